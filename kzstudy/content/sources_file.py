"""sources.md: where everything is from, by its short code."""

import re
from typing import TYPE_CHECKING

from kzstudy.content.mistakes import Code, shown
from kzstudy.core.document import Source

if TYPE_CHECKING:
    from kzstudy.content.pack_file import PackFile

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def read_sources(file: "PackFile") -> dict[str, Source]:
    """The sources by code, in the order of the file."""
    sources: dict[str, Source] = {}
    lines: dict[str, int] = {}
    for block in file.blocks():
        record = file.record(block, ("code",))
        code = record.text("code")
        if code and not _CODE.fullmatch(code):
            record.bad("code", f"`{shown(code)}` is no code: a code is made of letters, digits, `-` and `_`.")
        elif code and lines.setdefault(code, block.line) != block.line:
            text = f"The code `{code}` stands already in line {lines[code]}."
            record.bad("code", text, "Two sources never share a code.", Code.ID_TWICE)
        if record.sound and code:
            sources[code] = Source(code, block.words.text, record.text("address"), record.text("remark"))
    return sources
