"""A date of the timeline in the words of its language: "19 March 2019", "19 марта 2019 года", "2019 жылғы 19 наурыз"."""

_MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "ru": [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    "kk": [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ],
}
_MONTHS_ALONE = {
    "ru": [
        "январь",
        "февраль",
        "март",
        "апрель",
        "май",
        "июнь",
        "июль",
        "август",
        "сентябрь",
        "октябрь",
        "ноябрь",
        "декабрь",
    ],
}


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
