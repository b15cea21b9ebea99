"""Studying: what comes next, answering it, and taking the answer back.

One answer is one transaction, on disk before it returns. The memory that is stored must still be the one that was
shown; otherwise nothing is written and the card is shown anew.
"""

from collections.abc import Mapping, Sequence

from kzstudy.core.changes import Changes
from kzstudy.core.counts import Counts
from kzstudy.core.entry import Entry
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.memory import Memory
from kzstudy.core.prompt import AskedCard, Finish, Prompt
from kzstudy.core.rating import Rating
from kzstudy.core.review import Origin, Review
from kzstudy.core.scheduler import after, default_rules, replay
from kzstudy.core.settings import Settings
from kzstudy.services.workplace import Workplace
from kzstudy.storage import queue
from kzstudy.storage.answers import append_entry, append_reviews, put_memories, replace_memory
from kzstudy.storage.decks import cards_in_use, note_of_card, still_asked
from kzstudy.storage.library import next_sequence, rows
from kzstudy.storage.look import Run
from kzstudy.storage.opening import day_starts
from kzstudy.storage.prompts import read_prompt
from kzstudy.storage.reviews import cards_of_entry, holding_reviews, redo_target, undo_target, voided_by


class StudyService:
    """The study loop of one learner."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._rules = default_rules()

    def counts(self) -> Counts:
        """What is left today."""
        settings = self._workplace.settings()
        day = self._workplace.rule(settings).day_of(self._workplace.clock.now_ms())
        with self._workplace.reading() as run:
            return queue.counts(run, day, settings.new_per_day)

    def next(self) -> Prompt | Finish:
        """The card to show now, with what each rating will do; or the end for now."""
        settings = self._workplace.settings()
        now_ms = self._workplace.clock.now_ms()
        day = self._workplace.rule(settings).day_of(now_ms)
        with self._workplace.reading() as run:
            card_id = queue.next_card(run, day, now_ms, settings.new_per_day)
            if card_id is not None:
                return read_prompt(run, card_id, day=day, now_ms=now_ms, rules=self._rules)
            return self._finish(run, day, settings)

    def practise(self, card_ids: Sequence[str]) -> Prompt | Finish:
        """The first of these cards that is in use, whether it is due or not; or the end when none is.

        Elements of one list among them are asked together. What was answered, and what comes again, is the caller's to know.
        """
        settings = self._workplace.settings()
        now_ms = self._workplace.clock.now_ms()
        day = self._workplace.rule(settings).day_of(now_ms)
        with self._workplace.reading() as run:
            here = cards_in_use(run, card_ids)
            if not here:
                return self._finish(run, day, settings)
            first = here[0]
            of_list = f"{note_of_card(run, first)}:element:"
            together = (
                [card for card in here if card.startswith(of_list)] if first.startswith(of_list) else [first]
            )
            return read_prompt(run, first, day=day, now_ms=now_ms, rules=self._rules, only=together)

    def answer(
        self, prompt: Prompt, ratings: Mapping[str, Rating], taken_ms: int, origin: Origin = Origin.STUDY
    ) -> Changes:
        """Write down the rating of every asked card of `prompt`, by card id. On disk when this returns.

        Raises:
            KnownError: PROMPT_STALE when the memory, the study day or the meaning is no longer the one shown; what the
                file says when it cannot be written. Nothing is written then.
        """
        now_ms = self._workplace.clock.now_ms()
        day = self._workplace.today()
        if day != prompt.study_day:
            raise KnownError(Fault.PROMPT_STALE, prompt.note.note_id, "a new study day has begun")
        library = self._workplace.library
        with library.transaction() as connection:
            card_ids = [asked.card.card_id for asked in prompt.asked]
            if not still_asked(rows(connection), card_ids, prompt.note.meaning):
                raise KnownError(Fault.PROMPT_STALE, prompt.note.note_id, "the deck has changed")
            sequence = next_sequence(connection)
            entry = Entry(f"{library.device_id}:{sequence}", sequence)
            append_entry(connection, entry, library.device_id, now_ms)
            reviews = []
            for place, asked in enumerate(prompt.asked):
                review = self._review(asked, ratings, entry, place, prompt, now_ms, taken_ms, origin)
                outcome = asked.outcomes[review.rating - 1]
                now = after(
                    asked.memory, outcome, answered_at_ms=now_ms, study_day=day, review_id=review.review_id
                )
                if not replace_memory(connection, asked.card.card_id, asked.memory, now):
                    raise KnownError(Fault.PROMPT_STALE, asked.card.card_id, "answered elsewhere")
                reviews.append(review)
            append_reviews(connection, reviews)
        return Changes.MEMORY

    def can_undo(self) -> bool:
        """Whether there is an answer to take back."""
        with self._workplace.reading() as run:
            return undo_target(run) is not None

    def can_redo(self) -> bool:
        """Whether there is an answer to put again."""
        with self._workplace.reading() as run:
            return redo_target(run) is not None

    def undo(self) -> Prompt | None:
        """Take the last answer back and show its card again; None when there is nothing to take back."""
        answered = self._void(undo=True)
        if answered is None:
            return None
        now_ms = self._workplace.clock.now_ms()
        day = self._workplace.today()
        with self._workplace.reading() as run:
            prompt = read_prompt(run, answered[0], day=day, now_ms=now_ms, rules=self._rules, only=answered)
        if prompt.asked:
            return prompt
        following = self.next()  # its card has been retired since: the answer is taken back all the same
        return following if isinstance(following, Prompt) else None

    def redo(self) -> Prompt | Finish | None:
        """Put the answer that was taken back last again, and say what comes next; None when there is none."""
        return None if self._void(undo=False) is None else self.next()

    def _finish(self, run: Run, day: int, settings: Settings) -> Finish:
        learned, reviewed, forgotten, spent_ms = queue.day_summary(run, day)
        return Finish(
            learned=learned,
            reviewed=reviewed,
            forgotten=forgotten,
            spent_ms=spent_ms,
            next_due_ms=queue.next_due_ms(run, day, day_starts(self._workplace.rule(settings), day)),
            tomorrow=queue.tomorrow(run, day, settings.new_per_day),
            new_left=queue.unseen(run),
        )

    def _void(self, *, undo: bool) -> tuple[str, ...] | None:
        """Append a void and rebuild the memory of the cards it touches. Returns these cards."""
        library = self._workplace.library
        with library.transaction() as connection:
            run = rows(connection)
            target = undo_target(run) if undo else redo_target(run)
            if target is None:
                return None
            sequence = next_sequence(connection)
            entry = Entry(f"{library.device_id}:{sequence}", sequence, voids=target)
            append_entry(connection, entry, library.device_id, self._workplace.clock.now_ms())
            answer_id = target if undo else voided_by(run, target)
            touched = cards_of_entry(run, answer_id)
            put_memories(connection, rebuilt(run, touched))
        return touched

    def _review(
        self,
        asked: AskedCard,
        ratings: Mapping[str, Rating],
        entry: Entry,
        place: int,
        prompt: Prompt,
        now_ms: int,
        taken_ms: int,
        origin: Origin,
    ) -> Review:
        rating = ratings[asked.card.card_id]
        outcome = asked.outcomes[rating - 1]
        return Review(
            review_id=f"{entry.entry_id}.{place}",
            sequence=entry.sequence,
            answer_id=entry.entry_id,
            card_id=asked.card.card_id,
            rating=rating,
            answered_at_ms=now_ms,
            study_day=prompt.study_day,
            taken_ms=taken_ms,
            origin=origin,
            rules=self._rules,
            before=asked.memory,
            outcome=outcome,
            meaning=prompt.note.meaning,
        )


def rebuilt(run: Run, card_ids: tuple[str, ...]) -> dict[str, Memory]:
    """The memories that the log gives for these cards."""
    found = holding_reviews(run, card_ids)
    meanings = queue.meanings(run, card_ids)
    return {card_id: replay(reviews, meanings.get(card_id, 1)) for card_id, reviews in found.items()}
