"""Faults that are known, each with a code that the window and the command line turn into words.

Anything that is not a KnownError is a bug and goes to the report.
"""

from dataclasses import dataclass
from enum import Enum, StrEnum


class Severity(Enum):
    """Whether a message about a file stops the part it names."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class FileMessage:
    """What is wrong in a text file and where. `line` and `column` count from 1; `text` and `hint` are English sentences."""

    file: str
    line: int
    column: int
    code: str
    text: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """The form every command prints: file:line:column: code: text. hint."""
        tail = f" {self.hint}" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.code}: {self.text}{tail}"


class Fault(StrEnum):
    """What went wrong, as a key for words."""

    DATABASE_DAMAGED = "database-damaged"
    DATABASE_NEWER = "database-newer"
    DATABASE_LOCKED = "database-locked"
    FOLDER_READ_ONLY = "folder-read-only"
    DISK_FULL = "disk-full"
    BACKUP_BAD = "backup-bad"
    BACKUP_MISSING = "backup-missing"
    CONTENT_UNREADABLE = "content-unreadable"
    PROMPT_STALE = "prompt-stale"
    VALUE_BAD = "value-bad"
    TOO_FEW_QUESTIONS = "too-few-questions"
    SITTING_STALE = "sitting-stale"
    ATTEMPT_UNREADABLE = "attempt-unreadable"


class KnownError(Exception):
    """A fault with a way out. `place` names the file or thing; `detail` is what the system said."""

    def __init__(self, fault: Fault, place: str = "", detail: str = "") -> None:
        super().__init__(f"{fault}: {place} {detail}".rstrip())
        self.fault = fault
        self.place = place
        self.detail = detail
