"""How like two words are: the same but for a slip of the finger, doubtful, or another word."""

from enum import IntEnum
from functools import lru_cache

from kzstudy.quiz.letters import FAR, distance
from kzstudy.quiz.numerals import is_exact

_SHORTEST_WITH_TYPO = 5
_SHORTEST_WITH_TWO = 9
_SHORTEST_WITH_FIRST_WRONG = 7
_SHORTEST_ROOT = 4
_LONGEST_ENDING, _LONGEST_SHORT_ENDING = 3, 2
_VOWELS = "аеиоуыэюя"
_DENYING = (
    "in",
    "im",
    "il",
    "ir",
    "un",
    "non",
    "dis",
    "de",
    "a",
    "anti",
    "не",
    "ни",
    "без",
    "бес",
    "анти",
    "контр",
)
_DENYING_INSIDE = ("ма", "ме", "ба", "бе", "па", "пе")
_LACKING = ("сыз", "сиз")


class Likeness(IntEnum):
    """How like an accepted answer a given one is. NEAR: doubtful, ask the person."""

    OTHER = 0
    NEAR = 1
    SAME = 2


@lru_cache(maxsize=8192)
def like_word(given: str, wanted: str) -> Likeness:
    """How like two words are, both in small letters and folded (`letters.folded`).

    One typing mistake is forgiven where both words have five letters and the first is right; a last vowel does not count where
    words are declined, so Ирана is not Ирака. Doubtful are two mistakes, from nine letters on, and other endings of one word, for
    nobody can tell declension from derivation without a dictionary. Digits are exact, and a word is never like its denial.
    """
    if given == wanted:
        return Likeness.SAME
    if is_exact(given) or is_exact(wanted) or _denies(given, wanted) or _denies(wanted, given):
        return Likeness.OTHER
    apart = distance(given, wanted)
    begins_alike = given[0] == wanted[0]
    if apart == 1 and begins_alike and len(wanted) >= _SHORTEST_WITH_TYPO:
        one, other = _without_vowel(given), _without_vowel(wanted)
        long = one == other or min(len(one), len(other)) >= _SHORTEST_WITH_TYPO
        return Likeness.SAME if long else Likeness.NEAR
    if apart == 1 and len(wanted) >= _SHORTEST_WITH_FIRST_WRONG:
        return Likeness.NEAR
    if apart < FAR and begins_alike and len(wanted) >= _SHORTEST_WITH_TWO:
        return Likeness.NEAR
    return Likeness.NEAR if _one_root(given, wanted) or _inflected(given, wanted) else Likeness.OTHER


def _without_vowel(word: str) -> str:
    """A word that may be declined without the vowel it ends in."""
    return word[:-1] if word[-1] in _VOWELS else word


def _one_root(one: str, other: str) -> bool:
    """Whether the words differ in a short ending only."""
    root = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    longest = max(len(one), len(other))
    return root >= _SHORTEST_ROOT and longest - root <= _LONGEST_ENDING and 5 * root >= 3 * longest


def _inflected(one: str, other: str) -> bool:
    """Whether a short word is the other with an "s", or with one or two letters more in a language that declines."""
    short, long = sorted((one, other), key=len)
    ending = long[len(short) :]
    possible = ending == "s" or (not long.isascii() and len(ending) <= _LONGEST_SHORT_ENDING)
    return len(short) >= _SHORTEST_ROOT - 1 and long.startswith(short) and possible


def _denies(one: str, other: str) -> bool:
    """Whether `one` is `other` turned round: by a beginning, or within or at the end (Kazakh)."""
    if any(one == beginning + other for beginning in _DENYING):
        return True
    if any(one.find(ending) >= _SHORTEST_ROOT - 1 and ending not in other for ending in _LACKING):
        return True
    return any(
        one[at:].startswith(syllable) and one[:at] + one[at + len(syllable) :] == other
        for syllable in _DENYING_INSIDE
        if len(one) == len(other) + len(syllable)
        for at in range(_SHORTEST_ROOT - 1, len(other))
    )
