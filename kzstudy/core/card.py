"""Notes and cards: what an author writes once, and the single things a learner recalls.

A card's id is its note's id and a variant with a name of its own (`qa`, `cloze:c1`, `element:market`):
never an ordinal and never a hash, so that editing a text can never move a memory to another card.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

_MARK = re.compile(r"\{\{((?:(?!\{\{|\}\}).)*)\}\}", re.DOTALL)


class Form(StrEnum):
    """How a note asks."""

    QA = "qa"
    CLOZE = "cloze"
    LIST = "list"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a list note; `slug` is permanent within the note."""

    slug: str
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a choice note; `slug` is permanent within the note. `feedback` says why it is right, or where it would be."""

    slug: str
    text: str
    right: bool = False
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """One block of a deck. `note_id` is "deck-id/block-id".

    `question` holds the cloze text with its marks when `form` is CLOZE. `passages` are full references without the
    pack when they belong to the deck's pack ("1.3"), else "other-pack:1.3". `section` is the heading above it. `accept` are other
    answers that a quiz takes as right. `whose` says of a statement whose it is: "document", a commentary's id, or "other".
    """

    note_id: str
    form: Form
    question: str
    answer: str = ""
    elements: tuple[Element, ...] = ()
    remark: str = ""
    passages: tuple[str, ...] = ()
    thesis: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    difficulty: int = 2
    section: str = ""
    complete: bool = False
    ordered: bool = False
    meaning: int = 1
    choices: tuple[Choice, ...] = ()
    accept: tuple[str, ...] = ()
    whose: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to recall. `card_id` is "note_id:variant"; `siblings` is what it shares with cards kept apart from it."""

    card_id: str
    note_id: str
    variant: str
    siblings: str


@dataclass(frozen=True, slots=True)
class DeckInfo:
    """What a whole deck is, without its cards. `digest` is the SHA-256 of the file, in hexadecimal."""

    deck_id: str
    title: str
    language: str
    licence: str
    version: int
    pack: str = ""
    optional: bool = False
    summary: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Deck:
    """A whole deck, in the order of its file."""

    info: DeckInfo
    notes: tuple[Note, ...]


def cards_of(note: Note) -> tuple[Card, ...]:
    """The cards of `note`, in the order in which they appear in it."""
    if note.form is Form.QA:
        variants = ["qa"]
    elif note.form is Form.CLOZE:
        variants = [f"cloze:{label}" for label in cloze_labels(note.question)]
    elif note.form is Form.CHOICE:
        variants = ["choice"]
    else:
        variants = [f"element:{element.slug}" for element in note.elements]
    deck_id = note.note_id.partition("/")[0]
    siblings = f"{deck_id}/thesis:{note.thesis}" if note.thesis else note.note_id
    return tuple(Card(f"{note.note_id}:{variant}", note.note_id, variant, siblings) for variant in variants)


@dataclass(frozen=True, slots=True)
class ClozePart:
    """A run of text; `label` is empty for what always shows."""

    text: str
    label: str = ""
    hint: str = ""


def cloze_parts(text: str) -> tuple[ClozePart, ...]:
    """`text` cut at its `{{label::words::hint}}` marks. A mark that cannot be read stays text; the parser reports it."""
    parts: list[ClozePart] = []
    start = 0
    for mark in _MARK.finditer(text):
        label, _, words = mark[1].partition("::")
        shown, _, hint = words.partition("::")
        if not label.strip() or not shown.strip():
            continue
        if start < mark.start():
            parts.append(ClozePart(text[start : mark.start()]))
        parts.append(ClozePart(shown, label.strip(), hint))
        start = mark.end()
    if start < len(text):
        parts.append(ClozePart(text[start:]))
    return tuple(parts)


def cloze_labels(text: str) -> tuple[str, ...]:
    """The labels of a cloze text, each once, in the order of their first use."""
    return tuple(dict.fromkeys(part.label for part in cloze_parts(text) if part.label))
