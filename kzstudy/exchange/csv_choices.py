"""The options of a choice in one cell of a table, one a line: `[x] text {#slug}`, with the feedback on the lines below it.

A hyphen may stand before the box, as it does in a deck; it is not written, since spreadsheets take it for a formula. A line that
begins with spaces is feedback whatever it looks like.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kzstudy.core.card import Choice
from kzstudy.core.slugs import IDENT, free_id, slug_of
from kzstudy.exchange.csv_text import Cell
from kzstudy.exchange.messages import Code, Messages, Place

_BOX = re.compile(r"(?:- )?\[([ xX])\](?:\s+|$)")
_MARK = re.compile(r"\s*\{#([^{}]*)\}$")


@dataclass(slots=True)
class _Draft:
    """An option that is still growing."""

    text: str
    right: bool
    feedback: list[str] = field(default_factory=list)


def choices_text(choices: Iterable[Choice]) -> str:
    """The cell from which the same options are read again."""
    lines = []
    for one in choices:
        lines.append(f"[{'x' if one.right else ' '}] {one.text} {{#{one.slug}}}")
        lines += [f"  {one.feedback}"] if one.feedback else []
    return "\n".join(lines)


def choices_from(cell: Cell, messages: Messages) -> tuple[Choice, ...]:
    """The options in `cell`; one without an id gets one from its words. What is wrong is reported."""
    drafts: list[_Draft] = []
    for line in cell.text.split("\n"):
        box = _BOX.match(line)
        if box:
            drafts.append(_Draft(line[box.end() :].strip(), box[1] != " "))
        elif line.strip() and drafts:
            drafts[-1].feedback.append(line.strip())
        elif line.strip():
            text, hint = "The first option has no box.", "An option begins with `[x] ` or `[ ] `."
            messages.error(Code.VALUE_BAD, cell.place, text, hint)
            return ()
    slugs: set[str] = set()
    choices = tuple(_choice(draft, slugs, cell.place, messages) for draft in drafts)
    _check(choices, cell.place, messages)
    return choices


def _choice(draft: _Draft, slugs: set[str], place: Place, messages: Messages) -> Choice:
    found = _MARK.search(draft.text)
    text = draft.text[: found.start()] if found else draft.text
    slug = found[1] if found else free_id(slug_of(text, "option"), slugs)
    if not IDENT.fullmatch(slug):
        hint = "It is made of small letters, digits and hyphens."
        messages.error(Code.VALUE_BAD, place, f"`{slug}` is no id of an option.", hint)
    elif slug in slugs:
        messages.error(Code.ID_TWICE, place, f"Two options have the id `{slug}`.")
    if not text:
        messages.error(Code.VALUE_BAD, place, "An option is empty.")
    slugs.add(slug)
    return Choice(slug, text, draft.right, " ".join(draft.feedback))


def _check(choices: tuple[Choice, ...], place: Place, messages: Messages) -> None:
    if len(choices) < 2:
        hint = "Write one a line, each with `[x] ` or `[ ] ` before it."
        messages.error(Code.CHOICE_SHORT, place, "This choice has fewer than two options.", hint)
    elif not any(one.right for one in choices):
        text, hint = "No option of this choice is right.", "Put an `x` into the box of each right one."
        messages.error(Code.CHOICE_NONE_RIGHT, place, text, hint)
    elif all(one.right for one in choices):
        text = "Every option of this choice is right, so there is nothing to choose."
        messages.error(Code.CHOICE_ALL_RIGHT, place, text, "Add a wrong one, or make it a list.")
