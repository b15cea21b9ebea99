"""`python -m tests.benchmarks` lists them; `python -m tests.benchmarks NAME [--json FILE]` runs one, "all" runs all.

Each measures our work and a peer's in turn on this machine, so that the ratio says something where the times do not.
The exit code is 1 when a limit is not kept.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks import answer, queue, quiz, window
from tests.benchmarks.rows import Row

BENCHMARKS: dict[str, tuple[str, Callable[[Path], list[Row]]]] = {
    "answer": ("one durable answer against raw sqlite3 doing the same writes", answer.measure),
    "queue": ("the next card, what is left and undo with 10,000 cards", queue.measure),
    "quiz": ("10,000 questions, opening a mock exam and answering in it, with 10,000 cards", quiz.measure),
    "start": (
        "from the fork to the first paint and to stillness, against a bare window",
        window.measure_start,
    ),
    "early": ("a key 60 ms after the first paint", window.measure_early),
    "study-keys": ("200 keys in Study, against a bare window", window.measure_study_keys),
    "read-keys": ("200 keys in Read, against a bare window", window.measure_read_keys),
}


def main(arguments: Sequence[str]) -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks", description="Without a name, list them."
    )
    parser.add_argument("name", nargs="?", choices=[*BENCHMARKS, "all"])
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there as well")
    options = parser.parse_args(arguments)
    if options.name is None:
        for name, (says, _) in BENCHMARKS.items():
            _write(f"{name:12} {says}\n")
        return 0
    rows: list[Row] = []
    for name in BENCHMARKS if options.name == "all" else [options.name]:
        rows += _run(name)
    if options.json is not None:
        text = json.dumps({"rows": [row.values() for row in rows]}, indent=1)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 1 if any(row.met is False for row in rows) else 0


def _run(name: str) -> list[Row]:
    try:
        with tempfile.TemporaryDirectory(prefix="kzstudy-benchmark-") as folder:
            rows = BENCHMARKS[name][1](Path(folder))
    except window.ProbeMissingError as error:
        _write(f"{name}: not measured, {error}\n")
        return []
    for row in rows:
        _write(_line(row))
    return rows


def _line(row: Row) -> str:
    peer = "" if row.peer is None else f"{row.peer:10.3f} ms {row.ratio:6.2f} times"
    limit = "" if row.limit is None else f"  {'kept' if row.met else 'NOT KEPT'} (limit {row.limit:g})"
    return f"{row.work:58} {row.ours:10.3f} ms {peer}{limit}\n"


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
