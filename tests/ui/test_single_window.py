"""One window for one data folder, whatever became of the one before."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from kzstudy.ui.single_window import SingleWindow

CALLER = """
import sys
from pathlib import Path
from kzstudy.ui.single_window import SingleWindow
one = SingleWindow(Path(sys.argv[1]))
sys.exit(7 if not one.first() and one.call() else 1)
"""
HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kzstudy.ui.single_window import SingleWindow
app = QCoreApplication([])
one = SingleWindow(Path(sys.argv[1]))
assert one.first()
one.listen()
print("listening", flush=True)
app.exec()
"""


def start(program: str, folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE, text=True)


def expect_call(first: SingleWindow, folder: Path, bot: QtBot) -> None:
    caller = start(CALLER, folder)
    with bot.waitSignal(first.called, timeout=10_000):
        pass
    caller.communicate(timeout=10)
    assert caller.returncode == 7


def test_a_second_start_calls_the_first(tmp_path: Path, qtbot: QtBot) -> None:
    first = SingleWindow(tmp_path)
    assert first.first()
    first.listen()
    expect_call(first, tmp_path, qtbot)
    first.close()


def test_another_folder_has_a_window_of_its_own(tmp_path: Path) -> None:
    one, other = SingleWindow(tmp_path / "a"), SingleWindow(tmp_path / "b")
    assert one.first()
    assert other.first()
    one.close()
    other.close()


def test_what_a_killed_window_left_behind_is_no_obstacle(tmp_path: Path, qtbot: QtBot) -> None:
    killed = start(HOLDER, tmp_path)
    assert killed.stdout is not None
    assert killed.stdout.readline().strip() == "listening"
    assert not SingleWindow(tmp_path).first()
    killed.kill()
    killed.communicate(timeout=10)
    again = SingleWindow(tmp_path)
    assert again.first()
    again.listen()
    expect_call(again, tmp_path, qtbot)
    again.close()
