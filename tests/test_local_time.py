"""The system's clock and zone, also in the hours that come twice or never."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kzstudy.core.day import DayRule
from kzstudy.local_time import SystemClock, SystemZone

HOUR_MS = 3_600_000


@pytest.fixture(params=["Europe/Berlin", "Asia/Almaty", "America/New_York", "UTC"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[ZoneInfo]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield ZoneInfo(request.param)
    monkeypatch.undo()
    time.tzset()


def test_it_agrees_with_the_table_of_zones_every_hour_of_a_year(zone: ZoneInfo) -> None:
    start = round(datetime(2026, 1, 1, tzinfo=UTC).timestamp() * 1000)
    ours, table = DayRule(SystemZone()), DayRule(zone)
    for hour in range(366 * 24):
        at_ms = start + hour * HOUR_MS
        wall = datetime.fromtimestamp(at_ms / 1000, SystemZone())
        expected = datetime.fromtimestamp(at_ms / 1000, zone)
        assert wall.replace(tzinfo=None) == expected.replace(tzinfo=None)
        assert wall.utcoffset() == expected.utcoffset()
        assert ours.day_of(at_ms) == table.day_of(at_ms)


def test_study_days_begin_at_the_same_instants(zone: ZoneInfo) -> None:
    ours, table = DayRule(SystemZone()), DayRule(zone)
    for day in range(20_454, 20_454 + 366):
        assert ours.starts_at_ms(day) == table.starts_at_ms(day)


def test_the_clock_is_that_of_the_machine() -> None:
    before = time.time_ns() // 1_000_000
    assert before <= SystemClock().now_ms() <= time.time_ns() // 1_000_000
