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
    lines: dict[str, int] = {}
    for bullet in block.bullets:
        slug = _slug(bullet, lines, mistakes, left_out)
        if slug:
            yield Sound(slug, bullet.words.text, parts_of(bullet.anchors) if bullet.anchors else [])


def _slug(bullet: Bullet, lines: dict[str, int], mistakes: Mistakes, left_out: str) -> str:
    """The element's id; empty, and reported, where the element cannot be used."""
    if not bullet.words.runs:
        mistakes.error(Code.TEXT_EMPTY, bullet.words.place, "Nothing stands after `-`.")
        return ""
    mark = bullet.mark
    if mark is None:
        text = f"This element has no id yet, so {left_out}."
        mistakes.warning(Code.ID_MISSING, (bullet.line, 1), text, "`kzstudy check --write-ids` adds it.")
        return ""
    line, column = mark.place
    if not ident_is_good(mark.slug, lambda offset: (line, column + offset), mistakes):
        return ""
    if lines.setdefault(mark.slug, bullet.line) != bullet.line:
        text = f"The element id `{mark.slug}` stands already in line {lines[mark.slug]}."
        mistakes.error(Code.ID_TWICE, mark.place, text, "Two elements of a list never share an id.")
    return mark.slug
