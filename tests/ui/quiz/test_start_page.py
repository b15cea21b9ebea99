"""The start of a quiz by keys and clicks."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode
from kzstudy.ui import theme
from kzstudy.ui.quiz.kept_rules import KEPT
from tests.ui.quiz.conftest import Open, Room
from tests.ui.quiz.fake_reports import PRESETS, FakeQuizzes, past_attempt, report_with, unfinished_exam

Key = Qt.Key


def open_own(room: Room) -> None:
    room.click(room.page.start.own_fold.button)
    QApplication.processEvents()


def test_enter_starts_the_filled_one(open_quiz: Open) -> None:
    room = open_quiz()
    assert room.filled() == ["Start"]
    room.press(Key.Key_Return)
    assert [one.preset for one in room.quizzes.started] == ["ten-minutes"]
    assert room.sitting.told == ["begin device:9"]
    assert room.sitting.isVisible()
    assert room.window.windowTitle().startswith("Question 1 of 2 - ")


def test_every_card_says_what_it_is_and_starts_itself(open_quiz: Open) -> None:
    room = open_quiz()
    cards = room.page.start.cards
    assert [card.preset for card in cards] == [rules.preset for rules in PRESETS]
    assert cards[2].numbers.text() == "30\u00a0questions \u00b7 40\u00a0minutes \u00b7 exam"
    assert "cost nothing" in cards[2].marking.text()
    assert "Chapter\u00a01" in cards[1].what.text()
    room.click(cards[2].button)
    assert room.quizzes.started == [PRESETS[2]]


def test_what_was_begun_comes_first(open_quiz: Open) -> None:
    room = open_quiz(FakeQuizzes(begun=unfinished_exam()))
    assert room.filled() == ["Go on with the mock exam"]
    assert "18:42" in room.page.start.unfinished.place.text()
    room.press(Key.Key_Return)
    assert room.quizzes.resumed == ["device:1"]
    assert room.sitting.told == ["begin device:1"]


def test_giving_up_is_asked_once(open_quiz: Open) -> None:
    room = open_quiz(FakeQuizzes(begun=unfinished_exam()))
    card = room.page.start.unfinished
    room.click(card.give_up_button)
    assert card.no_button.hasFocus(), "the careful answer has the keyboard"
    room.press(Key.Key_Return)
    assert room.quizzes.given_up == []
    room.click(card.give_up_button)
    room.click(card.yes_button)
    assert room.quizzes.given_up == ["device:1"]
    assert not card.isVisible()
    assert room.filled() == ["Start"]


def test_leaving_a_sitting_stops_its_clock_and_the_start_offers_it(open_quiz: Open) -> None:
    room = open_quiz()
    room.press(Key.Key_Return)
    room.window.show_screen("read")
    assert room.sitting.told == ["begin device:9", "leave"]
    room.window.show_screen("quiz")
    assert room.filled() == ["Go on with the 10\u00a0minutes"]
    room.press(Key.Key_Return)
    assert room.sitting.told[-1] == "begin device:9"


def test_too_few_questions_after_all_is_said(open_quiz: Open) -> None:
    room = open_quiz(FakeQuizzes(fails=[KnownError(Fault.TOO_FEW_QUESTIONS)]))
    room.press(Key.Key_Return)
    assert room.said.startswith("There are not enough questions")
    assert room.page.start.isVisible()


def test_what_was_handed_in_elsewhere_is_said_and_shown_anew(open_quiz: Open) -> None:
    quizzes = FakeQuizzes(begun=unfinished_exam())
    room = open_quiz(quizzes)
    quizzes.begun, quizzes.fails = None, [KnownError(Fault.SITTING_STALE)]
    room.press(Key.Key_Return)
    assert room.said.startswith("This quiz was continued or handed in elsewhere")
    assert not room.page.start.unfinished.isVisible()
    assert room.filled() == ["Start"]


def test_nothing_to_ask_leads_to_the_decks(open_quiz: Open) -> None:
    room = open_quiz(FakeQuizzes(ready=()))
    assert room.filled() == ["See your decks"]
    assert not room.page.start.own_fold.isVisible()
    room.press(Key.Key_Return)
    assert room.visited == [("decks", None)]


def test_a_preset_can_be_asked_for(open_quiz: Open) -> None:
    room = open_quiz(FakeQuizzes(begun=unfinished_exam()), argument=("preset", "mistakes"))
    assert room.filled() == ["Start"]
    room.press(Key.Key_Return)
    assert [one.preset for one in room.quizzes.started] == ["mistakes"]


# -- own settings


def test_own_settings_by_keys_alone(open_quiz: Open) -> None:
    room = open_quiz()
    room.page.start.own_fold.button.setFocus()
    room.press(Key.Key_Space)
    own = room.page.start.own
    assert own.count.number.hasFocus()
    assert room.filled() == ["Start"]
    room.press(Key.Key_1, Key.Key_5)
    room.press(Key.Key_Tab, Key.Key_Tab)
    assert own.chapters.rows[0].tick.hasFocus()
    room.press(Key.Key_Space)
    assert not own.chapters.rows[0].tick.isChecked()
    assert own.chapters.rows[0].tick.hasFocus(), "nothing was built anew under the keyboard"
    foot = room.page.start.foot.words.text().replace("\u00a0", " ")
    assert foot.startswith("15 questions from chapters 1, 2 and 4, no time limit")
    own.count.number.setFocus()
    room.press(Key.Key_Return)
    (rules,) = room.quizzes.started
    assert (rules.count, rules.scope.chapters, rules.preset) == (15, ("1", "2", "4"), "")
    assert '"count": 15' in room.desk.kept[KEPT]


def test_not_enough_is_said_beside_the_number_and_stops_the_start(open_quiz: Open) -> None:
    room = open_quiz()
    open_own(room)
    own, foot = room.page.start.own, room.page.start.foot
    assert not own.missing.isVisible()
    for row in own.chapters.rows[2:]:
        row.tick.click()
    own.kinds.rows["true-false"].click()
    assert own.missing.text() == (
        "Only 19\u00a0questions fit. You can add chapter\u00a04 (12\u00a0more), chapter\u00a02 (8\u00a0more) or true-or-false questions (6\u00a0more)."
    ).replace("19\u00a0", "19 ")
    assert foot.words.text() == own.missing.text()
    assert not foot.button.isEnabled()
    own.count.number.setFocus()
    room.press(Key.Key_Return)
    assert room.quizzes.started == []
    own.kinds.rows["true-false"].click()
    assert not own.missing.isVisible()
    assert foot.button.isEnabled()


def test_an_exam_has_its_own_rows(open_quiz: Open) -> None:
    room = open_quiz()
    open_own(room)
    own = room.page.start.own
    assert not own.minutes_row.isVisible()
    room.page.start._column.ensureWidgetVisible(own.mode)
    own.mode.button("exam").click()
    assert own.minutes_row.isVisible()
    own.back.click()
    own.scheme.button("sure").click()
    assert own.sure.isChecked()
    assert not own.sure.isEnabled(), "marking by it asks for it"
    assert "6 if you are sure" in own.marking.text()
    room.click(room.page.start.foot.button)
    (rules,) = room.quizzes.started
    assert rules.mode is Mode.EXAM
    assert (rules.minutes, rules.may_go_back, rules.ask_sure) == (40, False, True)
    assert rules.scheme.by_sureness


def test_questions_per_chapter(open_quiz: Open) -> None:
    room = open_quiz()
    open_own(room)
    own = room.page.start.own
    assert not own.chapters.rows[0].many.isVisible()
    own.spread.click()
    row = own.chapters.rows[2]
    assert row.many.number.text() == "any"
    row.many.number.setValue(9)
    assert "Chapter\u00a02 has only 8 of the 9 questions" in own.missing.text()
    row.many.less.click()
    assert not own.missing.isVisible()
    room.click(room.page.start.foot.button)
    assert room.quizzes.started[0].per_chapter == (("2", 8),)


def test_decks_tags_and_kinds(open_quiz: Open) -> None:
    room = open_quiz()
    open_own(room)
    own = room.page.start.own
    own.count.number.setValue(10)
    own.decks_fold.button.click()
    own.decks.rows["dates"].click()
    own.tags.rows["terms"].click()
    assert own.decks_fold.note.text() == "1\u00a0chosen"
    for kind in (Kind.BLANK, Kind.WHO):
        assert own.kinds.rows[kind.value].toolTip()
        own.kinds.rows[kind.value].click()
    room.click(room.page.start.foot.button)
    (rules,) = room.quizzes.started
    assert (rules.scope.decks, rules.scope.tags) == (("dates",), ("terms",))
    assert Kind.BLANK not in rules.kinds
    assert len(rules.kinds) == len(Kind) - 2


def test_the_number_of_the_draw_is_typed_or_new(open_quiz: Open) -> None:
    room = open_quiz()
    open_own(room)
    own = room.page.start.own
    first = own.seed.field.text()
    own.seed.new_button.click()
    assert own.seed.field.text() != first
    own.seed.field.setFocus()
    own.seed.field.selectAll()
    QTest.keyClicks(own.seed.field, "12345678901")
    room.press(Key.Key_Return)
    assert room.quizzes.started[0].seed == 12_345_678_901


def test_escape_closes_the_own_settings(open_quiz: Open) -> None:
    room = open_quiz()
    open_own(room)
    room.press(Key.Key_Escape)
    assert not room.page.start.own.isVisible()
    assert not room.page.start.foot.isVisible()
    assert room.filled() == ["Start"]


def test_what_another_screen_changed_is_seen(open_quiz: Open) -> None:
    room = open_quiz()
    open_own(room)
    room.quizzes.there = {**room.quizzes.there, ("D", Kind.ORDER): 2}
    room.window.hub.changed.emit(Changes.CONTENT)
    assert room.page.start.own.chapters.rows[0].tick.note == "9\u00a0questions"


# -- history


def test_the_history_opens_reports_by_key_and_click(open_quiz: Open) -> None:
    past = tuple(past_attempt(f"device:{at}", 50 + at, days=at) for at in range(1, 8))
    reports = {one.attempt_id: report_with(attempt_id=one.attempt_id) for one in past}
    room = open_quiz(FakeQuizzes(past=past, reports=reports))
    view = room.page.start.history.view
    assert view.lines.rowCount() == 5
    room.page.start.history.more_button.click()
    assert view.lines.rowCount() == 7
    assert view.hasFocus()
    room.press(Key.Key_Down, Key.Key_Return)
    assert room.page.report.isVisible()
    assert room.window.windowTitle().startswith("Report - Quiz")
    room.press(Key.Key_Escape)
    assert room.page.start.isVisible()
    spot = view.visualRect(view.lines.index(0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert room.page.report.isVisible()
    assert "51\u00a0%" in str(view.lines.index(0).data())


def test_without_a_history_one_sentence_says_so(open_quiz: Open) -> None:
    room = open_quiz()
    assert room.page.start.history_empty.isVisible()
    assert not room.page.start.history.isVisible()


def test_small_windows_and_large_text_cut_nothing(open_quiz: Open) -> None:
    past = tuple(past_attempt(f"device:{at}", 50 + at, days=at) for at in range(1, 8))
    room = open_quiz(FakeQuizzes(past=past, begun=unfinished_exam()), size=(640, 480))
    room.look.text_percent = 160
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, room.look)
    room.page.restyle()
    open_own(room)
    room.page.start.own.spread.click()
    QTest.qWait(80)
    start = room.page.start
    inside = start._column.widget()
    assert inside is not None
    assert inside.width() <= start._column.viewport().width()
    for label in start.findChildren(QLabel):
        if label.isVisible() and label.text().strip() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
