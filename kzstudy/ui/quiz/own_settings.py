"""One's own settings of a quiz: everything that can be chosen, with what it means said beside it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode, QuizRules, Scheme
from kzstudy.ui.quiz import wording_start
from kzstudy.ui.quiz.own_parts import ChapterRows, KindGrid, TickGrid
from kzstudy.ui.quiz.own_rules import Draft
from kzstudy.ui.quiz.seed_field import SeedField
from kzstudy.ui.quiz.start_presenter import OwnFace
from kzstudy.ui.theme import Look
from kzstudy.ui.widgets.fold import Fold
from kzstudy.ui.widgets.setting_rows import Choice, Row, Stepper
from kzstudy.ui.widgets.shapes import Strong, hairline, sentence
from kzstudy.ui.widgets.switch import Switch
from kzstudy.ui.words import tr

_COUNTS = (1, 5, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 100, 150, 200, 300, 500)
_MINUTES = (0, 5, 10, 15, 20, 30, 40, 45, 60, 75, 90, 120, 150, 180, 240, 600)
_PASS = (0, 40, 50, 55, 60, 65, 70, 75, 80, 90, 100)
_PLAIN, _COSTS, _SURE = "plain", "costs", "sure"


class OwnSettings(QWidget):
    """Shows a face and says what the draft should be instead."""

    draft_changed = Signal(object)
    new_seed_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._draft: Draft | None = None
        self._rows: list[Row] = []
        self._build()
        self._connect()

    # -- building

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._build_what()
        self._build_how()
        self._build_marking()

    def _build_what(self) -> None:
        name = tr("quiz", "How many questions")
        self.count = Stepper(name, _COUNTS)
        self._row(name, tr("quiz", "They are drawn by chance from what you tick below."), self.count)
        self.missing = sentence(role="bad")
        self._column.addWidget(self.missing)
        self._head(tr("quiz", "Chapters"))
        self.chapters = ChapterRows(self._look)
        self._column.addWidget(self.chapters)
        name = tr("quiz", "Questions per chapter")
        self.spread = Switch(self._look, name)
        self.spread.setToolTip(tr("quiz", "In other programs: a blueprint"))
        self._row(
            name, tr("quiz", "Set how many come from each chapter; the rest is drawn from all."), self.spread
        )
        self._head(tr("quiz", "Kinds of questions, and how many there are of each"))
        self.kinds = KindGrid(self._look)
        self._column.addWidget(self.kinds)
        self.decks_fold = Fold(self._look, tr("quiz", "Only from certain decks"))
        self.decks = TickGrid(self._look, 380)
        self.decks_fold.box.addWidget(self.decks)
        self.tags_fold = Fold(self._look, tr("quiz", "Only with certain tags"))
        self.tags = TickGrid(self._look, 250)
        self.tags_fold.box.addWidget(self.tags)
        self._column.addSpacing(12)
        self._column.addWidget(self.decks_fold)
        self._column.addWidget(self.tags_fold)

    def _build_how(self) -> None:
        self._head(tr("quiz", "How it goes"))
        name = tr("quiz", "Practice or exam")
        modes = [(Mode.PRACTICE.value, tr("quiz", "Practice")), (Mode.EXAM.value, tr("quiz", "Exam"))]
        self.mode = Choice(name, modes)
        why = tr("quiz", "Practice explains each answer at once. An exam says nothing until you hand it in.")
        self._row(name, why, self.mode)
        name = tr("quiz", "Time limit")
        self.minutes = Stepper(name, _MINUTES, tr("quiz", "\u00a0min"))
        self.minutes.number.setSpecialValueText(tr("quiz", "none"))
        why = tr("quiz", "When it is up, what you have answered is handed in by itself.")
        self.minutes_row = self._row(name, why, self.minutes)
        name = tr("quiz", "Go back")
        self.back = Switch(self._look, name)
        why = tr("quiz", "Earlier questions can be opened again and their answers changed.")
        self.back_row = self._row(name, why, self.back)
        name = tr("quiz", "Chapter by chapter")
        self.sections = Switch(self._look, name)
        why = tr(
            "quiz",
            "The questions of a chapter stand together; once you have left a chapter, it stays closed.",
        )
        self.sections_row = self._row(name, why, self.sections)
        name = tr("quiz", "Ask how sure I am")
        self.sure = Switch(self._look, name)
        why = tr("quiz", "One key with each answer. The report shows first where you were sure and wrong.")
        self._row(name, why, self.sure)

    def _build_marking(self) -> None:
        self._head(tr("quiz", "Marking"))
        name = tr("quiz", "Wrong answers")
        schemes = [
            (_PLAIN, tr("quiz", "cost nothing")),
            (_COSTS, tr("quiz", "cost points")),
            (_SURE, tr("quiz", "by how sure I was")),
        ]
        self.scheme = Choice(name, schemes)
        self.marking = self._row(name, " ", self.scheme).why
        self.scheme.button(_COSTS).setToolTip(tr("quiz", "In other programs: negative marking"))
        self.scheme.button(_SURE).setToolTip(tr("quiz", "In other programs: confidence-based marking"))
        name = tr("quiz", "Points for part of an answer")
        self.partial = Switch(self._look, name)
        self._row(name, tr("quiz", "Three of four right earn three quarters of the points."), self.partial)
        name = tr("quiz", "Pass line")
        self.pass_line = Stepper(name, _PASS, "\u00a0%")
        self._row(name, tr("quiz", "This share of all points is needed to pass."), self.pass_line)
        name = tr("quiz", "Count for my cards")
        self.memory = Switch(self._look, name)
        why = tr("quiz", "What you knew here comes later in Study, and what you did not know comes sooner.")
        self._row(name, why, self.memory)
        name = tr("quiz", "Number of the draw")
        self.seed = SeedField(self._look, name)
        self.seed.field.setToolTip(tr("quiz", "In other programs: the seed"))
        why = tr(
            "quiz",
            "The same number with the same settings gives the same questions: to you again, or to a friend.",
        )
        self._row(name, why, self.seed)

    def _head(self, words: str) -> None:
        self._column.addSpacing(22)
        self._column.addWidget(Strong(self._look, words))
        self._column.addSpacing(8)
        self._column.addWidget(hairline())
        self._column.addSpacing(6)

    def _row(self, name: str, why: str, control: QWidget) -> Row:
        row = Row(name, why, control)
        self._rows.append(row)
        self._column.addWidget(row)
        return row

    def _connect(self) -> None:
        self.count.chosen.connect(lambda text: self._set(count=int(text)))
        self.chapters.ticked.connect(self._tick_chapter)
        self.chapters.many_chosen.connect(self._set_many)
        self.spread.clicked.connect(self._set_spread)
        self.kinds.ticked.connect(self._tick_kind)
        self.decks.ticked.connect(lambda value, on: self._narrow("decks", value, on=on))
        self.tags.ticked.connect(lambda value, on: self._narrow("tags", value, on=on))
        self.mode.chosen.connect(lambda text: self._set(mode=Mode(text)))
        self.minutes.chosen.connect(lambda text: self._set(minutes=int(text)))
        self.back.clicked.connect(lambda on: self._set(may_go_back=on))
        self.sections.clicked.connect(lambda on: self._set(sections=on))
        self.sure.clicked.connect(lambda on: self._set(ask_sure=on))
        self.scheme.chosen.connect(self._set_scheme)
        self.partial.clicked.connect(lambda on: self._mark(partial=on))
        self.pass_line.chosen.connect(lambda text: self._mark(pass_percent=int(text)))
        self.memory.clicked.connect(lambda on: self._set(counts_for_memory=on))
        self.seed.chosen.connect(lambda seed: self._set(seed=seed))
        self.seed.new_wanted.connect(self.new_seed_wanted)

    # -- showing

    def show_face(self, face: OwnFace) -> None:
        """Everything as it stands, without announcing it as a choice."""
        self._draft = face.draft
        rules = face.draft.rules
        self.count.show_value(rules.count)
        self.missing.setText(face.missing)
        self.missing.setVisible(bool(face.missing))
        self.chapters.show_chapters(
            face.chapters, face.draft.chapters, rules.per_chapter, spread=face.draft.spread
        )
        self.spread.setChecked(face.draft.spread)
        self.kinds.show_kinds(face.kinds, rules.kinds)
        self._show_narrowing(face)
        self._show_how(rules)
        self._show_marking(rules, face.marking)

    def _show_narrowing(self, face: OwnFace) -> None:
        scope = face.draft.rules.scope
        self.decks_fold.setVisible(len(face.decks) > 1)
        self.decks.show_values(face.decks, scope.decks)
        self.decks_fold.note.setText(
            wording_start.narrowed(scope.decks, tr("quiz", "all decks, and the text"))
        )
        self.tags_fold.setVisible(bool(face.tags))
        self.tags.show_values([(tag, tag) for tag in face.tags], scope.tags)
        self.tags_fold.note.setText(wording_start.narrowed(scope.tags, tr("quiz", "with and without tags")))

    def _show_how(self, rules: QuizRules) -> None:
        is_exam = rules.mode is Mode.EXAM
        self.mode.show_value(rules.mode.value)
        for row in (self.minutes_row, self.back_row, self.sections_row):
            row.setVisible(is_exam)
        self.minutes.show_value(rules.minutes)
        self.back.setChecked(rules.may_go_back)
        self.sections.setChecked(rules.sections)
        self.sure.setChecked(rules.ask_sure or rules.scheme.by_sureness)
        self.sure.setEnabled(not rules.scheme.by_sureness)

    def _show_marking(self, rules: QuizRules, words: str) -> None:
        scheme = rules.scheme
        self.scheme.show_value(_SURE if scheme.by_sureness else _COSTS if scheme.negative else _PLAIN)
        self.marking.setText(words)
        self.partial.setChecked(scheme.partial)
        self.pass_line.show_value(scheme.pass_percent)
        self.memory.setChecked(rules.counts_for_memory)
        self.seed.show_seed(rules.seed)

    def fit(self, width: int, *, narrow: bool) -> None:
        """Controls beside their words or below, ticks in columns."""
        for row in self._rows:
            row.fit(narrow=narrow)
        for choice in (self.mode, self.scheme):
            choice.fit(width)
        self.chapters.fit(narrow=narrow)
        for grid in (self.kinds, self.decks, self.tags):
            grid.fit(width)

    # -- what is set

    def _emit(self, draft: Draft) -> None:
        self.draft_changed.emit(draft)

    def _set(self, **values: object) -> None:
        if self._draft is not None:
            self._emit(replace(self._draft, rules=replace(self._draft.rules, **values)))  # type: ignore[arg-type]

    def _mark(self, **values: object) -> None:
        if self._draft is not None:
            self._set(scheme=replace(self._draft.rules.scheme, **values))  # type: ignore[arg-type]

    def _set_scheme(self, value: str) -> None:
        if self._draft is not None:
            old = self._draft.rules.scheme
            scheme = Scheme(old.partial, value == _COSTS, value == _SURE, old.pass_percent)
            self._set(scheme=scheme)

    def _tick_chapter(self, number: str, on: bool) -> None:  # noqa: FBT001 - a slot
        if self._draft is not None:
            self._emit(replace(self._draft, chapters=_ticked(self._draft.chapters, number, on=on)))

    def _set_many(self, number: str, many: int) -> None:
        if self._draft is not None:
            self._emit(self._draft.with_per_chapter(number, many))

    def _set_spread(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if self._draft is not None:
            self._emit(replace(self._draft, spread=on))

    def _tick_kind(self, value: str, on: bool) -> None:  # noqa: FBT001 - a slot
        if self._draft is not None:
            kinds = (
                {*self._draft.rules.kinds, Kind(value)} if on else {*self._draft.rules.kinds} - {Kind(value)}
            )
            self._set(kinds=tuple(kind for kind in Kind if kind in kinds))

    def _narrow(self, field: str, value: str, *, on: bool) -> None:
        if self._draft is not None:
            scope = self._draft.rules.scope
            if field == "decks":
                self._set(scope=replace(scope, decks=_ticked(scope.decks, value, on=on)))
            else:
                self._set(scope=replace(scope, tags=_ticked(scope.tags, value, on=on)))


def _ticked(ticked: tuple[str, ...], value: str, *, on: bool) -> tuple[str, ...]:
    rest = tuple(one for one in ticked if one != value)
    return (*rest, value) if on else rest
