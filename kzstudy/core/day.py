"""The study day: which day an instant belongs to, when a day ends at four in the morning.

A day is a whole number, days since 1 January 1970 on the learner's own calendar, so that "today" is a value that can
be stored with an answer and never has to be computed again.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo

_EPOCH = date(1970, 1, 1).toordinal()

DEFAULT_ROLLOVER_HOUR = 4


@dataclass(frozen=True, slots=True)
class DayRule:
    """Where one study day ends and the next begins: at `rollover_hour` (0 to 23) of the wall clock in `zone`.

    A day reaches from its own start to the next day's start, and so every instant has one day and days never run
    backwards, whatever the wall clock does in between (an hour that comes twice, or a date that a country left out).
    """

    zone: tzinfo
    rollover_hour: int = DEFAULT_ROLLOVER_HOUR

    def day_of(self, at_ms: int) -> int:
        """The study day of an instant in UTC milliseconds."""
        wall = datetime.fromtimestamp(at_ms / 1000, self.zone).replace(tzinfo=None)
        day = (wall - timedelta(hours=self.rollover_hour)).toordinal() - _EPOCH
        if at_ms < self.starts_at_ms(day):
            return day - 1
        return day + 1 if at_ms >= self.starts_at_ms(day + 1) else day

    def starts_at_ms(self, day: int) -> int:
        """The instant, in UTC milliseconds, at which study day `day` begins."""
        midnight = datetime.combine(date_of(day), datetime.min.time(), tzinfo=self.zone)
        start = midnight + timedelta(hours=self.rollover_hour)
        return round(start.timestamp() * 1000)


def date_of(day: int) -> date:
    """The calendar date whose evening lies in study day `day`."""
    return date.fromordinal(day + _EPOCH)


def noon_utc(day: int) -> datetime:
    """Noon UTC of study day `day`: the one time of day that FSRS is ever given.

    py-fsrs counts elapsed time in whole 24 hours; noon to noon makes these whole study days.
    """
    return datetime.combine(date_of(day), datetime.min.time(), tzinfo=UTC) + timedelta(hours=12)
