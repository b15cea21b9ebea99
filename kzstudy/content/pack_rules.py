"""What makes the records of a pack unsafe to ask from: exclusions that may not hold, and pairs whose form gives the answer away.

Wrong options are made from these records, so a doubt about them is a doubt about every question they serve.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kzstudy.content.enumerations_file import DOCUMENT_ITSELF
from kzstudy.content.mistakes import Code, Mistakes, shown
from kzstudy.core.wording import stems

if TYPE_CHECKING:
    from kzstudy.content.pack import PackReading
    from kzstudy.content.syntax import Place
    from kzstudy.core.document import Pack
    from kzstudy.core.edition import Enumeration, Pairs

_LONG_SIDE = 6
_UNEVEN = 2


def check_records(reading: "PackReading", lists: Mapping[str, Mistakes]) -> None:
    """Report doubtful exclusions and tables of pairs. `lists` takes the messages of each file."""
    if reading.pack is None:
        return
    read = {each.enumeration_id: each for each in reading.pack.enumerations}
    above: list[Enumeration] = []
    for each in read.values():
        name, place = reading.enumerations[each.enumeration_id]
        for other in above:
            if other.enumeration_id in each.exclusive_within:
                _check_exclusion(each, other, place, lists[name])
        above.append(each)
    for table in reading.pack.pairs:
        name, place = reading.pairs[table.pairs_id]
        _check_sides(table, place, lists[name])
        _check_witness(table, reading.pack, place, lists[name])


def _check_exclusion(one: "Enumeration", other: "Enumeration", place: "Place", mistakes: Mistakes) -> None:
    """Two elements that rest on the very same passages may be one thing in other words."""
    theirs = {each.passages: each for each in reversed(other.elements) if each.passages}
    for each in one.elements:
        like = theirs.get(each.passages)
        if like is not None:
            where = ", ".join(each.passages)
            text = (
                f"`{shown(each.text)}` excludes `{shown(like.text)}` of `{other.enumeration_id}`,"
                f" but both stand in {where}."
            )
            hint = "Take the exclusion out, or say why it holds: see exceptions in decks/README.md."
            mistakes.warning(Code.EXCLUSION_DOUBTFUL, place, text, hint)
            return


def _check_sides(table: "Pairs", place: "Place", mistakes: Mistakes) -> None:
    """The sides of a table stand side by side as options, where the odd one out shows."""
    sides = {
        "left": [each.left for each in table.pairs],
        "right": [each.right for each in table.pairs],
    }
    for which, texts in sides.items():
        lengths = sorted(len(text.split()) for text in texts)
        middle, longest = lengths[len(lengths) // 2], lengths[-1]
        ends = [text[-1] in ".!?" for text in texts]
        if longest >= _LONG_SIDE and longest > _UNEVEN * middle:
            text = f"One {which} side of this table has {longest} words, the others about {middle}."
            mistakes.warning(Code.SIDES_UNEVEN, place, text, "Bring them to one length.")
        elif any(ends) and not all(ends):
            text = f"Some {which} sides of this table end with a full stop and some do not."
            mistakes.warning(Code.SIDES_UNEVEN, place, text, "Write all of them alike.")


def _check_witness(table: "Pairs", pack: "Pack", place: "Place", mistakes: Mistakes) -> None:
    """What rests on one commentator is asked for, and said, as his."""
    if table.whose in ("", DOCUMENT_ITSELF):
        return
    voice = next(each for each in pack.commentaries if each.commentary_id == table.whose)
    known = set(stems(f"{voice.name} {voice.author}"))
    sentences = {"ask": table.ask, "ask_back": table.ask_back, "says": table.says}
    for key, sentence in sentences.items():
        if sentence and not known & set(stems(sentence)):
            text = f"This rests on {voice.name} alone, and `{key}` does not say so."
            mistakes.warning(Code.WITNESS_UNNAMED, place, text, f"Add “according to {voice.name}”.")
