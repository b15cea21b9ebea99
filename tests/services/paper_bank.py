"""Services on the shipped texts, and a bank of few questions for papers that need some and do not draw them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from kzstudy import paths
from kzstudy.core.card import Deck
from kzstudy.core.document import Pack
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Question
from kzstudy.core.quiz_rules import QuizRules, Stock
from kzstudy.services.bundle import Services
from kzstudy.services.factory import make_services
from tests.quiz.samples import EACH
from tests.services.learner import ALMATY, EVENING, HandClock


class FewQuestions:
    """A bank that knows a question of each kind, and what it was made of."""

    def __init__(self) -> None:
        self.pack = ""
        self.decks: list[str] = []
        self.rules: QuizRules | None = None

    def __call__(self, pack: Pack, decks: Sequence[Deck]) -> "FewQuestions":
        self.pack, self.decks = pack.info.pack_id, [deck.info.deck_id for deck in decks]
        assert pack.enumerations
        assert all(deck.notes for deck in decks)
        return self

    def stock(self, rules: QuizRules) -> Stock:
        raise NotImplementedError  # a paper asks for none

    def question(self, question_id: str, seed: int) -> Question | None:
        raise NotImplementedError

    def draw(self, rules: QuizRules, confused: Mapping[str, Sequence[str]] = {}) -> tuple[Question, ...]:
        self.rules = rules
        if rules.count > len(EACH):
            raise KnownError(Fault.TOO_FEW_QUESTIONS, detail=f"{len(EACH)} of {rules.count}")
        return EACH[: rules.count]


def services_on_shipped_texts(folder: Path) -> Services:
    """Close them with `upkeep.close()`."""
    files = paths.shipped()
    made = make_services(folder, HandClock(EVENING), ALMATY, [files.resources, files.decks])
    made.library.refresh()
    return made
