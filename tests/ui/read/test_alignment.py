"""From a scroll position to a unit and back: monotone, and every unit is reached."""

from hypothesis import given
from hypothesis import strategies as st

from kzstudy.ui.read.alignment import Track


@st.composite
def tracks(draw: st.DrawFn, *, text: bool | None = None) -> Track:
    """A side of any height: shorter than the view, as high, or much higher."""
    heights = draw(st.lists(st.integers(4, 900), min_size=1, max_size=40))
    tops = [0]
    for height in heights[:-1]:
        tops.append(tops[-1] + height)
    view = draw(st.integers(40, 1200))
    if text if text is not None else draw(st.booleans()):
        reach = max(0, tops[-1] + heights[-1] - view)
        return Track(tuple(tops), reach, view, round(view * 0.3), view)
    return Track(tuple(tops), tops[-1], view)  # with empty space at the end, as the commentary has it


@given(tracks(), st.data())
def test_the_reading_line_only_goes_down_when_one_scrolls_down(track: Track, data: st.DataObject) -> None:
    one = data.draw(st.integers(0, track.reach))
    other = data.draw(st.integers(one, track.reach))
    assert track.line(one) <= track.line(other)
    assert track.unit_at(one) <= track.unit_at(other)
    if other > one:
        assert track.line(one) < track.line(other)


@given(tracks(), st.data())
def test_a_unit_scrolled_to_is_the_unit_there(track: Track, data: st.DataObject) -> None:
    unit = data.draw(st.integers(0, len(track.tops) - 1))
    scroll = track.scroll_to(unit)
    assert 0 <= scroll <= track.reach
    if track.reach >= track.view or track.sink == 0:
        assert track.unit_at(scroll) == unit


@given(tracks())
def test_positions_of_units_rise(track: Track) -> None:
    found = [track.scroll_to(unit) for unit in range(len(track.tops))]
    assert found == sorted(found)


@given(tracks(text=True))
def test_scrolling_to_either_end_reaches_the_first_and_the_last_unit(track: Track) -> None:
    if track.reach:
        assert track.unit_at(0) == 0
        assert track.unit_at(track.reach) == len(track.tops) - 1


@given(tracks(), st.data())
def test_the_line_and_the_position_are_inverse(track: Track, data: st.DataObject) -> None:
    scroll = data.draw(st.integers(0, track.reach))
    if track.reach:
        assert abs(track.scroll_at(track.line(scroll)) - scroll) < 1e-6


def test_in_the_middle_the_line_rests_a_third_below_the_top() -> None:
    track = Track(tuple(range(0, 10_000, 100)), 9_300, 700, 210, 700)
    assert track.line(4_000) == 4_210


def test_what_is_in_sight() -> None:
    track = Track((0, 100, 250, 1_000), 1_300, 200)
    assert track.touches_view(1, 90)
    assert not track.touches_view(3, 90)
    assert track.fills_view(1, 90)
    assert not track.fills_view(1, 120)
    assert track.fills_view(2, 400)  # higher than the view, and nothing else is to be seen
