"""Stored settings are text that anybody may have written: whatever stands there, the settings come out in their bounds."""

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.settings import BOUNDS, DEFAULTS, Settings, Theme, settings_from

names = st.sampled_from(["theme", *BOUNDS, "of a newer version"])
texts = st.text() | st.integers(-(10**12), 10**12).map(str) | st.sampled_from(Theme)


@given(st.dictionaries(names, texts))
def test_settings_are_always_within_their_bounds(values: dict[str, str]) -> None:
    found = settings_from(values)
    assert found.theme in Theme
    for name, (low, high) in BOUNDS.items():
        assert low <= getattr(found, name) <= high


@given(st.builds(Settings, st.sampled_from(Theme), *(st.integers(*bounds) for bounds in BOUNDS.values())))
def test_settings_come_back_as_they_were_written(settings: Settings) -> None:
    assert settings_from({name: str(value) for name, value in asdict(settings).items()}) == settings


@pytest.mark.parametrize(
    ("stored", "new_per_day"),
    [("7", 7), ("0", 0), ("501", 500), ("-1", 20), ("", 20), ("7.5", 20), ("²", 20), ("9" * 5000, 500)],
)
def test_a_number_out_of_bounds_is_the_nearest_one_and_no_number_is_the_default(
    stored: str, new_per_day: int
) -> None:
    assert settings_from({"new_per_day": stored}).new_per_day == new_per_day


def test_nothing_stored_is_the_default() -> None:
    assert settings_from({}) == DEFAULTS == Settings()
