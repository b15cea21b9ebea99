"""What every service stands on: the open file, the clock and the learner's zone, each handed in."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import tzinfo
from pathlib import Path

from kzstudy.core.clock import Clock
from kzstudy.core.day import DayRule
from kzstudy.core.settings import Settings, settings_from
from kzstudy.storage.desk import append_operation, setting_values
from kzstudy.storage.library import Library, Transaction, next_sequence, rows
from kzstudy.storage.look import Run


class Workplace:
    """`library` may be exchanged (a restored backup); services ask for it anew each time."""

    def __init__(self, library: Library, clock: Clock, zone: tzinfo, data_folder: Path) -> None:
        self.library = library
        self.clock = clock
        self.zone = zone
        self.data_folder = data_folder

    @contextmanager
    def reading(self) -> Iterator[Run]:
        """The file as something that runs a reading statement."""
        with self.library.reading() as connection:
            yield rows(connection)

    def settings(self) -> Settings:
        """The settings in force."""
        with self.reading() as run:
            return settings_from(setting_values(run))

    def rule(self, settings: Settings | None = None) -> DayRule:
        """Where this learner's study days begin."""
        return DayRule(self.zone, (settings or self.settings()).rollover_hour)

    def today(self) -> int:
        """The study day it is now."""
        return self.rule().day_of(self.clock.now_ms())

    def write_down(
        self,
        connection: Transaction,
        *,
        kind: str,
        change: Mapping[str, str | None],
        inverse: Mapping[str, str | None],
        undoes: str | None = None,
    ) -> None:
        """The operation row of a change that is made in this transaction, with what would take it back."""
        append_operation(
            connection,
            device_id=self.library.device_id,
            sequence=next_sequence(connection),
            at_ms=self.clock.now_ms(),
            kind=kind,
            change=change,
            inverse=inverse,
            undoes=undoes,
        )
