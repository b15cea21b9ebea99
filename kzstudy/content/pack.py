"""From the files of a pack's folder to a Pack, with every anchor resolved.

Sources are read first, then the document, for everything else names them; what hangs on a part that was left out is named
as well, never quietly dropped.
"""

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, TypeVar

from kzstudy.content.commentary_file import read_commentary
from kzstudy.content.comparison_file import read_comparison
from kzstudy.content.document_file import pack_info, read_document
from kzstudy.content.enumerations_file import read_enumerations
from kzstudy.content.glossary_file import read_glossary
from kzstudy.content.grammar import COMMENTARY, PACK_FILES, pack_grammar
from kzstudy.content.guide_file import read_guide
from kzstudy.content.mistakes import Code, Mistakes, did_you_mean
from kzstudy.content.pack_file import PackFile, PackIndex
from kzstudy.content.pairs_file import read_pairs
from kzstudy.content.sheet_file import read_sheet
from kzstudy.content.sources_file import read_sources
from kzstudy.content.syntax import Place, Tree
from kzstudy.content.theses_file import read_theses
from kzstudy.content.timeline_file import read_timeline
from kzstudy.core.document import Comment, Pack
from kzstudy.core.errors import FileMessage

_T = TypeVar("_T")

_EDITION: tuple[tuple[str, str, Callable[[PackFile, PackIndex], list[Any]]], ...] = (
    ("sheet.md", "sheet", read_sheet),
    ("glossary.md", "terms", read_glossary),
    ("timeline.md", "events", read_timeline),
    ("comparison.md", "comparisons", read_comparison),
)
"""Files that are read alike: the name, the field of a Pack, and what reads it."""


@dataclass(frozen=True, slots=True)
class PackReading:
    """A pack, what is wrong with its files, and where its id, its key points, enumerations and tables of pairs stand.

    Such a place is a file, then line and column. `trees` are the files by name, as they were parsed.
    """

    pack: Pack | None
    messages: list[FileMessage]
    id_place: tuple[str, Place]
    theses: Mapping[str, tuple[str, Place]] = field(default_factory=dict)
    enumerations: Mapping[str, tuple[str, Place]] = field(default_factory=dict)
    pairs: Mapping[str, tuple[str, Place]] = field(default_factory=dict)
    trees: Mapping[str, Tree] = field(default_factory=dict)


def read_pack(files: Mapping[str, str]) -> tuple[Pack | None, list[FileMessage]]:
    """The pack in `files` (text by file name, with or without folders) and everything that is wrong; never raises.

    The pack is None only where document.md is absent or has no usable id; otherwise it holds every block that is sound.
    """
    reading = pack_reading(files)
    return reading.pack, reading.messages


def pack_reading(files: Mapping[str, str], unreadable: Collection[str] = ()) -> PackReading:
    """As `read_pack`, keeping places. `unreadable` names files that are there, but could not be read."""
    return _PackReader(files, unreadable).read()


