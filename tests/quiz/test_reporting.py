"""The numbers of a report, and the order of its mistakes."""

from dataclasses import replace

import pytest
from hypothesis import given

from kzstudy.core.quiz_rules import QuizRules, Scheme
from kzstudy.core.response import UNANSWERED, Response, Sure
from kzstudy.core.sitting import Attempt, PastAttempt, Sitting, begun
from kzstudy.quiz.mark import Verdict
from kzstudy.quiz.reporting import past_of, report_of
from tests.quiz.samples import ONE, PACK, SEVERAL, SHORT, TRUE_FALSE, WHO, sitting
from tests.quiz.strategies import right_response, sittings

QUESTIONS = (SHORT, ONE, SEVERAL, WHO, TRUE_FALSE)


def answered(*responses: Response, scheme: Scheme | None = None) -> Sitting:
    """QUESTIONS with these answers; the rest left out."""
    rules = QuizRules(PACK, preset="mock-exam", count=len(QUESTIONS), scheme=scheme or Scheme())
    attempt = Attempt("device:9", 9_000, 20_773, rules, QUESTIONS)
    blank = (UNANSWERED,) * (len(QUESTIONS) - len(responses))
    return replace(begun(attempt), responses=(*responses, *blank))


def test_what_was_right_and_where() -> None:
    report = report_of(
        answered(
            Response(texts=("Tokayev",), taken_ms=1000),
            Response(chosen=("law",), taken_ms=2000),
            Response(chosen=("globalism",), taken_ms=3000),
        )
    )
    assert (report.points, report.most, report.percent, report.passed) == (1.5, 5, 30, False)
    assert [(one.name, one.questions, one.right, one.points, one.most, one.taken_ms) for one in report.chapters] == [
        ("D", 1, 1, 1, 1, 1000),
        ("1", 3, 0, 0.5, 3, 5000),
        ("4", 1, 0, 0, 1, 0),
    ]  # fmt: skip
    assert [one.name for one in report.kinds] == ["short", "one", "several", "who", "true-false"]
    assert report.mistakes == (1, 2, 3, 4)
    assert report.doubts == ()


def test_what_somebody_was_sure_of_comes_first_and_what_was_left_out_last() -> None:
    report = report_of(
        answered(
            Response(texts=("Nazarbayev",), sure=None),
            Response(chosen=("law",), sure=Sure.GUESS),
            UNANSWERED,
            Response(chosen=("other",), sure=Sure.FAIRLY),
            Response(chosen=("false", "china"), sure=Sure.SURE),
        )
    )
    assert report.mistakes == (4, 3, 1, 0, 2)


def test_an_answer_in_doubt_is_no_mistake_until_it_is_refused() -> None:
    doubtful = Response(texts=("signed by Tokayev",))
    report = report_of(answered(doubtful))
    assert (report.marks[0].verdict, report.doubts, 0 in report.mistakes) == (Verdict.DOUBTFUL, (0,), False)
    refused = report_of(answered(replace(doubtful, ruled=(("answer", False),))))
    assert (refused.doubts, refused.mistakes[0]) == ((), 0)
    granted = report_of(answered(replace(doubtful, ruled=(("answer", True),))))
    assert (granted.points, granted.doubts, 0 in granted.mistakes) == (1, (), False)


def test_the_mark_is_never_below_nothing() -> None:
    report = report_of(answered(Response(texts=("x",), sure=Sure.SURE), scheme=Scheme(by_sureness=True)))
    assert (report.points, report.percent, report.passed) == (-6, 0, False)


def test_thirds_reach_the_pass_line() -> None:
    many = begun(Attempt("device:1", 1, 1, QuizRules(PACK, scheme=Scheme(negative=True)), (ONE,) * 10))
    right, wrong = Response(chosen=("interdependence",)), Response(chosen=("law",))
    report = report_of(replace(many, responses=(*(right,) * 7, *(wrong,) * 3)))
    assert (report.points, report.percent, report.passed) == (6, 60, True)


def test_only_like_attempts_from_before_are_compared() -> None:
    this = answered()
    line = past_of(report_of(this))

    def past(name: str, at_ms: int, **rules: str) -> PastAttempt:
        return replace(line, attempt_id=name, started_at_ms=at_ms, rules=replace(line.rules, **rules))  # type: ignore[arg-type]

    history = [
        line,
        past("later", 10_000),
        past("old", 1000),
        past("young", 8000),
        past("practice", 7000, preset="chapter"),
        past("elsewhere", 7000, pack_id="other"),
    ]
    report = report_of(this, history, cards_moved=3, counted=True)
    assert [one.attempt_id for one in report.earlier] == ["young", "old"]
    assert (report.cards_moved, report.counted) == (3, True)


def test_all_right_is_a_hundred() -> None:
    sat = sitting()
    report = report_of(replace(sat, responses=tuple(right_response(one) for one in sat.attempt.questions)))
    assert (report.percent, report.passed, report.mistakes) == (100, True, ())


@given(sittings())
def test_the_parts_make_the_whole(sat: Sitting) -> None:
    report = report_of(sat)
    for parts in (report.chapters, report.kinds):
        assert sum(one.questions for one in parts) == len(sat.responses)
        assert sum(one.points for one in parts) == pytest.approx(report.points, abs=1e-4)
        assert sum(one.most for one in parts) == report.most
        assert sum(one.taken_ms for one in parts) == sum(one.taken_ms for one in sat.responses)
        assert len({one.name for one in parts}) == len(parts)
    assert 0 <= report.percent <= 100
    assert len(report.mistakes) == len(set(report.mistakes))
    fine = {at for at, one in enumerate(report.marks) if one.verdict in (Verdict.RIGHT, Verdict.DOUBTFUL)}
    assert set(report.mistakes) == set(range(len(sat.responses))) - fine
    assert set(sat.unanswered) <= set(report.mistakes)
    line = past_of(report)
    assert (line.points, line.most, line.percent, line.passed) == (
        report.points, report.most, report.percent, report.passed,
    )  # fmt: skip
    assert line.chapters == {one.name: (one.points, one.most) for one in report.chapters}
