"""What is done without the window: a learner as they were before the journey, and the doctor afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kzstudy.core.clock import Clock
from kzstudy.core.prompt import Prompt
from kzstudy.core.rating import Rating
from kzstudy.local_time import SystemClock, SystemZone
from kzstudy.paths import shipped
from kzstudy.services.bundle import Services
from kzstudy.services.factory import make_services
from tests.services.learner import HandClock

_DAY_MS = 86_400_000


@contextmanager
def services_on(data: Path, clock: Clock | None = None) -> Iterator[Services]:
    """The services on a data folder, with the shipped texts and decks."""
    made = make_services(data, clock or SystemClock(), SystemZone(), (shipped().resources, shipped().decks))
    made.library.refresh()
    try:
        yield made
    finally:
        made.upkeep.close()


def take_settings(data: Path, **values: str) -> None:
    """Set what the learner set before."""
    with services_on(data) as services:
        for name, value in values.items():
            services.settings.change(name, value)


def learn(data: Path, *, days_ago: int, answers: int) -> None:
    """A learner who found so many cards easy so many days ago."""
    with services_on(data, HandClock(SystemClock().now_ms() - days_ago * _DAY_MS)) as services:
        services.settings.change("new_per_day", "200")
        for _ in range(answers):
            prompt = services.study.next()
            assert isinstance(prompt, Prompt), "there are not so many cards"
            services.study.answer(prompt, {one.card.card_id: Rating.EASY for one in prompt.asked}, 4_000)


def problems(data: Path) -> tuple[str, ...]:
    """What the doctor finds wrong with the file."""
    with services_on(data) as services:
        return services.upkeep.doctor().problems
