"""The composition root: paths, look, window, services. The only file that knows everybody.

The order is the point: a first look into the file with the standard library alone, the window painted from it, then the
other screens, and what is heavy (SQLModel and all above it) in a thread beside that.
"""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kzstudy import paths
from kzstudy.core.changes import Changes
from kzstudy.core.day import DayRule
from kzstudy.core.errors import Fault, KnownError, Severity
from kzstudy.core.opening import Opening
from kzstudy.local_time import SystemClock, SystemZone
from kzstudy.storage.look import FILE_NAME
from kzstudy.storage.opening import open_quickly
from kzstudy.ui import faults, theme
from kzstudy.ui.main_window import MainWindow, Screen
from kzstudy.ui.moments import Moments
from kzstudy.ui.page import Page
from kzstudy.ui.plain_import import keep_import_plain
from kzstudy.ui.single_window import SingleWindow
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import tzinfo

    from kzstudy.core.clock import Clock
    from kzstudy.services.bundle import Services
    from kzstudy.ui.tasks import Job, Tasks


# A hasty first key has the machine to itself before the heavy imports begin; once they run, no step of a key's way
# through Python waits 5 ms for them.
_FIRST_KEY_MS = 150
_EAGER_S = 0.0005


def run_window(data_folder: Path) -> int:
    """Open the window on `data_folder`, or bring the one that is open there forward. Returns the exit code."""
    app = make_application()
    single = SingleWindow(data_folder)
    if not single.first():
        return 0 if single.call() else 3
    session = Session(data_folder, single)
    session.start()
    code = app.exec()
    session.end()
    return code


