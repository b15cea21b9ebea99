"""Whether this Python can run kzstudy from a checkout; if it cannot, where that is put right.

Every start passes here, before anything is installed and perhaps on a Python far too old for the rest. So: syntax of
Python 3.6, standard library only, and on the usual path two small files are read and nothing is imported. All that
takes thought lives in kzstudy/machine/ and is imported only when there is something to do.
"""

import os
import sys

OLDEST_PYTHON = (3, 11)
CHECKOUT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ENVIRONMENT = os.path.join(CHECKOUT, ".venv")
PYTHON = os.path.join(ENVIRONMENT, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
WRONG_USAGE = 2
MACHINE_AT_FAULT = 3
STARTED_BY = (
    "KZSTUDY_STARTED_BY"  # our process id, so that a Python that comes back here does not go round for ever
)
STOPPED = 130  # what a shell calls a program stopped by Ctrl+C


class Options:
    """What the person said to the set-up, taken out of the command line."""

    def __init__(self) -> None:
        self.wheels = os.environ.get("KZSTUDY_WHEELS", "")
        self.save_wheels = ""
        self.system_packages = True


def ensure(module: str, argv: "list[str]", *, tests: bool = False) -> "tuple[Options, list[str]]":
    """Return the options and the arguments left for the program, once this interpreter has all it needs.

    Otherwise sets up `.venv` and starts `module` again in there, which does not return. `tests` asks for the tools of
    the tests as well. Whatever cannot be put right ends the process with a sentence and exit code 3.
    """
    if sys.version_info < OLDEST_PYTHON:
        fail(
            "this is Python {}.{}, and kzstudy needs Python {}.{} or newer.".format(
                *(tuple(sys.version_info[:2]) + OLDEST_PYTHON)
            ),
            "Install a newer one and start with its name, for example: python3.12 -m " + module,
        )
    project = _project_file()
    if not project:  # an installed copy: its installer saw to everything
        return Options(), argv
    options, rest = _split(argv)
    ready = _recorded(tests=tests) == project and not options.save_wheels
    if ready and inside():
        return options, rest
    if ready and sys.prefix == sys.base_prefix and os.path.isfile(PYTHON) and not came_back():
        _start_again(module, argv)  # the system's Python, and an environment waiting for it
    _put_right(module, argv, options, tests=tests)
    return options, rest


def fail(*sentences: str, code: int = MACHINE_AT_FAULT) -> None:
    """End with these sentences on standard error; the exit code says whose fault it is."""
    sys.stderr.write("kzstudy: " + "\n         ".join(sentences) + "\n")
    raise SystemExit(code)


def stamp(*, tests: bool) -> str:
    """The file that says .venv is ready: a copy of the project file it was filled from, one for each Python version."""
    name = "kzstudy-{}-{}.{}.toml".format("tests" if tests else "run", *sys.version_info[:2])
    return os.path.join(ENVIRONMENT, name)


def inside() -> bool:
    """Whether this is the Python of the checkout's own .venv."""
    try:
        return sys.prefix == ENVIRONMENT or os.path.samefile(sys.prefix, ENVIRONMENT)
    except OSError:
        return False


def came_back() -> bool:
    """Whether this very process was started by us for the environment, and is not in there all the same."""
    return os.environ.get(STARTED_BY) == str(os.getpid())


def _put_right(module: str, argv: "list[str]", options: Options, *, tests: bool) -> None:
    """Returns only when this interpreter is good as it is."""
    from kzstudy.machine.environment import Environment
    from kzstudy.machine.progress import SetUpError

    home = Environment()
    try:
        if not home.ready_here(options, tests=tests):
            _start_again(module, argv)
        if options.save_wheels:
            home.save_wheels(options.save_wheels, tests=tests)
            raise SystemExit(0)
    except SetUpError as error:
        fail(*error.args)
    except KeyboardInterrupt:
        fail("stopped. The same command goes on from here.", code=STOPPED)


def _start_again(module: str, argv: "list[str]") -> None:
    """Become `.venv/bin/python -m module argv`. Windows has no such step, so there the new process is waited for."""
    command = [PYTHON, "-m", module, *argv]
    os.environ[STARTED_BY] = str(os.getpid())
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execv(PYTHON, command)
    import subprocess

    raise SystemExit(subprocess.call(command))


def _split(argv: "list[str]") -> "tuple[Options, list[str]]":
    """Our own options may stand anywhere: no verb has one of the same name."""
    options, rest = Options(), []
    words = iter(argv)
    for word in words:
        name, has_value, value = word.partition("=")
        if word == "--no-system-packages":
            options.system_packages = False
        elif name in ("--wheels", "--save-wheels"):
            folder = value if has_value else next(words, "")
            if not folder:
                fail(name + " needs a folder: " + name + " DIR", code=WRONG_USAGE)
            setattr(options, name[2:].replace("-", "_"), os.path.abspath(folder))
        else:
            rest.append(word)
    return options, rest


def _project_file() -> bytes:
    """The project file beside the package; nothing where there is no checkout around it."""
    text = _read(os.path.join(CHECKOUT, "pyproject.toml"))
    return text if b'\nname = "kzstudy"' in text else b""


def _recorded(*, tests: bool) -> bytes:
    if os.path.exists(os.path.join(ENVIRONMENT, "kzstudy-unfinished")):
        return b""
    return _read(stamp(tests=tests))


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
