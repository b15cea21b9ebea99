"""Every instant has one study day, wherever the learner is and whatever the clocks of that place have done."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.day import DayRule, date_of, noon_utc

HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
# When clocks of these places were put forward or back, or a date was left out: the days on which rules break.
CHANGES = {
    "Asia/Almaty": ("2024-02-29T18:00", "2004-10-30T20:00"),
    "Europe/Berlin": ("2026-03-29T01:00", "2026-10-25T01:00"),
    "America/Sao_Paulo": ("2018-11-04T03:00", "2018-02-18T02:00"),
    "America/St_Johns": ("2010-11-07T02:31", "2010-03-14T03:31"),
    "Antarctica/Troll": ("2026-03-29T01:00", "2026-10-25T01:00"),
    "Australia/Lord_Howe": ("2026-04-04T15:00", "2026-10-03T15:30"),
    "Pacific/Apia": ("2011-12-30T10:00",),
    "Asia/Kathmandu": ("1985-12-31T18:30",),
    "UTC": ("1970-01-01T00:00", "2038-01-19T03:14"),
}


def zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        pytest.skip(f"this machine has no time zone data for {name}")


def instant(text: str, of: tzinfo = UTC) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=of).timestamp() * 1000)


names = st.sampled_from(sorted(CHANGES))
hours = st.integers(0, 12)


@st.composite
def places(draw: st.DrawFn) -> tuple[DayRule, int]:
    """A rule, and an instant that is often within two days of a change of its clocks."""
    name = draw(names)
    near = instant(draw(st.sampled_from(CHANGES[name]))) + draw(st.integers(-2 * DAY_MS, 2 * DAY_MS))
    at_ms = draw(st.just(near) | st.integers(0, instant("2060-01-01T00:00")))
    return DayRule(zone(name), draw(hours)), max(0, at_ms)


@given(places())
def test_every_instant_belongs_to_exactly_one_day(place: tuple[DayRule, int]) -> None:
    rule, at_ms = place
    day = rule.day_of(at_ms)
    assert rule.starts_at_ms(day) <= at_ms < rule.starts_at_ms(day + 1)
    around = [
        one for one in range(day - 3, day + 4) if rule.starts_at_ms(one) <= at_ms < rule.starts_at_ms(one + 1)
    ]
    assert around == [day]


@given(places(), st.integers(0, 3 * DAY_MS))
def test_days_never_run_backwards(place: tuple[DayRule, int], later_ms: int) -> None:
    rule, at_ms = place
    assert rule.day_of(at_ms) <= rule.day_of(at_ms + later_ms)
    assert rule.day_of(at_ms + later_ms) - rule.day_of(at_ms) <= later_ms // DAY_MS + 2


@given(places())
def test_a_day_begins_where_it_says(place: tuple[DayRule, int]) -> None:
    rule, at_ms = place
    day = rule.day_of(at_ms)
    start = rule.starts_at_ms(day)
    assert rule.day_of(start) == day
    assert rule.day_of(start - 1) < day
    assert 0 <= rule.starts_at_ms(day + 1) - start <= 26 * HOUR_MS


@given(places())
def test_a_day_has_the_date_of_its_evening(place: tuple[DayRule, int]) -> None:
    rule, at_ms = place
    wall = datetime.fromtimestamp(at_ms / 1000, rule.zone)
    if 15 <= wall.hour < 23:
        assert date_of(rule.day_of(at_ms)) == wall.date()


@given(st.integers(0, 60_000), st.integers(0, 4000))
def test_fsrs_sees_whole_study_days(day: int, days: int) -> None:
    assert (noon_utc(day + days) - noon_utc(day)) == timedelta(days=days)
    assert noon_utc(day).date() == date_of(day)
    assert noon_utc(day).tzinfo is UTC


def test_four_in_the_morning_ends_the_day() -> None:
    rule = DayRule(timezone(timedelta(hours=5)))
    evening = instant("2026-11-23T23:30", rule.zone)
    assert date_of(rule.day_of(evening)) == date(2026, 11, 23)
    assert rule.day_of(evening) == rule.day_of(instant("2026-11-24T03:59", rule.zone))
    assert rule.day_of(evening) + 1 == rule.day_of(instant("2026-11-24T04:00", rule.zone))


def test_the_night_when_almaty_put_its_clocks_back() -> None:
    rule = DayRule(zone("Asia/Almaty"))
    day = rule.day_of(instant("2024-02-29T12:00", rule.zone))
    assert date_of(day) == date(2024, 2, 29)
    assert rule.starts_at_ms(day + 1) - rule.starts_at_ms(day) == 25 * HOUR_MS
    midnight = DayRule(rule.zone, 0)
    twice = instant("2024-02-29T23:30", rule.zone)
    assert midnight.day_of(twice) == midnight.day_of(twice + HOUR_MS) == day
    assert midnight.day_of(twice + HOUR_MS + HOUR_MS // 2) == day + 1


def test_the_days_of_berlin_with_23_and_25_hours() -> None:
    rule = DayRule(zone("Europe/Berlin"))
    for text, length in (("2026-03-28", 23), ("2026-10-24", 25), ("2026-07-01", 24)):
        day = rule.day_of(instant(f"{text}T12:00", rule.zone))
        assert rule.starts_at_ms(day + 1) - rule.starts_at_ms(day) == length * HOUR_MS


def test_a_midnight_that_sao_paulo_never_had() -> None:
    rule = DayRule(zone("America/Sao_Paulo"), 0)
    first_instant = instant("2018-11-04T03:00")
    day = rule.day_of(first_instant)
    assert date_of(day) == date(2018, 11, 4)
    assert rule.starts_at_ms(day) == first_instant
    assert rule.day_of(first_instant - 1) == day - 1


def test_an_hour_that_comes_twice_over_midnight_stays_in_its_new_day() -> None:
    rule = DayRule(zone("America/St_Johns"), 0)
    midnight = instant("2010-11-07T02:30")
    day = rule.day_of(midnight)
    assert date_of(day) == date(2010, 11, 7)
    for minutes in range(0, 24 * 60, 7):
        assert rule.day_of(midnight + minutes * 60_000) == day


def test_the_date_that_samoa_left_out_has_no_instant() -> None:
    rule = DayRule(zone("Pacific/Apia"))
    start = instant("2011-12-29T10:00")
    found = {date_of(rule.day_of(start + minutes * 60_000)) for minutes in range(0, 3 * 24 * 60, 10)}
    assert date(2011, 12, 30) not in found
    assert {date(2011, 12, 29), date(2011, 12, 31)} <= found
