"""Cards as the rules of good items see them: what stands in front of the learner, what is asked for, and where it is written."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from kzstudy.content.languages import LANGUAGES, Language
from kzstudy.content.mistakes import Mistakes
from kzstudy.content.syntax import Block, Place
from kzstudy.core.card import DeckInfo, Form, Note, cloze_labels, cloze_parts
from kzstudy.core.document import Pack
from kzstudy.core.wording import stems

_FIRST_CLAUSE = re.compile(r"[:;,.]")
_COMMON_FROM = 5
_COMMON_SHARE = 5


class Facing(NamedTuple):
    """One card of a note: what is shown before the answer, and the answer."""

    front: str
    back: str


@dataclass(frozen=True)
class Item:
    """A note, the block it was read from, its deck, and the list that takes what is wrong with it.

    Without `slots`, for what is cached.
    """

    note: Note
    block: Block
    deck: DeckInfo
    mistakes: Mistakes = field(compare=False)

    @property
    def place(self) -> Place:
        """Where the question begins."""
        return self.block.words.place

    @property
    def answer_place(self) -> Place:
        """Where the answer begins; the question's place where it is part of the question."""
        answer = self.block.field("A")
        return answer.words.place if answer else self.place

    @cached_property
    def statement(self) -> str:
        """The question; of a cloze the whole sentence."""
        if self.note.form is Form.CLOZE:
            return "".join(part.text for part in cloze_parts(self.note.question))
        return self.note.question

    @cached_property
    def facings(self) -> tuple[Facing, ...]:
        """One for each card. What a cloze hides under other labels is shown, as it is to the learner."""
        note = self.note
        if note.form is Form.QA:
            return (Facing(note.question, note.answer),)
        if note.form is Form.LIST:
            return tuple(Facing(note.question, element.text) for element in note.elements)
        parts = cloze_parts(note.question)
        return tuple(
            Facing(
                "".join(" … " if part.label == label else part.text for part in parts),
                " ".join(part.text for part in parts if part.label == label),
            )
            for label in cloze_labels(note.question)
        )

    @cached_property
    def told(self) -> frozenset[str]:
        """The telling words of question and answers together."""
        backs = () if self.note.form is Form.CLOZE else (facing.back for facing in self.facings)
        return frozenset(stems(" ".join([self.statement, *backs])))

    @property
    def language(self) -> Language:
        """What the rules listen for in this deck's language."""
        return LANGUAGES[self.deck.language]

    def offers(self, facing: Facing) -> bool:
        """Whether the question offers its answer among others: "the document or its commentator?"."""
        chosen = set(stems(_FIRST_CLAUSE.split(facing.back)[0]))
        return bool(self.language.offer.search(facing.front)) and chosen <= set(stems(facing.front))

    def is_sibling_of(self, other: "Item") -> bool:
        """Whether both come from one key point: such cards are kept apart, and may say the same."""
        return bool(self.note.thesis) and self.note.thesis == other.note.thesis


@dataclass(frozen=True, slots=True)
class Shelf:
    """Cards that are learned together: those of one pack's decks, and the pack where it was found."""

    items: tuple[Item, ...]
    pack: Pack | None
    common: frozenset[str]


def shelf_of(items: Iterable[Item], pack: Pack | None) -> Shelf:
    """`items` with the words that so many of them have that they give nothing away, such as the document's name."""
    kept = tuple(items)
    counted = Counter(word for item in kept for word in set(stems(item.statement)))
    least = max(_COMMON_FROM, len(kept) / _COMMON_SHARE)
    return Shelf(kept, pack, frozenset(word for word, times in counted.items() if times >= least))
