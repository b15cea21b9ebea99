"""The whole check: `python3 -m tests`. Style, types and layers first, since they are quick, then every test.

The first time, it sets up what is missing, as `python3 -m kzstudy` does, and the tools of the tests as well.
`--quick` stops before the tests; any other arguments go to pytest, which then runs alone:
`python3 -m tests tests/core -k interval`. Parses on old Pythons, like the program's own start.
"""

import os
import subprocess
import sys
import time

from kzstudy import bootstrap

SCRIPTS = os.path.dirname(sys.executable)
CHECKS = (
    ("format", [sys.executable, "-m", "ruff", "format", "--check", "."]),
    ("style", [sys.executable, "-m", "ruff", "check", "."]),
    ("layers", [os.path.join(SCRIPTS, "lint-imports")]),
    ("types", [sys.executable, "-m", "mypy"]),
)
TESTS = [sys.executable, "-m", "pytest"]


def main() -> int:
    """Run what was asked for, all of it even where a part fails; 0 if every part passed."""
    options, arguments = bootstrap.ensure("tests", sys.argv[1:], tests=True)
    if arguments == ["--quick"]:
        return _run(CHECKS)
    tests = (("tests", TESTS + arguments),)
    if not _can_draw(options):
        return bootstrap.MACHINE_AT_FAULT
    return _run(tests if arguments else CHECKS + tests)


def _can_draw(options: bootstrap.Options) -> bool:
    """Whether Qt can draw at all. Tests of real windows need more, and are skipped where that is not there."""
    from kzstudy.machine import libraries, progress, provision

    if sys.platform != "linux":
        return True
    wanted = list(libraries.FOR_PICTURES) + list(libraries.FOR_X11) + list(provision.FOR_TESTS)
    voice = progress.Progress()
    provision.provide(wanted, voice, may_install=options.system_packages)
    if provision.missing(libraries.FOR_PICTURES):
        voice.say("without these libraries no test can run (`--quick` runs the checks that need none).")
        return False
    if provision.missing(wanted):
        voice.say("tests of real windows will be skipped.")
    return True


def _run(parts: "tuple[tuple[str, list[str]], ...]") -> int:
    outcomes = []
    for name, command in parts:
        _write("\n== {} {}\n".format(name, "=" * (74 - len(name))))
        start = time.monotonic()
        code = subprocess.call(command, cwd=bootstrap.CHECKOUT)
        outcomes.append((name, code, time.monotonic() - start))
    _write("\n== summary " + "=" * 67 + "\n")
    for name, code, seconds in outcomes:
        _write("{:8} {:7} {:5.0f} s\n".format(name, "FAILED" if code else "passed", seconds))
    return 1 if any(code for _, code, _ in outcomes) else 0


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()  # the parts write to the same place, and in this order


if __name__ == "__main__":
    sys.exit(main())
