"""The report: mark, doubtful answers, mistakes with their passages beside them, and all other questions folded away."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kzstudy.core.document import Pack
from kzstudy.quiz.report import Report
from kzstudy.ui import actions
from kzstudy.ui.moments import Moments
from kzstudy.ui.quiz import answers, wording_report
from kzstudy.ui.quiz.answer_block import AnswerBlock
from kzstudy.ui.quiz.block_list import BlockList
from kzstudy.ui.quiz.report_head import ReportHead, ReportNumbers
from kzstudy.ui.quiz.report_presenter import open_doubts
from kzstudy.ui.quiz.wording import chapters_of
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.column import Column
from kzstudy.ui.widgets.focus_order import in_reading_order
from kzstudy.ui.widgets.fold import Fold
from kzstudy.ui.widgets.shapes import sentence
from kzstudy.ui.widgets.side_panel import SidePanel
from kzstudy.ui.widgets.sources import gather, pack_and_passage
from kzstudy.ui.words import tr

_WIDTH = 980
_NARROW = 720
_SIDE_SHARE = 0.42
_LEAST_SIDE = 320
_LEAST_REST = 480
_DRAWER = 520


class ReportView(QWidget):
    """`pack_of` gives a pack, or None where there is none."""

    study_wanted = Signal()
    again_wanted = Signal()
    start_wanted = Signal()
    export_wanted = Signal()
    counting_turned = Signal()
    ruled = Signal(int, str, bool)
    open_in_read = Signal(str)

    def __init__(self, look: Look, moments: Moments, pack_of: Callable[[str], Pack | None]) -> None:
        super().__init__()
        self._look = look
        self._pack_of = pack_of
        self._report: Report | None = None
        self._current: AnswerBlock | None = None
        self._has_stepped = False
        self._side_place = -1
        self._build(moments)
        self._connect()

    # -- building

    def _build(self, moments: Moments) -> None:
        self._actions = actions.build(self, "report")
        for name in ("report.yes", "report.no", "report.side", "report.export"):
            self._actions[name].setAutoRepeat(False)
        self._column = Column(_WIDTH, self)
        self.head = ReportHead(self._look, moments)
        self.numbers = ReportNumbers(self._look, moments)
        self.numbers.setContentsMargins(0, 26, 0, 0)
        self.doubts_title = sentence(role="heading")
        self.doubts_lead = sentence(role="soft")
        self.doubts = BlockList(self._look)
        self.mistakes_title = sentence(role="heading")
        self.mistakes_lead = sentence(role="soft")
        self.mistakes = BlockList(self._look)
        self.rest_fold = Fold(self._look, "")
        self.rest = BlockList(self._look)
        self.rest_fold.box.addWidget(self.rest)
        box = self._column.box
        box.setSpacing(0)
        box.addWidget(self.head)
        for part in (self.doubts_title, self.doubts_lead, self.doubts, self.numbers):
            box.addWidget(part)
        for part in (self.mistakes_title, self.mistakes_lead, self.mistakes):
            box.addWidget(part)
        for title in (self.doubts_title, self.mistakes_title):
            title.setContentsMargins(0, 30, 0, 4)
        for blocks in (self.doubts, self.mistakes):
            blocks.setContentsMargins(0, 12, 0, 0)
        box.addSpacing(20)
        box.addWidget(self.rest_fold)
        box.addStretch(1)
        keys = (actions.key_text("report.side"), actions.key_text("report.open"))
        self.side = SidePanel(self._look, *keys, self)
        self.side.hide()

    def _connect(self) -> None:
        self.head.study_wanted.connect(self.study_wanted)
        self.head.again_wanted.connect(self.again_wanted)
        self.head.start_wanted.connect(self.start_wanted)
        self.head.export_wanted.connect(self.export_wanted)
        self.head.counting_turned.connect(self.counting_turned)
        for blocks in (self.doubts, self.mistakes, self.rest):
            blocks.ruled.connect(self.ruled)
            blocks.sources_wanted.connect(self._turn_side)
            blocks.grown.connect(self._settle)
        self.rest_fold.turned.connect(self._show_rest)
        self.side.hide_chosen.connect(self._hide_side)
        self.side.open_chosen.connect(self._open_passage)
        acts: dict[str, Callable[[], object]] = {
            "report.next": lambda: self._step(1),
            "report.previous": lambda: self._step(-1),
            "report.side": self._on_side_key,
            "report.open": self._open_passage,
            "report.yes": lambda: self._answer_doubt(counts=True),
            "report.no": lambda: self._answer_doubt(counts=False),
            "report.export": self.export_wanted.emit,
        }
        for name, act in acts.items():
            self._actions[name].triggered.connect(lambda _=False, act=act: act())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    # -- showing

    def show_report(self, report: Report, cards: int) -> None:
        """A report; the same one again keeps its place."""
        old = self._report
        same = old is not None and old.sitting.attempt.attempt_id == report.sitting.attempt.attempt_id
        bar = self._column.verticalScrollBar()
        at = bar.value() if same else 0
        self._report = report
        chapters = chapters_of(self._pack_of(report.sitting.attempt.rules.pack_id))
        self.head.show_report(report, cards)
        self.numbers.show_report(report, chapters)
        doubts = open_doubts(report)
        mistakes = [(place, "") for place in report.mistakes if place not in report.doubts]
        self._current, self._has_stepped = None, False
        self.doubts_title.setText(wording_report.doubts_head(len(report.doubts)) if doubts else "")
        self.doubts_lead.setText(wording_report.doubts_lead(len(report.doubts)))
        for part in (self.doubts_title, self.doubts_lead, self.doubts):
            part.setVisible(bool(doubts))
        self.doubts.show_places(report, doubts, chapters)
        self.mistakes_title.setText(
            wording_report.mistakes_head(report, len(mistakes))
            if mistakes
            else wording_report.no_mistakes(report)
        )
        keys = [actions.key_text(f"report.{name}") for name in ("next", "side")]
        lead = [wording_report.mistakes_lead(report)] if len(mistakes) > 1 else []
        hint = tr("report", "{next} goes to the next one, {side} shows its passage.")
        lead.append(hint.format(next=keys[0], side=keys[1]))
        self.mistakes_lead.setText(" ".join(part for part in lead if part))
        self.mistakes_lead.setVisible(bool(mistakes))
        self.mistakes.show_places(report, mistakes, chapters)
        self.rest_fold.set_words(tr("report", "All %n question(s)", len(report.marks)))
        if not same:
            self.rest_fold.set_open(False)
            self._hide_side()
        self._show_rest(self.rest_fold.is_open)
        self._choose(next(iter(self._blocks()), None))
        self._settle()
        QTimer.singleShot(0, self, lambda: bar.setValue(at))

    def _show_rest(self, is_open: bool) -> None:  # noqa: FBT001 - a slot
        self.rest.clear()
        if is_open and self._report is not None:
            chapters = chapters_of(self._pack_of(self._report.sitting.attempt.rules.pack_id))
            places = [(place, "") for place in range(len(self._report.marks))]
            self.rest.show_places(self._report, places, chapters)
            self._settle()

    def go_on_after(self, place: int, key: str) -> None:
        """A word was given: the keyboard goes to the next doubt, or stays at the point that was ticked."""
        block = next((one for one in self._blocks() if one.place == place and key in one.ticks), None)
        if block is not None:
            block.points_fold.set_open(True)
            block.ticks[key].setFocus()
        elif self.doubts.blocks:
            self.doubts.blocks[0].take_focus()
        else:
            self.setFocus()

    def primary(self) -> QAbstractButton:
        """The filled button."""
        return self.head.primary()

    def restyle(self) -> None:
        """Other colours or sizes."""
        self.side.restyle()
        if self._side_place >= 0:
            self._fill_side()
        self._place()

    # -- going from one to the next

    def _blocks(self) -> list[AnswerBlock]:
        return [*self.doubts.blocks, *self.mistakes.blocks, *self.rest.blocks]

    def _step(self, way: int) -> None:
        blocks = self._blocks()
        if not blocks:
            return
        last = self._current if self._has_stepped else None  # also after a while on another screen
        at = blocks.index(last) + way if last in blocks else 0
        block = blocks[min(max(at, 0), len(blocks) - 1)]
        block.take_focus()
        self._choose(block)
        self._column.bring(block)
        if self._side_place >= 0 and block.references:
            self._show_side(block.place)

    def _focused_block(self) -> AnswerBlock | None:
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self:
            if isinstance(widget, AnswerBlock):
                return widget
            widget = widget.parentWidget()
        return None

    def _follow_focus(self, _old: QWidget | None, _now: QWidget | None) -> None:
        block = self._focused_block()
        if block is not None and block in self._blocks():
            self._has_stepped = True
            self._choose(block)

    def _choose(self, block: AnswerBlock | None) -> None:
        """Keys act on this block, and stand on its buttons."""
        if self._current is not None and self._current in self._blocks():
            self._current.show_keys(yes="", no="", side="")
        self._current = block
        if block is not None:
            yes, no, side = (actions.key_text(f"report.{name}") for name in ("yes", "no", "side"))
            block.show_keys(yes=yes, no=no, side=side)

    def _answer_doubt(self, *, counts: bool) -> None:
        block = self._current
        if block is not None and block.key:
            self.ruled.emit(block.place, block.key, counts)

    # -- where it comes from

    def _on_side_key(self) -> None:
        if self._current is not None and self._current.references:
            self._turn_side(self._current.place)
        elif self._side_place >= 0:
            self._hide_side()

    def _turn_side(self, place: int) -> None:
        if self._side_place == place:
            self._hide_side()
        else:
            self._show_side(place)

    def _show_side(self, place: int) -> None:
        self._side_place = place
        self.side.show()
        self._fill_side()
        self._place()
        block = next((one for one in self._blocks() if one.place == place), None)
        if block is not None:
            self._choose(block)
            self._column.bring(block)

    def _hide_side(self) -> None:
        had_focus = self.side.isAncestorOf(QApplication.focusWidget() or self)
        self._side_place = -1
        self.side.hide()
        if had_focus:
            self.setFocus()
        self._place()

    def _fill_side(self) -> None:
        if self._report is None:
            return
        question = self._report.sitting.attempt.questions[self._side_place]
        references = answers.passages(question, self._report.sitting.responses[self._side_place])
        packs = {}
        for reference in references:
            pack_id, _ = pack_and_passage(reference, question.pack_id)
            pack = self._pack_of(pack_id)
            if pack is not None:
                packs[pack_id] = pack
        sought = [one.text for one in question.options if one.right] + list(question.accepted)
        own = packs.get(question.pack_id)
        notice = own.info.notice if own is not None else ""
        self.side.text.show_sources(
            gather(references, question.pack_id, packs), sought, question.source, notice
        )

    def _open_passage(self) -> None:
        place = self._side_place if self._side_place >= 0 else self._current.place if self._current else -1
        if self._report is None or place < 0:
            return
        question = self._report.sitting.attempt.questions[place]
        references = answers.passages(question, self._report.sitting.responses[place])
        if references:
            self.open_in_read.emit(references[0])

    # -- places and keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the passage, then the report."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._side_place >= 0:
            self._hide_side()
        else:
            self.start_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The passage stands beside the report, or over it."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Larger words need more room."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._place()

    def _settle(self) -> None:
        self._place()
        in_reading_order(self._column)

    def _place(self) -> None:
        width, height = self.width(), self.height()
        side = round(width * _SIDE_SHARE)
        fits = side >= self._look.px(_LEAST_SIDE) and width - side >= self._look.px(_LEAST_REST)
        is_beside = not self.side.isHidden() and fits
        rest = width - side if is_beside else width
        self._column.setGeometry(0, 0, rest, height)
        narrow = rest * 100 < _NARROW * self._look.text_percent
        edge = 24 if narrow else 56
        self._column.set_margins(edge, 28 if narrow else 40, 40)
        room = min(rest, _WIDTH) - 2 * edge
        self.head.fit(room, narrow=narrow)
        self.numbers.fit(narrow=narrow)
        for blocks in (self.doubts, self.mistakes, self.rest):
            blocks.fit(room)
        if is_beside:
            self.side.setGeometry(rest, 0, side, height)
        else:
            drawer = min(self._look.px(_DRAWER), width - 40)
            self.side.setGeometry(width - drawer, 0, drawer, height)
            self.side.raise_()
