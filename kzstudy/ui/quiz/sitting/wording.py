"""The words of a sitting: plain sentences for a person who never took an exam on a computer."""

from kzstudy.core.question import GAP, Kind, Question
from kzstudy.core.response import Sure
from kzstudy.ui.faults import explain
from kzstudy.ui.quiz.sitting.showing import Cell, Leaving, Matter, Notice, Progress, State, Step
from kzstudy.ui.quiz.wording import kind_name
from kzstudy.ui.widgets.card_text import plain
from kzstudy.ui.words import NBSP, tr

_START_LENGTH = 64


def chapter_word(chapter: str, title: str) -> str:
    """ "Chapter 1", or the short title of a part without a number."""
    if chapter.isdigit() or not title:
        return tr("sitting", "Chapter\u00a0{number}").format(number=chapter)
    return title


def breadcrumb(question: Question, chapter_title: str) -> str:
    """Above the question: "Chapter 1 · one answer"."""
    kind = kind_name(question.kind)
    if not question.chapter:
        return kind[:1].upper() + kind[1:]
    return f"{chapter_word(question.chapter, chapter_title)} \u00b7 {kind}"


def task(question: Question) -> str:
    """Below the question: what to do, in one line."""
    if question.kind is Kind.LIST:
        many = question.wanted or len(question.options)
        text = tr("sitting", "Name %n, each on a line of its own; Enter goes to the next line.", many)
        return tr("sitting", "{task} The order counts.").format(task=text) if question.ordered else text
    return {
        Kind.SEVERAL: tr("sitting", "Choose all that are right, by letter or by click."),
        Kind.TRUE_FALSE: tr("sitting", "First say whether it is true, then choose the reason."),
        Kind.MATCH: tr(
            "sitting",
            "Choose a line on the left, then what belongs to it on the right: by number and letter, or by click.",
        ),
        Kind.ORDER: tr(
            "sitting",
            "Drag the lines into their order, or go to one with the arrow keys and move it with Alt+Up and Alt+Down.",
        ),
        Kind.SHORT: tr("sitting", "A few words are enough."),
        Kind.CLOZE: tr("sitting", "Write what is missing in the gap."),
        Kind.NUMBER: tr("sitting", "Write the year, the number or the date."),
        Kind.BLANK: tr(
            "sitting", "Your own words and short notes are enough. When you are done, Ctrl+Enter goes on."
        ),
    }.get(question.kind, tr("sitting", "Choose one, by letter or by click. Choosing it again takes it back."))


def question_of(place: int, many: int) -> str:
    """ "Question 9 of 24"; the place counts from 0."""
    return tr("sitting", "Question {number} of {many}").format(number=place + 1, many=many)


def step_word(step: Step, *, exam: bool) -> str:
    """What stands on the filled button."""
    if step is Step.HAND_IN:
        return tr("sitting", "Hand in\u2026") if exam else tr("sitting", "Finish")
    return {
        Step.CHECK: tr("sitting", "Check"),
        Step.SHOW_ME: tr("sitting", "I don\u2019t know: show me"),
        Step.NEXT_FOR_GOOD: tr("sitting", "Next, no way back"),
    }.get(step, tr("sitting", "Next"))


def sure_word(sure: Sure) -> str:
    """How sure one is."""
    return {
        Sure.GUESS: tr("sitting", "Guess"),
        Sure.FAIRLY: tr("sitting", "Fairly sure"),
        Sure.SURE: tr("sitting", "Sure"),
    }[sure]


def chosen(word: str) -> str:
    """A word that was chosen among others, told by a sign besides the colour."""
    return f"\u2713 {word}"


# -- answering


def linked(letter: str) -> str:
    """What a line on the left was matched with."""
    return f"\u2192{NBSP}{letter}" if letter else tr("sitting", "not matched yet")


def linked_back(numbers: str) -> str:
    """What a line on the right was matched with."""
    return f"\u2190{NBSP}{numbers}" if numbers else ""


