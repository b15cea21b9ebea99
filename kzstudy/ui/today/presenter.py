"""What Today says: plain values made from the numbers and the pack, before any widget is touched."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from kzstudy.core.counts import Counts
from kzstudy.core.document import Attestation, Pack, Passage
from kzstudy.core.opening import TodayNumbers
from kzstudy.ui.moments import Moments
from kzstudy.ui.words import minutes, tr

_EXCERPT = 130


class State(Enum):
    """Which of its faces Today shows."""

    WAITING = "waiting"
    FIRST = "first"
    CARDS = "cards"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Reading:
    """Where reading goes on. `share` is how far into the text that is."""

    passage_id: str
    excerpt: str
    chapter: str
    position: str
    share: float
    begun: bool


def state_of(numbers: TodayNumbers | None, *, first_time: bool, has_quiz: bool = False) -> State:
    """Before the first answer it is the first start, however often the window was opened; a quiz is more than that."""
    if numbers is None:
        return State.FIRST if first_time else State.WAITING
    if numbers.seen == 0 and numbers.answered_today == 0 and not has_quiz:
        return State.FIRST
    return State.CARDS if numbers.counts.total else State.DONE


def study_words(numbers: TodayNumbers | None) -> str:
    """The words of the button that leads to Study."""
    if numbers is None or not numbers.counts.total:
        return tr("today", "Study the first cards")
    counts = numbers.counts
    only_new = counts.new == counts.total
    cards = tr("today", "Study %n new card(s)" if only_new else "Study %n card(s)", counts.total)
    return tr("today", "{cards}, {time}").format(cards=cards, time=minutes(numbers.seconds))


def what_is_in_it(counts: Counts) -> str:
    """ "18 to review, 5 new"; what was missed a moment ago is named first."""
    parts = (
        (counts.learning, tr("today", "%n from a moment ago", counts.learning)),
        (counts.review, tr("today", "%n to review", counts.review)),
        (counts.new, tr("today", "%n new", counts.new)),
    )
    return ", ".join(words for number, words in parts if number)


def done_words(numbers: TodayNumbers) -> str:
    """What was done on this study day."""
    if not numbers.answered_today:
        return tr("today", "Nothing yet today.")
    if not numbers.learned_today:
        return tr("today", "All of it review.")
    return tr("today", "%n of them met for the first time.", numbers.learned_today)


def next_words(numbers: TodayNumbers, moments: Moments) -> str:
    """When it goes on, once nothing is left: later today, tomorrow (new cards count too), or on a later day."""
    later = numbers.next_due_ms
    if later is not None and moments.is_today(later):
        return tr("today", "The next cards come {when}.").format(when=moments.when(later))
    if numbers.tomorrow.total:
        return tr("today", "The next cards come tomorrow.")
    if later is None:
        return tr("today", "No card is waiting for a day to come.")
    return tr("today", "The next cards come {when}.").format(when=moments.when(later))


def tomorrow_words(numbers: TodayNumbers) -> str:
    """ "14 to review, 20 new" or a sentence."""
    if not numbers.tomorrow.total:
        return tr("today", "Nothing so far.")
    return what_is_in_it(numbers.tomorrow)


def reading(pack: Pack | None, desk: Mapping[str, str]) -> Reading | None:
    """Where to read on; None while no text is known, or where it has no passage."""
    if pack is None:
        return None
    passages = [one for one in pack.passages if one.attestation is not Attestation.MISSING]
    if not passages:
        return None
    place = desk.get("read.passage", "")
    at = next((index for index, one in enumerate(passages) if one.passage_id == place), 0)
    begun = at > 0
    return Reading(
        passage_id=passages[at].passage_id,
        excerpt=_excerpt(passages[at]),
        chapter=_chapter(pack, passages[at].chapter),
        position=tr("today", "passage\u00a0{number}\u00a0of\u00a0{all}").format(
            number=at + 1, all=len(passages)
        ),
        share=(at + 1) / len(passages) if begun else 0.0,
        begun=begun,
    )


def _excerpt(passage: Passage) -> str:
    text = " ".join(passage.text.split())
    if len(text) <= _EXCERPT:
        return text
    return text[:_EXCERPT].rpartition(" ")[0].rstrip(",;:. ") + "\u2026"


def _chapter(pack: Pack, number: str) -> str:
    found = next((one for one in pack.chapters if one.number == number), None)
    if found is None:
        return ""
    if not found.number.isdecimal():
        return found.title
    return tr("today", "Chapter {number}. {title}").format(number=found.number, title=found.title)
