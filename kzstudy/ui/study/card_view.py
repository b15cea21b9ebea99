"""The card itself: question, answer and what stands around them, and the last page of a sitting."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kzstudy.core.card import Form, cloze_parts
from kzstudy.ui.study import wording
from kzstudy.ui.study.finish_words import FinishWords
from kzstudy.ui.study.showing import OptionRow, Row, Showing
from kzstudy.ui.study.tick import TEXT_LEFT, Tick
from kzstudy.ui.theme import ANSWER, INTERFACE, QUESTION, READING, SMALL, TITLE, Look
from kzstudy.ui.widgets.card_text import Run, marked, paragraphs, plain
from kzstudy.ui.widgets.text_view import MARGIN, Scribe, Shape, TextView, shape
from kzstudy.ui.words import tr

_TOP = 56
_ROW = 19
_RULE_ABOVE = 30  # of the space between question and answer, the hairline stands in the middle
_BLANK_WIDTH = 240
_OPTION_LEFT = 32  # where an option begins, behind its letter


class CardView(TextView):
    """Shows a Showing; `missed_chosen(card_id, missed)` when a tick of a list is changed."""

    missed_chosen = Signal(str, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._ticks: list[Tick] = []
        self._shown_ticks = 0
        self._rows: list[tuple[int, Row]] = []  # block number and element, of a list
        self._blanks: list[int] = []
        self._right_options: list[int] = []
        self._rules: list[int] = []  # a hairline stands above these blocks
        self.setAccessibleName(tr("study", "Card"))
        self.restyle()

    def restyle(self) -> None:
        """Make the shapes for the look; the caller shows the card again."""
        look, ink, soft, accent = self.look, *(self.look.colour(name) for name in ("ink", "soft", "accent"))
        ground = look.colour("accent_bg")
        self._small = shape(look.sans(INTERFACE), soft)
        self._smallest = shape(look.sans(SMALL), soft)
        self._question = shape(look.serif(QUESTION), ink, mark_ink=accent)
        self._gap = shape(look.serif(QUESTION), ink, mark_ink=accent, mark_ground=ground)
        self._answer = shape(look.serif(ANSWER), accent)
        self._remark = shape(look.sans(INTERFACE + 0.5), soft)
        self._row = shape(look.serif(_ROW), accent)
        self._given = shape(look.serif(_ROW), soft)
        self._option = shape(look.serif(_ROW), ink)
        self._letter = replace(shape(look.sans(INTERFACE), soft), line_px=self._option.line_px)
        self._right = shape(look.sans(SMALL, bold=True), look.colour("good"))
        self._missed = shape(look.sans(SMALL, bold=True), look.colour("bad"))
        self._title = shape(look.serif(TITLE), ink)
        self._number = shape(look.serif(TITLE), accent)
        self._body = shape(look.serif(READING), ink, 1.55)

    def show_card(self, showing: Showing, *, keep_place: bool = False) -> None:
        """Write the card anew; with `keep_place` where it was scrolled to."""
        place = self.verticalScrollBar().value()
        self._rows, self._blanks, self._rules = [], [], []
        with Scribe(self.document(), _TOP, _TOP) as scribe:
            scribe.paragraph((Run(wording.breadcrumb(showing)),), self._small, below=14)
            if showing.form is Form.CLOZE:
                spoken_question, spoken_answer = self._write_cloze(scribe, showing)
            elif showing.form is Form.LIST:
                spoken_question, spoken_answer = self._write_list(scribe, showing)
            elif showing.form is Form.CHOICE:
                spoken_question, spoken_answer = self._write_choice(scribe, showing)
            else:
                spoken_question, spoken_answer = self._write_question_and_answer(scribe, showing)
            if showing.revealed:
                self._write_remark(scribe, showing)
        self._set_ticks(showing)
        self.to_top()
        if keep_place:
            self.verticalScrollBar().setValue(place)
            return
        self._scroll_to_answer(showing)
        self._say(wording.spoken(showing, spoken_question, spoken_answer))

    def show_finish(self, words: FinishWords) -> None:
        """Write the last page of a sitting."""
        self._rows, self._blanks, self._rules = [], [], []
        with Scribe(self.document(), _TOP, _TOP) as scribe:
            scribe.paragraph((Run(words.title),), self._title, below=16)
            for figure in words.figures:
                scribe.paragraph((Run(f"{figure.number}\t"),), self._number, below=2, tab=self.look.px(56))
                scribe.add(figure.meaning, self._body)
            for number, line in enumerate(words.lines):
                block = scribe.paragraph(
                    (Run(line),), self._body, above=2 * _RULE_ABOVE if not number else 0, below=4
                )
                if not number and words.figures:
                    self._rules.append(block)
        self._set_ticks(None)
        self.to_top()
        self._say(
            "\n".join([words.title, *(f"{one.number} {one.meaning}" for one in words.figures), *words.lines])
        )

    def show_nothing(self) -> None:
        """An empty page, until there is something to show."""
        self._rows, self._blanks, self._rules = [], [], []
        self.document().clear()
        self._set_ticks(None)

    def _write_question_and_answer(self, scribe: Scribe, showing: Showing) -> tuple[str, str]:
        note = showing.prompt.note
        self._write(scribe, note.question, self._question)
        if showing.revealed:
            self._rules.append(self._write(scribe, note.answer, self._answer, above=2 * _RULE_ABOVE))
        return plain(note.question), plain(note.answer)

    def _write_cloze(self, scribe: Scribe, showing: Showing) -> tuple[str, str]:
        asked = showing.asked_label
        question, answer = "", ""
        for part in cloze_parts(showing.prompt.note.question):
            is_asked = part.label == asked
            question += marked(wording.blank(part.hint)) if is_asked else part.text
            answer += marked(part.text) if is_asked else part.text
        if showing.revealed:
            self._write(scribe, answer, self._question)
        else:
            self._write(scribe, question, self._gap)
        return plain(question), plain(answer)

    def _write_list(self, scribe: Scribe, showing: Showing) -> tuple[str, str]:
        note = showing.prompt.note
        self._write(scribe, note.question, self._question)
        scribe.paragraph((Run(wording.task(showing)),), self._small, above=8, below=16)
        for number, row in enumerate(showing.rows(), 1):
            self._write_row(
                scribe, row, f"{number}.\u2002" if note.ordered else "", revealed=showing.revealed
            )
        if showing.revealed and self._has_ticks(showing):
            scribe.paragraph((Run(wording.tick_help()),), self._smallest, above=12)
        return plain(note.question), ""

    def _write_choice(self, scribe: Scribe, showing: Showing) -> tuple[str, str]:
        question = showing.prompt.note.question
        self._write(scribe, question, self._question)
        scribe.paragraph((Run(wording.choice_task(showing)),), self._small, above=8, below=16)
        self._right_options = []
        for row in showing.options():
            block = self._write_option(scribe, row, revealed=showing.revealed)
            if row.right:
                self._right_options.append(block)
        return plain(question), ""

    def _write_option(self, scribe: Scribe, row: OptionRow, *, revealed: bool) -> int:
        left = self.look.px(_OPTION_LEFT)
        has_feedback = revealed and bool(row.feedback)
        block = scribe.paragraph(
            (Run(f"{row.letter}\t"),),
            self._letter,
            left=left,
            hang=left,
            tab=left,
            below=2 if has_feedback else 10,
        )
        scribe.write(_one_line(row.text), self._row if revealed and row.right else self._option)
        if revealed and row.right:
            scribe.add(f"\u2002{wording.right_word()}", self._right)
        if has_feedback:
            scribe.paragraph(_one_line(row.feedback), self._remark, left=left, below=14)
        return block

    def _write_row(self, scribe: Scribe, row: Row, number: str, *, revealed: bool) -> None:
        left = self.look.px(TEXT_LEFT)
        if row.is_given:
            block = scribe.paragraph((Run(number), *_one_line(row.text)), self._given, left=left, below=8)
            scribe.add(f"\u2002{wording.given_word()}", self._smallest)
        elif revealed:
            block = scribe.paragraph((Run(number), *_one_line(row.text)), self._row, left=left, below=8)
            if row.missed:
                scribe.add(f"\u2002{wording.missed_word()}", self._missed)
        else:
            block = scribe.paragraph((Run("\u00a0"),), self._row, left=left, below=8)
            self._blanks.append(block)
        self._rows.append((block, row))

    def _write_remark(self, scribe: Scribe, showing: Showing) -> None:
        note = showing.prompt.note
        above: float = 14 if note.form is Form.QA else 2 * _RULE_ABOVE
        texts = [text for text in (note.remark, note.source) if text]
        for number, text in enumerate(texts):
            block = self._write(scribe, text, self._remark, above=8 if number else above)
            if not number and note.form is not Form.QA:
                self._rules.append(block)

    def _write(self, scribe: Scribe, text: str, how: Shape, *, above: float = 0) -> int:
        first = -1
        for number, runs in enumerate(paragraphs(text)):
            block = scribe.paragraph(runs, how, above=8 if number else above, below=4)
            first = block if first < 0 else first
        return first

    def _has_ticks(self, showing: Showing) -> bool:
        return showing.form is Form.LIST and len(showing.prompt.asked) > 1

    def _set_ticks(self, showing: Showing | None) -> None:
        wanted: list[tuple[int, Row]] = []
        if showing is not None and showing.revealed and self._has_ticks(showing):
            wanted = [(block, row) for block, row in self._rows if not row.is_given]
        while len(self._ticks) < len(wanted):
            tick = Tick(self.look, self.viewport())
            tick.clicked.connect(lambda known, tick=tick: self.missed_chosen.emit(tick.card_id, not known))
            self.setTabOrder(self._ticks[-1] if self._ticks else self, tick)
            self._ticks.append(tick)
        for number, tick in enumerate(self._ticks):
            if number < len(wanted):
                block, row = wanted[number]
                tick.show_row(row, block)
        self._shown_ticks = len(wanted)
        self._place_ticks()

    def _place_ticks(self) -> None:
        width = self.viewport().width()
        for number, tick in enumerate(self._ticks):
            if number < self._shown_ticks:
                rect = self.block_rect(tick.block)
                tick.setGeometry(QRect(4, round(rect.top()) - 3, width - 8, round(rect.height()) + 6))
            tick.setVisible(number < self._shown_ticks)

    def _scroll_to_answer(self, showing: Showing) -> None:
        if showing.revealed and showing.form is Form.QA:  # else the answer stands where the question did
            beyond = self.document().size().height() - self.viewport().height()
            answer_top = self.block_rect(self._rules[0]).top() - 2 * _RULE_ABOVE
            self.verticalScrollBar().setValue(round(max(0.0, min(beyond, answer_top))))
        elif showing.revealed and showing.form is Form.CHOICE and self._right_options:
            first = self.block_rect(self._right_options[0])  # in a small window it may stand below the edge
            below = self.block_rect(self._right_options[-1]).bottom() - self.viewport().height() + _RULE_ABOVE
            self.verticalScrollBar().setValue(round(max(0.0, min(first.top(), below))))

    def _say(self, text: str) -> None:
        self.setAccessibleDescription(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairlines and blanks, then the text."""
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.look.colour("line"), 1))
        right = self.viewport().width() - MARGIN
        for block in self._rules:
            y = round(self.block_rect(block).top()) - _RULE_ABOVE + 0.5
            painter.drawLine(QPointF(MARGIN, y), QPointF(right, y))
        self._draw_blanks(painter, right)
        painter.end()
        super().paintEvent(event)

    def _draw_blanks(self, painter: QPainter, right: int) -> None:
        soft = self.look.colour("soft")
        painter.setFont(self.look.sans(SMALL))
        for number, block in enumerate(self._blanks, 1):
            rect = self.block_rect(block)
            left = self.look.px(TEXT_LEFT) + MARGIN
            y = round(rect.bottom()) - 6.5
            painter.setPen(soft)
            painter.drawText(QPointF(left - self.look.px(22), y), str(number))
            painter.setPen(QPen(soft, 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(left, y), QPointF(min(right, left + self.look.px(_BLANK_WIDTH)), y))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ticks go with their lines."""
        super().resizeEvent(event)
        self._place_ticks()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The ticks go with their lines."""
        super().scrollContentsBy(dx, dy)
        self._place_ticks()


def _one_line(text: str) -> tuple[Run, ...]:
    runs: list[Run] = []
    for number, part in enumerate(paragraphs(text)):
        runs += [Run(" "), *part] if number else part
    return tuple(runs)
