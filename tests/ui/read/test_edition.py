"""The study edition under the hands: commentators switched, pages opened and left, terms explained."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSizeF, Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication, QHelpEvent, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kzstudy.ui.read.alignment import Side
from kzstudy.ui.read.edition.view import EditionView
from kzstudy.ui.read.term_card import TermCard
from tests.ui.read.conftest import Open, Reader
from tests.ui.read.edition_packs import waiting_pack, whole_pack

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def student(open_page: Open) -> Reader:
    """A person at a pack whose edition waits in the index."""
    return open_page(pack=waiting_pack(), whole=whole_pack())


def click_line(reader: Reader, *, view: str = "", voice: str = "") -> None:
    """Click a line of the contents."""
    tree = reader.page.spread.contents.tree
    item = tree.item_of(view=view, voice=voice)
    tree.scrollToItem(item)
    reader.click(tree.viewport(), tree.visualItemRect(item).center())


def view_of(reader: Reader) -> EditionView:
    """The page that is open."""
    view = reader.page.spread.edition.view
    assert view is not None
    assert view.isVisible()
    return view


def click_link(reader: Reader, words: str) -> None:
    """Click the first place of these words on the open page."""
    view = view_of(reader)
    cursor = view.document().find(words)
    assert not cursor.isNull(), words
    view.show_position(cursor.selectionStart())
    area = view.cursorRect(cursor)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, area.center() - QPoint(6, 0))


def act(reader: Reader, name: str) -> None:
    """What a key of the table does."""
    found = reader.page.findChild(QAction, name)
    assert isinstance(found, QAction)
    found.trigger()


def comments(reader: Reader) -> str:
    """The commentary's words."""
    return reader.pane(Side.COMMENTS).toPlainText()


# Commentators.


def test_a_click_and_a_key_switch_commentators(student: Reader) -> None:
    assert "The meters were never read." in comments(student)
    assert "The water is ours." not in comments(student)
    click_line(student, voice="herald")
    assert "The water is ours." in comments(student)
    tree = student.page.spread.contents.tree
    assert tree.item_of(voice="herald").checkState(0) is Qt.CheckState.Checked
    tree.setFocus()
    tree.setCurrentItem(tree.item_of(voice="ardak"))
    student.key(Qt.Key.Key_Space)
    assert "The meters were never read." not in comments(student)
    assert tree.item_of(voice="ardak").checkState(0) is Qt.CheckState.Unchecked
    student.page.leave()
    assert student.services.desk.kept["read.commentators"] == "-ardak,+herald"


def test_the_choice_is_remembered(open_page: Open) -> None:
    reader = open_page(pack=waiting_pack(), desk={"read.commentators": "-poita"})
    assert "Poita" not in comments(reader)
    assert "The meters were never read." in comments(reader)


def test_switching_moves_nothing_and_updates_the_counts(student: Reader) -> None:
    student.page.arrive("3.5")
    scroll = student.pane(Side.TEXT).scroll_value()
    click_line(student, voice="poita")
    assert student.current == "3.5"
    assert student.pane(Side.TEXT).scroll_value() == scroll
    assert "comments not shown" in student.pane(Side.TEXT).toPlainText()
    click_line(student, voice="poita")
    assert "comments not shown" not in student.pane(Side.TEXT).toPlainText()
    assert student.pane(Side.TEXT).scroll_value() == scroll


def test_a_chosen_comment_that_falls_silent_is_let_go(student: Reader) -> None:
    student.click_text(Side.COMMENTS, "The meters were never read.")
    presenter = student.page.presenter
    assert presenter is not None
    assert presenter.spot.chosen == "ardak/meters"
    click_line(student, voice="ardak")
    assert presenter.spot.chosen == ""
    assert student.current == "1.1"


# Pages.


def test_no_edition_is_read_before_it_is_asked_for(student: Reader) -> None:
    assert student.services.reading.editions_read == 0
    assert student.page.spread.edition.view is None
    click_line(student, view="timeline")
    assert student.services.reading.editions_read == 1
    click_line(student, view="glossary")
    assert student.services.reading.editions_read == 1


def test_a_page_stands_in_the_document_s_place_and_a_passage_brings_it_back(student: Reader) -> None:
    click_line(student, view="compared")
    assert "It was hoped for." in view_of(student).toPlainText()
    assert not student.pane(Side.TEXT).isVisible()
    assert not student.pane(Side.COMMENTS).isVisible()
    assert student.page.bar.titles.part == "Compared with 2014–2020"
    tree = student.page.spread.contents.tree
    assert tree.rows[tree.here].view == "compared"
    assert not student.page.bar.together_button.isEnabled()
    click_link(student, "[1.1]")
    assert student.pane(Side.TEXT).isVisible()
    assert student.current == "1.1"
    assert tree.rows[tree.here].view == ""


