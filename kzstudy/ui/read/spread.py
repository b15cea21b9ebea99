"""The open page: contents, text and commentary side by side, or as drawers over the text where there is no room.

The parts are placed by hand, not by a splitter: a drawer and a column are then the same widget at another place, and nothing
is taken out of one parent and put into another while the reader looks at it.
"""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from kzstudy.ui.read.alignment import Side, Track
from kzstudy.ui.read.columns import Columns, Span, Wishes, dragged, drawer_span, share_out
from kzstudy.ui.read.comment_pane import CommentPane
from kzstudy.ui.read.contents import Contents
from kzstudy.ui.read.divider import WIDTH, Divider
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.read.pane import Pane
from kzstudy.ui.read.place import DEFAULT_SIZES, Place, Switches
from kzstudy.ui.read.presenter import Spot
from kzstudy.ui.read.study_edition import StudyEdition
from kzstudy.ui.read.text_pane import TextPane
from kzstudy.ui.theme import DRAWER_BELOW, FOLD_CONTENTS_BELOW, Look
from kzstudy.ui.words import tr

_RING = 2  # around a pane, for showing that it has the keys


class Spread(QWidget):
    """Holds the parts and answers the presenter; decides nothing."""

    arranged = Signal()  # columns moved, opened or closed

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.together = True
        self._contents_wanted = True
        self._sizes = DEFAULT_SIZES
        self._drawer = ""
        self._columns: Columns | None = None
        self._build()
        self._connect()

    def _build(self) -> None:
        self.contents = Contents(self.look, self)
        name = tr("read", "Width of the contents")
        self.contents_divider = Divider(self.look, name, self, left_ground="panel")
        self.text = TextPane(self.look, self)
        self.comments_divider = Divider(self.look, tr("read", "Width of the commentary"), self)
        self.comments = CommentPane(self.look, self)
        self.edition = StudyEdition(self.look, self)
        self._panes: dict[Side, Pane] = {Side.TEXT: self.text, Side.COMMENTS: self.comments}

    def _connect(self) -> None:
        self.contents_divider.wanted.connect(lambda to: self._drag("contents", to))
        self.comments_divider.wanted.connect(lambda to: self._drag("comments", to))
        for divider in (self.contents_divider, self.comments_divider):
            divider.reset.connect(self._reset_sizes)
        for pane in self._panes.values():
            pane.focus_changed.connect(self.update)
        self.edition.changed.connect(self._show_face)

    # What it shows.

    @property
    def front(self) -> QWidget:
        """Where the keys belong: the document, or the page in its place."""
        return self.edition.view if self.edition.view is not None and self.edition.shown else self.text

    def show_outline(self, outline: Outline) -> None:
        """Another document, or the same in another look."""
        self.contents.show_outline(outline)
        self.text.show_outline(outline)
        self.comments.show_outline(outline)

    def gloss(self) -> None:
        """Mark the words of the glossary, if they are at hand and not marked yet."""
        matcher = self.edition.matcher()
        if matcher is not None and self.text.glossing is None:
            self.text.show_terms(matcher)

    def close_card(self) -> bool:
        """Close the card of a term; whether there was one."""
        return self.text.glossing is not None and self.text.glossing.hide()

    def restyle(self) -> None:
        """Take the colours and sizes of the look; the texts are written anew by `show_outline`."""
        self.contents.restyle()
        self.edition.restyle()
        self.update()

    def switches(self, *, together: bool) -> Switches:
        """Widths and switches, to be remembered."""
        return Switches(together, self._contents_wanted, self._sizes)

    def take_switches(self, switches: Switches) -> None:
        """Widths and switches as remembered."""
        self._contents_wanted, self._sizes = switches.contents, switches.sizes
        self.arrange()

    def shows(self, part: str) -> bool:
        """Whether "contents" or "comments" is to be seen."""
        columns = self._columns
        if part == "comments" and self.edition.shown:
            return False
        return (
            columns is not None and (columns.contents if part == "contents" else columns.comments) is not None
        )

    def fits(self, part: str) -> bool:
        """Whether there is room for it beside the text."""
        width = self.window().width()
        return width >= (FOLD_CONTENTS_BELOW if part == "contents" else DRAWER_BELOW)

    def toggle(self, part: str) -> None:
        """Show or hide a part: as a column where there is room, as a drawer where not."""
        if not self.fits(part):
            self._drawer = "" if self._drawer == part else part
        elif part == "contents":
            self._contents_wanted = not self._contents_wanted
        self.arrange()

    def close_drawer(self) -> bool:
        """Put a drawer back; whether there was one."""
        was_open = bool(self._drawer)
        if was_open:
            self._drawer = ""
            self.arrange()
        return was_open

    # What the presenter asks.

    def track(self, side: Side) -> Track:
        """The side as it is laid out now."""
        return self._panes[side].track()

    def scroll_of(self, side: Side) -> int:
        """Its scroll position."""
        return self._panes[side].scroll_value()

    def move(self, side: Side, scroll: int) -> None:  # type: ignore[override]
        """Scroll it."""
        self._panes[side].move_to(scroll)

    def reveal_comment(self, key: str) -> None:
        """Bring a comment into sight."""
        self.comments.move_to(self.comments.scroll_revealing(key))

    def show_spot(self, spot: Spot) -> None:
        """Light what is to be lit."""
        self.text.show_spot(spot)
        self.comments.show_spot(spot)
        self.contents.show_current(spot.current, self.edition.shown)

    def show_view(self, name: str, mark: str) -> None:
        """Show a page about the document in its place."""
        self.edition.show_view(name, mark)

    def view_mark(self) -> str:
        """Where the reader is on it."""
        return self.edition.mark()

    # Where the reader is.

    def place(self, outline: Outline, current: int) -> Place:
        """Where both sides stand."""
        unit, offset = self.text.place()
        tops = self.text.tops()
        anchor = outline.anchor_of(unit)
        beside, beside_offset = self.comments.place()
        return Place(
            outline.units[anchor].key,
            offset + (tops[unit] - tops[anchor] if tops else 0),
            outline.units[beside].key,
            beside_offset,
            outline.units[current].key,
        )

    def put(self, outline: Outline, place: Place) -> bool:
        """Go back to a place; whether the document still has it."""
        unit, beside = outline.index.get(place.passage), outline.index.get(place.beside)
        if unit is not None:
            self.text.put(unit, place.offset)
        if beside is not None:
            self.comments.put(beside, place.beside_offset)
        return unit is not None

    # Arranging.

    def arrange(self) -> None:
        """Put every part in its place."""
        if self.width() < 2 or self.height() < 2:
            return
        if self.fits(self._drawer or "contents"):
            self._drawer = ""
        wishes = Wishes(self._sizes, self._contents_wanted, self._drawer)
        columns = share_out(
            self.width(),
            wishes,
            contents_fit=self.fits("contents"),
            comments_fit=self.fits("comments"),
            scale=self.look.text_percent / 100,
        )
        self._columns = columns
        self._place_pane(self.text, columns.text)
        self._place_part(self.contents, columns.contents)
        self._place_pane(self.comments, columns.comments or drawer_span(self.width()))
        view = self.edition.view if self.edition.shown else None
        self.text.setVisible(view is None)
        self.comments.setVisible(view is None and columns.comments is not None)
        if view is not None:
            self._place_view(view, columns.text.left)
        for part, over in ((self.contents, columns.contents_over), (self.comments, columns.comments_over)):
            if over:
                part.raise_()
        self._place_divider(self.contents_divider, columns.contents, at_end=True, over=columns.contents_over)
        beside = columns.comments if view is None else None
        self._place_divider(self.comments_divider, beside, at_end=False, over=columns.comments_over)
        self.update()
        self.arranged.emit()

    def _place_part(self, part: QWidget, span: Span | None) -> None:
        part.setVisible(span is not None)
        if span is not None:
            part.setGeometry(span.left, 0, span.width, self.height())

    def _place_pane(self, pane: Pane, span: Span) -> None:
        left = WIDTH - _RING if span.left else 0
        area = QRect(span.left + left, 0, span.width - left, self.height())
        pane.setGeometry(area.adjusted(_RING, _RING, -_RING, -_RING))

    def _place_view(self, view: QWidget, left: int) -> None:
        """Over the room of text and commentary; at a window's edge its ring needs none of its own."""
        view.setGeometry(
            left + (WIDTH if left else 0), 0, self.width() - left - (WIDTH if left else 0), self.height()
        )
        view.setVisible(True)

    def _show_face(self) -> None:
        """Another page stands in the document's place, or none; a drawer is no longer in the way."""
        focused = QApplication.focusWidget()
        had_keys = focused is not None and self.isAncestorOf(focused) and not self.contents.tree.hasFocus()
        if self.edition.view is not None and not self.edition.shown:
            self.edition.view.hide()
        if self._drawer == "comments":
            self._drawer = ""
        self.arrange()
        if had_keys:
            self.front.setFocus()

    def _place_divider(self, divider: Divider, span: Span | None, *, at_end: bool, over: bool) -> None:
        divider.setVisible(span is not None)
        if span is not None:
            divider.setGeometry(span.right if at_end else span.left, 0, WIDTH, self.height())
            divider.setEnabled(not over)
            if over:
                divider.raise_()

    def _drag(self, divider: str, to: int) -> None:
        if self._columns is not None:
            scale = self.look.text_percent / 100
            self._sizes = dragged(self.width(), self._columns, self._sizes, divider, to, scale=scale)
            self.arrange()

    def _reset_sizes(self) -> None:
        self._sizes = DEFAULT_SIZES
        self.arrange()

    # Events.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new width."""
        super().resizeEvent(event)
        self.arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper; a ring around the pane that has the keys; a line along a drawer."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("paper"))
        columns = self._columns
        if columns is None:
            return
        for pane in self._panes.values():
            if pane.ring and pane.isVisible():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self.look.colour("accent"))
                painter.drawRect(pane.geometry().adjusted(-_RING, -_RING, _RING, _RING))
