"""A whole sitting under real keys and clicks: overview, handing in, no way back, what is said and where the keys go."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kzstudy.core.quiz_rules import Mode
from kzstudy.core.response import UNANSWERED, Response, Sure
from kzstudy.ui import theme
from kzstudy.ui.quiz.sitting.presenter import Face
from tests.quiz.samples import BLANK, CLOZE, ONE, SAMPLES, SEVERAL, SHORT, TRUE_FALSE, WHO
from tests.ui.quiz.fake_sitting import DISK_FULL, with_used
from tests.ui.quiz.sitting_stage import ALT, CTRL, Open, Stage, quiz

Key = Qt.Key


@pytest.fixture
def sit(qtbot: QtBot) -> Iterator[Open]:
    """Open a window on some questions."""

    def make(*questions: object, size: tuple[int, int] = (1196, 800), **rules: object) -> Stage:
        some = questions or (ONE, SHORT, SEVERAL, WHO)
        return Stage(qtbot, quiz(*some, **{"mode": Mode.EXAM, "preset": "mock-exam", **rules}), size)  # type: ignore[arg-type]

    yield make
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.setStyleSheet("")


def test_the_bar_says_where_one_is(sit: Open) -> None:
    stage = sit(minutes=20)
    bar = stage.view.bar
    assert bar.heading.text() == "Mock exam"
    assert bar.where.text() == "Question 1 of 4"
    assert bar.clock.text() == "20:00\u00a0left"
    assert stage.view.question.crumb.text() == "Chapter\u00a01 \u00b7 one answer"
    stage.press(Key.Key_Return)

    assert bar.where.text() == "Question 2 of 4"
    assert stage.view.question.crumb.text() == "The decree \u00b7 short answer"
    assert "Question 2 of 4. 0 of 4 answered" in stage.view.strip.accessibleName()


def test_there_is_no_clock_without_a_limit(sit: Open) -> None:
    assert not sit().view.bar.clock.isVisible()


def test_the_clock_is_short_of_time_in_words_too(sit: Open) -> None:
    stage = sit(minutes=6)
    stage.watch.at_s += 20
    stage.view.presenter.tick()
    for _ in range(3):
        stage.watch.at_s += 15
        stage.view.presenter.tick()

    assert stage.view.bar.clock.text() == "4:55\u00a0left"
    assert "5\u00a0minutes are left" in stage.messages.text.text()
    stage.press(Key.Key_B)
    assert stage.messages.isVisible(), "an answer does not wipe the warning away"


def test_how_sure_by_one_key_or_click(sit: Open) -> None:
    stage = sit(ask_sure=True)
    footer = stage.view.question.footer
    stage.press(Key.Key_F2)
    assert stage.given.sure == 1
    stage.click(footer.sure[Sure.SURE])
    assert stage.given.sure == 3
    assert [button.isChecked() for button in footer.sure.values()] == [False, False, True]

    stage.press(Key.Key_F4)
    assert stage.given.sure is None


def test_flag_by_key_and_by_click(sit: Open) -> None:
    stage = sit()
    stage.press(Key.Key_F, modifier=CTRL)
    assert stage.view.bar.flag.text() == "Flagged"
    stage.click(stage.view.bar.flag)

    assert stage.quizzes.calls == ["flagged", "unflagged"]
    assert not stage.view.bar.flag.isChecked()


def test_the_overview_says_in_words_how_each_question_stands(sit: Open) -> None:
    stage = sit()
    stage.press(Key.Key_B)
    stage.press(Key.Key_F, modifier=CTRL)
    stage.press(Key.Key_O, modifier=CTRL)
    names = [cell.accessibleName() for cell in stage.view.overview.cells]
    assert names[0] == "Question 1, answered, flagged, you are here"
    assert names[1] == "Question 2, not answered"
    assert stage.view.overview.cells[0].hasFocus()

    stage.press(Key.Key_Right, Key.Key_Right, Key.Key_Return)
    assert stage.place == 2
    assert stage.view.presenter.face is Face.QUESTION


def test_the_overview_lets_go_by_esc_by_its_key_and_by_its_button(sit: Open) -> None:
    stage = sit()
    ways: tuple[Callable[[], None], ...] = (
        lambda: stage.press(Key.Key_Escape),
        lambda: stage.press(Key.Key_O, modifier=CTRL),
        lambda: stage.click(stage.view.bar.overview),
    )
    for leave in ways:
        stage.click(stage.view.bar.overview)
        assert stage.view.overview.isVisible()
        leave()
        assert stage.view.question.isVisible()
    stage.press(Key.Key_B)
    assert stage.given.chosen == ("interdependence",), "the keys are the question's again"


def test_arrows_walk_from_one_section_to_the_next(sit: Open) -> None:
    stage = sit(ONE, SEVERAL, SHORT, CLOZE, sections=True)
    stage.press(Key.Key_O, modifier=CTRL)
    stage.press(Key.Key_Right, Key.Key_Down)
    assert stage.view.overview.cells[2].hasFocus()
    stage.press(Key.Key_Up)

    assert stage.view.overview.cells[0].hasFocus()


def test_a_closed_question_says_why_it_does_not_open(sit: Open) -> None:
    stage = sit(may_go_back=False)
    assert stage.view.question.footer.next.text() == "Next, no way back"
    stage.press(Key.Key_Return)
    assert not stage.view.question.footer.back.isVisible()
    stage.press(Key.Key_O, modifier=CTRL)
    assert stage.view.overview.cells[0].accessibleName() == "Question 1, not answered, closed"
    stage.press(Key.Key_Left, Key.Key_Return)

    assert "no way back" in stage.messages.text.text()
    assert stage.place == 1


def test_leaving_a_section_is_asked_on_the_page(sit: Open) -> None:
    stage = sit(ONE, SEVERAL, SHORT, sections=True)
    footer = stage.view.question.footer
    stage.press(Key.Key_B, Key.Key_Return, Key.Key_Return)
    assert (
        footer.warning.text()
        == "Chapter\u00a01 is closed once you go on. One of its questions is not answered."
    )
    stage.press(Key.Key_A)
    assert stage.given.is_blank, "what is asked is asked alone"
    stage.press(Key.Key_Escape)
    assert not footer.warning.isVisible()
    stage.press(Key.Key_A, Key.Key_Return)
    assert "not answered" not in footer.warning.text()

    stage.press(Key.Key_Return)
    assert stage.place == 2


def test_handing_in_lists_what_is_missing_and_takes_one_there(sit: Open) -> None:
    stage = sit()
    stage.press(Key.Key_B)
    stage.press(Key.Key_F, modifier=CTRL)
    stage.press(Key.Key_H, modifier=CTRL)
    rows = [(row.cell.place, row.text()) for row in stage.view.hand_in.rows]
    assert rows == [
        (1, "Go to question 2"),
        (2, "Go to question 3"),
        (3, "Go to question 4"),
        (0, "Go to question 1"),
    ]
    stage.press(Key.Key_Down, Key.Key_Return)
    assert stage.place == 2

    stage.click(stage.view.bar.hand_in)
    stage.press(Key.Key_Return)
    assert stage.place == 1, "Enter alone goes to the first that is missing, and hands nothing in"
    assert stage.reports == []


def test_ctrl_enter_hands_in(sit: Open) -> None:
    stage = sit()
    stage.press(*(Key.Key_Return,) * 4)
    assert stage.view.hand_in.isVisible()
    assert stage.view.primary() is None
    stage.press(Key.Key_Return, modifier=CTRL)

    assert len(stage.reports) == 1
    assert stage.view.presenter.face is Face.NONE


def test_giving_up_is_asked_once_more(sit: Open) -> None:
    stage = sit()
    stage.press(Key.Key_H, modifier=CTRL)
    page = stage.view.hand_in
    stage.click(page.give_up)
    assert page.keep.hasFocus()
    stage.click(page.keep)
    assert not page.give_up_now.isVisible()
    stage.click(page.give_up)
    stage.click(page.give_up_now)

    assert stage.given_up == 1
    assert stage.quizzes.sitting.given_up


def test_a_full_disk_is_said_and_the_text_stays(sit: Open) -> None:
    stage = sit(SHORT, WHO)
    stage.type("Tokayev")
    stage.quizzes.fail = DISK_FULL
    stage.press(Key.Key_Return)
    assert "The disk is full" in stage.messages.text.text()
    assert stage.messages.button.text() == "Try again"
    assert stage.answer.line.text() == "Tokayev"  # type: ignore[attr-defined]

    stage.click(stage.messages.button)
    assert stage.given.texts == ("Tokayev",)


def test_a_key_that_lies_on_the_board_goes_on_once(sit: Open) -> None:
    stage = sit()
    event = QKeyEvent(
        QKeyEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", autorep=True
    )
    QApplication.sendEvent(stage.answer, event)

    assert stage.place == 0
    assert not [action for action in stage.view.actions() if action.autoRepeat()]


def test_practice_shows_the_passage_beside_and_hides_it_again(sit: Open) -> None:
    stage = sit(ONE, WHO, mode=Mode.PRACTICE)
    page = stage.view.question
    stage.press(Key.Key_S)
    assert not page.side.isVisible(), "the passage would give the answer away"
    stage.press(Key.Key_B, Key.Key_Return)
    assert page.side.isVisible()
    assert "movement the other way" in page.side.text.toPlainText()
    assert "Poita argues" in page.side.text.toPlainText()
    stage.press(Key.Key_O)
    assert stage.opened == ["kz-fpc-2020:1.7"]

    stage.press(Key.Key_S)
    assert not page.side.isVisible()
    stage.press(Key.Key_Return)
    stage.press(Key.Key_Return)
    assert not page.side.isVisible(), "once hidden it stays so"


def test_where_no_passage_is_named_nothing_is_offered(sit: Open) -> None:
    stage = sit(replace(ONE, passages=()), WHO, mode=Mode.PRACTICE)
    stage.press(Key.Key_B, Key.Key_Return, Key.Key_S, Key.Key_O)

    assert not stage.view.question.side.isVisible()
    assert not stage.view.question.footer.side.isVisible()
    assert stage.opened == []


def test_in_a_narrow_window_the_passage_comes_over_the_question(sit: Open) -> None:
    stage = sit(ONE, WHO, mode=Mode.PRACTICE, size=(700, 640))
    page = stage.view.question
    stage.press(Key.Key_B, Key.Key_Return)
    assert not page.side.isVisible()
    stage.click(page.footer.side)
    assert page.side.isVisible()
    stage.press(Key.Key_Escape)

    assert not page.side.isVisible()


def test_practice_to_the_end_by_enter_alone(sit: Open) -> None:
    stage = sit(ONE, SHORT, mode=Mode.PRACTICE)
    footer = stage.view.question.footer
    assert footer.next.text() == "I don\u2019t know: show me"
    stage.press(Key.Key_B)
    assert footer.next.text() == "Check"
    stage.press(*(Key.Key_Return,) * 3)
    assert footer.verdict.text() == "\u2013 Left blank"
    assert footer.next.text() == "Finish"
    stage.press(Key.Key_Return)

    assert len(stage.reports) == 1


def test_practice_can_skip_and_come_back(sit: Open) -> None:
    stage = sit(ONE, SHORT, mode=Mode.PRACTICE)
    stage.press(Key.Key_Right, modifier=ALT)
    assert stage.place == 1
    stage.click(stage.view.question.footer.back)
    assert stage.place == 0
    assert stage.quizzes.calls == ["moved", "moved"]


def test_out_of_sight_the_clock_stands_still(sit: Open, qtbot: QtBot) -> None:
    stage = sit(SHORT, WHO, minutes=10)
    stage.type("Tok")
    stage.view.hide()
    assert stage.given.texts == ("Tok",)
    stage.watch.at_s += 20
    stage.view.presenter.tick()
    stage.view.show()

    assert stage.view.bar.clock.text() == "10:00\u00a0left"
    assert "stood still" in stage.messages.text.text()
    assert stage.answer.line.hasFocus()  # type: ignore[attr-defined]


def test_a_resumed_sitting_says_that_the_clock_stood_still(qtbot: QtBot) -> None:
    sitting = with_used(quiz(ONE, WHO, mode=Mode.EXAM, minutes=10), 60_000)
    stage = Stage(qtbot, replace(sitting, resumed=1))

    assert (
        stage.messages.text.text() == "You stopped here, at question\u00a01. The clock stood still until now."
    )
    assert stage.view.bar.clock.text() == "9:00\u00a0left"


def test_time_ticks_by_itself(sit: Open, qtbot: QtBot) -> None:
    stage = sit(SHORT, WHO)
    stage.type("Tok")
    stage.watch.at_s += 1

    qtbot.waitUntil(lambda: stage.given.texts == ("Tok",), timeout=5000)


@pytest.mark.parametrize("face", ["question", "overview", "hand_in"])
def test_another_look_keeps_what_is_in_view(sit: Open, face: str) -> None:
    stage = sit(SHORT, WHO, minutes=10)
    stage.type("Tok")
    if face != "question":
        stage.press(Key.Key_O if face == "overview" else Key.Key_H, modifier=CTRL)
    stage.look.tokens, stage.look.text_percent = theme.DARK, 130
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, stage.look)
    stage.view.restyle()

    assert getattr(stage.view, face).isVisible()
    if face == "question":
        assert stage.answer.line.text() == "Tok"  # type: ignore[attr-defined]


@pytest.mark.parametrize("size", [(556, 480), (940, 700), (1196, 800)])
@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_is_cut_at_any_size(qtbot: QtBot, size: tuple[int, int], percent: int) -> None:
    rules = {"mode": Mode.EXAM, "minutes": 20, "ask_sure": True, "preset": "mock-exam"}
    stage = Stage(qtbot, quiz(*SAMPLES, **rules), size)
    stage.look.text_percent = percent
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, stage.look)
    stage.view.restyle()
    for _ in SAMPLES:
        for _round in range(4):
            QApplication.processEvents()
        assert stage.window.width() == size[0]
        footer = stage.view.question.footer
        for button in footer.buttons():
            if button.isVisible():
                assert button.width() >= button.sizeHint().width(), button.text()
                right = button.mapTo(footer, button.rect().topRight()).x()
                assert right <= footer.width(), button.text()
                assert button.mapTo(footer, button.rect().bottomLeft()).y() <= footer.height()
        for row in stage.answer.rows():
            assert row.height() >= row.heightForWidth(row.width())
        stage.view.presenter.forward()
    app.setStyleSheet("")


def test_words_for_a_true_or_false_stand_on_the_page(sit: Open) -> None:
    stage = sit(TRUE_FALSE, BLANK)
    assert "enhanced strategic partnership" in stage.view.question.stem.text()
    stage.press(Key.Key_Return)

    assert "**" not in stage.view.question.stem.text()
    assert stage.view.title_text() == "Question 2 of 2 - Mock exam"


def test_handing_in_stands_above_what_is_missing_however_much_that_is(sit: Open) -> None:
    stage = sit(*(replace(ONE, question_id=f"q{at}") for at in range(30)), size=(1024, 700))
    stage.press(Key.Key_H, modifier=CTRL)
    page = stage.view.hand_in
    assert len(page.rows) == 30
    foot = page.now.mapTo(page, page.now.rect().bottomLeft()).y()

    assert 0 < foot < page.viewport().height()
    assert foot < page.rows[0].mapTo(page, page.rows[0].rect().topLeft()).y()


def test_the_foot_keeps_its_edges_below_those_of_the_answer(sit: Open, qtbot: QtBot) -> None:
    stage = sit(SEVERAL, SHORT, mode=Mode.PRACTICE, size=(1196, 480))
    stage.press(Key.Key_A, Key.Key_Return)
    page = stage.view.question
    assert page.column.verticalScrollBar().isVisible()

    def edges() -> None:
        row = stage.answer.rows()[0]
        left, right = row.mapTo(page, row.rect().topLeft()).x(), row.mapTo(page, row.rect().topRight()).x()
        button = page.footer.next
        assert page.footer.verdict.mapTo(page, page.footer.verdict.rect().topLeft()).x() == left
        assert button.mapTo(page, button.rect().topRight()).x() == right

    qtbot.waitUntil(edges, timeout=5000)


def test_after_a_restart_the_overview_knows_what_was_right(qtbot: QtBot) -> None:
    sitting = quiz(ONE, SHORT, WHO, mode=Mode.PRACTICE)
    answered = replace(
        sitting,
        responses=(Response(chosen=("interdependence",)), UNANSWERED, UNANSWERED),
        shown=frozenset({0, 1}),
        place=2,
    )
    stage = Stage(qtbot, answered)
    stage.press(Key.Key_O, modifier=CTRL)

    names = [cell.accessibleName() for cell in stage.view.overview.cells]
    assert names[:2] == ["Question 1, right", "Question 2, left blank"]
    assert stage.quizzes.calls == []
