"""Today as a person meets it: the first start, a day with cards, a day that is done."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kzstudy.core.prompt import Finish
from kzstudy.core.rating import Rating
from tests.services.learner import DAY_MS, study_all
from tests.ui.conftest import Hands


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
