"""A quiz service in memory, reports with every kind of mistake, a text to find passages in, and a stand-in for the sitting."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta, timezone
from types import SimpleNamespace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QVBoxLayout, QWidget

from kzstudy.core.changes import Changes
from kzstudy.core.day import DayRule
from kzstudy.core.document import Attestation, Chapter, Comment, Commentary, Pack, PackInfo, Passage, Voice
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind, Question
from kzstudy.core.quiz_rules import Mode, QuizRules, Scope, Stock
from kzstudy.core.response import ANSWER, Response, Sure
from kzstudy.core.sitting import Attempt, PastAttempt, Sitting, begun
from kzstudy.quiz.mark import Mark, Verdict
from kzstudy.quiz.report import Report, Tally
from kzstudy.ui.moments import Moments
from kzstudy.ui.quiz.verbs import QuizVerbs
from kzstudy.ui.theme import Look
from tests.quiz import samples
from tests.quiz.samples import PACK

NOW_MS = 1_794_837_600_000 + 3_600_000
DAY_MS = 86_400_000
RULE = DayRule(timezone(timedelta(hours=5)))


class Clock:
    """A clock that stands still."""

    def now_ms(self) -> int:
        return NOW_MS


def moments() -> Moments:
    """The learner's time, an hour after the attempt began."""
    return Moments(Clock(), RULE)


def pack() -> Pack:
    """A small text with the chapters of the samples."""
    known = Attestation
    return Pack(
        PackInfo(PACK, "Foreign Policy Concept", "en", "CC-BY-4.0", 1, "Our paraphrase.", "Concept"),
        (
            Chapter("D", "The decree", "The decree", "", known.PRIMARY),
            Chapter("1", "Analysis of the current situation", "The current situation", "", known.PRIMARY),
            Chapter("2", "Basic principles of foreign policy", "Principles", "", known.QUOTED),
            Chapter("4", "Trends and vision", "Trends and vision", "", known.QUOTED),
        ),
        tuple(
            Passage(name, name[0], "", text, known.PRIMARY)
            for name, text in (
                (
                    "D.1",
                    "Decree No. 280, signed by President K. Tokayev on 6 March 2020, approves the Concept.",
                ),
                ("1.4", "Third, the familiar threats grow sharper."),
                ("1.7", "Four factors steady the world."),
                ("1.8", "First, countries and regions depend on each other more and more."),
                ("4.4.2", "China: comprehensive strategic partnership."),
            )
        ),
        (Commentary("poita", "Yuri Poita", "Poita", "Analysis", "A journal", "2020-03-11", ""),),
        (Comment("c1", "poita", Voice.ARGUES, "That is new, compared with 2014.", ("1.8",)),),
    )


# -- reports

ANSWERS: Mapping[str, Response] = {
    samples.ONE.question_id: Response(chosen=("threats",), sure=Sure.SURE, taken_ms=41_000),
    samples.SEVERAL.question_id: Response(
        chosen=("globalism", "extremism"), sure=Sure.FAIRLY, taken_ms=52_000
    ),
    samples.TRUE_FALSE.question_id: Response(
        chosen=("false", "european-union"), sure=Sure.FAIRLY, taken_ms=38_000
    ),
    samples.MATCH.question_id: Response(
        pairs=(("russia", "t-allied"), ("china", "t-strategic"), ("united-states", "t-enhanced")),
        taken_ms=75_000,
    ),
    samples.ORDER.question_id: Response(
        chosen=("approval", "oversight", "measures", "annulment", "force"), sure=Sure.GUESS, taken_ms=90_000
    ),
    samples.SHORT.question_id: Response(texts=("Tokaev",), sure=Sure.SURE, taken_ms=20_000),
    samples.CLOZE.question_id: Response(texts=("digital",), sure=Sure.SURE, taken_ms=15_000),
    samples.NUMBER.question_id: Response(),
    samples.LIST.question_id: Response(
        texts=("crisis of trust", "law is weaker", "familiar threats"), sure=Sure.FAIRLY, taken_ms=120_000
    ),
    samples.WHO.question_id: Response(chosen=("poita",), sure=Sure.SURE, taken_ms=9_000),
    samples.BLANK.question_id: Response(
        texts=(
            "Foreign policy is multi-vector and pragmatic. It goes on with the First President\u2019s course.",
        ),
        taken_ms=240_000,
    ),
    samples.ONE_RU.question_id: Response(chosen=("law",), sure=Sure.SURE, taken_ms=33_000),
    samples.SHORT_KK.question_id: Response(texts=("Нұрсұлтан Назарбаев",), sure=Sure.GUESS, taken_ms=22_000),
    samples.MATCH_KK.question_id: Response(
        pairs=(("hub", "t-hub"), ("vector", "t-none")), sure=Sure.FAIRLY, taken_ms=61_000
    ),
}
"""An answer to each sample: one right, some partly, the others wrong, doubtful or left blank."""

