"""What start and report decide, without a window."""

from dataclasses import replace

import pytest

from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode
from kzstudy.core.response import ANSWER
from kzstudy.quiz.report import Report
from kzstudy.ui.quiz.kept_rules import to_text
from kzstudy.ui.quiz.report_presenter import ReportPresenter, may_overrule, open_doubts
from kzstudy.ui.quiz.start_presenter import OwnFace, StartFace, StartPresenter
from kzstudy.ui.quiz.wording import chapters_of
from tests.quiz import samples
from tests.ui.quiz.fake_reports import PRESETS, FakeQuizzes, pack, report_with, unfinished_exam, verbs


class Shown:
    """A page that only remembers."""

    def __init__(self) -> None:
        self.start = StartFace()
        self.own: OwnFace | None = None
        self.reports: list[tuple[Report, int]] = []
        self.ruled: list[tuple[int, str, bool]] = []
        self.changes: list[Changes] = []

    def show_start(self, face: StartFace) -> None:
        self.start = face

    def show_own(self, face: OwnFace | None) -> None:
        self.own = face

    def show_report(self, report: Report, cards: int) -> None:
        self.reports.append((report, cards))

    def tell_ruled(self, place: int, key: str, *, counts: bool) -> None:
        self.ruled.append((place, key, counts))

    def announce(self, changes: Changes) -> None:
        self.changes.append(changes)


def start(quizzes: FakeQuizzes, kept: str = "") -> tuple[StartPresenter, Shown]:
    shown = Shown()
    presenter = StartPresenter(shown, verbs(quizzes), lambda _: chapters_of(pack()), lambda: kept)
    presenter.refresh()
    return presenter, shown


def opened(quizzes: FakeQuizzes | None = None, kept: str = "") -> tuple[StartPresenter, Shown, OwnFace]:
    presenter, shown = start(quizzes or FakeQuizzes(), kept)
    presenter.open_own()
    assert shown.own is not None
    return presenter, shown, shown.own


def test_presets_without_questions_are_left_out() -> None:
    empty = replace(PRESETS[3], count=0)
    _, shown = start(FakeQuizzes(ready=(*PRESETS[:3], empty), begun=unfinished_exam()))
    assert [one.preset for one in shown.start.presets] == ["ten-minutes", "chapter", "mock-exam"]
    assert shown.start.unfinished is not None


def test_without_a_preset_there_is_nothing_to_set() -> None:
    presenter, shown = start(FakeQuizzes(ready=()))
    presenter.open_own()
    assert shown.own is None
    assert presenter.own_rules() is None


def test_a_preset_that_is_asked_for_must_be_there() -> None:
    presenter, shown = start(FakeQuizzes())
    presenter.refresh("mistakes")
    assert shown.start.wanted == "mistakes"
    presenter.refresh("of-yesterday")
    assert shown.start.wanted == ""


def test_own_settings_begin_with_everything() -> None:
    presenter, _, own = opened()
    assert [number for number, _, _ in own.chapters] == ["D", "1", "2", "4"]
    assert own.missing == ""
    rules = presenter.own_rules()
    assert rules is not None
    assert (rules.count, rules.mode, rules.kinds, rules.scope.chapters) == (
        20,
        Mode.PRACTICE,
        tuple(Kind),
        (),
    )


def test_a_shortage_stops_the_start_and_is_taken_away_by_what_it_says() -> None:
    presenter, shown, own = opened()
    presenter.edit(replace(own.draft, chapters=("1",)))
    assert shown.own is not None
    assert shown.own.missing.startswith("Only 18")
    assert presenter.own_rules() is None
    presenter.edit(replace(own.draft, chapters=("1", "4")))
    assert shown.own.missing == ""
    rules = presenter.own_rules()
    assert rules is not None
    assert rules.scope.chapters == ("1", "4")


def test_chapters_keep_their_numbers_while_they_are_not_ticked() -> None:
    presenter, shown, own = opened()
    presenter.edit(replace(own.draft, chapters=("1",)))
    assert shown.own is not None
    assert [many for _, _, many in shown.own.chapters] == [7, 18, 8, 12]
    assert dict(shown.own.kinds)[Kind.MATCH] == 0, "none in chapter 1"


