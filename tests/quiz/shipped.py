"""The shipped pack with its decks, and quizzes drawn from it, read once for all tests of questions."""

from functools import cache
from pathlib import Path

from kzstudy.content.shelf import load_content
from kzstudy.core.card import Deck
from kzstudy.core.document import Pack
from kzstudy.core.question import Question
from kzstudy.core.quiz_rules import QuizRules
from kzstudy.quiz.bank import Bank, bank_of

CHECKOUT = Path(__file__).resolve().parents[2]
PACK_ID = "kz-fpc-2020"
QUIZZES = 100
LENGTH = 100


@cache
def content() -> tuple[Pack, tuple[Deck, ...]]:
    """The pack and the decks that belong to it."""
    read = load_content((CHECKOUT / "resources", CHECKOUT / "decks"))
    pack = next(each for each in read.packs if each.info.pack_id == PACK_ID)
    return pack, tuple(each for each in read.decks if each.info.pack == PACK_ID)


@cache
def bank() -> Bank:
    """Everything that can be asked of them."""
    return bank_of(*content())


def rules(seed: int = 1, count: int = LENGTH, **more: object) -> QuizRules:
    """Rules over the shipped pack."""
    return QuizRules(pack_id=PACK_ID, count=count, seed=seed, **more)  # type: ignore[arg-type]


@cache
def quizzes() -> tuple[tuple[Question, ...], ...]:
    """A hundred quizzes of a hundred questions."""
    return tuple(bank().draw(rules(seed)) for seed in range(QUIZZES))


def ten_thousand() -> list[Question]:
    """All questions of them."""
    return [question for quiz in quizzes() for question in quiz]
