"""The backups as a list: going back to one asks once, in its own row, and keeps what it replaces."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kzstudy.ui.backup_lines import BackupLine
from kzstudy.ui.widgets.shapes import hairline, sentence
from kzstudy.ui.words import tr

_SHOWN = 5


class BackupRow(QStackedWidget):
    """One backup; turns into a question before anything happens."""

    confirmed = Signal(object)

    def __init__(self, line: BackupLine) -> None:
        super().__init__()
        self._line = line
        self.restore_button = QPushButton(tr("settings", "Go back to this"))
        self.restore_button.setAccessibleName(
            tr("settings", "Go back to the backup of {when}").format(when=line.when)
        )
        self.yes_button = QPushButton(tr("settings", "Go back"))
        self.no_button = QPushButton(tr("settings", "Leave it"))
        self.no_button.setProperty("kind", "quiet")
        self.addWidget(
            _side(
                sentence(line.when, wrap=False), sentence(line.holds, "soft", wrap=False), self.restore_button
            )
        )
        question = tr(
            "settings", "Go back to {when}? What is there now is kept beside it, in the same folder."
        ).format(when=line.when)
        self.addWidget(_side(sentence(question), self.yes_button, self.no_button))
        self.restore_button.clicked.connect(self._ask)
        self.no_button.clicked.connect(self._leave)
        self.yes_button.clicked.connect(lambda: self.confirmed.emit(self._line.path))

    def _ask(self) -> None:
        self.setCurrentIndex(1)
        self.no_button.setFocus()

    def _leave(self) -> None:
        self.setCurrentIndex(0)
        self.restore_button.setFocus()


class BackupList(QWidget):
    """Newest first; the older ones on request."""

    restore_wanted = Signal(object)  # the path of a backup

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[BackupLine, ...] = ()
        self._all = False
        self.rows: list[BackupRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_lines(self, lines: Sequence[BackupLine]) -> None:
        """Show `lines`; nothing is rebuilt when they are the ones shown already."""
        if self.rows and tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        self._fill()

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.rows = []
        if not self._lines:
            empty = tr("settings", "No backup yet. One is made by itself every day on which you study.")
            self._column.addWidget(sentence(empty, "soft"))
            return
        for line in self._lines if self._all else self._lines[:_SHOWN]:
            row = BackupRow(line)
            row.confirmed.connect(self.restore_wanted)
            self.rows.append(row)
            self._column.addWidget(row)
            self._column.addWidget(hairline())
        if not self._all and len(self._lines) > _SHOWN:
            more = QPushButton(tr("settings", "Show all %n", len(self._lines)))
            more.setProperty("kind", "quiet")
            more.clicked.connect(self._show_all)
            self._column.addWidget(_side(more))

    def _show_all(self) -> None:
        self._all = True
        self._fill()


def _side(*widgets: QWidget) -> QWidget:
    """Side by side, the buttons to the right."""
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 8, 0, 8)
    row.setSpacing(12)
    stretched = False
    for widget in widgets:
        if isinstance(widget, QPushButton) and not stretched:
            row.addStretch(1)
            stretched = True
        row.addWidget(widget)
    return whole
