"""The stops of the tour in quiz mode: start, each kind of question, an exam on its way, the report."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from kzstudy.core.question import Kind, Question
from kzstudy.core.quiz_rules import Mode, QuizRules, Scheme
from kzstudy.core.response import Response
from kzstudy.tour_examinee import Skill, nearly, partly, right, sit, sit_through, wrong
from kzstudy.tour_guide import Guide, Stop
from kzstudy.ui.quiz.page import QuizPage
from kzstudy.ui.quiz.sitting_view import SittingView

_DRAWS = {
    Kind.ONE: 2,
    Kind.SEVERAL: 7,
    Kind.TRUE_FALSE: 2,
    Kind.MATCH: 9,
    Kind.ORDER: 8,
    Kind.SHORT: 3,
    Kind.CLOZE: 5,
    Kind.NUMBER: 2,
    Kind.LIST: 3,
    Kind.WHO: 9,
    Kind.BLANK: 2,
}
"""A draw of each kind that begins with a question worth looking at."""
_LEARNER = Skill(0.6, blank=0.15)
_AWAY_MS = 3_000_000
_LATEST, _DOUBTFUL, _FAILED = 0, 3, 4
"""Places of the learner's quizzes in the history, youngest first."""

Giving = Callable[[Question], Response]


def _page(guide: Guide) -> QuizPage:
    return guide.window.findChildren(QuizPage)[0]


def _view(guide: Guide) -> SittingView:
    return _page(guide).findChildren(SittingView)[0]


def _pack_id(guide: Guide) -> str:
    return guide.services.reading.packs()[0].pack_id


# -- before the start


def _first_history(guide: Guide) -> None:
    guide.go("quiz")
    guide.press("Show all 6")
    guide.scroll_to_end()


def _own(guide: Guide) -> None:
    guide.go("quiz")
    guide.press("Own settings")
    _page(guide).start.own.seed.chosen.emit(280_306)  # its own draw would depend on the machine
    guide.settle()


def _own_exam(guide: Guide) -> None:
    own = _page(guide).start.own
    own.mode.chosen.emit(Mode.EXAM.value)
    own.scheme.chosen.emit("costs")
    guide.scroll_to_end()


def _own_sureness(guide: Guide) -> None:
    _page(guide).start.own.scheme.chosen.emit("sure")
    guide.scroll_to_end()


def _own_spread(guide: Guide) -> None:
    _own(guide)
    own = _page(guide).start.own
    own.spread.click()
    own.chapters.many_chosen.emit("1", 8)
    own.chapters.many_chosen.emit("4", 30)
    guide.settle()


def _own_too_few(guide: Guide) -> None:
    _own(guide)
    own = _page(guide).start.own
    for kind in Kind:
        if kind not in (Kind.BLANK, Kind.ORDER):
            own.kinds.ticked.emit(kind.value, False)  # noqa: FBT003 - Qt's own
    for chapter in ("D", "2", "4"):
        own.chapters.ticked.emit(chapter, False)  # noqa: FBT003
    guide.settle()


# -- kinds of questions


def _begin(guide: Guide, rules: QuizRules) -> None:
    guide.go("quiz")
    _page(guide).start.start_wanted.emit(rules)
    guide.settle()


def _kind_rules(guide: Guide, kind: Kind, mode: Mode) -> QuizRules:
    return QuizRules(
        _pack_id(guide), "mock-exam" if mode is Mode.EXAM else "", count=5, kinds=(kind,), mode=mode,
        minutes=40 if mode is Mode.EXAM else 0, ask_sure=mode is Mode.EXAM, seed=_DRAWS[kind],
    )  # fmt: skip


def _give(guide: Guide, giving: Giving) -> None:
    """Answer the question in view; its widget then shows the answer as it does on the way back to a question."""
    sitting = _view(guide).presenter.sitting
    assert sitting is not None
    _view(guide).question.changed.emit(giving(sitting.attempt.questions[sitting.place]))
    _page(guide).restyle()
    guide.settle()


def _asked(guide: Guide, kind: Kind) -> None:
    _begin(guide, _kind_rules(guide, kind, Mode.EXAM))


def _answered(guide: Guide, giving: Giving = right) -> None:
    _give(guide, giving)


def _practised(guide: Guide, kind: Kind, giving: Giving) -> None:
    _begin(guide, _kind_rules(guide, kind, Mode.PRACTICE))
    _give(guide, giving)
    _view(guide).question.next_chosen.emit()
    guide.settle()


