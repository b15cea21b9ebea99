"""What a quiz is called, its points and its clock in words: said on the Quiz screen and on Today."""

from kzstudy.core.quiz_rules import Mode, QuizRules
from kzstudy.ui.words import NBSP, tr

MINUS = "\u2212"


def quiz_name(rules: QuizRules) -> str:
    """What a quiz is called, at the head of a line."""
    return preset_name(rules.preset, exam=rules.mode is Mode.EXAM)


def preset_name(preset: str, *, exam: bool) -> str:
    """The same by the name of its preset, "" for one's own."""
    return {
        "ten-minutes": tr("quiz", "10\u00a0minutes"),
        "chapter": tr("quiz", "This chapter"),
        "mock-exam": tr("quiz", "Mock exam"),
        "mistakes": tr("quiz", "My mistakes"),
    }.get(preset) or (tr("quiz", "Your own exam") if exam else tr("quiz", "Your own quiz"))


def the_quiz(rules: QuizRules) -> str:
    """The same within a sentence: "Go on with the mock exam"."""
    return {
        "ten-minutes": tr("quiz", "the 10\u00a0minutes"),
        "chapter": tr("quiz", "the chapter"),
        "mock-exam": tr("quiz", "the mock exam"),
        "mistakes": tr("quiz", "your mistakes"),
    }.get(rules.preset) or (
        tr("quiz", "your own exam") if rules.mode is Mode.EXAM else tr("quiz", "your own quiz")
    )


def number(value: float) -> str:
    """A number of points, to a tenth: "17", "16.5", with a real minus."""
    text = f"{abs(value):.1f}".removesuffix(".0")
    return f"{MINUS}{text}" if value < 0 and text != "0" else text


def points_of(points: float, most: float) -> str:
    """ "17 of 24 points"."""
    last = tr("quiz", "point") if most == 1 else tr("quiz", "points")
    return tr("quiz", "{points}\u00a0of\u00a0{most}\u00a0{word}").format(
        points=number(points), most=number(most), word=last
    )


def percent(value: float, line: float | None = None) -> str:
    """A mark: "71 %". Where rounding would carry it over the pass line it keeps what it lacks: "59.6 %"."""
    rounded = float(round(value))
    if line is not None and (rounded >= line) != (value >= line):
        rounded = int(value * 10) / 10 if value < line else value
    return f"{number(rounded)}{NBSP}%"


def clock(left_ms: int) -> str:
    """What a clock shows: "18:42", "1:02:05"."""
    seconds = max(0, left_ms) // 1000
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"
