"""The bank of questions over the pack in use: made from the index when somebody asks, kept until the content changes.

It is made of all decks of the pack: the switch of a deck says what Study asks, and an exam asks about the document. So the same
seed gives the same quiz to everybody who has the same texts, and a scope can leave decks out.
"""

from collections.abc import Callable, Mapping, Sequence
from threading import Lock
from typing import Protocol

from kzstudy.core.card import Deck
from kzstudy.core.document import Pack, PackInfo
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Question
from kzstudy.core.quiz_rules import QuizRules, Stock
from kzstudy.services.workplace import Workplace
from kzstudy.storage.decks import deck_infos, read_deck
from kzstudy.storage.desk import desk_values
from kzstudy.storage.look import Run
from kzstudy.storage.packs import pack_infos, read_edition


class Bank(Protocol):
    """What can be asked of one pack and its decks; see quiz.bank."""

    def stock(self, rules: QuizRules) -> Stock: ...
    def draw(self, rules: QuizRules, confused: Mapping[str, Sequence[str]] = ...) -> tuple[Question, ...]: ...
    def question(self, question_id: str, seed: int) -> Question | None: ...


class QuizBanks:
    """The bank of one pack at a time. `make` makes it from the pack and all of its decks."""

    def __init__(self, workplace: Workplace, make: Callable[[Pack, Sequence[Deck]], Bank]) -> None:
        self._workplace = workplace
        self._make = make
        self._key: tuple[object, ...] = ()
        self._bank: Bank | None = None
        self._making = Lock()  # one thread makes it, another that wants it waits

    def pack_in_use(self) -> PackInfo | None:
        """The pack that was read last, or the first; None when there is none."""
        with self._workplace.reading() as run:
            infos = pack_infos(run)
            wanted = desk_values(run).get("read.pack", "")
        return next((one for one in infos if one.pack_id == wanted), infos[0] if infos else None)

    def chapter_in_use(self, pack_id: str) -> str:
        """The chapter of this pack that was read last, "" when none was."""
        with self._workplace.reading() as run:
            stood = desk_values(run)
            if stood.get("read.pack") != pack_id:
                return ""
            pack = read_edition(run, pack_id)
        passage_id = stood.get("read.current") or stood.get("read.passage", "")
        passages = pack.passages if pack is not None else ()
        return next((one.chapter for one in passages if one.passage_id == passage_id), "")

    def decks(self, pack_id: str) -> tuple[Deck, ...]:
        """The decks of this pack."""
        with self._workplace.reading() as run:
            return _decks(run, pack_id)

    def bank(self, pack_id: str) -> Bank:
        """The bank of this pack as its content is now.

        Raises:
            KnownError: CONTENT_UNREADABLE when there is no such pack.
        """
        with self._making:
            with self._workplace.reading() as run:
                key = _key(run, pack_id)
                if self._bank is not None and key == self._key:
                    return self._bank
                pack = read_edition(run, pack_id)
                decks = _decks(run, pack_id)
            if pack is None:
                raise KnownError(Fault.CONTENT_UNREADABLE, pack_id)
            bank = self._make(pack, decks)
            self._key, self._bank = key, bank
            return bank

    def has(self, pack_id: str) -> bool:
        """Whether `bank` would give it at once."""
        with self._workplace.reading() as run:
            return self._bank is not None and _key(run, pack_id) == self._key


def _key(run: Run, pack_id: str) -> tuple[object, ...]:
    """What the bank of a pack depends on."""
    packs = ((one.pack_id, one.digest) for one in pack_infos(run) if one.pack_id == pack_id)
    decks = ((one.deck_id, one.digest) for one in deck_infos(run) if one.pack == pack_id)
    return (*packs, *decks)


def _decks(run: Run, pack_id: str) -> tuple[Deck, ...]:
    return tuple(read_deck(run, info) for info in deck_infos(run) if info.pack == pack_id)
