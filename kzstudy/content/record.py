"""The fields of one block, read once and typed.

Every file of ours asks the same few things of a field (is the key known, does it stand once, is it a whole number), so
they are asked here and said in the same words everywhere.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kzstudy.content.grammar import IDENT, LATIN_TWINS, Grammar
from kzstudy.content.mistakes import Code, Mistakes, did_you_mean, nearest, shown
from kzstudy.content.syntax import Field, Place, Words

_WHOLE = re.compile(r"[0-9]{1,9}")
_PART = re.compile(r"[^,\s](?:[^,]*[^,\s])?")


class Part(NamedTuple):
    """One of several values with commas between, at `offset` of `words`."""

    text: str
    words: Words
    offset: int

    @property
    def place(self) -> Place:
        """Where it stands; asked only when it is wrong."""
        return self.words.at(self.offset)


class Record:
    """What stands in `fields`, of which `allowed` are known and `needed` must be there.

    `owner` names the block in messages ("this card"); `place` is where a missing key is reported; `grammar`, when it is
    given, tells which other blocks know a key that is wrong here.
    """

    def __init__(
        self,
        fields: Iterable[Field],
        allowed: Sequence[str],
        mistakes: Mistakes,
        *,
        owner: str,
        place: Place,
        needed: Sequence[str] = (),
        grammar: Grammar | None = None,
    ) -> None:
        self._mistakes = mistakes
        self._grammar = grammar
        self._errors_before = mistakes.errors
        self._fields: dict[str, Words] = {}
        misspelt = set()
        for field in fields:
            if field.key in allowed:
                self._take(field, owner)
            else:
                misspelt.add(self._unknown(field, allowed, owner))
        for key in needed:
            if key not in self._fields and key not in misspelt:
                mistakes.error(Code.KEY_NEEDED, place, f"{owner.capitalize()} has no `{key}:`.")

    @property
    def sound(self) -> bool:
        """Whether nothing was wrong since this record was begun."""
        return self._mistakes.errors == self._errors_before

    def _take(self, field: Field, owner: str) -> None:
        key, place = field.key, (field.line, 1)
        if key in self._fields:
            self._mistakes.error(Code.KEY_TWICE, place, f"`{key}` stands twice in {owner}.")
        elif not field.words.runs:
            self._mistakes.error(Code.TEXT_EMPTY, place, f"Nothing stands after `{key}:`.")
            self._fields[key] = field.words
        else:
            if not field.spaced:
                self._mistakes.error(Code.VALUE_BAD, place, f"A space belongs after `{key}:`.")
            self._fields[key] = field.words

    def _unknown(self, field: Field, allowed: Sequence[str], owner: str) -> str:
        """Report a key that is not known here; the key it was meant for, or nothing."""
        key = field.key
        text = f"There is no key `{key}` in {owner}."
        meant = LATIN_TWINS.get(key, "")
        others = self._grammar.owners(key) if self._grammar else []
        if meant:
            text, hint = f"The `{key}` of `{key}:` is a Cyrillic letter.", f"Type the Latin `{meant}:`."
        elif others:
            hint = f"It belongs to {' and '.join(f'`{marker}`' for marker in others)}."
        elif meant := nearest(key, allowed):
            hint = f"Did you mean `{meant}`?"
        else:
            hint = "If it is meant as text, two spaces before it keep it text."
        self._mistakes.error(Code.KEY_UNKNOWN, (field.line, 1), text, hint)
        return meant

    def has(self, key: str) -> bool:
        """Whether `key` stands there with a value."""
        return key in self._fields and bool(self._fields[key].runs)

    def text(self, key: str, default: str = "") -> str:
        """The value as text, or `default` when it is absent."""
        return self._fields[key].text if self.has(key) else default

    def place(self, key: str) -> Place:
        """Where the value stands; only for a key that is there."""
        return self._fields[key].place

    def at(self, key: str, offset: int) -> Place:
        """Where the character at `offset` of the value stands; only for a key that is there."""
        return self._fields[key].at(offset)

    def bad(self, key: str, text: str, hint: str = "", code: Code = Code.VALUE_BAD) -> None:
        """Report the value of `key`."""
        self._mistakes.error(code, self.place(key), text, hint)

    def ident(self, key: str) -> str:
        """An id; empty when it is absent or bad."""
        if not self.has(key):
            return ""
        words = self._fields[key]
        return words.text if ident_is_good(words.text, words.at, self._mistakes) else ""

    def one_of(self, key: str, choices: Sequence[str], default: str = "") -> str:
        """One of a few words."""
        value = self.text(key, default)
        if value not in choices and self.has(key):
            known = ", ".join(f"`{choice}`" for choice in choices)
            text = f"`{key}` is {'one of ' if len(choices) > 1 else ''}{known}."
            self.bad(key, text, did_you_mean(value, choices))
            return default
        return value

    def yes(self, key: str) -> bool:
        """`yes`, or `no`, or absent."""
        value = self.text(key, "no")
        if value not in ("yes", "no"):
            self.bad(key, f"`{key}` is `yes` or `no`.")
        return value == "yes"

    def whole(self, key: str, default: int, *, highest: int = 999_999_999) -> int:
        """A whole number from 1 on."""
        if not self.has(key):
            return default
        value = self.text(key)
        if _WHOLE.fullmatch(value) and 1 <= int(value) <= highest:
            return int(value)
        self.bad(key, f"`{key}` is a whole number from 1 {'on' if highest > 9 else f'to {highest}'}.")
        return default

    def parts(self, key: str) -> list[Part]:
        """Values with commas between, each once."""
        return parts_of(self._fields[key]) if self.has(key) else []

    def pieces(self, key: str) -> list[Part]:
        """What stands between the commas of a text, a piece that returns as well."""
        return _pieces_of(self._fields[key]) if self.has(key) else []

    def alternatives(self, key: str) -> tuple[str, ...]:
        """Values with ` | ` between, each once; an empty one is reported."""
        found: list[str] = []
        start = 0
        for piece in self.text(key).split("|") if self.has(key) else ():
            value = piece.strip()
            if not value:
                place, hint = self._fields[key].at(start), "One `|` stands between two of them."
                self._mistakes.error(Code.VALUE_BAD, place, f"An empty value stands in `{key}`.", hint)
            found.append(value)
            start += len(piece) + 1
        return tuple(dict.fromkeys(filter(None, found)))


def parts_of(words: Words) -> list[Part]:
    """The values in `words` with commas between, each once."""
    found: dict[str, Part] = {}
    for each in _pieces_of(words):
        found.setdefault(each.text, each)
    return list(found.values())


def _pieces_of(words: Words) -> list[Part]:
    return [Part(each[0], words, each.start()) for each in _PART.finditer(words.text)]


def ident_is_good(ident: str, at: Callable[[int], Place], mistakes: Mistakes) -> bool:
    """Whether `ident` is an id; says so where it is not. `at` gives the place of one of its characters."""
    if IDENT.fullmatch(ident):
        return True
    what = f"`{shown(ident)}` is no id" if ident else "An id is missing here"
    text = f"{what}: an id is made of small letters, digits and hyphens."
    good = IDENT.match(ident)
    bad = good.end() if good else 0
    hint = (
        f"Did you mean `{ident.lower()}`?"
        if IDENT.fullmatch(ident.lower())
        else _letter_hint(ident[bad : bad + 1])
    )
    mistakes.error(Code.ID_BAD, at(bad), text, hint)
    return False


def _letter_hint(letter: str) -> str:
    if letter.isalpha() and not letter.isascii():
        return f"`{letter}` is not one of the letters a to z."
    return ""
