"""What is left today and what comes next. The first frame and the services read it with the same statements."""

from collections.abc import Sequence

from kzstudy.core.counts import LEARN_AHEAD_MS, Counts, study_seconds
from kzstudy.core.entry import Entry, effective
from kzstudy.core.opening import DeckNumbers, TodayNumbers
from kzstudy.storage.look import Run

_IN_USE = "memory JOIN card USING (card_id) WHERE card.retired = 0"
_NEVER = 2**62
_NEW = """
SELECT card.card_id, card.note_id, card.siblings, card.variant FROM card
WHERE card.retired = 0
  AND NOT EXISTS (SELECT 1 FROM memory WHERE memory.card_id = card.card_id)
  AND NOT EXISTS (
    SELECT 1 FROM card AS other JOIN memory ON memory.card_id = other.card_id
    WHERE other.siblings = card.siblings AND memory.last_day = ?)
ORDER BY card.position LIMIT ?
"""


def counts(run: Run, day: int, new_per_day: int) -> Counts:
    """What is left on study day `day`."""
    return Counts(
        new=sum(size for _, size in new_notes(run, day, new_per_day)),
        learning=_one(run, f"SELECT count(*) FROM {_IN_USE} AND phase IN (1, 3) AND due_day <= ?", day),
        review=_one(run, f"SELECT count(*) FROM {_IN_USE} AND phase = 2 AND due_day <= ?", day),
    )


def new_notes(run: Run, day: int, new_per_day: int) -> list[tuple[str, int]]:
    """The notes that bring today's new cards, in document order, and how many cards each brings.

    Of the cards of one key point, one comes a day; a list comes whole. The last note may go over the limit, so that no
    list is cut.
    """
    room = new_per_day - introduced(run, day)
    if room <= 0:
        return []
    found: dict[str, tuple[str, int]] = {}  # by what keeps siblings apart: note, cards
    rows = run(_NEW, (day, room * 12 + 60))
    for _, note_id, siblings, variant in rows:
        note, size = found.get(siblings, (note_id, 0))
        if note == note_id and (size == 0 or variant.startswith("element:")):
            found[siblings] = (note, size + 1)
    result: list[tuple[str, int]] = []
    for note, size in found.values():
        if room <= 0:
            break
        result.append((note, size))
        room -= size
    return result


def introduced(run: Run, day: int) -> int:
    """How many cards were answered for the first time on `day`."""
    return _one(run, "SELECT count(*) FROM memory WHERE first_day = ?", day)


def next_card(run: Run, day: int, now_ms: int, new_per_day: int) -> str | None:
    """The card to show next: what minutes count for, then what is due, then what is new, then what is soon due."""
    waiting = (
        f"SELECT card_id FROM {_IN_USE} AND phase IN (1, 3) AND (due_at_ms <= ? OR last_at_ms > ?) "
        "ORDER BY due_at_ms LIMIT 1"
    )
    due = f"SELECT card_id FROM {_IN_USE} AND phase = 2 AND due_day <= ? ORDER BY due_day, card.position LIMIT 1"
    for found in (run(waiting, (now_ms, _NEVER)), run(due, (day,))):
        if found:
            return str(found[0][0])
    if introduced(run, day) < new_per_day and (first := run(_NEW, (day, 1))):
        return str(first[0][0])
    # At last also what was answered in the future: the clock was ahead then, and its minutes may never come.
    soon = run(waiting, (now_ms + LEARN_AHEAD_MS, now_ms))
    return str(soon[0][0]) if soon else None


def next_due_ms(run: Run, day: int, day_starts_ms: Sequence[int]) -> int | None:
    """When the next card comes: the instant while minutes count, else the start of its study day.

    `day_starts_ms`: when study days `day` + 1, + 2, ... begin, as many as one wants to look ahead.
    """
    soon = run(f"SELECT min(due_at_ms) FROM {_IN_USE} AND phase IN (1, 3)", ())[0][0]
    later = run(f"SELECT min(due_day) FROM {_IN_USE} AND phase = 2 AND due_day > ?", (day,))[0][0]
    found = [soon] if soon is not None else []
    if later is not None:
        ahead = later - day - 1
        found.append(day_starts_ms[ahead] if ahead < len(day_starts_ms) else day_starts_ms[-1])
    return min(found) if found else None


