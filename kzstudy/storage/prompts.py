"""A card as it is shown: its note, what is asked of it, and what each rating will do."""

from collections.abc import Collection

from kzstudy.core.memory import UNSEEN
from kzstudy.core.prompt import AskedCard, Prompt, asked_elements, stage_of
from kzstudy.core.review import Rules
from kzstudy.core.scheduler import outcomes
from kzstudy.storage.decks import cards_of_note, note_of_card, read_note
from kzstudy.storage.look import Run
from kzstudy.storage.memories import memories


def read_prompt(
    run: Run, card_id: str, *, day: int, now_ms: int, rules: Rules, only: Collection[str] = ()
) -> Prompt:
    """The prompt that shows `card_id` on study day `day`; of its note, exactly the cards in `only` if that is given.

    `asked` is empty when none of `only` is in use any more.
    """
    found = read_note(run, note_of_card(run, card_id) or "")
    assert found is not None  # a memory without its card in the index is never due
    note, deck_title, pack_id = found
    cards = cards_of_note(run, note.note_id)
    known = memories(run, [card.card_id for card in cards])
    if only:
        shown = tuple(card for card in cards if card.card_id in only)
    elif note.elements:
        shown = asked_elements([(card, known[card.card_id]) for card in cards], day, now_ms)
    else:
        shown = tuple(card for card in cards if card.card_id == card_id)
    asked = tuple(
        AskedCard(card, known[card.card_id], outcomes(known[card.card_id], card.card_id, day, rules))
        for card in shown
    )
    return Prompt(note, asked, pack_id, deck_title, stage_of(known.get(card_id, UNSEEN)), day, now_ms)
