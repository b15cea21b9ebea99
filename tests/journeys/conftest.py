"""A screen for the journeys; they are skipped, saying so, where there is no Xvfb."""

import shutil
from collections.abc import Iterator

import pytest

if shutil.which("Xvfb") is None:
    pytest.skip("journeys need Xvfb", allow_module_level=True)

from tests.journeys.screen import Screen


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    """One display for all journeys of a run."""
    with Screen() as made:
        yield made