MARKS: Mapping[str, Mark] = {
    samples.ONE.question_id: Mark(Verdict.WRONG, 0, 0, 1),
    samples.SEVERAL.question_id: Mark(Verdict.WRONG, 0, 0, 1),
    samples.TRUE_FALSE.question_id: Mark(Verdict.PARTLY, 0.5, 0.5, 1),
    samples.MATCH.question_id: Mark(Verdict.PARTLY, 2 / 3, 2 / 3, 1, found=("russia", "united-states")),
    samples.ORDER.question_id: Mark(
        Verdict.PARTLY, 0.75, 0.75, 1, found=("approval", "measures", "annulment", "force")
    ),
    samples.SHORT.question_id: Mark(Verdict.DOUBTFUL, 0, 0, 1, doubts=(ANSWER,)),
    samples.CLOZE.question_id: Mark(Verdict.WRONG, 0, 0, 1),
    samples.NUMBER.question_id: Mark(Verdict.UNANSWERED, 0, 0, 1),
    samples.LIST.question_id: Mark(Verdict.PARTLY, 0.5, 0.5, 1, doubts=("law",), found=("trust", "threats")),
    samples.WHO.question_id: Mark(Verdict.RIGHT, 1, 1, 1),
    samples.BLANK.question_id: Mark(Verdict.PARTLY, 2 / 3, 2 / 3, 1, found=("continuity", "friendly-policy")),
    samples.ONE_RU.question_id: Mark(Verdict.WRONG, 0, 0, 1),
    samples.SHORT_KK.question_id: Mark(Verdict.WRONG, 0, 0, 1),
    samples.MATCH_KK.question_id: Mark(Verdict.PARTLY, 0.5, 0.5, 1, found=("hub",)),
}


def right_response(question: Question) -> Response:
    """The right answer to a question."""
    match question.kind:
        case Kind.MATCH:
            return Response(
                pairs=tuple((one.option_id, one.partner) for one in question.options), taken_ms=30_000
            )
        case Kind.ORDER:
            ranked = sorted(question.options, key=lambda one: one.rank)
            return Response(chosen=tuple(one.option_id for one in ranked), taken_ms=30_000)
        case Kind.TRUE_FALSE:
            reason = next(one.option_id for one in question.targets if one.right)
            return Response(chosen=(*question.right(), reason), taken_ms=30_000)
        case Kind.LIST | Kind.BLANK:
            return Response(texts=tuple(one.text for one in question.options), taken_ms=30_000)
        case _ if question.accepted:
            return Response(texts=question.accepted[:1], taken_ms=30_000)
        case _:
            return Response(chosen=question.right(), taken_ms=30_000)


def right_mark(question: Question) -> Mark:
    """Its mark."""
    return Mark(Verdict.RIGHT, 1, 1, 1, found=tuple(one.option_id for one in question.options))


