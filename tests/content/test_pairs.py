"""Tables of pairs and exclusions: what is read from them, and what is said of those that are unsafe to ask from."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.content.check import check
from kzstudy.content.pack import read_pack
from kzstudy.core.document import Pack
from kzstudy.core.edition import Pairs
from kzstudy.core.errors import FileMessage
from tests.content.golden import PACK, small_pack
from tests.content.strategies import any_text, idents
from tests.content.test_deck import assert_inside

FRONT = "---\npack: small-pack\nlanguage: en\nlicence: X\n---\n\n"
TABLE = """pairs: A table
- {rows}
ask: What belongs to {{left}}?
says: {{right}} belongs to {{left}}.
{more}id: table
"""

sides = st.text("abc Жқ=,", min_size=1, max_size=8).map(str.strip).filter(lambda text: text.strip("= "))
rows = st.lists(st.tuples(sides, sides, idents), min_size=3, max_size=6, unique_by=(lambda row: row[2],))


def small_files(**more: str) -> dict[str, str]:
    files = {path.name: path.read_text("utf-8") for path in PACK.glob("*.md")}
    return files | {f"{name}.md": text for name, text in more.items()}


def read(pairs: str) -> tuple[Pack, list[FileMessage]]:
    pack, messages = read_pack(small_files(pairs=pairs))
    assert pack is not None
    return pack, messages


def table(name: str) -> Pairs:
    return next(each for each in small_pack().pairs if each.pairs_id == name)


def test_the_first_equals_sign_divides() -> None:
    pairs = {each.slug: (each.left, each.right) for each in table("tasks").pairs}
    assert pairs["boatman"] == ("boatman", "ring the bell = the small one")


def test_a_note_keeps_its_commas_and_words_that_return() -> None:
    pairs = {each.slug: each for each in table("tasks").pairs}
    assert pairs["pilot"].also_true_for == "the boatman, too, in winter"
    assert pairs["boatman"].also_true_for == "the keeper, too, at night"
    assert pairs["pilot"].accepted == ("guide the ships, and bring them in",)
    assert pairs["keeper"].accepted == ("look after the light", "watch the light")


def test_a_table_of_nobodys_rests_on_what_it_says() -> None:
    assert [table(name).whose for name in ("tasks", "worth", "words")] == ["document", "holm", ""]


@given(rows)
def test_no_table_has_a_side_twice(drawn: list[tuple[str, str, str]]) -> None:
    """Each table that is read has every side once; one with a side twice is named with two lines of the file."""
    text = "\n- ".join(f"{left} = {right} {{#{slug}}}" for left, right, slug in drawn)
    pack, messages = read(FRONT + TABLE.format(rows=text, more=""))
    assert bool(pack.pairs) != bool(messages)
    for found in pack.pairs:
        assert [each.slug for each in found.pairs] == [slug for _, _, slug in drawn]
        for texts in ([each.left for each in found.pairs], [each.right for each in found.pairs]):
            assert len({" ".join(text.casefold().split()) for text in texts}) == len(texts)
    assert {each.code for each in messages} <= {"pair-twice", "pair-bad"}
    assert_inside(FRONT + TABLE.format(rows=text, more=""), messages)


@given(any_text)
def test_any_text_gives_messages_inside_the_file(text: str) -> None:
    assert_inside(text, [each for each in read(text)[1] if each.file == "pairs.md"])


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("{{left}}?", "{{lefft}}?", (11, 22)),
        ("to {{left}}?", "to {{left}} and {{right}}?", (11, 33)),
        ("{{right}} belongs to {{left}}.", "It belongs.", (12, 7)),
    ],
)
def test_a_place_that_is_wrong_is_named_where_it_stands(old: str, new: str, place: tuple[int, int]) -> None:
    whole = TABLE.replace(old, new).format(rows="a = x {#a}\n- b = y {#b}\n- c = z {#c}", more="")
    pack, messages = read(FRONT + whole)
    assert pack.pairs == ()
    assert {(each.line, each.column) for each in messages} == {place}


def test_exclusion_holds_both_ways() -> None:
    found = {each.enumeration_id: each.exclusive_within for each in small_pack().enumerations}
    assert found == {"who-keeps": ("who-keeps", "who-watches"), "who-watches": ("who-keeps",)}


def test_exclusions_are_checked_without_any_deck(tmp_path: Path) -> None:
    folder = tmp_path / "small"
    shutil.copytree(PACK, folder)
    path = folder / "enumerations.md"
    path.write_text(
        path.read_text("utf-8").replace("- The boatman {#boatman} [2.1]", "- Boat {#boat} [1.2]"), "utf-8"
    )
    assert [(each.code, each.line) for each in check([folder]).messages] == [("exclusion-doubtful", 19)]


def test_an_exclusion_that_two_equal_elements_contradict_is_left_out() -> None:
    text = (PACK / "enumerations.md").read_text("utf-8").replace("The boatman", "the  PILOT")
    pack, messages = read_pack(small_files(enumerations=text))
    assert pack is not None
    assert [each.code for each in messages] == ["exclusion-broken"]
    assert [each.exclusive_within for each in pack.enumerations] == [("who-keeps",), ()]
