"""Set text of a few paragraphs that stands in a column among other things: as tall as it is long, never a scroll bar of its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from kzstudy.ui.theme import COMMENT, INTERFACE, READING, SMALL, Look
from kzstudy.ui.widgets.card_text import paragraphs, plain
from kzstudy.ui.widgets.text_view import Scribe, Shape, shape


@dataclass(frozen=True, slots=True)
class SetLine:
    """A paragraph: words of the interface in `label`, then `text` in light Markdown. `tone` is a colour token for the label,
    `role` is "stem", "text", "why" or "small"."""

    text: str
    label: str = ""
    role: str = "text"
    tone: str = "soft"
    above: int = 6
    left: int = 0


class SetText(QWidget):
    """Give it lines; it is laid out for the width that it gets."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: tuple[SetLine, ...] = ()
        self._heights: dict[int, int] = {}  # by width: layouts ask again and again
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_lines(self, lines: Sequence[SetLine]) -> None:
        """Write `lines`."""
        self._lines = tuple(lines)
        self.setAccessibleName("\n".join(f"{one.label} {plain(one.text)}".strip() for one in lines))
        self._write()

    def plain_text(self) -> str:
        """What stands there."""
        return self._document.toPlainText()

    def _write(self) -> None:
        look = self._look
        with Scribe(self._document) as scribe:
            for number, line in enumerate(self._lines):
                how = self._shape(line.role)
                label = shape(look.sans(INTERFACE, bold=True), look.colour(line.tone))
                for part, runs in enumerate(paragraphs(line.text) or ((),)):
                    above = 4 if part else (line.above if number else 0)
                    if line.label and not part:
                        scribe.paragraph((), how, above=above, left=line.left)
                        scribe.add(f"{line.label}\u2002", Shape(label.text, label.mark, how.line_px))
                        scribe.write(runs, how)
                    else:
                        scribe.paragraph(runs, how, above=above, left=line.left)
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def _shape(self, role: str) -> Shape:
        look, ink, soft = self._look, self._look.colour("ink"), self._look.colour("soft")
        if role == "stem":
            return shape(look.serif(READING + 1), ink, 1.45)
        if role == "why":
            return shape(look.serif(COMMENT), soft, 1.45)
        if role == "small":
            return shape(look.sans(SMALL), soft, 1.45)
        return shape(look.serif(READING - 1), ink, 1.45)

    def hasHeightForWidth(self) -> bool:
        """Text is as tall as its column is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in `width` pixels."""
        if width not in self._heights:
            self._document.setTextWidth(width)
            self._heights[width] = round(self._document.size().height() + 0.5)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Some width; the height follows from the real one."""
        return QSize(400, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        """Narrow is possible."""
        return QSize(120, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Another look: written anew."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._lines:
            self._write()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text."""
        painter = QPainter(self)
        if self._document.textWidth() != self.width():
            self._document.setTextWidth(self.width())
        self._document.drawContents(painter)
