"""What the project file asks for, and whether it is installed."""

from importlib import metadata

import pytest

from kzstudy import bootstrap
from kzstudy.machine.requirements import Requirements, met_here, pinned_here, read

PROJECT = b"""
[project]
name = "kzstudy"
dependencies = ["alpha>=1.2,<2,!=1.5", "beta"]
[dependency-groups]
dev = ["gamma==3.1", {include-group = "other"}]
[tool.uv]
constraint-dependencies = ["alpha==1.4", "pip==99"]
"""


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    packages = {"alpha": "1.4", "beta": "0.1.post1", "pip": "23.0"}

    def version(name: str) -> str:
        if name not in packages:
            raise metadata.PackageNotFoundError(name)
        return packages[name]

    monkeypatch.setattr(metadata, "version", version)
    return packages


def test_the_tests_ask_for_more() -> None:
    assert read(PROJECT, tests=False).wanted == ("alpha>=1.2,<2,!=1.5", "beta")
    assert read(PROJECT, tests=True).wanted[-1] == "gamma==3.1"
    assert read(PROJECT, tests=False).pins == ("alpha==1.4", "pip==99")


@pytest.mark.parametrize(
    ("version", "good"),
    [("1.2", True), ("1.4.1", True), ("1.1.9", False), ("2", False), ("2.0.1", False), ("1.5", False)],
)
def test_ranges(installed: dict[str, str], version: str, good: bool) -> None:  # noqa: FBT001
    installed["alpha"] = version
    assert met_here(PROJECT, tests=False) is good


def test_what_is_absent_is_not_met(installed: dict[str, str]) -> None:
    assert not met_here(PROJECT, tests=True)
    installed["gamma"] = "3.1"
    assert met_here(PROJECT, tests=True)


def test_our_own_environment_stands_at_the_pins(installed: dict[str, str]) -> None:
    assert pinned_here(read(PROJECT, tests=False))  # pip's own version does not count
    installed["alpha"] = "1.3"
    assert met_here(PROJECT, tests=False)
    assert not pinned_here(read(PROJECT, tests=False))


def test_a_requirement_beyond_plain_comparisons_is_left_to_pip() -> None:
    assert not pinned_here(Requirements(("pytest; sys_platform == 'win32'",), ()))


def test_everything_that_is_asked_for_is_pinned() -> None:
    with open(f"{bootstrap.CHECKOUT}/pyproject.toml", "rb") as file:  # noqa: PTH123
        needed = read(file.read(), tests=True)
    pinned = {pin.partition("==")[0].lower() for pin in needed.pins}
    names = {wanted.split(">")[0].split("=")[0].lower() for wanted in needed.wanted}
    assert names <= pinned
