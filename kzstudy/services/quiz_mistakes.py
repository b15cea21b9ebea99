"""Mistakes over all quizzes: how a question came out last time, what it was confused with, and which cards stand behind it."""

from collections.abc import Iterable, Sequence

from kzstudy.core.question import Kind, Question
from kzstudy.core.response import Response
from kzstudy.core.sitting import Sitting
from kzstudy.quiz.mark import Mark, Verdict
from kzstudy.storage.attempt_text import Asked

_ONE_RIGHT = frozenset({Kind.ONE, Kind.WHO, Kind.TRUE_FALSE})


def asked(sitting: Sitting, marks: Iterable[tuple[int, Mark]]) -> tuple[Asked, ...]:
    """How the answers at these places came out. What was left blank, or waits for the person's word, did not come out."""
    found = []
    for place, mark in marks:
        if mark.verdict in (Verdict.UNANSWERED, Verdict.DOUBTFUL):
            continue
        question = sitting.attempt.questions[place]
        chose = chosen_wrongly(question, sitting.responses[place])
        found.append(Asked(question.question_id, mark.verdict is not Verdict.RIGHT, chose))
    return tuple(found)


def chosen_wrongly(question: Question, response: Response) -> tuple[str, ...]:
    """The ids of options and targets that were taken for right and are not."""
    if question.kind is Kind.MATCH:
        partners = {one.option_id: one.partner for one in question.options}
        return tuple(target for name, target in response.pairs if partners.get(name, target) != target)
    if question.kind is Kind.TRUE_FALSE:
        wrong = {one.option_id for one in question.targets if not one.right}
    elif question.kind in (Kind.ONE, Kind.SEVERAL, Kind.WHO):
        wrong = {one.option_id for one in question.options if not one.right}
    else:
        return ()
    return tuple(name for name in response.chosen if name in wrong)


def missed_last_time(history: Iterable[Asked]) -> tuple[str, ...]:
    """The ids of questions that were not wholly right when they were last answered, the latest first. `history` is oldest first."""
    last: dict[str, bool] = {}
    for one in history:
        last.pop(one.question_id, None)  # so that it stands where it was asked last
        last[one.question_id] = one.missed
    return tuple(name for name, missed in reversed(last.items()) if missed)


def confused(history: Iterable[Asked]) -> dict[str, Sequence[str]]:
    """What was ever chosen wrongly, by question id, the latest first."""
    found: dict[str, dict[str, None]] = {}
    for one in history:
        for name in one.chose:
            names = found.setdefault(one.question_id, {})
            names.pop(name, None)
            names[name] = None
    return {question: tuple(reversed(names)) for question, names in found.items()}


def is_empty_page(question: Question, mark: Mark) -> bool:
    """Whether this is a blank page on which nothing was written."""
    return question.kind is Kind.BLANK and mark.verdict is Verdict.UNANSWERED


def cards_missed(question: Question, mark: Mark) -> tuple[str, ...]:
    """The cards that a question names for what was not right: those of the whole, and those of the options that were missed."""
    missed = [
        one
        for one in question.options
        if (one.right if question.kind in _ONE_RIGHT else one.option_id not in mark.found)
        and (one.right or question.kind is not Kind.SEVERAL)
    ]
    of_options = [card for one in question.options for card in one.cards]
    whole = [card for card in question.cards if card not in of_options]
    return tuple(dict.fromkeys([*whole, *(card for one in missed for card in one.cards)]))
