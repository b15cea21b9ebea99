"""Questions from the glossary: which word is meant.

What a word means is not asked with options: among explanations of unlike things the right one is seen without knowing it. Where an
author has set explanations of a kind side by side, in a table of pairs, those are asked.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial
from random import Random

from kzstudy.core.document import Attestation
from kzstudy.core.question import Kind, Option, Question
from kzstudy.core.term import Term
from kzstudy.quiz.blueprint import Blueprint
from kzstudy.quiz.distractors import Candidate, candidate, enough, fitting, with_options
from kzstudy.quiz.material import Basis, Material
from kzstudy.quiz.resemblance import telling

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[“«]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")
_SHORTEST = 25
"""A meaning of fewer letters is a remark and explains nothing."""
_COMPOUND = re.compile(r",| and | и | және ")
"""Several words in one entry: nobody could say which of them have to be typed."""
_LOOKS_ALIKE = 0.75


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
        explains = not tells and len(self._means[term.term_id]) >= _SHORTEST
        if explains and not _COMPOUND.search(term.word) and not self._is_spelt_out(term):
            yield self._blueprint(term, "short", Kind.SHORT, self._short, term.word)
        for language, form in (("ru", term.ru), ("kk", term.kk)):
            if self._can_ask_form(term, language, form):
                build = partial(self._form, language, form)
                yield self._blueprint(term, language, Kind.ONE, build, term.word)

    def _is_spelt_out(self, term: Term) -> bool:
        """Whether the explanation has a word that looks like one of the entry: another spelling, or a derived word."""
        return any(
            SequenceMatcher(None, name, word).ratio() > _LOOKS_ALIKE
            for name in self._names[term.term_id]
            for word in self._means_words[term.term_id]
        )

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

    # the word for a meaning

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
