"""Has the system bring what only the system can: libraries and programs outside any Python environment.

On Debian and its kin, as root, the command is printed and run; for anybody else it is printed, and the person decides.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from kzstudy.machine import debian, libraries
from kzstudy.machine.progress import Progress

FOR_TESTS = {"Xvfb": "xvfb"}  # program -> Debian's package: a display of the tests' own
VENV = "Python's venv module"


def provide(names: Iterable[str], progress: Progress, *, may_install: bool) -> bool:
    """See to it that all these are there: libraries by file name, programs of FOR_TESTS, VENV. Whether they are now."""
    wanted = list(names)
    lacking = missing(wanted)
    if not lacking:
        return True
    packages = _packages(lacking)
    here = debian.this_distribution()
    command = debian.install_command(debian.local_names(packages, here))
    what = f"missing on this machine: {', '.join(lacking)}."
    if not packages or not here.has_apt:
        progress.say(what, "Please install that with the system's own package manager.")
    elif not may_install or not _is_root():
        progress.say(what, "To install that, as root: " + " ".join(command))
    else:
        progress.say(what, "Installing it: " + " ".join(command))
        _install(command, progress)
    return not missing(wanted)


def missing(names: Iterable[str]) -> list[str]:
    """Those that are not there, in the order given. Libraries and programs are a matter of Linux only."""
    lacking = []
    for name in names:
        if name == VENV:
            there = all(importlib.util.find_spec(module) for module in ("venv", "ensurepip"))
        elif name in FOR_TESTS:
            there = bool(shutil.which(name))
        else:
            there = sys.platform != "linux" or not libraries.missing([name])
        if not there:
            lacking.append(name)
    return lacking


def _packages(names: Iterable[str]) -> list[str]:
    """Debian's packages for these. A Python that is not the system's own gets nothing from there."""
    found = []
    for name in names:
        if name == VENV:
            found += (
                [debian.venv_package(sys.version_info[:2], _default_python())]
                if sys.base_prefix == "/usr"
                else []
            )
        else:
            found += [FOR_TESTS[name]] if name in FOR_TESTS else libraries.packages([name])
    return list(dict.fromkeys(found))


def _install(command: list[str], progress: Progress) -> None:
    if _run(command, progress):
        return
    refresh = ["apt-get", "update"]
    progress.say("The package lists may be old: " + " ".join(refresh))
    if not (_run(refresh, progress) and _run(command, progress)):
        progress.say("That did not work. Please see to it by hand, as root: " + " ".join(command))
    importlib.invalidate_caches()


def explain(error: ImportError) -> bool:
    """Say which system libraries are missing if that is why this import failed; False when it is something else."""
    if ".so" not in str(error):
        return False
    return not provide(libraries.FOR_PICTURES, Progress(), may_install=False)


def tell_how_to_open_windows(library: str) -> None:
    """Name everything a window still needs, with the command, given the one library that was found missing."""
    kind = libraries.FOR_WAYLAND if library in libraries.FOR_WAYLAND else libraries.FOR_X11
    provide([*libraries.FOR_PICTURES, *kind], Progress(), may_install=False)


def _default_python() -> tuple[int, int] | None:
    """The version that the system's plain `python3` starts, if there is one."""
    try:
        name = Path("/usr/bin/python3").resolve(strict=True).name
    except OSError:
        return None
    major, dot, minor = name.removeprefix("python").partition(".")
    return (int(major), int(minor)) if dot and major.isdigit() and minor.isdigit() else None


def _run(command: list[str], progress: Progress) -> bool:
    """Run without questions. Its own words are shown only where it failed, the last of them."""
    environ: Mapping[str, str] = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    progress.step(" ".join(command[:2]) + " ...")
    try:
        done = subprocess.run(
            command,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except OSError as error:
        progress.say(str(error))
        return False
    if done.returncode:
        progress.say(*done.stdout.decode("utf-8", "replace").strip().splitlines()[-3:])
    return done.returncode == 0


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
