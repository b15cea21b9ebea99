"""The middle of the page: the whole document from its head to the last missing chapter, as one text.

The number of a passage hangs in the margin, but is part of the text: it is read aloud and found, and taken out of copies.
"""

from PySide6.QtGui import QTextCharFormat

from kzstudy.core.document import Attestation
from kzstudy.ui.read.outline import Kind, Outline, Unit
from kzstudy.ui.read.script import Role, Script, Shape, Writer, ink
from kzstudy.ui.read.views import parts_of
from kzstudy.ui.theme import INTERFACE, LINE_HEIGHT_PERCENT, READING, SMALL, TITLE, Look
from kzstudy.ui.words import ATTESTATION_SIGNS, how_we_know, tr

EDGE = 18  # from the column's edge to the numbers
RIGHT = 16
MOST_LETTERS = 75
_NUMBERS = 44  # the width of the margin that numbers hang in


def margin(look: Look) -> int:
    """From the pane's left edge to the text."""
    return EDGE + look.px(_NUMBERS)


def longest_line(look: Look) -> int:
    """The widest that lines of the document may become, margins included."""
    return margin(look) + RIGHT + round(look.px(READING) * 0.441 * MOST_LETTERS)


class TextWriter:
    """Writes the document's side."""

    def __init__(self, outline: Outline, look: Look) -> None:
        self._outline = outline
        self._parts = parts_of(outline.pack)
        self._look = look
        self._writer = Writer(look.serif())
        left, hang = margin(look), look.px(_NUMBERS)
        line = round(look.px(READING) * LINE_HEIGHT_PERCENT / 100)
        small, plain = round(look.px(SMALL) * 1.55), round(look.px(INTERFACE) * 1.5)
        self._shapes = {
            "title": Shape(look.px(38), left, RIGHT, 28, 4),
            "chapter": Shape(look.px(34), left, RIGHT, 44, 4, hang),
            "plain": Shape(plain, left, RIGHT, 0, 6),
            "small": Shape(small, left, RIGHT, 0, 6),
            "section": Shape(look.px(26), left, RIGHT, 26, 2),
            "body": Shape(line, left, RIGHT, 20, 2, hang),
            "known": Shape(small, left, RIGHT, 0, 8),
            "remark": Shape(small, left, RIGHT, 0, 8),
        }
        soft = look.colour("soft")
        self._inks = {
            "title": ink(look.serif(26, bold=True), look.colour("ink")),
            "chapter": ink(look.serif(TITLE, bold=True), look.colour("ink")),
            "chapter number": ink(look.serif(TITLE), soft),
            "missing": ink(look.serif(19, italic=True), soft),
            "plain": ink(look.sans(), soft),
            "small": ink(look.sans(SMALL), soft),
            "sign": ink(look.sans(SMALL), look.colour("accent")),
            "section": ink(look.serif(18, italic=True), look.colour("ink")),
            "number": ink(look.sans(INTERFACE, bold=True), look.colour("accent")),
            "body": ink(look.serif(), look.colour("ink")),
            "guide": ink(look.sans(), look.colour("accent")),
            "remark": ink(look.sans(SMALL, italic=True), soft),
        }
        self._formats = {name: shape.format() for name, shape in self._shapes.items()}

    def write(self) -> Script:
        """The whole document."""
        for unit in self._outline.units:
            self._writer.begin_unit()
            if unit.kind is Kind.DOCUMENT:
                self._document_head()
            elif unit.kind is Kind.PASSAGE:
                self._passage(unit)
            elif unit.kind is Kind.MISSING:
                self._missing(unit)
            else:
                self._chapter(unit)
        self._block("tail", Role.TAIL, ("", "small"))
        return self._writer.finish()

    def _document_head(self) -> None:
        info = self._outline.pack.info
        self._block("title", Role.HEAD, (info.title, "title"))
        if info.official:
            self._block("plain", Role.APPARATUS, (info.official, "plain"))

    def _chapter(self, unit: Unit) -> None:
        chapter = unit.chapter
        if chapter is None:
            return
        self._hanging("chapter", Role.HEAD, chapter.number, "chapter number", (chapter.title, "chapter"))
        if chapter.summary:
            self._block("plain", Role.APPARATUS, (chapter.summary, "plain"))
        self._block("small", Role.APPARATUS, (self._outline.pack.info.notice, "small"))
        self._known(chapter.attestation, unit.comment_count)
        if chapter.remark:
            self._block("remark", Role.APPARATUS, (chapter.remark, "remark"))
        if "guide" in self._parts:
            self._block("small", Role.GUIDE, (tr("read", "Digest and exam questions"), "guide"))

    def _missing(self, unit: Unit) -> None:
        if unit.chapter is None:
            return
        words = tr("read", "Not in our sources")
        self._hanging("chapter", Role.HEAD, unit.chapter.number, "chapter number", (words, "missing"))
        sentence = tr("read", "None of our sources gives this chapter, so nothing is said about it here.")
        official = self._outline.pack.info.official
        self._block("plain", Role.APPARATUS, (f"{sentence} {official}".rstrip(), "plain"))
        if unit.comment_count:
            self._known(unit.chapter.attestation, unit.comment_count)

    def _passage(self, unit: Unit) -> None:
        passage = unit.passage
        if passage is None:
            return
        if unit.section:
            self._block("section", Role.SECTION, (unit.section, "section"))
        self._hanging("body", Role.BODY, passage.passage_id, "number", (passage.text, "body"))
        nothing = (
            tr("read", "%n\u00a0comment(s) not shown", unit.hidden)
            if unit.hidden
            else tr("read", "no comment")
        )
        self._known(passage.attestation, unit.comment_count, nothing)
        if passage.remark:
            self._block("remark", Role.APPARATUS, (passage.remark, "remark"))

    def _known(self, attestation: Attestation, count: int, nothing: str = "") -> None:
        self._block("known", Role.KNOWN, *self._known_runs(attestation, count, nothing))

    def _known_runs(self, attestation: Attestation, count: int, nothing: str) -> tuple[tuple[str, str], ...]:
        comments = tr("read", "%n\u00a0comment(s)", count) if count else nothing
        sign = ATTESTATION_SIGNS[attestation]
        return (sign, "sign"), (f"\u00a0{how_we_know(attestation)}\u2003{comments}", "small")

    def _hanging(self, shape: str, role: Role, number: str, number_ink: str, run: tuple[str, str]) -> None:
        hung = f"{number}\t"
        runs = ((hung, self._ink(number_ink)), (run[0], self._ink(run[1])))
        self._writer.block(role, self._formats[shape], runs, mute=len(hung))

    def _block(self, shape: str, role: Role, *runs: tuple[str, str]) -> None:
        made = Shape(48).format() if role is Role.TAIL else self._formats[shape]
        self._writer.block(role, made, [(text, self._ink(name)) for text, name in runs])

    def _ink(self, name: str) -> QTextCharFormat:
        return self._inks[name]
