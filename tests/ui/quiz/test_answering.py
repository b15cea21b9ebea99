"""Each kind of answer under real keys and clicks: by keyboard alone, by mouse alone, and once it was marked."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from kzstudy.core.question import Question
from kzstudy.core.quiz_rules import Mode
from kzstudy.core.response import Response
from kzstudy.quiz.mark import Mark, Verdict
from kzstudy.ui.quiz.sitting.answers.matching import MatchAnswer
from kzstudy.ui.quiz.sitting.answers.ordering import OrderAnswer
from kzstudy.ui.quiz.sitting.answers.writing import BlankAnswer, LineAnswer, ListAnswer
from tests.quiz.samples import (
    BLANK,
    CLOZE,
    EACH,
    LIST,
    MATCH,
    NUMBER,
    ONE,
    ORDER,
    SAMPLES,
    SEVERAL,
    SHORT,
    SHORT_KK,
    TRUE_FALSE,
    WHO,
)
from tests.ui.quiz.sitting_stage import ALT, CTRL, Open, Stage, quiz

Key = Qt.Key


@pytest.fixture
def sit(qtbot: QtBot) -> Iterator[Open]:
    """Open a window on one question and another one behind it."""

    def make(question: Question, *more: Question, mode: Mode = Mode.EXAM, **rules: object) -> Stage:
        return Stage(qtbot, quiz(question, *(more or (WHO,)), mode=mode, **rules))

    yield make
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet("")


# -- choosing


def test_a_letter_chooses_and_the_same_again_clears(sit: Open) -> None:
    stage = sit(ONE)
    stage.press(Key.Key_C)
    assert stage.given.chosen == ("sanctions",)
    stage.press(Key.Key_B)
    assert stage.given.chosen == ("interdependence",)
    assert [row.isChecked() for row in stage.answer.rows()] == [False, True, False, False]

    stage.press(Key.Key_B)
    assert stage.given.is_blank


def test_arrows_walk_and_space_chooses(sit: Open) -> None:
    stage = sit(ONE)
    stage.press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up)
    assert stage.answer.rows()[1].hasFocus()
    assert stage.given.is_blank

    stage.press(Key.Key_Space)
    assert stage.given.chosen == ("interdependence",)


def test_enter_on_an_option_goes_on_and_does_not_choose(sit: Open) -> None:
    stage = sit(ONE)
    stage.press(Key.Key_Down, Key.Key_Return)

    assert stage.place == 1
    assert stage.quizzes.sitting.responses[0].is_blank


def test_a_click_anywhere_on_the_line_chooses(sit: Open) -> None:
    stage = sit(WHO)
    row = stage.answer.rows()[2]
    stage.click(row, QPoint(row.width() - 5, 8))

    assert stage.given.chosen == ("other",)


def test_several_letters_toggle_each_its_own(sit: Open) -> None:
    stage = sit(SEVERAL)
    stage.press(Key.Key_C, Key.Key_A, Key.Key_D, Key.Key_D)

    assert stage.given.chosen == ("globalism", "nationalism")


def test_true_or_false_then_why(sit: Open) -> None:
    stage = sit(TRUE_FALSE)
    assert [row.cap for row in stage.answer.rows()] == ["A", "B", "C", "D", "E"]
    stage.press(Key.Key_D)
    assert list(stage.given.chosen) == ["european-union"]
    stage.press(Key.Key_B, Key.Key_C)
    assert list(stage.given.chosen) == ["false", "united-states"]

    stage.press(Key.Key_A)
    assert list(stage.given.chosen) == ["true", "united-states"]


# -- matching and ordering


def test_matching_by_number_and_letter(sit: Open) -> None:
    stage = sit(MATCH)
    stage.press(Key.Key_2, Key.Key_A)
    assert stage.given.pairs == (("china", "t-comprehensive"),)
    assert isinstance(stage.answer, MatchAnswer)
    assert stage.answer.rows()[1].below == "\u2192\u00a0A"
    assert stage.answer.rows()[3].below == "\u2190\u00a02"

    stage.press(Key.Key_C, Key.Key_D)  # the next lines without a partner are lit by themselves
    assert dict(stage.given.pairs) == {
        "russia": "t-allied",
        "china": "t-comprehensive",
        "united-states": "t-enhanced",
    }
    stage.press(Key.Key_2, Key.Key_A)
    assert "china" not in dict(stage.given.pairs)


def test_matching_by_mouse(sit: Open) -> None:
    stage = sit(MATCH)
    rows = stage.answer.rows()
    stage.click(rows[2])
    stage.click(rows[5])

    assert stage.given.pairs == (("united-states", "t-enhanced"),)


def test_an_order_as_shown_is_no_answer_until_somebody_says_so(sit: Open) -> None:
    stage = sit(ORDER)
    assert stage.given.is_blank
    stage.press(Key.Key_Space)
    assert stage.given.chosen == ("oversight", "approval", "force", "measures", "annulment")

    stage.press(Key.Key_Space)
    assert stage.given.is_blank


def test_alt_and_arrows_move_a_line(sit: Open) -> None:
    stage = sit(ORDER)
    stage.press(Key.Key_Down, Key.Key_Down)
    stage.press(Key.Key_Up, modifier=ALT)
    assert stage.given.chosen == ("approval", "oversight", "force", "measures", "annulment")
    stage.press(Key.Key_Down, Key.Key_Down, modifier=ALT)
    assert stage.given.chosen == ("oversight", "force", "approval", "measures", "annulment")
    assert [row.cap for row in stage.answer.rows()][:5] == ["1", "2", "3", "4", "5"]


def test_a_line_is_dragged_to_its_place(sit: Open) -> None:
    stage = sit(ORDER)
    row = stage.answer.rows()[0]
    pitch = row.height() + 10
    middle = row.rect().center()
    QTest.mousePress(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    QTest.mouseMove(row, middle + QPoint(0, 20))
    QTest.mouseMove(row, middle + QPoint(0, 2 * pitch))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton)

    assert stage.given.chosen == ("approval", "force", "oversight", "measures", "annulment")


def test_space_on_a_button_of_the_foot_presses_that_button(sit: Open) -> None:
    stage = sit(ORDER)
    stage.view.question.footer.next.setFocus()
    stage.press(Key.Key_Space)

    assert stage.place == 1
    assert stage.quizzes.sitting.responses[0].is_blank


# -- writing


@pytest.mark.parametrize("question", [SHORT, CLOZE, NUMBER, SHORT_KK])
def test_a_line_takes_anything_and_no_letter_acts_on_the_page(sit: Open, question: Question) -> None:
    stage = sit(question)
    stage.type("Қасым-Жомарт no. 1 ysoab")
    stage.pause()
    assert stage.given.texts == ("Қасым-Жомарт no. 1 ysoab",)

    stage.press(Key.Key_Return)
    assert stage.place == 1


def test_keys_of_the_sitting_work_while_one_types(sit: Open) -> None:
    stage = sit(SHORT, ask_sure=True)
    stage.type("Tok")
    stage.press(Key.Key_F3)
    stage.press(Key.Key_F, modifier=CTRL)
    assert stage.given.texts == ("Tok",)
    assert stage.given.sure == 2
    assert stage.quizzes.sitting.flagged == {0}

    stage.press(Key.Key_Right, modifier=ALT)
    assert stage.place == 1


@pytest.mark.parametrize("question", [SHORT, LIST, BLANK])
def test_overview_and_handing_in_open_while_one_types(sit: Open, question: Question) -> None:
    stage = sit(question)
    for key, page in ((Key.Key_O, stage.view.overview), (Key.Key_H, stage.view.hand_in)):
        stage.type("Tok")
        stage.press(key, modifier=CTRL)
        assert page.isVisible()
        stage.press(Key.Key_Escape)
    stage.pause()

    assert "".join(stage.given.texts) == "TokTok"


def test_the_gap_shows_what_is_typed(sit: Open) -> None:
    stage = sit(CLOZE)
    assert "hybrid" not in stage.view.question.stem.text()
    stage.type("hybrid *")

    assert "hybrid * " in stage.view.question.stem.text().replace("\u00a0", " ")
    assert stage.view.question.stem.accessibleName().count("(gap)") == 1


def test_a_marked_line_is_read_from_its_beginning(sit: Open) -> None:
    stage = sit(SHORT, mode=Mode.PRACTICE)
    stage.type(
        "the one who signed it in the residence of the President, whose name I cannot remember just now"
    )
    stage.press(Key.Key_Return)
    assert isinstance(stage.answer, LineAnswer)
    assert stage.answer.line.isReadOnly()
    assert stage.answer.line.cursorPosition() == 0


def test_a_list_grows_up_to_what_there_is(sit: Open) -> None:
    stage = sit(LIST)
    assert isinstance(stage.answer, ListAnswer)
    assert len(stage.answer.lines) == 4
    for word in ("one", "two", "three", "four"):
        stage.type(word)
        stage.press(Key.Key_Return)
    assert len(stage.answer.lines) == 5
    assert stage.place == 0
    stage.type("five")
    stage.pause()
    assert stage.given.texts == ("one", "two", "three", "four", "five")
    assert len(stage.answer.lines) == 5

    stage.press(Key.Key_Return)
    assert stage.place == 1
    stage.press(Key.Key_Left, modifier=ALT)
    assert isinstance(stage.answer, ListAnswer)
    assert [line.text() for line in stage.answer.lines][3:] == ["four", "five"]


def test_enter_on_an_empty_line_goes_on(sit: Open) -> None:
    stage = sit(LIST)
    stage.type("one")
    stage.press(Key.Key_Return, Key.Key_Return)

    assert stage.place == 1
    assert stage.quizzes.sitting.responses[0].texts == ("one",)


def test_a_blank_page_counts_words_and_ctrl_enter_goes_on(sit: Open) -> None:
    stage = sit(BLANK)
    assert isinstance(stage.answer, BlankAnswer)
    stage.type("It goes on")
    stage.press(Key.Key_Return)
    stage.type("и дальше")
    assert stage.answer.count.text() == "5\u00a0words"

    stage.press(Key.Key_Return, modifier=CTRL)
    assert stage.place == 1
    assert stage.quizzes.sitting.responses[0].texts == ("It goes on\nи дальше",)


# -- once it was marked


def test_each_option_says_whether_it_was_right_and_why(sit: Open) -> None:
    stage = sit(SEVERAL, mode=Mode.PRACTICE)
    stage.press(Key.Key_A, Key.Key_B, Key.Key_Return)
    rows = stage.answer.rows()
    assert [row.below for row in rows] == [
        "\u2713 your answer, right",
        "\u2717 your answer, wrong",
        "\u2713 this is right",
        "",
    ]
    assert rows[1].why == "A position that Kazakhstan keeps."
    assert stage.view.question.footer.verdict.text() == "\u2717 Wrong"
    assert "Globalism and nationalism." in stage.view.question.explanation.text()

    stage.press(Key.Key_D)
    stage.click(rows[3])
    assert stage.given.chosen == ("globalism", "pragmatism")


def test_matches_and_orders_say_what_was_right(sit: Open) -> None:
    stage = sit(MATCH, ORDER, mode=Mode.PRACTICE)
    stage.press(Key.Key_1, Key.Key_D, Key.Key_2, Key.Key_B, Key.Key_Return)
    assert [row.below for row in stage.answer.rows()[:3]] == [
        "\u2713 D, right",
        "\u2717 you chose B; A is right",
        "\u2013 left open; C is right",
    ]
    stage.press(Key.Key_Return, Key.Key_Space, Key.Key_Return)
    assert isinstance(stage.answer, OrderAnswer)
    assert not stage.answer.tick.isVisible()
    assert stage.answer.rows()[0].below == "\u2717 belongs at place\u00a03"


def test_a_doubtful_line_is_asked_about_and_the_person_may_change_their_mind(sit: Open) -> None:
    stage = sit(SHORT, mode=Mode.PRACTICE)
    stage.type("Tokaev?")
    stage.press(Key.Key_Return)
    footer = stage.view.question.footer
    assert footer.doubt.text() == "Does \u201cTokaev?\u201d count?"
    assert "President Kassym-Jomart Tokayev" in stage.view.question.explanation.text()
    stage.press(Key.Key_Y)
    assert footer.verdict.text() == "\u2713 Right"

    stage.press(Key.Key_N)
    assert footer.verdict.text() == "\u2717 Wrong"
    stage.click(footer.yes)
    assert footer.verdict.text() == "\u2713 Right"
    assert stage.quizzes.calls.count("ruled") == 3


@pytest.mark.parametrize("question", [LIST, BLANK])
def test_elements_and_key_points_are_ticked_and_can_be_ruled(sit: Open, question: Question) -> None:
    stage = sit(question, mode=Mode.PRACTICE)
    stage.type(question.options[2].text)
    stage.press(Key.Key_Return, modifier=CTRL)
    rows = stage.answer.rows()
    assert [row.isChecked() for row in rows][:3] == [False, False, True]
    assert rows[0].below == "\u2013 missing"

    stage.press(Key.Key_A)
    stage.click(rows[2])
    assert [row.isChecked() for row in stage.answer.rows()][:3] == [True, False, False]
    assert dict(stage.given.ruled) == {
        question.options[0].option_id: True,
        question.options[2].option_id: False,
    }


def test_doubtful_elements_are_asked_about_one_by_one(sit: Open) -> None:
    stage = sit(LIST, mode=Mode.PRACTICE)
    stage.type("trust?")
    stage.press(Key.Key_Return, modifier=CTRL)
    footer = stage.view.question.footer
    assert "A crisis of trust" in footer.doubt.text()
    stage.press(Key.Key_Y)
    assert "wearing away" in footer.doubt.text()
    stage.press(Key.Key_N)

    assert not footer.doubt.isVisible()
    assert dict(stage.given.ruled) == {"trust": True, "law": False}


# -- for everybody


@pytest.mark.parametrize("question", SAMPLES, ids=lambda question: question.question_id)
def test_an_answer_comes_back_as_it_was_given(qtbot: QtBot, question: Question) -> None:
    answers = {
        "one": Response(chosen=question.right()),
        "who": Response(chosen=question.right()),
        "several": Response(chosen=question.right()),
        "true-false": Response(chosen=("false", "china")),
        "match": Response(pairs=tuple((one.option_id, one.partner) for one in question.options)),
        "order": Response(chosen=tuple(one.option_id for one in reversed(question.options))),
        "list": Response(texts=("one", "", "three")),
    }
    given = answers.get(question.kind.value, Response(texts=("Тоқаев",)))
    stage = Stage(qtbot, quiz(question, WHO, mode=Mode.EXAM))
    stage.view.presenter.change(given)
    stage.view.presenter.forward()
    stage.view.presenter.back()
    heard: list[Response] = []
    stage.answer.changed.connect(heard.append)

    assert stage.given == given
    assert heard == []
    if isinstance(stage.answer, LineAnswer):
        assert stage.answer.line.text() == "Тоқаев"
    elif isinstance(stage.answer, ListAnswer):
        assert [line.text() for line in stage.answer.lines] == ["one", "", "three", ""]
    elif isinstance(stage.answer, MatchAnswer):
        assert all("\u2192" in row.below for row in stage.answer.rows()[: len(question.options)])
    elif stage.answer.rows() and not isinstance(stage.answer, OrderAnswer):
        chosen = [row.isChecked() for row in stage.answer.rows()]
        assert chosen.count(True) == len(given.chosen)


@pytest.mark.parametrize("question", EACH, ids=lambda question: question.kind.value)
def test_everything_has_a_name_and_is_reached_by_tab(sit: Open, question: Question) -> None:
    stage = sit(question)
    for row in stage.answer.rows():
        assert row.accessibleName()
        face = QAccessible.queryAccessibleInterface(row)
        assert face.text(QAccessible.Text.Name) == row.accessibleName()
    for line in stage.answer.findChildren(QLineEdit):
        assert line.accessibleName()
    assert stage.answer.accessibleName()
    wanted = {id(row) for row in stage.answer.rows()} | {
        id(line) for line in stage.answer.findChildren(QLineEdit)
    }
    seen = set()
    for _ in range(40):
        seen.add(id(QApplication.focusWidget()))
        stage.press(Key.Key_Tab)
    assert wanted <= seen


def test_a_line_at_its_own_place_is_not_sent_to_where_it_stands(sit: Open) -> None:
    stage = sit(ORDER, mode=Mode.PRACTICE)
    ranks = {option.option_id: option.rank for option in ORDER.options}
    backwards = Response(chosen=tuple(sorted(ranks, key=ranks.__getitem__, reverse=True)))
    stage.answer.show_mark(backwards, Mark(Verdict.WRONG, 0, 0, 1))  # no two of them stand in their order

    assert [row.below for row in stage.answer.rows()[:5]] == [
        "\u2717 belongs at place\u00a05",
        "\u2717 belongs at place\u00a04",
        "\u2013 at its place, but not in line with the others",
        "\u2717 belongs at place\u00a02",
        "\u2717 belongs at place\u00a01",
    ]


def test_other_answers_are_named_where_they_say_something_else(sit: Open) -> None:
    number = replace(SHORT, accepted=("2022", "In 2022", "the year of the referendum"))
    stage = sit(number, mode=Mode.PRACTICE)
    stage.type("2022")
    stage.press(Key.Key_Return)

    said = stage.view.question.explanation.text()
    assert "also right: the year of the referendum" in said
    assert "In 2022" not in said


def test_a_reason_that_an_option_gives_is_not_given_twice(sit: Open) -> None:
    once = replace(ONE, why=ONE.options[1].why)
    stage = sit(once, mode=Mode.PRACTICE)
    stage.press(Key.Key_B, Key.Key_Return)

    assert once.why in stage.answer.rows()[1].why
    assert once.why not in stage.view.question.explanation.text()
