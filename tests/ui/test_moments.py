"""Instants in words, on the learner's own clock."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kzstudy.core.day import DayRule
from kzstudy.ui.moments import Moments
from tests.services.learner import ALMATY, EVENING, HandClock

HOUR_MS = 3_600_000


def moments(now_ms: int = EVENING, zone: ZoneInfo = ALMATY) -> Moments:
    return Moments(HandClock(now_ms), DayRule(zone))


def at(hour: int, minute: int = 0, day: int = 23) -> int:
    return round(datetime(2026, 11, day, hour, minute, tzinfo=ALMATY).timestamp() * 1000)


@pytest.mark.parametrize(
    ("hour", "words"),
    [(6, "Good morning."), (13, "Good afternoon."), (19, "Good evening."), (2, "Good evening.")],
)
def test_the_greeting_follows_the_clock(hour: int, words: str) -> None:
    assert moments(at(hour)).greeting() == words


def test_the_date_is_that_of_the_study_day() -> None:
    assert moments(at(19)).today() == "Monday 23\u00a0November"
    assert moments(at(2, day=24)).today() == "Monday 23\u00a0November"
    assert moments(at(4, day=24)).today() == "Tuesday 24\u00a0November"


@pytest.mark.parametrize(
    ("at_ms", "words"),
    [
        (EVENING, "now"),
        (EVENING + 10 * 60_000, "in 10\u00a0min"),
        (EVENING + 2 * HOUR_MS, "today at 21:00"),
        (at(4, day=24), "tomorrow"),
        (at(4, day=27), "on Friday"),
        (at(4, day=30), "in 7\u00a0days"),
    ],
)
def test_when_something_comes(at_ms: int, words: str) -> None:
    assert moments().when(at_ms) == words


@pytest.mark.parametrize(
    ("at_ms", "words"),
    [
        (at(9, 5), "today at 9:05"),
        (at(9, 5, day=22), "yesterday at 9:05"),
        (at(9, 5, day=20), "Friday 20\u00a0November at 9:05"),
    ],
)
def test_when_something_was(at_ms: int, words: str) -> None:
    assert moments().stamp(at_ms) == words


def test_what_is_kept_for_good_names_its_day_and_year() -> None:
    said = moments(at(19)).date_and_time(at(18, 5)).replace("\u00a0", " ")
    assert said == "Monday 23 November 2026 at 18:05"
