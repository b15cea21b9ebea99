"""In which order a pack is read, and which comments stand beside what: the one order both sides of Read share.

A unit is what the two sides are aligned by: the document's head, a chapter's head, a passage, a chapter that is missing.
Everything on the page (scrolling, clicking, the contents, going to a number) is said in units, never in pixels.

Values in this package are named tuples: to make a dataclass takes a millisecond, and fifteen would delay the first frame.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from kzstudy.core.document import Attestation, Chapter, Comment, Commentary, Pack, Passage
from kzstudy.ui.read.commentators import in_order
from kzstudy.ui.words import tr

DOCUMENT_KEY = "document"


class Kind(Enum):
    """What a unit is."""

    DOCUMENT = "document"
    CHAPTER = "chapter"
    MISSING = "missing"
    PASSAGE = "passage"


class Unit(NamedTuple):
    """`comments` are told here; `elsewhere` concern this passage too, but are told at an earlier unit.

    Both hold only those of commentators who are shown; `hidden` counts the others. `section` is the heading that begins with this passage, or "".
    """

    key: str
    kind: Kind
    chapter: Chapter | None = None
    passage: Passage | None = None
    section: str = ""
    comments: tuple[Comment, ...] = ()
    elsewhere: tuple[Comment, ...] = ()
    hidden: int = 0

    @property
    def comment_count(self) -> int:
        """How many comments concern it."""
        return len(self.comments) + len(self.elsewhere)

    @property
    def is_stop(self) -> bool:
        """Whether "next passage" stops here."""
        return self.kind in (Kind.PASSAGE, Kind.MISSING)


def comment_key(comment: Comment) -> str:
    """A comment's name within its pack; its id alone is unique only within its commentary."""
    return f"{comment.commentary_id}/{comment.comment_id}"


def chapter_key(number: str) -> str:
    """A chapter head's name."""
    return f"chapter {number}"


