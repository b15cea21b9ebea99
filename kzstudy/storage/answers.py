"""What an answer writes: its entry, its rows, and the memory, unless that is no longer what was shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from kzstudy.core.entry import Entry
from kzstudy.core.memory import Memory
from kzstudy.core.review import Review
from kzstudy.storage.direct import driver, text_of
from kzstudy.storage.memories import FIELDS
from kzstudy.storage.tables import EntryRow, MemoryRow, ReviewRow

if TYPE_CHECKING:
    from sqlalchemy import Connection

_memory = MemoryRow.__table__  # type: ignore[attr-defined]
_INSERT_ENTRY = text_of(insert(EntryRow))
_INSERT_REVIEW = text_of(insert(ReviewRow))
_INSERT_MEMORY = text_of(insert_or(_memory).on_conflict_do_nothing())
_UPDATE_MEMORY = text_of(
    update(_memory)
    .where(
        _memory.c.card_id == bindparam("which"),
        _memory.c.last_review == bindparam("shown"),
        # What lies below a quiz's row can be taken back while the row stays the youngest.
        _memory.c.reviews == bindparam("shown_reviews"),
        _memory.c.stability_days.is_(bindparam("shown_stability")),
    )
    .values({name: bindparam(name) for name in FIELDS})
)


def append_entry(connection: "Connection", entry: Entry, device_id: str, at_ms: int) -> None:
    """Add one entry."""
    driver(connection).execute(
        _INSERT_ENTRY,
        {
            "entry_id": entry.entry_id,
            "device_id": device_id,
            "sequence": entry.sequence,
            "at_ms": at_ms,
            "voids": entry.voids or None,
        },
    )


def append_reviews(connection: "Connection", reviews: Sequence[Review]) -> None:
    """Add the rows of one entry."""
    driver(connection).executemany(_INSERT_REVIEW, [_review_values(review) for review in reviews])


def replace_memory(connection: "Connection", card_id: str, shown: Memory, now: Memory) -> bool:
    """Write `now` if the stored memory is still `shown`; False (and nothing written) if it is another."""
    values = _memory_values(now)
    if shown.last_review == "":
        result = driver(connection).execute(_INSERT_MEMORY, {"card_id": card_id, **values})
    else:
        result = driver(connection).execute(
            _UPDATE_MEMORY,
            {
                "which": card_id,
                "shown": shown.last_review,
                "shown_reviews": shown.reviews,
                "shown_stability": shown.stability_days,
                **values,
            },
        )
    return bool(result.rowcount == 1)


def put_memories(connection: "Connection", found: dict[str, Memory]) -> None:
    """Write memories that a replay gave; a card without a holding review has no row."""
    for card_id, memory in found.items():
        driver(connection).execute("DELETE FROM memory WHERE card_id = ?", (card_id,))
        if memory.last_review:
            driver(connection).execute(_INSERT_MEMORY, {"card_id": card_id, **_memory_values(memory)})


def _memory_values(memory: Memory) -> dict[str, Any]:
    values = {name: getattr(memory, name) for name in FIELDS}
    values["phase"] = int(memory.phase)
    return values


def _review_values(review: Review) -> dict[str, Any]:
    rules, outcome = review.rules, review.outcome
    values: dict[str, Any] = {
        "review_id": review.review_id,
        "entry_id": review.answer_id,
        "card_id": review.card_id,
        "rating": int(review.rating),
        "answered_at_ms": review.answered_at_ms,
        "study_day": review.study_day,
        "taken_ms": review.taken_ms,
        "origin": review.origin.value,
        "weight": review.weight,
        "meaning": review.meaning,
        "scheduler": rules.scheduler,
        "parameter_set_id": rules.parameter_set,
        "desired_retention": rules.desired_retention,
        "learning_steps_s": _steps_text(rules.learning_steps_s),
        "relearning_steps_s": _steps_text(rules.relearning_steps_s),
        "after_phase": int(outcome.phase),
        "after_step": outcome.step,
        "after_stability_days": outcome.stability_days,
        "after_difficulty": outcome.difficulty,
        "delay_s": outcome.delay_s,
        "interval_days": outcome.interval_days,
    }
    before = review.before
    values |= {f"before_{name}": getattr(before, name) for name in FIELDS}
    values["before_phase"] = int(before.phase)
    return values


def _steps_text(steps: tuple[int, ...]) -> str:
    return " ".join(map(str, steps))
