"""Decks that come from elsewhere and go elsewhere: a file is looked at whole before anything of it is kept.

What is imported becomes a file among the learner's own decks and is an author's file like any other from then on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kzstudy.content.deck import deck_reading
from kzstudy.content.diff import deck_change
from kzstudy.content.grammar import DECK
from kzstudy.content.ids import with_ids
from kzstudy.content.shelf import load_content
from kzstudy.content.text_file import read_text
from kzstudy.core.card import cards_of
from kzstudy.core.deck_change import DeckChange
from kzstudy.core.errors import Fault, FileMessage, KnownError, Severity
from kzstudy.services.decks import DecksService
from kzstudy.services.own_decks import OwnFolder
from kzstudy.services.text_files import replace_keeping, write_new
from kzstudy.services.workplace import Workplace
from kzstudy.storage.decks import deck_infos
from kzstudy.storage.look import Run

DECK_SUFFIX = ".md"
SUFFIXES = (DECK_SUFFIX,)


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
        return not any(one.severity is Severity.ERROR for one in self.messages)


class ExchangeService:
    """Import and export of whole decks."""

    def __init__(
        self, workplace: Workplace, folders: Sequence[Path], own: OwnFolder, decks: DecksService
    ) -> None:
        self._workplace = workplace
        self._folders = tuple(folders)
        self._own = own
        self._decks = decks

    def import_deck(self, file: Path, *, dry_run: bool = False) -> ImportReport:
        """Take the deck in `file` in; one that has its id already is brought up to date, and its old file kept beside it.

        Ids that are missing are added in the copy, not in `file`. A deck with an error is left where it is.

        Raises:
            KnownError: VALUE_BAD for a kind of file that is not read; the folder cannot be written.
        """
        text, found = self._text(file)
        if text is None:
            return ImportReport(tuple(found))
        text, added = with_ids(text, DECK)
        with self._workplace.reading() as run:
            reading = deck_reading(str(file), text, self._own.packs(run))
            messages = (*found, *reading.messages)
            deck = reading.deck
            if deck is None or any(one.severity is Severity.ERROR for one in messages):
                return ImportReport(messages)
            deck_id = deck.info.deck_id
            if deck_id in self._shipped(run):
                clash = self._own.clash(str(file), reading.id_place, deck_id)
                return ImportReport((*messages, clash))
            held = self._own.held(run).get(deck_id)
            target = self._target(run, deck_id)
        report = ImportReport(
            messages=messages,
            deck_id=deck_id,
            title=deck.info.title,
            cards=sum(len(cards_of(note)) for note in deck.notes),
            change=deck_change(held.deck if held else None, deck, target),
            target=target,
            ids=len(added),
        )
        if dry_run:
            return report
        kept = self._put(target, text.encode("utf-8"))
        self._decks.reload(only=[deck_id])
        return ImportReport(
            report.messages, deck_id, report.title, report.cards, report.change, target, kept, report.ids
        )

    def export_deck(self, deck_id: str, file: Path) -> int:
        """Write a deck, shipped or own, as its file is now; returns how many cards it has. Overwrites nothing.

        Raises:
            KnownError: VALUE_BAD for a deck that is none or a kind of file that is not written; it cannot be written.
        """
        _judge(file)
        found = load_content((*self._folders, self._own.path))
        deck = next((one for one in found.decks if one.info.deck_id == deck_id), None)
        if deck is None:
            raise KnownError(Fault.VALUE_BAD, "deck", deck_id)
        write_new(file, found.deck_paths[deck_id].read_bytes())
        return sum(len(cards_of(note)) for note in deck.notes)

    def _text(self, file: Path) -> tuple[str | None, list[FileMessage]]:
        """What is in `file`, as the text of a deck."""
        _judge(file)
        return read_text(file, str(file))

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


def _judge(file: Path) -> None:
    if file.suffix.casefold() not in SUFFIXES:
        raise KnownError(Fault.VALUE_BAD, "file name", file.name)
