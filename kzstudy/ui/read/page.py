"""Read: the document in the middle, its contents on the left, what is said about it on the right."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from kzstudy.core.changes import Changes
from kzstudy.core.document import Pack
from kzstudy.core.opening import Opening
from kzstudy.ui import actions
from kzstudy.ui.page import Page
from kzstudy.ui.read.alignment import Side
from kzstudy.ui.read.commentators import shown_from, shown_to
from kzstudy.ui.read.lookup import LookUp
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.read.place import place_from, place_to, switches_from, switches_to
from kzstudy.ui.read.presenter import ReadPresenter
from kzstudy.ui.read.script import Entry, Role
from kzstudy.ui.read.spread import Spread
from kzstudy.ui.read.top_bar import TopBar
from kzstudy.ui.theme import Look
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.services.bundle import Services
    from kzstudy.ui.read.asides import Asides
    from kzstudy.ui.read.finder import Hit
    from kzstudy.ui.read.keeping import Keeping
    from kzstudy.ui.read.pane import Pane


class ReadPage(Page):
    """Shows a pack as soon as there is one; services are needed only to remember the place and to notice changes."""

    def __init__(self, look: Look, opening: Opening | None = None) -> None:
        super().__init__(look)
        self._services: Services | None = None
        self.outline: Outline | None = None
        self.presenter: ReadPresenter | None = None
        self._desk: dict[str, str] = {}
        self._is_written = False
        self._target: str | None = None
        self._build()
        self._connect()
        if opening is not None and opening.pack is not None:
            self.show_pack(opening.pack, opening.desk)

    def _build(self) -> None:
        self.acts = actions.build(self, "read")
        self.spread = Spread(self.look)
        self._nothing = QLabel(tr("read", "One moment, the text is coming."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setProperty("role", "soft")
        self.bar = TopBar(self.look, self.acts)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._nothing, 1)
        column.addWidget(self.spread, 1)
        self.lookup = LookUp(self.look, self.spread.text, self.spread.comments, column)
        self.spread.hide()

    @cached_property
    def _keeping(self) -> "Keeping":
        from kzstudy.ui.read.keeping import Keeping

        return Keeping(self._values, self)

    def _keep_soon(self) -> None:
        if self._services is not None:
            self._keeping.soon()

    @cached_property
    def asides(self) -> "Asides":
        """What is done beside reading; made for the first of it."""
        from kzstudy.ui.read.asides import Asides

        return Asides(self)

    def _connect(self) -> None:
        for name, act in self._acts_by_name().items():
            self.acts[name].triggered.connect(lambda _=False, act=act: act())
        self.bar.text_size_requested.connect(self.text_size_requested)
        self.spread.contents.chosen.connect(self._choose_in_contents)
        self.spread.contents.view_chosen.connect(lambda name: self.asides.open_view(name))
        self.spread.contents.voice_switched.connect(lambda voice: self.asides.switch_voice(voice))
        self.spread.edition.link_followed.connect(lambda *link: self.asides.follow(*link))
        self.spread.edition.size_wished.connect(self.text_size_requested)
        self.spread.edition.changed.connect(lambda: self.asides.show_page())
        self.spread.arranged.connect(self._show_state)
        self.spread.arranged.connect(self._keep_soon)
        for side, pane in ((Side.TEXT, self.spread.text), (Side.COMMENTS, self.spread.comments)):
            pane.scrolled.connect(lambda before, after, side=side: self._scrolled(side, before, after))
            pane.clicked.connect(self._click)
            pane.copy_wished.connect(self.copy)
            pane.size_wished.connect(self.text_size_requested)
        self.lookup.hit_shown.connect(self._show_hit)
        self.lookup.unit_wanted.connect(lambda unit: self.do(lambda it: it.go_to(unit)))
        self.lookup.closed.connect(lambda: self.spread.front.setFocus())

    def _acts_by_name(self) -> dict[str, Callable[[], object]]:
        return {
            "read.find": lambda: self._look_up(LookUp.open_find),
            "read.find_next": lambda: self._look_up(lambda it: it.step(1)),
            "read.find_previous": lambda: self._look_up(lambda it: it.step(-1)),
            "read.go_to": lambda: self._look_up(LookUp.open_go_to),
            "read.next": lambda: self._in_text(lambda it: it.step_passage(1)),
            "read.previous": lambda: self._in_text(lambda it: it.step_passage(-1)),
            "read.next_comment": lambda: self._in_text(lambda it: it.step_comment(1)),
            "read.previous_comment": lambda: self._in_text(lambda it: it.step_comment(-1)),
            "read.how": lambda: self.asides.explain_current(),
            "read.term": lambda: self.asides.explain_term(),
            "read.back": lambda: self.do(ReadPresenter.back),
            "read.forward": lambda: self.do(ReadPresenter.forward),
            "read.together": self._toggle_together,
            "read.contents": lambda: self._toggle("contents", self.spread.contents.tree),
            "read.commentary": lambda: self._toggle("comments", self.spread.comments),
            "read.copy": self.copy,
        }

    # What the window says.

    def show_pack(self, pack: Pack, desk: Mapping[str, str]) -> None:
        """Show a document, where and how `desk` remembers it."""
        self.lookup.close()
        self._desk = dict(desk)
        shown = shown_from(self._desk.get("read.commentators", ""), pack.commentaries)
        outline = Outline(pack, shown)
        self.take_outline(outline)
        self.presenter = ReadPresenter(outline, self.spread)
        self._is_written = False
        self._nothing.hide()
        self.spread.show()
        self.show_titles()
        if self.isVisible():
            self._column.activate()  # the sizes must be known before the texts are written
            self._write()
            self._take_focus()
        else:
            QTimer.singleShot(0, self, self._write_ahead)

    def take_outline(self, outline: Outline) -> None:
        """What is on the page is this; nothing is written yet."""
        self.outline = self.lookup.outline = outline
        self.spread.edition.take(outline, self._loader())

    def attach(self, services: "Services") -> None:
        """From now on the place is remembered."""
        self._services = services
        self._keeping.desk = services.desk
        if self.outline is not None:
            self.spread.edition.take(self.outline, self._loader())
        self._read_again()
        if self._is_written:
            self._settle_view()
            self.spread.gloss()

    def arrive(self, argument: object = None) -> None:
        """Shown, perhaps with a passage to go to."""
        self._target = argument if isinstance(argument, str) else None
        if self._is_written:
            self._go_to_target()
        self._take_focus()

    def leave(self) -> None:
        """Put away the place."""
        self._keeping.now()

    def restyle(self) -> None:
        """Other colours or sizes: the texts are written again, the reader stays where they are."""
        self.bar.restyle()
        self.lookup.restyle()
        self.spread.restyle()
        if self.outline is not None and self._is_written:
            self.spread.show_outline(self.outline)
            if self.presenter is not None:
                self.spread.show_spot(self.presenter.spot)
            self.lookup.find_again()

    def changed(self, changes: Changes) -> None:
        """Texts may be other ones now."""
        if changes & Changes.CONTENT:
            self._read_again()

    def title_text(self) -> str:
        """The screen, and what is read."""
        title = self.outline.pack.info.title if self.outline else ""
        return f"{tr('read', 'Read')}: {title}" if title else tr("read", "Read")

    def top_bar(self) -> QWidget | None:
        """The bar with the switches."""
        return self.bar

    # What the reader does.

    def copy(self) -> None:
        """Put what is selected, or else what is lit, onto the clipboard, with where it is from."""
        self.asides.copy()

    # Inside: writing the texts.

    def showEvent(self, event: QShowEvent) -> None:
        """The sizes are known now."""
        super().showEvent(event)
        if self.outline is not None and not self._is_written:
            self._write()

    def _write_ahead(self) -> None:
        """Not shown yet: write the texts for the size they will have, so that the first visit need not wait."""
        frame: QWidget = self
        parent = self.parentWidget()
        while parent is not None and not parent.isVisible():
            frame, parent = parent, parent.parentWidget()
        if self._is_written or parent is None:
            return
        frame.resize(parent.size())
        frame.grab(
            frame.rect().adjusted(0, 0, 1 - frame.width(), 1 - frame.height())
        )  # lays out what is hidden
        self._write()

    def _write(self) -> None:
        if self.outline is None or self.presenter is None:
            return
        self._is_written = True
        switches = switches_from(self._desk)
        self.presenter.together = switches.together
        self.spread.take_switches(switches)
        self.spread.show_outline(self.outline)
        self.spread.gloss()
        self._take_place()
        self._show_state()
        self._go_to_target()

    def _take_place(self) -> None:
        if self.outline is None or self.presenter is None:
            return
        place = place_from(self._desk, self.outline.pack.info.pack_id)
        self.spread.put(self.outline, place)
        current = self.outline.index.get(place.current)
        if current is None:
            self.presenter.settle_by_scroll()
        else:
            self.presenter.settle(current)
        self.spread.show_spot(self.presenter.spot)
        if place.passage and not place.beside:
            self.presenter.couple(together=self.presenter.together)
        self._settle_view()
        self.show_titles()

    def _settle_view(self) -> None:
        if self._desk.get("read.view"):
            self.asides.settle(self._desk)

    def _loader(self) -> Callable[[], Pack] | None:
        services, outline = self._services, self.outline
        if services is None or outline is None:
            return None
        return lambda: services.reading.edition(outline.pack.info.pack_id)

    def _go_to_target(self) -> None:
        target, self._target = self._target, None
        unit = self.outline.find(target) if self.outline and target else None
        if unit is not None:
            self.do(lambda it: it.go_to(unit))

    def _read_again(self) -> None:
        if self._services is None:
            return
        infos = {info.pack_id: info for info in self._services.reading.packs()}
        shown = self.outline.pack.info if self.outline else None
        if not infos:
            self._nothing.setText(
                tr("read", "There is no text to read. Settings names the files that are at fault.")
            )
        if shown is not None and shown.pack_id in infos and infos[shown.pack_id].digest == shown.digest:
            return
        desk = self._services.desk.values() if shown is None else {**self._desk, **self._values()}
        wanted = shown.pack_id if shown is not None else desk.get("read.pack", "")
        pack_id = wanted if wanted in infos else next(iter(infos), "")
        if pack_id:
            self.show_pack(self._services.reading.pack(pack_id), desk)

    def _take_focus(self) -> None:
        """The keys go to the text, unless something else on the page has them."""
        focused = QApplication.focusWidget()
        elsewhere = focused is None or focused is self or not self.isAncestorOf(focused)
        if self.presenter is not None and elsewhere:
            self.spread.front.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside: following the reader.

    def do(self, act: Callable[[ReadPresenter], object]) -> None:
        if self.presenter is not None:
            act(self.presenter)
            self.after_move()

    def _scrolled(self, side: Side, before: int, after: int) -> None:
        self._keep_soon()
        if self.presenter is None:
            return
        was = self.presenter.spot
        self.presenter.scrolled(side, before, after)
        if self.presenter.spot != was:
            self.show_titles()

    def after_move(self) -> None:
        self._keep_soon()
        self.show_titles()
        self._show_state()

    def _click(self, entry: Entry) -> None:
        if entry.role in (Role.ELSEWHERE, Role.LABEL, Role.COMMENT, Role.SOURCES, Role.KNOWN_FROM):
            at = None if entry.role is Role.ELSEWHERE else entry.unit
            self.do(lambda it: it.choose_comment(entry.key, at))
            if entry.role is Role.ELSEWHERE:
                self.do(lambda it: it.quietly(lambda: self.spread.reveal_comment(entry.key)))
        elif entry.role is Role.GUIDE and self.outline is not None:
            self.asides.open_view("guide", self.outline.units[entry.unit].key)
        elif entry.role is not Role.TAIL:
            self.do(lambda it: it.choose_passage(entry.unit))

    def _choose_in_contents(self, unit: int) -> None:
        self.do(lambda it: it.go_to(unit))
        if self.spread.close_drawer():
            self.spread.front.setFocus()

    def _in_text(self, act: Callable[[ReadPresenter], object]) -> None:
        """What only means something while the document is in sight."""
        if not self.spread.edition.shown:
            self.do(act)

    def _toggle_together(self) -> None:
        self._in_text(lambda it: it.couple(together=not it.together))

    def _toggle(self, part: str, first: QWidget) -> None:
        if part == "comments" and self.spread.edition.shown:
            return
        self.spread.toggle(part)
        if self.spread.shows(part):
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.spread.front.setFocus()
        self._show_state()

    def _look_up(self, act: Callable[[LookUp], object]) -> None:
        if self.presenter is not None:
            act(self.lookup)

    def _show_hit(self, hit: "Hit") -> None:
        if self.spread.edition.view is not None and self.spread.edition.shown:
            self.spread.edition.view.show_position(hit.begin)
            return
        pane: Pane = self.spread.comments if hit.side is Side.COMMENTS else self.spread.text
        self.do(lambda it: it.show_found(hit.unit, hit.side))
        self.do(lambda it: it.quietly(lambda: pane.move_to(pane.scroll_showing(hit.begin))))

    # Inside: what stands where.

    def show_titles(self) -> None:
        if self.outline is None or self.presenter is None:
            return
        self.lookup.current = self.presenter.current
        self.spread.contents.show_current(self.presenter.current, self.spread.edition.shown)
        part = self.spread.edition.title() or self.outline.part_title(self.presenter.current)
        self.bar.titles.show_titles(self.outline.pack.info.title, part)

    def _show_state(self) -> None:
        it = self.presenter
        self.bar.show_state(
            together=it is not None and it.together,
            contents=self.spread.shows("contents"),
            commentary=self.spread.shows("comments"),
            back=it is not None and it.can_go_back,
            forward=it is not None and it.can_go_forward,
        )
        self.bar.show_drawers(commentary=not self.spread.fits("comments"))

    def _values(self) -> dict[str, str]:
        if self.outline is None or self.presenter is None or not self._is_written:
            return {}
        place = self.spread.place(self.outline, self.presenter.current)
        switches = self.spread.switches(together=self.presenter.together)
        voices = shown_to(self.outline.shown, self.outline.voices)
        view = {"read.view": self.spread.edition.shown, "read.view_mark": self.spread.edition.mark()}
        place_and_switches = place_to(place, self.outline.pack.info.pack_id) | switches_to(switches)
        return place_and_switches | {"read.commentators": voices} | view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc: one thing less on the page."""
        if event.key() == Qt.Key.Key_Escape and self.asides.let_go():
            return
        super().keyPressEvent(event)
