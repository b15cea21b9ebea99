"""Memories as they stand in the file; `answers` writes them."""

from collections.abc import Iterable
from dataclasses import fields

from kzstudy.core.memory import UNSEEN, Memory, Phase
from kzstudy.storage.look import Run

FIELDS = tuple(field.name for field in fields(Memory))


def memories(run: Run, card_ids: Iterable[str]) -> dict[str, Memory]:
    """The memory of each card; UNSEEN for one that was never answered."""
    wanted = list(card_ids)
    marks = ", ".join("?" * len(wanted))
    rows = run(f"SELECT card_id, {', '.join(FIELDS)} FROM memory WHERE card_id IN ({marks})", wanted)
    found = {row[0]: Memory(Phase(row[1]), *row[2:]) for row in rows}
    return {card_id: found.get(card_id, UNSEEN) for card_id in wanted}


def all_memories(run: Run) -> dict[str, Memory]:
    """Every memory there is, by card."""
    return {
        row[0]: Memory(Phase(row[1]), *row[2:])
        for row in run(f"SELECT card_id, {', '.join(FIELDS)} FROM memory", ())
    }
