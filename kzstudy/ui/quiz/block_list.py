"""Questions of a report below each other: the first few at once, the others on request, for a report may be long."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kzstudy.ui.quiz.answer_block import AnswerBlock
from kzstudy.ui.quiz.wording import Chapters
from kzstudy.ui.theme import Look
from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.quiz.report import Report

_BATCH = 20


class BlockList(QWidget):
    """Passes on what its blocks say."""

    sources_wanted = Signal(int)
    ruled = Signal(int, str, bool)
    grown = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._report: Report | None = None
        self._chapters: Chapters = {}
        self._waiting: list[tuple[int, str]] = []
        self._width = 600
        self.blocks: list[AnswerBlock] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.more_button = QPushButton()
        self._column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.more_button.clicked.connect(self._more)
        self.more_button.hide()

    def show_places(self, report: "Report", places: Sequence[tuple[int, str]], chapters: Chapters) -> None:
        """`places` with the key that is in doubt, or ""; as many as were in view before, or the first few."""
        shown = max(_BATCH, len(self.blocks))
        self.clear()
        self._report, self._chapters, self._waiting = report, chapters, list(places)
        self._add(shown)

    def clear(self) -> None:
        """Nothing."""
        for block in self.blocks:
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self.blocks, self._waiting = [], []
        self.more_button.hide()

    def fit(self, width: int) -> None:
        """For all blocks."""
        self._width = width
        for block in self.blocks:
            block.fit(width)

    def _more(self) -> None:
        first = len(self.blocks)
        self._add(_BATCH)
        self.blocks[first].take_focus()
        self.grown.emit()

    def _add(self, many: int) -> None:
        now, self._waiting = self._waiting[:many], self._waiting[many:]
        if self._report is None:
            return
        for place, key in now:
            block = AnswerBlock(self._look, self._report, place, self._chapters, key)
            block.sources_wanted.connect(self.sources_wanted)
            block.ruled.connect(self.ruled)
            block.fit(self._width)
            self._column.insertWidget(len(self.blocks), block)
            self.blocks.append(block)
        self.more_button.setVisible(bool(self._waiting))
        self.more_button.setText(tr("report", "Show %n more", len(self._waiting)))
