"""A question laid out for one printed paper: its options in that paper's order, with the letters they bear there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from random import Random
from string import ascii_uppercase
from typing import TypeVar

from kzstudy.core.question import Kind, Option, Question

T = TypeVar("T")
Labelled = tuple[str, Option]

CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U, which are read as something else."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A question at its place in a paper. Options and targets come with their labels, "" for what has none."""

    question: Question
    number: int
    options: tuple[Labelled, ...]
    targets: tuple[Labelled, ...]

    @property
    def code(self) -> str:
        """The question's short name, the same on every paper: "7KQ2-9XF4".

        An id may hold what is right (the element that a question asks for); nobody reads it out of this.
        """
        code = short_code(self.question.question_id, 8)
        return f"{code[:4]}-{code[4:]}"

    def label(self, option_id: str) -> str:
        """The label of an option or target, "" for one without."""
        return next(
            (label for label, one in (*self.options, *self.targets) if one.option_id == option_id), ""
        )


def lay_out(question: Question, number: int, chance: Random) -> LaidOut:
    """`question` as the paper's question `number`, shuffled by `chance` where its options have no order of their own.

    In a match a natural order on both sides would be the answer, so it is kept on the right alone. What is asked for by
    writing keeps its order, for it is not printed.
    """
    options: Sequence[Option] = question.options
    targets: Sequence[Option] = question.targets if question.natural else shuffled(question.targets, chance)
    match question.kind:
        case Kind.ONE | Kind.SEVERAL:
            options = options if question.natural else shuffled(options, chance)
            return LaidOut(question, number, _lettered(options), ())
        case Kind.WHO:
            options = options if question.natural else shuffled(options, chance)
            return LaidOut(question, number, _bare(options), ())
        case Kind.TRUE_FALSE:
            return LaidOut(question, number, _bare(options), _lettered(targets))
        case Kind.MATCH:
            left = tuple((str(at), one) for at, one in enumerate(shuffled(options, chance), 1))
            return LaidOut(question, number, left, _lettered(targets))
        case Kind.ORDER:
            return LaidOut(question, number, _bare(_out_of_order(options, chance)), ())
        case _:
            return LaidOut(question, number, _bare(options), ())


def short_code(text: str, letters: int) -> str:
    """A name of so many letters for `text`, from its BLAKE2b hash: five bits a letter."""
    number = int.from_bytes(blake2b(text.encode("utf-8")).digest(), "big")
    return "".join(CODE_LETTERS[number >> (5 * at) & 31] for at in range(letters))


def shuffled(things: Iterable[T], chance: Random) -> tuple[T, ...]:
    """The same things in another order."""
    result = list(things)
    chance.shuffle(result)
    return tuple(result)


def _out_of_order(options: Sequence[Option], chance: Random) -> tuple[Option, ...]:
    """Shuffled, but not into the right order. Of two things that would leave only one order, so they may stand in it."""
    right = tuple(sorted(options, key=lambda option: option.rank))
    result = shuffled(options, chance)
    while len(options) > 2 and result == right:
        result = shuffled(options, chance)
    return result


def _lettered(options: Iterable[Option]) -> tuple[Labelled, ...]:
    return tuple(zip(_letters(), options, strict=False))


def _letters() -> Iterable[str]:
    """A to Z, then AA to ZZ."""
    yield from ascii_uppercase
    for first in ascii_uppercase:
        yield from (first + second for second in ascii_uppercase)


def _bare(options: Iterable[Option]) -> tuple[Labelled, ...]:
    return tuple(("", option) for option in options)
