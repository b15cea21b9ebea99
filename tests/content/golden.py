"""The golden files of our formats, and how a reading of one becomes plain values.

`python -m tests.content.golden` writes the expected values anew; read the difference before you keep it.
"""

import json
import os
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from kzstudy.content.check import check
from kzstudy.content.deck import read_deck
from kzstudy.content.shelf import load_content
from kzstudy.content.text_file import read_text
from kzstudy.core.document import Pack
from kzstudy.core.errors import FileMessage, Severity

FOLDER = Path(__file__).parents[1] / "golden" / "content"
PACK = FOLDER / "pack"
DECKS = sorted(FOLDER.glob("[0-9]*.md"))
PACKS = [PACK, FOLDER / "broken-pack"]


def said(messages: list[FileMessage] | tuple[FileMessage, ...]) -> list[str]:
    """The messages as a person reads them, without the folders of this machine."""
    marks = {Severity.ERROR: "", Severity.WARNING: "warning "}
    return [
        f"{marks[each.severity]}{each}".replace(f"{FOLDER}{os.sep}", "").replace(os.sep, "/")
        for each in messages
    ]


def read_golden_deck(path: Path) -> dict[str, Any]:
    """What the golden deck at `path` holds, beside the small pack, and what `check` says of it."""
    report = check([path], shipped=[PACK])
    text, _ = read_text(path, str(path))
    deck = read_deck(str(path), text, pack=small_pack())[0] if text is not None else None
    value = asdict(deck) if deck else None
    if value:
        del value["info"]["digest"]
    return {"deck": value, "messages": said(report.messages)}


def read_golden_pack(path: Path) -> dict[str, Any]:
    """What the golden pack at `path` holds, and what `check` says of it."""
    packs = [asdict(pack) for pack in load_content([path]).packs]
    for pack in packs:
        del pack["info"]["digest"]
    return {"pack": packs[0] if packs else None, "messages": said(check([path]).messages)}


@cache
def small_pack() -> Pack:
    """The golden pack, which has no mistakes."""
    return load_content([PACK]).packs[0]


def expected_path(path: Path) -> Path:
    """Where the expected values of a golden file or folder stand."""
    return path.with_suffix(".json")


def as_json(value: dict[str, Any]) -> str:
    """The text of an expected file."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write every expected file."""
    for path in DECKS:
        expected_path(path).write_text(as_json(read_golden_deck(path)), encoding="utf-8")
    for path in PACKS:
        expected_path(path).write_text(as_json(read_golden_pack(path)), encoding="utf-8")


if __name__ == "__main__":
    main()
