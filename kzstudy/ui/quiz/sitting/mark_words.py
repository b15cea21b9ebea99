"""The words for an answer that was marked."""

from kzstudy.core.question import Kind, Question
from kzstudy.core.response import ANSWER, Response
from kzstudy.quiz.mark import Mark, Verdict
from kzstudy.ui import words
from kzstudy.ui.quiz.sitting.wording import start_of
from kzstudy.ui.words import tr


def verdict_word(verdict: Verdict) -> str:
    """What an answer came to, with its sign."""
    return {
        Verdict.RIGHT: tr("sitting", "\u2713 Right"),
        Verdict.PARTLY: tr("sitting", "\u00bd Partly right"),
        Verdict.WRONG: tr("sitting", "\u2717 Wrong"),
        Verdict.UNANSWERED: tr("sitting", "\u2013 Left blank"),
        Verdict.DOUBTFUL: tr("sitting", "? Needs your word"),
    }[verdict]


def points(mark: Mark) -> str:
    """ "0.5 of 1 point", where that is not what the verdict says already."""
    if mark.most == 1 and mark.points in (0, 1):
        return ""
    return tr("sitting", "{points} of %n\u00a0point(s)", round(mark.most)).format(points=number(mark.points))


def number(value: float) -> str:
    """At most two decimals, with a true minus."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-", "\u2212")


def doubt(question: Question, response: Response, key: str) -> str:
    """What the person is asked about a part of the answer."""
    if key == ANSWER:
        return tr("sitting", "Does \u201c{words}\u201d count?").format(words=start_of(_written(response)))
    option = question.option(key)
    text = start_of(option.text if option is not None else key)
    return tr("sitting", "Did you have this: \u201c{words}\u201d?").format(words=text.rstrip("."))


def _written(response: Response) -> str:
    return response.texts[0].strip() if response.texts else ""


def counts(*, yes: bool) -> str:
    """The two answers to a doubt."""
    return tr("sitting", "Yes, it counts") if yes else tr("sitting", "No")


def last_word() -> str:
    """Before the button that overrules how a typed answer was marked."""
    return tr("sitting", "You have the last word.")


def overrule(*, yes: bool) -> str:
    """Where there is no doubt, and the person says otherwise."""
    return tr("sitting", "Count it as right") if yes else tr("sitting", "Count it as wrong")


def right_answer(question: Question) -> tuple[str, tuple[str, ...]]:
    """The answer, and other ways to write it, of a kind with a single text."""
    return (question.accepted[0] if question.accepted else ""), question.accepted[1:]


def also_accepted(answer: str, others: tuple[str, ...]) -> str:
    """Other answers that are right; "" where they only say the same with a word more or less."""
    folded = answer.casefold()
    telling = [one for one in others if one.casefold() not in folded and folded not in one.casefold()]
    return tr("sitting", "also right: {others}").format(others="; ".join(telling)) if telling else ""


def known(question: Question) -> str:
    """How we know what was asked, and from whom."""
    if question.known is None:
        return ""
    return f"{words.ATTESTATION_SIGNS[question.known]}\u2002{words.how_we_know(question.known)}"


def option_tag(*, chosen: bool, right: bool) -> str:
    """Below an option, once it was marked; nothing below one that was rightly left."""
    if chosen and right:
        return tr("sitting", "\u2713 your answer, right")
    if chosen:
        return tr("sitting", "\u2717 your answer, wrong")
    return tr("sitting", "\u2713 this is right") if right else ""


def pair_tag(own: str, partner: str) -> str:
    """Below a line of a matching: what was given, what belongs there."""
    if own == partner:
        return tr("sitting", "\u2713 {letter}, right").format(letter=own)
    if not own:
        return tr("sitting", "\u2013 left open; {letter} is right").format(letter=partner)
    return tr("sitting", "\u2717 you chose {own}; {letter} is right").format(own=own, letter=partner)


def place_tag(*, right: bool, place: int, rank: int) -> str:
    """Below a line of an order: whether it follows in order, and where it belongs.

    What counts is the longest run in the right order, so that a line may stand at its own place and still not follow the others.
    """
    if right:
        return tr("sitting", "\u2713 in its order")
    if place == rank:
        return tr("sitting", "\u2013 at its place, but not in line with the others")
    return tr("sitting", "\u2717 belongs at place\u00a0{number}").format(number=rank)


def point_tag(*, found: bool, doubtful: bool) -> str:
    """Below an element or key point: whether it was in the answer."""
    if doubtful:
        return tr("sitting", "? perhaps; you decide")
    return tr("sitting", "\u2713 you had it") if found else tr("sitting", "\u2013 missing")


def point_help(kind: Kind) -> str:
    """Above the elements or key points of an answer that was marked."""
    if kind is Kind.BLANK:
        return tr(
            "sitting",
            "What the chapter says; what was found in your text is ticked. You have the last word: tick or untick by letter or by click.",
        )
    return tr(
        "sitting",
        "What was to be named; what was found in your answer is ticked. You have the last word: tick or untick by letter or by click.",
    )
