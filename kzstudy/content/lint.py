"""Warnings for authors: what can be read, yet will trouble a learner."""

from typing import TYPE_CHECKING

from kzstudy.content.mistakes import Code, Mistakes
from kzstudy.core.card import Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kzstudy.content.deck import DeckReading
    from kzstudy.content.pack import PackReading
    from kzstudy.core.card import Note
    from kzstudy.core.errors import FileMessage

LONGEST_ANSWER = 40
"""Words. A longer answer cannot be rated honestly: half of it is always forgotten."""


def lint_deck(name: str, reading: "DeckReading") -> "list[FileMessage]":
    """Fronts that stand twice, and answers that are too long."""
    if reading.deck is None:
        return []
    mistakes = Mistakes(name)
    fronts: dict[str, int] = {}
    for note in reading.deck.notes:
        block = reading.blocks[note.note_id]
        front = " ".join(note.question.casefold().split())
        line = fronts.setdefault(front, block.line)
        if line != block.line:
            text = f"This card asks the same as the one in line {line}."
            mistakes.warning(Code.QUESTION_TWICE, block.words.place, text, "Say what tells them apart.")
        answer = block.field("A")
        words = len(note.answer.split())
        if note.form is Form.QA and answer is not None and words > LONGEST_ANSWER:
            text = f"This answer has {words} words."
            hint = f"Up to {LONGEST_ANSWER} can be recalled at once: make several cards, a list, or move part of it to `note:`."
            mistakes.warning(Code.ANSWER_LONG, answer.words.place, text, hint)
    return mistakes.messages()


def lint_theses(reading: "PackReading", notes: "Iterable[Note]") -> "list[FileMessage]":
    """Key points for which there is no card. Says nothing where no card names any: such a pack is not taught yet."""
    taught = {note.thesis for note in notes if note.thesis}
    messages: list[FileMessage] = []
    for thesis_id, (name, place) in reading.theses.items() if taught else ():
        if thesis_id not in taught:
            mistakes = Mistakes(name)
            text = f"There is no card for the key point `{thesis_id}`."
            mistakes.warning(Code.THESIS_UNUSED, place, text, f"A card for it says `thesis: {thesis_id}`.")
            messages += mistakes.messages()
    return messages
