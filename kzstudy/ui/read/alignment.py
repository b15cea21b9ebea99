"""Where a side of the page stands, in units: from a scroll position to the unit being read, and back.

Each side has a reading line. In the middle of the document it rests at a fixed height of the view; towards the beginning
it rises to the very top and towards the end it sinks to the very bottom, so that every unit is reached by scrolling alone
and no empty space is needed. Both directions are strictly monotone: that is what keeps two coupled sides from jumping.
"""

from bisect import bisect_right
from enum import Enum
from math import ceil
from typing import NamedTuple


class Side(Enum):
    """The two sides that scroll together."""

    TEXT = "text"
    COMMENTS = "comments"

    @property
    def other(self) -> "Side":
        """The side across."""
        return Side.COMMENTS if self is Side.TEXT else Side.TEXT


class Track(NamedTuple):
    """One side as it is laid out now; all numbers in pixels.

    `tops`: where each unit begins, rising; `reach`: the largest scroll position; `view`: the height in sight;
    `rest`: how far below the top of the view the reading line rests; `sink`: how far below it ends at the very end.
    """

    tops: tuple[int, ...]
    reach: int
    view: int
    rest: int = 0
    sink: int = 0

    def line(self, scroll: float) -> float:
        """Where the reading line crosses the document."""
        if self.reach <= 0:
            return 0.0
        if self.reach < self.sink:
            return scroll * (1 + self.sink / self.reach)
        begins_to_sink = self.reach - (self.sink - self.rest)
        return scroll + min(scroll, self.rest) + max(0.0, scroll - begins_to_sink)

    def scroll_at(self, line: float) -> float:
        """The scroll position at which the reading line is at `line`: the inverse of `line()`."""
        if self.reach <= 0:
            return 0.0
        if self.reach < self.sink:
            return line / (1 + self.sink / self.reach)
        begins_to_sink = self.reach - (self.sink - self.rest)
        if line <= 2 * self.rest:
            return line / 2
        if line <= begins_to_sink + self.rest:
            return line - self.rest
        return begins_to_sink + (line - begins_to_sink - self.rest) / 2

    def unit_at(self, scroll: float) -> int:
        """The unit under the reading line."""
        return max(0, bisect_right(self.tops, self.line(scroll)) - 1)

    def scroll_to(self, unit: int) -> int:
        """The scroll position that brings the reading line to where `unit` begins."""
        return min(max(0, ceil(self.scroll_at(self.tops[unit]))), self.reach)

    def top_of(self, unit: int) -> int:
        """The scroll position that brings `unit` to the top of the view, as far as the document goes."""
        return min(max(0, self.tops[unit]), self.reach)

    def end_of(self, unit: int) -> int:
        """Where `unit` ends."""
        return self.tops[unit + 1] if unit + 1 < len(self.tops) else self.reach + self.view

    def touches_view(self, unit: int, scroll: int) -> bool:
        """Whether any of `unit` is in sight."""
        return self.tops[unit] < scroll + self.view and self.end_of(unit) > scroll

    def fills_view(self, unit: int, scroll: int) -> bool:
        """Whether all of `unit` is in sight, or as much as fits."""
        top, end = self.tops[unit], self.end_of(unit)
        whole = scroll <= top and end <= scroll + self.view
        return whole or (top <= scroll and scroll + self.view <= end)
