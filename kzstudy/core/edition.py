"""What the study edition adds to a document: guides, open questions, the sheet, glossary, timeline, comparisons, enumerations.

They stand apart from `document`, for the first frame needs none of them and making a class costs a millisecond.
"""

from dataclasses import dataclass

from kzstudy.core.document import Attestation


@dataclass(frozen=True, slots=True)
class Guide:
    """What a chapter does in the whole, in two sentences (`role`), and what it says, in about 150 words (`digest`)."""

    chapter: str
    role: str
    digest: str


@dataclass(frozen=True, slots=True)
class OutlinePoint:
    """One point of an answer; `slug` is permanent within its question."""

    slug: str
    text: str
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question as a written exam would ask it, with the outline of an answer."""

    question_id: str
    chapter: str
    text: str
    outline: tuple[OutlinePoint, ...]


@dataclass(frozen=True, slots=True)
class SheetPoint:
    """One point of the revision sheet. `section` is the heading above it; `says` names the only witness, if it has but one."""

    point_id: str
    section: str
    text: str
    passages: tuple[str, ...]
    says: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the timeline. `date` is a year, a month or a day in ISO form, or two of a kind with "/" between."""

    event_id: str
    date: str
    text: str
    attestation: Attestation
    sources: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One row of a comparison. `table` is "2014" (with the Concept before it) or "draft" (with the draft of 2019)."""

    row_id: str
    table: str
    aspect: str
    before: str
    before_sources: tuple[str, ...]
    now: str
    now_sources: tuple[str, ...]
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EnumerationElement:
    """One element; `slug` is permanent within its enumeration. `also_true_for` says where else it is true, or ""."""

    slug: str
    text: str
    passages: tuple[str, ...] = ()
    also_true_for: str = ""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """What is enumerated somewhere, and what may be asked of it.

    `whose` is "document" or a commentary's id. `exclusive_within` are the ids of enumerations (its own among them) of which no
    element is one of another's, those with `also_true_for` aside; it stands on both sides of such a pair.
    """

    enumeration_id: str
    title: str
    whose: str
    complete: bool
    ordered: bool
    elements: tuple[EnumerationElement, ...]
    passages: tuple[str, ...] = ()
    thesis: str = ""
    exclusive_within: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """One pair of a table of pairs; `slug` is permanent within the table. `also_true_for` says for what else the right side holds."""

    slug: str
    left: str
    right: str
    passages: tuple[str, ...] = ()
    also_true_for: str = ""
    accepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairs:
    """Things that belong together two by two, such as partners and the names of the relations with them.

    Of all right sides of the table only its own is true for a left side, unless `also_true_for` says otherwise; that is what the
    author vouches for, and what makes the others wrong answers. `ask` asks for the right side and holds "{left}"; `ask_back`
    asks for the left side and holds "{right}", or is "" where that is not to be asked; `says` states a pair and holds both.
    `whose` is "document", or a commentary's id, or "" where it is neither's: then `ask` and `says` name who tells it, and the
    passages are those that it belongs to, not those that bear it.
    """

    pairs_id: str
    title: str
    whose: str
    ask: str
    says: str
    pairs: tuple[Pair, ...]
    ask_back: str = ""
    left_name: str = ""
    right_name: str = ""
    passages: tuple[str, ...] = ()
    thesis: str = ""