def order_is_mine() -> str:
    """The tick below an order."""
    return tr("sitting", "This order is my answer")


def line_name(at: int, many: int) -> str:
    """What a line to write on is called."""
    return tr("sitting", "Line {number} of {many}").format(number=at + 1, many=many)


def answer_name() -> str:
    """What the line for an answer is called."""
    return tr("sitting", "Your answer")


def word_count(text: str) -> str:
    """Below a blank page."""
    return tr("sitting", "%n\u00a0word(s)", len(text.split()))


def spoken_gap(stem: str) -> str:
    """A sentence with a gap, for a screen reader."""
    return plain(stem.replace(GAP, tr("sitting", "(gap)")))


# -- overview, handing in, leaving


def state_sign(cell: Cell) -> str:
    """A sign for how a question stands; its word stands beside it."""
    if cell.state is State.WRONG and not cell.answered:
        return "\u2013"
    return {
        State.ANSWERED: "\u2713",
        State.RIGHT: "\u2713",
        State.PARTLY: "\u00bd",
        State.WRONG: "\u2717",
        State.DOUBTFUL: "?",
        State.CLOSED: "\u2713" if cell.answered else "\u25cb",
    }.get(cell.state, "\u25cb")


def state_word(cell: Cell) -> str:
    """How a question stands."""
    if cell.state is State.WRONG and not cell.answered:
        return tr("sitting", "left blank")
    if cell.state is State.CLOSED:
        return tr("sitting", "answered") if cell.answered else tr("sitting", "not answered")
    return {
        State.ANSWERED: tr("sitting", "answered"),
        State.UNANSWERED: tr("sitting", "not answered"),
        State.RIGHT: tr("sitting", "right"),
        State.PARTLY: tr("sitting", "partly right"),
        State.WRONG: tr("sitting", "wrong"),
        State.DOUBTFUL: tr("sitting", "your word"),
    }[cell.state]


def cell_name(cell: Cell) -> str:
    """A question of the overview in one piece, for a screen reader."""
    parts = [tr("sitting", "Question {number}").format(number=cell.place + 1), state_word(cell)]
    if cell.state is State.CLOSED:
        parts.append(closed_word())
    if cell.flagged:
        parts.append(flagged_word())
    if cell.current:
        parts.append(tr("sitting", "you are here"))
    return ", ".join(parts)


def closed_word() -> str:
    """Said of a question that can no longer be opened."""
    return tr("sitting", "closed")


def flagged_word() -> str:
    """Said of a question that one wants to look at again."""
    return tr("sitting", "flagged")


def tally(progress: Progress) -> str:
    """How much is done: "20 of 24 answered · 2 flagged"."""
    done = progress.many - len(progress.unanswered)
    text = tr("sitting", "{done} of {many} answered").format(done=done, many=progress.many)
    if progress.flagged:
        text += f" \u00b7 {tr('sitting', '%n flagged', len(progress.flagged))}"
    return text


def overview_help(progress: Progress) -> str:
    """What can be done in the overview."""
    text = tr("sitting", "Arrow keys move, Enter goes to the question, Esc goes back.")
    if not progress.may_go_back:
        text += " " + tr("sitting", "Questions that you have left are closed.")
    elif progress.sections:
        text += " " + tr("sitting", "Chapters that you have left are closed.")
    return text


def leaving(what: Leaving, chapter_title: str) -> str:
    """What a step would close."""
    if what.section:
        chapter = chapter_word(what.section, chapter_title)
        text = tr("sitting", "{chapter} is closed once you go on.").format(chapter=chapter)
    else:
        text = tr("sitting", "Going to question {to} closes questions {first} to {last}.").format(
            to=what.to + 1, first=what.first + 1, last=what.last + 1
        )
    if what.unanswered == 1:
        return (
            f"{text} {tr('sitting', 'One of its questions is not answered.')}"
            if what.section
            else (f"{text} {tr('sitting', 'One of them is not answered.')}")
        )
    if not what.unanswered:
        return text
    if what.section:
        return f"{text} {tr('sitting', '%n of its questions are not answered.', what.unanswered)}"
    return f"{text} {tr('sitting', '%n of them are not answered.', what.unanswered)}"


