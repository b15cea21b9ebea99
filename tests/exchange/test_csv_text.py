"""Rows and cells: every separator, every quotation mark, and where each cell stands."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.exchange.csv_text import Cell, read_rows, write_rows
from kzstudy.exchange.messages import Messages
from tests.exchange.fixtures import FOLDER, beside

SPECTRUM = FOLDER / "csv" / "spectrum"
_TABLES = sorted(SPECTRUM.glob("*.csv")) if SPECTRUM.is_dir() else [Path("csv-spectrum.csv")]

_cells = st.text(st.sampled_from('ab,;\t"\n\r ё') | st.characters(codec="utf-8"), max_size=8)
tables = st.lists(st.lists(_cells, min_size=2, max_size=4), min_size=1, max_size=4)


def texts(text: str) -> list[list[str]]:
    messages = Messages("x.csv")
    rows = read_rows(text, messages)
    assert messages.all() == []
    return [[cell.text for cell in row] for row in rows]


@beside
@pytest.mark.parametrize("path", _TABLES, ids=lambda path: path.stem)
def test_the_tables_that_others_measure_themselves_by(path: Path) -> None:
    header, *rows = texts(path.read_bytes().decode("utf-8"))
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert [dict(zip(header, row, strict=True)) for row in rows] == expected


@given(tables, st.sampled_from(",;\t"))
def test_what_is_written_is_read(rows: list[list[str]], separator: str) -> None:
    header = [["one", "two", "three", "four"]]
    written = write_rows([*header, *rows], separator)
    meant = [[cell.replace("\r\n", "\n") for cell in row] for row in rows if any(map(str.strip, row))]
    assert texts(written) == header + meant


@given(st.text(st.sampled_from('ab,;\t"\n\r=sep') | st.characters(codec="utf-8")))
def test_any_text_gives_cells_inside_it(text: str) -> None:
    messages = Messages("x.csv")
    rows = read_rows(text, messages)
    lines = text.replace("\r\n", "\n").split("\n") if "\n" in text else text.split("\r")
    places = [cell.place for row in rows for cell in row] + [
        (each.line, each.column) for each in messages.all()
    ]
    for line, column in places:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\n1\t2", [["a", "b"], ["1", "2"]]),
        ('"a,x";b\n1;2\n', [["a,x", "b"], ["1", "2"]]),
        ("sep=;\na,b;c\n", [["a,b", "c"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n\r\n , \r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("one column\nof words\n", [["one column"], ["of words"]]),
        ('a,b\n1,5" nails\n', [["a", "b"], ["1", '5" nails']]),
        ("a,b,\n,2,\n", [["a", "b", ""], ["", "2", ""]]),
        ("", []),
    ],
)
def test_small_tables(text: str, expected: list[list[str]]) -> None:
    assert texts(text) == expected


def test_a_cell_knows_where_it_stands() -> None:
    rows = read_rows('a,"b\nc",d\nsecond, e\n', Messages("x.csv"))
    assert rows == [
        [Cell("a", (1, 1)), Cell("b\nc", (1, 3)), Cell("d", (2, 4))],
        [Cell("second", (3, 1)), Cell(" e", (3, 8))],
    ]


def test_a_quotation_mark_without_its_twin_is_named() -> None:
    messages = Messages("x.csv")
    rows = read_rows('a,b\n1,"2\n3,4\n', messages)
    assert [[cell.text for cell in row] for row in rows] == [["a", "b"], ["1", "2\n3,4\n"]]
    assert [str(each) for each in messages.all()] == [
        'x.csv:2:3: text-stray: This `"` is never closed. Write `""` for one.'
    ]


def test_text_behind_a_quoted_cell_is_kept_and_named() -> None:
    messages = Messages("x.csv")
    assert read_rows('a,b\n"1"x,2\n', messages)[1][0].text == "1x"
    assert [(each.line, each.column, each.code) for each in messages.all()] == [(2, 4, "text-stray")]
