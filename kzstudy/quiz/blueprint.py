"""One thing that can be asked: known by its permanent id long before anybody chooses it, and built only when it is drawn."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from kzstudy.core.question import Kind, Question

Build = Callable[[Random, Sequence[str]], Question | None]
"""Makes the question. What is chance in it comes from the Random; the option ids are wrong answers to take first."""


@dataclass(frozen=True, slots=True)
class Blueprint:
    """What drawing has to know of a question.

    `matters` are the things it is about (a key point, an enumeration, a pair): two questions with one in common are kept apart.
    `keys` are the answers as plain text: of two questions with the same answer to the same passage one gives the other away.
    `flavour` is where it comes from, or which verdict is right. `rank` is above 0 where an author's own question goes first.
    """

    question_id: str
    kind: Kind
    build: Build
    chapter: str = ""
    passages: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    decks: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    difficulty: int = 2
    flavour: str = ""
    rank: int = 0
