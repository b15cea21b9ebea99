"""A column of set text that is written with a cursor: one document, no widget per paragraph.

Both the card and the passage beside it are such columns. Nothing here reads HTML.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.card_text import Run, write
from kzstudy.ui.words import kept_together

MARGIN = 12  # round the text inside the viewport, so that ring and boxes do not touch letters
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class Shape:
    """How a paragraph is set. `mark` says how its marked runs differ; lines stand `line_px` apart, whatever the font."""

    text: QTextCharFormat
    mark: QTextCharFormat
    line_px: int


def shape(
    font: QFont,
    ink: QColor,
    line: float = 1.45,
    *,
    mark_ink: QColor | None = None,
    mark_ground: QColor | None = None,
) -> Shape:
    """A shape from a font and colours; `line` is the distance of lines in font sizes."""
    text = QTextCharFormat()
    text.setFont(font)
    text.setForeground(ink)
    mark = QTextCharFormat()
    if mark_ink is not None:
        mark.setForeground(mark_ink)
    if mark_ground is not None:
        mark.setBackground(mark_ground)
    return Shape(text, mark, round(font.pixelSize() * line))


class Scribe:
    """Writes a document anew, as a context: it is laid out once, at the end. `above` and `below` are its own margins."""

    def __init__(self, document: QTextDocument, above: float = 0, below: float = 0) -> None:
        self._document = document
        self._above = above
        self._below = below
        self._cursor = QTextCursor(document)
        self._is_first = True

    def __enter__(self) -> Self:
        self._document.clear()
        self._cursor = QTextCursor(self._document)
        self._cursor.beginEditBlock()
        if self._above or self._below:  # Qt passes over the upper margin of the first paragraph
            frame = self._document.rootFrame()
            form = frame.frameFormat()
            form.setTopMargin(self._above)
            form.setBottomMargin(self._below)
            frame.setFrameFormat(form)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._cursor.endEditBlock()

    def paragraph(
        self,
        runs: Sequence[Run],
        how: Shape,
        *,
        above: float = 0,
        below: float = 0,
        left: float = 0,
        right: float = 0,
        tab: float = 0,
        hang: float = 0,
    ) -> int:
        """Write a paragraph with so many pixels around it, and a tab stop at `tab`; gives its block number.

        `hang`: its first line begins so far to the left of the others; a tab leads to where they begin.
        """
        form = QTextBlockFormat()
        form.setTopMargin(above)
        form.setBottomMargin(below)
        form.setLeftMargin(left)
        form.setRightMargin(right)
        form.setLineHeight(how.line_px, _FIXED)
        if hang:
            form.setTextIndent(-hang)
        if tab:
            form.setTabPositions([QTextOption.Tab(tab, QTextOption.TabType.LeftTab)])
        if self._is_first:
            self._is_first = False
            self._cursor.setBlockFormat(form)
            self._cursor.setBlockCharFormat(how.text)
        else:
            self._cursor.insertBlock(form, how.text)
        write(self._cursor, runs, how.text, how.mark)
        return self._cursor.blockNumber()

    def write(self, runs: Sequence[Run], how: Shape) -> None:
        """Go on in the same paragraph with `runs`, in another shape."""
        write(self._cursor, runs, how.text, how.mark)

    def add(self, text: str, how: Shape) -> None:
        """Go on in the same paragraph, in another shape."""
        self._cursor.insertText(kept_together(text), how.text)


class TextView(QTextBrowser):
    """Read-only text in a column of bounded width, with a visible ring when the keyboard came here."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._widest = 0
        self._side = 0
        self._has_ring = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)  # the colour behind is the parent's
        self.document().setDocumentMargin(MARGIN)

    def to_top(self) -> None:
        """Begin at the beginning; the text cursor, too, since Qt scrolls to it at the first showing."""
        self.setTextCursor(QTextCursor(self.document()))
        self.verticalScrollBar().setValue(0)

    def set_column(self, widest: int, side: int) -> None:
        """Text is at most `widest` pixels wide and stays `side` pixels away from the edges."""
        self._widest, self._side = widest, side
        self._fit()

    def block_rect(self, number: int) -> QRectF:
        """Where a block stands, in the viewport's pixels."""
        layout = self.document().documentLayout()
        rect = layout.blockBoundingRect(self.document().findBlockByNumber(number))
        return rect.translated(0, -self.verticalScrollBar().value())

    def column_left(self) -> int:
        """Where the text begins, in this widget's pixels."""
        return max(self._side, (self.width() - self._widest) // 2)

    def _fit(self) -> None:
        side = self.column_left() - MARGIN
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, and the ring when it is due."""
        super().paintEvent(event)
        if self._has_ring:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.look.colour("accent"), 2))
            painter.drawRoundedRect(self.viewport().rect().adjusted(1, 1, -1, -1), 8, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column stays in the middle."""
        self._fit()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel belong to the window: the text size is one setting."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Only the keyboard needs to see where it is."""
        self._has_ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the focus."""
        self._has_ring = False
        super().focusOutEvent(event)
        self.viewport().update()
