"""What Hypothesis draws for quizzes: a question of any kind that keeps the contract, answers to it, schemes, sittings."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from kzstudy.core.question import FALSE, GAP, TRUE, Kind, Option, Question
from kzstudy.core.quiz_rules import Mode, QuizRules, Scheme
from kzstudy.core.response import ANSWER, UNANSWERED, Response, Sure
from kzstudy.core.sitting import Attempt, Sitting, begun

_STATEMENTS = (
    "A crisis of trust and growing conflict",
    "The wearing away of international law",
    "The sharpening of familiar threats",
    "New forces in geopolitics and geo-economics",
    "The dilution of today\u2019s globalisation",
    "No sharp ideological confrontation between leading states",
    "The market economy has no alternative",
    "Взаимозависимость стран и регионов",
    "Многовекторная внешняя политика",
    "Размывание основ международного права",
    "Өңірлік және көпжақты дипломатия",
    "Халықаралық бейбітшілік пен қауіпсіздік",
    "Pragmatism",
    "Прагматизм",
    "Ұлттық мүдде",
)
_ANSWERS = (
    "Tokayev",
    "hybrid",
    "multi-vector policy",
    "гибридная война",
    "Қасым-Жомарт Тоқаев",
    "three months",
)
_NUMBERS = ("280", "2020", "6 March 2020", "12,000", "seven")
_SCRIBBLES = st.text(st.sampled_from("abc нет қалай 0123,.-"), max_size=20)

schemes = st.builds(Scheme, st.booleans(), st.booleans(), st.booleans(), st.integers(0, 100))
sures = st.none() | st.sampled_from(Sure)
languages = st.sampled_from(["en", "ru", "kk"])


def questions(kinds: Sequence[Kind] = tuple(Kind)) -> st.SearchStrategy[Question]:
    """A question of one of `kinds`."""
    return st.sampled_from(kinds).flatmap(question_of)


@st.composite
def question_of(draw: st.DrawFn, kind: Kind) -> Question:
    """A question of this kind, its options in the order in which they are drawn."""
    question = Question(
        question_id=f"{kind.value}:{draw(st.integers(1, 99))}",
        kind=kind,
        stem="What is it?",
        pack_id="pack",
        chapter=draw(st.sampled_from(["D", "1", "2", "3"])),
        language=draw(languages),
    )
    if kind in (Kind.ONE, Kind.WHO):
        options = draw(_options(2, 6))
        right = draw(st.sampled_from(options))
        return replace(question, options=tuple(replace(one, right=one is right) for one in options))
    if kind is Kind.SEVERAL:
        options = draw(_options(3, 7))
        many = draw(st.integers(1, len(options) - 1))
        return replace(
            question,
            options=tuple(replace(one, right=at < many) for at, one in enumerate(options)),
        )
    if kind is Kind.TRUE_FALSE:
        truth, reasons = draw(st.booleans()), draw(_options(2, 4, "reason"))
        return replace(
            question,
            statement="It is so.",
            options=(Option(TRUE, "True", right=truth), Option(FALSE, "False", right=not truth)),
            targets=tuple(replace(one, right=at == 0) for at, one in enumerate(reasons)),
        )
    if kind is Kind.MATCH:
        targets = draw(_options(2, 6, "target"))
        many = draw(st.integers(2, len(targets)))
        left = draw(_options(many, many))
        pairs = zip(left, draw(st.permutations(targets)), strict=False)
        return replace(
            question,
            options=tuple(replace(one, partner=target.option_id) for one, target in pairs),
            targets=targets,
        )
    return draw(_ranked_or_typed(question))


@st.composite
def _ranked_or_typed(draw: st.DrawFn, question: Question) -> Question:
    kind = question.kind
    if kind is Kind.ORDER:
        options = draw(_options(2, 7))
        ranks = draw(st.permutations(range(1, len(options) + 1)))
        return replace(
            question,
            options=tuple(replace(one, rank=rank) for one, rank in zip(options, ranks, strict=True)),
        )
    if kind in (Kind.LIST, Kind.BLANK):
        options = draw(_options(2, 6))
        if kind is Kind.BLANK:
            return replace(question, options=options)
        wanted, ordered = draw(st.integers(1, len(options))), draw(st.booleans())
        return replace(question, options=options, wanted=wanted, ordered=ordered)
    answers = _NUMBERS if kind is Kind.NUMBER else _ANSWERS
    accepted = draw(st.lists(st.sampled_from(answers), min_size=1, max_size=3, unique=True))
    stem = f"It is {GAP} then." if kind is Kind.CLOZE else question.stem
    return replace(question, accepted=tuple(accepted), stem=stem)


@st.composite
def _options(draw: st.DrawFn, least: int, most: int, name: str = "option") -> tuple[Option, ...]:
    texts = draw(st.lists(st.sampled_from(_STATEMENTS), min_size=least, max_size=most, unique=True))
    ids = draw(st.permutations([f"{name}-{number}" for number in range(len(texts))]))
    return tuple(Option(ident, text) for ident, text in zip(ids, texts, strict=True))


@st.composite
def responses(draw: st.DrawFn, question: Question) -> Response:
    """Any answer to `question`: right, wrong, in part, half done, scribbled, blank, with or without a last word."""
    ids = [one.option_id for one in question.options]
    chosen: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    texts: tuple[str, ...] = ()
    if question.kind in (Kind.ONE, Kind.WHO):
        chosen = tuple(draw(st.lists(st.sampled_from(ids), max_size=1)))
    elif question.kind is Kind.SEVERAL:
        chosen = tuple(draw(st.lists(st.sampled_from(ids), unique=True)))
    elif question.kind is Kind.TRUE_FALSE:
        reasons = [one.option_id for one in question.targets]
        verdict = draw(st.lists(st.sampled_from(ids), max_size=1))
        chosen = (*verdict, *(draw(st.lists(st.sampled_from(reasons), max_size=1)) if verdict else ()))
    elif question.kind is Kind.MATCH:
        left = draw(st.lists(st.sampled_from(ids), unique=True))
        pairs = tuple((one, draw(st.sampled_from(question.targets)).option_id) for one in left)
    elif question.kind is Kind.ORDER:
        chosen = tuple(draw(st.permutations(ids)))
    elif question.kind in (Kind.LIST, Kind.BLANK):
        said = [one.text for one in question.options]
        texts = tuple(
            draw(st.lists(st.sampled_from(said) | st.sampled_from(_STATEMENTS) | _SCRIBBLES, max_size=7))
        )
        texts = ("\n".join(texts),) if question.kind is Kind.BLANK else texts
    else:
        texts = (
            draw(st.sampled_from(question.accepted) | st.sampled_from(_ANSWERS + _NUMBERS) | _SCRIBBLES),
        )
    return Response(chosen, pairs, texts, draw(rulings(question)), draw(sures), draw(st.integers(0, 600_000)))


def rulings(question: Question) -> st.SearchStrategy[tuple[tuple[str, bool], ...]]:
    """Some last words of the person."""
    keys = [ANSWER, *(one.option_id for one in question.options)]
    return st.dictionaries(st.sampled_from(keys), st.booleans(), max_size=3).map(
        lambda ruled: tuple(sorted(ruled.items()))
    )


def right_response(question: Question, sure: Sure | None = None) -> Response:
    """The answer that is wholly right."""
    kind, options = question.kind, question.options
    if kind is Kind.TRUE_FALSE:
        reason = next(one.option_id for one in question.targets if one.right)
        return Response(chosen=(*question.right(), reason), sure=sure)
    if kind is Kind.MATCH:
        return Response(pairs=tuple((one.option_id, one.partner) for one in options), sure=sure)
    if kind is Kind.ORDER:
        ranked = sorted(options, key=lambda one: one.rank)
        return Response(chosen=tuple(one.option_id for one in ranked), sure=sure)
    if kind is Kind.LIST:
        return Response(texts=tuple(one.text for one in options), sure=sure)
    if kind is Kind.BLANK:
        return Response(texts=(". ".join(one.text for one in options),), sure=sure)
    if question.accepted:
        return Response(texts=question.accepted[:1], sure=sure)
    return Response(chosen=question.right(), sure=sure)


@st.composite
def sittings(draw: st.DrawFn) -> Sitting:
    """A sitting over a few questions of any kind, with any answers; some left out."""
    asked = draw(st.lists(questions(), min_size=1, max_size=6))
    rules = QuizRules("pack", count=len(asked), scheme=draw(schemes), mode=draw(st.sampled_from(Mode)))
    attempt = Attempt("device:1", 1_794_837_600_000, 20_773, rules, tuple(asked))
    given = tuple(draw(st.just(UNANSWERED) | responses(one)) for one in asked)
    return replace(begun(attempt), responses=given)
