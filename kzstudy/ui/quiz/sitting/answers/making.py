"""Which widget answers which kind."""

from PySide6.QtWidgets import QWidget

from kzstudy.core.question import Kind, Question
from kzstudy.ui.quiz.sitting.answers.answer import Answer
from kzstudy.ui.quiz.sitting.answers.choosing import ChoiceAnswer
from kzstudy.ui.quiz.sitting.answers.matching import MatchAnswer
from kzstudy.ui.quiz.sitting.answers.ordering import OrderAnswer
from kzstudy.ui.quiz.sitting.answers.writing import BlankAnswer, LineAnswer, ListAnswer
from kzstudy.ui.theme import Look

_WIDGETS: dict[Kind, type[Answer]] = {
    Kind.ONE: ChoiceAnswer,
    Kind.SEVERAL: ChoiceAnswer,
    Kind.TRUE_FALSE: ChoiceAnswer,
    Kind.WHO: ChoiceAnswer,
    Kind.MATCH: MatchAnswer,
    Kind.ORDER: OrderAnswer,
    Kind.SHORT: LineAnswer,
    Kind.CLOZE: LineAnswer,
    Kind.NUMBER: LineAnswer,
    Kind.LIST: ListAnswer,
    Kind.BLANK: BlankAnswer,
}


def answer_for(look: Look, question: Question, parent: QWidget | None = None) -> Answer:
    """A fresh widget for the answer to `question`."""
    return _WIDGETS[question.kind](look, question, parent)