def _kind_stops(kind: Kind) -> list[Stop]:
    name = f"quiz-{kind.value}"
    return [
        Stop(name, "mid", partial(_asked, kind=kind)),
        Stop(f"{name}-answered", "mid", _answered, after=name),
        Stop(f"{name}-right", "mid", partial(_practised, kind=kind, giving=right), after=f"{name}-answered"),
        Stop(f"{name}-wrong", "mid", partial(_practised, kind=kind, giving=wrong), after=f"{name}-right"),
    ]


# -- an exam on its way


def _mock(guide: Guide, **changes: object) -> QuizRules:
    rules = QuizRules(
        _pack_id(guide), "mock-exam", count=24, mode=Mode.EXAM, minutes=40, ask_sure=True, seed=9
    )
    return replace(rules, **changes)  # type: ignore[arg-type]


def _half_way(guide: Guide, rules: QuizRules, until: int = 9, skill: Skill = _LEARNER) -> None:
    """An exam that was begun earlier, with the first questions answered and nothing said at the foot."""
    sit(guide.services.quizzes, rules, skill, guide.clock.pass_time, until)
    guide.clock.pass_time(_AWAY_MS)
    guide.go("quiz")
    _page(guide).start.resume_wanted.emit()
    _page(guide).message.emit("", "", None)
    guide.settle()


def _unfinished(guide: Guide) -> None:
    sit(guide.services.quizzes, _mock(guide), _LEARNER, guide.clock.pass_time, 9)
    guide.clock.pass_time(_AWAY_MS)
    guide.go("quiz")


def _resumed(guide: Guide) -> None:
    guide.press("Go on with the mock exam")


def _sure(guide: Guide) -> None:
    _half_way(guide, _mock(guide))
    _give(guide, right)
    guide.act("question.fairly")


def _flagged(guide: Guide) -> None:
    for step in ("sitting.flag", "question.back", "question.back", "sitting.flag"):
        guide.act(step)


def _overview(guide: Guide) -> None:
    guide.act("sitting.overview")


def _hand_in(guide: Guide) -> None:
    guide.act("sitting.hand_in")


def _hand_in_all(guide: Guide) -> None:
    _half_way(guide, _mock(guide, count=5), until=4, skill=Skill(1))
    _give(guide, right)
    guide.act("sitting.hand_in")


def _give_up(guide: Guide) -> None:
    guide.press("Give it up")


def _no_way_back(guide: Guide) -> None:
    _half_way(guide, _mock(guide, may_go_back=False))
    _give(guide, right)


def _leaving(guide: Guide) -> None:
    _view(guide).overview.chosen.emit(13)
    guide.settle()


def _sections(guide: Guide) -> None:
    _half_way(guide, _mock(guide, sections=True))
    guide.act("sitting.overview")


def _leaving_section(guide: Guide) -> None:
    sitting = _view(guide).presenter.sitting
    assert sitting is not None
    questions = sitting.attempt.questions
    here = questions[sitting.place].chapter
    beyond = next(at for at in range(sitting.place, len(questions)) if questions[at].chapter != here)
    _view(guide).overview.chosen.emit(beyond)
    guide.settle()


def _late(guide: Guide, left_ms: int) -> None:
    """Stand before one of the last questions with so little time left, and let it run out."""
    sitting = sit(guide.services.quizzes, _mock(guide), _LEARNER, guide.clock.pass_time, 20)
    guide.services.quizzes.beat(sitting, sitting.attempt.rules.minutes * 60_000 - left_ms)
    guide.clock.pass_time(_AWAY_MS)
    guide.go("quiz")
    _page(guide).start.resume_wanted.emit()
    guide.settle(1_000)


def _practice(guide: Guide) -> None:
    rules = _mock(guide, preset="ten-minutes", mode=Mode.PRACTICE, minutes=0, count=10, ask_sure=False)
    _half_way(guide, rules, until=6)
    guide.act("sitting.overview")


def _nearly(guide: Guide) -> None:
    _practised(guide, Kind.NUMBER, nearly)


def _partly(guide: Guide) -> None:
    _practised(guide, Kind.TRUE_FALSE, partly)


# -- what came of it


def _report(guide: Guide, at: int = _LATEST) -> None:
    guide.go("quiz", ("report", guide.services.quizzes.history()[at].attempt_id))


