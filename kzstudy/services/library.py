"""The library of packs and decks: the files are the truth, the index follows them.

Packs and shipped decks are followed at every start. An own deck is taken in when it is first seen, and after that when its
author says so (`services/decks.py`).
"""

from collections.abc import Sequence
from pathlib import Path

from kzstudy.content.shelf import Content, fingerprint_of, load_content
from kzstudy.core.changes import Changes
from kzstudy.core.errors import FileMessage
from kzstudy.services.own_decks import OwnDeck, OwnFolder, messages_of, put_decks, put_messages
from kzstudy.services.workplace import Workplace
from kzstudy.storage.decks import deck_ids_ever
from kzstudy.storage.desk import content_values, put_content
from kzstudy.storage.library import rows
from kzstudy.storage.look import Run
from kzstudy.storage.packs import write_packs

INDEX_VERSION = "4"  # raise it when the index holds something that it did not hold before


class LibraryService:
    """Keeps the index what the files say."""

    def __init__(self, workplace: Workplace, folders: Sequence[Path], own: OwnFolder) -> None:
        self._workplace = workplace
        self._folders = (*folders, own.path)
        self._own = own

    def refresh(self) -> Changes:
        """Read the files again if any has changed, and make the index and the memories follow."""
        stamp = f"{INDEX_VERSION} {fingerprint_of(self._folders)}"
        with self._workplace.reading() as run:
            if content_values(run).get("stamp") == stamp:
                return Changes.NOTHING
        found = load_content(self._folders)
        shipped = [one for one in found.decks if not self._own.holds(found.deck_paths[one.info.deck_id])]
        shipped.sort(key=lambda one: one.info.optional)  # what everybody learns comes before what one may add
        with self._workplace.library.transaction() as connection:
            write_packs(connection, found.packs)
            put_decks(connection, shipped, self._own_decks(rows(connection), found))
            put_messages(connection, found.messages)
            put_content(connection, {"stamp": stamp})
        return Changes.CONTENT | Changes.MEMORY

    def messages(self) -> tuple[FileMessage, ...]:
        """What was wrong with the files that the index was made from."""
        with self._workplace.reading() as run:
            return messages_of(run)

    def _own_decks(self, run: Run, found: Content) -> dict[str, OwnDeck]:
        """Those never seen before as their files are; a known one as the index has it, whatever its file says by now."""
        files = {
            one.info.deck_id: OwnDeck(one, self._own.name(path))
            for one in found.decks
            if self._own.holds(path := found.deck_paths[one.info.deck_id])
        }
        ever = deck_ids_ever(run)
        result = {key: one for key, one in files.items() if key not in ever}
        taken = found.deck_paths.keys() - files.keys()
        for key, held in self._own.held(run).items():
            if key in taken:
                continue
            now = files.get(key)
            same = now is not None and now.deck.info.digest == held.deck.info.digest
            result[key] = now if now is not None and same else held
        return result
