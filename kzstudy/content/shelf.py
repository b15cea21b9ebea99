"""The folders that hold packs and decks: what is in them, and whether it has changed since.

Whoever keeps an index of the content asks for the fingerprint first, which opens no file, and reads everything only when it
differs from the one kept.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kzstudy.content.deck import DeckReading, deck_reading
from kzstudy.content.mistakes import Code, Mistakes
from kzstudy.content.pack import PackReading, pack_reading
from kzstudy.content.text_file import read_text
from kzstudy.core.card import Deck
from kzstudy.core.document import Pack
from kzstudy.core.errors import FileMessage


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that could be read, and everything that could not. The paths go by deck id and pack id."""

    packs: tuple[Pack, ...]
    decks: tuple[Deck, ...]
    messages: tuple[FileMessage, ...]
    deck_paths: Mapping[str, Path]
    pack_paths: Mapping[str, Path]


@dataclass(frozen=True, slots=True)
class Found:
    """The files that will be read: those of each pack's folder, and decks. `shut` are folders that cannot be listed."""

    packs: dict[Path, list[os.DirEntry[str] | Path]] = field(default_factory=dict)
    decks: list[os.DirEntry[str] | Path] = field(default_factory=list)
    shut: list[FileMessage] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """What was read, with the places that `check` needs. A second pack or deck with the same id is not kept."""

    packs: dict[str, PackReading] = field(default_factory=dict)
    decks: dict[str, DeckReading] = field(default_factory=dict)
    messages: list[FileMessage] = field(default_factory=list)
    pack_paths: dict[str, Path] = field(default_factory=dict)
    deck_paths: dict[str, Path] = field(default_factory=dict)


def load_content(folders: Sequence[Path]) -> Content:
    """Read every pack and deck below `folders`; a folder that is not there is an empty one.

    A folder that holds document.md is a pack; every other `.md` file is a deck, but for README.md and what is hidden.
    Decks find their packs wherever these stand. Of two with the same id the first is kept and the second reported.
    """
    found = find(folders)
    reading = read_packs(found)
    read_decks(found, reading, packs_of(reading))
    return Content(
        packs=tuple(packs_of(reading).values()),
        decks=tuple(each.deck for each in reading.decks.values() if each.deck is not None),
        messages=tuple(reading.messages),
        deck_paths=reading.deck_paths,
        pack_paths=reading.pack_paths,
    )


def fingerprint_of(folders: Sequence[Path]) -> str:
    """A hexadecimal SHA-256 over name, size and time of change of every file that `load_content` would read; opens none."""
    found = find(folders)
    whole = hashlib.sha256()
    for entry in [*found.decks, *(entry for entries in found.packs.values() for entry in entries)]:
        try:
            status = entry.stat()
        except OSError:
            continue  # a file that has just gone is the same as one that was never there
        line = f"{os.fspath(entry)}\0{status.st_size}\0{status.st_mtime_ns}\n"
        whole.update(line.encode("utf-8", "surrogateescape"))
    return whole.hexdigest()


def find(folders: Iterable[Path]) -> Found:
    """The packs and decks below `folders`, sorted by name, each once."""
    found = Found()
    seen: set[str] = set()
    for folder in folders:
        _walk(folder, found, seen)
    return found


def _walk(folder: Path, found: Found, seen: set[str]) -> None:
    real = os.path.realpath(folder)
    if real in seen:  # a link that leads back up
        return
    seen.add(real)
    try:
        with os.scandir(folder) as listing:
            entries = sorted(
                (each for each in listing if not each.name.startswith(".")), key=lambda each: each.name
            )
    except FileNotFoundError:
        return
    except OSError as fault:
        mistakes = Mistakes(str(folder))
        mistakes.error(
            Code.FILE_UNREADABLE, (1, 1), "This folder cannot be read.", f"{fault.strerror or fault}."
        )
        found.shut.extend(mistakes.messages())
        return
    texts: list[os.DirEntry[str] | Path] = [each for each in entries if _is_text(each)]
    if any(each.name == "document.md" for each in texts):
        found.packs[folder] = texts
        return
    found.decks.extend(texts)
    for each in entries:
        if each.is_dir():
            _walk(Path(each.path), found, seen)


def _is_text(entry: "os.DirEntry[str]") -> bool:
    name = entry.name.casefold()
    return name.endswith(".md") and name != "readme.md" and not entry.is_dir()


def packs_of(reading: Reading) -> dict[str, Pack]:
    """The packs by id."""
    return {key: each.pack for key, each in reading.packs.items() if each.pack is not None}


def read_packs(found: Found) -> Reading:
    """Read the packs that were found."""
    reading = Reading(messages=list(found.shut))
    for folder, entries in found.packs.items():
        texts, unreadable = {}, []
        for path, name in _named(entries):
            text, messages = read_text(path, name)
            reading.messages += messages
            if text is None:
                unreadable.append(name)
            else:
                texts[name] = text
        read = pack_reading(texts, unreadable)
        reading.messages += read.messages
        pack_id = read.pack.info.pack_id if read.pack else ""
        if pack_id in reading.packs:
            taken_by = reading.packs[pack_id].id_place[0]
            reading.messages += _twice("pack", pack_id, read.id_place[0], read.id_place[1], taken_by)
        elif pack_id:
            reading.packs[pack_id] = read
            reading.pack_paths[pack_id] = folder
    return reading


def read_decks(found: Found, reading: Reading, packs: Mapping[str, Pack]) -> None:
    """Read the decks that were found into `reading`, looking up their passages in `packs`."""
    for path, name in _named(found.decks):
        text, messages = read_text(path, name)
        reading.messages += messages
        if text is None:
            continue
        read = deck_reading(name, text, packs)
        reading.messages += read.messages
        deck_id = read.deck.info.deck_id if read.deck else ""
        if deck_id in reading.decks:
            reading.messages += _twice("deck", deck_id, name, read.id_place, str(reading.deck_paths[deck_id]))
        elif deck_id:
            reading.decks[deck_id] = read
            reading.deck_paths[deck_id] = path


def _named(entries: Iterable["os.DirEntry[str] | Path"]) -> Iterator[tuple[Path, str]]:
    for entry in entries:
        yield Path(entry), os.fspath(entry)


def _twice(noun: str, ident: str, name: str, place: tuple[int, int], taken_by: str) -> list[FileMessage]:
    mistakes = Mistakes(name)
    text = f"The {noun} id `{ident}` is that of {taken_by} already."
    mistakes.error(Code.ID_TWICE, place, text, f"Give this {noun} an id of its own; it is left out.")
    return mistakes.messages()
