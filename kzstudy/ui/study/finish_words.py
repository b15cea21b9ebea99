"""The words of the last page of a sitting: what was learned, when the next cards come, what to do now."""

from dataclasses import dataclass

from kzstudy.core.prompt import Finish
from kzstudy.ui.moments import Moments
from kzstudy.ui.words import NBSP, tr


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it means."""

    number: str
    meaning: str


@dataclass(frozen=True, slots=True)
class FinishWords:
    """What the last page of a sitting says. `next_step` is the filled button's words."""

    title: str
    figures: tuple[Figure, ...]
    lines: tuple[str, ...]
    next_step: str
    other_step: str


def finish_words(finish: Finish, moments: Moments) -> FinishWords:
    """What was learned, when the next cards come, what to do now."""
    if _nothing_at_all(finish):
        return FinishWords(
            tr("study", "No cards yet"),
            (),
            (tr("study", "There is no deck to study, so read the text first."),),
            tr("study", "Start reading"),
            tr("study", "Today"),
        )
    figures = _figures(finish) if finish.learned or finish.reviewed else ()
    if finish.next_due_ms is not None and _days_until(finish.next_due_ms, moments) <= 0:
        title = tr("study", "A short break")
    elif figures:
        title = tr("study", "Done for today")
    else:
        title = tr("study", "Nothing to study today")
    lines = tuple(line for line in (_next(finish, moments), _tomorrow(finish), _waiting(finish)) if line)
    return FinishWords(title, figures, lines, tr("study", "Continue reading"), tr("study", "Today"))


def practised_words(cards: int) -> FinishWords:
    """What stands there when the cards behind one's mistakes were gone through."""
    return FinishWords(
        tr("study", "You know them now"),
        (Figure(str(cards), tr("study", "card(s) from your mistakes practised", cards)),),
        (tr("study", "They come again in Study when it is time."),),
        tr("study", "Back to Quiz"),
        tr("study", "Today"),
    )


def _days_until(at_ms: int, moments: Moments) -> int:
    return moments.rule.day_of(at_ms) - moments.rule.day_of(moments.now_ms())


def _next(finish: Finish, moments: Moments) -> str:
    if finish.next_due_ms is None or (
        finish.tomorrow.total and _days_until(finish.next_due_ms, moments) == 1
    ):
        return ""  # the line about tomorrow says it
    return tr("study", "The next card comes {when}.").format(
        when=moments.when(finish.next_due_ms).replace(" ", NBSP)
    )


def _nothing_at_all(finish: Finish) -> bool:
    return not (
        finish.learned or finish.reviewed or finish.next_due_ms or finish.new_left or finish.tomorrow.total
    )


def _figures(finish: Finish) -> tuple[Figure, ...]:
    spent = max(1, round(finish.spent_ms / 60_000))
    figures = []
    if finish.learned:
        figures.append(Figure(str(finish.learned), tr("study", "new card(s) learned", finish.learned)))
    if finish.reviewed:
        figures.append(Figure(str(finish.reviewed), tr("study", "card(s) repeated", finish.reviewed)))
        figures.append(Figure(str(finish.forgotten), tr("study", "of them forgotten")))
    figures.append(Figure(str(spent), tr("study", "minute(s) of study", spent)))
    return tuple(figures)


def _tomorrow(finish: Finish) -> str:
    counts = finish.tomorrow
    again = counts.learning + counts.review
    parts = []
    if again:
        parts.append(tr("study", "%n\u00a0card(s) to repeat", again))
    if counts.new:
        parts.append(tr("study", "%n\u00a0new card(s)", counts.new))
    return tr("study", "Tomorrow: {cards}.").format(cards=tr("study", " and ").join(parts)) if parts else ""


def _waiting(finish: Finish) -> str:
    later = finish.new_left - finish.tomorrow.new
    return tr("study", "%n\u00a0more new card(s) on the days after.", later) if later > 0 else ""
