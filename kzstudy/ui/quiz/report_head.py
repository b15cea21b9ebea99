"""The head of a report: the mark, what to do next, what it counted for; and its numbers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from kzstudy.quiz.report import Report
from kzstudy.ui import actions
from kzstudy.ui.moments import Moments
from kzstudy.ui.quiz import wording_report
from kzstudy.ui.quiz.report_parts import BigNumber, MarksChart, TallyBars
from kzstudy.ui.quiz.start_cards import set_primary
from kzstudy.ui.quiz.wording import Chapters
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Framed, Strong, sentence
from kzstudy.ui.words import tr


class ReportHead(QWidget):
    """Says what was chosen; knows nothing of the questions below it."""

    study_wanted = Signal()
    again_wanted = Signal()
    start_wanted = Signal()
    export_wanted = Signal()
    counting_turned = Signal()

    def __init__(self, look: Look, moments: Moments) -> None:
        super().__init__()
        self._look = look
        self._moments = moments
        self._build()
        self.study_button.clicked.connect(self.study_wanted)
        self.again_button.clicked.connect(self.again_wanted)
        self.start_button.clicked.connect(self.start_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.counted_button.clicked.connect(self.counting_turned)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.title = sentence(role="title")
        self.when = sentence(role="soft")
        column.addWidget(self.title)
        column.addSpacing(4)
        column.addWidget(self.when)
        column.addSpacing(18)
        column.addWidget(self._build_mark())
        column.addSpacing(18)
        column.addLayout(self._build_buttons())
        column.addSpacing(10)
        column.addLayout(self._build_counted())

    def _build_mark(self) -> QWidget:
        self.number = BigNumber(self._look)
        self.mark = sentence(role="heading")
        self.note = sentence(role="bad")
        whole = QWidget()
        self._mark_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, whole)
        self._mark_row.setContentsMargins(0, 0, 0, 0)
        self._mark_row.setSpacing(22)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch(1)
        words.addWidget(self.mark)
        words.addWidget(self.note)
        words.addStretch(1)
        self._mark_row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignLeft)
        self._mark_row.addLayout(words, 1)
        return whole

    def _build_buttons(self) -> Beside:
        self.study_button = KeyButton(self._look, "", tr("keys", "Enter"), "primary")
        self.again_button = KeyButton(self._look, tr("report", "Same again, new questions"))
        self.export_button = KeyButton(
            self._look, tr("report", "Save as a file"), actions.key_text("report.export")
        )
        self.start_button = KeyButton(self._look, tr("report", "To the start"), tr("keys", "Esc"))
        self._buttons = Beside()
        for button in (self.study_button, self.again_button, self.export_button, self.start_button):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        return self._buttons

    def _build_counted(self) -> Beside:
        self.counted = sentence(role="soft", wrap=False)
        self.counted_button = KeyButton(self._look, "", "", "quiet")
        self._counted = Beside(8)
        self._counted.addWidget(self.counted)
        self._counted.addWidget(self.counted_button)
        self._counted.addStretch(1)
        return self._counted

    def show_report(self, report: Report, cards: int) -> None:
        """Everything in words; `cards` is how many the mistakes lead to."""
        name, _, when = wording_report.head(report, self._moments).partition(" \u00b7 ")
        self.title.setText(name)
        self.when.setText(when[:1].upper() + when[1:])
        self.number.setText(wording_report.mark_percent(report))
        self.mark.setText(wording_report.mark_sentence(report))
        self.note.setText(wording_report.doubts_note(report))
        self.note.setVisible(bool(report.doubts))
        many = len(report.mistakes)
        has_study = bool(many and cards)
        self.study_button.setVisible(has_study)
        self.study_button.setText(wording_report.study_words(many))
        self.study_button.setToolTip(wording_report.study_hover(cards))
        set_primary(self.again_button, primary=not has_study)
        self.counted.setText(wording_report.counted_words(report))
        self.counted.setVisible(bool(report.cards_moved))
        self.counted_button.setText(wording_report.counted_button(report))
        self.counted_button.setToolTip(wording_report.counted_hover(report))
        self.counted_button.setVisible(bool(report.cards_moved))

    def primary(self) -> QAbstractButton:
        """Study the mistakes; without any, the same again."""
        return self.again_button if self.study_button.isHidden() else self.study_button

    def fit(self, width: int, *, narrow: bool) -> None:
        """Things beside each other, or below."""
        self._buttons.fit(width)
        self._counted.fit(width)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._mark_row.setDirection(way)
        self._mark_row.setSpacing(0 if narrow else 22)


class ReportNumbers(QWidget):
    """What the mark is compared with, where time went, and how much of each chapter and kind was right."""

    def __init__(self, look: Look, moments: Moments) -> None:
        super().__init__()
        self._look = look
        self._moments = moments
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._build())

    def _build(self) -> QGridLayout:
        self.chart = MarksChart(self._look)
        self.earlier = sentence(role="soft")
        compared = Framed()
        compared.column.addWidget(Strong(self._look, tr("report", "Compared with earlier")))
        compared.column.addWidget(self.earlier)
        compared.column.addWidget(self.chart)
        compared.column.addStretch(1)
        self.time = sentence(role="big")
        self.time_lines = sentence(role="soft")
        timed = Framed()
        timed.column.addWidget(Strong(self._look, tr("report", "Time")))
        timed.column.addWidget(self.time)
        timed.column.addWidget(self.time_lines)
        timed.column.addStretch(1)
        self.chapters = TallyBars(self._look, tr("report", "By chapter"))
        self.kinds = TallyBars(self._look, tr("report", "By kind of question"))
        self._cells: list[Framed] = [compared, timed]
        for bars in (self.chapters, self.kinds):
            frame = Framed()
            frame.column.addWidget(bars)
            frame.column.addStretch(1)
            self._cells.append(frame)
        for cell in self._cells:
            cell.column.setContentsMargins(22, 18, 22, 18)
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        return self._grid

    def show_report(self, report: Report, chapters: Chapters) -> None:
        """All of it in words and bars."""
        rules = report.sitting.attempt.rules
        self.earlier.setText(wording_report.earlier(report))
        self.chart.setVisible(bool(report.earlier))
        marks = wording_report.past_marks(report, self._moments)
        self.chart.show_marks(marks, rules.scheme.pass_percent, self.earlier.text())
        self.time.setText(wording_report.time_head(report))
        self.time_lines.setText("\n".join(wording_report.time_lines(report)))
        self.chapters.show_lines(wording_report.chapter_lines(report, chapters))
        self.kinds.show_lines(wording_report.kind_lines(report))

    def fit(self, *, narrow: bool) -> None:
        """Two columns, or one."""
        columns = 1 if narrow else 2
        for at, cell in enumerate(self._cells):
            self._grid.addWidget(cell, at // columns, at % columns)
        for at in range(2):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
