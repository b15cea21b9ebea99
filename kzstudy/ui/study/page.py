"""The Study screen: one card, the four ratings, and where the card comes from beside it."""

import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kzstudy.core.changes import Changes
from kzstudy.core.document import Pack
from kzstudy.core.errors import KnownError
from kzstudy.core.opening import Opening
from kzstudy.core.prompt import Finish
from kzstudy.core.rating import Rating
from kzstudy.ui import actions
from kzstudy.ui.moments import Moments
from kzstudy.ui.page import Page
from kzstudy.ui.study import wording
from kzstudy.ui.study.bar import StudyBar
from kzstudy.ui.study.card_view import CardView
from kzstudy.ui.study.digit_row import digit_of
from kzstudy.ui.study.finish_words import finish_words
from kzstudy.ui.study.footer import Footer
from kzstudy.ui.study.presenter import StudyPresenter
from kzstudy.ui.study.showing import Notice, Progress, Showing
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets import source_words
from kzstudy.ui.widgets.side_panel import SidePanel
from kzstudy.ui.widgets.sources import gather, pack_and_passage

if TYPE_CHECKING:
    from kzstudy.services.bundle import Services

SIDE = "study.side"
_WIDEST_CARD = 720
_SIDE_SHARE = 0.45
_LEAST_SIDE = 300
_RECHECK_MS = 6 * 3600 * 1000


