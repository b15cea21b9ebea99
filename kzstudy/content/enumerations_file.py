"""enumerations.md: what is enumerated in the document or by a commentator, and what may therefore be asked.

An enumeration says whose it is, whether it is whole and whether its order counts; cards and questions that list, count, order
or ask what does not belong are held against it.
"""

from typing import TYPE_CHECKING

from kzstudy.content.grammar import IDENT
from kzstudy.content.mistakes import Code, Mistakes, did_you_mean, shown
from kzstudy.core.edition import Enumeration, EnumerationElement

if TYPE_CHECKING:
    from collections.abc import Collection

    from kzstudy.content.pack_file import PackFile, PackIndex
    from kzstudy.content.record import Part, Record
    from kzstudy.content.syntax import Block, Place

DOCUMENT_ITSELF = "document"
_NEEDED = ("whose", "complete", "ordered")


def read_enumerations(file: "PackFile", index: "PackIndex") -> "dict[str, tuple[Enumeration, Place]]":
    """The enumerations by id, each with where it stands."""
    blocks = file.blocks()
    names = {field.words.text for block in blocks for field in block.fields if field.key == "id"}
    enumerations = {}
    for block in blocks:
        found = _enumeration(block, file, index, names)
        if found is not None:
            enumerations[found.enumeration_id] = found, block.place
    return enumerations


def _enumeration(
    block: "Block", file: "PackFile", index: "PackIndex", names: "Collection[str]"
) -> Enumeration | None:
    record = file.record(block, _NEEDED)
    enumeration_id = file.ident(block, record)
    whose = record.text("whose")
    if whose != DOCUMENT_ITSELF:
        whose = index.witness(record, "whose")
    passages = index.anchors(record.parts("passages"), Code.PASSAGE_UNKNOWN, file.mistakes)
    if whose == DOCUMENT_ITSELF and not record.has("passages"):
        hint = "What the document enumerates stands in a passage of it."
        file.mistakes.error(Code.KEY_NEEDED, block.place, "This enumeration has no `passages:`.", hint)
    elements = _elements(block, record, file, index)
    enumeration = Enumeration(
        enumeration_id=enumeration_id,
        title=block.words.text,
        whose=whose,
        complete=record.yes("complete"),
        ordered=record.yes("ordered"),
        elements=elements,
        passages=passages,
        thesis=index.thesis(record, "thesis"),
        exclusive_within=_others(record, names, file.mistakes),
    )
    whole = len(elements) == len(block.bullets)
    return enumeration if record.sound and enumeration_id and whole else None


def _elements(
    block: "Block", record: "Record", file: "PackFile", index: "PackIndex"
) -> tuple[EnumerationElement, ...]:
    found = file.elements(block, "its enumeration is left out")
    if len(block.bullets) == 1:
        text = "This enumeration has one element only."
        file.mistakes.error(Code.LIST_SHORT, block.place, text, "It has two or more.")
    elsewhere = _elsewhere(record.parts("also_true_for"), [each.slug for each in found], file.mistakes)
    return tuple(
        EnumerationElement(
            slug,
            text,
            index.anchors(parts, Code.PASSAGE_UNKNOWN, file.mistakes),
            elsewhere.get(slug, ""),
        )
        for slug, text, parts in found
    )


def _elsewhere(parts: "list[Part]", slugs: list[str], mistakes: Mistakes) -> dict[str, str]:
    """The notes of `slug = note, slug = note` by element. A note may have commas: what begins with no slug goes on with it."""
    notes: dict[str, str] = {}
    slug = ""
    for part in parts:
        name, equals, note = (each.strip() for each in part.text.partition("="))
        if equals and IDENT.fullmatch(name):
            slug = name
            if slug not in slugs:
                text = f"There is no element `{shown(slug)}` in this enumeration."
                mistakes.error(Code.VALUE_BAD, part.place, text, did_you_mean(slug, slugs))
            elif not note or slug in notes:
                mistakes.error(Code.VALUE_BAD, part.place, f"`{slug}` needs one note, behind its `=`.")
            notes[slug] = note
        elif slug:
            notes[slug] = f"{notes[slug]}, {part.text}"
        else:
            hint = "Write `slug = where else it is true`."
            mistakes.error(Code.VALUE_BAD, part.place, "This begins with no element.", hint)
    return notes


def _others(record: "Record", names: "Collection[str]", mistakes: Mistakes) -> tuple[str, ...]:
    """The enumerations that share no element with one another; an unknown one is reported."""
    for part in record.parts("exclusive_within"):
        if part.text not in names:
            text = f"There is no enumeration `{shown(part.text)}` in this pack."
            mistakes.error(Code.ENUMERATION_UNKNOWN, part.place, text, did_you_mean(part.text, names))
    return tuple(part.text for part in record.parts("exclusive_within"))
