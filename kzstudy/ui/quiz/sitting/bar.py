"""The bar above a sitting: which quiz, which question, flag, overview, the clock, the way out."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kzstudy.ui import actions
from kzstudy.ui.quiz.sitting import wording
from kzstudy.ui.quiz.sitting.showing import Progress
from kzstudy.ui.quiz_words import preset_name
from kzstudy.ui.theme import TOP_BAR_HEIGHT, Look
from kzstudy.ui.widgets.key_button import KeyButton
from kzstudy.ui.widgets.shapes import sentence
from kzstudy.ui.words import tr

_LITTLE_MS = 300_000
_KEYS = {"flag": "sitting.flag", "overview": "sitting.overview", "hand_in": "sitting.hand_in"}


class SittingBar(QWidget):
    """Says what was chosen; decides nothing. Where there is no room, the keys go first, then the name of the quiz."""

    flag_chosen = Signal()
    overview_chosen = Signal()
    hand_in_chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_exam = True
        self.heading = sentence("", wrap=False)
        self.where = sentence("", "soft", wrap=False)
        self.clock = QLabel(self)
        self.clock.setTextFormat(Qt.TextFormat.PlainText)
        self.flag = KeyButton(look, tr("sitting", "Flag"), actions.key_text(_KEYS["flag"]), "plain", self)
        self.flag.setToolTip(tr("sitting", "Flag this question, to look at it again later"))
        self.overview = KeyButton(
            look, tr("sitting", "Overview"), actions.key_text(_KEYS["overview"]), "plain", self
        )
        self.overview.setToolTip(tr("sitting", "All questions at a glance"))
        self.hand_in = KeyButton(look, "", actions.key_text(_KEYS["hand_in"]), "plain", self)
        self.flag.setCheckable(True)
        self.overview.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 7, 20, 7)
        row.setSpacing(12)
        row.addWidget(self.heading)
        row.addWidget(self.where)
        row.addStretch(1)
        row.addWidget(self.flag)
        row.addWidget(self.overview)
        row.addWidget(self.clock)
        row.addWidget(self.hand_in)
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.flag.clicked.connect(self.flag_chosen)
        self.overview.clicked.connect(self.overview_chosen)
        self.hand_in.clicked.connect(self.hand_in_chosen)
        self.show_left(None)
        self.restyle()

    def buttons(self) -> tuple[KeyButton, ...]:
        """In reading order."""
        return (self.flag, self.overview, self.hand_in)

    def show_progress(self, progress: Progress, *, in_overview: bool, can_flag: bool) -> None:
        """Where one is."""
        self._is_exam = progress.exam
        self.heading.setText(preset_name(progress.preset, exam=progress.exam))
        self.where.setText(wording.question_of(progress.place, progress.many))
        is_flagged = progress.cells[progress.place].flagged
        self.flag.setText(tr("sitting", "Flagged") if is_flagged else tr("sitting", "Flag"))
        self.flag.setChecked(is_flagged)
        self.flag.setEnabled(can_flag)
        self.overview.setChecked(in_overview)
        self.hand_in.setText(
            tr("sitting", "Hand in\u2026") if progress.exam else tr("sitting", "Finish\u2026")
        )
        self._fit()

    def show_left(self, left_ms: int | None) -> None:
        """What is left of the time; nothing where there is no limit."""
        self.clock.setVisible(left_ms is not None)
        if left_ms is None:
            return
        self.clock.setText(wording.clock(left_ms))
        is_little = left_ms <= _LITTLE_MS
        if self.clock.property("little") != is_little:
            self.clock.setProperty("little", is_little)
            self._colour_clock()
            self._fit()

    def restyle(self) -> None:
        """Other colours or sizes."""
        self.heading.setFont(self._look.sans(15, bold=True))
        self.where.setFont(self._look.sans(14))
        self.clock.setFont(self._look.sans(15, bold=True))
        self._colour_clock()
        self.updateGeometry()
        self._fit()

    def _colour_clock(self) -> None:
        palette = self.clock.palette()
        is_little = bool(self.clock.property("little"))
        palette.setColor(self.clock.foregroundRole(), self._look.colour("amber" if is_little else "ink"))
        self.clock.setPalette(palette)

    def minimumSizeHint(self) -> QSize:
        """Parts go when there is no room; the height stays."""
        return QSize(0, max(TOP_BAR_HEIGHT, super().minimumSizeHint().height()))

    def changeEvent(self, event: QEvent) -> None:
        """The style sheet came anew: fonts are ours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keys and name where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        row = self.layout()
        if row is None:
            return
        for has_keys, has_name in ((True, True), (False, True), (False, False)):
            for button, name in zip(self.buttons(), _KEYS.values(), strict=True):
                button.set_key(actions.key_text(name) if has_keys else "")
            self.heading.setVisible(has_name)
            row.invalidate()
            if row.minimumSize().width() <= self.width():
                return
