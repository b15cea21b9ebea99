"""Where a card comes from: passages in order, comments once, words lit up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.card import Form
from kzstudy.ui.study.showing import LETTERS, Showing
from kzstudy.ui.widgets.sources import gather, lit, pack_and_passage
from tests.ui.study.fakes import CHINA, DECREE, FACTORS, pack, prompt_of


def test_references_name_their_pack() -> None:
    assert pack_and_passage("1.3", "kz") == ("kz", "1.3")
    assert pack_and_passage("other-pack:D.1", "kz") == ("other-pack", "D.1")


def test_passages_come_in_the_order_of_the_card_and_a_comment_on_two_stands_once() -> None:
    found = gather(("1.9", "1.8"), "kz", {"kz": pack()})

    assert [one.passage.passage_id for one in found] == ["1.9", "1.8"]
    assert [[said.comment.comment_id for said in one.said] for one in found] == [["c5"], []]
    assert found[0].known_from == ("Poita",)


def test_three_voices_keep_their_order() -> None:
    (found,) = gather(("4.4.2",), "kz", {"kz": pack()})

    assert [said.comment.comment_id for said in found.said] == ["c1", "c2", "c3"]
    assert {said.name for said in found.said} == {"Poita"}


def test_what_no_pack_has_is_left_out() -> None:
    assert gather(("9.9", "other:1.8"), "kz", {"kz": pack()}) == ()
    assert gather(("kz:1.8",), "deck-of-another-pack", {"kz": pack()})[0].reference == "kz:1.8"


@pytest.mark.parametrize(
    ("text", "sought", "pieces"),
    [
        ("A comprehensive partnership.", ("Comprehensive partnership.",), ("comprehensive partnership",)),
        ("No. 280 of 2020", ("280", "2020"), ("280", "2020")),
        ("Солтүстік Қазақстан", ("қазақстан",), ("Қазақстан",)),
        ("overlap", ("overl", "lap"), ("overl",)),
        ("nothing", ("absent", "", "."), ()),
    ],
)
def test_words_are_lit(text: str, sought: tuple[str, ...], pieces: tuple[str, ...]) -> None:
    assert tuple(piece for piece, is_lit in lit(text, sought) if is_lit) == pieces


@given(st.text(max_size=40), st.lists(st.text(max_size=5), max_size=3))
def test_lighting_never_alters_a_text(text: str, sought: list[str]) -> None:
    assert "".join(piece for piece, _ in lit(text, sought)) == text


def test_what_a_card_asks_for() -> None:
    assert Showing(prompt_of(CHINA)).sought() == ("Comprehensive strategic partnership.",)
    assert Showing(prompt_of(DECREE, asked=("cloze:c2",))).sought() == ("6 March 2020",)
    assert Showing(prompt_of(FACTORS, asked=("element:market",))).sought() == (FACTORS.elements[3].text,)
    assert Showing(prompt_of(FACTORS)).form is Form.LIST


def test_letters_are_the_keys_of_the_table() -> None:
    from kzstudy.ui.actions import ELEMENT_LETTERS

    assert LETTERS == ELEMENT_LETTERS
