"""What stands on the Study screen, as plain values: the presenter makes them, the widgets paint them."""

from dataclasses import dataclass, field
from enum import Enum, auto

from kzstudy.core.card import Form, cloze_parts
from kzstudy.core.errors import KnownError
from kzstudy.core.option_order import shown_order
from kzstudy.core.outcome import Outcome
from kzstudy.core.prompt import Prompt
from kzstudy.core.rating import Rating

# S and O open the passage, so no element has them.
LETTERS = "ABCDEFGHIJKLMNPQRTUVWXYZ"
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"  # an option's letter is a name for it, no key


@dataclass(frozen=True, slots=True)
class Row:
    """One element of a list. `card_id` is empty when the element is given; `letter` is the key that unticks it."""

    text: str
    card_id: str = ""
    letter: str = ""
    missed: bool = False

    @property
    def is_given(self) -> bool:
        """Whether it stands there with the question, not asked for."""
        return not self.card_id


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One option of a choice, in the order in which it is shown. `letter` is what one calls it."""

    letter: str
    text: str
    right: bool
    feedback: str


@dataclass(frozen=True, slots=True)
class Showing:
    """A card before the learner. `missed` holds the card ids of elements that were not known."""

    prompt: Prompt
    revealed: bool = False
    missed: frozenset[str] = field(default_factory=frozenset)

    @property
    def form(self) -> Form:
        """How the note asks."""
        return self.prompt.note.form

    @property
    def asked_label(self) -> str:
        """The label of a cloze that is asked for."""
        return self.prompt.asked[0].card.variant.removeprefix("cloze:")

    def rows(self) -> tuple[Row, ...]:
        """The elements of a list, in the note's order."""
        asked = {one.card.variant.removeprefix("element:"): one.card.card_id for one in self.prompt.asked}
        letters = iter(LETTERS)
        rows = []
        for element in self.prompt.note.elements:
            card_id = asked.get(element.slug, "")
            letter = next(letters, "") if card_id else ""
            rows.append(Row(element.text, card_id, letter, card_id in self.missed))
        return tuple(rows)

    def options(self) -> tuple[OptionRow, ...]:
        """The options of a choice, in the order of this review."""
        asked = self.prompt.asked[0]
        order = shown_order(self.prompt.note.choices, asked.card.card_id, asked.memory.reviews)
        return tuple(
            OptionRow(
                _ALPHABET[at] if at < len(_ALPHABET) else str(at + 1), one.text, one.right, one.feedback
            )
            for at, one in enumerate(order)
        )

    def outcome(self, rating: Rating) -> Outcome:
        """What a rating button promises: which of the asked cards comes again first."""
        return self.prompt.soonest(rating, tuple(self.missed))

    def ratings(self, rating: Rating) -> dict[str, Rating]:
        """A rating for every asked card: `rating`, and AGAIN for what was missed."""
        return {
            one.card.card_id: Rating.AGAIN if one.card.card_id in self.missed else rating
            for one in self.prompt.asked
        }

    def sought(self) -> tuple[str, ...]:
        """The words that the card asks for, as the author wrote them: to light them up in the passage."""
        note = self.prompt.note
        if note.form is Form.CLOZE:
            return tuple(part.text for part in cloze_parts(note.question) if part.label == self.asked_label)
        if note.form is Form.LIST:
            return tuple(row.text for row in self.rows() if not row.is_given)
        if note.form is Form.CHOICE:
            return tuple(choice.text for choice in note.choices if choice.right)
        return (note.answer,)


@dataclass(frozen=True, slots=True)
class Progress:
    """What is left. `share_done` is of this sitting, 0 to 1; `left` in cards, `seconds` about how long they take. `practised`: how
    many cards were picked for it, 0 where it goes over what is due."""

    left: int = 0
    seconds: int = 0
    share_done: float = 0.0
    can_undo: bool = False
    deck_title: str = ""
    practised: int = 0


class Matter(Enum):
    """What a message is about."""

    TAKEN_BACK = auto()
    NOTHING_TO_TAKE_BACK = auto()
    NOTHING_TO_PUT_AGAIN = auto()
    CARD_CHANGED = auto()
    NOT_SAVED = auto()
    NOT_TAKEN_BACK = auto()
    NOT_READ = auto()


@dataclass(frozen=True, slots=True)
class Notice:
    """A message for the learner, before it has words."""

    matter: Matter
    prompt: Prompt | None = None
    error: KnownError | None = None
