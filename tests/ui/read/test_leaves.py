"""What stands on the pages about the document, before anything draws it."""

import pytest

from kzstudy.ui.read.edition.leaf import Block, Leaf, Run, Table, when_in_words
from kzstudy.ui.read.edition.leaves import make_leaf
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.read.views import VIEWS, has_edition, views_of
from tests.ui.read.edition_packs import waiting_pack, whole_pack
from tests.ui.read.packs import made_up_pack

OUTLINE = Outline(whole_pack())


def blocks(leaf: Leaf) -> list[Block]:
    """All of them, those in cells too."""
    found: list[Block] = []
    for part in leaf.parts:
        if isinstance(part, Table):
            found += [block for row in part.rows for cell in row for block in cell]
        else:
            found.append(part)
    return found


def runs(leaf: Leaf) -> list[Run]:
    """All runs of a page."""
    return [run for block in blocks(leaf) for run in block.runs]


def words(leaf: Leaf) -> str:
    """Its text."""
    return "\n".join("".join(run.text for run in block.runs) for block in blocks(leaf)).replace("\u00a0", " ")


@pytest.mark.parametrize("name", [view.name for view in VIEWS])
def test_links_lead_to_passages_that_are_there(name: str) -> None:
    leaf = make_leaf(OUTLINE, name, frozenset({"why-clean", "who-measures"}))
    links = [run.link.partition(":") for run in runs(leaf) if run.link]
    assert links
    assert all(which in OUTLINE.index for kind, _, which in links if kind == "passage")
    assert blocks(leaf)[0].mark == "top"


def test_the_outline_of_an_answer_waits_to_be_asked_for() -> None:
    closed, opened = make_leaf(OUTLINE, "guide"), make_leaf(OUTLINE, "guide", frozenset({"why-clean"}))
    assert words(closed).count("Show an outline of an answer") == 2
    assert "They yield something." not in words(closed)
    assert "They yield something. [1.1] [1.2]" in words(opened)
    assert words(opened).count("Hide the outline") == 1
    assert "Chapters 5–6: not in our sources" in words(closed)


def test_both_sides_of_a_comparison_say_who_says_so() -> None:
    leaf = make_leaf(OUTLINE, "compared")
    table = next(part for part in leaf.parts if isinstance(part, Table))
    assert len(table.rows) == 2
    aspect, before, now = (
        ["".join(run.text for run in block.runs) for block in cell] for cell in table.rows[1]
    )
    assert aspect == ["Cleanness", "[1.1]"]
    assert before == ["It was hoped for.", "Poita"]
    assert now == ["It is promised.", "The Gazette, English edition; Ospanov"]
    assert "Two offices." in words(make_leaf(OUTLINE, "draft"))
    assert "Two offices." not in words(leaf)


def test_the_timeline_says_how_we_know_and_where_sources_disagree() -> None:
    text = words(make_leaf(OUTLINE, "timeline"))
    assert "December 2019" in text
    assert "◆ primary text" in text
    assert "6 March 2020 – 9 March 2020" in text
    assert "Or later." in text


def test_the_glossary_is_sorted_by_kind_and_marks_what_nobody_checked() -> None:
    text = words(make_leaf(OUTLINE, "glossary"))
    assert (
        text.index("Water of both rivers") < text.index("Bodies and agreements") < text.index("joint office")
    )
    assert "Kazakh бірлескен кеңсе (our translation, unchecked)" in text
    assert "Russian совместное бюро\u2003" in text


def test_the_sheet_has_two_columns_where_there_is_room() -> None:
    wide, narrow = (make_leaf(OUTLINE, "sheet", wide=wide) for wide in (True, False))
    assert any(isinstance(part, Table) for part in wide.parts)
    assert not any(isinstance(part, Table) for part in narrow.parts)
    assert words(wide) == words(narrow)
    assert "An office measures. [2.1]\u2003according to Poita" in words(wide)


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("1995", "1995"),
        ("2019-12", "December 2019"),
        ("2020-03-06", "6 March 2020"),
        ("2019/2020", "2019 – 2020"),
    ],
)
def test_dates_as_words(date: str, text: str) -> None:
    assert when_in_words(date).replace("\u00a0", " ") == text


def test_a_pack_says_which_pages_it_fills() -> None:
    assert views_of(made_up_pack()) == ()
    assert views_of(waiting_pack()) == views_of(whole_pack()) == VIEWS
    assert has_edition(whole_pack())
    assert not has_edition(waiting_pack())
