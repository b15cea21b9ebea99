"""The two sides scroll together: wheel, keys and bar; once, in one direction, and then it is still."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from kzstudy.ui.read.alignment import Side
from tests.ui.read.conftest import Open, Reader

Hand = Callable[[Reader, Side, int], None]


def by_wheel(reader: Reader, side: Side, down: int) -> None:
    """Five notches."""
    reader.wheel(side, -5 * down)


def by_page_keys(reader: Reader, side: Side, down: int) -> None:
    """Page Down, or Page Up."""
    reader.pane(side).setFocus()
    reader.key(Qt.Key.Key_PageDown if down > 0 else Qt.Key.Key_PageUp)


def by_arrow_keys(reader: Reader, side: Side, down: int) -> None:
    """Down, or Up."""
    reader.pane(side).setFocus()
    reader.key(Qt.Key.Key_Down if down > 0 else Qt.Key.Key_Up)


def by_space(reader: Reader, side: Side, down: int) -> None:
    """Space, or Shift+Space."""
    reader.pane(side).setFocus()
    reader.key(
        Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier if down > 0 else Qt.KeyboardModifier.ShiftModifier
    )


def by_bar(reader: Reader, side: Side, down: int) -> None:
    """Click into the groove above or below the handle."""
    bar = reader.pane(side).verticalScrollBar()
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    handle = bar.style().subControlRect(
        QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, bar
    )
    y = handle.bottom() + 8 if down > 0 else handle.top() - 8
    reader.click(bar, QPoint(bar.width() // 2, y))


HANDS = [by_wheel, by_page_keys, by_arrow_keys, by_space, by_bar]


def one_turn(reader: Reader, side: Side, hand: Hand, down: int) -> list[tuple[Side, int]]:
    """Scroll once; what moved until 250 ms later."""
    reader.moves.clear()
    hand(reader, side, down)
    at_once = list(reader.moves)
    reader.bot.wait(250)
    assert reader.moves == at_once, "something moved later"
    return at_once


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize("side", list(Side))
def test_the_other_side_moves_once_at_most_and_in_the_same_direction(
    reader: Reader, side: Side, hand: Hand
) -> None:
    reader.pane(side).verticalScrollBar().setValue(2_000)
    reader.watch()
    for down in (1, 1, -1, 1):
        moved = one_turn(reader, side, hand, down)
        mine = [by for which, by in moved if which is side]
        others = [by for which, by in moved if which is side.other]
        assert len(mine) == 1
        assert mine[0] * down > 0
        assert len(others) <= 1
        assert all(by * down > 0 for by in others)


@pytest.mark.parametrize("side", list(Side))
def test_from_end_to_end_both_sides_arrive(reader: Reader, side: Side) -> None:
    reader.watch()
    reader.pane(side).setFocus()
    reader.key(Qt.Key.Key_End)
    assert reader.current == "chapter 6"
    assert [which for which, _ in reader.moves].count(side.other) == 1
    reader.key(Qt.Key.Key_Home)
    assert reader.current == "document"
    assert reader.pane(side.other).scroll_value() == 0


def test_paging_through_the_text_the_commentary_keeps_pace(reader: Reader) -> None:
    text, comments = reader.pane(Side.TEXT), reader.pane(Side.COMMENTS)
    text.setFocus()
    seen = []
    while text.scroll_value() < text.verticalScrollBar().maximum():
        reader.key(Qt.Key.Key_PageDown)
        presenter = reader.page.presenter
        assert presenter is not None
        assert comments.scroll_value() == comments.track().scroll_to(presenter.current)
        seen.append(presenter.current)
    assert seen == sorted(seen)


def test_apart_each_side_scrolls_alone(reader: Reader) -> None:
    reader.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    reader.watch()
    for side in Side:
        moved = one_turn(reader, side, by_page_keys, 1)
        assert [which for which, _ in moved] == [side]
    assert not reader.page.bar.together_button.isChecked()
    reader.click(reader.page.bar.together_button)
    assert reader.page.bar.together_button.isChecked()
    moved = one_turn(reader, Side.TEXT, by_page_keys, 1)
    assert [which for which, _ in moved] == [Side.COMMENTS, Side.TEXT] or len(moved) == 2


def test_resizing_moves_nothing_for_the_reader(reader: Reader) -> None:
    reader.page.arrive("3.4")
    top = reader.pane(Side.TEXT).place()[0], reader.pane(Side.COMMENTS).place()[0]
    reader.watch()
    for width in (1_000, 1_400, 930, 1_196):
        reader.window.resize(width, 748)
        reader.bot.wait(20)
        assert (reader.pane(Side.TEXT).place()[0], reader.pane(Side.COMMENTS).place()[0]) == top
        assert reader.current == "3.4"
    assert reader.moves == []


def test_wheel_with_ctrl_asks_for_another_text_size(reader: Reader) -> None:
    with reader.bot.waitSignal(reader.page.text_size_requested) as asked:
        reader.wheel(Side.TEXT, 1, Qt.KeyboardModifier.ControlModifier)
    assert asked.args == [1]


def test_late_layout_of_a_shown_drawer_moves_nothing(open_page: Open) -> None:
    reader = open_page(size=(796, 648))
    reader.page.arrive("2.4")
    reader.watch()
    reader.key(Qt.Key.Key_F10)
    reader.bot.wait(250)
    assert reader.moves == []
    assert reader.pane(Side.COMMENTS).isVisible()
    assert reader.current == "2.4"
