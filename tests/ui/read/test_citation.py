"""What leaves the window says whose words it is, and where it is from."""

import pytest

from kzstudy.core.document import Comment, Voice
from kzstudy.ui.read.citation import citation_of, citation_of_comment, date_in_words, lit_text, with_citations
from kzstudy.ui.read.outline import Outline, Unit
from kzstudy.ui.read.presenter import Spot
from tests.ui.read.packs import made_up_pack

OUTLINE = Outline(made_up_pack())


def units(*keys: str) -> tuple[Unit, ...]:
    """Units by key."""
    return tuple(OUTLINE.units[OUTLINE.index[key]] for key in keys)


def test_a_passage() -> None:
    assert (
        citation_of(OUTLINE, units("1.4"))
        == "— Treaty of the Two Rivers, kzstudy paraphrase [1.4], The Gazette, English edition"
    )


def test_several_passages_name_each_source_once() -> None:
    assert citation_of(OUTLINE, units("1.1", "1.2")) == (
        "— Treaty of the Two Rivers, kzstudy paraphrase [1.1, 1.2], A copy without a signature; Poita, On the two rivers"
    )


def test_the_head_of_the_document_has_no_number() -> None:
    assert citation_of(OUTLINE, units("document")) == "— Treaty of the Two Rivers, kzstudy paraphrase"


def test_a_comment_names_author_title_outlet_date_and_that_the_words_are_ours() -> None:
    comment = OUTLINE.comments["poita/a0"]
    assert citation_of_comment(OUTLINE, comment) == (
        "— Yuri Poita, “On the two rivers”, River Studies, 11\u00a0March\u00a02020, in kzstudy’s words, on [1.1]"
    )


def test_a_note_is_ours() -> None:
    comment = OUTLINE.comments["poita/chapter-2"]
    assert (
        citation_of_comment(OUTLINE, comment)
        == "— kzstudy, editor’s note on chapter 2, The Gazette, English edition"
    )
    bare = Comment("n", "poita", Voice.NOTE, "x")
    assert citation_of_comment(OUTLINE, bare) == "— kzstudy, editor’s note on the whole document"


def test_a_text_and_its_lines() -> None:
    assert with_citations(" words ", ("— a", "— b", "— a")) == "words\n— a\n— b"


def test_what_is_lit() -> None:
    unit = OUTLINE.index["1.4"]
    text, name = lit_text(OUTLINE, Spot(unit, frozenset({unit})))
    assert text.startswith(OUTLINE.pack.passages[3].text)
    assert name == "passage 1.4"
    text, name = lit_text(OUTLINE, Spot(unit, chosen="poita/whole"))
    assert text.splitlines()[0] == "The treaty is shorter than one would expect."
    assert name == "the comment"
    assert lit_text(OUTLINE, Spot(0)) == ("", "")


@pytest.mark.parametrize(
    ("date", "words"),
    [("2020-03-11", "11\u00a0March\u00a02020"), ("2020", "2020"), ("", ""), ("2020-13-01", "2020-13-01")],
)
def test_dates(date: str, words: str) -> None:
    assert date_in_words(date) == words
