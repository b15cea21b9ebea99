"""True or false about what belongs to a list. The reason to be chosen says where the thing truly belongs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, islice, zip_longest
from random import Random

from kzstudy.core.edition import Enumeration
from kzstudy.core.question import FALSE, TRUE, Kind, Option, Question
from kzstudy.quiz.blueprint import Blueprint
from kzstudy.quiz.distractors import of_one_measure, shuffled, verdicts
from kzstudy.quiz.listed import Item, Listed
from kzstudy.quiz.material import Material
from kzstudy.quiz.shape import is_clause

_OTHER_HOMES = 2
_LOOKED_AT = 24


def list_verdicts(
    material: Material, listed: Listed, each: Enumeration, foreign: Sequence[Item]
) -> Iterator[Blueprint]:
    """About as many false statements, made of `foreign` elements of the same kind, as true ones, one for each element.

    A list without a false one has no true ones either: whoever noticed that would know the verdict.
    """
    asker = _Asker(material, listed, each)
    akin = (item for item in foreign if listed.akin(item, each))
    near = sorted(akin, key=lambda one: material.apart(one.passages, each.passages))
    likely = (item for item in _in_turn(near) if asker.is_likely(item) and asker.has_reasons(item))
    false = list(islice(likely, len(each.elements)))
    true = [item for item in listed.items[each.enumeration_id] if asker.has_reasons(item)]
    if true and false:
        yield from (asker.blueprint(item) for item in (*true, *false))


def _in_turn(foreign: Sequence[Item]) -> Iterator[Item]:
    """The elements by turns from each list that they are of."""
    by_owner: dict[str, list[Item]] = {}
    for item in foreign:
        by_owner.setdefault(item.owner.enumeration_id, []).append(item)
    return (item for item in chain.from_iterable(zip_longest(*by_owner.values())) if item is not None)


class _Asker:
    """Statements about one enumeration."""

    def __init__(self, material: Material, listed: Listed, each: Enumeration) -> None:
        self._material = material
        self._listed = listed
        self._each = each

    def is_likely(self, item: Item) -> bool:
        """Whether an element looks like one of the list: of the same shape, grammar and measure as one that is."""
        text = item.element.text
        return any(
            own.shape is item.shape
            and is_clause(own.element.text) == is_clause(text)
            and of_one_measure(len(own.element.text), len(text))
            for own in self._listed.items[self._each.enumeration_id]
        )

    def has_reasons(self, item: Item) -> bool:
        """Whether there are lists enough that the element certainly does not belong to, and its own does not name it."""
        return len(self._homes(item)) > 1 and not self._listed.clangs(item)

    def blueprint(self, item: Item) -> Blueprint:
        """The statement that `item` belongs to the list."""
        true = item.owner is self._each
        named = f"true:{item.element.slug}" if true else f"false:{item.foreign_id}"
        question_id = f"enumeration:{self._each.enumeration_id}:{named}"
        return self._material.blueprint(
            question_id,
            Kind.TRUE_FALSE,
            self._listed.basis(self._each, item.element.passages if true else ()),
            partial(self._build, item, question_id),
            matters=(f"enumeration:{self._each.enumeration_id}", f"enumeration:{item.owner.enumeration_id}"),
            keys=(item.element.text,),
            flavour=TRUE if true else FALSE,
        )

    def _build(self, item: Item, question_id: str, rng: Random, _: Sequence[str]) -> Question:
        true = item.owner is self._each
        basis = self._listed.basis(self._each, item.element.passages if true else ())
        heading = self._listed.headings[self._each.enumeration_id]
        parts = heading.parts(self._listed.tail(self._each, basis), bold=False)
        words, cards = self._material.words, self._material.cards
        homes = self._homes(item)
        own, others = homes[0], homes[1:]
        if not true:
            others = [self._each, *rng.sample(others, min(len(others), _OTHER_HOMES - 1))]
        else:
            others = rng.sample(others, min(len(others), _OTHER_HOMES))
        reasons = [self._reason(home, item, right=home is own) for home in (own, *others)]
        return replace(
            self._material.ask(question_id, Kind.TRUE_FALSE, words.true_or_false, basis),
            statement=words.says_belongs.format(text=item.element.text, **parts),
            options=verdicts(words, true=true),
            targets=shuffled(rng, reasons),
            why=reasons[0].text,
            cards=cards.of_element(item.owner.thesis, item.element.slug),
        )

    def _homes(self, item: Item) -> list[Enumeration]:
        """The list that the element is of, then lists that it certainly is not of, the asked one not among them."""
        listed = self._listed
        near = sorted(
            listed.excluded(item.owner.enumeration_id),
            key=lambda key: not listed.akin(item, listed.lists[key]),
        )
        every = chain(near, (key for key in listed.lists if key not in near))
        other = (
            listed.lists[key]
            for key in islice(every, _LOOKED_AT)
            if key not in (item.owner.enumeration_id, self._each.enumeration_id)
            and any(own.shape is item.shape for own in listed.items[key])
            and listed.foreign(item, listed.lists[key])
        )
        return [item.owner, *islice(other, 2 * _OTHER_HOMES)]

    def _reason(self, home: Enumeration, item: Item, *, right: bool) -> Option:
        basis = self._listed.basis(home, item.element.passages if right else ())
        parts = self._listed.headings[home.enumeration_id].parts(self._listed.tail(home, basis), bold=False)
        text = self._material.words.why_belongs.format(**parts)
        return Option(home.enumeration_id, text, right=right, passages=basis.passages)
