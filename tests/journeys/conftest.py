"""A screen for the journeys. Each of them is marked `window`, so that it is skipped where there can be no screen."""

from collections.abc import Iterator

import pytest

from tests.journeys.screen import Screen


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """One display for all journeys of a run."""
    with Screen() as made:
        yield made
