"""Lays a page about the document out: the same letters, measures and hairlines as the document's own."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from kzstudy.ui.read.edition.leaf import Block, Cell, Leaf, Table
from kzstudy.ui.read.script import Shape, ink
from kzstudy.ui.theme import COMMENT, INTERFACE, LINE_HEIGHT_PERCENT, READING, SMALL, TITLE, Look
from kzstudy.ui.words import kept_together

_CELL = 8  # above and below the words of a cell
_GUTTER = 20  # between two columns


class Written(NamedTuple):
    """A finished page: marks as (position, name) in order; the sources of a block by its user state."""

    document: QTextDocument
    marks: tuple[tuple[int, str], ...]
    sources: tuple[tuple[str, ...], ...]


class LeafWriter:
    """Writes one page."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(look.serif(COMMENT))
        self._cursor = QTextCursor(self._document)
        self._is_fresh = True  # the block under the cursor is there already, and empty
        self._marks: list[tuple[int, str]] = []
        self._sources: list[tuple[str, ...]] = [()]
        self._shapes = {name: shape.format() for name, shape in _shapes(look).items()}
        self._inks = _inks(look)

    def write(self, leaf: Leaf) -> Written:
        """The whole page."""
        self._cursor.beginEditBlock()
        for part in leaf.parts:
            if isinstance(part, Table):
                self._table(part)
            else:
                self._block(part)
        self._block(Block("tail", ()))
        self._cursor.endEditBlock()
        return Written(self._document, tuple(self._marks), tuple(self._sources))

    def _block(self, block: Block) -> None:
        shape = self._shapes[block.shape]
        first = self._inks[block.runs[0].ink] if block.runs else self._inks["small"]
        if self._is_fresh:
            self._cursor.setBlockFormat(shape)
            self._cursor.setBlockCharFormat(first)
        else:
            self._cursor.insertBlock(shape, first)
        self._is_fresh = False
        if block.mark:
            self._marks.append((self._cursor.position(), block.mark))
        for run in block.runs:
            self._cursor.insertText(kept_together(run.text), self._ink(run.ink, run.link))
        if block.sources:
            self._sources.append(block.sources)
            self._cursor.block().setUserState(len(self._sources) - 1)

    def _ink(self, name: str, link: str) -> QTextCharFormat:
        if not link:
            return self._inks[name]
        result = QTextCharFormat(self._inks[name])
        result.setAnchor(True)
        result.setAnchorHref(link)
        return result

    def _table(self, table: Table) -> None:
        shape = QTextTableFormat()
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, share) for share in table.shares]
        )
        shape.setBorder(0)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        shape.setCellSpacing(0)
        shape.setCellPadding(0)
        shape.setTopMargin(8)
        made = self._cursor.insertTable(len(table.rows), len(table.shares), shape)
        for number, row in enumerate(table.rows):
            for column, cell in enumerate(row):
                self._cell(made, number, column, cell, last=column == len(row) - 1, ruled=table.ruled)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._is_fresh = True

    def _cell(self, table: QTextTable, row: int, column: int, cell: Cell, *, last: bool, ruled: bool) -> None:
        made = table.cellAt(row, column)
        self._cursor = made.firstCursorPosition()
        self._is_fresh = True
        for block in cell:
            if block.runs:
                self._block(block)
        shape = QTextTableCellFormat()  # last: Qt keeps it where it keeps the ink of the cell's first block
        shape.setRightPadding(0 if last else _GUTTER)
        if ruled:
            shape.setTopPadding(_CELL)
            shape.setBottomPadding(_CELL)
            shape.setBottomBorder(1)
            shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            shape.setBottomBorderBrush(self._look.colour("line"))
        made.setFormat(shape)


def _shapes(look: Look) -> dict[str, Shape]:
    reading = round(look.px(READING) * LINE_HEIGHT_PERCENT / 100)
    comment, plain = round(look.px(COMMENT) * 1.52), round(look.px(INTERFACE) * 1.5)
    small = round(look.px(SMALL) * 1.55)
    hang, point = look.px(28), look.px(16)
    return {
        "title": Shape(look.px(38), 0, 0, 30, 4),
        "lead": Shape(plain, 0, 0, 0, 10),
        "heading": Shape(look.px(32), hang, 0, 40, 4, hang),
        "heading plain": Shape(look.px(32), 0, 0, 34, 2),
        "role": Shape(plain, hang, 0, 2, 8),
        "body": Shape(reading, hang, 0, 0, 10),
        "label": Shape(plain, hang, 0, 14, 2),
        "question": Shape(reading, hang + hang, 0, 12, 0, hang),
        "action": Shape(plain, hang + hang, 0, 2, 4),
        "point": Shape(comment, hang + hang + point, 0, 2, 2, point),
        "note": Shape(small, 0, 0, 36, 0),
        "word": Shape(comment, 0, 0, 18, 0),
        "meaning": Shape(comment, 0, 0, 0, 2),
        "meaning small": Shape(small, 0, 0, 0, 1),
        "section": Shape(look.px(26), 0, 0, 18, 4),
        "item": Shape(comment, point, 0, 0, 6, point),
        "cell head": Shape(plain),
        "cell": Shape(comment),
        "cell small": Shape(small, 0, 0, 2, 0),
        "tail": Shape(look.px(40)),
    }


def _inks(look: Look) -> dict[str, QTextCharFormat]:
    black, soft, accent = look.colour("ink"), look.colour("soft"), look.colour("accent")
    return {
        "title": ink(look.serif(26, bold=True), black),
        "plain": ink(look.sans(), soft),
        "heading": ink(look.serif(TITLE - 2, bold=True), black),
        "heading number": ink(look.serif(TITLE - 2), soft),
        "role": ink(look.sans(INTERFACE + 0.5, italic=True), soft),
        "body": ink(look.serif(), black),
        "comment": ink(look.serif(COMMENT), black),
        "label": ink(look.sans(bold=True), black),
        "number": ink(look.sans(INTERFACE, bold=True), accent),
        "link": ink(look.sans(SMALL + 0.5), accent),
        "small": ink(look.sans(SMALL), soft),
        "sign": ink(look.sans(SMALL), accent),
        "soft": ink(look.serif(COMMENT), soft),
        "remark": ink(look.sans(SMALL, italic=True), soft),
        "aspect": ink(look.sans(INTERFACE, bold=True), black),
        "date": ink(look.sans(INTERFACE, bold=True), black),
        "word": ink(look.serif(COMMENT + 1, bold=True), black),
        "form": ink(look.serif(COMMENT - 1, italic=True), black),
        "section": ink(look.serif(18, italic=True), black),
    }


LINKS = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)
