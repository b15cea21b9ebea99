"""Every key there is, in groups by where it acts: what Settings lists."""

from dataclasses import dataclass

from kzstudy.ui import actions
from kzstudy.ui.words import tr


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One line: what it does, and the keys as this system writes them."""

    text: str
    keys: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that act in one place or at one moment."""

    name: str
    rows: tuple[KeyRow, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """All of the one table, each row once. A place whose keys are letters or digits has one line for all of them."""
    return tuple(KeyGroup(name, _rows(parts)) for name, parts in _groups())


def _groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A name and what belongs there: whole places ("read."), or single actions."""
    return (
        (tr("settings", "Everywhere"), ("window.",)),
        (tr("actions", "Read"), ("read.",)),
        (tr("actions", "Study"), ("study.", "element.")),
        (
            tr("settings", "Quiz: from question to question"),
            ("question.next", "question.back", "question.forward", "sitting.", "handing."),
        ),
        (
            tr("settings", "Quiz: your answer"),
            ("option.", "pick.", "question.up", "question.down", "question.keep"),
        ),
        (
            tr("settings", "Quiz: how sure you are"),
            ("question.guess", "question.fairly", "question.sure"),
        ),
        (
            tr("settings", "Quiz: once the answer is shown"),
            ("question.side", "question.open", "question.yes", "question.no"),
        ),
        (tr("settings", "Quiz: the report"), ("report.",)),
        (tr("actions", "Decks"), ("decks.",)),
        (tr("actions", "Settings"), ("settings.",)),
    )


def _alphabets() -> dict[str, str]:
    """Places whose actions are one for each letter or digit, and what all of them do."""
    return {
        "element": tr("settings", "A line of a list: known or missed"),
        "option": tr("settings", "Choose the line with this letter"),
        "pick": tr("settings", "Go to the line with this number"),
    }


def _rows(parts: tuple[str, ...]) -> tuple[KeyRow, ...]:
    alphabets = _alphabets()
    rows = []
    for part in parts:
        found = [one for one in actions.SPECS if one.name == part or f"{one.place}." == part]
        place = part.removesuffix(".")
        if place in alphabets:
            keys = ", ".join(actions.key_text(one.name) for one in found[:3])
            rows.append(KeyRow(alphabets[place], tr("settings", "{keys}\u2009\u2026").format(keys=keys)))
        else:
            rows += [KeyRow(tr("actions", one.text), actions.key_text(one.name)) for one in found]
    return tuple(rows)
