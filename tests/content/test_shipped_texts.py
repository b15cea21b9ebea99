"""Do the shipped texts keep their promises: nothing broken, nothing without a card, no word of the article's as ours?

They are written by hand and reread by hand; these are the promises that a later edit breaks without anybody noticing.
"""

import re
import subprocess
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from kzstudy.content.check import CheckReport, check
from kzstudy.content.shelf import Content, load_content
from kzstudy.core.card import Deck, Form, Note, cards_of
from kzstudy.core.document import Attestation, Pack, Voice

CHECKOUT = Path(__file__).resolve().parents[2]
FOLDERS = (CHECKOUT / "resources", CHECKOUT / "decks")
SHARED = CHECKOUT.parent / "shared"
OVERLAP = SHARED / "tools" / "overlap.py"
ARTICLE = SHARED / "content" / "000_9585ef4ce02058bc.txt"

AT_LEAST = {
    "passages": 41,
    "commentaries": 12,
    "comments": 132,
    "theses": 166,
    "terms": 62,
    "events": 50,
    "comparisons": 22,
    "decks": 7,
    "notes": 219,
    "cards": 272,
}
"""What was there when the texts were last reread. More is welcome; fewer is a loss that somebody should mean."""

LONGEST_QUOTATION = 8
QUOTATION = re.compile(r"“([^“”]*)”")


@pytest.fixture(scope="module")
def report() -> CheckReport:
    return check(FOLDERS)


@pytest.fixture(scope="module")
def content() -> Content:
    return load_content(FOLDERS)


@pytest.fixture(scope="module")
def pack(content: Content) -> Pack:
    return next(each for each in content.packs if each.info.pack_id == "kz-fpc-2020")


@pytest.fixture(scope="module")
def decks(content: Content, pack: Pack) -> list[Deck]:
    return [each for each in content.decks if each.info.pack == pack.info.pack_id]


@pytest.fixture(scope="module")
def core_deck(decks: list[Deck]) -> Deck:
    return next(each for each in decks if each.info.deck_id == "kz-fpc-2020-core")


@pytest.fixture(scope="module")
def notes(decks: list[Deck]) -> list[Note]:
    return [note for deck in decks for note in deck.notes]


def _texts() -> list[Path]:
    return sorted(file for folder in FOLDERS for file in folder.rglob("*.md"))


def test_nothing_is_wrong_or_doubtful(report: CheckReport) -> None:
    assert [f"{each.file}:{each.line}: {each.text}" for each in report.messages] == []


@pytest.mark.parametrize("what", AT_LEAST)
def test_nothing_gets_lost(report: CheckReport, what: str) -> None:
    assert report.counts[what] >= AT_LEAST[what]


def test_every_passage_has_a_key_point(pack: Pack) -> None:
    covered = {passage for thesis in pack.theses for passage in thesis.passages}
    assert [each.passage_id for each in pack.passages if each.passage_id not in covered] == []


def test_every_passage_has_a_card(pack: Pack, core_deck: Deck) -> None:
    covered = {passage for note in core_deck.notes for passage in note.passages if cards_of(note)}
    assert [each.passage_id for each in pack.passages if each.passage_id not in covered] == []


def test_every_key_point_has_a_card_or_a_reason(report: CheckReport) -> None:
    """A reason stands above it in the file (`check: allow thesis-unused because …`); without one `check` warns."""
    assert [each.text for each in report.messages if each.code == "thesis-unused"] == []


def test_every_card_teaches_a_key_point_of_its_passages(pack: Pack, notes: list[Note]) -> None:
    passages = {thesis.thesis_id: set(thesis.passages) for thesis in pack.theses}
    astray = [note.note_id for note in notes if not set(note.passages) <= passages[note.thesis]]
    assert astray == []


def test_all_points_of_the_article_are_there_in_their_voices(pack: Pack) -> None:
    his = [each for each in pack.comments if each.commentary_id == "poita"]
    points = {each.point for each in his if each.voice is not Voice.NOTE}
    assert points == {f"C{number}" for number in range(1, 25)}


def test_a_point_belongs_to_the_author_and_not_to_the_editor(pack: Pack) -> None:
    assert [each.comment_id for each in pack.comments if each.voice is Voice.NOTE and each.point] == []
    assert [each.comment_id for each in pack.comments if each.voice is Voice.NOTE and not each.sources] == []


def test_only_a_report_can_say_the_same_as_its_passage(pack: Pack) -> None:
    same = [each for each in pack.comments if each.same_as_passage]
    assert same
    assert [each.comment_id for each in same if each.voice is not Voice.REPORTS or not each.passages] == []


@pytest.mark.parametrize("number", ["5", "6", "7"])
def test_a_chapter_that_nobody_read_has_neither_title_nor_text(pack: Pack, number: str) -> None:
    chapter = next(each for each in pack.chapters if each.number == number)
    assert (chapter.attestation, chapter.title) == (Attestation.MISSING, "")
    assert [each.passage_id for each in pack.passages if each.chapter == number] == []


def test_a_passage_known_from_commentators_names_one(pack: Pack) -> None:
    document_itself = {"PT1", "PT2", "ADL", "TEN"}
    known = [
        each for each in pack.passages if each.attestation in {Attestation.QUOTED, Attestation.SECONDARY}
    ]
    assert known
    assert [each.passage_id for each in known if not set(each.sources) - document_itself] == []


