"""Instants in a learner's words: "at 14:30", "tomorrow", "on Thursday", "in 9 days"."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from kzstudy.core.clock import Clock
from kzstudy.core.day import DayRule, date_of
from kzstudy.ui import words
from kzstudy.ui.words import NBSP, tr

_ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class Moments:
    """Knows what time it is for the learner; the clock and the zone are handed in."""

    def __init__(self, clock: Clock, rule: DayRule) -> None:
        self._clock = clock
        self._rule = rule

    def use(self, rule: DayRule) -> None:
        """The study day ends at another hour now."""
        self._rule = rule

    @property
    def rule(self) -> DayRule:
        """Where a study day ends."""
        return self._rule

    def now_ms(self) -> int:
        """This instant, in UTC milliseconds."""
        return self._clock.now_ms()

    def wall(self, at_ms: int) -> datetime:
        """The learner's wall clock at an instant."""
        return datetime.fromtimestamp(at_ms / 1000, self._rule.zone)

    def greeting(self) -> str:
        """By the time of day."""
        hour = self.wall(self.now_ms()).hour
        if 5 <= hour < 12:
            return tr("moments", "Good morning.")
        if 12 <= hour < 18:
            return tr("moments", "Good afternoon.")
        return tr("moments", "Good evening.")

    def today(self) -> str:
        """The date of this study day: "Tuesday 24 November"."""
        return _in_words(date_of(self._rule.day_of(self.now_ms())))

    def is_today(self, at_ms: int) -> bool:
        """Whether an instant lies in this study day."""
        return self._rule.day_of(at_ms) == self._rule.day_of(self.now_ms())

    def when(self, at_ms: int) -> str:
        """When something comes: "in 10 min", "today at 18:40", "tomorrow", "on Friday", "in 9 days"."""
        now = self.now_ms()
        if at_ms <= now:
            return tr("moments", "now")
        days = self._rule.day_of(at_ms) - self._rule.day_of(now)
        if days == 0:
            wait_s = (at_ms - now) // 1000
            if wait_s < 3600:
                return words.span_of_seconds(max(60, wait_s))
            return tr("moments", "today at {time}").format(time=_clock(self.wall(at_ms)))
        if days == 1:
            return tr("moments", "tomorrow")
        if days < 7:
            weekday = _ENGLISH.dayName(date_of(self._rule.day_of(at_ms)).isoweekday())
            return tr("moments", "on {weekday}").format(weekday=weekday)
        return words.span_of_days(days)

    def date_and_time(self, at_ms: int) -> str:
        """An instant for good, as it stands in a file: "Tuesday 24 November 2026 at 9:05"."""
        wall = self.wall(at_ms)
        day = f"{_in_words(wall.date())}{NBSP}{wall.year}"
        return tr("moments", "{day} at {time}").format(day=day, time=_clock(wall))

    def stamp(self, at_ms: int) -> str:
        """A past instant: "today at 14:30", "yesterday at 9:05", "Tuesday 24 November at 9:05", with the year if it is another."""
        wall = self.wall(at_ms)
        time = _clock(wall)
        days = self.wall(self.now_ms()).toordinal() - wall.toordinal()
        if days == 0:
            return tr("moments", "today at {time}").format(time=time)
        if days == 1:
            return tr("moments", "yesterday at {time}").format(time=time)
        day = _in_words(wall.date())
        if wall.year != self.wall(self.now_ms()).year:
            day = f"{day}{NBSP}{wall.year}"
        return tr("moments", "{day} at {time}").format(day=day, time=time)


def _in_words(day: date) -> str:
    text = _ENGLISH.toString(QDate(day.year, day.month, day.day), "dddd d MMMM")
    weekday, number, month = text.split(" ")
    return f"{weekday} {number}{NBSP}{month}"


def _clock(wall: datetime) -> str:
    return f"{wall.hour}:{wall.minute:02}"
