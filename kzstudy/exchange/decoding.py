"""From the bytes of a foreign file to text.

A table comes from whatever program wrote it, so an encoding that cannot be mistaken for another is read, and named; anything less
sure is refused with what it looks like. Our own files are read more strictly: they have an author who can save them as UTF-8.
"""

from kzstudy.exchange.messages import Code, Messages

_REMEDY = "Save it as “CSV UTF-8”."
_KAZAKH_ONLY = frozenset(b"\x8d\x8e\x9d\x9e\xa1\xa2\xa3\xa5\xaa\xaf\xb4\xba\xbc\xbd\xbe\xbf")
"""Bytes that are Kazakh letters in KZ-1048 and letters of no language of this country in Windows-1251."""

_CAPITALS, _SMALL = range(0xC0, 0xE0), range(0xE0, 0x100)
_LEAST_LETTERS = 10


def decode(data: bytes, messages: Messages) -> str | None:
    """The text of `data` without a byte order mark; None, and reported, when it cannot be read for certain."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf_16(data, messages)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        return _eight_bits(data, fault.start, messages)
    if "\0" in text:
        at = data.index(b"\0")
        _refuse(data, at, "It holds zero bytes and looks like UTF-16.", messages)
        return None
    return text


def _utf_16(data: bytes, messages: Messages) -> str | None:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError:
        _refuse(data, 0, "It looks like UTF-16, but is cut off or damaged.", messages)
        return None
    messages.warning(Code.ENCODING, (1, 1), "This file is UTF-16; it was read as that.", _REMEDY)
    return text


def _eight_bits(data: bytes, at: int, messages: Messages) -> str | None:
    """Windows-1251, or its Kazakh sister KZ-1048, where nearly every high byte stands in a Cyrillic word."""
    name = "KZ-1048" if _KAZAKH_ONLY & set(data) else "Windows-1251"
    if not _is_cyrillic(data):
        _refuse(data, at, "", messages)
        return None
    text = data.decode(name.replace("-", "").lower().replace("windows", "cp"), "replace")
    if "\ufffd" in text:
        _refuse(data, at, f"It looks like {name}, but is damaged.", messages)
        return None
    hint = f"Look whether the letters are right. {_REMEDY}"
    messages.warning(Code.ENCODING, (1, 1), f"This file is not UTF-8; it was read as {name}.", hint)
    return text


def _is_cyrillic(data: bytes) -> bool:
    """Whether the high bytes run in words, mostly of small letters: other alphabets scatter them, KOI8-R has its capitals there."""
    high = [byte >= 0x80 for byte in data]
    letters = sum(high)
    neighbours = sum(
        one and (before or after)
        for before, one, after in zip([False, *high], high, [*high[1:], False], strict=False)
    )
    small = sum(byte in _SMALL or byte in _KAZAKH_ONLY for byte in data)
    capitals = sum(byte in _CAPITALS for byte in data)
    return (
        letters >= _LEAST_LETTERS
        and neighbours >= 0.8 * letters
        and small + capitals >= 0.8 * letters
        and small > 2 * capitals
    )


def _refuse(data: bytes, at: int, looks: str, messages: Messages) -> None:
    start = data.rfind(b"\n", 0, at) + 1
    place = data.count(b"\n", 0, at) + 1, len(data[start:at].decode("utf-8", "replace")) + 1
    messages.error(Code.ENCODING, place, "This file is not UTF-8.", f"{looks} {_REMEDY}".lstrip())
