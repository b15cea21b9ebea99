"""What Today says, from numbers alone."""

from dataclasses import replace

import pytest

from kzstudy.core.counts import Counts
from kzstudy.core.day import DayRule
from kzstudy.core.document import Attestation, Chapter, Pack, PackInfo, Passage
from kzstudy.core.opening import TodayNumbers
from kzstudy.ui.moments import Moments
from kzstudy.ui.today import presenter
from kzstudy.ui.today.presenter import State
from tests.services.learner import ALMATY, DAY_MS, EVENING, HandClock

FRESH = TodayNumbers(Counts(new=20), seconds=480, cards=91)
MIDDLE = TodayNumbers(Counts(new=5, learning=2, review=16), seconds=360, cards=91, seen=41, answered_today=12)
DONE = TodayNumbers(Counts(), cards=91, seen=41, answered_today=31, learned_today=5)


def pack() -> Pack:
    info = PackInfo("p", "A text", "en", "MIT", 1, "", "A text")
    known = Attestation.PRIMARY
    return Pack(
        info,
        chapters=(
            Chapter("D", "The decree", "Decree", "", known),
            Chapter("1", "The situation", "Situation", "", known),
            Chapter("5", "", "", "", Attestation.MISSING),
        ),
        passages=(
            Passage("D.1", "D", "", "It approves the text.", known),
            Passage("1.1", "1", "", "A " + "very long sentence " * 20 + "ends.", known),
            Passage("5.1", "5", "", "", Attestation.MISSING),
        ),
    )


@pytest.mark.parametrize(
    ("numbers", "state"),
    [(None, State.FIRST), (FRESH, State.FIRST), (MIDDLE, State.CARDS), (DONE, State.DONE)],
)
def test_the_face_follows_the_numbers(numbers: TodayNumbers | None, state: State) -> None:
    assert presenter.state_of(numbers, first_time=True) is state


def test_a_file_that_is_not_read_yet_is_no_first_start() -> None:
    assert presenter.state_of(None, first_time=False) is State.WAITING


def test_a_learner_who_left_after_one_answer_is_no_beginner() -> None:
    assert presenter.state_of(replace(FRESH, answered_today=1, seen=1), first_time=False) is State.CARDS


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        (FRESH, "Study 20 new cards, about 8\u00a0min"),
        (MIDDLE, "Study 23 cards, about 6\u00a0min"),
        (TodayNumbers(Counts(review=1), seconds=9, cards=1, seen=1), "Study 1 card, less than a minute"),
        (None, "Study the first cards"),
    ],
)
def test_the_button_says_how_much_it_is(numbers: TodayNumbers | None, words: str) -> None:
    assert presenter.study_words(numbers) == words


def test_what_is_in_it_leaves_out_what_is_not() -> None:
    assert presenter.what_is_in_it(MIDDLE.counts) == "2 from a moment ago, 16 to review, 5 new"
    assert presenter.what_is_in_it(Counts(review=3)) == "3 to review"


def test_the_next_cards_may_be_new_ones() -> None:
    moments = Moments(HandClock(), DayRule(ALMATY))
    later = replace(DONE, next_due_ms=EVENING + 2 * DAY_MS)
    assert presenter.next_words(later, moments) == "The next cards come on Wednesday."
    assert (
        presenter.next_words(replace(later, tomorrow=Counts(new=20)), moments)
        == "The next cards come tomorrow."
    )
    soon = replace(DONE, next_due_ms=EVENING + 600_000, tomorrow=Counts(new=20))
    assert presenter.next_words(soon, moments) == "The next cards come in 10\u00a0min."
    assert presenter.next_words(DONE, moments) == "No card is waiting for a day to come."


def test_reading_goes_on_where_it_stopped() -> None:
    found = presenter.reading(pack(), {"read.passage": "1.1"})
    assert found is not None
    assert found.begun
    assert (found.passage_id, found.chapter, found.position) == (
        "1.1",
        "Chapter 1. The situation",
        "passage\u00a02\u00a0of\u00a02",
    )
    assert found.share == 1.0
    assert len(found.excerpt) < 140
    assert found.excerpt.endswith("very long\u2026")


@pytest.mark.parametrize("place", ["", "9.9", "D.1"])
def test_without_a_place_it_begins_at_the_beginning(place: str) -> None:
    found = presenter.reading(pack(), {"read.passage": place})
    assert found is not None
    assert not found.begun
    assert (found.passage_id, found.chapter, found.share) == ("D.1", "The decree", 0.0)


def test_without_a_text_there_is_nothing_to_read() -> None:
    assert presenter.reading(None, {}) is None
    assert presenter.reading(replace(pack(), passages=()), {}) is None
