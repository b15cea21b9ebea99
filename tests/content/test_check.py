"""`check` reads and never writes; `write_ids` writes ids and nothing else."""

import shutil
from pathlib import Path

import pytest

from kzstudy.content.check import COUNTED, check, write_ids
from kzstudy.core.errors import Severity
from tests.content.golden import DECKS, FOLDER, PACK

DECK = """---
id: d
title: T
language: en
licence: X
version: 1
pack: small-pack
---

Q: Who keeps the light?
A: The keeper.
passages: 1.1
"""


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "d.md"
    path.write_text(DECK)
    return path


def test_everything_that_opens_is_counted() -> None:
    report = check([PACK, DECKS[0]])
    assert dict(report.counts) == dict.fromkeys(COUNTED, 0) | {
        "packs": 1,
        "passages": 4,
        "commentaries": 1,
        "comments": 4,
        "theses": 3,
        "terms": 2,
        "events": 2,
        "comparisons": 2,
        "questions": 1,
        "enumerations": 2,
        "pairs": 3,
        "decks": 1,
        "notes": 5,
        "cards": 8,
    }


def test_a_key_point_without_a_card_is_a_warning() -> None:
    report = check([PACK, DECKS[0]])
    unused = [message for message in report.messages if message.code == "thesis-unused"]
    assert [(message.line, message.severity) for message in unused] == [
        (15, Severity.WARNING),
        (22, Severity.WARNING),
    ]
    assert not [message for message in check([PACK]).messages if message.code == "thesis-unused"]


def test_a_pack_is_looked_for_among_what_is_shipped(deck: Path) -> None:
    assert [message.code for message in check([deck]).messages] == ["pack-unknown", "id-missing"]
    report = check([deck], shipped=[PACK])
    assert [message.code for message in report.messages] == ["id-missing"]
    assert report.counts["packs"] == 0


def test_a_file_of_a_pack_stands_for_the_pack() -> None:
    report = check([PACK / "theses.md", PACK / "document.md", PACK])
    assert report.messages == ()
    assert report.counts["packs"] == 1


def test_a_file_named_twice_is_read_once(deck: Path) -> None:
    report = check([deck, deck.parent, deck.parent / "." / "d.md"], shipped=[PACK])
    assert [message.code for message in report.messages] == ["id-missing"]


def test_a_path_that_leads_nowhere_is_said(tmp_path: Path) -> None:
    (message,) = check([tmp_path / "nowhere"]).messages
    assert str(message) == f"{tmp_path / 'nowhere'}:1:1: file-unreadable: There is no such file or folder."


def test_messages_stand_together_file_by_file() -> None:
    messages = check([FOLDER]).messages
    files = [message.file for message in messages]
    assert len(set(files)) == sum(a != b for a, b in zip(files, ["", *files], strict=False))
    for name in set(files):
        lines = [message.line for message in messages if message.file == name]
        assert lines == sorted(lines)


def test_checking_writes_nothing(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "all")
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.rglob("*.md")}
    check([tmp_path])
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.rglob("*.md")} == before
    assert {path.suffix for path in tmp_path.rglob("*") if path.is_file()} == {".md", ".json"}


def test_ids_are_written_once(deck: Path) -> None:
    report = write_ids(deck)
    assert report.messages == ()
    assert report.written == ((str(deck), 13, "keeps-light"),)
    assert deck.read_text() == DECK + "id: keeps-light\n"
    assert write_ids(deck).written == ()
    assert check([deck], shipped=[PACK]).messages == ()


def test_a_retired_id_is_not_given_again(deck: Path) -> None:
    assert write_ids(deck, taken={"keeps-light"}).written == ((str(deck), 13, "keeps-light-2"),)


def test_the_mode_and_a_link_stay(deck: Path) -> None:
    link = deck.with_name("link.md")
    link.symlink_to(deck)
    deck.chmod(0o640)
    assert write_ids(link).written
    assert link.is_symlink()
    assert deck.stat().st_mode & 0o777 == 0o640
    assert deck.read_text() != DECK
    assert sorted(path.name for path in deck.parent.iterdir()) == ["d.md", "link.md"]


def test_a_read_only_file_is_left_alone(deck: Path) -> None:
    deck.chmod(0o444)
    report = write_ids(deck)
    assert report.written == ()
    assert [message.code for message in report.messages] == ["file-unreadable"]
    assert deck.read_text() == DECK


def test_a_full_disk_leaves_the_file_as_it_was(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    report = write_ids(deck)
    assert [message.hint for message in report.messages] == ["No space left on device."]
    assert deck.read_text() == DECK
    assert [path.name for path in deck.parent.iterdir()] == ["d.md"]


def test_a_pack_gets_the_ids_of_comments_and_key_points(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(PACK, pack)
    theses, comments, guide = pack / "theses.md", pack / "commentary-holm.md", pack / "guide.md"
    theses.write_text(theses.read_text().replace("id: light\n", ""))
    comments.write_text(comments.read_text().replace("id: old\n", ""))
    guide.write_text(guide.read_text().replace(" {#winter} [", " [").replace(" {#pilot}", ""))
    assert {message.code for message in check([pack]).messages} == {"id-missing"}
    assert write_ids(theses).written == ((str(theses), 13, "light-lit-1871"),)
    assert write_ids(pack).written == (
        (str(comments), 20, "light-old"),
        (str(guide), 17, "winter-somebody-must-help-nights"),
        (str(guide), 19, "pilot-knows-water"),
    )
    assert check([pack]).messages == ()
    assert "nights are long. [1.1" in guide.read_text()
    assert check([pack]).messages == ()
