"""What Read decides: which unit is current, what is lit, which side follows the other, which page is open, and the way back.

It knows units and scroll positions, not widgets. Two coupled scroll bars fall into echoes and jitter easily, so all the
rules that forbid it live here: one move of the other side at most, never against the direction of the hand, none that
answers a move of our own.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from kzstudy.ui.read.alignment import Side, Track
from kzstudy.ui.read.outline import Kind, Outline, comment_key

HISTORY_LIMIT = 100


class Spot(NamedTuple):
    """What is shown as current. `passages` are lit units; `comments` lit comments by key; `chosen` the one clicked."""

    current: int = 0
    passages: frozenset[int] = frozenset()
    comments: frozenset[str] = frozenset()
    chosen: str = ""


class Stop(NamedTuple):
    """A place on the way back: a unit; or, with `view`, a page about the document, at its mark."""

    unit: int
    view: str = ""
    mark: str = ""


class ReadView(Protocol):
    """What the presenter needs of the page."""

    def track(self, side: Side) -> Track:
        """The side as it is laid out now."""

    def scroll_of(self, side: Side) -> int:
        """Its scroll position."""

    def move(self, side: Side, scroll: int) -> None:
        """Scroll it."""

    def reveal_comment(self, key: str) -> None:
        """Scroll the commentary until the comment is in sight, if it is not."""

    def show_spot(self, spot: Spot) -> None:
        """Light what is to be lit."""

    def show_view(self, name: str, mark: str) -> None:
        """Show a page about the document in its place, from `mark` on; "" brings the document back."""

    def view_mark(self) -> str:
        """Where the reader is on the page that is shown."""


class ReadPresenter:
    """One reader in one document."""

    def __init__(self, outline: Outline, view: ReadView) -> None:
        self._outline = outline
        self._view = view
        self._moving = False
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []
        self.together = True
        self.spot = Spot()
        self.shown = ""  # the page that stands in the document's place

    @property
    def current(self) -> int:
        """The unit being read."""
        return self.spot.current

    def scrolled(self, side: Side, before: int, after: int) -> None:
        """A side was scrolled by hand: take the other along, and what is current."""
        if self._moving or before == after:
            return
        if side is Side.COMMENTS and not self.together:
            return
        reached = self._reached(side, after, down=after > before)
        if reached == self.current:
            return
        self._light(reached)
        if self.together:
            self._follow(side.other, reached, down=after > before)

    def choose_passage(self, unit: int) -> None:
        """A unit of the text was clicked: light its comments, and bring them into sight."""
        self._light(unit)
        if self.together:
            self._move(Side.COMMENTS, self._view.track(Side.COMMENTS).scroll_to(unit))

    def choose_comment(self, key: str, unit: int | None = None) -> None:
        """A comment was clicked, where it stands at `unit`: light its passages, and bring the first into sight."""
        places = self._outline.places(key)
        current = places[0] if unit is None else unit
        self._show(Spot(current, self._lightable(places), frozenset({key}), key))
        track, scroll = self._view.track(Side.TEXT), self._view.scroll_of(Side.TEXT)
        if self.together and not track.fills_view(current, scroll):
            self._move(Side.TEXT, track.scroll_to(current))

    def let_go(self) -> None:
        """No comment is chosen any more."""
        if self.spot.chosen:
            self._light(self.current)

    def step_passage(self, by: int) -> None:
        """To the next (1) or previous (-1) passage."""
        unit = self._outline.step(self.current, by)
        if unit is not None:
            self._arrive(unit)

    def step_comment(self, by: int) -> None:
        """To the next or previous comment, from the chosen one or from the current unit."""
        told = [
            (comment_key(each), number)
            for number, unit in enumerate(self._outline.units)
            for each in unit.comments
        ]
        if self.spot.chosen:
            found = [key for key, _ in told].index(self.spot.chosen) + by
        else:
            before = sum(number < self.current for _, number in told)
            found = before if by > 0 else before - 1
        if 0 <= found < len(told):
            key, unit = told[found]
            self.choose_comment(key, unit)
            self.quietly(lambda: self._view.reveal_comment(key))

    def go_to(self, unit: int) -> None:
        """Jump to a unit; `back` returns."""
        if unit != self.current or self.shown:
            self._leave()
        self._show_view("")
        self._arrive(unit)

    def open_view(self, name: str, mark: str = "") -> None:
        """Open a page about the document; "" closes it, and the document stands as it stood."""
        if name != self.shown or mark:
            self._leave()
            self._show_view(name, mark)

    def settle_view(self, name: str, mark: str) -> None:
        """Take up a remembered page; the document is the way back."""
        self._leave()
        self._show_view(name, mark)

    def take_outline(self, outline: Outline) -> None:
        """Other commentators are heard; the units are the same."""
        current, self._outline = self.current, outline
        self.spot = Spot(-1)  # so that it is told anew
        self._light(min(current, len(outline.units) - 1))

    @property
    def can_go_back(self) -> bool:
        """Whether a jump lies behind."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether a jump was taken back."""
        return bool(self._ahead)

    def back(self) -> None:
        """To where the last jump began."""
        if self._behind:
            self._ahead.append(self._here())
            self._take(self._behind.pop())

    def forward(self) -> None:
        """The jump again."""
        if self._ahead:
            self._behind.append(self._here())
            self._take(self._ahead.pop())

    def couple(self, *, together: bool) -> None:
        """Scroll together, or each side alone. Coming together, the commentary comes to the text."""
        self.together = together
        if together:
            self._move(Side.COMMENTS, self._view.track(Side.COMMENTS).scroll_to(self.current))

    def show_found(self, unit: int, side: Side) -> None:
        """Some words were found in a unit: bring it into sight on that side, and the other beside it."""
        self._light(unit)
        track = self._view.track(Side.TEXT)
        wanted = self.together or side is Side.TEXT
        if wanted and not track.fills_view(unit, self._view.scroll_of(Side.TEXT)):
            self._move(Side.TEXT, track.scroll_to(unit))
        if self.together or side is Side.COMMENTS:
            self._move(Side.COMMENTS, self._view.track(Side.COMMENTS).scroll_to(unit))

    def settle(self, unit: int) -> None:
        """Take up a remembered unit; nothing moves."""
        self._light(unit)

    def settle_by_scroll(self) -> None:
        """Take what the text's position says; nothing moves."""
        self._light(self._view.track(Side.TEXT).unit_at(self._view.scroll_of(Side.TEXT)))

    def quietly(self, act: Callable[[], None]) -> None:
        """What we move ourselves must not come back as a hand's movement."""
        self._moving = True
        try:
            act()
        finally:
            self._moving = False

    def _reached(self, side: Side, scroll: int, *, down: bool) -> int:
        """The unit after scrolling: it goes with the hand, and a unit chosen by a click stays until it is passed."""
        track = self._view.track(side)
        reached = track.unit_at(scroll)
        if not track.touches_view(self.current, scroll):
            return reached
        return max(self.current, reached) if down else min(self.current, reached)

    def _follow(self, side: Side, unit: int, *, down: bool) -> None:
        target, here = self._view.track(side).scroll_to(unit), self._view.scroll_of(side)
        if (target > here) if down else (target < here):
            self._move(side, target)

    def _here(self) -> Stop:
        return Stop(self.current, self.shown, self._view.view_mark() if self.shown else "")

    def _leave(self) -> None:
        self._behind = [*self._behind, self._here()][-HISTORY_LIMIT:]
        self._ahead = []

    def _take(self, stop: Stop) -> None:
        self._show_view(stop.view, stop.mark)
        if not stop.view or stop.unit != self.current:
            self._arrive(stop.unit)

    def _show_view(self, name: str, mark: str = "") -> None:
        if name or self.shown:
            self.shown = name
            self._view.show_view(name, mark)

    def _arrive(self, unit: int) -> None:
        self._light(unit)
        track = self._view.track(Side.TEXT)
        is_head = self._outline.units[unit].kind in (Kind.DOCUMENT, Kind.CHAPTER)
        self._move(Side.TEXT, track.top_of(unit) if is_head else track.scroll_to(unit))
        if self.together:
            self._move(Side.COMMENTS, self._view.track(Side.COMMENTS).scroll_to(unit))

    def _move(self, side: Side, scroll: int) -> None:
        if scroll != self._view.scroll_of(side):
            self.quietly(lambda: self._view.move(side, scroll))

    def _light(self, unit: int) -> None:
        here = self._outline.units[unit]
        comments = frozenset(comment_key(each) for each in (*here.comments, *here.elsewhere))
        self._show(Spot(unit, self._lightable((unit,)), comments))

    def _lightable(self, units: Iterable[int]) -> frozenset[int]:
        return frozenset(each for each in units if self._outline.units[each].is_stop)

    def _show(self, spot: Spot) -> None:
        if spot != self.spot:
            self.spot = spot
            self._view.show_spot(spot)
