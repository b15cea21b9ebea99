"""The list of keys: everything in it once, and short enough to be read."""

from kzstudy.ui import actions
from kzstudy.ui.settings.keys import key_groups

ALPHABETS = {"element", "option", "pick"}


def test_every_action_stands_in_the_list_once() -> None:
    texts = sorted(row.text for group in key_groups() for row in group.rows)
    single = [one for one in actions.SPECS if one.place not in ALPHABETS]
    assert len(texts) == len(single) + len(ALPHABETS)
    assert {one.text for one in single} <= set(texts)


def test_letters_and_digits_are_one_line() -> None:
    lines = {row.text: row.keys for group in key_groups() for row in group.rows}
    assert lines["Choose the line with this letter"] == "A, B, C\u2009\u2026"
    assert lines["Go to the line with this number"] == "1, 2, 3\u2009\u2026"
    assert lines["Say of a line of a list whether you knew it"] == "A, B, C\u2009\u2026"


def test_no_group_is_longer_than_the_eye_can_follow() -> None:
    groups = key_groups()
    assert len({group.name for group in groups}) == len(groups)
    assert all(0 < len(group.rows) <= 16 for group in groups)


def test_within_a_group_a_key_means_one_thing() -> None:
    for group in key_groups():
        keys = [row.keys for row in group.rows if row.text != "Hand in now"]
        assert len(set(keys)) == len(keys), group.name
