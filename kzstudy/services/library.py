"""The library of packs and decks: the files are the truth, the index follows them."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from kzstudy.content.shelf import fingerprint_of, load_content
from kzstudy.core.changes import Changes
from kzstudy.core.errors import FileMessage, Severity
from kzstudy.services.study import rebuilt
from kzstudy.services.workplace import Workplace
from kzstudy.storage.answers import put_memories
from kzstudy.storage.decks import write_decks
from kzstudy.storage.desk import content_values, put_content
from kzstudy.storage.library import rows
from kzstudy.storage.packs import write_packs

INDEX_VERSION = "2"  # raise it when the index holds something that it did not hold before


class LibraryService:
    """Keeps the index what the files say."""

    def __init__(self, workplace: Workplace, folders: Sequence[Path]) -> None:
        self._workplace = workplace
        self._folders = tuple(folders)

    def refresh(self) -> Changes:
        """Read the files again if any has changed, and make the index and the memories follow."""
        stamp = f"{INDEX_VERSION} {fingerprint_of(self._folders)}"
        with self._workplace.reading() as run:
            if content_values(run).get("stamp") == stamp:
                return Changes.NOTHING
        found = load_content(self._folders)
        with self._workplace.library.transaction() as connection:
            write_packs(connection, found.packs)
            changed = write_decks(connection, found.decks)
            put_memories(connection, rebuilt(rows(connection), changed))
            messages = json.dumps([asdict(one) | {"severity": one.severity.value} for one in found.messages])
            put_content(connection, {"stamp": stamp, "messages": messages})
        return Changes.CONTENT | Changes.MEMORY

    def messages(self) -> tuple[FileMessage, ...]:
        """What was wrong with the files that the index was made from."""
        with self._workplace.reading() as run:
            stored = json.loads(content_values(run).get("messages", "[]"))
        return tuple(FileMessage(**{**one, "severity": Severity(one["severity"])}) for one in stored)
