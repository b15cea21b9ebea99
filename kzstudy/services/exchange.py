"""Decks that come from elsewhere and go elsewhere: a file is looked at whole before anything of it is kept.

What is imported becomes a file among the learner's own decks and is an author's file like any other from then on.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kzstudy.content.deck import DeckReading, deck_reading
from kzstudy.content.deck_writer import write_deck
from kzstudy.content.diff import deck_change
from kzstudy.content.grammar import DECK
from kzstudy.content.ids import with_ids
from kzstudy.content.shelf import load_content
from kzstudy.content.text_file import read_text
from kzstudy.core.card import DeckInfo, cards_of
from kzstudy.core.deck_change import DeckChange
from kzstudy.core.errors import Fault, FileMessage, KnownError, Severity
from kzstudy.core.slugs import IDENT, slug_of
from kzstudy.services.deck_files import READABLE, WRITABLE, as_bytes, read_any
from kzstudy.services.decks import DecksService
from kzstudy.services.own_decks import OwnFolder
from kzstudy.services.text_files import replace_keeping, write_new
from kzstudy.services.workplace import Workplace
from kzstudy.storage.decks import deck_infos
from kzstudy.storage.look import Run

_OURS = ".md"


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do. With an error in `messages` nothing was done.

    `change` is None when no card is another. `target` is the deck's file, `kept` what stood there before, `ids` how many were
    added to cards that had none.
    """

    messages: tuple[FileMessage, ...]
    deck_id: str = ""
    title: str = ""
    cards: int = 0
    change: DeckChange | None = None
    target: Path | None = None
    kept: Path | None = None
    ids: int = 0

    @property
    def sound(self) -> bool:
        """Whether nothing stood in the way."""
        return not _broken(self.messages)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A deck's text as it would be kept; no reading where there is no text."""

    text: str = ""
    reading: DeckReading | None = None
    messages: tuple[FileMessage, ...] = ()
    ids: int = 0


