"""What Settings says: sentences after a change, sizes, and who made what."""

from dataclasses import dataclass

from kzstudy.core.settings import Settings, Theme
from kzstudy.ui import actions
from kzstudy.ui.words import tr


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One line of the list of keys."""

    place: str
    text: str
    keys: str


def theme_words(theme: Theme) -> str:
    """The word on a theme's button."""
    return {
        Theme.LIGHT: tr("settings", "Light"),
        Theme.DARK: tr("settings", "Dark"),
        Theme.SYSTEM: tr("settings", "As the system"),
    }[theme]


def changed_words(name: str, settings: Settings) -> str:
    """What has just changed, as a sentence."""
    if name == "theme":
        if settings.theme is Theme.SYSTEM:
            return tr("settings", "The colours follow the system now.")
        return tr("settings", "The colours are {theme} now.").format(
            theme=theme_words(settings.theme).lower()
        )
    if name == "text_percent":
        return tr("settings", "Text is at %n\u00a0% now.", settings.text_percent)
    if name == "new_per_day":
        if settings.new_per_day == 0:
            return tr("settings", "No new cards from now on; what you have met still comes back.")
        return tr("settings", "At most %n new card(s) a day now.", settings.new_per_day)
    if name == "quiz_memory":
        if settings.quiz_memory:
            return tr("settings", "New quizzes count for memory now.")
        return tr("settings", "New quizzes leave memory alone now.")
    return tr("settings", "A study day ends at {hour}:00 now.").format(hour=settings.rollover_hour)


def licences() -> tuple[tuple[str, str], ...]:
    """What, and under which licence."""
    return (
        (tr("settings", "kzstudy, the program"), "MIT"),
        (tr("settings", "The texts and cards that come with it"), "CC BY 4.0"),
        (tr("settings", "Qt and Qt for Python (PySide6)"), "LGPL 3.0"),
        (tr("settings", "The typefaces Literata and Inter"), "SIL OFL 1.1"),
        (tr("settings", "FSRS in Python (fsrs), which says when a card comes again"), "MIT"),
        (tr("settings", "SQLModel, SQLAlchemy, Alembic, Pydantic, platformdirs"), "MIT"),
        (tr("settings", "SQLite"), tr("settings", "public domain")),
    )


_ALPHABETS = ("element", "option", "pick")
"""Places whose actions are one for each letter or digit."""


def key_rows() -> tuple[KeyRow, ...]:
    """Every key there is, from the one table."""
    places = {
        "window": tr("settings", "Everywhere"),
        "read": tr("actions", "Read"),
        "study": tr("actions", "Study"),
        "element": tr("actions", "Study"),
        **dict.fromkeys(("sitting", "question", "option", "pick", "handing"), tr("actions", "Quiz")),
        "report": tr("settings", "Report of a quiz"),
        "decks": tr("actions", "Decks"),
        "settings": tr("actions", "Settings"),
    }
    first = {row.place: row for row in reversed(actions.SPECS)}
    last = {row.place: row for row in actions.SPECS}
    rows = []
    for row in actions.SPECS:
        keys = actions.key_text(row.name)
        if row.place in _ALPHABETS:  # one row stands for all of them
            if row is not first[row.place]:
                continue
            until = actions.key_text(last[row.place].name)
            keys = tr("settings", "{first} to {last}").format(first=keys, last=until)
        rows.append(KeyRow(places[row.place], tr("actions", row.text), keys))
    return tuple(rows)
