"""Attempts: quizzes as they were drawn, what happened in them, and what the history says of them. Only ever added to.

The history reads scores that stand in the events; the questions of an attempt, which are most of it, are read when somebody asks for
that attempt.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kzstudy.core.errors import KnownError
from kzstudy.core.sitting import Attempt, Event, Happened, PastAttempt, Sitting, replay
from kzstudy.storage.attempt_text import (
    Asked,
    Body,
    body_from,
    questions_from,
    questions_to_text,
    rules_from,
    score_from,
    to_text,
    unreadable,
)
from kzstudy.storage.look import Run

if TYPE_CHECKING:
    from sqlalchemy import Connection

_EVENTS = (
    "SELECT number, at_ms, used_ms, what, place, body FROM attempt_event WHERE attempt_id = ? ORDER BY number"
)
_OVER = f"('{Happened.HANDED_IN.value}', '{Happened.GIVEN_UP.value}')"
_JUDGED = f"('{Happened.SHOWN.value}', '{Happened.HANDED_IN.value}', '{Happened.RULED.value}')"
_SCORED = f"('{Happened.HANDED_IN.value}', '{Happened.RULED.value}')"


def append_attempt(connection: "Connection", attempt: Attempt, device_id: str, sequence: int) -> None:
    """Add an attempt, and start its clock."""
    connection.exec_driver_sql(
        "INSERT INTO attempt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            attempt.attempt_id,
            device_id,
            sequence,
            attempt.started_at_ms,
            attempt.study_day,
            attempt.rules.pack_id,
            attempt.rules.preset,
            to_text(attempt.rules),
            questions_to_text(attempt.questions),
        ),
    )
    put_clock(connection, attempt.attempt_id, 0, attempt.started_at_ms)


def append_event(connection: "Connection", attempt_id: str, event: Event, kept: Body) -> None:
    """Add an event, which is a beat of the clock too. `kept` says what else stands in its body."""
    body = replace(kept, response=event.response, away_ms=event.away_ms)
    connection.exec_driver_sql(
        "INSERT INTO attempt_event VALUES (?, ?, ?, ?, ?, ?, ?)",
        (attempt_id, event.number, event.at_ms, event.used_ms, event.what.value, event.place, to_text(body)),
    )
    put_clock(connection, attempt_id, event.used_ms, event.at_ms)


def put_clock(connection: "Connection", attempt_id: str, used_ms: int, at_ms: int) -> None:
    """A beat of a sitting's clock, which never runs back. Of an attempt that is not there nothing is written."""
    connection.exec_driver_sql(
        "INSERT INTO attempt_clock SELECT ?, ?, ? WHERE EXISTS (SELECT 1 FROM attempt WHERE attempt_id = ?) "
        "ON CONFLICT (attempt_id) DO UPDATE SET used_ms = max(used_ms, excluded.used_ms), "
        "beat_at_ms = excluded.beat_at_ms",
        (attempt_id, used_ms, at_ms, attempt_id),
    )


def has_attempts(run: Run) -> bool:
    """Whether a quiz was ever begun."""
    return bool(run("SELECT 1 FROM attempt LIMIT 1", ()))


def last_number(run: Run, attempt_id: str) -> int | None:
    """The number of the attempt's last event, 0 before the first; None when there is no such attempt."""
    found = run(
        "SELECT (SELECT max(number) FROM attempt_event WHERE attempt_id = attempt.attempt_id) "
        "FROM attempt WHERE attempt_id = ?",
        (attempt_id,),
    )
    return int(found[0][0] or 0) if found else None


def last_seen_ms(run: Run, attempt_id: str) -> int:
    """When the clock of a sitting was written last, by the machine's clock then."""
    found = run("SELECT beat_at_ms FROM attempt_clock WHERE attempt_id = ?", (attempt_id,))
    return int(found[0][0]) if found else 0


def read_sitting(run: Run, attempt_id: str) -> Sitting | None:
    """An attempt and where it stands, or None when there is none.

    Raises:
        KnownError: ATTEMPT_UNREADABLE.
    """
    found = run(
        "SELECT started_at_ms, study_day, rules, questions, "
        "(SELECT used_ms FROM attempt_clock WHERE attempt_clock.attempt_id = attempt.attempt_id) "
        "FROM attempt WHERE attempt_id = ?",
        (attempt_id,),
    )
    if not found:
        return None
    started_at_ms, study_day, rules, questions, beat_ms = found[0]
    attempt = Attempt(
        attempt_id,
        started_at_ms,
        study_day,
        rules_from(rules, attempt_id),
        questions_from(questions, attempt_id),
    )
    events = [_event(row, attempt_id)[0] for row in run(_EVENTS, (attempt_id,))]
    return replay(attempt, events, beat_ms or 0)


