"""What is said of a term: a small card beside its letters. A widget of our own, not a tooltip, for the keyboard brings it too."""

from html import escape

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from kzstudy.core.term import Term
from kzstudy.ui import actions
from kzstudy.ui.read.edition.leaf import sources_in_words
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.read.terms import other_languages
from kzstudy.ui.theme import COMMENT, CORNER, SMALL, Look
from kzstudy.ui.words import tr

_WIDTH = 380
_GAP = 8
_SOURCES_NAMED = 2


class TermCard(QFrame):
    """Lies over the text; takes neither keys nor clicks."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.word, self.means, self.forms, self.known, self.keys = (QLabel(wordWrap=True) for _ in range(5))
        self._frame = parent
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        for label in (self.word, self.means, self.forms, self.known, self.keys):
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        self.forms.setTextFormat(Qt.TextFormat.RichText)
        self.hide()

    def show_term(self, outline: Outline, term: Term, beside: QRect, *, by_key: int = 0) -> None:
        """Explain `term` below `beside`, or above it where there is no room. `by_key`: how many terms the key goes round."""
        self._style()
        self.word.setText(term.word)
        self.means.setText(term.means)
        italic = '<span style="font-family:Literata; font-style:italic">'
        self.forms.setText(
            "".join(
                f"{italic}{escape(words)}</span>" if ink == "form" else escape(words)
                for words, ink in other_languages(term)
            )
        )
        titles = sources_in_words(outline, term.sources)
        more = len(titles) - _SOURCES_NAMED
        named = "; ".join(titles[:_SOURCES_NAMED]) + (tr("read", "; and %n more", more) if more > 0 else "")
        self.known.setText(tr("read", "Sources: {titles}").format(titles=named) if titles else "")
        self.keys.setText(_keys(by_key))
        for label in (self.forms, self.known, self.keys):
            label.setVisible(bool(label.text()))
        self.setAccessibleName(term.word)
        self.setAccessibleDescription(term.means)
        self._place(beside)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper within a hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("accent"), 1))
        painter.setBrush(self._look.colour("paper"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), CORNER, CORNER)

    def _style(self) -> None:
        look = self._look
        self.word.setFont(look.serif(COMMENT + 1, bold=True))
        self.means.setFont(look.serif(COMMENT))
        for label in (self.forms, self.known, self.keys):
            label.setFont(look.sans(SMALL))
            label.setProperty("role", "small")

    def _place(self, beside: QRect) -> None:
        frame = self._frame.rect()
        width = min(self._look.px(_WIDTH), frame.width() - 2 * _GAP)
        self.setFixedWidth(width)
        height = self._column.totalHeightForWidth(width)
        left = min(max(_GAP, beside.left() - 16), frame.width() - width - _GAP)
        below = beside.bottom() + _GAP
        top = below if below + height <= frame.height() - _GAP else beside.top() - height - _GAP
        self.setGeometry(left, max(_GAP, top), width, height)


def _keys(count: int) -> str:
    if count > 1:
        return tr("read", "{key}: the next term of this passage. Esc closes.").format(
            key=actions.key_text("read.term")
        )
    return tr("read", "Esc closes.") if count else ""
