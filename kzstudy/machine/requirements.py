"""What the project file asks to have installed, and whether an interpreter has it.

pyproject.toml is the one place with versions: the dependencies say what is needed, the constraints which release was
tried. pip is handed both, so that every machine runs what we ran.
"""

import re
import tomllib
from dataclasses import dataclass
from importlib import metadata


@dataclass(frozen=True)
class Requirements:
    """`wanted` goes to pip as it stands in the project file; `pins` are exact versions of everything that may come along."""

    wanted: tuple[str, ...]
    pins: tuple[str, ...]


def read(text: bytes, *, tests: bool) -> Requirements:
    """The requirements a project file states, with the tools of the tests or without."""
    project = tomllib.loads(text.decode("utf-8"))
    wanted = list(project["project"]["dependencies"])
    if tests:
        wanted += [entry for entry in project["dependency-groups"]["dev"] if isinstance(entry, str)]
    pins = project.get("tool", {}).get("uv", {}).get("constraint-dependencies", [])
    return Requirements(tuple(wanted), tuple(pins))


def met_here(text: bytes, *, tests: bool) -> bool:
    """Whether this interpreter satisfies the ranges: enough for an environment that somebody else looks after."""
    return all(map(_satisfied, read(text, tests=tests).wanted))


def pinned_here(needed: Requirements) -> bool:
    """Whether all that is wanted is installed here, and everything installed that has a pin is at that pin.

    pip does not count: it serves the set-up only, and other tools bring their own or none.
    """
    pins = (pin for pin in needed.pins if not pin.startswith("pip=="))
    return all(map(_satisfied, needed.wanted)) and all(map(_at_pin_or_absent, pins))


def _satisfied(requirement: str) -> bool:
    """A requirement of the plain kind we write: a name and comparisons. Anything more is left to pip, so: not met."""
    match = re.fullmatch(r"([A-Za-z0-9._-]+)\s*((?:(?:>=|==|!=|<)[0-9.]+,?\s*)*)", requirement.strip())
    if not match:
        return False
    installed = _installed(match[1])
    if installed is None:
        return False
    here = _numbers(installed)
    compare = {">=": here.__ge__, "<": here.__lt__, "==": here.__eq__, "!=": here.__ne__}
    return all(
        compare[sign](_numbers(version)) for sign, version in re.findall(r"(>=|==|!=|<)([0-9.]+)", match[2])
    )


def _at_pin_or_absent(pin: str) -> bool:
    name, _, version = pin.partition("==")
    return _installed(name) in (None, version)


def _installed(name: str) -> str | None:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None


def _numbers(version: str) -> tuple[int, ...]:
    """The release number, without pre- or post-release: "4.1.post1" is (4, 1)."""
    match = re.match(r"\d+(?:\.\d+)*", version)
    return tuple(map(int, match[0].split("."))) if match else ()
