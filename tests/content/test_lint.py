"""Rules of good items where one golden deck cannot show them: several decks, other languages, key points, exceptions."""

from pathlib import Path

import pytest
from hypothesis import given

from kzstudy.content.check import check
from kzstudy.content.deck import deck_reading
from kzstudy.content.lint import lint
from kzstudy.content.shelf import Reading
from kzstudy.core.errors import Severity
from tests.content.golden import PACK, small_pack
from tests.content.strategies import damaged
from tests.content.test_deck import assert_inside

FRONT = "---\nid: {name}\ntitle: T\nlanguage: {language}\nlicence: X\nversion: 1\n{more}---\n\n"


def write(folder: Path, name: str, cards: str, *, language: str = "en", pack: str = "") -> Path:
    more = f"pack: {pack}\n" if pack else ""
    path = folder / f"{name}.md"
    path.write_text(FRONT.format(name=name, language=language, more=more) + cards, "utf-8")
    return path


def said(*paths: Path) -> list[tuple[str, str]]:
    """File and code of each message about these decks."""
    return [(Path(each.file).stem, each.code) for each in check(paths, shipped=[PACK]).messages]


DEPTH = (
    "Q: How deep is the north basin of the harbour at high water?\nA: Seven fathoms.\npassages: 2.1\nid: x\n"
)
DEPTH_AGAIN = (
    "Q: How deep at high water is the harbour’s north basin?\nA: Seven fathoms.\npassages: 2.1\nid: y\n"
)


def test_decks_of_one_pack_are_learned_together(tmp_path: Path) -> None:
    one = write(tmp_path, "one", DEPTH, pack="small-pack")
    two = write(tmp_path, "two", DEPTH_AGAIN, pack="small-pack")
    assert said(one) == said(two) == []
    assert said(one, two) == [("two", "near-twice")]
    (message,) = check([one, two], shipped=[PACK]).messages
    assert f"line 10 of {one}" in message.text


def test_decks_without_a_pack_stand_alone(tmp_path: Path) -> None:
    cards = DEPTH.replace("passages: 2.1\n", ""), DEPTH_AGAIN.replace("passages: 2.1\n", "")
    assert said(write(tmp_path, "one", cards[0]), write(tmp_path, "two", cards[1])) == []


def test_the_forms_of_one_key_point_may_say_the_same(tmp_path: Path) -> None:
    cards = f"{DEPTH}thesis: light\n\n{DEPTH_AGAIN}thesis: light\n"
    assert said(write(tmp_path, "d", cards, pack="small-pack")) == []
    assert said(write(tmp_path, "d", cards.replace("light\n\n", "promise\n\n"), pack="small-pack")) == [
        ("d", "witness-unnamed"),
        ("d", "near-twice"),
    ]


def test_one_question_twice_is_named_once(tmp_path: Path) -> None:
    deck = write(tmp_path, "d", f"{DEPTH}\n{DEPTH.replace('id: x', 'id: y')}", pack="small-pack")
    assert said(deck) == [("d", "question-twice")]


@pytest.mark.parametrize(
    ("cards", "expected"),
    [
        ("Q: Чего не хранят в журнале?\nA: Цену масла.\nid: x\n", ["negation"]),
        ("Q: Чего **не** хранят в журнале?\nA: Цену масла.\nid: x\n", []),
        ("Q: Кто зажёг огонь и когда это было?\nA: Холм.\nid: x\n", ["points-many"]),
        ("Q: Что звонит в полдень?\nA: Всегда колокол.\nid: x\n", ["absolute"]),
        ("Q: Что согревает смотрителя маяка?\nA: Печь маяка.\nid: x\n", ["clang"]),
        ("Q: В каком году зажгли огонь?\nA: В 1871 году.\nid: x\n", []),
        ("Q: Кто так говорит, документ или Холм?\nA: Документ.\nid: x\n", []),
        ("Q: Какие снасти висят в башне?\nA: Крюк, верёвка и пила.\nid: x\n", ["points-many"]),
    ],
)
def test_the_rules_read_russian(tmp_path: Path, cards: str, expected: list[str]) -> None:
    assert [code for _, code in said(write(tmp_path, "d", cards, language="ru"))] == expected


