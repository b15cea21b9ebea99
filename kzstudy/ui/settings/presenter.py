"""What Settings says: sentences after a change, sizes, and who made what."""

from kzstudy.core.settings import Settings, Theme
from kzstudy.ui.words import tr


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
