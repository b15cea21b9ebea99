"""One side of the page: a text that is scrolled, clicked and painted over quiet panels, cards and labels.

Positions are read from the layout once and kept until it changes: asking it at every scroll would cost more than painting.
A change of layout (another width, another text size) moves nothing for the reader: the unit at the top stays at the top.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QToolTip, QWidget

from kzstudy.ui.read.alignment import Track
from kzstudy.ui.read.presenter import Spot
from kzstudy.ui.read.script import Entry, Script
from kzstudy.ui.theme import Look

_MARKS_MOST = 400
_MARGIN = 48
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class Anchor(NamedTuple):
    """What stands at the top of the view: a unit, and how much of it is above, as a share of its height."""

    unit: int
    share: float


class Pane(QTextEdit):
    """What both sides share. A subclass says where units begin and what is painted beneath the text."""

    scrolled = Signal(int, int)  # from, to; whoever moved it
    clicked = Signal(object)  # the Entry that was clicked
    copy_wished = Signal()  # the copy key, with nothing selected
    size_wished = Signal(int)
    focus_changed = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.script = Script(QTextDocument(self))
        self.spot = Spot()
        self._tops: tuple[int, ...] = ()
        self._known_layout = False
        self._known_size = QSizeF()
        self._anchor: Anchor | None = None
        self._settling = False
        self._last_scroll = 0
        self._pressed: QPoint | None = None
        self.ring = False
        # Qt's own view would do, but asking for it makes the binding load every class of widget there is: 15 ms.
        self.view = QWidget()
        self._build(name)

    def _build(self, name: str) -> None:
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setMinimumSize(0, 0)
        self.setAutoFillBackground(True)  # beneath the scroll bar; as a drawer it lies over the text
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setViewport(self.view)
        self.document().documentLayout().setPaintDevice(
            self.view
        )  # it was the view that has just been replaced
        self.view.setCursor(Qt.CursorShape.IBeamCursor)
        # We paint the whole background ourselves; then scrolling may shift pixels instead of painting all again.
        self.view.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._take_scroll)
        self.verticalScrollBar().setSingleStep(24)

    # What a subclass says.

    def column_width(self) -> int:
        """How wide the text with its margins may be."""
        return self.view_width()

    def view_width(self) -> int:
        """The width of the view; right also while the pane is hidden, when Qt has not told the view yet."""
        return max(1, self.width() - self.verticalScrollBar().sizeHint().width())

    def column_left(self) -> int:
        """Where the text with its margins begins."""
        return 0

    def read_layout(self) -> tuple[int, ...]:
        """Where the units begin; anything else that painting needs is kept by the subclass."""
        raise NotImplementedError

    def paint_beneath(self, painter: QPainter, top: int, bottom: int) -> None:
        """Panels and cards between two heights of the document."""
        raise NotImplementedError

    def track(self) -> Track:
        """This side as it is laid out now."""
        raise NotImplementedError

    def hint(self, entry: Entry) -> str:
        """What to say when the pointer rests on a block; "" for nothing."""
        raise NotImplementedError

    def text_of(self, entry: Entry, begin: int, end: int, text: str) -> str:
        """The part of a block's text that a copy carries."""
        return text[max(begin, entry.mute) : end]

    def copied(self, begin: int, end: int) -> str:
        """What a selection becomes on the clipboard."""
        raise NotImplementedError

    # The text and its place.

    def show_script(self, script: Script) -> None:
        """Show another text; what stood at the top stays there, as far as the units are the same."""
        self._hold_anchor()
        self._settling = True
        old = self.script.document
        self.script = script
        script.document.setParent(self)
        self._known_layout = False
        self._set_width()
        self.setDocument(script.document)
        script.document.documentLayout().documentSizeChanged.connect(self._forget_layout)
        old.deleteLater()
        self._settle()

    def tops(self) -> tuple[int, ...]:
        """Where each unit begins, in pixels from the top of the text."""
        if not self._known_layout:
            self._tops = self.read_layout()
            self._known_layout = True
            self._known_size = self.script.document.size()
        return self._tops

    def scroll_value(self) -> int:
        """The scroll position."""
        return self.verticalScrollBar().value()

    def place(self) -> tuple[int, int]:
        """The unit at the top of the view, and the pixels of it that are above."""
        tops, scroll = self.tops(), self.scroll_value()
        unit = max(0, bisect_right(tops, scroll) - 1)
        return unit, scroll - (tops[unit] if tops else 0)

    def put(self, unit: int, offset: int) -> None:
        """Go back to a place; nobody is told."""
        tops = self.tops()
        if unit < len(tops):
            self._settling = True
            self._set_value(tops[unit] + offset)
            self._settling = False
            self._anchor = None

    def move_to(self, scroll: int) -> None:
        """Scroll; it is told like any other scrolling."""
        self._set_value(scroll)

    def show_spot(self, spot: Spot) -> None:
        """Light what is to be lit."""
        self.spot = spot
        self.view.update()

    def show_found(self, found: Sequence[tuple[int, int]], here: tuple[int, int] | None) -> None:
        """Mark places in the text, one of them as the one shown now; too many to see are not all marked."""
        shown = [*found[:_MARKS_MOST], *((here,) if here else ())]
        self.setExtraSelections([self._mark(begin, end, strong=(begin, end) == here) for begin, end in shown])

    def unit_of(self, position: int) -> int:
        """The unit a letter belongs to."""
        return self.script.unit_of(self.script.document.findBlock(position).blockNumber())

    def scroll_showing(self, begin: int) -> int:
        """The scroll position that brings a letter well into sight, moving only if it is not."""
        block = self.script.document.findBlock(begin)
        line = block.layout().lineForTextPosition(begin - block.position())
        top = int(self.block_rect(block.blockNumber()).top() + (line.y() if line.isValid() else 0))
        scroll, view = self.scroll_value(), self.view.height()
        if scroll + _MARGIN <= top <= scroll + view - 2 * _MARGIN:
            return scroll
        return max(0, top - view // 3)

    # Where things are.

    def block_rect(self, number: int) -> QRectF:
        """Where a block stands in the text, with the whole height of its lines; Qt's own rectangle ends at the letters."""
        block = self.script.document.findBlockByNumber(number)
        area = self.script.document.documentLayout().blockBoundingRect(block)
        lines = block.layout().lineCount() * block.blockFormat().lineHeight()
        return QRectF(area.left(), area.top(), area.width(), lines)

    def entry_at(self, point: QPoint) -> Entry | None:
        """The record of the block under a point of the view, or of the nearest one beside or above it."""
        if not self.script.entries:
            return None
        here = QPoint(point.x() + self.horizontalScrollBar().value(), point.y() + self.scroll_value())
        position = self.script.document.documentLayout().hitTest(here, Qt.HitTestAccuracy.FuzzyHit)
        if position < 0:
            return None
        return self.script.entries[self.script.document.findBlock(position).blockNumber()]

    # Events.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what stands at the top at the top."""
        self._hold_anchor()
        self._settling = True
        self._set_width()
        super().resizeEvent(event)
        self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        """Stay: Qt would scroll to its text cursor at the first showing."""
        scroll = self.scroll_value()
        self._settling = True
        super().showEvent(event)
        self._set_value(scroll)
        self._settling = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, then panels and cards, then Qt's text."""
        painter = QPainter(self.view)
        area = event.rect()
        painter.fillRect(area, self.look.colour("paper"))
        if self.script.entries:
            self.tops()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self.scroll_value())
            self.paint_beneath(painter, area.top() + self.scroll_value(), area.bottom() + self.scroll_value())
        painter.end()
        super().paintEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the text size changes; Qt would change it in this pane only."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.size_wished.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying without a selection copies what is lit."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            self.copy_wished.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selected nothing chooses what it hit."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        moved = (event.position().toPoint() - pressed).manhattanLength()
        entry = self.entry_at(pressed)
        if moved < QApplication.startDragDistance() and entry is not None:
            self.clicked.emit(entry)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard sees where they are."""
        super().focusInEvent(event)
        self.ring = event.reason() in _BY_KEYBOARD
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keys go elsewhere."""
        super().focusOutEvent(event)
        self.ring = False
        self.focus_changed.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """The hover that explains."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            entry = self.entry_at(event.pos())
            QToolTip.showText(event.globalPos(), self.hint(entry) if entry else "", self.view)
            return True
        return super().viewportEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """A copy says where it is from."""
        cursor = self.textCursor()
        result = QMimeData()
        result.setText(self.copied(cursor.selectionStart(), cursor.selectionEnd()))
        return result

    def pieces(self, begin: int, end: int) -> list[tuple[Entry, str]]:
        """The blocks that a stretch of the text touches, each with its part of the words."""
        document = self.script.document
        first, last = document.findBlock(begin).blockNumber(), document.findBlock(end).blockNumber()
        found = []
        for number in range(first, last + 1):
            block = document.findBlockByNumber(number)
            entry = self.script.entries[number]
            text = self.text_of(entry, max(0, begin - block.position()), end - block.position(), block.text())
            if text.strip():
                found.append((entry, text.strip()))
        return found

    # Inside.

    def _mark(self, begin: int, end: int, *, strong: bool) -> QTextEdit.ExtraSelection:
        result = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.script.document)
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        result.cursor = cursor
        result.format.setBackground(self.look.colour("accent" if strong else "amber_bg"))
        if strong:
            result.format.setForeground(self.look.colour("on_accent"))
        return result

    def _take_scroll(self, value: int) -> None:
        before, self._last_scroll = self._last_scroll, value
        shortened = (
            before > self.verticalScrollBar().maximum()
        )  # the text became shorter: no hand moved anything
        if not self._settling and before != value and not shortened:
            self._anchor = None
            self.scrolled.emit(before, value)

    def _hold_anchor(self) -> None:
        if self._anchor is None and self.script.entries and self._tops:
            unit, offset = self.place()
            height = self._height_of(unit)
            self._anchor = Anchor(unit, offset / height)

    def _height_of(self, unit: int) -> int:
        tops = self.tops()
        end = tops[unit + 1] if unit + 1 < len(tops) else tops[unit] + self.height()
        return max(1, end - tops[unit])

    def _settle(self) -> None:
        """After a change of layout: finish it, and put the reader back."""
        if self.script.entries:
            self._known_layout = False
            tops = self.tops()
            if self._anchor is not None and self._anchor.unit < len(tops):
                unit = self._anchor.unit
                self._set_value(tops[unit] + round(self._anchor.share * self._height_of(unit)))
        self._settling = False
        self.view.update()

    def _set_width(self) -> None:
        """Qt lays out anew at each of these calls, even when nothing changes."""
        frame = self.script.document.rootFrame()
        shape = frame.frameFormat()
        if round(shape.leftMargin()) != self.column_left():
            shape.setLeftMargin(self.column_left())
            frame.setFrameFormat(shape)
        width = self.column_left() + self.column_width()
        if width != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(width)

    def _forget_layout(self, size: QSizeF) -> None:
        if size != self._known_size:  # Qt says so too when it has merely finished
            self._known_layout = False

    def _set_value(self, value: int) -> None:
        self.verticalScrollBar().setValue(value)
