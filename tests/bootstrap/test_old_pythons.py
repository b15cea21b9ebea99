"""A Python that is too old gets a sentence, not a syntax error."""

import ast
import sys
from pathlib import Path

import pytest

from kzstudy import bootstrap

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "name",
    [
        "kzstudy/__init__.py",
        "kzstudy/__main__.py",
        "kzstudy/bootstrap.py",
        "tests/__init__.py",
        "tests/__main__.py",
    ],
)
def test_what_runs_first_is_understood_by_old_pythons(name: str) -> None:
    text = (CHECKOUT / name).read_text("utf-8")
    assert ast.parse(text, name, feature_version=(3, 6)).body


def test_a_python_that_is_too_old_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit) as end:
        bootstrap.ensure("kzstudy", [])
    said = capsys.readouterr().err
    assert end.value.code == 3
    assert "this is Python 3.9, and kzstudy needs Python 3.11 or newer" in said
    assert "python3.12 -m kzstudy" in said


def test_the_oldest_python_is_the_one_the_project_file_names() -> None:
    wanted = ".".join(map(str, bootstrap.OLDEST_PYTHON))
    assert f'requires-python = ">={wanted}"' in (CHECKOUT / "pyproject.toml").read_text("utf-8")
