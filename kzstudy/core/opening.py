"""What the first frame shows, read in one go before anything heavy is imported."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kzstudy.core.counts import NO_COUNTS, Counts
from kzstudy.core.document import Pack
from kzstudy.core.settings import DEFAULTS, Settings

if TYPE_CHECKING:
    from kzstudy.core.prompt import Prompt


@dataclass(frozen=True, slots=True)
class TodayNumbers:
    """The numbers of the Today screen. `seconds` is how long `counts` will take; the rest is in cards."""

    counts: Counts = NO_COUNTS
    seconds: int = 0
    cards: int = 0
    seen: int = 0
    answered_today: int = 0
    learned_today: int = 0
    next_due_ms: int | None = None
    tomorrow: Counts = NO_COUNTS


@dataclass(frozen=True, slots=True)
class DeckNumbers:
    """How much of one deck is new, in learning and due; `cards` is all of it."""

    deck_id: str
    title: str
    cards: int
    counts: Counts


@dataclass(frozen=True, slots=True)
class CardOpening:
    """The card that Study shows first, and whether an answer can be taken back."""

    prompt: "Prompt"
    can_undo: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """A quick look into the learner's file. `pack` is the one read last; `desk` is what stood where (see services.desk).

    `card` is there when the window was left in Study and something is left to study.

    `first_time`: there is no file yet, so nothing else is known.
    """

    settings: Settings = DEFAULTS
    today: TodayNumbers | None = None
    pack: Pack | None = None
    desk: Mapping[str, str] = field(default_factory=dict)
    card: CardOpening | None = None
    first_time: bool = False
