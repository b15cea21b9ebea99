"""From a Deck to the text of a deck file: what an import or the editor writes.

A file that exists is altered through its tree instead, so that an author's own spacing and comments stay.
"""

from kzstudy.content.blocks import is_text
from kzstudy.content.grammar import DECK
from kzstudy.core.card import Deck, DeckInfo, Form, Note

_MARKERS = {Form.QA: "Q", Form.CLOZE: "C", Form.LIST: "L", Form.CHOICE: "M"}


def write_deck(deck: Deck) -> str:
    """The text from which the same deck is read again, but for its digest.

    Texts are taken to be as the parser gives them: trimmed, paragraphs parted by one empty line, no other line breaks.
    A note without a section that comes after one with a section falls under that section, as it would in a file.
    """
    lines = ["---", *_front(deck.info), "---"]
    section = ""
    for note in deck.notes:
        if note.section and note.section != section:
            section = note.section
            lines += ["", f"# {section}"]
        lines += ["", *_card(note)]
    return "\n".join(lines) + "\n"


def _front(info: DeckInfo) -> list[str]:
    values = {
        "id": info.deck_id,
        "title": info.title,
        "language": info.language,
        "licence": info.licence,
        "version": str(info.version),
        "pack": info.pack,
        "optional": "yes" if info.optional else "",
        "summary": info.summary,
    }
    return [f"{key}: {value}" for key, value in values.items() if value]


def _card(note: Note) -> list[str]:
    lines = _text(f"{_MARKERS[note.form]}: ", note.question)
    for element in note.elements:
        first, *more = _text("- ", element.text)
        lines += [f"{first} {{#{element.slug}}}", *more]
    for choice in note.choices:
        lines.append(f"- [{'x' if choice.right else ' '}] {choice.text} {{#{choice.slug}}}")
        if choice.feedback:
            lines.append(f"  {choice.feedback}")
    values = {
        "A": note.answer,
        "accept": " | ".join(note.accept),
        "whose": note.whose,
        "note": note.remark,
        "source": note.source,
        "passages": ", ".join(note.passages),
        "thesis": note.thesis,
        "tags": ", ".join(note.tags),
        "difficulty": str(note.difficulty) if note.difficulty != 2 else "",
        "complete": "yes" if note.complete else "",
        "ordered": "yes" if note.ordered else "",
        "meaning": str(note.meaning) if note.meaning != 1 else "",
        "id": note.note_id.partition("/")[2],
    }
    for key, value in values.items():
        if value:
            lines += _text(f"{key}: ", value)
    return lines


def _text(start: str, text: str) -> list[str]:
    """The lines of a text behind its marker or key; a line that would begin something is moved in by two spaces."""
    first, *paragraphs = text.split("\n\n")
    lines = [start + first]
    for paragraph in paragraphs:
        lines += ["", paragraph if is_text(paragraph, DECK) else f"  {paragraph}"]
    return lines
