"""What a page about the document consists of: blocks of runs, and tables of them. Plain values; only the writer knows Qt.

A link says where it leads: "passage:1.5", "outline:trust-crisis".
"""

from collections.abc import Iterable
from typing import NamedTuple

from kzstudy.core.document import Attestation
from kzstudy.ui.read.citation import date_in_words, month_name
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.words import ATTESTATION_SIGNS, NBSP, how_we_know, tr

SOURCES_NAMED = 2


class Run(NamedTuple):
    """Some words in one ink; `link` is where they lead."""

    text: str
    ink: str = "body"
    link: str = ""


class Block(NamedTuple):
    """A paragraph. `mark` is a name to come back to; `sources` are the codes that a copy of it cites."""

    shape: str
    runs: tuple[Run, ...]
    mark: str = ""
    sources: tuple[str, ...] = ()


Cell = tuple[Block, ...]


class Table(NamedTuple):
    """Rows of cells; `shares` of the width in per cent. Rows stand between hairlines if it is `ruled`."""

    shares: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    ruled: bool = True


class Leaf(NamedTuple):
    """A page. A `wide` one may be wider than a comfortable line, for its columns keep the lines short."""

    title: str
    parts: tuple[Block | Table, ...]
    wide: bool = False


def head(title: str, lead: str) -> tuple[Block, ...]:
    """A page's title, and what it is."""
    return Block("title", (Run(title, "title"),), mark="top"), Block("lead", (Run(lead, "plain"),))


def passage_runs(passages: Iterable[str]) -> tuple[Run, ...]:
    """Passages by number, each a way into the document."""
    found: list[Run] = []
    for each in passages:
        found += [Run(" ", "small"), Run(f"[{each}]", "link", f"passage:{each}")]
    return tuple(found[1:])


def small_line(*groups: tuple[Run, ...]) -> tuple[Run, ...]:
    """Groups of runs in one line, parted by a wide space."""
    found: list[Run] = []
    for group in filter(None, groups):
        found += [*((Run("\u2003", "small"),) if found else ()), *group]
    return tuple(found)


def source_runs(outline: Outline, codes: Iterable[str]) -> tuple[Run, ...]:
    """Who says so: commentators by the name they have on the page, other sources by title; the hover has them all."""
    names = sources_in_words(outline, codes)
    more = len(names) - SOURCES_NAMED
    words = "; ".join(names[:SOURCES_NAMED]) + (tr("read", "; and %n more", more) if more > 0 else "")
    return (Run(words, "small"),) if words else ()


def sources_in_words(outline: Outline, codes: Iterable[str]) -> tuple[str, ...]:
    """The same, one by one; nobody twice."""
    voices = {each.source: each.name for each in outline.voices if each.source}
    titles = (voices.get(code) or outline.titles((code,))[0] for code in codes)
    return tuple(dict.fromkeys(titles))


def known_runs(attestation: Attestation) -> tuple[Run, ...]:
    """How we know it: the sign and its words."""
    words = how_we_know(attestation)
    return Run(ATTESTATION_SIGNS[attestation], "sign"), Run(f"{NBSP}{words}", "small")


def when_in_words(date: str) -> str:
    """ "2020-03" as "March 2020", a day as a day, and two of them with a dash between."""
    begin, _, end = date.partition("/")
    if end:
        return f"{when_in_words(begin)} \u2013 {when_in_words(end)}"
    year, _, month = begin.partition("-")
    if month.isdecimal() and 1 <= int(month) <= 12:
        return f"{month_name(int(month))}{NBSP}{year}"
    return date_in_words(begin)


def according_to(outline: Outline, commentary_id: str) -> tuple[Run, ...]:
    """Who alone says so."""
    found = outline.commentaries.get(commentary_id)
    if not commentary_id:
        return ()
    name = found.name if found else commentary_id
    words = tr("read", "according to {name}").format(name=name)
    return (Run(words.replace(" ", NBSP), "small"),)
