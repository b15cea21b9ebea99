"""Memories: what stands in the table, and the guarded write that refuses an answer to what is no longer shown."""

from collections.abc import Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from kzstudy.core.memory import UNSEEN, Memory, Phase
from kzstudy.storage.look import Run
from kzstudy.storage.tables import MemoryRow

if TYPE_CHECKING:
    from sqlalchemy import Connection

_FIELDS = tuple(field.name for field in fields(Memory))
_table = MemoryRow.__table__  # type: ignore[attr-defined]
_INSERT = insert_or(_table).on_conflict_do_nothing()
_UPDATE = (
    update(_table)
    .where(_table.c.card_id == bindparam("which"), _table.c.last_review == bindparam("shown"))
    .values({name: bindparam(name) for name in _FIELDS})
)


def memories(run: Run, card_ids: Iterable[str]) -> dict[str, Memory]:
    """The memory of each card; UNSEEN for one that was never answered."""
    wanted = list(card_ids)
    marks = ", ".join("?" * len(wanted))
    rows = run(f"SELECT card_id, {', '.join(_FIELDS)} FROM memory WHERE card_id IN ({marks})", wanted)
    found = {row[0]: Memory(Phase(row[1]), *row[2:]) for row in rows}
    return {card_id: found.get(card_id, UNSEEN) for card_id in wanted}


def all_memories(run: Run) -> dict[str, Memory]:
    """Every memory there is, by card."""
    return {
        row[0]: Memory(Phase(row[1]), *row[2:])
        for row in run(f"SELECT card_id, {', '.join(_FIELDS)} FROM memory", ())
    }


def replace_memory(connection: "Connection", card_id: str, shown: Memory, now: Memory) -> bool:
    """Write `now` if the stored memory is still `shown`; False (and nothing written) if it is another."""
    values = _values(now)
    if shown.last_review == "":
        result = connection.execute(_INSERT, {"card_id": card_id, **values})
    else:
        result = connection.execute(_UPDATE, {"which": card_id, "shown": shown.last_review, **values})
    return bool(result.rowcount == 1)


def put_memories(connection: "Connection", found: dict[str, Memory]) -> None:
    """Write memories that a replay gave; a card without a holding review has no row."""
    for card_id, memory in found.items():
        connection.exec_driver_sql("DELETE FROM memory WHERE card_id = ?", (card_id,))
        if memory.last_review:
            connection.execute(insert(_table), {"card_id": card_id, **_values(memory)})


def _values(memory: Memory) -> dict[str, Any]:
    values = {name: getattr(memory, name) for name in _FIELDS}
    values["phase"] = int(memory.phase)
    return values
