"""One durable answer through StudyService against raw sqlite3 doing the same writes with synchronous=FULL."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from kzstudy.core.memory import Memory
from kzstudy.core.prompt import Prompt
from kzstudy.core.rating import Rating
from kzstudy.services.bundle import Services
from tests.benchmarks.big_learner import big_learner
from tests.benchmarks.rows import Row, compared, timed

CARDS = 2000
SEEN = 1000
WARM_UP = 30
ANSWERS = 300
LIMIT = 2.0
PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")
_MEMORY = ", ".join(f"{name} = ?" for name in Memory.__slots__)


def measure(folder: Path) -> list[Row]:
    """Answer by answer, in turn: ours on one file, the same rows on a copy of it beside it on the same disk."""
    learner, services = big_learner(folder, CARDS, SEEN)
    file = services.upkeep.file
    services.upkeep.close()  # everything is in the one file then
    copy = file.with_name("peer.sqlite3")
    shutil.copy(file, copy)
    services = learner.open()
    peer = sqlite3.connect(copy, isolation_level=None)
    look = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    for pragma in PRAGMAS:
        peer.execute(f"PRAGMA {pragma}")
    ours: list[float] = []
    raw: list[float] = []
    for turn in range(WARM_UP + ANSWERS):
        learner.clock.at_ms += 4000
        prompt = services.study.next()
        assert isinstance(prompt, Prompt)
        ours.append(timed(_answer(services, prompt, Rating(turn % 4 + 1))))
        raw.append(timed(_same_rows(look, peer)))
    assert _rows(look) == _rows(peer)
    look.close()
    peer.close()
    services.upkeep.close()
    return compared("one durable answer / raw sqlite3", ours[WARM_UP:], raw[WARM_UP:], LIMIT)


def _answer(services: Services, prompt: Prompt, rating: Rating) -> Callable[[], object]:
    ratings = {asked.card.card_id: rating for asked in prompt.asked}
    return lambda: services.study.answer(prompt, ratings, 4000)


def _same_rows(look: sqlite3.Connection, peer: sqlite3.Connection) -> Callable[[], None]:
    """What the last answer wrote, ready to be written once more."""
    entry = look.execute("SELECT * FROM entry ORDER BY sequence DESC LIMIT 1").fetchone()
    review = look.execute("SELECT * FROM review WHERE entry_id = ?", (entry[0],)).fetchone()
    card_id = review[2]
    memory = look.execute("SELECT * FROM memory WHERE card_id = ?", (card_id,)).fetchone()
    new = peer.execute("SELECT count(*) FROM memory WHERE card_id = ?", (card_id,)).fetchone()[0] == 0
    write_entry, write_review = _insert("entry", entry), _insert("review", review)
    if new:
        write_memory, values = _insert("memory", memory), memory
    else:
        write_memory, values = f"UPDATE memory SET {_MEMORY} WHERE card_id = ?", (*memory[1:], card_id)

    def write() -> None:
        peer.execute("BEGIN IMMEDIATE")
        peer.execute(write_entry, entry)
        peer.execute(write_review, review)
        peer.execute(write_memory, values)
        peer.execute("COMMIT")

    return write


def _insert(table: str, row: tuple[object, ...]) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})"


def _rows(connection: sqlite3.Connection) -> list[list[tuple[object, ...]]]:
    return [
        connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
        for table in ("entry", "review", "memory")
    ]
