"""A learner, played: Hypothesis answers, undoes, edits, sets, waits and reopens; after each step the file says what it should.

The machine drives the real services on a real file, looks into it with plain sqlite3 on a second connection, and keeps
the reference beside it. The usual run is short; KZSTUDY_LONG_TESTS=1 plays twenty times as much.
"""

import os
import shutil
import sqlite3
import tempfile
from itertools import count, cycle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from kzstudy.core.day import DayRule
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.memory import UNSEEN, Memory, Phase
from kzstudy.core.prompt import Finish, Prompt, asked_elements
from kzstudy.core.rating import Rating
from kzstudy.core.scheduler import default_rules, outcomes
from kzstudy.services.bundle import Services
from kzstudy.storage.opening import open_quickly
from tests.services.learner import ALMATY, DAY_MS, EVENING, Learner
from tests.services.quiz_machine import QuizMachine
from tests.services.reference import DECK, DeckNote, Reference

if TYPE_CHECKING:
    from kzstudy.core.sitting import Sitting

LONG = os.environ.get("KZSTUDY_LONG_TESTS") == "1"
MINUTE_MS = 60_000
# Nothing here is about power cuts, and a file that is only in the machine's memory makes a thousand answers cheap.
MEMORY_DISK = "/dev/shm" if Path("/dev/shm").is_dir() else None
MEMORY = f"SELECT card_id, {', '.join(Memory.__slots__)} FROM memory"

four_ratings = st.lists(st.sampled_from(Rating), min_size=3, max_size=3)


