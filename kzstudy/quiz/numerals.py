"""Numbers, dates and number words in an answer, each brought to one form, so that "6 March 2020" is "06.03.2020".

A date becomes one word, `2020m03d06`; a month stays a word of its own, `~m03`, which is no other's typing mistake.
"""

import re
from collections.abc import Iterable

from kzstudy.quiz.letters import folded

_MONTHS = {
    "en": "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
    "ru": "январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]"
    "|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе]",
    "kk": "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
}
_KAZAKH_ENDING = "(?:да|де|та|те|ы|і|дың|дің|ның|нің|тың|тің)?"


def _month_pattern() -> re.Pattern[str]:
    """A word for any month in any language; the name of the group that matched ends in the month's number."""
    words = []
    for language, months in _MONTHS.items():
        ending = _KAZAKH_ENDING if language == "kk" else ""
        for number, month in enumerate(months.split("|"), start=1):
            words.append(f"(?P<{language}{number:02}>(?:{folded(month)}){folded(ending)})")
    return re.compile(rf"\b(?:{'|'.join(words)})\b\.?")


_MONTH_WORD = _month_pattern()
_YEAR_WORD = r"(?:года?|году|г\b\.?|жылгы|жылдын|жылы?|ж\b\.?)"
_DAY_ENDING = folded("(?:st|nd|rd|th|-?го|-?е|-?шы|-?ші|-?інші|-?ыншы)?")
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4})(?!\d)",
        rf"(?<!\d)(?P<d>\d{{1,2}}){_DAY_ENDING}(?: of)? ?~m(?P<m>\d\d),? ?(?P<y>\d{{4}})(?!\d)(?: ?{_YEAR_WORD})?",
        r"~m(?P<m>\d\d) ?(?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})(?!\d)",
        rf"(?<!\d)(?P<y>\d{{4}}) ?{_YEAR_WORD},? ?(?P<d>\d{{1,2}}){_DAY_ENDING} ?~m(?P<m>\d\d)",
    )
)
_MONTH_FIRST = re.compile(r"(?<!\d)(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4})(?!\d)")
_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:[ .,]\d{3})+(?![\d])(?![.,]\d)")
_DECIMAL = re.compile(r"(?<=\d)[.,](?=\d)")
_NUMBER_MARK = re.compile(
    r"\b(?:no\.|nr\.?|num\.|number|номер|номир|номери)\s*(?=\d)|[№#]\s*(?=\d)|\bno\s+(?=\d+\W*(?:$|of\b|dated\b|from\b))"
)
_AFTER_DIGITS = re.compile(
    folded(r"(?<=\d)(?:-?(?:й|го|му|м|ом|шы|ші|інші|ыншы)|st|nd|rd|th|год[ау]?|жылы?| ?(?:г|ж))\b\.?")
)
_DECADE = re.compile(r"(?<=\d)-?(?:е|х|ых)\b")
_MONTH_OF_YEAR = re.compile(r"(?<![\d.])(0?[1-9]|1[0-2])[./](\d{4})(?![\d.])")
_DATE = re.compile(r"(?P<y>\d{4})m(?P<m>\d\d)d(?P<d>\d\d)")

_NUMBER_WORDS = {
    "en": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty",
    "ru": "один/одна/одно/одного/одной два/две/двух/двум три/трёх/трём четыре/четырёх/четырём пять/пяти шесть/шести"
    " семь/семи восемь/восьми девять/девяти десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати"
    " тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати шестнадцать/шестнадцати"
    " семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати двадцать/двадцати",
    "kk": "бір екі үш төрт бес алты жеті сегіз тоғыз он - - - - - - - - - жиырма",
}
_VALUES = {
    language: {
        word: number
        for number, forms in enumerate(folded(line).split(), start=1)
        for word in forms.split("/")
        if word != "-"
    }
    for language, line in _NUMBER_WORDS.items()
}


def in_one_form(text: str) -> str:
    """`text` (plain and folded) with its numbers, months and dates in one form."""
    text = _NUMBER_MARK.sub("", text)
    text = _MONTH_WORD.sub(lambda found: f"~m{(found.lastgroup or '')[2:]}", text)
    for pattern in _DATES:
        text = pattern.sub(_as_date, text)
    text = _MONTH_OF_YEAR.sub(lambda found: f"~m{int(found[1]):02} {found[2]}", text)
    text = _THOUSANDS.sub(lambda found: re.sub(r"\D", "", found[0]), text)
    text = _DECADE.sub("s", _AFTER_DIGITS.sub(" ", text))
    return _DECIMAL.sub("p", text)


def month_first(text: str) -> str:
    """`text` with dates such as 3/6/2020 read as some write them, the month first."""
    return _MONTH_FIRST.sub(_as_date, text)


def with_digits(words: list[str], language: str) -> list[str]:
    """`words` with the number words of `language` from one to twenty in digits; in Kazakh ten and a unit make one number."""
    values = _VALUES.get(language, {})
    numbers = [values.get(word) for word in words]
    found: list[str] = []
    taken = False
    for at, (word, number) in enumerate(zip(words, numbers, strict=True)):
        if taken:
            taken = False
            continue
        following = numbers[at + 1] if at + 1 < len(numbers) else None
        if language == "kk" and number == 10 and following is not None and following < 10:
            number, taken = 10 + following, True
        found.append(word if number is None else str(number))
    return found


def without_dates(words: Iterable[str]) -> tuple[str, ...]:
    """`words` with each whole date taken apart into day, month and year."""
    found: list[str] = []
    for word in words:
        date = _DATE.fullmatch(word)
        found += [str(int(date["d"])), f"~m{date['m']}", date["y"]] if date else [word]
    return tuple(found)


def is_number(word: str) -> bool:
    """Whether there is a digit in `word`; months, which are words, apart."""
    return not word.startswith("~") and any(letter.isdigit() for letter in word)


def is_exact(word: str) -> bool:
    """Whether `word` is a number or a month, of which no other is a misspelling."""
    return word.startswith("~") or is_number(word)


def is_date(word: str) -> bool:
    """Whether `word` is a whole date in its one form."""
    return _DATE.fullmatch(word) is not None


def _as_date(found: re.Match[str]) -> str:
    month, day = int(found["m"]), int(found["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return found[0]
    return f" {int(found['y']):04}m{month:02}d{day:02} "
