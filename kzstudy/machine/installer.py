"""Drives pip: what is being fetched and how far it is, and in a sentence why it failed.

pip's own words differ from release to release and go to a log; how far it is, is read from outside, from the size of
the folder it downloads into, which works with every pip there is. Files fetched whole stay in pip's cache, so that a
second try goes on where the first broke off. Only ready-made wheels are taken: nothing is ever built on the machine.
"""

import os
import re
import subprocess
from pathlib import Path

from kzstudy.machine.progress import Progress, SetUpError
from kzstudy.machine.requirements import Requirements

# Measured on Linux, x86-64; other systems differ by a fifth.
DOWNLOAD_MB = {"run": 95, "tests": 130}
TRIES = 3
_BROKEN_CONNECTION = re.compile(
    r"NewConnectionError|ConnectTimeout|ReadTimeout|ConnectionReset|ConnectionError|IncompleteRead|ProtocolError"
    r"|name resolution|Name or service not known|getaddrinfo|unreachable|Connection refused|timed out|ProxyError|SSLError"
)


class Installer:
    """pip in the environment whose interpreter is `python`; `work` is a folder it may fill and we empty.

    `held` is the lock's descriptor, handed on so that the lock outlives us if pip does.
    """

    def __init__(
        self, python: str, work: Path, log: Path, progress: Progress, held: int | None = None
    ) -> None:
        self._pip = [python, "-m", "pip"]
        self._work = work
        self._log = log
        self._progress = progress
        self._held = held

    def use_pip_from(self, wheel: Path) -> None:
        """Run pip out of its wheel, where the environment could be made only without one."""
        self._pip = [self._pip[0], str(wheel / "pip")]

    def install(
        self, needed: Requirements, packages: Path, *, wheels: str, megabytes: int, over: bool
    ) -> None:
        """Install into the environment whose packages lie in `packages`, from the index or from a folder of wheels.

        `over` writes over whatever lies there: an install that was broken off cannot be trusted file by file.
        """
        options = ["--ignore-installed"] if over else []
        if wheels:
            options += ["--no-index", "--find-links", wheels]
        for left in reversed(range(TRIES)):
            try:
                return self._run(["install", *options], needed, megabytes, packages)
            except _BrokenOffError as error:
                if not left or wheels:
                    raise SetUpError(*error.args) from None
                self._progress.say("The connection broke. Going on from there.")
        return None

    def download(self, needed: Requirements, folder: str, megabytes: int) -> None:
        """Fetch all wheels into a folder, for a machine of the same kind that is never online; pip's own among them."""
        wanted = Requirements((*needed.wanted, "pip"), needed.pins)
        try:
            self._run(["download", "--dest", folder], wanted, megabytes, None)
        except _BrokenOffError as error:
            raise SetUpError(*error.args) from None

    def _run(self, action: list[str], needed: Requirements, megabytes: int, packages: Path | None) -> None:
        self._work.mkdir(exist_ok=True)
        constraints = self._work / "constraints.txt"
        constraints.write_text("\n".join(needed.pins) + "\n", encoding="utf-8")
        command = [*self._pip, *action, "--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
        command += ["--only-binary", ":all:", "--constraint", str(constraints), *needed.wanted]
        with self._log.open("wb") as log:
            child = subprocess.Popen(
                command,
                env=self._environ(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                pass_fds=() if self._held is None or os.name == "nt" else (self._held,),
            )
            most = self._watch(child, megabytes, packages)
        if child.returncode:
            text = self._log.read_text("utf-8", "replace")
            raise _failure(text, action, self._log, halfway=most > 1)

    def _environ(self) -> dict[str, str]:
        """The person's own settings for pip hold, except those that would put the packages somewhere else."""
        work = str(self._work)
        ours = {"TMPDIR": work, "TEMP": work, "TMP": work, "PYTHONUNBUFFERED": "1", "PIP_USER": "0"}
        return {
            key: value for key, value in os.environ.items() if key not in ("PIP_TARGET", "PIP_PREFIX")
        } | ours

    def _watch(self, child: "subprocess.Popen[bytes]", megabytes: int, packages: Path | None) -> float:
        """Tell how far pip is until it ends; the most megabytes seen."""
        most = 0.0
        while True:
            try:
                child.wait(timeout=0.3)
            except subprocess.TimeoutExpired:
                text = self._log.read_text("utf-8", "replace")
                most = max(most, megabytes_in(self._work))
                self._progress.step(*step_of(text, most, megabytes, packages))
            except KeyboardInterrupt:
                child.wait()  # it was told too, and must be gone before the lock is
                raise
            else:
                return most


def step_of(log: str, megabytes: float, expected: int, packages: Path | None) -> tuple[str, str]:
    """The step pip is at and how far it is in it, from its log so far."""
    unpacking = re.search(r"^Installing collected packages: (.+)$", log, re.MULTILINE)
    if unpacking and packages:
        done = sum(1 for _ in packages.glob("*.dist-info"))
        total = unpacking[1].count(",") + 1
        return "unpacking", f"{min(done, total)} of {total} packages"
    names = re.findall(
        r"^\s*(?:Downloading|Using cached) (?:\S*/)?([A-Za-z0-9_.]+?)-\d\S*\.whl(?!\.metadata)",
        log,
        re.MULTILINE,
    )
    current = f", {names[-1]}" if names else ""
    return "downloading", f"{megabytes:.0f} of about {expected} MB{current}"


def megabytes_in(folder: Path) -> float:
    """How much lies in a folder that somebody else is filling: what vanishes meanwhile does not count."""
    total = 0
    for parent, _, files in os.walk(folder):
        for name in files:
            try:
                total += (Path(parent) / name).stat().st_size
            except OSError:
                continue
    return total / 1_000_000


class _BrokenOffError(Exception):
    """The connection broke in the middle: worth another try."""


def _failure(log: str, action: list[str], place: Path, *, halfway: bool) -> Exception:
    """What pip's log says, in a sentence for people."""
    if "No space left on device" in log:
        return SetUpError("the disk is full.", "Please make room (about 600 MB) and start again.")
    if "--no-index" in action:
        return SetUpError(
            f"the folder of wheels lacks something: {_last_error(log)}",
            "Fill it on a machine of the same kind that is online: python3 -m kzstudy --save-wheels DIR",
        )
    if _BROKEN_CONNECTION.search(log):
        sentences = (
            "the download failed: no connection to the package index.",
            "What was fetched whole is kept: start again when the machine is online.",
            "A machine that never is can be set up from a folder of wheels: --wheels DIR (see README.md).",
        )
        return _BrokenOffError(*sentences) if halfway else SetUpError(*sentences)
    return SetUpError(f"installing failed: {_last_error(log)}", f"pip's whole account is in {place}")


def _last_error(log: str) -> str:
    errors = re.findall(r"^ERROR: (.+)$", log, re.MULTILINE) or log.strip().splitlines()[-1:]
    return errors[-1] if errors else "pip said nothing"
