"""A report as a file of the person's own: where to, what stands in it, and where it lies then."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication

from kzstudy.core.errors import KnownError
from kzstudy.quiz.report import Report
from kzstudy.ui.moments import Moments
from kzstudy.ui.page import Page
from kzstudy.ui.quiz.export_text import file_name, markdown
from kzstudy.ui.quiz.pack_shelf import PackShelf
from kzstudy.ui.quiz.save_file import ask_where, save_text
from kzstudy.ui.quiz.wording import chapters_of
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.services.desk import DeskService

FOLDER = "quiz.report_folder"
"""Where a report went last, on the desk."""


class ReportFile:
    """Asks over `page`, and says there what became of it."""

    def __init__(self, page: Page, shelf: PackShelf, moments: Moments) -> None:
        self._page = page
        self._shelf = shelf
        self._moments = moments

    def ask(self, report: Report, desk: "DeskService") -> None:
        """Let the person choose a file, beginning where the last one went, and write it."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = desk.values().get(FOLDER, "") or documents
        name = file_name(report, self._moments)
        ask_where(self._page, folder, name, lambda file: self._save(report, file, desk))

    def _save(self, report: Report, file: Path, desk: "DeskService") -> None:
        pack = self._shelf.pack(report.sitting.attempt.rules.pack_id)
        title = pack.info.title if pack is not None else ""
        save_text(file, markdown(report, chapters_of(pack), title, self._moments))
        with suppress(KnownError):  # furniture
            desk.put({FOLDER: str(file.parent)})
        self._page.message.emit(
            tr("report", "The report is saved as {file}.").format(file=file),
            tr("report", "Copy the path"),
            lambda: QGuiApplication.clipboard().setText(str(file)),
        )
