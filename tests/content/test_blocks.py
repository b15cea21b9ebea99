"""The syntax tree keeps every byte, and knows where everything stands."""

import pytest
from hypothesis import given

from kzstudy.content.blocks import parse
from kzstudy.content.grammar import DECK, DOCUMENT, Grammar
from kzstudy.content.syntax import Blank, Block, Comment, Heading, Item, Loose, Words, write
from tests.content.strategies import any_text, damaged, grammars


@given(any_text, grammars)
def test_any_text_is_written_as_it_was_read(text: str, grammar: Grammar) -> None:
    assert write(parse(text, grammar)) == text


@given(damaged(), grammars)
def test_a_damaged_file_is_written_as_it_was_read_and_knows_where_everything_stands(
    text: str, grammar: Grammar
) -> None:
    tree = parse(text, grammar)
    assert write(tree) == text
    rows = text.removeprefix("\ufeff").split("\n")
    lines = [item.line for item in tree.items]
    assert lines == sorted(lines)
    for item in tree.items:
        assert item.source.split("\n")[0] == rows[item.line - 1]
        for words in words_of(item):
            for offset, letter in enumerate(words.text):
                line, column = words.at(offset)
                assert rows[line - 1][column - 1 : column] == letter or letter in " \n"


def words_of(item: Item) -> list[Words]:
    """Every text in `item`."""
    if isinstance(item, Heading):
        return [item.title, *(field.words for field in item.fields)]
    if isinstance(item, Block):
        return [
            item.words,
            *(field.words for field in item.fields),
            *(bullet.words for bullet in item.bullets),
        ]
    return []


def test_the_parts_of_a_file() -> None:
    text = "---\nid: x\n---\nstray\n\n# One\n<!-- a\nb -->\nQ: text\n\nmore\nA: yes\n\n"
    tree = parse(text, DECK)
    assert tree.front is not None
    assert [(field.key, field.words.text, field.line) for field in tree.front.fields] == [("id", "x", 2)]
    kinds = [(type(item), item.line) for item in tree.items]
    assert kinds == [(Loose, 4), (Blank, 5), (Heading, 6), (Comment, 7), (Block, 9), (Blank, 13)]
    block = tree.items[4]
    assert isinstance(block, Block)
    assert block.source == "Q: text\n\nmore\nA: yes\n"
    assert (block.marker, block.words.text, block.lines) == ("Q", "text\n\nmore", 4)
    assert [(stray.text, stray.place) for stray in tree.strays] == [("stray", (4, 1))]


def test_a_heading_takes_fields_in_a_document_only() -> None:
    text = "# 1. One\nshort: O\n\n[1.1] text\n"
    heading, _, passage = parse(text, DOCUMENT).items
    assert isinstance(heading, Heading)
    assert [(field.key, field.words.text) for field in heading.fields] == [("short", "O")]
    assert isinstance(passage, Block)
    assert (passage.marker, passage.name) == ("[", "1.1")
    assert [stray.place for stray in parse(text, DECK).strays] == [(2, 1), (4, 1)]


@pytest.mark.parametrize(
    ("text", "slug", "place", "end"),
    [
        ("L: x\n- one {#a}\n", "a", (2, 9), (2, 6 + 5)),
        ("L: x\n- one\n  two {#a}\n", "a", (3, 9), (2, 6)),
        ("L: x\n- one {#a}\n  two {#b}\n", "a", (2, 9), (2, 11)),
    ],
)
def test_an_element_has_its_id_at_its_first_or_last_line(
    text: str, slug: str, place: tuple[int, int], end: tuple[int, int]
) -> None:
    (block,) = parse(text, DECK).items
    assert isinstance(block, Block)
    (bullet,) = block.bullets
    assert bullet.mark is not None
    assert (bullet.mark.slug, bullet.mark.place, bullet.end) == (slug, place, end)
