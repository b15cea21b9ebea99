"""The document in the middle: the current passage lies on a panel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from kzstudy.ui.read.alignment import Track
from kzstudy.ui.read.citation import citation_of, with_citations
from kzstudy.ui.read.known import known_hint
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.read.pane import Pane
from kzstudy.ui.read.script import Entry, Role
from kzstudy.ui.read.text_script import TextWriter, longest_line
from kzstudy.ui.theme import CORNER, Look
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.ui.read.glossing import Glossing
    from kzstudy.ui.read.terms import Matcher

_ABOVE = 12  # from where a unit begins to its first letters
_INSET = 6  # from the column's edge to the panel's
_PAD = 10


class TextPane(Pane):
    """The document's side."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("read", "Text of the document"), parent)
        self._outline: Outline | None = None
        self._panels: dict[int, QRectF] = {}
        self._matcher: Matcher | None = None
        self.glossing: Glossing | None = None

    def show_outline(self, outline: Outline) -> None:
        """Write the document."""
        self._outline = outline
        self.show_script(TextWriter(outline, self.look).write())
        if self._matcher is not None:
            self.show_terms(self._matcher)

    def show_terms(self, matcher: "Matcher") -> None:
        """Mark the words of the glossary."""
        if self.glossing is None:
            from kzstudy.ui.read.glossing import Glossing

            self.glossing = Glossing(self, self.look)
        self._matcher = matcher
        if self._outline is not None:
            self.glossing.take(matcher, self._outline)

    def column_width(self) -> int:
        """Up to the longest comfortable line."""
        return min(self.view_width(), longest_line(self.look))

    def column_left(self) -> int:
        """In the middle of a wide pane."""
        return max(0, self.view_width() - self.column_width()) // 2

    def read_layout(self) -> tuple[int, ...]:
        """Where units begin."""
        self._panels = {}
        if self.glossing is not None:
            self.glossing.forget()
        tops = []
        previous = -1
        for begin in self.script.begins:
            previous = max(previous + 1, int(self.block_rect(begin).top()) - _ABOVE)
            tops.append(max(0, previous))
        return tuple(tops)

    def track(self) -> Track:
        """With a reading line a third below the top."""
        view = self.height()
        return Track(self.tops(), self.verticalScrollBar().maximum(), view, round(view * 0.3), view)

    def paint_beneath(self, painter: QPainter, top: int, bottom: int) -> None:
        """The panels of what is lit; the lines under what the glossary explains."""
        painter.setPen(Qt.PenStyle.NoPen)
        for unit in sorted(self.spot.passages):
            panel = self._panel(unit)
            if panel.bottom() < top or panel.top() > bottom:
                continue
            painter.setBrush(self.look.colour("panel"))
            painter.drawRoundedRect(panel, CORNER, CORNER)
            if self.spot.chosen:  # a comment was clicked: these are the passages it is on
                painter.setBrush(self.look.colour("accent"))
                painter.drawRoundedRect(
                    QRectF(panel.left(), panel.top() + 8, 3, panel.height() - 16), 1.5, 1.5
                )
        if self.glossing is not None:
            self.glossing.paint(painter, top, bottom)

    def viewportEvent(self, event: QEvent) -> bool:
        """A term under the pointer is explained by its card; anything else by the hover."""
        is_hover = event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent)
        if is_hover and self.glossing is not None and self.glossing.point_at(event.pos()):  # type: ignore[attr-defined]
            return True
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """What the pointer leaves is no longer explained."""
        super().mouseMoveEvent(event)
        if self.glossing is not None:
            self.glossing.moved(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        super().leaveEvent(event)
        if self.glossing is not None:
            self.glossing.hide()

    def hint(self, entry: Entry) -> str:
        """How we know a passage, wherever its sign or its text is touched."""
        if self._outline is None or entry.role not in (Role.KNOWN, Role.BODY, Role.HEAD):
            return ""
        unit = self._outline.units[entry.unit]
        if entry.role is Role.BODY or (entry.role is Role.HEAD and unit.chapter is None):
            return ""
        return known_hint(self._outline, unit)

    def copied(self, begin: int, end: int) -> str:
        """The words, and whose they are."""
        if self._outline is None:
            return ""
        pieces = self.pieces(begin, end)
        units = [self._outline.units[number] for number in dict.fromkeys(entry.unit for entry, _ in pieces)]
        text = "\n".join(words for _, words in pieces)
        return with_citations(text, (citation_of(self._outline, units),))

    def _panel(self, unit: int) -> QRectF:
        if unit not in self._panels:
            self._panels[unit] = self._measured_panel(unit)
        return self._panels[unit]

    def _measured_panel(self, unit: int) -> QRectF:
        blocks = [
            each for each in self.script.blocks_of(unit) if self.script.entries[each].role is not Role.TAIL
        ]
        body = next(
            (each for each in blocks if self.script.entries[each].role in (Role.BODY, Role.HEAD)), blocks[0]
        )
        first, last = self.block_rect(body), self.block_rect(blocks[-1])
        left, width = self.column_left() + _INSET, self.column_width() - 2 * _INSET
        return QRectF(left, first.top() - _PAD, width, last.bottom() - first.top() + 2 * _PAD - 4)
