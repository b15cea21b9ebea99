"""What a learner can set, with its bounds: declared once, read by the window, the services and the file."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

TEXT_PERCENTS = (80, 90, 100, 110, 125, 140, 160, 180)


class Theme(StrEnum):
    """Light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """`text_percent` scales all text; `new_per_day` is in cards; a study day ends at `rollover_hour`. `quiz_memory`: what is answered
    in a quiz counts for memory, unless that quiz says otherwise."""

    theme: Theme = Theme.SYSTEM
    text_percent: int = 100
    new_per_day: int = 20
    rollover_hour: int = 4
    quiz_memory: bool = True


DEFAULTS = Settings()
ON, OFF = "on", "off"
BOUNDS = {"text_percent": (80, 180), "new_per_day": (0, 500), "rollover_hour": (0, 12)}


def settings_from(values: dict[str, str]) -> Settings:
    """Settings from their stored texts; what is absent, or was written by a newer version, has its default."""
    numbers = {name: _number(values.get(name), *BOUNDS[name], getattr(DEFAULTS, name)) for name in BOUNDS}
    theme = values.get("theme", "")
    return Settings(
        theme=Theme(theme) if theme in set(Theme) else DEFAULTS.theme,
        quiz_memory=values.get("quiz_memory", ON) != OFF,
        **numbers,
    )


def deck_setting(deck_id: str) -> str:
    """The name of the setting that switches a deck."""
    return f"deck:{deck_id}"


def deck_is_on(values: Mapping[str, str], deck_id: str, *, optional: bool) -> bool:
    """Whether a deck is asked: as the learner said, or else unless its author made it optional."""
    return values.get(deck_setting(deck_id), OFF if optional else ON) == ON


def _number(text: str | None, low: int, high: int, default: int) -> int:
    if text is None or not text.isdecimal():
        return default
    return high if len(text) > 9 else min(max(int(text), low), high)
