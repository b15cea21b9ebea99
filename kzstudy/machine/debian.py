"""What Debian and its kin call the packages we need, and the command that installs them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

OS_RELEASE = Path("/etc/os-release")


@dataclass(frozen=True)
class Distribution:
    """Which Linux this is, as its os-release file tells. `kin` are the systems it says it is like."""

    name: str = ""
    kin: frozenset[str] = frozenset()
    version: tuple[int, ...] = ()

    @property
    def has_apt(self) -> bool:
        """Whether packages come from Debian's tools and bear Debian's names."""
        return bool({"debian", "ubuntu"} & ({self.name} | self.kin))


def read_distribution(text: str) -> Distribution:
    """Understand the text of an os-release file; nothing in it is required."""
    values: dict[str, str] = {}
    for line in text.splitlines():
        key, separator, value = line.partition("=")
        if separator:
            values[key.strip()] = value.strip().strip("\"'")
    numbers = re.findall(r"\d+", values.get("VERSION_ID", ""))
    return Distribution(
        values.get("ID", "").lower(),
        frozenset(values.get("ID_LIKE", "").lower().split()),
        tuple(int(number) for number in numbers),
    )


def this_distribution() -> Distribution:
    """The machine's own; an empty one where there is no os-release file."""
    try:
        return read_distribution(OS_RELEASE.read_text("utf-8", "replace"))
    except OSError:
        return Distribution()


def local_names(packages: Iterable[str], distribution: Distribution) -> list[str]:
    """The same packages under the names of this release.

    Debian 13 and Ubuntu 24.04 renamed a library for its 64-bit times. A release without a number is a later one; a
    relative with numbers of its own gets the old name, which the new package still answers to.
    """
    first = {"debian": (13,), "ubuntu": (24, 4)}.get(distribution.name)
    renamed = first is not None and (not distribution.version or distribution.version >= first)
    renames: Mapping[str, str] = {"libglib2.0-0": "libglib2.0-0t64"} if renamed else {}
    return [renames.get(package, package) for package in packages]


def venv_package(python: tuple[int, int], default: tuple[int, int] | None) -> str:
    """The package with the venv module for this Python; `default` is the version that plain `python3` starts."""
    return "python3-venv" if python == default else f"python{python[0]}.{python[1]}-venv"


def install_command(packages: Iterable[str]) -> list[str]:
    """What is printed is what is run."""
    return ["apt-get", "install", "-y", *packages]
