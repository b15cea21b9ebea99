"""Reading: the packs there are, and one whole pack."""

from kzstudy.core.document import Pack, PackInfo
from kzstudy.core.errors import Fault, KnownError
from kzstudy.services.workplace import Workplace
from kzstudy.storage.packs import pack_infos, read_pack


class ReadingService:
    """What can be read. A pack that was read once is kept until the index changes."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._kept: dict[str, Pack] = {}

    def packs(self) -> tuple[PackInfo, ...]:
        """Every pack, in order, without its text."""
        with self._workplace.reading() as run:
            return pack_infos(run)

    def pack(self, pack_id: str) -> Pack:
        """The whole pack.

        Raises:
            KnownError: there is no such pack.
        """
        digest = next((info.digest for info in self.packs() if info.pack_id == pack_id), None)
        kept = self._kept.get(pack_id)
        if kept is not None and kept.info.digest == digest:
            return kept
        with self._workplace.reading() as run:
            found = read_pack(run, pack_id)
        if found is None:
            raise KnownError(Fault.CONTENT_UNREADABLE, pack_id)
        self._kept[pack_id] = found
        return found
