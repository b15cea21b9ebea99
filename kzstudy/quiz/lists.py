"""Which elements of a list, and which key points of a chapter, somebody's text names.

What is found here is a proposal: what is half said is a doubt for the person, whose word stands over everything.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kzstudy.core.question import Option, Question
from kzstudy.quiz.likeness import Likeness
from kzstudy.quiz.phrases import Phrases
from kzstudy.quiz.rise import longest_rise
from kzstudy.quiz.spelling import compare

_BULLET = re.compile(r"^\s*(?:[-•*–—]|\(?\d{1,2}[.)])\s+")
_SENTENCE_END = re.compile(r"[.!?;]+(?=\s|$)|\n+")
_LONG, _STEP = 40, 15
"""A sentence of more words than that is looked at in stretches: what tells a key point must stand together."""
_SOME_OF_ELEMENT, _SOME_OF_POINT = 0.19, 0.22
"""From what share on a line is asked about (a fifth is just enough), and a key point."""
_EXACT = 3
"""A line that is an element as it is written, before one that says it in other words (SAME) or half (NEAR)."""


@dataclass(frozen=True, slots=True)
class Named:
    """Option ids: what was named, in the order of the question, and what perhaps was."""

    found: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def named_elements(question: Question, texts: Sequence[str]) -> Named:
    """The elements of a LIST that the lines name. Each line names one element at most and each element is named once, so that most
    are found; a line that names none costs nothing. Where the order counts, those that stand in the right one."""
    elements = question.options
    phrases = Phrases([_ways(one) for one in elements], question.language, question.stem)

    @cache
    def likeness(line: str, at: int) -> int:
        exact = compare(line, _ways(elements[at]), question.language)
        if exact is Likeness.SAME:
            return _EXACT
        return max(exact, phrases.like(phrases.said(line), at, some=_SOME_OF_ELEMENT, alone=True))

    lines = list(_lines(texts, elements, likeness))
    table = [[likeness(line, at) for at in range(len(elements))] for line in lines]
    ids = [one.option_id for one in elements]
    # Lines and elements in an order of their own, so that of two equal assignments the same one is taken however they stand.
    rows = sorted(range(len(lines)), key=lambda row: lines[row])
    columns = sorted(range(len(elements)), key=lambda at: ids[at])
    taken: dict[int, int] = {}
    for least in (_EXACT, Likeness.SAME):
        taken |= _assigned(table, rows, columns, taken, least)
    perhaps = _assigned(table, rows, columns, taken, Likeness.NEAR)
    found = set(taken)
    if question.ordered:
        in_lines = sorted(taken, key=lambda at: taken[at])
        found = {in_lines[place] for place in longest_rise(in_lines)}
    return Named(
        tuple(ids[at] for at in sorted(found)), tuple(ids[at] for at in sorted(set(perhaps) - set(taken)))
    )


def named_points(question: Question, texts: Sequence[str]) -> Named:
    """The key points of a BLANK page that the text has: most of what tells them apart in two sentences that follow each other."""
    points = question.options
    phrases = Phrases([_ways(one) for one in points], question.language, damping=0.5)
    stretches = [phrases.said(stretch) for text in texts for stretch in _stretches(text)]
    likeness = [
        max(
            (phrases.like(said, at, some=_SOME_OF_POINT, alone=False) for said in stretches),
            default=Likeness.OTHER,
        )
        for at in range(len(points))
    ]
    return Named(
        *(
            tuple(one.option_id for one, like in zip(points, likeness, strict=True) if like is wanted)
            for wanted in (Likeness.SAME, Likeness.NEAR)
        )
    )


def _ways(option: Option) -> tuple[str, ...]:
    return (option.text, *option.accepted)


def _lines(
    texts: Sequence[str], elements: Sequence[Option], likeness: Callable[[str, int], int]
) -> Iterable[str]:
    """What was given line by line; a line that names several elements between commas counts as several."""

    def named(text: str, least: int) -> set[int]:
        return {at for at in range(len(elements)) if likeness(text, at) >= least}

    for line in (line for text in texts for line in re.split(r"[\n;]", text)):
        whole = _BULLET.sub("", line).strip()
        parts = [part.strip() for part in whole.split(",") if part.strip()]
        least = Likeness.SAME if named(whole, Likeness.SAME) else Likeness.NEAR
        several = len(parts) > 1 and len(set().union(*(named(part, least) for part in parts))) > 1
        if several and not named(whole, _EXACT):
            yield from parts
        elif whole:
            yield whole


def _assigned(
    table: Sequence[Sequence[int]],
    rows: Sequence[int],
    columns: Sequence[int],
    taken: dict[int, int],
    least: int,
) -> dict[int, int]:
    """Row by column for as many free columns as can have a free row of their own, where the table has at least `least`.

    Augmenting paths (Kuhn): a row that comes late may push an earlier one to another column.
    """
    busy = set(taken.values())
    matched: dict[int, int] = {}

    def place(row: int, tried: set[int]) -> bool:
        for column in columns:
            if column in taken or column in tried or table[row][column] < least:
                continue
            tried.add(column)
            if column not in matched or place(matched[column], tried):
                matched[column] = row
                return True
        return False

    for row in rows:
        if row not in busy:
            place(row, set())
    return matched


def _stretches(text: str) -> Iterable[str]:
    """Each sentence, each two neighbours, and of a long one each stretch."""
    sentences = [one.strip() for one in _SENTENCE_END.split(text) if one.strip()]
    for sentence in sentences:
        words = sentence.split()
        if len(words) <= _LONG:
            yield sentence
        else:
            for start in range(0, len(words) - _LONG + _STEP, _STEP):
                yield " ".join(words[start : start + _LONG])
    for one, other in pairwise(sentences):
        if len(one.split()) + len(other.split()) <= _LONG:
            yield f"{one}. {other}"
