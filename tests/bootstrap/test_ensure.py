"""The decision at every start, and the options of the set-up."""

import subprocess
import sys
from pathlib import Path

import pytest

from kzstudy import bootstrap


@pytest.fixture
def installed_copy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As from a wheel: no project file beside the package."""
    monkeypatch.setattr(bootstrap, "CHECKOUT", str(tmp_path))


@pytest.mark.usefixtures("installed_copy")
def test_an_installed_copy_is_left_alone() -> None:
    _, rest = bootstrap.ensure("kzstudy", ["check", "--wheels", "decks"])
    assert rest == ["check", "--wheels", "decks"]


def test_a_strangers_project_file_is_no_checkout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "something"\n', "utf-8")
    monkeypatch.setattr(bootstrap, "CHECKOUT", str(tmp_path))
    assert bootstrap.ensure("kzstudy", ["due"])[1] == ["due"]


def test_options_of_the_set_up_are_taken_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "_put_right", lambda *_, **__: None)
    options, rest = bootstrap.ensure("kzstudy", ["--no-system-packages", "--wheels", "w", "due", "--json"])
    assert not options.system_packages
    assert options.wheels == str(Path.cwd() / "w")
    assert rest == ["due", "--json"]
    assert bootstrap.ensure("kzstudy", ["--save-wheels=there"])[0].save_wheels == str(Path.cwd() / "there")


def test_an_option_without_its_folder_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        bootstrap.ensure("kzstudy", ["--wheels"])
    assert end.value.code == 2
    assert "--wheels needs a folder" in capsys.readouterr().err


def test_a_set_up_that_fails_ends_with_its_sentences(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from kzstudy.machine.environment import Environment
    from kzstudy.machine.progress import SetUpError

    def fails(*_: object, **__: object) -> bool:
        raise SetUpError("the disk is full.", "Please make room.")

    monkeypatch.setattr(Environment, "ready_here", fails)
    monkeypatch.setattr(bootstrap, "inside", lambda: False)
    with pytest.raises(SystemExit) as end:
        bootstrap.ensure("kzstudy", [])
    assert end.value.code == 3
    assert capsys.readouterr().err == "kzstudy: the disk is full.\n         Please make room.\n"


def test_this_python_is_good_enough_for_this_checkout() -> None:
    """It runs the tests, so no start from it may set anything up."""
    done = subprocess.run(
        [sys.executable, "-m", "kzstudy", "--version"],
        cwd=bootstrap.CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
