"""Finding words and going to a number: the two lines at the foot, of which one is open at most.

They are made when first asked for: a first field to type in costs the binding ten milliseconds, and no first frame needs it.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from kzstudy.ui.theme import Look
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.ui.read.finder import Finder
    from kzstudy.ui.read.outline import Outline
    from kzstudy.ui.read.pane import Pane
    from kzstudy.ui.read.strip import FindStrip, GoToStrip, Strip


class LookUp(QObject):
    """Says what was found and where to go; moves nothing."""

    hit_shown = Signal(object)  # a Hit
    unit_wanted = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, text: "Pane", comments: "Pane", column: QVBoxLayout) -> None:
        super().__init__()
        self._look = look
        self._column = column
        self._made: list[Strip] = []
        self._panes = (text, comments)
        self.outline: Outline | None = None
        self.current = 0  # the unit being read: finding begins there

    @cached_property
    def finder(self) -> "Finder":
        """The places where the words stand."""
        from kzstudy.ui.read.finder import Finder

        return Finder(*self._panes)

    @cached_property
    def find_strip(self) -> "FindStrip":
        """The line for words."""
        from kzstudy.ui.read.strip import FindStrip

        strip = FindStrip(self._look)
        strip.wanted.connect(self._find)
        strip.stepped.connect(self.step)
        strip.closed.connect(self._end_finding)
        self._keep(strip)
        return strip

    @cached_property
    def go_to_strip(self) -> "GoToStrip":
        """The line for a number."""
        from kzstudy.ui.read.strip import GoToStrip

        strip = GoToStrip(self._look)
        strip.wanted.connect(self.go_to_number)
        strip.closed.connect(self.closed)
        self._keep(strip)
        return strip

    def _keep(self, strip: "Strip") -> None:
        self._made.append(strip)
        self._column.addWidget(strip)

    def open_find(self) -> None:
        """Ask for words."""
        for strip in self._made:
            if strip is not self.find_strip:
                strip.hide()
        self.find_strip.open_strip()
        self._find(self.find_strip.field.text())

    def open_go_to(self) -> None:
        """Ask for a number."""
        self.close()
        self.go_to_strip.open_strip()

    def close(self) -> bool:
        """Close what is open; whether anything was."""
        shown = [strip for strip in self._made if not strip.isHidden()]
        for strip in shown:
            strip.close_strip()
        return bool(shown)

    def step(self, by: int) -> None:
        """The next or previous place; with nothing sought yet, ask for words."""
        if not self._is_finding():
            self.open_find()
            return
        self.finder.step(by)
        self._show_hit()

    def find_again(self) -> None:
        """The texts were written anew: mark the places again."""
        if self._is_finding():
            self.finder.find(self.find_strip.field.text(), self.current)
            self._count()

    def go_to_number(self, text: str) -> None:
        """Ask for the unit that a number names, or say which there are."""
        if self.outline is None or not text.strip():
            return
        unit = self.outline.find(text)
        if unit is not None:
            self.go_to_strip.close_strip()
            self.unit_wanted.emit(unit)
            return
        near = ", ".join(self.outline.near(text))
        words = tr("read", "There is no passage {number}.").format(number=text.strip())
        more = tr("read", "Near it: {near}.").format(near=near) if near else ""
        self.go_to_strip.say(f"{words} {more}".rstrip())

    def restyle(self) -> None:
        """Take the colours and sizes of the look."""
        for strip in self._made:
            strip.restyle()

    def _is_finding(self) -> bool:
        return any(strip is self.find_strip and not strip.isHidden() for strip in self._made)

    def _find(self, words: str) -> None:
        self.finder.find(words, self.current)
        self._show_hit()

    def _show_hit(self) -> None:
        self._count()
        if self.finder.hit is not None:
            self.hit_shown.emit(self.finder.hit)

    def _count(self) -> None:
        self.find_strip.show_count(self.finder.at + 1, len(self.finder.hits))

    def _end_finding(self) -> None:
        self.finder.clear()
        self.closed.emit()
