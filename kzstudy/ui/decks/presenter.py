"""What the decks screen says: counts, what a reload would change, and what has just been done."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from kzstudy.core.deck_change import CardChange, DeckChange, Kind, Preview
from kzstudy.core.errors import FileMessage, Severity
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzstudy.services.decks import DeckLine


_ID_MISSING = "id-missing"
_WHY_IDS = (
    "What you know hangs on the id of a card or an element, so one without an id is left out. "
    "\u201cAdd the ids\u201d writes them into your file and alters nothing else there."
)


class Role(Enum):
    """How a paragraph of the preview is set."""

    HEAD = "head"
    ERROR = "error"
    PLACE = "place"
    KIND = "kind"
    TEXT = "text"
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the preview."""

    role: Role
    text: str


def counts_words(line: "DeckLine") -> str:
    """How much of a deck is due and new: "12 due, 45 new, 127 cards"."""
    cards = tr("decks", "%n\u00a0card(s)", line.cards)
    if not line.cards:
        return tr("decks", "no cards yet")
    if not line.is_on:
        return tr("decks", "{cards}, not studied").format(cards=cards)
    parts = []
    due = line.counts.learning + line.counts.review
    if due:
        parts.append(tr("decks", "%n\u00a0due", due))
    if line.counts.new:
        parts.append(tr("decks", "%n\u00a0new", line.counts.new))
    return ", ".join([*(parts or [tr("decks", "nothing due")]), cards])


def switched_words(title: str, *, on: bool) -> str:
    """After a switch."""
    if on:
        return tr("decks", "\u201c{title}\u201d is studied from now on.").format(title=title)
    return tr("decks", "\u201c{title}\u201d is not studied any more; what you know of it stays.").format(
        title=title
    )


def waiting_words(files: "Sequence[Path]") -> str:
    """Which files say something else than what is in use."""
    if not files:
        return ""
    if len(files) == 1:
        return tr("decks", "{file} is not in use yet as it is now. Reload shows what would change.").format(
            file=files[0].name
        )
    return tr(
        "decks", "%n files are not in use yet as they are now. Reload shows what would change.", len(files)
    )


def written_words(file: Path) -> str:
    """After a new deck."""
    return tr("decks", "{file} is written. Save your cards in it, then press Reload.").format(file=file)


def totals(preview: Preview) -> str:
    """What a reload does in all: "3 new cards, 1 put aside"."""
    number = {kind: preview.count(kind) for kind in Kind}
    words = {
        Kind.NEW: tr("decks", "%n\u00a0new card(s)", number[Kind.NEW]),
        Kind.WORDING: tr("decks", "%n\u00a0card(s) in other words", number[Kind.WORDING]),
        Kind.MEANING: tr("decks", "%n\u00a0card(s) to be learned afresh", number[Kind.MEANING]),
        Kind.RETIRED: tr("decks", "%n\u00a0card(s) put aside", number[Kind.RETIRED]),
        Kind.DETAILS: tr("decks", "%n\u00a0card(s) with other details", number[Kind.DETAILS]),
    }
    found = [words[kind] for kind in Kind if number[kind]]
    if not found and preview.decks:
        found = [tr("decks", "no card is another")]
    return ", ".join(found)


def summary(preview: Preview) -> str:
    """The sentence above the preview."""
    if not preview.decks:
        return tr("decks", "No card changes. What to do in your files stands below.")
    if preview.errors:
        return tr("decks", "{totals}. What has an error is left out until it is mended.").format(
            totals=_capital(totals(preview))
        )
    return f"{_capital(totals(preview))}."


def ids_missing(preview: Preview) -> int:
    """How many cards and elements wait for an id."""
    return sum(one.code == _ID_MISSING for one in preview.messages)


def taken_words(preview: Preview) -> str:
    """After a reload."""
    return tr("decks", "Taken in: {totals}.").format(totals=totals(preview))


def paragraphs(preview: Preview, folder: Path) -> list[Paragraph]:
    """The preview: errors first, then each deck, card by card."""
    result: list[Paragraph] = []
    errors = preview.errors
    hints = [one for one in preview.messages if one.severity is Severity.WARNING and one.code != _ID_MISSING]
    if errors:
        result.append(Paragraph(Role.HEAD, tr("decks", "%n error(s)", len(errors))))
        result += _messages(errors, folder, Role.ERROR)
    if missing := ids_missing(preview):
        words = tr("decks", "%n id(s) missing", missing)
        result.append(Paragraph(Role.HEAD, words))
        result.append(Paragraph(Role.KIND, tr("decks", _WHY_IDS)))
    if hints:
        result.append(Paragraph(Role.HEAD, tr("decks", "%n thing(s) to look at", len(hints))))
        result += _messages(hints, folder, Role.TEXT)
    for deck in preview.decks:
        result += _deck(deck)
    return result


def _messages(messages: "Sequence[FileMessage]", folder: Path, role: Role) -> list[Paragraph]:
    result = []
    for one in messages:
        path = Path(one.file)
        name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else one.file
        result.append(Paragraph(Role.PLACE, f"{name}:{one.line}:{one.column}: {one.code}"))
        result.append(Paragraph(role, f"{one.text} {one.hint}".strip()))
    return result


def _deck(deck: DeckChange) -> list[Paragraph]:
    result = [Paragraph(Role.HEAD, f"{deck.title} ({deck.file.name})")]
    if deck.is_new:
        result.append(Paragraph(Role.KIND, tr("decks", "A new deck.")))
    if deck.is_gone:
        words = tr("decks", "Its file is gone, so the whole deck is put aside. It comes back with its file.")
        result.append(Paragraph(Role.KIND, words))
    if deck.front:
        words = tr("decks", "What is said of the whole deck, or the order of its cards, is another.")
        result.append(Paragraph(Role.KIND, words))
    for kind in Kind:
        cards = [card for card in deck.cards if card.kind is kind]
        if cards:
            result.append(Paragraph(Role.KIND, _kind_words(kind, len(cards))))
            for card in cards:
                result += _card(card)
    return result


def _kind_words(kind: Kind, number: int) -> str:
    return {
        Kind.NEW: tr("decks", "New: %n\u00a0card(s)", number),
        Kind.WORDING: tr("decks", "Other words: %n\u00a0card(s). What you know stays.", number),
        Kind.MEANING: tr("decks", "Another meaning: %n\u00a0card(s), to be learned afresh.", number),
        Kind.RETIRED: tr("decks", "Put aside: %n\u00a0card(s). What you know is kept.", number),
        Kind.DETAILS: tr("decks", "Other details, such as passages or tags: %n\u00a0card(s)", number),
    }[kind]


def _card(card: CardChange) -> list[Paragraph]:
    if card.before and card.after and card.before != card.after:
        return [Paragraph(Role.OLD, card.before), Paragraph(Role.TEXT, card.after)]
    return [Paragraph(Role.TEXT, card.after or card.before)]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
