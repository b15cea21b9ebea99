"""The elements of a list in one cell of a table, one a line, as they stand in a deck: `- text {#slug}`.

A line without the hyphen goes on with the element above it; where no line has one, every line is an element.
"""

import re
from collections.abc import Iterable

from kzstudy.core.card import Element
from kzstudy.core.slugs import IDENT, free_id, slug_of
from kzstudy.exchange.csv_text import Cell
from kzstudy.exchange.messages import Code, Messages, Place

_MARK = re.compile(r"\s*\{#([^{}]*)\}$")


def elements_text(elements: Iterable[Element]) -> str:
    """The cell from which the same elements are read again."""
    lines = []
    for element in elements:
        first, *paragraphs = element.text.split("\n\n")
        lines.append(f"- {first} {{#{element.slug}}}")
        lines += [f"  {paragraph}" for paragraph in paragraphs]
    return "\n".join(lines)


def elements_from(cell: Cell, messages: Messages) -> tuple[Element, ...]:
    """The elements in `cell`; one without an id gets one from its words. What is wrong is reported."""
    slugs: set[str] = set()
    return tuple(_element(paragraphs, slugs, cell.place, messages) for paragraphs in _groups(cell.text))


def _groups(text: str) -> list[list[str]]:
    """The paragraphs of each element."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    hyphens = any(line.startswith("- ") for line in lines)
    groups: list[list[str]] = []
    for line in lines:
        if line.startswith("- ") or not hyphens or not groups:
            groups.append([line.removeprefix("- ").strip()])
        else:
            groups[-1].append(line.strip())
    return groups


def _element(paragraphs: list[str], slugs: set[str], place: Place, messages: Messages) -> Element:
    slug = ""
    for at in dict.fromkeys(
        (0, len(paragraphs) - 1)
    ):  # as in a deck: at the end of the first line, or of the last
        found = _MARK.search(paragraphs[at])
        if found:
            slug = found[1]
            paragraphs[at] = paragraphs[at][: found.start()]
            break
    text = "\n\n".join(filter(None, paragraphs))
    if not found:
        slug = free_id(slug_of(text, "element"), slugs)
    if not IDENT.fullmatch(slug):
        hint = "It is made of small letters, digits and hyphens."
        messages.error(Code.VALUE_BAD, place, f"`{slug}` is no id of an element.", hint)
    elif slug in slugs:
        messages.error(Code.ID_TWICE, place, f"Two elements have the id `{slug}`.")
    if not text:
        messages.error(Code.VALUE_BAD, place, "An element is empty.")
    slugs.add(slug)
    return Element(slug, text)
