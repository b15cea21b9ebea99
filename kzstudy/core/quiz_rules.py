"""What somebody wants of a quiz: what it is about, how long, how it is marked. All of it is said before the start."""

from dataclasses import dataclass, field
from enum import StrEnum

from kzstudy.core.question import Kind


class Mode(StrEnum):
    """Practice tells at once; an exam tells when it is handed in."""

    PRACTICE = "practice"
    EXAM = "exam"


@dataclass(frozen=True, slots=True)
class Scheme:
    """How answers are marked. An unanswered question has 0 points under every scheme.

    `partial`: part of an answer earns part of the points. `negative`: a wrong choice among k options costs 1/(k - 1) points (one
    answer, true or false, document or author). `by_sureness`: a right answer earns 1, 2 or 3 points and a wrong one costs 0, 2 or
    6, by how sure one was; it takes the place of `negative`. `pass_percent` is the pass line, of the points that can be had.
    """

    partial: bool = True
    negative: bool = False
    by_sureness: bool = False
    pass_percent: int = 60


@dataclass(frozen=True, slots=True)
class Scope:
    """What may be asked. Empty means everything; several fields narrow each other.

    `questions` are question ids, as for "My mistakes".
    """

    chapters: tuple[str, ...] = ()
    decks: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuizRules:
    """A quiz before it is drawn. `seed` decides the draw: the same rules over the same content give the same quiz.

    `per_chapter` fixes how many questions come from which chapter (chapter, number); what is left of `count` is drawn from the
    whole scope. `minutes` is the time limit of an exam, 0 for none. `may_go_back`: an exam's questions may be looked at again.
    `sections`: an exam goes chapter by chapter, and a section that was left stays closed.
    """

    pack_id: str
    preset: str = ""
    scope: Scope = field(default_factory=Scope)
    count: int = 10
    kinds: tuple[Kind, ...] = tuple(Kind)
    per_chapter: tuple[tuple[str, int], ...] = ()
    mode: Mode = Mode.PRACTICE
    minutes: int = 0
    may_go_back: bool = True
    sections: bool = False
    ask_sure: bool = False
    scheme: Scheme = field(default_factory=Scheme)
    counts_for_memory: bool = True
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Stock:
    """What can be asked under some rules: question ids by chapter and kind, before any is drawn.

    `chapters` holds (chapter, title, number) in the document's order; `kinds` (kind, number). `total` counts each question once.
    """

    total: int
    chapters: tuple[tuple[str, str, int], ...]
    kinds: tuple[tuple[Kind, int], ...]
    short: tuple[tuple[str, int, int], ...] = ()
    """Chapters of `per_chapter` that have fewer than asked for: chapter, wanted, there."""


BLANK_PAGE_WEIGHT = 5
"""How many questions of other kinds one blank page stands for, in time."""
