"""Ids for blocks that have none yet: short, readable, and never one that the file has already.

An id is made from the words once and then stays: it is written into the file, so that the words may change freely.
"""

from collections.abc import Collection

from kzstudy.content.blocks import parse
from kzstudy.content.grammar import Grammar
from kzstudy.content.syntax import Block, Place, Tree, write
from kzstudy.core.card import cloze_parts
from kzstudy.core.slugs import free_id as free_id
from kzstudy.core.slugs import slug_of as slug_of


def with_ids(text: str, grammar: Grammar, taken: Collection[str] = ()) -> tuple[str, list[tuple[int, str]]]:
    """`text` with an id for each block and list element that has none, and the line and id of each one added.

    Nothing else changes. `taken` are ids that must not be given again, such as those of cards retired from this file.
    """
    tree = parse(text, grammar)
    blocks = [item for item in tree.items if isinstance(item, Block) and item.marker in grammar.ids_from]
    used = {field.words.text for block in blocks for field in block.fields if field.key == "id"} | set(taken)
    edits = []
    for block in blocks:
        edits += _element_edits(block) if block.marker in grammar.bulleted else []
        if block.field("id") is None and block.words.runs:
            ident = free_id(slug_of(_shown(block), grammar.noun.partition(" ")[0]), used)
            used.add(ident)
            edits.append(((block.line + block.lines, 0), ident))
    return _edited(tree, edits)


def _shown(block: Block) -> str:
    return (
        "".join(part.text for part in cloze_parts(block.words.text))
        if block.marker == "C"
        else block.words.text
    )


def _element_edits(block: Block) -> list[tuple[Place, str]]:
    used = {bullet.mark.slug for bullet in block.bullets if bullet.mark is not None}
    edits = []
    for bullet in block.bullets:
        if bullet.mark is None and bullet.words.runs:
            slug = free_id(slug_of(bullet.words.text, "element"), used)
            used.add(slug)
            edits.append((bullet.end, slug))
    return edits


def _edited(tree: Tree, edits: list[tuple[Place, str]]) -> tuple[str, list[tuple[int, str]]]:
    """The text with `edits` made: column 0 puts an id line before that line, any other an element's mark at that column."""
    text = write(tree)
    lines = text.split("\n")
    end = "\r\n" if lines[0].endswith("\r") else "\n"
    for (line, column), ident in reversed(edits):
        if column:
            at = column - 1 + (len(tree.bom) if line == 1 else 0)
            row = lines[line - 1]
            lines[line - 1] = f"{row[:at]} {{#{ident}}}{row[at:]}"
        else:
            _insert(lines, line - 1, f"id: {ident}", end)
    written: list[tuple[int, str]] = []
    added = 0
    for (line, column), ident in edits:
        written.append((line + added, ident))
        added += not column
    return "\n".join(lines), written


def _insert(lines: list[str], at: int, row: str, end: str) -> None:
    """Put `row` before the line with index `at`; the last line of a file may have no line end, and then neither has `row`."""
    if at < len(lines):
        lines.insert(at, row + end.removesuffix("\n"))
    else:
        lines[-1] += end.removesuffix("\n")
        lines.append(row)
