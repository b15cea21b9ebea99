"""The light Markdown of decks: **bold**, *italic*, paragraphs; everything else stands as it was written.

Decks come from other people. Their text is cut into runs and written with a QTextCursor, never handed to Qt as HTML, so
no tag, image or link in a deck can ever mean anything.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor

from kzstudy.ui.words import kept_together

_MARK_BEGINS = "\ue000"  # private use: in an author's own text they could only colour some words
_MARK_ENDS = "\ue001"
_WEIGHT_AXIS = QFont.Tag("wght")
_BOLD = 650
_EMPHASIS = re.compile(
    r"\*\*(?!\s)(?P<bold>.+?)(?<!\s)\*\*(?!\*)"
    r"|\*(?![\s*])(?P<italic>(?:[^*]|\*\*)+?)(?<!\s)\*(?!\*)"
)
_BREAK = re.compile(r"\n[ \t]*\n\s*")
_SPACE = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one appearance. `marked` is what `marked()` enclosed: the words that a card asks for."""

    text: str
    bold: bool = False
    italic: bool = False
    marked: bool = False


def marked(text: str) -> str:
    """`text` with signs around it that `paragraphs` turns into marked runs."""
    return f"{_MARK_BEGINS}{_without_marks(text)}{_MARK_ENDS}"


def paragraphs(text: str) -> tuple[tuple[Run, ...], ...]:
    """`text` as paragraphs of runs. A line break is a space, an empty line begins a new paragraph."""
    found = []
    is_marked = False
    for part in _BREAK.split(text.strip()):
        runs: list[Run] = []
        for run in _emphasised(Run(_SPACE.sub(" ", part).strip())):
            pieces, is_marked = _cut_at_marks(run, is_marked=is_marked)
            runs += pieces
        if runs:
            found.append(tuple(runs))
    return tuple(found)


def plain(text: str) -> str:
    """`text` without its marks, in one line: for names, messages and screen readers."""
    return " ".join("".join(run.text for run in runs) for runs in paragraphs(text))


def write(
    cursor: QTextCursor, runs: Sequence[Run], base: QTextCharFormat, mark: QTextCharFormat | None = None
) -> None:
    """Put `runs` at `cursor`: as `base`, and marked runs as `mark` where it says something."""
    for run in runs:
        shape = QTextCharFormat(base)
        if run.marked and mark is not None:
            shape.merge(mark)
        if run.bold or run.italic:
            font = shape.font()
            if run.bold:  # the axis is the real bold of a variable font, the weight serves the other fonts
                font.setWeight(QFont.Weight.DemiBold)
                font.setVariableAxis(_WEIGHT_AXIS, _BOLD)
            font.setItalic(font.italic() or run.italic)
            shape.setFont(font)
        cursor.insertText(kept_together(run.text), shape)


def _emphasised(run: Run) -> Iterator[Run]:
    rest = run.text
    while found := _EMPHASIS.search(rest):
        if found.start():
            yield replace(run, text=rest[: found.start()])
        if found["bold"] is not None:
            yield from _emphasised(replace(run, text=found["bold"], bold=True))
        else:
            yield from _emphasised(replace(run, text=found["italic"], italic=True))
        rest = rest[found.end() :]
    if rest:
        yield replace(run, text=rest)


def _cut_at_marks(run: Run, *, is_marked: bool) -> tuple[list[Run], bool]:
    pieces = []
    for piece in re.split(f"([{_MARK_BEGINS}{_MARK_ENDS}])", run.text):
        if piece in (_MARK_BEGINS, _MARK_ENDS):
            is_marked = piece == _MARK_BEGINS
        elif piece:
            pieces.append(replace(run, text=piece, marked=is_marked))
    return pieces, is_marked


def _without_marks(text: str) -> str:
    return text.replace(_MARK_BEGINS, "").replace(_MARK_ENDS, "")
