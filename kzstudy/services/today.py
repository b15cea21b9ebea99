"""The numbers of the Today screen."""

from kzstudy.core.opening import DeckNumbers, TodayNumbers
from kzstudy.services.workplace import Workplace
from kzstudy.storage import queue
from kzstudy.storage.opening import day_starts


class TodayService:
    """What today is made of."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def numbers(self) -> TodayNumbers:
        """The same numbers that the first frame shows, as they are now."""
        settings = self._workplace.settings()
        rule = self._workplace.rule(settings)
        day = rule.day_of(self._workplace.clock.now_ms())
        with self._workplace.reading() as run:
            return queue.today(run, day, settings.new_per_day, day_starts(rule, day))

    def decks(self) -> tuple[DeckNumbers, ...]:
        """The numbers of every deck, in order."""
        day = self._workplace.today()
        with self._workplace.reading() as run:
            return tuple(queue.by_deck(run, day))
