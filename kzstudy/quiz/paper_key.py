"""The key of a printed paper: for the teacher, and never in the same file as the paper."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kzstudy.core.question import Kind, Option
from kzstudy.quiz.paper_order import LaidOut


@dataclass(frozen=True, slots=True)
class KeyLine:
    """The answer to one question, as it stands on this paper.

    `marks` are what is ticked or written in few signs, in the paper's order: letters; for true or false the verdict and the
    letter of the reason; for a match "1\u2013D"; for an ordering the numbers in its boxes from top to bottom. `words` are the right
    options in full, or for what is written the answers, each with the other ways to write it. `enough` is how many of them
    are asked for, 0 where that says nothing.
    """

    number: int
    code: str
    question_id: str
    kind: Kind
    marks: tuple[str, ...] = ()
    words: tuple[tuple[str, ...], ...] = ()
    enough: int = 0
    why: str = ""
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Key:
    """The answers of one variant."""

    title: str
    letter: str
    paper_id: str
    language: str
    citation: str
    lines: tuple[KeyLine, ...]


def key_line(laid: LaidOut) -> KeyLine:
    """The answer to a question that is laid out so."""
    question = laid.question
    marks, words = _answer(laid)
    right = [option for _, option in (*laid.targets, *laid.options) if option.right]
    why = question.why or next((option.why for option in right if option.why), "")
    return KeyLine(
        number=laid.number,
        code=laid.code,
        question_id=question.question_id,
        kind=question.kind,
        marks=marks,
        words=words,
        enough=question.wanted if question.kind is Kind.LIST and question.wanted < len(words) else 0,
        why="" if _says(why) == _says(" ".join(first for first, *_ in words)) else why,
        passages=question.passages,
    )


def _answer(laid: LaidOut) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The marks and the words of the answer."""
    question = laid.question
    right = [(label, option) for label, option in laid.options if option.right]
    match question.kind:
        case Kind.ONE | Kind.SEVERAL:
            return tuple(label for label, _ in right), _texts(option for _, option in right)
        case Kind.WHO:
            return tuple(option.text for _, option in right), ()
        case Kind.TRUE_FALSE:
            reasons = [(label, option) for label, option in laid.targets if option.right]
            verdict = tuple(option.text for _, option in right)
            return (*verdict, *(label for label, _ in reasons)), _texts(option for _, option in reasons)
        case Kind.MATCH:
            pairs = [(label, option, question.option(option.partner)) for label, option in laid.options]
            return (
                tuple(f"{label}\u2013{laid.label(option.partner)}" for label, option, _ in pairs),
                tuple(
                    (f"{option.text} \u2013 {target.text if target else ''}",) for _, option, target in pairs
                ),
            )
        case Kind.ORDER:
            in_order = sorted(question.options, key=lambda option: option.rank)
            return tuple(str(option.rank) for _, option in laid.options), _texts(in_order)
        case Kind.LIST:
            return (), tuple((option.text, *option.accepted) for option in question.options)
        case Kind.BLANK:
            return (), _texts(question.options)
        case _:
            return (), (question.accepted,) if question.accepted else ()


def _says(text: str) -> list[str]:
    """The words alone, in no order: a reason that only says the answer again is not printed beside it."""
    return sorted(re.findall(r"\w+", text.casefold()))


def _texts(options: Iterable[Option]) -> tuple[tuple[str, ...], ...]:
    return tuple((option.text,) for option in options)
