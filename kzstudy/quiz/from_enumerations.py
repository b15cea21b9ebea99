"""Questions from what the pack lists: what belongs to a list, in which order, and how much of it one can name.

What is asked of an order is no evidence on cards that ask for the elements: who mixes them up may still know each of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from random import Random

from kzstudy.core.edition import Enumeration
from kzstudy.core.question import Kind, Option, Question
from kzstudy.quiz.blueprint import Blueprint, Build
from kzstudy.quiz.distractors import (
    LEAST_WRONG,
    Candidate,
    candidate,
    chosen,
    enough,
    fitting,
    shuffled,
    with_options,
)
from kzstudy.quiz.heading import list_stem, place_parts
from kzstudy.quiz.list_verdicts import list_verdicts
from kzstudy.quiz.listed import Item, Listed
from kzstudy.quiz.material import Basis, Material
from kzstudy.quiz.shape import is_clause

_MOST_ORDERED = 6
_MOST_RIGHT = 3
_LEAST_ORDERED = 3
_MOST_OF_AN_OPEN_LIST = 3
_ALL_UP_TO = 3
_FARTHEST, _ELSEWHERE = 2, 3

Pools = Mapping[str, tuple[Candidate, ...]]
"""Wrong options by the slug of the right one."""


def from_enumerations(material: Material) -> Iterator[Blueprint]:
    """Everything that can be asked of the pack's enumerations."""
    listed = Listed(material)
    for each in material.pack.enumerations:
        if len(each.elements) > 1:
            asker = _Asker(material, listed, each)
            yield from asker.blueprints()
            yield from list_verdicts(material, listed, each, asker.foreign)


