"""An answer laid out for reading: what was asked, what was answered, what is right, why, and where a wrong option would be right.

Plain lines for the report and for the file it is saved to; the same lines whatever the kind of question.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from kzstudy.core.question import Kind, Option, Question
from kzstudy.core.response import Response
from kzstudy.quiz.mark import Mark, Verdict
from kzstudy.ui.quiz.wording import listed
from kzstudy.ui.words import tr


class Tone(Enum):
    """What a line says of the answer; the words say it too, never the colour alone."""

    RIGHT = "right"
    WRONG = "wrong"
    PLAIN = "plain"
    WHY = "why"


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `label` stands before the text and may be "". Texts are the light Markdown of cards."""

    label: str
    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Point:
    """One element of a list or one key point of a blank page, and whether the answer has it."""

    option_id: str
    text: str
    found: bool


def stem(question: Question) -> tuple[str, ...]:
    """What was asked, as paragraphs."""
    return (question.stem, question.statement) if question.statement else (question.stem,)


def points(question: Question, mark: Mark) -> tuple[Point, ...]:
    """The elements or key points, found or not; none for other kinds."""
    if question.kind not in (Kind.LIST, Kind.BLANK):
        return ()
    return tuple(Point(one.option_id, one.text, one.option_id in mark.found) for one in question.options)


def lines(question: Question, response: Response, mark: Mark) -> tuple[Line, ...]:
    """What was answered, then what is right, then why."""
    make = _BY_KIND.get(question.kind, _written)
    body = make(question, response, mark)
    if response.is_blank:
        blank = Line("", tr("answers", "You left this blank."), Tone.WRONG)
        body = [blank, *(line for line in body if line.tone is not Tone.WRONG)]
    said = any(line.text.endswith(question.why) for line in body)  # also as the reason that was to be chosen
    why = [] if not question.why or said else [Line("", question.why, Tone.WHY)]
    return (*body, *why)


def passages(question: Question, response: Response) -> tuple[str, ...]:
    """The passages to look at: the question's, then those of what was chosen wrongly; each once."""
    chosen = {*response.chosen, *(target for _, target in response.pairs)}
    wrong = [
        one for one in (*question.options, *question.targets) if one.option_id in chosen and not one.right
    ]
    own = [*question.passages, *(ref for one in question.options if one.right for ref in one.passages)]
    return tuple(dict.fromkeys([*own, *(ref for one in wrong for ref in one.passages)]))


def right_answer(question: Question) -> str:
    """The right answer in one line, for a question whose answer was doubtful."""
    if question.accepted:
        return question.accepted[0]
    return "; ".join(one.text for one in question.options if one.right or question.kind is Kind.LIST)


def _one(question: Question, response: Response, _mark: Mark) -> list[Line]:
    chosen = [one for one in question.options if one.option_id in response.chosen]
    right = [one for one in question.options if one.right]
    result = []
    for one in chosen:
        if one.right:
            result.append(Line(tr("answers", "You answered, rightly:"), one.text, Tone.RIGHT))
        else:
            result.append(Line(tr("answers", "You answered:"), one.text, Tone.WRONG))
            result += _elsewhere(one)
    if not any(one.right for one in chosen):
        result += [Line(tr("answers", "Right answer:"), one.text, Tone.RIGHT) for one in right]
    return result + [Line("", one.why, Tone.WHY) for one in right if one.why]


def _several(question: Question, response: Response, _mark: Mark) -> list[Line]:
    result = []
    for one in question.options:
        is_chosen = one.option_id in response.chosen
        if one.right:
            label = tr("answers", "You chose, rightly:") if is_chosen else tr("answers", "Right as well:")
            if response.is_blank:
                label = tr("answers", "Right answer:")
            result.append(Line(label, one.text, Tone.RIGHT if is_chosen or response.is_blank else Tone.PLAIN))
        elif is_chosen:
            result.append(Line(tr("answers", "You chose, wrongly:"), one.text, Tone.WRONG))
            result += _elsewhere(one)
    return result


def _true_false(question: Question, response: Response, _mark: Mark) -> list[Line]:
    verdict = next((one for one in question.options if one.option_id in response.chosen[:1]), None)
    reason = next((one for one in question.targets if one.option_id in response.chosen[1:2]), None)
    is_right = bool(verdict and verdict.right and reason and reason.right)
    given = _with_reason(verdict, reason)
    result = []
    if given:
        label = tr("answers", "You answered, rightly:") if is_right else tr("answers", "You answered:")
        result.append(Line(label, given, Tone.RIGHT if is_right else Tone.WRONG))
    if not is_right:
        right = next((one for one in question.options if one.right), None)
        because = next((one for one in question.targets if one.right), None)
        result.append(Line(tr("answers", "Right answer:"), _with_reason(right, because), Tone.RIGHT))
    return result


