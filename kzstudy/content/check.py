"""What `kzstudy check` says of decks and packs, and the one thing it may write: ids that are missing.

Checking opens files for reading only. Writing ids is asked for by name, touches nothing but the lines it adds, and replaces a
file in one step, so that no crash can leave half of one.
"""

import contextlib
import os
import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kzstudy.content.grammar import DECK, Grammar, pack_grammar
from kzstudy.content.ids import with_ids
from kzstudy.content.lint import lint
from kzstudy.content.mistakes import Code, Mistakes
from kzstudy.content.shelf import Found, Reading, find, packs_of, read_decks, read_packs
from kzstudy.content.text_file import read_text
from kzstudy.core.card import cards_of
from kzstudy.core.errors import FileMessage

_OF_PACKS = (
    "passages",
    "commentaries",
    "comments",
    "theses",
    "terms",
    "events",
    "comparisons",
    "questions",
    "enumerations",
    "pairs",
)
COUNTED = ("packs", *_OF_PACKS, "decks", "notes", "cards")
"""What a report counts; `questions` are the open ones, `pairs` the tables of them."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Everything wrong or doubtful, in the order of the files, and how much of each thing opened."""

    messages: tuple[FileMessage, ...]
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class IdsReport:
    """The ids that were added (file, line, id), and the files that could not be written."""

    written: tuple[tuple[str, int, str], ...] = field(default=())
    messages: tuple[FileMessage, ...] = field(default=())


def check(paths: Sequence[Path], *, shipped: Sequence[Path] = ()) -> CheckReport:
    """Read the packs and decks at `paths` (files or folders) and say what is wrong with them; writes nothing.

    A folder that holds document.md is a pack, any other is searched; a file of a pack stands for the whole pack. A deck's
    `pack:` is looked for among these packs, then in the folders `shipped`, which are not reported on themselves.
    Messages name files as `paths` do. Only what opens is counted: a card that is left out is not.
    """
    found, missing = _find(paths)
    reading = read_packs(found)
    packs = packs_of(reading)
    if found.decks and shipped:
        packs = packs_of(read_packs(find(shipped))) | packs
    read_decks(found, reading, packs)
    messages = [*missing, *reading.messages, *lint(reading, packs)]
    return CheckReport(tuple(_sorted(messages)), _counts(reading))


def write_ids(path: Path, *, taken: Collection[str] = ()) -> IdsReport:
    """Add the missing ids in the file at `path`, or in every deck and pack below the folder at `path`.

    Ids are made from the words, are unique in their file and never one of `taken` (say, of retired cards). Every other byte
    stays. A file that may not be written is left alone and named; one without anything to add is not touched. What cannot be
    read is passed over: `check` says that.
    """
    found, _ = _find([path])
    messages: list[FileMessage] = []
    written: list[tuple[str, int, str]] = []
    decks = [(Path(each), DECK) for each in found.decks]
    parts = [
        (Path(each), pack_grammar(os.fspath(each))) for entries in found.packs.values() for each in entries
    ]
    if path.is_file():
        parts = [part for part in parts if part[0].name == path.name]
    for file, grammar in [*decks, *parts]:
        if grammar is not None and grammar.ids_from:
            added, problems = _write_ids(file, grammar, taken)
            written += added
            messages += problems
    return IdsReport(tuple(written), tuple(messages))


def _write_ids(
    path: Path, grammar: Grammar, taken: Collection[str]
) -> tuple[list[tuple[str, int, str]], list[FileMessage]]:
    name = str(path)
    text, _ = read_text(path, name)
    if text is None:
        return [], []
    new, ids = with_ids(text, grammar, taken)
    if not ids:
        return [], []
    fault = _replace(path, new.encode("utf-8"))
    if fault:
        mistakes = Mistakes(name)
        text = "This file may not be written, so its missing ids were not added."
        mistakes.error(Code.FILE_UNREADABLE, (1, 1), text, fault)
        return [], mistakes.messages()
    return [(name, line, ident) for line, ident in ids], []


def _replace(path: Path, data: bytes) -> str:
    """Put `data` in the place of the file at `path` in one step, with its mode; what went wrong, or nothing."""
    real = path.resolve()
    fresh = real.with_name(f".{real.name}.new")
    try:
        status = real.stat()
        if not (status.st_mode & 0o222 and os.access(real, os.W_OK)):
            return "It is read-only."
        with fresh.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(real, fresh)
        with contextlib.suppress(OSError, AttributeError):  # only root may, and not every system has owners
            os.chown(fresh, status.st_uid, status.st_gid)
        fresh.replace(real)
    except OSError as fault:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        return f"{fault.strerror or fault}."
    return ""


def _find(paths: Sequence[Path]) -> tuple[Found, list[FileMessage]]:
    """What stands at `paths`, and a message for each that is not there."""
    found = Found()
    messages: list[FileMessage] = []
    for path in paths:
        if path.is_dir():
            below = find([path])
        elif path.is_file():
            in_pack = pack_grammar(path.name) is not None and (path.parent / "document.md").is_file()
            below = find([path.parent]) if in_pack else Found(decks=[path])
        else:
            mistakes = Mistakes(str(path))
            mistakes.error(Code.FILE_UNREADABLE, (1, 1), "There is no such file or folder.")
            messages += mistakes.messages()
            continue
        _merge(found, below)
    return found, messages


def _merge(found: Found, below: Found) -> None:
    """Add what is new in `below`, so that a file named twice is read once."""
    folders = {os.path.realpath(folder) for folder in found.packs}
    found.packs.update(
        {key: each for key, each in below.packs.items() if os.path.realpath(key) not in folders}
    )
    files = {os.path.realpath(each) for each in found.decks}
    found.decks.extend(each for each in below.decks if os.path.realpath(each) not in files)
    found.shut.extend(below.shut)


def _sorted(messages: list[FileMessage]) -> list[FileMessage]:
    """By line within each file; files in the order in which they were first named."""
    order = {name: index for index, name in enumerate(dict.fromkeys(message.file for message in messages))}
    return sorted(messages, key=lambda each: (order[each.file], each.line, each.column))


def _counts(reading: Reading) -> dict[str, int]:
    counts = dict.fromkeys(COUNTED, 0)
    for pack in packs_of(reading).values():
        counts["packs"] += 1
        for name in _OF_PACKS:
            counts[name] += len(getattr(pack, name))
    for read in reading.decks.values():
        if read.deck is not None:
            counts["decks"] += 1
            counts["notes"] += len(read.deck.notes)
            counts["cards"] += sum(len(cards_of(note)) for note in read.deck.notes)
    return counts
