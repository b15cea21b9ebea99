"""A pack and its decks as the makers of questions need them: what a passage is, how it is known, who tells it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kzstudy.core.card import Deck
from kzstudy.core.document import Attestation, Commentary, Pack, Passage
from kzstudy.core.question import Kind, Question
from kzstudy.quiz.blueprint import Blueprint, Build
from kzstudy.quiz.card_index import CardIndex
from kzstudy.quiz.resemblance import first_upper, telling
from kzstudy.quiz.shape import Shape, shape_of
from kzstudy.quiz.wording import Wording, wording

DOCUMENT = "document"
"""What `whose` says where it is the document's own."""
_STRENGTH = tuple(Attestation)
_WEAK = frozenset({Attestation.QUOTED, Attestation.SECONDARY, Attestation.MISSING})
_LEAST_MENTIONS = 3
_COMMENTATORS = ("commentator", "комментатор", "түсіндірмеші")
"""How a text says that somebody tells it, without a name."""


@dataclass(frozen=True, slots=True)
class Basis:
    """What a question rests on. `whose` is "document" or a commentary's id."""

    passages: tuple[str, ...] = ()
    thesis: str = ""
    whose: str = DOCUMENT
    source: str = ""
    known: Attestation | None = None
    """How well it is known, where the passages do not say."""
    witnessed: bool = True
    """Whether those who tell the passages tell this too: not so of definitions and dates of our own."""


