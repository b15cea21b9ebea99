"""What the pack lists, element by element, and of which element it is certain that it does not belong to another list.

The records say what excludes what; where they do not, only a list that is known in full can prove an element foreign. Either way
nothing counts as foreign that a passage of the list, a list on the same key point or a table of pairs on it would support.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from kzstudy.core.edition import Enumeration, EnumerationElement
from kzstudy.quiz.heading import COPY, Heading, heading_of
from kzstudy.quiz.material import DOCUMENT, Basis, Material
from kzstudy.quiz.resemblance import alike, telling
from kzstudy.quiz.shape import Shape

_NEAR = 24
"""How many elements of other lists are looked at on either side in length, so that making questions never grows as a square."""


@dataclass(frozen=True, slots=True)
class Item:
    """One element of a list, with what is asked of it again and again."""

    owner: Enumeration
    element: EnumerationElement
    words: frozenset[str]
    shape: Shape

    @property
    def passages(self) -> tuple[str, ...]:
        """Its own passages, else those of the list."""
        return self.element.passages or self.owner.passages

    @property
    def foreign_id(self) -> str:
        """Its id as an option where it does not belong."""
        return f"{self.owner.enumeration_id}.{self.element.slug}"


class Listed:
    """Every enumeration of a pack."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self.lists: dict[str, Enumeration] = {
            each.enumeration_id: each for each in material.pack.enumerations
        }
        self.items: dict[str, tuple[Item, ...]] = {
            each.enumeration_id: _items(each, material) for each in material.pack.enumerations
        }
        self.headings: dict[str, Heading] = {
            each.enumeration_id: heading_of(each.title, material.language, material.small)
            for each in material.pack.enumerations
        }
        self._titles = {each.enumeration_id: telling(each.title) for each in material.pack.enumerations}
        self._homes: dict[str, str] = {}
        self._excluded = self._both_ways()
        self._on_thesis = self._words_on_theses()
        self._by_length: dict[Shape, list[Item]] = defaultdict(list)
        for item in sorted(
            (item for items in self.items.values() for item in items),
            key=lambda item: (len(item.element.text), item.foreign_id),
        ):
            self._by_length[item.shape].append(item)

    def basis(self, listed: Enumeration, passages: Sequence[str] = ()) -> Basis:
        """What a question about `listed` rests on; `passages` where it is about a part of it."""
        known = self._material.known(Basis(tuple(passages))) if passages else None
        return Basis(tuple(passages) or listed.passages, listed.thesis, listed.whose, known=known)

    def tail(self, listed: Enumeration, basis: Basis) -> str:
        """Who tells the list, as the end of a sentence that names it."""
        heading, material = self.headings[listed.enumeration_id], self._material
        if listed.whose == DOCUMENT:
            return _document_tail(heading, basis, material)
        if heading.tail:
            return f", {heading.tail}"
        return "" if material.names_a_witness(heading.head) else material.attribution(basis)

    def home(self, item: Item) -> str:
        """The sentence that says where an element belongs."""
        found = self._homes.get(item.foreign_id)
        if found is None:
            tail = self.tail(item.owner, self.basis(item.owner, item.element.passages))
            parts = self.headings[item.owner.enumeration_id].parts(tail, bold=False)
            found = self._material.words.why_belongs.format(**parts)
            self._homes[item.foreign_id] = found
        return found

    def excluded(self, enumeration_id: str) -> tuple[str, ...]:
        """The lists of which the records say that they share no element with this one, in the pack's order."""
        return self._excluded.get(enumeration_id, ())

    def foreign(self, item: Item, listed: Enumeration) -> bool:
        """Whether it is certain that `item` does not belong to `listed`."""
        owner = item.owner
        if owner.enumeration_id == listed.enumeration_id or item.element.also_true_for:
            return False
        if any(alike(item.words, own.words) for own in self.items[listed.enumeration_id]):
            return False
        if alike(item.words, self._titles[listed.enumeration_id]):
            return False
        if self._supported(item, listed):
            return False
        if owner.enumeration_id in self.excluded(listed.enumeration_id):
            return True
        return (
            listed.complete
            and not set(item.passages) & set(listed.passages)
            and (not owner.thesis or owner.thesis != listed.thesis)
        )

    def akin(self, item: Item, listed: Enumeration) -> bool:
        """Whether an element is of a kind with those of `listed`, so that somebody might take it for one of them."""
        return not set(item.owner.kinds).isdisjoint(listed.kinds)

    def clangs(self, item: Item) -> bool:
        """Whether a word of the element stands in the title of its list too, which would give it away."""
        return not item.words.isdisjoint(self._titles[item.owner.enumeration_id])

    def excluded_items(self, enumeration_id: str) -> tuple[Item, ...]:
        """The elements of the excluded lists that are certainly foreign."""
        listed = self.lists[enumeration_id]
        return tuple(
            item
            for other in self.excluded(enumeration_id)
            for item in self.items[other]
            if self.foreign(item, listed)
        )

    def near_items(self, key: Item) -> tuple[Item, ...]:
        """Elements of any other list, of the key's shape and near it in length, that are certainly foreign to its list."""
        row = self._by_length[key.shape]
        at = bisect_left(row, len(key.element.text), key=lambda item: len(item.element.text))
        return tuple(item for item in row[max(0, at - _NEAR) : at + _NEAR] if self.foreign(item, key.owner))

    def _supported(self, item: Item, listed: Enumeration) -> bool:
        """Whether a passage of the list, or what else the pack says on its key point, may bear the element after all."""
        passages = {*listed.passages, *(each for own in listed.elements for each in own.passages)}
        if item.words and any(item.words <= self._material.passage_words(each) for each in passages):
            return True
        said = self._on_thesis.get(listed.thesis, ()) if listed.thesis else ()
        return any(alike(item.words, words) for owner, words in said if owner != item.owner.enumeration_id)

    def _both_ways(self) -> dict[str, tuple[str, ...]]:
        """What the records say, read from either side."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for each in self.lists.values():
            for other in each.exclusive_within:
                if other in self.lists and other != each.enumeration_id:
                    found[each.enumeration_id][other] = None
                    found[other][each.enumeration_id] = None
        order = {key: at for at, key in enumerate(self.lists)}
        return {key: tuple(sorted(others, key=order.__getitem__)) for key, others in found.items()}

    def _words_on_theses(self) -> dict[str, list[tuple[str, frozenset[str]]]]:
        """What lists and tables of pairs name under each key point, with the list it stands in."""
        found: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        for items in self.items.values():
            for item in items:
                found[item.owner.thesis].append((item.owner.enumeration_id, item.words))
        for table in self._material.pack.pairs:
            for pair in table.pairs:
                found[table.thesis] += [("", telling(pair.left)), ("", telling(pair.right))]
        return found


def _items(each: Enumeration, material: Material) -> tuple[Item, ...]:
    """The elements of a list. They are of one kind: where one single word is a quality, the others are, whatever their ending."""
    shapes = [material.shape(element.text) for element in each.elements]
    if Shape.QUALITY in shapes:
        single = [" " not in element.text for element in each.elements]
        shapes = [Shape.QUALITY if one else shape for one, shape in zip(single, shapes, strict=True)]
    return tuple(
        Item(each, element, telling(element.text), shape)
        for element, shape in zip(each.elements, shapes, strict=True)
    )


def _document_tail(heading: Heading, basis: Basis, material: Material) -> str:
    document = material.part(basis)
    if not heading.tail or heading.tail == COPY:
        if material.is_weak(basis) and material.names_a_witness(heading.head):
            return ""
        told = document in heading.head and not material.is_weak(basis) and not heading.tail
        return "" if told else material.attribution(basis)
    if heading.tail.startswith("in "):
        return f", {heading.tail}"
    if heading.tail.endswith(" it"):
        return f", in {document} {heading.tail}"
    return f", {heading.tail}" if document in heading.head else f" in {document}, {heading.tail}"
