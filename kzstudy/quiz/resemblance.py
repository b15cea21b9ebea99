"""Whether two texts say nearly the same: coarse on purpose, for a wrong option that is nearly right is worse than none.

Two words count as the same when they begin alike, which needs no dictionary and works in English, Russian and Kazakh.
"""

import re

_WORD = re.compile(r"[^\W_]+")
_STEM = 6
_SHORTEST_PLURAL = 3
_SMALL_WORDS = """
    a an the of to in on at by for from with and or not no is are was were be been it its that this these those there their they
    as into than then which who whom whose what when where why how more most some any all each every one other others
    и в во на со с по о об от до для за из к ко у не ни а но или что как это этот эта эти его её ее их он она оно они при над под
    мен және пен бен бұл осы сол ол олар де да ма ме не үшін туралы бойынша
"""
_SILENT = frozenset(_SMALL_WORDS.split())
"""Words that tell nothing by themselves."""


def plain(text: str) -> str:
    """`text` in small letters without marks, spaces made single: what two texts that read the same have in common."""
    return " ".join(_WORD.findall(text.casefold().replace("ё", "е")))


def telling(text: str) -> frozenset[str]:
    """The beginnings of the words of `text` that tell something."""
    return frozenset(_root(word)[:_STEM] for word in _WORD.findall(text.casefold()) if word not in _SILENT)


def _root(word: str) -> str:
    """`word` without the ending of an English plural."""
    plural = len(word) > _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether texts with these telling words may mean the same: one holds the other, or half of all the words are shared."""
    if not one or not other:
        return False
    shared = len(one & other)
    return shared == min(len(one), len(other)) or 2 * shared >= len(one | other)


def first_upper(text: str) -> str:
    """`text` with a capital first letter."""
    return text[:1].upper() + text[1:]
