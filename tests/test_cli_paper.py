"""`kzstudy paper` on the shipped texts: files, exit codes, and that nothing is overwritten. It needs no display."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from kzstudy.cli import DONE, INPUT_AT_FAULT, WRONG_USAGE, main
from tests.architecture.source_files import CHECKOUT

PACK = "kz-fpc-2020"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("paper") / "data"


@pytest.fixture(autouse=True)
def platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(
        "QT_QPA_PLATFORM", "offscreen"
    )  # the verb sets it, and other tests may have asked for another


def run(data: Path, *argv: object) -> int:
    return main(["--data-dir", str(data), "paper", *map(str, argv)])


def text_of(path: Path) -> str:
    reader = PdfReader(io.BytesIO(path.read_bytes()))
    return "".join("".join(page.extract_text().split()) for page in reader.pages)


def test_papers_and_keys_are_written(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "papers"
    argv = (PACK, folder, "--questions", 6, "--variants", 2, "--seed", 9, "--title", "Winter exam")
    assert run(data, *argv) == DONE
    said = capsys.readouterr().out
    assert str(folder / "paper-B.pdf") in said
    assert "2 papers with 6 questions, seed 9" in said
    names = ["key-A.pdf", "key-B.pdf", "paper-A.pdf", "paper-B.pdf"]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert "Winterexam" in text_of(folder / "paper-A.pdf")
    assert "Key:Winterexam" in text_of(folder / "key-B.pdf")

    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert run(data, *argv) == INPUT_AT_FAULT
    said = capsys.readouterr().err
    assert "paper-A.pdf is there already and was left as it is" in said
    assert "Choose another folder" in said
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_a_script_gets_codes_and_ids(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    argv = ("kz-fpc-2020-core", tmp_path / "a", "--questions", 5, "--language", "kk", "--json")
    assert run(data, *argv) == DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["written"], found["errors"], found["seed"]) == (True, [], 1)
    (variant,) = found["variants"]
    assert [one["number"] for one in variant["questions"]] == [1, 2, 3, 4, 5]
    paper, key = text_of(tmp_path / "a" / "paper-A.pdf"), text_of(tmp_path / "a" / "key-A.pdf")
    assert "Aнұсқасы" in paper
    for one in variant["questions"]:
        assert one["code"] in paper
        assert one["code"] in key
        assert one["id"] not in paper
        assert one["id"] in key
    assert run(data, *argv) == INPUT_AT_FAULT
    assert json.loads(capsys.readouterr().out)["written"] is False


def test_the_same_seed_gives_the_same_questions(data: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert run(data, PACK, tmp_path / name, "--questions", 6, "--seed", 4) == DONE
    assert run(data, PACK, tmp_path / "c", "--questions", 6, "--seed", 5) == DONE
    first, second, third = (text_of(tmp_path / name / "paper-A.pdf") for name in "abc")
    assert first == second
    assert first != third


def test_a_blueprint_says_how_many_of_each_chapter(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "blueprint.txt"
    file.write_text("# winter\n1: 4\n2: 1\n", encoding="utf-8")
    assert run(data, PACK, tmp_path / "a", "--blueprint", file, "--json") == DONE
    assert len(json.loads(capsys.readouterr().out)["variants"][0]["questions"]) == 5
    file.write_text("1: 4\nQ: 1\n", encoding="utf-8")
    assert run(data, PACK, tmp_path / "b", "--blueprint", file) == INPUT_AT_FAULT
    assert capsys.readouterr().err.startswith(f"{file}:2:1: chapter-unknown: There is no chapter `Q`.")
    assert not (tmp_path / "b").exists()


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("no-such-pack", "DIR"), "There is no pack with the id no-such-pack"),
        ((PACK, "DIR", "--chapters", "1,Q"), "There is no chapter Q. There are D, 1"),
        ((PACK, "DIR", "--questions", "9000"), "There are not enough questions"),
    ],
)
def test_what_is_asked_wrongly_is_said(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], said: str
) -> None:
    assert run(data, *[tmp_path / "out" if one == "DIR" else one for one in argv]) == INPUT_AT_FAULT
    assert said in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "argv",
    [
        ("--kinds", "one,foo"),
        ("--variants", "27"),
        ("--variants", "0"),
        ("--questions", "-1"),
        ("--language", "de"),
    ],
)
def test_what_can_never_work_is_wrong_usage(data: Path, tmp_path: Path, argv: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        run(data, PACK, tmp_path / "out", *argv)
    assert left.value.code == WRONG_USAGE


def test_it_needs_no_display(data: Path, tmp_path: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    command = [sys.executable, "-m", "kzstudy", "--data-dir", str(data), "paper", PACK, str(tmp_path / "out")]
    done = subprocess.run(
        [*command, "--questions", "3"],
        cwd=CHECKOUT,
        env={**bare, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (DONE, "")
    assert (tmp_path / "out" / "paper-A.pdf").is_file()
