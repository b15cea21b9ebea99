"""Letters and words as typed: what is forgiven in a letter, and how far two words are apart.

Somebody who answers may have no Kazakh keyboard, no typographic quotes and no patience for capitals; none of that is ignorance.
"""

import re
from unicodedata import category, normalize

_QUOTES = re.compile(
    "[\"'`\u00b4\u02bc\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a*_~]"
)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_SPACES = re.compile(r"\s+")
_NEIGHBOURS = str.maketrans("ёйқғңөұүәіһ", "еикгноууаих")
"""Letters and the Russian ones that are typed for them."""
FAR = 3
"""A distance that is no longer told apart from longer ones."""


def plain(text: str) -> str:
    """`text` in small letters, with single spaces, plain hyphens, and without quotes, apostrophes and Markdown's marks.

    Stress marks and other accents go too; ё and й stay letters of their own.
    """
    composed = normalize("NFKC", text.replace("№", "#")).casefold()
    without = "".join(
        letter if letter in "ёй" or letter.isascii() else _without_accents(letter) for letter in composed
    )
    return _SPACES.sub(" ", _DASHES.sub("-", _QUOTES.sub("", without))).strip()


def folded(text: str) -> str:
    """Small letters with those that one keyboard lacks replaced by what is typed for them: ё by е, қ by к."""
    return text.translate(_NEIGHBOURS)


def distance(one: str, other: str) -> int:
    """How many letters must be added, left out, replaced or swapped with the next to turn one word into the other; at most FAR.

    No letter is touched twice ("optimal string alignment").
    """
    if abs(len(one) - len(other)) >= FAR:
        return FAR
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        before, above, row = row, before, [at]
        for to, wanted in enumerate(other, start=1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != wanted))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted:
                cost = min(cost, above[to - 2] + 1)
            row.append(cost)
        if min(row) >= FAR:
            return FAR
    return min(FAR, row[-1])


def _without_accents(letter: str) -> str:
    return "".join(part for part in normalize("NFKD", letter) if category(part) != "Mn")
