"""The text of the side panel: passages as in Read, and below each its comments in three voices, boxed by colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kzstudy.core.document import Voice
from kzstudy.ui import words
from kzstudy.ui.theme import COMMENT, CORNER, INTERFACE, READING, SMALL, Look
from kzstudy.ui.widgets import source_words
from kzstudy.ui.widgets.card_text import Run, paragraphs, plain
from kzstudy.ui.widgets.sources import Said, SourcePassage, lit
from kzstudy.ui.widgets.text_view import MARGIN, Scribe, Shape, TextView, shape
from kzstudy.ui.words import tr

_EDGE = 4  # the coloured side of a box
_INSIDE = 14  # from the box to its words
_CHIP = 7  # round the words that say who speaks
_VOICE_COLOURS = {Voice.REPORTS: "accent", Voice.ARGUES: "amber", Voice.NOTE: "soft"}
_VOICE_GROUNDS = {Voice.REPORTS: "accent_bg", Voice.ARGUES: "amber_bg", Voice.NOTE: "hover"}


@dataclass(frozen=True, slots=True)
class _Box:
    first: int
    last: int
    voice: Voice
    label: str


class SourceText(TextView):
    """Shows the passages of one card."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._boxes: list[_Box] = []
        self.setAccessibleName(tr("study", "Where this comes from"))
        self.restyle()

    def restyle(self) -> None:
        """Make the shapes for the look; the caller shows the passages again."""
        look, ink, soft = self.look, self.look.colour("ink"), self.look.colour("soft")
        self._passage = shape(look.serif(READING), ink, 1.5, mark_ground=look.colour("accent_bg"))
        self._number = shape(look.sans(INTERFACE, bold=True), look.colour("accent"))
        self._sign = shape(look.sans(SMALL), soft)
        self._comment = shape(look.serif(COMMENT), ink, 1.52)
        self._line = shape(look.sans(INTERFACE), soft)
        self._labels = {
            voice: shape(look.sans(SMALL, bold=True), look.colour(_VOICE_COLOURS[voice])) for voice in Voice
        }
        self._label_metrics = QFontMetrics(look.sans(SMALL, bold=True))

    def show_sources(
        self, sources: Sequence[SourcePassage], sought: Sequence[str], source: str, notice: str
    ) -> None:
        """Write passages and comments; `sought` are the words to light up, `notice` what must be said of the text."""
        self._boxes = []
        spoken: list[str] = []
        with Scribe(self.document()) as scribe:
            for number, one in enumerate(sources):
                self._write_passage(scribe, one, sought, is_first=not number)
                spoken.append(f"{one.passage.passage_id} {plain(one.passage.text)}")
                spoken += [
                    f"{words.who_speaks(each.comment.voice, each.name)}: {plain(each.comment.text)}"
                    for each in one.said
                ]
            if not sources:
                self._write(scribe, source_words.no_passage(), self._line)
            if source:
                self._write(scribe, source, self._line, above=16)
            if notice and sources:
                self._write(scribe, notice, self._sign, above=36)
        self.to_top()
        self.setAccessibleDescription("\n".join(spoken))

    def show_waiting(self) -> None:
        """The passage would give the answer away: say that it comes with it."""
        self._boxes = []
        with Scribe(self.document()) as scribe:
            self._write(scribe, source_words.passage_waits(), self._line)
        self.setAccessibleDescription(source_words.passage_waits())

    def _write_passage(
        self, scribe: Scribe, one: SourcePassage, sought: Sequence[str], *, is_first: bool
    ) -> None:
        passage = one.passage
        plain_sought = [plain(text) for text in sought]
        for number, runs in enumerate(paragraphs(passage.text)):
            lit_runs = tuple(
                Run(text, run.bold, run.italic, is_lit)
                for run in runs
                for text, is_lit in lit(run.text, plain_sought)
            )
            if number:
                scribe.paragraph(lit_runs, self._passage, above=6)
            else:
                scribe.paragraph(
                    (Run(f"{passage.passage_id}\u2002"),),
                    self._number_in_passage(),
                    above=0 if is_first else 40,
                )
                scribe.write(lit_runs, self._passage)
        sign = f"{words.ATTESTATION_SIGNS[passage.attestation]}\u2002{words.how_we_know(passage.attestation)}"
        if one.known_from:
            sign += f" \u00b7 {source_words.known_from(one.known_from)}"
        scribe.paragraph((Run(sign),), self._sign, above=4)
        if passage.remark:
            self._write(scribe, passage.remark, self._sign, above=2)
        for number, said in enumerate(one.said):
            self._write_comment(scribe, said, is_first=not number)
        if not one.said and not one.known_from:
            self._write(scribe, source_words.no_comment(), self._sign, above=12)

    def _number_in_passage(self) -> Shape:
        return Shape(self._number.text, self._number.mark, self._passage.line_px)

    def _write_comment(self, scribe: Scribe, said: Said, *, is_first: bool) -> None:
        voice = said.comment.voice
        inside = _EDGE + _INSIDE
        label = f"{words.VOICE_SIGNS[voice]} {words.who_speaks(voice, said.name)}"
        first = scribe.paragraph(
            (Run(label),),
            self._labels[voice],
            above=_INSIDE + (14 if is_first else 12 + _INSIDE),
            left=inside + _CHIP,
            right=_INSIDE,
            below=6,
        )
        texts = paragraphs(said.comment.text)
        last = first
        for number, runs in enumerate(texts, 1):
            last = scribe.paragraph(
                runs, self._comment, left=inside, right=_INSIDE, below=_INSIDE if number == len(texts) else 4
            )
        self._boxes.append(_Box(first, last, voice, label))

    def _write(self, scribe: Scribe, text: str, how: Shape, *, above: float = 0) -> None:
        for number, runs in enumerate(paragraphs(text)):
            scribe.paragraph(runs, how, above=6 if number else above)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The boxes, then the text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in self._boxes:
            self._draw_box(painter, box)
        painter.end()
        super().paintEvent(event)

    def _draw_box(self, painter: QPainter, box: _Box) -> None:
        top = self.block_rect(box.first).top() - _INSIDE + 2
        bottom = self.block_rect(box.last).bottom() + _INSIDE - 2
        if bottom < 0 or top > self.viewport().height():
            return
        area = QRectF(
            MARGIN + 0.5, round(top) + 0.5, self.viewport().width() - 2 * MARGIN - 1, round(bottom - top)
        )
        outline = QPainterPath()
        outline.addRoundedRect(area, CORNER, CORNER)
        inner = QPainterPath()
        inner.addRoundedRect(area.adjusted(_EDGE, 0, CORNER, 0), CORNER, CORNER)
        painter.fillPath(outline, self.look.colour("paper"))
        painter.setPen(QPen(self.look.colour("line"), 1))
        painter.drawPath(outline)
        painter.fillPath(outline.subtracted(inner), self.look.colour(_VOICE_COLOURS[box.voice]))
        words_rect = self.block_rect(box.first)
        width = self._label_metrics.horizontalAdvance(box.label) + 2 * _CHIP
        chip = QRectF(MARGIN + _EDGE + _INSIDE, words_rect.top() + 1, width, words_rect.height() + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour(_VOICE_GROUNDS[box.voice]))
        painter.drawRoundedRect(chip, 5, 5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