class Outline:
    """A pack in reading order. Unit numbers count from 0; unit 0 is the document's head.

    Of the commentators only `shown` are heard (None: all), in the order of `voices` at every unit.
    """

    def __init__(self, pack: Pack, shown: frozenset[str] | None = None) -> None:
        self.pack = pack
        self.voices = in_order(pack.commentaries)
        self.commentaries: dict[str, Commentary] = {each.commentary_id: each for each in pack.commentaries}
        self.shown = frozenset(self.commentaries) if shown is None else shown
        self.comments: dict[str, Comment] = {comment_key(each): each for each in self._ordered()}
        self._titles = {source.code: source.title for source in pack.sources}
        bare = tuple(_bare_units(pack))
        self.index = {unit.key: number for number, unit in enumerate(bare)}
        self._places = {key: self._units_of(each) for key, each in self.comments.items()}
        self.units = self._with_comments(bare)

    def places(self, key: str) -> tuple[int, ...]:
        """The units a comment concerns, in reading order; it is told at the first."""
        return self._places[key]

    def name_of(self, comment: Comment) -> str:
        """The short name of who speaks."""
        found = self.commentaries.get(comment.commentary_id)
        return found.name if found else comment.commentary_id

    def count_of(self, commentary_id: str) -> int:
        """How many comments a commentator makes on this document."""
        return sum(each.commentary_id == commentary_id for each in self.pack.comments)

    def titles(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Sources by title; a code that nothing explains stays a code."""
        return tuple(self._titles.get(code, code) for code in codes)

    def part_title(self, number: int) -> str:
        """The chapter a unit stands in, in short; "" before the first."""
        unit = self.units[number]
        if unit.chapter is None:
            return ""
        if unit.kind is Kind.MISSING:
            return tr("read", "Chapter {number}").format(number=unit.chapter.number)
        return f"{unit.chapter.number}. {unit.chapter.short or unit.chapter.title}"

    def step(self, number: int, by: int) -> int | None:
        """The next unit to stop at, forward (`by` 1) or back (-1)."""
        stop = len(self.units) if by > 0 else -1
        return next((each for each in range(number + by, stop, by) if self.units[each].is_stop), None)

    def anchor_of(self, number: int) -> int:
        """The passage by which a place is remembered: the unit itself, or the next passage, or the last one."""
        after = (each for each in range(number, len(self.units)) if self.units[each].kind is Kind.PASSAGE)
        before = (each for each in range(number, -1, -1) if self.units[each].kind is Kind.PASSAGE)
        return next(after, next(before, number))

    def find(self, text: str) -> int | None:
        """The unit that a typed number names: "1.5", "[1,5]", "d1", or a chapter's "4"; or a full reference, "pack-id:1.5"."""
        pack_id, is_full, typed = text.rpartition(":")
        if is_full and pack_id.strip() != self.pack.info.pack_id:
            return None  # the same number stands for something else there
        wanted = _parts(typed)
        passages, chapters = {}, {}
        for number, unit in enumerate(self.units):
            if unit.passage is not None:
                passages[_parts(unit.passage.passage_id)] = number
            elif unit.chapter is not None:
                chapters[_parts(unit.chapter.number)] = number
        return passages.get(wanted, chapters.get(wanted))

    def near(self, text: str, limit: int = 3) -> tuple[str, ...]:
        """Passage ids that a typed number may have meant; none when it looks like no number."""
        wanted = _parts(text)
        if not wanted:
            return ()
        ids = [unit.passage.passage_id for unit in self.units if unit.passage is not None]
        same = [each for each in ids if _parts(each)[:1] == wanted[:1]]
        if not same:
            return ()
        closest = sorted(same, key=lambda each: _distance(_parts(each), wanted))[:limit]
        return tuple(each for each in same if each in closest)

    def _units_of(self, comment: Comment) -> tuple[int, ...]:
        keys = comment.passages or ((chapter_key(comment.chapter),) if comment.chapter else ())
        return tuple(sorted({self.index[key] for key in keys if key in self.index})) or (0,)

    def _ordered(self) -> list[Comment]:
        """Commentator by commentator; each one's comments in the order of the file."""
        rank = {each.commentary_id: place for place, each in enumerate(self.voices)}
        return sorted(self.pack.comments, key=lambda each: rank.get(each.commentary_id, len(rank)))

    def _with_comments(self, bare: tuple[Unit, ...]) -> tuple[Unit, ...]:
        told: dict[int, list[Comment]] = {}
        elsewhere: dict[int, list[Comment]] = {}
        hidden: dict[int, int] = {}
        for key, comment in self.comments.items():
            first, *rest = self._places[key]
            if comment.commentary_id in self.commentaries and comment.commentary_id not in self.shown:
                for number in (first, *rest):
                    hidden[number] = hidden.get(number, 0) + 1
                continue
            told.setdefault(first, []).append(comment)
            for number in rest:
                elsewhere.setdefault(number, []).append(comment)
        return tuple(
            Unit(
                unit.key,
                unit.kind,
                unit.chapter,
                unit.passage,
                unit.section,
                tuple(told.get(number, ())),
                tuple(elsewhere.get(number, ())),
                hidden.get(number, 0),
            )
            for number, unit in enumerate(bare)
        )


def _bare_units(pack: Pack) -> Iterator[Unit]:
    yield Unit(DOCUMENT_KEY, Kind.DOCUMENT)
    for chapter in pack.chapters:
        passages = [each for each in pack.passages if each.chapter == chapter.number]
        missing = chapter.attestation is Attestation.MISSING and not passages
        yield Unit(chapter_key(chapter.number), Kind.MISSING if missing else Kind.CHAPTER, chapter)
        section = ""
        for passage in passages:
            begins = passage.section if passage.section != section else ""
            section = passage.section
            yield Unit(passage.passage_id, Kind.PASSAGE, chapter, passage, begins)


def _parts(text: str) -> tuple[str, ...]:
    """ "[4,4.2]" -> ("4", "4", "2"); letters and digits part as in "d1"."""
    return tuple(re.findall(r"\d+|[^\W\d_]+", text.casefold()))


def _distance(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[int, int]:
    """How far two numbers are apart: first by how many leading parts agree, then by the first that differs."""
    same = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        same += 1
    mine_next = one[same] if same < len(one) else "0"
    theirs_next = other[same] if same < len(other) else "0"
    gap = abs(int(mine_next) - int(theirs_next)) if mine_next.isdecimal() and theirs_next.isdecimal() else 0
    return -same, gap
