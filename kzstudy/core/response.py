"""What somebody answered, as they gave it: raw, so that marking can always be done again."""

from dataclasses import dataclass
from enum import IntEnum


class Sure(IntEnum):
    """How sure somebody was of an answer. On screen: guess, fairly sure, sure."""

    GUESS = 1
    FAIRLY = 2
    SURE = 3


@dataclass(frozen=True, slots=True)
class Response:
    """One answer. Which fields count depends on the question's kind:

    - one, who: `chosen` has one option id; several: any number, in no order that counts
    - true-false: `chosen` is the verdict, then the id of the reason (a target)
    - match: `pairs` of an option id and a target id
    - order: `chosen` has every option id, first to last
    - short, cloze, number: `texts` has one text; list: one text a line; blank: one long text

    `ruled` is the person's last word where the program was in doubt or wrong: for short, cloze, number the key is "answer"; for
    list and blank it is the option id. It overrides what the program finds.
    `taken_ms` is how long the question was looked at in all.
    """

    chosen: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    texts: tuple[str, ...] = ()
    ruled: tuple[tuple[str, bool], ...] = ()
    sure: Sure | None = None
    taken_ms: int = 0

    @property
    def is_blank(self) -> bool:
        """Whether nothing was answered: how sure somebody was, or how long they looked, is no answer."""
        return not (self.chosen or self.pairs or any(text.strip() for text in self.texts))


UNANSWERED = Response()
ANSWER = "answer"
"""The key of `ruled` for kinds with a single text."""
