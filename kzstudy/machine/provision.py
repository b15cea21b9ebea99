"""Has the system bring what only the system can: libraries and programs outside any Python environment.

On Debian and its kin, as root, the command is printed and run; for anybody else it is printed, and the person decides.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from kzstudy.machine import debian, libraries
from kzstudy.machine.progress import Progress

FOR_TESTS = {"Xvfb": "xvfb", "xauth": "xauth"}


def provide_libraries(names: Iterable[str], progress: Progress, *, may_install: bool) -> bool:
    """Whether all these libraries load, after seeing to those that do not."""
    lacking = libraries.missing(names) if sys.platform == "linux" else []
    if not lacking:
        return True
    return provide(lacking, libraries.packages(lacking), progress, may_install=may_install) and not (
        libraries.missing(names)
    )


def provide_for_tests(progress: Progress, *, may_install: bool) -> bool:
    """Whether window tests can run: the libraries of a real window, and a display of their own to run on."""
    if sys.platform != "linux":
        return False
    lacking = libraries.missing([*libraries.FOR_PICTURES, *libraries.FOR_X11])
    programs = [name for name in FOR_TESTS if not shutil.which(name)]
    if not lacking and not programs:
        return True
    packages = [*libraries.packages(lacking), *(FOR_TESTS[name] for name in programs)]
    return provide([*lacking, *programs], packages, progress, may_install=may_install)


def provide(
    lacking: Iterable[str], packages: Iterable[str], progress: Progress, *, may_install: bool
) -> bool:
    """Install the packages, or say what to install. Whether they are there now."""
    here = debian.this_distribution()
    command = debian.install_command(debian.local_names(packages, here))
    what = f"missing on this machine: {', '.join(lacking)}."
    if not here.has_apt:
        progress.say(what, "Please install them with the system's own package manager, then start again.")
        return False
    if not may_install or not _is_root():
        progress.say(what, "To install them, as root: " + " ".join(command))
        return False
    progress.say(what, "Installing: " + " ".join(command))
    if _run(command, progress):
        return True
    refresh = ["apt-get", "update"]
    progress.say("The package lists may be old: " + " ".join(refresh))
    if _run(refresh, progress) and _run(command, progress):
        return True
    progress.say("That did not work. Please see to it by hand, as root: " + " ".join(command))
    return False


def explain(error: ImportError) -> bool:
    """Say which system libraries are missing if that is why this import failed; False when it is something else."""
    if ".so" not in str(error):
        return False
    return not provide_libraries(libraries.FOR_PICTURES, Progress(), may_install=False)


def default_python() -> tuple[int, int] | None:
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
    progress.step(command[1] + " ...")
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