class StudyPage(Page):
    """`seconds` goes forward only; it measures how long an answer took."""

    def __init__(
        self, look: Look, opening: Opening, moments: Moments, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(look)
        self._moments = moments
        self._services: Services | None = None
        self._presenter = StudyPresenter(self, seconds)
        self._progress: Progress | None = None
        self._finish: Finish | None = None
        self._packs: dict[str, Pack] = {}
        self._side_is_open = opening.desk.get(SIDE) == "1"  # beside the card, remembered
        self._drawer_is_open = False  # over the card, where there is no room beside it
        self._side_shows: object = None
        self._has_told = False
        self._is_announcing = False
        self._due_timer = QTimer(self, singleShot=True)
        self._build()
        self._connect()
        if opening.card is not None and opening.today is not None:
            if opening.pack is not None:
                self._packs[opening.pack.info.pack_id] = opening.pack
            card = opening.card
            self._presenter.open_with(card.prompt, opening.today.counts, can_undo=card.can_undo)

    # -- building

    def _build(self) -> None:
        self._actions = actions.build(self, "study")
        for action in self._actions.values():
            action.setAutoRepeat(False)  # a key that lies on the board must not rate a whole deck
        self.bar = StudyBar(self.look, actions.key_text("study.undo"))
        self.card = CardView(self.look, self)
        self.footer = Footer(self.look, self)
        self.side = SidePanel(self.look, actions.key_text("study.side"), actions.key_text("study.open"), self)
        self.side.hide()
        self.setFocusProxy(self.card)
        self._element_actions = actions.build(self, "element")

    def _connect(self) -> None:
        presenter = self._presenter
        for rating in Rating:
            self._actions[f"study.{rating.name.lower()}"].triggered.connect(
                lambda _=False, rating=rating: presenter.rate(rating)
            )
        self._actions["study.show"].triggered.connect(self._on_space)
        self._actions["study.side"].triggered.connect(self._toggle_side)
        self._actions["study.open"].triggered.connect(self._open_in_read)
        self._actions["study.undo"].triggered.connect(presenter.undo)
        self._actions["study.redo"].triggered.connect(presenter.redo)
        for name, action in self._element_actions.items():
            action.setAutoRepeat(False)
            action.triggered.connect(lambda _=False, letter=name[-1]: presenter.toggle(letter))
        self.bar.undo_button.clicked.connect(presenter.undo)
        self.card.missed_chosen.connect(lambda card_id, missed: presenter.set_missed(card_id, missed=missed))
        self.footer.reveal_chosen.connect(presenter.reveal)
        self.footer.rating_chosen.connect(presenter.rate)
        self.footer.next_chosen.connect(lambda: self.navigate.emit("read", None))
        self.footer.today_chosen.connect(lambda: self.navigate.emit("today", None))
        self.side.hide_chosen.connect(self._toggle_side)
        self.side.open_chosen.connect(self._open_in_read)
        self._due_timer.timeout.connect(self._on_due)

    # -- what the window asks

    def attach(self, services: "Services") -> None:
        """The services are there; fetch a card if somebody looks."""
        self._services = services
        self._packs.clear()
        self._side_is_open = services.desk.values().get(SIDE) == "1"
        self._presenter.attach(services.study)
        if self.isVisible():
            self._presenter.arrive()

    def arrive(self, argument: object = None) -> None:  # noqa: ARG002 - the page has one place only
        """Shown: the card that stood here, or the next one."""
        self._presenter.arrive()
        self.card.setFocus()

    def changed(self, changes: Changes) -> None:
        """Somebody else altered something; our own answers are known here already."""
        if self._is_announcing:
            return
        if changes & Changes.CONTENT:
            self._packs.clear()
            self._side_shows = None
        if changes & (Changes.MEMORY | Changes.SETTINGS | Changes.CONTENT):
            self._presenter.altered(in_view=self.isVisible())

    def restyle(self) -> None:
        """Other colours or sizes."""
        for part in (self.bar, self.card, self.footer, self.side):
            part.restyle()
        self._side_shows = None
        self._place()
        showing = self._presenter.showing
        if showing is not None:
            self.show_card(showing)
        elif self._finish is not None:
            self.show_finish(self._finish)

    def title_text(self) -> str:
        """ "11 left - Study": what is left can be read from outside."""
        return wording.title(self._progress)

    def top_bar(self) -> QWidget:
        """Deck, what is left, undo."""
        return self.bar

    def primary(self) -> QAbstractButton | None:
        """Show answer; then Good, as Space does; after the last card the next step."""
        return self.footer.primary()

    # -- what the presenter says

    def show_card(self, showing: Showing) -> None:
        """A card, with or without its answer."""
        self._finish = None
        self._due_timer.stop()
        if not showing.revealed:
            self._drawer_is_open = False
        self._take_focus_back()
        self.card.show_card(showing)
        self.footer.show_card(showing)
        self._show_side()

    def show_ticks(self, showing: Showing) -> None:
        """Another element was missed, or none."""
        self.card.show_card(showing, keep_place=True)
        self.footer.show_outcomes(showing)

    def show_finish(self, finish: Finish) -> None:
        """Nothing is left for now."""
        self._finish = finish
        self._drawer_is_open = False
        words = finish_words(finish, self._moments)
        self._take_focus_back()
        self.card.show_finish(words)
        self.footer.show_finish(words)
        self._show_side()
        if finish.next_due_ms is not None:
            wait_ms = max(1000, finish.next_due_ms - self._moments.now_ms())
            self._due_timer.start(min(wait_ms, _RECHECK_MS))

    def show_progress(self, progress: Progress) -> None:
        """What is left."""
        self._progress = progress
        self.bar.show_progress(progress)
        self.title_changed.emit()

    def tell(self, notice: Notice, remedy: Callable[[], None] | None = None) -> None:
        """A message at the foot of the window."""
        text, button = wording.notice(notice)
        self._has_told = True
        self.message.emit(text, button, remedy)

    def announce(self, changes: Changes) -> None:
        """An answer is on disk, or was taken back."""
        self._is_announcing = True
        self.happened.emit(changes)
        self._is_announcing = False

    def hush(self) -> None:
        """What the last message said is over."""
        if self._has_told:
            self._has_told = False
            self.message.emit("", "", None)

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no action took: a digit key that types a letter, Enter held down, Esc for the drawer."""
        digit = digit_of(event)
        if event.key() == Qt.Key.Key_Escape and self._drawer_is_open:
            self._toggle_side()
        elif event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        elif digit in {rating.value for rating in Rating} and not event.isAutoRepeat():
            self._presenter.rate(Rating(digit))
        else:
            super().keyPressEvent(event)

    def _on_space(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and focused.isEnabled():
            focused.click()  # whoever walked to a button with Tab means that button
        else:
            self._presenter.go_on()

    def _take_focus_back(self) -> None:
        # A button that goes away hands its focus to its neighbour, and Space would press that one.
        focused = QApplication.focusWidget()
        if focused is not None and (self.footer.isAncestorOf(focused) or self.card.isAncestorOf(focused)):
            self.card.setFocus()

    # -- where it comes from

    def _toggle_side(self) -> None:
        if self._presenter.showing is None:
            return
        opens = not (self._drawer_is_open if self._is_narrow() else self._side_is_open)
        if self._is_narrow():
            self._drawer_is_open = opens
        else:
            self._side_is_open = opens
            self._remember_side()
        if opens and not self._presenter.showing.revealed:
            self._presenter.reveal()  # the passage shows the answer anyway
        else:
            self._show_side()

    def _remember_side(self) -> None:
        if self._services is not None:
            with suppress(KnownError):  # furniture: an answer that cannot be written says so itself
                self._services.desk.put({SIDE: "1" if self._side_is_open else "0"})

    def _show_side(self) -> None:
        showing = self._presenter.showing
        is_shown = showing is not None and (self._drawer_is_open if self._is_narrow() else self._side_is_open)
        if self.side.isHidden() == is_shown:
            if not is_shown and self.side.isAncestorOf(QApplication.focusWidget() or self):
                self.card.setFocus()
            self.side.setVisible(is_shown)
            self._place()
        if is_shown and showing is not None:
            key = (showing.prompt.note.note_id, showing.revealed, showing.prompt.asked[0].card.card_id)
            if key != self._side_shows:
                self._side_shows = key
                self._fill_side(showing)

    def _fill_side(self, showing: Showing) -> None:
        self.side.open_button.setEnabled(bool(showing.prompt.note.passages))
        if not showing.revealed:
            self.side.text.show_waiting()
            return
        prompt = showing.prompt
        packs = {}
        for reference in prompt.note.passages:
            pack_id, _ = pack_and_passage(reference, prompt.pack_id)
            pack = self._pack(pack_id)
            if pack is not None:
                packs[pack_id] = pack
        found = gather(prompt.note.passages, prompt.pack_id, packs)
        notice = packs[prompt.pack_id].info.notice if prompt.pack_id in packs else ""
        self.side.text.show_sources(found, showing.sought(), prompt.note.source, notice)

    def _pack(self, pack_id: str) -> Pack | None:
        if pack_id not in self._packs and self._services is not None and pack_id:
            try:
                self._packs[pack_id] = self._services.reading.pack(pack_id)
            except KnownError as error:
                self.message.emit(wording.no_pack(error), "", None)
        return self._packs.get(pack_id)

    def _open_in_read(self) -> None:
        showing = self._presenter.showing
        if showing is None:
            return
        if showing.prompt.note.passages:
            self.navigate.emit("read", showing.prompt.note.passages[0])
        else:
            self._has_told = True
            self.message.emit(source_words.no_passage(), "", None)

    # -- places

    def _is_narrow(self) -> bool:
        return self._side_width() < self.look.px(_LEAST_SIDE)

    def _side_width(self) -> int:
        room = self.width() - self.footer.narrowest() - 2 * _edge(self.width())
        return min(round(self.width() * _SIDE_SHARE), room)

    def _place(self) -> None:
        width, height = self.width(), self.height()
        is_beside = not self.side.isHidden() and not self._is_narrow()
        card_width = width - self._side_width() if is_beside else width
        edge = _edge(card_width)
        foot = self.footer.height_for(card_width, edge)
        self.card.setGeometry(0, 0, card_width, height - foot)
        self.card.set_column(self.look.px(_WIDEST_CARD), max(edge, min(64, card_width // 10)))
        self.footer.setGeometry(0, height - foot, card_width, foot)
        self.footer.set_column(edge)
        if is_beside:
            self.side.setGeometry(card_width, 0, width - card_width, height)
        else:
            drawer = min(self.look.px(520), width - 40)
            self.side.setGeometry(width - drawer, 0, drawer, height - foot)
            self.side.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel stands beside the card, or over it."""
        super().resizeEvent(event)
        self._show_side()
        self._place()

    def _on_due(self) -> None:
        if self.isVisible() and self._finish is not None:
            self._presenter.arrive()


def _edge(width: int) -> int:
    """How far the buttons stay away from the card's edges."""
    return 16 if width < 700 else 40
