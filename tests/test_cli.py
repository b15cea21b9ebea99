"""The command line on a real data folder: what it prints, what a script gets, and the exit code."""

import json
import sqlite3
from pathlib import Path

import pytest

import kzstudy
from kzstudy.cli import DONE, ENVIRONMENT_AT_FAULT, INPUT_AT_FAULT, WRONG_USAGE, main

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def reported(capsys: pytest.CaptureFixture[str], *argv: str) -> dict[str, object]:
    """What a verb says as JSON; it must have gone well."""
    assert main([*argv, "--json"]) == DONE
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_the_shipped_texts_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    found = reported(capsys, "check", str(CHECKOUT / "resources"), str(CHECKOUT / "decks"))
    assert found["errors"] == []
    counts = found["counts"]
    assert isinstance(counts, dict)
    assert counts["cards"] >= 80
    assert counts["theses"] >= 40


def test_a_broken_deck_is_named_by_line_and_column(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    deck = tmp_path / "deck.md"
    deck.write_text(
        "---\nid: d\ntitle: D\nlanguage: en\nlicence: x\nversion: 1\n---\n\nQ: Who?\nA: Me.\nnoet: x\nid: who\n",
        encoding="utf-8",
    )
    assert main(["check", str(deck)]) == INPUT_AT_FAULT
    said = capsys.readouterr().out
    assert f"{deck}:11:1: key-unknown" in said
    assert "note" in said


def test_ids_are_written_only_when_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    deck = tmp_path / "deck.md"
    text = "---\nid: d\ntitle: D\nlanguage: en\nlicence: x\nversion: 1\n---\n\nQ: Who are you?\nA: Me.\n"
    deck.write_text(text, encoding="utf-8")
    assert main(["check", str(deck)]) == DONE
    assert deck.read_text(encoding="utf-8") == text
    assert main(["check", "--write-ids", str(deck)]) == DONE
    assert deck.read_text(encoding="utf-8").startswith(text)
    assert deck.read_text(encoding="utf-8").count("\nid: ") == 2
    assert "id written" in capsys.readouterr().out


def test_what_is_due_on_a_new_folder(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    found = reported(capsys, "--data-dir", str(data), "due")
    assert found["today"] == {"new": 20, "learning": 0, "due": 0}
    assert main(["--data-dir", str(data), "due"]) == DONE
    assert "Today: 20 cards, about 8 min" in capsys.readouterr().out


def test_backup_and_restore(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    made = reported(capsys, "--data-dir", str(data), "backup")
    listed = reported(capsys, "--data-dir", str(data), "restore")
    assert listed["backups"] == [{"file": made["file"], "answers": 0}]
    restored = reported(capsys, "--data-dir", str(data), "restore", str(made["file"]))
    assert Path(str(restored["kept"])).exists()
    assert main(["--data-dir", str(data), "restore", str(data / "none.sqlite3")]) == INPUT_AT_FAULT
    assert "There is no file" in capsys.readouterr().err


def test_the_doctor_says_what_differs_and_mends_it(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    assert reported(capsys, "--data-dir", str(data), "doctor")["sound"] is True
    connection = sqlite3.connect(data / "kzstudy.sqlite3")
    connection.execute(
        "INSERT INTO memory (card_id, phase, reviews, lapses, last_review) VALUES ('x', 2, 1, 0, 'r')"
    )
    connection.commit()
    connection.close()
    assert main(["--data-dir", str(data), "doctor"]) == INPUT_AT_FAULT
    assert "x: the stored memory is not what the log gives" in capsys.readouterr().out
    assert main(["--data-dir", str(data), "doctor", "--repair"]) == INPUT_AT_FAULT
    assert main(["--data-dir", str(data), "doctor"]) == DONE


def test_a_damaged_file_is_said_and_left(capsys: pytest.CaptureFixture[str], data: Path) -> None:
    data.mkdir()
    file = data / "kzstudy.sqlite3"
    file.write_bytes(b"these are no answers" * 50)
    before = file.read_bytes()
    assert main(["--data-dir", str(data), "due"]) == ENVIRONMENT_AT_FAULT
    said = capsys.readouterr().err
    assert "damaged" in said
    assert "kzstudy restore" in said
    assert file.read_bytes() == before


def test_wrong_usage_and_version(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for argv in (["nonsense"], ["check"], ["tour"]):
        with pytest.raises(SystemExit) as caught:
            main(argv)
        assert caught.value.code == WRONG_USAGE
    assert main(["tour", str(tmp_path), "--size", "12x9"]) == WRONG_USAGE
    capsys.readouterr()
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == DONE
    assert capsys.readouterr().out.strip() == f"kzstudy {kzstudy.__version__}"


def test_without_a_display_the_tour_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["--data-dir", str(data)]) == ENVIRONMENT_AT_FAULT
    assert "kzstudy tour DIR" in capsys.readouterr().err
