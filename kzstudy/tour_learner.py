"""A realistic learner for pictures: nine evenings of study with a quiz now and then, played through the services with a clock that
is moved.

Everything is decided by hashes, so that two tours show the same.
"""

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

from kzstudy.core.card import Form
from kzstudy.core.prompt import Finish, Prompt
from kzstudy.core.rating import Rating
from kzstudy.services.bundle import Services
from kzstudy.services.factory import make_services
from kzstudy.tour_examinee import Skill, sit_through

ZONE = timezone(timedelta(hours=5))  # Kazakhstan, all of it, since 2024
FIRST_EVENING_MS = 1_794_837_600_000  # 16 November 2026, 19:00 in Kazakhstan
EVENINGS = 9
NEW_A_DAY = 12
PLACE = "1.5"
QUIZZES = {
    2: ("chapter", Skill(0.5)),
    3: ("mock-exam", Skill(0.34, partly=0.14, blank=0.1)),
    5: ("mock-exam", Skill(0.56, nearly=0.16)),
    6: ("ten-minutes", Skill(0.7)),
    7: ("ten-minutes", Skill(0.94, nearly=0, partly=0)),
    8: ("mock-exam", Skill(0.84, nearly=0, blank=0.02)),
}
"""Which ready-made quiz was sat on which evening, and how well."""

_DAY_MS = 86_400_000
_THINKING_MS = (4_000, 16_000)
_SHARES = ((Rating.AGAIN, 0.10), (Rating.HARD, 0.24), (Rating.GOOD, 0.90), (Rating.EASY, 1.0))


class PlayedClock:
    """Stands still until it is moved."""

    def __init__(self, at_ms: int = FIRST_EVENING_MS) -> None:
        self.at_ms = at_ms

    def now_ms(self) -> int:
        """The instant it was moved to."""
        return self.at_ms

    def pass_time(self, span_ms: int) -> None:
        """So much later."""
        self.at_ms += span_ms


class Profiles:
    """Folders of data to start pictures from; each is made once and copied for every window."""

    def __init__(self, folder: Path, content: Sequence[Path]) -> None:
        self._folder = folder
        self._content = tuple(content)
        self._copies = 0
        self.evening_ms = FIRST_EVENING_MS + EVENINGS * _DAY_MS

    def make(self) -> None:
        """Play the learner once: "new", "mid" (in the tenth evening) and "done" (through with it)."""
        clock = PlayedClock()
        self._open(self._folder / "new", clock).upkeep.close()
        services = self._open(self._folder / "mid", clock)
        services.settings.change("new_per_day", str(NEW_A_DAY))
        services.settings.change("theme", "light")
        for evening in range(EVENINGS):
            clock.at_ms = FIRST_EVENING_MS + evening * _DAY_MS
            study(services, clock)
            quiz(services, clock, evening)
            services.upkeep.daily_backup()
        services.desk.put({"read.pack": services.reading.packs()[0].pack_id, "read.passage": PLACE})
        clock.at_ms = self.evening_ms
        study(services, clock, most=9)
        services.upkeep.close()
        shutil.copytree(self._folder / "mid", self._folder / "done")
        services = self._open(self._folder / "done", clock)
        study(services, clock)
        self.done_ms = clock.at_ms
        services.upkeep.close()

    def open_copy(self, name: str) -> Services:
        """The services on a folder of its own with the data of a profile, in the tenth evening."""
        return self._open(self.copy(name), PlayedClock(self.evening_ms))

    def copy(self, name: str) -> Path:
        """A folder of its own with the data of a profile; "empty" has none."""
        self._copies += 1
        target = self._folder / f"copy-{self._copies}" / "kzstudy"
        if name == "empty":
            target.mkdir(parents=True)
        else:
            shutil.copytree(self._folder / name, target)
        return target

    def _open(self, folder: Path, clock: PlayedClock) -> Services:
        folder.mkdir(exist_ok=True)
        services = make_services(folder, clock, ZONE, self._content)
        services.library.refresh()
        return services


def study(services: Services, clock: PlayedClock, most: int | None = None, until: Form | None = None) -> bool:
    """Answer what comes, `most` times at most, or until a card of form `until` stands there; False: nothing is left."""
    shown = 0
    while most is None or shown < most:
        prompt = services.study.next()
        if isinstance(prompt, Finish):
            return False
        if until is not None and prompt.note.form is until:
            return True
        taken_ms = _THINKING_MS[0] + round(_share(prompt, "time") * (_THINKING_MS[1] - _THINKING_MS[0]))
        clock.at_ms += taken_ms
        ratings = {one.card.card_id: _rating(prompt, one.card.card_id) for one in prompt.asked}
        services.study.answer(prompt, ratings, taken_ms)
        shown += 1
    return True


def quiz(services: Services, clock: PlayedClock, evening: int) -> None:
    """Sit the quiz of an evening, if there is one. Its draw is told: a new one would depend on the machine."""
    preset, skill = QUIZZES.get(evening, ("", Skill(0)))
    for rules in services.quizzes.presets() if preset else ():
        if rules.preset == preset:
            sit_through(services.quizzes, replace(rules, seed=evening), skill, clock.pass_time)


def _rating(prompt: Prompt, what: str) -> Rating:
    share = _share(prompt, what)
    return next(rating for rating, until in _SHARES if share <= until)


def _share(prompt: Prompt, what: str) -> float:
    """A number from 0 to 1 that belongs to this showing."""
    seed = f"{prompt.note.note_id} {prompt.asked[0].memory.reviews} {what}"
    return int.from_bytes(hashlib.blake2b(seed.encode(), digest_size=8).digest()) / 2**64
