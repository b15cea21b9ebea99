"""What stood where when the window closed: its size, the place in the text, widths and switches."""

from collections.abc import Mapping

from kzstudy.services.workplace import Workplace
from kzstudy.storage.desk import desk_values, put_desk


class DeskService:
    """Remembered, never undone: it is furniture, not work."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def values(self) -> dict[str, str]:
        """Everything remembered, by name ("read.passage")."""
        with self._workplace.reading() as run:
            return desk_values(run)

    def put(self, values: Mapping[str, str]) -> None:
        """Remember `values`; names not in it stay as they are.

        Raises:
            KnownError: the file cannot be written.
        """
        if not values:
            return
        with self._workplace.library.transaction() as connection:
            put_desk(connection, values)
