"""Today as a person meets it: the first start, a day with cards, a day that is done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from kzstudy.core.changes import Changes
from kzstudy.core.prompt import Finish
from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import QuizRules
from kzstudy.core.rating import Rating
from kzstudy.core.response import Response
from kzstudy.core.sitting import Sitting
from kzstudy.ui.today.page import TodayPage
from tests.services.learner import DAY_MS, study_all
from tests.ui.conftest import Hands


def a_quiz(hands: Hands) -> Sitting:
    """A quiz of two questions over the small deck that has just begun, its first question answered wrong."""
    pack_id = hands.services.reading.packs()[0].pack_id
    rules = QuizRules(pack_id, count=2, kinds=(Kind.SHORT,))
    sitting = hands.services.quizzes.start(rules)
    return hands.services.quizzes.answer(sitting, 0, Response(texts=("nothing of the kind",)), 5000)


def came_back(hands: Hands) -> None:
    """Look at something else and come back; what a quiz did was told."""
    hands.window.hub.changed.emit(Changes.MEMORY)
    hands.ctrl(Qt.Key.Key_7)
    hands.ctrl(Qt.Key.Key_1)


def filled(hands: Hands) -> list[str]:
    page = hands.window.page("today")
    assert page is not None
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    return [one.text() for one in buttons if one.property("kind") == "primary"]


def words(hands: Hands) -> str:
    page = hands.window.page("today")
    assert page is not None
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_first_start_says_what_this_is_and_offers_two_ways_to_begin(hands: Hands) -> None:
    assert "side by side" in words(hands)
    assert hands.button("Start reading").isEnabled()
    assert hands.button("Study 20 new cards, about 8\u00a0min").isEnabled()


def test_enter_starts_reading(hands: Hands) -> None:
    hands.key(Qt.Key.Key_Return)
    assert "Read" in hands.window.windowTitle()


def test_the_other_button_leads_to_the_first_card(hands: Hands) -> None:
    hands.click(hands.button("Study 20 new cards, about 8\u00a0min"))
    assert "Study" in hands.window.windowTitle()


def test_tab_and_enter_press_the_button_that_has_the_focus(hands: Hands) -> None:
    hands.button("Study 20 new cards, about 8\u00a0min").setFocus()
    hands.key(Qt.Key.Key_Return)
    assert "Study" in hands.window.windowTitle()


def test_a_day_with_cards_shows_them_in_words_and_enter_studies(hands: Hands) -> None:
    prompt = hands.services.study.next()
    assert not isinstance(prompt, Finish)
    hands.services.study.answer(prompt, {one.card.card_id: Rating.EASY for one in prompt.asked}, 4000)
    hands.ctrl(Qt.Key.Key_7)
    hands.ctrl(Qt.Key.Key_1)
    left = hands.services.today.numbers().counts.total
    assert f"{left} cards" in words(hands)
    assert "Done today\n1 card\n" in words(hands)
    primary = hands.window.page("today").primary()  # type: ignore[union-attr]
    assert primary is not None
    assert primary.text().startswith(f"Study {left} ")
    hands.key(Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert "Study" in hands.window.windowTitle()


def test_a_day_that_is_done_says_when_it_goes_on(hands: Hands, open_window: Callable[[], Hands]) -> None:
    study_all(hands.services, hands.clock, Rating.GOOD)
    hands.close()
    again = open_window()
    assert "Nothing left for today." in words(again)
    assert "The next cards come tomorrow." in words(again)
    assert again.window.page("today").primary().text() == "Continue reading"  # type: ignore[union-attr]
    again.clock.at_ms += DAY_MS
    again.ctrl(Qt.Key.Key_7)
    again.ctrl(Qt.Key.Key_1)
    assert "Nothing left" not in words(again)


def test_continue_reading_names_the_passage(hands: Hands) -> None:
    study_all(hands.services, hands.clock, Rating.GOOD)
    pack = hands.services.reading.packs()[0].pack_id
    hands.services.desk.put({"read.pack": pack, "read.passage": "1.3"})
    hands.ctrl(Qt.Key.Key_7)
    hands.ctrl(Qt.Key.Key_1)
    assert "1.3" in words(hands).splitlines()
    assert "Chapter 1. The situation" in words(hands)


def test_without_a_quiz_there_is_one_to_try(hands: Hands) -> None:
    study_all(hands.services, hands.clock, Rating.GOOD)
    came_back(hands)
    hands.bot.waitUntil(lambda: "Find out what you know" in words(hands))
    assert filled(hands) == ["Continue reading"]
    hands.button("Try a ten-minute quiz").setFocus()
    hands.key(Qt.Key.Key_Return)
    assert hands.window.windowTitle().startswith("Quiz")


def test_a_quiz_that_was_begun_is_gone_on_with(hands: Hands) -> None:
    a_quiz(hands)
    came_back(hands)
    hands.bot.waitUntil(lambda: "Your own quiz: question\u00a01\u00a0of\u00a02" in words(hands))
    assert len(filled(hands)) == 1, "the first start is over for whoever began a quiz"
    hands.button("Go on with your own quiz").setFocus()
    hands.key(Qt.Key.Key_Return)
    quiz = hands.window.page("quiz")
    assert quiz is not None
    primary = quiz.primary()
    assert primary is not None
    assert primary.text() == "Go on with your own quiz"


def test_the_last_quiz_leads_to_its_mistakes_and_to_its_report(hands: Hands) -> None:
    study_all(hands.services, hands.clock, Rating.GOOD)
    report = hands.services.quizzes.hand_in(a_quiz(hands), 9000)
    came_back(hands)
    hands.bot.waitUntil(lambda: "0\u00a0of\u00a02\u00a0points, 0\u00a0%" in words(hands))
    assert len(filled(hands)) == 1
    hands.click(hands.button("See the report"))
    assert hands.window.windowTitle().startswith("Report - Quiz")
    hands.ctrl(Qt.Key.Key_1)
    hands.click(hands.button("Practise the 2\u00a0mistakes"))
    assert hands.window.windowTitle().startswith("2 left - Study")
    assert len(hands.services.quizzes.cards_to_study(report.sitting.attempt.attempt_id)) == 2


def test_going_on_leads_past_a_report_that_stands_open(hands: Hands) -> None:
    study_all(hands.services, hands.clock, Rating.GOOD)
    hands.services.quizzes.hand_in(a_quiz(hands), 9000)
    came_back(hands)
    hands.bot.waitUntil(lambda: "Last quiz" in words(hands))
    hands.click(hands.button("See the report"))
    a_quiz(hands)
    came_back(hands)
    hands.bot.waitUntil(lambda: "Not finished yet" in words(hands))
    hands.click(hands.button("Go on with your own quiz"))
    assert hands.window.windowTitle().startswith("Quiz")


def test_nothing_moves_when_the_quiz_is_known(hands: Hands) -> None:
    study_all(hands.services, hands.clock, Rating.GOOD)
    hands.window.resize(1280, 800)
    page = hands.window.page("today")
    assert isinstance(page, TodayPage)
    page.arrive()
    overview = page.overview
    assert overview is not None
    hands.bot.waitUntil(lambda: overview.quiz.width() > 0)
    places = [card.geometry() for card in overview.cards]
    hands.services.quizzes.hand_in(a_quiz(hands), 9000)
    came_back(hands)
    hands.bot.waitUntil(lambda: overview.quiz.second_button.isVisible())
    assert [card.geometry().x() for card in overview.cards] == [one.x() for one in places]
    assert [card.width() for card in overview.cards] == [one.width() for one in places]


def test_large_text_cuts_nothing_of_the_quiz(hands: Hands) -> None:
    study_all(hands.services, hands.clock, Rating.GOOD)
    hands.services.quizzes.hand_in(a_quiz(hands), 9000)
    hands.window.hub.changed.emit(hands.services.settings.change("text_percent", "160"))
    for width, height in ((640, 480), (860, 700), (1280, 800), (1700, 900)):
        hands.window.resize(width, height)
        came_back(hands)
        page = hands.window.page("today")
        assert isinstance(page, TodayPage)
        card = page.overview.quiz  # type: ignore[union-attr]
        hands.bot.waitUntil(card.second_button.isVisible)
        hands.bot.wait(50)
        for button in (card.first_button, card.second_button):
            assert button.width() >= button.minimumSizeHint().width()
            assert card.rect().contains(button.geometry())
        for label in card.findChildren(QLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
