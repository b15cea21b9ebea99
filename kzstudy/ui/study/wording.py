"""The words of the Study screen: plain sentences for a person who never saw such a program."""

from kzstudy.core.card import Form, cloze_parts
from kzstudy.core.errors import KnownError
from kzstudy.core.outcome import Outcome
from kzstudy.core.prompt import Stage
from kzstudy.core.rating import Rating
from kzstudy.ui.faults import explain
from kzstudy.ui.study.showing import Matter, Notice, OptionRow, Progress, Row, Showing
from kzstudy.ui.widgets.card_text import plain
from kzstudy.ui.words import NBSP, again_in, minutes, span_of_days, tr

_START_LENGTH = 48


def practising(cards: int) -> str:
    """What a sitting over picked cards is called, in the bar above it."""
    return tr("study", "Practising your mistakes: %n\u00a0card(s)", cards)


def rating_word(rating: Rating) -> str:
    """What a rating is called."""
    return {
        Rating.AGAIN: tr("study", "Didn\u2019t know"),
        Rating.HARD: tr("study", "Hard"),
        Rating.GOOD: tr("study", "Good"),
        Rating.EASY: tr("study", "Easy"),
    }[rating]


def see_again(outcome: Outcome) -> str:
    """What a rating does: "see again in 9 days", with the number kept by its unit."""
    return tr("study", "see again {when}").format(when=again_in(outcome).replace(" ", NBSP))


def longest_see_again() -> str:
    """The widest that a rating says, to keep room for it."""
    return tr("study", "see again {when}").format(when=span_of_days(58))


def rating_keys(rating: Rating) -> tuple[str, ...]:
    """The caps on a rating: its number, and Space where Space does the same."""
    return (str(rating.value), tr("keys", "Space")) if rating is Rating.GOOD else (str(rating.value),)


def stage_word(stage: Stage) -> str:
    """Why the card is shown, in a word."""
    return {
        Stage.NEW: tr("study", "new"),
        Stage.LEARNING: tr("study", "learning"),
        Stage.REVIEW: tr("study", "review"),
    }[stage]


def breadcrumb(showing: Showing) -> str:
    """Where the card stands: "Chapter 1 · new"."""
    prompt = showing.prompt
    return f"{plain(prompt.note.section) or prompt.deck_title} \u00b7 {stage_word(prompt.stage)}"


def task(showing: Showing) -> str:
    """What a list asks for: "Name all 4", "Name the 2 that are left out"."""
    note = showing.prompt.note
    asked = len(showing.prompt.asked)
    if asked < len(note.elements):
        text = (
            tr("study", "Name the %n\u00a0that are missing.", asked)
            if asked > 1
            else tr("study", "Name the one that is missing.")
        )
    elif note.complete:
        text = tr("study", "Name all %n.", asked)
    else:
        text = tr("study", "Name %n.", asked)
    return tr("study", "{task} The order counts.").format(task=text) if note.ordered and asked > 1 else text


def choice_task(showing: Showing) -> str:
    """What a choice asks for: how many of its options are right, since that is part of the question."""
    right = sum(choice.right for choice in showing.prompt.note.choices)
    said = (
        tr("study", "One of these is right.")
        if right == 1
        else tr("study", "%n\u00a0of these are right.", right)
    )
    if showing.revealed:
        return said
    return tr("study", "{number} Decide which, then show the answer.").format(number=said)


def right_word() -> str:
    """Stands behind an option that is right."""
    return tr("study", "\u2713\u00a0right")


def tick_help() -> str:
    """What the ticks of a list do."""
    return tr(
        "study",
        "Untick what you missed, by click or by letter: it counts as \u201cDidn\u2019t know\u201d. "
        "Your rating is for the ones still ticked.",
    )


def missed_word() -> str:
    """Stands behind an element that was missed."""
    return tr("study", "missed")


def tick_hover(*, missed: bool) -> str:
    """What a click on an element does."""
    return tr("study", "Click: I knew it after all") if missed else tr("study", "Click: I missed this one")


def given_word() -> str:
    """Stands behind an element that is not asked."""
    return tr("study", "given")


def blank(hint: str) -> str:
    """A visible gap in a cloze, which never breaks."""
    inside = plain(hint).replace(" ", NBSP) or "\u2026"
    return f"[{NBSP}{inside}{NBSP}]"


def spoken(showing: Showing, question: str, answer: str) -> str:
    """The card in one piece, for a screen reader."""
    parts = [breadcrumb(showing), question]
    if showing.form is Form.LIST:
        parts += [
            task(showing),
            *(_spoken_row(row) for row in showing.rows() if row.is_given or showing.revealed),
        ]
    if showing.form is Form.CHOICE:
        parts.append(choice_task(showing))
        parts += [_spoken_option(row, revealed=showing.revealed) for row in showing.options()]
    if showing.revealed:
        parts += [tr("study", "Answer: {answer}").format(answer=answer)] if answer else []
        parts += [plain(showing.prompt.note.remark)]
    return "\n".join(part for part in parts if part)


def _spoken_row(row: Row) -> str:
    return f"{plain(row.text)} ({given_word()})" if row.is_given else plain(row.text)


def _spoken_option(row: OptionRow, *, revealed: bool) -> str:
    said = f"{row.letter}: {plain(row.text)}"
    if not revealed:
        return said
    verdict = tr("study", "right") if row.right else tr("study", "wrong")
    return f"{said} ({verdict}) {plain(row.feedback)}".rstrip()


def no_pack(error: KnownError) -> str:
    """Where a card comes from cannot be shown."""
    return str(explain(error))


def left(progress: Progress) -> str:
    """How much is left, exactly as the window's title says it, too: "11 left"."""
    return tr("study", "%n\u00a0left", progress.left).replace(NBSP, " ")


def title(progress: Progress | None) -> str:
    """What the window's title says: "11 left - Study"."""
    return (
        tr("study", "{left} - Study").format(left=left(progress))
        if progress is not None
        else tr("study", "Study")
    )


def left_and_time(progress: Progress) -> str:
    """ "11 left · about 3 min"."""
    return f"{left(progress)} \u00b7 {minutes(progress.seconds)}" if progress.left else left(progress)


def notice(what: Notice) -> tuple[str, str]:
    """A message and the words of its button, "" for none."""
    if what.matter is Matter.TAKEN_BACK and what.prompt is not None:
        return tr("study", "Taken back: {start}").format(start=start_of(what.prompt.note.question)), tr(
            "study", "Put it again"
        )
    if what.error is not None:
        return f"{_failed(what.matter)} {explain(what.error)}", tr("study", "Try again")
    return {
        Matter.CARD_CHANGED: tr("study", "This card was changed elsewhere; here it is anew."),
        Matter.NOTHING_TO_TAKE_BACK: tr("study", "There is no rating to take back."),
        Matter.NOTHING_TO_PUT_AGAIN: tr("study", "There is no rating to put again."),
    }.get(what.matter, ""), ""


def start_of(question: str) -> str:
    """The beginning of a question, cut between words."""
    text = plain("".join(part.text for part in cloze_parts(question)))
    if len(text) <= _START_LENGTH:
        return text
    return text[:_START_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:.") + "\u2026"


def _failed(matter: Matter) -> str:
    if matter is Matter.NOT_TAKEN_BACK:
        return tr("study", "The rating could not be taken back.")
    if matter is Matter.NOT_READ:
        return tr("study", "The next card could not be read.")
    return tr("study", "Your answer is not saved; the card stays here.")
