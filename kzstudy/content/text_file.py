"""From bytes to text: a file of ours is UTF-8, and one that is not is told what it looks like.

An instructor's editor may well save Windows-1251 or UTF-16; nothing is guessed into the library, but the remedy is named.
"""

from pathlib import Path

from kzstudy.content.mistakes import Code, Mistakes
from kzstudy.core.errors import FileMessage

_REMEDY = "Save it as UTF-8 in your editor."
_CYRILLIC = frozenset(range(0xC0, 0x100)) | {0xA8, 0xB8, 0xA3, 0xBC, 0xAA, 0xBA, 0xB2, 0xB3}
"""The bytes of Windows-1251's letters; nearly all high bytes of a Russian text are among them."""


def read_text(path: Path, name: str) -> tuple[str | None, list[FileMessage]]:
    """The text of the file at `path` with all its bytes (no line end is changed), or None and a message under `name`."""
    try:
        data = path.read_bytes()
    except OSError as fault:
        mistakes = Mistakes(name)
        mistakes.error(
            Code.FILE_UNREADABLE, (1, 1), "This file cannot be read.", f"{fault.strerror or fault}."
        )
        return None, mistakes.messages()
    return decode(name, data)


def decode(name: str, data: bytes) -> tuple[str | None, list[FileMessage]]:
    """The text of `data`, or None and a message that names the first bad line and the remedy."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        place = _place(data, fault.start)
        looks = _looks_like(data)
    else:
        at = text.find("\0")
        if at < 0:
            return text, []
        place = (text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
        looks = "It holds zero bytes and looks like UTF-16."
    mistakes = Mistakes(name)
    mistakes.error(Code.ENCODING, place, "This file is not UTF-8.", f"{looks} {_REMEDY}".lstrip())
    return None, mistakes.messages()


def _place(data: bytes, at: int) -> tuple[int, int]:
    """Line and column of the first bad byte; what stands before it is good."""
    start = data.rfind(b"\n", 0, at) + 1
    return data.count(b"\n", 0, at) + 1, len(data[start:at].decode("utf-8")) + 1


def _looks_like(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "It looks like UTF-16."
    high = [byte for byte in data if byte >= 0x80]
    letters = sum(byte in _CYRILLIC for byte in high)
    if letters >= 0.8 * len(high) and len(high) >= 4:
        return "It looks like Windows-1251."
    return ""
