"""The private environment `.venv` in a checkout: made, filled, repaired, and never anybody else's deleted.

Three marks in the folder tell its state. `kzstudy-made`: we created it, so a broken one may be emptied and made again.
`kzstudy-unfinished`: an install is under way or was broken off. `kzstudy-run-3.x.toml` (and `-tests-`): the copy of the
project file it was filled from. An environment that somebody else made there, uv for instance, is used as it is when
it has everything at our versions, otherwise added to; if it cannot start at all, the person is told and decides.
"""

import compileall
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import replace
from pathlib import Path

from kzstudy import bootstrap
from kzstudy.machine import libraries, provision, requirements
from kzstudy.machine.installer import DOWNLOAD_MB, Installer
from kzstudy.machine.lock import only_one
from kzstudy.machine.progress import Progress, SetUpError

LOCK, MADE, UNFINISHED = "kzstudy-lock", "kzstudy-made", "kzstudy-unfinished"
WHEELS, WORK, LOG = "kzstudy-wheels", "kzstudy-work", "kzstudy-setup.log"


class Environment:
    """The checkout's `.venv`."""

    def __init__(self, progress: Progress | None = None) -> None:
        self._checkout = Path(bootstrap.CHECKOUT)
        self._folder = Path(bootstrap.ENVIRONMENT)
        self._scripts = Path(bootstrap.PYTHON).parent
        self._progress = progress or Progress()

    def ready_here(self, options: bootstrap.Options, *, tests: bool) -> bool:
        """Whether the running Python has all that is needed, after making sure that one has. False: start the environment's."""
        if bootstrap.inside():
            return not self._prepare(options, tests=tests)
        if bootstrap.came_back():
            raise SetUpError(
                f"{bootstrap.PYTHON} does not work as an environment's Python.",
                "If PYTHONHOME is set, please unset it; otherwise delete the folder .venv and start again.",
            )
        somebodys = sys.prefix != sys.base_prefix  # an environment of the person's own, or of their tool
        if self._usable() and not somebodys:
            return False
        if requirements.met_here(self._project(), tests=tests):
            return True
        return not (self._usable() or self._prepare(options, tests=tests))

    def save_wheels(self, folder: str, *, tests: bool) -> None:
        """Fill a folder with all that another machine of the same kind needs to be set up without a network."""
        needed = requirements.read(self._project(), tests=tests)
        needed = replace(needed, wanted=(*needed.wanted, "pip"))  # for a Python over there that has none
        megabytes = DOWNLOAD_MB["tests" if tests else "run"]
        with tempfile.TemporaryDirectory() as room:
            installer = Installer(sys.executable, Path(room) / WORK, Path(room) / LOG, self._progress)
            installer.fetch(needed, Path(folder), megabytes)
        self._progress.say(
            f"the wheels are in {folder}", "On the other machine: python3 -m kzstudy --wheels DIR"
        )

    def _usable(self) -> bool:
        """Whether its Python can be started to look further: it is there, and not half of what we were making."""
        half_made = self._has(MADE) and self._has(UNFINISHED)
        return not half_made and self._has("pyvenv.cfg") and Path(bootstrap.PYTHON).is_file()

    def _prepare(self, options: bootstrap.Options, *, tests: bool) -> bool:
        """Make and fill it as far as needed. False: the running Python was good already; True: start it (again)."""
        self._refuse_a_stranger()
        try:
            self._folder.mkdir(exist_ok=True)
            with only_one(self._folder / LOCK, self._say_waiting) as held:
                return self._prepare_alone(options, held, tests=tests)
        except OSError as error:
            if bootstrap.inside() and requirements.met_here(self._project(), tests=tests):
                return False  # somebody else's to write in, but good enough to run
            raise SetUpError(f"cannot write in {self._folder}: {error.strerror or error}.") from error

    def _prepare_alone(self, options: bootstrap.Options, held: int, *, tests: bool) -> bool:
        inside = bootstrap.inside()
        if self._done_meanwhile(tests=tests):
            return not inside
        needed = requirements.read(self._project(), tests=tests)
        if inside and not self._has(UNFINISHED) and requirements.pinned_here(needed):
            self._finish(tests=tests)
            return False
        megabytes = self._announce(options, tests=tests)
        own_pip = next(Path(options.wheels).glob("pip-*.whl"), None) if options.wheels else None
        self._provide_system(options, own_pip)
        installer = Installer(bootstrap.PYTHON, self._folder / WORK, self._folder / LOG, self._progress, held)
        broken_off = inside and self._has(UNFINISHED)
        if not inside:
            self._make(installer, own_pip)
        elif not _has_pip(bootstrap.PYTHON):
            self._command([bootstrap.PYTHON, "-m", "ensurepip"], "adding pip")
        (self._folder / UNFINISHED).touch()
        wheels = Path(options.wheels or self._folder / WHEELS)
        if not options.wheels:
            installer.renew(needed)
            installer.fetch(needed, wheels, megabytes)
        installer.install(needed, wheels, self._packages(), over=broken_off)
        self._finish(tests=tests)
        self._progress.say("ready.")
        return True

    def _done_meanwhile(self, *, tests: bool) -> bool:
        """Whether another set-up finished while we waited for the lock."""
        if not bootstrap.inside():
            return self._usable()
        stamp = Path(bootstrap.stamp(tests=tests))
        return not self._has(UNFINISHED) and stamp.is_file() and stamp.read_bytes() == self._project()

    def _refuse_a_stranger(self) -> None:
        """Only what we made may be emptied; a folder of that name that we did not make must work, or stays as it is."""
        if self._has(MADE) or self._usable() or not self._folder.exists():
            return
        if any(entry.name != LOCK for entry in self._folder.iterdir()):
            raise SetUpError(
                f"{self._folder} is there but does not work, and kzstudy did not make it.",
                "Please move it away or delete it, then start again.",
            )

    def _announce(self, options: bootstrap.Options, *, tests: bool) -> int:
        """Say what is coming; the megabytes of it."""
        megabytes = DOWNLOAD_MB["tests" if tests else "run"]
        if tests and bootstrap.inside() and requirements.met_here(self._project(), tests=False):
            megabytes -= DOWNLOAD_MB["run"]
        what = "what the tests need" if tests else "what kzstudy needs"
        size = "from a folder of wheels" if options.wheels else f"about {megabytes} MB to download"
        self._progress.say(f"setting up {what}, {size}.", f"It all goes into {self._folder}")
        return megabytes

    def _provide_system(self, options: bootstrap.Options, own_pip: Path | None) -> None:
        """What is missing here for a window stops nothing yet: checking a deck, for one, works without any of it."""
        wanted = list(libraries.FOR_PICTURES)
        if os.environ.get("DISPLAY"):
            wanted += libraries.FOR_X11
        if not bootstrap.inside() and not own_pip:
            wanted.append(provision.VENV)
        provision.provide(wanted, self._progress, may_install=options.system_packages)
        if provision.VENV in provision.missing(wanted):
            raise SetUpError(
                f"{provision.VENV} is needed first.", "Install it as said above and start again."
            )

    def _make(self, installer: Installer, own_pip: Path | None) -> None:
        """A new environment; what we left half made is removed first, but for the wheels that had arrived."""
        for entry in self._folder.iterdir():
            if entry.name not in (LOCK, WHEELS):
                shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
        (self._folder / MADE).touch()
        (self._folder / UNFINISHED).touch()
        command = [sys.executable, "-m", "venv", str(self._folder)]
        if own_pip:
            command.insert(3, "--without-pip")
            installer.use_pip_from(own_pip)
        self._command(command, "making the environment")

    def _command(self, command: list[str], step: str) -> None:
        self._progress.step(step)
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        if done.returncode:
            raise SetUpError(
                f"{step} failed:", *done.stdout.decode("utf-8", "replace").strip().splitlines()[-4:]
            )

    def _finish(self, *, tests: bool) -> None:
        """Everything is there: the program's own name, the bytecode of the checkout, and last of all the stamp."""
        self._add_program()
        compileall.compile_dir(self._checkout / "kzstudy", quiet=2)
        text = self._project()
        for each in {tests, False}:
            Path(bootstrap.stamp(tests=each)).write_bytes(text)
        for scaffold in (WORK, WHEELS):
            shutil.rmtree(self._folder / scaffold, ignore_errors=True)
        (self._folder / UNFINISHED).unlink(missing_ok=True)

    def _add_program(self) -> None:
        """Make `kzstudy` a command of the environment and importable from anywhere, both straight from the checkout.

        A path file and a script of three lines do what an editable install does, without a build tool to download;
        and they start faster, since nothing looks up an entry point.
        """
        script = self._scripts / ("kzstudy.cmd" if os.name == "nt" else "kzstudy")
        if script.exists():
            return
        path_file = self._packages() / "kzstudy-checkout.pth"
        path_file.write_text(f"{self._checkout}\n", encoding="locale")
        if os.name == "nt":
            script.write_text('@"%~dp0python.exe" -m kzstudy %*\n', encoding="ascii")
            return
        first = f"#!{bootstrap.PYTHON}\n"
        if (
            " " in first or len(first) > 127
        ):  # a kernel would not read it right: a shell starts the interpreter
            first = f"""#!/bin/sh\n'''exec' "{bootstrap.PYTHON}" "$0" "$@"\n' '''\n"""
        script.write_text(
            first + "import sys\nfrom kzstudy.__main__ import main\nsys.exit(main())\n", encoding="utf-8"
        )
        script.chmod(0o755)

    def _packages(self) -> Path:
        base = str(self._folder)
        return Path(sysconfig.get_path("purelib", "venv", vars={"base": base, "platbase": base}))

    def _project(self) -> bytes:
        return (self._checkout / "pyproject.toml").read_bytes()

    def _has(self, name: str) -> bool:
        return (self._folder / name).exists()

    def _say_waiting(self) -> None:
        self._progress.say("another start is setting up here; waiting for it.")


def _has_pip(python: str) -> bool:
    found = subprocess.run([python, "-m", "pip", "--version"], capture_output=True, check=False)
    return found.returncode == 0
