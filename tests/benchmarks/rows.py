"""What a benchmark gives: rows of our time, the peer's, and whether their ratio keeps the limit."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison; times in milliseconds. Without a peer, `limit` is in milliseconds as well."""

    work: str
    ours: float
    peer: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the peer's time."""
        return self.ours / self.peer if self.peer else None

    @property
    def met(self) -> bool | None:
        """Whether the limit is kept; None without one."""
        if self.limit is None:
            return None
        return (self.ratio if self.peer else self.ours) <= self.limit  # type: ignore[operator]

    def values(self) -> dict[str, object]:
        """The row as JSON wants it."""
        return {
            "work": self.work,
            "ours": round(self.ours, 4),
            "peer": None if self.peer is None else round(self.peer, 4),
            "ratio": None if self.ratio is None else round(self.ratio, 3),
            "limit": self.limit,
            "met": self.met,
        }


def compared(
    work: str, ours: Sequence[float], peer: Sequence[float], limit: float | None = None
) -> list[Row]:
    """A row for the medians, which the limit is for, and one for the 95th percentiles."""
    return [
        Row(f"{work}, median of {len(ours)}", statistics.median(ours), statistics.median(peer), limit),
        Row(f"{work}, p95", p95(ours), p95(peer)),
    ]


def p95(times: Sequence[float]) -> float:
    """The time that one in twenty takes longer than."""
    return sorted(times)[int(0.95 * (len(times) - 1))]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes."""
    start = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - start) / 1e6
