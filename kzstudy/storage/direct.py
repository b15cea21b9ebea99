"""The short way to the file for what every answer does: Core statements are written out once and given to the driver.

SQLAlchemy's bookkeeping for one statement costs more than SQLite needs to run it, and an answer runs nine.
"""

import sqlite3
from typing import TYPE_CHECKING

from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.expression import ClauseElement

if TYPE_CHECKING:
    from sqlalchemy import Connection


def text_of(statement: ClauseElement) -> str:
    """The SQL of a Core statement, with its parameters by name."""
    return str(statement.compile(dialect=sqlite.dialect(paramstyle="named")))


def driver(connection: "Connection") -> sqlite3.Connection:
    """The driver's own connection. What is run on it belongs to the transaction of `connection`."""
    found = connection.connection.driver_connection
    assert isinstance(found, sqlite3.Connection)
    return found
