"""Questions from the timeline: the year of an event, and which came before which; only of dates that nobody doubts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from random import Random

from kzstudy.core.document import Attestation
from kzstudy.core.edition import Event
from kzstudy.core.question import Kind, Option, Question
from kzstudy.quiz.blueprint import Blueprint
from kzstudy.quiz.date_words import date_words
from kzstudy.quiz.material import Basis, Material

_IN_ORDER = 4
_REACH = 4
"""How many years a wrong year may be away."""
_SOURCES_OF_ONE = 2
_INDEFINITE = re.compile(r"an?\s", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)\d{4}(?!\d)")
_MONTH_OR_DAY = re.compile(r"\d{1,2}\s+[^\W\d_]{3,}|[^\W\d_]{3,}\s+\d{4}")


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event with the first and last day that its date leaves open, as ISO text that sorts."""

    event: Event
    first: str
    last: str

    @property
    def year(self) -> str:
        return self.first[:4]


def from_events(material: Material) -> Iterator[Blueprint]:
    """Everything that can be asked of the pack's timeline."""
    asker = _Asker(material)
    dated = [_dated(each) for each in material.pack.events if _is_certain(each)]
    for each in dated:
        if each.year == each.last[:4] and each.year not in _YEARS.findall(each.event.text):
            yield asker.blueprint(each, "year", Kind.NUMBER)
            yield asker.blueprint(each, "one", Kind.ONE)
    for group in _groups(dated):
        yield asker.ordering(group)


def _is_certain(event: Event) -> bool:
    """Whether its date may be asked: undoubted, attested, of an event that bears on a passage and that happened once.

    What begins with "a" and is known from one source only (a press report notes something) may have happened at other times too.
    """
    may_recur = _INDEFINITE.match(event.text) is not None and len(event.sources) < _SOURCES_OF_ONE
    sound = not event.doubt and event.attestation is not Attestation.MISSING
    return sound and bool(event.passages) and not may_recur


def _dated(event: Event) -> _Dated:
    start, _, end = event.date.partition("/")
    return _Dated(event, f"{start}-01-01"[:10], f"{end or start}-99-99"[:10])


def _groups(dated: Sequence[_Dated]) -> Iterator[tuple[_Dated, ...]]:
    """Four events each, far apart: each event stands in one group at most, and no text of them tells a date."""
    usable = sorted(
        (
            each
            for each in dated
            if not (_YEARS.search(each.event.text) or _MONTH_OR_DAY.search(each.event.text))
        ),
        key=lambda each: (each.first, each.last, each.event.event_id),
    )
    step = len(usable) // _IN_ORDER
    for at in range(step):
        group = tuple(usable[at + step * number] for number in range(_IN_ORDER))
        if all(one.last < other.first for one, other in pairwise(group)):
            yield group


class _Asker:
    """The timeline as it is asked about."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._latest = max(
            (int(each.date.rpartition("/")[2][:4]) for each in material.pack.events), default=0
        )
        self._titles = {each.code: each.title for each in material.pack.sources}

    def blueprint(self, each: _Dated, name: str, kind: Kind) -> Blueprint:
        """The question for the year of one event."""
        return self._material.blueprint(
            f"event:{each.event.event_id}:{name}",
            kind,
            self._basis(each),
            partial(self._number if kind is Kind.NUMBER else self._year, each),
            matters=(f"event:{each.event.event_id}",),
            keys=(each.year, each.event.text),
            flavour="timeline",
        )

    def ordering(self, group: tuple[_Dated, ...]) -> Blueprint:
        """The question for the order of some events."""
        return self._material.blueprint(
            self._order_id(group),
            Kind.ORDER,
            self._basis(*group),
            partial(self._order, group),
            matters=tuple(f"event:{each.event.event_id}" for each in group),
            keys=tuple(each.event.text for each in group),
            flavour="timeline",
        )

    def _order_id(self, group: tuple[_Dated, ...]) -> str:
        return "events:" + "+".join(each.event.event_id for each in group)

    def _basis(self, *dated: _Dated) -> Basis:
        codes = dict.fromkeys(code for each in dated for code in each.event.sources)
        weakest = max((each.event.attestation for each in dated), key=tuple(Attestation).index)
        return Basis(
            passages=tuple(dict.fromkeys(passage for each in dated for passage in each.event.passages)),
            source="; ".join(self._titles.get(code, code) for code in codes),
            known=weakest,
            witnessed=False,
        )

    def _number(self, each: _Dated, _: Random, __: Sequence[str]) -> Question:
        return replace(self._asked(each, "year", Kind.NUMBER), accepted=(each.year,))

    def _year(self, each: _Dated, rng: Random, _: Sequence[str]) -> Question:
        """The year among others near it. Where it stands among them is drawn, so that its place tells nothing."""
        key = int(each.year)
        later = range(
            key + 1, min(key + _REACH, self._latest + 1) + 1
        )  # nobody takes a year to come for right
        after = min(rng.randrange(_IN_ORDER), len(later))
        earlier = rng.sample(range(key - _REACH, key), _IN_ORDER - 1 - after)
        years = sorted({key, *earlier, *rng.sample(later, after)})
        options = [Option(str(year), str(year), right=year == key) for year in years]
        return replace(self._asked(each, "one", Kind.ONE), options=tuple(options), natural=True)

    def _asked(self, each: _Dated, name: str, kind: Kind) -> Question:
        stem = self._material.words.event_year.format(text=each.event.text)
        question = self._material.ask(f"event:{each.event.event_id}:{name}", kind, stem, self._basis(each))
        cards = self._material.cards.answering(each.year, each.event.passages)
        return replace(question, why=self._told(each), cards=cards)

    def _told(self, each: _Dated) -> str:
        return f"{self._when(each)}: {each.event.text}"

    def _when(self, each: _Dated) -> str:
        return date_words(each.event.date, self._material.language)

    def _order(self, group: tuple[_Dated, ...], rng: Random, _: Sequence[str]) -> Question:
        options = [
            Option(
                each.event.event_id,
                each.event.text,
                why=self._when(each),
                passages=each.event.passages,
                rank=at,
            )
            for at, each in enumerate(group, 1)
        ]
        mixed = list(options)
        while mixed == options:
            rng.shuffle(mixed)
        stem = self._material.words.events_order
        question = self._material.ask(self._order_id(group), Kind.ORDER, stem, self._basis(*group))
        why = " ".join(self._told(each) for each in group)
        return replace(question, options=tuple(mixed), why=why)
