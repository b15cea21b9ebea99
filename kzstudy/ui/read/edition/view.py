"""Shows a page about the document where the document stands: links lead back into it, and a copy says where it is from."""

from bisect import bisect_right

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QToolTip, QWidget

from kzstudy.ui.read.citation import with_citations
from kzstudy.ui.read.edition.leaf import sources_in_words
from kzstudy.ui.read.edition.leaves import make_leaf
from kzstudy.ui.read.edition.writer import LINKS, LeafWriter, Written
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.read.text_script import longest_line
from kzstudy.ui.theme import READING, Look
from kzstudy.ui.words import tr

_EDGE = 40
_WIDE_LETTERS = 118
_TWO_COLUMNS = 44  # letters of a column, below which there is only one
_HEAD = 12
_ABOVE = 14
_MARKS_MOST = 400


class EditionView(QTextBrowser):
    """One page at a time."""

    link_followed = Signal(str, str)  # what kind, and which: ("passage", "1.5")
    size_wished = Signal(int)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.name = ""
        self.title = ""
        self._outline: Outline | None = None
        self._opened: frozenset[str] = frozenset()
        self._written: Written | None = None
        self._is_wide_page = False
        self._has_columns = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setTextInteractionFlags(LINKS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.verticalScrollBar().setSingleStep(24)
        self.anchorClicked.connect(self._follow)

    def show_leaf(self, outline: Outline, name: str, mark: str = "") -> None:
        """Show a page of the edition that `outline.pack` holds, from a mark on."""
        if name != self.name or outline is not self._outline:
            self._outline, self.name = outline, name
            self._write()
        self.go_to_mark(mark)

    def restyle(self) -> None:
        """Take the colours and sizes of the look; the reader stays where they are."""
        if self._outline is not None:
            self._write_here()

    def mark(self) -> str:
        """What stands at the top, by name."""
        if self._written is None or self.verticalScrollBar().value() == 0:
            return ""
        at = self.cursorForPosition(QPoint(self._left() + 4, _ABOVE + 8)).position()
        positions = [position for position, _ in self._written.marks]
        place = bisect_right(positions, at) - 1
        return self._written.marks[place][1] if place >= 0 else ""

    def go_to_mark(self, mark: str) -> None:
        """Bring what bears a name to the top; "" is the page's head."""
        found = [at for at, name in self._written.marks if name == mark] if self._written else []
        top = self._top_of(found[0]) - _ABOVE if found else 0
        self.verticalScrollBar().setValue(max(0, top))

    # What finding asks; the whole page is one unit.

    def unit_of(self, _position: int) -> int:
        """The page is one."""
        return 0

    def show_found(self, found: list[tuple[int, int]], here: tuple[int, int] | None) -> None:
        """Mark places in the text, one of them as the one shown now."""
        shown = [*found[:_MARKS_MOST], *((here,) if here else ())]
        self.setExtraSelections([self._lit(begin, end, strong=(begin, end) == here) for begin, end in shown])

    def show_position(self, begin: int) -> None:
        """Bring a letter into sight."""
        top, scroll, view = self._top_of(begin), self.verticalScrollBar().value(), self.height()
        if not scroll + 48 <= top <= scroll + view - 96:
            self.verticalScrollBar().setValue(max(0, top - view // 3))

    def citation(self, begin: int, end: int) -> str:
        """The line below copied words: the page, and the sources of what was copied."""
        if self._outline is None or self._written is None:
            return ""
        codes: dict[str, None] = {}
        block = self.document().findBlock(begin)
        while block.isValid() and block.position() <= end:
            if block.userState() > 0:
                codes.update(dict.fromkeys(self._written.sources[block.userState()]))
            block = block.next()
        parts = [f"{self._outline.pack.info.citation}: {self.title}"]
        if codes:
            parts.append("; ".join(sources_in_words(self._outline, codes)))
        return "\u2014 " + ", ".join(parts)

    def createMimeDataFromSelection(self) -> QMimeData:
        """A copy says where it is from."""
        cursor = self.textCursor()
        text = cursor.selection().toPlainText()
        result = QMimeData()
        result.setText(with_citations(text, (self.citation(cursor.selectionStart(), cursor.selectionEnd()),)))
        return result

    # Events.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands at the top stays there."""
        mark = self.mark()
        if self._written is not None and self._is_wide_page and self._has_columns != self._columns_fit():
            self._write()
        else:
            self._fit_width()
        super().resizeEvent(event)
        self.go_to_mark(mark)

    def viewportEvent(self, event: QEvent) -> bool:
        """All sources of what the pointer rests on."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.cursorForPosition(event.pos()).block()
            codes = (
                self._written.sources[block.userState()] if self._written and block.userState() > 0 else ()
            )
            names = sources_in_words(self._outline, codes) if self._outline else ()
            QToolTip.showText(event.globalPos(), "\n".join(names), self)
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the text size changes everywhere; Qt would change it on this page only."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.size_wished.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, then the words."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.look.colour("paper"))
        painter.end()
        super().paintEvent(event)

    # Inside.

    def _follow(self, link: QUrl) -> None:
        kind, _, which = link.toString().partition(":")
        if kind == "outline":
            self._opened = self._opened ^ {which}
            self._write_here()
            self._reveal(f"question {which}")
        else:
            self.link_followed.emit(kind, which)

    def _reveal(self, mark: str) -> None:
        """Bring a question into sight with all that follows up to the next, as far as there is room."""
        marks = self._written.marks if self._written is not None else ()
        place = next((each for each, (_, name) in enumerate(marks) if name == mark), None)
        if place is None:
            return
        top = self._top_of(marks[place][0]) - _ABOVE
        after = marks[place + 1][0] if place + 1 < len(marks) else self.document().characterCount() - 1
        lacking = self._top_of(after) - (self.verticalScrollBar().value() + self.height())
        if lacking > 0:
            self.verticalScrollBar().setValue(min(top, self.verticalScrollBar().value() + lacking))

    def _write_here(self) -> None:
        scroll = self.verticalScrollBar().value()
        self._write()
        self.verticalScrollBar().setValue(scroll)

    def _write(self) -> None:
        if self._outline is None:
            return
        self._has_columns = self._columns_fit()
        leaf = make_leaf(self._outline, self.name, self._opened, wide=self._has_columns)
        self.title, self._is_wide_page = leaf.title, leaf.wide or self.name == "sheet"
        self._is_wide = leaf.wide
        written = LeafWriter(self.look).write(leaf)
        written.document.setParent(self)
        old, self._written = self._written, written
        self.setDocument(written.document)
        if old is not None:
            old.document.deleteLater()
        self.setAccessibleName(tr("read", "Page about the document: {title}").format(title=leaf.title))
        self._fit_width()

    def _columns_fit(self) -> bool:
        letter = self.look.px(READING) * 0.441
        return self.width() - 2 * _EDGE >= 2 * _TWO_COLUMNS * letter

    def _column_width(self) -> int:
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * _EDGE
        most = (
            round(self.look.px(READING) * 0.441 * _WIDE_LETTERS) if self._is_wide else longest_line(self.look)
        )
        return max(200, min(room, most))

    def _left(self) -> int:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        return max(_EDGE, (room - self._column_width()) // 2)

    def _fit_width(self) -> None:
        if self._written is None:
            return
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        if round(shape.leftMargin()) != self._left():
            shape.setLeftMargin(self._left())
            shape.setTopMargin(_HEAD)
            frame.setFrameFormat(shape)
        width = self._left() + self._column_width()
        if width != self.lineWrapColumnOrWidth():
            self.setLineWrapColumnOrWidth(width)

    def _top_of(self, position: int) -> int:
        block = self.document().findBlock(position)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        return int(top + (line.y() if line.isValid() else 0))

    def _lit(self, begin: int, end: int, *, strong: bool) -> QTextEdit.ExtraSelection:
        result = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        result.cursor = cursor
        result.format.setBackground(self.look.colour("accent" if strong else "amber_bg"))
        if strong:
            result.format.setForeground(self.look.colour("on_accent"))
        return result
