"""Pages of pieces as the bytes of a PDF file: A4, a running head, a foot with page x of y. The same pages give the same bytes.

Qt stamps a file with the machine's clock; that is taken out again, for a paper's file says nothing but what is printed.
"""

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from kzstudy.ui import theme
from kzstudy.ui.print.ink import MILLIMETRE, POINT, Ink, Piece, beside
from kzstudy.ui.print.paging import Block, pages_of
from kzstudy.ui.print.paper_words import PaperWords

_PAGE_WIDTH, _PAGE_HEIGHT = 210 * MILLIMETRE, 297 * MILLIMETRE
_MARGIN = 20 * MILLIMETRE
WIDTH = _PAGE_WIDTH - 2 * _MARGIN
"""Of the column of text."""

_HEAD_GAP, _FOOT_GAP = 12 * POINT, 12 * POINT
_PAGE_NUMBER_WIDTH = 130 * POINT
_STAMP = re.compile(rb"/(CreationDate|ModDate) \(D:[^)]*\)")
_LETTERS = re.compile(rb"\[(?:<[0-9A-F]{4}> ?)+\]")
_NAMESPACE = uuid.UUID("6d1f6f0c-8a2b-5c57-9d53-3f0f6a1f2b7e")


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the pages. `head` is repeated above every page but the first; `ident` names the document."""

    title: str
    head: str
    foot: tuple[str, ...]
    ident: str


class PdfFile:
    """One document. Ask `room` before making pieces: none may be higher."""

    def __init__(self, ink: Ink, words: PaperWords, frame: Frame) -> None:
        self._ink = ink
        self._words = words
        self._frame = frame
        self._head = ink.text(frame.head, WIDTH, ink.sans(), "soft")
        self._head_height = self._head.height + _HEAD_GAP
        foot = self._foot_piece(words.page.format(page=1, pages=1)).height + _FOOT_GAP
        self.room = _PAGE_HEIGHT - 2 * _MARGIN - foot - self._head_height

    def bytes_of(self, blocks: Sequence[Block[Piece]], made_on: date) -> bytes:
        """The file, said to be made on `made_on`."""
        pages = pages_of(blocks, lambda page: self.room if page else self.room + self._head_height)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = self._writer(buffer, made_on)
        painter = QPainter(writer)
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
                self._head.draw(painter, QPointF(_MARGIN, _MARGIN))
            top = _MARGIN + (self._head_height if number else 0)
            for placed in page:
                placed.piece.draw(painter, QPointF(_MARGIN, top + placed.top))
            count = self._words.page.format(page=number + 1, pages=len(pages))
            foot = self._foot_piece(count)
            foot.draw(painter, QPointF(_MARGIN, _PAGE_HEIGHT - _MARGIN - foot.height))
        painter.end()
        return _with_spaces(_stamped(bytes(buffer.data().data()), made_on))

    def _writer(self, buffer: QBuffer, made_on: date) -> QPdfWriter:
        writer = QPdfWriter(buffer)
        writer.setResolution(72 * theme.PRINT_UNITS)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(self._frame.title)
        writer.setCreator("kzstudy")
        ident = uuid.uuid5(_NAMESPACE, f"{self._frame.ident} {self._frame.title} {made_on.isoformat()}")
        writer.setDocumentId(QUuid(str(ident)))
        writer.setDocumentXmpMetadata(QByteArray(_XMP))
        return writer

    def _foot_piece(self, count: str) -> Piece:
        """A hairline, what the paper stands on, and the number of the page."""
        ink = self._ink
        font = ink.sans(theme.PRINT_SMALL)
        said = ink.text(
            " \u00b7 ".join(part for part in self._frame.foot if part),
            WIDTH - _PAGE_NUMBER_WIDTH,
            font,
            "soft",
        )
        number = ink.text(count, _PAGE_NUMBER_WIDTH, font, "ink", right=True)
        return beside(
            (0, ink.hairline(WIDTH)), (0, _lowered(said)), (WIDTH - _PAGE_NUMBER_WIDTH, _lowered(number))
        )


def _lowered(piece: Piece) -> Piece:
    """Text below a hairline."""
    gap = 5 * POINT
    return Piece(piece.height + gap, lambda painter, at: piece.draw(painter, QPointF(at.x(), at.y() + gap)))


_XMP = (
    b"<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
    b"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></x:xmpmeta><?xpacket end='r'?>"
)
"""Metadata that says nothing; left to itself Qt writes the clock into it."""


def _stamped(data: bytes, made_on: date) -> bytes:
    """The file with `made_on` in the place of the clock's stamps, byte for byte as long: its table of contents counts bytes."""
    day = made_on.strftime("%Y%m%d").encode("ascii")

    def stamp(found: re.Match[bytes]) -> bytes:
        return (b"/%s (D:%s000000Z)" % (found[1], day)).ljust(len(found[0]))

    return _STAMP.sub(stamp, data, count=2)


def _with_spaces(data: bytes) -> bytes:
    """The file with spaces where Qt says tabs: both have one glyph, and of the two Qt names the first when a reader asks for
    the letters behind the glyphs. As long as before."""
    return _LETTERS.sub(lambda found: found[0].replace(b"<0009>", b"<0020>"), data)
