"""The machine's own clock and zone, for the composition root to hand down.

The zone asks the system at every instant, so that summer time, and a system moved to another zone, are followed without a
table of zones of our own.
"""

import time
from datetime import UTC, datetime, timedelta, tzinfo


class SystemClock:
    """The clock of this machine."""

    def now_ms(self) -> int:
        """This instant, in UTC milliseconds since 1970."""
        return time.time_ns() // 1_000_000


class SystemZone(tzinfo):
    """The zone that this machine is set to."""

    def utcoffset(self, moment: datetime | None) -> timedelta | None:
        """How far the wall clock is ahead of UTC at `moment`, which is wall time."""
        if moment is None:
            return None
        return moment.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, moment: datetime | None) -> timedelta | None:  # noqa: ARG002 - the signature is tzinfo's
        """Unknown: the system only tells the whole offset."""
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        """The system's name for it."""
        return None if moment is None else moment.replace(tzinfo=None).astimezone().tzname()

    def fromutc(self, moment: datetime) -> datetime:
        """Wall time of `moment`, which is UTC. In the hour that comes twice, the second has `fold` 1."""
        system = moment.replace(tzinfo=UTC).astimezone()
        wall = system.replace(tzinfo=self, fold=0)
        return wall if wall.utcoffset() == system.utcoffset() else wall.replace(fold=1)
