"""enumerations.md: what is enumerated in the document or by a commentator, and what may therefore be asked.

An enumeration says whose it is, whether it is whole and whether its order counts; cards and questions that list, count, order
or ask what does not belong are held against it.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from kzstudy.content.mistakes import Code, Mistakes, did_you_mean, shown
from kzstudy.content.slug_notes import notes_by_slug
from kzstudy.core.edition import Enumeration, EnumerationElement

if TYPE_CHECKING:
    from collections.abc import Collection

    from kzstudy.content.pack_file import PackFile, PackIndex
    from kzstudy.content.record import Record
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
    return _excluding(enumerations, file.mistakes)


def _excluding(
    found: "dict[str, tuple[Enumeration, Place]]", mistakes: Mistakes
) -> "dict[str, tuple[Enumeration, Place]]":
    """`found` with each exclusion on both sides, for it holds either way; one that two equal elements contradict is left out."""
    sides: dict[str, list[str]] = {each: [] for each in found}
    for enumeration, place in found.values():
        mine = enumeration.enumeration_id
        for other in filter(found.__contains__, enumeration.exclusive_within):
            shared = _shared(enumeration, found[other][0]) if other != mine else ""
            if shared:
                text = f"`{mine}` and `{other}` share the element `{shown(shared)}`, so neither excludes the other."
                hint = f"Take `{other}` out of `exclusive_within`."
                mistakes.error(Code.EXCLUSION_BROKEN, place, text, hint)
            else:
                sides[mine].append(other)
                sides[other].append(mine)
    return {
        key: (replace(enumeration, exclusive_within=tuple(dict.fromkeys(sides[key]))), place)
        for key, (enumeration, place) in found.items()
    }


def _shared(one: Enumeration, other: Enumeration) -> str:
    theirs = {_folded(each.text) for each in other.elements}
    return next((each.text for each in one.elements if _folded(each.text) in theirs), "")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


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
        kinds=tuple(part.text for part in record.parts("kind")),
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
    elsewhere = notes_by_slug(
        record.pieces("also_true_for"),
        [each.slug for each in found],
        file.mistakes,
        element="element in this enumeration",
        note="where else it is true",
    )
    return tuple(
        EnumerationElement(
            slug,
            text,
            index.anchors(parts, Code.PASSAGE_UNKNOWN, file.mistakes),
            elsewhere.get(slug, ""),
        )
        for slug, text, parts in found
    )


def _others(record: "Record", names: "Collection[str]", mistakes: Mistakes) -> tuple[str, ...]:
    """The enumerations that share no element with one another; an unknown one is reported."""
    for part in record.parts("exclusive_within"):
        if part.text not in names:
            text = f"There is no enumeration `{shown(part.text)}` in this pack."
            mistakes.error(Code.ENUMERATION_UNKNOWN, part.place, text, did_you_mean(part.text, names))
    return tuple(part.text for part in record.parts("exclusive_within"))
