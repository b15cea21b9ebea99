"""The first schema. What the learner did is append-only by trigger, not by good intentions.

A released migration is never edited: a later one changes what this one made.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE device (
        device_id TEXT NOT NULL,
        made_at_ms INTEGER NOT NULL,
        PRIMARY KEY (device_id)
    ) STRICT
    """,
    """
    CREATE TABLE parameter_set (
        parameter_set_id TEXT NOT NULL,
        parameters TEXT NOT NULL,
        made_at_ms INTEGER NOT NULL,
        PRIMARY KEY (parameter_set_id)
    ) STRICT
    """,
    """
    CREATE TABLE entry (
        entry_id TEXT NOT NULL,
        device_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        voids TEXT,
        PRIMARY KEY (entry_id)
    ) STRICT
    """,
    """
    CREATE INDEX entry_by_sequence ON entry (sequence)
    """,
    """
    CREATE INDEX entry_by_voids ON entry (voids)
    """,
    """
    CREATE TABLE review (
        review_id TEXT NOT NULL,
        entry_id TEXT NOT NULL,
        card_id TEXT NOT NULL,
        rating INTEGER NOT NULL,
        answered_at_ms INTEGER NOT NULL,
        study_day INTEGER NOT NULL,
        taken_ms INTEGER NOT NULL,
        origin TEXT NOT NULL,
        meaning INTEGER NOT NULL,
        scheduler TEXT NOT NULL,
        parameter_set_id TEXT NOT NULL,
        desired_retention REAL NOT NULL,
        learning_steps_s TEXT NOT NULL,
        relearning_steps_s TEXT NOT NULL,
        before_phase INTEGER NOT NULL,
        before_step INTEGER,
        before_stability_days REAL,
        before_difficulty REAL,
        before_due_day INTEGER,
        before_due_at_ms INTEGER,
        before_first_day INTEGER,
        before_last_day INTEGER,
        before_last_at_ms INTEGER,
        before_reviews INTEGER NOT NULL,
        before_lapses INTEGER NOT NULL,
        before_last_review TEXT NOT NULL,
        after_phase INTEGER NOT NULL,
        after_step INTEGER,
        after_stability_days REAL NOT NULL,
        after_difficulty REAL NOT NULL,
        delay_s INTEGER,
        interval_days INTEGER,
        PRIMARY KEY (review_id),
        CONSTRAINT review_rating CHECK (rating BETWEEN 1 AND 4),
        CONSTRAINT review_interval CHECK ((delay_s IS NULL) <> (interval_days IS NULL)),
        FOREIGN KEY(entry_id) REFERENCES entry (entry_id),
        FOREIGN KEY(parameter_set_id) REFERENCES parameter_set (parameter_set_id)
    ) STRICT
    """,
    """
    CREATE INDEX review_by_card ON review (card_id)
    """,
    """
    CREATE INDEX review_by_day ON review (study_day)
    """,
    """
    CREATE INDEX review_by_entry ON review (entry_id)
    """,
    """
    CREATE TABLE memory (
        card_id TEXT NOT NULL,
        phase INTEGER NOT NULL,
        step INTEGER,
        stability_days REAL,
        difficulty REAL,
        due_day INTEGER,
        due_at_ms INTEGER,
        first_day INTEGER,
        last_day INTEGER,
        last_at_ms INTEGER,
        reviews INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        last_review TEXT NOT NULL,
        PRIMARY KEY (card_id)
    ) STRICT
    """,
    """
    CREATE INDEX memory_by_due_at ON memory (phase, due_at_ms)
    """,
    """
    CREATE INDEX memory_by_due_day ON memory (phase, due_day)
    """,
    """
    CREATE INDEX memory_by_first_day ON memory (first_day)
    """,
    """
    CREATE INDEX memory_by_last_day ON memory (last_day)
    """,
    """
    CREATE TABLE operation (
        operation_id TEXT NOT NULL,
        device_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        kind TEXT NOT NULL,
        change TEXT NOT NULL,
        inverse TEXT NOT NULL,
        undoes TEXT,
        PRIMARY KEY (operation_id)
    ) STRICT
    """,
    """
    CREATE INDEX operation_by_sequence ON operation (sequence)
    """,
    """
    CREATE TABLE setting (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (name)
    ) STRICT
    """,
    """
    CREATE TABLE desk (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (name)
    ) STRICT
    """,
    """
    CREATE TABLE content (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (name)
    ) STRICT
    """,
    """
    CREATE TABLE pack (
        pack_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        language TEXT NOT NULL,
        licence TEXT NOT NULL,
        version INTEGER NOT NULL,
        notice TEXT NOT NULL,
        citation TEXT NOT NULL,
        official TEXT NOT NULL,
        digest TEXT NOT NULL,
        PRIMARY KEY (pack_id)
    ) STRICT
    """,
    """
    CREATE TABLE pack_part (
        pack_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        part_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (pack_id, kind, part_id),
        FOREIGN KEY(pack_id) REFERENCES pack (pack_id)
    ) STRICT
    """,
    """
    CREATE TABLE deck (
        deck_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        language TEXT NOT NULL,
        licence TEXT NOT NULL,
        version INTEGER NOT NULL,
        pack_id TEXT NOT NULL,
        optional INTEGER NOT NULL,
        summary TEXT NOT NULL,
        digest TEXT NOT NULL,
        retired INTEGER NOT NULL,
        PRIMARY KEY (deck_id)
    ) STRICT
    """,
    """
    CREATE TABLE note (
        note_id TEXT NOT NULL,
        deck_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        form TEXT NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        elements TEXT NOT NULL,
        remark TEXT NOT NULL,
        passages TEXT NOT NULL,
        thesis TEXT NOT NULL,
        source TEXT NOT NULL,
        tags TEXT NOT NULL,
        difficulty INTEGER NOT NULL,
        section TEXT NOT NULL,
        complete INTEGER NOT NULL,
        ordered INTEGER NOT NULL,
        meaning INTEGER NOT NULL,
        retired INTEGER NOT NULL,
        PRIMARY KEY (note_id),
        FOREIGN KEY(deck_id) REFERENCES deck (deck_id)
    ) STRICT
    """,
    """
    CREATE INDEX note_by_deck ON note (deck_id, position)
    """,
    """
    CREATE TABLE card (
        card_id TEXT NOT NULL,
        note_id TEXT NOT NULL,
        variant TEXT NOT NULL,
        siblings TEXT NOT NULL,
        position INTEGER NOT NULL,
        retired INTEGER NOT NULL,
        PRIMARY KEY (card_id),
        FOREIGN KEY(note_id) REFERENCES note (note_id)
    ) STRICT
    """,
    """
    CREATE INDEX card_by_note ON card (note_id)
    """,
    """
    CREATE INDEX card_by_position ON card (retired, position)
    """,
    """
    CREATE INDEX card_by_siblings ON card (siblings)
    """,
    """
    CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'entry is only ever added to'); END
    """,
    """
    CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'entry is only ever added to'); END
    """,
    """
    CREATE TRIGGER review_no_update BEFORE UPDATE ON review
    BEGIN SELECT RAISE(ABORT, 'review is only ever added to'); END
    """,
    """
    CREATE TRIGGER review_no_delete BEFORE DELETE ON review
    BEGIN SELECT RAISE(ABORT, 'review is only ever added to'); END
    """,
    """
    CREATE TRIGGER operation_no_update BEFORE UPDATE ON operation
    BEGIN SELECT RAISE(ABORT, 'operation is only ever added to'); END
    """,
    """
    CREATE TRIGGER operation_no_delete BEFORE DELETE ON operation
    BEGIN SELECT RAISE(ABORT, 'operation is only ever added to'); END
    """,
)


def upgrade() -> None:
    """Make every table, index and trigger."""
    for statement in STATEMENTS:
        op.execute(statement)