class _Asker:
    """One enumeration as it is asked about."""

    def __init__(self, material: Material, listed: Listed, each: Enumeration) -> None:
        self._material = material
        self._listed = listed
        self._each = each
        self._heading = listed.headings[each.enumeration_id]
        self._items = listed.items[each.enumeration_id]
        self._basis = listed.basis(each)
        self.foreign = listed.excluded_items(each.enumeration_id)

    def blueprints(self) -> Iterator[Blueprint]:
        """All but the true-or-false questions."""
        pools = {item.element.slug: self._pool(item) for item in self._items}
        for item in self._items:
            slug = item.element.slug
            if enough(pools[slug]) and not self._listed.clangs(item):
                basis = self._listed.basis(self._each, item.element.passages)
                yield self._blueprint(f"one:{slug}", Kind.ONE, partial(self._one, item, pools), basis, item)
        told = any(self._listed.clangs(item) for item in self._items)
        told |= self._each.complete and len(self._items) <= _MOST_RIGHT  # its title says how many to choose
        if not told and all(enough(pool) for pool in pools.values()):
            yield self._blueprint(
                "several", Kind.SEVERAL, partial(self._several, pools), self._basis, *self._items
            )
        if self._each.ordered and len(self._items) >= _LEAST_ORDERED:
            yield self._blueprint("order", Kind.ORDER, self._order, self._basis, *self._items)
            for at, item in enumerate(self._items):
                name = f"place:{item.element.slug}"
                yield self._blueprint(name, Kind.ONE, partial(self._place, at), self._basis, item)
        yield self._blueprint("list", Kind.LIST, self._list, self._basis, *self._items)

    def _blueprint(self, name: str, kind: Kind, build: Build, basis: Basis, *items: Item) -> Blueprint:
        return self._material.blueprint(
            self._id(name),
            kind,
            basis,
            build,
            matters=(f"enumeration:{self._each.enumeration_id}",),
            keys=tuple(item.element.text for item in items),
            flavour="list",
        )

    def _id(self, name: str) -> str:
        return f"enumeration:{self._each.enumeration_id}:{name}"

    # what belongs to it

    def _one(self, item: Item, pools: Pools, rng: Random, confused: Sequence[str]) -> Question:
        basis = self._listed.basis(self._each, item.element.passages)
        slug = item.element.slug
        key = candidate(self._own(item), item.shape)
        stem = self._material.words.belongs.format(
            **self._heading.parts(self._listed.tail(self._each, basis))
        )
        question = self._material.ask(self._id(f"one:{slug}"), Kind.ONE, stem, basis)
        question = replace(question, cards=self._material.cards.of_element(self._each.thesis, slug))
        return with_options(question, rng, key, pools[slug], confused)

    def _several(self, pools: Pools, rng: Random, confused: Sequence[str]) -> Question:
        right = list(self._items)
        if len(right) > _MOST_RIGHT:
            right = sorted(rng.sample(right, rng.choice((2, _MOST_RIGHT))), key=self._items.index)
        middle = sorted(right, key=lambda item: len(item.element.text))[len(right) // 2]
        key = candidate(self._own(middle), middle.shape)
        wrong = chosen(
            rng, key, pools[middle.element.slug], confused, rng.choice((LEAST_WRONG, LEAST_WRONG + 1))
        )
        tail = self._listed.tail(self._each, self._basis)
        stem = self._material.words.several.format(**self._heading.parts(tail))
        own = [replace(self._own(item), cards=self._cards(item)) for item in right]
        return replace(
            self._material.ask(self._id("several"), Kind.SEVERAL, stem, self._basis),
            options=shuffled(rng, (*own, *wrong)),
            why="; ".join(item.element.text for item in right) + ".",
            cards=self._all_cards(),
        )

    def _pool(self, key: Item) -> tuple[Candidate, ...]:
        """What may stand beside `key`: first what the records exclude, then what a list known in full leaves out."""
        right = candidate(self._own(key), key.shape)
        akin = [item for item in self.foreign if self._listed.akin(item, self._each)]
        pool = fitting(right, [self._wrong(item, self._rank(item)) for item in akin])
        if self._each.complete:
            taken = {each.option.option_id for each in pool}
            near = [
                item
                for item in self._listed.near_items(key)
                if item.foreign_id not in taken and self._listed.akin(item, self._each)
            ]
            pool = (*pool, *fitting(right, [self._wrong(item, _ELSEWHERE) for item in near]))
        clause = is_clause(key.element.text)
        stands_alone = all(is_clause(each.option.text) != clause for each in pool)
        return () if stands_alone else pool  # a phrase among sentences would show that it is the one

    def _rank(self, item: Item) -> int:
        return min(self._material.apart(item.passages, self._each.passages), _FARTHEST)

    def _own(self, item: Item) -> Option:
        element, heading = item.element, self._heading
        if self._each.ordered and self._each.complete:
            parts = place_parts(heading, self._items.index(item) + 1, "", bold=False)
            why = self._material.words.why_place.format(**parts)
        else:
            why = self._listed.home(item)
        return Option(element.slug, element.text, right=True, why=why, passages=item.passages)

    def _wrong(self, item: Item, rank: int) -> Candidate:
        text, why = item.element.text, self._listed.home(item)
        option = Option(item.foreign_id, text, why=why, passages=item.passages)
        return Candidate(option, item.words, item.shape, rank)

    # its order

    def _order(self, rng: Random, _: Sequence[str]) -> Question:
        shown = list(self._items)
        if len(shown) > _MOST_ORDERED:
            shown = sorted(rng.sample(shown, _MOST_ORDERED), key=self._items.index)
        options = [
            Option(item.element.slug, item.element.text, passages=item.passages, rank=place)
            for place, item in enumerate(shown, 1)
        ]
        mixed = shuffled(rng, options)
        while mixed == tuple(options):  # shown in its order it would be no question
            mixed = shuffled(rng, options)
        tail = self._listed.tail(self._each, self._basis)
        stem = self._material.words.order.format(**self._heading.parts(tail))
        return replace(
            self._material.ask(self._id("order"), Kind.ORDER, stem, self._basis),
            options=mixed,
            why="; ".join(item.element.text for item in shown) + ".",
        )

    def _place(self, at: int, rng: Random, confused: Sequence[str]) -> Question:
        heading, words = self._heading, self._material.words
        options = [
            Option(
                item.element.slug,
                item.element.text,
                right=place == at,
                why=words.why_place.format(**place_parts(heading, place + 1, "", bold=False)),
                passages=item.passages,
            )
            for place, item in enumerate(self._items)
        ]
        shape = self._items[at].shape
        key = candidate(options[at], shape)
        others = [candidate(each, shape) for each in options if not each.right]
        last = self._each.complete and at == len(self._items) - 1
        tail = self._listed.tail(self._each, self._basis)
        stem = (words.last if last else words.place).format(**place_parts(heading, at + 1, tail))
        slug = self._items[at].element.slug
        question = self._material.ask(self._id(f"place:{slug}"), Kind.ONE, stem, self._basis)
        return with_options(question, rng, key, others, confused, vouched=True)

    # naming it

    def _list(self, _: Random, __: Sequence[str]) -> Question:
        of = len(self._items)
        if self._each.complete:
            wanted = of if of <= _ALL_UP_TO else of - 1
        else:
            wanted = min(of, _MOST_OF_AN_OPEN_LIST)
        tail = self._listed.tail(self._each, self._basis)
        stem = list_stem(self._heading, wanted, of, tail, whole=self._each.complete)
        options = [
            Option(
                item.element.slug,
                item.element.text,
                passages=item.passages,
                cards=self._cards(item),
                accepted=self._otherwise(item),
            )
            for item in self._items
        ]
        return replace(
            self._material.ask(self._id("list"), Kind.LIST, stem, self._basis),
            options=tuple(options),
            wanted=wanted,
            cards=self._all_cards(),
        )

    def _otherwise(self, item: Item) -> tuple[str, ...]:
        text = self._material.cards.element_text(self._each.thesis, item.element.slug).rstrip(".")
        return (text,) if text and text != item.element.text else ()

    def _cards(self, item: Item) -> tuple[str, ...]:
        return self._material.cards.own_element(self._each.thesis, item.element.slug)

    def _all_cards(self) -> tuple[str, ...]:
        own = tuple(card for item in self._items for card in self._cards(item))
        return own or self._material.cards.of_thesis(self._each.thesis)
