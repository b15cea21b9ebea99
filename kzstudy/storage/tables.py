"""The tables, as SQLModel classes: mapping and nothing else. Nothing above `storage` ever sees one.

Two kinds stand side by side. What the learner did (entry, review, operation, setting, desk, memory) is theirs and is
carried from version to version. What the files say (pack to card) is an index, made again whenever the files change.
Instants are UTC milliseconds, days are study days, tuples are JSON arrays.
"""

from sqlalchemy import REAL, CheckConstraint, Column, ForeignKey, Index, Integer, Text, text
from sqlmodel import Field, SQLModel


def _text(*more: object, **options: object) -> Column[str]:
    return Column(Text, *more, **{"nullable": False, **options})  # type: ignore[arg-type]


def _whole(*more: object, **options: object) -> Column[int]:
    return Column(Integer, *more, **{"nullable": False, **options})  # type: ignore[arg-type]


def _real(**options: object) -> Column[float]:
    return Column(REAL, **{"nullable": False, **options})  # type: ignore[arg-type]


class DeviceRow(SQLModel, table=True):
    """This copy of the file; its id makes the ids of the log unique over all devices."""

    __tablename__ = "device"
    __table_args__ = ({"sqlite_strict": True},)
    device_id: str = Field(sa_column=_text(primary_key=True))
    made_at_ms: int = Field(sa_column=_whole())


class ParameterSetRow(SQLModel, table=True):
    """FSRS weights by name; a review names the set it went by."""

    __tablename__ = "parameter_set"
    __table_args__ = ({"sqlite_strict": True},)
    parameter_set_id: str = Field(sa_column=_text(primary_key=True))
    parameters: str = Field(sa_column=_text())
    made_at_ms: int = Field(sa_column=_whole())


