"""What Read does beside reading: pages about the document, commentators switched, terms and sources explained."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip

from kzstudy.ui.read.copying import copy
from kzstudy.ui.read.known import known_hint
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.read.views import views_of
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.ui.read.page import ReadPage


class Asides:
    """Acts on the page it belongs to."""

    def __init__(self, page: "ReadPage") -> None:
        self._page = page
        self._spread = page.spread

    @property
    def is_page_open(self) -> bool:
        """Whether a page stands in the document's place."""
        return bool(self._spread.edition.shown)

    def open_view(self, name: str, mark: str = "") -> None:
        """Open a page, from a mark on; "" closes it."""
        self._page.do(lambda it: it.open_view(name, mark))
        if self._spread.close_drawer():
            self._spread.front.setFocus()

    def let_go(self) -> bool:
        """One thing less on the page; whether there was any."""
        page, presenter = self._page, self._page.presenter
        if self._spread.close_drawer():
            self._spread.front.setFocus()
        elif page.lookup.close() or self._spread.close_card():
            pass
        elif presenter is not None and presenter.spot.chosen and not self.is_page_open:
            page.do(lambda it: it.let_go())
        elif presenter is not None and presenter.shown:
            self.open_view("")
        else:
            return False
        return True

    def settle(self, desk: dict[str, str]) -> None:
        """A page that stood open stands open again, once there is something to make it of; `desk` forgets it then."""
        outline, presenter = self._page.outline, self._page.presenter
        name = desk.get("read.view", "")
        is_known = outline is not None and name in {each.name for each in views_of(outline.pack)}
        if presenter is None or not is_known or not self._spread.edition.is_ready:
            return
        del desk["read.view"]
        presenter.settle_view(name, desk.pop("read.view_mark", ""))
        self._page.after_move()

    def follow(self, kind: str, which: str) -> None:
        """A link on a page leads back into the document."""
        outline = self._page.outline
        unit = outline.index.get(which) if outline is not None and kind == "passage" else None
        if unit is not None:
            self._page.do(lambda it: it.go_to(unit))

    def switch_voice(self, commentary_id: str) -> None:
        """Hear a commentator, or hear them no longer."""
        outline, presenter = self._page.outline, self._page.presenter
        if outline is None or presenter is None:
            return
        outline = Outline(outline.pack, outline.shown ^ {commentary_id})
        self._page.take_outline(outline)
        self._spread.show_outline(outline)
        presenter.take_outline(outline)
        self._page.lookup.find_again()
        self._page.after_move()

    def copy(self) -> None:
        """Copy what is selected or lit; say so where the selection itself does not show it."""
        page, spread = self._page, self._spread
        if spread.edition.view is not None and self.is_page_open:
            said = copy(spread.edition.view, page.outline, None)
        else:
            pane = spread.comments if spread.comments.hasFocus() else spread.text
            said = copy(pane, page.outline, page.presenter.spot if page.presenter else None)
        if said:
            page.message.emit(said, "", None)

    def explain_term(self) -> None:
        """The card of the passage's next word that the glossary explains."""
        presenter = self._page.presenter
        if presenter is None or self.is_page_open:
            return
        self._spread.gloss()
        glossing = self._spread.text.glossing
        found: list[bool] = []
        if glossing is not None:
            presenter.quietly(lambda: found.append(glossing.step(presenter.current)))
        if found != [True]:
            self._page.message.emit(tr("read", "The glossary explains no word of this passage."), "", None)

    def explain_current(self) -> None:
        """How we know what is being read."""
        outline, presenter = self._page.outline, self._page.presenter
        if presenter is None or outline is None or self.is_page_open:
            return
        words = known_hint(outline, outline.units[presenter.current])
        text = self._spread.text
        QToolTip.showText(text.view.mapToGlobal(QPoint(80, text.height() // 3)), words, text)

    def show_page(self) -> None:
        """Another page stands in the document's place, or none: what is sought is sought there."""
        spread = self._spread
        view = spread.edition.view if self.is_page_open else None
        panes = (spread.text, spread.comments) if view is None else (view,)
        self._page.lookup.finder.look_in(*panes)
        self._page.bar.show_page(is_open=view is not None)
        self._page.show_titles()
