"""comparison.md: what stood before and what stands now, row by row, each side with who says so.

A side without sources is one that our sources are silent on; the text says so.
"""

from typing import TYPE_CHECKING

from kzstudy.content.mistakes import Code
from kzstudy.core.edition import Comparison

if TYPE_CHECKING:
    from kzstudy.content.pack_file import PackFile, PackIndex
    from kzstudy.content.syntax import Block

TABLES = ("2014", "draft")


def read_comparison(file: "PackFile", index: "PackIndex") -> list[Comparison]:
    """The rows in the order of the file."""
    found = [_row(block, file, index) for block in file.blocks()]
    return [row for row in found if row is not None]


def _row(block: "Block", file: "PackFile", index: "PackIndex") -> Comparison | None:
    record = file.record(block, ("table", "before", "now"))
    if not record.has("before_sources") and not record.has("now_sources"):
        hint = (
            "Name `before_sources:` and `now_sources:`. Only a side that our sources are silent on has none."
        )
        file.mistakes.error(Code.KEY_NEEDED, block.place, "Nothing says where this row is from.", hint)
    row = Comparison(
        row_id=file.ident(block, record),
        table=record.one_of("table", TABLES),
        aspect=block.words.text,
        before=record.text("before"),
        before_sources=index.codes(record.parts("before_sources"), file.mistakes),
        now=record.text("now"),
        now_sources=index.codes(record.parts("now_sources"), file.mistakes),
        passages=index.anchors(record.parts("passages"), Code.PASSAGE_UNKNOWN, file.mistakes),
    )
    return row if record.sound and row.row_id else None
