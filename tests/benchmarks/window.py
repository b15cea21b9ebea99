"""The window from outside, by the probe that lies beside the checkout: start, an early key, keys in Study and in Read."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.rows import Row
from tests.services.learner import Learner

CHECKOUT = Path(__file__).resolve().parents[2]
PROBE = CHECKOUT.parent / "shared" / "tools" / "gui_probe.py"
EARLY_LIMIT_MS = 100.0


class ProbeMissingError(Exception):
    """The probe, the program or a display is not there."""


def measure_start(folder: Path) -> list[Row]:
    """Painted and settled, against a bare text window, in turn."""
    found = _probe(folder, "start", "--vs-bare")
    ours, bare = found["command"], found["bare"]
    return [
        Row("start: first paint / bare window", ours["painted_s"] * 1000, bare["painted_s"] * 1000),
        Row("start: settled / bare window", ours["settled_s"] * 1000, bare["settled_s"] * 1000, 2.0),
    ]


def measure_early(folder: Path) -> list[Row]:
    """A key 60 ms after the first paint; the limit is in milliseconds."""
    found = _probe(folder, "early", "--keys", "ctrl+2")["early_ms"]
    return [Row("a key 60 ms after the first paint, median", found["median"], limit=EARLY_LIMIT_MS)]


def measure_study_keys(folder: Path) -> list[Row]:
    """Space and 3 in Study, against the bare window replacing its text."""
    services = Learner(folder).open()
    services.settings.change("new_per_day", "500")  # two hundred presses are a hundred answers
    services.upkeep.close()
    found = _probe(folder, "keys", "--keys", "space,3", "--first", "ctrl+3,sleep", "--vs-bare")
    return _keys("a key in Study", found, 1.4)


def measure_read_keys(folder: Path) -> list[Row]:
    """Page down and up in Read, both panes moving, against scrolling the bare window."""
    keys = ("--keys", "Next,Prior", "--bare-keys", "Next,Prior", "--first", "ctrl+2,sleep")
    return _keys("a key in Read", _probe(folder, "keys", *keys, "--vs-bare"), 2.0)


def _keys(work: str, found: dict[str, Any], limit: float) -> list[Row]:
    ours, bare = found["command"]["all"], found["bare"]["all"]
    return [
        Row(f"{work} / bare window, median of {ours['n']}", ours["median"], bare["median"], limit),
        Row(f"{work} / bare window, p95", ours["p95"], bare["p95"]),
    ]


def _probe(folder: Path, *arguments: str) -> dict[str, Any]:
    program = Path(sys.executable).with_name("kzstudy")
    for needed in (PROBE, program):
        if not needed.is_file():
            raise ProbeMissingError(f"{needed.name} is not there")
    command = [sys.executable, str(PROBE), *arguments, "--", str(program), "--data-dir", str(folder / "data")]
    with_our_server = os.environ | {"PATH": f"{_steady_server(folder)}{os.pathsep}{os.environ['PATH']}"}
    ended = subprocess.run(command, capture_output=True, text=True, check=False, env=with_our_server)
    if ended.returncode:
        raise ProbeMissingError(ended.stderr.strip().rpartition("\n")[2])
    result: dict[str, Any] = json.loads(ended.stdout)
    return result


def _steady_server(folder: Path) -> Path:
    """A folder with an Xvfb that does not begin anew when a window closes: the probe may open its next one just then."""
    server = shutil.which("Xvfb")
    if server is None:
        raise ProbeMissingError("Xvfb is not there")
    steady = folder / "bin" / "Xvfb"
    steady.parent.mkdir(exist_ok=True)
    steady.write_text(f'#!/bin/sh\nexec "{server}" "$@" -noreset\n', encoding="utf-8")
    steady.chmod(0o755)
    return steady.parent
