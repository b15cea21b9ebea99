"""Questions from the key points: true statements with the part they stand in, and the blank page of a chapter."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from random import Random

from kzstudy.core.document import Thesis
from kzstudy.core.question import TRUE, Kind, Option, Question
from kzstudy.quiz.blueprint import Blueprint
from kzstudy.quiz.distractors import shuffled, verdicts
from kzstudy.quiz.material import Basis, Material
from kzstudy.quiz.resemblance import telling

_AROUND = frozenset({"argument", "term", "date", "person", "change"})
"""Kinds of key points that are about the document and not of it."""
_LEAST_POINTS = 3
_REASONS = 3


def from_theses(material: Material) -> Iterator[Blueprint]:
    """Everything that can be asked of the pack's key points."""
    of_chapter: dict[str, list[Thesis]] = {}
    for thesis in material.pack.theses:
        chapters = {material.chapter((each,)) for each in thesis.passages}
        if len(chapters) == 1 and thesis.kind not in _AROUND and _is_borne(material, thesis):
            of_chapter.setdefault(chapters.pop(), []).append(thesis)
    for chapter in material.chapters:
        points = of_chapter.get(chapter, [])
        for thesis in points:
            if _may_be_placed(material, thesis, chapter):
                yield _statement(material, thesis, chapter)
        if len(points) >= _LEAST_POINTS:
            yield _blank_page(material, chapter, points)


def _is_borne(material: Material, thesis: Thesis) -> bool:
    """Whether its passages bear it. What is known less well than they are was only hung on them, as what is said of the whole."""
    weakest = material.known(Basis(thesis.passages))
    return weakest is not None and material.known(_basis(thesis)) == weakest


def _may_be_placed(material: Material, thesis: Thesis, chapter: str) -> bool:
    """Whether it is certain where the statement stands, and the title of that part does not give it away."""
    passages = [material.passages[each] for each in thesis.passages]
    inferred = any(each.remark for each in passages) and material.is_weak(_basis(thesis))
    others = [each for each in material.chapters if material.titles[each] and each != chapter]
    hinted = not telling(thesis.text).isdisjoint(telling(material.titles[chapter]))
    return bool(material.titles[chapter]) and len(others) > 1 and not inferred and not hinted


def _basis(thesis: Thesis) -> Basis:
    return Basis(thesis.passages, thesis.thesis_id)


def _statement(material: Material, thesis: Thesis, chapter: str) -> Blueprint:
    question_id = f"thesis:{thesis.thesis_id}:true"
    build = partial(_judged, material, thesis, chapter, question_id)
    return material.blueprint(
        question_id, Kind.TRUE_FALSE, _basis(thesis), build, keys=(thesis.text,), flavour=TRUE
    )


def _judged(
    material: Material, thesis: Thesis, chapter: str, question_id: str, rng: Random, _: Sequence[str]
) -> Question:
    words, basis = material.words, _basis(thesis)
    others = [each for each in material.chapters if material.titles[each] and each != chapter]
    shown = [chapter, *rng.sample(others, min(len(others), _REASONS - 1))]
    reasons = [
        Option(
            f"part-{each}",
            words.stands_in.format(title=material.titles[each]),
            right=each == chapter,
            passages=thesis.passages if each == chapter else (),
        )
        for each in shown
    ]
    return replace(
        material.ask(question_id, Kind.TRUE_FALSE, words.true_or_false, basis),
        statement=material.put(thesis.text, basis),
        options=verdicts(words, true=True),
        targets=shuffled(rng, reasons),
        why=" ".join(material.passages[each].text for each in thesis.passages),
        cards=material.cards.of_thesis(thesis.thesis_id),
    )


def _blank_page(material: Material, chapter: str, points: Sequence[Thesis]) -> Blueprint:
    passages = tuple(dict.fromkeys(passage for each in points for passage in each.passages))
    basis = Basis(passages)
    question_id = f"blank:{chapter}"
    blueprint = material.blueprint(
        question_id,
        Kind.BLANK,
        basis,
        partial(_page, material, chapter, points, basis),
        matters=(question_id,),
        flavour="chapter",
    )
    decks = frozenset(deck for each in points for deck in material.cards.decks(each.thesis_id))
    tags = frozenset(tag for each in points for tag in material.cards.tags(each.thesis_id))
    return replace(blueprint, decks=decks, tags=tags)


def _page(
    material: Material, chapter: str, points: Sequence[Thesis], basis: Basis, _: Random, __: Sequence[str]
) -> Question:
    order = {passage: at for at, passage in enumerate(material.passages)}
    in_order = sorted(points, key=lambda each: min(order[passage] for passage in each.passages))
    options = [
        Option(
            each.thesis_id, each.text, passages=each.passages, cards=material.cards.of_thesis(each.thesis_id)
        )
        for each in in_order
    ]
    words = material.words
    template = words.blank if chapter[:1].isdigit() else words.blank_part
    tail = material.attribution(basis) if material.is_weak(basis) else ""
    return replace(
        material.ask(
            f"blank:{chapter}",
            Kind.BLANK,
            template.format(number=chapter, title=material.titles[chapter], tail=tail),
            basis,
        ),
        options=tuple(options),
    )
