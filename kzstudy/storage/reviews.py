"""The review log as it stands in the file, and which of it holds; `answers` adds to it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from kzstudy.core.entry import Entry, effective, next_redo, next_undo
from kzstudy.core.memory import Memory, Phase
from kzstudy.core.outcome import Outcome
from kzstudy.core.rating import Rating
from kzstudy.core.review import Origin, Review, Rules
from kzstudy.storage.look import Run

_BEFORE = tuple(field.name for field in fields(Memory))
_REVIEW = (
    "review.review_id, entry.sequence, review.entry_id, card_id, rating, answered_at_ms, study_day, taken_ms, origin, "
    "after_phase, after_step, after_stability_days, after_difficulty, delay_s, interval_days, meaning, weight, scheduler, parameter_set_id, parameters, desired_retention, learning_steps_s, "
    "relearning_steps_s, " + ", ".join(f"before_{name}" for name in _BEFORE)
)
_TAIL = 64  # entries looked at first when something is to be undone
_OF_STUDY = "(SELECT origin FROM review WHERE review.entry_id = entry.entry_id LIMIT 1) IS NOT 'quiz'"  # a void has no row
_FROM = "FROM review JOIN entry USING (entry_id) JOIN parameter_set USING (parameter_set_id)"


def latest_entries(run: Run, how_many: int) -> tuple[Entry, ...]:
    """The youngest entries of Study, and the targets of the voids among them: enough to tell which of them hold.

    Answers of quizzes are passed over where they lie, by a look into their first row; voids of such answers are not, and come to
    nothing, since what they take back is not among the entries.
    """
    rows = run(
        f"SELECT entry_id, sequence, voids FROM entry WHERE {_OF_STUDY} "
        "ORDER BY sequence DESC, entry_id DESC LIMIT ?",
        (how_many,),
    )
    found = {row[0]: Entry(row[0], row[1], row[2] or "") for row in rows}
    todo = [one.voids for one in found.values() if one.voids and one.voids not in found]
    while todo:
        marks = ", ".join("?" * len(todo))
        older = run(
            f"SELECT entry_id, sequence, voids FROM entry WHERE entry_id IN ({marks}) AND {_OF_STUDY}", todo
        )
        found |= {row[0]: Entry(row[0], row[1], row[2] or "") for row in older}
        todo = [row[2] for row in older if row[2] and row[2] not in found]
    return tuple(found.values())


def voided_by(run: Run, entry_id: str) -> str:
    """The entry that the void `entry_id` takes back."""
    return str(run("SELECT voids FROM entry WHERE entry_id = ?", (entry_id,))[0][0])


def entry_count(run: Run) -> int:
    """How many entries the log has."""
    return int(run("SELECT count(*) FROM entry", ())[0][0])


def undo_target(run: Run) -> str | None:
    """The answer that undo takes back, or None. Looks at the young end of the log, and further only if it must."""
    how_many = _TAIL
    while True:
        entries = latest_entries(run, how_many)
        found = next_undo(entries)
        if found is not None or len(entries) < how_many:
            return found
        how_many *= 4


def redo_target(run: Run) -> str | None:
    """The void that redo takes back, or None. It never reaches behind the last answer."""
    how_many = _TAIL
    while True:
        entries = latest_entries(run, how_many)
        found = next_redo(entries)
        if found is not None or len(entries) < how_many or any(not one.voids for one in entries[:how_many]):
            return found
        how_many *= 4


def voids_that_hold(run: Run, entry_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each of these answers the voids that take it back now, youngest first; none for an answer that holds."""
    voids = [Entry(row[0], row[1], row[2]) for row in run(_VOIDS, ())]
    holding = effective(voids)
    found: dict[str, list[Entry]] = {one: [] for one in entry_ids}
    for void in voids:
        if void.entry_id in holding and void.voids in found:
            found[void.voids].append(void)
    return {
        one: tuple(void.entry_id for void in sorted(each, key=lambda void: -void.sequence))
        for one, each in found.items()
    }


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


def _review(row: Sequence[Any]) -> Review:
    (review_id, sequence, entry_id, card_id, rating, answered_at_ms, study_day, taken_ms, origin) = row[:9]
    after_phase, *after = row[9:15]
    meaning, weight, scheduler, parameter_set, parameters, retention, steps, resteps = row[15:23]
    phase, *before = row[23:]
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
        outcome=Outcome(Rating(rating), Phase(after_phase), *after),
        meaning=meaning,
        weight=weight,
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


def _steps(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split()))
