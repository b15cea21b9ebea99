"""A first evening, as the README promises it: read, study, take back, set, back up, close, and find everything again."""

import sqlite3
from pathlib import Path

import pytest

from tests.journeys.learner_file import found, says
from tests.journeys.screen import Program, Screen

PICTURES = Path(__file__).parent / "pictures"


@pytest.mark.window
def test_a_first_evening(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Program(screen, data) as program:
        start(program, data)
        read(program, data)
        study(program, data)
        take_back(program, data)
        settings(program, data)
        program.act("Escape")  # the message at the foot, which waits to be read
        program.press("ctrl+2")
        program.wait_title("Read")
        program.wait_still()
        stood = below_the_bar(program)
        program.save(PICTURES / "before-restart.png")
        assert program.close() == 0
    with Program(screen, data) as program:
        program.wait_title("Read")
        program.wait_still()
        program.save(PICTURES / "after-restart.png")
        is_as_it_was = (
            below_the_bar(program) == stood
        )  # not inside the assert: nobody reads four million bytes
        assert is_as_it_was, "everything is where it was"
        program.press("ctrl+3")
        program.wait_title("left")
        program.act("ctrl+z")
        program.wait(
            says(data, "SELECT count(*) FROM entry WHERE voids IS NOT NULL", 4), "undo after a restart"
        )
        assert program.close() == 0


def below_the_bar(program: Program) -> bytes:
    """The page without its bar, where back and forward start afresh with every window."""
    width = program.window.get_geometry().width
    return program.picture()[60 * width * 4 :]


def start(program: Program, data: Path) -> None:
    """The welcome, with what to do next."""
    program.wait_title("Today")
    program.wait(says(data, "SELECT count(*) > 100 FROM card", 1), "the decks to be read")
    program.wait_still()
    program.save(PICTURES / "welcome.png")


def read(program: Program, data: Path) -> None:
    """Enter is the filled button; pages, a passage by number, words on the page, larger text."""
    program.press("Return")
    program.wait_title("Read: Foreign Policy Concept 2020-2030")
    program.wait_still()
    program.act("Next", "Next", "Prior", "n")
    program.act("ctrl+g")
    program.type_text("3.2")
    program.act("Return")
    program.wait(
        says(data, "SELECT value FROM desk WHERE name = 'read.current'", "3.2"), "the place to be kept"
    )
    program.wait_still()
    program.save(PICTURES / "read.png")
    program.act("ctrl+f")
    program.type_text("hybrid")
    program.act("Return")
    program.wait_still()
    program.save(PICTURES / "find.png")
    program.act("Escape")
    program.act("ctrl+equal")
    program.wait(
        says(data, "SELECT value FROM setting WHERE name = 'text_percent'", "110"), "the size to be kept"
    )
    program.act("ctrl+0")
    program.wait(says(data, "SELECT value FROM setting WHERE name = 'text_percent'", "100"), "the usual size")


def study(program: Program, data: Path) -> None:
    """Four cards, one for each key; the source beside the card; the passage in Read."""
    program.press("ctrl+3")
    program.wait_title("left - Study")
    program.wait_still()
    for count, key in enumerate("1234", start=1):
        program.act("space")
        program.act(key)
        assert found(data, "SELECT count(*) FROM entry") == [(count,)], "on disk before the next card shows"
    program.act("space")
    program.act("s")
    program.wait_still()
    program.save(PICTURES / "study.png")
    program.act("o")
    program.wait_title("Read")
    program.press("ctrl+3")
    program.wait_title("Study")
    program.wait_still()


def take_back(program: Program, data: Path) -> None:
    """Back two, forward one, back one."""
    voids = "SELECT count(*) FROM entry WHERE voids IS NOT NULL"
    for count, key in enumerate(("ctrl+z", "ctrl+z", "ctrl+shift+z"), start=1):
        program.act(key)
        program.wait(says(data, voids, count), key)
    ratings = found(data, "SELECT rating FROM review ORDER BY rowid")
    assert [row[0] for row in ratings][:4] == [1, 2, 3, 4]


def settings(program: Program, data: Path) -> None:
    """A dark evening by mouse, taken back by key; fewer new cards; a backup that sqlite3 can open."""
    program.press("ctrl+7")
    program.wait_title("Settings")
    program.wait_still()
    program.save(PICTURES / "settings.png")
    theme = "SELECT value FROM setting WHERE name = 'theme'"
    program.click(887, 196)
    program.wait(says(data, theme, "dark"), "the dark theme")
    program.wait_still()
    program.save(PICTURES / "settings-dark.png")
    program.press("ctrl+z")
    program.wait(lambda: not found(data, theme), "the theme to be taken back")
    program.click(875, 401)
    program.wait(
        says(data, "SELECT value < 20 FROM setting WHERE name = 'new_per_day'", 1), "fewer new cards"
    )
    program.wait_still()
    before = set((data / "backups").glob("*.sqlite3"))
    program.click(987, 730)
    program.wait(lambda: set((data / "backups").glob("*.sqlite3")) - before, "a backup")
    program.wait_still()
    (backup,) = set((data / "backups").glob("*.sqlite3")) - before
    connection = sqlite3.connect(backup)
    assert connection.execute("SELECT count(*) FROM review").fetchone()[0] >= 4
    connection.close()
