"""Quizzes: attempts with all that happened in them, how much a review weighs, and what a note says of its answers.

An attempt and its events are only ever added to; the clock of a sitting is the one row that is written over.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    ALTER TABLE review ADD COLUMN weight REAL NOT NULL DEFAULT 1.0
    """,
    """
    ALTER TABLE note ADD COLUMN choices TEXT NOT NULL DEFAULT '[]'
    """,
    """
    ALTER TABLE note ADD COLUMN accept TEXT NOT NULL DEFAULT '[]'
    """,
    """
    ALTER TABLE note ADD COLUMN whose TEXT NOT NULL DEFAULT ''
    """,
    """
    CREATE TABLE attempt (
        attempt_id TEXT NOT NULL,
        device_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        started_at_ms INTEGER NOT NULL,
        study_day INTEGER NOT NULL,
        pack_id TEXT NOT NULL,
        preset TEXT NOT NULL,
        rules TEXT NOT NULL,
        questions TEXT NOT NULL,
        PRIMARY KEY (attempt_id)
    ) STRICT
    """,
    """
    CREATE INDEX attempt_by_sequence ON attempt (sequence)
    """,
    """
    CREATE TABLE attempt_event (
        attempt_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        used_ms INTEGER NOT NULL,
        what TEXT NOT NULL,
        place INTEGER NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (attempt_id, number),
        FOREIGN KEY(attempt_id) REFERENCES attempt (attempt_id)
    ) STRICT
    """,
    """
    CREATE INDEX attempt_event_by_what ON attempt_event (what)
    """,
    """
    CREATE TABLE attempt_clock (
        attempt_id TEXT NOT NULL,
        used_ms INTEGER NOT NULL,
        beat_at_ms INTEGER NOT NULL,
        PRIMARY KEY (attempt_id),
        FOREIGN KEY(attempt_id) REFERENCES attempt (attempt_id)
    ) STRICT
    """,
    """
    CREATE TRIGGER attempt_no_update BEFORE UPDATE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempt is only ever added to'); END
    """,
    """
    CREATE TRIGGER attempt_no_delete BEFORE DELETE ON attempt
    BEGIN SELECT RAISE(ABORT, 'attempt is only ever added to'); END
    """,
    """
    CREATE TRIGGER attempt_event_no_update BEFORE UPDATE ON attempt_event
    BEGIN SELECT RAISE(ABORT, 'attempt_event is only ever added to'); END
    """,
    """
    CREATE TRIGGER attempt_event_no_delete BEFORE DELETE ON attempt_event
    BEGIN SELECT RAISE(ABORT, 'attempt_event is only ever added to'); END
    """,
)


def upgrade() -> None:
    """Add the tables and columns."""
    for statement in STATEMENTS:
        op.execute(statement)
