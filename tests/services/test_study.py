"""Studying on a real file: what comes next, what an answer writes, and what undo takes back."""

import sqlite3

import pytest

from kzstudy.core.counts import Counts
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.option_order import shown_order
from kzstudy.core.prompt import Finish, Stage
from kzstudy.core.rating import Rating
from kzstudy.services.bundle import Services
from tests.services.learner import DAY_MS, Learner, prompt_of, rate, study_all


def plain(learner: Learner, statement: str) -> list[tuple[object, ...]]:
    """What plain sqlite3 finds in the learner's file."""
    connection = sqlite3.connect(learner.data / "kzstudy.sqlite3")
    try:
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def test_new_cards_come_in_document_order_one_a_key_point(services: Services, learner: Learner) -> None:
    assert services.study.counts() == Counts(new=1 + 1 + 3)
    seen = []
    while not isinstance(prompt := services.study.next(), Finish):
        if prompt.stage is Stage.NEW:
            seen.append(prompt.note.note_id)
        learner.clock.at_ms += 1000
        rate(services, prompt, Rating.EASY)
    assert seen == ["small/currents", "small/decree", "small/three"]


def test_the_second_card_of_a_key_point_comes_on_another_day(services: Services, learner: Learner) -> None:
    study_all(services, learner.clock, Rating.EASY)
    learner.clock.at_ms += DAY_MS
    shown = [prompt_of(services)]
    rate(services, shown[0], Rating.EASY)
    shown.append(prompt_of(services))
    assert [one.asked[0].card.card_id for one in shown] == [
        "small/decree:cloze:date",
        "small/currents-again:qa",
    ]


def test_an_answer_is_in_the_file_before_it_returns(services: Services, learner: Learner) -> None:
    prompt = prompt_of(services)
    rate(services, prompt, Rating.GOOD)
    rows = plain(learner, "SELECT card_id, rating, study_day, taken_ms, delay_s, interval_days FROM review")
    assert rows == [("small/currents:qa", 3, prompt.study_day, 4000, 600, None)]


def test_what_the_button_says_is_what_the_file_gets(services: Services, learner: Learner) -> None:
    prompt = prompt_of(services)
    promised = prompt.asked[0].outcomes[Rating.EASY - 1]
    rate(services, prompt, Rating.EASY)
    rows = plain(learner, "SELECT stability_days, difficulty, due_day FROM memory")
    assert promised.interval_days is not None
    assert rows == [(promised.stability_days, promised.difficulty, prompt.study_day + promised.interval_days)]


def test_a_list_writes_a_row_for_each_element_under_one_entry(services: Services, learner: Learner) -> None:
    for _ in range(2):
        rate(services, prompt_of(services), Rating.EASY)
    prompt = prompt_of(services)
    assert len(prompt.asked) == 3
    ratings = {asked.card.card_id: Rating.GOOD for asked in prompt.asked}
    missed = prompt.asked[1].card.card_id
    services.study.answer(prompt, ratings | {missed: Rating.AGAIN}, taken_ms=9000)
    found = plain(
        learner, "SELECT count(*), count(DISTINCT entry_id) FROM review WHERE card_id LIKE 'small/three:%'"
    )
    assert found == [(3, 1)]
    learner.clock.at_ms += 61_000
    again = prompt_of(services)
    assert [asked.card.card_id for asked in again.asked] == [missed], (
        "the others are given, this one is asked"
    )
    assert services.study.undo() is not None
    assert plain(learner, "SELECT count(*) FROM memory WHERE card_id LIKE 'small/three:%'") == [(0,)]


def test_undo_goes_back_to_the_first_answer_also_after_a_restart(
    services: Services, learner: Learner
) -> None:
    study_all(services, learner.clock)
    before = plain(learner, "SELECT * FROM memory ORDER BY card_id")
    answers = plain(learner, "SELECT count(*) FROM entry WHERE voids IS NULL")[0][0]
    services.upkeep.close()
    services = learner.open()
    undone = 0
    while services.study.undo() is not None:
        undone += 1
    assert undone == answers
    assert plain(learner, "SELECT count(*) FROM memory") == [(0,)]
    assert not services.study.can_undo()
    services.upkeep.close()
    services = learner.open()
    redone = 0
    while services.study.redo() is not None:
        redone += 1
    assert redone == answers
    assert plain(learner, "SELECT * FROM memory ORDER BY card_id") == before
    assert services.upkeep.doctor().sound
    services.upkeep.close()