class LearnerMachine(QuizMachine):
    """What a person may do, in any order."""

    template: Path
    """A folder with a new file, since making one takes longer than playing on it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="kzstudy-machine-", dir=MEMORY_DISK))
        shutil.copytree(self.template, self.folder, dirs_exist_ok=True)
        self.learner = Learner(self.folder)
        self.reference = Reference(ALMATY, EVENING)
        self.stamps = count(1)
        self.held: Prompt | None = None
        self.saved: tuple[Path, Reference, Sitting | None] | None = None
        self.log: tuple[list[tuple[object, ...]], list[tuple[object, ...]]] = ([], [])
        self.every_entry: dict[str, tuple[object, ...]] = {}
        self.services = self.opened()
        self.look = sqlite3.connect(f"{(self.learner.data / 'kzstudy.sqlite3').as_uri()}?mode=ro", uri=True)

    def teardown(self) -> None:
        try:
            assert self.services.upkeep.doctor().problems == ()
        finally:
            self.look.close()
            self.services.upkeep.close()
            shutil.rmtree(self.folder)

    # ---- helpers --------------------------------------------------------------------------------------------------

    def opened(self) -> Services:
        self.write_deck()
        return self.with_quizzes(self.learner.open())

    def write_deck(self) -> None:
        path = self.learner.write_deck("\n".join(note.text() for note in self.reference.notes_here()), DECK)
        at = EVENING * 1_000_000 + next(self.stamps)
        os.utime(path, ns=(at, at))  # two writes within one tick of the disk's clock are two all the same

    def youngest_entry(self) -> str:
        found = self.look.execute("SELECT entry_id FROM entry ORDER BY sequence DESC LIMIT 1").fetchone()
        return str(found[0])

    def stored(self) -> dict[str, Memory]:
        return {card: Memory(Phase(phase), *more) for card, phase, *more in self.look.execute(MEMORY)}

    def check_prompt(self, prompt: Prompt) -> None:
        memories = self.reference.memories()
        for asked in prompt.asked:
            card_id = asked.card.card_id
            assert card_id in self.reference.cards_here()
            assert asked.memory == memories.get(card_id, UNSEEN)
            assert asked.outcomes == outcomes(asked.memory, card_id, self.reference.today, default_rules())
        note = self.reference.note_of(prompt.asked[0].card.card_id)
        assert prompt.note.question == note.question()
        assert (prompt.note.meaning, prompt.study_day) == (note.meaning, self.reference.today)

    def shown(self, services: Services) -> Prompt | Finish:
        """What is shown next, checked against what should be."""
        found = services.study.next()
        stage = self.reference.stage_next()
        if isinstance(found, Finish):
            assert stage is None
            return found
        assert found.stage is stage
        self.check_prompt(found)
        note = self.reference.note_of(found.asked[0].card.card_id)
        if note.form == "L":
            memories = self.reference.memories()
            whole = [(card, memories.get(card, UNSEEN)) for card in note.cards()]
            cards = {asked.card.card_id: asked.card for asked in found.asked}
            pairs = [(cards[card], memory) for card, memory in whole if card in cards]
            assert asked_elements(pairs, self.reference.today, self.reference.now_ms) == tuple(cards.values())
        else:
            assert len(found.asked) == 1
        return found

    def give(self, services: Services, prompt: Prompt, ratings: list[Rating], taken_ms: int = 4000) -> None:
        chosen = {
            asked.card.card_id: rating for asked, rating in zip(prompt.asked, cycle(ratings), strict=False)
        }
        services.study.answer(prompt, chosen, taken_ms)
        self.reference.answer(chosen, prompt.note.meaning, self.youngest_entry())

    # ---- studying -------------------------------------------------------------------------------------------------

    @rule(ratings=four_ratings, seconds=st.integers(0, 40))
    def answer(self, ratings: list[Rating], seconds: int) -> None:
        prompt = self.shown(self.services)
        if isinstance(prompt, Prompt):
            self.wait(seconds * 1000)
            if self.reference.today == prompt.study_day:
                self.give(self.services, prompt, ratings)

    @rule(ratings=st.lists(four_ratings, min_size=1, max_size=8))
    def study_a_while(self, ratings: list[list[Rating]]) -> None:
        for each in ratings:
            self.answer(each, 10)

    @rule(ratings=four_ratings)
    def answer_from_another_window(self, ratings: list[Rating]) -> None:
        other = self.learner.open()
        try:
            prompt = self.shown(other)
            if isinstance(prompt, Prompt):
                self.give(other, prompt, ratings)
        finally:
            other.upkeep.close()

    @rule()
    def leave_a_card_standing(self) -> None:
        prompt = self.services.study.next()
        self.held = prompt if isinstance(prompt, Prompt) else None

    @precondition(lambda self: self.held is not None)
    @rule(ratings=four_ratings)
    def answer_the_card_left_standing(self, ratings: list[Rating]) -> None:
        prompt, self.held = self.held, None
        assert prompt is not None
        memories = self.reference.memories()
        fresh = all(asked.memory == memories.get(asked.card.card_id, UNSEEN) for asked in prompt.asked)
        here = all(asked.card.card_id in self.reference.cards_here() for asked in prompt.asked)
        same_meaning = self.reference.note_of(prompt.asked[0].card.card_id).meaning == prompt.note.meaning
        if fresh and here and same_meaning and prompt.study_day == self.reference.today:
            self.give(self.services, prompt, ratings)
        else:
            with pytest.raises(KnownError) as refused:
                self.give(self.services, prompt, ratings)
            assert refused.value.fault is Fault.PROMPT_STALE

    @rule()
    def undo(self) -> None:
        taken_back = self.reference.undo()
        prompt = self.services.study.undo()
        if taken_back is None:
            assert prompt is None
            return
        still_here = [card for card in taken_back.ratings if card in self.reference.cards_here()]
        if still_here:
            assert prompt is not None
            assert {asked.card.card_id for asked in prompt.asked} == set(still_here)
            self.check_prompt(prompt)

    @rule(times=st.integers(2, 6))
    def undo_more(self, times: int) -> None:
        for _ in range(times):
            self.undo()

    @rule()
    def redo(self) -> None:
        put_again = self.reference.redo()
        found = self.services.study.redo()
        assert (found is None) == (put_again is None)

    @rule()
    def look_at_today(self) -> None:
        """The first frame, read by plain sqlite3 before anything else is there, says what the services say."""
        opening = open_quickly(self.services.upkeep.file, DayRule(ALMATY), self.reference.now_ms)
        assert opening is not None
        assert opening.today == self.services.today.numbers()
        assert opening.today.counts == self.reference.counts()
        assert opening.settings == self.services.settings.settings()

    # ---- time, settings, the file ---------------------------------------------------------------------------------

    @rule(minutes=st.integers(1, 30))
    def some_minutes_pass(self, minutes: int) -> None:
        self.wait(minutes * MINUTE_MS)

    @rule(days=st.integers(1, 3) | st.integers(1, 60), minutes=st.integers(-300, 300))
    def days_pass(self, days: int, minutes: int) -> None:
        self.wait(days * DAY_MS + minutes * MINUTE_MS)

    @rule(minutes=st.integers(1, 3 * 24 * 60))
    def the_clock_is_set_back(self, minutes: int) -> None:
        self.wait(-minutes * MINUTE_MS)

    @rule(
        change=st.tuples(st.just("new_per_day"), st.integers(0, 12).map(str))
        | st.tuples(st.just("rollover_hour"), st.integers(0, 12).map(str))
        | st.tuples(st.just("theme"), st.sampled_from(["light", "dark", "system"]))
    )
    def change_a_setting(self, change: tuple[str, str]) -> None:
        self.services.settings.change(*change)
        self.reference.change(*change)

    @rule()
    def take_a_setting_back(self) -> None:
        assert (self.services.settings.undo() is not None) == self.reference.change_back()

    @rule()
    def reopen(self) -> None:
        self.services.upkeep.close()
        self.services = self.opened()

    @rule()
    def back_up(self) -> None:
        self.wait(1)
        made = self.services.upkeep.backup_now()
        self.saved = made.path, self.reference.copy(), self.sitting

    @precondition(lambda self: self.saved is not None)
    @rule()
    def restore(self) -> None:
        assert self.saved is not None
        path, saved, self.sitting = self.saved
        self.wait(1000)
        notes, now_ms = self.reference.notes, self.reference.now_ms
        self.look.close()
        self.services.upkeep.restore(path)
        self.look = sqlite3.connect(f"{self.services.upkeep.file.as_uri()}?mode=ro", uri=True)
        self.services.library.refresh()
        self.reference = saved.copy()
        self.reference.notes, self.reference.now_ms = notes, now_ms
        self.reference.read()
        self.log = [], []
        assert self.services.quizzes.unfinished() == self.sitting

    # ---- the author -----------------------------------------------------------------------------------------------

    def edited(self) -> None:
        self.write_deck()
        self.services.library.refresh()
        self.reference.read()

    def note(self, number: int) -> DeckNote:
        here = self.reference.notes_here()
        return here[number % len(here)]

    @rule(number=st.integers(0, 6))
    def correct_a_text(self, number: int) -> None:
        self.note(number).edition += 1
        self.edited()

    @rule(number=st.integers(0, 6), meaning=st.integers(1, 3))
    def change_a_meaning(self, number: int, meaning: int) -> None:
        note = self.note(number)
        note.meaning = meaning
        note.edition += 1
        self.edited()

    @precondition(lambda self: len(self.reference.notes_here()) > 2)
    @rule(number=st.integers(0, 6))
    def remove_a_note(self, number: int) -> None:
        self.note(number).here = False
        self.edited()

    @rule(number=st.integers(0, 6))
    def put_a_note_back(self, number: int) -> None:
        self.reference.notes[number].here = True
        self.edited()

    @rule(number=st.integers(0, 6), place=st.integers(0, 2), raise_by=st.integers(0, 1))
    def change_the_parts(self, number: int, place: int, raise_by: int) -> None:
        note = self.note(number)
        if note.form == "Q":
            return
        part = (["c1", "c2", "c3"] if note.form == "C" else ["one", "left", "more"])[place]
        parts = [one for one in note.parts if one != part] if part in note.parts else [*note.parts, part]
        if len(parts) >= (2 if note.form == "L" else 1):
            note.parts = parts
            note.meaning += raise_by
            self.edited()

    # ---- what always holds ----------------------------------------------------------------------------------------

    @invariant()
    def memories_are_what_the_answers_give(self) -> None:
        assert self.stored() == self.reference.memories()

    @invariant()
    def the_log_only_grows(self) -> None:
        entries = self.look.execute("SELECT * FROM entry ORDER BY rowid").fetchall()
        rows = self.look.execute("SELECT * FROM review ORDER BY rowid").fetchall()
        assert len(entries) == self.reference.entries
        before_entries, before_rows = self.log
        assert entries[: len(before_entries)] == before_entries
        assert rows[: len(before_rows)] == before_rows
        assert len({(row[1], row[2]) for row in rows}) == len(rows), "one row a card in each answer"
        self.log = entries, rows
        for entry in entries:
            assert self.every_entry.setdefault(entry[0], entry) == entry, "an id is never given twice"

    @invariant()
    def counts_are_right(self) -> None:
        counts = self.reference.counts()
        assert self.services.study.counts() == counts
        assert self.services.study.can_undo() == bool(self.reference.done)
        assert self.services.study.can_redo() == bool(self.reference.taken_back)


@pytest.fixture(scope="module", autouse=True)
def _template(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("template")
    Learner(folder).open().upkeep.close()
    LearnerMachine.template = folder


LearnerMachine.TestCase.settings = settings(
    max_examples=300 if LONG else 20,
    stateful_step_count=60 if LONG else 40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestLearner = LearnerMachine.TestCase
