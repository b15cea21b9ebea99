"""A document as pages: A4, a running head, a foot with page x of y. They can be drawn on whatever Qt can draw on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from kzstudy.ui import theme
from kzstudy.ui.print.ink import MILLIMETRE, POINT, Ink, Piece, beside
from kzstudy.ui.print.paging import Block, Placed, pages_of
from kzstudy.ui.print.paper_words import PaperWords

PAGE_WIDTH, PAGE_HEIGHT = 210 * MILLIMETRE, 297 * MILLIMETRE
_MARGIN = 20 * MILLIMETRE
WIDTH = PAGE_WIDTH - 2 * _MARGIN
"""Of the column of text."""

_HEAD_GAP, _FOOT_GAP = 12 * POINT, 12 * POINT
_PAGE_NUMBER_WIDTH = 130 * POINT


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the text. `head` is repeated above every page but the first; `ident` names the document."""

    title: str
    head: str
    foot: tuple[str, ...]
    ident: str


class Document:
    """One document. Ask `room` before making pieces, for none may be higher; `fill` it with blocks, draw its pages."""

    def __init__(self, ink: Ink, words: PaperWords, frame: Frame) -> None:
        self.frame = frame
        self._ink = ink
        self._words = words
        self._head = ink.text(frame.head, WIDTH, ink.sans(), "soft")
        self._head_height = self._head.height + _HEAD_GAP
        foot = self._foot(1, 1).height + _FOOT_GAP
        self.room = PAGE_HEIGHT - 2 * _MARGIN - foot - self._head_height
        self._pages: tuple[tuple[Placed[Piece], ...], ...] = ((),)

    def __len__(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def fill(self, blocks: Sequence[Block[Piece]]) -> None:
        """Put the blocks on pages."""
        self._pages = pages_of(blocks, lambda page: self.room if page else self.room + self._head_height)

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw the page `number`, from 0, in tenths of a point."""
        if number:
            self._head.draw(painter, QPointF(_MARGIN, _MARGIN))
        top = _MARGIN + (self._head_height if number else 0)
        for placed in self._pages[number]:
            placed.piece.draw(painter, QPointF(_MARGIN, top + placed.top))
        foot = self._foot(number + 1, len(self._pages))
        foot.draw(painter, QPointF(_MARGIN, PAGE_HEIGHT - _MARGIN - foot.height))

    def _foot(self, number: int, count: int) -> Piece:
        """A hairline, what the paper stands on, and the number of the page."""
        ink = self._ink
        font = ink.sans(theme.PRINT_SMALL)
        said = " \u00b7 ".join(part for part in self.frame.foot if part)
        page = self._words.page.format(page=number, pages=count)
        right = WIDTH - _PAGE_NUMBER_WIDTH
        return beside(
            (0, ink.hairline(WIDTH)),
            (0, _lowered(ink.text(said, right, font, "soft"))),
            (right, _lowered(ink.text(page, _PAGE_NUMBER_WIDTH, font, right=True))),
        )


def _lowered(piece: Piece) -> Piece:
    """Text below a hairline."""
    gap = 5 * POINT
    return Piece(piece.height + gap, lambda painter, at: piece.draw(painter, QPointF(at.x(), at.y() + gap)))
