"""The learner's own decks: which files they have, what these say now, and what the index took from them.

The index follows shipped files by itself, an own file only when its author says so: half a sentence that an editor happened
to save must not put a card aside. So the index may be older than a file, and each of its own decks remembers its file.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from kzstudy.content.shelf import Reading, find, packs_of, read_decks, read_packs
from kzstudy.content.text_file import read_text
from kzstudy.core.card import Choice, Deck, DeckInfo, Element, Form, Note
from kzstudy.core.document import Pack
from kzstudy.core.errors import FileMessage, Severity
from kzstudy.core.settings import deck_is_on
from kzstudy.services.study import rebuilt
from kzstudy.storage.answers import put_memories
from kzstudy.storage.decks import deck_infos, read_deck, write_decks
from kzstudy.storage.desk import content_values, put_content, setting_values
from kzstudy.storage.library import Transaction, rows
from kzstudy.storage.look import Run
from kzstudy.storage.packs import pack_infos, read_pack

OWN_FOLDER = "decks"  # in the data folder
_FILES = "own"  # in the table `content`: the file of each own deck that the index holds, by deck id


@dataclass(frozen=True, slots=True)
class OwnDeck:
    """An own deck and its file, named from the folder of own decks."""

    deck: Deck
    file: str


@dataclass(frozen=True, slots=True)
class OwnReading:
    """What the files say now, by deck id, and what is wrong with them."""

    decks: Mapping[str, OwnDeck]
    messages: tuple[FileMessage, ...]


class OwnFolder:
    """The folder of own decks. It need not exist yet."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def holds(self, file: Path) -> bool:
        """Whether `file` is in it."""
        return file.is_relative_to(self.path)

    def name(self, file: Path) -> str:
        """How the index calls a file: from this folder, so that the folder may be moved."""
        return file.relative_to(self.path).as_posix()

    def read(self, run: Run) -> OwnReading:
        """Read every own file. A deck that takes a shipped deck's id is left out, and said so.

        A file that is there and cannot be read as a deck leaves its deck as the index has it: a slip in the first lines
        must not put a whole deck aside.
        """
        found = find([self.path])
        reading = read_packs(found)
        read_decks(found, reading, self.packs(run) | packs_of(reading))
        held = self.held(run)
        shipped = {info.deck_id for info in deck_infos(run)} - set(held)
        decks, messages = self._sound(reading, shipped)
        files = {one.file for one in decks.values()}
        for deck_id, one in held.items():
            if deck_id not in decks and one.file not in files and (self.path / one.file).is_file():
                decks[deck_id] = one
        return OwnReading(decks, tuple(messages))

    def _sound(
        self, reading: Reading, shipped: Iterable[str]
    ) -> tuple[dict[str, OwnDeck], list[FileMessage]]:
        decks: dict[str, OwnDeck] = {}
        messages = list(reading.messages)
        for deck_id, read in reading.decks.items():
            path = reading.deck_paths[deck_id]
            if deck_id in shipped:
                messages.append(self.clash(str(path), read.id_place, deck_id))
            elif read.deck is not None:
                decks[deck_id] = OwnDeck(read.deck, self.name(path))
        return decks, messages

    def packs(self, run: Run) -> dict[str, Pack]:
        """The packs whose passages a deck may name."""
        found = {info.pack_id: read_pack(run, info.pack_id) for info in pack_infos(run)}
        return {key: pack for key, pack in found.items() if pack is not None}

    def clash(self, name: str, place: tuple[int, int], deck_id: str) -> FileMessage:
        """What is said of an own deck that takes a shipped deck's id."""
        text = f"The deck id `{deck_id}` is that of a shipped deck."
        hint = "Give this deck an id of its own; it is left out."
        return FileMessage(name, *place, "id-twice", text, hint)

    def files(self, run: Run) -> dict[str, str]:
        """The file of each own deck that the index holds, by deck id."""
        return dict(json.loads(content_values(run).get(_FILES, "{}")))

    def held(self, run: Run) -> dict[str, OwnDeck]:
        """The own decks as the index has them."""
        files = self.files(run)
        return {
            info.deck_id: OwnDeck(read_deck(run, info), files[info.deck_id])
            for info in deck_infos(run)
            if info.deck_id in files
        }

    def waiting(self, run: Run) -> tuple[Path, ...]:
        """The files that say something else than what the index took from them, or nothing any more."""
        files = self.files(run)
        digests = {files[info.deck_id]: info.digest for info in deck_infos(run) if info.deck_id in files}
        present = {self.name(Path(os.fspath(entry))) for entry in find([self.path]).decks}
        changed = [name for name in present if self._digest(name) != digests.get(name)]
        return tuple(self.path / name for name in sorted([*changed, *(set(digests) - present)]))

    def _digest(self, name: str) -> str:
        text, _ = read_text(self.path / name, name)
        return hashlib.sha256(text.encode("utf-8")).hexdigest() if text is not None else ""


def put_decks(connection: Transaction, shipped: Sequence[Deck], own: Mapping[str, OwnDeck]) -> None:
    """Make the index hold exactly these decks, own ones last, each switched as the learner has it."""
    run = rows(connection)
    values = setting_values(run)
    last = sorted(own.values(), key=lambda one: one.file)
    changed = write_decks(
        connection,
        [*shipped, *(one.deck for one in last)],
        lambda info: deck_is_on(values, info.deck_id, optional=info.optional),
    )
    put_memories(connection, rebuilt(run, changed))
    put_content(connection, {_FILES: json.dumps({one.deck.info.deck_id: one.file for one in last})})


def put_messages(connection: Transaction, messages: Iterable[FileMessage]) -> None:
    """Say what was wrong with the files that the index was made from."""
    stored = json.dumps([asdict(one) | {"severity": one.severity.value} for one in messages])
    put_content(connection, {"messages": stored})


def messages_of(run: Run) -> tuple[FileMessage, ...]:
    """What was wrong with the files that the index was made from."""
    stored = json.loads(content_values(run).get("messages", "[]"))
    return tuple(FileMessage(**{**one, "severity": Severity(one["severity"])}) for one in stored)


def to_text(one: OwnDeck) -> str:
    """A deck whole, for the operation that could bring it back."""
    return json.dumps({"file": one.file, "deck": asdict(one.deck)}, ensure_ascii=False)


def from_text(text: str) -> OwnDeck:
    """The deck in what `to_text` gave, also where an older version of this program gave it."""
    stored = json.loads(text)
    notes = []
    for each in stored["deck"]["notes"]:
        each["form"] = Form(each["form"])
        each["elements"] = tuple(Element(**one) for one in each["elements"])
        each["choices"] = tuple(Choice(**one) for one in each.get("choices", ()))
        for name in ("passages", "tags", "accept"):
            each[name] = tuple(each.get(name, ()))
        notes.append(Note(**_known(Note, each)))
    return OwnDeck(Deck(DeckInfo(**_known(DeckInfo, stored["deck"]["info"])), tuple(notes)), stored["file"])


def _known(kind: type[Note] | type[DeckInfo], values: Mapping[str, Any]) -> dict[str, Any]:
    names = {field.name for field in fields(kind)}
    return {name: value for name, value in values.items() if name in names}
