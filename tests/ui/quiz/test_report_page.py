"""The report by keys and clicks: doubts, mistakes with their passages, what to do next, what is saved."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Question
from kzstudy.core.response import ANSWER
from kzstudy.quiz.report import Report
from kzstudy.ui import theme
from kzstudy.ui.quiz.answer_block import AnswerBlock
from kzstudy.ui.quiz.report_file import FOLDER
from kzstudy.ui.quiz.save_file import save_text
from kzstudy.ui.widgets.bar import Bar
from tests.quiz import samples
from tests.ui.quiz.conftest import Open, Room
from tests.ui.quiz.fake_reports import FakeQuizzes, report_with, unfinished_exam

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def show(open_quiz: Open, report: Report | None = None, **values: object) -> Room:
    report = report or report_with()
    attempt_id = report.sitting.attempt.attempt_id
    quizzes = FakeQuizzes(reports={attempt_id: report}, **values)  # type: ignore[arg-type]
    return open_quiz(quizzes, argument=("report", attempt_id))


def place(question: Question) -> int:
    return samples.SAMPLES.index(question)


def block(room: Room, question: Question, *, doubt: bool = False) -> AnswerBlock:
    blocks = room.page.report.doubts.blocks if doubt else room.page.report.mistakes.blocks
    return next(one for one in blocks if one.question == question)


def words(room: Room) -> str:
    return "\n".join(label.text() for label in room.page.report.findChildren(QLabel) if label.isVisible())


def test_the_mark_stands_large_with_words(open_quiz: Open) -> None:
    room = show(open_quiz, report_with(earlier=(70, 40), resumed=1))
    head, numbers = room.page.report.head, room.page.report.numbers
    assert head.number.text() == "33\u00a0%"
    assert "points: not passed. The pass line is 60\u00a0%." in head.mark.text()
    assert "two answers need your word" in head.note.text()
    assert "70\u00a0%" in numbers.chart.accessibleName()
    assert numbers.chart.isVisible()
    bars = [bar.accessibleName() for bar in room.page.report.findChildren(Bar)]
    assert any("Chapter\u00a01" in name and "1 of 6 wholly right" in name for name in bars)
    assert "You stopped once, for" in numbers.time_lines.text()


def test_enter_studies_the_mistakes(open_quiz: Open) -> None:
    room = show(open_quiz)
    assert room.filled() == ["Study these 12 mistakes"]
    room.press(Key.Key_Return)
    assert room.visited == [("study", ("core/a:qa", "core/b:qa"))]


def test_without_mistakes_the_same_again_is_the_filled_one(open_quiz: Open) -> None:
    room = show(open_quiz, report_with(bad=()))
    assert room.filled() == ["Same again, new questions"]
    assert "No mistakes: everything was right." in words(room)
    assert not room.page.report.doubts.isVisible()
    room.press(Key.Key_Return)
    (rules,) = room.quizzes.started
    assert rules.preset == "mock-exam"
    assert rules.seed == room.quizzes.seeds
    assert room.sitting.isVisible()


def test_mistakes_without_cards_cannot_be_studied(open_quiz: Open) -> None:
    room = show(open_quiz, to_study=())
    assert room.filled() == ["Same again, new questions"]


def test_mistakes_stand_in_the_reports_order(open_quiz: Open) -> None:
    room = show(open_quiz)
    shown = [one.place for one in room.page.report.mistakes.blocks]
    report = room.quizzes.reports["device:1"]
    assert shown == [at for at in report.mistakes if at not in report.doubts]
    first = block(room, samples.ONE)
    assert "You were sure." in first.text.plain_text()
    assert "Where that belongs:" in first.text.plain_text()
    russian = block(room, samples.ONE_RU).text.plain_text()
    assert "Растущая взаимозависимость стран и регионов" in russian
    assert "Қасым-Жомарт Тоқаев" in block(room, samples.SHORT_KK).text.plain_text()


def test_a_doubt_is_answered_by_key(open_quiz: Open) -> None:
    room = show(open_quiz)
    assert len(room.page.report.doubts.blocks) == 2
    room.press(Key.Key_Y)
    assert room.quizzes.ruled == [(place(samples.SHORT), ((ANSWER, True),))]
    assert room.said == "It counts as right."
    assert room.changes[-1] is Changes.MEMORY
    assert len(room.page.report.doubts.blocks) == 1
    left = room.page.report.doubts.blocks[0]
    assert left.yes_button is not None
    assert left.yes_button.hasFocus(), "the next doubt has the keyboard"
    room.press(Key.Key_N)
    assert room.quizzes.ruled[-1] == (place(samples.LIST), (("law", False),))
    assert not room.page.report.doubts.isVisible()
    assert samples.SHORT not in [one.question for one in room.page.report.mistakes.blocks]


def test_a_word_can_be_turned_round(open_quiz: Open) -> None:
    room = show(open_quiz)
    button = block(room, samples.SHORT, doubt=True).no_button
    assert button is not None
    room.page.report._column.bring(button)
    room.click(button)
    assert room.said == "It counts as wrong."
    assert samples.SHORT in [one.question for one in room.page.report.mistakes.blocks]
    room.click(room.window.message_bar.button)
    assert room.quizzes.ruled[-1] == (place(samples.SHORT), ((ANSWER, True),))
    assert samples.SHORT not in [one.question for one in room.page.report.mistakes.blocks]


def test_a_report_that_was_ruled_elsewhere_is_shown_anew(open_quiz: Open) -> None:
    room = show(open_quiz, fails=[KnownError(Fault.SITTING_STALE)])
    room.quizzes.reports["device:1"] = report_with(doubts=False)
    room.press(Key.Key_Y)
    assert room.said.startswith("This quiz was continued")
    assert not room.page.report.doubts.isVisible()


def test_keys_for_a_word_do_nothing_on_a_mistake(open_quiz: Open) -> None:
    room = show(open_quiz, report_with(doubts=False))
    room.press(Key.Key_Y, Key.Key_N)
    assert room.quizzes.ruled == []


def test_the_person_has_the_last_word_on_what_was_written(open_quiz: Open) -> None:
    room = show(open_quiz, report_with(doubts=False))
    button = block(room, samples.CLOZE).right_button
    assert button is not None
    button.click()
    assert room.quizzes.ruled == [(place(samples.CLOZE), ((ANSWER, True),))]
    assert block(room, samples.ONE).right_button is None


def test_points_of_a_blank_page_are_ticked(open_quiz: Open) -> None:
    room = show(open_quiz, report_with(doubts=False))
    page = block(room, samples.BLANK)
    assert [tick.isChecked() for tick in page.ticks.values()] == [True, True, False]
    page.points_fold.button.click()
    page.ticks["friendly-policy"].click()
    assert room.quizzes.ruled == [(place(samples.BLANK), (("friendly-policy", False),))]
    again = block(room, samples.BLANK)
    assert again.points_fold.is_open
    assert again.ticks["friendly-policy"].hasFocus(), "the keyboard stays where it was"
    assert [tick.isChecked() for tick in again.ticks.values()] == [True, False, False]


def test_the_passage_opens_beside_its_mistake(open_quiz: Open) -> None:
    room = show(open_quiz, report_with(doubts=False))
    side = room.page.report.side
    assert not side.isVisible()
    room.press(Key.Key_Down, modifier=ALT)
    room.press(Key.Key_S)
    assert side.isVisible()
    text = side.text.toPlainText()
    assert "1.8" in text
    assert "Poita argues" in text
    assert "The sharpening" not in text
    room.press(Key.Key_O)
    assert room.visited == [("read", "1.7")]
    room.window.show_screen("quiz")
    room.press(Key.Key_Down, modifier=ALT)
    assert block(room, samples.SHORT).isAncestorOf(QApplication.focusWidget() or room.window)
    assert "1.8" not in side.text.toPlainText(), "the passage follows"
    room.press(Key.Key_Escape)
    assert not side.isVisible()
    assert room.page.report.isVisible()
    room.press(Key.Key_Escape)
    assert room.page.start.isVisible()


def test_the_button_of_a_passage_turns_it_on_and_off(open_quiz: Open) -> None:
    room = show(open_quiz, report_with(doubts=False))
    button = block(room, samples.ONE).sources_button
    assert button is not None
    assert button.text() == "Passages 1.7, 1.8 and 1.4"
    button.click()
    assert room.page.report.side.isVisible()
    button.click()
    assert not room.page.report.side.isVisible()


def test_a_narrow_window_lays_the_passage_over_the_report(open_quiz: Open) -> None:
    room = show(open_quiz, report_with(doubts=False))
    room.window.resize(760, 640)
    QApplication.processEvents()
    button = block(room, samples.ONE).sources_button
    assert button is not None
    button.click()
    assert room.page.report.side.geometry().right() < room.page.report.width()
    assert room.page.report._column.width() == room.page.report.width()


def test_all_questions_are_folded(open_quiz: Open) -> None:
    room = show(open_quiz)
    assert room.page.report.rest.blocks == []
    room.page.report.rest_fold.button.click()
    assert [one.place for one in room.page.report.rest.blocks] == list(range(14))
    assert "You answered, rightly:" in room.page.report.rest.blocks[9].text.plain_text()


def test_a_long_report_comes_in_pieces(open_quiz: Open) -> None:
    report = report_with(doubts=False)
    many = replace(report, mistakes=report.mistakes * 4)
    room = show(open_quiz, many)
    mistakes = room.page.report.mistakes
    assert len(mistakes.blocks) == 20
    assert mistakes.more_button.text() == f"Show {len(many.mistakes) - 20} more"
    mistakes.more_button.click()
    assert len(mistakes.blocks) == 40
    assert mistakes.blocks[20].isAncestorOf(QApplication.focusWidget() or room.window)


def test_what_it_counted_for_is_taken_back_and_put_again(open_quiz: Open) -> None:
    room = show(open_quiz)
    head = room.page.report.head
    assert head.counted.text().replace("\u00a0", " ") == "These answers counted for 18 cards in Study."
    room.click(head.counted_button)
    assert "do not count" in head.counted.text()
    assert room.changes == [Changes.MEMORY]
    room.click(head.counted_button)
    assert "18" in head.counted.text()


def test_a_report_that_moved_no_card_says_nothing_of_it(open_quiz: Open) -> None:
    room = show(open_quiz, replace(report_with(), cards_moved=0))
    assert not room.page.report.head.counted_button.isVisible()


def test_the_report_is_saved_as_a_text(open_quiz: Open, tmp_path: Path) -> None:
    room = show(open_quiz, report_with(earlier=(61,)))
    room.press(Key.Key_S, modifier=Qt.KeyboardModifier.ControlModifier)
    (dialog,) = room.page.findChildren(QFileDialog)
    assert "mock-exam-2026-11-16.md" in dialog.selectedFiles()[0]
    file = tmp_path / "report.md"
    dialog.fileSelected.emit(str(file))
    dialog.close()
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# Mock exam")
    assert "**33\u00a0%**" in text
    assert "Foreign Policy Concept" in text
    assert "Растущая взаимозависимость" in text
    assert "Қасым-Жомарт Тоқаев" in text
    assert text.count("### Question") == 14
    assert "## Two answers need your word" in text
    assert "## 11 other mistakes" in text
    assert room.said == f"The report is saved as {file}."
    assert room.desk.kept[FOLDER] == str(tmp_path)


def test_a_place_that_cannot_be_written_is_a_known_fault(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as raised:
        save_text(tmp_path / "gone" / "report.md", "text")
    assert raised.value.fault is Fault.FOLDER_READ_ONLY


def test_handing_in_leads_to_the_report(open_quiz: Open) -> None:
    report = report_with()
    room = open_quiz(FakeQuizzes(begun=unfinished_exam(), reports={"device:1": report}))
    room.press(Key.Key_Return)
    assert room.page.primary() is room.sitting.button
    room.press(Key.Key_Return)
    assert room.page.report.isVisible()
    assert room.changes[-1] is Changes.MEMORY
    room.press(Key.Key_Escape)
    assert room.page.start.isVisible()
    assert not room.page.start.unfinished.isVisible()


def test_going_elsewhere_and_back_keeps_the_report(open_quiz: Open) -> None:
    room = show(open_quiz)
    room.window.show_screen("read")
    room.window.show_screen("quiz")
    assert room.page.report.isVisible()


def test_dark_and_large_set_everything_anew(open_quiz: Open) -> None:
    room = show(open_quiz, report_with(earlier=(61,)))
    room.look.tokens, room.look.text_percent = theme.DARK, 160
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, room.look)
    room.page.restyle()
    room.window.resize(640, 480)
    QTest.qWait(120)
    inside = room.page.report._column.widget()
    assert inside is not None
    assert inside.width() <= room.page.report._column.viewport().width()
    for one in room.page.report.mistakes.blocks:
        assert one.text.height() >= one.text.heightForWidth(one.text.width())
    for label in room.page.report.findChildren(QLabel):
        if label.isVisible() and label.text().strip() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
