"""A learner in a folder of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kzstudy.services.bundle import Services
from tests.services.learner import Learner
from tests.services.quizzed import Desk


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner with the small deck."""
    made = Learner(tmp_path)
    made.write_deck()
    return made


@pytest.fixture
def services(learner: Learner) -> Iterator[Services]:
    """The learner's services, closed afterwards."""
    opened = learner.open()
    yield opened
    opened.upkeep.close()


@pytest.fixture
def desk(learner: Learner) -> Iterator[Desk]:
    made = Desk(learner)
    yield made
    report = made.services.upkeep.doctor()
    made.services.upkeep.close()
    assert report.problems == ()
