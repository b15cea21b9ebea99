"""Settings: every change holds at once, and can be taken back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kzstudy.core.changes import Changes
from kzstudy.core.errors import Severity
from kzstudy.core.opening import Opening
from kzstudy.core.settings import BOUNDS, OFF, ON, TEXT_PERCENTS, Settings, Theme
from kzstudy.ui import actions
from kzstudy.ui.backup_lines import backup_lines, holds
from kzstudy.ui.moments import Moments
from kzstudy.ui.page import Page
from kzstudy.ui.settings import presenter
from kzstudy.ui.settings.about import about
from kzstudy.ui.settings.backups import BackupList
from kzstudy.ui.settings.key_list import KeyList
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.setting_rows import Choice, Row, Stepper
from kzstudy.ui.widgets.shapes import hairline, sentence
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kzstudy.services.bundle import Services

_WIDTH = 860
_NARROW = 700
_NEW_STOPS = (0, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 300, 500)


class SettingsPage(Page):
    """What a learner can set, where the data is, and what this is."""

    def __init__(self, look: Look, opening: Opening, moments: Moments) -> None:
        super().__init__(look)
        self._moments = moments
        self._settings = opening.settings
        self._services: Services | None = None
        self._waiting: dict[str, str] = {}
        self._rows: list[Row] = []
        self._sections: dict[str, QWidget] = {}
        self._build()
        self._connect()
        self._show_settings(self._settings)

    # -- building

    def _build(self) -> None:
        self._actions = actions.build(self, "settings")
        self._column = Column(_WIDTH)
        self._column.box.setSpacing(0)
        self._column.box.addWidget(sentence(tr("settings", "Settings"), "title"))
        self._build_appearance()
        self._build_study()
        self._build_data()
        self._build_messages()
        self._head("keys", tr("settings", "Keys"))
        self.keys = KeyList(self.look)
        self._column.box.addWidget(self.keys)
        self._head("about", tr("settings", "About"))
        self._column.box.addWidget(about())
        self._column.box.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._column)

    def _build_appearance(self) -> None:
        self._head("appearance", tr("settings", "Appearance"))
        name = tr("settings", "Colours")
        self.theme_choice = Choice(
            name, [(one.value, presenter.theme_words(one)) for one in (Theme.LIGHT, Theme.DARK, Theme.SYSTEM)]
        )
        self._row(name, tr("settings", "Light, dark, or whatever the system is set to."), self.theme_choice)
        name = tr("settings", "Text size")
        self.text_size = Stepper(name, TEXT_PERCENTS, "\u00a0%")
        larger, smaller = actions.key_text("window.larger"), actions.key_text("window.smaller")
        why = tr("settings", "Of everything, on every screen. The keys {larger} and {smaller} do the same.")
        why = why.format(larger=larger, smaller=smaller)
        self._row(name, why, self.text_size)

    def _build_study(self) -> None:
        self._head("study", tr("settings", "Study"))
        name = tr("settings", "New cards a day")
        self.new_cards = Stepper(name, _NEW_STOPS)
        why = tr("settings", "At most so many cards you have never met. They come back later as reviews.")
        self._row(name, why, self.new_cards)
        name = tr("settings", "A study day ends at")
        low, high = BOUNDS["rollover_hour"]
        self.day_end = Stepper(name, range(low, high + 1), ":00")
        why = tr(
            "settings", "Cards studied after midnight, but before this hour, still count for the day before."
        )
        self._row(name, why, self.day_end)
        name = tr("settings", "Quizzes count for memory")
        self.quiz_memory = Choice(name, [(ON, tr("settings", "Yes")), (OFF, tr("settings", "No"))])
        why = tr(
            "settings",
            "A quiz tells Study what you know and what you don\u2019t. Each quiz can still say otherwise.",
        )
        self._row(name, why, self.quiz_memory)

    def _build_data(self) -> None:
        self._head("data", tr("settings", "Your data"))
        self.folder_button = QPushButton(tr("settings", "Open the folder"))
        self.copy_button = QPushButton(tr("settings", "Copy its path"))
        self.backup_button = QPushButton(tr("settings", "Back up now"))
        self.backup_list = BackupList()
        place_buttons = _beside(self.folder_button, self.copy_button)
        self.place = self._row(tr("settings", "Everything is in this folder"), " ", place_buttons).why
        self.place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.place.setAccessibleName(tr("settings", "The folder with your data"))
        why = tr(
            "settings", "A copy is made by itself every day on which you study, and checked by opening it."
        )
        self._row(tr("settings", "Backups"), why, self.backup_button)
        self._column.box.addWidget(self.backup_list)

    def _build_messages(self) -> None:
        self._left_out_head = self._head("messages", tr("settings", "What was left out"))
        self._left_out = sentence(role="soft")
        self._left_out.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.box.addWidget(self._left_out)
        self._left_out_head.hide()
        self._left_out.hide()

    def _head(self, name: str, words: str) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 36, 0, 0)
        column.setSpacing(8)
        column.addWidget(sentence(words, "heading"))
        column.addWidget(hairline())
        self._sections[name] = head
        self._column.box.addWidget(head)
        return head

    def _row(self, name: str, why: str, control: QWidget) -> Row:
        row = Row(name, why, control)
        self._rows.append(row)
        self._column.box.addWidget(row)
        return row

    def _connect(self) -> None:
        self.theme_choice.chosen.connect(lambda value: self._change("theme", value))
        self.text_size.chosen.connect(lambda value: self._change("text_percent", value))
        self.new_cards.chosen.connect(lambda value: self._change("new_per_day", value))
        self.day_end.chosen.connect(lambda value: self._change("rollover_hour", value))
        self.quiz_memory.chosen.connect(lambda value: self._change("quiz_memory", value))
        self.folder_button.clicked.connect(self._open_folder)
        self.copy_button.clicked.connect(self._copy_path)
        self.backup_button.clicked.connect(self._back_up)
        self.backup_list.restore_wanted.connect(self._restore)
        self._actions["settings.undo"].triggered.connect(self._undo)

    # -- what the window tells

    def attach(self, services: "Services") -> None:
        """Now it can be changed for good; what was chosen meanwhile is changed first."""
        self._services = services
        self.place.setText(str(services.upkeep.data_folder))
        waiting, self._waiting = self._waiting, {}
        for name, value in waiting.items():
            self._change(name, value)
        self._show_settings(services.settings.settings())
        if self.isVisible():
            self._show_data()

    def arrive(self, argument: object = None) -> None:
        """Shown; `argument` may name a section to bring into view."""
        if self._services is not None:
            self._show_data()
        section = self._sections.get(str(argument)) if argument else None
        if section is not None:
            QTimer.singleShot(0, self, lambda: self._column.verticalScrollBar().setValue(section.y()))

    def changed(self, changes: Changes) -> None:
        """Show what is in force now."""
        if self._services is None:
            return
        if changes & Changes.SETTINGS:
            self._show_settings(self._services.settings.settings())
        if self.isVisible() and changes & (Changes.CONTENT | Changes.MEMORY):
            self._show_data()

    def title_text(self) -> str:
        """The screen's name."""
        return tr("settings", "Settings")

    def restyle(self) -> None:
        """Larger words need more room."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows put the controls below their words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() * 100 < _NARROW * self.look.text_percent
        side = 24 if narrow else 64
        self._column.set_margins(side, 28 if narrow else 48, 48)
        self.keys.fit(min(self.width(), _WIDTH) - 2 * side)
        for row in self._rows:
            row.fit(narrow=narrow)

    # -- showing

    def _show_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.theme_choice.show_value(settings.theme.value)
        self.text_size.show_value(settings.text_percent)
        self.new_cards.show_value(settings.new_per_day)
        self.day_end.show_value(settings.rollover_hour)
        self.quiz_memory.show_value(ON if settings.quiz_memory else OFF)

    def _show_data(self) -> None:
        if self._services is None:
            return
        self.backup_list.show_lines(backup_lines(self._services.upkeep.backups(), self._moments))
        messages = [one for one in self._services.library.messages() if one.severity is Severity.ERROR]
        self._left_out.setText("\n".join(str(one) for one in messages))
        self._left_out.setVisible(bool(messages))
        self._left_out_head.setVisible(bool(messages))

    # -- what is done here

    def _change(self, name: str, value: str) -> None:
        if self._services is None:
            self._waiting[name] = value
            return
        changes = self._services.settings.change(name, value)
        if changes is Changes.NOTHING:
            return
        self.happened.emit(changes)
        self.message.emit(
            presenter.changed_words(name, self._services.settings.settings()),
            tr("settings", "Undo"),
            self._undo,
        )

    def _undo(self) -> None:
        if self._services is None:
            return
        changes = self._services.settings.undo()
        if changes is None:
            self.message.emit(tr("settings", "There is no change to take back."), "", None)
            return
        self.happened.emit(changes)
        self.message.emit(tr("settings", "Taken back."), "", None)

    def _open_folder(self) -> None:
        if self._services is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._services.upkeep.data_folder)))

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(self.place.text())
        self.message.emit(tr("settings", "The path is copied."), "", None)

    def _back_up(self) -> None:
        if self._services is None:
            return
        info = self._services.upkeep.backup_now()
        self._show_data()
        self.message.emit(
            tr("settings", "A backup was made and checked: {holds}.").format(holds=holds(info)), "", None
        )

    def _restore(self, path: "Path") -> None:
        if self._services is None:
            return
        changes = self._services.upkeep.restore(path)
        self.happened.emit(
            changes | self._services.library.refresh()
        )  # the backup's index may be of older files
        self._show_data()
        self.message.emit(
            tr("settings", "You are back at the backup. What was there before is kept in the same folder."),
            "",
            None,
        )


def _beside(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    return whole
