"""What is missing is named once, with one command, and installed only where that was allowed."""

import io
import os
import sys
from pathlib import Path

import pytest

from kzstudy.machine import debian, libraries, provision
from kzstudy.machine.progress import Progress


class Machine:
    """A Debian on which nothing is installed; it records the commands that are run."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, release: Path) -> None:
        self.commands: list[str] = []
        self.works = True
        self.there: set[str] = set()
        self.out = io.StringIO()
        release.write_text('ID=debian\nVERSION_ID="12"\n', "utf-8")
        monkeypatch.setattr(debian, "OS_RELEASE", release)
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(
            libraries, "missing", lambda names: [name for name in names if name not in self.there]
        )
        monkeypatch.setattr(provision, "_run", self._run)
        monkeypatch.setattr(os, "geteuid", lambda: 0)

    def _run(self, command: list[str], _progress: Progress) -> bool:
        self.commands.append(" ".join(command))
        if self.works and command[1] == "install":
            self.there.update(libraries.FOR_PICTURES)
        return self.works

    def provide(self, *, may_install: bool = True) -> bool:
        return provision.provide(libraries.FOR_PICTURES, Progress(self.out), may_install=may_install)

    @property
    def said(self) -> str:
        return self.out.getvalue()


COMMAND = "apt-get install -y libegl1 libgl1 libglib2.0-0 libxkbcommon0 libdbus-1-3 libfontconfig1 libfreetype6 libx11-6"


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    return Machine(monkeypatch, tmp_path / "os-release")


def test_root_sees_the_command_and_it_is_run(machine: Machine) -> None:
    assert machine.provide()
    assert machine.commands == [COMMAND]
    assert COMMAND in machine.said


def test_whoever_is_not_root_only_sees_it(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not machine.provide()
    assert machine.commands == []
    assert f"as root: {COMMAND}" in machine.said


def test_it_can_be_refused(machine: Machine) -> None:
    assert not machine.provide(may_install=False)
    assert machine.commands == []
    assert COMMAND in machine.said


def test_old_lists_are_refreshed_once(machine: Machine) -> None:
    machine.works = False
    assert not machine.provide()
    assert machine.commands == [COMMAND, "apt-get update"]
    assert "by hand" in machine.said


def test_another_system_is_told_what_to_look_for(machine: Machine) -> None:
    debian.OS_RELEASE.write_text("ID=fedora\n", "utf-8")
    assert not machine.provide()
    assert machine.commands == []
    assert "libEGL.so.1" in machine.said
    assert "apt" not in machine.said


def test_nothing_missing_is_nothing_said(machine: Machine) -> None:
    machine.there.update(libraries.FOR_PICTURES)
    assert machine.provide()
    assert machine.said == ""


def test_an_import_that_failed_for_a_library_is_explained(
    machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert provision.explain(
        ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    )
    assert COMMAND in capsys.readouterr().err
    assert not provision.explain(ImportError("No module named 'nonsense'"))


@pytest.mark.parametrize(
    ("library", "package"),
    [("libxcb-cursor.so.0", "libxcb-icccm4"), ("libwayland-client.so.0", "libwayland-cursor0")],
)
def test_a_window_that_lacks_one_library_is_told_of_all(
    machine: Machine, capsys: pytest.CaptureFixture[str], library: str, package: str
) -> None:
    provision.tell_how_to_open_windows(library)
    assert package in capsys.readouterr().err
    assert machine.commands == []


def test_every_library_has_a_package() -> None:
    every = [*libraries.FOR_PICTURES, *libraries.FOR_X11, *libraries.FOR_WAYLAND]
    assert len(libraries.packages(every)) == len(every)


def test_a_library_that_no_machine_has_is_missing() -> None:
    assert libraries.missing(["libnothing-of-the-kind.so.1"]) == ["libnothing-of-the-kind.so.1"]
