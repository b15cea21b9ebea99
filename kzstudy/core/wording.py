"""What the words of a text are, as far as rules ask: which of them tell something, and which mean the same.

Two words count as the same when they begin alike. That is coarse, but it needs no dictionary and works in English, Russian and
Kazakh, where endings change and beginnings stay.
"""

import re

_WORD = re.compile(r"[0-9]+(?:[-–][0-9]+)+|[^\W_]+")
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
_LONGEST_STEM = 6
_VOWEL_ENDINGS = "аәеёиіоөуұүыэюяйьъ"

_ENGLISH = """
    a about according after all also an and any are as at be been being besides but by can did do does
    done during each for from had has have he her him his how if in into is it its itself made make may
    might more most much must name named names nor not of on one or other others our out over own s said
    same say says shall she should so some such than that the their them then there these they this those
    through to too toward towards under until up upon was we were what when where which while who whom
    whose why will with within without would yet
"""
_RUSSIAN = """
    а без более бы был была были было быть в вам вас во вот все всё где для до его ее её если есть еще ещё
    ж же за и из или им их к как какая какие какое какой каких каким каков кем когда кого ком кому которая
    которые который кто куда ли между мы на над назовите не него нее неё нет ни но о об один она они оно
    от по под после почему при про с сколько со согласно так также такие такой там то того тоже той только
    том у уже чего чем чему что чтобы эта эти это этот я
"""
_KAZAKH = """
    ал арқылы бар барлық басқа бен бойынша болды болып бұл біз бір да де деген дейін екі ең еді емес және
    жоқ жылы кейін кім қай қайда қалай қанша қандай қашан мен менен неге нені не ол олар осы пен сен соң
    сол туралы тек үшін шейін
"""
_SILENT = frozenset(f"{_ENGLISH} {_RUSSIAN} {_KAZAKH}".split())
"""Words that tell nothing by themselves."""


def stems(text: str) -> list[str]:
    """The telling words of `text` in order, each cut to what it shares with its other forms. Numbers count as words."""
    return [stem(word) for word in telling(text)]


def telling(text: str) -> list[str]:
    """The telling words of `text` in order, whole and in small letters."""
    return [word for word in words(text) if word not in _SILENT]


def words(text: str) -> list[str]:
    """The words of `text` in order, in small letters."""
    return _WORD.findall(text.casefold())


def names(text: str) -> set[str]:
    """The stems of the words that `text` writes with a capital letter, without the first word unless it is all capitals."""
    found = _WORD.findall(text)
    return {
        stem(word.casefold()) for at, word in enumerate(found) if word[0].isupper() and (at or word.isupper())
    }


def stem(word: str) -> str:
    """The beginning that a word shares with its other forms."""
    if word[0].isdigit():
        return word
    if word.isascii():
        word = _plain_form(word)[:_LONGEST_STEM]
        return word[:-1] if len(word) > 4 and word.endswith("e") else word
    if len(word) > 4:
        word = word.rstrip(_VOWEL_ENDINGS) or word
    return word[:_LONGEST_STEM]


def without_quotations(text: str) -> str:
    """`text` with each quotation left out: its words are those of whoever is quoted."""
    return _QUOTED.sub(" ", text)


def _plain_form(word: str) -> str:
    """An English word without its plural, or the ending of its past or present."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) >= 4 + len(ending):
            return word.removesuffix(ending)
    return word
