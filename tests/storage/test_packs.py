"""Packs in the index: what is written is read, and no more than was asked for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kzstudy.core.document import Attestation, Pack
from kzstudy.core.edition import (
    Comparison,
    Enumeration,
    EnumerationElement,
    Event,
    Guide,
    OpenQuestion,
    OutlinePoint,
    Pair,
    Pairs,
    SheetPoint,
)
from kzstudy.core.term import Term
from kzstudy.storage.library import Library, open_library, rows
from kzstudy.storage.packs import pack_infos, read_edition, read_pack, write_packs
from tests.content.golden import small_pack

EDITION = {
    "guides": (Guide("1", "What it does.", "One.\n\nTwo."),),
    "questions": (OpenQuestion("why", "1", "Why?", (OutlinePoint("a", "Since.", ("1.1", "1.2")),)),),
    "sheet": (SheetPoint("p", "Head", "Point", ("1.1",), "holm"),),
    "terms": (Term("t", "body", "Word", "Means", "слово", "сөз", ("kk",), ("other",), ("1.1",), ("LOG",)),),
    "events": (Event("e", "1871/1899", "Lit.", Attestation.QUOTED, ("LOG",), ("1.1",), "Or later."),),
    "comparisons": (Comparison("c", "draft", "Light", "oil", ("LOG",), "gas", ("BOOK",), ("1.1",)),),
    "enumerations": (
        Enumeration(
            "two",
            "Two",
            "document",
            complete=True,
            ordered=False,
            elements=(EnumerationElement("x", "X", ("1.1",), "elsewhere"), EnumerationElement("y", "Y")),
            passages=("1.1",),
            thesis="light",
            exclusive_within=("two",),
        ),
    ),
    "pairs": (
        Pairs(
            "names",
            "Names",
            "",
            ask="What is {left}?",
            says="{left} is {right}.",
            pairs=(
                Pair("x", "X", "oil", ("1.1",), "elsewhere", ("the oil", "fuel")),
                Pair("y", "Y", "gas"),
                Pair("z", "Z", "wood"),
            ),
            ask_back="Which is {right}?",
            left_name="letter",
            right_name="stuff",
            passages=("1.1",),
            thesis="light",
        ),
    ),
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(
        tmp_path / "a.sqlite3", now_ms=1, parameters=("p", (0.5,)), before_migration=lambda: None
    )
    yield opened
    opened.close()


@pytest.fixture
def whole() -> Pack:
    """The small pack with one of everything."""
    return replace(small_pack(), **EDITION)  # type: ignore[arg-type]


def test_a_whole_pack_is_read_as_it_was_written(library: Library, whole: Pack) -> None:
    with library.transaction() as connection:
        write_packs(connection, [whole])
        assert read_edition(rows(connection), whole.info.pack_id) == whole
        assert pack_infos(rows(connection)) == (whole.info,)


def test_the_reader_gets_the_text_without_the_edition(library: Library, whole: Pack) -> None:
    with library.transaction() as connection:
        write_packs(connection, [whole])
        found = read_pack(rows(connection), whole.info.pack_id)
    waiting = ("guide", "question", "sheet", "term", "event", "comparison", "enumeration", "pairs")
    assert found == replace(whole, **dict.fromkeys(EDITION, ()), waiting=waiting)  # type: ignore[arg-type]


def test_two_commentaries_may_use_one_id(library: Library, whole: Pack) -> None:
    other = replace(whole.comments[0], commentary_id="other", text="Another voice.")
    with library.transaction() as connection:
        write_packs(connection, [replace(whole, comments=(*whole.comments, other))])
        found = read_pack(rows(connection), whole.info.pack_id)
    assert found is not None
    assert found.comments == (*whole.comments, other)


def test_nothing_of_an_older_pack_stays(library: Library, whole: Pack) -> None:
    with library.transaction() as connection:
        write_packs(connection, [whole, replace(whole, info=replace(whole.info, pack_id="other"))])
        write_packs(connection, [replace(whole, terms=())])
        assert [info.pack_id for info in pack_infos(rows(connection))] == [whole.info.pack_id]
        found = read_edition(rows(connection), whole.info.pack_id)
    assert found is not None
    assert (found.terms, found.events) == ((), whole.events)


@pytest.mark.parametrize("read", [read_pack, read_edition])
def test_a_pack_that_is_not_there_is_none(library: Library, read: object) -> None:
    with library.reading() as connection:
        assert read(rows(connection), "nowhere") is None  # type: ignore[operator]
