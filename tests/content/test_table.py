"""The table of passages: made from the pack, and kept as it is made."""

import shutil
from dataclasses import replace
from pathlib import Path

from kzstudy.content.deck import read_deck
from kzstudy.content.shelf import load_content
from kzstudy.content.table import main, table_of
from kzstudy.core.card import Deck
from tests.content.golden import DECKS, PACK, small_pack

ROOT = Path(__file__).parents[2]


def every_form() -> Deck:
    deck, _ = read_deck("d.md", DECKS[0].read_text("utf-8"), pack=small_pack())
    assert deck is not None
    return deck


def test_every_passage_stands_there_with_all_that_names_it() -> None:
    lines = table_of(small_pack(), [every_form()], "make it").splitlines()
    assert lines[0] == "<!-- Made by `make it`; an edit here is lost. -->"
    assert [line for line in lines if line.startswith(("| 1", "| 2", "| D"))] == [
        "| 1.1 | the text itself | BOOK | Holm 1 | 2 | 0 | 3 |",
        "| 1.2 | quoted by a commentator | LOG | Holm 1 | 1 | 2 | 1 |",
        "| 2.1 | another page | LOG | Holm 1 | 0 | 1 | 3 |",
        "| D.1 | not in our sources |  |  | 0 | 0 | 0 |",
    ]
    assert "The text itself: BOOK, LOG. Comments on the whole chapter: Holm 1." in lines
    assert "| Holm | The Pilot, 1899-02-28 | excerpts, partisan | 4 |" in lines
    assert "| A deck with every form | 5 | 8 | off |" in lines


def test_a_deck_of_another_pack_is_not_counted() -> None:
    deck = every_form()
    other = replace(deck, info=replace(deck.info, pack="other-pack"))
    assert "## Decks" not in table_of(small_pack(), [other], "")


def test_a_bar_in_a_title_ends_no_cell() -> None:
    deck = every_form()
    barred = replace(deck, info=replace(deck.info, title="One|two"))
    assert "| One&#124;two | 5 |" in table_of(small_pack(), [barred], "")


def test_it_is_written_into_the_packs_folder(tmp_path: Path) -> None:
    folder = tmp_path / "small"
    shutil.copytree(PACK, folder)
    main([str(folder), str(DECKS[0].parent / "nowhere")])
    assert (
        (folder / "README.md").read_text("utf-8").startswith("<!-- Made by `python -m kzstudy.content.table ")
    )
    before = (folder / "README.md").read_bytes()
    main([str(folder), str(DECKS[0].parent / "nowhere")])
    assert (folder / "README.md").read_bytes() == before


def test_the_shipped_table_is_up_to_date() -> None:
    written = (ROOT / "resources" / "kz-fpc-2020" / "README.md").read_text("utf-8")
    content = load_content([ROOT / "resources", ROOT / "decks"])
    command = "python -m kzstudy.content.table resources/kz-fpc-2020 decks"
    assert written == table_of(content.packs[0], content.decks, command), f"run `{command}`"
