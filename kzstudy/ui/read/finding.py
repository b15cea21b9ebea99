"""Finding words in plain text: letters of either case in any script, typographic marks as they are typed."""

import re
import unicodedata

# What is typed with a plain keyboard stands for what is printed.
_TYPED = {"'": "['’‘]", '"': '["“”„«»]', "-": "[-\u2010\u2011–—]"}


def spans(text: str, words: str) -> list[tuple[int, int]]:
    """Where `words` stand in `text`: (begin, end) in UTF-16 units, as Qt counts; in order, none overlapping."""
    pattern = _pattern(words)
    if pattern is None:
        return []
    found = [match.span() for match in pattern.finditer(text)]
    return (
        found
        if text.isascii() or max(text, default="") <= "\uffff"
        else [_in_utf16(text, *each) for each in found]
    )


def _pattern(words: str) -> re.Pattern[str] | None:
    pieces = unicodedata.normalize("NFC", words).split()
    if not pieces:
        return None
    written = r"\s+".join(
        "".join(_TYPED.get(letter, re.escape(letter)) for letter in piece) for piece in pieces
    )
    return re.compile(written, re.IGNORECASE)


def _in_utf16(text: str, begin: int, end: int) -> tuple[int, int]:
    ahead = sum(letter > "\uffff" for letter in text[:begin])
    inside = sum(letter > "\uffff" for letter in text[begin:end])
    return begin + ahead, end + ahead + inside
