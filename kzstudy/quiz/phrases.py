"""Whether somebody's own words say what a phrase says: by the words that tell the phrases of one list apart.

A word that stands in several phrases of a list says little for any of them. Endings and typing mistakes do not count; a denial
or another number makes a likeness doubtful at best.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kzstudy.core.wording import stem, telling
from kzstudy.quiz.letters import folded, plain
from kzstudy.quiz.likeness import Likeness, like_word
from kzstudy.quiz.numerals import is_number, with_digits
from kzstudy.quiz.small_words import small_words
from kzstudy.quiz.spelling import denials, words_of

_ENOUGH = 0.5
"""The share of what tells a phrase apart that says it."""
_SHORT = 2
"""A phrase of so few telling words must be said whole."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a stretch of somebody's text says: the stems of the list it has, how many of its own there are besides, its numbers and
    whether it denies."""

    stems: frozenset[str]
    others: int
    numbers: frozenset[str]
    denies: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way to say an element: its stems, each with how much it tells."""

    weights: Mapping[str, float]
    numbers: frozenset[str]
    denies: bool

    def share(self, said: Said) -> float:
        """How much of what tells this phrase apart is said, 0 to 1."""
        whole = sum(self.weights.values())
        return (
            sum(weight for one, weight in self.weights.items() if one in said.stems) / whole if whole else 0.0
        )

    def agrees(self, said: Said) -> bool:
        """Whether neither a denial nor a number speaks against it."""
        wrong_number = bool(said.numbers - self.numbers) and bool(self.numbers - said.numbers)
        return said.denies == self.denies and not wrong_number

    def like(self, said: Said, *, some: float, alone: bool) -> Likeness:
        """Whether this phrase is said, perhaps said, or not. `alone`: a short phrase may have no other telling words beside it."""
        share, hits = self.share(said), len(said.stems & set(self.weights))
        short = len(self.weights) <= _SHORT
        if share < some or not hits:
            return Likeness.OTHER
        if short:
            enough = hits == len(self.weights) and not (alone and said.others)
        else:
            enough = share >= _ENOUGH and hits >= _SHORT
        return Likeness.SAME if enough and self.agrees(said) else Likeness.NEAR


class Phrases:
    """The elements of one list, each with the ways to say it. `given` is what the question itself says: its words are nobody's.

    A word counts for 1 / (elements that have it) to the power of `damping`: much for a short list, whose elements are near each
    other by design, little for a chapter, whose key points all speak of the same things.
    """

    def __init__(
        self, elements: Sequence[Sequence[str]], language: str, given: str = "", *, damping: float = 2.0
    ) -> None:
        self._language = language
        self._damping = damping
        self._given = {stem(word) for word in _telling(given, language)}
        self._words: dict[str, set[str]] = {}
        stems = [{stem(word) for way in ways for word in _telling(way, language)} for ways in elements]
        spread = Counter(one for each in stems for one in each)
        for ways in elements:
            for way in ways:
                for word in _telling(way, language):
                    self._words.setdefault(stem(word), set()).add(word)
        self.elements = tuple(tuple(self._phrase(way, spread) for way in ways) for ways in elements)
        self._known: dict[str, frozenset[str]] = {}

    def said(self, text: str) -> Said:
        """What `text` says of the list."""
        words = _telling(text, self._language)
        stems = [self._stems(word) for word in words]
        others = sum(
            not found and stem(word) not in self._given for word, found in zip(words, stems, strict=True)
        )
        return Said(frozenset().union(*stems), others, _numbers(words), self._denies(text))

    def like(self, said: Said, element: int, *, some: float, alone: bool) -> Likeness:
        """How like what was said is to the closest way to say an element (by its place in the list).

        At least `some` of what tells it apart makes it doubtful, half of it makes it said. `alone`: a phrase of one or two telling
        words is said for certain only when no others stand beside it.
        """
        return max(
            (phrase.like(said, some=some, alone=alone) for phrase in self.elements[element]),
            default=Likeness.OTHER,
        )

    def _phrase(self, way: str, spread: Mapping[str, int]) -> Phrase:
        words = _telling(way, self._language)
        weights = {stem(word): spread[stem(word)] ** -self._damping for word in words}
        return Phrase(weights, _numbers(words), self._denies(way))

    def _stems(self, word: str) -> frozenset[str]:
        """The stems of the list that `word` stands for: its own, else those that it misspells."""
        if word not in self._known:
            own = stem(word)
            self._known[word] = frozenset([own]) if own in self._words else frozenset(self._misspelt(word))
        return self._known[word]

    def _misspelt(self, word: str) -> Iterable[str]:
        for one, words in self._words.items():
            if any(
                like_word(word, wanted) is Likeness.SAME
                for wanted in words
                if wanted[0] == word[0] and abs(len(wanted) - len(word)) <= 1
            ):
                yield one

    def _denies(self, text: str) -> bool:
        return denials(words_of(text, self._language), self._language) % 2 == 1


def _telling(text: str, language: str) -> list[str]:
    """The telling words of `text`, folded, with number words in digits; the years of a span are two, and denials are told apart."""
    denying = small_words(language).denials
    words = [part for word in telling(plain(text)) for part in folded(word).split("-")]
    return with_digits([word for word in words if word not in denying], language)


def _numbers(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word for word in words if is_number(word))
