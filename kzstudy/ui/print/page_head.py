"""What stands at the top of a paper and of its key."""

from kzstudy.quiz.paper import Section
from kzstudy.ui import theme
from kzstudy.ui.print.ink import POINT, Ink, Piece, beside, space, stack
from kzstudy.ui.print.pages import WIDTH
from kzstudy.ui.print.paging import Block
from kzstudy.ui.print.paper_words import PaperWords

_FIELD_SIZE = 9


def head(title: str, variant: str, below: list[Piece], ink: Ink) -> Block[Piece]:
    """Title and variant, what stands below them, a rule."""
    side = 100 * POINT
    first = beside(
        (0, ink.text(title, WIDTH - side, ink.serif(theme.PRINT_TITLE, bold=True))),
        (WIDTH - side, ink.text(variant, side, ink.sans(theme.PRINT_HEADING, bold=True), right=True)),
    )
    return Block((stack([first, *below, space(7 * POINT), ink.hairline(WIDTH)]),))


def remark(text: str, ink: Ink) -> Piece:
    """A sentence in small print."""
    return ink.text(text, WIDTH, ink.sans(), "soft")


def fields(questions: int, ink: Ink, words: PaperWords) -> Piece:
    """Name, date and points on one line, each with a rule to write on."""
    gap = 14 * POINT
    parts: list[tuple[float, Piece]] = []
    left = 0.0
    for label, after, share in (
        (words.name, "", 0.55),
        (words.date, "", 0.23),
        (words.points, f"/ {questions}", 0.22),
    ):
        font = ink.sans(_FIELD_SIZE)
        begin = left + ink.reach(label, font) + 4 * POINT
        end = left + share * WIDTH - (0 if after else gap)
        parts.append((left, ink.text(label, share * WIDTH, font)))
        if after:
            tail = ink.reach(after, font) + 2 * POINT
            parts.append((end - tail, ink.text(after, 2 * tail, font)))
            end -= tail + 3 * POINT
        parts.append((begin, ink.blank(end - begin)))
        left += share * WIDTH
    return beside(*parts)


def section_heading(section: Section, ink: Ink, words: PaperWords) -> list[Block[Piece]]:
    """The heading of a chapter, or nothing for questions that belong to none."""
    if not section.chapter:
        return []
    title = (
        f"{section.chapter}. {section.title}"
        if section.title
        else words.chapter.format(number=section.chapter)
    )
    text = ink.text(title, WIDTH, ink.sans(theme.PRINT_HEADING, bold=True))
    return [Block((text,), above=20 * POINT, heading=True)]
