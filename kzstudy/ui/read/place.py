"""Where a reader left off, as it is remembered between two starts: names and texts, tolerant of what is odd.

The text's place is a passage and the pixels from its top to the top of the view; in the same window that is exact, in
another it is the right passage.
"""

from collections.abc import Mapping
from typing import NamedTuple

DEFAULT_SIZES = (226, 600, 370)


class Place(NamedTuple):
    """`passage` and `offset` for the text, `beside` and `beside_offset` for the commentary, each a unit's key."""

    passage: str = ""
    offset: int = 0
    beside: str = ""
    beside_offset: int = 0
    current: str = ""


class Switches(NamedTuple):
    """What is shown and how wide. `sizes`: contents, text, commentary in pixels."""

    together: bool = True
    contents: bool = True
    sizes: tuple[int, int, int] = DEFAULT_SIZES


def place_from(desk: Mapping[str, str], pack_id: str) -> Place:
    """The place remembered for this pack; another pack's place says nothing."""
    if desk.get("read.pack", pack_id) != pack_id:
        return Place()
    return Place(
        desk.get("read.passage", ""),
        _number(desk.get("read.offset")),
        desk.get("read.beside", ""),
        _number(desk.get("read.beside_offset")),
        desk.get("read.current", ""),
    )


def place_to(place: Place, pack_id: str) -> dict[str, str]:
    """The same for the desk."""
    return {
        "read.pack": pack_id,
        "read.passage": place.passage,
        "read.offset": str(place.offset),
        "read.beside": place.beside,
        "read.beside_offset": str(place.beside_offset),
        "read.current": place.current,
    }


def switches_from(desk: Mapping[str, str]) -> Switches:
    """The switches and widths remembered."""
    return Switches(
        desk.get("read.together") != "0", desk.get("read.contents") != "0", _sizes(desk.get("read.sizes", ""))
    )


def switches_to(switches: Switches) -> dict[str, str]:
    """The same for the desk."""
    return {
        "read.together": "1" if switches.together else "0",
        "read.contents": "1" if switches.contents else "0",
        "read.sizes": ",".join(map(str, switches.sizes)),
    }


def _sizes(text: str) -> tuple[int, int, int]:
    parts = text.split(",")
    if len(parts) != 3 or not all(part.isdecimal() and 0 < int(part) < 100_000 for part in parts):
        return DEFAULT_SIZES
    return int(parts[0]), int(parts[1]), int(parts[2])


def _number(text: str | None) -> int:
    try:
        return int(text or 0)
    except ValueError:
        return 0
