"""Questions from the key points: the blank page of a chapter.

A key point is true as it stands, so it makes no true-or-false question: with no false ones beside it, whoever recognises the kind
would know the verdict. The other kinds come from its cards, its lists and its pairs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from random import Random

from kzstudy.core.document import Thesis
from kzstudy.core.question import Kind, Option, Question
from kzstudy.quiz.blueprint import Blueprint
from kzstudy.quiz.material import Basis, Material

_AROUND = frozenset({"argument", "term", "date", "person", "change"})
"""Kinds of key points that are about the document and not of it."""
_LEAST_POINTS = 3


def from_theses(material: Material) -> Iterator[Blueprint]:
    """Everything that can be asked of the pack's key points."""
    of_chapter: dict[str, list[Thesis]] = {}
    for thesis in material.pack.theses:
        chapters = {material.chapter((each,)) for each in thesis.passages}
        if len(chapters) == 1 and thesis.kind not in _AROUND and _is_borne(material, thesis):
            of_chapter.setdefault(chapters.pop(), []).append(thesis)
    for chapter in material.chapters:
        points = of_chapter.get(chapter, [])
        if len(points) >= _LEAST_POINTS:
            yield _blank_page(material, chapter, points)


def _is_borne(material: Material, thesis: Thesis) -> bool:
    """Whether its passages bear it. What is known less well than they are was only hung on them, as what is said of the whole."""
    weakest = material.known(Basis(thesis.passages))
    return weakest is not None and material.known(_basis(thesis)) == weakest


def _basis(thesis: Thesis) -> Basis:
    return Basis(thesis.passages, thesis.thesis_id)


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
