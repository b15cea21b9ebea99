"""Known faults in plain words with a way out, and everything else into the log and a report.

A slot that raises does not end the program; Qt hands the exception to `sys.excepthook`, which is ours here.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kzstudy.core.errors import Fault, KnownError
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

LOG_NAME = "kzstudy.log"
LOG_LIMIT = 200_000


@dataclass(frozen=True, slots=True)
class Explanation:
    """What happened, what that means, and what to do; each a sentence or two."""

    what: str
    way_out: str

    def __str__(self) -> str:
        """Both, one after the other."""
        return f"{self.what} {self.way_out}"


def explain(error: KnownError) -> Explanation:
    """The words for a known fault."""
    what, way_out = _words()[error.fault]
    name = Path(error.place).name if error.place else ""
    return Explanation(
        what.format(name=name, place=error.place), way_out.format(name=name, place=error.place)
    )


def _words() -> dict[Fault, tuple[str, str]]:
    return {
        Fault.DATABASE_DAMAGED: (
            tr("faults", "The file with your answers is damaged and cannot be opened."),
            tr(
                "faults",
                "It was left exactly as it is. Going back to a backup keeps it beside the restored one.",
            ),
        ),
        Fault.DATABASE_NEWER: (
            tr("faults", "The file with your answers was written by a newer kzstudy."),
            tr(
                "faults",
                "It was left exactly as it is. Install the newer program again, or go back to a backup from before.",
            ),
        ),
        Fault.DATABASE_LOCKED: (
            tr("faults", "Another program is writing to the file with your answers, and does not end."),
            tr("faults", "Nothing was saved just now. Wait a moment and try again."),
        ),
        Fault.FOLDER_READ_ONLY: (
            tr("faults", "kzstudy may not write to its folder."),
            tr(
                "faults",
                "Nothing was saved. Allow writing there, or start with --data-dir and another folder.",
            ),
        ),
        Fault.DISK_FULL: (
            tr("faults", "The disk is full, or cannot be written."),
            tr("faults", "Nothing was saved just now. Make room and try again."),
        ),
        Fault.BACKUP_BAD: (
            tr("faults", "This backup is not sound: {name}"),
            tr("faults", "Nothing was changed. Choose another one."),
        ),
        Fault.BACKUP_MISSING: (
            tr("faults", "This backup is no longer there: {name}"),
            tr("faults", "Nothing was changed. Choose another one."),
        ),
        Fault.CONTENT_UNREADABLE: (
            tr("faults", "A file of texts or cards cannot be read: {place}"),
            tr("faults", "The rest is open. \u201ckzstudy check\u201d names what is wrong in it."),
        ),
        Fault.PROMPT_STALE: (
            tr("faults", "This card was answered elsewhere in the meantime."),
            tr("faults", "Your answer was not counted twice; here is the next card."),
        ),
        Fault.TOO_FEW_QUESTIONS: (
            tr("faults", "There are not enough questions for this quiz."),
            tr("faults", "Choose more chapters or kinds, or fewer questions."),
        ),
        Fault.SITTING_STALE: (
            tr("faults", "This quiz was continued or handed in elsewhere in the meantime."),
            tr("faults", "Nothing was counted twice; here it is as it stands now."),
        ),
        Fault.ATTEMPT_UNREADABLE: (
            tr("faults", "What was kept of this quiz cannot be read: {place}"),
            tr("faults", "All else is as it was. \u201ckzstudy doctor\u201d says what is wrong with it."),
        ),
        Fault.VALUE_BAD: (
            tr("faults", "This value cannot be used: {place}"),
            tr("faults", "Nothing was changed."),
        ),
    }


class Reporter:
    """Writes what nobody expected into a small log and shows it once, until that report is closed."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.on_known: Callable[[KnownError], None] | None = None
        self.on_bug: Callable[[str, Path], None] | None = None

    def install(self) -> None:
        """Take over what nobody caught."""
        sys.excepthook = self.take

    def take(self, kind: type[BaseException], error: BaseException, trace: "TracebackType | None") -> None:
        """One uncaught exception."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, KnownError) and self.on_known is not None:
            self.on_known(error)
            return
        import traceback  # nobody needs it as long as all goes well

        text = "".join(traceback.format_exception(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        self.write(text)
        if self.on_bug is not None:
            self.on_bug(text, self.log)

    def write(self, text: str) -> None:
        """Append to the log; a large one becomes the old one."""
        try:
            if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
                self.log.replace(self.log.with_suffix(".old.log"))
            with self.log.open("a", encoding="utf-8") as file:
                file.write(text + "\n")
        except OSError:
            return  # the folder cannot be written: the report on the screen has it all
