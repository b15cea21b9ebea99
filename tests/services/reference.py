"""What a learner's file should say, kept in memory: notes as they stand in the deck, answers, and two piles for undo.

It knows no SQL and no log of voids. Memories are folded anew from the answers that hold, so a mistake in keeping them
up to date cannot repeat itself here.
"""

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import tzinfo

from kzstudy.core.counts import LEARN_AHEAD_MS, Counts
from kzstudy.core.day import DayRule
from kzstudy.core.memory import UNSEEN, Memory, Phase
from kzstudy.core.prompt import Stage
from kzstudy.core.rating import Rating
from kzstudy.core.scheduler import after, default_rules, outcome_of

DECK = "small"


@dataclass
class DeckNote:
    """A note of the deck's file. `parts` are labels of a cloze or slugs of a list; none: question and answer."""

    name: str
    form: str
    parts: list[str] = field(default_factory=list)
    thesis: str = ""
    meaning: int = 1
    edition: int = 0
    here: bool = True

    @property
    def note_id(self) -> str:
        return f"{DECK}/{self.name}"

    @property
    def siblings(self) -> str:
        return f"{DECK}/thesis:{self.thesis}" if self.thesis else self.note_id

    def cards(self) -> list[str]:
        kind = {"C": "cloze:", "L": "element:"}.get(self.form, "")
        return [f"{self.note_id}:{kind}{part}" for part in (self.parts or ["qa"])]

    def question(self) -> str:
        if self.form == "C":
            marks = " and ".join(f"{{{{{label}::{label} {self.edition}}}}}" for label in self.parts)
            return f"Of {self.name}: {marks}."
        return f"What of {self.name} {self.edition}?"

    def text(self) -> str:
        lines = [f"{self.form}: {self.question()}"]
        lines += ["A: It is so."] if self.form == "Q" else []
        lines += [f"- It is {part} {{#{part}}}" for part in self.parts] if self.form == "L" else []
        lines += [f"thesis: {self.thesis}"] if self.thesis else []
        return "\n".join([*lines, f"meaning: {self.meaning}", f"id: {self.name}"]) + "\n"


def small_deck() -> list[DeckNote]:
    """Every form, and two notes of one key point."""
    return [
        DeckNote("plain", "Q"),
        DeckNote("first", "Q", thesis="point"),
        DeckNote("gaps", "C", ["c1", "c2"]),
        DeckNote("three", "L", ["one", "two", "three"]),
        DeckNote("second", "Q", thesis="point"),
        DeckNote("pair", "L", ["left", "right"]),
        DeckNote("last", "Q"),
    ]


@dataclass(frozen=True, eq=False)
class Given:
    """One answer: the rating of each card, and each card's meaning at that time."""

    entry: str
    ratings: dict[str, Rating]
    at_ms: int
    day: int
    meaning: int

    def meaning_of(self, _card_id: str) -> int:
        return self.meaning


@dataclass(eq=False)
class QuizGiven:
    """What one answer in a quiz wrote: the rating and weight of each card. `here`: it was not taken back."""

    entry: str
    attempt: str
    cards: dict[str, tuple[Rating, float]]
    at_ms: int
    day: int
    meanings: dict[str, int]
    here: bool = True

    def meaning_of(self, card_id: str) -> int:
        return self.meanings[card_id]


