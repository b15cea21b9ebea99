"""Reading: the packs there are, and one of them, with or without its study edition."""

from collections.abc import Callable

from kzstudy.core.document import Pack, PackInfo
from kzstudy.core.errors import Fault, KnownError
from kzstudy.services.workplace import Workplace
from kzstudy.storage.look import Run
from kzstudy.storage.packs import pack_infos, read_edition, read_pack


class ReadingService:
    """What can be read. What was read once is kept until the index changes."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._kept: dict[str, Pack] = {}
        self._editions: dict[str, Pack] = {}

    def packs(self) -> tuple[PackInfo, ...]:
        """Every pack, in order, without its text."""
        with self._workplace.reading() as run:
            return pack_infos(run)

    def pack(self, pack_id: str) -> Pack:
        """The text, what is said about it and its key points, without the study edition.

        Raises:
            KnownError: there is no such pack.
        """
        return self._read(pack_id, self._kept, read_pack)

    def edition(self, pack_id: str) -> Pack:
        """The whole pack, with guides, open questions, sheet, terms, events, comparisons and enumerations.

        Raises:
            KnownError: there is no such pack.
        """
        return self._read(pack_id, self._editions, read_edition)

    def _read(self, pack_id: str, kept: dict[str, Pack], read: Callable[[Run, str], Pack | None]) -> Pack:
        digest = next((info.digest for info in self.packs() if info.pack_id == pack_id), None)
        if pack_id in kept and kept[pack_id].info.digest == digest:
            return kept[pack_id]
        with self._workplace.reading() as run:
            found = read(run, pack_id)
        if found is None:
            raise KnownError(Fault.CONTENT_UNREADABLE, pack_id)
        kept[pack_id] = found
        return found
