"""A learner with many cards and a long log, made the same each time from a seed."""

from pathlib import Path
from random import Random

from kzstudy.core.entry import Entry
from kzstudy.core.memory import UNSEEN, Memory
from kzstudy.core.rating import Rating
from kzstudy.core.review import Origin, Review
from kzstudy.core.scheduler import after, default_rules, outcomes
from kzstudy.services.bundle import Services
from kzstudy.storage.answers import append_entry, append_reviews, put_memories
from kzstudy.storage.library import open_library
from tests.services.learner import DAY_MS, Learner

SEED = 20_201_203
REVIEWS_A_CARD = 4


def big_learner(folder: Path, cards: int, seen: int) -> tuple[Learner, Services]:
    """A learner of `cards` cards in four decks, of which the first `seen` have a past of some weeks."""
    learner = Learner(folder)
    random = Random(SEED)
    for deck in range(4):
        notes = range(deck * cards // 4, (deck + 1) * cards // 4)
        learner.write_deck("\n".join(_note(number, random) for number in notes), f"deck-{deck}")
    services = learner.open()
    _live_through(learner, services, seen, random)
    return learner, services


def _note(number: int, random: Random) -> str:
    words = " ".join(random.choices(["treaty", "corridor", "region", "partner", "balance", "summit"], k=12))
    return f"Q: Question {number} of {words}?\nA: {words.capitalize()}.\nid: note-{number}\n"


def _live_through(learner: Learner, services: Services, seen: int, random: Random) -> None:
    """Give the first cards a log, written in one transaction: a learner would need a month for it."""
    rules = default_rules()
    path = services.upkeep.file
    library = open_library(
        path,
        now_ms=learner.clock.now_ms(),
        parameters=(rules.parameter_set, rules.parameters),
        before_migration=lambda: None,
    )
    today = learner.clock.now_ms() // DAY_MS
    sequence = 1
    memories: dict[str, Memory] = {}
    with library.transaction() as connection:
        ids = connection.exec_driver_sql("SELECT card_id FROM card ORDER BY position LIMIT ?", (seen,))
        for card_id in [row[0] for row in ids]:
            memory, day = UNSEEN, today - random.randint(20, 60)
            for _ in range(REVIEWS_A_CARD):
                sequence += 1
                review = _review(library.device_id, sequence, card_id, day, memory, random)
                append_entry(
                    connection, Entry(review.answer_id, sequence), library.device_id, review.answered_at_ms
                )
                append_reviews(connection, [review])
                outcome = outcomes(memory, card_id, day, rules)[review.rating - 1]
                memory = after(
                    memory,
                    outcome,
                    answered_at_ms=review.answered_at_ms,
                    study_day=day,
                    review_id=review.review_id,
                )
                day = min(today - 1, memory.due_day or day)
            memories[card_id] = memory
        put_memories(connection, memories)
    library.close()


def _review(device: str, sequence: int, card_id: str, day: int, memory: Memory, random: Random) -> Review:
    rules = default_rules()
    rating = random.choices(list(Rating), weights=[1, 1, 6, 1])[0]
    outcome = outcomes(memory, card_id, day, rules)[rating - 1]
    return Review(
        review_id=f"{device}:{sequence}.0",
        sequence=sequence,
        answer_id=f"{device}:{sequence}",
        card_id=card_id,
        rating=rating,
        answered_at_ms=day * DAY_MS + 12 * 3_600_000 + sequence,
        study_day=day,
        taken_ms=4000,
        origin=Origin.STUDY,
        rules=rules,
        before=memory,
        outcome=outcome,
    )