def report_with(
    *,
    bad: Sequence[Question] = samples.SAMPLES,
    doubts: bool = True,
    earlier: Sequence[float] = (),
    attempt_id: str = "device:1",
    resumed: int = 0,
    **rules: object,
) -> Report:
    """A report over all samples, in which those of `bad` were answered as ANSWERS says and all others rightly."""
    attempt = replace(samples.attempt(**{**samples.EXAM, **rules}), attempt_id=attempt_id)
    wrong = {one.question_id for one in bad}
    responses, marks = [], []
    for question in attempt.questions:
        is_bad = question.question_id in wrong
        responses.append(ANSWERS[question.question_id] if is_bad else right_response(question))
        mark = MARKS[question.question_id] if is_bad else right_mark(question)
        if mark.doubts and not doubts:
            verdict = Verdict.WRONG if mark.verdict is Verdict.DOUBTFUL else mark.verdict
            mark = replace(mark, verdict=verdict, doubts=())
        marks.append(mark)
    sitting = replace(
        begun(attempt),
        responses=tuple(responses),
        used_ms=816_000,
        handed_in_at_ms=attempt.started_at_ms + 900_000,
        resumed=resumed,
        away_ms=resumed * 3_900_000,
    )
    past = [
        past_attempt(f"device:0{at}", mark, days=at + 1, rules=attempt.rules)
        for at, mark in enumerate(earlier)
    ]
    return made(sitting, tuple(marks), past)


def made(
    sitting: Sitting, marks: tuple[Mark, ...], earlier: Sequence[PastAttempt] = (), *, counted: bool = True
) -> Report:
    """The report of a sitting with these marks."""
    attempt = sitting.attempt
    points, most = sum(one.points for one in marks), sum(one.most for one in marks)
    percent = max(0.0, 100 * points / most) if most else 0.0

    def tallies(name_of: Callable[[Question], str]) -> tuple[Tally, ...]:
        names = dict.fromkeys(name_of(one) for one in attempt.questions)
        return tuple(_tally(name, sitting, marks, name_of) for name in names)

    order = {Sure.SURE: 0, Sure.FAIRLY: 1, Sure.GUESS: 2, None: 3}
    missed = [at for at, one in enumerate(marks) if one.verdict in (Verdict.WRONG, Verdict.PARTLY)]
    missed.sort(key=lambda at: (order[sitting.responses[at].sure], at))
    blank = [at for at, one in enumerate(marks) if one.verdict is Verdict.UNANSWERED]
    return Report(
        sitting,
        marks,
        points,
        most,
        percent,
        percent >= attempt.rules.scheme.pass_percent,
        tallies(lambda one: one.chapter),
        tallies(lambda one: one.kind.value),
        (*missed, *blank),
        tuple(at for at, one in enumerate(marks) if one.doubts),
        tuple(earlier),
        18,
        counted,
    )


def _tally(name: str, sitting: Sitting, marks: tuple[Mark, ...], name_of: Callable[[Question], str]) -> Tally:
    places = [at for at, one in enumerate(sitting.attempt.questions) if name_of(one) == name]
    return Tally(
        name,
        len(places),
        sum(marks[at].verdict is Verdict.RIGHT for at in places),
        sum(marks[at].points for at in places),
        sum(marks[at].most for at in places),
        sum(sitting.responses[at].taken_ms for at in places),
    )


def past_attempt(
    attempt_id: str, percent: float, *, days: int = 1, rules: QuizRules | None = None
) -> PastAttempt:
    """An attempt so many days ago."""
    return PastAttempt(
        attempt_id,
        NOW_MS - days * DAY_MS,
        rules or PRESETS[2],
        24,
        24 * percent / 100,
        24,
    )


# -- the service

PRESETS = (
    QuizRules(PACK, "ten-minutes", count=10, kinds=tuple(kind for kind in Kind if kind is not Kind.BLANK)),
    QuizRules(PACK, "chapter", scope=Scope(chapters=("1",)), count=12),
    QuizRules(PACK, "mock-exam", count=30, mode=Mode.EXAM, minutes=40, ask_sure=True),
    QuizRules(PACK, "mistakes", scope=Scope(questions=("a", "b", "c")), count=7),
)
THERE: Mapping[tuple[str, Kind], int] = {
    ("D", Kind.ONE): 4,
    ("D", Kind.NUMBER): 3,
    ("1", Kind.ONE): 9,
    ("1", Kind.TRUE_FALSE): 6,
    ("1", Kind.LIST): 3,
    ("2", Kind.ONE): 5,
    ("2", Kind.BLANK): 1,
    ("2", Kind.WHO): 2,
    ("4", Kind.MATCH): 4,
    ("4", Kind.CLOZE): 8,
}
TITLES = {"D": "The decree", "1": "The situation", "2": "Principles", "4": "Trends"}
DECKS = (("core", "The core deck"), ("dates", "Dates"), ("partners", "Partners"))
TAGS = ("dates", "decree", "partners", "terms")


