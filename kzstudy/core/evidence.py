"""What a quiz answer does to the memory of a card: the one place where that is decided.

A rating in Study is a person's own word on a card that was recalled. A quiz answer is only a trace of that, so it says less, and
where it would have to be guessed what it says, it says nothing. The rules, and why:

- **Left blank**: nothing. Whoever ran out of time has not forgotten.
- **Recalled right** (written without anything to choose from): Good. It is what Study asks for. However sure one was: what
  stands nowhere cannot be guessed.
- **Wrong**, recalled or recognised: Didn't know. Whoever does not know the right answer when it stands there knows it even less
  when it does not.
- **Recognised right among k things**: the Good step, as a part 1 - 1/k of it on the log scale of stability. One in k would have
  been right blindly, and whoever sees the answer has been helped. k is how many things stood there for one choice (the options
  of a question, the targets of a match, 2 for a box to tick), never how many ways there are to fill in the whole: an order of
  five has 120 ways, but the answer stands on the page all the same. True or false with the reason: whoever finds the reason has
  the verdict with it, so k is the larger of the two.
- **Recognised right and called a guess**: nothing; one cannot say it more plainly. A wrong guess is wrong.
- **Partly right**: what the question says of single options, and nothing for the whole. Named elements of a list are Good. Those
  not named are Didn't know, unless as many were named as were asked for: then nobody had to go on. Of boxes to tick, right ones
  that were ticked are Good in part and right ones that were not are Didn't know; a wrong tick says nothing of its own cards, for
  it was not them that were asked, and where wrong ticks are as many as right ones, no tick says anything. Of a match the same, and what was left without a partner says nothing. What stands in the
  wrong place of an order says nothing, for one displaced element moves all others.
- **A blank page**: what was written is Good. What was not written says nothing: to think of everything in a chapter is another
  feat than to answer when asked, and missing it is shown in the text right away.
- **In doubt** (nearly right, and the person has not yet said): nothing, until they say.
- **Once per card and study day**, Study included: nothing if the card was answered on that day or later. A quiz asks one thing in
  many ways and shows the answers to some while it asks others.
- **A card never seen**: recalled right is Good, as in Study; everything else is nothing. It comes as new anyway, and what was
  never learned cannot be forgotten.
- **A card still being learned**: what was recognised says nothing. Only minutes count there, and a part of a step is none.

What holds is decided against the memory that the card has when the row is played (`holds`), not only when it was written: when an
answer below it is taken back, a row that would not have been written then is passed over by the replay.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from kzstudy.core.memory import UNSEEN, Memory, Phase
from kzstudy.core.question import RECOGNISED, Kind, Option, Question
from kzstudy.core.rating import Rating
from kzstudy.core.response import ANSWER, Response, Sure

_OF_PARTS = frozenset({Kind.SEVERAL, Kind.MATCH, Kind.ORDER, Kind.LIST, Kind.BLANK})
"""The kinds whose options are answered each by itself, so that only they speak of their cards."""


class Marked(Protocol):
    """What is known of the mark of an answer; see quiz.mark."""

    @property
    def share(self) -> float: ...
    @property
    def found(self) -> tuple[str, ...]: ...
    @property
    def doubts(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an answer says of one card: GOOD with the `weight` of its step (above 0, up to 1), or AGAIN."""

    card_id: str
    rating: Rating
    weight: float = 1.0


def evidence(
    question: Question, response: Response, marked: Marked, memories: Mapping[str, Memory], study_day: int
) -> tuple[Evidence, ...]:
    """What the answer does to the cards of its question, given the memories they have and the study day of the answer.

    Each card is named once. A card without a memory was never seen.
    """
    recognised = question.kind in RECOGNISED
    result = []
    for one in said(question, response, marked):
        memory = memories.get(one.card_id, UNSEEN)
        if recognised and memory.phase is not Phase.REVIEW:
            continue
        if holds(memory, one.rating, one.weight, study_day):
            result.append(one)
    return tuple(result)


def holds(memory: Memory, rating: Rating, weight: float, study_day: int) -> bool:
    """Whether a quiz's answer of `study_day` moves this memory."""
    if memory.last_day is not None and memory.last_day >= study_day:
        return False
    if memory.phase is Phase.NEW:
        return rating is not Rating.AGAIN and weight == 1.0
    return memory.phase is Phase.REVIEW or weight == 1.0


def said(question: Question, response: Response, marked: Marked) -> tuple[Evidence, ...]:
    """What the answer says of cards, whatever is known of them: of each once, what is said of single options first."""
    if response.is_blank:
        return ()
    found = [*_of_options(question, response, marked), *_of_the_whole(question, response, marked)]
    by_card: dict[str, Evidence] = {}
    for one in found:
        by_card.setdefault(one.card_id, one)
    return tuple(by_card.values())


def _of_the_whole(question: Question, response: Response, marked: Marked) -> list[Evidence]:
    if marked.doubts or 0.0 < marked.share < 1.0:
        return []
    cards = question.cards
    if question.kind in _OF_PARTS:
        of_parts = {card for option in question.options for card in option.cards}
        cards = tuple(card for card in cards if card not in of_parts)
    if marked.share <= 0.0:
        return [] if question.kind is Kind.BLANK else _forgotten(cards)
    return _known(question, cards, response, _choices(question))


def _of_options(question: Question, response: Response, marked: Marked) -> list[Evidence]:
    result: list[Evidence] = []
    went_on = len(marked.found) + len(marked.doubts) < (question.wanted or len(question.options))
    for option in question.options:
        if not option.cards:
            continue
        verdict = _is_known(question, option, response, marked, went_on=went_on)
        if verdict is not None:
            choices = 2 if question.kind is Kind.SEVERAL else _choices(question)
            result += (
                _known(question, option.cards, response, choices) if verdict else _forgotten(option.cards)
            )
    return result


def _is_known(
    question: Question, option: Option, response: Response, marked: Marked, *, went_on: bool
) -> bool | None:
    """Whether the answer shows that this option was known; None when it shows neither."""
    name, kind = option.option_id, question.kind
    if name in marked.doubts or ANSWER in marked.doubts:
        return None
    if kind in (Kind.ONE, Kind.WHO, Kind.TRUE_FALSE):
        return marked.share >= 1.0 if option.right and marked.share in (0.0, 1.0) else None
    if kind is Kind.SEVERAL:
        if not option.right or (name in response.chosen and marked.share <= 0.0):
            return None
        return name in response.chosen
    if name in marked.found:
        return True
    if kind is Kind.MATCH:
        return False if name in dict(response.pairs) else None
    return False if kind is Kind.LIST and went_on else None


def _choices(question: Question) -> int:
    """How many things stood there for one choice; 0 where nothing did."""
    if question.kind not in RECOGNISED:
        return 0
    if question.kind is Kind.MATCH:
        return len(question.targets)
    if question.kind is Kind.TRUE_FALSE:
        return max(len(question.options), len(question.targets))
    return len(question.options)


def _known(question: Question, cards: tuple[str, ...], response: Response, choices: int) -> list[Evidence]:
    if question.kind not in RECOGNISED:
        return [Evidence(card, Rating.GOOD) for card in cards]
    if choices < 2 or response.sure is Sure.GUESS:
        return []
    return [Evidence(card, Rating.GOOD, 1 - 1 / choices) for card in cards]


def _forgotten(cards: tuple[str, ...]) -> list[Evidence]:
    return [Evidence(card, Rating.AGAIN) for card in cards]