def _mistakes(guide: Guide) -> None:
    guide.act("report.next")


def _passage(guide: Guide) -> None:
    guide.act("report.side")


def _all_questions(guide: Guide) -> None:
    _report(guide)
    _page(guide).report.rest_fold.button.click()
    guide.act("report.next")
    for _ in range(len(guide.services.quizzes.history()[_LATEST].chapters)):
        guide.act("report.next")


def _ruled(guide: Guide) -> None:
    _report(guide, _DOUBTFUL)
    guide.act("report.next")
    guide.act("report.yes")


def _taken_back(guide: Guide) -> None:
    _report(guide)
    guide.press("Undo")


def _study(guide: Guide) -> None:
    _report(guide, _FAILED)
    _page(guide).report.primary().click()
    guide.settle()


def _flawless(guide: Guide) -> None:
    rules = _mock(guide, preset="", count=8, scheme=Scheme(by_sureness=True))
    sit_through(guide.services.quizzes, rules, Skill(1), guide.clock.pass_time)
    _report(guide)


def _large(guide: Guide) -> None:
    guide.window.hub.changed.emit(guide.services.settings.change("text_percent", "160"))
    guide.settle()


def _large_question(guide: Guide) -> None:
    _sure(guide)
    _large(guide)


def _large_report(guide: Guide) -> None:
    _report(guide)
    _large(guide)


QUIZ_STOPS = (
    Stop("quiz-first", "new", lambda guide: guide.go("quiz")),
    Stop("quiz", "mid", lambda guide: guide.go("quiz")),
    Stop("quiz-history", "mid", _first_history, after="quiz"),
    Stop("quiz-own", "mid", _own),
    Stop("quiz-own-exam", "mid", _own_exam, after="quiz-own"),
    Stop("quiz-own-sureness", "mid", _own_sureness, after="quiz-own-exam"),
    Stop("quiz-own-per-chapter", "mid", _own_spread),
    Stop("quiz-own-too-few", "mid", _own_too_few),
    *(stop for kind in Kind for stop in _kind_stops(kind)),
    Stop("quiz-nearly", "mid", _nearly),
    Stop("quiz-partly", "mid", _partly, after="quiz-nearly"),
    Stop("quiz-practice-overview", "mid", _practice),
    Stop("quiz-unfinished", "mid", _unfinished),
    Stop("quiz-resumed", "mid", _resumed, after="quiz-unfinished"),
    Stop("quiz-sure", "mid", _sure),
    Stop("quiz-flagged", "mid", _flagged, after="quiz-sure"),
    Stop("quiz-overview", "mid", _overview, after="quiz-flagged"),
    Stop("quiz-hand-in", "mid", _hand_in, after="quiz-overview"),
    Stop("quiz-give-up", "mid", _give_up, after="quiz-hand-in"),
    Stop("quiz-hand-in-all", "mid", _hand_in_all),
    Stop("quiz-no-way-back", "mid", _no_way_back),
    Stop("quiz-leaving", "mid", _leaving, after="quiz-no-way-back"),
    Stop("quiz-closed-overview", "mid", _overview, after="quiz-leaving"),
    Stop("quiz-sections", "mid", _sections),
    Stop("quiz-leaving-section", "mid", _leaving_section, after="quiz-sections"),
    Stop("quiz-time-nearly-up", "mid", partial(_late, left_ms=300_200)),
    Stop("quiz-time-up", "mid", partial(_late, left_ms=200)),
    Stop("quiz-large-text", "mid", _large_question),
    Stop("quiz-narrow", "mid", _sure, (860, 700)),
    Stop("quiz-report", "mid", _report),
    Stop("quiz-report-mistakes", "mid", _mistakes, after="quiz-report"),
    Stop("quiz-report-passage", "mid", _passage, after="quiz-report-mistakes"),
    Stop("quiz-report-not-passed", "mid", partial(_report, at=_FAILED)),
    Stop("quiz-report-doubts", "mid", partial(_report, at=_DOUBTFUL)),
    Stop("quiz-report-ruled", "mid", _ruled),
    Stop("quiz-report-all", "mid", _all_questions),
    Stop("quiz-report-taken-back", "mid", _taken_back),
    Stop("quiz-report-flawless", "mid", _flawless),
    Stop("quiz-report-large-text", "mid", _large_report),
    Stop("quiz-study-mistakes", "mid", _study),
)
