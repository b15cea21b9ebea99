"""A text laid down block by block, with a record of what each block is.

The record, not the text, answers "which passage is this?": block numbers never change while a document is shown, so a click,
a hover or a scroll position needs no search through the text.
"""

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from kzstudy.ui.words import kept_together

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class Role(Enum):
    """What a block is."""

    HEAD = auto()  # the title of the document or of a chapter
    APPARATUS = auto()  # summary, notice, remark: about the text, not of it
    GUIDE = auto()  # leads to the chapter's digest
    SECTION = auto()
    BODY = auto()  # a passage
    KNOWN = auto()  # how we know it
    GROUP = auto()  # "On passage 1.3"
    LABEL = auto()  # who speaks in a comment
    COMMENT = auto()
    SOURCES = auto()
    KNOWN_FROM = auto()  # a report that adds nothing
    ELSEWHERE = auto()  # a comment told at an earlier passage
    TAIL = auto()


class Entry(NamedTuple):
    """One block's record. `key` names a comment, or is ""; `mute` letters at its beginning are ours, not the text's."""

    role: Role
    unit: int
    key: str = ""
    mute: int = 0


class Script:
    """A finished text: its document, an entry for each block, and each unit's first block."""

    def __init__(self, document: QTextDocument) -> None:
        self.document = document
        self.entries: list[Entry] = []
        self.begins: list[int] = []

    def blocks_of(self, unit: int) -> range:
        """The numbers of a unit's blocks."""
        end = self.begins[unit + 1] if unit + 1 < len(self.begins) else len(self.entries)
        return range(self.begins[unit], end)

    def unit_of(self, block: int) -> int:
        """The unit a block belongs to."""
        return max(0, bisect_right(self.begins, block) - 1)


class Shape(NamedTuple):
    """Measures of a block in pixels. `hang`: how far its first line stands out to the left, with a stop at the margin."""

    line: int
    left: int = 0
    right: int = 0
    above: int = 0
    below: int = 0
    hang: int = 0

    def format(self) -> QTextBlockFormat:
        """The same for Qt."""
        result = QTextBlockFormat()
        result.setLineHeight(self.line, _FIXED)
        result.setLeftMargin(self.left)
        result.setRightMargin(self.right)
        result.setTopMargin(self.above)
        result.setBottomMargin(self.below)
        if self.hang:
            result.setTextIndent(-self.hang)
            result.setTabPositions([QTextOption.Tab(self.hang, QTextOption.TabType.LeftTab)])
        return result


def ink(font: QFont, colour: QColor) -> QTextCharFormat:
    """Letters in a font and a colour."""
    result = QTextCharFormat()
    result.setFont(font)
    result.setForeground(colour)
    return result


class Writer:
    """Writes a script from top to bottom. The document has no layout yet, so that it is laid out once, at its width."""

    def __init__(self, font: QFont) -> None:
        self.script = Script(QTextDocument())
        document = self.script.document
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(font)
        self._cursor = QTextCursor(document)
        self._cursor.beginEditBlock()
        self._unit = -1

    def begin_unit(self) -> None:
        """What follows belongs to the next unit."""
        self._unit += 1
        self.script.begins.append(len(self.script.entries))

    def block(
        self,
        role: Role,
        shape: QTextBlockFormat,
        runs: Sequence[tuple[str, QTextCharFormat]],
        *,
        key: str = "",
        mute: int = 0,
    ) -> None:
        """One paragraph, made of runs of text in a format each."""
        first_ink = runs[0][1]
        if self.script.entries:
            self._cursor.insertBlock(shape, first_ink)
        else:
            self._cursor.setBlockFormat(shape)
            self._cursor.setBlockCharFormat(first_ink)
        for text, letters in runs:
            self._cursor.insertText(kept_together(text), letters)
        self.script.entries.append(Entry(role, self._unit, key, mute))

    def finish(self) -> Script:
        """The script, complete."""
        self._cursor.endEditBlock()
        return self.script
