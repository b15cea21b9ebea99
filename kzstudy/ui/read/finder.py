"""Every place on the page where some words stand, in reading order over both sides."""

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from kzstudy.ui.read.alignment import Side
from kzstudy.ui.read.finding import spans

if TYPE_CHECKING:
    from typing import Protocol

    class Findable(Protocol):
        """Something with a text: both panes, and a page about the document."""

        def toPlainText(self) -> str:
            """The text."""

        def unit_of(self, position: int, /) -> int:
            """The unit a letter belongs to."""

        def show_found(self, found: list[tuple[int, int]], here: tuple[int, int] | None, /) -> None:
            """Mark places in the text, one of them as the one shown now."""


class Hit(NamedTuple):
    """One place: in which unit, on which side (0 text, 1 commentary), and its letters."""

    unit: int
    order: int
    begin: int
    end: int

    @property
    def side(self) -> Side:
        """Where it is."""
        return Side.COMMENTS if self.order else Side.TEXT


class Finder:
    """Finds, counts, steps; the panes show it."""

    def __init__(self, *panes: "Findable") -> None:
        self._panes = panes
        self.hits: list[Hit] = []
        self.at = -1

    @property
    def hit(self) -> Hit | None:
        """The place shown now."""
        return self.hits[self.at] if self.hits else None

    def find(self, words: str, unit: int) -> None:
        """Find `words`, and begin with the first place at `unit` or after it."""
        self.hits = sorted(
            Hit(pane.unit_of(begin), order, begin, end)
            for order, pane in enumerate(self._panes)
            for begin, end in spans(pane.toPlainText(), words)
        )
        first = bisect_left(self.hits, Hit(unit, 0, 0, 0))
        self.at = (first if first < len(self.hits) else 0) if self.hits else -1
        self._show()

    def step(self, by: int) -> None:
        """The next or the previous place; round and round."""
        if self.hits:
            self.at = (self.at + by) % len(self.hits)
            self._show()

    def look_in(self, *panes: "Findable") -> None:
        """Something else stands there now; nothing is found in it yet."""
        self.clear()
        self._panes = panes

    def clear(self) -> None:
        """Nothing is sought any more."""
        self.hits, self.at = [], -1
        self._show()

    def _show(self) -> None:
        for order, pane in enumerate(self._panes):
            here = self.hit if self.hit is not None and self.hit.order == order else None
            pane.show_found(
                [(hit.begin, hit.end) for hit in self.hits if hit.order == order],
                (here.begin, here.end) if here else None,
            )
