"""Drives pip: what is being fetched and how far it is, and in a sentence why it failed.

pip's own words differ from release to release and go to a log; how far it is, is read from outside, from the size of
the folders it fills. Fetching and installing are apart, so that a broken connection costs at most the file it broke
in: pip is first brought to a release that goes on inside a file, and wheels fetched whole are kept until all is done.
Only ready-made wheels are taken: nothing is ever built on the machine.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

from kzstudy.machine.progress import Progress, SetUpError
from kzstudy.machine.requirements import Requirements

# Measured on Linux, x86-64; other systems differ by a fifth.
DOWNLOAD_MB = {"run": 95, "tests": 130}
TRIES = 3
# A file cut short is told by its hash in pips that do not count bytes.
_BROKEN_CONNECTION = re.compile(
    r"DO NOT MATCH THE HASHES|NewConnectionError|ConnectTimeout|ReadTimeout|ConnectionReset|ConnectionError"
    r"|IncompleteRead|IncompleteDownload|incomplete-download|ProtocolError|ProxyError|SSLError|timed out"
    r"|name resolution|Name or service not known|getaddrinfo|unreachable|Connection refused"
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

    def renew(self, needed: Requirements) -> None:
        """Bring the environment's pip to the pinned release."""
        self._pip_does(["install"], ["pip"], needed, "bringing pip up to date", lambda: "")

    def fetch(self, needed: Requirements, folder: Path, megabytes: int) -> None:
        """Fetch the wheels of all that is needed into a folder; what lies there whole is not fetched again.

        The first requirement is by far the largest, and pip keeps nothing of a run that fails: so it goes alone.
        """
        folder.mkdir(parents=True, exist_ok=True)
        for wanted in (needed.wanted[:1], needed.wanted[1:]):
            before = megabytes_in(folder)

            def how_far(before: float = before) -> str:
                return f"{before + megabytes_in(self._work):.0f} of about {megabytes} MB"

            self._pip_does(["download", "--dest", str(folder)], wanted, needed, "downloading", how_far)

    def install(self, needed: Requirements, folder: Path, packages: Path, *, over: bool) -> None:
        """Install from a folder of wheels into the environment whose packages lie in `packages`.

        `over` writes over whatever lies there: an install that was broken off cannot be trusted file by file.
        """

        def how_far() -> str:
            return f"{sum(1 for _ in packages.glob('*.dist-info'))} packages"

        action = [
            "install",
            "--no-index",
            "--find-links",
            str(folder),
            *(["--ignore-installed"] if over else []),
        ]
        self._pip_does(action, needed.wanted, needed, "unpacking", how_far)

    def _pip_does(
        self,
        action: list[str],
        wanted: Sequence[str],
        needed: Requirements,
        step: str,
        how_far: Callable[[], str],
    ) -> None:
        for left in reversed(range(TRIES)):
            shutil.rmtree(self._work, ignore_errors=True)
            self._work.mkdir()
            constraints = self._work / "constraints.txt"
            constraints.write_text("\n".join(needed.pins) + "\n", encoding="utf-8")
            command = [
                *self._pip,
                *action,
                "--disable-pip-version-check",
                "--no-input",
                "--progress-bar",
                "off",
            ]
            command += ["--only-binary", ":all:", "--constraint", str(constraints), *wanted]
            code, fetched = self._run(command, step, how_far)
            if not code:
                return
            log = self._log.read_text("utf-8", "replace")
            if not (left and fetched and _BROKEN_CONNECTION.search(log)):
                raise failure(log, self._log, offline="--no-index" in action)
            self._progress.say("the connection broke; going on from there.")

    def _run(self, command: list[str], step: str, how_far: Callable[[], str]) -> tuple[int, bool]:
        """pip's exit code, and whether anything arrived."""
        with self._log.open("wb") as log:
            child = subprocess.Popen(
                command,
                env=self._environ(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                pass_fds=() if self._held is None or os.name == "nt" else (self._held,),
            )
            fetched = False
            while True:
                try:
                    return child.wait(timeout=0.3), fetched
                except subprocess.TimeoutExpired:
                    fetched = fetched or megabytes_in(self._work) > 0.1  # more than our own list of pins
                    self._progress.step(step, how_far())
                except KeyboardInterrupt:
                    child.wait()  # it was told too, and must be gone before the lock is
                    raise

    def _environ(self) -> dict[str, str]:
        """The person's own settings for pip hold, except those that would put the packages somewhere else."""
        work = str(self._work)
        ours = {"TMPDIR": work, "TEMP": work, "TMP": work, "PYTHONUNBUFFERED": "1", "PIP_USER": "0"}
        return {
            key: value for key, value in os.environ.items() if key not in ("PIP_TARGET", "PIP_PREFIX")
        } | ours


def megabytes_in(folder: Path) -> float:
    """How much lies in a folder and below; what vanishes meanwhile does not count.

    Files named tmp are second copies on their way into pip's cache.
    """
    total = 0
    for parent, _, files in os.walk(folder):
        for name in files:
            try:
                total += 0 if name.startswith("tmp") else (Path(parent) / name).stat().st_size
            except OSError:
                continue
    return total / 1_000_000


def failure(log: str, place: Path, *, offline: bool) -> SetUpError:
    """What pip's log says, in sentences for people. `offline`: only a folder of wheels was asked."""
    errors = (
        re.findall(r"^ERROR: (.+)$", log, re.MULTILINE)
        or log.strip().splitlines()[-1:]
        or ["pip said nothing."]
    )
    if "No space left on device" in log:
        return SetUpError("the disk is full.", "Please make room (about 600 MB) and start again.")
    if offline and re.search("No matching distribution|ResolutionImpossible", log):
        return SetUpError(
            f"the folder of wheels lacks something that is needed; pip's account is in {place}",
            "Fill it again on a machine of the same kind that is online: python3 -m kzstudy --save-wheels DIR",
        )
    if _BROKEN_CONNECTION.search(log):
        return SetUpError(
            "the download failed: no connection to the package index.",
            "What has arrived is kept: start again when the machine is online.",
            "A machine that never is can be set up from a folder of wheels: --wheels DIR (see README.md).",
        )
    return SetUpError(f"installing failed. {errors[-1]}", f"pip's whole account is in {place}")
