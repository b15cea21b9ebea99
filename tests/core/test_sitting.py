"""A sitting is what its log says: whoever replays it, in whatever order they read it, stands where the person stood."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.question import Kind, Question
from kzstudy.core.quiz_rules import Mode, QuizRules
from kzstudy.core.response import Response
from kzstudy.core.sitting import Attempt, Event, Happened, PastAttempt, after, begun, replay, section_of

CHAPTERS = ("1", "1", "2", "2", "4")


def attempt(**rules: object) -> Attempt:
    questions = tuple(
        Question(f"q{at}", Kind.SHORT, f"Question {at}?", "pack", chapter=chapter, accepted=("a",))
        for at, chapter in enumerate(CHAPTERS)
    )
    return Attempt("a:1", 1000, 1, QuizRules("pack", count=len(questions), **rules), questions)  # type: ignore[arg-type]


EXAM = attempt(mode=Mode.EXAM, minutes=10)


@st.composite
def logs(draw: st.DrawFn) -> list[Event]:
    """What may happen, some of it at places that are not there, some of it after the end."""
    steps = draw(
        st.lists(
            st.tuples(
                st.sampled_from(Happened),
                st.integers(-1, 6),
                st.sampled_from(["", "x", "yy"]),
                st.integers(0, 900),
            ),
            max_size=25,
        )
    )
    events, used = [], 0
    for number, (what, place, text, more) in enumerate(steps, 1):
        used += more
        response = Response(texts=(text,) if text else (), ruled=(("answer", bool(text)),))
        events.append(Event(number, 1000 + 10 * number, used, what, place, response, away_ms=more))
    return events


@given(logs(), st.randoms(use_true_random=False))
def test_a_replay_stands_where_the_person_stood(log: list[Event], chance: object) -> None:
    step_by_step = begun(EXAM)
    for event in log:
        step_by_step = after(step_by_step, event)
    mixed = list(log)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert replay(EXAM, mixed) == step_by_step


@given(logs())
def test_a_crash_loses_what_was_not_written_and_nothing_else(log: list[Event]) -> None:
    for cut in range(len(log) + 1):
        part = replay(EXAM, log[:cut])
        assert part.last_number == cut
        assert part.used_ms == (log[cut - 1].used_ms if cut else 0)
    whole = replay(EXAM, log)
    assert all(earlier.used_ms <= later.used_ms for earlier, later in pairwise(log))
    assert whole.left_ms is not None
    assert 0 <= whole.left_ms <= 600_000


@given(logs())
def test_after_the_end_only_the_last_word_counts(log: list[Event]) -> None:
    ended = replay(EXAM, [Event(1, 1001, 0, Happened.HANDED_IN)])
    moved = ended
    for event in log:
        moved = after(moved, replace(event, number=event.number + 1))
    assert moved.handed_in_at_ms == 1001
    assert [one.texts for one in moved.responses] == [one.texts for one in ended.responses]
    assert moved.flagged == ended.flagged
    assert not any(moved.is_open(place) for place in range(-1, 7))


def test_an_answer_that_is_wiped_out_is_none() -> None:
    answered = Event(1, 1010, 5, Happened.ANSWERED, 2, Response(texts=("x",)))
    sitting = replay(EXAM, [answered])
    assert sitting.unanswered == (0, 1, 3, 4)
    assert sitting.answered_at_ms[2] == 1010
    wiped = after(sitting, Event(2, 1020, 9, Happened.ANSWERED, 2, Response(texts=(" ",))))
    assert wiped.unanswered == (0, 1, 2, 3, 4)
    assert wiped.answered_at_ms[2] == 0


def test_a_ruling_keeps_the_answer_and_earlier_rulings() -> None:
    log = [
        Event(1, 1010, 5, Happened.ANSWERED, 0, Response(texts=("x",))),
        Event(2, 1020, 6, Happened.HANDED_IN),
        Event(3, 1030, 6, Happened.RULED, 0, Response(ruled=(("b", True),))),
        Event(4, 1040, 6, Happened.RULED, 0, Response(ruled=(("a", True), ("b", False)))),
    ]
    response = replay(EXAM, log).responses[0]
    assert response.texts == ("x",)
    assert response.ruled == (("a", True), ("b", False))


def test_where_there_is_no_way_back_what_lies_behind_is_closed() -> None:
    strict = replay(attempt(mode=Mode.EXAM, may_go_back=False), [Event(1, 1010, 5, Happened.MOVED, 2)])
    assert [strict.is_open(place) for place in range(5)] == [False, False, True, True, True]


def test_a_section_that_was_left_stays_closed_and_a_later_one_opens_when_it_is_reached() -> None:
    rules = attempt(mode=Mode.EXAM, sections=True)
    assert [section_of(rules, place) for place in range(5)] == [0, 0, 1, 1, 2]
    sitting = replay(rules, [Event(1, 1010, 5, Happened.MOVED, 3)])
    assert [sitting.is_open(place) for place in range(5)] == [False, False, True, True, True]


def test_practice_has_no_clock_and_a_shown_answer_stands() -> None:
    sitting = replay(attempt(minutes=10), [Event(1, 1010, 5, Happened.SHOWN, 1)])
    assert sitting.left_ms is None
    assert [sitting.is_open(place) for place in range(5)] == [True, False, True, True, True]


def test_the_beat_of_the_clock_outlives_the_last_event() -> None:
    event = Event(1, 1010, 5000, Happened.MOVED, 1)
    assert replay(EXAM, [event], beat_used_ms=9000).used_ms == 9000
    assert replay(EXAM, [event], beat_used_ms=4000).used_ms == 5000
    assert replay(EXAM, [event], beat_used_ms=9_000_000).left_ms == 0


def test_how_long_it_lay_adds_up() -> None:
    log = [Event(1, 1, 0, Happened.RESUMED, away_ms=7), Event(2, 2, 0, Happened.RESUMED, away_ms=5)]
    sitting = replay(EXAM, log)
    assert (sitting.resumed, sitting.away_ms) == (2, 12)


def test_a_mark_below_nothing_reads_as_nothing() -> None:
    past = PastAttempt("a", 1, EXAM.rules, 5, points=-3, most=15)
    assert past.percent == 0
    assert not past.passed
    assert replace(past, points=9).passed