def _with_reason(verdict: Option | None, reason: Option | None) -> str:
    if verdict is None:
        return ""
    if reason is None:
        return tr("answers", "{verdict}, without a reason").format(verdict=verdict.text)
    return tr("answers", "{verdict}. {reason}").format(verdict=verdict.text, reason=reason.text)


def _match(question: Question, response: Response, _mark: Mark) -> list[Line]:
    given = dict(response.pairs)
    result = []
    for one in question.options:
        mine = question.option(given.get(one.option_id, ""))
        right = question.option(one.partner)
        if right is None:
            continue
        if mine is not None and mine.option_id == right.option_id:
            result.append(Line(tr("answers", "You matched, rightly:"), _pair(one, right), Tone.RIGHT))
            continue
        if mine is not None:
            result.append(Line(tr("answers", "You matched, wrongly:"), _pair(one, mine), Tone.WRONG))
        elif not response.is_blank:
            result.append(Line(tr("answers", "You left open:"), one.text, Tone.WRONG))
        result.append(Line(tr("answers", "Right answer:"), _pair(one, right), Tone.RIGHT))
    return result


def _pair(left: Option, right: Option) -> str:
    return f"{left.text} \u2192 {right.text}"


def _order(question: Question, response: Response, mark: Mark) -> list[Line]:
    right = sorted(question.options, key=lambda one: one.rank)
    wanted = Line(tr("answers", "The right order:"), _numbered(right), Tone.RIGHT)
    given = [one for chosen in response.chosen if (one := question.option(chosen)) is not None]
    if not given:
        return [wanted]
    if mark.verdict is Verdict.RIGHT:
        return [Line(tr("answers", "Your order, which is right:"), _numbered(given), Tone.RIGHT)]
    return [Line(tr("answers", "Your order:"), _numbered(given), Tone.WRONG), wanted]


def _numbered(options: Sequence[Option]) -> str:
    return "; ".join(f"{at}.\u00a0{one.text}" for at, one in enumerate(options, 1))


def _written(question: Question, response: Response, mark: Mark) -> list[Line]:
    text = "".join(response.texts[:1]).strip()
    is_right = mark.verdict is Verdict.RIGHT
    result = []
    if text:
        label = tr("answers", "You wrote, rightly:") if is_right else tr("answers", "You wrote:")
        result.append(Line(label, text, Tone.RIGHT if is_right else Tone.WRONG))
    if question.accepted and (not is_right or text != question.accepted[0]):
        result.append(Line(tr("answers", "Right answer:"), question.accepted[0], Tone.RIGHT))
    return result


def _listed(question: Question, response: Response, mark: Mark) -> list[Line]:
    written = listed([f"\u201c{text.strip()}\u201d" for text in response.texts if text.strip()])
    result = [Line(tr("answers", "You wrote:"), written)] if written else []
    return result + _found(question, mark, tr("answers", "Not found in your answer:"))


def _blank_page(question: Question, response: Response, mark: Mark) -> list[Line]:
    written = " ".join(response.texts).strip()
    result = [Line(tr("answers", "You wrote:"), written)] if written else []
    return result + _found(question, mark, tr("answers", "Not found in your text:"))


def _found(question: Question, mark: Mark, missed: str) -> list[Line]:
    result = [
        Line(tr("answers", "Found:"), one.text, Tone.RIGHT) for one in points(question, mark) if one.found
    ]
    label = missed if result or mark.verdict is not Verdict.UNANSWERED else tr("answers", "Asked for:")
    return result + [Line(label, one.text) for one in points(question, mark) if not one.found]


def _elsewhere(option: Option) -> list[Line]:
    return [Line(tr("answers", "Where that belongs:"), option.why, Tone.WHY)] if option.why else []


_BY_KIND = {
    Kind.ONE: _one,
    Kind.WHO: _one,
    Kind.SEVERAL: _several,
    Kind.TRUE_FALSE: _true_false,
    Kind.MATCH: _match,
    Kind.ORDER: _order,
    Kind.LIST: _listed,
    Kind.BLANK: _blank_page,
}
