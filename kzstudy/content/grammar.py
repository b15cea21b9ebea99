"""What may stand at the start of a line, in a deck and in each file of a pack.

All kinds of file share one concrete syntax; a Grammar only says which markers and keys each of them knows.
So an author who has learned to write a deck can write a pack, and one parser keeps both byte for byte.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from kzstudy.core.slugs import IDENT as IDENT

LINE = re.compile(
    r"""
      (?P<rule>---)\s*$
    | (?P<comment><!--)
    | (?P<heading>\#)
    | (?P<bullet>-)(?=\s|$)
    | \[(?P<bracket>[^\[\]]*)\](?=\s|$)
    | (?P<capital>[A-ZАМСТ]):
    | (?P<key>[a-z][a-z0-9_]*):
    """,
    re.VERBOSE,
)
"""Every line but the empty ones and plain text; `lastgroup` is its kind. The four Cyrillic capitals look like Latin ones."""

HEADING = re.compile(r"(#{1,2})(?:\s+(.*))?$")
PASSAGE_ID = re.compile(r"[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*")
CHAPTER = re.compile(r"([A-Za-z0-9]+)\.(?:\s+(.*))?$")

LATIN_TWINS = {"А": "A", "М": "M", "С": "C", "Т": "T"}
"""Cyrillic capitals that a Russian or Kazakh keyboard puts where a form should stand."""

BRACKET = "["
"""The marker of a passage, whose name stands in the brackets."""


@dataclass(frozen=True)
class Grammar:
    """One kind of file. `markers` gives the keys of each kind of block; `prose` are the keys whose value may have paragraphs.

    `bulleted` are the markers of the blocks that take elements, `ticked` those whose elements are options with a box; where
    `anchored` is set an element may name its passages.
    """

    noun: str
    markers: Mapping[str, tuple[str, ...]]
    front_needed: tuple[str, ...]
    front_optional: tuple[str, ...] = ()
    heading_keys: tuple[str, ...] = ()
    prose: frozenset[str] = frozenset()
    bulleted: frozenset[str] = frozenset()
    ticked: frozenset[str] = frozenset()
    anchored: bool = False
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
        "Q": ("A", "accept", "whose", *_OF_ALL_CARDS),
        "C": ("accept", *_OF_ALL_CARDS),
        "L": (*_OF_ALL_CARDS, "complete", "ordered"),
        "M": _OF_ALL_CARDS,
    },
    front_needed=("id", "title", "language", "licence", "version"),
    front_optional=("pack", "optional", "summary"),
    prose=frozenset({"A", "note", "source"}),
    bulleted=frozenset({"L", "M"}),
    ticked=frozenset({"M"}),
    ids_from=frozenset({"Q", "C", "L", "M"}),
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
    front_needed=("id", "author", "name", "title", "seen", "language", "licence"),
    front_optional=("date", "outlet", "stance", "source", "label"),
    ids_from=frozenset({"reports", "argues", "note"}),
)

_OF_PARTS = ("pack", "language", "licence")

THESES = Grammar(
    noun="key point",
    markers={"T": ("kind", "passages", "known", "says", "sources", "difficulty", "id")},
    front_needed=_OF_PARTS,
    ids_from=frozenset({"T"}),
)

SOURCES = Grammar(
    noun="source",
    markers={"source": ("code", "address", "remark")},
    front_needed=_OF_PARTS,
    prose=frozenset({"remark"}),
)

GUIDE = Grammar(
    noun="block",
    markers={"guide": ("role", "digest"), "ask": ("chapter", "id")},
    front_needed=_OF_PARTS,
    prose=frozenset({"role", "digest"}),
    bulleted=frozenset({"ask"}),
    anchored=True,
    ids_from=frozenset({"ask"}),
)

SHEET = Grammar(
    noun="point",
    markers={"point": ("passages", "says", "id")},
    front_needed=_OF_PARTS,
    ids_from=frozenset({"point"}),
)

GLOSSARY = Grammar(
    noun="entry",
    markers={"term": ("kind", "means", "ru", "kk", "unchecked", "also", "passages", "sources", "id")},
    front_needed=_OF_PARTS,
    prose=frozenset({"means"}),
    ids_from=frozenset({"term"}),
)

TIMELINE = Grammar(
    noun="event",
    markers={"event": ("date", "known", "sources", "passages", "doubt", "id")},
    front_needed=_OF_PARTS,
    ids_from=frozenset({"event"}),
)

COMPARISON = Grammar(
    noun="row",
    markers={"aspect": ("table", "before", "before_sources", "now", "now_sources", "passages", "id")},
    front_needed=_OF_PARTS,
    prose=frozenset({"before", "now"}),
    ids_from=frozenset({"aspect"}),
)

ENUMERATIONS = Grammar(
    noun="enumeration",
    markers={
        "enumeration": (
            "whose",
            "complete",
            "ordered",
            "passages",
            "thesis",
            "exclusive_within",
            "also_true_for",
            "kind",
            "id",
        )
    },
    front_needed=_OF_PARTS,
    bulleted=frozenset({"enumeration"}),
    anchored=True,
    ids_from=frozenset({"enumeration"}),
)

PAIRS = Grammar(
    noun="table",
    markers={
        "pairs": (
            "left",
            "right",
            "ask",
            "ask_back",
            "says",
            "whose",
            "passages",
            "thesis",
            "also_true_for",
            "accept",
            "id",
        )
    },
    front_needed=_OF_PARTS,
    bulleted=frozenset({"pairs"}),
    anchored=True,
    ids_from=frozenset({"pairs"}),
)

PACK_FILES = {
    "document.md": DOCUMENT,
    "sources.md": SOURCES,
    "theses.md": THESES,
    "guide.md": GUIDE,
    "sheet.md": SHEET,
    "glossary.md": GLOSSARY,
    "timeline.md": TIMELINE,
    "comparison.md": COMPARISON,
    "enumerations.md": ENUMERATIONS,
    "pairs.md": PAIRS,
}
"""The files of a pack by name, besides the commentaries."""


def pack_grammar(name: str) -> Grammar | None:
    """The grammar of a pack's file by its name, with or without folders before it; None for a file that is none of them."""
    last = PurePath(name).name
    if last.startswith("commentary-") and last.endswith(".md"):
        return COMMENTARY
    return PACK_FILES.get(last)
