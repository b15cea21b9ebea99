"""Questions from the glossary: what a word means, and which word is meant."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from random import Random

from kzstudy.core.document import Attestation
from kzstudy.core.question import Kind, Option, Question
from kzstudy.core.term import Term
from kzstudy.quiz.blueprint import Blueprint
from kzstudy.quiz.distractors import Candidate, candidate, enough, fitting, with_options
from kzstudy.quiz.material import Basis, Material
from kzstudy.quiz.resemblance import telling
from kzstudy.quiz.shape import Shape

_NEAR = 12
"""How many other entries are looked at on either side in length."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[“«]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")
_SHORTEST = 25
"""A meaning of fewer letters is a remark and explains nothing."""
_COMPOUND = re.compile(r",| and | и | және ")
"""Several words in one entry: nobody could say which of them have to be typed."""
_MOST_SHARED = 1
"""How many telling words two meanings may share and still be unlike."""


def from_terms(material: Material) -> Iterator[Blueprint]:
    """Everything that can be asked of the pack's glossary."""
    glossary = _Glossary(material)
    for term in material.pack.terms:
        if term.passages:  # what bears on no passage is background
            yield from glossary.blueprints(term)


class _Glossary:
    """The glossary as it is asked about."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._means = {each.term_id: _first_sentence(each.means) for each in material.pack.terms}
        self._means_words = {key: telling(text) for key, text in self._means.items()}
        self._names = {
            each.term_id: telling(" ".join((each.word, *each.also))) for each in material.pack.terms
        }
        self._by_length: dict[str, list[Term]] = defaultdict(list)
        for each in sorted(material.pack.terms, key=lambda one: (len(self._means[one.term_id]), one.term_id)):
            self._by_length[each.kind].append(each)

    def blueprints(self, term: Term) -> Iterator[Blueprint]:
        """The questions of one entry. A meaning that names its word, or one that it shares with others, is not asked."""
        tells = not self._names[term.term_id].isdisjoint(self._means_words[term.term_id])
        if not tells and len(self._means[term.term_id]) >= _SHORTEST:
            if enough(self._meanings(term)):
                yield self._blueprint(term, "one", Kind.ONE, self._one, self._means[term.term_id])
            if not _COMPOUND.search(term.word):
                yield self._blueprint(term, "short", Kind.SHORT, self._short, term.word)
        for language, form in (("ru", term.ru), ("kk", term.kk)):
            if self._can_ask_form(term, language, form):
                build = partial(self._form, language, form)
                yield self._blueprint(term, language, Kind.ONE, build, term.word)

    def _blueprint(self, term: Term, name: str, kind: Kind, build: "_TermBuild", key: str) -> Blueprint:
        question_id = f"term:{term.term_id}:{name}"
        return self._material.blueprint(
            question_id,
            kind,
            _basis(term),
            partial(build, question_id, term),
            matters=(f"term:{term.term_id}",),
            keys=(key, term.word),
            flavour="glossary",
        )

    def _question(self, question_id: str, kind: Kind, stem: str, term: Term) -> Question:
        cards = self._material.cards.answering(term.word, term.passages)
        return replace(self._material.ask(question_id, kind, stem, _basis(term)), why=term.means, cards=cards)

    # word to meaning, and back

    def _one(self, question_id: str, term: Term, rng: Random, confused: Sequence[str]) -> Question:
        stem = self._material.words.term_means.format(word=term.word)
        question = self._question(question_id, Kind.ONE, stem, term)
        return with_options(question, rng, self._meaning(term, right=True), self._meanings(term), confused)

    def _meaning(self, term: Term, *, right: bool = False) -> Candidate:
        why = self._material.words.why_term.format(word=term.word)
        text = self._means[term.term_id]
        option = Option(term.term_id, text, right=right, why=why, passages=term.passages)
        return candidate(option, Shape.SENTENCE)

    def _meanings(self, key: Term) -> tuple[Candidate, ...]:
        """Meanings of other entries of the same kind that have nothing in common with that of `key`."""
        row = self._by_length[key.kind]
        at = bisect_left(row, len(self._means[key.term_id]), key=lambda one: len(self._means[one.term_id]))
        own = self._means_words[key.term_id]
        others = [
            self._meaning(each)
            for each in row[max(0, at - _NEAR) : at + _NEAR]
            if each is not key
            and len(self._means[each.term_id]) >= _SHORTEST
            and len(own & self._means_words[each.term_id]) <= _MOST_SHARED
            and self._names[key.term_id].isdisjoint(self._means_words[each.term_id])
            and self._names[key.term_id].isdisjoint(self._names[each.term_id])
        ]
        return fitting(self._meaning(key, right=True), others)

    def _short(self, question_id: str, term: Term, _: Random, __: Sequence[str]) -> Question:
        stem = self._material.words.term_short.format(means=self._means[term.term_id])
        return replace(self._question(question_id, Kind.SHORT, stem, term), accepted=(term.word, *term.also))

    # the form of another language

    def _can_ask_form(self, term: Term, language: str, form: str) -> bool:
        known = bool(form) and language not in term.unchecked
        return known and language != self._material.language and enough(self._words_beside(term))

    def _form(
        self, language: str, form: str, question_id: str, term: Term, rng: Random, confused: Sequence[str]
    ) -> Question:
        words = self._material.words
        stem = words.term_form.format(language=words.form_names[language], form=form)
        key = candidate(
            Option(term.term_id, term.word, right=True, why=term.means, passages=term.passages),
            self._material.shape(term.word),
        )
        question = self._question(question_id, Kind.ONE, stem, term)
        return with_options(question, rng, key, self._words_beside(term), confused)

    def _words_beside(self, key: Term) -> tuple[Candidate, ...]:
        """Other words of the same kind. A form that two of them share would have two right answers: such words are left out."""
        own = {key.ru, key.kk} - {""}
        others = [
            candidate(
                Option(each.term_id, each.word, why=each.means, passages=each.passages),
                self._material.shape(each.word),
            )
            for each in self._by_length[key.kind]
            if each is not key and own.isdisjoint({each.ru, each.kk})
        ]
        right = candidate(Option(key.term_id, key.word, right=True), self._material.shape(key.word))
        return fitting(right, others)


_TermBuild = Callable[[str, Term, Random, Sequence[str]], Question]


def _basis(term: Term) -> Basis:
    """The meanings are the glossary's own words, whatever passages it explains."""
    return Basis(term.passages, known=Attestation.SECONDARY, witnessed=False)


def _first_sentence(text: str) -> str:
    return _SENTENCE_END.split(text, maxsplit=1)[0]
