"""Upkeep: backups, going back to one, and the doctor who replays the log and compares."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kzstudy.core.changes import Changes
from kzstudy.core.memory import Memory
from kzstudy.core.scheduler import replay
from kzstudy.services.rescue import BACKUP_FOLDER
from kzstudy.services.workplace import Workplace
from kzstudy.storage import queue
from kzstudy.storage.answers import put_memories
from kzstudy.storage.attempts import attempt_problems, has_attempts
from kzstudy.storage.backup import BackupInfo, backups, make_backup, prune, put_in_place
from kzstudy.storage.library import Library
from kzstudy.storage.memories import all_memories
from kzstudy.storage.reviews import all_holding_reviews, entry_count


@dataclass(frozen=True, slots=True)
class DoctorReport:
    """What the doctor found. `problems` are English sentences; empty means sound."""

    entries: int
    reviews: int
    cards: int
    problems: tuple[str, ...] = ()
    differing: tuple[str, ...] = field(default_factory=tuple)

    @property
    def sound(self) -> bool:
        """Nothing is wrong."""
        return not self.problems


class UpkeepService:
    """Looking after the learner's file."""

    def __init__(self, workplace: Workplace, reopen: Callable[[Path], Library]) -> None:
        self._workplace = workplace
        self._reopen = reopen

    @property
    def data_folder(self) -> Path:
        """The folder that holds everything of this learner."""
        return self._workplace.data_folder

    @property
    def file(self) -> Path:
        """The one file."""
        return self._workplace.library.path

    def close(self) -> None:
        """Let go of the file. Nothing is pending."""
        self._workplace.library.close()

    def data_version(self) -> int:
        """Another number than before when another program has written to the file."""
        return self._workplace.library.data_version()

    def backups(self) -> tuple[BackupInfo, ...]:
        """What there is to go back to, newest first."""
        return backups(self.data_folder / BACKUP_FOLDER)

    def backup_now(self, label: str = "") -> BackupInfo:
        """Make a backup and check it by opening it.

        Raises:
            KnownError: it could not be made; no half of one is left behind.
        """
        return make_backup(self.file, self.data_folder / BACKUP_FOLDER, self._workplace.clock.now_ms(), label)

    def daily_backup(self) -> BackupInfo | None:
        """Make today's backup, once a study day and only when there is something to keep; None when it was not time."""
        with self._workplace.reading() as run:
            if entry_count(run) == 0 and not has_attempts(run):
                return None
        rule = self._workplace.rule()
        today = rule.day_of(self._workplace.clock.now_ms())
        made = [one for one in self.backups() if rule.day_of(one.made_at_ms) == today]
        if made:
            return None
        info = self.backup_now("daily")
        prune(self.data_folder / BACKUP_FOLDER)
        return info

    def restore(self, backup: Path) -> Changes:
        """Go back to `backup`. The file as it was is kept beside the restored one.

        Raises:
            KnownError: the backup is missing or unsound (nothing has changed then), or the folder cannot be written.
        """
        now_ms = self._workplace.clock.now_ms()
        path = self.file
        self._workplace.library.close()
        try:
            put_in_place(backup, path, now_ms)
        finally:
            self._workplace.library = self._reopen(path)
        return Changes.EVERYTHING

    def doctor(self, *, repair: bool = False) -> DoctorReport:
        """Examine the file, replay the log, and compare with the stored memories; `repair` writes what the log gives.

        Quizzes are replayed as well: what was kept of each must be readable and without a gap.
        """
        with self._workplace.reading() as run:
            problems = [f"SQLite: {row[0]}" for row in run("PRAGMA integrity_check", ()) if row[0] != "ok"]
            problems += [
                f"{row[0]}: a row refers to something that is not there"
                for row in run("PRAGMA foreign_key_check", ())
            ]
            problems += attempt_problems(run)
            found = all_holding_reviews(run)
            stored = all_memories(run)
            meanings = queue.meanings(run, tuple(found))
            entries = entry_count(run)
            reviews = int(run("SELECT count(*) FROM review", ())[0][0])
        replayed = {card: replay(log, meanings.get(card, 1)) for card, log in found.items()}
        replayed = {card: memory for card, memory in replayed.items() if memory.last_review}
        differing = tuple(
            sorted(
                card
                for card in stored.keys() | replayed.keys()
                if not _same(stored.get(card), replayed.get(card))
            )
        )
        problems += [f"{card}: the stored memory is not what the log gives" for card in differing]
        if repair and differing:
            with self._workplace.library.transaction() as connection:
                put_memories(connection, {card: replayed.get(card, Memory()) for card in differing})
        return DoctorReport(entries, reviews, len(stored), tuple(problems), differing)


def _same(one: Memory | None, other: Memory | None) -> bool:
    """Equal, but for the last digits that another build of the mathematics may give."""
    if one is None or other is None:
        return one is other
    return all(
        math.isclose(left, right, rel_tol=1e-9)
        if isinstance(left, float) and isinstance(right, float)
        else left == right
        for left, right in ((getattr(one, name), getattr(other, name)) for name in Memory.__slots__)
    )
