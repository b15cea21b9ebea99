"""What a document is made of, and what is said about it: the values that Read shows.

They are plain frozen values, so that the first frame can be built from the index without parsing a file.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kzstudy.core.edition import Comparison, Enumeration, Event, Guide, OpenQuestion, Pairs, SheetPoint
    from kzstudy.core.term import Term


class Attestation(StrEnum):
    """How well a passage is known; shown to the reader, never hidden."""

    PRIMARY = "primary"
    REPRINT = "reprint"
    QUOTED = "quoted"
    SECONDARY = "secondary"
    MISSING = "missing"


class Voice(StrEnum):
    """Who speaks in a comment."""

    REPORTS = "reports"
    ARGUES = "argues"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is from. `code` is unique within the pack."""

    code: str
    title: str
    address: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter's heading. `number` is its id within the pack ("1", "D"); `title` is empty when it is missing."""

    number: str
    title: str
    short: str
    summary: str
    attestation: Attestation
    sources: tuple[str, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The smallest part with a permanent id, such as "1.5". `section` is the heading it stands under, or ""."""

    passage_id: str
    chapter: str
    section: str
    text: str
    attestation: Attestation
    sources: tuple[str, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Commentary:
    """One commentator's layer. `published_on` is an ISO date, or a year, or "" where none is visible.

    `seen` says what of it was read: "full", "excerpt" or "abstract"; `label` is "partisan" where `stance` says whose.
    """

    commentary_id: str
    author: str
    name: str
    title: str
    outlet: str
    published_on: str
    stance: str
    source: str = ""
    seen: str = "full"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """One block of a commentary.

    It hangs on `passages`; or, when these are empty, on `chapter`; or, when that is empty too, on the whole document.
    `same_as_passage`: a report that adds nothing to its passage.
    """

    comment_id: str
    commentary_id: str
    voice: Voice
    text: str
    passages: tuple[str, ...] = ()
    chapter: str = ""
    point: str = ""
    same_as_passage: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Thesis:
    """One point worth knowing. `says` names the witness where the statement rests on one commentator only."""

    thesis_id: str
    kind: str
    text: str
    passages: tuple[str, ...]
    attestation: Attestation
    difficulty: int = 2
    sources: tuple[str, ...] = ()
    says: str = ""


@dataclass(frozen=True, slots=True)
class PackInfo:
    """What a whole pack is, without its text. `digest` is the SHA-256 of its files, in hexadecimal."""

    pack_id: str
    title: str
    language: str
    licence: str
    version: int
    notice: str
    citation: str
    official: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """A whole pack, in reading order; its events in the order of time.

    What stands below `sources` is the study edition (see `edition`). The first frame does without it; then `waiting` names
    the kinds of its parts that the index has ("guide", "term").
    """

    info: PackInfo
    chapters: tuple[Chapter, ...]
    passages: tuple[Passage, ...]
    commentaries: tuple[Commentary, ...] = ()
    comments: tuple[Comment, ...] = ()
    theses: tuple[Thesis, ...] = ()
    sources: tuple[Source, ...] = ()
    guides: "tuple[Guide, ...]" = ()
    questions: "tuple[OpenQuestion, ...]" = ()
    sheet: "tuple[SheetPoint, ...]" = ()
    terms: "tuple[Term, ...]" = ()
    events: "tuple[Event, ...]" = ()
    comparisons: "tuple[Comparison, ...]" = ()
    enumerations: "tuple[Enumeration, ...]" = ()
    pairs: "tuple[Pairs, ...]" = ()
    waiting: tuple[str, ...] = ()