def test_a_card_on_what_only_one_author_says_names_the_author(pack: Pack, notes: list[Note]) -> None:
    names = {each.commentary_id: each.name.removesuffix(" journal") for each in pack.commentaries}
    witness = {thesis.thesis_id: names[thesis.says] for thesis in pack.theses if thesis.says}
    asked = [(note, witness[note.thesis]) for note in notes if note.thesis in witness]
    nameless = [
        note.note_id for note, name in asked if _bare(name) not in _bare(f"{note.question} {_answer(note)}")
    ]
    assert nameless == []


def test_no_key_point_is_surer_than_the_passages_it_rests_on(pack: Pack) -> None:
    order = list(Attestation)
    passages = {each.passage_id: order.index(each.attestation) for each in pack.passages}
    surer = [
        each.thesis_id
        for each in pack.theses
        if order.index(each.attestation) < max(passages[passage] for passage in each.passages)
    ]
    assert surer == []


def test_an_answer_does_not_stand_in_its_own_question(notes: list[Note]) -> None:
    given = [note.note_id for note in notes if _answer(note) and _bare(_answer(note)) in _bare(note.question)]
    assert given == []


def _answer(note: Note) -> str:
    """What is right: the answer, or the options with a tick."""
    return note.answer or " ".join(choice.text for choice in note.choices if choice.right)


def test_what_is_accepted_on_one_card_is_no_answer_of_a_like_one(notes: list[Note]) -> None:
    """Cards that begin alike ask for things of one kind: what passes for one answer there must not pass for another."""
    asked = [note for note in notes if note.form is Form.QA]
    for one, other in combinations(asked, 2):
        begins = one.question.split()[:2] == other.question.split()[:2]
        if begins and _plain(one.answer) != _plain(other.answer):
            assert not _passes(one) & _passes(other), (one.note_id, other.note_id)


def _passes(note: Note) -> set[str]:
    return {_plain(text) for text in (note.answer, *note.accept)}


def _plain(text: str) -> str:
    words = re.findall(r"[^\W_]+", text.casefold())
    return " ".join(word for word in words if word not in ("a", "an", "the", "in", "on", "by", "with"))


def test_whose_agrees_with_the_answer(notes: list[Note]) -> None:
    asked = [note for note in notes if note.note_id.startswith("kz-fpc-2020-who-says-it/")]
    assert len(asked) == 30
    for note in asked:
        if note.answer.startswith("The document"):
            assert note.whose == "document", note.note_id
        else:
            assert note.whose == ("poita" if note.answer == "Poita himself." else "other"), note.note_id
    assert [note.note_id for note in notes if note.whose and note not in asked] == []


def test_the_core_can_be_learned_in_fourteen_days(core_deck: Deck) -> None:
    assert not core_deck.info.optional
    assert 120 <= sum(len(cards_of(note)) for note in core_deck.notes) <= 160


def test_every_other_deck_starts_switched_off(decks: list[Deck], core_deck: Deck) -> None:
    assert [each.info.deck_id for each in decks if not each.info.optional] == [core_deck.info.deck_id]


def test_a_form_that_nobody_checked_is_no_answer(pack: Pack, notes: list[Note]) -> None:
    unchecked = {_bare(getattr(term, form)) for term in pack.terms for form in term.unchecked}
    assert unchecked
    answers = [
        _bare(text) for note in notes for text in [note.answer, *(each.text for each in note.elements)]
    ]
    assert [answer for answer in answers if answer in unchecked] == []


def test_every_chapter_that_we_know_has_a_guide_and_three_open_questions(pack: Pack) -> None:
    known = [each.number for each in pack.chapters if each.attestation is not Attestation.MISSING]
    assert [each.chapter for each in pack.guides] == known
    asked = Counter(each.chapter for each in pack.questions)
    assert asked == dict.fromkeys(known, 3)


def test_an_outlet_that_takes_sides_says_whose(pack: Pack) -> None:
    partisan = [each for each in pack.commentaries if each.label]
    assert partisan
    assert [each.commentary_id for each in pack.commentaries if not each.stance] == []


def test_nothing_rests_on_an_outlet_that_takes_sides_alone(pack: Pack) -> None:
    weak = {each.source for each in pack.commentaries if each.label}
    cited = [
        *((each.passage_id, each.sources) for each in pack.passages),
        *((each.thesis_id, each.sources) for each in pack.theses),
        *((each.term_id, each.sources) for each in pack.terms),
        *((each.event_id, each.sources) for each in pack.events),
        *((each.row_id, each.before_sources) for each in pack.comparisons),
        *((each.row_id, each.now_sources) for each in pack.comparisons),
    ]
    assert [name for name, sources in cited if sources and set(sources) <= weak] == []


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def test_every_note_and_comment_has_its_own_words(pack: Pack, notes: list[Note]) -> None:
    said = Counter(
        _bare(text) for text in [*(each.text for each in pack.comments), *(each.text for each in pack.theses)]
    )
    asked = Counter(_bare(note.question) for note in notes)
    assert [text for text, times in (said + asked).items() if times > 1] == []


@pytest.mark.parametrize("path", _texts(), ids=lambda path: path.name)
def test_quotations_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("“") == text.count("”")
    assert [words for words in QUOTATION.findall(text) if len(words.split()) > LONGEST_QUOTATION] == []


@pytest.mark.skipif(
    not (OVERLAP.is_file() and ARTICLE.is_file()),
    reason="the article and the tool that compares with it are not beside this checkout (../shared)",
)
def test_no_run_of_words_is_taken_from_the_article() -> None:
    found = subprocess.run(
        [sys.executable, str(OVERLAP), str(ARTICLE), *map(str, FOLDERS)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