def test_back_returns_to_the_page_and_to_the_text(student: Reader) -> None:
    student.page.arrive("2.3")
    scroll = student.pane(Side.TEXT).scroll_value()
    click_line(student, view="timeline")
    click_link(student, "[1.1]")
    student.key(Qt.Key.Key_Left, ALT, student.pane(Side.TEXT))
    assert view_of(student).title == "Timeline"
    student.key(Qt.Key.Key_Left, ALT, view_of(student))
    assert student.current == "2.3"
    assert student.pane(Side.TEXT).scroll_value() == scroll
    act(student, "read.forward")
    assert view_of(student).isVisible()


def test_escape_leaves_a_page(student: Reader) -> None:
    click_line(student, view="sheet")
    student.key(Qt.Key.Key_Escape, target=view_of(student))
    assert student.pane(Side.TEXT).isVisible()
    assert student.page.spread.edition.shown == ""


def test_a_chapter_s_heading_leads_to_its_digest(student: Reader) -> None:
    student.click_text(Side.TEXT, "Digest and exam questions")
    assert view_of(student).title == "Digests and questions"
    assert "Both rivers are kept clean." in view_of(student).toPlainText()


def test_an_outline_is_shown_when_it_is_asked_for(student: Reader) -> None:
    click_line(student, view="guide")
    assert "They yield something." not in view_of(student).toPlainText()
    click_link(student, "Show an outline of an answer")
    assert "They yield something." in view_of(student).toPlainText()
    click_link(student, "Hide the outline")
    assert "They yield something." not in view_of(student).toPlainText()


def test_links_are_reached_and_followed_by_keys(student: Reader) -> None:
    click_line(student, view="timeline")
    view_of(student).setFocus()
    student.key(Qt.Key.Key_Tab, target=view_of(student))
    student.key(Qt.Key.Key_Return, target=view_of(student))
    assert student.current == "1.1"
    assert student.pane(Side.TEXT).isVisible()


def test_find_looks_on_the_page(student: Reader) -> None:
    click_line(student, view="glossary")
    act(student, "read.find")
    student.type_text("morning")
    assert student.page.lookup.find_strip.result.text() == "1 of 1"
    assert view_of(student).extraSelections()
    click_line(student, view="sheet")
    student.key(Qt.Key.Key_Return, target=student.page.lookup.find_strip.field)
    assert student.pane(Side.TEXT).extraSelections() == []


def test_a_copy_names_the_page_and_its_sources(student: Reader) -> None:
    click_line(student, view="compared")
    view = view_of(student)
    view.setTextCursor(view.document().find("It is promised."))
    act(student, "read.copy")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(
        "It is promised.\n— Treaty of the Two Rivers, kzstudy paraphrase: Compared with 2014–2020, "
    )
    assert copied.endswith("The Gazette, English edition; Ospanov")
    view.setTextCursor(QTextCursor(view.document()))
    with student.bot.waitSignal(student.page.message) as said:
        act(student, "read.copy")
    assert "Select some text" in said.args[0]


def test_the_page_is_remembered_with_its_place(student: Reader, open_page: Open) -> None:
    click_line(student, view="glossary")
    view_of(student).go_to_mark("kind body")
    student.page.leave()
    desk = student.services.desk.kept
    assert desk["read.view"] == "glossary"
    at_once = open_page(pack=whole_pack(), desk=desk)
    assert view_of(at_once).title == "Glossary"
    assert at_once.services.reading.editions_read == 0
    later = open_page(pack=waiting_pack(), whole=whole_pack(), desk=desk)
    assert view_of(later).title == "Glossary"
    act(later, "read.back")
    assert later.pane(Side.TEXT).isVisible()
    later.page.leave()
    assert later.services.desk.kept["read.view"] == ""


def test_keys_of_the_text_do_nothing_on_a_page(student: Reader) -> None:
    click_line(student, view="glossary")
    before = student.current
    for name in (
        "read.next",
        "read.next_comment",
        "read.together",
        "read.commentary",
        "read.term",
        "read.how",
    ):
        act(student, name)
    assert student.current == before
    assert view_of(student).isVisible()