class ExchangeService:
    """Import and export of whole decks."""

    def __init__(
        self, workplace: Workplace, folders: Sequence[Path], own: OwnFolder, decks: DecksService
    ) -> None:
        self._workplace = workplace
        self._folders = tuple(folders)
        self._own = own
        self._decks = decks

    def import_deck(
        self, file: Path, *, dry_run: bool = False, deck_id: str = "", title: str = ""
    ) -> ImportReport:
        """Take the deck in `file` in; one that has its id already is brought up to date, and its old file kept beside it.

        Ids that are missing are added in the copy, not in `file`. A deck with an error is left where it is. A table does not
        say what deck it is: `deck_id` and `title` do, else the deck that has its name already, else its name.

        Raises:
            KnownError: VALUE_BAD for a kind of file that is not read, or an id that is none; the folder cannot be written.
        """
        _judge(file, READABLE)
        with self._workplace.reading() as run:
            draft = self._draft(run, file, deck_id, title)
            deck = draft.reading.deck if draft.reading else None
            if deck is None or draft.reading is None or _broken(draft.messages):
                return ImportReport(draft.messages)
            deck_id = deck.info.deck_id
            if deck_id in self._shipped(run):
                clash = self._own.clash(str(file), draft.reading.id_place, deck_id)
                return ImportReport((*draft.messages, clash))
            held = self._own.held(run).get(deck_id)
            target = self._target(run, deck_id)
        report = ImportReport(
            messages=draft.messages,
            deck_id=deck_id,
            title=deck.info.title,
            cards=sum(len(cards_of(note)) for note in deck.notes),
            change=deck_change(held.deck if held else None, deck, target),
            target=target,
            ids=draft.ids,
        )
        if dry_run:
            return report
        kept = self._put(target, draft.text.encode("utf-8"))
        self._decks.reload(only=[deck_id])
        return replace(report, kept=kept)

    def export_deck(self, deck_id: str, file: Path) -> int:
        """Write a deck, shipped or own, as its file is now; returns how many cards it has. Overwrites nothing.

        Raises:
            KnownError: VALUE_BAD for a deck that is none or a kind of file that is not written; it cannot be written.
        """
        suffix = _judge(file, WRITABLE)
        found = load_content((*self._folders, self._own.path))
        deck = next((one for one in found.decks if one.info.deck_id == deck_id), None)
        if deck is None:
            raise KnownError(Fault.VALUE_BAD, "deck", deck_id)
        data = found.deck_paths[deck_id].read_bytes() if suffix == _OURS else as_bytes(deck, file)
        write_new(file, data)
        return sum(len(cards_of(note)) for note in deck.notes)

    def _draft(self, run: Run, file: Path, deck_id: str, title: str) -> _Draft:
        """What is in `file`, as the text of a deck, and what is wrong with it."""
        if file.suffix.casefold() != _OURS:
            return self._draft_of_table(run, file, deck_id, title)
        text, found = read_text(file, str(file))
        if text is None:
            return _Draft(messages=tuple(found))
        text, added = with_ids(text, DECK)
        reading = deck_reading(str(file), text, self._own.packs(run))
        return _Draft(text, reading, (*found, *reading.messages), len(added))

    def _draft_of_table(self, run: Run, file: Path, deck_id: str, title: str) -> _Draft:
        packs = self._own.packs(run)
        info = self._info(run, file, deck_id, title)
        table = read_any(file, info=info)
        if table.deck is None:
            return _Draft(messages=table.messages)
        if not info.pack and len(packs) == 1 and any(note.passages for note in table.deck.notes):
            info = replace(info, pack=next(iter(packs)))
        text = write_deck(replace(table.deck, info=info))
        reading = deck_reading(str(file), text, packs)
        lines = text.splitlines()
        return _Draft(text, reading, (*table.messages, *(_at_card(one, lines) for one in reading.messages)))

    def _info(self, run: Run, file: Path, deck_id: str, title: str) -> DeckInfo:
        """What deck a table is of."""
        if deck_id and not IDENT.fullmatch(deck_id):
            raise KnownError(Fault.VALUE_BAD, "deck id", deck_id)
        deck_id = deck_id or slug_of(file.stem, "deck")
        held = self._own.held(run).get(deck_id)
        if held is not None:
            return replace(held.deck.info, title=title or held.deck.info.title)
        return DeckInfo(deck_id, title or file.stem, "en", "not stated", 1)

    def _shipped(self, run: Run) -> set[str]:
        return {info.deck_id for info in deck_infos(run)} - set(self._own.files(run))

    def _target(self, run: Run, deck_id: str) -> Path:
        """The file that the deck has already, or a new one."""
        present = self._own.read(run).decks.get(deck_id)
        if present is not None:
            return self._own.path / present.file
        target, number = self._own.path / f"{deck_id}.md", 2
        while target.exists():
            target, number = target.with_name(f"{deck_id}-{number}.md"), number + 1
        return target

    def _put(self, target: Path, data: bytes) -> Path | None:
        """Make `target` hold `data`; what stood there is kept beside it."""
        if not target.exists():
            write_new(target, data)
            return None
        if target.read_bytes() == data:
            return None
        return replace_keeping(target, data)


def _judge(file: Path, suffixes: Sequence[str]) -> str:
    suffix = file.suffix.casefold()
    if suffix not in suffixes:
        raise KnownError(Fault.VALUE_BAD, "file name", file.name)
    return suffix


def _broken(messages: Sequence[FileMessage]) -> bool:
    return any(one.severity is Severity.ERROR for one in messages)


def _at_card(message: FileMessage, lines: Sequence[str]) -> FileMessage:
    """A message about the deck that a table became: its lines are nobody's, so the card's id says where."""
    ident = next((line[4:] for line in lines[message.line - 1 :] if line.startswith("id: ")), "")
    return replace(message, line=1, column=1, text=f"{message.text} (card `{ident}`)")
