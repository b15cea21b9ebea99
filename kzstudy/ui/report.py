"""The report of a bug: what the program was doing, to be copied and sent. It never blocks the window behind it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.shapes import sentence
from kzstudy.ui.words import tr


class Report(QDialog):
    """Open it with `open()`; it deletes itself when closed."""

    def __init__(self, look: Look, text: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._text = text
        self._log = log
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setWindowTitle(tr("report", "Something went wrong - kzstudy"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 460)
        self.details = QPlainTextEdit(self._text)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("report", "Details of the fault"))
        self.copy_button = QPushButton(tr("report", "Copy the details"))
        self.folder_button = QPushButton(tr("report", "Open the folder"))
        self.close_button = QPushButton(tr("report", "Go on"))
        self.close_button.setProperty("kind", "primary")
        self.close_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(14)
        column.addWidget(sentence(tr("report", "Something went wrong in the program."), "heading"))
        column.addWidget(
            sentence(
                tr(
                    "report",
                    "This is a mistake of ours, not of yours. Every answer you saw taken is saved. You can go on; if it "
                    "happens again, send us these details. They are also in {log}.",
                ).format(log=self._log.name),
                "soft",
            )
        )
        column.addWidget(self.details, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text))
        self.folder_button.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log.parent)))
        )
        self.close_button.clicked.connect(self.accept)
