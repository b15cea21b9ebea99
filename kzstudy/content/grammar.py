"""What may stand at the start of a line, in a deck and in each file of a pack.

All five kinds of file share one concrete syntax; a Grammar only says which markers and keys each of them knows.
So an author who has learned to write a deck can write a pack, and one parser keeps both byte for byte.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

LINE = re.compile(
    r"""
      (?P<rule>---)\s*$
    | (?P<comment><!--)
    | (?P<heading>\#)
    | (?P<bullet>-)(?=\s|$)
    | \[(?P<bracket>[^\[\]]*)\](?=\s|$)
    | (?P<capital>[A-ZАСТ]):
    | (?P<key>[a-z][a-z0-9_]*):
    """,
    re.VERBOSE,
)
"""Every line but the empty ones and plain text; `lastgroup` is its kind. The three Cyrillic capitals look like Latin ones."""

HEADING = re.compile(r"(#{1,2})(?:\s+(.*))?$")
IDENT = re.compile(r"[a-z0-9][a-z0-9-]*")
PASSAGE_ID = re.compile(r"[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*")
CHAPTER = re.compile(r"([A-Za-z0-9]+)\.(?:\s+(.*))?$")

LATIN_TWINS = {"А": "A", "С": "C", "Т": "T"}
"""Cyrillic capitals that a Russian or Kazakh keyboard puts where a form should stand."""

BRACKET = "["
"""The marker of a passage, whose name stands in the brackets."""


@dataclass(frozen=True)
class Grammar:
    """One kind of file. `markers` gives the keys of each kind of block; `prose` are the keys whose value may have paragraphs."""

    noun: str
    markers: Mapping[str, tuple[str, ...]]
    front_needed: tuple[str, ...]
    front_optional: tuple[str, ...] = ()
    heading_keys: tuple[str, ...] = ()
    prose: frozenset[str] = frozenset()
    bulleted: bool = False
    ids_from: frozenset[str] = frozenset()

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(self.heading_keys).union(*self.markers.values())

    @property
    def bracketed(self) -> bool:
        """Whether `[1.5]` begins a block here."""
        return BRACKET in self.markers

    def knows(self, key: str) -> bool:
        """Whether `key` is a key of anything below the front matter."""
        return key in self._keys

    def owners(self, key: str) -> list[str]:
        """The markers of the blocks that have `key`, as an author types them."""
        return [f"{marker}:" for marker, keys in self.markers.items() if key in keys and marker != BRACKET]

    def takes_paragraphs(self, key: str) -> bool:
        """Whether a text after an empty line still belongs to `key`; an unknown key is given the benefit."""
        return key in self.prose or key not in self._keys


_OF_ALL_CARDS = ("note", "passages", "thesis", "source", "tags", "difficulty", "meaning", "id")

DECK = Grammar(
    noun="card",
    markers={
        "Q": ("A", *_OF_ALL_CARDS),
        "C": _OF_ALL_CARDS,
        "L": (*_OF_ALL_CARDS, "complete", "ordered"),
    },
    front_needed=("id", "title", "language", "licence", "version"),
    front_optional=("pack", "optional", "summary"),
    prose=frozenset({"A", "note", "source"}),
    bulleted=True,
    ids_from=frozenset({"Q", "C", "L"}),
)

DOCUMENT = Grammar(
    noun="passage",
    markers={BRACKET: ("known", "sources", "remark")},
    front_needed=("id", "title", "language", "licence", "version", "notice", "citation"),
    front_optional=("official",),
    heading_keys=("known", "sources", "short", "summary", "remark"),
    prose=frozenset({"summary", "remark"}),
)

_OF_ALL_VOICES = ("on", "point", "sources", "id")

COMMENTARY = Grammar(
    noun="comment",
    markers={"reports": ("same", *_OF_ALL_VOICES), "argues": _OF_ALL_VOICES, "note": _OF_ALL_VOICES},
    front_needed=("id", "author", "name", "title", "date", "language", "licence"),
    front_optional=("outlet", "stance", "source"),
    ids_from=frozenset({"reports", "argues", "note"}),
)

THESES = Grammar(
    noun="key point",
    markers={"T": ("kind", "passages", "known", "says", "sources", "difficulty", "id")},
    front_needed=("pack", "language", "licence"),
    ids_from=frozenset({"T"}),
)

SOURCES = Grammar(
    noun="source",
    markers={"source": ("code", "address", "remark")},
    front_needed=("pack", "language", "licence"),
    prose=frozenset({"remark"}),
)


def pack_grammar(name: str) -> Grammar | None:
    """The grammar of a pack's file by its name, with or without folders before it; None for a file that is none of them."""
    last = PurePath(name).name
    if last.startswith("commentary-") and last.endswith(".md"):
        return COMMENTARY
    return {"document.md": DOCUMENT, "theses.md": THESES, "sources.md": SOURCES}.get(last)
