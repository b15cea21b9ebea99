"""Deck files by their suffix: the same deck out of each format, and plain words where there is none."""

from dataclasses import replace
from pathlib import Path

import pytest

from kzstudy.core.errors import Fault, KnownError
from kzstudy.services.deck_files import as_bytes, read_any
from tests.content.golden import DECKS, small_pack


@pytest.mark.parametrize("suffix", [".md", ".csv", ".tsv", ".CSV"])
def test_a_deck_goes_through_every_format(tmp_path: Path, suffix: str) -> None:
    deck = read_any(DECKS[0], pack=small_pack()).deck
    assert deck is not None
    assert deck.notes
    path = tmp_path / f"copy{suffix}"
    path.write_bytes(as_bytes(deck, path))
    again = read_any(path, pack=small_pack(), info=deck.info)
    assert again.deck is not None
    assert replace(again.deck, info=deck.info) == deck
    assert [each.code for each in again.messages] in ([], ["pack-unknown"])


def test_a_table_is_named_after_its_file(tmp_path: Path) -> None:
    path = tmp_path / "Внешняя политика 1.csv"
    path.write_text("вопрос;ответ\nКто?;Никто\n", "utf-8")
    found = read_any(path)
    assert found.deck is not None
    assert (found.deck.info.deck_id, found.deck.info.title) == ("vneshnyaya-politika-1", "Внешняя политика 1")
    assert found.deck.notes[0].note_id == "vneshnyaya-politika-1/kto"
    assert [message.file for message in found.messages] == [str(path)]


@pytest.mark.parametrize("name", ["deck.docx", "deck"])
def test_another_suffix_is_said(tmp_path: Path, name: str) -> None:
    deck = read_any(DECKS[0], pack=small_pack()).deck
    assert deck is not None
    for act in (lambda: read_any(tmp_path / name), lambda: as_bytes(deck, tmp_path / name)):
        with pytest.raises(KnownError) as caught:
            act()
        assert caught.value.fault is Fault.VALUE_BAD


@pytest.mark.parametrize("name", ["nowhere.csv", "nowhere.md"])
def test_a_file_that_is_not_there_is_said(tmp_path: Path, name: str) -> None:
    found = read_any(tmp_path / name)
    assert (found.deck, [each.code for each in found.messages]) == (None, ["file-unreadable"])