class EntryRow(SQLModel, table=True):
    """One intention in the review log: an answer, or (with `voids`) taking one back. Only ever added to."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("entry_by_sequence", "sequence"),
        Index("entry_by_voids", "voids"),
        {"sqlite_strict": True},
    )
    entry_id: str = Field(sa_column=_text(primary_key=True))
    device_id: str = Field(sa_column=_text())
    sequence: int = Field(sa_column=_whole())
    at_ms: int = Field(sa_column=_whole())
    voids: str | None = Field(default=None, sa_column=_text(nullable=True))


class ReviewRow(SQLModel, table=True):
    """One answered card of an entry. Only ever added to."""

    __tablename__ = "review"
    __table_args__ = (
        CheckConstraint("rating BETWEEN 1 AND 4", name="review_rating"),
        CheckConstraint("(delay_s IS NULL) <> (interval_days IS NULL)", name="review_interval"),
        Index("review_by_entry", "entry_id"),
        Index("review_by_card", "card_id"),
        Index("review_by_day", "study_day"),
        {"sqlite_strict": True},
    )
    review_id: str = Field(sa_column=_text(primary_key=True))
    entry_id: str = Field(sa_column=_text(ForeignKey("entry.entry_id")))
    card_id: str = Field(sa_column=_text())
    rating: int = Field(sa_column=_whole())
    answered_at_ms: int = Field(sa_column=_whole())
    study_day: int = Field(sa_column=_whole())
    taken_ms: int = Field(sa_column=_whole())
    origin: str = Field(sa_column=_text())
    meaning: int = Field(sa_column=_whole())
    scheduler: str = Field(sa_column=_text())
    parameter_set_id: str = Field(sa_column=_text(ForeignKey("parameter_set.parameter_set_id")))
    desired_retention: float = Field(sa_column=_real())
    learning_steps_s: str = Field(sa_column=_text())
    relearning_steps_s: str = Field(sa_column=_text())
    before_phase: int = Field(sa_column=_whole())
    before_step: int | None = Field(default=None, sa_column=_whole(nullable=True))
    before_stability_days: float | None = Field(default=None, sa_column=_real(nullable=True))
    before_difficulty: float | None = Field(default=None, sa_column=_real(nullable=True))
    before_due_day: int | None = Field(default=None, sa_column=_whole(nullable=True))
    before_due_at_ms: int | None = Field(default=None, sa_column=_whole(nullable=True))
    before_first_day: int | None = Field(default=None, sa_column=_whole(nullable=True))
    before_last_day: int | None = Field(default=None, sa_column=_whole(nullable=True))
    before_last_at_ms: int | None = Field(default=None, sa_column=_whole(nullable=True))
    before_reviews: int = Field(sa_column=_whole())
    before_lapses: int = Field(sa_column=_whole())
    before_last_review: str = Field(sa_column=_text())
    after_phase: int = Field(sa_column=_whole())
    after_step: int | None = Field(default=None, sa_column=_whole(nullable=True))
    after_stability_days: float = Field(sa_column=_real())
    after_difficulty: float = Field(sa_column=_real())
    delay_s: int | None = Field(default=None, sa_column=_whole(nullable=True))
    interval_days: int | None = Field(default=None, sa_column=_whole(nullable=True))
    weight: float = Field(default=1.0, sa_column=_real(server_default=text("1.0")))


class MemoryRow(SQLModel, table=True):
    """What the scheduler knows of a card that was answered; a replay of the log gives the same."""

    __tablename__ = "memory"
    __table_args__ = (
        Index("memory_by_due_day", "phase", "due_day"),
        Index("memory_by_due_at", "phase", "due_at_ms"),
        Index("memory_by_first_day", "first_day"),
        Index("memory_by_last_day", "last_day"),
        {"sqlite_strict": True},
    )
    card_id: str = Field(sa_column=_text(primary_key=True))
    phase: int = Field(sa_column=_whole())
    step: int | None = Field(default=None, sa_column=_whole(nullable=True))
    stability_days: float | None = Field(default=None, sa_column=_real(nullable=True))
    difficulty: float | None = Field(default=None, sa_column=_real(nullable=True))
    due_day: int | None = Field(default=None, sa_column=_whole(nullable=True))
    due_at_ms: int | None = Field(default=None, sa_column=_whole(nullable=True))
    first_day: int | None = Field(default=None, sa_column=_whole(nullable=True))
    last_day: int | None = Field(default=None, sa_column=_whole(nullable=True))
    last_at_ms: int | None = Field(default=None, sa_column=_whole(nullable=True))
    reviews: int = Field(sa_column=_whole())
    lapses: int = Field(sa_column=_whole())
    last_review: str = Field(sa_column=_text())


class OperationRow(SQLModel, table=True):
    """Every other change a learner makes, with its inverse, so that undo survives a restart. Only ever added to."""

    __tablename__ = "operation"
    __table_args__ = (Index("operation_by_sequence", "sequence"), {"sqlite_strict": True})
    operation_id: str = Field(sa_column=_text(primary_key=True))
    device_id: str = Field(sa_column=_text())
    sequence: int = Field(sa_column=_whole())
    at_ms: int = Field(sa_column=_whole())
    kind: str = Field(sa_column=_text())
    change: str = Field(sa_column=_text())
    inverse: str = Field(sa_column=_text())
    undoes: str | None = Field(default=None, sa_column=_text(nullable=True))


class AttemptRow(SQLModel, table=True):
    """One quiz as it was drawn, its questions frozen. Only ever added to."""

    __tablename__ = "attempt"
    __table_args__ = (Index("attempt_by_sequence", "sequence"), {"sqlite_strict": True})
    attempt_id: str = Field(sa_column=_text(primary_key=True))
    device_id: str = Field(sa_column=_text())
    sequence: int = Field(sa_column=_whole())
    started_at_ms: int = Field(sa_column=_whole())
    study_day: int = Field(sa_column=_whole())
    pack_id: str = Field(sa_column=_text())
    preset: str = Field(sa_column=_text())
    rules: str = Field(sa_column=_text())
    questions: str = Field(sa_column=_text())


class AttemptEventRow(SQLModel, table=True):
    """One thing that happened in a sitting. Only ever added to; the rest of what is known of an attempt is a replay of these."""

    __tablename__ = "attempt_event"
    __table_args__ = (Index("attempt_event_by_what", "what"), {"sqlite_strict": True})
    attempt_id: str = Field(sa_column=_text(ForeignKey("attempt.attempt_id"), primary_key=True))
    number: int = Field(sa_column=_whole(primary_key=True))
    at_ms: int = Field(sa_column=_whole())
    used_ms: int = Field(sa_column=_whole())
    what: str = Field(sa_column=_text())
    place: int = Field(sa_column=_whole())
    body: str = Field(sa_column=_text())


class AttemptClockRow(SQLModel, table=True):
    """The last beat of a sitting's clock, written over every few seconds, so that a crash costs no more than that."""

    __tablename__ = "attempt_clock"
    __table_args__ = ({"sqlite_strict": True},)
    attempt_id: str = Field(sa_column=_text(ForeignKey("attempt.attempt_id"), primary_key=True))
    used_ms: int = Field(sa_column=_whole())
    beat_at_ms: int = Field(sa_column=_whole())


class SettingRow(SQLModel, table=True):
    """One setting as text."""

    __tablename__ = "setting"
    __table_args__ = ({"sqlite_strict": True},)
    name: str = Field(sa_column=_text(primary_key=True))
    value: str = Field(sa_column=_text())


