"""Warnings for authors: what can be read, yet will trouble a learner.

The rules themselves stand in `item_rules`, `option_rules`, `pair_rules`, `enumeration_rules` and `pack_rules`; here the decks of
one pack are brought together, for their cards are learned together, and what an author gives a reason for is left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from kzstudy.content.allowances import allowed
from kzstudy.content.enumeration_rules import check_enumerations
from kzstudy.content.item_rules import check_item
from kzstudy.content.items import Item, Shelf, shelf_of
from kzstudy.content.mistakes import Code, Mistakes
from kzstudy.content.option_rules import check_options
from kzstudy.content.pack_rules import check_records
from kzstudy.content.pair_rules import check_pairs

if TYPE_CHECKING:
    from kzstudy.content.deck import DeckReading
    from kzstudy.content.pack import PackReading
    from kzstudy.content.shelf import Reading
    from kzstudy.core.document import Pack
    from kzstudy.core.errors import FileMessage


def lint(reading: "Reading", packs: "Mapping[str, Pack]") -> "list[FileMessage]":
    """All warnings about the decks in `reading`, and about key points without a card. Decks find their packs in `packs`."""
    lists = {deck_id: Mistakes(str(path)) for deck_id, path in reading.deck_paths.items()}
    for shelf in _shelves(reading.decks, packs, lists):
        for item in shelf.items:
            check_item(item, shelf)
            check_options(item)
            if shelf.pack is not None:
                check_enumerations(item, shelf.pack)
        check_pairs(shelf)
    messages: list[FileMessage] = []
    for deck_id, read in reading.decks.items():
        messages += allowed(lists[deck_id].file, read.tree, lists[deck_id].messages())
    for pack_id, pack in reading.packs.items():
        messages += _lint_pack(pack, reading.decks.values(), pack_id)
    return messages


def _shelves(
    decks: "Mapping[str, DeckReading]", packs: "Mapping[str, Pack]", lists: dict[str, Mistakes]
) -> Iterator[Shelf]:
    """The cards of each pack together; a deck without a pack stands alone."""
    together: dict[str, list[Item]] = {}
    for deck_id, read in decks.items():
        if read.deck is not None:
            info = read.deck.info
            mine = (Item(note, read.blocks[note.note_id], info, lists[deck_id]) for note in read.deck.notes)
            together.setdefault(info.pack or f" {deck_id}", []).extend(mine)
    for pack_id, items in together.items():
        yield shelf_of(items, packs.get(pack_id))


def _lint_pack(pack: "PackReading", decks: "Iterable[DeckReading]", pack_id: str) -> "list[FileMessage]":
    """What is doubtful in a pack's records, and key points for which there is no card.

    Says nothing of key points where no card names any: such a pack is not taught yet.
    """
    mine = [read.deck for read in decks if read.deck is not None and read.deck.info.pack == pack_id]
    taught = {note.thesis for deck in mine for note in deck.notes if note.thesis}
    lists = {name: Mistakes(name) for name in pack.trees}
    check_records(pack, lists)
    for thesis_id, (name, place) in pack.theses.items() if taught else ():
        if thesis_id not in taught:
            text = f"There is no card for the key point `{thesis_id}`."
            lists[name].warning(Code.THESIS_UNUSED, place, text, f"A card for it says `thesis: {thesis_id}`.")
    records = {name for name, _ in (*pack.enumerations.values(), *pack.pairs.values())}
    return [
        message
        for name in lists
        if taught or name in records
        for message in allowed(name, pack.trees[name], lists[name].messages())
    ]
