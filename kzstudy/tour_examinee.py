"""What the learner of the pictures answers in a quiz, and a past of quizzes, played through the service.

Everything is decided by hashes of what is asked, so that two tours show the same. The clock is moved by whoever holds it.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kzstudy.core.question import RECOGNISED, Kind, Option, Question
from kzstudy.core.quiz_rules import Mode, QuizRules
from kzstudy.core.response import Response, Sure
from kzstudy.core.sitting import Sitting
from kzstudy.services.quizzes import QuizService

_LOOKING_MS = (9_000, 52_000)
_NUMBER_BESIDE = "2014"
_WORDS_BESIDE = "mutual benefit"
_LINE_BESIDE = "Rising prices of oil and gas"
_PAGE_BESIDE = "The order of the partners is new as well, and there was much more that I have forgotten."


@dataclass(frozen=True, slots=True)
class Skill:
    """How well somebody answers, as shares of all answers, one after the other; what is left is wrong."""

    right: float
    nearly: float = 0.06
    partly: float = 0.1
    blank: float = 0.06


# -- answers


def right(question: Question) -> Response:
    """The right answer, as a person gives it."""
    options, ids = question.options, tuple(one.option_id for one in question.options)
    match question.kind:
        case Kind.MATCH:
            return Response(pairs=tuple((one.option_id, one.partner) for one in options))
        case Kind.ORDER:
            return Response(chosen=tuple(one.option_id for one in sorted(options, key=lambda one: one.rank)))
        case Kind.LIST:
            return Response(texts=tuple(one.text for one in options[: question.wanted or len(ids)]))
        case Kind.BLANK:
            return Response(texts=(" ".join(one.text for one in options),))
        case Kind.SHORT | Kind.CLOZE | Kind.NUMBER:
            return Response(texts=(question.accepted[0],))
        case _:
            reasons = tuple(one.option_id for one in question.targets if one.right)
            return Response(chosen=(*question.right(), *reasons))


def wrong(question: Question) -> Response:
    """An answer with nothing right in it, or (a list, a blank page) with something missing."""
    options, targets = question.options, question.targets
    match question.kind:
        case Kind.MATCH:
            beside = [*targets[1:], targets[0]]
            taken = {one.partner: beside[targets.index(_target(question, one))].option_id for one in options}
            return Response(pairs=tuple((one.option_id, taken[one.partner]) for one in options[:-1]))
        case Kind.ORDER:
            return Response(chosen=tuple(reversed(right(question).chosen)))
        case Kind.LIST:
            known = [one.text for one in options[: max(1, len(options) // 2)]]
            return Response(texts=(*known, _LINE_BESIDE))
        case Kind.BLANK:
            return Response(texts=(f"{options[0].text} {_PAGE_BESIDE}",))
        case Kind.NUMBER:
            return Response(texts=(_NUMBER_BESIDE,))
        case Kind.SHORT | Kind.CLOZE:
            return Response(texts=(_WORDS_BESIDE,))
        case Kind.SEVERAL:
            foreign = tuple(one.option_id for one in options if not one.right)
            return Response(chosen=(*question.right()[:1], *foreign[:1]))
        case _:
            reasons = tuple(one.option_id for one in targets if not one.right)
            foreign = tuple(one.option_id for one in options if not one.right)
            return Response(chosen=(*foreign[:1], *reasons[:1]))


def partly(question: Question) -> Response:
    """Something right and something not, where there is such a thing."""
    good, bad = right(question), wrong(question)
    match question.kind:
        case Kind.MATCH:
            return Response(pairs=(*good.pairs[:1], *bad.pairs[1:]))
        case Kind.ORDER:
            return Response(chosen=(*good.chosen[1:], good.chosen[0]))
        case Kind.TRUE_FALSE:
            return Response(chosen=(*good.chosen[:1], *bad.chosen[1:]))
        case Kind.SEVERAL:
            return Response(chosen=good.chosen[:1])
        case _:
            return bad


def nearly(question: Question) -> Response:
    """What only the person can judge, of a kind that is typed."""
    if question.kind in RECOGNISED:
        return partly(question)
    if question.kind is Kind.NUMBER:
        return Response(texts=(f"about {question.accepted[0]}",))
    if question.kind in (Kind.LIST, Kind.BLANK):
        return Response(texts=tuple(" ".join(one.text.split()[:3]) for one in question.options))
    words = question.accepted[0].split()
    return Response(texts=(" ".join(words[:-1]) if len(words) > 1 else f"{words[0]} and others",))


def _target(question: Question, option: Option) -> Option:
    found = question.option(option.partner)
    assert found is not None, "each line of a matching has its partner"
    return found


# -- a sitting


def answer(question: Question, skill: Skill, salt: object) -> Response:
    """What somebody of this skill says, how sure they are, and how long it takes."""
    drawn = _share(question, salt, "skill")
    ways: Sequence[tuple[float, Callable[[Question], Response]]] = (
        (skill.right, right),
        (skill.nearly, nearly),
        (skill.partly, partly),
        (skill.blank, lambda _: Response()),
    )
    given = wrong(question)
    for width, way in ways:
        if drawn < width:
            given = way(question)
            break
        drawn -= width
    taken = round(_LOOKING_MS[0] + _share(question, salt, "time") * (_LOOKING_MS[1] - _LOOKING_MS[0]))
    sure = None if given.is_blank else list(Sure)[int(_share(question, salt, "sure") * 3)]
    return replace(given, sure=sure, taken_ms=taken)


def sit(
    verbs: QuizService, rules: QuizRules, skill: Skill, pass_time: Callable[[int], None], until: int = 0
) -> Sitting:
    """Begin a quiz and answer its questions one after the other, all or the first `until`, and stand before the next."""
    sitting = verbs.start(rules)
    many = len(sitting.responses)
    for place in range(min(until or many, many)):
        given = answer(sitting.attempt.questions[place], skill, rules.seed)
        pass_time(given.taken_ms)
        used_ms = sitting.used_ms + given.taken_ms
        asked = given if rules.ask_sure else replace(given, sure=None)
        sitting = verbs.answer(sitting, place, asked, used_ms)
        if rules.mode is Mode.PRACTICE:
            sitting, _ = verbs.show(sitting, place, used_ms)
        if place + 1 < many:
            sitting = verbs.move(sitting, place + 1, used_ms)
    verbs.beat(sitting, sitting.used_ms)
    return sitting


def sit_through(verbs: QuizService, rules: QuizRules, skill: Skill, pass_time: Callable[[int], None]) -> None:
    """The same, and hand it in."""
    sitting = sit(verbs, rules, skill, pass_time)
    verbs.hand_in(sitting, sitting.used_ms)


def _share(question: Question, salt: object, what: str) -> float:
    """A number from 0 to 1 that belongs to this question, here."""
    digest = hashlib.blake2b(f"{question.question_id} {salt} {what}".encode(), digest_size=8).digest()
    return int.from_bytes(digest) / 2**64
