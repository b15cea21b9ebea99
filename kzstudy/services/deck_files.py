"""Deck files of every format we know, read and written by their suffix. Nothing here touches the library.

What is read is a deck as a value; whoever imports it writes it as a file of ours and takes it in from there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kzstudy.content.deck import read_deck
from kzstudy.content.deck_writer import write_deck
from kzstudy.content.text_file import read_text
from kzstudy.core.card import Deck, DeckInfo
from kzstudy.core.document import Pack
from kzstudy.core.errors import Fault, FileMessage, KnownError
from kzstudy.core.slugs import slug_of
from kzstudy.exchange.csv_deck import read_csv, write_csv

READABLE = (".md", ".csv", ".tsv")
WRITABLE = (".md", ".csv", ".tsv")
_SEPARATORS = {".csv": ",", ".tsv": "\t"}


@dataclass(frozen=True, slots=True)
class DeckFile:
    """A deck, or None where the file is none at all, and everything that is wrong with it, with line and column."""

    deck: Deck | None
    messages: tuple[FileMessage, ...]


def read_any(
    path: Path,
    *,
    pack: Pack | None = None,
    info: DeckInfo | None = None,
    columns: Mapping[str, str] | None = None,
) -> DeckFile:
    """The deck in the file at `path`, by its suffix.

    A table does not say what deck it is: `info` does, or it is made from the file's name. `pack` is the one whose passages a
    `.md` deck names; with None they are taken on trust. `columns` is as in `read_csv`.

    Raises:
        KnownError: VALUE_BAD where no format has this suffix.
    """
    suffix = _known(path, READABLE)
    if suffix == ".md":
        text, messages = read_text(path, str(path))
        deck = None
        if text is not None:
            deck, messages = read_deck(str(path), text, pack=pack)
        return DeckFile(deck, tuple(messages))
    try:
        data = path.read_bytes()
    except OSError as error:
        text, hint = "This file cannot be read.", f"{error.strerror or error}."
        return DeckFile(None, (FileMessage(str(path), 1, 1, "file-unreadable", text, hint),))
    deck, messages = read_csv(str(path), data, info or _info_of(path), columns=columns)
    return DeckFile(deck, tuple(messages))


def as_bytes(deck: Deck, path: Path) -> bytes:
    """What a file at `path` holds for `deck`, by its suffix.

    Raises:
        KnownError: VALUE_BAD where no format has this suffix.
    """
    suffix = _known(path, WRITABLE)
    if suffix == ".md":
        return write_deck(deck).encode("utf-8")
    return write_csv(deck, separator=_SEPARATORS[suffix])


def _known(path: Path, suffixes: tuple[str, ...]) -> str:
    suffix = path.suffix.casefold()
    if suffix not in suffixes:
        raise KnownError(Fault.VALUE_BAD, str(path), f"`{path.suffix}`")
    return suffix


def _info_of(path: Path) -> DeckInfo:
    """A deck named after its file. Whose it is nobody has said yet."""
    return DeckInfo(slug_of(path.stem, "deck"), path.stem, "en", "not stated", 1)
