"""The words of a report: the mark, what it is compared with, where time went, what to do about the mistakes."""

from dataclasses import dataclass

from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode
from kzstudy.quiz.report import Report, Tally
from kzstudy.ui.moments import Moments
from kzstudy.ui.quiz.wording import (
    Chapters,
    chapter_full,
    chapter_name,
    duration,
    kind_name,
    listed,
    sure_words,
    verdict_word,
)
from kzstudy.ui.quiz.wording_start import passed_word
from kzstudy.ui.quiz_words import percent, points_of, quiz_name
from kzstudy.ui.words import NBSP, tr

_MOST_BARS = 8


@dataclass(frozen=True, slots=True)
class TallyLine:
    """One bar of the report: what it is about, how full it is (0 to 1), and the same in words."""

    name: str
    share: float
    words: str
    detail: str


@dataclass(frozen=True, slots=True)
class PastMark:
    """One bar of the comparison: `percent` 0 to 100, a short date below it, and whether it is the attempt in view."""

    percent: float
    date: str
    is_this: bool


def head(report: Report, moments: Moments) -> str:
    """What and when: "Mock exam · yesterday at 19:05"."""
    attempt = report.sitting.attempt
    return f"{quiz_name(attempt.rules)} \u00b7 {moments.stamp(attempt.started_at_ms)}"


def mark_percent(report: Report) -> str:
    """The big number."""
    return percent(report.percent, report.sitting.attempt.rules.scheme.pass_percent)


def mark_sentence(report: Report) -> str:
    """ "17 of 24 points: passed. The pass line is 60 %."."""
    line = report.sitting.attempt.rules.scheme.pass_percent
    return tr("report", "{points}: {passed}. The pass line is {line}.").format(
        points=points_of(report.points, report.most),
        line=f"{line}{NBSP}%",
        passed=passed_word(passed=report.passed),
    )


def doubts_note(report: Report) -> str:
    """Below the mark while somebody's word is missing."""
    if not report.doubts:
        return ""
    return tr("report", "The mark may rise: {doubts}.").format(
        doubts=_lowered(doubts_head(len(report.doubts)))
    )


def doubts_head(many: int) -> str:
    """ "Three answers need your word"."""
    if many == 1:
        return tr("report", "One answer needs your word")
    return tr("report", "{many} answers need your word").format(many=_in_letters(many))


def doubts_lead(many: int) -> str:
    """What is asked there."""
    if many == 1:
        return tr(
            "report",
            "It comes close, and only you can say whether you meant the right thing. Until you do, it earns nothing and costs nothing.",
        )
    return tr(
        "report",
        "These come close, and only you can say whether you meant the right thing. Until you do, they earn nothing and cost nothing.",
    )


def earlier(report: Report) -> str:
    """The comparison in words, which the bars only repeat."""
    if not report.earlier:
        return tr("report", "This is the first time. The next one will be compared with it.")
    line = report.sitting.attempt.rules.scheme.pass_percent
    before = [percent(one.percent, line) for one in report.earlier[: _MOST_BARS - 1]]
    best = max(one.percent for one in report.earlier)
    last = report.earlier[0].percent
    first = (
        tr("report", "Last time: {mark}.").format(mark=before[0])
        if len(before) == 1
        else tr("report", "Last time: {mark}. Before that: {marks}.").format(
            mark=before[0], marks=listed(before[1:])
        )
    )
    if report.percent > best:
        return first + " " + tr("report", "This one is your best so far.")
    difference = round(report.percent) - round(last)
    if not difference:
        return first + " " + tr("report", "This one is as good as the last.")
    change = (
        tr("report", "This one is better than the last.")
        if difference > 0
        else tr("report", "This one is not as good as the last.")
    )
    return f"{first} {change}"


def past_marks(report: Report, moments: Moments) -> tuple[PastMark, ...]:
    """The bars, oldest first, this attempt last."""
    attempt = report.sitting.attempt
    past = [
        PastMark(one.percent, short_date(one.started_at_ms, moments), is_this=False)
        for one in reversed(report.earlier[: _MOST_BARS - 1])
    ]
    return (*past, PastMark(report.percent, short_date(attempt.started_at_ms, moments), is_this=True))


def short_date(at_ms: int, moments: Moments) -> str:
    """ "24.11."."""
    wall = moments.wall(at_ms)
    return tr("report", "{day}.{month}.").format(day=wall.day, month=wall.month)


def time_head(report: Report) -> str:
    """How long it took in all."""
    return duration(report.sitting.used_ms)


