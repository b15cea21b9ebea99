"""Whether a window can open, asked before Qt aborts."""

import subprocess
import sys
from pathlib import Path

import pytest

from kzstudy import display
from kzstudy.display import Obstacle, Reason, why_no_window

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen to ask")


@pytest.fixture
def all_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "missing", lambda _names: [])


def test_no_display_at_all() -> None:
    assert why_no_window({}) == Obstacle(Reason.NO_DISPLAY)


@pytest.mark.usefixtures("all_libraries")
@pytest.mark.parametrize("name", [":4093", "localhost:4093", "nonsense", ":0.17.3"])
def test_a_dead_display_is_named(name: str) -> None:
    assert why_no_window({"DISPLAY": name}) == Obstacle(Reason.DEAD_DISPLAY, name)


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "missing", lambda names: [name for name in names if "cursor" in name])
    monkeypatch.setattr(display, "_x11_answers", lambda _name: True)
    assert why_no_window({"DISPLAY": ":1"}) == Obstacle(Reason.MISSING_LIBRARY, "libxcb-cursor.so.0")


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600", "xcb;offscreen"])
def test_a_platform_that_needs_no_display_is_honoured(platform: str) -> None:
    assert why_no_window({"QT_QPA_PLATFORM": platform}) is None


@pytest.mark.usefixtures("all_libraries")
def test_wayland_is_asked_at_its_socket(tmp_path: Path) -> None:
    session = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert why_no_window(session) == Obstacle(Reason.DEAD_DISPLAY, "wayland-7")
    import socket

    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "wayland-7"))
        listener.listen()
        assert why_no_window(session) is None
        assert why_no_window({**session, "DISPLAY": ":4093"}) is None  # one way to a screen is enough
        assert why_no_window({**session, "QT_QPA_PLATFORM": "xcb"}) == Obstacle(Reason.NO_DISPLAY)


def test_other_systems_are_not_asked() -> None:
    assert why_no_window({}, system="darwin") is None
    assert why_no_window({}, system="win32") is None


@pytest.mark.window
def test_a_living_display_is_good() -> None:
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "320x200x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            assert server.stdout is not None
            name = f":{server.stdout.readline().strip()}"
            assert why_no_window({"DISPLAY": name}) is None
        finally:
            server.terminate()
