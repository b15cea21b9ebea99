"""The Study screen under real keys and clicks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from kzstudy.core.changes import Changes
from kzstudy.core.counts import Counts
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.prompt import Finish
from kzstudy.core.rating import Rating
from kzstudy.ui import theme
from kzstudy.ui.study.showing import Showing
from tests.ui.study.conftest import Desk, Open
from tests.ui.study.fakes import (
    CHINA,
    CHOICE_RUSSIAN,
    DECREE,
    FACTORS,
    HELPS,
    HOSTILE,
    LONG_RUSSIAN,
    prompt_of,
)

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def given(desk: Desk) -> list[Rating]:
    """Every rating that was given, in order."""
    return [rating for _, ratings, _ in desk.study.answers for rating in ratings.values()]


def colour_of(desk: Desk, words: str) -> str:
    """The colour in which `words` stand on the card."""
    found = desk.page.card.document().find(words)
    assert not found.isNull(), words
    cursor = QTextCursor(found)
    return cursor.charFormat().foreground().color().name().upper()


def test_space_shows_the_answer_and_a_digit_rates(open_study: Open) -> None:
    desk = open_study()
    assert "Which formula" in desk.text
    assert "Comprehensive" not in desk.text
    assert desk.page.footer.show_answer.isVisible()

    desk.press(Key.Key_Space)
    assert colour_of(desk, "Comprehensive") == desk.look.tokens.accent
    assert "As quoted by Poita" in desk.text
    assert not desk.page.footer.show_answer.isVisible()
    assert all(button.isVisible() for button in desk.page.footer.ratings.values())

    desk.press(Key.Key_2)
    assert given(desk) == [Rating.HARD]
    assert "Decree No. [ \u2026 ] on" in desk.text


def test_a_choice_shows_its_options_then_which_are_right_and_why(open_study: Open) -> None:
    desk = open_study(HELPS)
    asked = desk.text
    assert asked.splitlines()[1:3] == [
        "Which development does the Concept count among the factors that help?",
        "One of these is right. Decide which, then show the answer.",
    ]
    options = [f"{row.letter}\t{row.text}" for row in Showing(prompt_of(HELPS)).options()]
    assert asked.splitlines()[3:] == options
    assert {colour_of(desk, option.partition("\t")[2]) for option in options} == {desk.look.tokens.ink}

    desk.press(Key.Key_Space)
    shown = desk.text.replace("\u00a0", " ").splitlines()
    right = next(line for line in shown if "\u2713 right" in line)
    assert "Countries and regions" in right
    assert shown[shown.index(right) + 1] == "The first of the four factors."
    assert [line[:1] for line in shown if "\t" in line] == ["A", "B", "C", "D"]
    assert sum("\u2713" in line for line in shown) == 1
    assert colour_of(desk, "Countries and regions") == desk.look.tokens.accent
    assert colour_of(desk, "The sharpening") == desk.look.tokens.ink
    assert shown[-1] == HELPS.remark

    desk.press(Key.Key_3)
    assert given(desk) == [Rating.GOOD]
    again = [line[2:] for line in desk.text.splitlines() if "\t" in line]
    assert sorted(again) == sorted(option[2:] for option in options)


def test_a_small_window_shows_which_option_is_right(open_study: Open) -> None:
    shuffled = (replace(HELPS, note_id=f"core/helps-{number}") for number in range(100))
    note = next(one for one in shuffled if Showing(prompt_of(one)).options()[-1].right)
    desk = open_study(note, size=(640, 480))
    card = desk.page.card
    desk.press(Key.Key_Space)
    assert card._right_options, "it is a choice with a right option"
    assert card.verticalScrollBar().value() > 0
    for block in card._right_options:
        assert card.viewport().rect().contains(card.block_rect(block).toRect().topLeft())
        assert card.block_rect(block).bottom() <= card.viewport().height()


def test_letters_are_no_keys_on_a_choice(open_study: Open) -> None:
    desk = open_study(CHOICE_RUSSIAN)
    desk.press(Key.Key_A, Key.Key_Space, Key.Key_B, Key.Key_C)
    assert given(desk) == []
    assert desk.text.replace("\u00a0", " ").count("\u2713 right") == 2
    desk.press(Key.Key_1)
    assert given(desk) == [Rating.AGAIN]


@pytest.mark.parametrize("rating", Rating)
def test_each_digit_is_its_rating(open_study: Open, rating: Rating) -> None:
    desk = open_study()

    desk.press(Key.Key_Space, Key(Key.Key_0 + rating.value))

    assert given(desk) == [rating]


def test_digits_do_nothing_before_the_answer(open_study: Open) -> None:
    desk = open_study()

    desk.press(Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4)

    assert given(desk) == []
    assert "Which formula" in desk.text


def test_enter_is_the_filled_button_and_space_after_the_answer_is_good(open_study: Open) -> None:
    desk = open_study()

    desk.press(Key.Key_Return)
    assert desk.page.footer.ratings[Rating.GOOD].isVisible()
    desk.press(Key.Key_Space, Key.Key_Enter, Key.Key_Enter)

    assert given(desk) == [Rating.GOOD, Rating.GOOD]


def test_a_key_that_lies_on_the_board_rates_nothing(open_study: Open) -> None:
    desk = open_study()
    for key in (Key.Key_Return, Key.Key_Space):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
        QApplication.sendEvent(desk.page.card, event)

    assert "Comprehensive" not in desk.text
    assert all(not action.autoRepeat() for action in desk.page.actions())


def test_the_mouse_can_do_the_same(open_study: Open) -> None:
    desk = open_study()

    desk.click(desk.page.footer.show_answer)
    desk.click(desk.page.footer.ratings[Rating.EASY])
    assert given(desk) == [Rating.EASY]

    desk.press(Key.Key_Space)
    assert given(desk) == [Rating.EASY]
    assert desk.page.footer.ratings[Rating.AGAIN].isVisible()
    desk.click(desk.page.bar.undo_button)
    assert "Comprehensive" in desk.text


def test_buttons_say_when_the_card_comes_again(open_study: Open) -> None:
    desk = open_study()
    desk.press(Key.Key_Space)

    words = {rating: button.accessibleName() for rating, button in desk.page.footer.ratings.items()}

    assert words[Rating.AGAIN] == "Didn\u2019t know, see again in\u00a01\u00a0min"
    assert words[Rating.GOOD] == "Good, see again in\u00a010\u00a0min"
    assert words[Rating.EASY].endswith("days")


def test_tab_reaches_a_button_and_space_presses_that_one(open_study: Open) -> None:
    desk = open_study()
    desk.press(Key.Key_Space, Key.Key_Tab, Key.Key_Tab)
    assert QApplication.focusWidget() is desk.page.footer.ratings[Rating.HARD]

    desk.press(Key.Key_Space)

    assert given(desk) == [Rating.HARD]
    assert QApplication.focusWidget() is desk.page.card


def test_a_digit_on_a_kazakh_keyboard_rates(open_study: Open) -> None:
    from kzstudy.ui.widgets.digit_row import digit_of

    def event(
        text: str, code: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> QKeyEvent:
        return QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_unknown, modifier, code, 0, 0, text)

    assert [digit_of(event(text, 10 + at), "xcb") for at, text in enumerate('"әіңғ')] == [1, 2, 3, 4, 5]
    assert digit_of(event('"', 2), "windows") == 1
    assert digit_of(event("!", 10, SHIFT), "xcb") is None
    assert digit_of(event("a", 10), "xcb") is None
    assert digit_of(event('"', 10), "cocoa") is None


def test_no_key_acts_while_text_is_typed(open_study: Open) -> None:
    desk = open_study()
    desk.press(Key.Key_Space)
    field = QLineEdit(desk.page)
    field.show()
    field.setFocus()

    for key in (Key.Key_Space, Key.Key_3, Key.Key_S, Key.Key_O, Key.Key_A):
        desk.press(key)

    assert field.text() == " 3soa"
    assert given(desk) == []
    assert desk.visited == []


def test_a_cloze_shows_its_gap_then_its_words(open_study: Open) -> None:
    desk = open_study(DECREE)
    assert desk.text.endswith("The Concept was approved by Decree No. [ \u2026 ] on 6 March 2020.")

    desk.press(Key.Key_Space)
    assert desk.text.endswith("The Concept was approved by Decree No. 280 on 6 March 2020.")
    assert colour_of(desk, "280") == desk.look.tokens.accent
    assert colour_of(desk, "6 March") == desk.look.tokens.ink

    desk.press(Key.Key_3)
    assert "No. 280 on [ day ]." in desk.text


def test_a_list_is_named_ticked_and_rated(open_study: Open) -> None:
    desk = open_study(FACTORS)
    assert "Name all 4." in desk.text
    assert "market" not in desk.text

    desk.press(Key.Key_Space)
    ticks = [tick for tick in desk.page.card.findChildren(QCheckBox) if tick.isVisible()]
    assert [tick.accessibleName() for tick in ticks] == [element.text for element in FACTORS.elements]
    assert all(tick.isChecked() for tick in ticks)

    desk.press(Key.Key_B)
    desk.click(ticks[3], QPoint(ticks[3].width() // 2, 10))
    assert [tick.isChecked() for tick in ticks] == [True, False, True, False]
    assert desk.text.count("missed") == 3  # the two elements, and the sentence that explains the ticks
    assert desk.page.footer.ratings[Rating.EASY].when == "see again in\u00a01\u00a0min"

    desk.press(Key.Key_4)
    assert given(desk) == [Rating.EASY, Rating.AGAIN, Rating.EASY, Rating.AGAIN]
    assert "Name the 2 that are missing." in desk.text
    assert desk.text.count("given") == 2
    assert not any(tick.isVisible() for tick in ticks)


def test_a_tick_is_reached_by_tab(open_study: Open) -> None:
    desk = open_study(FACTORS)
    desk.press(Key.Key_Space, Key.Key_Tab)
    tick = QApplication.focusWidget()
    assert isinstance(tick, QCheckBox)

    desk.press(Key.Key_Space)

    assert not tick.isChecked()
    assert given(desk) == []


def test_the_side_shows_passage_and_comments_and_is_remembered(open_study: Open) -> None:
    desk = open_study()
    desk.press(Key.Key_Space, Key.Key_S)
    text = desk.page.side.text.toPlainText()

    assert desk.page.side.isVisible()
    assert text.startswith("4.4.2\u2002One item for all main partners")
    assert "quoted by the commentator" in text
    assert [word in text for word in ("Poita reports", "Poita argues", "Editor\u2019s note")] == [True] * 3
    assert desk.desk.kept == {"study.side": "1"}
    lit = desk.page.side.text.document().find("comprehensive strategic partnership")
    assert lit.charFormat().background().color().name().upper() == desk.look.tokens.accent_bg

    desk.press(Key.Key_3)
    assert "D.1" not in desk.page.side.text.toPlainText()
    desk.press(Key.Key_Space)
    assert "D.1" in desk.page.side.text.toPlainText()
    desk.press(Key.Key_S)
    assert not desk.page.side.isVisible()
    assert desk.desk.kept == {"study.side": "0"}


def test_asking_for_the_side_shows_the_answer_too(open_study: Open) -> None:
    desk = open_study()

    desk.press(Key.Key_S)

    assert "Comprehensive" in desk.text
    assert desk.page.side.isVisible()


def test_a_remembered_side_waits_for_the_answer(open_study: Open) -> None:
    desk = open_study(kept={"study.side": "1"})

    assert desk.page.side.isVisible()
    assert desk.page.side.text.toPlainText() == "The passage comes with the answer."
    desk.click(desk.page.side.hide_button)
    assert not desk.page.side.isVisible()
    assert "Comprehensive" not in desk.text


def test_a_narrow_window_has_a_drawer_that_closes_with_the_next_card(open_study: Open) -> None:
    desk = open_study(size=(800, 640), kept={"study.side": "1"})
    assert not desk.page.side.isVisible()

    desk.press(Key.Key_S)
    assert desk.page.side.isVisible()
    assert desk.page.card.width() == desk.page.width()
    desk.press(Key.Key_Escape)
    assert not desk.page.side.isVisible()
    desk.press(Key.Key_S, Key.Key_3)

    assert not desk.page.side.isVisible()
    assert desk.desk.kept == {"study.side": "1"}


def test_open_in_read(open_study: Open) -> None:
    desk = open_study()
    desk.press(Key.Key_O)
    assert desk.visited == [("read", "4.4.2")]

    bare = open_study(HOSTILE)
    bare.press(Key.Key_O)
    assert bare.visited == []
    assert bare.window.message_bar.text.text() == "This card names no passage."


def test_undo_and_redo(open_study: Open) -> None:
    desk = open_study()
    assert not desk.page.bar.undo_button.isEnabled()
    desk.press(Key.Key_Space, Key.Key_4, Key.Key_Space, Key.Key_3)

    desk.press(Key.Key_Z, modifier=CTRL)
    desk.press(Key.Key_Z, modifier=CTRL)
    assert "Comprehensive" in desk.text
    assert not desk.page.bar.undo_button.isEnabled()
    assert desk.window.message_bar.text.text().startswith("Taken back: Which formula does")

    desk.press(Key.Key_Z, modifier=CTRL | SHIFT)
    assert not desk.window.message_bar.isVisible()
    desk.press(Key.Key_Y, modifier=CTRL)
    assert "[ day ]" in desk.text


def test_a_message_offers_to_put_the_rating_again(open_study: Open) -> None:
    desk = open_study()
    desk.press(Key.Key_Space, Key.Key_4)
    desk.press(Key.Key_Z, modifier=CTRL)

    desk.click(desk.window.message_bar.button)

    assert "Decree" in desk.text


def test_a_full_disk_is_said_and_the_card_stays(open_study: Open) -> None:
    desk = open_study()
    desk.press(Key.Key_Space)
    desk.study.fails.append(KnownError(Fault.DISK_FULL))

    desk.press(Key.Key_3)
    assert given(desk) == []
    assert "Comprehensive" in desk.text
    assert "The disk is full" in desk.window.message_bar.text.text()

    desk.click(desk.window.message_bar.button)
    assert given(desk) == [Rating.GOOD]
    assert not desk.window.message_bar.isVisible()


def test_what_is_left_stands_in_the_title(open_study: Open) -> None:
    desk = open_study()
    assert desk.window.windowTitle() == "7 left - Study - kzstudy"

    desk.press(Key.Key_Space, Key.Key_4)

    assert desk.window.windowTitle() == "6 left - Study - kzstudy"


def test_the_end_says_what_comes_and_leads_on(open_study: Open) -> None:
    desk = open_study(CHINA)
    desk.press(Key.Key_Space, Key.Key_4)

    assert desk.text.startswith("Done for today")
    assert "The next card comes tomorrow." in desk.text
    assert desk.window.windowTitle() == "0 left - Study - kzstudy"
    desk.press(Key.Key_Space, Key.Key_3, Key.Key_S, Key.Key_O, Key.Key_A)
    assert desk.visited == []
    desk.press(Key.Key_Z, modifier=CTRL)
    assert "Comprehensive" in desk.text
    desk.press(Key.Key_4)
    desk.click(desk.page.footer.to_today)
    assert desk.visited == [("today", None)]


def test_enter_on_the_last_page_goes_on_reading(open_study: Open) -> None:
    desk = open_study(CHINA)
    desk.press(Key.Key_Space, Key.Key_4, Key.Key_Return)

    assert desk.visited == [("read", None)]


def test_coming_back_finds_the_card_as_it_stood(open_study: Open) -> None:
    desk = open_study()
    desk.press(Key.Key_Space)

    desk.window.show_screen("today")
    desk.press(Key.Key_3)
    desk.window.show_screen("study")

    assert given(desk) == []
    assert "Comprehensive" in desk.text
    assert QApplication.focusWidget() is desk.page.card


def test_own_answers_are_told_to_others_and_not_heard_again(open_study: Open) -> None:
    desk = open_study()
    heard: list[object] = []
    desk.page.happened.connect(heard.append)

    desk.press(Key.Key_Space, Key.Key_4)

    assert heard == [Changes.MEMORY]
    assert "Decree" in desk.text


def test_nothing_of_a_deck_is_markup(open_study: Open) -> None:
    desk = open_study(HOSTILE)
    desk.press(Key.Key_Space)

    assert '<b>not bold</b> & <img src="x"> bold' in desk.text
    assert "<script>alert(1)</script>" in desk.text
    assert "<i>Section</i>" in desk.text


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700), (800, 600)])
@pytest.mark.parametrize("percent", [100, 180])
def test_nothing_is_cut(open_study: Open, size: tuple[int, int], percent: int) -> None:
    desk = open_study(LONG_RUSSIAN, size=size, kept={"study.side": "1"})
    desk.look.text_percent = percent
    desk.page.restyle()
    desk.press(Key.Key_Space)

    card, footer = desk.page.card, desk.page.footer
    assert card.document().idealWidth() <= card.viewport().width() + 1
    for button in footer.ratings.values():
        assert button.width() >= button.narrowest()
        assert footer.rect().contains(button.geometry())
        assert button.height() >= button.height_for(button.width())
    assert card.geometry().bottom() < footer.geometry().top() + 1
    assert "безальтернативность" in desk.text


def test_a_long_card_scrolls_to_its_answer_and_by_keys(open_study: Open) -> None:
    desk = open_study(LONG_RUSSIAN, size=(800, 480))
    bar = desk.page.card.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0

    desk.press(Key.Key_Space)
    assert bar.value() > 0
    desk.press(Key.Key_Home)
    assert bar.value() == 0
    desk.press(Key.Key_PageDown)
    assert bar.value() > 0


def test_a_screen_reader_finds_names(open_study: Open) -> None:
    desk = open_study(FACTORS)
    desk.press(Key.Key_S)
    page = desk.page

    card = QAccessible.queryAccessibleInterface(page.card)
    assert card.text(QAccessible.Text.Name) == "Card"
    assert "Which four factors" in card.text(QAccessible.Text.Description)
    assert "market economy" in card.text(QAccessible.Text.Description)
    controls = [*page.footer.buttons(), page.side.hide_button, page.side.open_button, page.bar.undo_button]
    for control in controls:
        if control.isVisible():
            assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
    tick = next(tick for tick in page.card.findChildren(QCheckBox) if tick.isVisible())
    assert QAccessible.queryAccessibleInterface(tick).role() is QAccessible.Role.CheckBox


def test_both_themes_and_sizes_can_be_put_on(open_study: Open) -> None:
    desk = open_study(kept={"study.side": "1"})
    desk.press(Key.Key_Space)

    desk.look.tokens, desk.look.text_percent = theme.DARK, 140
    desk.page.restyle()

    assert colour_of(desk, "Comprehensive") == theme.DARK.accent
    assert "4.4.2" in desk.page.side.text.toPlainText()
    assert "Comprehensive" in desk.text


def test_before_the_services_come_keys_are_harmless(open_study: Open) -> None:
    from kzstudy.core.opening import Opening
    from kzstudy.ui.study.page import StudyPage
    from tests.ui.study.fakes import FakeClock, moments

    desk = open_study()
    page = StudyPage(desk.look, Opening(), moments(FakeClock()))
    desk.qtbot.addWidget(page)
    with desk.qtbot.waitActive(page):
        page.show()
    page.arrive()
    for key in (Key.Key_Space, Key.Key_1, Key.Key_S, Key.Key_O, Key.Key_A, Key.Key_Return):
        QTest.keyClick(page, key)

    assert page.title_text() == "Study"
    assert page.card.toPlainText() == ""


def test_a_card_that_comes_due_is_shown_without_a_key(open_study: Open) -> None:
    desk = open_study(CHINA)
    original = desk.study.next
    desk.study.next = lambda: Finish(1, 0, 0, 0, desk.study.clock.ms + 100, Counts(), 0)  # type: ignore[method-assign]
    desk.press(Key.Key_Space, Key.Key_3)
    assert desk.text.startswith("A short break")

    desk.study.next = original  # type: ignore[method-assign]

    desk.qtbot.waitUntil(lambda: "Which formula" in desk.text, timeout=5000)


def test_hiding_the_side_by_keyboard_gives_the_keys_back_to_the_card(open_study: Open) -> None:
    desk = open_study()
    desk.press(Key.Key_S)
    desk.page.side.hide_button.setFocus()

    desk.press(Key.Key_Space)

    assert not desk.page.side.isVisible()
    assert QApplication.focusWidget() is desk.page.card