def day_summary(run: Run, day: int) -> tuple[int, int, int, int]:
    """Of study day `day`, holding answers of Study only: cards learned, reviewed, forgotten, milliseconds spent."""
    rows = run(
        "SELECT before_phase, rating, taken_ms, review.entry_id, card_id FROM review WHERE study_day = ? "
        "AND origin <> 'quiz' ORDER BY review.rowid",
        (day,),
    )
    voided = _voided(run) if rows else set()
    held = [row for row in rows if row[3] not in voided]
    learned = len({row[4] for row in held if row[0] == 0})
    reviewed = len({row[4] for row in held if row[0] == 2})
    forgotten = len({row[4] for row in held if row[0] == 2 and row[1] == 1})
    spent = sum({row[3]: row[2] for row in held}.values())
    return learned, reviewed, forgotten, spent


def today(run: Run, day: int, new_per_day: int, day_starts_ms: Sequence[int]) -> TodayNumbers:
    """Everything that the Today screen says."""
    left = counts(run, day, new_per_day)
    learned, reviewed, _, _ = day_summary(run, day)
    return TodayNumbers(
        counts=left,
        seconds=study_seconds(left),
        cards=_one(run, "SELECT count(*) FROM card WHERE retired = ?", 0),
        seen=_one(run, f"SELECT count(*) FROM {_IN_USE} AND phase > ?", 0),
        answered_today=learned + reviewed,
        learned_today=learned,
        next_due_ms=next_due_ms(run, day, day_starts_ms),
        tomorrow=tomorrow(run, day, new_per_day),
    )


def tomorrow(run: Run, day: int, new_per_day: int) -> Counts:
    """What comes on the next study day, as far as it is known now."""
    still_today = sum(size for _, size in new_notes(run, day, new_per_day))
    return Counts(
        new=max(0, min(new_per_day, unseen(run) - still_today)),
        review=_one(run, f"SELECT count(*) FROM {_IN_USE} AND phase = 2 AND due_day = ?", day + 1),
    )


def by_deck(run: Run, day: int) -> list[DeckNumbers]:
    """The numbers of every deck in use, in order; new cards without regard to the daily limit."""
    rows = run(
        "SELECT deck.deck_id, deck.title, count(*), "
        "sum(memory.card_id IS NULL), "
        "coalesce(sum(phase IN (1, 3) AND due_day <= ?), 0), "
        "coalesce(sum(phase = 2 AND due_day <= ?), 0) "
        "FROM card JOIN note USING (note_id) JOIN deck USING (deck_id) LEFT JOIN memory USING (card_id) "
        "WHERE card.retired = 0 GROUP BY deck.deck_id ORDER BY deck.position",
        (day, day),
    )
    return [
        DeckNumbers(deck_id, title, cards, Counts(new, learning, review))
        for deck_id, title, cards, new, learning, review in rows
    ]


def every_deck(run: Run, day: int) -> list[DeckNumbers]:
    """As `by_deck`, with the decks that are switched off and those without a card."""
    rows = run(
        "SELECT deck.deck_id, deck.title, count(card.card_id), "
        "coalesce(sum(card.card_id IS NOT NULL AND memory.card_id IS NULL), 0), "
        "coalesce(sum(phase IN (1, 3) AND due_day <= ?), 0), "
        "coalesce(sum(phase = 2 AND due_day <= ?), 0) "
        "FROM deck LEFT JOIN note ON note.deck_id = deck.deck_id "
        "LEFT JOIN card ON card.note_id = note.note_id AND card.retired <> 1 "
        "LEFT JOIN memory ON memory.card_id = card.card_id "
        "WHERE deck.retired = 0 GROUP BY deck.deck_id ORDER BY deck.position",
        (day, day),
    )
    return [
        DeckNumbers(deck_id, title, cards, Counts(new, learning, review))
        for deck_id, title, cards, new, learning, review in rows
    ]


def unseen(run: Run) -> int:
    """How many cards in use were never answered."""
    return _one(
        run,
        "SELECT count(*) FROM card WHERE retired = ? AND NOT EXISTS "
        "(SELECT 1 FROM memory WHERE memory.card_id = card.card_id)",
        0,
    )


def meanings(run: Run, card_ids: Sequence[str]) -> dict[str, int]:
    """The meaning of each card's note now; reviews of an earlier one do not count."""
    found: dict[str, int] = {}
    for start in range(0, len(card_ids), 500):
        part = card_ids[start : start + 500]
        marks = ", ".join("?" * len(part))
        found |= dict(
            run(
                f"SELECT card_id, meaning FROM card JOIN note USING (note_id) WHERE card_id IN ({marks})",
                part,
            )
        )
    return found


def _voided(run: Run) -> set[str]:
    voids = [
        Entry(*row) for row in run("SELECT entry_id, sequence, voids FROM entry WHERE voids IS NOT NULL", ())
    ]
    holding = effective(voids)
    return {one.voids for one in voids if one.entry_id in holding}


def _one(run: Run, statement: str, *values: int) -> int:
    return int(run(statement, values)[0][0])