class DeskRow(SQLModel, table=True):
    """What stood where when the window closed. Not the learner's work, so without an operation."""

    __tablename__ = "desk"
    __table_args__ = ({"sqlite_strict": True},)
    name: str = Field(sa_column=_text(primary_key=True))
    value: str = Field(sa_column=_text())


class ContentRow(SQLModel, table=True):
    """What the index was made from: the stamp of a folder's files, and what was left out of them."""

    __tablename__ = "content"
    __table_args__ = ({"sqlite_strict": True},)
    name: str = Field(sa_column=_text(primary_key=True))
    value: str = Field(sa_column=_text())


class PackRow(SQLModel, table=True):
    """Index: a pack."""

    __tablename__ = "pack"
    __table_args__ = ({"sqlite_strict": True},)
    pack_id: str = Field(sa_column=_text(primary_key=True))
    position: int = Field(sa_column=_whole())
    title: str = Field(sa_column=_text())
    language: str = Field(sa_column=_text())
    licence: str = Field(sa_column=_text())
    version: int = Field(sa_column=_whole())
    notice: str = Field(sa_column=_text())
    citation: str = Field(sa_column=_text())
    official: str = Field(sa_column=_text())
    digest: str = Field(sa_column=_text())


class PackPartRow(SQLModel, table=True):
    """Index: a chapter, a passage, a term or whatever else a pack is made of, in its order; `body` is its JSON object.

    One table for all of them: nothing joins on their insides, and the first frame reads a pack with one statement.
    """

    __tablename__ = "pack_part"
    __table_args__ = ({"sqlite_strict": True},)
    pack_id: str = Field(sa_column=_text(ForeignKey("pack.pack_id"), primary_key=True))
    kind: str = Field(sa_column=_text(primary_key=True))
    part_id: str = Field(sa_column=_text(primary_key=True))
    position: int = Field(sa_column=_whole())
    body: str = Field(sa_column=_text())


class DeckRow(SQLModel, table=True):
    """Index: a deck. A deck whose file has gone is retired, never deleted: memories hang on it."""

    __tablename__ = "deck"
    __table_args__ = ({"sqlite_strict": True},)
    deck_id: str = Field(sa_column=_text(primary_key=True))
    position: int = Field(sa_column=_whole())
    title: str = Field(sa_column=_text())
    language: str = Field(sa_column=_text())
    licence: str = Field(sa_column=_text())
    version: int = Field(sa_column=_whole())
    pack_id: str = Field(sa_column=_text())
    optional: int = Field(sa_column=_whole())
    summary: str = Field(sa_column=_text())
    digest: str = Field(sa_column=_text())
    retired: int = Field(sa_column=_whole())


class NoteRow(SQLModel, table=True):
    """Index: a note."""

    __tablename__ = "note"
    __table_args__ = (Index("note_by_deck", "deck_id", "position"), {"sqlite_strict": True})
    note_id: str = Field(sa_column=_text(primary_key=True))
    deck_id: str = Field(sa_column=_text(ForeignKey("deck.deck_id")))
    position: int = Field(sa_column=_whole())
    form: str = Field(sa_column=_text())
    question: str = Field(sa_column=_text())
    answer: str = Field(sa_column=_text())
    elements: str = Field(sa_column=_text())
    remark: str = Field(sa_column=_text())
    passages: str = Field(sa_column=_text())
    thesis: str = Field(sa_column=_text())
    source: str = Field(sa_column=_text())
    tags: str = Field(sa_column=_text())
    difficulty: int = Field(sa_column=_whole())
    section: str = Field(sa_column=_text())
    complete: int = Field(sa_column=_whole())
    ordered: int = Field(sa_column=_whole())
    meaning: int = Field(sa_column=_whole())
    retired: int = Field(sa_column=_whole())
    choices: str = Field(default="[]", sa_column=_text(server_default=text("'[]'")))
    accept: str = Field(default="[]", sa_column=_text(server_default=text("'[]'")))
    whose: str = Field(default="", sa_column=_text(server_default=text("''")))


class CardRow(SQLModel, table=True):
    """Index: a card. `position` runs over all decks in their order, so that new cards come in document order.

    `retired` is 0 for a card in use, 1 for one that has gone from the files, 2 for one of a deck that is switched off.
    """

    __tablename__ = "card"
    __table_args__ = (
        Index("card_by_note", "note_id"),
        Index("card_by_siblings", "siblings"),
        Index("card_by_position", "retired", "position"),
        {"sqlite_strict": True},
    )
    card_id: str = Field(sa_column=_text(primary_key=True))
    note_id: str = Field(sa_column=_text(ForeignKey("note.note_id")))
    variant: str = Field(sa_column=_text())
    siblings: str = Field(sa_column=_text())
    position: int = Field(sa_column=_whole())
    retired: int = Field(sa_column=_whole())
