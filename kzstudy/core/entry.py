"""Entries of the review log: which hold, and what undo and redo take back.

An entry is an answer (one row, or one for each element of a list) or a void. A void takes its target back; a void of a
void puts it again. So undo survives a restart, and the logs of two devices merge as sets.

What a quiz writes is in the same log and no part of Study's two piles: it is taken back with its attempt, and neither undo nor redo
sees it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One intention in the log, without its rows. `voids` is the entry it takes back, "" for an answer. `of_quiz`: an answer that
    was given in a quiz."""

    entry_id: str
    sequence: int
    voids: str = ""
    of_quiz: bool = False


def effective(entries: Iterable[Entry]) -> frozenset[str]:
    """The ids of the entries that hold: those that no holding entry takes back.

    A void is always younger than its target, so one pass from the youngest decides each entry before it is needed.
    """
    holding: set[str] = set()
    voided: set[str] = set()
    for entry in sorted(entries, key=lambda one: (one.sequence, one.entry_id), reverse=True):
        if entry.entry_id in voided:
            continue
        holding.add(entry.entry_id)
        if entry.voids:
            voided.add(entry.voids)
    return frozenset(holding)


def next_undo(entries: Sequence[Entry]) -> str | None:
    """The answer that undo takes back: the youngest that holds."""
    holding = effective(entries)
    answers = [one for one in _studied(entries) if one.entry_id in holding]
    return max(answers, key=lambda one: (one.sequence, one.entry_id)).entry_id if answers else None


def next_redo(entries: Sequence[Entry]) -> str | None:
    """The void that redo takes back: the youngest that holds, unless an answer has been given since."""
    holding = effective(entries)
    studied = _studied(entries)
    last_answer = max((one.sequence for one in studied), default=-1)
    answers = {one.entry_id for one in studied}
    voids = [
        one
        for one in entries
        if one.voids in answers and one.entry_id in holding and one.sequence > last_answer
    ]
    return max(voids, key=lambda one: (one.sequence, one.entry_id)).entry_id if voids else None


def _studied(entries: Iterable[Entry]) -> list[Entry]:
    return [one for one in entries if not one.voids and not one.of_quiz]
