"""Which commentators are shown, in which order they speak, and how the reader's choice is remembered.

Only what differs from the beginning is remembered, so that a commentator who joins a later edition begins as the others did.
A partisan voice waits until it is asked for; the rest are heard.
"""

from collections.abc import Iterable

from kzstudy.core.document import Commentary
from kzstudy.ui.words import NBSP, tr

_FULL = "full"


def in_order(commentaries: Iterable[Commentary]) -> tuple[Commentary, ...]:
    """The one order they speak in everywhere: first who was read in full, last who is partisan, else by name."""
    return tuple(
        sorted(commentaries, key=lambda each: (each.label != "", each.seen != _FULL, each.name.casefold()))
    )


def shown_from(remembered: str, commentaries: Iterable[Commentary]) -> frozenset[str]:
    """The ids of those who are shown; `remembered` is like "-mayak,+news-front"."""
    told = {each[1:]: each[0] == "+" for each in remembered.split(",") if each[:1] in ("+", "-")}
    return frozenset(
        each.commentary_id for each in commentaries if told.get(each.commentary_id, each.label == "")
    )


def shown_to(shown: frozenset[str], commentaries: Iterable[Commentary]) -> str:
    """The same, to be remembered."""
    return ",".join(
        f"{'+' if each.commentary_id in shown else '-'}{each.commentary_id}"
        for each in commentaries
        if (each.commentary_id in shown) != (each.label == "")
    )


def how_seen(source: Commentary) -> str:
    """How much of it we read, where that is not all of it: "read in excerpt"."""
    words = {"excerpt": tr("read", "read in excerpt"), "abstract": tr("read", "only its abstract read")}
    return words.get(source.seen, "").replace(" ", NBSP)


def caution(source: Commentary) -> str:
    """What must be said beside the name: how much was read, and that it takes sides."""
    label = tr("read", "partisan") if source.label else ""
    return ", ".join(filter(None, (how_seen(source), label)))


def heading_of(source: Commentary) -> tuple[str, str]:
    """The name to know a commentator by, and the author where that name does not say who it is."""
    if all(word in source.author for word in source.name.split()):
        return source.author, ""
    return source.name, source.author
