"""Attempts in a real file: what is written is what is read, and what cannot be read is said."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode, QuizRules, Scheme, Scope
from kzstudy.core.response import Response, Sure
from kzstudy.core.scheduler import default_rules
from kzstudy.core.sitting import Attempt, Event, Happened, replay
from kzstudy.storage.attempt_text import (
    Asked,
    Body,
    Score,
    body_from,
    questions_from,
    questions_to_text,
    rules_from,
    to_text,
)
from kzstudy.storage.attempts import (
    append_attempt,
    append_event,
    asked_before,
    attempt_problems,
    entries_of_attempt,
    last_number,
    last_seen_ms,
    past_attempts,
    put_clock,
    read_sitting,
    seeds_used,
    unfinished_attempts,
)
from kzstudy.storage.library import Library, next_sequence, open_library, rows
from tests.quiz.samples import EXAM, PACK, SAMPLES, attempt

texts = st.text(max_size=8)
tuples = st.lists(texts, max_size=3).map(tuple)
responses = st.builds(
    Response,
    chosen=tuples,
    pairs=st.lists(st.tuples(texts, texts), max_size=3).map(tuple),
    texts=tuples,
    ruled=st.lists(st.tuples(texts, st.booleans()), max_size=3).map(tuple),
    sure=st.none() | st.sampled_from(Sure),
    taken_ms=st.integers(0, 10**9),
)
quiz_rules = st.builds(
    QuizRules,
    pack_id=texts,
    preset=texts,
    scope=st.builds(Scope, tuples, tuples, tuples, tuples),
    count=st.integers(1, 300),
    kinds=st.lists(st.sampled_from(Kind), unique=True).map(tuple),
    per_chapter=st.lists(st.tuples(texts, st.integers(0, 99)), max_size=3).map(tuple),
    mode=st.sampled_from(Mode),
    minutes=st.integers(0, 600),
    may_go_back=st.booleans(),
    sections=st.booleans(),
    ask_sure=st.booleans(),
    scheme=st.builds(Scheme, st.booleans(), st.booleans(), st.booleans(), st.integers(0, 100)),
    counts_for_memory=st.booleans(),
    seed=st.integers(0, 2**53),
)
numbers = st.floats(-1000, 1000)
bodies = st.builds(
    Body,
    response=st.none() | responses,
    away_ms=st.integers(0, 10**12),
    entries=st.lists(st.tuples(st.integers(0, 99), texts), max_size=3).map(tuple),
    asked=st.lists(st.builds(Asked, texts, st.booleans(), tuples), max_size=3).map(tuple),
    score=st.none()
    | st.builds(
        Score,
        st.integers(0, 99),
        numbers,
        numbers,
        st.lists(st.tuples(texts, numbers, numbers), max_size=3).map(tuple),
    ),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    rules = default_rules()
    made = open_library(
        tmp_path / "kzstudy.sqlite3",
        now_ms=1,
        parameters=(rules.parameter_set, rules.parameters),
        before_migration=lambda: None,
    )
    yield made
    made.close()


def put(library: Library, one: Attempt, *events: tuple[Event, Body]) -> Attempt:
    """Write `one` under the next id, with its events."""
    with library.transaction() as connection:
        sequence = next_sequence(connection)
        one = replace(one, attempt_id=f"device:{sequence}")
        append_attempt(connection, one, "device", sequence)
        for event, body in events:
            append_event(connection, one.attempt_id, event, body)
    return one


def event(number: int, what: Happened, place: int = -1, **more: object) -> Event:
    return Event(number, 1000 * number, 500 * number, what, place, **more)  # type: ignore[arg-type]


HANDED_IN = (
    event(2, Happened.HANDED_IN),
    Body(
        entries=((0, "device:9"), (1, "device:10")),
        asked=(Asked("a", missed=True, chose=("x",)), Asked("b", missed=False)),
        score=Score(14, 7.5, 14.0, (("1", 3.0, 5.0),)),
    ),
)


@given(quiz_rules)
def test_rules_are_read_as_they_were_written(one: QuizRules) -> None:
    assert rules_from(to_text(one), "a") == one


@given(bodies)
def test_bodies_are_read_as_they_were_written(one: Body) -> None:
    assert body_from(to_text(one), "a") == one


def test_questions_of_every_kind_are_read_as_they_were_written() -> None:
    assert questions_from(questions_to_text(SAMPLES), "a") == SAMPLES


def test_what_has_its_default_is_not_written() -> None:
    assert json.loads(to_text(QuizRules("p"))) == {"format": 1, "pack_id": "p"}
    assert json.loads(to_text(Body())) == {"format": 1}


def test_missing_and_unknown_names_are_borne() -> None:
    text = '{"format":1,"pack_id":"p","of_the_future":[1,{"a":2}]}'
    assert rules_from(text, "a") == QuizRules("p")
    question = '{"questions":[{"question_id":"q","kind":"short","stem":"S","pack_id":"p","new":1}]}'
    assert questions_from(question, "a")[0].kind is Kind.SHORT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        '{"format":2,"pack_id":"p"}',
        "{}",
        '{"pack_id":"p","mode":"dance"}',
        '{"pack_id":"p","count":"ten"}',
        '{"pack_id":"p","kinds":7}',
        '{"pack_id":"p","per_chapter":[["1"]]}',
        '{"pack_id":"p","scope":"1"}',
        '{"pack_id":"p","scope":{"tags":"abc"}}',
    ],
)
def test_rules_that_cannot_be_read_are_said(text: str) -> None:
    with pytest.raises(KnownError) as caught:
        rules_from(text, "device:7")
    assert (caught.value.fault, caught.value.place) == (Fault.ATTEMPT_UNREADABLE, "device:7")


@given(
    st.recursive(
        st.none() | st.integers() | texts, lambda part: st.lists(part) | st.dictionaries(texts, part)
    )
)
def test_no_body_makes_a_crash(value: object) -> None:
    for text in (json.dumps(value), json.dumps({"response": value}), json.dumps({"entries": value})):
        try:
            body_from(text, "a")
        except KnownError as error:
            assert error.fault is Fault.ATTEMPT_UNREADABLE  # noqa: PT017


def test_a_sitting_is_read_as_its_events_give_it(library: Library) -> None:
    events = [
        event(1, Happened.ANSWERED, 0, response=Response(chosen=("threats",), sure=Sure.SURE)),
        event(2, Happened.FLAGGED, 3),
        event(3, Happened.MOVED, 4),
        event(4, Happened.RESUMED, away_ms=60_000),
    ]
    one = put(library, attempt(**EXAM), *((each, Body()) for each in events))
    with library.reading() as connection:
        run = rows(connection)
        assert read_sitting(run, one.attempt_id) == replay(one, events)
        assert read_sitting(run, "nobody") is None
        assert last_number(run, one.attempt_id) == 4
        assert last_number(run, "nobody") is None
        assert attempt_problems(run) == ()


def test_the_clock_of_a_sitting_is_its_last_beat_and_never_runs_back(library: Library) -> None:
    one = put(library, attempt(**EXAM), (event(1, Happened.MOVED, 1), Body()))
    for used_ms, at_ms in ((90_000, 5000), (80_000, 6000)):
        with library.transaction() as connection:
            put_clock(connection, one.attempt_id, used_ms, at_ms)
            put_clock(connection, "nobody", used_ms, at_ms)
    with library.reading() as connection:
        sitting = read_sitting(rows(connection), one.attempt_id)
        assert sitting is not None
        assert sitting.used_ms == 90_000
        assert last_seen_ms(rows(connection), one.attempt_id) == 6000


def test_sittings_that_are_not_over_are_unfinished_the_youngest_first(library: Library) -> None:
    first = put(library, attempt())
    second = put(library, attempt())
    put(library, attempt(), (event(1, Happened.GIVEN_UP), Body()))
    put(library, attempt(), (event(1, Happened.MOVED, 1), Body()), HANDED_IN)
    with library.reading() as connection:
        assert unfinished_attempts(rows(connection)) == (second.attempt_id, first.attempt_id)
    with library.transaction() as connection:
        append_event(connection, second.attempt_id, event(1, Happened.GIVEN_UP), Body())
    with library.reading() as connection:
        assert unfinished_attempts(rows(connection)) == (first.attempt_id,)


def test_the_history_reads_scores_and_no_questions(library: Library, tmp_path: Path) -> None:
    one = put(library, attempt(**EXAM), HANDED_IN)
    again = attempt()
    other = put(library, replace(again, rules=replace(again.rules, seed=99)), HANDED_IN)
    put(library, attempt())
    ruled = Body(asked=(Asked("a", missed=False),), score=Score(14, 8.5, 14.0))
    with library.transaction() as connection:
        append_event(connection, one.attempt_id, event(3, Happened.RULED, 0), ruled)
        connection.exec_driver_sql("DROP TRIGGER attempt_no_update")
        connection.exec_driver_sql("UPDATE attempt SET questions = 'nonsense'")
    with library.reading() as connection:
        run = rows(connection)
        history = past_attempts(run)
        assert [(line.attempt_id, line.points, line.chapters) for line in history] == [
            (other.attempt_id, 7.5, {"1": (3.0, 5.0)}),
            (one.attempt_id, 8.5, {}),
        ]
        assert history[1].rules.mode is Mode.EXAM
        assert [(each.question_id, each.missed) for each in asked_before(run)] == [
            ("a", True),
            ("b", False),
            ("a", False),
            ("a", True),
            ("b", False),
        ]
        assert seeds_used(run) == {7, 99}
        with pytest.raises(KnownError):
            read_sitting(run, one.attempt_id)
        assert len(attempt_problems(run)) == 3


def test_the_last_word_on_an_entry_holds(library: Library) -> None:
    one = put(library, attempt(), HANDED_IN)
    with library.transaction() as connection:
        body = Body(entries=((0, "device:31"), (1, "")))
        append_event(connection, one.attempt_id, event(3, Happened.RULED, 0), body)
    with library.reading() as connection:
        assert entries_of_attempt(rows(connection), one.attempt_id) == {0: "device:31"}
        assert attempt_problems(rows(connection)) == (
            f"quiz {one.attempt_id}: its events are not numbered without a gap",
            f"quiz {one.attempt_id}: the log has no entry device:31",
        )


def test_attempts_and_events_are_only_ever_added_to(library: Library) -> None:
    one = put(library, attempt(), (event(1, Happened.MOVED, 1), Body()))
    raw = sqlite3.connect(library.path)
    for statement in (
        "UPDATE attempt SET preset = 'x'",
        "DELETE FROM attempt",
        "UPDATE attempt_event SET place = 2",
        "DELETE FROM attempt_event",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(statement)
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute("INSERT INTO attempt_event VALUES (?, 1, 0, 0, 'moved', 0, '{}')", (one.attempt_id,))
    raw.close()


def test_an_event_of_the_future_is_said(library: Library) -> None:
    one = put(library, attempt())
    with library.transaction() as connection:
        connection.exec_driver_sql(
            "INSERT INTO attempt_event VALUES (?, 1, 0, 0, 'danced', 0, '{}')", (one.attempt_id,)
        )
    with library.reading() as connection, pytest.raises(KnownError) as caught:
        read_sitting(rows(connection), one.attempt_id)
    assert caught.value.fault is Fault.ATTEMPT_UNREADABLE


def test_a_damaged_attempt_stands_in_nobody_s_way(library: Library) -> None:
    one = put(library, attempt(), HANDED_IN)
    other = put(library, attempt(), (event(1, Happened.MOVED, 1), Body()))
    for what in ("handed-in", "shown"):
        with library.transaction() as connection:
            connection.exec_driver_sql(
                "INSERT INTO attempt_event SELECT ?, max(number) + 1, 0, 0, ?, 0, '[]' FROM attempt_event "
                "WHERE attempt_id = ?",
                (other.attempt_id, what, other.attempt_id),
            )
    with library.reading() as connection:
        run = rows(connection)
        assert [line.attempt_id for line in past_attempts(run)] == [one.attempt_id]
        assert [each.question_id for each in asked_before(run)] == ["a", "b"]
        with pytest.raises(KnownError):
            read_sitting(run, other.attempt_id)
        assert [problem.partition(": ")[0] for problem in attempt_problems(run)] == [
            f"quiz {one.attempt_id}",
            f"quiz {one.attempt_id}",
            f"quiz {one.attempt_id}",
            f"quiz {other.attempt_id}",
        ]


def test_an_attempt_takes_its_number_from_the_one_count(library: Library) -> None:
    one = put(library, attempt())
    other = put(library, replace(attempt(), rules=QuizRules(PACK)))
    assert (one.attempt_id, other.attempt_id) == ("device:1", "device:2")
