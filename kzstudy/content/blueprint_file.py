"""A small file that says how many questions a paper asks from which chapter: a line `chapter: number` for each."""

import re
from collections.abc import Collection

from kzstudy.content.mistakes import Code, Mistakes, did_you_mean, shown
from kzstudy.core.errors import FileMessage

_LINE = re.compile(r"\s*(?P<chapter>[^:#\s][^:]*?)\s*:\s*(?P<number>.*?)\s*")
_FORM = (
    "Write a chapter and how many questions it gives, such as `1: 5`; a line that begins with # is a remark."
)
MOST = 500
"""More of one chapter nobody answers on paper."""


def read_blueprint(
    name: str, text: str, chapters: Collection[str]
) -> tuple[tuple[tuple[str, int], ...], list[FileMessage]]:
    """Chapters and numbers in the order of the file, and what is wrong with it; `chapters` are those there are.

    Never raises. With a message the numbers are not all that was meant.
    """
    mistakes = Mistakes(name)
    found: dict[str, int] = {}
    for at, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            _read_line(line, at, chapters, found, mistakes)
    if not found and not mistakes.errors:
        mistakes.error(Code.TEXT_EMPTY, (1, 1), "This file names no chapter.", _FORM)
    return tuple(found.items()), mistakes.messages()


def _read_line(
    line: str, at: int, chapters: Collection[str], found: dict[str, int], mistakes: Mistakes
) -> None:
    parts = _LINE.fullmatch(line)
    if parts is None:
        begin = len(line) - len(line.lstrip()) + 1
        mistakes.error(Code.TEXT_STRAY, (at, begin), f"`{shown(line.strip())}` cannot be read.", _FORM)
        return
    chapter, number = parts["chapter"], parts["number"]
    place = (at, parts.start("chapter") + 1)
    if chapter not in chapters:
        known = f"There are {', '.join(chapters)}."
        mistakes.error(
            Code.CHAPTER_UNKNOWN,
            place,
            f"There is no chapter `{shown(chapter)}`.",
            did_you_mean(chapter, chapters, known),
        )
    elif chapter in found:
        mistakes.error(
            Code.KEY_TWICE, place, f"Chapter `{chapter}` is named twice.", "Keep one of the lines."
        )
    elif not re.fullmatch(r"[0-9]{1,4}", number) or not 1 <= int(number) <= MOST:
        mistakes.error(
            Code.VALUE_BAD,
            (at, parts.start("number") + 1),
            f"`{shown(number)}` is no number of questions."
            if number
            else "The number of questions is missing.",
            f"Write a whole number from 1 to {MOST}.",
        )
    else:
        found[chapter] = int(number)
