"""The glossary in the text: its words underlined with dots, and what is said of one when the pointer rests on it or T is pressed.

The lines are painted over the text that stands there already, so that they move nothing when they come.
"""

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from kzstudy.ui.read.script import Role
from kzstudy.ui.theme import READING, Look

if TYPE_CHECKING:
    from kzstudy.ui.read.outline import Outline
    from kzstudy.ui.read.term_card import TermCard
    from kzstudy.ui.read.terms import Mark, Matcher
    from kzstudy.ui.read.text_pane import TextPane


class Placed(NamedTuple):
    """A term where it stands: its letters in the text's own measure, a rectangle for each line they run over."""

    unit: int
    mark: "Mark"
    areas: tuple[QRectF, ...]


class Glossing(QObject):
    """Belongs to the text's pane, which asks it to paint and tells it of the pointer."""

    def __init__(self, pane: "TextPane", look: Look) -> None:
        super().__init__(pane)
        self._pane = pane
        self._look = look
        self._outline: Outline | None = None
        self._marks: dict[
            int, tuple[int, int, tuple[Mark, ...]]
        ] = {}  # by unit: block, letters before, marks
        self._placed: dict[int, tuple[Placed, ...]] = {}
        self._card: TermCard | None = None
        self.shown: Placed | None = None
        pane.verticalScrollBar().valueChanged.connect(lambda _: self.hide())

    def take(self, matcher: "Matcher", outline: "Outline") -> None:
        """Look for the glossary's words in the text that the pane shows."""
        script = self._pane.script
        self.hide()
        self._outline = outline
        self._marks = {}
        for number, entry in enumerate(script.entries):
            if entry.role is Role.BODY:
                text = script.document.findBlockByNumber(number).text()[entry.mute :]
                marks = matcher.marks(text)
                if marks:
                    self._marks[entry.unit] = (number, entry.mute, marks)
        self.forget()
        self._pane.view.setMouseTracking(True)
        self._pane.view.update()

    def forget(self) -> None:
        """The layout is another."""
        self._placed = {}

    def paint(self, painter: QPainter, top: int, bottom: int) -> None:
        """The dotted lines between two heights of the text."""
        if not self._marks:
            return
        pen = QPen(self._look.colour("soft"), 1.2)
        pen.setDashPattern([1, 2])
        painter.setPen(pen)
        tops = self._pane.tops()
        first, last = bisect_right(tops, top) - 1, bisect_right(tops, bottom)
        for unit in range(max(0, first), last):
            for placed in self.placed(unit):
                for area in placed.areas:
                    painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(Qt.PenStyle.NoPen)

    def placed(self, unit: int) -> tuple[Placed, ...]:
        """The terms of a unit, in the order of its text."""
        if unit not in self._marks:
            return ()
        self._pane.tops()  # makes us forget what stood in another layout
        if unit not in self._placed:
            number, mute, marks = self._marks[unit]
            block = self._pane.script.document.findBlockByNumber(number)
            corner = self._pane.block_rect(number).topLeft()
            line_height = block.blockFormat().lineHeight()
            under = line_height * 4 / 5 + self._look.px(READING) * 0.2  # Qt puts the baseline at four fifths
            self._placed[unit] = tuple(
                Placed(
                    unit,
                    mark,
                    tuple(
                        QRectF(corner.x() + left, corner.y() + top, right - left, under)
                        for left, right, top in _stretches(block, mute + mark.begin, mute + mark.end)
                    ),
                )
                for mark in marks
            )
        return self._placed[unit]

    def point_at(self, point: QPoint) -> bool:
        """The pointer rests on a point of the view: explain the term there; whether there is one."""
        found = self._at(point)
        if found is None:
            self.hide()
            return False
        self.show(found)
        return True

    def moved(self, point: QPoint) -> None:
        """The pointer moved: what it left is no longer explained."""
        if self.shown is not None and self._at(point) != self.shown:
            self.hide()

    def step(self, unit: int) -> bool:
        """Explain the unit's next term, round and round, scrolling there if need be; whether it has any."""
        from kzstudy.ui.read.terms import next_mark

        terms = self.placed(unit)
        after = self.shown.mark if self.shown is not None and self.shown.unit == unit else None
        mark = next_mark([each.mark for each in terms], after)
        if mark is None:
            return False
        placed = next(each for each in terms if each.mark is mark)
        top, scroll, view = int(placed.areas[0].top()), self._pane.scroll_value(), self._pane.height()
        if not scroll <= top <= scroll + view - 40:
            self._pane.move_to(max(0, top - view // 3))
        self.show(placed, by_key=len(terms))
        return True

    def show(self, placed: Placed, *, by_key: int = 0) -> None:
        """Explain a term beside its letters. `by_key`: of how many terms the key goes round."""
        frame = self._pane.parentWidget()
        if self._outline is None or frame is None:
            return
        if self._card is None:
            from kzstudy.ui.read.term_card import TermCard

            self._card = TermCard(self._look, frame)
        self.shown = placed
        area = placed.areas[0].translated(0, -self._pane.scroll_value()).toRect()
        corner = self._pane.mapToParent(area.topLeft())
        self._card.show_term(self._outline, placed.mark.term, QRect(corner, area.size()), by_key=by_key)

    def hide(self) -> bool:
        """Explain nothing; whether anything was."""
        was_shown = self.shown is not None
        self.shown = None
        if self._card is not None:
            self._card.hide()
        return was_shown

    def _at(self, point: QPoint) -> Placed | None:
        here = QPoint(point.x(), point.y() + self._pane.scroll_value())
        unit = max(0, bisect_right(self._pane.tops(), here.y()) - 1)
        return next(
            (
                each
                for each in self.placed(unit)
                if any(area.adjusted(-2, 0, 2, 4).contains(here) for area in each.areas)
            ),
            None,
        )


def _stretches(block: QTextBlock, begin: int, end: int) -> list[tuple[float, float, float]]:
    """(left, right, top) of letters within their block, a stretch for each line."""
    layout = block.layout()
    found = []
    at = begin
    while at < end:
        line = layout.lineForTextPosition(at)
        if not line.isValid():
            break
        stop = min(end, line.textStart() + line.textLength())
        left, right = (_x(line.cursorToX(each)) for each in (at, stop))
        found.append((left, right, line.y()))
        if stop <= at:
            break
        at = stop
    return found


def _x(found: object) -> float:
    """Qt gives a place together with the letter it settled on."""
    return float(found[0]) if isinstance(found, tuple) else 0.0
