"""Rules that two cards break together: both ask the same, or one gives the other's answer away.

Cards of one key point are siblings: the program keeps them apart, so they may say the same thing in several forms.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from kzstudy.content.items import Item, Shelf
from kzstudy.content.mistakes import Code
from kzstudy.core.wording import stems

_Key = TypeVar("_Key", bound=Hashable)

_ALIKE = 0.75
_LEAST_WORDS = 4
_ABOUT_THE_SAME = 0.6
_LEAST_SHARED = 2
_TOO_MANY = 200
"""A word that more cards have than this tells no two of them apart, and would cost the square of their number."""


def check_pairs(shelf: Shelf) -> None:
    """Report questions that stand twice, near-duplicates, and cards that another card answers."""
    _same_question(shelf)
    _near_duplicates(shelf)
    _answered_elsewhere(shelf)


def _same_question(shelf: Shelf) -> None:
    first: dict[tuple[str, str], Item] = {}
    for item in shelf.items:
        front = " ".join(item.note.question.casefold().split())
        other = first.setdefault((item.deck.deck_id, front), item)
        if other is not item:
            text = f"This card asks the same as the one in line {other.block.line}."
            item.mistakes.warning(Code.QUESTION_TWICE, item.place, text, "Say what tells them apart.")


def _near_duplicates(shelf: Shelf) -> None:
    told = {at: item.told - shelf.common for at, item in enumerate(shelf.items)}
    index = _index(told)
    for at, item in enumerate(shelf.items):
        for other_at, shared in _sharing(told[at], index, below=at):
            other = shelf.items[other_at]
            union = len(told[at] | told[other_at])
            if shared >= max(_LEAST_WORDS, _ALIKE * union) and not _exempt(item, other):
                text = f"This card says nearly the same as the one in {_where(other, item)}."
                hint = "Keep one of them, or give both one `thesis:`."
                item.mistakes.warning(Code.NEAR_TWICE, item.place, text, hint)
                break


def _exempt(item: Item, other: Item) -> bool:
    same_question = item.note.question == other.note.question and item.deck == other.deck
    return same_question or item.is_sibling_of(other)


def _answered_elsewhere(shelf: Shelf) -> None:
    fronts: dict[tuple[int, int], frozenset[str]] = {
        (at, turn): frozenset(stems(facing.front)) - shelf.common
        for at, item in enumerate(shelf.items)
        for turn, facing in enumerate(item.facings)
    }
    index = _index(fronts)
    for at, item in enumerate(shelf.items):
        for turn, facing in enumerate(item.facings):
            answer = set() if item.offers(facing) else set(stems(facing.back)) - shelf.common
            asked = fronts[at, turn]
            found = _giving(answer, asked, index, fronts) if answer else ()
            given = next((shelf.items[where] for where in found if _may_tell(shelf.items[where], item)), None)
            if given is not None:
                text = f"The question in {_where(given, item)} gives this answer away."
                hint = "Word one of them otherwise, or give both one `thesis:`, so that they are kept apart."
                item.mistakes.warning(Code.ANSWERED_ELSEWHERE, item.place, text, hint)
                break


def _giving(
    answer: set[str],
    asked: frozenset[str],
    index: Mapping[str, list[tuple[int, int]]],
    fronts: Mapping[tuple[int, int], frozenset[str]],
) -> Iterator[int]:
    """The items whose front holds the whole answer and is about the same matter as the question."""
    rarest = min(answer, key=lambda word: len(index.get(word, ())))
    least = max(_LEAST_SHARED, _ABOUT_THE_SAME * len(asked))
    for where in index.get(rarest, ()):
        if answer <= fronts[where] and len(asked & fronts[where]) >= least:
            yield where[0]


def _may_tell(other: Item, item: Item) -> bool:
    return other is not item and not item.is_sibling_of(other)


def _index(told: Mapping[_Key, Iterable[str]]) -> dict[str, list[_Key]]:
    index: dict[str, list[_Key]] = defaultdict(list)
    for key, words in told.items():
        for word in words:
            index[word].append(key)
    return index


def _sharing(words: Iterable[str], index: Mapping[str, list[int]], *, below: int) -> list[tuple[int, int]]:
    """The earlier cards that share words, with how many."""
    shared = Counter(
        at for word in words if len(index[word]) <= _TOO_MANY for at in index[word] if at < below
    )
    return sorted(shared.items())


def _where(other: Item, item: Item) -> str:
    line = f"line {other.block.line}"
    return line if other.deck == item.deck else f"{line} of {other.mistakes.file}"
