"""`kzstudy import` and `export` on a real data folder: what they print, what a script gets, and the exit codes."""

import json
import shutil
from pathlib import Path

import pytest

from kzstudy.cli import DONE, INPUT_AT_FAULT, WRONG_USAGE, main
from tests.services.learner import CARDS, FRONT
from tests.ui.content import write_content


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "guest.md"
    path.write_text(FRONT.format(deck_id="guest") + CARDS, encoding="utf-8")
    return path


def run(data: Path, *argv: object) -> int:
    return main(["--data-dir", str(data), *map(str, argv)])


def test_an_import_says_card_by_card_what_it_does(
    data: Path, deck: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(data, "import", deck) == DONE
    said = capsys.readouterr().out
    assert "+ Which two currents collide? \u2192 Globalism and nationalism." in said
    assert "+ Decree [280] of 6 March 2020." in said
    assert "7 new" in said
    assert str(data / "decks" / "guest.md") in said

    text = deck.read_text(encoding="utf-8").replace("Which two", "Which").replace("- Two {#two}\n", "")
    deck.write_text(text, encoding="utf-8")
    assert run(data, "import", deck) == DONE
    said = capsys.readouterr().out
    assert "~ Which currents collide?" in said
    assert "- Name three. \u2192 Two" in said
    assert "guest.md.bak" in said


def test_a_dry_run_leaves_no_file(data: Path, deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(data, "import", deck, "--dry-run", "--json") == DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["imported"], found["cards"], found["changes"]["new"]) == (False, 7, 7)
    assert not (data / "decks").exists()
    assert run(data, "import", deck, "--dry-run") == DONE
    assert "dry run" in capsys.readouterr().out


def test_mistakes_are_named_by_line_and_nothing_is_imported(
    data: Path, deck: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deck.write_text(deck.read_text(encoding="utf-8").replace("A: Two.", "answer: Two."), encoding="utf-8")
    assert run(data, "import", deck) == INPUT_AT_FAULT
    said = capsys.readouterr().out
    assert f"{deck}:25:1: key-unknown" in said
    assert "Nothing was imported." in said
    assert run(data, "import", deck.with_name("absent.md")) == INPUT_AT_FAULT
    assert "file-unreadable" in capsys.readouterr().out
    assert run(data, "import", deck.with_name("deck.docx")) == INPUT_AT_FAULT
    assert "deck.docx" in capsys.readouterr().err


def test_an_export_and_its_refusals(
    data: Path, deck: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(data, "import", deck)
    target = tmp_path / "out.md"
    assert run(data, "export", "guest", target) == DONE
    assert "7 cards" in capsys.readouterr().out
    assert target.read_bytes() == deck.read_bytes()
    assert run(data, "export", "guest", target) == INPUT_AT_FAULT
    assert "already" in capsys.readouterr().err
    assert run(data, "export", "nothing", tmp_path / "other.md") == INPUT_AT_FAULT
    assert "nothing" in capsys.readouterr().err


def test_a_table_goes_out_and_comes_in(
    data: Path, deck: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(data, "import", deck)
    assert run(data, "export", "guest", tmp_path / "cards.csv") == DONE
    capsys.readouterr()
    assert (
        run(data, "import", tmp_path / "cards.csv", "--deck", "copy", "--title", "A copy", "--json") == DONE
    )
    found = json.loads(capsys.readouterr().out)
    assert (found["deck"], found["title"], found["cards"]) == ("copy", "A copy", 7)
    assert run(data, "import", deck, "--deck", "other") == WRONG_USAGE


def test_a_passage_that_is_none_is_named_by_its_card(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "cards.csv"
    table.write_text("question,answer,passages\nWho signed?,The President.,D.99\n", encoding="utf-8")
    assert run(data, "import", table) == INPUT_AT_FAULT
    said = capsys.readouterr().out
    assert f"{table}:1:1: passage-unknown" in said
    assert "(card `signed`)" in said


def test_a_missing_argument_is_wrong_usage(data: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        run(data, "export", "guest")
    assert ended.value.code == WRONG_USAGE


def test_check_finds_a_pack_among_ones_own(data: Path, tmp_path: Path) -> None:
    (data / "decks").mkdir(parents=True)
    made = write_content(tmp_path / "content")
    shutil.move(made.resources / "small-text", data / "decks" / "small-text")
    deck = tmp_path / "deck.md"
    card = "Q: Who?\nA: Me.\npassages: {}\nid: who\n"
    head = FRONT.format(deck_id="d").replace("version: 1", "version: 1\npack: small-text")
    deck.write_text(head + card.format("1.1"), encoding="utf-8")
    assert run(data, "check", deck) == DONE
    deck.write_text(head + card.format("1.99"), encoding="utf-8")
    assert run(data, "check", deck) == INPUT_AT_FAULT
