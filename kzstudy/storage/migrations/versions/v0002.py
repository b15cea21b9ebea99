"""The index of packs takes the parts of the study edition, and any kind that comes after them.

The table is an index, so it is emptied rather than copied: without its stamp the files are read again. Which kinds there are
is said where they are written; a check in the table bought nothing but a migration for each new one.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    DROP TABLE pack_part
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
    DELETE FROM content WHERE name = 'stamp'
    """,
)


def upgrade() -> None:
    """Make the table anew, without its check."""
    for statement in STATEMENTS:
        op.execute(statement)
