"""Which version of the schema a file has, and how it becomes today's.

Alembic is imported only when a file is behind or new: it costs a third of a second, and hardly any start needs it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

HEAD = "0002"
APPLICATION_ID = 0x6B7A7374  # "kzst": says whose file this is, in the file's own header


def migrate(connection: "Connection") -> None:
    """Bring the file behind `connection` to HEAD, in the transaction that the caller has begun."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
