"""Settings: each change is an operation with its inverse, so that it can be undone, also after a restart."""

from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.settings import BOUNDS, OFF, ON, Settings, Theme
from kzstudy.services.workplace import Workplace
from kzstudy.storage.desk import last_operation, put_setting, setting_values
from kzstudy.storage.library import rows

_KIND = "setting"


class SettingsService:
    """What a learner can set."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def settings(self) -> Settings:
        """The settings in force."""
        return self._workplace.settings()

    def change(self, name: str, value: str) -> Changes:
        """Set `name` to `value`, both as text.

        Raises:
            KnownError: VALUE_BAD for a name or value that is none; what the file says when it cannot be written.
        """
        _judge(name, value)
        library = self._workplace.library
        with library.transaction() as connection:
            before = setting_values(rows(connection)).get(name)
            if before == value:
                return Changes.NOTHING
            put_setting(connection, name, value)
            self._workplace.write_down(
                connection,
                kind=_KIND,
                change={name: value},
                inverse={name: before},
            )
        return Changes.SETTINGS

    def undo(self) -> Changes | None:
        """Take the last change back; None when there is none."""
        library = self._workplace.library
        with library.transaction() as connection:
            last = last_operation(rows(connection), [_KIND])
            if last is None:
                return None
            operation_id, kind, change, inverse = last
            for name, value in inverse.items():
                put_setting(connection, name, value)
            self._workplace.write_down(
                connection,
                kind=kind,
                change=inverse,
                inverse=change,
                undoes=operation_id,
            )
        return Changes.SETTINGS


def _judge(name: str, value: str) -> None:
    if name == "theme":
        good = value in set(Theme)
    elif name == "quiz_memory":
        good = value in (ON, OFF)
    elif name in BOUNDS:
        low, high = BOUNDS[name]
        good = value.isdecimal() and len(value) < 10 and low <= int(value) <= high
    else:
        good = False
    if not good:
        raise KnownError(Fault.VALUE_BAD, name, value)
