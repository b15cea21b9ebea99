"""The bar above Read: what is being read, and everything that can be switched."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from kzstudy.ui import actions
from kzstudy.ui.theme import INTERFACE, Look
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.words import tr

_WORDLESS_BELOW = 1000  # the window's width below which buttons show only what they need

_AROUND_TITLES = 70  # margins and gaps


class TopBar(QWidget):
    """Its buttons press the actions of the page, so that keys and buttons can never differ."""

    text_size_requested = Signal(int)

    def __init__(self, look: Look, acts: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._acts = acts
        self._title, self._part = "", ""
        self._build()
        self._connect()
        self.restyle()

    def _build(self) -> None:
        self.contents_button = self._icon_button("read.contents", checkable=True)
        self.back_button = self._icon_button("read.back")
        self.forward_button = self._icon_button("read.forward")
        self.title = QLabel()
        self.part = QLabel()
        self.part.setProperty("role", "soft")
        for label in (self.title, self.part):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.find_button = self._word_button("read.find", tr("read", "Find"))
        self.go_to_button = self._word_button("read.go_to", tr("read", "Go to"))
        self.together_button = QPushButton(tr("read", "Scroll together"))
        self.together_button.setCheckable(True)
        self.commentary_button = QPushButton(tr("read", "Comments"))
        self.commentary_button.setCheckable(True)
        self.size_button = QPushButton("Aa")
        self.size_button.setAccessibleName(tr("read", "Text size"))
        self.size_button.setToolTip(tr("read", "Text size"))
        self._fill_size_menu()
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 16, 0)
        row.setSpacing(6)
        for button in (self.contents_button, self.back_button, self.forward_button):
            row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(self.title)
        row.addSpacing(8)
        row.addWidget(self.part)
        row.addStretch(1)
        for button in (
            self.find_button,
            self.go_to_button,
            self.together_button,
            self.commentary_button,
            self.size_button,
        ):
            row.addWidget(button)
        for button, name in (
            (self.together_button, "read.together"),
            (self.commentary_button, "read.commentary"),
        ):
            self._explain(button, name)

    def _connect(self) -> None:
        pairs = (
            (self.contents_button, "read.contents"),
            (self.back_button, "read.back"),
            (self.forward_button, "read.forward"),
            (self.find_button, "read.find"),
            (self.go_to_button, "read.go_to"),
            (self.together_button, "read.together"),
            (self.commentary_button, "read.commentary"),
        )
        for button, name in pairs:
            button.clicked.connect(self._acts[name].trigger)

    def _fill_size_menu(self) -> None:
        menu = QMenu(self.size_button)
        for step, name in ((1, "window.larger"), (-1, "window.smaller"), (0, "window.normal")):
            words = f"{tr('actions', actions.spec(name).text)}\t{actions.key_text(name)}"
            menu.addAction(words).triggered.connect(
                lambda _=False, step=step: self.text_size_requested.emit(step)
            )
        self.size_button.setMenu(menu)

    def show_titles(self, title: str, part: str) -> None:
        """What is read, and which part of it."""
        self._title, self._part = title, part
        self._fit_titles()

    def show_state(
        self, *, together: bool, contents: bool, commentary: bool, back: bool, forward: bool
    ) -> None:
        """Switches as they stand."""
        self.together_button.setChecked(together)
        self.contents_button.setChecked(contents)
        self.commentary_button.setChecked(commentary)
        self.back_button.setEnabled(back)
        self.forward_button.setEnabled(forward)

    def show_drawers(self, *, commentary: bool) -> None:
        """The commentary has a button where it is a drawer."""
        self.commentary_button.setVisible(commentary)
        self._fit_titles()

    def restyle(self) -> None:
        """Take the colours and sizes of the look."""
        icons = {
            self.contents_button: "contents",
            self.back_button: "back",
            self.forward_button: "forward",
            self.together_button: "together",
            self.commentary_button: "commentary",
        }
        for button, name in icons.items():
            button.setIcon(self.look.icon(name, size=18))
            button.setIconSize(QSize(self.look.px(18), self.look.px(18)))
        self.title.setFont(self.look.sans(15, bold=True))
        self.part.setFont(self.look.sans(INTERFACE))
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
        for button in (self.contents_button, self.back_button, self.forward_button):
            button.setFixedSize(height, height)
        self._fit_titles()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words go where there is no room for them."""
        super().resizeEvent(event)
        self._fit_words()
        self._fit_titles()

    def _fit_words(self) -> None:
        narrow = self.window().width() < _WORDLESS_BELOW * self.look.text_percent / 100
        self.find_button.show_key(not narrow)
        self.go_to_button.show_key(not narrow)

    def _fit_titles(self) -> None:
        """Both titles in what the buttons leave; the part gives way first."""
        shown = [each for each in self._buttons() if not each.isHidden()]
        room = self.width() - sum(each.sizeHint().width() + 6 for each in shown) - _AROUND_TITLES
        for label, words in ((self.title, self._title), (self.part, self._part)):
            metrics = QFontMetrics(label.font())
            wanted = metrics.horizontalAdvance(words) + 2
            width = min(wanted, max(0, room)) if label is self.title or room > wanted * 0.6 else 0
            label.setFixedWidth(width)
            label.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, width))
            label.setToolTip(words)
            room -= width

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            self.contents_button,
            self.back_button,
            self.forward_button,
            self.find_button,
            self.go_to_button,
            self.together_button,
            self.commentary_button,
            self.size_button,
        )

    def _icon_button(self, name: str, *, checkable: bool = False) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "quiet")
        button.setCheckable(checkable)
        button.setStyleSheet("padding: 0;")
        button.setAccessibleName(tr("actions", actions.spec(name).text))
        self._explain(button, name)
        return button

    def _word_button(self, name: str, words: str) -> "KeyedButton":
        button = KeyedButton(self.look, words, actions.key_text(name))
        button.setAccessibleName(tr("actions", actions.spec(name).text))
        return button

    def _explain(self, button: QPushButton, name: str) -> None:
        button.setToolTip(f"{tr('actions', actions.spec(name).text)} ({actions.key_text(name)})")


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
