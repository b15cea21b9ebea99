"""Papers drawn from the shipped texts, and their files in a folder."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import QuizRules, Scope
from kzstudy.quiz.paper import PaperPlan
from kzstudy.services.bundle import Services
from kzstudy.services.papers import PapersService
from kzstudy.services.quiz_bank import QuizBanks
from tests.quiz.samples import PACK
from tests.services.paper_bank import FewQuestions, services_on_shipped_texts

CORE = "kz-fpc-2020-core"
OPTIONAL = "kz-fpc-2020-who-says-it"


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    made = services_on_shipped_texts(tmp_path_factory.mktemp("data"))
    yield made
    made.upkeep.close()


@pytest.fixture
def bank() -> FewQuestions:
    return FewQuestions()


@pytest.fixture
def papers(services: Services, bank: FewQuestions) -> PapersService:
    return PapersService(
        services.papers._workplace, services.reading, QuizBanks(services.papers._workplace, bank)
    )


def test_a_pack_is_asked_about_as_a_whole_and_a_deck_alone(papers: PapersService) -> None:
    pack, deck = papers.source(PACK), papers.source(CORE)
    assert (pack.pack_id, pack.scope) == (PACK, Scope())
    assert (deck.pack_id, deck.scope) == (PACK, Scope(decks=(CORE,)))
    assert pack.title != deck.title
    assert pack.chapters == deck.chapters
    assert pack.chapters[0] == ("D", "The decree")
    with pytest.raises(KnownError) as none:
        papers.source("no-such-thing")
    assert (none.value.fault, none.value.place) == (Fault.VALUE_BAD, "paper source")


def test_a_paper_is_drawn_from_every_deck_of_its_pack(papers: PapersService, bank: FewQuestions) -> None:
    rules = QuizRules(pack_id=PACK, count=8, seed=5)
    made = papers.make(rules, PaperPlan(title="", variants=2, seed=5))
    assert bank.rules == rules
    assert bank.pack == PACK
    assert {CORE, OPTIONAL} <= set(bank.decks)
    paper = made[0].paper
    assert len(made) == 2
    assert len(paper.questions) == 8
    assert paper.title == "Foreign Policy Concept 2020-2030"
    assert "kzstudy paraphrase" in paper.citation
    assert paper.sections[0].title == "The decree"
    assert papers.make(rules, PaperPlan(title="Mine"))[0].paper.title == "Mine"


def test_a_switch_of_the_learner_alters_no_paper(services: Services) -> None:
    rules = QuizRules(pack_id=PACK, count=12, seed=3)
    before = services.papers.make(rules, PaperPlan(title="", seed=3))
    services.decks.switch(CORE, on=False)
    try:
        assert services.papers.make(rules, PaperPlan(title="", seed=3)) == before
    finally:
        services.decks.switch(CORE, on=True)


def test_a_paper_of_the_shipped_texts_keeps_to_its_rules(services: Services) -> None:
    rules = QuizRules(pack_id=PACK, count=10, kinds=(Kind.ONE,), scope=Scope(chapters=("1",)), seed=2)
    (variant,) = services.papers.make(rules, PaperPlan(title="", seed=2))
    assert {one.kind for one in variant.paper.questions} == {Kind.ONE}
    assert [section.chapter for section in variant.paper.sections] == ["1"]
    with pytest.raises(KnownError) as few:
        services.papers.make(replace(rules, count=5000), PaperPlan(title=""))
    assert few.value.fault is Fault.TOO_FEW_QUESTIONS


def test_no_id_of_the_shipped_bank_reaches_a_paper_and_no_letter_is_favoured(services: Services) -> None:
    letters: Counter[str] = Counter()
    for seed in range(4):
        rules = QuizRules(pack_id=PACK, count=100, seed=seed)
        (variant,) = services.papers.make(rules, PaperPlan(title="", seed=seed))
        said = str(variant.paper)
        for line in variant.key.lines:
            assert line.question_id not in said
            if line.kind is Kind.ONE:
                letters[line.marks[0]] += 1
        assert len({line.code for line in variant.key.lines}) == 100
    first_four = [letters[letter] for letter in "ABCD"]
    assert sum(first_four) > 60
    assert max(first_four) < 0.4 * sum(first_four)
    assert min(first_four) > 0.1 * sum(first_four)


def test_numbers_per_chapter_come_from_a_file(papers: PapersService, tmp_path: Path) -> None:
    file = tmp_path / "winter.txt"
    source = papers.source(PACK)
    file.write_text("D: 2\n1: 5\n", encoding="utf-8")
    assert papers.per_chapter(file, source) == ((("D", 2), ("1", 5)), [])
    file.write_text("D: 2\nQ: 5\n", encoding="utf-8")
    _, (message,) = papers.per_chapter(file, source)
    assert str(message).startswith(f"{file}:2:1: chapter-unknown")
    file.write_bytes("1: \u043f\u044f\u0442\u044c".encode("cp1251"))
    assert papers.per_chapter(file, source)[1][0].code == "encoding"
    assert papers.per_chapter(tmp_path / "absent.txt", source)[1][0].code == "file-unreadable"


def test_the_day_is_that_of_the_place(papers: PapersService) -> None:
    assert papers.today() == date(2026, 11, 23)


def test_files_are_written_and_none_is_overwritten(papers: PapersService, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "papers"
    files = {"paper-A.pdf": b"one", "key-A.pdf": b"two"}
    assert papers.standing(folder, list(files)) == ()
    written = papers.keep(folder, files)
    assert [path.read_bytes() for path in written] == [b"one", b"two"]
    assert papers.standing(folder, list(files)) == written
    with pytest.raises(KnownError):
        papers.keep(folder, {"paper-B.pdf": b"three", "key-A.pdf": b"four"})
    assert sorted(path.name for path in folder.iterdir()) == ["key-A.pdf", "paper-A.pdf"]
    assert (folder / "key-A.pdf").read_bytes() == b"two"


def test_a_folder_that_cannot_be_is_said(papers: PapersService, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(KnownError) as error:
        papers.keep(tmp_path / "file", {"paper-A.pdf": b""})
    assert error.value.fault is Fault.FOLDER_READ_ONLY
