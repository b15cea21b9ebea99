"""The left of the page: chapters and sections, what is not in our sources, and what the signs mean."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kzstudy.core.document import Attestation
from kzstudy.ui.read.legend import Legend
from kzstudy.ui.read.outline import Kind, Outline
from kzstudy.ui.theme import INTERFACE, SMALL, Look
from kzstudy.ui.words import how_we_know, how_we_know_in_full, tr

_UNIT = Qt.ItemDataRole.UserRole
_NUMBER_WIDTH = 20
_SIDE = 12
_LEFT, _RIGHT, _ABOVE_AND_BELOW = 8, 6, 10
_TITLE_FLAGS = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)

Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """One line of the contents. `unit` is where it leads, `last` the last unit it covers."""

    number: str
    title: str
    unit: int
    last: int
    hint: str = ""
    missing: bool = False
    section: bool = False


def rows_of(outline: Outline) -> Iterator[Row]:
    """The lines of the contents; chapters in a row that are missing share one."""
    units = outline.units
    starts = [
        n for n, unit in enumerate(units) if unit.kind is not Kind.PASSAGE and unit.kind is not Kind.DOCUMENT
    ]
    starts += [n for n, unit in enumerate(units) if unit.section]
    starts.sort()
    missing: list[int] = []
    for place, unit_number in enumerate(starts):
        unit = units[unit_number]
        last = (starts[place + 1] if place + 1 < len(starts) else len(units)) - 1
        if unit.kind is Kind.MISSING:
            missing.append(unit_number)
            follows = place + 1 < len(starts) and units[starts[place + 1]].kind is Kind.MISSING
            if not follows:
                yield _missing_row(outline, missing)
                missing = []
        elif unit.section:
            yield Row("", unit.section, unit_number, last, unit.section, section=True)
        elif unit.chapter is not None:
            short = unit.chapter.short or unit.chapter.title
            yield Row(unit.chapter.number, short, unit_number, last, unit.chapter.title)


def _missing_row(outline: Outline, numbers: list[int]) -> Row:
    chapters = [outline.units[each].chapter for each in numbers]
    first, last = chapters[0], chapters[-1]
    number = first.number if first else ""
    if last is not None and last is not first:
        number += f"–{last.number}"
    hint = how_we_know_in_full(Attestation.MISSING)
    return Row(number, how_we_know(Attestation.MISSING), numbers[0], numbers[-1], hint, missing=True)


class Contents(QFrame):
    """Leads to units; shows which part is being read."""

    chosen = Signal(int)

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
        """List another document."""
        self.tree.show_rows(list(rows_of(outline)))
        missing = any(unit.kind is Kind.MISSING for unit in outline.units)
        self._official.setText(outline.pack.info.official if missing else "")
        self._official.setVisible(bool(self._official.text()))

    def show_current(self, unit: int) -> None:
        """Mark the part that holds a unit."""
        self.tree.show_here(unit)

    def restyle(self) -> None:
        """Take the colours and sizes of the look."""
        for label in (self._heading, self._official):
            label.setContentsMargins(8, 1, 8, 1)
            label.setProperty("role", "small")
        self._heading.setFont(self.look.sans(SMALL, bold=True))
        self.legend.updateGeometry()
        self.tree.restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The panel's colour."""
        QPainter(self).fillRect(self.rect(), self.look.colour("panel"))

    def _choose(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(int(item.data(0, _UNIT)))


class ContentsTree(QTreeWidget):
    """The lines, painted by us; as high as they are, while there is room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.here = -1
        self._items: list[tuple[Row, QTreeWidgetItem]] = []
        self._rows: dict[int, Row] = {}
        self._bar = self.verticalScrollBar()
        self.setAccessibleName(tr("read", "Chapters and sections"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(RowPainter(look, self))

    def show_rows(self, rows: list[Row]) -> None:
        """List other lines."""
        self.clear()
        self._items = []
        self._rows = {row.unit: row for row in rows}
        chapter: QTreeWidgetItem | None = None
        for row in rows:
            item = QTreeWidgetItem([f"{row.number} {row.title}".strip()])
            item.setData(0, _UNIT, row.unit)
            item.setToolTip(0, row.hint)
            if row.section and chapter is not None:
                chapter.addChild(item)
            else:
                self.addTopLevelItem(item)
                chapter = item
            self._items.append((row, item))
        self.expandAll()
        self.here = -1
        if self._items:
            self.setCurrentItem(self._items[0][1])
        self.updateGeometry()

    def row_at(self, index: Index) -> Row | None:
        """The line an index stands for."""
        return self._rows.get(index.data(_UNIT))

    def show_here(self, unit: int) -> None:
        """Mark the innermost line that covers a unit."""
        covering = [row.unit for row, _ in self._items if row.unit <= unit <= row.last]
        here = covering[-1] if covering else -1
        if here == self.here:
            return
        before, self.here = self.here, here
        for row, item in self._items:
            if row.unit in (before, here):  # only these two look different now
                self.update(self.indexFromItem(item))
            if row.unit == here:
                self.scrollToItem(item)
                if not self.hasFocus():
                    self.setCurrentItem(item)

    def restyle(self) -> None:
        """Rows are as high as their letters need."""
        self.setFont(self.look.sans())
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, self.look.colour("panel"))
        self.setPalette(colours)
        self.doItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All lines."""
        return QSize(160, sum(row_height(self.look, row, self.width()) for row, _ in self._items) + 4)

    def minimumSizeHint(self) -> QSize:
        """A few lines; the rest scrolls."""
        return QSize(120, self.look.px(INTERFACE) * 6)

    def view_width(self) -> int:
        """The room for a line, its scroll bar apart."""
        return self.width() - (self._bar.width() if self._bar.isVisible() else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles break at another place."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()


def row_height(look: Look, row: Row, width: int) -> int:
    """The height of a line of the contents, its title broken where it must be; as if marked, so that marking moves nothing."""
    metrics = QFontMetrics(title_font(look, row, here=True))
    room = QRect(0, 0, max(40, width - _LEFT - _RIGHT - number_width(look, row)), 1000)
    return metrics.boundingRect(room, _TITLE_FLAGS, row.title).height() + _ABOVE_AND_BELOW


def title_font(look: Look, row: Row, *, here: bool) -> QFont:
    """The letters of a line's title."""
    if row.section:
        return look.sans(INTERFACE - 0.5)
    return look.sans(bold=here, italic=row.missing)


def number_width(look: Look, row: Row) -> int:
    """The room for a line's number."""
    least = look.px(_NUMBER_WIDTH)
    return max(least, QFontMetrics(look.sans(bold=True)).horizontalAdvance(row.number) + 8)


class RowPainter(QStyledItemDelegate):
    """Number, title, and a quiet ground under the part being read."""

    def __init__(self, look: Look, tree: ContentsTree) -> None:
        super().__init__(tree)
        self._look = look
        self._tree = tree

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title needs."""
        row = self._tree.row_at(index)
        return QSize(100, row_height(self._look, row, self._tree.view_width()) if row else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row = self._tree.row_at(index)
        if row is None:
            return
        look = self._look
        here = row.unit == self._tree.here
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option.rect.adjusted(0, 1, 0, -1), option.state, here=here)
        painter.setPen(look.colour("accent" if here else "soft" if row.missing or row.section else "ink"))
        inner = option.rect.adjusted(_LEFT, _ABOVE_AND_BELOW // 2, -_RIGHT, 0)
        painter.setFont(look.sans(bold=here))
        painter.drawText(inner, _TITLE_FLAGS, row.number)
        painter.setFont(title_font(look, row, here=here))
        inner.setLeft(inner.left() + number_width(look, row))
        painter.drawText(inner, _TITLE_FLAGS, row.title)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, *, here: bool) -> None:
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if here or hovered:
            painter.setBrush(self._look.colour("accent_bg" if here else "hover"))
            painter.drawRoundedRect(area, 8, 8)
        if focused:
            painter.setPen(self._look.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)
