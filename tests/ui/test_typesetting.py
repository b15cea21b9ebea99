"""No line breaks between a number and what it counts, or an initial and its name."""

import pytest

from kzstudy.ui.words import NBSP, kept_together


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 6 March 2020", "on 6~March 2020"),
        ("Decree No. 280 of 21 January", "Decree No.~280 of 21~January"),
        ("Указ № 280 от 6 марта", "Указ №~280 от 6~марта"),
        ("signed by K. Tokayev", "signed by K.~Tokayev"),
        ("chapter 4 may follow", "chapter 4 may follow"),
        ("five points", "five points"),
    ],
)
def test_kept_together(text: str, expected: str) -> None:
    assert kept_together(text) == expected.replace("~", NBSP)
    assert len(kept_together(text)) == len(text)
