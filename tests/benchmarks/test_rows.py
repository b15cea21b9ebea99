"""What a row says, since a wrong verdict would be believed."""

import json
from pathlib import Path

import pytest

from tests.benchmarks import command as program
from tests.benchmarks.rows import Row, compared


def test_a_limit_is_for_the_ratio_where_there_is_a_peer() -> None:
    assert Row("x", 3.0, 2.0, 1.5).met is True
    assert Row("x", 3.1, 2.0, 1.5).met is False
    assert Row("x", 3.0, None, 100.0).met is True
    assert Row("x", 101.0, None, 100.0).met is False
    assert Row("x", 3.0, 2.0).met is None


def test_the_limit_goes_with_the_median() -> None:
    middle, slow = compared("x", [1.0, 2.0, 30.0], [1.0, 1.0, 1.0], 2.0)
    assert (middle.ours, middle.peer, middle.ratio, middle.met) == (2.0, 1.0, 2.0, True)
    assert (slow.ours, slow.met) == (2.0, None)


def test_the_names_are_listed_and_the_rows_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert program.main([]) == 0
    listed = capsys.readouterr().out
    assert [name for name in program.BENCHMARKS if name not in listed] == []
    monkeypatch.setitem(program.BENCHMARKS, "answer", ("", lambda _folder: [Row("x", 3.0, 1.0, 2.0)]))
    file = tmp_path / "rows.json"
    assert program.main(["answer", "--json", str(file)]) == 1
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "rows": [{"work": "x", "ours": 3.0, "peer": 1.0, "ratio": 3.0, "limit": 2.0, "met": False}]
    }
