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


SIZE = (1024, 700)
THEMES = ("light", "dark")


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every stop once, windows by turns in either theme: the learner is played once a theme, and not for each picture."""
    folder = tmp_path_factory.mktemp("tour")
    for at, theme in enumerate(THEMES):
        write_tour(folder, [theme], [SIZE], [stop for run in RUNS[at::2] for stop in run])
    return folder


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
def test_every_stop_becomes_a_picture(stop: Stop, pictures: Path) -> None:
    at = next(at for at, run in enumerate(RUNS) if stop in run)
    width, height = RUNS[at][0].size or SIZE
    check(pictures / f"{stop.name}-{THEMES[at % 2]}-{width}x{height}.png", width, height)


def test_a_stop_becomes_a_picture_in_each_theme_and_size(tmp_path: Path) -> None:
    stops = [stop for stop in STOPS if stop.name == "quiz-match-wrong"]
    written = write_tour(tmp_path, THEMES, [SIZE, (1280, 800)], stops)
    assert sorted(file.name for file in written) == [
        f"quiz-match-wrong-{theme}-{size}.png"
        for theme in ("dark", "light")
        for size in ("1024x700", "1280x800")
    ]
    for file in written:
        width, _, height = file.stem.rpartition("-")[2].partition("x")
        check(file, int(width), int(height))


def check(file: Path, width: int, height: int) -> None:
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
