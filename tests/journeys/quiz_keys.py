"""Answering by keys: what somebody who knows the answer, or does not, presses for each kind of question."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kzstudy.ui.actions import OPTION_LETTERS
from tests.journeys.learner_file import Question
from tests.journeys.screen import Program

NONSENSE = "Perhaps a camel"
NOWHEN = "1066"
_AS_TYPED = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-", "\u00a0": " "}
)
TYPED = frozenset({"short", "cloze", "number", "list", "blank"})
"""The kinds whose answer is written."""


def open_quiz(program: Program) -> None:
    """Ctrl+4, and wait for what there is to start: it comes once the decks were looked at."""
    program.wait_title("kzstudy")
    program.press("ctrl+4")
    program.wait_title("Quiz")
    program.wait_still()  # what was there before is gone
    program.wait(lambda: program.inked() > 0.02, "the start of a quiz")
    program.wait_still()


def answer(program: Program, question: Question, *, right: bool = True) -> None:
    """Answer the question in view, rightly or wrongly. What leads on is not pressed."""
    _KINDS[question["kind"]](program, question, right)


def expected(question: Question, *, right: bool = True) -> dict[str, Any]:
    """What the file should say was answered; order counts for nothing but the order of an order."""
    kind = question["kind"]
    if kind == "match":
        return {"pairs": {tuple(pair) for pair in _pairs(question, right=right)}}
    if kind == "order":
        return {"chosen": _order(question, right=right)}
    if kind in TYPED:
        return {"texts": _texts(question, right=right)}
    return {"chosen": {option["option_id"] for option, _ in _chosen(question, right=right)}}


def given(question: Question, response: Mapping[str, Any]) -> dict[str, Any]:
    """What the file says was answered, so that it compares with `expected`."""
    kind = question["kind"]
    if kind == "match":
        return {"pairs": {tuple(pair) for pair in response.get("pairs", ())}}
    if kind == "order":
        return {"chosen": list(response.get("chosen", ()))}
    if kind in TYPED:
        return {"texts": list(response.get("texts", ()))}
    return {"chosen": set(response.get("chosen", ()))}


def typeable(text: str) -> str:
    """A text as somebody types it: without marks of bold and italic, with plain quotes and hyphens."""
    return re.sub(r"[*_`\\]", "", text).translate(_AS_TYPED)


# -- options that are chosen by letter


def _choose(program: Program, question: Question, right: bool) -> None:  # noqa: FBT001 - one of a table
    for _, letter in _chosen(question, right=right):
        program.act(letter.lower())


def _chosen(question: Question, *, right: bool) -> list[tuple[Question, str]]:
    """The options to choose, with their letters."""
    options = list(zip(question["options"], OPTION_LETTERS, strict=False))
    wanted = [pair for pair in options if bool(pair[0].get("right")) is right]
    if question["kind"] == "several" and right:
        return wanted
    reasons = list(zip(question.get("targets", ()), OPTION_LETTERS[len(options) :], strict=False))
    return wanted[:1] + [pair for pair in reasons if bool(pair[0].get("right")) is right][:1]


# -- matching


def _match(program: Program, question: Question, right: bool) -> None:  # noqa: FBT001
    targets = [target["option_id"] for target in question["targets"]]
    for at, (_, target) in enumerate(_pairs(question, right=right)):
        program.press(str(at + 1))
        program.act(OPTION_LETTERS[targets.index(target)].lower())


def _pairs(question: Question, *, right: bool) -> list[tuple[str, str]]:
    targets = [target["option_id"] for target in question["targets"]]
    step = 0 if right else 1
    return [
        (one["option_id"], targets[(targets.index(one["partner"]) + step) % len(targets)])
        for one in question["options"]
    ]


# -- ordering


def _put_in_order(program: Program, question: Question, right: bool) -> None:  # noqa: FBT001
    wanted = _order(question, right=right)
    shown = [option["option_id"] for option in question["options"]]
    program.act("Down")  # onto the first line
    here = 0
    if shown == wanted:
        program.act("space")
    for place, option_id in enumerate(wanted):
        there = shown.index(option_id)
        if there == place:
            continue
        program.press(*["Down" if there > here else "Up"] * abs(there - here))
        program.press(*["alt+Up"] * (there - place))
        shown.insert(place, shown.pop(there))
        here = place


def _order(question: Question, *, right: bool) -> list[str]:
    ranked = sorted(question["options"], key=lambda one: int(one["rank"]), reverse=not right)
    return [one["option_id"] for one in ranked]


# -- what is written


def _write_line(program: Program, question: Question, right: bool) -> None:  # noqa: FBT001
    program.type_text(_texts(question, right=right)[0])


def _write_lines(program: Program, question: Question, right: bool) -> None:  # noqa: FBT001
    for at, text in enumerate(_texts(question, right=right)):
        if at:
            program.press("Return")
        program.type_text(text)


def _write_page(program: Program, question: Question, right: bool) -> None:  # noqa: FBT001
    for at, line in enumerate(_texts(question, right=right)[0].split("\n")):
        if at:
            program.press("Return")
        program.type_text(line)


def _texts(question: Question, *, right: bool) -> list[str]:
    kind = question["kind"]
    if not right:
        return [NOWHEN if kind == "number" else NONSENSE]
    if kind == "list":
        wanted = question.get("wanted") or len(question["options"])
        return [_way(option) for option in question["options"][:wanted]]
    if kind == "blank":
        return ["\n".join(_way(option) for option in question["options"][:2])]
    return [_first_typeable(question["accepted"])]


def _way(option: Question) -> str:
    return _first_typeable([option["text"], *option.get("accepted", ())])


def _first_typeable(ways: Sequence[str]) -> str:
    return next(text for text in map(typeable, ways) if text.isascii())


_KINDS: Mapping[str, Callable[[Program, Question, bool], None]] = {
    "one": _choose,
    "several": _choose,
    "true-false": _choose,
    "who": _choose,
    "match": _match,
    "order": _put_in_order,
    "short": _write_line,
    "cloze": _write_line,
    "number": _write_line,
    "list": _write_lines,
    "blank": _write_page,
}
