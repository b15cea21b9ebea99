"""What would become of a deck if its file were read again, card by card, so that an author can look before saying yes."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from kzstudy.core.errors import FileMessage, Severity


class Kind(Enum):
    """What happens to a card. RETIRED is put aside with its memory, never deleted."""

    NEW = "new"
    WORDING = "wording"
    MEANING = "meaning"
    RETIRED = "retired"
    DETAILS = "details"


@dataclass(frozen=True, slots=True)
class CardChange:
    """One card. `before` and `after` are what it asks and answers; "" where there is none.

    DETAILS is a change to neither: to the passages, the source, the tags and the like.
    """

    card_id: str
    kind: Kind
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class DeckChange:
    """One deck. `file` is where it is read from, or was. `front`: the order of the cards, or a key of the whole deck."""

    deck_id: str
    title: str
    file: Path
    cards: tuple[CardChange, ...]
    front: bool = False
    is_new: bool = False
    is_gone: bool = False

    def count(self, kind: Kind) -> int:
        """How many cards this happens to."""
        return sum(card.kind is kind for card in self.cards)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a reload would do, and what is wrong in the files. Decks that stay as they are do not appear."""

    decks: tuple[DeckChange, ...] = ()
    messages: tuple[FileMessage, ...] = ()

    @property
    def errors(self) -> tuple[FileMessage, ...]:
        """What stops a card or a deck."""
        return tuple(one for one in self.messages if one.severity is Severity.ERROR)

    def count(self, kind: Kind) -> int:
        """How many cards this happens to, over all decks."""
        return sum(deck.count(kind) for deck in self.decks)
