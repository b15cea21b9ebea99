"""What came of a sitting, in numbers: the mark, where it was lost, and which mistakes to look at first."""

from collections.abc import Callable, Iterable, Sequence
from math import fsum

from kzstudy.core.response import Sure
from kzstudy.core.sitting import PastAttempt, Sitting
from kzstudy.quiz.mark import Mark, Verdict
from kzstudy.quiz.marking import mark
from kzstudy.quiz.report import Report, Tally

_DIGITS = 6
"""Thirds that add up to a whole do so in the report too, and on the pass line."""
_SUREST_FIRST: Sequence[Sure | None] = (Sure.SURE, Sure.FAIRLY, Sure.GUESS, None)
_MISTAKES = frozenset({Verdict.WRONG, Verdict.PARTLY})


def report_of(
    sitting: Sitting,
    earlier: Sequence[PastAttempt] = (),
    cards_moved: int = 0,
    counted: bool = False,  # noqa: FBT001, FBT002  # the report's own fields, in its order
) -> Report:
    """The report of `sitting`, marked under its own scheme.

    Of `earlier`, which may be the whole history, those count that are of the same preset and pack and began before.
    """
    attempt = sitting.attempt
    marks = tuple(
        mark(question, response, attempt.rules.scheme)
        for question, response in zip(attempt.questions, sitting.responses, strict=True)
    )
    chapters = _tallies(sitting, marks, lambda place: attempt.questions[place].chapter)
    this = _past(sitting, marks, chapters)
    return Report(
        sitting=sitting,
        marks=marks,
        points=this.points,
        most=this.most,
        percent=this.percent,
        passed=this.passed,
        chapters=chapters,
        kinds=_tallies(sitting, marks, lambda place: attempt.questions[place].kind.value),
        mistakes=_mistakes(sitting, marks),
        doubts=tuple(place for place, one in enumerate(marks) if one.doubts),
        earlier=_comparable(this, earlier),
        cards_moved=cards_moved,
        counted=counted,
    )


def past_of(report: Report) -> PastAttempt:
    """The line of the history that a report comes down to."""
    return _past(report.sitting, report.marks, report.chapters)


def _past(sitting: Sitting, marks: Sequence[Mark], chapters: Sequence[Tally]) -> PastAttempt:
    attempt = sitting.attempt
    return PastAttempt(
        attempt_id=attempt.attempt_id,
        started_at_ms=attempt.started_at_ms,
        rules=attempt.rules,
        questions=len(attempt.questions),
        points=_sum(one.points for one in marks),
        most=_sum(one.most for one in marks),
        chapters={one.name: (one.points, one.most) for one in chapters},
    )


def _tallies(sitting: Sitting, marks: Sequence[Mark], name_of: Callable[[int], str]) -> tuple[Tally, ...]:
    """A tally for each name, in the order in which the names first appear."""
    parts: dict[str, list[int]] = {}
    for place in range(len(marks)):
        parts.setdefault(name_of(place), []).append(place)
    return tuple(
        Tally(
            name=name,
            questions=len(places),
            right=sum(marks[place].verdict is Verdict.RIGHT for place in places),
            points=_sum(marks[place].points for place in places),
            most=_sum(marks[place].most for place in places),
            taken_ms=sum(sitting.responses[place].taken_ms for place in places),
        )
        for name, places in parts.items()
    )


def _mistakes(sitting: Sitting, marks: Sequence[Mark]) -> tuple[int, ...]:
    """What was answered wrong or partly, the surest first: to be sure of what is wrong is the most worth knowing. Then what was
    left out."""
    wrong = [place for place, one in enumerate(marks) if one.verdict in _MISTAKES]
    wrong.sort(key=lambda place: _SUREST_FIRST.index(sitting.responses[place].sure))
    return (*wrong, *(place for place, one in enumerate(marks) if one.verdict is Verdict.UNANSWERED))


def _comparable(this: PastAttempt, earlier: Sequence[PastAttempt]) -> tuple[PastAttempt, ...]:
    kept = [
        one
        for one in earlier
        if (one.rules.preset, one.rules.pack_id) == (this.rules.preset, this.rules.pack_id)
        and one.started_at_ms < this.started_at_ms
        and one.attempt_id != this.attempt_id
    ]
    return tuple(sorted(kept, key=lambda one: one.started_at_ms, reverse=True))


def _sum(values: Iterable[float]) -> float:
    return round(fsum(values), _DIGITS)
