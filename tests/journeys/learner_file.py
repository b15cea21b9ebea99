"""What plain sqlite3 finds in the learner's file, while the program has it open and afterwards."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Question = dict[str, Any]
"""A question as it is frozen into the attempt; what has its default is left out."""


@dataclass(frozen=True)
class Event:
    """One row of attempt_event."""

    number: int
    at_ms: int
    used_ms: int
    what: str
    place: int
    body: dict[str, Any]

    @property
    def response(self) -> dict[str, Any]:
        """What was answered."""
        return self.body.get("response") or {}


def found(data: Path, statement: str, *values: object) -> list[tuple[Any, ...]]:
    """The rows that `statement` gives; none while the file or its tables are not there yet."""
    file = data / "kzstudy.sqlite3"
    if not file.exists():
        return []
    connection = sqlite3.connect(file, timeout=10)
    try:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'review'").fetchone():
            return []
        return connection.execute(statement, values).fetchall()
    finally:
        connection.close()


def says(data: Path, statement: str, expected: object) -> Callable[[], bool]:
    """Whether the first value that `statement` finds is `expected`."""
    return lambda: [row[0] for row in found(data, statement)][:1] == [expected]


def is_whole(data: Path) -> bool:
    """Whether SQLite finds nothing wrong with the file."""
    return found(data, "PRAGMA integrity_check") == [("ok",)]


def last_attempt(data: Path) -> str:
    """The id of the youngest attempt, "" where there is none."""
    rows = found(data, "SELECT attempt_id FROM attempt ORDER BY sequence DESC LIMIT 1")
    return str(rows[0][0]) if rows else ""


def questions(data: Path, attempt: str) -> list[Question]:
    """The questions of an attempt, as they were drawn."""
    ((text,),) = found(data, "SELECT questions FROM attempt WHERE attempt_id = ?", attempt)
    return list(json.loads(text)["questions"])


def rules(data: Path, attempt: str) -> dict[str, Any]:
    """The rules of an attempt."""
    ((text,),) = found(data, "SELECT rules FROM attempt WHERE attempt_id = ?", attempt)
    return dict(json.loads(text))


def events(data: Path, attempt: str, what: str = "") -> list[Event]:
    """What happened in an attempt, in the order of the numbers; of one kind only where `what` names it."""
    rows = found(
        data,
        "SELECT number, at_ms, used_ms, what, place, body FROM attempt_event WHERE attempt_id = ? ORDER BY number",
        attempt,
    )
    every = [
        Event(number, at_ms, used_ms, happened, place, json.loads(body))
        for number, at_ms, used_ms, happened, place, body in rows
    ]
    return [one for one in every if what in ("", one.what)]


def answers(data: Path, attempt: str) -> dict[int, dict[str, Any]]:
    """The last answer to each question that was answered, by its place."""
    last = {one.place: one.response for one in events(data, attempt, "answered")}
    return {place: one for place, one in last.items() if {"chosen", "pairs", "texts"} & set(one)}


def used_ms(data: Path, attempt: str) -> int:
    """The clock of a sitting as it was written last."""
    ((used,),) = found(data, "SELECT used_ms FROM attempt_clock WHERE attempt_id = ?", attempt)
    return int(used)
