"""Settings, what stood where, and the operations that changed anything else: small texts by name."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kzstudy.storage.look import Run

if TYPE_CHECKING:
    from sqlalchemy import Connection


def setting_values(run: Run) -> dict[str, str]:
    """Every stored setting."""
    return dict(run("SELECT name, value FROM setting", ()))


def put_setting(connection: "Connection", name: str, value: str | None) -> None:
    """Store one setting; None takes it away, so that its default holds."""
    if value is None:
        connection.exec_driver_sql("DELETE FROM setting WHERE name = ?", (name,))
    else:
        connection.exec_driver_sql("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))


def desk_values(run: Run) -> dict[str, str]:
    """What stood where."""
    return dict(run("SELECT name, value FROM desk", ()))


def put_desk(connection: "Connection", values: Mapping[str, str]) -> None:
    """Remember what stands where."""
    connection.exec_driver_sql("INSERT OR REPLACE INTO desk VALUES (?, ?)", list(values.items()))


def content_values(run: Run) -> dict[str, str]:
    """What the index was made from, by name."""
    return dict(run("SELECT name, value FROM content", ()))


def put_content(connection: "Connection", values: Mapping[str, str]) -> None:
    """Say what the index was made from."""
    connection.exec_driver_sql("INSERT OR REPLACE INTO content VALUES (?, ?)", list(values.items()))


def append_operation(
    connection: "Connection",
    *,
    device_id: str,
    sequence: int,
    at_ms: int,
    kind: str,
    change: Mapping[str, str | None],
    inverse: Mapping[str, str | None],
    undoes: str | None = None,
) -> str:
    """Write down a change and what would take it back. Returns the operation's id."""
    operation_id = f"{device_id}:{sequence}"
    connection.exec_driver_sql(
        "INSERT INTO operation VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (operation_id, device_id, sequence, at_ms, kind, json.dumps(change), json.dumps(inverse), undoes),
    )
    return operation_id


def last_operation(
    run: Run, kinds: Sequence[str]
) -> tuple[str, str, dict[str, str | None], dict[str, str | None]] | None:
    """The youngest operation of these kinds not yet undone: its id, kind, change and inverse."""
    found = run(
        "SELECT operation_id, kind, change, inverse FROM operation WHERE undoes IS NULL AND operation_id NOT IN "
        "(SELECT undoes FROM operation WHERE undoes IS NOT NULL) "
        f"AND kind IN ({', '.join('?' * len(kinds))}) ORDER BY sequence DESC LIMIT 1",
        kinds,
    )
    if not found:
        return None
    operation_id, kind, change, inverse = found[0]
    return operation_id, kind, json.loads(change), json.loads(inverse)
