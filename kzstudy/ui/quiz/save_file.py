"""Ask where a text should be saved, and save it; the window behind stays alive meanwhile."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from kzstudy.core.errors import Fault, KnownError
from kzstudy.ui.words import tr

SUFFIX = ".md"


def ask_where(parent: QWidget, folder: str, name: str, then: Callable[[Path], object]) -> QFileDialog:
    """Open the question; `then` gets the file that was chosen, with its suffix."""
    dialog = QFileDialog(parent, tr("report", "Save the report"), folder)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(tr("report", "Text for everybody (*.md)"))
    dialog.setDefaultSuffix(SUFFIX.lstrip("."))
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda text: then(Path(text)))
    dialog.open()
    return dialog


def save_text(file: Path, text: str) -> None:
    """Write `text` as UTF-8; whoever chose a file that is there has been asked whether to replace it.

    Raises:
        KnownError: the system does not let us.
    """
    try:
        file.write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise KnownError(Fault.FOLDER_READ_ONLY, str(file), error.strerror or str(error)) from error