def test_undo_shows_the_card_it_was_given_on(services: Services) -> None:
    prompt = prompt_of(services)
    rate(services, prompt)
    again = services.study.undo()
    assert again is not None
    assert (again.note, again.asked[0].memory, again.asked[0].outcomes) == (
        prompt.note,
        prompt.asked[0].memory,
        prompt.asked[0].outcomes,
    )


def test_an_answer_ends_what_could_be_put_again(services: Services) -> None:
    rate(services, prompt_of(services))
    services.study.undo()
    assert services.study.can_redo()
    rate(services, prompt_of(services), Rating.HARD)
    assert not services.study.can_redo()
    assert services.study.redo() is None


def test_a_card_answered_elsewhere_is_refused_and_nothing_is_written(
    services: Services, learner: Learner
) -> None:
    prompt = prompt_of(services)
    other = learner.open()
    rate(other, prompt_of(other))
    with pytest.raises(KnownError) as caught:
        rate(services, prompt)
    assert caught.value.fault is Fault.PROMPT_STALE
    assert plain(learner, "SELECT count(*) FROM review") == [(1,)]
    assert plain(learner, "SELECT count(*) FROM entry") == [(1,)]
    other.upkeep.close()


def test_a_card_shown_before_four_and_answered_after_is_shown_anew(
    services: Services, learner: Learner
) -> None:
    prompt = prompt_of(services)
    learner.clock.at_ms += 12 * 3_600_000
    with pytest.raises(KnownError) as caught:
        rate(services, prompt)
    assert caught.value.fault is Fault.PROMPT_STALE
    rate(services, prompt_of(services))


def test_the_limit_of_new_cards_holds_and_undo_gives_room_back(services: Services, learner: Learner) -> None:
    services.settings.change("new_per_day", "1")
    assert services.study.counts().new == 1
    rate(services, prompt_of(services), Rating.EASY)
    assert services.study.counts().new == 0
    finish = services.study.next()
    assert isinstance(finish, Finish)
    assert (finish.learned, finish.reviewed, finish.tomorrow.new) == (1, 0, 1)
    services.study.undo()
    assert services.study.counts().new == 1


def test_a_full_disk_is_said_and_nothing_is_acknowledged(services: Services, learner: Learner) -> None:
    rate(services, prompt_of(services))
    prompt = prompt_of(services)
    library = services.study._workplace.library
    with library.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    answered = 1
    fault = None
    for _ in range(2000):
        try:
            rate(services, services.study.undo() or prompt)
        except KnownError as error:
            fault = error.fault
            break
        answered += 1
    assert fault is Fault.DISK_FULL
    assert plain(learner, "SELECT count(*) FROM review") == [(answered,)]
    assert services.upkeep.doctor().sound


def test_a_clock_that_was_ahead_hides_no_card(services: Services, learner: Learner) -> None:
    learner.clock.at_ms += 3 * DAY_MS
    rate(services, prompt_of(services), Rating.AGAIN)
    learner.clock.at_ms -= 3 * DAY_MS
    services.settings.change("new_per_day", "0")
    assert prompt_of(services).note.note_id == "small/currents"


def test_a_row_of_the_log_says_what_was_before_and_after(services: Services, learner: Learner) -> None:
    prompt = prompt_of(services)
    rate(services, prompt, Rating.EASY)
    after = plain(
        learner, "SELECT after_phase, after_step, after_stability_days, after_difficulty FROM review"
    )
    assert after == plain(learner, "SELECT phase, step, stability_days, difficulty FROM memory")


def test_a_choice_is_one_card_and_undo_shows_its_options_as_they_stood(learner: Learner) -> None:
    learner.write_deck(
        "M: Which helps?\n- [ ] Threats {#threats}\n  A negative feature.\n- [x] Interdependence {#inter}\n"
        "- [ ] Sanctions {#sanctions}\n- [ ] Arms {#arms}\nid: helps\n"
    )
    services = learner.open()
    prompt = prompt_of(services)
    assert [asked.card.card_id for asked in prompt.asked] == ["small/helps:choice"]
    assert [(one.slug, one.right, one.feedback) for one in prompt.note.choices] == [
        ("threats", False, "A negative feature."),
        ("inter", True, ""),
        ("sanctions", False, ""),
        ("arms", False, ""),
    ]
    rate(services, prompt, Rating.AGAIN)
    learner.clock.at_ms += 120_000
    again = prompt_of(services)
    assert (again.note, again.asked[0].memory.reviews) == (prompt.note, 1)
    services = learner.open()
    back = services.study.undo()
    assert back is not None
    first, second, undone = (
        shown_order(one.note.choices, one.asked[0].card.card_id, one.asked[0].memory.reviews)
        for one in (prompt, again, back)
    )
    assert first == undone
    assert set(first) == set(second)
