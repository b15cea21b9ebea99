"""The texts that quiz mode shows passages from, each read once until the index changes."""

from contextlib import suppress
from typing import TYPE_CHECKING

from kzstudy.core.document import Pack
from kzstudy.core.errors import KnownError
from kzstudy.ui.quiz.wording import Chapters, chapters_of

if TYPE_CHECKING:
    from kzstudy.services.reading import ReadingService


class PackShelf:
    """`first` is what the first look into the file gave, for the time before the services are there."""

    def __init__(self, first: Pack | None) -> None:
        self._packs = {first.info.pack_id: first} if first is not None else {}
        self._reading: ReadingService | None = None

    def attach(self, reading: "ReadingService") -> None:
        """Now every text can be had."""
        self._reading = reading
        self.clear()

    def clear(self) -> None:
        """The texts may be others."""
        self._packs.clear()

    def pack(self, pack_id: str) -> Pack | None:
        """A text, or None where it is gone: an attempt holds all that its report needs."""
        if pack_id and pack_id not in self._packs and self._reading is not None:
            with suppress(KnownError):
                self._packs[pack_id] = self._reading.pack(pack_id)
        return self._packs.get(pack_id)

    def chapters(self, pack_id: str) -> Chapters:
        """Its chapters by number."""
        return chapters_of(self.pack(pack_id))
