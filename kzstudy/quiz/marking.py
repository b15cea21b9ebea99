"""How right an answer is, kind by kind. The answer is kept as it was given, so marking can always be done again.

What is shown in what order, and in what order somebody picked, never counts; nor does how long it took.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from kzstudy.core.question import Kind, Question
from kzstudy.core.quiz_rules import Scheme
from kzstudy.core.response import ANSWER, Response
from kzstudy.quiz.likeness import Likeness
from kzstudy.quiz.lists import Named, named_elements, named_points
from kzstudy.quiz.mark import Mark, Verdict
from kzstudy.quiz.numbers import compare_number
from kzstudy.quiz.points import most_points, points_for
from kzstudy.quiz.rise import longest_rise
from kzstudy.quiz.spelling import compare


def mark(question: Question, response: Response, scheme: Scheme) -> Mark:
    """What `response` to `question` is worth under `scheme`.

    | kind | share |
    |---|---|
    | one, who | the right option |
    | several | right ones chosen less wrong ones, of the right ones; all or nothing without `partial` |
    | true-false | half for the verdict, half for the reason, which counts with the right verdict only |
    | match | pairs that are right |
    | order | longest run in the right order, less one, of all less one |
    | short, cloze, number | whether it is an accepted answer, with `ruled` over what the program finds |
    | list, blank | what was named of what was wanted, likewise |
    """
    if response.is_blank:
        return Mark(Verdict.UNANSWERED, 0.0, 0.0, most_points(scheme))
    worth = _KINDS[question.kind](question, response)
    verdict = _verdict(worth)
    points = points_for(question, verdict, worth.share, scheme, response.sure)
    return Mark(verdict, worth.share, points, most_points(scheme), worth.doubts, worth.found)


@dataclass(frozen=True, slots=True)
class _Worth:
    """How right an answer is, before any scheme."""

    share: float
    found: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def _verdict(worth: _Worth) -> Verdict:
    if worth.share >= 1:
        return Verdict.RIGHT
    if worth.share > 0:
        return Verdict.PARTLY
    return Verdict.DOUBTFUL if worth.doubts else Verdict.WRONG


def _one(question: Question, response: Response) -> _Worth:
    right = set(response.chosen) == set(question.right())
    return _Worth(float(right), question.right() if right else ())


def _several(question: Question, response: Response) -> _Worth:
    chosen, right = set(response.chosen), question.right()
    found = tuple(one for one in right if one in chosen)
    return _Worth(max(0, len(found) - len(chosen - set(right))) / len(right), found)


def _true_false(question: Question, response: Response) -> _Worth:
    reasons = {one.option_id for one in question.targets}
    right_reason = tuple(one.option_id for one in question.targets if one.right)
    chosen = set(response.chosen)
    if chosen - reasons != set(question.right()):
        return _Worth(0.0)
    if reasons and chosen & reasons != set(right_reason):
        return _Worth(0.5, question.right())
    return _Worth(1.0, question.right() + right_reason)


def _match(question: Question, response: Response) -> _Worth:
    given: dict[str, set[str]] = {}
    for option_id, target_id in response.pairs:
        given.setdefault(option_id, set()).add(target_id)
    found = _ids(
        question, [one.option_id for one in question.options if given.get(one.option_id) == {one.partner}]
    )
    return _Worth(len(found) / len(question.options), found)


def _order(question: Question, response: Response) -> _Worth:
    ranks = {one.option_id: one.rank for one in question.options}
    given = [one for one in dict.fromkeys(response.chosen) if one in ranks]
    run = [given[place] for place in longest_rise([ranks[one] for one in given])]
    if len(ranks) < 2:
        return _Worth(float(len(run) == len(ranks)), tuple(run))
    return _Worth(max(0, len(run) - 1) / (len(ranks) - 1), _ids(question, run if len(run) > 1 else ()))


def _text(question: Question, response: Response) -> _Worth:
    return _typed(
        compare(_whole(response), question.accepted, question.language, question.stem.split()), response
    )


def _number(question: Question, response: Response) -> _Worth:
    return _typed(compare_number(_whole(response), question.accepted, question.language), response)


def _typed(likeness: Likeness, response: Response) -> _Worth:
    ruled = dict(response.ruled)
    if ANSWER in ruled:
        return _Worth(float(ruled[ANSWER]))
    return _Worth(float(likeness is Likeness.SAME), doubts=(ANSWER,) if likeness is Likeness.NEAR else ())


def _list(question: Question, response: Response) -> _Worth:
    named = named_elements(question, response.texts)
    return _named(question, named, response, question.wanted or len(question.options))


def _blank_page(question: Question, response: Response) -> _Worth:
    return _named(question, named_points(question, response.texts), response, len(question.options))


def _named(question: Question, named: Named, response: Response, wanted: int) -> _Worth:
    """The program's finding with the person's word over it. Where enough is named, nothing needs to be asked."""
    ruled = dict(response.ruled)
    found = _ids(
        question,
        [one.option_id for one in question.options if ruled.get(one.option_id, one.option_id in named.found)],
    )
    wanted = min(wanted, len(question.options))
    doubts = tuple(one for one in named.doubts if one not in ruled)
    if len(found) >= wanted:
        return _Worth(1.0, found)
    return _Worth(len(found) / wanted, found, doubts)


def _whole(response: Response) -> str:
    return " ".join(response.texts)


def _ids(question: Question, ids: Collection[str]) -> tuple[str, ...]:
    """`ids` in the order in which their options are shown."""
    return tuple(one.option_id for one in question.options if one.option_id in ids)


_KINDS: Mapping[Kind, Callable[[Question, Response], _Worth]] = {
    Kind.ONE: _one,
    Kind.WHO: _one,
    Kind.SEVERAL: _several,
    Kind.TRUE_FALSE: _true_false,
    Kind.MATCH: _match,
    Kind.ORDER: _order,
    Kind.SHORT: _text,
    Kind.CLOZE: _text,
    Kind.NUMBER: _number,
    Kind.LIST: _list,
    Kind.BLANK: _blank_page,
}
