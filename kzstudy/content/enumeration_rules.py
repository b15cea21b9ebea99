"""What a card may make of an enumeration: no more than the record says was attested.

A list is whole, has an order or can be counted only where somebody read it so; and a commentator's list is asked for as his.
"""

from kzstudy.content.enumerations_file import DOCUMENT_ITSELF
from kzstudy.content.item_rules import check_witness
from kzstudy.content.items import Item
from kzstudy.content.mistakes import Code
from kzstudy.core.card import Form, Note
from kzstudy.core.document import Pack
from kzstudy.core.edition import Enumeration
from kzstudy.core.wording import stems


def check_enumerations(item: Item, pack: Pack) -> None:
    """Hold one card against the enumerations of its pack. A pack that records none is not asked."""
    if not pack.enumerations:
        return
    if item.note.form is Form.LIST:
        _check_list(item, pack)
    elif item.language.counting.search(item.note.question):
        _check_count(item, pack)


def _check_list(item: Item, pack: Pack) -> None:
    found = _enumerations_of(item, pack)
    problems = [_problem(item.note, each) for each in found]
    if item.note.complete or item.note.ordered:
        if not found:
            said = "`complete: yes`" if item.note.complete else "`ordered: yes`"
            hint = f"Record it in enumerations.md with what attests it, or leave {said} out."
            _warn(item, "No enumeration of the pack is this list.", hint)
        elif None not in problems:
            _warn(item, *next(filter(None, problems)))
    if (
        found
        and all(each.whose != DOCUMENT_ITSELF for each in found)
        and not _rests_on_author(item.note, pack)
    ):
        check_witness(item, pack, found[0].whose)


def _check_count(item: Item, pack: Pack) -> None:
    note = item.note
    for each in pack.enumerations:
        if note.thesis and each.thesis == note.thesis and not each.complete:
            hint = "Ask for something else than the number."
            _warn(
                item, f"The enumeration `{each.enumeration_id}` is not complete: it cannot be counted.", hint
            )


def _problem(note: Note, enumeration: Enumeration) -> tuple[str, str] | None:
    """What the card makes of the enumeration that is not attested, and the remedy."""
    ident = f"`{enumeration.enumeration_id}`"
    if note.complete and not enumeration.complete:
        return f"The enumeration {ident} is not complete, so this list is not.", "Leave `complete: yes` out."
    if note.ordered and not enumeration.ordered:
        return f"The enumeration {ident} has no order that counts.", "Leave `ordered: yes` out."
    if note.complete and len(note.elements) != len(enumeration.elements):
        counts = f"{len(enumeration.elements)} elements, this list {len(note.elements)}"
        return f"The enumeration {ident} has {counts}.", "Bring both to the same elements."
    return None


def _enumerations_of(item: Item, pack: Pack) -> list[Enumeration]:
    """The enumerations that the list is about: those of its key point, else those of its passages.

    Where both speak one language they must share elements, too: a key point may sum up more than one list.
    """
    note = item.note
    found = [each for each in pack.enumerations if each.thesis and each.thesis == note.thesis]
    if item.deck.language != pack.info.language:
        return found
    found = [each for each in found if _share_elements(note, each)]
    return found or [
        each for each in pack.enumerations if _share_passages(note, each) and _share_elements(note, each)
    ]


def _share_passages(note: Note, enumeration: Enumeration) -> bool:
    anchors = {
        *enumeration.passages,
        *(passage for each in enumeration.elements for passage in each.passages),
    }
    return bool(note.passages) and set(note.passages) <= anchors


def _share_elements(note: Note, enumeration: Enumeration) -> bool:
    known = [set(stems(each.text)) for each in enumeration.elements]
    same = sum(any(_alike(set(stems(element.text)), each) for each in known) for element in note.elements)
    return 2 * same >= len(note.elements)


def _alike(one: set[str], other: set[str]) -> bool:
    return 2 * len(one & other) > min(len(one), len(other))


def _rests_on_author(note: Note, pack: Pack) -> bool:
    """Whether the key point already says that one commentator is the witness: then that was asked for."""
    return any(thesis.says for thesis in pack.theses if thesis.thesis_id == note.thesis)


def _warn(item: Item, text: str, hint: str) -> None:
    item.mistakes.warning(Code.ENUMERATION_MISUSED, item.place, text, hint)
