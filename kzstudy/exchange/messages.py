"""What can be wrong in a foreign file, and the list in which one reading collects it.

The codes have the names that our own formats use for the same thing; `decks/README.md` lists those of the tables.
"""

from enum import StrEnum

from kzstudy.core.errors import FileMessage, Severity

Place = tuple[int, int]
"""Line and column, both from 1. A byte order mark takes no column."""


class Code(StrEnum):
    """The short name of a mistake, the same in every release."""

    ENCODING = "encoding"
    KEY_NEEDED = "key-needed"
    KEY_TWICE = "key-twice"
    KEY_UNKNOWN = "key-unknown"
    VALUE_BAD = "value-bad"
    TEXT_STRAY = "text-stray"
    LIST_SHORT = "list-short"
    CHOICE_SHORT = "choice-short"
    CHOICE_NONE_RIGHT = "choice-none-right"
    CHOICE_ALL_RIGHT = "choice-all-right"
    ID_TWICE = "id-twice"
    ID_MISSING = "id-missing"


class Messages:
    """The messages of one reading of one file. `errors` counts those that leave something out."""

    def __init__(self, file: str) -> None:
        self.errors = 0
        self._file = file
        self._found: list[FileMessage] = []

    def error(self, code: Code, place: Place, text: str, hint: str = "") -> None:
        """Something that is left out."""
        self.errors += 1
        self._found.append(FileMessage(self._file, *place, code.value, text, hint))

    def warning(self, code: Code, place: Place, text: str, hint: str = "") -> None:
        """Something to look at that stops nothing."""
        self._found.append(FileMessage(self._file, *place, code.value, text, hint, Severity.WARNING))

    def all(self) -> list[FileMessage]:
        """All of them, in the order of the file."""
        return sorted(self._found, key=lambda each: (each.line, each.column))
