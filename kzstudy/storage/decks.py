"""Decks, notes and cards in the index: written when the files change, read one note at a time.

`card.retired` says more than yes and no: 0 is asked, 1 has gone from the files, 2 belongs to a deck that is switched off. So
whoever asks for cards in use says `retired = 0`, and no reading statement pays for the switch.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kzstudy.core.card import Card, Choice, Deck, DeckInfo, Element, Form, Note, cards_of
from kzstudy.storage.look import Run

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NOTE = (
    "note_id, form, question, answer, elements, remark, passages, thesis, source, tags, difficulty, section, "
    "complete, ordered, meaning, choices, accept, whose"
)
_INFO = "deck_id, title, language, licence, version, pack_id, optional, summary, digest"
_ASKED, _OFF = 0, 2


def write_decks(
    connection: "Connection", decks: Iterable[Deck], is_on: Callable[[DeckInfo], bool]
) -> tuple[str, ...]:
    """Make the index of decks what `decks` say; what is gone from the files is retired, since memories hang on it.

    Cards of a deck that is not on are not asked, and keep their memory. Returns the ids of cards whose note has another meaning than before: their memory is to be made again.
    """
    before = {row[0]: row[1] for row in connection.exec_driver_sql("SELECT note_id, meaning FROM note")}
    for table in ("card", "note", "deck"):
        connection.exec_driver_sql(f"UPDATE {table} SET retired = 1")
    changed: list[str] = []  # notes
    position = 0
    for place, deck in enumerate(decks):
        _write_deck(connection, deck, place)
        state = _ASKED if is_on(deck.info) else _OFF
        notes, cards = [], []
        for at, note in enumerate(deck.notes):
            notes.append(_note_values(note, deck.info.deck_id, at))
            for card in cards_of(note):
                cards.append((card.card_id, card.note_id, card.variant, card.siblings, position, state))
                position += 1
            if before.get(note.note_id, note.meaning) != note.meaning:
                changed.append(note.note_id)
        if notes:
            connection.exec_driver_sql(f"INSERT OR REPLACE INTO note VALUES ({', '.join('?' * 21)})", notes)
            connection.exec_driver_sql("INSERT OR REPLACE INTO card VALUES (?, ?, ?, ?, ?, ?)", cards)
    return tuple(
        row[0]
        for note_id in changed  # with the cards that the note had before: their memory has another meaning as well
        for row in connection.exec_driver_sql("SELECT card_id FROM card WHERE note_id = ?", (note_id,))
    )


def switch_deck(connection: "Connection", deck_id: str, *, on: bool) -> None:
    """Ask the cards of a deck, or do not; those that have gone from the files stay gone."""
    before, after = (_OFF, _ASKED) if on else (_ASKED, _OFF)
    connection.exec_driver_sql(
        "UPDATE card SET retired = ? WHERE retired = ? AND note_id IN (SELECT note_id FROM note WHERE deck_id = ?)",
        (after, before, deck_id),
    )


def deck_infos(run: Run) -> tuple[DeckInfo, ...]:
    """Every deck that has not gone, in order, without its cards."""
    found = run(f"SELECT {_INFO} FROM deck WHERE retired = 0 ORDER BY position", ())
    return tuple(_info(row) for row in found)


def deck_ids_ever(run: Run) -> frozenset[str]:
    """The ids of all decks that the index has ever held."""
    return frozenset(row[0] for row in run("SELECT deck_id FROM deck", ()))


def note_ids_ever(run: Run, deck_id: str) -> frozenset[str]:
    """The ids within a deck of all notes that it has ever held: none of them may be given again."""
    found = run("SELECT note_id FROM note WHERE deck_id = ?", (deck_id,))
    return frozenset(str(row[0]).partition("/")[2] for row in found)


def read_deck(run: Run, info: DeckInfo) -> Deck:
    """A deck as the index holds it, which may be older than its file."""
    found = run(
        f"SELECT {_NOTE} FROM note WHERE deck_id = ? AND retired = 0 ORDER BY position", (info.deck_id,)
    )
    return Deck(info, tuple(_note(list(row)) for row in found))


def read_note(run: Run, note_id: str) -> tuple[Note, str, str] | None:
    """A note with the title of its deck and the id of its pack, or None."""
    found = run(
        f"SELECT {', '.join('note.' + name for name in _NOTE.split(', '))}, deck.title, deck.pack_id "
        "FROM note JOIN deck USING (deck_id) WHERE note_id = ?",
        (note_id,),
    )
    if not found:
        return None
    *fields, title, pack_id = found[0]
    return _note(fields), title, pack_id


def cards_of_note(run: Run, note_id: str) -> tuple[Card, ...]:
    """The note's cards in use, in order."""
    found = run(
        "SELECT card_id, note_id, variant, siblings FROM card WHERE note_id = ? AND retired = 0 ORDER BY position",
        (note_id,),
    )
    return tuple(Card(*row) for row in found)


