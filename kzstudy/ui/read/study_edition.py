"""What Read adds from the study edition: the pages about the document, and the glossary under the pointer.

The edition is read when it is first needed, and what shows it is imported then: the first frame does without both, unless
a page stood open when the window closed.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kzstudy.core.document import Pack
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.read.views import has_edition, parts_of, title_of
from kzstudy.ui.theme import Look

if TYPE_CHECKING:
    from kzstudy.ui.read.edition.view import EditionView
    from kzstudy.ui.read.terms import Matcher


class StudyEdition(QObject):
    """Holds the open page; `load` brings the whole pack."""

    changed = Signal()  # another page is shown, or none
    link_followed = Signal(str, str)
    size_wished = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._parent = parent
        self._outline: Outline | None = None
        self._load: Callable[[], Pack] | None = None
        self._matcher: Matcher | None = None
        self.view: EditionView | None = None
        self.shown = ""

    def take(self, outline: Outline, load: Callable[[], Pack] | None) -> None:
        """Another pack, or the same with other commentators; `load` is None before the services are there."""
        known = self._outline
        is_same = known is not None and known.pack.info == outline.pack.info
        if is_same and known is not None and has_edition(known.pack) and not has_edition(outline.pack):
            outline = Outline(known.pack, outline.shown)
        if not is_same:
            self._matcher = None
        self._outline, self._load = outline, load
        if self.shown:
            self.show_view(self.shown, self.mark())

    @property
    def is_ready(self) -> bool:
        """Whether pages can be shown without waiting for the services."""
        return self._outline is not None and (has_edition(self._outline.pack) or self._load is not None)

    def pack(self) -> Pack | None:
        """The whole pack, read if need be."""
        if self._outline is None:
            return None
        if not has_edition(self._outline.pack):
            if self._load is None:
                return None
            self._outline = Outline(self._load(), self._outline.shown)
        return self._outline.pack

    def matcher(self) -> "Matcher | None":
        """What finds the glossary's words in a text; None before they can be read, or when there are none."""
        if self._matcher is None:
            known = self._outline.pack if self._outline is not None else None
            pack = (
                self.pack() if known is not None and not known.terms and "term" in parts_of(known) else known
            )
            if pack is not None and pack.terms:
                from kzstudy.ui.read.terms import Matcher

                self._matcher = Matcher(pack.terms)
        return self._matcher

    def show_view(self, name: str, mark: str) -> None:
        """Show a page in the document's place; "" shows none."""
        if name and self.pack() is None:
            return
        self.shown = name
        if name and self._outline is not None:
            view = self._made_view()
            self.changed.emit()  # the page is as large as it will be before it is written
            view.show_leaf(self._outline, name, mark)
        else:
            self.changed.emit()

    def mark(self) -> str:
        """Where the reader is on the page."""
        return self.view.mark() if self.view is not None and self.shown else ""

    def title(self) -> str:
        """What the open page is called."""
        return title_of(self.shown)

    def restyle(self) -> None:
        """Take the colours and sizes of the look."""
        if self.view is not None:
            self.view.restyle()

    def _made_view(self) -> "EditionView":
        if self.view is None:
            from kzstudy.ui.read.edition.view import EditionView

            self.view = EditionView(self._look, self._parent)
            self.view.link_followed.connect(self.link_followed)
            self.view.size_wished.connect(self.size_wished)
        return self.view
