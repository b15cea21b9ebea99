"""What kind of thing a short text names, so that options are of one kind: years beside years, names beside names.

It is told by what can be seen: digits, capital letters, endings. Whether a single word with a capital letter is a name is told by
the pack itself: a word that its running text also writes small is none.
"""

import re
from collections.abc import Collection
from enum import StrEnum

from kzstudy.quiz.date_words import day_number

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NUMBER = re.compile(r"\d[\d\s.,]*(?:\s*%)?")
_DATE = re.compile(
    r"\d{1,2}\s+[^\W\d]+(?:\s+\d{4})?|\d{1,2}\.\d{1,2}\.\d{4}|[^\W\d]+\s+\d{4}|\d{4}-\d{2}(?:-\d{2})?"
)
_WORD = re.compile(r"[^\W_][^\s]*")
_SMALL = frozenset(
    {"the", "a", "an", "of", "and", "for", "in", "on", "to", "и", "в", "по", "на", "мен", "және"}
)
_QUALITY = re.compile(
    r"[^\W\d_]+(?:al|ic|ive|ous|ary|able|ible|ый|ий|ой|ая|яя|ое|ее|ые|ие|лық|лік|дық|дік|тық|тік)"
)
_CLAUSE = re.compile(r"\b(?:is|are|was|were|be|has|have|do|does|will|must|may)\b")


class Shape(StrEnum):
    """The kind of thing that an option is."""

    YEAR = "year"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUALITY = "quality"
    PHRASE = "phrase"
    SENTENCE = "sentence"


IN_ORDER = frozenset({Shape.YEAR, Shape.NUMBER, Shape.DATE})
"""Shapes that have an order of their own."""


def shape_of(text: str, small: Collection[str] = ()) -> Shape:
    """The shape of `text`. `small` are words, in small letters, that running text writes small."""
    bare = text.strip().rstrip(".")
    if _YEAR.fullmatch(bare):
        return Shape.YEAR
    if _NUMBER.fullmatch(bare):
        return Shape.NUMBER
    if _DATE.fullmatch(bare):
        return Shape.DATE
    if text.rstrip().endswith((".", "!", "?")):
        return Shape.SENTENCE
    found = [word for word in _WORD.findall(bare) if word not in _SMALL and word.casefold() not in _SMALL]
    if found and _QUALITY.fullmatch(found[-1].casefold()) and (len(found) == 1 or found[-1].islower()):
        return Shape.QUALITY
    return Shape.NAME if _is_name(found, small) else Shape.PHRASE


def measure(text: str) -> float:
    """What a year, a number or a date amounts to, for sorting."""
    if shape_of(text) is Shape.DATE:
        return day_number(text)
    digits = re.sub(r"[^\d.]", "", text.replace(",", ".")).strip(".")
    whole, _, rest = digits.partition(".")
    return float(f"{whole or 0}.{rest.replace('.', '') or 0}")


def _is_name(words: list[str], small: Collection[str]) -> bool:
    if not words or not all(word[0].isupper() or word[0].isdigit() for word in words):
        return False
    if len(words) > 1:
        return True
    return words[0].casefold().strip("’“”«»,") not in small


def is_clause(text: str) -> bool:
    """Whether `text` seems to have a verb of its own: a hint, for English only."""
    return bool(_CLAUSE.search(text))
