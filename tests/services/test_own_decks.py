"""A deck in the text of an operation: undo brings back exactly what was there, and what an older program wrote opens."""

import json

from hypothesis import given

from kzstudy.core.card import Deck
from kzstudy.services.own_decks import OwnDeck, from_text, to_text
from tests.content.strategies import decks

ADDED_LATER = ("choices", "accept", "whose")


@given(decks())
def test_a_deck_comes_back_as_it_was(deck: Deck) -> None:
    one = OwnDeck(deck, "mine.md")
    assert from_text(to_text(one)) == one


@given(decks())
def test_what_was_written_before_there_were_choices_opens(deck: Deck) -> None:
    stored = json.loads(to_text(OwnDeck(deck, "mine.md")))
    for note in stored["deck"]["notes"]:
        for name in ADDED_LATER:
            del note[name]
    notes = from_text(json.dumps(stored)).deck.notes
    assert [note.question for note in notes] == [note.question for note in deck.notes]
    assert {(note.choices, note.accept, note.whose) for note in notes} <= {((), (), "")}