def still_asked(run: Run, card_ids: Sequence[str], meaning: int) -> bool:
    """Whether all these cards are in use, and of a note that means what it meant when it was `meaning`."""
    marks = ", ".join("?" * len(card_ids))
    found = run(
        "SELECT count(*) FROM card JOIN note USING (note_id) "
        f"WHERE card.retired = 0 AND meaning = ? AND card_id IN ({marks})",
        (meaning, *card_ids),
    )
    return bool(found[0][0] == len(card_ids))


def cards_in_use(run: Run, card_ids: Iterable[str]) -> tuple[str, ...]:
    """Those of these cards that are asked, each once, in the order given."""
    wanted = list(dict.fromkeys(card_ids))
    found: set[str] = set()
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        marks = ", ".join("?" * len(part))
        found |= {
            row[0]
            for row in run(f"SELECT card_id FROM card WHERE retired = 0 AND card_id IN ({marks})", part)
        }
    return tuple(card for card in wanted if card in found)


def cards_of_thesis(run: Run, pack_id: str, thesis: str) -> tuple[str, ...]:
    """The cards in use of all notes on a key point of a pack, in order."""
    found = run(
        "SELECT card_id FROM card JOIN note USING (note_id) JOIN deck USING (deck_id) "
        "WHERE card.retired = 0 AND deck.pack_id = ? AND note.thesis = ? ORDER BY card.position",
        (pack_id, thesis),
    )
    return tuple(row[0] for row in found)


def note_of_card(run: Run, card_id: str) -> str | None:
    """The id of the note that a card belongs to, or None for an unknown card."""
    found = run("SELECT note_id FROM card WHERE card_id = ?", (card_id,))
    return str(found[0][0]) if found else None


def _write_deck(connection: "Connection", deck: Deck, place: int) -> None:
    info = deck.info
    connection.exec_driver_sql(
        "INSERT INTO deck VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (deck_id) DO UPDATE SET "
        "position = excluded.position, title = excluded.title, language = excluded.language, "
        "licence = excluded.licence, version = excluded.version, pack_id = excluded.pack_id, "
        "optional = excluded.optional, summary = excluded.summary, digest = excluded.digest, retired = 0",
        (
            info.deck_id,
            place,
            info.title,
            info.language,
            info.licence,
            info.version,
            info.pack,
            int(info.optional),
            info.summary,
            info.digest,
        ),
    )


def _note_values(note: Note, deck_id: str, position: int) -> tuple[Any, ...]:
    return (
        note.note_id,
        deck_id,
        position,
        note.form.value,
        note.question,
        note.answer,
        json.dumps([[one.slug, one.text] for one in note.elements], ensure_ascii=False),
        note.remark,
        json.dumps(note.passages),
        note.thesis,
        note.source,
        json.dumps(note.tags, ensure_ascii=False),
        note.difficulty,
        note.section,
        int(note.complete),
        int(note.ordered),
        note.meaning,
        0,
        json.dumps(
            [[one.slug, one.text, one.right, one.feedback] for one in note.choices], ensure_ascii=False
        ),
        json.dumps(note.accept, ensure_ascii=False),
        note.whose,
    )


def _info(row: Sequence[Any]) -> DeckInfo:
    deck_id, title, language, licence, version, pack, optional, summary, digest = row
    return DeckInfo(deck_id, title, language, licence, version, pack, bool(optional), summary, digest)


def _note(fields: list[Any]) -> Note:
    (
        note_id,
        form,
        question,
        answer,
        elements,
        remark,
        passages,
        thesis,
        source,
        tags,
        difficulty,
        section,
    ) = fields[:12]
    complete, ordered, meaning, choices, accept, whose = fields[12:]
    return Note(
        note_id=note_id,
        form=Form(form),
        question=question,
        answer=answer,
        elements=tuple(Element(slug, text) for slug, text in json.loads(elements)),
        remark=remark,
        passages=tuple(json.loads(passages)),
        thesis=thesis,
        source=source,
        tags=tuple(json.loads(tags)),
        difficulty=difficulty,
        section=section,
        complete=bool(complete),
        ordered=bool(ordered),
        meaning=meaning,
        choices=tuple(Choice(*one) for one in json.loads(choices)),
        accept=tuple(json.loads(accept)),
        whose=whose,
    )
