"""Decks: what there is, switching one on or off, writing one's own, and taking changed files in.

A reload is looked at first and can be taken back, and so can a switch; the files themselves are never written here, but for a
new one.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kzstudy.content.check import write_ids
from kzstudy.content.diff import deck_change
from kzstudy.content.ids import free_id, slug_of
from kzstudy.core.card import Deck
from kzstudy.core.changes import Changes
from kzstudy.core.counts import NO_COUNTS, Counts
from kzstudy.core.deck_change import DeckChange, Preview
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.settings import deck_is_on, deck_setting
from kzstudy.services.deck_template import template
from kzstudy.services.own_decks import (
    OwnDeck,
    OwnFolder,
    from_text,
    messages_of,
    put_decks,
    put_messages,
    to_text,
)
from kzstudy.services.text_files import write_new
from kzstudy.services.workplace import Workplace
from kzstudy.storage import queue
from kzstudy.storage.decks import deck_ids_ever, deck_infos, note_ids_ever, read_deck, switch_deck
from kzstudy.storage.desk import last_operation, put_setting, setting_values
from kzstudy.storage.library import rows
from kzstudy.storage.look import Run
from kzstudy.storage.packs import pack_infos

_SWITCH, _FILES = "deck.switch", "deck.files"
_EVERYTHING_ASKED = Changes.CONTENT | Changes.MEMORY


@dataclass(frozen=True, slots=True)
class DeckLine:
    """One deck in the list. `counts` are zero while it is off; `path` is the file of an own deck, None for a shipped one."""

    deck_id: str
    title: str
    summary: str
    cards: int
    counts: Counts
    is_on: bool
    is_own: bool
    optional: bool
    path: Path | None = None


class DecksService:
    """The decks of one learner. `folder` is where their own are."""

    def __init__(self, workplace: Workplace, own: OwnFolder) -> None:
        self._workplace = workplace
        self._own = own

    @property
    def folder(self) -> Path:
        """Where own decks are; it need not exist yet."""
        return self._own.path

    def lines(self) -> tuple[DeckLine, ...]:
        """Every deck in order, shipped ones first."""
        day = self._workplace.today()
        with self._workplace.reading() as run:
            values = setting_values(run)
            files = self._own.files(run)
            numbers = {one.deck_id: one for one in queue.every_deck(run, day)}
            return tuple(
                DeckLine(
                    deck_id=info.deck_id,
                    title=info.title,
                    summary=info.summary,
                    cards=numbers[info.deck_id].cards,
                    counts=numbers[info.deck_id].counts if is_on else NO_COUNTS,
                    is_on=is_on,
                    is_own=info.deck_id in files,
                    optional=info.optional,
                    path=self._own.path / files[info.deck_id] if info.deck_id in files else None,
                )
                for info in deck_infos(run)
                for is_on in [deck_is_on(values, info.deck_id, optional=info.optional)]
            )

    def switch(self, deck_id: str, *, on: bool) -> Changes:
        """Ask the cards of a deck from now on, or no longer. What is remembered of them stays.

        Raises:
            KnownError: VALUE_BAD when there is no such deck; what the file says when it cannot be written.
        """
        library = self._workplace.library
        with library.transaction() as connection:
            run = rows(connection)
            info = next((one for one in deck_infos(run) if one.deck_id == deck_id), None)
            if info is None:
                raise KnownError(Fault.VALUE_BAD, "deck", deck_id)
            values = setting_values(run)
            if deck_is_on(values, deck_id, optional=info.optional) == on:
                return Changes.NOTHING
            name = deck_setting(deck_id)
            put_setting(connection, name, "on" if on else "off")
            switch_deck(connection, deck_id, on=on)
            self._workplace.write_down(
                connection,
                kind=_SWITCH,
                change={name: "on" if on else "off"},
                inverse={name: values.get(name)},
            )
        return Changes.SETTINGS | Changes.MEMORY

    def new_deck(self, title: str) -> Path:
        """Write a deck with one card of each form to begin from, and return its file. Nothing is ever overwritten.

        It is in use after the next reload.

        Raises:
            KnownError: VALUE_BAD for a title without a letter or digit; the folder cannot be written.
        """
        title = " ".join(title.split())
        if not any(letter.isalnum() for letter in title):
            raise KnownError(Fault.VALUE_BAD, "title", title)
        with self._workplace.reading() as run:
            used = set(deck_ids_ever(run))
            packs = pack_infos(run)
        if self._own.path.is_dir():
            used |= {file.stem.casefold() for file in self._own.path.iterdir()}
        deck_id = free_id(slug_of(title, "deck"), used)
        file = self._own.path / f"{deck_id}.md"
        write_new(file, template(deck_id, title, packs[0].pack_id if packs else "").encode("utf-8"))
        return file

    def waiting(self) -> tuple[Path, ...]:
        """The own files that a reload would look at: new, changed, gone, or never readable."""
        with self._workplace.reading() as run:
            return self._own.waiting(run)

    def add_ids(self) -> int:
        """Write the missing ids into the own files, which alters nothing else in them; returns how many.

        No id that a card of the deck has ever had is given again: a memory may hang on it.

        Raises:
            KnownError: a file cannot be written.
        """
        with self._workplace.reading() as run:
            decks = self._own.read(run).decks
            taken = {one.file: note_ids_ever(run, deck_id) for deck_id, one in decks.items()}
        added = 0
        for file, ids in taken.items():
            report = write_ids(self._own.path / file, taken=ids)
            if report.messages:
                raise KnownError(Fault.FOLDER_READ_ONLY, report.messages[0].file, report.messages[0].hint)
            added += len(report.written)
        return added

    def preview(self) -> Preview:
        """What a reload would do now; nothing is altered."""
        with self._workplace.reading() as run:
            reading = self._own.read(run)
            return Preview(self._differences(self._own.held(run), reading.decks), reading.messages)

    def reload(self, only: Collection[str] | None = None) -> Changes:
        """Take the own files in as they are now, or `only` these decks. What cannot be read in them is left out; see `preview`.

        Memory follows a card's id; a card that is gone is put aside with its memory.
        """
        library = self._workplace.library
        with library.transaction() as connection:
            run = rows(connection)
            reading = self._own.read(run)
            before = self._own.held(run)
            decks = {**reading.decks}
            if only is not None:
                decks = before | {key: one for key, one in decks.items() if key in only}
            changed = [one.deck_id for one in self._differences(before, decks)]
            put_decks(connection, self._shipped(run, before), decks)
            kept = [one for one in messages_of(run) if not self._own.holds(Path(one.file))]
            put_messages(connection, [*kept, *reading.messages])
            if not changed:
                return Changes.NOTHING
            self._workplace.write_down(
                connection,
                kind=_FILES,
                change=_texts(changed, decks),
                inverse=_texts(changed, before),
            )
        return _EVERYTHING_ASKED

    def can_undo(self) -> bool:
        """Whether a switch or a reload can be taken back."""
        with self._workplace.reading() as run:
            return last_operation(run, (_SWITCH, _FILES)) is not None

    def undo(self) -> Changes | None:
        """Take the last switch or reload back; None when there is none. No file is touched."""
        library = self._workplace.library
        with library.transaction() as connection:
            run = rows(connection)
            last = last_operation(run, (_SWITCH, _FILES))
            if last is None:
                return None
            operation_id, kind, change, inverse = last
            if kind == _SWITCH:
                for name, value in inverse.items():
                    put_setting(connection, name, value)
            held = self._own.held(run)
            shipped = self._shipped(run, held)
            if kind == _FILES:
                held = {key: one for key, one in held.items() if key not in inverse}
                taken = {one.info.deck_id for one in shipped}  # by a newer kzstudy, since then
                held |= {
                    key: from_text(text)
                    for key, text in inverse.items()
                    if text is not None and key not in taken
                }
            put_decks(connection, shipped, held)
            self._workplace.write_down(
                connection,
                kind=kind,
                change=inverse,
                inverse=change,
                undoes=operation_id,
            )
        return Changes.SETTINGS | _EVERYTHING_ASKED

    def _differences(
        self, before: Mapping[str, OwnDeck], now: Mapping[str, OwnDeck]
    ) -> tuple[DeckChange, ...]:
        found = []
        for deck_id in dict.fromkeys([*before, *now]):
            old, new = before.get(deck_id), now.get(deck_id)
            whole = new or old
            if whole is None:
                continue
            file = self._own.path / whole.file
            change = deck_change(old.deck if old else None, new.deck if new else None, file)
            if change is not None:
                found.append(change)
        return tuple(found)

    def _shipped(self, run: Run, own: Mapping[str, OwnDeck]) -> list[Deck]:
        return [read_deck(run, info) for info in deck_infos(run) if info.deck_id not in own]


def _texts(deck_ids: Iterable[str], decks: Mapping[str, OwnDeck]) -> dict[str, str | None]:
    return {key: to_text(decks[key]) if key in decks else None for key in deck_ids}
