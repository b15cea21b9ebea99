"""The lines of the contents as one list, painted by us: one place for the keys, one scroll bar, and no widget for each line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from kzstudy.ui.read.contents_rows import NOWHERE, Row
from kzstudy.ui.theme import INTERFACE, SMALL, Look
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel, QEvent

_PLACE = Qt.ItemDataRole.UserRole
_NUMBER_WIDTH = 20
_BOX, _BOX_ROOM = 13, 22
_LEFT, _RIGHT, _ABOVE_AND_BELOW = 8, 6, 10
_CLOSER = 7  # the same for what is a list rather than a text's parts
_HEADING_ABOVE = 12
_TITLE_FLAGS = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
_ASIDE_FLAGS = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)

Index = QModelIndex | QPersistentModelIndex


class ContentsTree(QTreeWidget):
    """As high as its lines are, while there is room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.here = NOWHERE  # the place of the marked line
        self.rows: list[Row] = []
        self._items: list[QTreeWidgetItem] = []
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
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RowPainter(look, self))
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)  # the panel paints itself
        self.setPalette(colours)

    def show_rows(self, rows: list[Row]) -> None:
        """List other lines."""
        if [row._replace(is_on=False) for row in rows] == [row._replace(is_on=False) for row in self.rows]:
            self._show_switches(rows)
            return
        self.clear()
        self.rows = rows
        self._items = []
        parent: QTreeWidgetItem | None = None
        for place, row in enumerate(rows):
            item = QTreeWidgetItem([f"{row.number} {row.title}".strip()])
            item.setData(0, _PLACE, place)
            item.setToolTip(0, row.hint)
            if row.is_heading:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            if row.voice:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, _check(row))
            if row.section and parent is not None:
                parent.addChild(item)
            else:
                self.addTopLevelItem(item)
                parent = item
            self._items.append(item)
        self.expandAll()
        self.here = NOWHERE
        if self._items:
            self.setCurrentItem(self._items[0])
        self.updateGeometry()

    def row_of(self, item: QTreeWidgetItem) -> Row:
        """The line an item stands for."""
        return self.rows[int(item.data(0, _PLACE))]

    def row_at(self, index: Index) -> Row | None:
        """The line an index stands for."""
        place = index.data(_PLACE)
        return self.rows[place] if isinstance(place, int) and place < len(self.rows) else None

    def is_here(self, index: Index) -> bool:
        """Whether the index is the marked line."""
        return bool(index.data(_PLACE) == self.here)

    def item_of(self, *, view: str = "", voice: str = "") -> QTreeWidgetItem:
        """The line of a page or of a commentator."""
        return next(
            item
            for row, item in zip(self.rows, self._items, strict=True)
            if (row.view, row.voice) == (view, voice)
        )

    def show_here(self, unit: int, view: str = "") -> None:
        """Mark the innermost line that covers a unit, or a page's line."""
        if view:
            covering = [place for place, row in enumerate(self.rows) if row.view == view]
        else:
            covering = [
                place
                for place, row in enumerate(self.rows)
                if row.unit != NOWHERE and row.unit <= unit <= row.last
            ]
        here = covering[-1] if covering else NOWHERE
        if here == self.here:
            return
        before, self.here = self.here, here
        for place in (before, here):  # only these two look different now
            if place != NOWHERE:
                self.update(self.indexFromItem(self._items[place]))
        if here != NOWHERE:
            self.scrollToItem(self._items[here])
            if not self.hasFocus():
                self.setCurrentItem(self._items[here])

    def restyle(self) -> None:
        """Rows are as high as their letters need."""
        self.setFont(self.look.sans())
        self.doItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All lines."""
        return QSize(160, sum(row_height(self.look, row, self.view_width()) for row in self.rows) + 4)

    def minimumSizeHint(self) -> QSize:
        """A few lines; the rest scrolls."""
        return QSize(120, self.look.px(INTERFACE) * 6)

    def view_width(self) -> int:
        """The room for a line. The scroll bar's is kept free also while it hides, or lines would break anew with it."""
        return self.width() - self._bar.sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles break at another place."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar does what a click does."""
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self.itemActivated.emit(self.currentItem(), 0)
            return
        super().keyPressEvent(event)

    def _show_switches(self, rows: list[Row]) -> None:
        self.rows = rows
        for row, item in zip(rows, self._items, strict=True):
            if row.voice:
                item.setCheckState(0, _check(row))