def make_application() -> QApplication:
    """The one QApplication, with our style and fonts."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    keep_import_plain()
    app = QApplication([sys.argv[0]])
    app.setApplicationName("kzstudy")
    app.setApplicationDisplayName("")
    app.setStyle("Fusion")
    theme.load_fonts(paths.font_files())
    return app


def screens(
    look: theme.Look, opening: Opening, moments: Moments, tasks: "Callable[[], Tasks]"
) -> tuple[Screen, ...]:
    """Every screen that works, each imported when it is first wanted."""

    def today() -> Page:
        from kzstudy.ui.today.page import TodayPage

        return TodayPage(look, opening, moments)

    def read() -> Page:
        from kzstudy.ui.read.page import ReadPage

        return ReadPage(look, opening)

    def study() -> Page:
        try:
            from kzstudy.ui.study.page import StudyPage
        except ModuleNotFoundError:
            return Page(look)
        return StudyPage(look, opening, moments)

    def quiz() -> Page:
        from kzstudy.ui.quiz.page import QuizPage

        return QuizPage(look, opening, moments, tasks=tasks)

    def decks() -> Page:
        from kzstudy.ui.decks.page import DecksPage

        return DecksPage(look)

    def settings() -> Page:
        from kzstudy.ui.settings.page import SettingsPage

        return SettingsPage(look, opening, moments)

    return (
        Screen("today", today),
        Screen("read", read),
        Screen("study", study),
        Screen("quiz", quiz),
        Screen("decks", decks),
        Screen("settings", settings),
    )


class Session(QObject):
    """One window from its first frame to its end."""

    ready = Signal()  # the services are there, or the page that says why they are not

    def __init__(
        self,
        data_folder: Path,
        single: SingleWindow,
        clock: "Clock | None" = None,
        zone: "tzinfo | None" = None,
    ) -> None:
        super().__init__()
        self._folder = data_folder
        self._single = single
        self._clock = clock or SystemClock()
        self._zone = zone or SystemZone()
        self._services: Services | None = None
        self._switch_s = sys.getswitchinterval()
        self._shipped = paths.shipped()
        self._tasks: Tasks | None = None
        opening = self._first_look()
        settings = opening.settings
        self._look = theme.Look(theme.tokens_for(settings.theme), settings.text_percent, self._shipped.icons)
        self._moments = Moments(self._clock, DayRule(self._zone, settings.rollover_hour))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, self._look)
        self._window = MainWindow(
            self._look,
            settings,
            opening.desk,
            screens(self._look, opening, self._moments, self._threads),
        )
        self.reporter = faults.Reporter(data_folder / faults.LOG_NAME)

    @property
    def window(self) -> MainWindow:
        """The window."""
        return self._window

    @property
    def services(self) -> "Services | None":
        """The services, once they are there."""
        return self._services

    def _first_look(self) -> Opening:
        found = open_quickly(self._folder / FILE_NAME, DayRule(self._zone), self._clock.now_ms())
        return found if found is not None else Opening()

    def start(self) -> None:
        """Show the first frame; the rest follows it."""
        self.reporter.on_known = lambda error: self._window.say(str(faults.explain(error)))
        self.reporter.on_bug = self._show_report
        self.reporter.install()
        self._single.called.connect(self._window.come_forward)
        self._window.painted.connect(self._after_paint)
        self._window.open_first()
        self._window.show()

    def _after_paint(self) -> None:
        gc.freeze()
        gc.enable()
        import signal

        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(
                signal.SIGINT, signal.SIG_DFL
            )  # Ctrl+C in the terminal ends us; all is on disk anyway
        self._threads()
        self._window.build_ahead("read")
        QTimer.singleShot(_FIRST_KEY_MS, self, self._load)

    def _threads(self) -> "Tasks":
        """What runs long work, made when it is first wanted: the first frame does without."""
        if self._tasks is None:
            from kzstudy.ui.tasks import Tasks

            self._tasks = Tasks(self)
        return self._tasks

    def _load(self) -> None:
        sys.setswitchinterval(_EAGER_S)
        self._threads().run(self._make_services, self._attach, self.show_fault)

    def _make_services(self, _job: "Job") -> "tuple[Services, KnownError | None]":
        """In a thread: the heavy imports, the file opened for good, the index and today's backup."""
        from kzstudy.services.factory import make_services

        content = (self._shipped.resources, self._shipped.decks)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KnownError(Fault.FOLDER_READ_ONLY, str(self._folder), str(error)) from error
        services = make_services(self._folder, self._clock, self._zone, content)
        problem = None
        for chore in (services.library.refresh, services.upkeep.daily_backup):
            try:
                chore()
            except (
                KnownError
            ) as error:  # no reason not to study: it is said, and tried again at the next start
                problem = error
        return services, problem

    def _attach(self, made: "tuple[Services, KnownError | None]") -> None:
        services, problem = made
        sys.setswitchinterval(self._switch_s)
        self._services = services
        self._window.clear_fault()
        self._moments.use(DayRule(self._zone, services.settings.settings().rollover_hour))
        self._window.hub.changed.connect(lambda changes: self._follow(services, changes))
        self._window.attach(services)
        if problem is not None:
            self._window.say(str(faults.explain(problem)))
        left_out = [one for one in services.library.messages() if one.severity is Severity.ERROR]
        if left_out:
            self._window.say(
                tr(
                    "app",
                    "%n part(s) of the texts and cards could not be read and had to be left out.",
                    len(left_out),
                ),
                tr("app", "Show which"),
                lambda: self._window.show_screen("settings", "messages"),
            )
        self._single.listen()
        self._window.build_ahead("study")
        self.ready.emit()

    def _follow(self, services: "Services", changes: Changes) -> None:
        if changes & Changes.SETTINGS:
            self._moments.use(DayRule(self._zone, services.settings.settings().rollover_hour))

    def show_fault(self, error: KnownError) -> None:
        """The file cannot be opened: say so alone on the page, with the ways out."""
        sys.setswitchinterval(self._switch_s)
        self._single.listen()
        from kzstudy.services.rescue import backups_in
        from kzstudy.ui.backup_lines import backup_lines
        from kzstudy.ui.fault.page import FaultPage

        self._window.clear_fault()
        lines = backup_lines(backups_in(self._folder), self._moments)
        page = FaultPage(self._look, error, self._folder, lines)
        page.restore_wanted.connect(self._restore)
        page.retry_wanted.connect(self._load)
        self._window.show_fault(page)
        self.ready.emit()

    def _restore(self, backup: Path) -> None:
        from kzstudy.services.rescue import restore_file

        try:
            restore_file(self._folder, backup, self._clock.now_ms())
        except KnownError as error:
            self._window.say(str(faults.explain(error)))
            return
        self._load()

    def _show_report(self, text: str, log: Path) -> None:
        from kzstudy.ui.report import Report

        if QGuiApplication.modalWindow() is None:  # one at a time: a fault in a loop must not bury the screen
            Report(self._look, text, log, self._window).open()

    def end(self) -> None:
        """The window is closed: wait for what still runs."""
        if self._tasks is not None:
            self._tasks.close()
        self._window.deleteLater()
        if self._services is not None:
            self._services.upkeep.close()
        self._single.close()
