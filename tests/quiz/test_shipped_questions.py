"""Do ten thousand questions over the shipped pack keep what questions promise?"""

import re
from collections import Counter
from collections.abc import Sequence

import pytest

from kzstudy.core.card import cards_of
from kzstudy.core.document import Attestation
from kzstudy.core.question import FALSE, GAP, TRUE, Kind, Option, Question
from kzstudy.quiz.shape import shape_of
from tests.quiz.shipped import LENGTH, QUIZZES, bank, content, rules, ten_thousand

AT_MOST_LONGEST = 0.4
CHOSEN = (Kind.ONE, Kind.WHO, Kind.SEVERAL)


def each_once() -> list[Question]:
    """Every question there is, as one seed builds it."""
    built = [bank().question(each, 1) for each in bank().questions()]
    return [question for question in built if question is not None]


def test_there_are_ten_thousand() -> None:
    assert len(ten_thousand()) == QUIZZES * LENGTH


def test_every_kind_is_there() -> None:
    pack, decks = content()
    there = {question.kind for question in ten_thousand()}
    never = set(Kind) - there
    has_whose = any(note.whose for deck in decks for note in deck.notes)
    assert never <= ({Kind.MATCH} if not pack.pairs else set()) | ({Kind.WHO} if not has_whose else set())


def test_every_id_gives_its_question() -> None:
    assert [each.question_id for each in each_once()] == list(bank().questions())
    assert bank().question("enumeration:nothing:one:nothing", 1) is None


def test_a_question_does_not_depend_on_what_else_is_drawn() -> None:
    for question in bank().draw(rules(3)):
        assert repr(bank().question(question.question_id, 3)) == repr(question)


def test_ids_of_options_are_unique_and_tell_nothing() -> None:
    for question in ten_thousand():
        ids = [option.option_id for option in (*question.options, *question.targets)]
        assert len(ids) == len(set(ids)), question.question_id
        words = {word for each in ids for word in re.split(r"[^a-z]+", each)}
        assert not words & {"right", "wrong", "correct", "key"}, question.question_id


def test_one_option_is_right() -> None:
    for question in ten_thousand():
        right = len(question.right())
        if question.kind in (Kind.ONE, Kind.WHO):
            assert right == 1, question.question_id
            assert 3 <= len(question.options) <= 4 or question.question_id.startswith("card:")
        elif question.kind is Kind.SEVERAL:
            assert 1 <= right < len(question.options) >= 3, question.question_id
        elif question.kind is Kind.TRUE_FALSE:
            assert [option.option_id for option in question.options] == [TRUE, FALSE]
            assert right == 1
            assert sum(target.right for target in question.targets) == 1 < len(question.targets)
            assert question.statement


def test_no_two_options_read_the_same() -> None:
    for question in ten_thousand():
        for group in (question.options, question.targets):
            texts = [re.sub(r"\W+", " ", option.text.casefold()).strip() for option in group]
            assert len(texts) == len(set(texts)), question.question_id
            assert all(texts), question.question_id


def test_options_are_of_one_kind() -> None:
    """Years, numbers and names never stand among phrases, nor sentences among what is none."""
    for question in ten_thousand():
        if question.kind is Kind.ONE and not question.question_id.startswith("card:"):
            shapes = {shape_of(option.text).value for option in question.options} & {"year", "number", "date"}
            assert len(shapes) <= 1, question.question_id
            assert not shapes or all(shape_of(option.text).value in shapes for option in question.options)
            stops = {option.text.endswith((".", "!", "?")) for option in question.options}
            assert len(stops) == 1, question.question_id


def test_options_are_of_one_measure() -> None:
    for question in ten_thousand():
        if question.kind is Kind.ONE and question.question_id.startswith(("enumeration:", "term:")):
            lengths = sorted(len(option.text) for option in question.options)
            if ":place:" not in question.question_id:
                key = next(len(option.text) for option in question.options if option.right)
                assert lengths[-1] <= max(3 * key, key + 12), question.question_id


def longest_is_right(options: Sequence[Option]) -> bool:
    lengths = [len(option.text) for option in options]
    right = next(len(option.text) for option in options if option.right)
    return right == max(lengths) and lengths.count(right) == 1


def test_the_longest_option_is_no_hint() -> None:
    chosen = [each for each in ten_thousand() if each.kind is Kind.ONE]
    assert sum(longest_is_right(each.options) for each in chosen) <= AT_MOST_LONGEST * len(chosen)
    unsorted = [each for each in chosen if not each.natural]
    assert sum(longest_is_right(each.options) for each in unsorted) <= AT_MOST_LONGEST * len(unsorted)
    judged = [each for each in ten_thousand() if each.kind is Kind.TRUE_FALSE]
    assert sum(longest_is_right(each.targets) for each in judged) <= AT_MOST_LONGEST * len(judged)


def test_the_place_of_the_right_option_is_no_hint() -> None:
    places = Counter[int]()
    for question in ten_thousand():
        if question.kind is Kind.ONE and len(question.options) == 4:
            places[[option.right for option in question.options].index(True)] += 1
    assert all(0.18 <= places[place] / places.total() <= 0.34 for place in range(4))