class _PackReader:
    def __init__(self, files: Mapping[str, str], unreadable: Collection[str]) -> None:
        self._texts = files
        self._unreadable = {PurePath(name).name for name in unreadable}
        self._first = next(iter(sorted(files)), next(iter(unreadable), ""))
        self._files: list[PackFile] = []
        self._missing: list[FileMessage] = []

    def read(self) -> PackReading:
        digest = _digest(self._texts)
        document = self._open("document.md")
        if document is None:
            return PackReading(
                None, [*self._missing, *self._unknown()], (self._beside("document.md"), (1, 1))
            )
        info = pack_info(document, digest)
        index = PackIndex(info.pack_id if info else "")
        sources = self._part("sources.md", index, needed=True)
        if sources is not None:
            index.sources = read_sources(sources)
        read_document(document, index)
        comments = self._commentaries(index)
        theses = self._theses(index)
        edition = self._edition(index)
        enumerations, edition["enumerations"] = self._placed("enumerations.md", read_enumerations, index)
        pairs, edition["pairs"] = self._placed("pairs.md", read_pairs, index)
        messages = [message for file in self._files for message in file.mistakes.messages()]
        messages += [*self._missing, *self._unknown()]
        place = document.front.place("id") if document.front.has("id") else (1, 1)
        pack = None
        if info is not None:
            pack = Pack(
                info=info,
                chapters=tuple(index.chapters.values()),
                passages=tuple(index.passages.values()),
                commentaries=tuple(index.commentaries.values()),
                comments=tuple(comments),
                theses=tuple(index.theses.values()),
                sources=tuple((index.sources or {}).values()),
                **edition,
            )
        trees = {file.mistakes.file: file.tree for file in self._files}
        return PackReading(
            pack, messages, (document.mistakes.file, place), theses, enumerations, pairs, trees
        )

    def _commentaries(self, index: PackIndex) -> list[Comment]:
        names = sorted(name for name in self._texts if pack_grammar(name) is COMMENTARY)
        comments: list[Comment] = []
        for name in names:
            file = PackFile(name, self._texts[name], COMMENTARY)
            self._files.append(file)
            commentary, found = read_commentary(file, index)
            if commentary is not None:
                index.commentaries[commentary.commentary_id] = commentary
                comments += found
        return comments

    def _theses(self, index: PackIndex) -> dict[str, tuple[str, Place]]:
        """Put the key points into `index`; where each of them stands."""
        file = self._part("theses.md", index)
        found = read_theses(file, index) if file else {}
        index.theses = {key: thesis for key, (thesis, _) in found.items()}
        return {key: (self._name_of("theses.md"), place) for key, (_, place) in found.items()}

    def _edition(self, index: PackIndex) -> dict[str, Any]:
        """The fields of a Pack that make its study edition, but those whose parts have a place of their own."""
        guide = self._part("guide.md", index)
        guides, questions = read_guide(guide, index) if guide else ([], [])
        fields: dict[str, Any] = {"guides": tuple(guides), "questions": tuple(questions)}
        for name, held, read in _EDITION:
            file = self._part(name, index)
            fields[held] = tuple(read(file, index)) if file else ()
        return fields

    def _placed(
        self, name: str, read: Callable[[PackFile, PackIndex], dict[str, tuple[_T, Place]]], index: PackIndex
    ) -> tuple[dict[str, tuple[str, Place]], tuple[_T, ...]]:
        """Where each part in the file `name` stands, and the parts."""
        file = self._part(name, index)
        found = read(file, index) if file else {}
        places = {key: (self._name_of(name), place) for key, (_, place) in found.items()}
        return places, tuple(part for part, _ in found.values())

    def _part(self, name: str, index: PackIndex, *, needed: bool = False) -> PackFile | None:
        """The file `name`, which says whose part it is."""
        file = self._open(name, needed=needed)
        if file is not None:
            file.check_pack(index.pack_id)
        return file

    def _open(self, name: str, *, needed: bool = True) -> PackFile | None:
        """The file `name` of this folder; reported where it is needed and not there."""
        full = self._name_of(name)
        if full in self._texts:
            self._files.append(PackFile(full, self._texts[full], PACK_FILES[name]))
            return self._files[-1]
        if needed and name not in self._unreadable:
            mistakes = Mistakes(full)
            mistakes.error(
                Code.FILE_MISSING, (1, 1), f"This pack has no {name}.", "resources/README.md shows one."
            )
            self._missing += mistakes.messages()
        return None

    def _name_of(self, name: str) -> str:
        return next((full for full in self._texts if PurePath(full).name == name), self._beside(name))

    def _beside(self, name: str) -> str:
        return str(PurePath(self._first).parent / name)

    def _unknown(self) -> list[FileMessage]:
        """A warning for each file that is none of a pack's."""
        messages: list[FileMessage] = []
        for name in sorted(self._texts):
            last = PurePath(name).name
            if pack_grammar(name) is None and last.casefold() != "readme.md":
                mistakes = Mistakes(name)
                near = did_you_mean(last, (*PACK_FILES, "commentary-name.md"))
                text = f"A pack has no file `{last}`, so it is not read."
                mistakes.warning(Code.FILE_UNKNOWN, (1, 1), text, near)
                messages += mistakes.messages()
        return messages


def _digest(files: Mapping[str, str]) -> str:
    """SHA-256 over names and texts, independent of the folder and of the order."""
    whole = hashlib.sha256()
    for name, text in sorted((PurePath(name).name, text) for name, text in files.items()):
        data = text.encode("utf-8", "surrogatepass")
        whole.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogatepass"))
        whole.update(data)
    return whole.hexdigest()
