"""pairs.md: what belongs together two by two, such as partners and the names of the relations with them.

Whoever writes a table vouches that each right side is true for its own left side alone; that is what makes the other right sides
wrong answers. So a table in which a side stands twice is no table.
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from kzstudy.content.enumerations_file import DOCUMENT_ITSELF
from kzstudy.content.mistakes import Code, did_you_mean, shown
from kzstudy.content.slug_notes import notes_by_slug
from kzstudy.core.edition import Pair, Pairs

if TYPE_CHECKING:
    from kzstudy.content.elements import Sound
    from kzstudy.content.mistakes import Mistakes
    from kzstudy.content.pack_file import PackFile, PackIndex
    from kzstudy.content.record import Record
    from kzstudy.content.syntax import Block, Place

DIVIDER = " = "
LEFT, RIGHT = "{left}", "{right}"
LEAST_PAIRS = 3
"""With fewer there is nothing to choose from."""

_PLACE = re.compile(r"\{[^{}]*\}")
_NEEDED = ("ask", "says")
_HOLDS = {"ask": (LEFT,), "ask_back": (RIGHT,), "says": (LEFT, RIGHT)}
"""The places that each sentence must have; any other is a mistake."""


class _Sides(NamedTuple):
    sound: "Sound"
    line: int
    left: str
    right: str


def read_pairs(file: "PackFile", index: "PackIndex") -> "dict[str, tuple[Pairs, Place]]":
    """The tables by id, each with where it stands."""
    tables = {}
    for block in file.blocks():
        found = _table(block, file, index)
        if found is not None:
            tables[found.pairs_id] = found, block.place
    return tables


def _table(block: "Block", file: "PackFile", index: "PackIndex") -> Pairs | None:
    record = file.record(block, _NEEDED)
    pairs_id = file.ident(block, record)
    whose = record.text("whose")
    if whose and whose != DOCUMENT_ITSELF:
        whose = index.witness(record, "whose")
    passages = index.anchors(record.parts("passages"), Code.PASSAGE_UNKNOWN, file.mistakes)
    if whose == DOCUMENT_ITSELF and not record.has("passages"):
        hint = "What the document says stands in a passage of it."
        file.mistakes.error(Code.KEY_NEEDED, block.place, "This table has no `passages:`.", hint)
    for key, places in _HOLDS.items():
        _check_places(record, key, places, file.mistakes)
    pairs = _pairs(block, record, file, index)
    table = Pairs(
        pairs_id=pairs_id,
        title=block.words.text,
        whose=whose,
        ask=record.text("ask"),
        says=record.text("says"),
        pairs=pairs,
        ask_back=record.text("ask_back"),
        left_name=record.text("left"),
        right_name=record.text("right"),
        passages=passages,
        thesis=index.thesis(record, "thesis"),
    )
    whole = len(pairs) == len(block.bullets)
    return table if record.sound and pairs_id and whole else None


def _check_places(record: "Record", key: str, places: tuple[str, ...], mistakes: "Mistakes") -> None:
    """Report what stands in braces and is no place of this sentence, and a place that it lacks."""
    if not record.has(key):
        return
    text = record.text(key)
    missing = [place for place in places if place not in text]
    for found in _PLACE.finditer(text):
        if found[0] in places:
            continue
        if found[0] in (LEFT, RIGHT):
            said, hint = f"`{found[0]}` in `{key}` would give the answer away.", ""
        else:
            said = f"There is no place `{shown(found[0])}`."
            hint = did_you_mean(found[0], places, f"Write {' and '.join(f'`{each}`' for each in places)}.")
            missing = [place for place in missing if f"`{place}`" not in hint]
        mistakes.error(Code.VALUE_BAD, record.at(key, found.start()), said, hint)
    for place in missing:
        record.bad(key, f"`{key}` has no `{place}`.", "It says where a side of the pair is to stand.")


def _pairs(block: "Block", record: "Record", file: "PackFile", index: "PackIndex") -> tuple[Pair, ...]:
    found = file.elements(block, "its table is left out")
    if 0 < len(block.bullets) < LEAST_PAIRS:
        text = f"This table has {'one pair' if len(block.bullets) == 1 else 'two pairs'} only."
        file.mistakes.error(Code.LIST_SHORT, block.place, text, "It has three or more.")
    divided = _divided(block, found, file.mistakes)
    _check_once(divided, "left", [each.left for each in divided], file.mistakes)
    _check_once(divided, "right", [each.right for each in divided], file.mistakes)
    slugs = [each.slug for each in found]
    what = "pair in this table"
    elsewhere = notes_by_slug(
        record.pieces("also_true_for"), slugs, file.mistakes, element=what, note="where else it is true"
    )
    accepted = notes_by_slug(
        record.pieces("accept"), slugs, file.mistakes, element=what, note="another way | one more"
    )
    return tuple(
        Pair(
            slug=each.sound.slug,
            left=each.left,
            right=each.right,
            passages=index.anchors(each.sound.anchors, Code.PASSAGE_UNKNOWN, file.mistakes),
            also_true_for=elsewhere.get(each.sound.slug, ""),
            accepted=_ways(accepted.get(each.sound.slug, "")),
        )
        for each in divided
    )


def _divided(block: "Block", found: "list[Sound]", mistakes: "Mistakes") -> list[_Sides]:
    """The two sides of each sound pair; an element that has but one is reported."""
    places = {bullet.mark.slug: bullet.words.place for bullet in block.bullets if bullet.mark is not None}
    sides = []
    for sound in found:
        left, divider, right = (each.strip() for each in sound.text.partition(DIVIDER))
        if divider and left and right:
            sides.append(_Sides(sound, places[sound.slug][0], left, right))
        else:
            hint = "Write `left = right`, with a space on either side of the `=`."
            mistakes.error(Code.PAIR_BAD, places[sound.slug], "This is no pair.", hint)
    return sides


def _check_once(divided: list[_Sides], which: str, texts: list[str], mistakes: "Mistakes") -> None:
    """Report a side that stands twice, with both its lines: one question would have two right answers."""
    first: dict[str, int] = {}
    for each, text in zip(divided, texts, strict=True):
        line = first.setdefault(" ".join(text.casefold().split()), each.line)
        if line != each.line:
            said = f"The {which} side `{shown(text)}` in line {each.line} stands already in line {line}."
            hint = "Each side of a table stands once, so that a question has one right answer."
            mistakes.error(Code.PAIR_TWICE, (each.line, 1), said, hint)


def _ways(text: str) -> tuple[str, ...]:
    return tuple(way for each in text.split("|") if (way := each.strip()))
