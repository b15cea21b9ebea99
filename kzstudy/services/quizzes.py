"""Quizzes: drawing one, sitting it, what comes of it, and what it does to memory.

One verb is one event and one transaction, on disk before it returns: a crash loses nothing, and a sitting that was continued elsewhere
is refused as stale. What an answer says of memory is written with the event that makes it stand.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import blake2b

from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.evidence import said
from kzstudy.core.quiz_rules import Mode, QuizRules, Stock
from kzstudy.core.response import Response
from kzstudy.core.sitting import Attempt, Event, Happened, PastAttempt, Sitting, after, begun
from kzstudy.quiz.mark import Mark
from kzstudy.quiz.marking import mark
from kzstudy.quiz.report import Report
from kzstudy.quiz.reporting import report_of
from kzstudy.services import quiz_mistakes as mistakes
from kzstudy.services.quiz_bank import QuizBanks
from kzstudy.services.quiz_memory import QuizMemory
from kzstudy.services.quiz_presets import presets
from kzstudy.services.workplace import Workplace
from kzstudy.storage import attempts
from kzstudy.storage.attempt_text import Body, Score
from kzstudy.storage.decks import cards_in_use, cards_of_thesis
from kzstudy.storage.library import Transaction, next_sequence, rows
from kzstudy.storage.look import Run
from kzstudy.storage.reviews import cards_of_entry, voids_that_hold

_SEEDS = 1_000_000  # a person may have to type one

Judge = Callable[[Transaction, Sitting], Body]
"""What else is written with an event, in its transaction, given the sitting as it is then."""


class QuizService:
    """The quizzes of one learner."""

    def __init__(self, workplace: Workplace, banks: QuizBanks) -> None:
        self._workplace = workplace
        self._banks = banks
        self._memory = QuizMemory(workplace)

    # -- before the start

    def is_ready(self) -> bool:
        """Whether the questions of the pack in use are gathered."""
        info = self._banks.pack_in_use()
        return info is None or self._banks.has(info.pack_id)

    def make_ready(self) -> None:
        """Gather them; in whatever thread."""
        info = self._banks.pack_in_use()
        if info is not None:
            self._banks.bank(info.pack_id)

    def presets(self) -> tuple[QuizRules, ...]:
        """Ready-made rules over the pack in use; those without a question are left out."""
        info = self._banks.pack_in_use()
        if info is None:
            return ()
        with self._workplace.reading() as run:
            missed = mistakes.missed_last_time(attempts.asked_before(run))
        plain = QuizRules(
            pack_id=info.pack_id,
            counts_for_memory=self._workplace.settings().quiz_memory,
            seed=self.new_seed(),
        )
        chapter = self._banks.chapter_in_use(info.pack_id)
        return presets(self._banks.bank(info.pack_id), plain, chapter=chapter, mistakes=missed)

    def stock(self, rules: QuizRules) -> Stock:
        """What can be asked under `rules`."""
        return self._banks.bank(rules.pack_id).stock(rules)

    def decks(self) -> tuple[tuple[str, str], ...]:
        """Id and title of each deck of the pack in use."""
        info = self._banks.pack_in_use()
        found = self._banks.decks(info.pack_id) if info is not None else ()
        return tuple((one.info.deck_id, one.info.title) for one in found)

    def tags(self) -> tuple[str, ...]:
        """Every tag in these decks."""
        info = self._banks.pack_in_use()
        found = self._banks.decks(info.pack_id) if info is not None else ()
        return tuple(sorted({tag for deck in found for note in deck.notes for tag in note.tags}))

    def new_seed(self) -> int:
        """A seed from 1 to a million that no attempt has used."""
        with self._workplace.reading() as run:
            used = attempts.seeds_used(run)
        basis = f"{self._workplace.library.device_id} {self._workplace.clock.now_ms()} {len(used)}"
        number = int.from_bytes(blake2b(basis.encode(), digest_size=8).digest())
        return next(
            seed for step in range(len(used) + 1) if (seed := (number + step) % _SEEDS + 1) not in used
        )

    def start(self, rules: QuizRules) -> Sitting:
        """Draw a quiz and begin.

        Raises:
            KnownError: TOO_FEW_QUESTIONS when there is not one question, or fewer than `count`.
        """
        bank = self._banks.bank(rules.pack_id)
        with self._workplace.reading() as run:
            confused = mistakes.confused(attempts.asked_before(run))
        questions = bank.draw(rules, confused)
        if not questions or len(questions) < rules.count:
            raise KnownError(Fault.TOO_FEW_QUESTIONS, detail=f"{len(questions)} of {max(1, rules.count)}")
        now_ms = self._workplace.clock.now_ms()
        library = self._workplace.library
        with library.transaction() as connection:
            sequence = next_sequence(connection)
            attempt = Attempt(
                f"{library.device_id}:{sequence}", now_ms, self._workplace.today(), rules, questions
            )
            attempts.append_attempt(connection, attempt, library.device_id, sequence)
        return begun(attempt)

    # -- the sitting

    def unfinished(self) -> Sitting | None:
        """The youngest sitting that was neither handed in nor given up.

        One that cannot be read is passed over, so that it stands in nobody's way; the doctor names it.
        """
        with self._workplace.reading() as run:
            for attempt_id in attempts.unfinished_attempts(run):
                with suppress(KnownError):
                    return attempts.read_sitting(run, attempt_id)
        return None

    def resume(self, sitting: Sitting) -> Sitting:
        """Go on after a crash or a close; the time since the last beat of its clock is noted and costs nothing."""
        with self._workplace.reading() as run:
            seen_ms = attempts.last_seen_ms(run, sitting.attempt.attempt_id)
        _refuse(sitting, sitting.over)
        away_ms = max(0, self._workplace.clock.now_ms() - seen_ms) if seen_ms else 0
        return self._write(sitting, Happened.RESUMED, sitting.used_ms, away_ms=away_ms)

    def answer(self, sitting: Sitting, place: int, response: Response, used_ms: int) -> Sitting:
        """What was answered at `place`; a blank response takes the answer back."""
        _refuse(sitting, not sitting.is_open(place))
        return self._write(sitting, Happened.ANSWERED, used_ms, place, response)

    def show(self, sitting: Sitting, place: int, used_ms: int) -> tuple[Sitting, Mark]:
        """Practice: the answer at `place` stands; here is its mark. What it says of memory is written with it."""
        _refuse(sitting, sitting.attempt.rules.mode is not Mode.PRACTICE)
        if place not in sitting.shown:
            _refuse(sitting, not sitting.is_open(place))
            sitting = self._write(
                sitting,
                Happened.SHOWN,
                used_ms,
                place,
                judge=lambda connection, then: self._judged(connection, then, [(place, _mark(then, place))]),
            )
        return sitting, _mark(sitting, place)

    def flag(self, sitting: Sitting, place: int, used_ms: int, *, on: bool) -> Sitting:
        """Mark the question at `place` to come back to, or no longer."""
        _refuse(sitting, sitting.over or not _is_there(sitting, place))
        return self._write(sitting, Happened.FLAGGED if on else Happened.UNFLAGGED, used_ms, place)

    def move(self, sitting: Sitting, place: int, used_ms: int) -> Sitting:
        """Look at the question at `place`; where there is no way back, those before it are closed."""
        is_exam = sitting.attempt.rules.mode is Mode.EXAM
        _refuse(sitting, sitting.over or not _is_there(sitting, place))
        _refuse(sitting, is_exam and not sitting.is_open(place))
        return self._write(sitting, Happened.MOVED, used_ms, place)

    def rule(
        self, sitting: Sitting, place: int, ruled: Sequence[tuple[str, bool]], used_ms: int
    ) -> tuple[Sitting, Mark]:
        """The person's word on doubtful parts of the answer at `place`; also after the sitting is over.

        Where the answer already stands, what it says of memory is written anew and what it said before is taken back.
        """
        _refuse(sitting, sitting.given_up or not _is_there(sitting, place))
        stands = place in sitting.shown or bool(sitting.handed_in_at_ms)
        then = self._write(
            sitting,
            Happened.RULED,
            used_ms,
            place,
            Response(ruled=tuple(ruled)),
            judge=(lambda connection, then: self._judged_again(connection, sitting, then, place))
            if stands
            else None,
        )
        return then, _mark(then, place)

    def beat(self, sitting: Sitting, used_ms: int) -> None:
        """Keep the clock, every few seconds."""
        with self._workplace.library.transaction() as connection:
            attempts.put_clock(
                connection, sitting.attempt.attempt_id, used_ms, self._workplace.clock.now_ms()
            )

    def hand_in(self, sitting: Sitting, used_ms: int) -> Report:
        """The end. All answers stand, and what they say of memory is written under their own times."""
        _refuse(sitting, sitting.over)
        reports: list[Report] = []  # marking all of it takes longer than writing it, so it is done once

        def judge(connection: Transaction, then: Sitting) -> Body:
            report = report_of(then, attempts.past_attempts(rows(connection)))
            reports.append(report)
            pending = [one for one in enumerate(report.marks) if one[0] not in then.shown]
            return replace(self._judged(connection, then, pending), score=_score(report))

        self._write(sitting, Happened.HANDED_IN, used_ms, judge=judge)
        with self._workplace.reading() as run:
            return self._with_memory(run, reports[0])

    def give_up(self, sitting: Sitting, used_ms: int) -> None:
        """The end without a report. What practice has shown stays known."""
        _refuse(sitting, sitting.over)
        self._write(sitting, Happened.GIVEN_UP, used_ms)

    # -- what came of it

    def report(self, attempt_id: str) -> Report:
        """What came of an attempt.

        Raises:
            KnownError: VALUE_BAD when there is none; ATTEMPT_UNREADABLE.
        """
        with self._workplace.reading() as run:
            report = report_of(_sitting(run, attempt_id), attempts.past_attempts(run))
            return self._with_memory(run, report)

    def history(self) -> tuple[PastAttempt, ...]:
        """Attempts that were handed in, youngest first."""
        with self._workplace.reading() as run:
            return attempts.past_attempts(run)

    def take_back(self, attempt_id: str) -> Changes:
        """Let the answers of an attempt say nothing about memory; they stay in its report."""
        with self._workplace.library.transaction() as connection:
            entries = attempts.entries_of_attempt(rows(connection), attempt_id).values()
            return Changes.MEMORY if self._memory.take_back(connection, entries) else Changes.NOTHING

    def count_again(self, attempt_id: str) -> Changes:
        """The opposite of `take_back`."""
        with self._workplace.library.transaction() as connection:
            entries = attempts.entries_of_attempt(rows(connection), attempt_id).values()
            return Changes.MEMORY if self._memory.put_again(connection, entries) else Changes.NOTHING

    def cards_to_study(self, attempt_id: str) -> tuple[str, ...]:
        """The cards in use behind the mistakes of an attempt, in the order of the mistakes: those that the question names, or else all
        of its key point. A page left empty leads to none: it would be every card of the chapter, and says of no single one that it
        was forgotten."""
        with self._workplace.reading() as run:
            report = report_of(_sitting(run, attempt_id))
            attempt = report.sitting.attempt
            found: list[str] = []
            for place in report.mistakes:
                question = attempt.questions[place]
                if mistakes.is_empty_page(question, report.marks[place]):
                    continue
                named = mistakes.cards_missed(question, report.marks[place])
                cards = cards_in_use(run, named)
                if not cards and question.thesis:
                    cards = cards_of_thesis(run, question.pack_id, question.thesis)
                found += cards
            return tuple(dict.fromkeys(found))

    # -- writing

    def _write(
        self,
        sitting: Sitting,
        what: Happened,
        used_ms: int,
        place: int = -1,
        response: Response | None = None,
        away_ms: int = 0,
        judge: Judge | None = None,
    ) -> Sitting:
        attempt_id, number = sitting.attempt.attempt_id, sitting.last_number
        event = Event(number + 1, self._workplace.clock.now_ms(), used_ms, what, place, response, away_ms)
        then = after(sitting, event)
        with self._workplace.library.transaction() as connection:
            if attempts.last_number(rows(connection), attempt_id) != number:
                raise KnownError(Fault.SITTING_STALE, attempt_id, "continued elsewhere")
            body = judge(connection, then) if judge is not None else Body()
            attempts.append_event(connection, attempt_id, event, body)
        return then

    def _judged(self, connection: Transaction, sitting: Sitting, marks: Sequence[tuple[int, Mark]]) -> Body:
        """How the answers at these places came out, with what they say of memory written."""
        entries: Mapping[int, str] = {}
        if sitting.attempt.rules.counts_for_memory:
            entries = self._memory.write(connection, sitting, marks)
        return Body(entries=tuple(entries.items()), asked=mistakes.asked(sitting, marks))

    def _judged_again(self, connection: Transaction, before: Sitting, then: Sitting, place: int) -> Body:
        """As `_judged` for one answer on which the person has had a word since."""
        body = Body(asked=mistakes.asked(then, [(place, _mark(then, place))]))
        if then.handed_in_at_ms:
            body = replace(body, score=_score(report_of(then)))
        if not then.attempt.rules.counts_for_memory or _says(before, place) == _says(then, place):
            return body
        run = rows(connection)
        held = attempts.entries_of_attempt(run, then.attempt.attempt_id)
        is_taken_back = bool(held) and all(voids_that_hold(run, held.values()).values())
        old = held.get(place)
        if old is not None:
            self._memory.take_back(connection, [old])
        new = self._memory.write(connection, then, [(place, _mark(then, place))])
        if is_taken_back:  # with all of the attempt; it would count when that is put again
            self._memory.take_back(connection, new.values())
        if old is None and not new:
            return body
        return replace(body, entries=((place, new.get(place, "")),))

    def _with_memory(self, run: Run, report: Report) -> Report:
        """The report, with what the answers did to memory."""
        entries = attempts.entries_of_attempt(run, report.sitting.attempt.attempt_id).values()
        cards = {card for one in entries for card in cards_of_entry(run, one)}
        counted = any(not voids for voids in voids_that_hold(run, entries).values())
        return replace(report, cards_moved=len(cards), counted=counted)


def _sitting(run: Run, attempt_id: str) -> Sitting:
    found = attempts.read_sitting(run, attempt_id)
    if found is None:
        raise KnownError(Fault.VALUE_BAD, "quiz", attempt_id)
    return found


def _mark(sitting: Sitting, place: int) -> Mark:
    attempt = sitting.attempt
    return mark(attempt.questions[place], sitting.responses[place], attempt.rules.scheme)


def _says(sitting: Sitting, place: int) -> object:
    return said(sitting.attempt.questions[place], sitting.responses[place], _mark(sitting, place))


def _score(report: Report) -> Score:
    return Score(
        questions=len(report.marks),
        points=report.points,
        most=report.most,
        chapters=tuple((one.name, one.points, one.most) for one in report.chapters),
    )


def _is_there(sitting: Sitting, place: int) -> bool:
    return 0 <= place < len(sitting.responses)


def _refuse(sitting: Sitting, is_closed: object) -> None:
    """The screen offers nothing of the kind, so it shows an older state than this."""
    if is_closed:
        raise KnownError(Fault.SITTING_STALE, sitting.attempt.attempt_id, "this is closed")
