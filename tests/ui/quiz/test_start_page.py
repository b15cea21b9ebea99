"""The start of a quiz by keys and clicks."""

from PySide6.QtCore import Qt

from tests.ui.quiz.conftest import Open

Key = Qt.Key


def test_enter_starts_the_filled_one(open_quiz: Open) -> None:
    room = open_quiz()
    assert room.filled() == ["Start"]
    room.press(Key.Key_Return)
    assert [one.preset for one in room.quizzes.started] == ["ten-minutes"]
    assert room.sitting.told == ["begin device:9"]
    assert room.sitting.isVisible()
