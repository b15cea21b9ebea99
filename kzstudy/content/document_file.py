"""document.md: chapters, sections and passages, each with how well it is known.

A chapter's heading is kept even when one of its fields is wrong, for its passages hang on it; a passage is not: a text of
which we cannot say how we know it is not shown.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from kzstudy.content.front import LANGUAGES
from kzstudy.content.grammar import CHAPTER, PASSAGE_ID
from kzstudy.content.mistakes import Code, Mistakes, shown
from kzstudy.content.pack_file import KNOWN, PackFile, PackIndex
from kzstudy.content.record import Record
from kzstudy.content.syntax import Block, Heading, Place
from kzstudy.core.document import Attestation, Chapter, PackInfo, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable


def pack_info(file: PackFile, digest: str) -> PackInfo | None:
    """What the whole pack is; None where it has no usable id."""
    front = file.front
    pack_id = front.ident("id")
    if not pack_id:
        return None
    language = front.text("language")
    return PackInfo(
        pack_id=pack_id,
        title=front.text("title", pack_id),
        language=language if language in LANGUAGES else "en",
        licence=front.text("licence"),
        version=front.whole("version", 1),
        notice=front.text("notice"),
        citation=front.text("citation"),
        official=front.text("official"),
        digest=digest,
    )


def read_document(file: PackFile, index: PackIndex) -> None:
    """Put the chapters and passages of `file` into `index`."""
    _DocumentReader(file, index).read()


def weakest(attestations: "Iterable[Attestation]") -> Attestation:
    """The least certain of `attestations`; MISSING when there are none."""
    return Attestation(max((each.value for each in attestations), key=KNOWN.index, default="missing"))


class _DocumentReader:
    def __init__(self, file: PackFile, index: PackIndex) -> None:
        self._file = file
        self._index = index
        self._mistakes: Mistakes = file.mistakes
        self._chapter: str | None = None
        self._section = ""
        self._lines: dict[str, int] = {}
        self._unattested: list[str] = []

    def read(self) -> None:
        for item in self._file.tree.items:
            if isinstance(item, Heading):
                if item.level == 1:
                    self._begin_chapter(item)
                else:
                    self._begin_section(item)
            elif isinstance(item, Block) and self._file.knows(item):
                self._passage(item)
        for number in self._unattested:
            mine = (each.attestation for each in self._index.passages.values() if each.chapter == number)
            self._index.chapters[number] = replace(self._index.chapters[number], attestation=weakest(mine))

    def _begin_chapter(self, heading: Heading) -> None:
        allowed = self._file.grammar.heading_keys
        place = (heading.line, 1)
        record = Record(
            heading.fields, allowed, self._mistakes, owner="this chapter", place=place, needed=("known",)
        )
        known, sources = self._witness(record, place, "chapter")
        self._section = ""
        found = CHAPTER.match(heading.title.text)
        if found is None:
            self._chapter = ""
            text = f"`{shown(heading.title.text)}` does not begin with a number and a full stop."
            hint = "Write `# 1. Title`. The passages below it are left out."
            self._mistakes.error(Code.CHAPTER_BAD, heading.title.place, text, hint)
            return
        number, title = found[1], found[2] or ""
        self._chapter = number
        if number in self._index.chapters:
            text = f"The chapter {number} stands already in line {self._lines[number]}."
            self._mistakes.error(
                Code.CHAPTER_BAD, heading.title.place, text, "The passages below it are added to that one."
            )
            return
        if not title and known is not Attestation.MISSING:
            text = f"The chapter {number} has no title."
            self._mistakes.error(
                Code.CHAPTER_BAD, heading.title.place, text, "Only one with `known: missing` has none."
            )
        if known is None:
            self._unattested.append(number)
        self._lines[number] = heading.line
        self._index.chapters[number] = Chapter(
            number=number,
            title=title,
            short=record.text("short", title),
            summary=record.text("summary"),
            attestation=known or Attestation.MISSING,
            sources=sources,
            remark=record.text("remark"),
        )

    def _begin_section(self, heading: Heading) -> None:
        place = (heading.line, 1)
        Record(heading.fields, (), self._mistakes, owner="a section's heading", place=place)
        self._section = heading.title.text
        if not self._section:
            self._mistakes.error(Code.TEXT_EMPTY, heading.title.place, "This heading has no title.")
        if self._chapter is None:
            self._mistakes.error(Code.CHAPTER_BAD, place, "This section stands before the first chapter.")

    def _passage(self, block: Block) -> None:
        missing = (known := block.field("known")) is not None and known.words.text == Attestation.MISSING
        record = self._file.record(block, ("known",), may_be_empty=missing)
        attestation, sources = self._witness(record, block.place, "passage")
        passage_id = self._passage_id(block)
        if record.sound and attestation is not None and self._chapter:
            self._index.passages[passage_id] = Passage(
                passage_id=passage_id,
                chapter=self._chapter,
                section=self._section,
                text=block.words.text,
                attestation=attestation,
                sources=sources,
                remark=record.text("remark"),
            )
        else:
            self._index.left_out.setdefault(passage_id, block.line)

    def _passage_id(self, block: Block) -> str:
        passage_id = block.name
        if not PASSAGE_ID.fullmatch(passage_id):
            text = f"`{shown(passage_id)}` is no passage id."
            hint = "It is made of letters a to z and digits with full stops between, as in `[1.5]`."
            self._mistakes.error(Code.ID_BAD, (block.line, 2), text, hint)
        elif self._lines.setdefault(f"[{passage_id}]", block.line) != block.line:
            text = f"The passage `{passage_id}` stands already in line {self._lines[f'[{passage_id}]']}."
            self._mistakes.error(Code.PASSAGE_TWICE, (block.line, 2), text, "Two passages never share an id.")
        if self._chapter is None:
            text = "This passage stands before the first chapter."
            self._mistakes.error(Code.CHAPTER_BAD, block.place, text, "Write `# 1. Title` above it.")
        return passage_id

    def _witness(self, record: Record, place: Place, noun: str) -> tuple[Attestation | None, tuple[str, ...]]:
        """How something is known and from where; None, and reported, where that is not said."""
        value = record.one_of("known", KNOWN)
        sources = self._index.codes(record.parts("sources"), self._mistakes)
        if not value:
            return None, sources
        attestation = Attestation(value)
        if attestation is not Attestation.MISSING and not record.has("sources"):
            hint = "Only what is `known: missing` has none."
            self._mistakes.error(Code.KEY_NEEDED, place, f"This {noun} has no `sources:`.", hint)
        return attestation, sources
