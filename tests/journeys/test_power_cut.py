"""The program is ended by force at a random moment of a study run: what was shown as answered is in the file.

KZSTUDY_POWER_CUTS sets how many runs there are; 50 is the full check.
"""

import os
import random
import sqlite3
import threading
from pathlib import Path

import pytest
from Xlib.error import ConnectionClosedError, XError

from tests.journeys.backstage import problems, take_settings
from tests.journeys.screen import Program, Screen

RUNS = int(os.environ.get("KZSTUDY_POWER_CUTS", "3"))


def answers(data: Path) -> list[tuple[str, str]]:
    """(entry, card) of every answer, as plain sqlite3 finds them."""
    connection = sqlite3.connect(data / "kzstudy.sqlite3")
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return connection.execute(
            "SELECT entry_id, card_id FROM review JOIN entry USING (entry_id) ORDER BY sequence, card_id"
        ).fetchall()
    finally:
        connection.close()


def study_until_cut(program: Program, after_s: float) -> int:
    """Answer cards until the power goes; returns how many answers were followed by the next card on the screen."""
    acknowledged = 0
    timer = threading.Timer(after_s, program.process.kill)
    timer.start()
    try:
        while True:
            program.act("space")
            program.act(random.choice("1334"))
            acknowledged += 1
    except (AssertionError, OSError, XError, ConnectionClosedError):  # the window has gone
        return acknowledged
    finally:
        timer.join()
        program.process.wait(10)


@pytest.mark.window
def test_no_answer_is_lost_or_doubled(screen: Screen, tmp_path: Path) -> None:
    seed = random.randrange(2**32)
    random.seed(seed)
    known = 0
    for run in range(RUNS):
        data = tmp_path / f"data{run // 5}"  # a fresh one now and then, so that the cards never run out
        if run % 5 == 0:
            known = 0
            take_settings(data, new_per_day="200")  # so that a run does not end before the power does
        with Program(screen, data) as program:
            program.press("ctrl+3")
            program.wait_title("left")
            program.wait_still(0.2)
            shown = study_until_cut(program, random.uniform(0.05, 3.0))
        found = answers(data)
        entries = len({entry for entry, _ in found})
        assert known + shown <= entries <= known + shown + 1, f"run {run}, seed {seed}"
        assert len(found) == len(set(found)), "nothing is written twice"
        known = entries
    with Program(screen, data) as program:
        program.press("ctrl+3")
        program.wait_title("left")
        program.wait_still()
        program.act("ctrl+z")
        program.wait(lambda: voids(data) == 1, "the last answer to be taken back")
        assert program.close() == 0
    assert problems(data) == (), "memories and log still agree after undo"


def voids(data: Path) -> int:
    """How many voids the log has."""
    connection = sqlite3.connect(data / "kzstudy.sqlite3")
    try:
        return int(connection.execute("SELECT count(*) FROM entry WHERE voids IS NOT NULL").fetchone()[0])
    finally:
        connection.close()
