"""The words of the glossary as they occur in a text, and what is said of one of them.

A form that is all in small letters, or that has a capital only because an entry begins with one, is found in either way of
writing; a name is found as it is written.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kzstudy.core.term import Term
from kzstudy.ui.words import tr


class Mark(NamedTuple):
    """Where a term stands in a text: letters from `begin` to `end`."""

    begin: int
    end: int
    term: Term


class Matcher:
    """Finds the terms of one glossary; built once, for it reads all of them."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._exact: dict[str, Term] = {}
        self._folded: dict[str, Term] = {}
        for term in terms:
            for place, form in enumerate((term.word, *term.also)):
                self._take(form, term, is_entry=place == 0)
        forms = sorted({*self._exact, *self._folded}, key=len, reverse=True)
        written = "|".join(re.escape(form.lower()).replace(r"\ ", r"\s+") for form in forms)
        # Small letters on both sides: to compile it with IGNORECASE takes several times as long.
        self._pattern = re.compile(rf"(?<!\w)(?:{written})(?!\w)") if forms else None

    def marks(self, text: str) -> tuple[Mark, ...]:
        """The first place of each term, in the order of the text; a longer term wins over one inside it."""
        if self._pattern is None:
            return ()
        found: dict[str, Mark] = {}
        small = text.lower()
        for match in self._pattern.finditer(small if len(small) == len(text) else text):
            words = " ".join(text[match.start() : match.end()].split())
            term = self._exact.get(words) or self._folded.get(words.casefold())
            if term is not None:
                found.setdefault(term.term_id, Mark(match.start(), match.end(), term))
        return tuple(found.values())

    def _take(self, form: str, term: Term, *, is_entry: bool) -> None:
        is_common = term.kind == "term" and (form[1:] if is_entry else form).islower()
        if is_common:
            self._folded.setdefault(form.casefold(), term)
        else:
            self._exact.setdefault(form, term)


def other_languages(term: Term) -> tuple[tuple[str, str], ...]:
    """Its Russian and Kazakh forms as (words, ink), those nobody checked said to be so."""
    found: list[tuple[str, str]] = []
    for code, name, form in (
        ("ru", tr("read", "Russian"), term.ru),
        ("kk", tr("read", "Kazakh"), term.kk),
    ):
        if not form:
            continue
        unchecked = tr("read", " (our\u00a0translation,\u00a0unchecked)") if code in term.unchecked else ""
        found += [
            ("\u2003" if found else "", "small"),
            (f"{name}\u00a0", "small"),
            (form, "form"),
            (unchecked, "small"),
        ]
    return tuple(each for each in found if each[0])


def next_mark(marks: Sequence[Mark], shown: Mark | None) -> Mark | None:
    """The mark to explain after `shown`; round and round."""
    if not marks:
        return None
    place = marks.index(shown) + 1 if shown in marks else 0
    return marks[place % len(marks)]
