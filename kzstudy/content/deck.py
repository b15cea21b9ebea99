"""From a deck file to a Deck.

One broken card never costs the others: it is named, with line, column and a hint, and left out; the rest opens. A card
without an id is left out, too, for a memory could later move from it to another card.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from kzstudy.content.answers import accepted, whose
from kzstudy.content.blocks import parse
from kzstudy.content.choices import sound_choices
from kzstudy.content.cloze import check_cloze
from kzstudy.content.elements import sound_elements
from kzstudy.content.front import LANGUAGES, read_front
from kzstudy.content.grammar import DECK, LATIN_TWINS
from kzstudy.content.mistakes import Code, Mistakes
from kzstudy.content.record import Record
from kzstudy.content.references import References
from kzstudy.content.strays import report_strays
from kzstudy.content.syntax import Block, Heading, Tree
from kzstudy.core.card import Choice, Deck, DeckInfo, Element, Form, Note
from kzstudy.core.document import Pack
from kzstudy.core.errors import FileMessage

_FORMS = {"Q": Form.QA, "C": Form.CLOZE, "L": Form.LIST, "M": Form.CHOICE}


@dataclass(frozen=True, slots=True)
class DeckReading:
    """A deck, what is wrong with its file, the file as it was parsed, and the block from which each note was read.

    `id_place` is where the deck's id stands, for whoever finds a second deck with the same one.
    """

    deck: Deck | None
    messages: list[FileMessage]
    blocks: Mapping[str, Block]
    tree: Tree
    id_place: tuple[int, int] = (1, 1)


def read_deck(name: str, text: str, *, pack: Pack | None) -> tuple[Deck | None, list[FileMessage]]:
    """The deck in `text` and everything that is wrong with it; never raises.

    `name` stands in the messages. `pack` is the pack whose passages and key points the cards name; with None they are
    taken on trust. The deck is None only where it has no usable id; otherwise it holds every card that is sound.
    """
    reading = deck_reading(name, text, {pack.info.pack_id: pack} if pack else None)
    return reading.deck, reading.messages


def deck_reading(name: str, text: str, packs: Mapping[str, Pack] | None) -> DeckReading:
    """As `read_deck`, looking into several packs (by id), and keeping the blocks."""
    mistakes = Mistakes(name)
    tree = parse(text, DECK)
    front = read_front(tree, DECK, mistakes, owner="this deck")
    report_strays(tree, DECK, mistakes)
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    info = _info(front, digest)
    references = References(packs, info.pack, mistakes)
    if info.pack:
        references.miss_pack(info.pack, front.place("pack"))
    reader = _CardReader(info.deck_id, references, mistakes)
    reader.read(tree)
    deck = Deck(info, tuple(reader.notes)) if info.deck_id else None
    place = front.place("id") if front.has("id") else (1, 1)
    return DeckReading(deck, mistakes.messages(), reader.blocks, tree, place)


def _info(front: Record, digest: str) -> DeckInfo:
    """What the whole deck is. A key that is missing was reported; the cards open all the same."""
    deck_id = front.ident("id")
    return DeckInfo(
        deck_id=deck_id,
        title=front.text("title", deck_id),
        language=front.one_of("language", LANGUAGES, "en"),
        licence=front.text("licence"),
        version=front.whole("version", 1),
        pack=front.ident("pack"),
        optional=front.yes("optional"),
        summary=front.text("summary"),
        digest=digest,
    )


class _CardReader:
    def __init__(self, deck_id: str, references: References, mistakes: Mistakes) -> None:
        self.notes: list[Note] = []
        self.blocks: dict[str, Block] = {}
        self._deck_id = deck_id
        self._references = references
        self._mistakes = mistakes
        self._section = ""
        self._lines_of_ids: dict[str, int] = {}

    def read(self, tree: Tree) -> None:
        for item in tree.items:
            if isinstance(item, Heading):
                self._section = item.title.text
                if not self._section:
                    self._mistakes.error(Code.TEXT_EMPTY, item.title.place, "This heading has no title.")
            elif isinstance(item, Block):
                if item.marker in _FORMS:
                    self._card(item)
                else:
                    self._unknown_form(item)

    def _unknown_form(self, block: Block) -> None:
        text = f"There is no form `{block.marker}:`."
        meant = LATIN_TWINS.get(block.marker, "")
        if meant in _FORMS:
            text = f"The `{block.marker}` of `{block.marker}:` is a Cyrillic letter."
            hint = f"Type the Latin `{meant}:`."
        else:
            hint = "A card begins with `Q:`, `C:`, `L:` or `M:`; two spaces before it make it text."
        self._mistakes.error(Code.KEY_UNKNOWN, block.place, text, hint)

    def _card(self, block: Block) -> None:
        mistakes = self._mistakes
        record = Record(
            block.fields,
            DECK.markers[block.marker],
            mistakes,
            owner="this card",
            place=block.place,
            needed=("A",) if block.marker == "Q" else (),
            grammar=DECK,
        )
        if not block.spaced:
            mistakes.error(Code.VALUE_BAD, block.place, f"A space belongs after `{block.marker}:`.")
        if not block.words.runs:
            mistakes.error(Code.TEXT_EMPTY, block.words.place, f"Nothing stands after `{block.marker}:`.")
        if block.marker == "C":
            check_cloze(block.words, mistakes)
        elements = self._elements(block)
        note_id = self._note_id(block, record)
        choices = sound_choices(block, mistakes) if block.marker == "M" else ()
        note = self._note(block, record, note_id, elements, choices)
        whole = len(elements) + len(choices) == len(block.bullets)
        if record.sound and note_id and whole:
            self.notes.append(note)
            self.blocks[note.note_id] = block

    def _note(
        self,
        block: Block,
        record: Record,
        note_id: str,
        elements: tuple[Element, ...],
        choices: tuple[Choice, ...],
    ) -> Note:
        thesis = record.ident("thesis")
        form, question = _FORMS[block.marker], block.words.text
        return Note(
            note_id=f"{self._deck_id}/{note_id}",
            form=form,
            question=question,
            answer=record.text("A"),
            elements=elements,
            remark=record.text("note"),
            passages=self._references.passages(record.parts("passages")),
            thesis=self._references.thesis(record.parts("thesis")[0]) if thesis else "",
            source=record.text("source"),
            tags=tuple(part.text for part in record.parts("tags")),
            difficulty=record.whole("difficulty", 2, highest=3),
            section=self._section,
            complete=record.yes("complete"),
            ordered=record.yes("ordered"),
            meaning=record.whole("meaning", 1),
            choices=choices,
            accept=accepted(record, form, question),
            whose=whose(record, self._references.voices, self._references.home),
        )

    def _note_id(self, block: Block, record: Record) -> str:
        if not record.has("id"):
            if block.field("id") is None:
                self._mistakes.warning(
                    Code.ID_MISSING,
                    block.place,
                    "This card has no id yet, so it cannot be learned.",
                    "`kzstudy check --write-ids` adds it.",
                )
            return ""
        note_id = record.ident("id")
        if note_id and self._lines_of_ids.setdefault(note_id, block.line) != block.line:
            text = f"The id `{note_id}` stands already in line {self._lines_of_ids[note_id]}."
            record.bad("id", text, "Two cards never share an id.", Code.ID_TWICE)
        return note_id

    def _elements(self, block: Block) -> tuple[Element, ...]:
        if block.marker not in DECK.bulleted:
            for bullet in block.bullets:
                text = f"An element (`- `) belongs to a list or a choice, not to a `{block.marker}:` card."
                hint = (
                    "Begin the card with `L:` or `M:`, or put two spaces before the hyphen to make it text."
                )
                self._mistakes.error(Code.TEXT_STRAY, (bullet.line, 1), text, hint)
            return ()
        noun = "option" if block.marker in DECK.ticked else "element"
        first_field = min((field.line for field in block.fields), default=0)
        for bullet in block.bullets if first_field else ():
            if bullet.line > first_field:
                text, hint = f"This {noun} stands below a field.", f"The {noun}s stand above the fields."
                self._mistakes.error(Code.TEXT_STRAY, (bullet.line, 1), text, hint)
        if block.marker != "L":
            return ()
        if len(block.bullets) < 2:
            hint = "Write each element on a line that begins with `- `."
            self._mistakes.error(Code.LIST_SHORT, block.place, "This list has fewer than two elements.", hint)
        found = sound_elements(block, self._mistakes, "its list cannot be learned")
        return tuple(Element(each.slug, each.text) for each in found)
