"""What a reload would change, to be read before it is done: one text, since a deck may have hundreds of cards."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from kzstudy.ui.decks.presenter import Paragraph, Role
from kzstudy.ui.theme import COMMENT, INTERFACE, SMALL, Look
from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import hairline, sentence
from kzstudy.ui.words import tr

_WIDTH = 860


class PreviewFace(QWidget):
    """Shows the text; Enter agrees, Esc goes back."""

    agreed = Signal()
    left = Signal()
    ids_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: list[Paragraph] = []
        self._build()
        self._connect()

    def _build(self) -> None:
        self.title = sentence(tr("decks", "What a reload would change"), "title")
        self.summary = sentence(role="soft")
        self.text = QTextBrowser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(tr("decks", "What a reload would change"))
        self.text.document().setDocumentMargin(0)
        self.agree_button = KeyButton(self._look, tr("decks", "Take it in"), tr("keys", "Enter"), "primary")
        self.ids_button = KeyButton(self._look, tr("decks", "Add the ids"))
        self.leave_button = KeyButton(self._look, "", tr("keys", "Esc"))
        buttons = self._buttons = Beside()
        buttons.addWidget(self.ids_button)
        buttons.addWidget(self.agree_button)
        buttons.addWidget(self.leave_button)
        buttons.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._column.addWidget(self.title)
        self._column.addWidget(self.summary)
        self._column.addSpacing(8)
        self._column.addWidget(hairline())
        self._column.addWidget(self.text, 1)
        self._column.addWidget(hairline())
        self._column.addSpacing(8)
        self._column.addLayout(buttons)
        inner = QWidget()
        inner.setMaximumWidth(_WIDTH)
        inner.setLayout(self._column)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inner, 1_000_000)
        row.addStretch(1)

    def _connect(self) -> None:
        self.agree_button.clicked.connect(self.agreed)
        self.ids_button.clicked.connect(self.ids_wanted)
        self.leave_button.clicked.connect(self.left)

    def show_change(
        self, summary: str, paragraphs: Sequence[Paragraph], *, something: bool, ids_missing: bool
    ) -> None:
        """Show it. `something`: there is a change to agree to, not only mistakes to mend.

        Where ids are missing, adding them is the thing to do next.
        """
        self._shown = list(paragraphs)
        self.summary.setText(summary)
        self.agree_button.setVisible(something)
        self.ids_button.setVisible(ids_missing)
        self.ids_button.set_kind("primary" if ids_missing else "plain")
        self.agree_button.set_kind("plain" if ids_missing else "primary")
        self.ids_button.set_key(tr("keys", "Enter") if ids_missing else "")
        self.agree_button.set_key("" if ids_missing else tr("keys", "Enter"))
        self.leave_button.setText(tr("decks", "Leave it for now") if something else tr("decks", "Back"))
        self._write()

    def primary(self) -> QAbstractButton:
        """The filled button, or the only one."""
        buttons = (self.ids_button, self.agree_button, self.leave_button)
        return next(button for button in buttons if not button.isHidden())

    def restyle(self) -> None:
        """Other colours or sizes."""
        self._write()

    def set_margins(self, sideways: int, top: int, bottom: int) -> None:
        """The white round it."""
        self._column.setContentsMargins(sideways, top, sideways, bottom)
        self._buttons.fit(min(self.width(), _WIDTH) - 2 * sideways)

    def _write(self) -> None:
        self.text.clear()
        cursor = QTextCursor(self.text.document())
        cursor.beginEditBlock()
        for number, one in enumerate(self._shown):
            block, letters = self._shape(one.role, first=number == 0)
            if number:
                cursor.insertBlock(block, letters)
            else:
                cursor.setBlockFormat(block)
                cursor.setBlockCharFormat(letters)
            cursor.insertText(one.text, letters)
        cursor.endEditBlock()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _shape(self, role: Role, *, first: bool) -> tuple[QTextBlockFormat, QTextCharFormat]:
        look = self._look
        fonts: dict[Role, tuple[QFont, QColor, int, int]] = {  # font, colour, white above, moved in
            Role.HEAD: (look.sans(INTERFACE + 1, bold=True), look.colour("ink"), 24, 0),
            Role.KIND: (look.sans(INTERFACE), look.colour("soft"), 14, 0),
            Role.PLACE: (look.sans(SMALL), look.colour("soft"), 10, 0),
            Role.ERROR: (look.sans(INTERFACE), look.colour("bad"), 1, 0),
            Role.TEXT: (look.serif(COMMENT), look.colour("ink"), 4, 16),
            Role.OLD: (look.serif(COMMENT), look.colour("soft"), 6, 16),
        }
        font, colour, above, moved = fonts[role]
        letters = QTextCharFormat()
        letters.setFont(font)
        letters.setForeground(colour)
        letters.setFontStrikeOut(role is Role.OLD)
        block = QTextBlockFormat()
        block.setTopMargin(12 if first else above)
        block.setLeftMargin(moved)
        block.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return block, letters

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