class Material:
    """One pack with the decks that belong to it."""

    def __init__(self, pack: Pack, decks: Sequence[Deck]) -> None:
        self.pack = pack
        self.decks = decks
        self.cards = CardIndex(decks)
        self.language = pack.info.language
        self.words: Wording = wording(self.language)
        self.passages: dict[str, Passage] = {each.passage_id: each for each in pack.passages}
        self.theses = {each.thesis_id: each for each in pack.theses}
        self.commentaries: dict[str, Commentary] = {each.commentary_id: each for each in pack.commentaries}
        self.titles = {each.number: each.title or each.short for each in pack.chapters}
        self.chapters = tuple(each.number for each in pack.chapters)
        self.small = _small_words(pack)
        self.document = self._name_of_document()
        self._by_source = {each.source: each.commentary_id for each in pack.commentaries if each.source}
        self._passage_words: dict[str, frozenset[str]] = {}

    # what it is about

    def chapter(self, passages: Iterable[str]) -> str:
        """The chapter of the first passage that is one of this pack's, or ""."""
        return next((self.passages[each].chapter for each in passages if each in self.passages), "")

    def apart(self, one: Iterable[str], other: Iterable[str]) -> int:
        """How many chapters lie between what stands at two sets of passages; more than any where one stands nowhere."""
        places = [self.chapter(each) for each in (one, other)]
        if not all(place in self.chapters for place in places):
            return len(self.chapters)
        return abs(self.chapters.index(places[0]) - self.chapters.index(places[1]))

    def passage_words(self, passage_id: str) -> frozenset[str]:
        """The telling words of a passage's text."""
        found = self._passage_words.get(passage_id)
        if found is None:
            passage = self.passages.get(passage_id)
            found = telling(passage.text) if passage else frozenset()
            self._passage_words[passage_id] = found
        return found

    def shape(self, text: str) -> Shape:
        """The shape of a text, as the pack's own writing shows it."""
        return shape_of(text, self.small)

    # how it is known

    def known(self, basis: Basis) -> Attestation | None:
        """The weakest attestation behind it, None where there is none."""
        found = [self.passages[each].attestation for each in basis.passages if each in self.passages]
        if basis.known is not None:
            found = [basis.known]
        elif basis.thesis in self.theses:
            found.append(self.theses[basis.thesis].attestation)
        return max(found, key=_STRENGTH.index, default=None)

    def says(self, basis: Basis) -> str:
        """The commentator whose claim it is, or who is the only witness; "" where there is none."""
        if basis.whose != DOCUMENT:
            return basis.whose if basis.whose in self.commentaries else ""
        if not basis.witnessed:
            return ""
        if basis.thesis in self.theses:
            return self.theses[basis.thesis].says
        witnesses = [self._witnesses(each) for each in self._weak(basis)]
        alone = {found[0] for found in witnesses if len(found) == 1}
        return alone.pop() if len(alone) == 1 and all(len(found) == 1 for found in witnesses) else ""

    def reporter(self, basis: Basis) -> str:
        """The name of a commentator who tells all of it, or ""."""
        says = self.says(basis)
        if says:
            return self.commentaries[says].name if says in self.commentaries else ""
        witnesses = [self._witnesses(each) for each in self._weak(basis)]
        shared = (
            [one for one in witnesses[0] if all(one in found for found in witnesses)] if witnesses else []
        )
        return self.commentaries[shared[0]].name if shared else ""

    def is_weak(self, basis: Basis) -> bool:
        """Whether nobody of us has read it in a copy of the text."""
        return self.known(basis) in _WEAK

    def mixed(self, basis: Basis) -> bool:
        """Whether a part of it was read in the text itself."""
        found = {self.passages[each].attestation for each in basis.passages if each in self.passages}
        return Attestation.PRIMARY in found and len(found) > 1

    def names_a_witness(self, text: str) -> bool:
        """Whether `text` says by itself who tells it."""
        small = text.casefold()
        return any(word in small for word in _COMMENTATORS) or any(
            each.name.casefold() in small or each.author.casefold() in small
            for each in self.commentaries.values()
        )

    def part(self, basis: Basis) -> str:
        """What a sentence calls the text that it is in: the document, or an act that stands before its first chapter."""
        chapter = self.chapter(basis.passages)
        title = self.titles.get(chapter, "")
        if chapter and not chapter[0].isdigit() and title.startswith("The "):
            return title[:1].lower() + title[1:]
        return self.document

    def must_be_told(self, basis: Basis) -> bool:
        """Whether a sentence on it has to say who tells it."""
        is_copy = self.known(basis) is Attestation.REPRINT and not self.mixed(basis)
        return basis.witnessed and (is_copy or self.is_weak(basis) or bool(self.says(basis)))

    def put(self, sentence: str, basis: Basis, words: Wording | None = None) -> str:
        """`sentence`, and in brackets behind it who tells it, where that has to be said and the sentence does not."""
        if self.names_a_witness(sentence) or not self.must_be_told(basis):
            return sentence
        words = words or self.words
        told = self.attribution(basis, words).strip(" ,()")
        return sentence + words.beside.format(text=first_upper(told)) if told else sentence

    def attribution(self, basis: Basis, words: Wording | None = None) -> str:
        """Who tells it, as the end of a sentence that does not say so itself; brings its own comma or bracket."""
        words, known, name = words or self.words, self.known(basis), self.reporter(basis)
        document = self.part(basis)
        if basis.whose != DOCUMENT:
            return words.in_view.format(name=name)
        if known is None or not basis.witnessed:
            return ""
        if known in _WEAK:
            if self.mixed(basis):
                template = words.by_part_reporter if name else words.by_part_reporters
            else:
                template = words.by_reporter if name else words.by_reporters
        elif known is Attestation.REPRINT:
            template = words.by_part_copy if self.mixed(basis) else words.by_copy
        else:
            template = words.by_document
        return template.format(document=document, name=name)

    # what is made of it

    def ask(
        self,
        question_id: str,
        kind: Kind,
        stem: str,
        basis: Basis,
        *,
        language: str = "",
        difficulty: int = 0,
    ) -> Question:
        """A question without its answers, with everything that follows from what it rests on."""
        return Question(
            question_id=question_id,
            kind=kind,
            stem=stem,
            pack_id=self.pack.info.pack_id,
            chapter=self.chapter(basis.passages),
            passages=tuple(each for each in basis.passages if each in self.passages),
            thesis=basis.thesis,
            known=self.known(basis),
            says=self.says(basis),
            source=basis.source,
            language=language or self.language,
            difficulty=difficulty or self.difficulty(basis),
        )

    def difficulty(self, basis: Basis) -> int:
        """That of the key point, else the middle one."""
        thesis = self.theses.get(basis.thesis)
        return thesis.difficulty if thesis else 2

    def blueprint(
        self,
        question_id: str,
        kind: Kind,
        basis: Basis,
        build: Build,
        *,
        matters: Sequence[str] = (),
        keys: Sequence[str] = (),
        flavour: str = "",
    ) -> Blueprint:
        """A blueprint with everything that follows from what the question rests on."""
        about = (*matters, f"thesis:{basis.thesis}") if basis.thesis else tuple(matters)
        chosen = kind in (Kind.ONE, Kind.SEVERAL)
        return Blueprint(
            question_id=question_id,
            kind=kind,
            build=build,
            chapter=self.chapter(basis.passages),
            passages=basis.passages,
            matters=about,
            keys=tuple(keys),
            decks=self.cards.decks(basis.thesis) if basis.thesis else frozenset(),
            tags=self.cards.tags(basis.thesis) if basis.thesis else frozenset(),
            difficulty=self.difficulty(basis),
            flavour=flavour,
            rank=int(chosen and self.cards.has_written_choice(basis.thesis)),
        )

    def _weak(self, basis: Basis) -> list[Passage]:
        found = [self.passages[each] for each in basis.passages if each in self.passages]
        return [each for each in found if each.attestation in _WEAK]

    def _witnesses(self, passage: Passage) -> list[str]:
        return [self._by_source[code] for code in passage.sources if code in self._by_source]

    def _name_of_document(self) -> str:
        """A word of the title that the key points use for the whole ("the Concept"), else "the document"."""
        text = " ".join(each.text for each in self.pack.theses)
        counts = {
            word: len(re.findall(rf"\b[Tt]he {re.escape(word)}\b", text))
            for word in re.findall(r"[^\W\d_]+", self.pack.info.title)
            if word[0].isupper()
        }
        most = max(counts, key=lambda word: counts[word], default="")
        return f"the {most}" if counts.get(most, 0) >= _LEAST_MENTIONS else "the document"


def _small_words(pack: Pack) -> frozenset[str]:
    """The words that the pack's running text writes with a small letter."""
    texts = [each.text for each in pack.passages]
    texts += [each.text for each in pack.theses]
    texts += [each.text for each in pack.comments]
    texts += [each.means for each in pack.terms]
    return frozenset(word for text in texts for word in re.findall(r"[^\W\d_]+", text) if word.islower())
