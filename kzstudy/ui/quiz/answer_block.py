"""One question of a report: what was asked and answered, what is right and why, its passage, and the person's last word."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kzstudy.core.question import Kind
from kzstudy.core.response import ANSWER, Sure
from kzstudy.ui.quiz import answers, wording_report
from kzstudy.ui.quiz.answers import Line, Tone
from kzstudy.ui.quiz.report_presenter import may_overrule
from kzstudy.ui.quiz.set_text import SetLine, SetText
from kzstudy.ui.quiz.wording import Chapters, listed
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.beside import Beside
from kzstudy.ui.widgets.check_row import CheckRow
from kzstudy.ui.widgets.fold import Fold
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Framed
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.quiz.report import Report

_TONES = {Tone.RIGHT: "good", Tone.WRONG: "bad", Tone.PLAIN: "soft", Tone.WHY: "soft"}


class AnswerBlock(Framed):
    """Stands for the question at `place`. `key` is the part of the answer that is in doubt, "" where nothing is."""

    sources_wanted = Signal(int)
    ruled = Signal(int, str, bool)

    def __init__(self, look: Look, report: "Report", place: int, chapters: Chapters, key: str = "") -> None:
        super().__init__(raised=bool(key))
        self._look = look
        self._report = report
        self.place = place
        self.key = key
        self.question = report.sitting.attempt.questions[place]
        self.response = report.sitting.responses[place]
        self.mark = report.marks[place]
        self.references = answers.passages(self.question, self.response)
        self.text = SetText(look)
        self.sources_button: KeyButton | None = None
        self.yes_button: KeyButton | None = None
        self.no_button: KeyButton | None = None
        self.right_button: KeyButton | None = None
        self.ticks: dict[str, CheckRow] = {}
        self.column.setContentsMargins(24, 18, 24, 16)
        self.column.addWidget(self.text)
        self.text.show_lines(self._doubt_lines(chapters) if key else self._lines(chapters))
        self._row = Beside(10)
        self.column.addSpacing(4)
        self.column.addLayout(self._row)
        self._build_buttons()
        self.setAccessibleName(wording_report.place_words(report, place, chapters))

    # -- what it says

    def _head(self, chapters: Chapters) -> list[SetLine]:
        head = wording_report.place_words(self._report, self.place, chapters)
        sure = wording_report.sure_note(self._report, self.place)
        is_wrong = self.place in self._report.mistakes
        alarm = is_wrong and self._report.sitting.responses[self.place].sure is Sure.SURE
        result = [SetLine(head, role="small")]
        if sure:
            result.append(SetLine("", f"{sure}.", "small", "bad" if alarm else "soft", 2))
        stem = [
            SetLine(text, role="stem", above=8 if not at else 4)
            for at, text in enumerate(answers.stem(self.question))
        ]
        return result + stem

    def _lines(self, chapters: Chapters) -> list[SetLine]:
        body = answers.lines(self.question, self.response, self.mark)
        return self._head(chapters) + [self._set(line, first=not at) for at, line in enumerate(body)]

    def _set(self, line: Line, *, first: bool) -> SetLine:
        role = "why" if line.tone is Tone.WHY else "text"
        above = 12 if first else 3 if line.tone is Tone.WHY else 8
        if not line.label and line.tone is Tone.WRONG:  # a sentence of ours, not of the deck's
            return SetLine("", line.text, role, "soft", above)
        return SetLine(line.text, line.label, role, _TONES[line.tone], above)

    def _doubt_lines(self, chapters: Chapters) -> list[SetLine]:
        written = listed([f"\u201c{text.strip()}\u201d" for text in self.response.texts if text.strip()])
        result = [*self._head(chapters), SetLine(written, tr("report", "You wrote:"), above=12)]
        if self.key == ANSWER:
            right = answers.right_answer(self.question)
            result.append(SetLine(right, tr("report", "Right answer:"), tone="good", above=8))
        else:
            option = self.question.option(self.key)
            label = tr("report", "Did you mean this?")
            result.append(SetLine(option.text if option else self.key, label, tone="accent", above=8))
        return result

    # -- what can be done

    def _build_buttons(self) -> None:
        if self.key:
            self.yes_button = KeyButton(self._look, tr("report", "Yes, it counts"))
            self.no_button = KeyButton(self._look, tr("report", "No"))
            for button, counts in ((self.yes_button, True), (self.no_button, False)):
                button.clicked.connect(lambda _=False, counts=counts: self._rule(self.key, counts=counts))
                self._row.addWidget(button)
            self.no_button.setAccessibleName(tr("report", "No, it does not count"))
        if self.references:
            one = len(self.references) == 1
            words = tr("report", "Passage {numbers}") if one else tr("report", "Passages {numbers}")
            words = words.format(numbers=_few(self.references))
            self.sources_button = KeyButton(self._look, words)
            self.sources_button.setAccessibleName(
                tr("report", "{passage}: show it with its comments").format(passage=words)
            )
            self.sources_button.setToolTip(tr("report", "Show it with its comments, beside the report"))
            self.sources_button.clicked.connect(lambda: self.sources_wanted.emit(self.place))
            self._row.addWidget(self.sources_button)
        if not self.key and may_overrule(self._report, self.place):
            self.right_button = KeyButton(self._look, tr("report", "It was right after all"), "", "quiet")
            self.right_button.setToolTip(tr("report", "You have the last word on what you wrote."))
            self.right_button.clicked.connect(lambda: self._rule(ANSWER, counts=True))
            self._row.addWidget(self.right_button)
        self._row.addStretch(1)
        if not self.key and not self.response.is_blank and self.question.kind in (Kind.LIST, Kind.BLANK):
            self._build_points()

    def _build_points(self) -> None:
        self.points_fold = Fold(self._look, tr("report", "You have the last word"))
        self.points_fold.note.setText(tr("report", "Tick what you did write."))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for point in answers.points(self.question, self.mark):
            tick = CheckRow(self._look, point.text)
            tick.setChecked(point.found)
            tick.setToolTip(point.text)
            tick.clicked.connect(lambda on, key=point.option_id: self._rule(key, counts=on))
            self.ticks[point.option_id] = tick
            column.addWidget(tick)
        self.points_fold.box.addWidget(holder)
        self.column.addWidget(self.points_fold)

    def _rule(self, key: str, *, counts: bool) -> None:
        self.ruled.emit(self.place, key, counts)

    def show_keys(self, *, yes: str, no: str, side: str) -> None:
        """Which keys act here now: they stand on the block that has the keyboard, or the first."""
        for button, key in ((self.yes_button, yes), (self.no_button, no), (self.sources_button, side)):
            if button is not None:
                button.set_key(key)

    def take_focus(self) -> None:
        """Put the keyboard on the first button."""
        for button in (self.yes_button, self.sources_button, self.right_button):
            if button is not None:
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def fit(self, width: int) -> None:
        """Buttons below each other where there is no room."""
        self._row.fit(width - 48)


def _few(references: Sequence[str]) -> str:
    shown = [reference.rpartition(":")[2] for reference in references[:3]]
    return listed(shown) if len(references) <= 3 else f"{', '.join(shown)}, \u2026"
