"""Dates as our files write them: a year, a month or a day, in the form of ISO 8601."""

import re
from datetime import date

_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_day(text: str) -> bool:
    """Whether `text` is a day of the calendar."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_year(text: str) -> bool:
    """Whether `text` is a year."""
    return _YEAR.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether `text` is a year, a month or a day."""
    return is_year(text) or _MONTH.fullmatch(text) is not None or is_day(text)


def is_time(text: str) -> bool:
    """Whether `text` is a date, or two of the same kind with a slash between, the earlier first."""
    first, slash, last = text.partition("/")
    if not slash:
        return is_date(text)
    return is_date(first) and is_date(last) and len(first) == len(last) and first < last
