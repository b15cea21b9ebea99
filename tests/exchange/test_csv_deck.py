"""Decks as tables: there and back, and tables that other programs wrote."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.content.shelf import load_content
from kzstudy.core.card import Choice, Deck, DeckInfo, Form
from kzstudy.core.errors import Severity
from kzstudy.exchange.csv_deck import read_csv, write_csv
from kzstudy.exchange.csv_header import COLUMNS
from tests.content.golden import FOLDER as GOLDEN
from tests.content.strategies import decks
from tests.exchange.fixtures import FOLDER, beside

QUOTE_IT = "A cell with a separator in it stands in quotation marks."
INFO = DeckInfo("d", "A deck", "en", "CC-BY-4.0", 1)


def read(text: str, **columns: str) -> tuple[Deck, list[str]]:
    deck, messages = read_csv("x.csv", text.encode("utf-8"), INFO, columns=columns)
    assert deck is not None
    return deck, [f"{'warning ' * (each.severity is Severity.WARNING)}{each}" for each in messages]


@given(decks().filter(lambda deck: "\0" not in repr(deck).replace("\\x00", "\0")), st.sampled_from(",;\t"))
def test_a_deck_goes_there_and_back(deck: Deck, separator: str) -> None:
    again, messages = read_csv("x.csv", write_csv(deck, separator=separator), deck.info)
    assert messages == []
    assert again == deck


def test_our_own_decks_go_there_and_back() -> None:
    content = load_content([GOLDEN.parents[2] / "resources", GOLDEN.parents[2] / "decks", GOLDEN])
    assert len(content.decks) > 5
    for deck in content.decks:
        assert read_csv("x.csv", write_csv(deck), deck.info) == (deck, [])


def test_a_spreadsheet_finds_its_byte_order_mark_and_line_ends() -> None:
    written = write_csv(Deck(INFO, ()))
    assert written.startswith(b"\xef\xbb\xbfid,form,question,answer,elements,")
    assert written.endswith(b"\r\n")


def test_every_form_can_be_told_from_its_cells() -> None:
    deck, messages = read(
        "id,question,answer,elements,complete,tags,passages,difficulty\n"
        'one,"Who signed?\nAnd where?",The President.,,,"a, b","1.3, 1.4",3\n'
        "two,Decree {{n::280}} of 2020.,,,,,,\n"
        'three,Name two.,,"- One\n  more {#first}\n- Two",yes,,,\n'
        'four,Name three.,,"A\nB\nC",,,,\n'
    )
    assert messages == []
    one, two, three, four = deck.notes
    assert (one.note_id, one.form, one.question, one.answer) == (
        "d/one",
        Form.QA,
        "Who signed?\n\nAnd where?",
        "The President.",
    )
    assert (one.tags, one.passages, one.difficulty) == (("a", "b"), ("1.3", "1.4"), 3)
    assert two.form is Form.CLOZE
    assert (three.form, three.complete) == (Form.LIST, True)
    assert [(each.slug, each.text) for each in three.elements] == [
        ("first", "One\n\nmore"),
        ("two", "Two"),
    ]
    assert [each.slug for each in four.elements] == ["a", "b", "c"]


def test_a_choice_is_typed_into_a_cell_with_or_without_hyphens() -> None:
    deck, messages = read(
        "id,question,choices,accept,whose,answer\n"
        'one,Which helps?,"[ ] Threats\nA negative feature.\n  [x] said of another.\n[X] Interdependence {#inter}\n",,,\n'
        'two,Which hurts?,"- [x] Threats {#threats}\n- [ ] Interdependence {#inter}\n\nThe first factor.",,,\n'
        'three,Who signed?,,"Tokayev | the President\nTokayev",document,President Tokayev\n'
        "four,Decree {{n::280}},,no 280,,\n"
    )
    assert messages == []
    one, two, three, four = deck.notes
    assert (one.form, one.answer) == (Form.CHOICE, "")
    assert one.choices == (
        Choice("threats", "Threats", right=False, feedback="A negative feature. [x] said of another."),
        Choice("inter", "Interdependence", right=True),
    )
    assert two.choices == (
        Choice("threats", "Threats", right=True),
        Choice("inter", "Interdependence", right=False, feedback="The first factor."),
    )
    assert (three.form, three.accept, three.whose) == (Form.QA, ("Tokayev", "the President"), "document")
    assert (four.form, four.accept) == (Form.CLOZE, ("no 280",))


def test_a_broken_choice_is_named_where_it_stands() -> None:
    deck, messages = read(
        "id,form,question,choices,accept,whose,answer\n"
        "a,choice,No options,,,,\n"
        "b,choice,One option,[x] one,,,\n"
        'c,,None right,"[ ] one\n[ ] two",,,\n'
        'd,,All right,"[x] one\n[x] two",,,\n'
        'e,,No box,"one\n[x] two",,,\n'
        'f,,Ids,"[x] one {#One}\n[ ] two {#two}\n[ ] three {#two}\n[ ] {#four}",,,\n'
        'g,qa,Not a choice,"[x] one\n[ ] two",,,An answer\n'
        'h,,Accepting,"[x] one\n[ ] two",three,,\n'
        "i,,Two {{a::labels}} or {{b::more}},,three,other,\n"
        "j,,Whose?,,,Mr Poita,The document\n"
    )
    assert deck.notes == ()
    assert [one.split(": ", 2)[:2] for one in messages] == [
        ["x.csv:2:1", "choice-short"],
        ["x.csv:3:21", "choice-short"],
        ["x.csv:4:15", "choice-none-right"],
        ["x.csv:6:14", "choice-all-right"],
        ["x.csv:8:11", "value-bad"],
        ["x.csv:10:8", "value-bad"],
        ["x.csv:10:8", "id-twice"],
        ["x.csv:10:8", "value-bad"],
        ["x.csv:14:19", "value-bad"],
        ["x.csv:17:10", "value-bad"],
        ["x.csv:18:38", "value-bad"],
        ["x.csv:18:44", "value-bad"],
        ["x.csv:19:13", "value-bad"],
    ]


def test_a_broken_row_costs_no_other() -> None:
    deck, messages = read(
        "id,form,question,answer,difficulty,elements,ordered\n"
        "a,qa,,An answer,,,\n"
        "b,qa,A question,,,,\n"
        "c,essay,A question,An answer,,,\n"
        "d,qa,A question,An answer,5,,perhaps\n"
        "e,list,A list,,,One,\n"
        'f,list,A list,,,"- One {#A b}\n- Two {#two}\n- Three {#two}\n- {#four}",\n'
        "g,cloze,Nothing hidden,,,,\n"
        "h,cloze,{{a::b}},An answer,,,\n"
        'i,qa,A question,An answer,,"- One\n- Two",\n'
        "j,qa,A question,An answer,,,,too,many\n"
        "good,qa,A question,An answer,,,\n"
        "good,qa,Another,One more,,,\n"
    )
    assert [note.note_id for note in deck.notes] == ["d/good"]
    assert messages == [
        "x.csv:2:6: key-needed: This row has no question.",
        "x.csv:3:17: key-needed: This row has no answer.",
        "x.csv:4:3: value-bad: There is no form `essay`. Write `qa`, `cloze`, `list` or `choice`.",
        "x.csv:5:27: value-bad: `difficulty` is a whole number from 1 to 3.",
        "x.csv:5:30: value-bad: `ordered` is `yes` or `no`.",
        "x.csv:6:17: list-short: This list has fewer than two elements. Write one a line, each with `- ` before it.",
        "x.csv:7:17: value-bad: `A b` is no id of an element. It is made of small letters, digits and hyphens.",
        "x.csv:7:17: id-twice: Two elements have the id `two`.",
        "x.csv:7:17: value-bad: An element is empty.",
        "x.csv:11:9: value-bad: This cloze hides nothing. Write `{{c1::hidden words}}`.",
        "x.csv:12:18: value-bad: A cloze has no answer. What is to be shown below it is the `note`.",
        "x.csv:13:28: value-bad: A qa has no elements.",
        f"x.csv:15:30: text-stray: This row has 9 cells, the first one 7. {QUOTE_IT}",
        "x.csv:17:1: id-twice: The id `good` stands already in line 16. Two notes never share an id.",
    ]


def test_names_of_other_programs_are_understood() -> None:
    deck, messages = read("Front;Back;Extra;Tags;Deck\nWho?;Nobody;So far;x;Default\n")
    assert (deck.notes[0].note_id, deck.notes[0].answer, deck.notes[0].remark) == (
        "d/who",
        "Nobody",
        "So far",
    )
    assert [message.partition(". ")[0] for message in messages] == [
        "warning x.csv:1:1: id-missing: Rows without an id: 1; theirs were made from the questions",
        "warning x.csv:1:23: key-unknown: The column `Deck` is not read",
    ]
    russian, _ = read("Вопрос,Ответ\nКто?,Никто\n")
    assert russian.notes[0].answer == "Никто"


def test_two_columns_without_names_are_question_and_answer() -> None:
    deck, messages = read("capital\tAstana\ncurrency\ttenge\n")
    assert [(note.question, note.answer) for note in deck.notes] == [
        ("capital", "Astana"),
        ("currency", "tenge"),
    ]
    assert [message.split(": ")[1] for message in messages] == ["key-needed", "id-missing"]


@pytest.mark.parametrize("text", ["", "\n\n", "a,b,c\n1,2,3\n", "id,answer\n1,2\n"])
def test_a_table_without_a_question_is_no_deck(text: str) -> None:
    deck, messages = read_csv("x.csv", text.encode(), INFO)
    assert deck is None
    assert [(message.code, message.severity) for message in messages][-1] == ("key-needed", Severity.ERROR)


def test_the_format_page_names_every_column_and_its_example_is_read() -> None:
    page = (GOLDEN.parents[2] / "decks" / "README.md").read_text("utf-8").partition("## Tables (CSV)")[2]
    for column in COLUMNS:
        assert f"`{column}`" in page
    (example,) = re.findall(r"```csv\n(.*?)```", page, re.DOTALL)
    deck, messages = read(example)
    assert [note.tags for note in deck.notes] == [("people", "decree"), ()]
    assert len(messages) == 1


def test_ids_that_stand_in_the_table_are_not_given_to_others() -> None:
    deck, _ = read("id,question,answer\n,Who signed?,A\nsigned,Who signed it?,B\nWho Signed,Where?,C\n")
    assert [note.note_id for note in deck.notes] == ["d/signed-2", "d/signed", "d/signed-3"]


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_give_messages_inside_the_file(data: bytes) -> None:
    deck, messages = read_csv("x.csv", data, INFO)
    assert deck is not None or messages
    for message in messages:
        assert message.line >= 1
        assert message.column >= 1


@beside
def test_tables_of_other_programs() -> None:
    csv = FOLDER / "csv"
    named = {"English": "question", "Esperanto": "answer", "Tags": "tags"}
    comma, messages = read_csv("test1.csv", (csv / "test1.csv").read_bytes(), INFO, columns=named)
    tab, _ = read_csv("test1.tsv", (csv / "test1.tsv").read_bytes(), INFO, columns=named)
    assert comma is not None
    assert tab is not None
    assert comma.notes == tab.notes
    assert [(note.note_id, note.question, note.answer) for note in comma.notes[:2]] == [
        ("d/aaaa", "you", "vi"),
        ("d/dddd", "banana", "banano"),
    ]
    without = [message.line for message in messages if message.code == "key-needed"]
    assert without == [3, 4, 6, 8, 10, 11, 12, 13]
    countries = {"country": "question", "country:ru": "answer"}
    deck, messages = read_csv("country.csv", (csv / "country.csv").read_bytes(), INFO, columns=countries)
    assert deck is not None
    assert ("France", "Франция") in [(note.question, note.answer) for note in deck.notes]
    assert len(deck.notes) > 250
    assert {message.code for message in messages} <= {"key-unknown", "id-missing", "key-needed"}
