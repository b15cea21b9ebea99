"""Text of a question, set as on a printed page and painted: as high as it must be, never cut, never HTML."""

from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from kzstudy.ui.widgets.text_view import Scribe


class SetText(QWidget):
    """Write into it with `scribe`, then say `settle`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def scribe(self) -> Scribe:
        """To write it anew."""
        return Scribe(self._document)

    def settle(self) -> None:
        """It is written: take the room it needs, and tell its words to whoever cannot see it."""
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What stands there."""
        return self._document.toPlainText()

    def hasHeightForWidth(self) -> bool:
        """A narrow text is high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """In pixels."""
        return height_of(self._document, width)

    def sizeHint(self) -> QSize:
        """A page's width."""
        return QSize(480, self.heightForWidth(480))

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(80, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text."""
        painter = QPainter(self)
        self._document.setTextWidth(self.width())
        self._document.drawContents(painter)


def height_of(document: QTextDocument, width: int) -> int:
    """How high a document is when it is so wide."""
    document.setTextWidth(max(1, width))
    return ceil(document.size().height()) if not document.isEmpty() else 0
