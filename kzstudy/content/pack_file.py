"""One file of a pack while it is being read, and what the whole pack is known to hold so far.

The document and the sources are read first; comments and key points then ask the PackIndex whether what they name is there.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kzstudy.content.blocks import parse
from kzstudy.content.elements import Sound, sound_elements
from kzstudy.content.front import LANGUAGES, read_front
from kzstudy.content.grammar import BRACKET, LATIN_TWINS, PASSAGE_ID, Grammar
from kzstudy.content.mistakes import Code, Mistakes, did_you_mean, shown
from kzstudy.content.record import Part, Record
from kzstudy.content.strays import report_strays
from kzstudy.content.syntax import Block, Words

if TYPE_CHECKING:
    from kzstudy.core.document import Chapter, Commentary, Passage, Source, Thesis

KNOWN = ("primary", "reprint", "quoted", "secondary", "missing")
"""The values of `known`, from the best witness to none."""


class PackFile:
    """A parsed file, its front matter and its mistakes."""

    def __init__(self, name: str, text: str, grammar: Grammar) -> None:
        self.grammar = grammar
        self.mistakes = Mistakes(name)
        self.tree = parse(text, grammar)
        self.front = read_front(self.tree, grammar, self.mistakes, owner="this file")
        report_strays(self.tree, grammar, self.mistakes)
        self.front.one_of("language", LANGUAGES)
        self._lines_of_ids: dict[str, int] = {}

    def blocks(self) -> list[Block]:
        """The blocks that begin with a marker of this file; others are reported."""
        known = [item for item in self.tree.items if isinstance(item, Block)]
        return [block for block in known if self.knows(block)]

    def knows(self, block: Block) -> bool:
        """Whether `block` may stand in this file; says so where it may not."""
        if block.marker in self.grammar.markers:
            return True
        twin = LATIN_TWINS.get(block.marker)
        markers = ", ".join("`[1.5]`" if each == BRACKET else f"`{each}:`" for each in self.grammar.markers)
        hint = f"A block begins with {markers} here; two spaces before it make it text."
        if twin in self.grammar.markers:
            hint = f"`{block.marker}` is a Cyrillic letter; type the Latin `{twin}:`."
        self.mistakes.error(
            Code.KEY_UNKNOWN, block.place, f"There is no block `{block.marker}:` in this file.", hint
        )
        return False

    def record(self, block: Block, needed: tuple[str, ...], *, may_be_empty: bool = False) -> Record:
        """The fields of `block`; a block without text is reported, unless it may be empty."""
        record = Record(
            block.fields,
            self.grammar.markers[block.marker],
            self.mistakes,
            owner=f"this {self.grammar.noun}",
            place=block.place,
            needed=needed,
            grammar=self.grammar,
        )
        marker = f"[{block.name}]" if block.marker == BRACKET else f"{block.marker}:"
        if not block.spaced:
            self.mistakes.error(Code.VALUE_BAD, block.place, f"A space belongs after `{marker}`.")
        if not block.words.runs and not may_be_empty:
            self.mistakes.error(
                Code.TEXT_EMPTY, block.words.place, f"Nothing stands after `{shown(marker)}`."
            )
        return record

    def ident(self, block: Block, record: Record) -> str:
        """The permanent id of `block`; empty, and reported, when it is missing, bad or taken."""
        if not record.has("id"):
            if block.field("id") is None:
                text = f"This {self.grammar.noun} has no id yet, so it is left out."
                self.mistakes.warning(
                    Code.ID_MISSING, block.place, text, "`kzstudy check --write-ids` adds it."
                )
            return ""
        ident = record.ident("id")
        if ident and self._lines_of_ids.setdefault(ident, block.line) != block.line:
            text = f"The id `{ident}` stands already in line {self._lines_of_ids[ident]}."
            record.bad("id", text, "Two blocks of a file never share an id.", Code.ID_TWICE)
        return ident

    def elements(self, block: Block, left_out: str) -> list[Sound]:
        """The elements of `block` that are sound. One that takes none, or has none, is reported."""
        if block.marker not in self.grammar.bulleted:
            for bullet in block.bullets:
                text = f"An element (`- `) does not belong to `{block.marker}:`."
                hint = "Two spaces before the hyphen make it text."
                self.mistakes.error(Code.TEXT_STRAY, (bullet.line, 1), text, hint)
            return []
        if not block.bullets:
            hint = "Write each element on a line that begins with `- `."
            self.mistakes.error(Code.LIST_SHORT, block.place, "This block has no elements.", hint)
        return list(sound_elements(block, self.mistakes, left_out))

    def check_pack(self, pack_id: str) -> None:
        """Report a file that says it belongs to another pack."""
        if pack_id and self.front.has("pack") and self.front.text("pack") != pack_id:
            self.front.bad("pack", f"This folder holds the pack `{pack_id}`.", f"Write `pack: {pack_id}`.")


class PackIndex:
    """What can be named in a pack. `sources` is None when there is no such file to ask."""

    def __init__(self, pack_id: str) -> None:
        self.pack_id = pack_id
        self.sources: dict[str, Source] | None = None
        self.chapters: dict[str, Chapter] = {}
        self.passages: dict[str, Passage] = {}
        self.commentaries: dict[str, Commentary] = {}
        self.theses: dict[str, Thesis] = {}
        self.left_out: dict[str, int] = {}

    def chapter(self, words: Words, mistakes: Mistakes) -> str:
        """The chapter whose number `words` are; an unknown one is reported."""
        number = words.text.removesuffix(".")
        if number and number not in self.chapters:
            text = f"There is no chapter `{shown(number)}` in this pack."
            known = f"The chapters are {', '.join(self.chapters)}." if self.chapters else ""
            mistakes.error(Code.CHAPTER_UNKNOWN, words.place, text, known)
        return number

    def witness(self, record: Record, key: str) -> str:
        """The id of the commentary that `key` names; an unknown one is reported."""
        says = record.ident(key)
        if says and says not in self.commentaries:
            hint = did_you_mean(says, self.commentaries, "It is the id of a commentary of this pack.")
            record.bad(key, f"There is no commentary `{shown(says)}` in this pack.", hint)
        return says

    def thesis(self, record: Record, key: str) -> str:
        """The id of the key point that `key` names; an unknown one is reported."""
        thesis_id = record.ident(key)
        if thesis_id and thesis_id not in self.theses:
            text = f"There is no key point `{shown(thesis_id)}` in {self.pack_id}."
            record.bad(key, text, did_you_mean(thesis_id, self.theses), Code.THESIS_UNKNOWN)
        return thesis_id

    def codes(self, parts: Iterable[Part], mistakes: Mistakes) -> tuple[str, ...]:
        """The codes of sources among `parts`; an unknown one is reported and left out."""
        return tuple(part.text for part in parts if self._is_source(part, mistakes))

    def _is_source(self, part: Part, mistakes: Mistakes) -> bool:
        if self.sources is None or part.text in self.sources:
            return True
        hint = did_you_mean(part.text, self.sources, "The codes stand in sources.md.")
        mistakes.error(
            Code.SOURCE_UNKNOWN, part.place, f"There is no source `{shown(part.text)}` in this pack.", hint
        )
        return False

    def anchors(self, parts: Iterable[Part], code: Code, mistakes: Mistakes) -> tuple[str, ...]:
        """The passages among `parts`; an unknown one is reported under `code` and left out."""
        found = (self._anchor(part, code, mistakes) for part in parts)
        return tuple(dict.fromkeys(filter(None, found)))

    def _anchor(self, part: Part, code: Code, mistakes: Mistakes) -> str:
        passage = part.text.removeprefix(f"{self.pack_id}:").strip()
        if passage in self.passages:
            return passage
        text = f"There is no passage `{shown(passage)}` in this pack."
        if not PASSAGE_ID.fullmatch(passage):
            text, hint = f"`{shown(part.text)}` is no passage.", "Write `1.3`, or `1.3, 1.4` for several."
        elif passage in self.left_out:
            hint = f"It stands in line {self.left_out[passage]} of document.md, but has a mistake itself."
        else:
            hint = did_you_mean(passage, self.passages)
        mistakes.error(code, part.place, text, hint)
        return ""
