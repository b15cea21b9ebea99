"""The elements of a block: what its lines with a hyphen hold, each under a permanent id of its own."""

from collections.abc import Iterator
from typing import NamedTuple

from kzstudy.content.mistakes import Code, Mistakes
from kzstudy.content.record import Part, ident_is_good, parts_of
from kzstudy.content.syntax import Block, Bullet


class Sound(NamedTuple):
    """An element that can be used."""

    slug: str
    text: str
    anchors: list[Part]


def sound_elements(block: Block, mistakes: Mistakes, left_out: str) -> Iterator[Sound]:
    """The elements of `block` that are sound; the others are reported. `left_out` says what a missing id costs."""
    for slug, bullet in sound_bullets(block, mistakes, left_out):
        yield Sound(slug, bullet.words.text, parts_of(bullet.anchors) if bullet.anchors else [])


def sound_bullets(
    block: Block, mistakes: Mistakes, left_out: str, noun: str = "element"
) -> Iterator[tuple[str, Bullet]]:
    """The sound ones with their ids, as they stand; `noun` is what they are called."""
    lines: dict[str, int] = {}
    for bullet in block.bullets:
        slug = _slug(bullet, lines, mistakes, left_out, noun)
        if slug:
            yield slug, bullet


def _slug(bullet: Bullet, lines: dict[str, int], mistakes: Mistakes, left_out: str, noun: str) -> str:
    """The element's id; empty, and reported, where the element cannot be used."""
    if not bullet.words.runs:
        after = "`-`" if bullet.tick is None else f"`- [{bullet.tick}]`"
        mistakes.error(Code.TEXT_EMPTY, bullet.words.place, f"Nothing stands after {after}.")
        return ""
    mark = bullet.mark
    if mark is None:
        text = f"This {noun} has no id yet, so {left_out}."
        mistakes.warning(Code.ID_MISSING, (bullet.line, 1), text, "`kzstudy check --write-ids` adds it.")
        return ""
    line, column = mark.place
    if not ident_is_good(mark.slug, lambda offset: (line, column + offset), mistakes):
        return ""
    if lines.setdefault(mark.slug, bullet.line) != bullet.line:
        text = f"The {noun} id `{mark.slug}` stands already in line {lines[mark.slug]}."
        mistakes.error(Code.ID_TWICE, mark.place, text, f"Two {noun}s never share an id.")
    return mark.slug
