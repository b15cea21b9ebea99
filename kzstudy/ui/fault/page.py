"""A plain page when the learner's file cannot be opened: what is wrong, that nothing was touched, and the ways out."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout

from kzstudy.core.errors import Fault, KnownError
from kzstudy.ui.backup_lines import BackupLine
from kzstudy.ui.faults import explain
from kzstudy.ui.page import Page
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Strong, hairline, sentence
from kzstudy.ui.words import tr

_SHOWN = 8
_RESTORABLE = {Fault.DATABASE_DAMAGED, Fault.DATABASE_NEWER}


class FaultPage(Page):
    """Asks, and does nothing itself."""

    restore_wanted = Signal(object)  # the path of a backup
    retry_wanted = Signal()

    def __init__(self, look: Look, error: KnownError, folder: Path, backups: Sequence[BackupLine]) -> None:
        super().__init__(look)
        self._error = error
        self._folder = folder
        self._backups = tuple(backups)[:_SHOWN]
        self._primary: QAbstractButton | None = None
        self._build()
        self.restyle()

    def _build(self) -> None:
        words = explain(self._error)
        column = Column(760)
        column.set_margins(40, 72, 40)
        column.box.setSpacing(12)
        self._picture = QLabel()
        column.box.addWidget(self._picture)
        column.box.addWidget(sentence(words.what, "title"))
        column.box.addWidget(sentence(words.way_out, "serif"))
        place = sentence(self._error.place, "soft")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.box.addWidget(place)
        if self._error.detail:
            column.box.addWidget(sentence(self._error.detail, "small"))
        column.box.addSpacing(16)
        column.box.addLayout(self._buttons())
        if self._error.fault in _RESTORABLE:
            column.box.addSpacing(20)
            column.box.addWidget(hairline())
            column.box.addSpacing(8)
            self._add_backups(column)
        column.box.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        enter = tr("keys", "Enter")
        if self._error.fault is Fault.DATABASE_DAMAGED and self._backups:
            newest = self._backups[0]
            text = tr("fault", "Go back to the backup of {when}").format(when=newest.when)
            main = KeyButton(self.look, text, enter, "primary")
            main.clicked.connect(lambda: self.restore_wanted.emit(newest.path))
            again = KeyButton(self.look, tr("fault", "Try again"))
            again.clicked.connect(self.retry_wanted)
            row.addWidget(main)
            row.addWidget(again)
        else:
            main = KeyButton(self.look, tr("fault", "Try again"), enter, "primary")
            main.clicked.connect(self.retry_wanted)
            row.addWidget(main)
        folder = KeyButton(self.look, tr("fault", "Open the folder"))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        row.addWidget(folder)
        row.addStretch(1)
        self._primary = main
        return row

    def _add_backups(self, column: Column) -> None:
        if not self._backups:
            column.box.addWidget(sentence(tr("fault", "There is no backup in this folder yet."), "soft"))
            return
        column.box.addWidget(Strong(self.look, tr("fault", "Backups, newest first")))
        for line in self._backups:
            row = QHBoxLayout()
            row.addWidget(sentence(line.when, wrap=False))
            row.addSpacing(12)
            row.addWidget(sentence(line.holds, "soft", wrap=False))
            row.addStretch(1)
            button = KeyButton(self.look, tr("fault", "Go back to this"))
            button.setAccessibleName(tr("fault", "Go back to the backup of {when}").format(when=line.when))
            button.clicked.connect(lambda _=False, path=line.path: self.restore_wanted.emit(path))
            row.addWidget(button)
            column.box.addLayout(row)

    def restyle(self) -> None:
        """Other colours or sizes."""
        self._picture.setPixmap(self.look.pixmap("warning", "amber", 36))

    def title_text(self) -> str:
        """That it is not as it should be."""
        return tr("fault", "Cannot open")

    def primary(self) -> QAbstractButton | None:
        """The way out that is most likely meant."""
        return self._primary
