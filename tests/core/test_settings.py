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


numbers = {name: st.integers(*bounds) for name, bounds in BOUNDS.items()}


@given(st.builds(Settings, theme=st.sampled_from(Theme), quiz_memory=st.booleans(), **numbers))
def test_settings_come_back_as_they_were_written(settings: Settings) -> None:
    texts = {name: str(value) for name, value in asdict(settings).items() if name != "quiz_memory"}
    assert settings_from(texts | {"quiz_memory": "on" if settings.quiz_memory else "off"}) == settings


@pytest.mark.parametrize(("stored", "counts"), [("on", True), ("off", False), ("", True), ("perhaps", True)])
def test_quizzes_count_for_memory_unless_that_is_off(stored: str, *, counts: bool) -> None:
    assert settings_from({"quiz_memory": stored}).quiz_memory is counts


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
