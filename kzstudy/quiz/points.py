"""What an answer earns or costs under the scheme that was said before the start."""

from kzstudy.core.question import Kind, Question
from kzstudy.core.quiz_rules import Scheme
from kzstudy.core.response import Sure
from kzstudy.quiz.mark import Verdict

EARNED = {Sure.GUESS: 1.0, Sure.FAIRLY: 2.0, Sure.SURE: 3.0}
LOST = {Sure.GUESS: 0.0, Sure.FAIRLY: 2.0, Sure.SURE: 6.0}
"""Marking by sureness. It pays to be honest: "fairly sure" is best from two right in three on, "sure" from four in five."""
_CHOSEN = frozenset({Kind.ONE, Kind.WHO, Kind.TRUE_FALSE})
_FREE = frozenset({Verdict.UNANSWERED, Verdict.DOUBTFUL})


def most_points(scheme: Scheme) -> float:
    """What a right answer can earn."""
    return max(EARNED.values()) if scheme.by_sureness else 1.0


def least_points(question: Question, scheme: Scheme) -> float:
    """What a wrong answer can cost, as a number that is 0 or below."""
    if scheme.by_sureness:
        return 0.0 - max(LOST.values())
    if scheme.negative and question.kind in _CHOSEN:
        return -1 / max(1, len(question.options) - 1)
    return 0.0


def points_for(
    question: Question, verdict: Verdict, share: float, scheme: Scheme, sure: Sure | None = None
) -> float:
    """The points of an answer that is right to `share`. Who did not say how sure they were is taken to have guessed.

    A wrong choice costs 1/(k - 1) under negative marking, so that blind guessing among k options gains nothing. A verdict of true
    or false is one of two and costs a whole point: the coin that is right half the time must not earn anything. Nothing is lost by
    what was left out, is in doubt, or is partly right.
    """
    if verdict in _FREE:
        return 0.0
    level = sure or Sure.GUESS
    if verdict is Verdict.WRONG:
        return 0.0 - LOST[level] if scheme.by_sureness else least_points(question, scheme)
    earned = share if scheme.partial or verdict is Verdict.RIGHT else 0.0
    return earned * EARNED[level] if scheme.by_sureness else earned