@dataclass
class FakeQuizzes:
    """The verbs, on what a test puts in."""

    ready: tuple[QuizRules, ...] = PRESETS
    there: Mapping[tuple[str, Kind], int] = field(default_factory=lambda: THERE)
    past: tuple[PastAttempt, ...] = ()
    begun: Sitting | None = None
    reports: dict[str, Report] = field(default_factory=dict)
    to_study: tuple[str, ...] = ("core/a:qa", "core/b:qa")
    started: list[QuizRules] = field(default_factory=list)
    given_up: list[str] = field(default_factory=list)
    resumed: list[str] = field(default_factory=list)
    ruled: list[tuple[int, tuple[tuple[str, bool], ...]]] = field(default_factory=list)
    seeds: int = 100
    fails: list[KnownError] = field(default_factory=list)

    def presets(self) -> tuple[QuizRules, ...]:
        return self.ready

    def stock(self, rules: QuizRules) -> Stock:
        scope = rules.scope
        share = 2 if scope.decks or scope.tags else 1  # narrower, half of it
        fits = {
            key: many // share
            for key, many in self.there.items()
            if key[1] in rules.kinds and (not scope.chapters or key[0] in scope.chapters)
        }
        names = list(dict.fromkeys(name for name, _ in self.there))
        chapters = [(name, sum(many for key, many in fits.items() if key[0] == name)) for name in names]
        kinds = [(kind, sum(many for key, many in fits.items() if key[1] is kind)) for kind in Kind]
        by_chapter = dict(chapters)
        return Stock(
            sum(fits.values()),
            tuple((name, TITLES[name], many) for name, many in chapters if many),
            tuple((kind, many) for kind, many in kinds if many),
            tuple(
                (name, wanted, by_chapter.get(name, 0))
                for name, wanted in rules.per_chapter
                if by_chapter.get(name, 0) < wanted
            ),
        )

    def decks(self) -> tuple[tuple[str, str], ...]:
        return DECKS

    def tags(self) -> tuple[str, ...]:
        return TAGS

    def is_ready(self) -> bool:
        return True

    def make_ready(self) -> None:
        pass

    def new_seed(self) -> int:
        self.seeds += 1
        return self.seeds

    def start(self, rules: QuizRules) -> Sitting:
        self._fail()
        self.started.append(rules)
        self.begun = begun(Attempt("device:9", NOW_MS, 20_773, rules, samples.SAMPLES))
        return self.begun

    def unfinished(self) -> Sitting | None:
        return self.begun

    def resume(self, sitting: Sitting) -> Sitting:
        self._fail()
        self.resumed.append(sitting.attempt.attempt_id)
        return sitting

    def answer(self, sitting: Sitting, place: int, response: Response, used_ms: int) -> Sitting:
        return sitting

    def show(self, sitting: Sitting, place: int, used_ms: int) -> tuple[Sitting, Mark]:
        return sitting, Mark(Verdict.RIGHT, 1, 1, 1)

    def flag(self, sitting: Sitting, place: int, used_ms: int, *, on: bool) -> Sitting:
        return sitting

    def move(self, sitting: Sitting, place: int, used_ms: int) -> Sitting:
        return sitting

    def rule(
        self, sitting: Sitting, place: int, ruled: Sequence[tuple[str, bool]], used_ms: int
    ) -> tuple[Sitting, Mark]:
        self._fail()
        self.ruled.append((place, tuple(ruled)))
        attempt_id = sitting.attempt.attempt_id
        old = self.reports[attempt_id]
        mark = _ruled(old.sitting.attempt.questions[place], old.marks[place], ruled)
        marks = (*old.marks[:place], mark, *old.marks[place + 1 :])
        self.reports[attempt_id] = made(old.sitting, marks, old.earlier, counted=old.counted)
        return sitting, mark

    def beat(self, sitting: Sitting, used_ms: int) -> None:
        return None

    def hand_in(self, sitting: Sitting, used_ms: int) -> Report:
        self.begun = None
        return next(iter(self.reports.values()))

    def give_up(self, sitting: Sitting, used_ms: int) -> None:
        self.given_up.append(sitting.attempt.attempt_id)
        self.begun = None

    def report(self, attempt_id: str) -> Report:
        return self.reports[attempt_id]

    def history(self) -> tuple[PastAttempt, ...]:
        return self.past

    def take_back(self, attempt_id: str) -> Changes:
        self.reports[attempt_id] = replace(self.reports[attempt_id], counted=False)
        return Changes.MEMORY

    def count_again(self, attempt_id: str) -> Changes:
        self.reports[attempt_id] = replace(self.reports[attempt_id], counted=True)
        return Changes.MEMORY

    def cards_to_study(self, attempt_id: str) -> tuple[str, ...]:
        return self.to_study

    def _fail(self) -> None:
        if self.fails:
            raise self.fails.pop(0)


