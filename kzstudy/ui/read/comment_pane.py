"""The commentary on the right: comments as quiet cards, each with the colour of its voice."""

from bisect import bisect_right
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextBlockFormat, QTextCursor, QTextLine
from PySide6.QtWidgets import QWidget

from kzstudy.core.document import Voice
from kzstudy.ui.read.alignment import Track
from kzstudy.ui.read.citation import about_commentary, citation_of_comment, with_citations
from kzstudy.ui.read.comment_script import (
    BAR,
    CHIP,
    EDGE,
    PAD,
    VOICE_COLOURS,
    VOICE_GROUNDS,
    CommentWriter,
)
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.read.pane import Pane
from kzstudy.ui.read.script import Entry, Role
from kzstudy.ui.theme import COMMENT, CORNER, SMALL, Look
from kzstudy.ui.words import tr

_ABOVE = 20
_LEAST_TAIL = 24


class Card(NamedTuple):
    """One comment as it lies on the page."""

    key: str
    voice: Voice
    area: QRectF
    chip: QRectF
    is_line: bool = False  # a report that adds nothing


class CommentPane(Pane):
    """The commentary's side."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("read", "Commentary"), parent)
        self._outline: Outline | None = None
        self._cards: dict[int, list[Card]] = {}

    def show_outline(self, outline: Outline) -> None:
        """Write the commentary."""
        self._outline = outline
        self.show_script(CommentWriter(outline, self.look).write())

    def column_width(self) -> int:
        """Up to a comfortable line for the smaller letters."""
        return min(self.view_width(), self.look.px(COMMENT) * 36)

    def read_layout(self) -> tuple[int, ...]:
        """Where groups begin, with empty space at the end, so that every group reaches the top."""
        self._cards = {}
        tops = []
        previous = -1
        for begin in self.script.begins:
            previous = max(previous + 1, int(self.block_rect(begin).top()) - _ABOVE)
            tops.append(max(0, previous))
        if tops:
            self._fit_tail(tops[-1])
        return tuple(tops)

    def track(self) -> Track:
        """With its reading line at the very top: a group is read from its heading down."""
        return Track(self.tops(), self.verticalScrollBar().maximum(), self.height())

    def paint_beneath(self, painter: QPainter, top: int, bottom: int) -> None:
        """Cards with their bars, and the grounds of the labels."""
        tops = self.tops()
        for unit in range(max(0, bisect_right(tops, top) - 1), len(tops)):
            if tops[unit] > bottom:
                break
            for card in self._cards_of(unit):
                if card.is_line:
                    self._paint_line(painter, card)
                else:
                    self._paint_card(painter, card)

    def hint(self, entry: Entry) -> str:
        """Where a comment is from; and the words of a report that is not told."""
        comment = self._outline.comments.get(entry.key) if self._outline else None
        if self._outline is None or comment is None or entry.role is Role.COMMENT:
            return ""
        lines = [comment.text] if entry.role in (Role.KNOWN_FROM, Role.ELSEWHERE) else []
        source = self._outline.commentaries.get(comment.commentary_id)
        if source is not None and comment.voice is not Voice.NOTE:
            lines.append(about_commentary(source))
            if source.stance and source.label:
                lines.append(source.stance)
        lines += [f"• {title}" for title in self._outline.titles(comment.sources)]
        return "\n".join(lines)

    def copied(self, begin: int, end: int) -> str:
        """The words, and whose they are."""
        if self._outline is None:
            return ""
        pieces = self.pieces(begin, end)
        found = [self._outline.comments[entry.key] for entry, _ in pieces if entry.key]
        citations = [citation_of_comment(self._outline, comment) for comment in dict.fromkeys(found)]
        return with_citations("\n".join(words for _, words in pieces), citations)

    def scroll_revealing(self, key: str) -> int:
        """The scroll position that brings a comment into sight, moving as little as possible."""
        if self._outline is None:
            return self.scroll_value()
        areas = [card.area for card in self._cards_of(self._outline.places(key)[0]) if card.key == key]
        scroll, view = self.scroll_value(), self.height()
        if not areas:
            return scroll
        top, bottom = int(areas[0].top()) - _ABOVE, int(areas[0].bottom()) + _ABOVE
        if top < scroll or bottom - top > view:
            return max(0, top)
        return max(scroll, bottom - view)

    def _cards_of(self, unit: int) -> list[Card]:
        """What is told in a group; measured when it is first in sight."""
        if unit not in self._cards:
            entries = [(number, self.script.entries[number]) for number in self.script.blocks_of(unit)]
            self._cards[unit] = [
                self._card(number, entry) if entry.role is Role.LABEL else self._line_card(number, entry)
                for number, entry in entries
                if entry.role in (Role.LABEL, Role.KNOWN_FROM)
            ]
        return self._cards[unit]

    def _line_card(self, number: int, entry: Entry) -> Card:
        line = self.block_rect(number)
        area = QRectF(EDGE - 8, line.top(), self.column_width() - 2 * EDGE + 16, line.height() + 3)
        return Card(entry.key, Voice.REPORTS, area, QRectF(), is_line=True)

    def _card(self, number: int, entry: Entry) -> Card:
        last = number
        while self.script.entries[last + 1].key == entry.key:
            last += 1
        label, end = self.block_rect(number), self.block_rect(last)
        area = QRectF(
            EDGE, label.top() - PAD, self.column_width() - 2 * EDGE, end.bottom() - label.top() + 2 * PAD
        )
        comment = self._outline.comments[entry.key] if self._outline else None
        voice = comment.voice if comment else Voice.NOTE
        return Card(entry.key, voice, area, self._chip(number, entry, label))

    def _chip(self, number: int, entry: Entry, label: QRectF) -> QRectF:
        line = self.script.document.findBlockByNumber(number).layout().lineAt(0)
        begin, end = _x_of(line, 0), _x_of(line, entry.mute)
        letters = self.look.px(SMALL)
        first_line = self.script.document.findBlockByNumber(number).blockFormat().lineHeight()
        middle = label.top() + first_line * 4 / 5 - letters * 0.36  # Qt puts the baseline at four fifths
        height = letters * 1.7
        return QRectF(label.left() + begin - CHIP, middle - height / 2, end - begin + 2 * CHIP, height)

    def _paint_line(self, painter: QPainter, card: Card) -> None:
        if card.key in self.spot.comments:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour("panel"))
            painter.drawRoundedRect(card.area, 6, 6)

    def _paint_card(self, painter: QPainter, card: Card) -> None:
        chosen, lit = card.key == self.spot.chosen, card.key in self.spot.comments
        colour = self.look.colour(VOICE_COLOURS[card.voice])
        area = card.area.adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(area, CORNER, CORNER)
        if lit:
            painter.fillPath(path, self.look.colour("panel"))
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.fillRect(QRectF(area.topLeft(), QPointF(area.left() + BAR, area.bottom())), colour)
        painter.restore()
        painter.setPen(QPen(colour if chosen else self.look.colour("line"), 1.5 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            self.look.colour("line" if card.voice is Voice.NOTE and lit else VOICE_GROUNDS[card.voice])
        )
        painter.drawRoundedRect(card.chip, 5, 5)

    def _fit_tail(self, last_top: int) -> None:
        """Only the last, empty block changes: the rest of the layout stays."""
        tail = self.script.document.lastBlock()
        needed = self.height() - (int(self.block_rect(tail.blockNumber()).top()) - last_top)
        height = max(_LEAST_TAIL, needed)
        if round(tail.blockFormat().lineHeight()) == height:
            return
        shape = QTextBlockFormat(tail.blockFormat())
        shape.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        QTextCursor(tail).setBlockFormat(shape)


def _x_of(line: QTextLine, letter: int) -> float:
    """Where a letter begins; Qt gives it together with the letter it settled on."""
    found = line.cursorToX(letter)
    return float(found[0]) if isinstance(found, tuple) else 0.0
