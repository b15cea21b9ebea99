"""Settings by keys and clicks: each change holds at once, is stored, and is taken back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from kzstudy import paths
from kzstudy.core.rating import Rating
from kzstudy.core.settings import Settings, Theme
from kzstudy.ui import theme
from kzstudy.ui.settings.page import SettingsPage
from tests.services.learner import study_all
from tests.ui.conftest import Hands


def page(hands: Hands) -> SettingsPage:
    hands.ctrl(Qt.Key.Key_7)
    found = hands.window.page("settings")
    assert isinstance(found, SettingsPage)
    return found


def stored(hands: Hands) -> Settings:
    return hands.services.settings.settings()


def test_the_theme_holds_at_once_and_undo_takes_it_back(hands: Hands) -> None:
    shown = page(hands)
    hands.click(shown.theme_choice.button("dark"))
    assert hands.window.look.tokens is theme.DARK
    assert stored(hands).theme is Theme.DARK
    assert "dark" in hands.window.message_bar.text.text()
    hands.click(hands.window.message_bar.button)
    assert stored(hands).theme is Theme.SYSTEM
    assert shown.theme_choice.button("system").isChecked()


def test_quizzes_can_be_kept_from_memory(hands: Hands) -> None:
    shown = page(hands)
    assert shown.quiz_memory.button("on").isChecked()
    hands.click(shown.quiz_memory.button("off"))
    assert not stored(hands).quiz_memory
    assert "leave memory alone" in hands.window.message_bar.text.text()
    hands.click(hands.window.message_bar.button)
    assert stored(hands).quiz_memory
    assert shown.quiz_memory.button("on").isChecked()


def test_ctrl_z_takes_changes_back_one_after_another(hands: Hands) -> None:
    shown = page(hands)
    hands.click(shown.new_cards.more)
    hands.click(shown.day_end.less)
    assert (stored(hands).new_per_day, stored(hands).rollover_hour) == (25, 3)
    hands.ctrl(Qt.Key.Key_Z)
    hands.ctrl(Qt.Key.Key_Z)
    assert stored(hands) == Settings()
    assert (shown.new_cards.number.value(), shown.day_end.number.value()) == (20, 4)
    hands.ctrl(Qt.Key.Key_Z)
    assert "no change" in hands.window.message_bar.text.text()


def test_a_number_can_be_typed(hands: Hands) -> None:
    shown = page(hands)
    shown.new_cards.number.setFocus()
    shown.new_cards.number.selectAll()
    hands.key(Qt.Key.Key_7)
    assert stored(hands).new_per_day == 20
    hands.key(Qt.Key.Key_Return)
    assert stored(hands).new_per_day == 7


def test_steps_go_from_stop_to_stop_and_end_at_the_bounds(hands: Hands) -> None:
    shown = page(hands)
    for _ in range(12):
        hands.click(shown.text_size.more)
    assert stored(hands).text_percent == 180
    assert not shown.text_size.more.isEnabled()
    for _ in range(20):
        hands.click(shown.text_size.less)
    assert stored(hands).text_percent == 80
    assert not shown.text_size.less.isEnabled()


def test_the_folder_is_shown_and_copied(hands: Hands) -> None:
    shown = page(hands)
    assert shown.place.text() == str(hands.folder)
    hands.click(shown.copy_button)
    assert QGuiApplication.clipboard().text() == str(hands.folder)


def test_a_backup_is_made_listed_and_gone_back_to(hands: Hands) -> None:
    study_all(hands.services, hands.clock, Rating.EASY)
    answered = hands.services.today.numbers().answered_today
    shown = page(hands)
    hands.click(shown.backup_button)
    assert f"{answered} answers" in hands.window.message_bar.text.text()
    assert hands.services.study.undo() is not None
    assert hands.services.today.numbers().answered_today < answered

    row = shown.backup_list.rows[0]
    hands.click(row.restore_button)
    assert row.no_button.hasFocus()
    hands.click(row.no_button)
    assert hands.services.today.numbers().answered_today < answered
    hands.click(row.restore_button)
    hands.click(row.yes_button)
    assert hands.services.today.numbers().answered_today == answered
    assert "kept" in hands.window.message_bar.text.text()
    assert len(list(hands.folder.glob("*.sqlite3"))) == 2


def test_what_was_left_out_is_named(content: paths.Shipped, open_window: Callable[[], Hands]) -> None:
    deck = content.decks / "small-deck.md"
    deck.write_text(deck.read_text(encoding="utf-8") + "Q: A question alone?\nid: lonely\n", encoding="utf-8")
    hands = open_window()
    assert "left out" in hands.window.message_bar.text.text()
    hands.click(hands.window.message_bar.button)
    shown = hands.window.page("settings")
    assert shown is not None
    said = [label.text() for label in shown.findChildren(QLabel) if label.isVisible()]
    assert "What was left out" in said
    assert any("small-deck.md:" in text for text in said)


def test_licences_and_keys_are_listed(hands: Hands) -> None:
    said = "\n".join(label.text() for label in page(hands).findChildren(QLabel))
    for part in ("LGPL", "CC BY 4.0", "SIL OFL", "MIT", "Ctrl+F", "Quiz: your answer"):
        assert part in said
