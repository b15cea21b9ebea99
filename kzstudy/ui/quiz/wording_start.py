"""The words before a quiz begins: what it is, how it is marked, what is missing; said before the start, never after."""

from collections.abc import Sequence

from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode, QuizRules
from kzstudy.core.sitting import PastAttempt, Sitting
from kzstudy.ui.quiz.own_rules import Shortage
from kzstudy.ui.quiz.wording import (
    Chapters,
    chapter_full,
    chapter_name,
    in_sentence,
    kind_questions,
    listed,
    mode_word,
    questions,
    time_limit,
)
from kzstudy.ui.quiz_words import clock, percent, points_of, quiz_name, the_quiz
from kzstudy.ui.words import tr

_HINTS = 2


def preset_sentence(rules: QuizRules, chapters: Chapters) -> str:
    """What a ready-made quiz is, in one sentence."""
    if rules.preset == "chapter" and rules.scope.chapters:
        name = chapter_full(rules.scope.chapters[0], chapters)
        return tr("quiz", "Questions on the chapter where you are in Read: {name}.").format(name=name)
    return {
        "ten-minutes": tr(
            "quiz", "A short round on everything, about 10\u00a0minutes; each answer is explained at once."
        ),
        "chapter": tr("quiz", "Questions on the chapter where you are in Read."),
        "mock-exam": tr(
            "quiz", "As on the day: all chapters, a clock, and nothing explained until you hand it in."
        ),
        "mistakes": tr("quiz", "Questions that you got wrong the last time they were asked."),
    }.get(rules.preset, "")


def facts(rules: QuizRules) -> str:
    """ "30 questions · 40 minutes · exam"."""
    return " \u00b7 ".join((questions(rules.count), time_limit(rules.minutes), mode_word(rules.mode)))


def on_paper(rules: QuizRules) -> str:
    """The numbers that hold on paper too: "30 questions for 40 minutes"."""
    if not rules.minutes:
        return questions(rules.count)
    return tr("quiz", "{questions} for {time}").format(
        questions=questions(rules.count), time=time_limit(rules.minutes)
    )


def paper_name(rules: QuizRules) -> str:
    """The name of a paper button, for whoever cannot see what it stands by."""
    return tr("quiz", "On paper: {name}, {facts}").format(name=quiz_name(rules), facts=on_paper(rules))


def start_name(rules: QuizRules) -> str:
    """The name of a start button, for whoever cannot see what it stands by."""
    return tr("quiz", "Start: {name}, {facts}").format(name=quiz_name(rules), facts=facts(rules))


def marking_in_short(rules: QuizRules) -> str:
    """The same on a card: "Wrong answers cost nothing; you pass with 60 %."."""
    cost = _cost(rules)
    return tr("quiz", "{cost}; you pass with {percent}.").format(
        cost=cost[:1].upper() + cost[1:], percent=percent(rules.scheme.pass_percent)
    )


def marking(rules: QuizRules) -> str:
    """How answers are marked, in plain words."""
    scheme = rules.scheme
    if scheme.by_sureness:
        parts = [
            tr(
                "quiz",
                "A right answer earns 1\u00a0point if you guess, 2 if you are fairly sure, 3 if you are sure. A wrong one "
                "costs nothing if you guess, 2 if you are fairly sure, 6 if you are sure.",
            )
        ]
    elif scheme.negative:
        parts = [
            tr(
                "quiz",
                "A right answer earns 1\u00a0point. A wrong choice costs points, so that blind guessing gains nothing: a "
                "third of a point among four answers, half a point among three, a whole point in true or false.",
            )
        ]
    else:
        parts = [tr("quiz", "A right answer earns 1\u00a0point; a wrong one costs nothing.")]
    parts.append(
        tr("quiz", "Part of an answer earns part of the points.")
        if scheme.partial
        else tr("quiz", "An answer that is only partly right earns nothing.")
    )
    if scheme.by_sureness or scheme.negative:
        parts.append(tr("quiz", "What you leave blank earns nothing and costs nothing."))
    parts.append(
        tr("quiz", "You pass with {percent}\u00a0% of the points.").format(percent=scheme.pass_percent)
    )
    return " ".join(parts)


def will_be(rules: QuizRules, chapters: Chapters) -> str:
    """What it will be, in one sentence: "24 questions from chapters 1 and 4, 40 minutes, wrong answers cost nothing."."""
    source = (
        in_sentence(rules.scope.chapters, chapters) if rules.scope.chapters else tr("quiz", "all chapters")
    )
    first = tr("quiz", "{questions} from {source}").format(questions=questions(rules.count), source=source)
    kinds = len(rules.kinds)
    if kinds < len(Kind):
        first += ", " + (
            kind_questions(rules.kinds[0]) if kinds == 1 else tr("quiz", "%n\u00a0kind(s)", kinds)
        )
    rest = [first, time_limit(rules.minutes)]
    if rules.mode is Mode.PRACTICE:
        rest.append(tr("quiz", "each answer explained at once"))
    elif rules.sections:
        rest.append(tr("quiz", "chapter by chapter"))
    elif not rules.may_go_back:
        rest.append(tr("quiz", "no way back to a question"))
    rest.append(_cost(rules))
    return f"{', '.join(rest)}."


