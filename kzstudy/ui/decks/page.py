"""Decks: what there is to learn, switched on and off; one's own are written in an editor and taken in here."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout

from kzstudy.core.changes import Changes
from kzstudy.core.deck_change import Preview
from kzstudy.ui import actions
from kzstudy.ui.decks import presenter
from kzstudy.ui.decks.new_deck import NewDeckForm
from kzstudy.ui.decks.preview import PreviewFace
from kzstudy.ui.decks.rows import DeckList
from kzstudy.ui.page import Page
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import hairline, sentence
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.services.bundle import Services

_NARROW = 700
_WIDTH = 860


class DecksPage(Page):
    """Two faces: the list, and what a reload would change."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._services: Services | None = None
        self._preview = Preview()
        self._build()
        self._connect()

    # -- building

    def _build(self) -> None:
        self._actions = actions.build(self, "decks")
        self._column = Column(_WIDTH)
        self._column.box.setSpacing(0)
        self.form = NewDeckForm(self.look)
        self.form.hide()
        self.shipped = DeckList(self.look)
        self.own = DeckList(self.look)
        self.empty = sentence(
            tr(
                "decks",
                "You have no deck of your own yet. A deck is a text file: \u201cNew deck\u201d writes one with an "
                "example of each kind of card, and opens it in your editor.",
            ),
            "soft",
        )
        self.waiting = sentence(role="soft")
        self.place = sentence(role="small")
        box = self._column.box
        box.addLayout(self._head())
        box.addSpacing(8)
        box.addWidget(self.waiting)
        box.addSpacing(8)
        box.addWidget(self.form)
        box.addSpacing(16)
        box.addWidget(sentence(tr("decks", "Your own"), "heading"))
        box.addSpacing(8)
        box.addWidget(hairline())
        self.empty.setContentsMargins(0, 12, 0, 0)
        box.addWidget(self.empty)
        box.addWidget(self.own)
        box.addSpacing(8)
        box.addWidget(self.place)
        box.addSpacing(28)
        box.addWidget(sentence(tr("decks", "Shipped with kzstudy"), "heading"))
        box.addSpacing(8)
        box.addWidget(hairline())
        box.addWidget(self.shipped)
        box.addStretch(1)
        self.face = PreviewFace(self.look)
        self._faces = QStackedWidget()
        self._faces.addWidget(self._column)
        self._faces.addWidget(self.face)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._faces)

    def _head(self) -> Beside:
        self.new_button = KeyButton(self.look, tr("decks", "New deck"), actions.key_text("decks.new"))
        self.reload_button = KeyButton(self.look, tr("decks", "Reload"), actions.key_text("decks.reload"))
        row = self._top = Beside()
        row.addWidget(sentence(tr("decks", "Decks"), "title", wrap=False), 1)
        row.addWidget(self.new_button)
        row.addWidget(self.reload_button)
        return row

    def _connect(self) -> None:
        self.new_button.clicked.connect(self._ask_title)
        self.reload_button.clicked.connect(self._show_preview)
        self._actions["decks.new"].triggered.connect(self._ask_title)
        self._actions["decks.reload"].triggered.connect(self._show_preview)
        self._actions["decks.undo"].triggered.connect(self._undo)
        self.form.title_given.connect(self._write_new)
        self.form.left.connect(self._leave_form)
        self.face.agreed.connect(self._reload)
        self.face.ids_wanted.connect(self._add_ids)
        self.face.left.connect(self._leave_preview)
        for each in (self.own, self.shipped):
            each.switched.connect(self._switch)
            each.open_wanted.connect(self._open)

    # -- what the window tells

    def attach(self, services: "Services") -> None:
        """Now there is a list."""
        self._services = services
        self.place.setText(tr("decks", "Your decks are in {folder}").format(folder=services.decks.folder))
        self._show()

    def arrive(self, argument: object = None) -> None:  # noqa: ARG002 - nothing to show in particular
        """Shown: a file may have been saved meanwhile."""
        self._show()
        if self._faces.currentWidget() is self.face:
            self.face.text.setFocus()

    def changed(self, changes: Changes) -> None:
        """Answers or decks are different. Unseen, it waits for `arrive`."""
        if self.isVisible() and changes & (Changes.MEMORY | Changes.CONTENT | Changes.SETTINGS):
            self._show()

    def title_text(self) -> str:
        """The screen's name."""
        return tr("decks", "Decks")

    def primary(self) -> QAbstractButton | None:
        """The filled button."""
        if self._faces.currentWidget() is self.face:
            return self.face.primary()
        if self.form.isVisible():
            return self.form.write_button
        return next(
            (b for b in (self.new_button, self.reload_button) if b.property("kind") == "primary"), None
        )

    def restyle(self) -> None:
        """Other colours or sizes."""
        self.face.restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows put the controls below their words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() * 100 < _NARROW * self.look.text_percent
        sideways, top = 24 if narrow else 64, 28 if narrow else 48
        self._column.set_margins(sideways, top, 48)
        self.face.set_margins(sideways, top, 24)
        room = min(self.width(), _WIDTH) - 2 * sideways
        self._top.fit(room)
        self.form.fit(room)
        for each in (self.own, self.shipped):
            each.fit(narrow=narrow)

    # -- showing

    def _show(self) -> None:
        if self._services is None:
            return
        lines = self._services.decks.lines()
        files = self._services.decks.waiting()
        own = [line for line in lines if line.is_own]
        self.shipped.show_lines([line for line in lines if not line.is_own])
        self.own.show_lines(own)
        self.empty.setVisible(not own)
        self.place.setVisible(bool(own or files))
        words = presenter.waiting_words(files)
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words))
        asking = self.form.isVisible()
        self.reload_button.set_kind("primary" if files and not asking else "plain")

    # -- what is done here

    def _switch(self, deck_id: str, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._services is None:
            return
        changes = self._services.decks.switch(deck_id, on=on)
        if changes is Changes.NOTHING:
            return
        self.happened.emit(changes)
        title = next(line.title for line in self._services.decks.lines() if line.deck_id == deck_id)
        self.message.emit(presenter.switched_words(title, on=on), tr("decks", "Undo"), self._undo)

    def _ask_title(self) -> None:
        if self._services is None:
            return
        self._faces.setCurrentWidget(self._column)
        self.form.ask()
        self._show()
        QTimer.singleShot(0, self, lambda: self._column.ensureWidgetVisible(self.form.write_button))

    def _leave_form(self) -> None:
        self.form.hide()
        self._show()
        self.new_button.setFocus()

    def _write_new(self, title: str) -> None:
        if self._services is None:
            return
        file = self._services.decks.new_deck(title)
        self._leave_form()
        self.reload_button.setFocus()
        self._open(file, presenter.written_words(file))

    def _open(self, file: Path, words: str = "") -> None:
        """In the system's editor; where none comes up, the path is what helps."""
        copy = tr("decks", "Copy its path")
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            said = tr("decks", "No editor came up by itself. Open {file} in yours.").format(file=file)
            self.message.emit(said, copy, lambda: self._copy(file))
        elif words:
            self.message.emit(words, copy, lambda: self._copy(file))

    def _copy(self, file: Path) -> None:
        QGuiApplication.clipboard().setText(str(file))
        self.message.emit(tr("decks", "The path is copied."), "", None)

    def _show_preview(self) -> None:
        if self._services is None:
            return
        self.form.hide()
        self._preview = self._services.decks.preview()
        if not self._preview.decks:
            self._services.decks.reload()  # no card is another: only what is known of the files is brought up to date
        if not self._preview.decks and not self._preview.messages:
            self._leave_preview()
            self.message.emit(tr("decks", "Nothing in your files is another than what is in use."), "", None)
            return
        paragraphs = presenter.paragraphs(self._preview, self._services.decks.folder)
        self.face.show_change(
            presenter.summary(self._preview),
            paragraphs,
            something=bool(self._preview.decks),
            ids_missing=bool(presenter.ids_missing(self._preview)),
        )
        self._fit()
        self.message.emit("", "", None)
        self._faces.setCurrentWidget(self.face)
        self.face.text.setFocus()

    def _leave_preview(self) -> None:
        self._faces.setCurrentWidget(self._column)
        self._show()
        self.reload_button.setFocus()

    def _add_ids(self) -> None:
        if self._services is None:
            return
        added = self._services.decks.add_ids()
        self._show_preview()
        words = tr("decks", "%n id(s) added. If your editor asks, let it read the file again.", added)
        self.message.emit(words, "", None)

    def _reload(self) -> None:
        if self._services is None:
            return
        now = self._services.decks.preview()
        if now != self._preview:
            self._show_preview()
            self.message.emit(
                tr("decks", "A file was saved meanwhile. This is what would change now."), "", None
            )
            return
        changes = self._services.decks.reload()
        self._leave_preview()
        self.happened.emit(changes)
        self.message.emit(presenter.taken_words(now), tr("decks", "Undo"), self._undo)

    def _undo(self) -> None:
        if self._services is None:
            return
        changes = self._services.decks.undo()
        if changes is None:
            self.message.emit(tr("decks", "There is no change to take back."), "", None)
            return
        if self._faces.currentWidget() is self.face:
            self._leave_preview()
        self.happened.emit(changes)
        self.message.emit(tr("decks", "Taken back. Your files are as you left them."), "", None)
