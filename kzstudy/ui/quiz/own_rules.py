"""One's own settings of a quiz while they are being set, and what of them cannot be had.

A Draft may ask for what no quiz can be (no chapter at all, more than there is); `asked` makes the rules of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode, QuizRules, Scope, Stock


@dataclass(frozen=True, slots=True)
class Draft:
    """`chapters` are the ticked ones, whether or not they are all there are; `spread` whether `rules.per_chapter` holds.

    `rules` keeps what is out of sight at the moment (minutes while practising), so that it is there again on the way back.
    """

    rules: QuizRules
    chapters: tuple[str, ...] = ()
    spread: bool = False

    def asked(self, every: Sequence[str]) -> QuizRules:
        """The rules as they are handed over. `every` are the chapters there are: all of them ticked means no choice."""
        rules = self.rules
        ticked = tuple(one for one in every if one in self.chapters)
        scope = replace(rules.scope, chapters=() if len(ticked) == len(every) else ticked)
        per_chapter = tuple((name, many) for name, many in rules.per_chapter if name in ticked and many > 0)
        is_exam = rules.mode is Mode.EXAM
        by_sureness = rules.scheme.by_sureness
        return replace(
            rules,
            preset="",
            scope=scope,
            per_chapter=per_chapter if self.spread else (),
            minutes=rules.minutes if is_exam else 0,
            may_go_back=rules.may_go_back or not is_exam,
            sections=rules.sections and is_exam,
            ask_sure=rules.ask_sure or by_sureness,
            scheme=replace(rules.scheme, negative=rules.scheme.negative and not by_sureness),
        )

    def with_per_chapter(self, chapter: str, many: int) -> "Draft":
        """So many questions from `chapter`; 0 leaves it to the draw."""
        rest = {name: number for name, number in self.rules.per_chapter if name != chapter}
        return replace(self, rules=replace(self.rules, per_chapter=tuple((rest | {chapter: many}).items())))


@dataclass(frozen=True, slots=True)
class Shortage:
    """Why a draft cannot be drawn, and what would help.

    `wanted` and `there` are questions. `chapters` and `kinds` are not chosen and have so many more. `unnarrowed` is how many
    there would be without the choice of decks and tags. `short` are chapters that have fewer than was asked of them: chapter,
    wanted, there. `spread` is how many the chapters ask for when that is more than the whole.
    """

    wanted: int
    there: int
    no_chapter: bool = False
    no_kind: bool = False
    chapters: tuple[tuple[str, int], ...] = ()
    kinds: tuple[tuple[Kind, int], ...] = ()
    unnarrowed: int = 0
    short: tuple[tuple[str, int, int], ...] = ()
    spread: int = 0


@dataclass(frozen=True, slots=True)
class Supply:
    """What there is for a draft. `by_chapter` counts under all chapters, `by_kind` under all kinds."""

    stock: Stock
    by_chapter: tuple[tuple[str, str, int], ...]
    by_kind: tuple[tuple[Kind, int], ...]
    unnarrowed: int


def supply(draft: Draft, every: Sequence[str], stock: Callable[[QuizRules], Stock]) -> Supply:
    """Ask for what there is, with and without each choice."""
    rules = draft.asked(every)
    has_kinds, has_chapters = bool(rules.kinds), bool(draft.chapters)
    nothing = Stock(0, (), ())
    all_chapters = replace(rules, scope=replace(rules.scope, chapters=()), per_chapter=())
    all_kinds = replace(rules, kinds=tuple(Kind), per_chapter=())
    plain = replace(rules, scope=Scope(chapters=rules.scope.chapters), per_chapter=())
    narrowed = bool(rules.scope.decks or rules.scope.tags)
    here = stock(rules) if has_kinds and has_chapters else nothing
    return Supply(
        stock=here,
        by_chapter=(
            stock(all_chapters) if has_kinds else stock(replace(all_chapters, kinds=tuple(Kind)))
        ).chapters,
        by_kind=stock(all_kinds).kinds if has_chapters else (),
        unnarrowed=stock(plain).total if narrowed and has_kinds and has_chapters else here.total,
    )


def shortage(draft: Draft, every: Sequence[str], there: Supply) -> Shortage | None:
    """What stands in the way of a start; None where nothing does."""
    rules = draft.asked(every)
    wanted, total = rules.count, there.stock.total
    if not draft.chapters or not rules.kinds:
        return Shortage(wanted, 0, no_chapter=not draft.chapters, no_kind=not rules.kinds)
    spread = sum(many for _, many in rules.per_chapter)
    spread = spread if spread > wanted else 0
    if total >= wanted and not there.stock.short and not spread:
        return None
    chapters = [(name, many) for name, _, many in there.by_chapter if name not in draft.chapters and many > 0]
    kinds = [(kind, many) for kind, many in there.by_kind if kind not in rules.kinds and many > 0]
    few = total < wanted
    return Shortage(
        wanted,
        total,
        chapters=tuple(sorted(chapters, key=lambda one: -one[1])) if few else (),
        kinds=tuple(sorted(kinds, key=lambda one: -one[1])) if few else (),
        unnarrowed=there.unnarrowed if there.unnarrowed > total else 0,
        short=there.stock.short,
        spread=spread,
    )
