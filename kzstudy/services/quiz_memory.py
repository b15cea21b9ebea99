"""What the answers of a quiz write into the review log, and taking it back: one entry for each question that says something.

What they say is decided in `core.evidence`; here it is written, in the transaction of whoever asks.
"""

from collections.abc import Iterable, Sequence

from kzstudy.core.entry import Entry
from kzstudy.core.evidence import Evidence, evidence
from kzstudy.core.memory import Memory
from kzstudy.core.review import Origin, Review
from kzstudy.core.scheduler import after, default_rules, outcome_of
from kzstudy.core.sitting import Sitting
from kzstudy.quiz.mark import Mark
from kzstudy.services.study import rebuilt
from kzstudy.services.workplace import Workplace
from kzstudy.storage import queue
from kzstudy.storage.answers import append_entry, append_reviews, put_memories
from kzstudy.storage.decks import cards_in_use
from kzstudy.storage.library import Transaction, next_sequence, rows
from kzstudy.storage.memories import memories
from kzstudy.storage.reviews import cards_of_entry, voids_that_hold


class QuizMemory:
    """The review log, as far as quizzes write it."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._rules = default_rules()

    def write(
        self, connection: Transaction, sitting: Sitting, marks: Sequence[tuple[int, Mark]]
    ) -> dict[int, str]:
        """Write what the answers at these places say, each under its own time; gives the entry of each that says something."""
        rule = self._workplace.rule()
        run = rows(connection)
        entries = {}
        for place, mark in sorted(marks, key=lambda one: (sitting.answered_at_ms[one[0]], one[0])):
            question, response = sitting.attempt.questions[place], sitting.responses[place]
            cards = [*question.cards, *(card for option in question.options for card in option.cards)]
            held = memories(run, cards_in_use(run, cards))
            day = rule.day_of(sitting.answered_at_ms[place])
            said = evidence(question, response, mark, held, day)
            here = [one for one in said if one.card_id in held]
            if here:
                entries[place] = self._append(connection, sitting, place, here, held, day)
        return entries

    def take_back(self, connection: Transaction, entry_ids: Iterable[str]) -> bool:
        """Void those of these entries that hold; whether there was one."""
        run = rows(connection)
        holding = [one for one, voids in voids_that_hold(run, entry_ids).items() if not voids]
        self._void(connection, holding)
        self._rebuild(connection, holding)
        return bool(holding)

    def put_again(self, connection: Transaction, entry_ids: Iterable[str]) -> bool:
        """Void what voids these entries; whether there was one to put again."""
        voids = voids_that_hold(rows(connection), entry_ids)
        self._void(connection, [void for each in voids.values() for void in each])
        put = [one for one, each in voids.items() if each]
        self._rebuild(connection, put)
        return bool(put)

    def _append(
        self,
        connection: Transaction,
        sitting: Sitting,
        place: int,
        said: Sequence[Evidence],
        held: dict[str, Memory],
        day: int,
    ) -> str:
        entry = self._entry(connection)
        entry_id = entry.entry_id
        meanings = queue.meanings(rows(connection), [one.card_id for one in said])
        reviews, now = [], {}
        for number, one in enumerate(said):
            before = held[one.card_id]
            outcome = outcome_of(before, one.card_id, day, self._rules, one.rating, one.weight)
            review = Review(
                review_id=f"{entry_id}.{number}",
                sequence=entry.sequence,
                answer_id=entry_id,
                card_id=one.card_id,
                rating=one.rating,
                answered_at_ms=sitting.answered_at_ms[place],
                study_day=day,
                taken_ms=sitting.responses[place].taken_ms,
                origin=Origin.QUIZ,
                rules=self._rules,
                before=before,
                outcome=outcome,
                meaning=meanings.get(one.card_id, 1),
                weight=one.weight,
            )
            reviews.append(review)
            now[one.card_id] = after(
                before,
                outcome,
                answered_at_ms=review.answered_at_ms,
                study_day=day,
                review_id=review.review_id,
            )
        append_reviews(connection, reviews)
        put_memories(connection, now)
        return entry_id

    def _void(self, connection: Transaction, entry_ids: Iterable[str]) -> None:
        for one in entry_ids:
            self._entry(connection, voids=one)

    def _entry(self, connection: Transaction, voids: str = "") -> Entry:
        device_id = self._workplace.library.device_id
        sequence = next_sequence(connection)
        entry = Entry(f"{device_id}:{sequence}", sequence, voids)
        append_entry(connection, entry, device_id, self._workplace.clock.now_ms())
        return entry

    def _rebuild(self, connection: Transaction, entry_ids: Iterable[str]) -> None:
        run = rows(connection)
        cards = dict.fromkeys(card for one in entry_ids for card in cards_of_entry(run, one))
        put_memories(connection, rebuilt(run, tuple(cards)))
