"""The left of the page: chapters and sections, the pages about the document, the commentators, and what the signs mean."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QTreeWidgetItem, QVBoxLayout, QWidget

from kzstudy.ui.read.contents_rows import more_rows, rows_of
from kzstudy.ui.read.contents_tree import ContentsTree
from kzstudy.ui.read.legend import Legend
from kzstudy.ui.read.outline import Kind, Outline
from kzstudy.ui.theme import SMALL, Look
from kzstudy.ui.words import tr

_SIDE = 12


class Contents(QFrame):
    """Leads to units and pages; shows which part is being read, and who is heard."""

    chosen = Signal(int)
    view_chosen = Signal(str)
    voice_switched = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setAccessibleName(tr("read", "Contents"))
        self._heading = QLabel(tr("read", "Contents"))
        self.tree = ContentsTree(self.look)
        self._official = QLabel(wordWrap=True)
        self._official.setTextFormat(Qt.TextFormat.PlainText)
        self.legend = Legend(self.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 18, _SIDE, 12)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addSpacing(4)
        column.addWidget(self.tree)
        column.addWidget(self._official)
        column.addStretch(1)
        column.addWidget(self.legend)
        self.restyle()

    def _connect(self) -> None:
        self.tree.itemClicked.connect(self._choose)
        self.tree.itemActivated.connect(self._choose)

    def show_outline(self, outline: Outline) -> None:
        """List another document, or the same with other commentators heard."""
        self.tree.show_rows([*rows_of(outline), *more_rows(outline)])
        missing = any(unit.kind is Kind.MISSING for unit in outline.units)
        self._official.setText(outline.pack.info.official if missing else "")
        self._fit()

    def show_current(self, unit: int, view: str = "") -> None:
        """Mark the part that holds a unit, or the page that is open."""
        self.tree.show_here(unit, view)

    def restyle(self) -> None:
        """Take the colours and sizes of the look."""
        for label in (self._heading, self._official):
            label.setContentsMargins(8, 1, 8, 1)
            label.setProperty("role", "small")
        self._heading.setFont(self.look.sans(SMALL, bold=True))
        self.legend.updateGeometry()
        self.tree.restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What only explains gives way to what leads somewhere."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The panel's colour."""
        QPainter(self).fillRect(self.rect(), self.look.colour("panel"))

    def _fit(self) -> None:
        width = self.width() - 2 * _SIDE
        room = self.height() - self.tree.sizeHint().height() - 2 * self._heading.sizeHint().height() - 48
        official = self._official.heightForWidth(width) if self._official.text() else 0
        self._official.setVisible(0 < official <= room)
        self.legend.setVisible(official + self.legend.heightForWidth(width) <= room)

    def _choose(self, item: QTreeWidgetItem) -> None:
        row = self.tree.row_of(item)
        if row.view:
            self.view_chosen.emit(row.view)
        elif row.voice:
            self.voice_switched.emit(row.voice)
        elif not row.is_heading:
            self.chosen.emit(row.unit)
