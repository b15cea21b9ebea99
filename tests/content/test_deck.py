"""Decks: the golden files, what is written is read again, and nothing raises."""

import json
from pathlib import Path

import pytest
from hypothesis import given

from kzstudy.content.deck import read_deck
from kzstudy.content.deck_writer import write_deck
from kzstudy.core.card import Deck
from kzstudy.core.errors import FileMessage, Severity
from tests.content.golden import DECKS, as_json, expected_path, read_golden_deck, small_pack
from tests.content.strategies import any_text, damaged, decks

FRONT = "---\nid: d\ntitle: T\nlanguage: en\nlicence: X\nversion: 1\n---\n"


def codes(text: str) -> list[str]:
    return [message.code for message in read_deck("d.md", FRONT + text, pack=None)[1]]


def opened(text: str) -> Deck:
    deck, messages = read_deck("d.md", text, pack=None)
    assert deck is not None
    assert messages == []
    return deck


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_golden_decks(path: Path) -> None:
    expected = expected_path(path).read_text("utf-8")
    assert json.loads(as_json(read_golden_deck(path))) == json.loads(expected)


@given(decks())
def test_a_written_deck_is_read_again_whatever_its_line_ends(deck: Deck) -> None:
    text = write_deck(deck)
    read = opened(text)
    assert read.notes == deck.notes
    assert (read.info.title, read.info.summary, read.info.version) == (
        deck.info.title,
        deck.info.summary,
        deck.info.version,
    )
    assert opened("\ufeff" + text.replace("\n", "\r\n")).notes == deck.notes
    assert opened(text.rstrip("\n")).notes == deck.notes


def assert_inside(text: str, messages: list[FileMessage]) -> None:
    rows = text.removeprefix("\ufeff").split("\n")
    for message in messages:
        assert 1 <= message.line <= len(rows), message
        assert 1 <= message.column <= len(rows[message.line - 1]) + 1, message
        assert message.text.endswith((".", "…")), message


@given(any_text | damaged())
def test_any_text_gives_messages_inside_the_file(text: str) -> None:
    deck, messages = read_deck("any.md", text, pack=small_pack())
    assert_inside(text, messages)
    assert messages == sorted(messages, key=lambda message: (message.line, message.column))
    assert deck is not None or any(message.severity is Severity.ERROR for message in messages)


@given(damaged())
def test_what_opens_is_sound(text: str) -> None:
    deck, _ = read_deck("any.md", text, pack=small_pack())
    if deck is not None:
        again, messages = read_deck("any.md", write_deck(deck), pack=None)
        assert again is not None
        # a section can begin with a note that was left out, and a front matter can lack what must be written
        front = {"key-needed", "text-empty"}
        assert [message for message in messages if message.code not in front] == []
        assert len(again.notes) == len(deck.notes)


def test_a_broken_card_costs_no_other() -> None:
    deck, messages = read_deck("d.md", FRONT + "Q: one\nid: a\n\nQ: two\nA: 2\nid: b\n", pack=None)
    assert deck is not None
    assert [note.note_id for note in deck.notes] == ["d/b"]
    assert [str(message) for message in messages] == ["d.md:8:1: key-needed: This card has no `A:`."]


def test_the_digest_is_that_of_the_bytes() -> None:
    lf = opened(FRONT).info.digest
    crlf = opened(FRONT.replace("\n", "\r\n")).info.digest
    assert lf != crlf


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Q: a\nA: b\nid: x\n\n  indented\n", ["text-stray"]),
        ("Q: a\nA: b\n\n  indented\nid: x\n", []),
        ("Q: a\nA: b\npassages: 1.1\nid: x\n", ["passage-unknown"]),
        ("Q: a\nA: b\nthesis: free\nid: x\n", []),
        ("Q: a\nA: b\ntags: ,,\nid: x\n", []),
        ("Q: a\nA: b\n<!-- one --> two\nid: x\n", ["text-stray"]),
        ("Q: a\nA: b\nid: x\nid: x\n", ["key-twice"]),
        ("C: {{c1::a}} and {{c1::b}}\nid: x\n", []),
        ("C: {{c1::a\nb}} over two lines\nid: x\n", []),
        ("Q: a\nA: b\nid: x\n---\n---\n", ["text-stray", "text-stray"]),
        ("-\n", ["text-stray"]),
    ],
)
def test_small_things(text: str, expected: list[str]) -> None:
    assert codes(text) == expected
