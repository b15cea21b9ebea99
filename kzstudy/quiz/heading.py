"""The title of an enumeration as a part of a sentence: what is listed, and who tells it.

A title such as "The four priority areas, as Poita lists them" has both; the tail must not get lost, for it is what makes the
question honest, and it must not stand twice.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from kzstudy.quiz.wording import NUMBERS, number_word, ordinal, wording

_TAIL = re.compile(
    r",\s+(as\s.+|in an unsigned copy|according to\s.+|in\s\S+\s+view|in an?\s.+\sthat\s.+|some of them)$"
)
_COUNTED = re.compile(rf"(?:the|\S+[\u2019']s)\s+({'|'.join(NUMBERS[2:])})\b", re.IGNORECASE)
_ASKING = re.compile(r"(?:what|where|how|why|who|whom|when)\b", re.IGNORECASE)
_OWNER = re.compile(r"[\u2019']s$")
_ROOT = 4
"""How many letters a word and its plural share at least."""
_HAS_ARTICLE = re.compile(r"(?:the|his|her|its|their|\S+[\u2019']s)\b", re.IGNORECASE)
COPY = "in an unsigned copy"
_REST = "some of them"


@dataclass(frozen=True, slots=True)
class Heading:
    """`head` as it stands within a sentence, `tail` without its comma; `counted` when the head says how many there are."""

    head: str
    tail: str = ""
    counted: bool = False
    language: str = "en"

    def parts(self, tail: str, *, bold: bool = True) -> dict[str, str]:
        """What the templates of `wording` ask for. `tail` brings its own comma or bracket."""
        mark = "**" if bold else ""
        whole = f"{mark}{self.head}{mark}"
        if self.head.startswith("what "):
            belongs, belong = f"is part of {whole}", f"are part of {whole}"
        elif _asks(self):
            belongs, belong = f"tells {whole}", f"tell {whole}"
        elif self.counted:
            belongs, belong = f"is one of {whole}", f"belong to {whole}"
        else:
            belongs, belong = f"belongs to {whole}", f"belong to {whole}"
        among = f"among {whole}" if self.counted else f"in this list: {whole}"
        return {"list": whole, "tail": tail, "belongs": belongs, "belong": belong, "among": among}

    @property
    def countless(self) -> str:
        """The head without its number, as it stands behind "four of the five"."""
        found = _COUNTED.match(self.head)
        return self.head[found.end() :].strip() if found else self.head


def heading_of(title: str, language: str, small: Collection[str]) -> Heading:
    """`title` taken apart. `small` are the words that running text writes small."""
    if language.partition("-")[0] != "en":
        return Heading(title, language=language)
    found = _TAIL.search(title)
    head, tail = (title[: found.start()], found[1]) if found else (title, "")
    if _is_small(head.split(), small):
        head = head[:1].lower() + head[1:]
    if not _HAS_ARTICLE.match(head) and not _ASKING.match(head):
        head = f"the {head}"
    return Heading(head, "" if tail == _REST else tail, _COUNTED.match(head) is not None)


def _is_small(words: list[str], small: Collection[str]) -> bool:
    """Whether the first word has its capital letter only because it comes first."""
    first = words[0].casefold() if words else ""
    if not first or _OWNER.search(first):
        return False
    if _HAS_ARTICLE.fullmatch(first) or _ASKING.fullmatch(first) or first in small:
        return True
    named = len(words) > 1 and words[1][:1].isupper()
    return not named and len(first) > _ROOT and any(word.startswith(first[:_ROOT]) for word in small)


def place_parts(heading: Heading, place: int, tail: str, *, bold: bool = True) -> dict[str, str]:
    """As `Heading.parts`, with the place as well."""
    return heading.parts(tail, bold=bold) | {"place": ordinal(place, heading.language)}


def list_stem(heading: Heading, wanted: int, of: int, tail: str, *, whole: bool) -> str:
    """The sentence that asks to name `wanted` of `of` elements; `whole`: the list is known in full."""
    words = wording(heading.language)
    counts = {
        "wanted": number_word(wanted, heading.language),
        "of": number_word(of, heading.language),
        "tail": tail,
    }
    if heading.language.partition("-")[0] != "en":
        template = words.list_open if not whole else words.list_all if wanted == of else words.list_some
        return template.format(list=heading.head, all="", **counts)
    if not whole:
        listed = f"examples of {heading.head}" if _asks(heading) else f"from this list: {heading.head}"
        return words.list_open.format(list=listed, **counts)
    if not heading.counted:
        template = words.list_open if wanted < of else words.list_all
        return template.format(list=f"of {heading.head}", all=f"all {counts['of']}", **counts)
    if wanted < of and heading.head.startswith("the "):
        return words.list_some.format(list=heading.countless, all="", **counts)
    if wanted < of:
        return words.list_open.format(list=f"of {heading.head}", **counts)
    return words.list_all.format(list=_after_all(heading), all="both" if of == 2 else "all", **counts)


def _after_all(heading: Heading) -> str:
    """The head behind "all" or "both": "both of Poita's ...", "both worldwide currents", "all the three groups"."""
    if heading.head.startswith("the "):
        return heading.countless if heading.head.startswith("the two ") else heading.head.removeprefix("the ")
    return f"of {heading.head}"


def _asks(heading: Heading) -> bool:
    return _ASKING.match(heading.head) is not None
