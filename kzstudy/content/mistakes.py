"""What can be wrong in a file of ours, and the list in which one reading collects it.

The codes stand in the tables of decks/README.md and resources/README.md; a test holds the tables and this list together.
"""

from enum import StrEnum
from typing import TYPE_CHECKING

from kzstudy.core.errors import FileMessage, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


class Code(StrEnum):
    """The short name of a mistake, the same in every release."""

    FRONT_MISSING = "front-missing"
    KEY_UNKNOWN = "key-unknown"
    KEY_TWICE = "key-twice"
    KEY_NEEDED = "key-needed"
    VALUE_BAD = "value-bad"
    ID_BAD = "id-bad"
    ID_TWICE = "id-twice"
    ID_MISSING = "id-missing"
    CLOZE_NONE = "cloze-none"
    CLOZE_OPEN = "cloze-open"
    LIST_SHORT = "list-short"
    CHOICE_BOX = "choice-box"
    CHOICE_SHORT = "choice-short"
    CHOICE_NONE_RIGHT = "choice-none-right"
    CHOICE_ALL_RIGHT = "choice-all-right"
    TEXT_STRAY = "text-stray"
    TEXT_EMPTY = "text-empty"
    COMMENT_OPEN = "comment-open"
    PASSAGE_UNKNOWN = "passage-unknown"
    THESIS_UNKNOWN = "thesis-unknown"
    PACK_UNKNOWN = "pack-unknown"
    ENCODING = "encoding"
    FILE_UNREADABLE = "file-unreadable"
    QUESTION_TWICE = "question-twice"
    ANSWER_LONG = "answer-long"
    POINTS_MANY = "points-many"
    NEGATION = "negation"
    ABSOLUTE = "absolute"
    CLANG = "clang"
    ELEMENTS_UNEVEN = "elements-uneven"
    NEAR_TWICE = "near-twice"
    ANSWERED_ELSEWHERE = "answered-elsewhere"
    SOURCE_NONE = "source-none"
    WITNESS_UNNAMED = "witness-unnamed"
    ENUMERATION_MISUSED = "enumeration-misused"
    FORM_UNCHECKED = "form-unchecked"
    OPTIONS_NUMBER = "options-number"
    OPTIONS_ALIKE = "options-alike"
    OPTIONS_UNEVEN = "options-uneven"
    OPTION_CATCH_ALL = "option-catch-all"
    KEY_LONGEST = "key-longest"
    FEEDBACK_NONE = "feedback-none"
    ALLOW_BAD = "allow-bad"
    ALLOW_UNUSED = "allow-unused"

    PASSAGE_TWICE = "passage-twice"
    SOURCE_UNKNOWN = "source-unknown"
    VOICE_TARGET = "voice-target"
    CHAPTER_BAD = "chapter-bad"
    CHAPTER_UNKNOWN = "chapter-unknown"
    ENUMERATION_UNKNOWN = "enumeration-unknown"
    EXCLUSION_BROKEN = "exclusion-broken"
    EXCLUSION_DOUBTFUL = "exclusion-doubtful"
    PAIR_BAD = "pair-bad"
    PAIR_TWICE = "pair-twice"
    SIDES_UNEVEN = "sides-uneven"
    FILE_MISSING = "file-missing"
    FILE_UNKNOWN = "file-unknown"
    THESIS_UNUSED = "thesis-unused"


ALLOWABLE = frozenset(
    {
        Code.QUESTION_TWICE,
        Code.ANSWER_LONG,
        Code.POINTS_MANY,
        Code.NEGATION,
        Code.ABSOLUTE,
        Code.CLANG,
        Code.ELEMENTS_UNEVEN,
        Code.NEAR_TWICE,
        Code.ANSWERED_ELSEWHERE,
        Code.SOURCE_NONE,
        Code.WITNESS_UNNAMED,
        Code.ENUMERATION_MISUSED,
        Code.FORM_UNCHECKED,
        Code.OPTIONS_NUMBER,
        Code.OPTIONS_ALIKE,
        Code.OPTIONS_UNEVEN,
        Code.OPTION_CATCH_ALL,
        Code.KEY_LONGEST,
        Code.FEEDBACK_NONE,
        Code.THESIS_UNUSED,
        Code.EXCLUSION_DOUBTFUL,
        Code.SIDES_UNEVEN,
    }
)
"""Warnings that an author may answer with a reason in the file."""


class Mistakes:
    """The messages of one reading of one file. `errors` counts those that stop what they name."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.errors = 0
        self._messages: list[FileMessage] = []

    def error(self, code: Code, place: tuple[int, int], text: str, hint: str = "") -> None:
        """Something that is left out; `place` is line and column, from 1."""
        self.errors += 1
        self._messages.append(FileMessage(self.file, *place, code.value, text, hint))

    def warning(self, code: Code, place: tuple[int, int], text: str, hint: str = "") -> None:
        """Something to look at that stops nothing by itself."""
        self._messages.append(FileMessage(self.file, *place, code.value, text, hint, Severity.WARNING))

    def messages(self) -> list[FileMessage]:
        """All of them, in the order of the file."""
        return sorted(self._messages, key=lambda message: (message.line, message.column))


def nearest(word: str, known: "Iterable[str]") -> str:
    """The one of `known` that `word` may have been meant for; empty when none is near."""
    from difflib import get_close_matches  # only a file with a mistake pays for it

    return next(iter(get_close_matches(word, list(known), 1, 0.6)), "")


def did_you_mean(word: str, known: "Iterable[str]", otherwise: str = "") -> str:
    """A hint with the nearest of `known`, or `otherwise` when nothing is near."""
    near = nearest(word, known)
    return f"Did you mean `{near}`?" if near else otherwise


def shown(text: str, limit: int = 40) -> str:
    """`text` cut to a length that fits into a message."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
