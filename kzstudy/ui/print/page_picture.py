"""A document's pages as pictures, to look at before anything is printed."""

from PySide6.QtGui import QImage, QPainter

from kzstudy.ui import theme
from kzstudy.ui.print.pages import PAGE_HEIGHT, PAGE_WIDTH, Document


def page_pictures(document: Document, width: int) -> list[QImage]:
    """Each page, `width` pixels wide."""
    scale = width / PAGE_WIDTH
    pictures = []
    for number in range(len(document)):
        picture = QImage(width, round(PAGE_HEIGHT * scale), QImage.Format.Format_RGB32)
        picture.fill(theme.print_look().colour("paper"))
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.scale(scale, scale)
        document.draw(painter, number)
        painter.end()
        pictures.append(picture)
    return pictures
