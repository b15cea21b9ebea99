"""Matching: a line on the left by its number, then the letter of what belongs to it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kzstudy.core.question import Question
from kzstudy.core.response import Response
from kzstudy.quiz.mark import Mark
from kzstudy.ui.actions import OPTION_LETTERS, PICK_DIGITS
from kzstudy.ui.quiz.sitting import mark_words, wording
from kzstudy.ui.quiz.sitting.answers.answer import SPACE, Answer
from kzstudy.ui.quiz.sitting.option_row import OptionRow, Tone
from kzstudy.ui.theme import Look

_BETWEEN = 28


class MatchAnswer(Answer):
    """The line on the left that is lit is the one that the next letter goes to."""

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(look, question, parent)
        self._pairs: dict[str, str] = {}
        self._at = 0
        self._is_marked = False
        self._left = [
            OptionRow(look, PICK_DIGITS[at : at + 1], option.text, parent=self)
            for at, option in enumerate(question.options)
        ]
        self._right = [
            OptionRow(look, OPTION_LETTERS[at : at + 1], target.text, parent=self)
            for at, target in enumerate(question.targets)
        ]
        both = QHBoxLayout()
        both.setSpacing(_BETWEEN)
        for rows, does in ((self._left, self._light), (self._right, self._link)):
            column = QVBoxLayout()
            column.setSpacing(SPACE)
            for at, row in enumerate(rows):
                row.clicked.connect(lambda _=False, at=at, does=does: does(at))
                row.stepped.connect(lambda step, row=row: self.step_from(row, step))
                column.addWidget(row)
            column.addStretch(1)
            both.addLayout(column, 1)
        self.column.addLayout(both)
        for before, row in zip(self.rows(), self.rows()[1:], strict=False):
            self.setTabOrder(before, row)

    def rows(self) -> Sequence[OptionRow]:
        """The left column, then the right one."""
        return (*self._left, *self._right)

    def show_response(self, response: Response) -> None:
        """Write on each line what it is matched with."""
        self._pairs = dict(response.pairs)
        order = [option.option_id for option in self.question.options]
        self._at = next((at for at, key in enumerate(order) if key not in self._pairs), 0)
        self._paint()

    def show_mark(self, response: Response, mark: Mark) -> None:
        """Say of each line whether it was matched well."""
        self._is_marked = True
        self.show_response(response)
        for row, option in zip(self._left, self.question.options, strict=True):
            own, partner = self._letter(self._pairs.get(option.option_id, "")), self._letter(option.partner)
            row.make_current(on=False)
            row.mark(
                mark_words.pair_tag(own, partner),
                Tone.RIGHT if option.option_id in mark.found else Tone.WRONG,
                option.why,
            )
        for row, target in zip(self._right, self.question.targets, strict=True):
            row.mark("", Tone.PLAIN, target.why)

    def press(self, letter: str) -> None:
        """Match the lit line with the target of this letter."""
        for at, row in enumerate(self._right):
            if row.cap == letter:
                self._link(at)

    def pick(self, digit: int) -> None:
        """Light the line of this number."""
        if digit <= len(self._left):
            self._light(digit - 1)

    def step_from(self, row: OptionRow, step: int) -> None:
        """On the left an arrow lights the next line as well."""
        super().step_from(row, step)
        for at, each in enumerate(self._left):
            if each.hasFocus():
                self._light(at)

    def _light(self, at: int) -> None:
        if not self._is_marked:
            self._at = at
            self._paint()

    def _link(self, at: int) -> None:
        if self._is_marked:
            return
        left, right = self.question.options[self._at].option_id, self.question.targets[at].option_id
        if self._pairs.get(left) == right:
            del self._pairs[left]
        else:
            self._pairs[left] = right
            self._at = self._next_open()
        self._paint()
        order = [option.option_id for option in self.question.options]
        self.changed.emit(
            Response(pairs=tuple((key, self._pairs[key]) for key in order if key in self._pairs))
        )

    def _next_open(self) -> int:
        """The next line without a partner, or this one when all have one."""
        many = len(self._left)
        following = [(self._at + step) % many for step in range(1, many)]
        return next(
            (at for at in following if self.question.options[at].option_id not in self._pairs), self._at
        )

    def _paint(self) -> None:
        for at, (row, option) in enumerate(zip(self._left, self.question.options, strict=True)):
            letter = self._letter(self._pairs.get(option.option_id, ""))
            row.make_current(on=at == self._at and not self._is_marked)
            row.write_below(wording.linked(letter), Tone.LINKED if letter else Tone.PLAIN)
        for row, target in zip(self._right, self.question.targets, strict=True):
            numbers = [
                left.cap
                for left, option in zip(self._left, self.question.options, strict=True)
                if self._pairs.get(option.option_id) == target.option_id
            ]
            row.write_below(wording.linked_back(", ".join(numbers)), Tone.LINKED)

    def _letter(self, target_id: str) -> str:
        found = [
            row.cap
            for row, target in zip(self._right, self.question.targets, strict=True)
            if target.option_id == target_id
        ]
        return found[0] if found else ""
