"""The two format pages say what the program does, and their examples are read without a mistake."""

import re
from pathlib import Path

from kzstudy.content.blocks import parse
from kzstudy.content.check import check
from kzstudy.content.deck import read_deck
from kzstudy.content.grammar import DECK, pack_grammar
from kzstudy.content.mistakes import Code
from kzstudy.content.pack import read_pack
from kzstudy.content.shelf import load_content
from kzstudy.content.syntax import write
from kzstudy.core.card import cards_of
from kzstudy.core.errors import Severity
from tests.content.golden import FOLDER

ROOT = Path(__file__).parents[2]
DECKS, RESOURCES = ROOT / "decks", ROOT / "resources"
EDITION = ("enumerations", "guide", "sheet", "glossary", "timeline", "comparison", "pairs")


def examples(page: Path) -> list[str]:
    return re.findall(r"```markdown\n(.*?)```", page.read_text("utf-8"), re.DOTALL)


def codes_in(page: Path) -> list[str]:
    text = page.read_text("utf-8").partition("## Grammar")[2].partition("## Tables")[0]
    rows = text.splitlines()
    return [found[1] for row in rows if (found := re.match(r"\| `([a-z]+(?:-[a-z]+)*)` \|", row))]


def test_every_code_stands_on_one_of_the_pages_once() -> None:
    named = codes_in(DECKS / "README.md") + codes_in(RESOURCES / "README.md")
    assert sorted(named) == sorted(code.value for code in Code)


def test_every_code_stands_in_a_golden_file() -> None:
    elsewhere = {
        "file-unreadable",
        "file-missing",
        "thesis-unused",
    }  # these need a folder: test_check and test_pack have them
    golden = "".join(path.read_text("utf-8") for path in FOLDER.glob("*.json"))
    assert {code.value for code in Code if f": {code.value}: " not in golden} == elsewhere


def test_the_example_of_a_deck_is_a_deck(tmp_path: Path) -> None:
    text, accepting, exception = examples(DECKS / "README.md")
    deck, messages = read_deck("example.md", text, pack=None)
    assert messages == []
    assert deck is not None
    file = tmp_path / "example.md"
    file.write_text(text, encoding="utf-8")
    assert check([file], shipped=[RESOURCES]).messages == ()
    assert [len(cards_of(note)) for note in deck.notes] == [1, 2, 4, 1]
    assert "accept: Tokayev | President Tokayev" in accepting
    assert exception.startswith("<!-- check: allow clang because ")


def test_the_examples_of_a_pack_make_a_pack() -> None:
    names = ["document", "commentary-poita", "theses", "sources", *EDITION]
    texts = examples(RESOURCES / "README.md")
    pack, messages = read_pack({f"{name}.md": text for name, text in zip(names, texts, strict=True)})
    assert pack is not None
    # each example is short: it names what only the real pack has
    missing = {"source-unknown", "voice-target", "passage-unknown", "thesis-unknown"}
    assert {message.code for message in messages} <= missing
    assert pack.info.pack_id == "kz-fpc-2020"
    assert pack.commentaries[0].name == "Poita"


def test_the_examples_of_the_study_edition_are_right_beside_the_real_pack() -> None:
    real = {path.name: path.read_text("utf-8") for path in (RESOURCES / "kz-fpc-2020").glob("*.md")}
    texts = examples(RESOURCES / "README.md")[4:]
    shown = {f"{name}.md": text for name, text in zip(EDITION, texts, strict=True)}
    pack, messages = read_pack(real | shown)
    assert pack is not None
    assert [str(message) for message in messages if message.file in shown] == []
    parts = (
        pack.enumerations,
        pack.guides,
        pack.questions,
        pack.sheet,
        pack.terms,
        pack.events,
        pack.comparisons,
        pack.pairs,
    )
    assert [len(part) for part in parts] == [2, 1, 1, 1, 1, 2, 1, 1]


def test_what_is_shipped_has_no_errors() -> None:
    content = load_content([RESOURCES, DECKS])
    assert [str(message) for message in content.messages if message.severity is Severity.ERROR] == []


def test_what_is_shipped_is_written_as_it_was_read() -> None:
    for path in [*DECKS.rglob("*.md"), *RESOURCES.rglob("*.md")]:  # the format pages, too: they are text
        text = path.read_bytes().decode("utf-8")
        assert write(parse(text, pack_grammar(path.name) or DECK)) == text