@dataclass
class Reference:
    """One learner."""

    zone: tzinfo
    now_ms: int
    notes: list[DeckNote] = field(default_factory=small_deck)
    done: list[Given] = field(default_factory=list)
    taken_back: list[Given] = field(default_factory=list)
    quizzed: list[QuizGiven] = field(default_factory=list)
    entries: int = 0
    settings: dict[str, str] = field(default_factory=dict)
    changes: list[dict[str, str]] = field(default_factory=list)
    siblings: dict[str, str] = field(default_factory=dict)
    """Of every card that was ever in the deck, as it was last read."""
    meanings: dict[str, int] = field(default_factory=dict)
    """Of every note that was ever in the deck, as it was last read."""

    _folded: tuple[object, dict[str, Memory]] | None = None

    def __post_init__(self) -> None:
        self.read()

    def read(self) -> None:
        """The deck's file is read anew."""
        for note in self.notes_here():
            self.siblings |= dict.fromkeys(note.cards(), note.siblings)
            self.meanings[note.note_id] = note.meaning

    def copy(self) -> "Reference":
        return deepcopy(self)

    @property
    def rule(self) -> DayRule:
        return DayRule(self.zone, int(self.settings.get("rollover_hour", "4")))

    @property
    def today(self) -> int:
        return self.rule.day_of(self.now_ms)

    def notes_here(self) -> list[DeckNote]:
        return [note for note in self.notes if note.here]

    def note_of(self, card_id: str) -> DeckNote:
        return next(note for note in self.notes if card_id.startswith(f"{note.note_id}:"))

    def cards_here(self) -> list[str]:
        return [card for note in self.notes_here() for card in note.cards()]

    # ---- memories -------------------------------------------------------------------------------------------------

    def memories(self) -> dict[str, Memory]:
        """Folded from the answers that hold; nothing for a card without one."""
        quizzed = tuple((one, one.here) for one in self.quizzed)
        state = (tuple(self.done), quizzed, tuple(self.meanings.items()))
        if self._folded is None or self._folded[0] != state:
            self._folded = state, self._fold()
        return self._folded[1]

    def _fold(self) -> dict[str, Memory]:
        rules = default_rules()
        found: dict[str, Memory] = {}
        answers: list[Given | QuizGiven] = [*self.done, *(one for one in self.quizzed if one.here)]
        for given in sorted(answers, key=lambda one: int(one.entry.rpartition(":")[2])):
            for place, card_id in enumerate(given.cards if isinstance(given, QuizGiven) else given.ratings):
                if given.meaning_of(card_id) < self.meanings[self.note_of(card_id).note_id]:
                    continue
                before = found.get(card_id, UNSEEN)
                if isinstance(given, QuizGiven):
                    rating, weight = given.cards[card_id]
                    if not moves(before, rating, weight, given.day):
                        continue
                else:
                    rating, weight = given.ratings[card_id], 1.0
                outcome = outcome_of(before, card_id, given.day, rules, rating, weight)
                found[card_id] = after(
                    before,
                    outcome,
                    answered_at_ms=given.at_ms,
                    study_day=given.day,
                    review_id=f"{given.entry}.{place}",
                )
        return found

    # ---- what is left ---------------------------------------------------------------------------------------------

    def counts(self) -> Counts:
        memories, day = self.memories(), self.today
        known = [memories[card] for card in self.cards_here() if card in memories]
        due = [memory for memory in known if memory.due_day is not None and memory.due_day <= day]
        return Counts(
            new=sum(size for _, size in self.new_notes(memories)),
            learning=sum(memory.phase is not Phase.REVIEW for memory in due),
            review=sum(memory.phase is Phase.REVIEW for memory in due),
        )

    def new_notes(self, memories: dict[str, Memory]) -> list[tuple[str, int]]:
        """Notes with new cards today and how many: one of a key point a day, a list whole, up to the daily limit."""
        day = self.today
        room = int(self.settings.get("new_per_day", "20"))
        room -= sum(memory.first_day == day for memory in memories.values())
        taken = {self.siblings[card] for card, memory in memories.items() if memory.last_day == day}
        found = []
        for note in self.notes_here():
            unseen = [card for card in note.cards() if card not in memories]
            if unseen and room > 0 and note.siblings not in taken:
                taken.add(note.siblings)
                found.append((note.note_id, len(unseen) if note.form == "L" else 1))
                room -= found[-1][1]
        return found

    def stage_next(self) -> Stage | None:
        """Why the next card is shown; None when nothing is left for now."""
        memories = self.memories()
        known = [memories[card] for card in self.cards_here() if card in memories]
        if _waiting(known, self.now_ms):
            return Stage.LEARNING
        if any(one.phase is Phase.REVIEW and (one.due_day or 0) <= self.today for one in known):
            return Stage.REVIEW
        if self.new_notes(memories):
            return Stage.NEW
        soon = _waiting(known, self.now_ms + LEARN_AHEAD_MS) or _from_the_future(known, self.now_ms)
        return Stage.LEARNING if soon else None

    # ---- what a learner does --------------------------------------------------------------------------------------

    def answer(self, ratings: dict[str, Rating], meaning: int, entry: str) -> None:
        self.entries += 1
        self.done.append(Given(entry, ratings, self.now_ms, self.today, meaning))
        self.taken_back.clear()

    def undo(self) -> Given | None:
        return self._move(self.done, self.taken_back.append)

    def redo(self) -> Given | None:
        return self._move(self.taken_back, self.done.append)

    def _move(self, pile: list[Given], put: Callable[[Given], None]) -> Given | None:
        if not pile:
            return None
        self.entries += 1
        put(pile[-1])
        return pile.pop()

    def quiz_says(self, cards: dict[str, tuple[Rating, float]], day: int) -> dict[str, tuple[Rating, float]]:
        """What is left of what an answer says, given what is known of its cards now. What was recognised has a weight below 1, or is
        AGAIN with a weight of 0."""
        memories, result = self.memories(), {}
        for card_id, (rating, weight) in cards.items():
            memory = memories.get(card_id, UNSEEN)
            recognised = weight < 1.0
            weight = weight if rating is Rating.GOOD else 1.0
            if card_id not in self.cards_here() or (recognised and memory.phase is not Phase.REVIEW):
                continue
            if moves(memory, rating, weight, day):
                result[card_id] = (rating, weight)
        return result

    def quiz_answer(self, given: QuizGiven) -> None:
        self.entries += 1
        self.quizzed.append(given)

    def quiz_moved(self, attempt: str, *, here: bool) -> bool:
        """Take the answers of an attempt back, or put them again; whether there was one."""
        found = [one for one in self.quizzed if one.attempt == attempt and one.here is not here]
        for one in found:
            one.here = here
            self.entries += 1
        return bool(found)

    def change(self, name: str, value: str) -> None:
        if self.settings.get(name) != value:
            self.changes.append(self.settings.copy())
            self.settings[name] = value

    def change_back(self) -> bool:
        if not self.changes:
            return False
        self.settings = self.changes.pop()
        return True


def moves(memory: Memory, rating: Rating, weight: float, day: int) -> bool:
    """Whether a quiz's answer moves a memory: once a day, new cards only by what was recalled right, minutes only by whole steps."""
    if memory.last_day is not None and day <= memory.last_day:
        return False
    if memory.phase is Phase.NEW:
        return rating is Rating.GOOD and weight == 1.0
    return memory.phase is Phase.REVIEW or weight == 1.0


def _from_the_future(known: Iterable[Memory], now_ms: int) -> bool:
    learning = (Phase.LEARNING, Phase.RELEARNING)
    return any(one.phase in learning and (one.last_at_ms or 0) > now_ms for one in known)


def _waiting(known: Iterable[Memory], until_ms: int) -> bool:
    return any(one.due_at_ms is not None and one.due_at_ms <= until_ms for one in known)
