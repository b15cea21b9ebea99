"""What is remembered comes back, and what is odd does no harm."""

from hypothesis import given
from hypothesis import strategies as st

from kzstudy.ui.read.place import (
    DEFAULT_SIZES,
    Place,
    Switches,
    place_from,
    place_to,
    switches_from,
    switches_to,
)

numbers = st.integers(-10_000, 10_000)
keys = st.text(max_size=8)
sizes = st.tuples(*[st.integers(1, 5_000)] * 3)


@given(st.builds(Place, keys, numbers, keys, numbers, keys))
def test_a_place_comes_back(place: Place) -> None:
    assert place_from(place_to(place, "p"), "p") == place


def test_another_packs_place_says_nothing() -> None:
    assert place_from(place_to(Place("1.5", 3), "other"), "p") == Place()


@given(st.builds(Switches, st.booleans(), st.booleans(), sizes))
def test_switches_come_back(switches: Switches) -> None:
    assert switches_from(switches_to(switches)) == switches


@given(
    st.dictionaries(
        st.sampled_from(["read.passage", "read.offset", "read.sizes", "read.together"]), st.text()
    )
)
def test_anything_can_stand_there(desk: dict[str, str]) -> None:
    place_from(desk, "p")
    assert all(size > 0 for size in switches_from(desk).sizes)


def test_nothing_remembered() -> None:
    assert place_from({}, "p") == Place()
    assert switches_from({}) == Switches(together=True, contents=True, sizes=DEFAULT_SIZES)
