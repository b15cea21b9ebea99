"""A date of the timeline in the words of its language: "19 March 2019", "19 марта 2019 года", "2019 жылғы 19 наурыз"."""

import re

_MOST_DAYS = 31
_ENGLISH = "January February March April May June July August September October November December"
_RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
_RUSSIAN_ALONE = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
_KAZAKH = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
_MONTHS = {"en": _ENGLISH.split(), "ru": _RUSSIAN.split(), "kk": _KAZAKH.split()}
_MONTHS_ALONE = {"ru": _RUSSIAN_ALONE.split()}
_NUMBERS = {
    name.casefold(): at
    for names in (*_MONTHS.values(), *_MONTHS_ALONE.values())
    for at, name in enumerate(names, 1)
}


def day_number(text: str) -> float:
    """A number by which dates in words or in ISO form sort; what a date does not say counts as its beginning."""
    numbers = [int(each) for each in re.findall(r"\d+", text)]
    year = next((each for each in numbers if each > _MOST_DAYS), 0)
    rest = [each for each in numbers if each <= _MOST_DAYS]
    words = re.findall(r"[^\W\d_]{3,}", text.casefold())
    month = next((_NUMBERS[word] for word in words if word in _NUMBERS), 0)
    if not month and rest:  # all in digits: the month comes second, or behind the year
        month, rest = (rest[0], rest[1:]) if text[:4].isdigit() or len(rest) == 1 else (rest[1], rest[:1])
    return year * 10_000 + month * 100 + (rest[0] if rest else 0)


def date_words(date: str, language: str) -> str:
    """`date` (a year, a month or a day in ISO form, or two with "/" between) in words; as it is where it cannot be read."""
    tongue = language.partition("-")[0]
    tongue = tongue if tongue in _MONTHS else "en"
    return " \u2013 ".join(_one(part, tongue) for part in date.split("/"))


def _one(date: str, tongue: str) -> str:
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    if not month.isdigit() or not 1 <= int(month) <= 12:
        return date
    months = _MONTHS[tongue] if day else _MONTHS_ALONE.get(tongue, _MONTHS[tongue])
    name = months[int(month) - 1]
    if tongue == "kk":
        return f"{year} жылғы {int(day)} {name}" if day else f"{year} жылғы {name}"
    end = " года" if tongue == "ru" else ""
    return f"{int(day)} {name} {year}{end}" if day else f"{name} {year}{end}"