@pytest.mark.parametrize(
    ("cards", "expected"),
    [
        ("Q: Журналда не жазылған емес?\nA: Майдың бағасы.\nid: x\n", ["negation"]),
        ("Q: Түсте не соғады?\nA: Әрқашан қоңырау.\nid: x\n", ["absolute"]),
        ("Q: Шамшыны не жылытады, шам ба?\nA: Шам пеші.\nid: x\n", ["clang"]),
        ("Q: Шам қай жылы жағылды?\nA: 1871 жылы.\nid: x\n", []),
    ],
)
def test_the_rules_read_kazakh(tmp_path: Path, cards: str, expected: list[str]) -> None:
    assert [code for _, code in said(write(tmp_path, "d", cards, language="kk"))] == expected


def test_a_name_in_another_alphabet_is_not_asked_for(tmp_path: Path) -> None:
    card = "Q: {}\nA: {}\npassages: 1.2\nthesis: share\nid: x\n"
    english = write(tmp_path, "en", card.format("What is shared?", "The work."), pack="small-pack")
    russian = write(tmp_path, "ru", card.format("Что делят?", "Работу."), language="ru", pack="small-pack")
    assert said(english) == [("en", "witness-unnamed")]
    assert said(russian) == []


def test_a_number_is_asked_for_where_it_is_known(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    for file in PACK.iterdir():
        (pack / file.name).write_bytes(file.read_bytes())
    card = "Q: How many keep the light, according to Holm?\nA: Two.\npassages: 1.2\nthesis: share\nid: x\n"
    deck = write(tmp_path, "d", card, pack="small-pack")
    assert "enumeration-misused" not in dict.fromkeys(code for _, code in said(deck))
    enumerations = pack / "enumerations.md"
    enumerations.write_text(enumerations.read_text("utf-8").replace("complete: yes", "complete: no"), "utf-8")
    assert [each.code for each in check([deck], shipped=[pack]).messages] == ["enumeration-misused"]


def test_a_key_point_may_say_why_it_has_no_card(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    for file in PACK.iterdir():
        (pack / file.name).write_bytes(file.read_bytes())
    card = "Q: When was the light lit?\nA: In 1871.\npassages: 1.1\nthesis: light\nid: x\n"
    deck = write(tmp_path, "d", card, pack="small-pack")
    theses = pack / "theses.md"
    reason = "<!-- check: allow thesis-unused because an image cannot be asked for -->\n"
    theses.write_text(theses.read_text("utf-8").replace("T: A harbour", f"{reason}T: A harbour"), "utf-8")
    assert [(each.code, each.line) for each in check([pack, deck]).messages] == [("thesis-unused", 15)]
    theses.write_text(theses.read_text("utf-8").replace("T: The light", f"{reason}T: The light"), "utf-8")
    assert [(each.code, each.line) for each in check([pack, deck]).messages] == [
        ("allow-unused", 9),
        ("thesis-unused", 16),
    ]


def test_many_cards_alike_take_no_more_than_their_number(tmp_path: Path) -> None:
    """Each card shares all its words but one with every other: the rules must not compare all with all."""
    cards = "".join(
        f"Q: Which rope{number % 8} hangs in locker {number}?\nA: That of boat {9000 + number}.\npassages: 1.1\nid: r{number}\n\n"
        for number in range(3000)
    )
    found = said(write(tmp_path, "d", cards, pack="small-pack"))
    assert found == []


@given(damaged())
def test_any_deck_gives_warnings_inside_its_file(text: str) -> None:
    packs = {"small-pack": small_pack()}
    read = deck_reading("any.md", text, packs)
    deck_id = read.deck.info.deck_id if read.deck else "none"
    messages = lint(Reading(decks={deck_id: read}, deck_paths={deck_id: Path("any.md")}), packs)
    assert_inside(text, messages)
    assert {message.severity for message in messages} <= {Severity.WARNING}
