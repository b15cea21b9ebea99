"""A document as the bytes of a PDF file. The same document gives the same bytes.

Qt stamps a file with the machine's clock; that is taken out again, for a paper's file says nothing but what is printed.
"""

import re
import uuid
from datetime import date

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from kzstudy.ui import theme
from kzstudy.ui.print.pages import Document

_STAMP = re.compile(rb"/(CreationDate|ModDate) \(D:[^)]*\)")
_LETTERS = re.compile(rb"\[(?:<[0-9A-F]{4}> ?)+\]")
_NAMESPACE = uuid.UUID("6d1f6f0c-8a2b-5c57-9d53-3f0f6a1f2b7e")


def pdf_file(document: Document, made_on: date) -> bytes:
    """The file, said to be made on `made_on`."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(72 * theme.PRINT_UNITS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(document.frame.title)
    writer.setCreator("kzstudy")
    ident = uuid.uuid5(_NAMESPACE, f"{document.frame.ident} {document.frame.title} {made_on.isoformat()}")
    writer.setDocumentId(QUuid(str(ident)))
    writer.setDocumentXmpMetadata(QByteArray(_XMP))
    painter = QPainter(writer)
    for number in range(len(document)):
        if number:
            writer.newPage()
        document.draw(painter, number)
    painter.end()
    return _with_spaces(_stamped(bytes(buffer.data().data()), made_on))


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
