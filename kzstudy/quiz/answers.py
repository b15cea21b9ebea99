"""What of a card's answer somebody has to type, and whether it can be typed at all.

An author writes "In Adilet." or "It is fragile."; what is asked for is "Adilet" and "fragile". An answer that could be put in
twenty ways is not asked for: the program could not tell a right one from a wrong one.
"""

import re

_LEAD = {
    "en": re.compile(
        r"(?:in|at|by|of|on|for|to|from|with|as|that of|those of|it is|it was|they are|they were|its|their|his|her|a|an|the)\s+",
        re.IGNORECASE,
    ),
    "ru": re.compile(r"(?:в|во|на|к|ко|с|со|от|из|для|по|о|об|это)\s+", re.IGNORECASE),
}
_FREE_WORDS = """
    yes no little much few many less more none nothing never always often rarely good bad
    да нет мало много никогда всегда иә жоқ аз көп
"""
_FREE = frozenset(_FREE_WORDS.split())
"""Answers of one word that many other words would put as well."""
_DESCRIBES = re.compile(r"(?:it|they|he|she)\s+(?:is|are|was|were)\b", re.IGNORECASE)
_ASKS_HOW = re.compile(r"(?:how|как|қалай)\b", re.IGNORECASE)
_QUOTES = '\u201c\u201d\u2018«»"'
_YEAR_OR_NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0]\d{3})+|\d+(?:[.,]\d+)?")
_DATE = re.compile(
    r"\d{1,2}\.? [^\W\d_]+ \d{4}(?: (?:года|г\.))?|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}|\d{4} жылғы \d{1,2} [^\W\d_]+"
)
_COUNTING = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty
"""
_NUMBER_WORDS = {word: str(number) for number, word in enumerate(_COUNTING.split(), 1)}
MOST_WORDS = 5


def trimmed(answer: str) -> str:
    """`answer` without its final stop."""
    return answer.strip().removesuffix(".").strip()


def typed(answer: str, accept: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The answer as its author wrote it, then every other way to write it; each once."""
    found = [trimmed(answer), *accept, *(_bare(each, language) for each in (answer, *accept))]
    return tuple(dict.fromkeys(each for each in found if each))


def can_be_typed(question: str, answer: str, accept: tuple[str, ...], language: str) -> bool:
    """Whether `answer` is short, and one that is put in one way: none that judges or describes, unless others are accepted too."""
    bare = _bare(answer, language)
    if not bare or len(trimmed(answer).split()) > MOST_WORDS:
        return False
    if accept:
        return True
    counts = any(word in _NUMBER_WORDS or word.isdigit() for word in bare.casefold().split())
    describes = _DESCRIBES.match(answer) is not None or _ASKS_HOW.match(question) is not None
    return bare.casefold() not in _FREE and (counts or not describes)


def number_of(answer: str, language: str) -> tuple[str, ...]:
    """The ways to write `answer` where it is a number, a year or a full date; () where it is none."""
    bare = _bare(answer, language)
    if _YEAR_OR_NUMBER.fullmatch(bare) or _DATE.fullmatch(bare):
        return (bare,)
    digits = _NUMBER_WORDS.get(bare.casefold()) if language.partition("-")[0] == "en" else None
    return (digits, bare.casefold()) if digits else ()


def _bare(answer: str, language: str) -> str:
    """`answer` without stop, quotation marks and the small words before it."""
    text = trimmed(answer).strip(_QUOTES)
    lead = _LEAD.get(language.partition("-")[0])
    while lead is not None and (found := lead.match(text)):
        text = text[found.end() :].strip(_QUOTES)
    return text
