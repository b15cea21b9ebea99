"""Packs in the index: written whole when the files change, read as far as they are needed.

The reader's first frame asks for the text and what is said about it; the study edition (glossary, timeline and the like) is
read when somebody asks for it, and its classes are imported no sooner.
"""

import json
from collections.abc import Callable, Iterable, Mapping
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

Kinds = Mapping[str, tuple[str, Callable[..., Any]]]
"""For each kind of part: the field of a Pack that holds such parts, and what makes one."""

_TEXT: Kinds = {
    "chapter": ("chapters", Chapter),
    "passage": ("passages", Passage),
    "commentary": ("commentaries", Commentary),
    "comment": ("comments", Comment),
    "thesis": ("theses", Thesis),
    "source": ("sources", Source),
}
_ID_OF: dict[str, tuple[str, ...]] = {
    "chapter": ("number",),
    "passage": ("passage_id",),
    "commentary": ("commentary_id",),
    "comment": ("commentary_id", "comment_id"),
    "thesis": ("thesis_id",),
    "source": ("code",),
    "guide": ("chapter",),
    "question": ("question_id",),
    "sheet": ("point_id",),
    "term": ("term_id",),
    "event": ("event_id",),
    "comparison": ("row_id",),
    "enumeration": ("enumeration_id",),
    "pairs": ("pairs_id",),
}
"""What makes a part unique within its pack."""

_EDITION = ("guide", "question", "sheet", "term", "event", "comparison", "enumeration", "pairs")
_IS_ANY = "SELECT 1 FROM pack_part WHERE pack_id = ? AND kind = ? LIMIT 1"
_ENUMS: dict[str, type[Any]] = {"attestation": Attestation, "voice": Voice}


def _edition() -> Kinds:
    from kzstudy.core.edition import (
        Comparison,
        Enumeration,
        EnumerationElement,
        Event,
        Guide,
        OpenQuestion,
        OutlinePoint,
        Pair,
        Pairs,
        SheetPoint,
    )
    from kzstudy.core.term import Term

    def with_parts(whole: Callable[..., Any], name: str, part: Callable[..., Any]) -> Callable[..., Any]:
        return lambda **fields: whole(
            **fields | {name: tuple(part(**_fields(each)) for each in fields[name])}
        )

    return {
        "guide": ("guides", Guide),
        "question": ("questions", with_parts(OpenQuestion, "outline", OutlinePoint)),
        "sheet": ("sheet", SheetPoint),
        "term": ("terms", Term),
        "event": ("events", Event),
        "comparison": ("comparisons", Comparison),
        "enumeration": ("enumerations", with_parts(Enumeration, "elements", EnumerationElement)),
        "pairs": ("pairs", with_parts(Pairs, "pairs", Pair)),
    }


def write_packs(connection: "Connection", packs: Iterable[Pack]) -> None:
    """Make the index of packs what `packs` say."""
    connection.exec_driver_sql("DELETE FROM pack_part")
    connection.exec_driver_sql("DELETE FROM pack")
    kinds = {**_TEXT, **_edition()}
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
        parts = [
            (info.pack_id, kind, "/".join(getattr(part, name) for name in _ID_OF[kind]), at, _body(part))
            for kind, (held, _) in kinds.items()
            for at, part in enumerate(getattr(pack, held))
        ]
        if parts:
            connection.exec_driver_sql("INSERT INTO pack_part VALUES (?, ?, ?, ?, ?)", parts)


def pack_infos(run: Run) -> tuple[PackInfo, ...]:
    """Every pack, in order, without its text."""
    return tuple(PackInfo(*row) for row in run(f"SELECT {_INFO} FROM pack ORDER BY position", ()))


def read_pack(run: Run, pack_id: str, *, with_terms: bool = False) -> Pack | None:
    """The pack without its study edition, of which it only says what there is; None when the index has no such pack.

    `with_terms` brings the glossary along, whose words Read underlines.
    """
    # One look-up per kind, by the index's own order: to ask for the distinct kinds would go through all parts.
    waiting = tuple(kind for kind in _EDITION if run(_IS_ANY, (pack_id, kind)))
    if with_terms and "term" in waiting:
        from kzstudy.core.term import Term

        kinds = {**_TEXT, "term": ("terms", Term)}
        return _read(run, pack_id, kinds, tuple(kind for kind in waiting if kind != "term"))
    return _read(run, pack_id, _TEXT, waiting)


def read_edition(run: Run, pack_id: str) -> Pack | None:
    """The whole pack, or None when the index has no such pack."""
    return _read(run, pack_id, {**_TEXT, **_edition()})


def _read(run: Run, pack_id: str, kinds: Kinds, waiting: tuple[str, ...] = ()) -> Pack | None:
    infos = run(f"SELECT {_INFO} FROM pack WHERE pack_id = ?", (pack_id,))
    if not infos:
        return None
    found: dict[str, list[Any]] = {kind: [] for kind in kinds}
    marks = ", ".join("?" * len(kinds))
    for kind, body in run(
        f"SELECT kind, body FROM pack_part WHERE pack_id = ? AND kind IN ({marks}) ORDER BY kind, position",
        (pack_id, *kinds),
    ):
        found[kind].append(kinds[kind][1](**_fields(json.loads(body))))
    parts = {kinds[kind][0]: tuple(each) for kind, each in found.items()}
    return Pack(PackInfo(*infos[0]), **parts, waiting=waiting)


def _body(part: object) -> str:
    return json.dumps(_values(part), default=_values, ensure_ascii=False)


def _values(part: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the parts, or an element of one
    return {name: getattr(part, name) for name in part.__slots__}


def _fields(values: dict[str, Any]) -> dict[str, Any]:
    for name, value in values.items():
        if isinstance(value, list):
            values[name] = tuple(value)
        elif name in _ENUMS:
            values[name] = _ENUMS[name](value)
    return values
