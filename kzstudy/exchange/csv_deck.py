"""A deck as a table, one note a row: what spreadsheets and other programs can read and write.

A table says nothing of the deck itself, so whoever reads one says which deck its rows belong to. One broken row never costs the
others: it is named, with line and column, and left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kzstudy.core.card import Deck, DeckInfo, Note
from kzstudy.core.errors import FileMessage
from kzstudy.core.slugs import IDENT, free_id, slug_of
from kzstudy.exchange.csv_choices import choices_text
from kzstudy.exchange.csv_elements import elements_text
from kzstudy.exchange.csv_header import COLUMNS, Header, read_header
from kzstudy.exchange.csv_row import Row
from kzstudy.exchange.csv_text import Cell, read_rows, write_rows
from kzstudy.exchange.decoding import decode
from kzstudy.exchange.messages import Code, Messages


def read_csv(
    name: str, data: bytes, info: DeckInfo, *, columns: Mapping[str, str] | None = None
) -> tuple[Deck | None, list[FileMessage]]:
    """The deck `info` with the notes of the table `data`, and everything that is wrong with it; never raises.

    `name` stands in the messages. `columns` says what columns with names of their own hold: {"English": "question"}. Passages and
    key points are taken on trust: a deck is checked against its pack when it is read from its own file. The deck is None
    where the bytes cannot be read as text, or no column is the question.
    """
    messages = Messages(name)
    text = decode(data, messages)
    if text is None:
        return None, messages.all()
    rows = read_rows(text, messages)
    header = read_header(rows, columns or {}, messages)
    if header is None:
        return None, messages.all()
    reader = _Reader(info.deck_id, header, messages)
    notes = rows[header.first :]
    reader.taken.update(header.cell(row, "id") for row in notes)
    for row in notes:
        reader.read(row)
    reader.tell()
    return Deck(info, tuple(reader.notes)), messages.all()


def write_csv(deck: Deck, *, separator: str = ",") -> bytes:
    """The table from which the same notes are read again: UTF-8 with a byte order mark, without which Excel spoils Cyrillic."""
    rows = [COLUMNS, *(tuple(_cells(note)) for note in deck.notes)]
    return write_rows(rows, separator).encode("utf-8-sig")


def _cells(note: Note) -> Iterator[str]:
    values = {
        "id": note.note_id.partition("/")[2],
        "form": note.form.value,
        "question": note.question,
        "answer": note.answer,
        "elements": elements_text(note.elements),
        "choices": choices_text(note.choices),
        "accept": " | ".join(note.accept),
        "whose": note.whose,
        "note": note.remark,
        "passages": ", ".join(note.passages),
        "thesis": note.thesis,
        "source": note.source,
        "tags": ", ".join(note.tags),
        "difficulty": str(note.difficulty),
        "section": note.section,
        "complete": "yes" if note.complete else "",
        "ordered": "yes" if note.ordered else "",
        "meaning": str(note.meaning),
    }
    return (values[column] for column in COLUMNS)


@dataclass(slots=True)
class _Reader:
    """Reads rows into notes. `taken` are the ids that stand in the table; `made` counts those that it had to make."""

    deck_id: str
    header: Header
    messages: Messages
    taken: set[str] = field(default_factory=set)
    notes: list[Note] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    made: int = 0

    def read(self, row: list[Cell]) -> None:
        before = self.messages.errors
        cells = {column: row[at] for column, at in self.header.columns.items() if at < len(row)}
        line = row[0].place[0]
        if len(row) > self.header.width and any(cell.text.strip() for cell in row[self.header.width :]):
            text = f"This row has {len(row)} cells, the first one {self.header.width}."
            hint = "A cell with a separator in it stands in quotation marks."
            self.messages.error(Code.TEXT_STRAY, row[self.header.width].place, text, hint)
        note = Row(cells, row[0].place, self.messages).note(self.deck_id)
        if self.messages.errors > before:
            return
        ident = self._ident(self.header.cell(row, "id"), note.question)
        if self.lines.setdefault(ident, line) != line:
            text = f"The id `{ident}` stands already in line {self.lines[ident]}."
            self.messages.error(Code.ID_TWICE, cells["id"].place, text, "Two notes never share an id.")
        else:
            self.notes.append(replace(note, note_id=f"{self.deck_id}/{ident}"))

    def _ident(self, given: str, question: str) -> str:
        """The id as it stands there, or one made from it or from the question."""
        if IDENT.fullmatch(given):
            return given
        self.made += not given
        ident = free_id(slug_of(given or _words_of(question), "note"), self.taken)
        self.taken.add(ident)
        return ident

    def tell(self) -> None:
        """Say how many ids were made: they are new at every reading, so the deck must be kept with them."""
        if self.made:
            text = f"Rows without an id: {self.made}; theirs were made from the questions."
            hint = "Keep the deck that is made of this, not the table: what is remembered hangs on the ids."
            self.messages.warning(Code.ID_MISSING, self.header.place, text, hint)


def _words_of(question: str) -> str:
    return question.replace("{{", " ").replace("}}", " ").replace("::", " ")
