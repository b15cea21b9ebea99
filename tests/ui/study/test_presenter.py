"""What Study decides at each key, without a window: a fake screen writes down what it was told."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.prompt import Finish
from kzstudy.core.rating import Rating
from kzstudy.ui.study.presenter import LONGEST_MS, StudyPresenter
from kzstudy.ui.study.showing import Matter, Notice, Progress, Showing
from tests.ui.study.fakes import CHINA, DECREE, FACTORS, FakeStudy


@dataclass
class FakeScreen:
    """Remembers what it was told."""

    cards: list[Showing] = field(default_factory=list)
    ticks: list[Showing] = field(default_factory=list)
    finishes: list[Finish] = field(default_factory=list)
    practised: list[int] = field(default_factory=list)
    progress: list[Progress] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    remedies: list[Callable[[], None] | None] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)
    hushed: int = 0

    def show_card(self, showing: Showing) -> None:
        self.cards.append(showing)

    def show_ticks(self, showing: Showing) -> None:
        self.ticks.append(showing)

    def show_finish(self, finish: Finish) -> None:
        self.finishes.append(finish)

    def show_practised(self, cards: int) -> None:
        self.practised.append(cards)

    def show_progress(self, progress: Progress) -> None:
        self.progress.append(progress)

    def tell(self, notice: Notice, remedy: Callable[[], None] | None = None) -> None:
        self.notices.append(notice)
        self.remedies.append(remedy)

    def announce(self, changes: Changes) -> None:
        self.changes.append(changes)

    def hush(self) -> None:
        self.hushed += 1


class Play:
    """Screen, service and presenter together."""

    def __init__(self, study: FakeStudy | None = None) -> None:
        self.study = study or FakeStudy()
        self.screen = FakeScreen()
        self.presenter = StudyPresenter(self.screen, self.study.clock.seconds)
        self.presenter.attach(self.study)
        self.presenter.arrive()

    @property
    def card(self) -> Showing:
        return self.screen.cards[-1]

    def answer(self, rating: Rating) -> None:
        self.presenter.reveal()
        self.presenter.rate(rating)


@pytest.fixture
def play() -> Play:
    return Play()


def test_the_first_card_stands_there_without_its_answer(play: Play) -> None:
    assert play.card.prompt.note == CHINA
    assert not play.card.revealed


def test_next_shows_the_answer_and_then_says_good(play: Play) -> None:
    play.presenter.go_on()
    assert play.card.revealed
    assert play.study.answers == []

    play.presenter.go_on()

    assert play.study.answers == [("core/china", {"core/china:qa": Rating.GOOD}, 0)]
    assert play.card.prompt.note == DECREE
    assert not play.card.revealed


def test_a_rating_before_the_answer_does_nothing(play: Play) -> None:
    play.presenter.rate(Rating.EASY)

    assert play.study.answers == []
    assert len(play.screen.cards) == 1


@pytest.mark.parametrize(("waited_ms", "taken_ms"), [(0, 0), (4_321, 4_321), (3_600_000, LONGEST_MS)])
def test_time_is_taken_from_the_question_to_the_rating(play: Play, waited_ms: int, taken_ms: int) -> None:
    play.study.clock.ms += waited_ms

    play.answer(Rating.HARD)

    assert play.study.answers[0][2] == taken_ms


def test_the_answer_is_announced_after_the_next_card_stands_there(play: Play) -> None:
    seen: list[int] = []
    play.screen.announce = lambda changes: seen.append(len(play.screen.cards))  # type: ignore[method-assign]

    play.answer(Rating.GOOD)

    assert seen == [3]


def test_progress_counts_down_from_the_most_of_this_sitting(play: Play) -> None:
    first = play.screen.progress[-1]
    assert (first.left, first.share_done, first.can_undo) == (7, 0.0, False)

    play.answer(Rating.EASY)

    second = play.screen.progress[-1]
    assert second.left == 6
    assert second.share_done == pytest.approx(1 / 7)
    assert second.can_undo


def test_an_answer_that_cannot_be_written_leaves_the_card_and_offers_to_try_again(play: Play) -> None:
    play.presenter.reveal()
    play.study.fails.append(KnownError(Fault.DISK_FULL))

    play.presenter.rate(Rating.GOOD)

    assert play.study.answers == []
    assert play.card.prompt.note == CHINA
    assert play.card.revealed
    assert play.screen.notices[-1].matter is Matter.NOT_SAVED
    assert play.screen.changes == []
    remedy = play.screen.remedies[-1]
    assert remedy is not None
    remedy()
    assert play.study.answers[0][1] == {"core/china:qa": Rating.GOOD}
    assert play.screen.hushed == 1


def test_trying_again_rates_nothing_else(play: Play) -> None:
    play.presenter.reveal()
    play.study.fails.append(KnownError(Fault.DISK_FULL))
    play.presenter.rate(Rating.AGAIN)
    late = play.screen.remedies[-1]
    play.presenter.rate(Rating.EASY)
    play.presenter.reveal()

    assert late is not None
    late()

    assert len(play.study.answers) == 1


def test_a_card_changed_elsewhere_is_shown_anew(play: Play) -> None:
    play.presenter.reveal()
    play.study.change_elsewhere("core/china:qa")

    play.presenter.rate(Rating.GOOD)

    assert play.study.answers == []
    assert play.screen.notices[-1].matter is Matter.CARD_CHANGED
    assert play.card.prompt.asked[0].memory.last_review == "elsewhere"
    assert not play.card.revealed


def test_undo_shows_the_card_with_its_answer_and_redo_goes_on(play: Play) -> None:
    play.answer(Rating.GOOD)
    play.answer(Rating.EASY)

    play.presenter.undo()
    assert play.card.prompt.note == DECREE
    assert play.card.revealed
    assert play.screen.notices[-1].matter is Matter.TAKEN_BACK
    play.presenter.undo()
    assert play.card.prompt.note == CHINA

    play.presenter.redo()
    assert play.card.prompt.asked[0].card.card_id == "core/decree:cloze:c1"
    play.presenter.redo()
    assert play.card.prompt.asked[0].card.card_id == "core/decree:cloze:c2"
    assert not play.card.revealed


def test_a_rating_can_be_corrected_after_undo(play: Play) -> None:
    play.answer(Rating.EASY)
    play.presenter.undo()

    play.presenter.rate(Rating.AGAIN)

    assert [rating for _, ratings, _ in play.study.answers for rating in ratings.values()][-1] is Rating.AGAIN


def test_nothing_to_take_back_or_to_put_again_is_said(play: Play) -> None:
    play.presenter.undo()
    play.presenter.redo()

    assert [one.matter for one in play.screen.notices] == [
        Matter.NOTHING_TO_TAKE_BACK,
        Matter.NOTHING_TO_PUT_AGAIN,
    ]
    assert len(play.screen.cards) == 1


def test_an_undo_that_cannot_be_written_changes_nothing(play: Play) -> None:
    play.answer(Rating.GOOD)
    shown = play.card
    play.study.fails.append(KnownError(Fault.FOLDER_READ_ONLY))

    play.presenter.undo()

    assert play.card is shown
    assert play.screen.notices[-1].matter is Matter.NOT_TAKEN_BACK


def test_missed_elements_count_as_not_known_and_the_buttons_follow() -> None:
    play = Play(FakeStudy((FACTORS,)))
    play.presenter.toggle("B")
    assert play.screen.ticks == []  # nothing can be missed before the answer stands there
    play.presenter.reveal()

    play.presenter.toggle("B")
    assert play.screen.ticks[-1].outcome(Rating.EASY) == play.card.prompt.asked[1].outcomes[0]
    play.presenter.toggle("D")
    play.presenter.toggle("D")
    play.presenter.rate(Rating.EASY)

    ratings = {card_id.rpartition(":")[2]: rating for card_id, rating in play.study.answers[0][1].items()}
    assert ratings == {
        "interdependence": Rating.EASY,
        "experience": Rating.AGAIN,
        "ideology": Rating.EASY,
        "market": Rating.EASY,
    }
    assert [row.is_given for row in play.card.rows()] == [True, False, True, True]


def test_a_letter_without_an_element_does_nothing() -> None:
    play = Play(FakeStudy((FACTORS,)))
    play.presenter.reveal()

    for letter in ("Z", "", "S"):
        play.presenter.toggle(letter)

    assert play.screen.ticks == []


def test_the_end_is_shown_and_undo_leads_back_from_it() -> None:
    play = Play(FakeStudy((CHINA,)))
    play.answer(Rating.EASY)
    assert len(play.screen.finishes) == 1
    assert play.presenter.showing is None
    assert play.screen.progress[-1].share_done == 1.0

    for rating in Rating:
        play.presenter.rate(rating)
    play.presenter.go_on()
    assert len(play.study.answers) == 1

    play.presenter.undo()
    assert play.card.prompt.note == CHINA
    assert play.card.revealed


def test_coming_back_finds_the_card_as_it_stood(play: Play) -> None:
    play.presenter.reveal()
    shown = len(play.screen.cards)

    play.presenter.arrive()
    assert len(play.screen.cards) == shown

    play.presenter.altered(in_view=False)  # a setting, say: the card is the same
    play.presenter.arrive()
    assert play.card.revealed
    assert play.card.prompt.note == CHINA


def test_a_question_answered_elsewhere_makes_way_at_once(play: Play) -> None:
    play.study.memories.pop("core/china:qa")

    play.presenter.altered(in_view=True)

    assert play.card.prompt.note == DECREE


def test_an_answer_that_is_weighed_does_not_vanish(play: Play) -> None:
    play.presenter.reveal()
    play.study.change_elsewhere("core/china:qa")

    play.presenter.altered(in_view=True)
    assert play.card.revealed

    play.presenter.rate(Rating.GOOD)
    assert play.screen.notices[-1].matter is Matter.CARD_CHANGED


def test_the_next_card_that_cannot_be_read_is_said_and_can_be_fetched_again(play: Play) -> None:
    play.presenter.reveal()
    original = play.study.next

    def fail_once() -> Finish:
        play.study.next = original  # type: ignore[method-assign]
        raise KnownError(Fault.DATABASE_LOCKED)

    play.study.next = fail_once  # type: ignore[method-assign]
    play.presenter.rate(Rating.GOOD)
    assert play.screen.notices[-1].matter is Matter.NOT_READ

    remedy = play.screen.remedies[-1]
    assert remedy is not None
    remedy()
    assert play.card.prompt.note == DECREE


def test_without_a_service_every_key_is_harmless() -> None:
    screen = FakeScreen()
    presenter = StudyPresenter(screen, lambda: 0.0)

    presenter.arrive()
    presenter.go_on()
    presenter.rate(Rating.GOOD)
    presenter.toggle("A")
    presenter.undo()
    presenter.redo()
    presenter.altered(in_view=True)

    assert screen == FakeScreen()


def opened_early(study: FakeStudy) -> tuple[FakeScreen, StudyPresenter]:
    """The first frame: a card from the quick look, and no service yet."""
    screen = FakeScreen()
    presenter = StudyPresenter(screen, study.clock.seconds)
    prompt = study.next()
    assert not isinstance(prompt, Finish)
    presenter.open_with(prompt, study.counts(), can_undo=True)
    return screen, presenter


def test_a_rating_before_the_service_waits_for_it_and_is_given_once() -> None:
    study = FakeStudy()
    _, presenter = opened_early(study)
    presenter.reveal()
    presenter.rate(Rating.HARD)
    presenter.go_on()
    presenter.rate(Rating.EASY)
    assert not study.answers
    presenter.attach(study)
    assert [list(ratings.values()) for _, ratings, _ in study.answers] == [[Rating.HARD]]
    assert presenter.showing is not None
    assert not presenter.showing.revealed, "the next card stands there unturned"


def test_undo_before_the_service_waits_for_it() -> None:
    study = FakeStudy()
    prompt = study.next()
    assert not isinstance(prompt, Finish)
    study.answer(prompt, {asked.card.card_id: Rating.GOOD for asked in prompt.asked}, 1000)
    _, presenter = opened_early(study)
    presenter.undo()
    presenter.attach(study)
    assert presenter.showing is not None
    assert presenter.showing.prompt.note == prompt.note
    assert presenter.showing.revealed


def test_the_card_of_the_first_frame_stays_as_it_stands_when_the_service_comes() -> None:
    study = FakeStudy()
    _, presenter = opened_early(study)
    presenter.reveal()
    presenter.attach(study)
    presenter.arrive()
    assert presenter.showing is not None
    assert presenter.showing.revealed
