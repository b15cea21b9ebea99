"""Every known fault has words, and the log stays small."""

from pathlib import Path

import pytest

from kzstudy.core.errors import Fault, KnownError
from kzstudy.ui import faults


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_says_what_happened_and_a_way_out(fault: Fault) -> None:
    words = faults.explain(KnownError(fault, "/home/somebody/thing.sqlite3", "SQLITE_SOMETHING"))
    for sentence in (words.what, words.way_out):
        assert sentence.endswith((".", "thing.sqlite3"))
        assert "{" not in sentence
        assert "SQLITE" not in sentence


def test_the_log_gives_way_to_a_new_one(tmp_path: Path) -> None:
    reporter = faults.Reporter(tmp_path / faults.LOG_NAME)
    for _ in range(5):
        reporter.write("x" * (faults.LOG_LIMIT // 2))
    files = sorted(path.name for path in tmp_path.iterdir())
    assert files == ["kzstudy.log", "kzstudy.old.log"]
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 4 * faults.LOG_LIMIT


def test_a_folder_that_cannot_be_written_does_not_make_it_worse(tmp_path: Path) -> None:
    reporter = faults.Reporter(tmp_path / "absent" / faults.LOG_NAME)
    reporter.write("text")
    assert list(tmp_path.iterdir()) == []
