"""The first row of a table: which column holds what. Names that other programs give are understood, too."""

from collections.abc import Mapping
from dataclasses import dataclass

from kzstudy.exchange.csv_text import Cell
from kzstudy.exchange.messages import Code, Messages, Place

COLUMNS = (
    "id",
    "form",
    "question",
    "answer",
    "elements",
    "choices",
    "accept",
    "whose",
    "note",
    "passages",
    "thesis",
    "source",
    "tags",
    "difficulty",
    "section",
    "complete",
    "ordered",
    "meaning",
)
"""The columns of a table, in the order in which they are written; only `question` is needed."""

_OTHER_NAMES = {
    "guid": "id",
    "type": "form",
    "front": "question",
    "term": "question",
    "вопрос": "question",
    "сұрақ": "question",
    "back": "answer",
    "definition": "answer",
    "ответ": "answer",
    "жауап": "answer",
    "options": "choices",
    "варианты": "choices",
    "нұсқалар": "choices",
    "extra": "note",
    "comment": "note",
    "примечание": "note",
    "ескерту": "note",
    "tag": "tags",
    "теги": "tags",
    "тегтер": "tags",
    "chapter": "section",
}


@dataclass(frozen=True, slots=True)
class Header:
    """Which column holds what. `first` is the index of the first row that is a note."""

    columns: Mapping[str, int]
    width: int
    first: int
    place: Place

    def cell(self, row: list[Cell], column: str) -> str:
        """What stands in `column`, trimmed; nothing where the row has no such cell."""
        at = self.columns.get(column, len(row))
        return row[at].text.strip() if at < len(row) else ""


def read_header(rows: list[list[Cell]], named: Mapping[str, str], messages: Messages) -> Header | None:
    """The header of a table; None, and reported, where no column is the question. `named` is as in `read_csv`."""
    if not rows:
        messages.error(Code.KEY_NEEDED, (1, 1), "This table is empty.", _names())
        return None
    known = {_bare(key): value for key, value in named.items()}
    meant = [_meant(cell.text, known) for cell in rows[0]]
    if not any(meant):
        return _without_header(rows, messages)
    columns: dict[str, int] = {}
    for at, (cell, column) in enumerate(zip(rows[0], meant, strict=True)):
        if not column:
            _tell_unknown(cell, messages)
        elif columns.setdefault(column, at) != at:
            text = f"Two columns are the {column}."
            messages.warning(Code.KEY_TWICE, cell.place, text, "The first of them is read.")
    if "question" not in columns:
        messages.error(Code.KEY_NEEDED, (1, 1), "This table has no column `question`.", _names())
        return None
    return Header(columns, len(rows[0]), 1, rows[0][0].place)


def _tell_unknown(cell: Cell, messages: Messages) -> None:
    name = cell.text.strip()
    if name:
        messages.warning(Code.KEY_UNKNOWN, cell.place, f"The column `{name}` is not read.", _names())


def _without_header(rows: list[list[Cell]], messages: Messages) -> Header | None:
    """Two columns without names are question and answer, as most programs write them."""
    width = len(rows[0])
    if width != 2:
        text = "The first row names none of the columns that can be read."
        messages.error(Code.KEY_NEEDED, (1, 1), text, _names())
        return None
    text = "The columns have no names: they are read as question and answer."
    messages.warning(Code.KEY_NEEDED, (1, 1), text, "A first row `question,answer` says so for certain.")
    return Header({"question": 0, "answer": 1}, width, 0, (1, 1))


def _meant(name: str, named: Mapping[str, str]) -> str:
    bare = _bare(name)
    column = named.get(bare, _OTHER_NAMES.get(bare, bare))
    return column if column in COLUMNS else ""


def _bare(name: str) -> str:
    return name.strip().casefold()


def _names() -> str:
    return f"The columns are {', '.join(COLUMNS)}."
