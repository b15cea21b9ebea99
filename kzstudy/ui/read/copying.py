"""What the copy key puts onto the clipboard: what is selected, or else what is lit, with where it is from."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit

from kzstudy.ui.read.citation import lit_text
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.read.presenter import Spot
from kzstudy.ui.words import tr


def copy(pane: QTextEdit, outline: Outline | None, spot: Spot | None) -> str:
    """Copy; what is to be said of it, or "" when the selection itself shows what was copied."""
    if pane.textCursor().hasSelection():
        pane.copy()
        return ""
    text, name = lit_text(outline, spot) if outline is not None and spot is not None else ("", "")
    if not text:
        return tr("read", "Select some text, or click a passage or a comment, to copy it.")
    QGuiApplication.clipboard().setText(text)
    return tr("read", "Copied {what}, with where it is from.").format(what=name)