def time_lines(report: Report) -> tuple[str, ...]:
    """How long a question took, which one took longest, what lay between, what was left."""
    sitting = report.sitting
    many = len(sitting.responses)
    parts = [tr("report", "{each} a question.").format(each=duration(sitting.used_ms // max(1, many)))]
    longest = max(range(many), key=lambda at: sitting.responses[at].taken_ms, default=0)
    if many > 1 and sitting.responses[longest].taken_ms:
        parts.append(
            tr("report", "Question\u00a0{number} took longest: {time}.").format(
                number=longest + 1, time=duration(sitting.responses[longest].taken_ms)
            )
        )
    if sitting.resumed:
        times = (
            tr("report", "twice") if sitting.resumed == 2 else tr("report", "%n\u00a0times", sitting.resumed)
        )
        parts.append(
            tr("report", "You stopped {times}, for {away} in all; the clock stood still meanwhile.").format(
                times=times, away=duration(sitting.away_ms)
            )
            if sitting.resumed > 1
            else tr("report", "You stopped once, for {away}; the clock stood still meanwhile.").format(
                away=duration(sitting.away_ms)
            )
        )
    left = sitting.left_ms
    if left is not None and sitting.attempt.rules.mode is Mode.EXAM:
        parts.append(
            tr("report", "{left} of the time was left.").format(left=duration(left))
            if left
            else tr("report", "The time was used up.")
        )
    return tuple(parts)


def chapter_lines(report: Report, chapters: Chapters) -> tuple[TallyLine, ...]:
    """A bar for each chapter, in the document's order."""
    order = {number: at for at, number in enumerate(chapters)}
    tallies = sorted(report.chapters, key=lambda one: order.get(one.name, len(order)))
    return tuple(_tally(one, chapter_full(one.name, chapters)) for one in tallies)


def kind_lines(report: Report) -> tuple[TallyLine, ...]:
    """A bar for each kind."""
    return tuple(_tally(one, _capital(_kind_of(one.name))) for one in report.kinds)


def _tally(one: Tally, name: str) -> TallyLine:
    share = max(0.0, one.points / one.most) if one.most else 0.0
    return TallyLine(
        name,
        share,
        points_of(one.points, one.most),
        tr("report", "{right} of {all} wholly right, {each} a question").format(
            right=one.right, all=one.questions, each=duration(one.taken_ms // max(1, one.questions))
        ),
    )


def _kind_of(name: str) -> str:
    return next((kind_name(kind) for kind in Kind if kind.value == name), name)


def place_words(report: Report, place: int, chapters: Chapters) -> str:
    """Above a question: "Question 3 · Chapter 1 · one answer · wrong"."""
    question = report.sitting.attempt.questions[place]
    parts = [tr("report", "Question\u00a0{number}").format(number=place + 1)]
    if question.chapter:
        parts.append(chapter_name(question.chapter, chapters))
    parts += [kind_name(question.kind), verdict_word(report.marks[place].verdict)]
    return " \u00b7 ".join(parts)


def sure_note(report: Report, place: int) -> str:
    """How sure somebody was of an answer, and of a wrong one what that means."""
    words = sure_words(report.sitting.responses[place].sure)
    return words[:1].upper() + words[1:] if words else ""


def mistakes_head(report: Report, shown: int) -> str:
    """ "7 mistakes"; "6 other mistakes" where some stand among the doubtful answers already."""
    if shown < len(report.mistakes):
        return tr("report", "%n other mistake(s)", shown)
    return tr("report", "%n mistake(s)", shown)


def mistakes_lead(report: Report) -> str:
    """In which order they stand."""
    asked = any(report.sitting.responses[at].sure is not None for at in report.mistakes)
    blank = any(report.sitting.responses[at].is_blank for at in report.mistakes)
    if asked and blank:
        return tr("report", "Those that you were surest of come first; what you left blank comes last.")
    if asked:
        return tr("report", "Those that you were surest of come first.")
    return tr("report", "What you left blank comes last.") if blank else ""


def no_mistakes(report: Report) -> str:
    """Instead of the mistakes."""
    if report.doubts:
        return tr("report", "No other mistakes.")
    if report.points < report.most:  # marked by how sure one was
        return tr("report", "No mistakes: everything was right. Surer answers would have earned more points.")
    return tr("report", "No mistakes: everything was right.")


def study_words(many: int) -> str:
    """The filled button."""
    return tr("report", "Study this mistake") if many == 1 else tr("report", "Study these %n mistakes", many)


def study_hover(cards: int) -> str:
    """What it leads to."""
    return tr("report", "%n card(s) in Study, in the order of the mistakes", cards)


def counted_words(report: Report) -> str:
    """What the answers said of memory; "" where they said nothing."""
    if not report.cards_moved:
        return ""
    if report.counted:
        return tr("report", "These answers counted for %n card(s) in Study.", report.cards_moved)
    return tr("report", "These answers do not count for your cards in Study.")


def counted_button(report: Report) -> str:
    """Takes that back, or puts it again."""
    return tr("report", "Undo") if report.counted else tr("report", "Let them count again")


def counted_hover(report: Report) -> str:
    """What the button does."""
    if report.counted:
        return tr("report", "Your cards become as if there had been no quiz; this report stays.")
    return tr("report", "What you knew here comes later in Study again, and what you did not know sooner.")


def ruled_words(*, counts: bool) -> tuple[str, str]:
    """After somebody's word: the message, and the button that turns it round."""
    if counts:
        return tr("report", "It counts as right."), tr("report", "No, it does not count")
    return tr("report", "It counts as wrong."), tr("report", "Yes, it counts after all")


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _in_letters(many: int) -> str:
    small = {
        2: tr("report", "Two"),
        3: tr("report", "Three"),
        4: tr("report", "Four"),
        5: tr("report", "Five"),
        6: tr("report", "Six"),
        7: tr("report", "Seven"),
        8: tr("report", "Eight"),
        9: tr("report", "Nine"),
    }
    return small.get(many, str(many))
