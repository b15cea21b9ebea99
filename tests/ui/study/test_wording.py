"""The words of Study: plain, with numbers that keep their unit."""

import re
from dataclasses import replace

import pytest

from kzstudy.core.counts import Counts
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.memory import Memory
from kzstudy.core.prompt import Finish
from kzstudy.core.rating import Rating
from kzstudy.ui.study import wording
from kzstudy.ui.study.finish_words import finish_words
from kzstudy.ui.study.showing import Matter, Notice, Progress, Showing
from tests.ui.study.fakes import (
    CHINA,
    CHOICE_RUSSIAN,
    DECREE,
    FACTORS,
    HELPS,
    START_MS,
    FakeClock,
    moments,
    prompt_of,
)

NOTHING = Finish(0, 0, 0, 0, None, Counts(), 0)
DAY_MS = 86_400_000


def test_a_rating_says_when_the_card_comes_and_breaks_before_the_when_only() -> None:
    said = {rating: wording.see_again(Showing(prompt_of(CHINA)).outcome(rating)) for rating in Rating}

    assert said[Rating.AGAIN] == "see again in\u00a01\u00a0min"
    assert said[Rating.GOOD] == "see again in\u00a010\u00a0min"
    assert re.fullmatch("see again in\u00a0\\d+\u00a0days", said[Rating.EASY])


def test_what_is_left_is_said_exactly() -> None:
    progress = Progress(left=11, seconds=180)

    assert wording.left(progress) == "11 left"
    assert wording.title(progress) == "11 left - Study"
    assert wording.left_and_time(progress) == "11 left \u00b7 about 3\u00a0min"
    assert wording.left_and_time(Progress()) == "0 left"
    assert wording.title(None) == "Study"


def test_the_breadcrumb_falls_back_to_the_deck() -> None:
    prompt = prompt_of(CHINA)

    assert wording.breadcrumb(Showing(prompt)) == "Chapter 4 \u00b7 partners and their formulas \u00b7 new"
    bare = replace(prompt, note=replace(prompt.note, section=""))
    assert wording.breadcrumb(Showing(bare)) == "Foreign Policy Concept \u00b7 new"


def test_a_list_says_how_many_it_wants() -> None:
    whole = prompt_of(FACTORS)
    part = replace(whole, note=replace(whole.note, complete=False, ordered=True))

    assert wording.task(Showing(whole)) == "Name all 4."
    assert wording.task(Showing(part)) == "Name 4. The order counts."
    two = prompt_of(FACTORS, asked=("element:market", "element:ideology"))
    assert wording.task(Showing(two)) == "Name the 2\u00a0that are missing."
    one = prompt_of(FACTORS, asked=("element:market",))
    assert wording.task(Showing(one)) == "Name the one that is missing."


def test_a_choice_says_how_many_are_right() -> None:
    one, two = Showing(prompt_of(HELPS)), Showing(prompt_of(CHOICE_RUSSIAN))

    assert wording.choice_task(one) == "One of these is right. Decide which, then show the answer."
    assert wording.choice_task(replace(two, revealed=True)) == "2\u00a0of these are right."


def test_a_choice_is_spoken_with_its_letters_and_then_with_what_is_right() -> None:
    asked = Showing(prompt_of(HELPS))
    letter = next(row.letter for row in asked.options() if row.right)

    assert f"{letter}: Countries and regions depend on each other more and more" in wording.spoken(
        asked, "Which?", ""
    )
    assert "(right)" not in wording.spoken(asked, "Which?", "")
    shown = wording.spoken(replace(asked, revealed=True), "Which?", "")
    assert "more and more (right) The first of the four factors." in shown
    assert shown.count("(wrong)") == 3


def test_the_words_sought_in_the_passage_are_those_of_the_right_options() -> None:
    assert Showing(prompt_of(HELPS)).sought() == ("Countries and regions depend on each other more and more",)
    assert len(Showing(prompt_of(CHOICE_RUSSIAN)).sought()) == 2


def test_the_order_of_options_holds_until_the_card_is_reviewed() -> None:
    orders = set()
    for reviews in range(8):
        showing = Showing(prompt_of(HELPS, memory=Memory(reviews=reviews)))
        order = tuple(row.text for row in showing.options())
        assert order == tuple(row.text for row in replace(showing, revealed=True).options())
        orders.add(order)
    assert len(orders) > 3


def test_a_blank_never_breaks() -> None:
    assert wording.blank("") == "[\u00a0\u2026\u00a0]"
    assert wording.blank("which *day*") == "[\u00a0which\u00a0day\u00a0]"


def test_the_start_of_a_question_is_cut_between_words() -> None:
    assert wording.start_of(DECREE.question) == "The Concept was approved by Decree No. 280 on 6\u2026"
    assert wording.start_of("**Short**?") == "Short?"


@pytest.mark.parametrize("fault", [Fault.DISK_FULL, Fault.FOLDER_READ_ONLY, Fault.DATABASE_LOCKED])
def test_what_failed_is_said_with_a_way_out(fault: Fault) -> None:
    text, button = wording.notice(Notice(Matter.NOT_SAVED, error=KnownError(fault, "/data")))

    assert text.startswith("Your answer is not saved; the card stays here.")
    assert button == "Try again"
    assert "Error" not in text


def test_every_matter_has_words() -> None:
    for matter in Matter:
        text, _ = wording.notice(Notice(matter, prompt=prompt_of(CHINA), error=None))
        assert text or matter in {Matter.NOT_SAVED, Matter.NOT_TAKEN_BACK, Matter.NOT_READ}


def test_the_end_of_a_full_day() -> None:
    finish = Finish(12, 8, 2, 540_000, START_MS + DAY_MS, Counts(new=20, review=8), 65)

    words = finish_words(finish, moments(FakeClock()))

    assert words.title == "Done for today"
    assert [(one.number, one.meaning) for one in words.figures] == [
        ("12", "new cards learned"),
        ("8", "cards repeated"),
        ("2", "of them forgotten"),
        ("9", "minutes of study"),
    ]
    assert words.lines == (
        "Tomorrow: 8\u00a0cards to repeat and 20\u00a0new cards.",
        "45\u00a0more new cards on the days after.",
    )
    assert words.next_step == "Continue reading"


def test_a_break_when_a_card_comes_again_today() -> None:
    finish = replace(NOTHING, learned=1, next_due_ms=START_MS + 25 * 60_000)

    words = finish_words(finish, moments(FakeClock()))

    assert words.title == "A short break"
    assert words.lines[0] == "The next card comes in\u00a025\u00a0min."
    assert words.figures[0].meaning == "new card learned"


def test_nothing_due_is_not_called_done() -> None:
    words = finish_words(replace(NOTHING, next_due_ms=START_MS + 9 * DAY_MS), moments(FakeClock()))

    assert words.title == "Nothing to study today"
    assert words.figures == ()
    assert words.lines == ("The next card comes in\u00a09\u00a0days.",)


def test_no_cards_at_all_is_one_sentence_and_one_action() -> None:
    words = finish_words(NOTHING, moments(FakeClock()))

    assert words.title == "No cards yet"
    assert len(words.lines) == 1
    assert words.next_step == "Start reading"
