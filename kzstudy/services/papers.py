"""Papers: questions drawn for a class instead of a screen, and the files that come of it.

A pack's paper is drawn from all decks of the pack, whether this learner has them switched on or not: the same seed gives the
same paper on every machine that has the same texts.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from kzstudy.content.blueprint_file import read_blueprint
from kzstudy.content.text_file import read_text
from kzstudy.core.errors import Fault, FileMessage, KnownError
from kzstudy.core.quiz_rules import QuizRules, Scope
from kzstudy.quiz.paper import PaperPlan, Variant, make_papers
from kzstudy.services.quiz_bank import QuizBanks
from kzstudy.services.reading import ReadingService
from kzstudy.services.text_files import write_new
from kzstudy.services.workplace import Workplace
from kzstudy.storage.decks import deck_infos


@dataclass(frozen=True, slots=True)
class PaperSource:
    """What a paper can be made of: a pack, or one deck of it. `chapters` are numbers and titles in the document's order."""

    pack_id: str
    title: str
    citation: str
    chapters: tuple[tuple[str, str], ...]
    scope: Scope


class PapersService:
    """Draws papers and keeps their files. `banks` has what can be asked."""

    def __init__(self, workplace: Workplace, reading: ReadingService, banks: QuizBanks) -> None:
        self._workplace = workplace
        self._reading = reading
        self._banks = banks

    def source(self, name: str) -> PaperSource:
        """The pack or deck with the id `name`.

        Raises:
            KnownError: VALUE_BAD "paper source" where there is none, or the deck belongs to no pack.
        """
        packs = {info.pack_id for info in self._reading.packs()}
        with self._workplace.reading() as run:
            decks = {info.deck_id: info for info in deck_infos(run)}
        deck = decks.get(name)
        pack_id = name if name in packs else deck.pack if deck else ""
        if pack_id not in packs:
            raise KnownError(Fault.VALUE_BAD, "paper source", name)
        pack = self._reading.edition(pack_id)
        return PaperSource(
            pack_id=pack_id,
            title=deck.title if deck and name not in packs else pack.info.title,
            citation=pack.info.citation,
            chapters=tuple((chapter.number, chapter.title or chapter.short) for chapter in pack.chapters),
            scope=Scope() if name in packs else Scope(decks=(name,)),
        )

    def per_chapter(
        self, file: Path, source: PaperSource
    ) -> tuple[tuple[tuple[str, int], ...], list[FileMessage]]:
        """How many questions `file` wants of each chapter, and what is wrong with it."""
        text, messages = read_text(file, str(file))
        if text is None:
            return (), messages
        return read_blueprint(str(file), text, [number for number, _ in source.chapters])

    def make(self, rules: QuizRules, plan: PaperPlan) -> tuple[Variant, ...]:
        """Draw a quiz under `rules` and lay it out as `plan` says; title, citation and chapters come from the pack where the
        plan has none.

        Raises:
            KnownError: TOO_FEW_QUESTIONS; there is no such pack.
        """
        source = self.source(rules.pack_id)
        questions = self._banks.bank(rules.pack_id).draw(rules)
        whole = replace(
            plan,
            title=plan.title or source.title,
            citation=plan.citation or source.citation,
            chapters=plan.chapters or source.chapters,
        )
        return make_papers(questions, whole)

    def today(self) -> date:
        """The day that is written into the files: no hour, so that making them again the same day gives the same bytes."""
        now_s = self._workplace.clock.now_ms() / 1000
        return datetime.fromtimestamp(now_s, self._workplace.zone).date()

    def standing(self, folder: Path, names: Sequence[str]) -> tuple[Path, ...]:
        """Those files that are in `folder` already."""
        return tuple(folder / name for name in names if (folder / name).exists())

    def keep(self, folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
        """Write all files into `folder`, which is made when needed; where one cannot be written, none is left. Overwrites nothing.

        Raises:
            KnownError: a file cannot be written, or stands there already.
        """
        written: list[Path] = []
        try:
            for name, data in files.items():
                write_new(folder / name, data)
                written.append(folder / name)
        except KnownError:
            for path in written:
                with suppress(OSError):
                    path.unlink()
            raise
        return tuple(written)
