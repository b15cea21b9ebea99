"""The tour writes what it lists, and the checklist has a line for each picture."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kzstudy.tour import STOPS, Stop, write_tour

CHECKLIST = Path(__file__).with_name("CHECKLIST.md")


def colours(file: Path) -> int:
    image = QImage(str(file))
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.name)
@pytest.mark.slow
def test_every_stop_becomes_a_picture(stop: Stop, tmp_path: Path) -> None:
    check(stop, tmp_path)


@pytest.mark.parametrize(
    "name", ["today-first", "read-find", "study-list", "settings-restore", "fault-damaged"]
)
def test_some_stops_become_pictures(name: str, tmp_path: Path) -> None:
    check(next(stop for stop in STOPS if stop.name == name), tmp_path)


def check(stop: Stop, folder: Path) -> None:
    written = write_tour(folder, ["light", "dark"], [(1024, 700)], [stop])
    width, height = stop.size or (1024, 700)
    assert [file.name for file in written] == [
        f"{stop.name}-{theme}-{width}x{height}.png" for theme in ("light", "dark")
    ]
    light, dark = (QImage(str(file)) for file in written)
    assert (light.width(), light.height()) == (width, height)
    assert colours(written[0]) > 20
    assert light.pixelColor(width - 40, 70).lightness() > 200
    assert dark.pixelColor(width - 40, 70).lightness() < 60


def test_every_picture_stands_in_the_checklist() -> None:
    listed = {
        line.split("|")[1].strip()
        for line in CHECKLIST.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and not line.startswith(("| picture", "| --"))
    }
    assert listed == {stop.name for stop in STOPS}
