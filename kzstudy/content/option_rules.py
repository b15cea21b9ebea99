"""Rules of good options: nothing about them but their matter may show which is right.

They hold an author's options to what is expected of drawn ones. Each is a warning that a card can have a reason to break.
"""

import re
from itertools import pairwise

from kzstudy.content.items import Item
from kzstudy.content.mistakes import Code
from kzstudy.content.syntax import Place
from kzstudy.core.card import Choice, Form
from kzstudy.core.wording import words

_FEWEST, _MOST = 3, 5
_LONGER = 1.25
_LEAST_LONGER = 8
"""Characters. Names and numbers differ by less than that without telling anything."""

_DIGIT = re.compile(r"\d")
_END = re.compile(r"[.!?]\W*$")
_ARTICLES = frozenset({"a", "an", "the"})


def check_options(item: Item) -> None:
    """Report what is wrong with the options of a choice."""
    if item.note.form is not Form.CHOICE:
        return
    _number(item)
    _key_longest(item)
    _uneven(item)
    _catch_all(item)
    _alike(item)
    _feedback(item)


def _places(item: Item) -> list[tuple[Choice, Place]]:
    """Every option with where it stands."""
    places = (bullet.words.place for bullet in item.block.bullets)
    return list(zip(item.note.choices, places, strict=True))


def _number(item: Item) -> None:
    choices = item.note.choices
    if _FEWEST <= len(choices) <= _MOST:
        return
    if len(choices) == 2 and all(item.language.verdict.fullmatch(_bare(one.text)) for one in choices):
        return
    few = len(choices) < _FEWEST
    text = f"This choice has {len(choices)} options."
    hint = (
        "With two, every second guess is right: three or four are good."
        if few
        else "Three or four good ones are enough: leave out those that nobody would choose."
    )
    item.mistakes.warning(Code.OPTIONS_NUMBER, item.place, text, hint)


def _key_longest(item: Item) -> None:
    right = min(len(one.text) for one in item.note.choices if one.right)
    wrong = max(len(one.text) for one in item.note.choices if not one.right)
    if right > _LONGER * wrong and right - wrong >= _LEAST_LONGER:
        place = next(place for one, place in _places(item) if one.right)
        text = f"The right option has {right} characters, the longest wrong one {wrong}: its length tells."
        hint = "Shorten it, or say as much in a wrong one; what explains it is its feedback."
        item.mistakes.warning(Code.KEY_LONGEST, place, text, hint)


def _uneven(item: Item) -> None:
    """Options of one kind and build, as far as signs on the page can tell."""
    texts = [one.text for one in item.note.choices]
    signs: dict[str, set[bool | None]] = {
        "begin with a small letter": {_begins_small(text) for text in texts},
        "end with a full stop": {bool(_END.search(text)) for text in texts},
    }
    for what, found in signs.items():
        if {True, False} <= found:
            text = f"Some of these options {what} and some do not."
            item.mistakes.warning(Code.OPTIONS_UNEVEN, _places(item)[0][1], text, "Write all of them alike.")
            return
    numbered = [(place, bool(_DIGIT.search(one.text))) for one, place in _places(item)]
    for alone, text in (
        (True, "This option alone has a number in it."),
        (False, "This option alone has no number in it."),
    ):
        odd = [place for place, has_number in numbered if has_number is alone]
        if len(odd) == 1:
            item.mistakes.warning(Code.OPTIONS_UNEVEN, odd[0], text, "Options are of one kind.")
            return


def _begins_small(text: str) -> bool | None:
    """None where it begins with no letter, or with one that has no other size."""
    first = text.lstrip("*\u201c\u00ab\"'(")[:1]
    return None if first.lower() == first.upper() else first.islower()


def _catch_all(item: Item) -> None:
    for one, place in _places(item):
        if item.language.catch_all.fullmatch(_bare(one.text)):
            text = f"`{one.text}` asks how the other options were made, not what is known."
            item.mistakes.warning(Code.OPTION_CATCH_ALL, place, text, "Write an option of its own instead.")


def _alike(item: Item) -> None:
    said = sorted((_matter(one.text), place) for one, place in _places(item))
    for (matter, before), (same, place) in pairwise(said):
        if matter == same:
            text = f"This option says the same as the one in line {before[0]}."
            item.mistakes.warning(Code.OPTIONS_ALIKE, place, text, "Leave one of them out.")
            return


def _matter(text: str) -> str:
    """What an option says, without what tells nothing: capitals, articles, the two dots of `ё`, signs."""
    found = [word for word in words(text.replace("ё", "е").replace("Ё", "Е")) if word not in _ARTICLES]
    return " ".join(found) or text.casefold()


def _bare(text: str) -> str:
    return " ".join(words(text))


def _feedback(item: Item) -> None:
    for one, place in _places(item):
        if not one.right and not one.feedback:
            text = "Nothing says why this option is wrong."
            hint = "On the line below it, after two spaces, write where it would be right."
            item.mistakes.warning(Code.FEEDBACK_NONE, place, text, hint)
