"""Which cards a question is evidence on: found by key point, by element and by answer, in one pass over the decks."""

from collections import defaultdict
from collections.abc import Sequence

from kzstudy.core.card import Deck, Form, Note, cards_of
from kzstudy.quiz.resemblance import plain

_MOST_WORDS = 8


class CardIndex:
    """The notes of some decks, ready to be asked about."""

    def __init__(self, decks: Sequence[Deck]) -> None:
        self._by_thesis: dict[str, list[Note]] = defaultdict(list)
        self._elements: dict[tuple[str, str], tuple[str, str]] = {}
        self._answers: dict[str, list[Note]] = defaultdict(list)
        for deck in decks:
            for note in deck.notes:
                self._add(note)

    def _add(self, note: Note) -> None:
        if note.thesis:
            self._by_thesis[note.thesis].append(note)
        if note.form is Form.LIST and note.thesis:
            for element in note.elements:
                card = f"{note.note_id}:element:{element.slug}"
                self._elements.setdefault((note.thesis, element.slug), (card, element.text))
        elif note.form is Form.QA and not note.whose and note.answer.count(" ") < _MOST_WORDS:
            self._answers[_bare(note.answer)].append(note)

    def of_element(self, thesis: str, slug: str) -> tuple[str, ...]:
        """The card that asks for this element of a list on `thesis`; without one, every card of the key point."""
        return self.own_element(thesis, slug) or self.of_thesis(thesis)

    def own_element(self, thesis: str, slug: str) -> tuple[str, ...]:
        """As `of_element`, but nothing where no card asks for this element."""
        found = self._elements.get((thesis, slug))
        return (found[0],) if found else ()

    def element_text(self, thesis: str, slug: str) -> str:
        """How a card writes this element, or ""."""
        return self._elements.get((thesis, slug), ("", ""))[1]

    def of_thesis(self, thesis: str) -> tuple[str, ...]:
        """Every card on a key point, those apart that ask whose a statement is."""
        notes = self._by_thesis.get(thesis, ()) if thesis else ()
        return tuple(card.card_id for note in notes if not note.whose for card in cards_of(note))

    def answering(self, text: str, passages: Sequence[str]) -> tuple[str, ...]:
        """The cards whose whole answer is `text` and that stand on one of `passages`."""
        return tuple(
            card.card_id
            for note in self._answers.get(_bare(text), ())
            if set(note.passages) & set(passages)
            for card in cards_of(note)
        )

    def decks(self, thesis: str) -> frozenset[str]:
        """The decks with a card on this key point."""
        return frozenset(note.note_id.partition("/")[0] for note in self._by_thesis.get(thesis, ()))

    def tags(self, thesis: str) -> frozenset[str]:
        """The tags of the notes on this key point."""
        return frozenset(tag for note in self._by_thesis.get(thesis, ()) for tag in note.tags)

    def has_written_choice(self, thesis: str) -> bool:
        """Whether an author wrote a question with options on this key point."""
        return any(note.form is Form.CHOICE for note in self._by_thesis.get(thesis, ()))


def _bare(text: str) -> str:
    """What counts of an answer: no article, no small mark."""
    words = plain(text)
    for article in ("the ", "a ", "an "):
        words = words.removeprefix(article)
    return words