def _cost(rules: QuizRules) -> str:
    if rules.scheme.by_sureness:
        return tr("quiz", "marked by how sure you are")
    if rules.scheme.negative:
        return tr("quiz", "wrong answers cost points")
    return tr("quiz", "wrong answers cost nothing")


def too_few(missing: Shortage, chapters: Chapters) -> str:
    """Why it cannot start, and what would help."""
    if missing.no_chapter:
        return tr("quiz", "No chapter is chosen. Tick at least one.")
    if missing.no_kind:
        return tr("quiz", "No kind of question is chosen. Tick at least one.")
    parts = []
    if missing.there < missing.wanted:
        parts.append(
            tr("quiz", "Only %n question(s) fit.", missing.there)
            if missing.there != 1
            else tr("quiz", "Only one question fits.")
        )
        if not missing.there:
            parts = [tr("quiz", "No question fits.")]
        parts += _help(missing, chapters)
    parts += [
        tr("quiz", "{chapter} has only {there} of the {wanted} questions that you want from it.").format(
            chapter=chapter_name(name, chapters), there=there, wanted=wanted
        )
        for name, wanted, there in missing.short
    ]
    if missing.spread:
        parts.append(
            tr(
                "quiz",
                "The single chapters add up to {spread} questions, but there are to be {wanted} in all: take more in all, "
                "or fewer from a chapter.",
            ).format(spread=missing.spread, wanted=missing.wanted)
        )
    return " ".join(parts)


def _help(missing: Shortage, chapters: Chapters) -> list[str]:
    more = [
        tr("quiz", "{what} ({many}\u00a0more)").format(what=what, many=many)
        for what, many in (
            *((in_sentence((name,), chapters), many) for name, many in missing.chapters[:_HINTS]),
            *((kind_questions(kind), many) for kind, many in missing.kinds[:_HINTS]),
        )
    ]
    found = [tr("quiz", "You can add {these}.").format(these=listed(more, tr("quiz", "or")))] if more else []
    if missing.unnarrowed > missing.there:
        found.append(tr("quiz", "With all decks and tags there are {many}.").format(many=missing.unnarrowed))
    if not found and missing.there:
        found.append(tr("quiz", "Ask for fewer."))
    return found


def unfinished_head(sitting: Sitting) -> str:
    """ "Mock exam, not finished yet"."""
    return tr("quiz", "{name}, not finished yet").format(name=quiz_name(sitting.attempt.rules))


def unfinished_place(sitting: Sitting) -> str:
    """Where one is: "Question 9 of 24, 18:42 left."."""
    at = tr("quiz", "Question\u00a0{number}\u00a0of\u00a0{all}").format(
        number=sitting.place + 1, all=len(sitting.attempt.questions)
    )
    left = sitting.left_ms
    if left is None:
        return f"{at}."
    return tr("quiz", "{at}, {left}\u00a0left. The clock stands still until you go on.").format(
        at=at, left=clock(left)
    )


def go_on(sitting: Sitting) -> str:
    """The words of the button."""
    return tr("quiz", "Go on with {quiz}").format(quiz=the_quiz(sitting.attempt.rules))


def give_up_question(sitting: Sitting) -> str:
    """Asked once before it is given up."""
    return tr("quiz", "Give {quiz} up? There will be no report, and you cannot go on with it later.").format(
        quiz=the_quiz(sitting.attempt.rules)
    )


def passed_word(*, passed: bool) -> str:
    """Whether the pass line was reached."""
    return tr("quiz", "passed") if passed else tr("quiz", "not passed")


def mark_words(past: PastAttempt) -> str:
    """ "17 of 24 points, 71 %, passed"."""
    return ", ".join(
        (
            points_of(past.points, past.most),
            percent(past.percent, past.rules.scheme.pass_percent),
            passed_word(passed=past.passed),
        )
    )


def what(past: PastAttempt, chapters: Chapters) -> str:
    """ "Mock exam, 24 questions"; a chapter by its name."""
    rules = past.rules
    name = quiz_name(rules)
    if rules.preset == "chapter" and rules.scope.chapters:
        name = in_sentence(rules.scope.chapters, chapters)
        name = name[:1].upper() + name[1:]
    return f"{name}, {questions(past.questions)}"


def narrowed(chosen: Sequence[str], all_words: str) -> str:
    """How much of a folded choice is chosen: "2 chosen", or what holds where none is."""
    return tr("quiz", "%n\u00a0chosen", len(chosen)) if chosen else all_words
