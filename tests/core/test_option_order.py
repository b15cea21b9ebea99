"""The order of options: all of them, always the same at the same time, and no place for the right one to be learned by."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.card import Choice
from kzstudy.core.option_order import shown_order

FOUR = tuple(
    Choice(slug, slug.title(), right=slug == "law") for slug in ("threats", "law", "trust", "forces")
)
slugs = st.lists(st.text("abc-1", min_size=1, max_size=6), min_size=2, max_size=6, unique=True)


@given(slugs, st.text(max_size=8), st.integers(0, 500))
def test_every_option_is_shown_once_and_the_order_is_kept(
    names: list[str], card_id: str, reviews: int
) -> None:
    choices = tuple(Choice(name, "x") for name in names)
    shown = shown_order(choices, card_id, reviews)
    assert sorted(shown, key=lambda one: one.slug) == sorted(choices, key=lambda one: one.slug)
    assert shown == shown_order(tuple(reversed(choices)), card_id, reviews)


def test_the_right_one_stands_in_each_place_about_as_often() -> None:
    places = Counter(
        [one.right for one in shown_order(FOUR, f"d/n{card}:choice", reviews)].index(True)
        for card in range(100)
        for reviews in range(10)
    )
    assert sorted(places) == [0, 1, 2, 3]
    assert min(places.values()) > 200


def test_the_next_review_shows_another_order() -> None:
    orders = {shown_order(FOUR, "d/n:choice", reviews) for reviews in range(12)}
    assert len(orders) > 5


def test_years_and_amounts_stay_in_their_order() -> None:
    years = tuple(Choice(f"y{year}", f"{year}, in spring", right=year == 2014) for year in (2001, 2014, 2020))
    amounts = (Choice("a", "\u20bd5 bn", right=True), Choice("b", "12\u00a0bn"), Choice("c", "~20 bn"))
    for reviews in range(9):
        assert shown_order(years, "d/n:choice", reviews) == years
        assert shown_order(amounts, "d/n:choice", reviews) == amounts
    mixed = (*years, Choice("none", "In no year"))
    assert {shown_order(mixed, "d/n:choice", reviews) for reviews in range(9)} != {mixed}
