"""The tour writes what it lists, and the checklist has a line for each picture."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kzstudy.tour import EVERYTHING, STOPS, write_tour
from kzstudy.tour_guide import Stop
from kzstudy.tour_paper import SHEETS

CHECKLIST = Path(__file__).with_name("CHECKLIST.md")


RUNS: list[list[Stop]] = []
"""Stops that share a window."""
for each in STOPS:
    if each.after:
        RUNS[-1].append(each)
    else:
        RUNS.append([each])


def pixels(file: Path) -> Counter[int]:
    image = QImage(str(file))
    return Counter(image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))


def ground(file: Path) -> int:
    """How light the colour is that there is most of, 0 to 255."""
    return QColor(pixels(file).most_common(1)[0][0]).lightness()


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run[0].name)
@pytest.mark.slow
def test_every_stop_becomes_a_picture(run: list[Stop], tmp_path: Path) -> None:
    check(run, tmp_path)


@pytest.mark.parametrize(
    "name",
    ["today-first", "read-find", "study-list", "quiz-match-wrong", "settings-restore", "fault-damaged"],
)
def test_some_stops_become_pictures(name: str, tmp_path: Path) -> None:
    check([stop for stop in STOPS if stop.name == name], tmp_path)


def check(run: list[Stop], folder: Path) -> None:
    written = write_tour(folder, ["light", "dark"], [(1024, 700)], run)
    width, height = run[0].size or (1024, 700)
    assert [file.name for file in written] == [
        f"{stop.name}-{theme}-{width}x{height}.png" for theme in ("light", "dark") for stop in run
    ]
    for file in written:
        image = QImage(str(file))
        assert (image.width(), image.height()) == (width, height)
        assert len(pixels(file)) > 20
        assert ground(file) > 200 if "-light-" in file.name else ground(file) < 60


def test_every_picture_stands_in_the_checklist() -> None:
    listed = {
        line.split("|")[1].strip()
        for line in CHECKLIST.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and not line.startswith(("| picture", "| --"))
    }
    assert listed == {stop.name for stop in EVERYTHING}


def test_a_stop_goes_on_in_the_window_of_the_one_before(tmp_path: Path) -> None:
    chain = [stop for stop in STOPS if stop.name in ("quiz-unfinished", "quiz-resumed")]
    alone = write_tour(tmp_path / "alone", ["light"], [(1024, 700)], chain[1:])
    assert [file.name for file in alone] == ["quiz-resumed-light-1024x700.png"]
    both = write_tour(tmp_path / "both", ["light"], [(1024, 700)], chain)
    assert [file.name for file in both] == [f"{stop.name}-light-1024x700.png" for stop in chain]


def test_every_stop_that_goes_on_follows_its_stop() -> None:
    """Or the window of the one before would be closed by then, and the way walked twice."""
    for before, stop in pairwise(STOPS):
        assert stop.after in ("", before.name)


def test_a_sheet_is_written_once_a_page(tmp_path: Path) -> None:
    sheet = next(one for one in SHEETS if one.name == "paper-kazakh")
    written = write_tour(tmp_path, ["light", "dark"], [(1024, 700), (1280, 800)], [sheet])
    assert [file.name for file in written] == ["paper-kazakh-1.png"]
    assert len(pixels(written[0])) > 20
