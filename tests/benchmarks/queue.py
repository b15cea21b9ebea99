"""The next card, what is left and undo with 10,000 cards, against plain sqlite3 running the same reading statements."""

import sqlite3
import statistics
from functools import partial
from pathlib import Path

from kzstudy.core.day import DayRule
from kzstudy.core.prompt import Prompt
from kzstudy.core.rating import Rating
from kzstudy.storage import queue
from kzstudy.storage.decks import cards_of_note, note_of_card, read_note
from kzstudy.storage.look import Run, runner
from kzstudy.storage.memories import memories
from tests.benchmarks.big_learner import big_learner
from tests.benchmarks.rows import Row, compared, p95, timed
from tests.services.learner import ALMATY

CARDS = 10_000
SEEN = 4000
ROUNDS = 200
NEW_PER_DAY = 20


def measure(folder: Path) -> list[Row]:
    """A card is answered between two looks, so that each round is another state of the file."""
    learner, services = big_learner(folder, CARDS, SEEN)
    connection = sqlite3.connect(f"{services.upkeep.file.as_uri()}?mode=ro", uri=True, isolation_level=None)
    run = runner(connection)
    rule = DayRule(ALMATY)
    next_ours, next_peer, counts_ours, counts_peer, undo = ([] for _ in range(5))
    for turn in range(ROUNDS):
        learner.clock.at_ms += 4000
        now_ms = learner.clock.now_ms()
        day = rule.day_of(now_ms)
        prompt = services.study.next()
        assert isinstance(prompt, Prompt)
        ratings = {asked.card.card_id: Rating(turn % 4 + 1) for asked in prompt.asked}
        services.study.answer(prompt, ratings, 4000)
        next_ours.append(timed(services.study.next))
        next_peer.append(timed(partial(_next, run, day, now_ms)))
        counts_ours.append(timed(services.study.counts))
        counts_peer.append(timed(partial(queue.counts, run, day, NEW_PER_DAY)))
        if turn % 10 == 0:
            undo.append(timed(services.study.undo))
            services.study.redo()
    connection.close()
    services.upkeep.close()
    return [
        *compared(f"next card of {CARDS} / plain sqlite3", next_ours, next_peer),
        *compared(f"what is left of {CARDS} cards / plain sqlite3", counts_ours, counts_peer),
        Row(f"undo with {CARDS} cards, median of {len(undo)}", statistics.median(undo)),
        Row(f"undo with {CARDS} cards, p95", p95(undo)),
    ]


def _next(run: Run, day: int, now_ms: int) -> None:
    """What the service asks the file for, without the four outcomes."""
    card_id = queue.next_card(run, day, now_ms, NEW_PER_DAY)
    if card_id is not None:
        note_id = note_of_card(run, card_id) or ""
        read_note(run, note_id)
        memories(run, [card.card_id for card in cards_of_note(run, note_id)])
