"""Going over picked cards, as those behind the mistakes of a quiz: what comes, what comes again, and how it ends."""

import pytest
from PySide6.QtCore import Qt

from kzstudy.core.counts import Counts
from kzstudy.core.memory import UNSEEN
from kzstudy.core.rating import Rating
from kzstudy.ui.study.practice import Practice
from kzstudy.ui.study.presenter import StudyPresenter
from tests.ui.study.conftest import Open
from tests.ui.study.fakes import CHINA, DECREE, FACTORS, FakeStudy, prompt_of
from tests.ui.study.test_presenter import FakeScreen, Play

CHINA_CARD = "core/china:qa"
DATE = "core/decree:cloze:c2"
IDEOLOGY, MARKET = "core/factors:element:ideology", "core/factors:element:market"
PICKED = (DATE, IDEOLOGY, MARKET, CHINA_CARD)
Key = Qt.Key


@pytest.fixture
def play() -> Play:
    made = Play()
    made.presenter.practise(PICKED)
    return made


def asked(play: Play) -> list[str]:
    return [one.card.card_id for one in play.card.prompt.asked]


def test_picked_cards_come_in_their_order_and_elements_of_a_list_together(play: Play) -> None:
    seen = []
    while not play.screen.practised:
        seen.append(asked(play))
        play.answer(Rating.GOOD)
    assert seen == [[DATE], [IDEOLOGY, MARKET], [CHINA_CARD]]
    assert play.screen.practised == [4]
    assert play.screen.finishes == []


def test_what_was_not_known_comes_again_after_the_others_until_it_is(play: Play) -> None:
    play.answer(Rating.AGAIN)
    play.presenter.reveal()
    play.presenter.set_missed(MARKET, missed=True)
    play.presenter.rate(Rating.GOOD)
    play.answer(Rating.HARD)
    seen = []
    while not play.screen.practised:
        seen.append(asked(play))
        play.answer(Rating.AGAIN if seen.count([DATE]) == 1 and seen[-1] == [DATE] else Rating.GOOD)
    assert seen == [[DATE], [MARKET], [DATE]]


def test_what_is_left_is_of_the_picked_cards(play: Play) -> None:
    assert (play.screen.progress[-1].left, play.screen.progress[-1].practised) == (4, 4)
    play.answer(Rating.GOOD)
    assert (play.screen.progress[-1].left, play.screen.progress[-1].share_done) == (3, 0.25)
    play.answer(Rating.AGAIN)
    assert play.screen.progress[-1].left == 3


def test_undo_brings_the_card_back_and_redo_takes_it_away(play: Play) -> None:
    play.answer(Rating.GOOD)
    play.answer(Rating.AGAIN)
    assert asked(play) == [CHINA_CARD]
    play.presenter.undo()
    assert (asked(play), play.card.revealed) == ([IDEOLOGY, MARKET], True)
    play.presenter.undo()
    assert asked(play) == [DATE]
    assert play.screen.progress[-1].left == 4
    play.presenter.redo()
    assert (asked(play), play.card.revealed) == ([IDEOLOGY, MARKET], False)
    play.presenter.redo()
    assert asked(play) == [CHINA_CARD]
    play.answer(Rating.GOOD)
    play.answer(Rating.GOOD)
    assert play.screen.practised == [4]


def test_undo_leads_back_from_the_end(play: Play) -> None:
    for _ in range(3):
        play.answer(Rating.GOOD)
    play.presenter.undo()
    play.presenter.rate(Rating.EASY)
    assert play.screen.practised == [4, 4]


def test_an_answer_from_before_can_be_taken_back_and_is_not_asked_again() -> None:
    play = Play()
    play.answer(Rating.GOOD)
    play.presenter.practise((DATE,))
    play.presenter.undo()
    assert asked(play) == [CHINA_CARD]
    play.presenter.rate(Rating.AGAIN)
    assert asked(play) == [DATE]
    play.answer(Rating.GOOD)
    assert play.screen.practised == [1]


def test_leaving_ends_it_and_study_goes_on_with_what_is_due(play: Play) -> None:
    play.answer(Rating.GOOD)
    play.presenter.leave()
    play.presenter.arrive()
    assert play.card.prompt.note == CHINA
    assert len(play.card.prompt.asked) == 1
    assert play.screen.progress[-1].practised == 0
    assert play.screen.progress[-1].left == play.study.counts().total


def test_leaving_an_ordinary_sitting_leaves_the_card_as_it_stands() -> None:
    play = Play()
    play.presenter.reveal()
    play.presenter.leave()
    play.presenter.arrive()
    assert play.card.revealed


def test_cards_that_are_gone_are_passed_over() -> None:
    play = Play()
    play.presenter.practise(("gone/one:qa", DATE, "gone/two:qa"))
    assert asked(play) == [DATE]
    play.answer(Rating.GOOD)
    assert play.screen.practised == [1]
    play.presenter.practise(("gone/one:qa",))
    assert len(play.screen.finishes) == 1, "nothing was practised, so nothing else is said"


def test_it_waits_for_the_service() -> None:
    study, screen = FakeStudy(), FakeScreen()
    presenter = StudyPresenter(screen, study.clock.seconds)
    presenter.open_with(prompt_of(CHINA), Counts(new=1), can_undo=False)
    presenter.practise((DATE,))
    presenter.attach(study)
    presenter.arrive()
    assert screen.cards[-1].prompt.note == DECREE


def test_a_sitting_knows_each_card_once() -> None:
    one = Practice.over((DATE, CHINA_CARD, DATE))
    assert one.left == one.cards == (DATE, CHINA_CARD)
    again = one.after({DATE: Rating.AGAIN})
    assert again.left == (CHINA_CARD, DATE)
    assert not again.known
    known = again.after({CHINA_CARD: Rating.HARD, "another:qa": Rating.AGAIN})
    assert known.left == (DATE,)
    assert known.known == {CHINA_CARD}
    assert known.back(prompt_of(CHINA, memory=UNSEEN)) == Practice(one.cards, (CHINA_CARD, DATE), frozenset())


def test_the_screen_says_that_mistakes_are_practised_and_leads_back(open_study: Open) -> None:
    desk = open_study(CHINA, DECREE, FACTORS)
    desk.window.show_screen("study", (CHINA_CARD, MARKET))
    assert "Which formula" in desk.text
    assert desk.page.bar._deck_title == "Practising your mistakes: 2\u00a0cards"
    desk.press(Key.Key_Space, Key.Key_3)
    assert "Name the one that is missing" in desk.text.replace("\u00a0", " ")
    desk.press(Key.Key_Space, Key.Key_3)
    assert "You know them now" in desk.text
    assert "2\tcards from your mistakes practised" in desk.text
    desk.page.restyle()
    assert "You know them now" in desk.text
    desk.page.navigate.disconnect(desk.window.show_screen)  # this window has no such screen
    desk.press(Key.Key_Return)
    assert desk.visited == [("quiz", None)]
    desk.window.show_screen("today")
    desk.window.show_screen("study")
    assert "Practising" not in desk.page.bar._deck_title
