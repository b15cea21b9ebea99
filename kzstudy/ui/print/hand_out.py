"""From a quiz on the screen to papers in a folder: asks where to, prints in a thread, says what became of it.

Any page can have one: it takes plain values and needs nothing of the page but a place to say a sentence.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from string import ascii_uppercase
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QSysInfo, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from kzstudy.core.errors import Fault, KnownError
from kzstudy.ui import faults
from kzstudy.ui.print.press import paper_names, print_papers
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.core.quiz_rules import QuizRules
    from kzstudy.quiz.paper import PaperPlan
    from kzstudy.services.desk import DeskService
    from kzstudy.services.papers import PapersService
    from kzstudy.ui.tasks import Job, Tasks

FOLDER = "quiz.paper_folder"
"""Where papers went last, on the desk."""
_WITHOUT_PROGRAMS = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


class HandOut(QObject):
    """Writes papers. One piece of work at a time; a `cancel` while they are drawn leaves no file."""

    message = Signal(
        str, str, object
    )  # as a page's: a sentence, a button's words or "", what it does or None
    begun = Signal()
    progressed = Signal(float)  # a share from 0 to 1
    written = Signal(object)  # the paths, papers and keys
    ended = Signal()  # whatever became of it

    def __init__(
        self, papers: "PapersService", desk: "DeskService", tasks: "Tasks", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._papers = papers
        self._desk = desk
        self._tasks = tasks
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether papers are being made."""
        return self._job is not None

    def ask_folder(self, rules: "QuizRules", plan: "PaperPlan", window: QWidget) -> QFileDialog:
        """Let the person choose a folder, beginning where papers went last, and write there. Returns the open dialog."""
        dialog = QFileDialog(window, tr("paper", "Where should the papers go?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        last = self._desk.values().get(FOLDER, "")
        if last and Path(last).is_dir():
            dialog.setDirectory(last)
        dialog.fileSelected.connect(lambda chosen: self.write(rules, plan, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def write(self, rules: "QuizRules", plan: "PaperPlan", folder: Path) -> None:
        """Draw the quiz and write its papers into `folder`; the seed is that of the rules."""
        if self.busy:
            return
        standing = self._papers.standing(folder, paper_names(ascii_uppercase[: plan.variants]))
        if standing:
            words = tr(
                "paper",
                "Nothing was written: {name} is in this folder already. Choose another folder, or move it away.",
            )
            self.message.emit(words.format(name=standing[0].name), *_way_to(folder))
            self.ended.emit()
            return
        job = self._job = self._tasks.run(
            lambda job: self._work(job, rules, replace(plan, seed=rules.seed), folder),
            lambda paths: self._done(paths, folder),
            self._failed,
        )
        job.progressed.connect(lambda share, _doing: self.progressed.emit(share))
        self.begun.emit()

    def cancel(self) -> None:
        """Make no more of them."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.ended.emit()

    def _work(self, job: "Job", rules: "QuizRules", plan: "PaperPlan", folder: Path) -> tuple[Path, ...]:
        """In a thread."""
        files = print_papers(
            self._papers.make(rules, plan), self._papers.today(), job.report, lambda: job.cancelled
        )
        return () if job.cancelled else self._papers.keep(folder, files)

    def _done(self, paths: tuple[Path, ...], folder: Path) -> None:
        self._job = None
        self._desk.put({FOLDER: str(folder)})
        many = len(paths) // 2
        words = (
            tr("paper", "The paper and its key are in {folder}: print the paper, keep the key to yourself.")
            if many == 1
            else tr(
                "paper",
                "%n papers and their keys are in {folder}: print the papers, keep the keys to yourself.",
                many,
            )
        )
        self.message.emit(words.format(folder=folder), *_way_to(folder))
        self.written.emit(paths)
        self.ended.emit()

    def _failed(self, error: KnownError) -> None:
        self._job = None
        said = str(faults.explain(error))
        if error.fault is Fault.FOLDER_READ_ONLY:  # not kzstudy's own folder this time
            said = tr(
                "paper", "Nothing was written: kzstudy may not write to {place}. Choose another folder."
            )
            said = said.format(place=error.place)
        self.message.emit(said, "", None)
        self.ended.emit()


def can_show_folders() -> bool:
    """Whether this system has a program of its own that shows folders."""
    if QGuiApplication.platformName() in _WITHOUT_PROGRAMS:
        return False
    has_its_own = QSysInfo.kernelType() in ("winnt", "darwin")
    return has_its_own or bool(QStandardPaths.findExecutable("xdg-open"))


def _way_to(folder: Path) -> tuple[str, Callable[[], object] | None]:
    """A button's words and what opens `folder`; nothing where nothing would."""
    if not can_show_folders():
        return "", None
    url = QUrl.fromLocalFile(str(folder))
    return tr("paper", "Show the folder"), lambda: QDesktopServices.openUrl(url)
