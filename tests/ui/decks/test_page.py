"""Decks by keys and clicks: switched, written, looked at, taken in and taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.ui.decks.page import DecksPage
from kzstudy.ui.decks.rows import DeckRow
from tests.conftest import type_text
from tests.ui.conftest import Hands

CARD = "\nQ: One more?\nA: Yes.\nid: one-more\n"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What the system's editor was asked to open."""
    files: list[Path] = []

    def note(url: QUrl) -> bool:
        files.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return files


def page(hands: Hands) -> DecksPage:
    hands.ctrl(Qt.Key.Key_5)
    found = hands.window.page("decks")
    assert isinstance(found, DecksPage)
    return found


def said(hands: Hands) -> str:
    return hands.window.message_bar.text.text()


def row(shown: DecksPage, deck_id: str) -> DeckRow:
    return next(one for one in (*shown.own.rows, *shown.shipped.rows) if one.deck_id == deck_id)


def _no_editor(_url: QUrl) -> bool:
    return False


def with_own(hands: Hands) -> tuple[DecksPage, Path]:
    """A page with one own deck in use."""
    file = hands.services.decks.new_deck("Mine")
    hands.window.hub.changed.emit(hands.services.decks.reload())
    return page(hands), file


def add(file: Path, text: str = CARD) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


# -- the list


def test_every_shipped_deck_is_listed_with_counts_and_switch(hands: Hands) -> None:
    shown = page(hands)
    lines = hands.services.decks.lines()
    assert [one.deck_id for one in shown.shipped.rows] == [one.deck_id for one in lines]
    assert [one.switch.isChecked() for one in shown.shipped.rows] == [one.is_on for one in lines]
    core = row(shown, "small-deck").counts.text()
    assert "new" in core
    assert "cards" in core
    assert shown.empty.isVisible()


def test_a_switch_holds_at_once_and_undo_takes_it_back(hands: Hands) -> None:
    shown = page(hands)
    cards = hands.services.today.numbers().cards
    core = row(shown, "small-deck")
    hands.click(core.switch)
    assert hands.services.today.numbers().cards < cards
    assert "not studied" in core.counts.text()
    assert "stays" in said(hands)
    hands.click(hands.window.message_bar.button)
    assert hands.services.today.numbers().cards == cards
    assert row(shown, "small-deck").switch.isChecked()


def test_a_switch_keeps_the_keyboard_and_takes_the_space_bar(hands: Hands) -> None:
    shown = page(hands)
    core = row(shown, "small-deck")
    core.switch.setFocus()
    hands.key(Qt.Key.Key_Space)
    assert not core.switch.isChecked()
    assert QApplication.focusWidget() is core.switch
    hands.key(Qt.Key.Key_Space)
    assert core.switch.isChecked()
    hands.ctrl(Qt.Key.Key_Z)
    hands.ctrl(Qt.Key.Key_Z)
    assert row(shown, "small-deck").switch.isChecked()
    hands.ctrl(Qt.Key.Key_Z)
    assert "no change" in said(hands)


def test_what_another_program_switched_is_seen(hands: Hands) -> None:
    shown = page(hands)
    changes = hands.services.decks.switch("small-deck", on=False)
    hands.window.hub.changed.emit(changes)
    assert not row(shown, "small-deck").switch.isChecked()


# -- a new deck


def test_a_new_deck_by_keys_alone(hands: Hands, opened: list[Path]) -> None:
    shown = page(hands)
    hands.ctrl(Qt.Key.Key_N)
    assert shown.form.title.hasFocus()
    assert not shown.form.write_button.isEnabled()
    type_text(shown.form.title, "Основы переговоров")
    hands.key(Qt.Key.Key_Return)
    (file,) = opened
    assert file.parent == hands.folder / "decks"
    assert file.exists()
    assert str(file) in said(hands)
    assert not shown.form.isVisible()
    assert file.name in shown.waiting.text()
    assert shown.primary() is shown.reload_button

    hands.key(Qt.Key.Key_Return)
    assert "New: 8" in shown.face.text.toPlainText()
    hands.key(Qt.Key.Key_Return)
    assert [one.deck_id for one in shown.own.rows] == [file.stem]
    assert "8\u00a0new cards" in said(hands)
    assert not shown.waiting.isVisible()
    assert shown.primary() is None


def test_escape_and_cancel_leave_the_question(hands: Hands) -> None:
    shown = page(hands)
    for by_key in (True, False):
        hands.click(shown.new_button)
        assert shown.form.isVisible()
        if by_key:
            hands.key(Qt.Key.Key_Escape)
        else:
            hands.click(shown.form.leave_button)
        assert not shown.form.isVisible()
        assert shown.new_button.hasFocus()
    assert not (hands.folder / "decks").exists()


