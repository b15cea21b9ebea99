"""What the window knows of a screen: its title, its top bar, and when it is shown, restyled or told of a change.

A screen is made as `SomePage(look, opening)`: from what the first look into the file gave, before any service exists.
`attach` brings the services; `arrive` comes after every showing, before or after `attach`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from kzstudy.core.changes import Changes

if TYPE_CHECKING:
    from kzstudy.services.bundle import Services
    from kzstudy.ui.theme import Look


class Page(QWidget):
    """A screen. The window paints before the services exist; `attach` brings them."""

    navigate = Signal(str, object)  # a screen's name and what to show there: ("read", "1.3"), ("study", None)
    message = Signal(str, str, object)  # a sentence, a button's words or "", and what the button does or None
    title_changed = Signal()
    happened = Signal(object)  # the Changes of a service this page called; the window tells every screen

    text_size_requested = Signal(int)  # 1 larger, -1 smaller, 0 as it was made

    def __init__(self, look: "Look") -> None:
        super().__init__()
        self.look = look

    def attach(self, services: "Services") -> None:
        """The services are there; read what the first frame could not show."""

    def arrive(self, argument: object = None) -> None:
        """The page is shown; `argument` is what `navigate` carried. Put the focus where the keys should go."""

    def leave(self) -> None:
        """Another page is shown, or the window closes: put away what must be remembered."""

    def restyle(self) -> None:
        """Theme or text size is another now; `self.look` says which."""

    def changed(self, changes: Changes) -> None:
        """A service altered something, here, on another screen, or from a command line."""

    def title_text(self) -> str:
        """What stands in the window's title before the program's name."""
        return ""

    def top_bar(self) -> QWidget | None:
        """What stands in the bar above the page, or None for no bar. The window asks once."""
        return None

    def primary(self) -> QAbstractButton | None:
        """The filled button, which Enter presses when nothing else has taken the key."""
        return None
