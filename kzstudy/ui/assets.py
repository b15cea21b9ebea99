"""Icons: drawings in one colour, kept as SVG with `currentColor` and tinted when asked for.

QtSvg is imported at the first icon, so that a process without a window never loads it.
"""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap


def tinted(folder: Path | None, name: str, colour: QColor, size: int) -> QPixmap:
    """The drawing `name` of `folder` in `colour`, `size` pixels wide and high; empty without a folder."""
    if folder is None:
        return QPixmap()
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    return _drawn(folder / f"{name}.svg", colour.name(), size, ratio)


@lru_cache(maxsize=256)
def _drawn(file: Path, colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    source = file.read_text(encoding="utf-8").replace("currentColor", colour)
    side = round(size * ratio)
    result = QPixmap(side, side)
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result
