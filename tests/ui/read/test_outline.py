"""One order of everything on the page, and numbers as people type them."""

import pytest

from kzstudy.core.document import Pack
from kzstudy.ui.read.contents_rows import rows_of
from kzstudy.ui.read.outline import Kind, Outline
from tests.ui.read.packs import made_up_pack

OUTLINE = Outline(made_up_pack())


def key_of(number: int | None) -> str | None:
    """A unit's key."""
    return None if number is None else OUTLINE.units[number].key


def test_the_order_is_head_chapters_passages_and_what_is_missing() -> None:
    keys = [unit.key for unit in OUTLINE.units]
    assert keys[:3] == ["document", "chapter 1", "1.1"]
    assert keys[-2:] == ["chapter 5", "chapter 6"]
    assert [unit.kind for unit in OUTLINE.units][-2:] == [Kind.MISSING, Kind.MISSING]
    assert len(set(keys)) == len(keys)


def test_a_comment_on_two_passages_is_told_once_and_counted_twice() -> None:
    first, second = (OUTLINE.units[OUTLINE.index[key]] for key in ("1.2", "1.5"))
    assert [each.comment_id for each in first.comments][-1] == "both"
    assert [each.comment_id for each in second.elsewhere] == ["both"]
    assert second.comment_count == len(second.comments) + 1


def test_comments_on_a_chapter_and_on_the_whole_stand_at_its_head() -> None:
    assert [each.comment_id for each in OUTLINE.units[0].comments] == ["whole"]
    assert [each.comment_id for each in OUTLINE.units[OUTLINE.index["chapter 2"]].comments] == ["chapter-2"]


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("1.5", "1.5"),
        (" 1.5 ", "1.5"),
        ("[1,5]", "1.5"),
        ("2 13", "2.13"),
        ("4", "chapter 4"),
        ("4.", "chapter 4"),
        ("6", "chapter 6"),
        ("1.50", None),
        ("15", None),
        ("", None),
        ("here", None),
        ("made-up:1.5", "1.5"),
        ("made-up:1.50", None),
        ("another-pack:1.5", None),
    ],
)
def test_numbers_as_they_are_typed(typed: str, key: str | None) -> None:
    assert key_of(OUTLINE.find(typed)) == key


def test_numbers_that_are_near() -> None:
    assert OUTLINE.near("3.20") == ("3.11", "3.12", "3.13")
    assert OUTLINE.near("1.0") == ("1.1", "1.2", "1.3")
    assert OUTLINE.near("99") == ()
    assert OUTLINE.near("?") == ()


def test_missing_chapters_share_a_line_of_the_contents() -> None:
    rows = list(rows_of(OUTLINE))
    assert (rows[-1].number, rows[-1].missing) == ("5–6", True)
    assert OUTLINE.units[rows[-1].unit].key == "chapter 5"
    assert [row.number for row in rows if not row.section] == ["1", "2", "3", "4", "5–6"]
    assert [row.title for row in rows if row.section][:2] == ["Part 1 of 2", "Part 2 of 2"]


def test_lines_of_the_contents_cover_every_unit_but_the_head() -> None:
    rows = list(rows_of(OUTLINE))
    covered = [unit for row in rows for unit in range(row.unit, row.last + 1)]
    assert covered == list(range(1, len(OUTLINE.units)))


def test_a_place_is_remembered_by_a_passage() -> None:
    index = OUTLINE.index
    assert OUTLINE.anchor_of(index["2.3"]) == index["2.3"]
    assert OUTLINE.anchor_of(index["chapter 2"]) == index["2.1"]
    assert OUTLINE.anchor_of(0) == index["1.1"]
    assert OUTLINE.anchor_of(index["chapter 6"]) == index["4.13"]


def test_a_pack_without_anything_is_only_a_head() -> None:
    outline = Outline(Pack(made_up_pack().info, (), ()))
    assert [unit.key for unit in outline.units] == ["document"]
    assert outline.step(0, 1) is None
    assert list(rows_of(outline)) == []
    assert outline.anchor_of(0) == 0