def test_statements_are_as_often_false_as_true() -> None:
    verdicts = Counter(each.right() for each in ten_thousand() if each.kind is Kind.TRUE_FALSE)
    there = Counter(":false:" in each.question_id for each in each_once() if each.kind is Kind.TRUE_FALSE)
    if 2 * there[True] < there[False]:
        pytest.skip("the records prove too few statements false")
    assert 0.4 <= verdicts[(TRUE,)] / verdicts.total() <= 0.6


def test_numbers_stand_in_their_order() -> None:
    for question in ten_thousand():
        if question.kind is Kind.ONE and all(option.text.isdigit() for option in question.options):
            assert question.natural
            assert [int(option.text) for option in question.options] == sorted(
                int(option.text) for option in question.options
            )


def test_passages_chapters_and_theses_exist() -> None:
    pack, _ = content()
    passages = {each.passage_id: each for each in pack.passages}
    theses = {each.thesis_id for each in pack.theses}
    for question in ten_thousand():
        parts = (*question.options, *question.targets)
        named = {*question.passages, *(each for part in parts for each in part.passages)}
        assert named <= set(passages), question.question_id
        assert question.thesis in theses | {""}
        if question.passages:
            assert question.chapter == passages[question.passages[0]].chapter
        assert question.pack_id == pack.info.pack_id


def test_cards_exist() -> None:
    _, decks = content()
    there = {card.card_id for deck in decks for note in deck.notes for card in cards_of(note)}
    for question in each_once():
        parts = (*question.options, *question.targets)
        assert {*question.cards, *(card for part in parts for card in part.cards)} <= there


def test_what_others_tell_says_so() -> None:
    """A sentence that only commentators vouch for names one. Dates and meanings of our own, and who-says-it, are no such claims."""
    pack, _ = content()
    ours = {each.pairs_id for each in pack.pairs if not each.whose}
    names = [name for each in pack.commentaries for name in (each.name, each.author)]
    for question in ten_thousand():
        source, _, rest = question.question_id.partition(":")
        told = question.known is Attestation.QUOTED or question.says
        if not told or question.kind is Kind.WHO or source in ("event", "events", "term"):
            continue
        if source == "pairs" and rest.partition(":")[0] in ours:
            continue
        if source == "card" and not question.says:
            continue  # its author says it in his own way, which `check` watches
        options = " ".join(option.text for option in question.options)
        text = f"{question.stem} {question.statement} {options}".casefold()
        assert any(name.casefold() in text for name in names) or "commentator" in text, question.question_id


def test_what_nobody_vouches_for_has_a_source_or_is_ours() -> None:
    for question in ten_thousand():
        if question.known is Attestation.SECONDARY and question.question_id.startswith(("event:", "events:")):
            assert question.source, question.question_id


def test_matches_can_be_made() -> None:
    for question in ten_thousand():
        if question.kind is Kind.MATCH:
            targets = {target.option_id for target in question.targets}
            partners = [option.partner for option in question.options]
            assert len(partners) == len(set(partners))
            assert 3 <= len(partners) <= 5
            assert set(partners) <= targets
            assert len(targets) - len(partners) in (0, 1)
            assert not {option.option_id for option in question.options} & targets


def test_orders_can_be_made() -> None:
    for question in ten_thousand():
        if question.kind is Kind.ORDER:
            ranks = [option.rank for option in question.options]
            assert sorted(ranks) == list(range(1, len(ranks) + 1))
            assert ranks != sorted(ranks), question.question_id


def test_what_is_typed_can_be_marked() -> None:
    for question in ten_thousand():
        if question.kind in (Kind.SHORT, Kind.CLOZE, Kind.NUMBER):
            assert question.accepted, question.question_id
            assert all(each.strip() for each in question.accepted)
            assert not question.options
        if question.kind is Kind.CLOZE:
            assert question.stem.count(GAP) >= 1
            assert question.accepted[0].casefold() not in re.split(r"\W+", question.stem.casefold())
        if question.kind is Kind.NUMBER:
            assert any(letter.isdigit() for letter in question.accepted[0])
        if question.kind is Kind.LIST:
            assert 1 <= question.wanted <= len(question.options)
        if question.kind is Kind.BLANK:
            assert len(question.options) >= 3


def test_every_wrong_option_says_where_it_would_be_right() -> None:
    for question in ten_thousand():
        if question.question_id.startswith(("enumeration:", "pairs:")) and question.kind in CHOSEN:
            assert all(option.why for option in question.options), question.question_id


@pytest.mark.parametrize(
    "mark", ["{", "}", "  ", " ,", " .", ",,", "the the", "is among what", "\u2019s\u2019s"]
)
def test_stems_are_whole(mark: str) -> None:
    assert [each.question_id for each in each_once() if mark in f"{each.stem}|{each.statement}"] == []


def test_stems_begin_and_end_as_sentences_do() -> None:
    for question in each_once():
        if not question.question_id.startswith("card:"):
            assert question.stem[0].isupper(), question.question_id
            assert question.stem.rstrip("*\u201d").endswith((".", "?", "!", ")")), question.question_id
