"""What was answered, on its way to the disk: the sitting as the log has it, the answer that is not written yet, and the clock."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from kzstudy.core.errors import KnownError
from kzstudy.core.response import Response, Sure
from kzstudy.core.sitting import Sitting
from kzstudy.quiz.report import Report
from kzstudy.ui.quiz.sitting import standing
from kzstudy.ui.quiz.sitting.showing import TYPED, Progress, Showing
from kzstudy.ui.quiz.sitting.timing import SittingClock
from kzstudy.ui.quiz.verbs import QuizVerbs

if TYPE_CHECKING:
    from kzstudy.quiz.mark import Mark

PAUSE_S = 0.6
"""So long nothing is typed before it is written down."""

BEAT_MS = 5000
_WORTH_KEEPING_MS = 1000


class Keeper:
    """Every verb raises KnownError and leaves what is on the screen as it was."""

    def __init__(self, verbs: QuizVerbs, sitting: Sitting, seconds: Callable[[], float]) -> None:
        self._verbs = verbs
        self._seconds = seconds
        self._draft: Response | None = None
        self._try_at_s = 0.0
        self._taken_before_ms = 0
        self._beat_at_ms = sitting.used_ms
        self.sitting = sitting
        self.clock = SittingClock(seconds)
        self.marks: dict[int, Mark] = {}
        self.clock.start(sitting.used_ms)
        for place in sitting.shown:  # what was shown before a restart has a mark that only the service knows
            with suppress(KnownError):  # whoever looks at that question is told
                self.marks[place] = verbs.show(sitting, place, sitting.used_ms)[1]

    # -- what there is

    @property
    def place(self) -> int:
        """The question in view."""
        return self.sitting.place

    @property
    def is_exam(self) -> bool:
        """Whether nothing is told before it is handed in."""
        return standing.is_exam(self.sitting)

    @property
    def can_answer(self) -> bool:
        """Whether the question in view is open."""
        return self.sitting.is_open(self.place)

    @property
    def response(self) -> Response:
        """The answer in view, on disk or not."""
        return self.sitting.responses[self.place] if self._draft is None else self._draft

    @property
    def used_ms(self) -> int:
        """The clock of the sitting, never beyond its limit."""
        limit = self._limit_ms()
        return min(self.clock.used_ms, limit) if limit else self.clock.used_ms

    @property
    def left_ms(self) -> int | None:
        """What is left of the time; None without a limit."""
        limit = self._limit_ms()
        return max(0, limit - self.clock.used_ms) if limit else None

    def showing(self) -> Showing:
        """The question in view as the screen shows it."""
        return standing.showing(self.sitting, self.response, self.marks.get(self.place))

    def progress(self) -> Progress:
        """Every question as the strip and the overview show it."""
        return standing.progress(self.sitting, self.response, self.marks)

    # -- the answer in view

    def look(self, *, at_question: bool) -> None:
        """The question in view is before somebody's eyes from now on, or not."""
        self.clock.look(at_question=at_question and self.can_answer)
        self._taken_before_ms = self.sitting.responses[self.place].taken_ms

    def change(self, answer: Response) -> bool:
        """Take over what was answered; whether it is anything new."""
        before = self.response
        draft = replace(before, chosen=answer.chosen, pairs=answer.pairs, texts=answer.texts)
        if draft == before:
            return False
        self._put(draft)
        return True

    def say_sure(self, sure: Sure) -> None:
        """How sure one is; the same again takes it back."""
        before = self.response
        self._put(replace(before, sure=None if before.sure is sure else sure))

    def _put(self, draft: Response) -> None:
        self._draft = draft
        self._try_at_s = self._seconds() + PAUSE_S

    @property
    def is_typing(self) -> bool:
        """Whether the answer in view is of a kind that is kept after a pause only."""
        return self.sitting.attempt.questions[self.place].kind in TYPED

    @property
    def is_pause_over(self) -> bool:
        """Whether something waits to be written, and has waited long enough."""
        return self._draft is not None and self._seconds() >= self._try_at_s

    def flush(self, *, leaves_question: bool = False) -> bool:
        """Write down what stands on the screen; whether an answer was. With `leaves_question` the time it took, too."""
        taken_ms = self._taken_before_ms + self.clock.taken_ms
        response = self._draft
        if response is None:
            kept = self.sitting.responses[self.place]
            if not leaves_question or not self.can_answer or taken_ms - kept.taken_ms < _WORTH_KEEPING_MS:
                return False
            response = kept
        self._try_at_s = self._seconds() + BEAT_MS / 1000  # if it fails, it is not tried at every tick
        timed = replace(response, taken_ms=taken_ms)
        self.sitting = self._verbs.answer(self.sitting, self.place, timed, self.used_ms)
        was_draft, self._draft = self._draft is not None, None
        return was_draft

    # -- everything else; what was answered is on disk before

    def flag(self) -> None:
        """The other way round than it is."""
        self.flush()
        on = self.place not in self.sitting.flagged
        self.sitting = self._verbs.flag(self.sitting, self.place, self.used_ms, on=on)

    def move(self, place: int) -> None:
        """Bring another question into view."""
        self.flush(leaves_question=True)
        self.sitting = self._verbs.move(self.sitting, place, self.used_ms)

    def check(self) -> None:
        """Practice: the answer in view stands, and is marked."""
        self.flush(leaves_question=True)
        self.sitting, self.marks[self.place] = self._verbs.show(self.sitting, self.place, self.used_ms)

    def fetch_marks(self) -> None:
        """Practice: the marks of what was shown before this began, which only the service knows. Nothing is written."""
        for place in sorted(self.sitting.shown - self.marks.keys()):
            _, self.marks[place] = self._verbs.show(self.sitting, place, self.used_ms)

    def rule(self, key: str, *, counts: bool) -> None:
        """The person's last word."""
        ruled = ((key, counts),)
        self.sitting, self.marks[self.place] = self._verbs.rule(self.sitting, self.place, ruled, self.used_ms)

    def beat(self, *, always: bool = False) -> None:
        """Keep the clock every few seconds. It is not worth a message: an answer that cannot be written says so."""
        if always or self.clock.used_ms - self._beat_at_ms >= BEAT_MS:
            self._beat_at_ms = self.clock.used_ms
            with suppress(KnownError):
                self._verbs.beat(self.sitting, self.used_ms)

    def hand_in(self) -> Report:
        """The end."""
        self.flush(leaves_question=True)
        return self._verbs.hand_in(self.sitting, self.used_ms)

    def give_up(self) -> None:
        """The end without a report."""
        self.flush(leaves_question=True)
        self._verbs.give_up(self.sitting, self.used_ms)

    def catch_up(self) -> bool:
        """Somebody else went on with this sitting: take it as it stands. False when it is over.

        What stands here and was not written is written now, where its place is still open.
        """
        found = self._verbs.unfinished()
        if found is None or found.attempt.attempt_id != self.sitting.attempt.attempt_id:
            return False
        if self._draft is not None and found.is_open(self.place):
            timed = replace(self._draft, taken_ms=self._taken_before_ms + self.clock.taken_ms)
            found = self._verbs.answer(found, self.place, timed, self.used_ms)
        self._draft = None
        self.sitting = found
        self.marks.clear()
        return True

    def report(self) -> Report | None:
        """The report of a sitting that somebody else ended; None when it was given up."""
        with suppress(KnownError):
            return self._verbs.report(self.sitting.attempt.attempt_id)
        return None

    def _limit_ms(self) -> int:
        return self.sitting.attempt.rules.minutes * 60_000 if self.is_exam else 0