def test_where_no_editor_comes_up_the_path_can_be_copied(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", _no_editor)
    shown, file = with_own(hands)
    button = shown.own.rows[0].open_button
    assert button is not None
    hands.click(button)
    assert str(file) in said(hands)
    hands.click(hands.window.message_bar.button)
    assert QGuiApplication.clipboard().text() == str(file)


def test_an_own_deck_opens_in_the_editor(hands: Hands, opened: list[Path]) -> None:
    shown, file = with_own(hands)
    button = shown.own.rows[0].open_button
    assert button is not None
    hands.click(button)
    assert opened == [file]
    assert shown.shipped.rows[0].open_button is None


# -- reload


def test_a_reload_is_shown_done_and_taken_back(hands: Hands) -> None:
    shown, file = with_own(hands)
    add(file)
    hands.key(Qt.Key.Key_F5)
    text = shown.face.text.toPlainText()
    assert "New: 1 card" in text
    assert "One more? \u2192 Yes." in text
    assert "8\u00a0cards" in shown.own.rows[0].counts.text()
    hands.click(shown.face.agree_button)
    assert "9\u00a0cards" in shown.own.rows[0].counts.text()
    hands.click(hands.window.message_bar.button)
    assert "8\u00a0cards" in shown.own.rows[0].counts.text()
    assert shown.waiting.isVisible()
    assert CARD in file.read_text(encoding="utf-8")


def test_escape_leaves_everything_as_it_is(hands: Hands) -> None:
    shown, file = with_own(hands)
    add(file)
    hands.key(Qt.Key.Key_F5)
    hands.key(Qt.Key.Key_Escape)
    assert shown.reload_button.isVisible()
    assert "8\u00a0cards" in shown.own.rows[0].counts.text()


def test_an_error_is_shown_with_its_place_and_hint(hands: Hands) -> None:
    shown, file = with_own(hands)
    add(file, "\nQ: No answer?\nid: no-answer\n")
    line = file.read_text(encoding="utf-8").splitlines().index("Q: No answer?") + 1
    hands.key(Qt.Key.Key_F5)
    text = shown.face.text.toPlainText()
    assert "1 error" in text
    assert f"{file.name}:{line}:1: key-needed" in text
    assert not shown.face.agree_button.isVisible(), "no card changes: there is nothing to take in"
    hands.key(Qt.Key.Key_Return)
    assert shown.reload_button.isVisible()


def test_missing_ids_are_added_on_request_and_then_taken_in(hands: Hands) -> None:
    shown, file = with_own(hands)
    add(file, "\nL: Name two.\n- One\n- Two\n")
    hands.key(Qt.Key.Key_F5)
    assert "3 ids missing" in shown.face.text.toPlainText()
    assert shown.primary() is shown.face.ids_button
    hands.key(Qt.Key.Key_Return)
    assert "3 ids added" in said(hands)
    assert "- One {#one}" in file.read_text(encoding="utf-8")
    assert not shown.face.ids_button.isVisible()
    assert shown.primary() is shown.face.agree_button
    hands.key(Qt.Key.Key_Return)
    assert "10\u00a0cards" in shown.own.rows[0].counts.text()


def test_a_file_saved_while_one_reads_is_shown_anew(hands: Hands) -> None:
    shown, file = with_own(hands)
    add(file)
    hands.key(Qt.Key.Key_F5)
    add(file, "\nQ: And another?\nA: Yes.\nid: another\n")
    hands.click(shown.face.agree_button)
    assert "saved meanwhile" in said(hands)
    assert "And another?" in shown.face.text.toPlainText()
    hands.click(shown.face.agree_button)
    assert "10\u00a0cards" in shown.own.rows[0].counts.text()


def test_without_a_change_one_sentence_says_so(hands: Hands) -> None:
    shown, file = with_own(hands)
    hands.click(shown.reload_button)
    assert "Nothing in your files" in said(hands)
    add(file, "\n<!-- Only for me. -->\n")
    hands.window.hub.changed.emit(Changes.CONTENT)
    assert shown.waiting.isVisible()
    hands.click(shown.reload_button)
    assert not shown.waiting.isVisible()


def test_a_file_saved_elsewhere_is_noticed_on_coming_back(hands: Hands) -> None:
    shown, file = with_own(hands)
    hands.ctrl(Qt.Key.Key_1)
    add(file)
    hands.ctrl(Qt.Key.Key_5)
    assert file.name in shown.waiting.text()


def test_a_folder_that_cannot_be_written_is_said(hands: Hands, opened: list[Path], qtbot: QtBot) -> None:
    (hands.folder / "decks").write_text("a file where the folder should be", encoding="utf-8")
    shown = page(hands)
    hands.click(shown.new_button)
    type_text(shown.form.title, "Mine")
    with qtbot.captureExceptions() as raised:
        hands.key(Qt.Key.Key_Return)
    ((_, error, _),) = raised
    assert isinstance(error, KnownError)
    assert error.fault is Fault.FOLDER_READ_ONLY
    assert opened == []
    assert shown.form.isVisible(), "the title is still there to try again"


def test_undo_holds_after_a_restart(open_window: Callable[[], Hands]) -> None:
    hands = open_window()
    shown, file = with_own(hands)
    add(file)
    hands.key(Qt.Key.Key_F5)
    hands.click(shown.face.agree_button)
    hands.close()
    hands = open_window()
    shown = page(hands)
    assert "9\u00a0cards" in shown.own.rows[0].counts.text()
    hands.ctrl(Qt.Key.Key_Z)
    assert "8\u00a0cards" in shown.own.rows[0].counts.text()
    assert "Taken back" in said(hands)


def test_narrow_windows_and_large_text_cut_nothing(hands: Hands) -> None:
    shown, _ = with_own(hands)
    hands.window.hub.changed.emit(hands.services.settings.change("text_percent", "160"))
    hands.window.resize(640, 480)
    QTest.qWait(50)
    for one in (*shown.own.rows, *shown.shipped.rows):
        assert one.switch.width() >= one.switch.sizeHint().width()
        assert one.geometry().right() <= shown.width()
