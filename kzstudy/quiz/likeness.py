"""How like two words are: the same but for a slip of the finger, doubtful, or another word."""

from enum import IntEnum

from kzstudy.quiz.letters import FAR, distance
from kzstudy.quiz.numerals import is_exact

_SHORTEST_WITH_TYPO = 5
_SHORTEST_WITH_TWO = 9
_SHORTEST_WITH_FIRST_WRONG = 7
_SHORTEST_ROOT = 4
_LONGEST_ENDING = 3
_DENYING = [
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
    "беи",
    "анти",
    "контр",
]
_DENYING_INSIDE = ["ма", "ме", "ба", "бе", "па", "пе"]


class Likeness(IntEnum):
    """How like an accepted answer a given one is. NEAR: doubtful, ask the person."""

    OTHER = 0
    NEAR = 1
    SAME = 2


def like_word(given: str, wanted: str) -> Likeness:
    """How like two words are, both in small letters and folded (`letters.folded`).

    One typing mistake is forgiven where both words have five letters and the first is right; two are doubtful, from nine letters
    on; so are other endings of one word, for nobody can tell declension from derivation without a dictionary. Digits are exact,
    and a word is never like its denial.
    """
    if given == wanted:
        return Likeness.SAME
    if is_exact(given) or is_exact(wanted) or _denies(given, wanted) or _denies(wanted, given):
        return Likeness.OTHER
    apart = distance(given, wanted)
    begins_alike = given[0] == wanted[0]
    if apart == 1 and begins_alike and len(wanted) >= _SHORTEST_WITH_TYPO:
        return Likeness.SAME if len(given) >= _SHORTEST_WITH_TYPO else Likeness.NEAR
    if apart == 1 and len(wanted) >= _SHORTEST_WITH_FIRST_WRONG:
        return Likeness.NEAR
    if apart < FAR and begins_alike and len(wanted) >= _SHORTEST_WITH_TWO:
        return Likeness.NEAR
    return Likeness.NEAR if _one_root(given, wanted) else Likeness.OTHER


def _one_root(one: str, other: str) -> bool:
    """Whether the words differ in a short ending only."""
    root = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    longest = max(len(one), len(other))
    return root >= _SHORTEST_ROOT and longest - root <= _LONGEST_ENDING and 5 * root >= 3 * longest


def _denies(one: str, other: str) -> bool:
    """Whether `one` is `other` turned round: by a beginning, or within (Kazakh)."""
    if any(one == beginning + other for beginning in _DENYING):
        return True
    return any(
        one[at:].startswith(syllable) and one[:at] + one[at + len(syllable) :] == other
        for syllable in _DENYING_INSIDE
        if len(one) == len(other) + len(syllable)
        for at in range(_SHORTEST_ROOT - 1, len(other))
    )
