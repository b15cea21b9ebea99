"""What the start of a quiz shows and when it may begin: the deciding, without a widget."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import QuizRules
from kzstudy.core.sitting import PastAttempt, Sitting
from kzstudy.ui.quiz import kept_rules, wording_start
from kzstudy.ui.quiz.own_rules import Draft, shortage, supply
from kzstudy.ui.quiz.verbs import QuizVerbs
from kzstudy.ui.quiz.wording import Chapters, chapter_full

_FIRST_COUNT, _FIRST_MINUTES = 20, 40


@dataclass(frozen=True, slots=True)
class StartFace:
    """What there is to start or to look at. No preset means that there is nothing to ask. `wanted` is the preset to begin
    with, "" for the first."""

    presets: tuple[QuizRules, ...] = ()
    unfinished: Sitting | None = None
    history: tuple[PastAttempt, ...] = ()
    chapters: Chapters | None = None
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class OwnFace:
    """The own settings as they stand. `chapters` are number, name and how many questions; `missing` is "" where it may begin."""

    draft: Draft
    chapters: tuple[tuple[str, str, int], ...]
    kinds: tuple[tuple[Kind, int], ...]
    decks: tuple[tuple[str, str], ...]
    tags: tuple[str, ...]
    missing: str
    marking: str
    will_be: str


class StartView(Protocol):
    """What the presenter asks of the page."""

    def show_start(self, face: StartFace) -> None: ...

    def show_own(self, face: OwnFace | None) -> None: ...


class StartPresenter:
    """`chapters_of` gives a pack's chapters; `kept` what was remembered of the own settings."""

    def __init__(
        self,
        view: StartView,
        verbs: QuizVerbs,
        chapters_of: Callable[[str], Chapters],
        kept: Callable[[], str],
    ) -> None:
        self._view = view
        self._verbs = verbs
        self._chapters_of = chapters_of
        self._kept = kept
        self._chapters: Chapters = {}
        self._every: tuple[tuple[str, str], ...] = ()
        self._draft: Draft | None = None
        self._own: OwnFace | None = None
        self._is_open = False
        self.face = StartFace()

    @property
    def own_is_open(self) -> bool:
        """Whether the own settings are in view."""
        return self._is_open

    def refresh(self, wanted: str = "") -> None:
        """Read everything again and show it; `wanted` names the preset to begin with."""
        presets = tuple(one for one in self._verbs.presets() if one.count > 0)
        pack_id = presets[0].pack_id if presets else ""
        self._chapters = self._chapters_of(pack_id) if pack_id else {}
        known = {rules.preset for rules in presets}
        self.face = StartFace(
            presets,
            self._verbs.unfinished(),
            self._verbs.history(),
            self._chapters,
            wanted if wanted in known else "",
        )
        if not presets or wanted in known or (self._draft and self._draft.rules.pack_id != pack_id):
            self._draft, self._is_open = None, False
        self._view.show_start(self.face)
        if self._is_open:
            self._read_chapters(pack_id)
            self._show_own()
        else:
            self._view.show_own(None)

    def open_own(self) -> None:
        """Bring the own settings into view, as they were used last."""
        if not self.face.presets:
            return
        pack_id = self.face.presets[0].pack_id
        self._read_chapters(pack_id)
        if self._draft is None:
            self._draft = self._remembered(pack_id)
        self._is_open = True
        self._show_own()

    def close_own(self) -> None:
        """Put them away; they are still there when they are opened again."""
        self._is_open = False
        self._view.show_own(None)

    def edit(self, draft: Draft) -> None:
        """Something was set."""
        if draft != self._draft:
            self._draft = draft
            self._show_own()

    def new_seed(self) -> None:
        """Another draw."""
        if self._draft is not None:
            self.edit(replace(self._draft, rules=replace(self._draft.rules, seed=self._verbs.new_seed())))

    def own_rules(self) -> QuizRules | None:
        """The own settings as rules, where they may begin."""
        if self._own is None or self._own.missing:
            return None
        return self._own.draft.asked(self._numbers)

    def begun(self) -> str:
        """A quiz of one's own began: what to remember of it. The next one draws anew."""
        if self._draft is None:
            return ""
        text = kept_rules.to_text(self._draft)
        self._draft = replace(self._draft, rules=replace(self._draft.rules, seed=self._verbs.new_seed()))
        self._is_open = False
        return text

    @property
    def _numbers(self) -> tuple[str, ...]:
        return tuple(number for number, _ in self._every)

    def _read_chapters(self, pack_id: str) -> None:
        stock = self._verbs.stock(QuizRules(pack_id=pack_id))
        self._every = tuple((number, title) for number, title, many in stock.chapters if many)

    def _remembered(self, pack_id: str) -> Draft:
        first = QuizRules(
            pack_id=pack_id, count=_FIRST_COUNT, minutes=_FIRST_MINUTES, seed=self._verbs.new_seed()
        )
        draft = kept_rules.from_text(self._kept(), Draft(first, self._numbers))
        decks = {deck_id for deck_id, _ in self._verbs.decks()}
        tags = set(self._verbs.tags())
        scope = draft.rules.scope
        scope = replace(  # what is there no more would stand in the way unseen
            scope,
            decks=tuple(one for one in scope.decks if one in decks),
            tags=tuple(one for one in scope.tags if one in tags),
        )
        chapters = tuple(one for one in draft.chapters if one in self._numbers) or self._numbers
        return replace(draft, rules=replace(draft.rules, scope=scope), chapters=chapters)

    def _show_own(self) -> None:
        draft = self._draft
        if draft is None:
            return
        every = self._numbers
        there = supply(draft, every, self._verbs.stock)
        missing = shortage(draft, every, there)
        rules = draft.asked(every)
        by_chapter = {number: many for number, _, many in there.by_chapter}
        by_kind = dict(there.by_kind)
        self._own = OwnFace(
            draft=draft,
            chapters=tuple(
                (number, self._chapter(number, title), by_chapter.get(number, 0))
                for number, title in self._every
            ),
            kinds=tuple((kind, by_kind.get(kind, 0)) for kind in Kind),
            decks=self._verbs.decks(),
            tags=self._verbs.tags(),
            missing=wording_start.too_few(missing, self._chapters) if missing else "",
            marking=wording_start.marking(rules),
            will_be=wording_start.will_be(rules, self._chapters),
        )
        self._view.show_own(self._own)

    def _chapter(self, number: str, title: str) -> str:
        return chapter_full(number, self._chapters) if number in self._chapters else title or number
