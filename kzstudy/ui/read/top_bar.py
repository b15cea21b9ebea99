"""The bar above Read: what is being read, and everything that can be switched."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from kzstudy.ui import actions
from kzstudy.ui.read.icon_button import IconButton
from kzstudy.ui.theme import INTERFACE, Look
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.words import tr

_WORDLESS_BELOW = 1000  # the window's width below which buttons show no keys
_PICTURES_BELOW = 820  # and below which switches show only their pictures


class TopBar(QWidget):
    """Its buttons press the actions of the page, so that keys and buttons can never differ."""

    text_size_requested = Signal(int)

    def __init__(self, look: Look, acts: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._acts = acts
        self._build()
        self._connect()
        self.restyle()

    def _build(self) -> None:
        self.contents_button = self._icon_button("read.contents", checkable=True)
        self.back_button = self._icon_button("read.back")
        self.forward_button = self._icon_button("read.forward")
        self.titles = Titles(self.look)
        self.find_button = self._word_button("read.find", tr("read", "Find"))
        self.go_to_button = self._word_button("read.go_to", tr("read", "Go to"))
        self.together_button = QPushButton(tr("read", "Scroll together"))
        self.together_button.setCheckable(True)
        self.commentary_button = QPushButton(tr("read", "Comments"))
        self.commentary_button.setCheckable(True)
        self.size_button = QPushButton("Aa")
        self.size_button.setAccessibleName(tr("read", "Text size"))
        self.size_button.setToolTip(tr("read", "Text size"))
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 16, 0)
        row.setSpacing(6)
        for icon in (self.contents_button, self.back_button, self.forward_button):
            row.addWidget(icon)
        row.addSpacing(6)
        row.addWidget(self.titles, 1)
        row.addSpacing(6)
        for button in (
            self.find_button,
            self.go_to_button,
            self.together_button,
            self.commentary_button,
            self.size_button,
        ):
            row.addWidget(button)
        self._worded = {each: each.text() for each in (self.together_button, self.commentary_button)}
        for each, words in self._worded.items():
            each.setAccessibleName(words)
        self.together_button.setToolTip(self._hint("read.together"))
        self.commentary_button.setToolTip(self._hint("read.commentary"))

    def _connect(self) -> None:
        pairs: tuple[tuple[QAbstractButton, str], ...] = (
            (self.contents_button, "read.contents"),
            (self.back_button, "read.back"),
            (self.forward_button, "read.forward"),
            (self.find_button, "read.find"),
            (self.go_to_button, "read.go_to"),
            (self.together_button, "read.together"),
            (self.commentary_button, "read.commentary"),
        )
        self.size_button.clicked.connect(self._offer_sizes)
        for button, name in pairs:
            button.clicked.connect(self._acts[name].trigger)

    def _offer_sizes(self) -> None:
        menu = QMenu(self.size_button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for step, name in ((1, "window.larger"), (-1, "window.smaller"), (0, "window.normal")):
            words = f"{tr('actions', actions.spec(name).text)}\t{actions.key_text(name)}"
            menu.addAction(words).triggered.connect(
                lambda _=False, step=step: self.text_size_requested.emit(step)
            )
        menu.popup(self.size_button.mapToGlobal(QPoint(0, self.size_button.height() + 2)))

    def show_state(
        self, *, together: bool, contents: bool, commentary: bool, back: bool, forward: bool
    ) -> None:
        """Switches as they stand."""
        self.together_button.setChecked(together)
        self.contents_button.setChecked(contents)
        self.commentary_button.setChecked(commentary)
        self.back_button.setEnabled(back)
        self.forward_button.setEnabled(forward)

    def show_page(self, *, is_open: bool) -> None:
        """A page about the document stands alone: nothing scrolls beside it."""
        self.together_button.setEnabled(not is_open)
        self.commentary_button.setEnabled(not is_open)

    def show_drawers(self, *, commentary: bool) -> None:
        """The commentary has a button where it is a drawer."""
        self.commentary_button.setVisible(commentary)

    def restyle(self) -> None:
        """Take the colours and sizes of the look."""
        icons = {
            self.together_button: "together",
            self.commentary_button: "commentary",
        }
        for button, name in icons.items():
            button.setIcon(self.look.icon(name, size=18))
            button.setIconSize(QSize(self.look.px(18), self.look.px(18)))
        height = self.look.px(INTERFACE) + 22
        for button in (
            self.find_button,
            self.go_to_button,
            self.together_button,
            self.commentary_button,
            self.size_button,
        ):
            button.setFixedHeight(height)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for icon in (self.contents_button, self.back_button, self.forward_button):
            icon.updateGeometry()
            icon.update()
        self._fit_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words go where there is no room for them."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        narrow = self.window().width() < _WORDLESS_BELOW * self.look.text_percent / 100
        self.find_button.show_key(not narrow)
        self.go_to_button.show_key(not narrow)
        tiny = self.window().width() < _PICTURES_BELOW * self.look.text_percent / 100
        for button, words in self._worded.items():
            button.setText("" if tiny else words)

    def _icon_button(self, name: str, *, checkable: bool = False) -> IconButton:
        row = actions.spec(name)
        button = IconButton(self.look, row.icon, tr("actions", row.text), self._hint(name))
        button.setCheckable(checkable)
        return button

    def _word_button(self, name: str, words: str) -> "KeyedButton":
        button = KeyedButton(self.look, words, actions.key_text(name))
        button.setAccessibleName(tr("actions", actions.spec(name).text))
        return button

    def _hint(self, name: str) -> str:
        return f"{tr('actions', actions.spec(name).text)} ({actions.key_text(name)})"


class Titles(QWidget):
    """The title and the part being read; painted, for a label would lay out the whole bar at each new part."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.title, self.part = "", ""

    def show_titles(self, title: str, part: str) -> None:
        """What is read, and which part of it."""
        if (title, part) != (self.title, self.part):
            self.title, self.part = title, part
            words = ", ".join(filter(None, (title, part)))
            self.setAccessibleName(words)
            self.setToolTip(words)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Both, as far as there is room; the part gives way first."""
        painter = QPainter(self)
        area = self.rect()
        fonts = (self._look.sans(15, bold=True), self._look.sans())
        for words, font, colour in zip((self.title, self.part), fonts, ("ink", "soft"), strict=True):
            metrics = QFontMetrics(font)
            width = metrics.horizontalAdvance(words)
            if words is self.part and area.width() < width * 0.6:
                break
            painter.setFont(font)
            painter.setPen(self._look.colour(colour))
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            area.setLeft(area.left() + width + 16)


class KeyedButton(KeyButton):
    """A button whose key can be left out where there is little room."""

    def __init__(self, look: Look, words: str, key: str) -> None:
        super().__init__(look, words, key)
        self._whole_key = key
        self.setToolTip(key)

    def show_key(self, shown: bool) -> None:  # noqa: FBT001 - a Qt setter in shape
        """Show the key beside the words, or only in the hover."""
        wanted = self._whole_key if shown else ""
        if wanted != self._key:
            self._key = wanted
            self.updateGeometry()
            self.update()
