"""The list of keys: everything in it once, and short enough to be read."""

from itertools import product

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from kzstudy.ui import actions
from kzstudy.ui.settings.keys import key_groups
from kzstudy.ui.settings.page import SettingsPage
from kzstudy.ui.widgets.shapes import Strong
from tests.ui.conftest import Hands

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
    assert lines["A line of a list: known or missed"] == "A, B, C\u2009\u2026"


def test_no_group_is_longer_than_the_eye_can_follow() -> None:
    groups = key_groups()
    assert len({group.name for group in groups}) == len(groups)
    assert all(0 < len(group.rows) <= 16 for group in groups)


def test_within_a_group_a_key_means_one_thing() -> None:
    for group in key_groups():
        keys = [row.keys for row in group.rows if row.text != "Hand in now"]
        assert len(set(keys)) == len(keys), group.name


def test_the_list_stands_in_two_columns_or_one_and_is_never_too_wide(hands: Hands) -> None:
    columns = {}
    for percent, (width, height) in product((80, 160), ((1280, 800), (860, 700), (640, 480))):
        hands.window.hub.changed.emit(hands.services.settings.change("text_percent", str(percent)))
        hands.window.resize(width, height)
        hands.ctrl(Qt.Key.Key_7)
        hands.bot.wait(50)
        page = hands.window.page("settings")
        assert isinstance(page, SettingsPage)
        lefts = {one.mapTo(page.keys, QPoint(0, 0)).x() for one in page.keys.findChildren(Strong)}
        columns[percent, width] = len(lefts)
        inside = page._column.widget()
        assert inside is not None
        assert inside.width() <= page._column.viewport().width()
        for label in page.keys.findChildren(QLabel):
            assert label.width() >= label.minimumSizeHint().width(), label.text()
    assert columns[80, 1280] == 2
    assert columns[80, 640] == columns[160, 1280] == columns[160, 640] == 1
