"""Does the shipped study edition keep its promises: guides and sheet of their size, enumerations used as attested, licences said?"""

import re
from pathlib import Path

import pytest

from kzstudy.content.check import check
from kzstudy.content.shelf import Content, load_content
from kzstudy.core.card import Deck, Form, Note
from kzstudy.core.document import Attestation, Pack
from kzstudy.core.edition import Pairs

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = (CHECKOUT / "resources", CHECKOUT / "decks")

AT_LEAST = {"questions": 15, "enumerations": 38, "pairs": 32}
"""What was there when the texts were last reread; `test_shipped_texts` has the others."""


@pytest.fixture(scope="module")
def content() -> Content:
    return load_content(FOLDERS)


@pytest.fixture(scope="module")
def pack(content: Content) -> Pack:
    return next(each for each in content.packs if each.info.pack_id == "kz-fpc-2020")


@pytest.fixture(scope="module")
def core_deck(content: Content) -> Deck:
    return next(each for each in content.decks if each.info.deck_id == "kz-fpc-2020-core")


@pytest.fixture(scope="module")
def notes(content: Content) -> list[Note]:
    return [note for deck in content.decks for note in deck.notes]


@pytest.mark.parametrize("what", AT_LEAST)
def test_nothing_gets_lost(what: str) -> None:
    assert check(FOLDERS).counts[what] >= AT_LEAST[what]


def test_a_guide_says_in_two_sentences_what_its_chapter_does(pack: Pack) -> None:
    sentences = {guide.chapter: len(re.findall(r"[.!?](?:\s|$)", guide.role)) for guide in pack.guides}
    assert {chapter: count for chapter, count in sentences.items() if count != 2} == {}


def test_a_digest_has_about_a_hundred_and_fifty_words(pack: Pack) -> None:
    lengths = {guide.chapter: len(guide.digest.split()) for guide in pack.guides}
    assert {chapter: length for chapter, length in lengths.items() if not 110 <= length <= 190} == {}


def test_the_outline_of_an_answer_has_three_points_or_more(pack: Pack) -> None:
    assert [each.question_id for each in pack.questions if len(each.outline) < 3] == []


def test_the_sheet_fits_on_two_pages(pack: Pack) -> None:
    assert 300 <= sum(len(point.text.split()) for point in pack.sheet) <= 1000


def test_the_sheet_follows_the_document(pack: Pack) -> None:
    order = [passage.passage_id for passage in pack.passages]
    for section in dict.fromkeys(point.section for point in pack.sheet):
        assert [point for point in pack.sheet if point.section == section and not point.passages] == []
    first = [min(order.index(passage) for passage in point.passages) for point in pack.sheet]
    assert first[0] == min(first)


def test_the_core_follows_the_document(pack: Pack, core_deck: Deck) -> None:
    """Chapter by chapter: below one heading a card may look back or ahead, and what is on the whole comes last."""
    sections = list(dict.fromkeys(note.section for note in core_deck.notes))
    numbers = [found[1] for section in sections if (found := re.match(r"Chapter (\w+)\.", section))]
    assert sections[0] == "The decree"
    assert numbers == [each.number for each in pack.chapters if each.title][1:]
    assert sections.index("The decree") + len(numbers) >= len(sections) - 2
    for section, number in zip(sections[1:], numbers, strict=False):
        mine = [note for note in core_deck.notes if note.section == section]
        chapters = {each.passage_id: each.chapter for each in pack.passages}
        assert [
            note.note_id for note in mine if number not in {chapters[each] for each in note.passages}
        ] == []


def test_no_card_asks_for_the_number_of_a_chapter(notes: list[Note]) -> None:
    """Where 1.13 to 1.18 stand is inferred, and so are the numbers of chapters 2 to 4."""
    asked = re.compile(r"\b(?:which|what) chapter\b|\bnumber of (?:the )?chapter", re.IGNORECASE)
    assert [note.note_id for note in notes if asked.search(note.question)] == []


def test_a_list_that_claims_to_be_whole_is_an_enumeration_that_is(pack: Pack, notes: list[Note]) -> None:
    whole = {(each.thesis, len(each.elements)) for each in pack.enumerations if each.complete}
    claimed = [note for note in notes if note.form is Form.LIST and note.complete]
    assert claimed
    assert [note.note_id for note in claimed if (note.thesis, len(note.elements)) not in whole] == []


def test_a_list_with_an_order_is_an_enumeration_that_has_one(pack: Pack, notes: list[Note]) -> None:
    ordered = {each.thesis for each in pack.enumerations if each.ordered}
    assert [note.note_id for note in notes if note.ordered and note.thesis not in ordered] == []


def test_enumerations_that_exclude_one_another_do_so_both_ways_and_share_no_element(pack: Pack) -> None:
    elements = {
        each.enumeration_id: {element.text.casefold() for element in each.elements}
        for each in pack.enumerations
    }
    excluded = {(each.enumeration_id, other) for each in pack.enumerations for other in each.exclusive_within}
    assert {(other, mine) for mine, other in excluded} == excluded
    assert [(mine, other) for mine, other in excluded if elements[mine] & elements[other]] == []
    assert len(excluded) > 300


def test_what_rests_on_a_witness_is_asked_as_the_witness_has_it(pack: Pack) -> None:
    """A table of the document that no text of it bears names who quotes it, in each of its sentences."""
    known = {each.passage_id: each.attestation for each in pack.passages}
    silent = [
        (table.pairs_id, sentence)
        for table in pack.pairs
        if table.whose == "document"
        and {known[each] for each in table.passages} & {Attestation.QUOTED, Attestation.SECONDARY}
        for sentence in _sentences(table)
        if "Poita" not in sentence
    ]
    assert silent == []


def _sentences(table: Pairs) -> list[str]:
    return [sentence for sentence in (table.ask, table.ask_back, table.says) if sentence]


def test_no_side_of_a_pair_stands_out_by_its_first_letter_or_its_end(pack: Pack) -> None:
    for table in pack.pairs:
        for sides in ([each.left for each in table.pairs], [each.right for each in table.pairs]):
            assert not any(side[-1] in ".;,:" for side in sides), table.pairs_id
        assert all(sentence[0].isupper() for sentence in _sentences(table)), table.pairs_id
        assert table.ask.endswith("?")
        assert table.says.endswith(".")


def test_views_that_may_be_of_one_author_stand_in_no_table_together(pack: Pack) -> None:
    """Chebotaryov directs the Alternativa centre and may be one of the two who compared all concepts."""
    perhaps_one = ("Chebotaryov", "Alternativa", "Kurmanguzhin")
    for table in pack.pairs:
        lefts = " | ".join(each.left for each in table.pairs)
        assert sum(name in lefts for name in perhaps_one) <= 1, table.pairs_id


def test_an_author_who_enumerates_is_named_in_the_title(pack: Pack) -> None:
    names = {each.commentary_id: each.name for each in pack.commentaries}
    nameless = [
        each.enumeration_id
        for each in pack.enumerations
        if each.whose != "document" and names[each.whose] not in each.title
    ]
    assert nameless == []


def test_everything_says_its_licence(content: Content) -> None:
    assert {each.info.licence for each in content.packs} == {"CC-BY-4.0"}
    assert {each.info.licence for each in content.decks} == {"CC-BY-4.0"}
    files = [path for folder in FOLDERS for path in folder.rglob("*.md") if path.name != "README.md"]
    assert [path for path in files if "\nlicence: CC-BY-4.0\n" not in path.read_text("utf-8")] == []
