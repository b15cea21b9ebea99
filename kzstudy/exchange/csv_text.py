"""Tables as text: rows of cells parted by commas, semicolons or tabs, each cell with the place where it stands.

The standard library reads such files, too, but forgets where a cell began, and a teacher with five hundred rows wants to know.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kzstudy.exchange.messages import Code, Messages, Place

SEPARATORS = (",", ";", "\t")


class Cell(NamedTuple):
    """A cell without its quotes. Line breaks within it are `\\n`."""

    text: str
    place: Place


@dataclass(slots=True)
class _Reader:
    """A walk over `text`; `start` is where the present line begins."""

    text: str
    separator: str
    messages: Messages
    at: int = 0
    line: int = 1
    start: int = 0

    def rows(self) -> list[list[Cell]]:
        rows: list[list[Cell]] = []
        while self.at < len(self.text):
            row = [self._cell()]
            while self.text.startswith(self.separator, self.at):
                self.at += 1
                row.append(self._cell())
            self._end_line()
            rows.append(row)
        return rows

    def _cell(self) -> Cell:
        place = (self.line, self.at - self.start + 1)
        if not self.text.startswith('"', self.at):
            return Cell(self._until_end(), place)
        parts = []
        self.at += 1
        while True:
            stop = self.text.find('"', self.at)
            if stop < 0:
                parts.append(self._taken(len(self.text)))
                self.messages.error(
                    Code.TEXT_STRAY, place, 'This `"` is never closed.', 'Write `""` for one.'
                )
                break
            parts.append(self._taken(stop))
            self.at = stop + 1
            if not self.text.startswith('"', self.at):
                break
            parts.append('"')
            self.at += 1
        column = self.at - self.start + 1
        if stray := self._until_end():
            text = "This text stands behind the closing quotation mark of its cell."
            self.messages.warning(
                Code.TEXT_STRAY, (self.line, column), text, 'Write `""` for a `"` in a cell.'
            )
        return Cell("".join(parts) + stray, place)

    def _until_end(self) -> str:
        """What stands up to the next separator or the end of the line."""
        ends = [self.text.find(mark, self.at) for mark in (self.separator, "\n")]
        stop = min((end for end in ends if end >= 0), default=len(self.text))
        found = self.text[self.at : stop]
        self.at = stop
        return found

    def _taken(self, stop: int) -> str:
        """The text up to `stop`, with the lines counted that end in it."""
        found = self.text[self.at : stop]
        breaks = found.count("\n")
        if breaks:
            self.line += breaks
            self.start = self.at + found.rfind("\n") + 1
        self.at = stop
        return found

    def _end_line(self) -> None:
        if self.text.startswith("\n", self.at):
            self.at += 1
            self.line += 1
            self.start = self.at


def read_rows(text: str, messages: Messages) -> list[list[Cell]]:
    """The rows of `text`, empty lines left out. Lines may end with LF, CRLF or CR; a first line `sep=;` names the separator."""
    text = text.replace("\r\n", "\n")
    if "\n" not in text:
        text = text.replace("\r", "\n")
    first, _, rest = text.partition("\n")
    named = first[4:5] if first.lower().startswith("sep=") and len(first) == 5 else ""
    separator = named or _separator(first)
    reader = _Reader(text, separator, messages)
    if named:
        reader.at, reader.start, reader.line = len(text) - len(rest), len(text) - len(rest), 2
    return [row for row in reader.rows() if any(cell.text.strip() for cell in row)]


def write_rows(rows: Iterable[Sequence[str]], separator: str) -> str:
    """The text from which the same rows are read again; cells are quoted where they must be."""
    return "".join(separator.join(_quoted(cell, separator) for cell in row) + "\r\n" for row in rows)


def _quoted(cell: str, separator: str) -> str:
    needed = cell != cell.strip() or any(mark in cell for mark in (separator, '"', "\n", "\r"))
    return '"' + cell.replace('"', '""') + '"' if needed else cell


def _separator(header: str) -> str:
    """The one that parts the header into most cells: what stands in quotation marks does not count."""
    bare = "".join(header.split('"')[::2])
    return max(SEPARATORS, key=bare.count)