def test_the_page_keeps_its_place_when_the_window_changes(student: Reader) -> None:
    click_line(student, view="sheet")
    for size in ((820, 600), (1400, 900), (1196, 748)):
        student.window.resize(*size)
        QApplication.processEvents()
        view = view_of(student)
        assert view.geometry().right() <= student.page.spread.width()
        assert view.horizontalScrollBar().maximum() == 0
        assert not student.pane(Side.TEXT).isVisible()


def test_a_pack_without_an_edition_has_nothing_to_offer(reader: Reader) -> None:
    assert not any(row.view or row.voice for row in reader.page.spread.contents.tree.rows)
    assert "Digest and exam questions" not in reader.pane(Side.TEXT).toPlainText()
    with reader.bot.waitSignal(reader.page.message) as said:
        act(reader, "read.term")
    assert "no word" in said.args[0]


# Terms.


def card_of(reader: Reader) -> TermCard | None:
    """The card that is shown."""
    card = reader.page.spread.findChild(TermCard)
    return card if isinstance(card, TermCard) and card.isVisible() else None


def test_the_key_explains_the_terms_of_the_passage_one_after_the_other(student: Reader) -> None:
    student.page.arrive("1.3")
    act(student, "read.term")
    card = card_of(student)
    assert card is not None
    assert card.word.text() == "joint office"
    assert "бірлескен кеңсе" in card.forms.text()
    assert "unchecked" in card.forms.text()
    assert card.known.text() == "Sources: Poita"
    assert student.page.spread.rect().contains(card.geometry())
    assert student.page.presenter is not None
    student.key(Qt.Key.Key_Escape, target=student.pane(Side.TEXT))
    assert card_of(student) is None


def test_resting_on_a_term_explains_it_until_the_pointer_leaves(student: Reader) -> None:
    student.page.spread.gloss()
    student.page.arrive("1.3")
    pane = student.page.spread.text
    assert pane.glossing is not None
    unit = student.page.outline.index["1.3"]  # type: ignore[union-attr]
    area: QRect = pane.glossing.placed(unit)[0].areas[0].translated(0, -pane.scroll_value()).toRect()
    at = area.center()
    QApplication.sendEvent(pane.view, QHelpEvent(QEvent.Type.ToolTip, at, pane.view.mapToGlobal(at)))
    assert card_of(student) is not None
    pane.glossing.moved(at)
    assert card_of(student) is not None
    pane.glossing.moved(at + QPoint(0, 200))
    assert card_of(student) is None


def test_terms_move_nothing_and_follow_another_width(student: Reader) -> None:
    pane = student.page.spread.text
    tops = pane.tops()
    student.page.spread.gloss()
    assert pane.tops() == tops
    unit = student.page.outline.index["1.3"]  # type: ignore[union-attr]
    assert pane.glossing is not None
    before = pane.glossing.placed(unit)
    student.window.resize(700, 748)
    QApplication.processEvents()
    assert pane.glossing.placed(unit) != before
    student.page.restyle()
    assert pane.glossing.placed(unit)


def test_a_link_that_leads_nowhere_does_nothing(student: Reader) -> None:
    click_line(student, view="glossary")
    view_of(student).anchorClicked.emit(QUrl("passage:9.9"))
    assert view_of(student).isVisible()


def test_the_place_is_kept_when_the_text_is_written_anew_before_it_was_measured(student: Reader) -> None:
    student.page.arrive("3.5")
    pane = student.page.spread.text
    scroll = pane.scroll_value()
    pane.document().documentLayout().documentSizeChanged.emit(QSizeF(1, 1))
    student.page.restyle()
    assert pane.scroll_value() == scroll


def test_ctrl_and_the_wheel_ask_for_another_size(student: Reader) -> None:
    click_line(student, view="sheet")
    view = view_of(student).viewport()
    middle = QPointF(view.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(view.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - not inverted; Qt takes no name here
    )
    with student.bot.waitSignal(student.page.text_size_requested) as asked:
        QApplication.sendEvent(view, event)
    assert asked.args == [1]


def test_in_a_narrow_window_the_drawer_gives_way_to_the_page(open_page: Open) -> None:
    reader = open_page(pack=waiting_pack(), whole=whole_pack(), size=(820, 600))
    act(reader, "read.contents")
    assert reader.page.spread.contents.isVisible()
    click_line(reader, view="glossary")
    assert not reader.page.spread.contents.isVisible()
    assert view_of(reader).hasFocus()
