"""Packs in the index: written whole when the files change, read whole for the reader."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kzstudy.core.document import (
    Attestation,
    Chapter,
    Comment,
    Commentary,
    Pack,
    PackInfo,
    Passage,
    Source,
    Thesis,
    Voice,
)
from kzstudy.storage.look import Run

if TYPE_CHECKING:
    from sqlalchemy import Connection

_INFO = "pack_id, title, language, licence, version, notice, citation, official, digest"
_KINDS: dict[str, tuple[type[Any], str]] = {
    "chapter": (Chapter, "number"),
    "passage": (Passage, "passage_id"),
    "commentary": (Commentary, "commentary_id"),
    "comment": (Comment, "comment_id"),
    "thesis": (Thesis, "thesis_id"),
    "source": (Source, "code"),
}
_ENUMS: dict[str, type[Any]] = {"attestation": Attestation, "voice": Voice}


def write_packs(connection: "Connection", packs: Iterable[Pack]) -> None:
    """Make the index of packs what `packs` say."""
    connection.exec_driver_sql("DELETE FROM pack_part")
    connection.exec_driver_sql("DELETE FROM pack")
    for position, pack in enumerate(packs):
        info = pack.info
        connection.exec_driver_sql(
            f"INSERT INTO pack (position, {_INFO}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                position,
                info.pack_id,
                info.title,
                info.language,
                info.licence,
                info.version,
                info.notice,
                info.citation,
                info.official,
                info.digest,
            ),
        )
        found: dict[str, tuple[Any, ...]] = {
            "chapter": pack.chapters,
            "passage": pack.passages,
            "commentary": pack.commentaries,
            "comment": pack.comments,
            "thesis": pack.theses,
            "source": pack.sources,
        }
        parts = [
            (info.pack_id, kind, getattr(part, _KINDS[kind][1]), at, _body(part))
            for kind, values in found.items()
            for at, part in enumerate(values)
        ]
        if parts:
            connection.exec_driver_sql("INSERT INTO pack_part VALUES (?, ?, ?, ?, ?)", parts)


def pack_infos(run: Run) -> tuple[PackInfo, ...]:
    """Every pack, in order, without its text."""
    return tuple(PackInfo(*row) for row in run(f"SELECT {_INFO} FROM pack ORDER BY position", ()))


def read_pack(run: Run, pack_id: str) -> Pack | None:
    """The whole pack, or None when the index has no such pack."""
    infos = run(f"SELECT {_INFO} FROM pack WHERE pack_id = ?", (pack_id,))
    if not infos:
        return None
    found: dict[str, list[Any]] = {kind: [] for kind in _KINDS}
    for kind, body in run(
        "SELECT kind, body FROM pack_part WHERE pack_id = ? ORDER BY kind, position", (pack_id,)
    ):
        found[kind].append(_value(_KINDS[kind][0], body))
    return Pack(
        info=PackInfo(*infos[0]),
        chapters=tuple(found["chapter"]),
        passages=tuple(found["passage"]),
        commentaries=tuple(found["commentary"]),
        comments=tuple(found["comment"]),
        theses=tuple(found["thesis"]),
        sources=tuple(found["source"]),
    )


def _body(part: Any) -> str:  # noqa: ANN401 - any of the kinds above
    return json.dumps({name: getattr(part, name) for name in part.__slots__}, ensure_ascii=False)


def _value(kind: type[Any], body: str) -> Any:  # noqa: ANN401 - an instance of `kind`
    fields = json.loads(body)
    for name, value in fields.items():
        if isinstance(value, list):
            fields[name] = tuple(value)
        elif name in _ENUMS:
            fields[name] = _ENUMS[name](value)
    return kind(**fields)