def unfinished_attempts(run: Run) -> tuple[str, ...]:
    """The attempts that were neither handed in nor given up, youngest first, whether they can be read or not."""
    found = run(
        "SELECT attempt_id FROM attempt WHERE NOT EXISTS (SELECT 1 FROM attempt_event "
        f"WHERE attempt_event.attempt_id = attempt.attempt_id AND what IN {_OVER}) "
        "ORDER BY sequence DESC",
        (),
    )
    return tuple(str(attempt_id) for (attempt_id,) in found)


def past_attempts(run: Run) -> tuple[PastAttempt, ...]:
    """What was handed in, youngest first. What was ruled afterwards is in the points.

    What cannot be read is left out, so that one damaged attempt stands in nobody's way; the doctor names it.
    """
    scored = run(
        "SELECT attempt_id, started_at_ms, rules, json_extract(body, '$.score') "
        "FROM attempt_event JOIN attempt USING (attempt_id) "
        f"WHERE what IN {_SCORED} AND json_valid(body) ORDER BY sequence DESC, number",
        (),
    )
    result: dict[str, PastAttempt] = {}
    for attempt_id, started_at_ms, rules, text in scored:
        if text is not None:
            with suppress(KnownError):
                score = score_from(str(text), attempt_id)
                result[attempt_id] = PastAttempt(
                    attempt_id,
                    started_at_ms,
                    rules_from(rules, attempt_id),
                    score.questions,
                    score.points,
                    score.most,
                    {chapter: (points, most) for chapter, points, most in score.chapters},
                )
    return tuple(result.values())


def asked_before(run: Run) -> tuple[Asked, ...]:
    """How each question came out that was ever answered, oldest first; one that was ruled on stands there again.

    What cannot be read is left out, as in `past_attempts`.
    """
    judged = run(
        "SELECT attempt_id, body FROM attempt_event JOIN attempt USING (attempt_id) "
        f"WHERE what IN {_JUDGED} ORDER BY sequence, number",
        (),
    )
    found: list[Asked] = []
    for attempt_id, text in judged:
        with suppress(KnownError):
            found += body_from(text, attempt_id).asked
    return tuple(found)


def entries_of_attempt(run: Run, attempt_id: str) -> dict[int, str]:
    """The entries of the review log that the attempt's answers stand in now, by place, whether they hold or not."""
    found: dict[int, str] = {}
    for row in run(_EVENTS, (attempt_id,)):
        found |= dict(_event(row, attempt_id)[1].entries)
    return {place: entry for place, entry in found.items() if entry}


def seeds_used(run: Run) -> frozenset[int]:
    """The seeds of all attempts."""
    found = run("SELECT CASE WHEN json_valid(rules) THEN json_extract(rules, '$.seed') END FROM attempt", ())
    return frozenset(row[0] for row in found if isinstance(row[0], int))


def attempt_problems(run: Run) -> tuple[str, ...]:
    """What is wrong with the attempts in the file, each as an English sentence."""
    found = []
    for (attempt_id,) in run("SELECT attempt_id FROM attempt ORDER BY sequence", ()):
        try:
            read_sitting(run, attempt_id)
            rows = run(_EVENTS, (attempt_id,))
            numbers = [row[0] for row in rows]
            if numbers != list(range(1, len(rows) + 1)):
                found.append(f"quiz {attempt_id}: its events are not numbered without a gap")
            lost = _lost_entries(run, entries_of_attempt(run, attempt_id).values())
            found += [f"quiz {attempt_id}: the log has no entry {entry}" for entry in lost]
        except KnownError as error:
            found.append(f"quiz {attempt_id}: {error}")
    return tuple(found)


def _lost_entries(run: Run, entry_ids: Iterable[str]) -> list[str]:
    return [one for one in entry_ids if not run("SELECT 1 FROM entry WHERE entry_id = ?", (one,))]


def _event(row: tuple[Any, ...], attempt_id: str) -> tuple[Event, Body]:
    number, at_ms, used_ms, what, place, text = row
    body = body_from(text, attempt_id)
    if what not in set(Happened):
        raise unreadable(attempt_id, f"what is \u201c{what}\u201d?")
    return Event(number, at_ms, used_ms, Happened(what), place, body.response, body.away_ms), body