def _ruled(question: Question, mark: Mark, ruled: Sequence[tuple[str, bool]]) -> Mark:
    doubts = tuple(key for key in mark.doubts if key not in dict(ruled))
    if question.options:
        found = {*mark.found}
        for key, counts in ruled:
            found = found | {key} if counts else found - {key}
        wanted = question.wanted or len(question.options)
        share = min(1.0, len(found) / wanted)
        verdict = Verdict.RIGHT if share == 1 else Verdict.PARTLY
        return Mark(verdict, share, share, 1, doubts, tuple(sorted(found)))
    counts = ruled[0][1]
    return Mark(Verdict.RIGHT if counts else Verdict.WRONG, float(counts), float(counts), 1, doubts)


def verbs(made_up: FakeQuizzes) -> QuizVerbs:
    """The fake as what the screen takes; the type checker sees to it that nothing is missing."""
    return made_up


def unfinished_exam() -> Sitting:
    """A mock exam at its ninth question."""
    attempt = replace(samples.attempt(**samples.EXAM), questions=(*samples.SAMPLES, *samples.EACH[:10]))
    sitting = begun(attempt)
    return replace(sitting, place=8, reached=8, used_ms=(20 * 60 - 18 * 60 - 42) * 1000)


@dataclass
class FakeDesk:
    """Furniture in memory."""

    kept: dict[str, str] = field(default_factory=dict)

    def values(self) -> dict[str, str]:
        return dict(self.kept)

    def put(self, values: Mapping[str, str]) -> None:
        self.kept.update(values)


class FakeReading:
    """One text."""

    def pack(self, pack_id: str) -> Pack:
        if pack_id != PACK:
            raise KnownError(Fault.CONTENT_UNREADABLE, pack_id)
        return pack()


def services(quizzes: FakeQuizzes, desk: FakeDesk | None = None) -> SimpleNamespace:
    """What QuizPage.attach takes."""
    return SimpleNamespace(quizzes=quizzes, desk=desk or FakeDesk(), reading=FakeReading())


class StandInSitting(QWidget):
    """In place of the sitting: says what it was told, and hands in at a button."""

    handed_in = Signal(object)
    given_up = Signal()
    message = Signal(str, str, object)
    open_in_read = Signal(str)
    title_changed = Signal()

    def __init__(
        self,
        look: Look,
        seconds: Callable[[], float],
        pack_of: Callable[[str], Pack | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.told: list[str] = []
        self._verbs: QuizVerbs | None = None
        self._now: Sitting | None = None
        self._bar = QLabel("bar")
        self.button = QPushButton("Hand in")
        column = QVBoxLayout(self)
        column.addWidget(self.button)
        self.button.clicked.connect(self._hand_in)

    def attach(self, verbs: QuizVerbs) -> None:
        self._verbs = verbs

    def begin(self, sitting: Sitting) -> None:
        self._now = sitting
        self.told.append(f"begin {sitting.attempt.attempt_id}")

    def leave(self) -> None:
        self.told.append("leave")

    def arrive(self) -> None:
        self.setFocus()

    def title_text(self) -> str:
        return "Question 1 of 2 - Mock exam"

    def restyle(self) -> None:
        self.told.append("restyle")

    def primary(self) -> QAbstractButton | None:
        return self.button

    def top_bar(self) -> QWidget:
        return self._bar

    def _hand_in(self) -> None:
        if self._verbs is not None and self._now is not None:
            self.handed_in.emit(self._verbs.hand_in(self._now, 1000))
