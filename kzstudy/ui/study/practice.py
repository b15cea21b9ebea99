"""A sitting over cards that somebody has picked: which of them are still to come."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from kzstudy.core.prompt import Prompt
from kzstudy.core.rating import Rating


@dataclass(frozen=True, slots=True)
class Practice:
    """`cards` are all that were picked, `left` those to come, first to last, `known` those that were known. All are card ids."""

    cards: tuple[str, ...]
    left: tuple[str, ...]
    known: frozenset[str] = frozenset()

    @classmethod
    def over(cls, card_ids: Collection[str]) -> "Practice":
        """A sitting that begins."""
        cards = tuple(dict.fromkeys(card_ids))
        return cls(cards, cards)

    def at(self, prompt: Prompt) -> "Practice":
        """The sitting when `prompt` is what comes next: cards before it are in use no more."""
        places = [self.left.index(card) for card in _cards(prompt) if card in self.left]
        return replace(self, left=self.left[min(places) :]) if places else self

    def after(self, ratings: Mapping[str, Rating]) -> "Practice":
        """The sitting after an answer: what was not known comes again after the others."""
        others = tuple(card for card in self.left if card not in ratings)
        picked = [card for card in ratings if card in self.cards]
        missed = [card for card in picked if ratings[card] is Rating.AGAIN]
        return replace(self, left=(*others, *missed), known=self.known | (set(picked) - set(missed)))

    def back(self, prompt: Prompt) -> "Practice":
        """The sitting after an answer was taken back: its cards are the next."""
        cards = _cards(prompt)
        first = tuple(card for card in cards if card in self.cards)
        others = (card for card in self.left if card not in cards)
        return replace(self, left=(*first, *others), known=self.known - set(first))


def _cards(prompt: Prompt) -> tuple[str, ...]:
    return tuple(one.card.card_id for one in prompt.asked)
