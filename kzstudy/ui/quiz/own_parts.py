"""The parts of the own settings that are lists: chapters with how many come from each, kinds, decks, tags.

Rows are built anew only where other things stand in them, so that the keyboard stays where it is while numbers change.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from kzstudy.core.question import Kind
from kzstudy.ui.quiz import wording
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.check_row import CheckRow
from kzstudy.ui.widgets.setting_rows import Stepper
from kzstudy.ui.words import tr

_PER_CHAPTER = (0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50)


class ChapterRow(QWidget):
    """A chapter to tick, and how many questions come from it."""

    def __init__(self, look: Look, number: str, name: str) -> None:
        super().__init__()
        self.number = number
        self.name = name
        self.tick = CheckRow(look, name)
        self.tick.setToolTip(name)
        words = tr("quiz", "Questions from {chapter}").format(chapter=name)
        self.many = Stepper(words, _PER_CHAPTER)
        self.many.number.setSpecialValueText(tr("quiz", "any"))
        self.many.number.setToolTip(tr("quiz", "\u201cany\u201d leaves it to the draw."))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        self._row.addWidget(self.tick, 1)
        self._row.addWidget(self.many)

    def fit(self, *, narrow: bool) -> None:
        """The number beside the chapter, or below it."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(way)
        self._row.setSpacing(4 if narrow else 16)
        self._row.setAlignment(self.many, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))


class ChapterRows(QWidget):
    """The chapters below each other."""

    ticked = Signal(str, bool)
    many_chosen = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._narrow = False
        self.rows: list[ChapterRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_chapters(
        self,
        chapters: Sequence[tuple[str, str, int]],
        ticked: Sequence[str],
        many: Sequence[tuple[str, int]],
        *,
        spread: bool,
    ) -> None:
        """`many` is asked of each where `spread`."""
        if [(row.number, row.name) for row in self.rows] != [(number, name) for number, name, _ in chapters]:
            self._fill(chapters)
        wanted = dict(many)
        for row, (number, _, there) in zip(self.rows, chapters, strict=True):
            row.tick.setChecked(number in ticked)
            row.tick.set_note(wording.questions(there))
            row.many.setVisible(spread)
            row.many.setEnabled(number in ticked)
            row.many.show_value(wanted.get(number, 0))

    def fit(self, *, narrow: bool) -> None:
        """For all rows."""
        self._narrow = narrow
        for row in self.rows:
            row.fit(narrow=narrow)

    def _fill(self, chapters: Sequence[tuple[str, str, int]]) -> None:
        _clear(self._column)
        self.rows = [ChapterRow(self._look, number, name) for number, name, _ in chapters]
        for row in self.rows:
            row.tick.clicked.connect(lambda on, number=row.number: self.ticked.emit(number, on))
            row.many.chosen.connect(lambda text, number=row.number: self.many_chosen.emit(number, int(text)))
            row.fit(narrow=self._narrow)
            self._column.addWidget(row)
            row.show()  # Qt would do it later, and the page around it would have taken its height by then


class TickGrid(QWidget):
    """Things to tick, in as many columns as there is room for."""

    ticked = Signal(str, bool)

    def __init__(self, look: Look, column_width: int) -> None:
        super().__init__()
        self._look = look
        self._column_width = column_width
        self._columns = 0
        self._values: list[tuple[str, str]] = []
        self.rows: dict[str, CheckRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)

    def show_values(
        self, values: Sequence[tuple[str, str]], ticked: Sequence[str], hovers: Sequence[str] = ()
    ) -> None:
        """`values` are what `ticked` names, and the words for it."""
        if list(values) != self._values:
            self._values = list(values)
            for row in self.rows.values():
                row.deleteLater()
            self.rows = {value: CheckRow(self._look, words, parent=self) for value, words in values}
            for (value, row), hover in zip(
                self.rows.items(), hovers or [words for _, words in values], strict=True
            ):
                row.setToolTip(hover)
                row.clicked.connect(lambda on, value=value: self.ticked.emit(value, on))
            self._columns = 0
            self.fit(self.width())
        for value, row in self.rows.items():
            row.setChecked(value in ticked)

    def fit(self, width: int) -> None:
        """So many columns as `width` has room for."""
        columns = max(1, width // self._look.px(self._column_width))
        if columns == self._columns or not self.rows:
            return
        for at in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        self._columns = columns
        for at, row in enumerate(self.rows.values()):
            self._grid.addWidget(row, at // columns, at % columns)
            row.show()


class KindGrid(TickGrid):
    """The kinds of questions, each explained by its hover."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 250)
        self.setAccessibleName(tr("quiz", "Kinds of questions"))

    def show_kinds(self, kinds: Sequence[tuple[Kind, int]], ticked: Sequence[Kind]) -> None:
        """Each kind with how many questions there are."""
        values = [(kind.value, _capital(wording.kind_name(kind))) for kind, _ in kinds]
        self.show_values(
            values, [kind.value for kind in ticked], [wording.kind_help(kind) for kind, _ in kinds]
        )
        for kind, there in kinds:
            self.rows[kind.value].set_note(str(there) if there else tr("quiz", "none"))
            self.rows[kind.value].setAccessibleDescription(
                f"{wording.questions(there)}. {wording.kind_help(kind)}"
            )


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
