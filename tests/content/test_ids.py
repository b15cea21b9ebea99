"""Ids that are added: readable, unique, and the only thing that changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.content.blocks import parse
from kzstudy.content.grammar import DECK, IDENT, THESES, Grammar
from kzstudy.content.ids import free_id, slug_of, with_ids
from kzstudy.content.syntax import Block
from tests.content.strategies import any_text, damaged, grammars


def without(text: str, ids: list[tuple[int, str]]) -> str:
    """`text` with the added ids taken out again."""
    rows = text.split("\n")
    for line, ident in reversed(ids):
        row = rows[line - 1]
        if row.rstrip("\r") == f"id: {ident}":
            del rows[line - 1]
        else:
            before, mark, after = row.rpartition(f" {{#{ident}}}")
            assert mark
            rows[line - 1] = before + after
    return "\n".join(rows)


@given(any_text | damaged(), grammars)
def test_nothing_but_ids_is_added_and_only_once(text: str, grammar: Grammar) -> None:
    new, ids = with_ids(text, grammar)
    assert without(new, ids).rstrip("\r\n") == text.rstrip("\r\n")
    assert all(IDENT.fullmatch(ident) for _, ident in ids)
    assert with_ids(new, grammar) == (new, [])


@given(damaged())
def test_no_id_is_given_twice(text: str) -> None:
    before = _ids(text)
    new, added = with_ids(text, DECK, taken={"x", "a"})
    after = _ids(new)
    fresh = list(after)
    for ident in before:
        fresh.remove(ident)
    assert len(set(fresh)) == len(fresh)
    assert not set(fresh) & (set(before) | {"x", "a"})
    assert len(added) >= len(fresh)


def _ids(text: str) -> list[str]:
    blocks = [
        item for item in parse(text, DECK).items if isinstance(item, Block) and item.marker in DECK.ids_from
    ]
    return [field.words.text for block in blocks for field in block.fields if field.key == "id"]


def test_ids_stand_below_the_card_and_behind_the_element() -> None:
    text = "Q: Which currents collide?\r\nA: Two.\r\n\r\nL: Factors\r\n- The market  \r\n- The market\r\n  economy"
    new, ids = with_ids(text, DECK)
    assert new == (
        "Q: Which currents collide?\r\nA: Two.\r\nid: currents-collide\r\n\r\n"
        "L: Factors\r\n- The market {#market}  \r\n- The market {#market-economy}\r\n  economy\r\nid: factors"
    )
    assert ids == [(3, "currents-collide"), (6, "market"), (7, "market-economy"), (9, "factors")]


def test_a_file_with_all_its_ids_stays_the_same() -> None:
    text = "T: One\nid: one\n"
    assert with_ids(text, THESES) == (text, [])


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        (
            "Which two worldwide currents collide, according to the Concept?",
            "two-worldwide-currents-collide-according",
        ),
        ("Кто подписал указ?", "kto-podpisal-ukaz"),
        ("Қазақстанның сыртқы саясаты", "qazaqstannyn-syrtqy-sayasaty"),
        ("Café's owner", "cafes-owner"),
        ("What is it?", "what-is-it"),
        ("…", "card"),
        ("a" * 60, "a" * 40),
    ],
)
def test_slugs_are_readable(text: str, slug: str) -> None:
    assert slug_of(text, "card") == slug


@given(st.text())
def test_any_text_gives_an_id(text: str) -> None:
    assert IDENT.fullmatch(slug_of(text, "card"))


def test_a_taken_id_gets_a_number() -> None:
    assert free_id("a", {"a", "a-2"}) == "a-3"
