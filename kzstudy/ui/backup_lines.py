"""Backups as lines to choose from: when each was made, and how much is in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kzstudy.ui.moments import Moments
from kzstudy.ui.words import file_size, tr


class Backup(Protocol):
    """What a service tells of a backup; `size` is in bytes, `reviews` in answered cards."""

    @property
    def path(self) -> Path: ...
    @property
    def made_at_ms(self) -> int: ...
    @property
    def size(self) -> int: ...
    @property
    def reviews(self) -> int: ...


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup in words."""

    path: Path
    when: str
    holds: str


def backup_lines(backups: Iterable[Backup], moments: Moments) -> tuple[BackupLine, ...]:
    """Each backup in words, in the order given."""
    return tuple(BackupLine(one.path, moments.stamp(one.made_at_ms), holds(one)) for one in backups)


def holds(backup: Backup) -> str:
    """ "312 answers, 480 kB"."""
    answers = tr("backups", "%n answer(s)", backup.reviews)
    return f"{answers}, {file_size(backup.size)}"
