"""sheet.md: the revision sheet for the whole document, point by point under its headings."""

from typing import TYPE_CHECKING

from kzstudy.content.mistakes import Code
from kzstudy.content.syntax import Block, Heading
from kzstudy.core.edition import SheetPoint

if TYPE_CHECKING:
    from kzstudy.content.pack_file import PackFile, PackIndex


def read_sheet(file: "PackFile", index: "PackIndex") -> list[SheetPoint]:
    """The points in the order of the file."""
    points = []
    section = ""
    for item in file.tree.items:
        if isinstance(item, Heading):
            section = item.title.text
            if not section:
                file.mistakes.error(Code.TEXT_EMPTY, item.title.place, "This heading has no title.")
        elif isinstance(item, Block) and file.knows(item):
            record = file.record(item, ("passages",))
            point = SheetPoint(
                point_id=file.ident(item, record),
                section=section,
                text=item.words.text,
                passages=index.anchors(record.parts("passages"), Code.PASSAGE_UNKNOWN, file.mistakes),
                says=index.witness(record, "says"),
            )
            if record.sound and point.point_id:
                points.append(point)
    return points
