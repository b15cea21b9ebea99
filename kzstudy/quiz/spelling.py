"""Whether a typed answer is an accepted one: forgiving about writing, strict about meaning, and asking where it cannot know.

The program may ask the person, but it must not call a wrong answer right: digits and denials are exact, so are short words, and
what makes another known word is put to the person.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from kzstudy.quiz.alignment import like_words, written_as
from kzstudy.quiz.letters import folded, plain
from kzstudy.quiz.likeness import Likeness
from kzstudy.quiz.numerals import in_one_form, is_date, is_number, month_first, with_digits, without_dates
from kzstudy.quiz.small_words import SmallWords, small_words

__all__ = ["Likeness", "compare", "denials", "words_in", "words_of"]

_WORD = re.compile(r"~?[^\W_]+|&")
_MOST_WORDS = 60
_REMEMBERED = 1024
"""Texts whose words are kept: each line of a list is compared with every element."""


def compare(
    given: str, accepted: Sequence[str], language: str = "en", others: Sequence[str] = ()
) -> Likeness:
    """How like `given` is to the closest of `accepted`.

    `others` are words or answers known to mean something else: what is written exactly like one of them, and is like an accepted
    answer by forgiveness alone, is NEAR at best.
    """
    found = max((_like(given, one, language) for one in accepted), default=Likeness.OTHER)
    if found is Likeness.SAME and others:
        exact = _letters(given)
        if exact not in map(_letters, accepted) and exact in map(_letters, others):
            return Likeness.NEAR
    return found


@lru_cache(maxsize=_REMEMBERED)
def words_of(text: str, language: str) -> tuple[str, ...]:
    """The words of `text` as answers are compared by: plain, folded, numbers and dates in one form, without articles."""
    return words_in(folded(plain(text)), language)


@lru_cache(maxsize=_REMEMBERED)
def words_in(text: str, language: str) -> tuple[str, ...]:
    """The words of a text that is plain and folded already."""
    articles = small_words(language).articles
    words = with_digits(_WORD.findall(in_one_form(text)), language)
    return tuple(word for word in words if word not in articles) or tuple(words)


def denials(words: Sequence[str], language: str) -> int:
    """How many of `words` turn an answer round."""
    small = small_words(language)
    return sum(word in small.denials for word in words)


def _like(given: str, accepted: str, language: str) -> Likeness:
    text = folded(plain(given))
    found = _like_reading(text, accepted, language)
    other_reading = month_first(text)
    if found is Likeness.OTHER and other_reading != text:
        return min(Likeness.NEAR, _like_reading(other_reading, accepted, language))
    return found


def _like_reading(text: str, accepted: str, language: str) -> Likeness:
    small = small_words(language)
    wanted = words_of(accepted, language)
    given = words_in(text, language)[:_MOST_WORDS]
    if not wanted or not given:
        return Likeness.SAME if text and text == folded(plain(accepted)) else Likeness.OTHER
    if not any(map(is_date, wanted)):
        given = without_dates(given)
    turned = denials(given, language) != denials(wanted, language)
    if turned or small.hedges.intersection(given) - set(wanted):
        return Likeness.OTHER
    in_order = _numbers(given) == _numbers(wanted)
    if in_order and "".join(given) == "".join(wanted):
        return Likeness.SAME
    found = like_words(written_as(given, wanted), written_as(wanted, given), small)
    if found is not Likeness.SAME and in_order and _same_members(text, accepted, small, language):
        return Likeness.SAME
    if found is Likeness.OTHER and in_order and sorted(given) == sorted(wanted):
        return Likeness.NEAR
    return found


def _same_members(text: str, accepted: str, small: SmallWords, language: str) -> bool:
    """Whether both join the same things by "and" or commas, in whatever order."""
    joint = re.compile(r"[,;]|\b(?:" + "|".join(map(re.escape, sorted(small.joints - {"&"}))) + r")\b|&")
    left = [words_in(part, language) for part in joint.split(text) if part.strip()]
    right = [words_in(part, language) for part in joint.split(folded(plain(accepted))) if part.strip()]
    if len(left) < 2 or len(left) != len(right):
        return False
    for member in left:
        like = next((one for one in right if like_words(member, one, small) is Likeness.SAME), None)
        if like is None:
            return False
        right.remove(like)
    return True


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if is_number(word)]


def _letters(text: str) -> str:
    return " ".join(_WORD.findall(plain(text)))