def go_to_question(place: int) -> str:
    """On the button that goes there."""
    return tr("sitting", "Go to question {number}").format(number=place + 1)


def hand_in_title(progress: Progress, *, time_is_up: bool) -> str:
    """Heads the last page."""
    if time_is_up:
        return tr("sitting", "The time is up")
    return tr("sitting", "Hand it in?") if progress.exam else tr("sitting", "Finish here?")


def hand_in_lines(progress: Progress, *, time_is_up: bool) -> tuple[str, ...]:
    """What to know before it is handed in."""
    missing = len(progress.unanswered)
    if not missing:
        first = tr("sitting", "All %n questions are answered.", progress.many)
    elif missing == 1:
        first = tr("sitting", "One of {many} questions is not answered.").format(many=progress.many)
    else:
        first = tr("sitting", "%n of {many} questions are not answered.", missing).format(many=progress.many)
    if time_is_up:
        return (first, tr("sitting", "Your answers are kept; they only have to be handed in."))
    if progress.exam:
        second = tr(
            "sitting", "Once you hand it in, you can change nothing more, and you see what was right."
        )
    else:
        second = tr("sitting", "You then see how it went, chapter by chapter.")
    return (first, second)


def pause_help() -> str:
    """At the foot of the last page."""
    return tr(
        "sitting",
        "You may also stop for now: go to another screen or close the program. All is kept, and the clock stands still.",
    )


def start_of(text: str) -> str:
    """The beginning of a text, cut between words."""
    whole = plain(text.replace(GAP, "\u2026"))
    if len(whole) <= _START_LENGTH:
        return whole
    return whole[:_START_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:.") + "\u2026"


# -- time and messages


def clock(left_ms: int) -> str:
    """ "18:42 left", or "1:03:20 left"."""
    seconds = -(-left_ms // 1000)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    time = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return tr("sitting", "{time} left").format(time=time).replace(" ", NBSP)


def notice(what: Notice) -> tuple[str, str]:
    """A message and the words of its button, "" for none."""
    if what.error is not None:
        return f"{_failed(what.matter)} {explain(what.error)}", tr("sitting", "Try again")
    return {
        Matter.CONTINUED_ELSEWHERE: tr(
            "sitting", "This quiz went on in another window; here it is as it stands now."
        ),
        Matter.RESUMED: _resumed(what),
        Matter.CAME_BACK: tr("sitting", "The clock stood still while you were away; now it runs again."),
        Matter.TIME_LEFT: _minutes_left(what.minutes),
        Matter.TIME_UP: tr("sitting", "The time is up. Your answers were handed in as they stood."),
        Matter.CLOSED: tr("sitting", "Question {number} is closed: there is no way back to it.").format(
            number=what.number
        ),
    }.get(what.matter, ""), ""


def _resumed(what: Notice) -> str:
    text = tr("sitting", "You stopped here, at question\u00a0{number}.").format(number=what.number)
    return f"{text} {tr('sitting', 'The clock stood still until now.')}" if what.timed else text


def _minutes_left(minutes: int) -> str:
    if minutes == 1:
        return tr("sitting", "One minute is left. What you have answered is kept.")
    return tr("sitting", "%n\u00a0minutes are left. There is time to look at what is missing.", minutes)


def _failed(matter: Matter) -> str:
    return {
        Matter.NOT_SHOWN: tr("sitting", "The answer could not be checked; it stays here."),
        Matter.NOT_HANDED_IN: tr("sitting", "It could not be handed in; your answers stay here."),
        Matter.NOT_GIVEN_UP: tr("sitting", "It could not be given up."),
    }.get(matter, tr("sitting", "This is not saved yet; it stays on the screen."))
