"""A learner for tests: real services on a real file, a clock that is moved by hand, and decks written as files."""

from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from kzstudy.core.prompt import Finish, Prompt
from kzstudy.core.rating import Rating
from kzstudy.services.bundle import Services
from kzstudy.services.factory import make_services

ALMATY = ZoneInfo("Asia/Almaty")
EVENING = 1_795_442_400_000  # 23 November 2026, 19:00 in Almaty
DAY_MS = 86_400_000

FRONT = """---
id: {deck_id}
title: A small deck
language: en
licence: CC-BY-4.0
version: 1
---

"""
CARDS = """Q: Which two currents collide?
A: Globalism and nationalism.
thesis: currents
id: currents

C: Decree {{number::280}} of {{date::6 March 2020}}.
id: decree

L: Name three.
- One {#one}
- Two {#two}
- Three {#three}
complete: yes
id: three

Q: Which currents does the Concept name?
A: Two.
thesis: currents
id: currents-again
"""


class HandClock:
    """Stands still until it is moved."""

    def __init__(self, now_ms: int = EVENING) -> None:
        self.at_ms = now_ms

    def now_ms(self) -> int:
        """The instant it was moved to."""
        return self.at_ms


@dataclass
class Learner:
    """One learner with a folder for data and one for decks."""

    folder: Path
    clock: HandClock = field(default_factory=HandClock)

    def __post_init__(self) -> None:
        self.decks = self.folder / "decks"
        self.decks.mkdir(parents=True, exist_ok=True)
        self.data = self.folder / "data"

    def write_deck(self, cards: str = CARDS, deck_id: str = "small") -> Path:
        """Write a deck's file."""
        path = self.decks / f"{deck_id}.md"
        path.write_text(FRONT.format(deck_id=deck_id) + cards, encoding="utf-8")
        return path

    def open(self) -> Services:
        """Open the learner's file and bring the index up to date."""
        services = make_services(self.data, self.clock, ALMATY, [self.decks])
        services.library.refresh()
        return services


def prompt_of(services: Services) -> Prompt:
    """What is shown now; the test fails if nothing is."""
    shown = services.study.next()
    assert isinstance(shown, Prompt)
    return shown


def rate(services: Services, prompt: Prompt, rating: Rating = Rating.GOOD) -> None:
    """Answer every asked card of `prompt` alike."""
    services.study.answer(prompt, {asked.card.card_id: rating for asked in prompt.asked}, taken_ms=4000)


def study_all(services: Services, clock: HandClock, rating: Rating = Rating.GOOD) -> int:
    """Study until nothing is left for now; returns how many times something was shown."""
    shown = 0
    while not isinstance(prompt := services.study.next(), Finish):
        clock.at_ms += 5000
        rate(services, prompt, rating)
        shown += 1
    return shown
