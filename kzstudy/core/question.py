"""One question of a quiz, whatever it asks: a plain value that is frozen into the attempt, so that a report can always be read.

A question says what it is about (passages, key point, cards) and, for each option, where that would be right. `question_id` is
permanent: it names what is asked, never the draw or the order, so that mistakes, papers and results can speak of it.
"""

from dataclasses import dataclass
from enum import StrEnum

from kzstudy.core.document import Attestation

GAP = "____"
"""What stands in the stem of a cloze for the words that are left out."""

TRUE, FALSE = "true", "false"
"""The option ids of a true-or-false question."""


class Kind(StrEnum):
    """How a question is answered."""

    ONE = "one"
    SEVERAL = "several"
    TRUE_FALSE = "true-false"
    MATCH = "match"
    ORDER = "order"
    SHORT = "short"
    CLOZE = "cloze"
    NUMBER = "number"
    LIST = "list"
    WHO = "who"
    BLANK = "blank"


RECOGNISED = frozenset({Kind.ONE, Kind.SEVERAL, Kind.TRUE_FALSE, Kind.MATCH, Kind.ORDER, Kind.WHO})
"""The kinds whose answer stands on the page; the others are recalled."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose, to match, to order or to name.

    `option_id` is permanent within the question and never says what is right. `why` says of a right option what bears it, of a
    wrong one where it would be right. `passages` are references as a card's. `cards` are the cards that this option alone is
    evidence on. `partner` (match): the id of the target that belongs to it. `rank` (order): its place, from 1. `accepted` (list):
    further ways to write it.
    """

    option_id: str
    text: str
    right: bool = False
    why: str = ""
    passages: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    partner: str = ""
    rank: int = 0
    accepted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. Which fields count depends on `kind`:

    | kind | options | targets | else |
    |---|---|---|---|
    | one, who | 2 or more, one right | | |
    | several | 3 or more, at least one right and one wrong | | |
    | true-false | TRUE and FALSE, one right | 2 or more reasons, one right | the statement is `statement` |
    | match | what is on the left, each with `partner` | what is on the right; there may be more of them | |
    | order | as they are shown, each with `rank` | | |
    | short, cloze, number | | | `accepted`: the answer, then other ways to write it |
    | list | the elements, in the source's order | | `wanted`: how many are asked for; `ordered` |
    | blank | the key points, in the document's order | | |

    Options and targets stand in the order in which they are shown. `natural`: that is their own order (years, numbers), which
    no shuffle may touch. `why` explains the right answer. `known` is the weakest attestation behind it, None where no passage
    is. `says` names the commentator who is the only witness, or whose claim it is. `cards` is what the whole question is
    evidence on. `stem` and texts are the light Markdown of cards.
    """

    question_id: str
    kind: Kind
    stem: str
    pack_id: str
    chapter: str = ""
    options: tuple[Option, ...] = ()
    targets: tuple[Option, ...] = ()
    statement: str = ""
    accepted: tuple[str, ...] = ()
    wanted: int = 0
    ordered: bool = False
    natural: bool = False
    why: str = ""
    passages: tuple[str, ...] = ()
    thesis: str = ""
    cards: tuple[str, ...] = ()
    known: Attestation | None = None
    says: str = ""
    source: str = ""
    language: str = "en"
    difficulty: int = 2

    def right(self) -> tuple[str, ...]:
        """The ids of the right options, in the order in which they are shown."""
        return tuple(option.option_id for option in self.options if option.right)

    def option(self, option_id: str) -> Option | None:
        """The option or target with this id, or None."""
        return next((one for one in (*self.options, *self.targets) if one.option_id == option_id), None)
