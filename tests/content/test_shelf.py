"""Folders of packs and decks: what is found, what is read, and when it counts as changed."""

import os
import shutil
from pathlib import Path

import pytest

from kzstudy.content.shelf import fingerprint_of, load_content
from tests.content.golden import PACK

DECK = "---\nid: {id}\ntitle: T\nlanguage: en\nlicence: X\nversion: 1\npack: small-pack\n---\nQ: a\nA: b\npassages: 1.1\nid: x\n"


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    shutil.copytree(PACK, tmp_path / "resources" / "small-pack")
    decks = tmp_path / "decks"
    (decks / "more").mkdir(parents=True)
    (decks / ".hidden").mkdir()
    (decks / "README.md").write_text("Not a deck.")
    (decks / "notes.txt").write_text("Not a deck.")
    (decks / ".hidden" / "c.md").write_text("Not a deck.")
    (decks / "b.md").write_text(DECK.format(id="b"))
    (decks / "more" / "a.md").write_text(DECK.format(id="a"))
    return [decks, tmp_path / "resources", tmp_path / "nowhere"]


def test_packs_and_decks_are_found(folders: list[Path]) -> None:
    content = load_content(folders)
    assert content.messages == ()
    assert [pack.info.pack_id for pack in content.packs] == ["small-pack"]
    assert [deck.info.deck_id for deck in content.decks] == ["b", "a"]
    assert [deck.notes[0].passages for deck in content.decks] == [("1.1",), ("1.1",)]
    assert content.deck_paths == {"b": folders[0] / "b.md", "a": folders[0] / "more" / "a.md"}
    assert content.pack_paths == {"small-pack": folders[1] / "small-pack"}


def test_of_two_with_one_id_the_first_is_kept(folders: list[Path]) -> None:
    other = folders[0] / "z.md"
    other.write_text(DECK.format(id="b"))
    shutil.copytree(PACK, folders[1] / "zzz")
    content = load_content(folders)
    assert len(content.packs) == 1
    assert len(content.decks) == 2
    assert content.deck_paths["b"] == folders[0] / "b.md"
    assert [(message.file, message.line, message.column, message.code) for message in content.messages] == [
        (str(folders[1] / "zzz" / "document.md"), 2, 5, "id-twice"),
        (str(other), 2, 5, "id-twice"),
    ]


def test_a_file_in_another_encoding_costs_nothing_else(folders: list[Path]) -> None:
    (folders[0] / "c.md").write_bytes("---\ntitle: Сыртқы".encode("utf-16"))
    (folders[1] / "small-pack" / "sources.md").write_bytes(b"\xff")
    content = load_content(folders)
    assert [message.code for message in content.messages] == ["encoding", "encoding"]
    assert len(content.packs[0].passages) == 4
    assert len(content.decks) == 2


def test_a_link_that_leads_back_is_followed_once(folders: list[Path]) -> None:
    (folders[0] / "more" / "up").symlink_to(folders[0], target_is_directory=True)
    assert len(load_content(folders).decks) == 2


def test_a_file_for_a_folder_is_said(folders: list[Path]) -> None:
    content = load_content([folders[0] / "b.md"])
    assert [message.code for message in content.messages] == ["file-unreadable"]


def test_the_fingerprint_changes_with_name_size_and_time(folders: list[Path]) -> None:
    deck = folders[0] / "b.md"
    seen = [fingerprint_of(folders)]
    assert fingerprint_of(folders) == seen[0]
    (folders[0] / "README.md").write_text("Still not a deck.")
    assert fingerprint_of(folders) == seen[0]

    os.utime(deck, ns=(1, 1))
    seen.append(fingerprint_of(folders))
    deck.write_text(DECK.format(id="bb"))
    os.utime(deck, ns=(1, 1))
    seen.append(fingerprint_of(folders))
    deck.rename(folders[0] / "c.md")
    seen.append(fingerprint_of(folders))
    (folders[1] / "small-pack" / "theses.md").unlink()
    seen.append(fingerprint_of(folders))
    assert len(set(seen)) == len(seen)
