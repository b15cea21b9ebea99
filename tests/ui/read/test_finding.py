"""Words are found in either case and any script, and counted as Qt counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.ui.read.finding import spans


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("China and china", "CHINA", [(0, 5), (10, 15)]),
        ("Судя по всему", "СУДЯ", [(0, 4)]),
        ("ӘҒҚҢӨҰҮҺІ әғқңөұүһі", "әғқңөұүһі", [(0, 9), (10, 19)]),
        ("11\u00a0March", "11 march", [(0, 8)]),
        ("two  rivers", "two rivers", [(0, 11)]),
        ("Poita’s “view”", 'poita\'s "view"', [(0, 14)]),
        ("2020–2030", "2020-2030", [(0, 9)]),
        ("a.b", ".", [(1, 2)]),
        ("anything", "  ", []),
        ("", "x", []),
        ("\U0001f600x x", "x", [(2, 3), (4, 5)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
    ],
)
def test_found(text: str, words: str, found: list[tuple[int, int]]) -> None:
    assert spans(text, words) == found


@given(st.text(max_size=60), st.text(min_size=1, max_size=5))
def test_places_are_in_order_and_within_the_text(text: str, words: str) -> None:
    found = spans(text, words)
    flat = [edge for span in found for edge in span]
    assert flat == sorted(flat)
    assert all(begin < end for begin, end in found)
    assert not flat or flat[-1] <= len(text.encode("utf-16-le", "surrogatepass")) // 2