def test_what_was_used_last_comes_back_with_another_draw() -> None:
    presenter, _, own = opened()
    presenter.edit(replace(own.draft, chapters=("1", "4"), rules=replace(own.draft.rules, count=25)))
    first = presenter.own_rules()
    kept = presenter.begun()
    assert first is not None
    assert not presenter.own_is_open
    again, _, face = opened(kept=kept)
    assert (face.draft.chapters, face.draft.rules.count) == (("1", "4"), 25)
    presenter.open_own()
    second = presenter.own_rules()
    assert second is not None
    assert second.seed != first.seed
    assert replace(second, seed=first.seed) == first
    assert again.own_is_open


def test_decks_and_chapters_that_are_gone_stand_in_nobodys_way() -> None:
    _, _, own = opened()
    old = replace(
        own.draft.rules, scope=replace(own.draft.rules.scope, decks=("gone", "dates"), tags=("gone",))
    )
    kept = to_text(replace(own.draft, rules=old, chapters=("9",)))
    _, _, face = opened(kept=kept)
    assert (face.draft.rules.scope.decks, face.draft.rules.scope.tags) == (("dates",), ())
    assert face.draft.chapters == ("D", "1", "2", "4")


def test_a_new_seed_is_another_one() -> None:
    presenter, shown, own = opened()
    presenter.new_seed()
    assert shown.own is not None
    assert shown.own.draft.rules.seed != own.draft.rules.seed


def test_open_settings_stay_open_when_something_else_changed() -> None:
    presenter, shown, own = opened()
    presenter.edit(replace(own.draft, chapters=("1", "2")))
    presenter.refresh()
    assert shown.own is not None
    assert shown.own.draft.chapters == ("1", "2")
    presenter.close_own()
    presenter.refresh()
    assert shown.own is None


# -- the report


def reported(
    report: Report, quizzes: FakeQuizzes | None = None
) -> tuple[ReportPresenter, Shown, FakeQuizzes]:
    fake = quizzes or FakeQuizzes()
    fake.reports[report.sitting.attempt.attempt_id] = report
    shown = Shown()
    presenter = ReportPresenter(shown, verbs(fake))
    presenter.open(report.sitting.attempt.attempt_id)
    return presenter, shown, fake


def test_doubts_are_asked_one_by_one() -> None:
    report = report_with()
    short, many = samples.SAMPLES.index(samples.SHORT), samples.SAMPLES.index(samples.LIST)
    assert open_doubts(report) == ((short, ANSWER), (many, "law"))


def test_a_word_is_written_and_the_mark_rises() -> None:
    report = report_with()
    place = samples.SAMPLES.index(samples.SHORT)
    presenter, shown, fake = reported(report)
    presenter.rule(place, ANSWER, counts=True)
    assert fake.ruled == [(place, ((ANSWER, True),))]
    assert shown.reports[-1][0].points == report.points + 1
    assert place not in shown.reports[-1][0].doubts
    assert shown.changes == [Changes.MEMORY]
    assert shown.ruled == [(place, ANSWER, True)]


def test_a_word_that_cannot_be_written_changes_nothing() -> None:
    presenter, shown, fake = reported(report_with(), FakeQuizzes(fails=[KnownError(Fault.DISK_FULL)]))
    with pytest.raises(KnownError):
        presenter.rule(5, ANSWER, counts=True)
    assert (len(shown.reports), shown.ruled, fake.ruled) == (1, [], [])


def test_counting_is_taken_back_and_put_again() -> None:
    presenter, shown, _ = reported(report_with())
    presenter.turn_counting()
    assert not shown.reports[-1][0].counted
    presenter.turn_counting()
    assert shown.reports[-1][0].counted
    assert shown.changes == [Changes.MEMORY] * 2


def test_the_same_again_draws_anew() -> None:
    presenter, _, fake = reported(report_with())
    rules = presenter.again()
    assert rules is not None
    assert rules.seed == fake.seeds
    assert replace(rules, seed=7) == report_with().sitting.attempt.rules


def test_only_a_single_text_that_was_wrong_can_be_overruled() -> None:
    report = report_with()
    places = [at for at in range(len(report.marks)) if may_overrule(report, at)]
    assert [samples.SAMPLES[at] for at in places] == [samples.CLOZE, samples.SHORT_KK]
