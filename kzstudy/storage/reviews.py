"""The review log: rows are added, read, and never touched again."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert

from kzstudy.core.entry import Entry, effective
from kzstudy.core.memory import Memory, Phase
from kzstudy.core.rating import Rating
from kzstudy.core.review import Origin, Review, Rules
from kzstudy.storage.look import Run
from kzstudy.storage.tables import EntryRow, ReviewRow

if TYPE_CHECKING:
    from sqlalchemy import Connection

_BEFORE = tuple(field.name for field in fields(Memory))
_REVIEW = (
    "review.review_id, entry.sequence, review.entry_id, card_id, rating, answered_at_ms, study_day, taken_ms, origin, "
    "delay_s, interval_days, meaning, scheduler, parameter_set_id, parameters, desired_retention, learning_steps_s, "
    "relearning_steps_s, " + ", ".join(f"before_{name}" for name in _BEFORE)
)
_FROM = "FROM review JOIN entry USING (entry_id) JOIN parameter_set USING (parameter_set_id)"
_INSERT_ENTRY = insert(EntryRow)
_INSERT_REVIEW = insert(ReviewRow)


def append_entry(connection: "Connection", entry: Entry, device_id: str, at_ms: int) -> None:
    """Add one entry."""
    connection.execute(
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
    connection.execute(_INSERT_REVIEW, [_values(review) for review in reviews])


def latest_entries(run: Run, how_many: int) -> tuple[Entry, ...]:
    """The youngest entries, and the targets of the voids among them: enough to tell which of them hold."""
    rows = run(
        "SELECT entry_id, sequence, voids FROM entry ORDER BY sequence DESC, entry_id DESC LIMIT ?",
        (how_many,),
    )
    found = {row[0]: Entry(row[0], row[1], row[2] or "") for row in rows}
    todo = [one.voids for one in found.values() if one.voids and one.voids not in found]
    while todo:
        marks = ", ".join("?" * len(todo))
        older = run(f"SELECT entry_id, sequence, voids FROM entry WHERE entry_id IN ({marks})", todo)
        found |= {row[0]: Entry(row[0], row[1], row[2] or "") for row in older}
        todo = [row[2] for row in older if row[2] and row[2] not in found]
    return tuple(found.values())


def voided_by(run: Run, entry_id: str) -> str:
    """The entry that the void `entry_id` takes back."""
    return str(run("SELECT voids FROM entry WHERE entry_id = ?", (entry_id,))[0][0])


def entry_count(run: Run) -> int:
    """How many entries the log has."""
    return int(run("SELECT count(*) FROM entry", ())[0][0])


def cards_of_entry(run: Run, entry_id: str) -> tuple[str, ...]:
    """The cards that an answer was about, in the order they were asked."""
    return tuple(
        row[0] for row in run("SELECT card_id FROM review WHERE entry_id = ? ORDER BY rowid", (entry_id,))
    )


def holding_reviews(run: Run, card_ids: Iterable[str]) -> dict[str, list[Review]]:
    """The reviews of each card that have not been taken back, oldest first."""
    result: dict[str, list[Review]] = {}
    voids = [Entry(row[0], row[1], row[2]) for row in run(_VOIDS, ())]
    for card_id in card_ids:
        rows = run(
            f"SELECT {_REVIEW} {_FROM} WHERE card_id = ? ORDER BY entry.sequence, entry.entry_id", (card_id,)
        )
        result[card_id] = _holding([_review(row) for row in rows], voids)
    return result


def all_holding_reviews(run: Run) -> dict[str, list[Review]]:
    """As holding_reviews, for every card in the log."""
    voids = [Entry(row[0], row[1], row[2]) for row in run(_VOIDS, ())]
    rows = run(f"SELECT {_REVIEW} {_FROM} ORDER BY entry.sequence, entry.entry_id", ())
    result: dict[str, list[Review]] = {}
    for review in _holding([_review(row) for row in rows], voids):
        result.setdefault(review.card_id, []).append(review)
    return result


_VOIDS = "SELECT entry_id, sequence, voids FROM entry WHERE voids IS NOT NULL"


def _holding(reviews: list[Review], voids: list[Entry]) -> list[Review]:
    if not voids:
        return reviews
    answers = {review.answer_id: Entry(review.answer_id, review.sequence) for review in reviews}
    holding = effective([*answers.values(), *voids])
    return [review for review in reviews if review.answer_id in holding]


def _values(review: Review) -> dict[str, Any]:
    rules = review.rules
    values: dict[str, Any] = {
        "review_id": review.review_id,
        "entry_id": review.answer_id,
        "card_id": review.card_id,
        "rating": int(review.rating),
        "answered_at_ms": review.answered_at_ms,
        "study_day": review.study_day,
        "taken_ms": review.taken_ms,
        "origin": review.origin.value,
        "meaning": review.meaning,
        "scheduler": rules.scheduler,
        "parameter_set_id": rules.parameter_set,
        "desired_retention": rules.desired_retention,
        "learning_steps_s": _steps_text(rules.learning_steps_s),
        "relearning_steps_s": _steps_text(rules.relearning_steps_s),
        "delay_s": review.delay_s,
        "interval_days": review.interval_days,
    }
    before = review.before
    values |= {f"before_{name}": getattr(before, name) for name in _BEFORE}
    values["before_phase"] = int(before.phase)
    return values


def _review(row: Sequence[Any]) -> Review:
    (review_id, sequence, entry_id, card_id, rating, answered_at_ms, study_day, taken_ms, origin) = row[:9]
    delay_s, interval_days, meaning, scheduler, parameter_set, parameters, retention, steps, resteps = row[
        9:18
    ]
    phase, *before = row[18:]
    return Review(
        review_id=review_id,
        sequence=sequence,
        answer_id=entry_id,
        card_id=card_id,
        rating=Rating(rating),
        answered_at_ms=answered_at_ms,
        study_day=study_day,
        taken_ms=taken_ms,
        origin=Origin(origin),
        rules=_rules(scheduler, parameter_set, parameters, retention, steps, resteps),
        before=Memory(Phase(phase), *before),
        delay_s=delay_s,
        interval_days=interval_days,
        meaning=meaning,
    )


_seen_rules: dict[tuple[Any, ...], Rules] = {}


def _rules(scheduler: str, name: str, parameters: str, retention: float, steps: str, resteps: str) -> Rules:
    key = (scheduler, name, parameters, retention, steps, resteps)
    if key not in _seen_rules:
        _seen_rules[key] = Rules(
            parameters=tuple(json.loads(parameters)),
            parameter_set=name,
            desired_retention=retention,
            learning_steps_s=_steps(steps),
            relearning_steps_s=_steps(resteps),
            scheduler=scheduler,
        )
    return _seen_rules[key]


def _steps_text(steps: tuple[int, ...]) -> str:
    return " ".join(map(str, steps))


def _steps(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split()))
