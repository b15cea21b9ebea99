"""The quiet end of Settings: the version, and under which licence each part is."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kzstudy import __version__
from kzstudy.ui.settings import presenter
from kzstudy.ui.widgets.shapes import sentence
from kzstudy.ui.words import tr


def about() -> QWidget:
    """What this is, and who allows what."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 8, 0, 8)
    column.setSpacing(10)
    column.addWidget(
        sentence(
            tr(
                "settings",
                "kzstudy {version}. It works without a connection and sends nothing anywhere.",
            ).format(version=__version__)
        )
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    for index, (what, licence) in enumerate(presenter.licences()):
        grid.addWidget(sentence(what, "soft"), index, 0)
        grid.addWidget(sentence(licence, "soft", wrap=False), index, 1)
    column.addLayout(grid)
    return whole
