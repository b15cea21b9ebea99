"""Choices where the golden deck cannot show them: ids that are written, other languages, what a change of one is."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.content.blocks import parse
from kzstudy.content.check import check
from kzstudy.content.deck import read_deck
from kzstudy.content.diff import deck_change
from kzstudy.content.grammar import DECK
from kzstudy.content.ids import with_ids
from kzstudy.content.syntax import Block, write
from kzstudy.core.card import Choice, Deck, DeckInfo, Form, Note
from kzstudy.core.deck_change import Kind
from tests.content.golden import PACK
from tests.content.strategies import choice_lists
from tests.content.test_lint import write as write_file

FRONT = "---\nid: d\ntitle: T\nlanguage: en\nlicence: X\nversion: 1\n---\n"
CARD = "M: Which helps?\n- [ ] Threats\n  A negative feature.\n- [x] Interdependence\nof countries\n  The first\n  factor.\n"


def test_ids_stand_behind_the_option_and_never_behind_its_feedback() -> None:
    text, added = with_ids(CARD.replace("\n", "\r\n"), DECK)
    assert text.split("\r\n") == [
        "M: Which helps?",
        "- [ ] Threats {#threats}",
        "  A negative feature.",
        "- [x] Interdependence {#interdependence-countries}",
        "of countries",
        "  The first",
        "  factor.",
        "id: helps",
        "",
    ]
    assert added == [(2, "threats"), (4, "interdependence-countries"), (8, "helps")]
    deck, messages = read_deck("d.md", FRONT + text, pack=None)
    assert deck is not None
    assert messages == []
    assert deck.notes[0].choices == (
        Choice("threats", "Threats", right=False, feedback="A negative feature."),
        Choice(
            "interdependence-countries",
            "Interdependence of countries",
            right=True,
            feedback="The first factor.",
        ),
    )


def test_an_id_that_stands_in_the_feedback_is_no_reason_to_write_another() -> None:
    text = CARD.replace("feature.", "feature. {#threats}").replace("of countries", "of countries {#inter}")
    assert [ident for _, ident in with_ids(text, DECK)[1]] == ["helps"]


@given(choice_lists(), st.booleans())
def test_what_is_said_of_an_option_stays_with_it(choices: tuple[Choice, ...], crlf: bool) -> None:  # noqa: FBT001
    lines = ["M: Which?"]
    for one in choices:
        lines += [f"- [{'X' if one.right else ' '}] {one.text} {{#{one.slug}}}"]
        lines += ["", f"  \t{one.feedback}"] if one.feedback else [""]
    text = "".join(f"{line}{chr(13) if crlf else ''}\n" for line in [*lines, "id: x"])
    deck, messages = read_deck("d.md", FRONT + text, pack=None)
    assert deck is not None
    assert messages == []
    assert deck.notes[0].choices == choices
    assert write(parse(text, DECK)) == text


def test_the_lines_below_an_element_of_a_list_are_still_its_text() -> None:
    text = "L: Name two.\n- one {#one}\n  goes on\n- [x] two\n  too {#two}\nid: x\n"
    deck, messages = read_deck("d.md", FRONT + text, pack=None)
    assert deck is not None
    assert messages == []
    assert [element.text for element in deck.notes[0].elements] == ["one goes on", "[x] two too"]
    (block,) = [item for item in parse(text, DECK).items if isinstance(item, Block)]
    assert {(bullet.tick, bullet.feedback) for bullet in block.bullets} == {(None, None)}


@pytest.mark.parametrize(
    ("language", "option", "expected"),
    [
        ("en", "The keeper", []),
        ("en", "None of these options is correct", ["option-catch-all"]),
        ("en", "Both the pilots", []),
        ("ru", "Смотритель", []),
        ("ru", "Ничего из вышеперечисленного", ["option-catch-all"]),
        ("ru", "Все ответы верны", ["option-catch-all"]),
        ("ru", "Все суда порта", []),
        ("kk", "Шамшы", []),
        ("kk", "Жоғарыда аталғандардың барлығы", ["option-catch-all"]),
        ("kk", "Дұрыс жауап жоқ", ["option-catch-all"]),
        ("ru", "смотритель", ["options-uneven"]),
        ("kk", "Шамшы.", ["options-uneven"]),
        ("ru", "Лодочник", ["options-alike"]),
        ("ru", "«лодочник»", ["options-uneven", "options-alike"]),
        ("ru", "Шкипер 7", ["options-uneven"]),
    ],
)
def test_the_rules_read_each_language(
    tmp_path: Path, language: str, option: str, expected: list[str]
) -> None:
    card = (
        "M: {}\n- [x] Лоцман и его старший помощник {{#a}}\n- [ ] {} {{#b}}\n  В другом месте.\n"
        "- [ ] Лодочник {{#c}}\n  В другом месте, в третьей гавани.\n- [ ] Хозяин одной из трёх лодок {{#d}}\n  Нет.\nid: x\n"
    )
    asked = {"en": "Who?", "ru": "Кто?", "kk": "Кім?"}[language]
    deck = write_file(tmp_path, "d", card.format(asked, option), language=language)
    assert [each.code for each in check([deck], shipped=[PACK]).messages] == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("It lies in the north", ["key-longest"]),
        ("In the east", []),
        ("It is the sea", ["key-longest"]),
        ("The sea", []),
    ],
)
def test_a_key_may_be_a_little_longer(tmp_path: Path, key: str, expected: list[str]) -> None:
    card = f"M: Where?\n- [x] {key} {{#a}}\n- [ ] West {{#b}}\n  No.\n- [ ] South {{#c}}\n  No.\nid: x\n"
    deck = write_file(tmp_path, "d", card)
    assert [each.code for each in check([deck], shipped=[PACK]).messages] == expected


def test_an_option_may_have_a_reason(tmp_path: Path) -> None:
    reason = "<!-- check: allow feedback-none because nothing is like it -->\n"
    card = "M: Where?\n- [x] North {#a}\n- [ ] West {#b}\n  No.\n- [ ] South {#c}\nid: x\n"
    assert [each.code for each in check([write_file(tmp_path, "d", card)]).messages] == ["feedback-none"]
    assert check([write_file(tmp_path, "d", reason + card)]).messages == ()


HELPS = Note(
    "d/helps",
    Form.CHOICE,
    "Which helps?",
    choices=(Choice("a", "Threats", feedback="No."), Choice("b", "Interdependence", right=True)),
)


def changed(note: Note) -> tuple[Kind, str, str] | None:
    info = DeckInfo("d", "T", "en", "X", 1)
    change = deck_change(Deck(info, (HELPS,)), Deck(info, (note,)), Path("d.md"))
    if change is None:
        return None
    (card,) = change.cards
    assert card.card_id == "d/helps:choice"
    return card.kind, card.before, card.after


def test_a_change_of_a_choice_shows_its_boxes() -> None:
    threats, inter = HELPS.choices
    before = "Which helps? \u2192 [ ] Threats [x] Interdependence"
    assert changed(HELPS) is None
    assert changed(replace(HELPS, choices=(replace(threats, text="Dangers"), inter))) == (
        Kind.WORDING,
        before,
        "Which helps? \u2192 [ ] Dangers [x] Interdependence",
    )
    assert changed(replace(HELPS, choices=(replace(threats, right=True), inter))) == (
        Kind.WORDING,
        before,
        "Which helps? \u2192 [x] Threats [x] Interdependence",
    )
    assert changed(replace(HELPS, choices=(replace(threats, feedback="Never."), inter))) == (
        Kind.DETAILS,
        before,
        before,
    )
