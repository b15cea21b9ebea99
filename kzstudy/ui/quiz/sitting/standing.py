"""How each question of a sitting stands, and what a step from one to another would close: pure, from the log's own rules."""

from collections.abc import Mapping
from dataclasses import replace

from kzstudy.core.quiz_rules import Mode
from kzstudy.core.response import Response
from kzstudy.core.sitting import Sitting, section_of
from kzstudy.quiz.mark import Mark, Verdict
from kzstudy.ui.quiz.sitting.showing import Cell, Leaving, Progress, Showing, State, Step, preset_of

_STATES = {
    Verdict.RIGHT: State.RIGHT,
    Verdict.PARTLY: State.PARTLY,
    Verdict.WRONG: State.WRONG,
    Verdict.UNANSWERED: State.WRONG,
    Verdict.DOUBTFUL: State.DOUBTFUL,
}


def is_exam(sitting: Sitting) -> bool:
    """Whether nothing is told before it is handed in."""
    return sitting.attempt.rules.mode is Mode.EXAM


def can_visit(sitting: Sitting, place: int) -> bool:
    """Whether the question at `place` can be shown: to answer it, or (practice) to look at it again."""
    return sitting.is_open(place) or (place in sitting.shown and not sitting.over)


def closed_by(sitting: Sitting, to: int) -> tuple[int, ...]:
    """The places that can no longer be answered once the question at `to` has been in view."""
    later = replace(sitting, reached=max(sitting.reached, to))
    return tuple(at for at in range(len(sitting.responses)) if sitting.is_open(at) and not later.is_open(at))


def leaving(sitting: Sitting, to: int) -> Leaving | None:
    """What has to be confirmed before going to `to`; None when nothing but the question in view is closed."""
    closed = closed_by(sitting, to)
    if not set(closed) - {sitting.place}:
        return None
    attempt = sitting.attempt
    sections = {section_of(attempt, at) for at in closed}
    ends = attempt.rules.sections and len(sections) == 1 and section_of(attempt, to) not in sections
    return Leaving(
        to=to,
        first=closed[0],
        last=closed[-1],
        unanswered=sum(sitting.responses[at].is_blank for at in closed),
        section=attempt.questions[closed[0]].chapter if ends else "",
    )


def showing(sitting: Sitting, response: Response, mark: Mark | None) -> Showing:
    """The question in view, with an answer that may not be saved yet."""
    place, many = sitting.place, len(sitting.responses)
    can_answer = sitting.is_open(place)
    return Showing(
        place=place,
        many=many,
        question=sitting.attempt.questions[place],
        response=response,
        step=_step(sitting, response),
        can_answer=can_answer,
        can_go_back=place > 0 and can_visit(sitting, place - 1),
        can_skip=not is_exam(sitting) and can_answer and place + 1 < many,
        ask_sure=sitting.attempt.rules.ask_sure,
        mark=mark,
    )


def _step(sitting: Sitting, response: Response) -> Step:
    if not is_exam(sitting) and sitting.is_open(sitting.place):
        return Step.SHOW_ME if response.is_blank else Step.CHECK
    if sitting.place + 1 == len(sitting.responses):
        return Step.HAND_IN
    return Step.NEXT_FOR_GOOD if closed_by(sitting, sitting.place + 1) else Step.NEXT


def progress(sitting: Sitting, response: Response, marks: Mapping[int, Mark]) -> Progress:
    """Every question, with the answer in view as it stands on the screen."""
    rules = sitting.attempt.rules
    cells = []
    for place, question in enumerate(sitting.attempt.questions):
        answered = not (response if place == sitting.place else sitting.responses[place]).is_blank
        cells.append(
            Cell(
                place=place,
                state=_state(sitting, place, marks.get(place), answered=answered),
                answered=answered,
                flagged=place in sitting.flagged,
                current=place == sitting.place,
                can_visit=can_visit(sitting, place),
                section=question.chapter,
                stem=question.statement or question.stem,
            )
        )
    return Progress(
        preset=preset_of(sitting),
        exam=is_exam(sitting),
        place=sitting.place,
        cells=tuple(cells),
        sections=rules.sections and is_exam(sitting),
        may_go_back=rules.may_go_back or not is_exam(sitting),
    )


def _state(sitting: Sitting, place: int, mark: Mark | None, *, answered: bool) -> State:
    if mark is not None and place in sitting.shown:
        return _STATES[mark.verdict]
    if not sitting.is_open(place) and place not in sitting.shown:
        return State.CLOSED
    return State.ANSWERED if answered else State.UNANSWERED
