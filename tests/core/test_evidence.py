"""What a quiz answer does to memory: each rule of the table by example, and what holds whatever is answered."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.evidence import Evidence, evidence, holds, said
from kzstudy.core.memory import UNSEEN, Memory, Phase
from kzstudy.core.question import RECOGNISED, Kind, Option, Question
from kzstudy.core.rating import Rating
from kzstudy.core.response import Response, Sure
from tests.core.played import known
from tests.quiz.samples import CLOZE, EACH, LIST, MATCH, NUMBER, ONE, ORDER, SEVERAL, SHORT, TRUE_FALSE, WHO

DAY = 20_000
GOOD, AGAIN = Rating.GOOD, Rating.AGAIN


@dataclass(frozen=True)
class Marked:
    """A mark, as far as memory asks for it."""

    share: float = 1.0
    found: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


RIGHT, WRONG, HALF = Marked(), Marked(0.0), Marked(0.5)
CHOSE = Response(chosen=("some",))
WROTE = Response(texts=("some",))
PAIRED = Response(pairs=(("russia", "t-allied"), ("china", "t-strategic")))
WHOLE = "deck/whole:qa"


def with_cards(question: Question, *, whole: bool = True) -> Question:
    """`question` with a card for the whole and one for each option, named after it."""
    options = tuple(replace(one, cards=(one.option_id,)) for one in question.options)
    return replace(question, options=options, cards=(WHOLE,) if whole else ())


def response_to(question: Question) -> Response:
    return CHOSE if question.kind in RECOGNISED else WROTE


def phases(phase: Phase, last_day: int = DAY - 5) -> Memory:
    return replace(known(10.0, last_day=last_day), phase=phase, step=0)


@pytest.mark.parametrize("question", [SHORT, CLOZE, NUMBER])
def test_what_was_recalled_is_good_and_what_was_not_is_didnt_know(question: Question) -> None:
    card = question.cards[0]
    assert said(question, WROTE, RIGHT) == (Evidence(card, GOOD),)
    assert said(question, WROTE, WRONG) == (Evidence(card, AGAIN),)
    guessed = replace(WROTE, sure=Sure.GUESS)
    assert said(question, guessed, RIGHT) == (Evidence(card, GOOD),)
    assert said(question, WROTE, Marked(0.0, doubts=("answer",))) == (), "the person has not said yet"


@pytest.mark.parametrize(
    ("question", "among"), [(ONE, 4), (WHO, 3), (TRUE_FALSE, 3), (SEVERAL, 4), (MATCH, 4), (ORDER, 5)]
)
def test_what_was_recognised_among_k_is_a_part_of_good(question: Question, among: int) -> None:
    question = replace(question, cards=(WHOLE,))
    assert said(question, CHOSE, RIGHT) == (Evidence(WHOLE, GOOD, 1 - 1 / among),)
    assert said(question, CHOSE, WRONG) == (Evidence(WHOLE, AGAIN),)
    assert said(question, CHOSE, HALF) == (), "nothing says which of it was known"
    guessed = replace(CHOSE, sure=Sure.GUESS)
    assert said(question, guessed, RIGHT) == ()
    assert said(question, guessed, WRONG) == (Evidence(WHOLE, AGAIN),)


@pytest.mark.parametrize("question", EACH)
@pytest.mark.parametrize("marked", [RIGHT, WRONG, HALF])
def test_what_was_left_blank_says_nothing(question: Question, marked: Marked) -> None:
    for blank in (Response(), Response(sure=Sure.SURE, taken_ms=9000), Response(texts=("  ",))):
        assert said(with_cards(question), blank, marked) == ()


def test_named_elements_are_good_and_others_are_not_unless_enough_were_named() -> None:
    question = with_cards(LIST)
    four = Marked(1.0, ("trust", "law", "threats", "forces"))
    assert said(question, WROTE, four) == (
        *(Evidence(name, GOOD) for name in four.found),
        Evidence(WHOLE, GOOD),
    )
    two = Marked(0.5, ("trust", "law"))
    assert said(question, WROTE, two) == (
        Evidence("trust", GOOD),
        Evidence("law", GOOD),
        Evidence("threats", AGAIN),
        Evidence("forces", AGAIN),
        Evidence("globalisation", AGAIN),
    )
    doubtful = Marked(0.5, ("trust", "law", "threats"), ("forces",))
    assert said(question, WROTE, doubtful) == tuple(Evidence(name, GOOD) for name in doubtful.found)


def test_a_whole_list_says_nothing_of_elements_that_nobody_had_to_name() -> None:
    question = replace(with_cards(LIST), cards=tuple(one.option_id for one in LIST.options))
    found = said(question, WROTE, Marked(1.0, ("trust", "law", "threats", "forces")))
    assert "globalisation" not in {one.card_id for one in found}


def test_boxes_speak_of_the_right_options_only() -> None:
    question = with_cards(SEVERAL, whole=False)
    found = said(question, Response(chosen=("globalism", "pragmatism")), HALF)
    assert found == (Evidence("globalism", GOOD, 0.5), Evidence("nationalism", AGAIN))
    everything = Response(chosen=tuple(one.option_id for one in SEVERAL.options))
    assert said(question, everything, WRONG) == (), "who ticks everything says nothing"


def test_a_pair_left_out_says_nothing_and_a_wrong_one_does() -> None:
    question = with_cards(MATCH)
    found = said(question, PAIRED, Marked(1 / 3, ("russia",)))
    assert found == (Evidence("russia", GOOD, 0.75), Evidence("china", AGAIN))


def test_what_stands_in_the_wrong_place_of_an_order_says_nothing() -> None:
    found = said(with_cards(ORDER), CHOSE, Marked(0.4, ("approval", "force")))
    assert found == (Evidence("approval", GOOD, 0.8), Evidence("force", GOOD, 0.8))


def test_a_blank_page_forgets_nothing() -> None:
    blank = next(one for one in EACH if one.kind is Kind.BLANK)
    found = said(with_cards(blank), WROTE, Marked(1 / 3, ("continuity",)))
    assert found == (Evidence("continuity", GOOD),)
    assert said(with_cards(blank), WROTE, WRONG) == ()


def test_the_card_of_the_right_option_is_what_one_answer_speaks_of() -> None:
    question = with_cards(ONE, whole=False)
    assert said(question, CHOSE, RIGHT) == (Evidence("interdependence", GOOD, 0.75),)
    assert said(question, CHOSE, WRONG) == (Evidence("interdependence", AGAIN),)


def test_a_card_in_review_takes_everything() -> None:
    memories = {SHORT.cards[0]: known(10.0, last_day=DAY - 5)}
    assert evidence(SHORT, WROTE, RIGHT, memories, DAY) == (Evidence(SHORT.cards[0], GOOD),)
    assert evidence(SHORT, WROTE, WRONG, memories, DAY) == (Evidence(SHORT.cards[0], AGAIN),)


@pytest.mark.parametrize("last_day", [DAY, DAY + 1, DAY + 300])
def test_a_card_answered_that_day_or_later_takes_nothing(last_day: int) -> None:
    for question in (SHORT, ONE):
        memories = {question.cards[0]: known(10.0, last_day=last_day)}
        for marked in (RIGHT, WRONG):
            assert evidence(question, response_to(question), marked, memories, DAY) == ()


def test_a_card_never_seen_takes_only_what_was_recalled() -> None:
    assert evidence(SHORT, WROTE, RIGHT, {}, DAY) == (Evidence(SHORT.cards[0], GOOD),)
    assert evidence(SHORT, WROTE, WRONG, {}, DAY) == ()
    assert evidence(ONE, CHOSE, RIGHT, {}, DAY) == ()
    assert evidence(ONE, CHOSE, WRONG, {}, DAY) == ()


@pytest.mark.parametrize("phase", [Phase.LEARNING, Phase.RELEARNING])
def test_a_card_being_learned_takes_nothing_that_was_recognised(phase: Phase) -> None:
    memories = {card: phases(phase) for card in (*ONE.cards, *SHORT.cards)}
    assert evidence(ONE, CHOSE, RIGHT, memories, DAY) == evidence(ONE, CHOSE, WRONG, memories, DAY) == ()
    assert evidence(SHORT, WROTE, RIGHT, memories, DAY) == (Evidence(SHORT.cards[0], GOOD),)
    assert evidence(SHORT, WROTE, WRONG, memories, DAY) == (Evidence(SHORT.cards[0], AGAIN),)


memories = st.just(UNSEEN) | st.builds(phases, st.sampled_from([*Phase][1:]), st.integers(DAY - 9, DAY + 9))


@st.composite
def answers(draw: st.DrawFn) -> tuple[Question, Response, Marked]:
    question = with_cards(draw(st.sampled_from(EACH)))
    names = [one.option_id for one in question.options]
    some = st.lists(st.sampled_from(names), unique=True).map(tuple) if names else st.just(())
    targets = [one.option_id for one in question.targets]
    pairs = st.dictionaries(st.sampled_from(names), st.sampled_from(targets)) if targets else st.just({})
    response = Response(
        chosen=draw(some),
        pairs=tuple(draw(pairs).items()),
        texts=draw(st.sampled_from([(), ("",), ("a text",)])),
        sure=draw(st.sampled_from([None, *Sure])),
    )
    found = draw(some)
    doubts = tuple(name for name in draw(some) if name not in found)
    share = draw(st.sampled_from([0.0, 0.25, 0.5, 1.0]))
    return question, response, Marked(share, found, doubts)


@given(answers(), st.lists(memories, min_size=8, max_size=8), st.integers(DAY - 3, DAY + 3))
def test_whatever_is_answered(
    answer: tuple[Question, Response, Marked], held: list[Memory], day: int
) -> None:
    question, response, marked = answer
    cards = [*question.cards, *(card for one in question.options for card in one.cards)]
    by_card = dict(zip(cards, held, strict=False))
    found = evidence(question, response, marked, by_card, day)
    assert len({one.card_id for one in found}) == len(found), "a card is named once"
    assert {one.card_id for one in found} <= set(cards)
    for one in found:
        memory = by_card.get(one.card_id, UNSEEN)
        assert one.rating in (GOOD, AGAIN)
        assert 0.0 < one.weight <= 1.0
        assert one.rating is GOOD or one.weight == 1.0
        assert memory.last_day is None or memory.last_day < day
        assert holds(memory, one.rating, one.weight, day)
        if question.kind in RECOGNISED:
            assert memory.phase is Phase.REVIEW
            assert one.rating is AGAIN or one.weight < 1.0
            assert one.rating is AGAIN or response.sure is not Sure.GUESS
        else:
            assert one.weight == 1.0
        if memory.phase is Phase.NEW:
            assert one.rating is GOOD
    if response.is_blank:
        assert found == ()


def test_options_are_what_the_evidence_names() -> None:
    """A card that stands on an option and on the whole is spoken of once, by the option."""
    option = Option("x", "X", right=True, cards=(WHOLE,))
    question = replace(SEVERAL, options=(option, Option("y", "Y"), Option("z", "Z")), cards=(WHOLE,))
    assert said(question, Response(chosen=("x",)), RIGHT) == (Evidence(WHOLE, GOOD, 0.5),)
