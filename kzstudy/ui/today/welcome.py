"""The first start: what this is in one sentence, and two ways to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kzstudy.core.opening import TodayNumbers
from kzstudy.ui.theme import Look
from kzstudy.ui.today import presenter
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import Strong, hairline, sentence
from kzstudy.ui.words import tr

_NARROW = 760


class Welcome(Column):
    """Nothing to fill in: reading and studying work at once."""

    read_wanted = Signal()
    study_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(980)
        self._look = look
        self._icons: list[tuple[QLabel, str]] = []
        self._points: list[QWidget] = []
        self._build()
        self.restyle()

    def _build(self) -> None:
        self.box.setSpacing(0)
        self.title = sentence(tr("welcome", "Welcome."), "title")
        self.lead = sentence(
            tr(
                "welcome",
                "kzstudy puts a document side by side with what its commentators say, and helps you remember "
                "its key points for good.",
            ),
            "heading",
        )
        self.shelf = sentence(role="soft")
        self.read_button = KeyButton(
            self._look, tr("welcome", "Start reading"), tr("keys", "Enter"), "primary"
        )
        self.study_button = KeyButton(self._look, presenter.study_words(None))
        self.read_button.clicked.connect(self.read_wanted)
        self.study_button.clicked.connect(self.study_wanted)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(14)
        self._buttons.addWidget(self.read_button)
        self._buttons.addWidget(self.study_button)
        self._buttons.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(40)
        self._grid.setVerticalSpacing(24)
        for icon, head, text in _points():
            self._points.append(self._point(icon, head, text))
        self.box.addWidget(self.title)
        self.box.addSpacing(14)
        self.box.addWidget(self.lead)
        self.box.addSpacing(10)
        self.box.addWidget(self.shelf)
        self.box.addSpacing(30)
        self.box.addLayout(self._buttons)
        self.box.addSpacing(48)
        self.box.addWidget(hairline())
        self.box.addSpacing(28)
        self.box.addLayout(self._grid)
        self.box.addStretch(1)

    def _point(self, icon: str, head: str, text: str) -> QWidget:
        point = QWidget()
        column = QVBoxLayout(point)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        picture = QLabel()
        self._icons.append((picture, icon))
        column.addWidget(picture)
        column.addWidget(Strong(self._look, head))
        column.addWidget(sentence(text, "soft"))
        column.addStretch(1)
        return point

    def restyle(self) -> None:
        """Take the colours and sizes of the look."""
        for label, icon in self._icons:
            label.setPixmap(self._look.pixmap(icon, "accent", 24))

    def fit(self, width: int) -> None:
        """Three points side by side, or below each other."""
        narrow = width * 100 < _NARROW * self._look.text_percent
        self.set_margins(28 if narrow else 64, 40 if narrow else 72, 32)
        for index, point in enumerate(self._points):
            self._grid.addWidget(point, *((index, 0) if narrow else (0, index)), Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(index, 1 if index == 0 or not narrow else 0)

    def show_numbers(self, numbers: TodayNumbers | None, title: str) -> None:
        """Say how much a first sitting is, once it is known."""
        self.study_button.setText(presenter.study_words(numbers))
        self.study_button.setEnabled(numbers is not None and numbers.counts.total > 0)
        self.shelf.setText(tr("welcome", "Ready to read: {title}.").format(title=title) if title else " ")

    def primary(self) -> QAbstractButton:
        """Reading comes first."""
        return self.read_button


def _points() -> tuple[tuple[str, str, str], ...]:
    return (
        (
            "read",
            tr("welcome", "Read"),
            tr(
                "welcome",
                "The passages in the middle, the commentary beside them. You always see who is speaking, and how we "
                "know what the document says.",
            ),
        ),
        (
            "study",
            tr("welcome", "Study"),
            tr(
                "welcome",
                "A few cards a day. You say how well you knew each one, and it comes again shortly before you would "
                "forget it.",
            ),
        ),
        (
            "done",
            tr("welcome", "Keep"),
            tr(
                "welcome",
                "Every answer is saved at once, in one file on this computer. Nothing is sent anywhere, and no "
                "connection is needed.",
            ),
        ),
    )
