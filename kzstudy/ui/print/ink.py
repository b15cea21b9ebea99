"""What a page is made of: text, rules to write on, boxes to tick, each as a piece that knows its height and draws itself.

Lengths are in tenths of a point, the unit of the print look. Boxes and rules are drawn, not taken from a font that the machine
may or may not have.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from kzstudy.ui import theme
from kzstudy.ui.widgets import card_text

POINT = theme.PRINT_UNITS
MILLIMETRE = 72 * POINT / 25.4
WRITING_SPACE = 8.5 * MILLIMETRE
"""From one rule to the next: wide enough for handwriting."""

_LINE_HEIGHT_PERCENT = 128.0
_BOX = 9 * POINT
_THIN, _FIRM = 0.5 * POINT, 0.8 * POINT


@dataclass(frozen=True, slots=True)
class Piece:
    """Something as high as it says, drawn with its upper left corner at a point. `baseline`: of its first line of text."""

    height: float
    draw: Callable[[QPainter, QPointF], None]
    baseline: float = 0


class Ink:
    """Makes pieces in one look."""

    def __init__(self, look: theme.Look) -> None:
        self._look = look

    def serif(self, size: float = theme.PRINT_TEXT, *, bold: bool = False) -> QFont:
        """The reading face."""
        return _letter_by_letter(self._look.serif(size, bold=bold))

    def sans(self, size: float = theme.PRINT_HINT, *, bold: bool = False) -> QFont:
        """The face of small print."""
        return _letter_by_letter(self._look.sans(size, bold=bold))

    def reach(self, text: str, font: QFont) -> float:
        """How wide `text` is on one line."""
        return QFontMetricsF(font).horizontalAdvance(text)

    def text(
        self,
        markdown: str,
        width: float,
        font: QFont | None = None,
        colour: str = "ink",
        *,
        right: bool = False,
    ) -> Piece:
        """Light Markdown as one piece, its paragraphs below each other."""
        document = self._document(markdown, width, font or self.serif(), colour, right=right)

        def draw(painter: QPainter, at: QPointF) -> None:
            painter.save()
            painter.translate(at)
            document.drawContents(painter)
            painter.restore()

        height = document.size().height()  # asks for the layout, which the first line stands in
        first = document.begin().layout()
        line = first.lineAt(0)
        baseline = first.position().y() + line.y() + line.ascent() if line.isValid() else 0
        return Piece(height, draw, baseline)

    def texts(
        self, markdown: str, width: float, most: float, font: QFont | None = None, colour: str = "ink"
    ) -> list[Piece]:
        """As `text`, in several pieces where one would be higher than `most`; cut at a space, half and half."""
        piece = self.text(markdown, width, font, colour)
        middle = markdown.rfind(" ", 0, len(markdown) // 2 + 1)
        if piece.height <= most or middle <= 0:
            return [piece]
        halves = markdown[:middle], markdown[middle + 1 :]
        return [part for half in halves for part in self.texts(half, width, most, font, colour)]

    def rules(self, count: int, width: float, labels: Sequence[str] = ()) -> Piece:
        """Lines to write on, one below the other, each after its label if it has one."""
        font = self.serif()
        pen = self._pen("line", _THIN)
        ink = self._pen("ink", _THIN)

        def draw(painter: QPainter, at: QPointF) -> None:
            painter.setFont(font)
            for row in range(count):
                y = at.y() + (row + 1) * WRITING_SPACE
                left = at.x()
                if row < len(labels):
                    painter.setPen(ink)
                    painter.drawText(QPointF(left, y - 2 * POINT), labels[row])
                    left += 18 * POINT
                painter.setPen(pen)
                painter.drawLine(QPointF(left, y), QPointF(at.x() + width, y))

        return Piece(count * WRITING_SPACE + 2 * POINT, draw)

    def blank(self, width: float) -> Piece:
        """A short rule that stands on the baseline of the text beside it."""
        baseline = 10 * POINT
        pen = self._pen("line", _THIN)

        def draw(painter: QPainter, at: QPointF) -> None:
            painter.setPen(pen)
            y = at.y() + baseline + 1.5 * POINT
            painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + width, y))

        return Piece(baseline + 2 * POINT, draw, baseline)

    def box(self, size: float = _BOX) -> Piece:
        """An empty square to tick, or a larger one to write a number in. It stands a little below the baseline."""
        pen = self._pen("ink", _FIRM)

        def draw(painter: QPainter, at: QPointF) -> None:
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(at.x(), at.y(), size, size))

        return Piece(size, draw, size - 1.5 * POINT)

    def hairline(self, width: float) -> Piece:
        """A rule across."""
        pen = self._pen("line", _THIN)

        def draw(painter: QPainter, at: QPointF) -> None:
            painter.setPen(pen)
            painter.drawLine(at, QPointF(at.x() + width, at.y()))

        return Piece(_THIN, draw)

    def _pen(self, colour: str, width: float) -> QPen:
        return QPen(self._look.colour(colour), width)

    def _document(
        self, markdown: str, width: float, font: QFont, colour: str, *, right: bool
    ) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setUseDesignMetrics(True)
        document.setDefaultFont(font)
        option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
        shape = QTextCharFormat()
        shape.setFont(font)
        shape.setForeground(
            self._look.colour(colour)
        )  # of its own: the program's palette may be the dark one
        block = QTextBlockFormat()
        block.setLineHeight(_LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document)
        for at, runs in enumerate(card_text.paragraphs(markdown)):
            if at:
                block.setTopMargin(4 * POINT)
                cursor.insertBlock()
            cursor.setBlockFormat(block)
            card_text.write(cursor, runs, shape)
        document.setTextWidth(width)
        return document


def space(height: float) -> Piece:
    """Nothing, so high."""
    return Piece(height, lambda _painter, _at: None)


def beside(*parts: tuple[float, Piece]) -> Piece:
    """Pieces beside each other, each at its distance from the left, their first lines on one baseline."""
    baseline = max(piece.baseline for _, piece in parts)

    def draw(painter: QPainter, at: QPointF) -> None:
        for left, piece in parts:
            piece.draw(painter, QPointF(at.x() + left, at.y() + baseline - piece.baseline))

    return Piece(max(baseline - piece.baseline + piece.height for _, piece in parts), draw, baseline)


def stack(pieces: Iterable[Piece], gap: float = 0) -> Piece:
    """Pieces below each other as one that no page tears."""
    parts = list(pieces)

    def draw(painter: QPainter, at: QPointF) -> None:
        top = at.y()
        for piece in parts:
            piece.draw(painter, QPointF(at.x(), top))
            top += piece.height + gap

    height = sum(piece.height for piece in parts) + gap * max(0, len(parts) - 1)
    return Piece(height, draw, parts[0].baseline if parts else 0)


def indented(piece: Piece, left: float) -> Piece:
    """A piece, moved to the right."""
    return beside((left, piece))


def _letter_by_letter(font: QFont) -> QFont:
    """A sign that stands for two letters, or for one at a certain place, is not found again by readers of PDF files."""
    for feature in ("liga", "calt"):
        font.setFeature(QFont.Tag(feature), 0)
    return font
