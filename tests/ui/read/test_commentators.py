"""Who is heard, in which order, and how that is remembered."""

from kzstudy.ui.read.comment_script import CommentWriter
from kzstudy.ui.read.commentators import caution, heading_of, in_order, shown_from, shown_to
from kzstudy.ui.read.contents_rows import more_rows
from kzstudy.ui.read.outline import Outline
from kzstudy.ui.theme import Look
from tests.ui.read.edition_packs import VOICES, waiting_pack, whole_pack

PACK = waiting_pack()
ALL = frozenset({"poita", "ardak", "herald"})


def test_who_was_read_in_full_speaks_first_and_who_is_partisan_last() -> None:
    assert [each.commentary_id for each in in_order(PACK.commentaries)] == ["poita", "ardak", "herald"]


def test_partisan_voices_wait_until_they_are_asked_for() -> None:
    assert shown_from("", PACK.commentaries) == {"poita", "ardak"}
    assert shown_from("-poita,+herald", PACK.commentaries) == {"ardak", "herald"}
    assert shown_from("nonsense,+nobody,,-", PACK.commentaries) == {"poita", "ardak"}


def test_only_what_differs_from_the_beginning_is_remembered() -> None:
    assert shown_to(frozenset({"poita", "ardak"}), PACK.commentaries) == ""
    for shown in (frozenset(), ALL, frozenset({"herald"})):
        assert shown_from(shown_to(shown, PACK.commentaries), PACK.commentaries) == shown


def test_comments_of_one_passage_are_never_mixed() -> None:
    units = Outline(PACK, ALL).units
    speakers = [each.commentary_id for each in units[2].comments]
    assert speakers == ["poita", "poita", "ardak", "ardak", "herald"]
    assert [each.commentary_id for each in units[3].elsewhere] == ["herald"]


def test_comments_of_a_silent_commentator_are_counted_as_hidden() -> None:
    units = Outline(PACK, frozenset({"ardak"})).units
    assert [each.commentary_id for each in units[2].comments] == ["ardak", "ardak"]
    assert (units[2].comment_count, units[2].hidden) == (2, 3)
    assert units[3].comment_count == 0
    assert units[3].hidden > 0


def test_the_name_says_who_it_is_or_the_author_is_named_too() -> None:
    ardak, herald = VOICES
    assert heading_of(ardak) == ("Ardak Ospanov", "")
    assert heading_of(herald) == ("Herald", "author not visible")
    assert caution(ardak) == "read\u00a0in\u00a0excerpt"
    assert caution(herald).replace("\u00a0", " ") == "only its abstract read, partisan"


def test_the_contents_list_the_pages_and_the_commentators() -> None:
    rows = list(more_rows(Outline(PACK, frozenset({"poita"}))))
    assert [row.view for row in rows if row.view] == [
        "guide",
        "compared",
        "draft",
        "timeline",
        "glossary",
        "sheet",
    ]
    told = [(row.title.replace("\u00a0", " "), row.aside, row.is_on) for row in rows if row.voice]
    assert told == [
        ("Poita, 2020", str(len(PACK.comments) - 3), True),
        ("Ospanov, 2021", "2", False),
        ("Herald, 2019", "1", False),
    ]
    assert "Speaks for one of the parties." in rows[-1].hint
    assert "partisan" in rows[-1].hint
    assert [row.title for row in rows if row.is_heading] == ["About this document", "Commentators"]


def test_one_commentator_needs_no_switch() -> None:
    from tests.ui.read.packs import made_up_pack

    assert list(more_rows(Outline(made_up_pack()))) == []


def test_the_head_presents_who_is_heard_and_each_label_what_to_be_careful_about(qapp: object) -> None:
    text = CommentWriter(Outline(whole_pack(), ALL), Look()).write().document.toPlainText()
    text = text.replace("\u00a0", " ")
    head = text[: text.index("On the whole document")]
    assert head.index("Yuri Poita") < head.index("Ardak Ospanov") < head.index("Herald")
    assert "Speaks for one of the parties." in head
    assert "author not visible, The Herald, 24 December 2019\u2003only its abstract read, partisan" in head
    assert "Ospanov argues\u20032021\u2003read in excerpt" in text
    assert "Editor\u2019s note\u2003to Ospanov" in text
    silent = CommentWriter(Outline(whole_pack(), frozenset()), Look()).write().document.toPlainText()
    assert "No commentator is shown." in silent
    assert "5 comments not shown." in silent
