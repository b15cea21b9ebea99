"""Where the pages end: nothing that belongs together is torn, and no heading stands alone at the foot of a page.

Knows nothing of what is printed but how high it is.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class HasHeight(Protocol):
    """What can be placed on a page."""

    @property
    def height(self) -> float: ...


P = TypeVar("P", bound=HasHeight)


@dataclass(frozen=True, slots=True)
class Block(Generic[P]):
    """What stays on one page if it fits on one: a question, a heading. It may break between its pieces only if it does not.

    `above` is the space above it, which falls away at the top of a page. A `heading` stays with the block after it.
    """

    pieces: tuple[P, ...]
    above: float = 0
    heading: bool = False

    @property
    def height(self) -> float:
        """Of all pieces, without the space above."""
        return sum(piece.height for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Placed(Generic[P]):
    """A piece and how far below the top of its page it begins."""

    piece: P
    top: float


def pages_of(blocks: Iterable[Block[P]], room: Callable[[int], float]) -> tuple[tuple[Placed[P], ...], ...]:
    """The blocks on pages, in order; `room(page)` is how much a page holds, from page 0. At least one page.

    A piece that is higher than a page has a page of its own and hangs out of it: cut it beforehand.
    """
    pages: _Pages[P] = _Pages(room)
    for unit in _units(blocks):
        pages.put(unit)
    return tuple(tuple(page) for page in pages.pages)


class _Pages(Generic[P]):
    def __init__(self, room: Callable[[int], float]) -> None:
        self._room = room
        self.pages: list[list[Placed[P]]] = [[]]
        self._used = 0.0

    def put(self, unit: Sequence[Block[P]]) -> None:
        """A block with the headings before it."""
        height = unit[0].height + sum(block.above + block.height for block in unit[1:])
        if height > self._room(len(self.pages)):  # no page will hold it: begin here if the beginning has room
            height = _beginning(unit)
        if self.pages[-1] and self._used + unit[0].above + height > self._left_at_most():
            self._turn()
        for block in unit:
            self._used += block.above if self.pages[-1] else 0
            for piece in block.pieces:
                if self.pages[-1] and self._used + piece.height > self._left_at_most():
                    self._turn()
                self.pages[-1].append(Placed(piece, self._used))
                self._used += piece.height

    def _left_at_most(self) -> float:
        return self._room(len(self.pages) - 1)

    def _turn(self) -> None:
        self.pages.append([])
        self._used = 0.0


def _units(blocks: Iterable[Block[P]]) -> Iterable[list[Block[P]]]:
    """Blocks with the headings that stand before them."""
    unit: list[Block[P]] = []
    for block in blocks:
        unit.append(block)
        if not block.heading:
            yield unit
            unit = []
    if unit:
        yield unit


def _beginning(unit: Sequence[Block[P]]) -> float:
    """The height of the headings and of the first three pieces of what follows."""
    headings = sum(block.height for block in unit[:-1])
    spaces = sum(block.above for block in unit[1:])
    return headings + spaces + sum(piece.height for piece in unit[-1].pieces[:3])
