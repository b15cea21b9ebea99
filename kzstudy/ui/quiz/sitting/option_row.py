"""One line to choose, to match or to tick: a real button over the whole line, with its key in a cap."""

from enum import Enum, auto

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kzstudy.ui.quiz.sitting.set_text import height_of
from kzstudy.ui.theme import INTERFACE, SMALL, Look
from kzstudy.ui.widgets.card_text import Run, paragraphs, plain
from kzstudy.ui.widgets.text_view import Scribe, shape
from kzstudy.ui.words import tr

OPTION = 18.5
_PAD = 15
_SIDE = 16
_GAP = 14
_MARKER = 18
_CAP_SIDE = 20
_CORNER = 12


class Marker(Enum):
    """What stands before the cap: a circle where one is chosen, a box where several are."""

    NONE = auto()
    ROUND = auto()
    BOX = auto()


class Tone(Enum):
    """The colour of what was marked; a word says the same."""

    PLAIN = "soft"
    RIGHT = "good"
    WRONG = "bad"
    DOUBTFUL = "amber"
    LINKED = "accent"


class OptionRow(QAbstractButton):
    """`clicked` comes from hand and Space; what it does to the state is for the owner to say. `stepped`: an arrow key."""

    stepped = Signal(int)

    def __init__(
        self, look: Look, cap: str, text: str, marker: Marker = Marker.NONE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._cap = cap
        self._text = text
        self._marker = marker
        self._tone = Tone.PLAIN
        self._is_inert = False
        self._is_current = False
        self._below: tuple[tuple[str, Tone], ...] = ()
        self._why = ""
        self.right_margin = 0
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._write()

    # -- what it shows

    @property
    def cap(self) -> str:
        """The key that stands on it."""
        return self._cap

    @property
    def below(self) -> str:
        """The words below its text."""
        return " ".join(text for text, _ in self._below)

    @property
    def why(self) -> str:
        """The reason below its text."""
        return self._why

    def set_cap(self, cap: str) -> None:
        """Another key or number."""
        self._cap = cap
        self._write()

    def choose(self, *, on: bool) -> None:
        """Chosen or not."""
        self.setChecked(on)
        self.update()

    def make_current(self, *, on: bool) -> None:
        """The one of several that the next key acts on."""
        self._is_current = on
        self.update()

    def write_below(self, text: str, tone: Tone = Tone.PLAIN, why: str = "") -> None:
        """A word below the text, and a reason below that; "" for none."""
        self._below = ((text, tone),) if text else ()
        self._why = why
        self._write()

    def mark(self, text: str, tone: Tone, why: str = "", *, inert: bool = True) -> None:
        """It was marked; `inert`: it can no longer be altered."""
        self._tone = tone
        self._is_inert = inert
        if inert:
            self.setCursor(Qt.CursorShape.ArrowCursor)
        self.write_below(text, tone, why)

    def _write(self) -> None:
        look = self._look
        body = shape(look.serif(OPTION), look.colour("ink"), 1.4)
        with Scribe(self._document) as scribe:
            for number, runs in enumerate(paragraphs(self._text)):
                scribe.paragraph(runs, body, above=6 if number else 0)
            for text, tone in self._below:
                how = shape(look.sans(SMALL + 1, bold=tone is not Tone.PLAIN), look.colour(tone.value), 1.5)
                scribe.paragraph((Run(text),), how, above=4)
            for number, runs in enumerate(paragraphs(self._why)):
                scribe.paragraph(
                    runs, shape(look.sans(INTERFACE), look.colour("soft"), 1.5), above=0 if number else 2
                )
        self.setAccessibleName(plain(self._text))
        parts = [tr("sitting", "Key {key}").format(key=self._cap)] if self._cap else []
        self.setAccessibleDescription(
            ". ".join([*parts, *(text for text, _ in self._below), plain(self._why)])
        )
        self.updateGeometry()
        self.update()

    # -- size

    def hasHeightForWidth(self) -> bool:
        """A narrow one is high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """In pixels."""
        text = height_of(self._document, width - self._text_left() - _SIDE - self.right_margin)
        return max(self._look.px(48), text + 2 * self._look.px(_PAD))

    def sizeHint(self) -> QSize:
        """A column's width."""
        return QSize(420, self.heightForWidth(420))

    def minimumSizeHint(self) -> QSize:
        """Text wraps."""
        return QSize(self._text_left() + self._look.px(120), self._look.px(48))

    def _text_left(self) -> int:
        left = _SIDE
        if self._marker is not Marker.NONE:
            left += self._look.px(_MARKER) + 12
        if self._cap:
            left += self._cap_width() + _GAP
        return left

    def _cap_width(self) -> int:
        advance = QFontMetrics(self._look.sans(10.5)).horizontalAdvance(self._cap)
        return max(self._look.px(_CAP_SIDE), advance + 10)

    # -- hands

    def nextCheckState(self) -> None:
        """Its owner says what a click does."""

    def hitButton(self, pos: QPoint) -> bool:
        """The whole line, as long as it can be altered."""
        return not self._is_inert and self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour, Space chooses; Enter belongs to the page."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        if event.key() in steps and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or self._is_inert:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Lit under the hand."""
        super().enterEvent(event)
        self.update()

    # -- paint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, ring, marker, cap, text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        width = self.width() - self._text_left() - _SIDE - self.right_margin
        top = max(self._look.px(_PAD), (self.height() - height_of(self._document, width)) // 2)
        middle = top + self._look.px(OPTION * 1.4) / 2  # of the first line
        left = float(_SIDE)
        if self._marker is not Marker.NONE:
            self._draw_marker(painter, QPointF(left + self._look.px(_MARKER) / 2, middle))
            left += self._look.px(_MARKER) + 12
        if self._cap:
            self._draw_cap(painter, left, middle)
        painter.save()
        painter.translate(self._text_left(), top)
        self._document.drawContents(painter)
        painter.restore()

    def _draw_ground(self, painter: QPainter) -> None:
        look = self._look
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        is_lit = self.underMouse() and not self._is_inert
        ground = "accent_bg" if self.isChecked() or self._is_current else "hover" if is_lit else "paper"
        painter.setBrush(look.colour(ground))
        painter.setPen(QPen(self._edge(), 1.4))
        painter.drawRoundedRect(area, _CORNER, _CORNER)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(area.adjusted(3, 3, -3, -3), _CORNER - 3, _CORNER - 3)

    def _edge(self) -> QColor:
        if self._tone is not Tone.PLAIN:
            return self._look.colour(self._tone.value)
        return self._look.colour("accent" if self.isChecked() or self._is_current else "line")

    def _draw_marker(self, painter: QPainter, middle: QPointF) -> None:
        look = self._look
        half = look.px(_MARKER) / 2
        box = QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half).adjusted(1, 1, -1, -1)
        on = self.isChecked()
        painter.setPen(QPen(look.colour("accent" if on else "soft"), 1.4))
        painter.setBrush(look.colour("accent" if on and self._marker is Marker.BOX else "paper"))
        if self._marker is Marker.ROUND:
            painter.drawEllipse(box)
            if on:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("accent"))
                painter.drawEllipse(box.adjusted(half / 2, half / 2, -half / 2, -half / 2))
        else:
            painter.drawRoundedRect(box, 4, 4)
            if on:
                self._draw_tick(painter, box)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_tick(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(self._look.colour("on_accent"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        corners = ((0.25, 0.52), (0.43, 0.70), (0.76, 0.32))
        painter.drawPolyline(
            [QPointF(box.left() + box.width() * x, box.top() + box.height() * y) for x, y in corners]
        )

    def _draw_cap(self, painter: QPainter, left: float, middle: float) -> None:
        look = self._look
        font = look.sans(10.5)
        painter.setFont(font)
        height = QFontMetrics(font).height() + 5
        cap = QRectF(left + 0.5, round(middle - height / 2) + 0.5, self._cap_width(), height)
        painter.setPen(look.colour("accent" if self.isChecked() else "line"))
        painter.setBrush(look.colour("paper"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(look.colour("accent" if self.isChecked() else "soft"))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._cap)
