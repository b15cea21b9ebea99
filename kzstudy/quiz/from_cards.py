"""Questions from the decks: what an author asks on a card, put so that the answer can be given and marked."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from random import Random

from kzstudy.core.card import Deck, Form, Note, cards_of, cloze_labels, cloze_parts
from kzstudy.core.document import Attestation
from kzstudy.core.question import GAP, Kind, Option, Question
from kzstudy.quiz.answers import can_be_typed, number_of, trimmed, typed
from kzstudy.quiz.blueprint import Blueprint, Build
from kzstudy.quiz.distractors import shuffled
from kzstudy.quiz.material import DOCUMENT, Basis, Material
from kzstudy.quiz.resemblance import plain
from kzstudy.quiz.shape import IN_ORDER, measure, shape_of
from kzstudy.quiz.wording import wording

CARD = "card"
"""The flavour of what is asked from a card."""
OTHER = "other"
"""What `whose` says where a statement is neither the document's nor a commentary's."""
_MOST_GAP_WORDS = 6


def from_cards(material: Material) -> Iterator[Blueprint]:
    """Everything that can be asked from the notes of the decks."""
    reporter = _usual_commentary(material)
    for deck in material.decks:
        asker = _Asker(material, deck, reporter)
        for note in deck.notes:
            yield from asker.blueprints(note)


def _usual_commentary(material: Material) -> str:
    """The commentary with the most to say, to stand beside the document where a card names none."""
    counts: dict[str, int] = {}
    for comment in material.pack.comments:
        counts[comment.commentary_id] = counts.get(comment.commentary_id, 0) + 1
    return max(counts, key=lambda each: counts[each], default="")


class _Asker:
    """One deck as it is asked from."""

    def __init__(self, material: Material, deck: Deck, reporter: str) -> None:
        self._material = material
        self._deck = frozenset({deck.info.deck_id})
        self._language = deck.info.language or material.language
        self._words = wording(self._language)
        self._reporter = reporter

    def blueprints(self, note: Note) -> Iterator[Blueprint]:
        """The questions of one note."""
        if note.form is Form.QA and note.whose:
            if self._named(note):
                yield self._blueprint(note, "", Kind.WHO, self._who, (note.question,))
        elif note.form is Form.QA:
            yield from self._recalled(note)
        elif note.form is Form.CLOZE:
            yield from self._gaps(note)
        elif note.form is Form.LIST:
            keys = tuple(each.text for each in note.elements)
            if len(keys) > 1:
                yield self._blueprint(note, "", Kind.LIST, self._list, keys)
        else:
            yield from self._written(note)

    def _blueprint(
        self, note: Note, name: str, kind: Kind, build: "_NoteBuild", keys: tuple[str, ...]
    ) -> Blueprint:
        question_id = f"card:{note.note_id}:{name}" if name else f"card:{note.note_id}"
        made: Build = partial(build, question_id, note)
        return Blueprint(
            question_id=question_id,
            kind=kind,
            build=made,
            chapter=self._material.chapter(note.passages),
            passages=note.passages,
            matters=(f"thesis:{note.thesis}" if note.thesis else f"note:{note.note_id}",),
            keys=keys,
            decks=self._deck,
            tags=frozenset(note.tags),
            difficulty=note.difficulty,
            flavour=CARD,
        )

    def _question(self, question_id: str, kind: Kind, stem: str, note: Note) -> Question:
        basis = Basis(note.passages, note.thesis, source=note.source)
        told = self._material.says(basis) or self._material.known(basis) is Attestation.REPRINT
        if (
            told and kind is not Kind.WHO and note.form is not Form.CHOICE
        ):  # whoever wrote options has said it
            stem = self._material.put(stem, basis, self._words)
        question = self._material.ask(
            question_id, kind, stem, basis, language=self._language, difficulty=note.difficulty
        )
        return replace(question, why=note.remark)

    # a short answer, a number

    def _recalled(self, note: Note) -> Iterator[Blueprint]:
        if f" {plain(trimmed(note.answer))} " in f" {plain(note.question)} ":
            return
        if number_of(note.answer, self._language):
            yield self._blueprint(note, "", Kind.NUMBER, self._number, (note.answer,))
        elif can_be_typed(note.question, note.answer, note.accept, self._language):
            yield self._blueprint(note, "", Kind.SHORT, self._short, (note.answer,))

    def _short(self, question_id: str, note: Note, _: Random, __: Sequence[str]) -> Question:
        return replace(
            self._question(question_id, Kind.SHORT, note.question, note),
            accepted=typed(note.answer, note.accept, self._language),
            cards=_cards(note),
        )

    def _number(self, question_id: str, note: Note, _: Random, __: Sequence[str]) -> Question:
        accepted = number_of(note.answer, self._language)
        return replace(
            self._question(question_id, Kind.NUMBER, note.question, note),
            accepted=tuple(dict.fromkeys((*accepted, *note.accept))),
            cards=_cards(note),
        )

    # a gap

    def _gaps(self, note: Note) -> Iterator[Blueprint]:
        for label in cloze_labels(note.question):
            words = _words_of(note, label)
            shown = f" {plain(_with_gap(note, label))} "
            if words and f" {plain(words)} " not in shown and len(words.split()) <= _MOST_GAP_WORDS:
                kind = Kind.NUMBER if number_of(words, self._language) else Kind.CLOZE
                yield self._blueprint(note, label, kind, partial(self._gap, label), (words,))

    def _gap(self, label: str, question_id: str, note: Note, _: Random, __: Sequence[str]) -> Question:
        words = _words_of(note, label)
        accept = note.accept if len(cloze_labels(note.question)) == 1 else ()
        number = number_of(words, self._language)
        whole = "".join(part.text for part in cloze_parts(note.question))
        kind = Kind.NUMBER if number else Kind.CLOZE
        question = self._question(question_id, kind, _with_gap(note, label), note)
        return replace(
            question,
            accepted=tuple(dict.fromkeys((*number, *accept)))
            if number
            else typed(words, accept, self._language),
            why=f"{whole} {note.remark}".strip(),
            cards=(f"{note.note_id}:cloze:{label}",),
        )

    # a list

    def _list(self, question_id: str, note: Note, _: Random, __: Sequence[str]) -> Question:
        options = [
            Option(each.slug, trimmed(each.text), cards=(f"{note.note_id}:element:{each.slug}",))
            for each in note.elements
        ]
        return replace(
            self._question(question_id, Kind.LIST, note.question, note),
            options=tuple(options),
            wanted=len(options),
            ordered=note.ordered,
            cards=_cards(note),
        )

    # options that an author wrote

    def _written(self, note: Note) -> Iterator[Blueprint]:
        right = tuple(each.text for each in note.choices if each.right)
        if len(right) == 1 and len(note.choices) > 1:
            yield self._blueprint(note, "", Kind.ONE, self._chosen, right)
        elif 1 < len(right) < len(note.choices):
            yield self._blueprint(note, "", Kind.SEVERAL, self._chosen, right)

    def _chosen(self, question_id: str, note: Note, rng: Random, _: Sequence[str]) -> Question:
        options = [
            Option(each.slug, each.text, each.right, each.feedback, note.passages if each.right else ())
            for each in note.choices
        ]
        natural = all(shape_of(each.text) in IN_ORDER for each in options)
        kind = Kind.ONE if sum(each.right for each in options) == 1 else Kind.SEVERAL
        question = self._question(question_id, kind, note.question, note)
        in_order = tuple(sorted(options, key=lambda each: measure(each.text))) if natural else None
        right = " ".join(each.feedback for each in note.choices if each.right)
        return replace(
            question,
            options=in_order or shuffled(rng, options),
            natural=natural,
            why=note.remark or right,
            cards=_cards(note),
        )

    # the document or an author

    def _named(self, note: Note) -> str:
        """The commentary that stands beside the document in "who says it"."""
        if note.whose in self._material.commentaries:
            return note.whose
        thesis = self._material.theses.get(note.thesis)
        witness = thesis.says if thesis else ""
        if (
            note.whose == OTHER
        ):  # what is somebody else's may be that witness's own, and then "neither" would be wrong
            return self._reporter if witness != self._reporter else ""
        return witness or self._reporter

    def _who(self, question_id: str, note: Note, _: Random, __: Sequence[str]) -> Question:
        named = self._named(note)
        options = (
            Option(DOCUMENT, self._words.the_document, right=note.whose == DOCUMENT),
            Option(
                named,
                self._words.the_author.format(name=self._material.commentaries[named].name),
                right=note.whose == named,
            ),
            Option(OTHER, self._words.neither, right=note.whose == OTHER),
        )
        return replace(
            self._question(question_id, Kind.WHO, note.question, note),
            options=options,
            natural=True,
            why=f"{note.answer} {note.remark}".strip(),
            cards=_cards(note),
        )


_NoteBuild = Callable[[str, Note, Random, Sequence[str]], Question]


def _cards(note: Note) -> tuple[str, ...]:
    return tuple(card.card_id for card in cards_of(note))


def _words_of(note: Note, label: str) -> str:
    """The words behind a label, "" where they are not the same wherever it stands."""
    found = {part.text for part in cloze_parts(note.question) if part.label == label}
    return found.pop() if len(found) == 1 else ""


def _with_gap(note: Note, label: str) -> str:
    """The text with a gap for the words of `label`, the hint in brackets behind it, and all other words shown."""
    shown = []
    for part in cloze_parts(note.question):
        gap = f"{GAP} ({part.hint})" if part.hint else GAP
        shown.append(gap if part.label == label else part.text)
    return "".join(shown)
