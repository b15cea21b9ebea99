"""A whole set-up in a checkout of its own, offline, from two small wheels made here."""

import os
import shutil
import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

SYSTEM_PYTHON = getattr(sys, "_base_executable", sys.executable)
CHECKOUT = Path(__file__).resolve().parents[2]
PROJECT = """
[project]
name = "kzstudy"
dependencies = ["tiny-thing>=1,!=1.1"]
[dependency-groups]
dev = ["tiny-tool>=1"]
[tool.uv]
constraint-dependencies = ["tiny-thing==1.0", "tiny-tool==1.0"]
"""
PROGRAM = """
import sys
import tiny_thing
def main(argv):
    print(sys.prefix, *argv)
    return 0
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(find_spec("ensurepip") is None, reason="this Python cannot make environments"),
]


def wheel(folder: Path, name: str, version: str) -> None:
    """The smallest wheel that can be installed."""
    module = name.replace("-", "_")
    info = f"{module}-{version}.dist-info"
    files = {
        f"{module}.py": f"version = {version!r}\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    files[f"{info}/RECORD"] = "".join(f"{file},,\n" for file in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(folder / f"{module}-{version}-py3-none-any.whl", "w") as archive:
        for file, text in files.items():
            archive.writestr(file, text)


class Clone:
    """A checkout with the real start and a program that only says where it runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "a clone"
        self.wheels = folder / "wheels"
        self.environment = self.folder / ".venv"
        self.wheels.mkdir()
        for name, version in (("tiny-thing", "1.0"), ("tiny-thing", "1.2"), ("tiny-tool", "1.0")):
            wheel(self.wheels, name, version)
        package = self.folder / "kzstudy"
        shutil.copytree(CHECKOUT / "kzstudy" / "machine", package / "machine")
        for name in ("__init__.py", "__main__.py", "bootstrap.py"):
            shutil.copy(CHECKOUT / "kzstudy" / name, package / name)
        (package / "cli.py").write_text(PROGRAM, "utf-8")
        self.write_project(PROJECT)

    def write_project(self, text: str) -> None:
        (self.folder / "pyproject.toml").write_text(text, "utf-8")

    def start(self, *words: str, python: str | None = None) -> "subprocess.CompletedProcess[str]":
        """`python3 -m kzstudy`, by the system's Python."""
        return subprocess.run(
            [python or SYSTEM_PYTHON, "-m", "kzstudy", "--no-system-packages", *words],
            cwd=self.folder,
            env={
                **os.environ,
                "PIP_CONFIG_FILE": os.devnull,
                "KZSTUDY_WHEELS": str(self.wheels),
                "DISPLAY": "",
            },
            capture_output=True,
            text=True,
            check=False,
        )

    def version(self) -> str:
        """Of what was installed."""
        asked = "import tiny_thing; print(tiny_thing.version)"
        return subprocess.run(
            [self.python, "-c", asked], capture_output=True, text=True, check=True
        ).stdout.strip()

    @property
    def python(self) -> str:
        return str(self.environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    """With pip's own wheel in the folder, as --save-wheels puts it there: that is faster than Python's own way to pip."""
    made = Clone(tmp_path)
    spec = find_spec("ensurepip")
    assert spec is not None
    assert spec.origin is not None
    for pip in (Path(spec.origin).parent / "_bundled").glob("pip-*.whl"):
        shutil.copy(pip, made.wheels)
    return made


def test_from_nothing_to_silence_to_an_update(clone: Clone) -> None:
    for pip in clone.wheels.glob("pip-*.whl"):
        pip.unlink()
    first = clone.start("due", "--json")
    assert first.returncode == 0, first.stderr
    assert first.stdout.split()[-2:] == ["due", "--json"]
    assert str(clone.environment) in first.stdout
    assert "setting up what kzstudy needs" in first.stderr
    assert clone.version() == "1.0"  # the pin, not the newest

    again = clone.start("due")
    assert (again.returncode, again.stderr) == (0, "")
    assert not [
        left
        for left in ("kzstudy-unfinished", "kzstudy-work", "kzstudy-wheels")
        if (clone.environment / left).exists()
    ]

    script = clone.environment / ("Scripts/kzstudy.cmd" if os.name == "nt" else "bin/kzstudy")
    by_name = subprocess.run([script, "due"], cwd=clone.wheels, capture_output=True, text=True, check=False)
    assert (by_name.returncode, by_name.stderr) == (0, "")

    clone.write_project(PROJECT.replace("tiny-thing==1.0", "tiny-thing==1.2"))
    assert clone.start("due", python=clone.python).returncode == 0
    assert clone.version() == "1.2"


def test_a_half_made_environment_of_ours_is_made_again(clone: Clone) -> None:
    assert clone.start().returncode == 0
    (clone.environment / "kzstudy-unfinished").touch()
    for part in clone.environment.rglob("tiny_thing.py"):
        part.unlink()
    repaired = clone.start("due")
    assert repaired.returncode == 0, repaired.stderr
    assert clone.version() == "1.0"


def test_what_we_did_not_make_is_never_emptied(clone: Clone) -> None:
    clone.environment.mkdir()
    (clone.environment / "thesis.txt").write_text("years of work", "utf-8")
    refused = clone.start()
    assert refused.returncode == 3
    assert "kzstudy did not make it" in refused.stderr
    assert [entry.name for entry in clone.environment.iterdir()] == ["thesis.txt"]


def test_an_environment_made_by_another_tool_is_filled_not_replaced(clone: Clone) -> None:
    subprocess.run([SYSTEM_PYTHON, "-m", "venv", clone.environment], check=True, capture_output=True)
    (clone.environment / "theirs.txt").touch()
    assert clone.start().returncode == 0
    assert clone.version() == "1.0"
    assert (clone.environment / "theirs.txt").exists()
    (Path(clone.python)).unlink()
    refused = clone.start()
    assert refused.returncode == 3
    assert "did not make it" in refused.stderr
    assert (clone.environment / "theirs.txt").exists()


def test_two_starts_at_once_set_up_once(clone: Clone) -> None:
    command = [SYSTEM_PYTHON, "-m", "kzstudy", "--no-system-packages", "--wheels", str(clone.wheels)]
    pair = [subprocess.Popen(command, cwd=clone.folder, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate()[1] for process in pair]
    assert [process.returncode for process in pair] == [0, 0], said
    assert sum("ready." in each for each in said) == 1, said


def test_a_folder_of_wheels_that_lacks_something_is_told(clone: Clone) -> None:
    for file in clone.wheels.glob("tiny_thing*"):
        file.unlink()
    failed = clone.start()
    assert failed.returncode == 3
    assert "the folder of wheels lacks something" in failed.stderr
    assert "--save-wheels" in failed.stderr
