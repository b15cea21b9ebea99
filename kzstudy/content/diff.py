"""Two states of a deck, compared card by card. Cards are matched by id alone, as memories are."""

from dataclasses import replace
from pathlib import Path

from kzstudy.core.card import Card, Deck, Form, Note, cards_of, cloze_parts
from kzstudy.core.deck_change import CardChange, DeckChange, Kind

_CLOZE, _ELEMENT = "cloze:", "element:"


def deck_change(before: Deck | None, after: Deck | None, file: Path) -> DeckChange | None:
    """What differs; None when nothing does, or there is no deck at all."""
    whole = after or before
    if whole is None:
        return None
    old, new = _cards(before), _cards(after)
    cards = _changes(old, new)
    order = [card_id for card_id in old if card_id in new] != [card_id for card_id in new if card_id in old]
    front = before is not None and after is not None and (order or _front(before) != _front(after))
    is_new, is_gone = before is None, after is None
    if not (cards or front or is_new or is_gone):
        return None
    return DeckChange(whole.info.deck_id, whole.info.title, file, cards, front, is_new, is_gone)


def _cards(deck: Deck | None) -> dict[str, tuple[Card, Note]]:
    if deck is None:
        return {}
    return {card.card_id: (card, note) for note in deck.notes for card in cards_of(note)}


def _front(deck: Deck) -> object:
    return replace(deck.info, digest="")


def _changes(
    before: dict[str, tuple[Card, Note]], after: dict[str, tuple[Card, Note]]
) -> tuple[CardChange, ...]:
    found = [_change(card_id, before.get(card_id), pair) for card_id, pair in after.items()]
    found += [_change(card_id, pair, None) for card_id, pair in before.items() if card_id not in after]
    return tuple(change for change in found if change is not None)


def _change(
    card_id: str, before: tuple[Card, Note] | None, after: tuple[Card, Note] | None
) -> CardChange | None:
    old = _words(*before) if before else ""
    new = _words(*after) if after else ""
    if before is None or after is None:
        return CardChange(card_id, Kind.NEW if before is None else Kind.RETIRED, old, new)
    if before[1].meaning != after[1].meaning:
        return CardChange(card_id, Kind.MEANING, old, new)
    if old != new:
        return CardChange(card_id, Kind.WORDING, old, new)
    same = _rest(*before) == _rest(*after)
    return None if same else CardChange(card_id, Kind.DETAILS, old, new)


def _words(card: Card, note: Note) -> str:
    """What the card asks and what it answers, in one line; the words that a cloze asks for stand in brackets.

    Options have their boxes, as their author wrote them.
    """
    if note.form is Form.CLOZE:
        label = card.variant.removeprefix(_CLOZE)
        parts = cloze_parts(note.question)
        return _line("".join(f"[{one.text}]" if one.label == label else one.text for one in parts))
    if note.form is Form.QA:
        return f"{_line(note.question)} \u2192 {_line(note.answer)}"
    if note.form is Form.CHOICE:
        options = (f"[{'x' if one.right else ' '}] {_line(one.text)}" for one in note.choices)
        return f"{_line(note.question)} \u2192 {' '.join(options)}"
    slug = card.variant.removeprefix(_ELEMENT)
    text = next((each.text for each in note.elements if each.slug == slug), "")
    return f"{_line(note.question)} \u2192 {_line(text)}"


def _line(text: str) -> str:
    return " ".join(text.split())


def _rest(card: Card, note: Note) -> object:
    """All that is not in `_words`. The other elements of a list are cards of their own and speak for themselves."""
    hints = (
        tuple((one.label, one.hint) for one in cloze_parts(note.question)) if note.form is Form.CLOZE else ()
    )
    return card.siblings, hints, replace(note, question="", answer="", elements=())