def _check(row: Row) -> Qt.CheckState:
    return Qt.CheckState.Checked if row.is_on else Qt.CheckState.Unchecked


def row_height(look: Look, row: Row, width: int) -> int:
    """The height of a line, its title broken where it must be; as if marked, so that marking moves nothing."""
    metrics = QFontMetrics(title_font(look, row, here=True))
    room = QRect(0, 0, max(40, width - _LEFT - _RIGHT - lead_width(look, row) - aside_width(look, row)), 1000)
    height = metrics.boundingRect(room, _TITLE_FLAGS, row.title).height() + padding(row)
    return height + _HEADING_ABOVE if row.is_heading else height


def padding(row: Row) -> int:
    """Above and below a line's title together."""
    return _CLOSER if row.voice or row.view else _ABOVE_AND_BELOW


def title_font(look: Look, row: Row, *, here: bool) -> QFont:
    """The letters of a line's title."""
    if row.is_heading:
        return look.sans(SMALL, bold=True)
    if row.section or row.voice:
        return look.sans(INTERFACE - 0.5)
    return look.sans(bold=here, italic=row.missing)


def lead_width(look: Look, row: Row) -> int:
    """The room for a line's number or box."""
    if row.view or row.is_heading:
        return 0
    if row.voice:
        return look.px(_BOX_ROOM)
    least = look.px(_NUMBER_WIDTH)
    return max(least, QFontMetrics(look.sans(bold=True)).horizontalAdvance(row.number) + 8)


def aside_width(look: Look, row: Row) -> int:
    """The room for what stands at a line's end."""
    return QFontMetrics(look.sans(SMALL)).horizontalAdvance(row.aside) + 8 if row.aside else 0


class RowPainter(QStyledItemDelegate):
    """Number or box, title, and a quiet ground under the part being read."""

    def __init__(self, look: Look, tree: ContentsTree) -> None:
        super().__init__(tree)
        self._look = look
        self._tree = tree

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title needs."""
        row = self._tree.row_at(index)
        return QSize(100, row_height(self._look, row, self._tree.view_width()) if row else 0)

    def editorEvent(
        self, _event: "QEvent", _model: "QAbstractItemModel", _option: QStyleOptionViewItem, _index: Index
    ) -> bool:
        """Boxes are switched by whoever hears the click or the key, not by Qt."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row = self._tree.row_at(index)
        if row is None:
            return
        look = self._look
        here = self._tree.is_here(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = option.rect.adjusted(_LEFT, padding(row) // 2, -_RIGHT, 0)
        if row.is_heading:
            inner.setTop(inner.top() + _HEADING_ABOVE)
        else:
            self._paint_ground(painter, option.rect.adjusted(0, 1, 0, -1), option.state, here=here)
        painter.setPen(look.colour(_colour_of(row, here=here)))
        painter.setFont(look.sans(bold=here))
        painter.drawText(inner, _TITLE_FLAGS, row.number)
        if row.voice:
            self._paint_box(painter, inner, is_on=row.is_on)
        painter.setFont(title_font(look, row, here=here))
        inner.setLeft(inner.left() + lead_width(look, row))
        painter.drawText(inner.adjusted(0, 0, -aside_width(look, row), 0), _TITLE_FLAGS, row.title)
        painter.setFont(look.sans(SMALL))
        painter.setPen(look.colour("soft"))
        painter.drawText(inner, _ASIDE_FLAGS, row.aside)
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

    def _paint_box(self, painter: QPainter, inner: QRect, *, is_on: bool) -> None:
        side = self._look.px(_BOX)
        box = QRect(inner.left(), inner.top() + 1, side, side)
        painter.save()
        painter.setPen(QPen(self._look.colour("accent" if is_on else "soft"), 1.2))
        painter.setBrush(self._look.colour("accent" if is_on else "paper"))
        painter.drawRoundedRect(box, 3, 3)
        if is_on:
            painter.setPen(QPen(self._look.colour("on_accent"), 1.7))
            corner, unit = QPointF(box.topLeft()), side / 13
            points = ((3.2, 6.8), (5.6, 9.2), (10, 4.2))
            painter.drawPolyline([corner + QPointF(x * unit, y * unit) for x, y in points])
        painter.restore()


def _colour_of(row: Row, *, here: bool) -> str:
    if here:
        return "accent"
    return "soft" if row.missing or row.section or row.is_heading else "ink"
