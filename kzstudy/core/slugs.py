"""Ids that people can read: what one is made of, how it is made from words, and how it stays free of those that are taken."""

import re
from collections.abc import Collection
from unicodedata import combining, normalize

IDENT = re.compile(r"[a-z0-9][a-z0-9-]*")
"""A whole id; match it in full."""

_MOST_WORDS = 5
_MOST_LETTERS = 40
_FILLERS = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "by",
        "do",
        "does",
        "for",
        "from",
        "has",
        "have",
        "how",
        "in",
        "into",
        "is",
        "it",
        "its",
        "name",
        "of",
        "on",
        "or",
        "says",
        "that",
        "the",
        "their",
        "this",
        "to",
        "was",
        "were",
        "what",
        "when",
        "which",
        "who",
        "why",
        "with",
    ]
)
_LATIN = {
    **dict(zip("абвгдезийклмнопрстуфцыэ", "abvgdeziiklmnoprstufcye", strict=True)),
    "ё": "yo",
    "ж": "zh",
    "х": "kh",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "ә": "a",
    "ғ": "g",
    "қ": "q",
    "ң": "n",
    "ө": "o",
    "ұ": "u",
    "ү": "u",
    "һ": "h",
    "і": "i",
}


def slug_of(text: str, otherwise: str) -> str:
    """A few telling words of `text` as an id; `otherwise` when it has no letter or digit."""
    latin = "".join(_LATIN.get(letter, letter) for letter in text.casefold())
    plain = "".join(letter for letter in normalize("NFKD", latin) if not combining(letter))
    words = re.findall(r"[a-z0-9]+", plain.replace("'", "").replace("’", ""))
    telling = [word for word in words if word not in _FILLERS] or words
    slug = telling[0][:_MOST_LETTERS] if telling else otherwise
    for word in telling[1:_MOST_WORDS]:
        if len(slug) + 1 + len(word) > _MOST_LETTERS:
            break
        slug = f"{slug}-{word}"
    return slug


def free_id(slug: str, used: Collection[str]) -> str:
    """`slug`, or it with the first number from 2 on that nobody uses."""
    ident, number = slug, 2
    while ident in used:
        ident, number = f"{slug}-{number}", number + 1
    return ident
