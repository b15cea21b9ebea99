"""One answer, several answers, document or author, true or false with its reason: options that are chosen by letter."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kzstudy.core.question import Kind, Option, Question
from kzstudy.core.response import Response
from kzstudy.quiz.mark import Mark
from kzstudy.ui.actions import OPTION_LETTERS
from kzstudy.ui.quiz.sitting import mark_words
from kzstudy.ui.quiz.sitting.answers.answer import Answer
from kzstudy.ui.quiz.sitting.option_row import Marker, OptionRow, Tone
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.shapes import sentence
from kzstudy.ui.words import tr


class ChoiceAnswer(Answer):
    """Rows with letters. True or false has two groups of them, and its letters go on in the second."""

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(look, question, parent)
        self._rows: dict[str, OptionRow] = {}
        self._group_of: dict[str, int] = {}
        self._chosen: tuple[str, ...] = ()
        self._groups = (question.options, question.targets) if _has_reasons(question) else (question.options,)
        letters = iter(OPTION_LETTERS)
        marker = Marker.BOX if question.kind is Kind.SEVERAL else Marker.ROUND
        for number, group in enumerate(self._groups):
            if number:
                self.column.addSpacing(8)
                self.column.addWidget(sentence(tr("sitting", "Because:"), "soft"))
            for option in group:
                self._add(number, option, next(letters, ""), marker)

    def _add(self, group: int, option: Option, letter: str, marker: Marker) -> None:
        row = OptionRow(self.look, letter, option.text, marker, self)
        row.clicked.connect(lambda _=False, key=option.option_id: self._choose(key))
        row.stepped.connect(lambda step, row=row: self.step_from(row, step))
        self._rows[option.option_id] = row
        self._group_of[option.option_id] = group
        self.column.addWidget(row)

    def rows(self) -> Sequence[OptionRow]:
        """Every option, then every reason."""
        return tuple(self._rows.values())

    def show_response(self, response: Response) -> None:
        """Light what is chosen."""
        self._chosen = response.chosen
        for key, row in self._rows.items():
            row.choose(on=key in self._chosen)

    def show_mark(self, response: Response, mark: Mark) -> None:  # noqa: ARG002 - the options say it
        """Say below each option whether it was right to choose it, and why."""
        self.show_response(response)
        for group in self._groups:
            for option in group:
                chosen = option.option_id in response.chosen
                tone = Tone.RIGHT if option.right else Tone.WRONG if chosen else Tone.PLAIN
                tag = mark_words.option_tag(chosen=chosen, right=option.right)
                self._rows[option.option_id].mark(tag, tone, option.why)

    def press(self, letter: str) -> None:
        """The option that bears the letter."""
        for row in self._rows.values():
            if row.cap == letter:
                row.click()

    def _choose(self, key: str) -> None:
        if self.question.kind is Kind.SEVERAL:
            chosen = set(self._chosen) ^ {key}
            answer = tuple(each for each in self._rows if each in chosen)
        else:
            others = [each for each in self._chosen if self._group_of[each] != self._group_of[key]]
            chosen = set(others) if key in self._chosen else {*others, key}
            answer = tuple(each for each in self._rows if each in chosen)
        response = Response(chosen=answer)
        self.show_response(response)
        self.changed.emit(response)


def _has_reasons(question: Question) -> bool:
    return question.kind is Kind.TRUE_FALSE and bool(question.targets)
