"""The words of quiz mode that more than one of its pages says: kinds, chapters, verdicts, lengths of time.

Plain sentences for somebody who never took an exam at a computer; numbers stay with their units.
"""

from collections.abc import Mapping, Sequence

from kzstudy.core.document import Chapter, Pack
from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode
from kzstudy.core.response import Sure
from kzstudy.quiz.mark import Verdict
from kzstudy.ui.words import NBSP, tr

Chapters = Mapping[str, Chapter]


def chapters_of(pack: Pack | None) -> Chapters:
    """The chapters of a pack by number, in the document's order; none where there is no pack."""
    return {one.number: one for one in pack.chapters} if pack is not None else {}


def kind_name(kind: Kind) -> str:
    """What a kind of question is called: "one answer"."""
    return {
        Kind.ONE: tr("quiz", "one answer"),
        Kind.SEVERAL: tr("quiz", "several answers"),
        Kind.TRUE_FALSE: tr("quiz", "true or false"),
        Kind.MATCH: tr("quiz", "matching"),
        Kind.ORDER: tr("quiz", "ordering"),
        Kind.SHORT: tr("quiz", "short answer"),
        Kind.CLOZE: tr("quiz", "missing words"),
        Kind.NUMBER: tr("quiz", "year or number"),
        Kind.LIST: tr("quiz", "name the list"),
        Kind.WHO: tr("quiz", "document or author"),
        Kind.BLANK: tr("quiz", "blank page"),
    }[kind]


def kind_help(kind: Kind) -> str:
    """What one does with a question of this kind, for the hover."""
    return {
        Kind.ONE: tr("quiz", "You choose the one right answer out of a few."),
        Kind.SEVERAL: tr("quiz", "You choose all the right answers; there may be one or more."),
        Kind.TRUE_FALSE: tr(
            "quiz", "You say whether a statement is true, and choose the reason. Each is worth half."
        ),
        Kind.MATCH: tr("quiz", "For each thing on the left you find what belongs to it on the right."),
        Kind.ORDER: tr("quiz", "You put things into their right order."),
        Kind.SHORT: tr("quiz", "You write a few words. Small slips in spelling do not matter."),
        Kind.CLOZE: tr("quiz", "You write the words that are left out of a sentence."),
        Kind.NUMBER: tr("quiz", "You write a year, a date or a number."),
        Kind.LIST: tr("quiz", "You name things that belong together, such as four of five."),
        Kind.WHO: tr(
            "quiz", "You say whose statement it is: the document\u2019s, an author\u2019s or neither."
        ),
        Kind.BLANK: tr(
            "quiz",
            "You write down all you remember of a chapter. The program looks for its key points in your "
            "text, and you have the last word.",
        ),
    }[kind]


def kind_questions(kind: Kind) -> str:
    """Questions of a kind, in a sentence: "true-or-false questions"."""
    return {
        Kind.ONE: tr("quiz", "questions with one answer"),
        Kind.SEVERAL: tr("quiz", "questions with several answers"),
        Kind.TRUE_FALSE: tr("quiz", "true-or-false questions"),
        Kind.MATCH: tr("quiz", "matching questions"),
        Kind.ORDER: tr("quiz", "ordering questions"),
        Kind.SHORT: tr("quiz", "questions with a short answer"),
        Kind.CLOZE: tr("quiz", "questions with missing words"),
        Kind.NUMBER: tr("quiz", "questions for a year or number"),
        Kind.LIST: tr("quiz", "lists to name"),
        Kind.WHO: tr("quiz", "document-or-author questions"),
        Kind.BLANK: tr("quiz", "blank pages"),
    }[kind]


def mode_word(mode: Mode) -> str:
    """ "practice" or "exam"."""
    return tr("quiz", "exam") if mode is Mode.EXAM else tr("quiz", "practice")


def sure_words(sure: Sure | None) -> str:
    """How sure somebody was, "" where nobody asked."""
    if sure is None:
        return ""
    return {
        Sure.GUESS: tr("quiz", "you guessed"),
        Sure.FAIRLY: tr("quiz", "you were fairly sure"),
        Sure.SURE: tr("quiz", "you were sure"),
    }[sure]


def verdict_word(verdict: Verdict) -> str:
    """What an answer came to, in a word or two."""
    return {
        Verdict.RIGHT: tr("quiz", "right"),
        Verdict.PARTLY: tr("quiz", "partly right"),
        Verdict.WRONG: tr("quiz", "wrong"),
        Verdict.UNANSWERED: tr("quiz", "left blank"),
        Verdict.DOUBTFUL: tr("quiz", "needs your word"),
    }[verdict]


def chapter_name(number: str, chapters: Chapters) -> str:
    """A chapter at the head of a line: "Chapter 1", or its title where it has no number: "The decree"."""
    if number.isdecimal():
        return tr("quiz", "Chapter\u00a0{number}").format(number=number)
    if not number:
        return tr("quiz", "No chapter")
    found = chapters.get(number)
    return (found.title or found.short or number) if found else number


def chapter_full(number: str, chapters: Chapters) -> str:
    """The same with what it is about: "Chapter 1 · The current situation"."""
    found = chapters.get(number)
    about = (found.short or found.title) if found else ""
    name = chapter_name(number, chapters)
    return f"{name} \u00b7 {about}" if about and number.isdecimal() else name


def in_sentence(names: Sequence[str], chapters: Chapters) -> str:
    """Chapters within a sentence: "the decree and chapters 1 and 4"."""
    numbers = [name for name in names if name.isdecimal()]
    others = [_lowered(chapter_name(name, chapters)) for name in names if not name.isdecimal()]
    if numbers:
        word = tr("quiz", "chapter") if len(numbers) == 1 else tr("quiz", "chapters")
        others.append(f"{word}{NBSP}{listed(numbers)}")
    return listed(others)


def listed(parts: Sequence[str], joint: str = "") -> str:
    """ "a", "a and b", "a, b and c", or with another word than "and"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {joint or tr('quiz', 'and')} {parts[-1]}"


def questions(many: int) -> str:
    """ "24 questions"."""
    return tr("quiz", "%n\u00a0question(s)", many)


def time_limit(minutes: int) -> str:
    """ "40 minutes", "no time limit"."""
    return tr("quiz", "%n\u00a0minute(s)", minutes) if minutes else tr("quiz", "no time limit")


def duration(span_ms: int) -> str:
    """How long something took: "36 s", "14 min 20 s", "2 h 10 min", "3 days"."""
    seconds = max(0, round(span_ms / 1000))
    if seconds < 60:
        return tr("quiz", "%n\u00a0s", seconds)
    if seconds < 3600:
        return _two(tr("quiz", "%n\u00a0min", seconds // 60), tr("quiz", "%n\u00a0s", seconds % 60))
    if seconds < 172_800:
        return _two(tr("quiz", "%n\u00a0h", seconds // 3600), tr("quiz", "%n\u00a0min", seconds // 60 % 60))
    return tr("quiz", "%n\u00a0day(s)", seconds // 86_400)


def _two(large: str, small: str) -> str:
    return large if small.startswith(f"0{NBSP}") else f"{large}{NBSP}{small}"


def _lowered(text: str) -> str:
    """A title within a sentence; what is a name or an abbreviation stays as it is."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first[1:] == first[1:].lower() and first in _ARTICLES else text


_ARTICLES = frozenset({"The", "A", "An"})
