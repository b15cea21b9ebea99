"""Reading with keys and mouse: clicking, jumping, finding, copying, remembering."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QStackedWidget, QToolTip, QWidget

from kzstudy.core.changes import Changes
from kzstudy.core.document import Voice
from kzstudy.core.opening import Opening
from kzstudy.ui import theme
from kzstudy.ui.read.alignment import Side
from kzstudy.ui.read.page import ReadPage
from kzstudy.ui.read.script import Role
from tests.ui.read.conftest import Open, Reader
from tests.ui.read.packs import made_up_pack

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def spot(reader: Reader) -> tuple[set[str], set[str], str]:
    """Keys of lit units, keys of lit comments, the chosen comment."""
    presenter, outline = reader.page.presenter, reader.page.outline
    assert presenter is not None
    assert outline is not None
    it = presenter.spot
    return {outline.units[each].key for each in it.passages}, set(it.comments), it.chosen


# What stands there.


def test_everything_of_the_pack_stands_on_the_page(reader: Reader) -> None:
    text = reader.pane(Side.TEXT).toPlainText()
    pack = made_up_pack()
    assert all(passage.text in text for passage in pack.passages)
    assert text.count(pack.info.notice) == 4
    assert text.count("Not in our sources") == 2
    assert text.count(pack.info.official) == 3
    comments = reader.pane(Side.COMMENTS).toPlainText()
    told = [each for each in pack.comments if not each.same_as_passage]
    assert all(each.text in comments for each in told)
    assert comments.count("known from Poita") == len(pack.comments) - len(told)
    without = 52 - len({id_ for each in pack.comments for id_ in each.passages})
    assert comments.count("No comment on this passage.") == without > 0


def test_lines_of_the_text_are_sixty_to_seventy_five_letters_wide(open_page: Open) -> None:
    for size in ((1196, 748), (940, 648), (796, 648), (1816, 948)):
        reader = open_page(size=size)
        pane = reader.pane(Side.TEXT)
        widths = []
        for number, entry in enumerate(pane.script.entries):
            layout = pane.document().findBlockByNumber(number).layout()
            if entry.role is Role.BODY and layout.lineCount() > 1:
                widths += [layout.lineAt(line).textLength() for line in range(1, layout.lineCount() - 1)]
        mean = sum(widths) / len(widths)
        assert 54 <= mean <= 75, (size, mean)
        assert max(widths) <= 85


def test_every_control_has_a_name_and_is_reached_with_tab(reader: Reader) -> None:
    controls = [
        each
        for kind in (QAbstractButton, QLineEdit)
        for each in reader.window.findChildren(kind)
        if each.isVisible()
    ]
    controls += [reader.pane(Side.TEXT), reader.pane(Side.COMMENTS), reader.page.spread.contents.tree]
    for control in controls:
        interface = QAccessible.queryAccessibleInterface(control)
        assert interface.text(QAccessible.Text.Name), control
    reached: list[QWidget] = []
    for _ in range(30):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(focused)
        reader.key(Qt.Key.Key_Tab)
    reachable = [each for each in controls if each.isEnabled()]
    assert [each for each in reachable if each not in reached] == []


def test_the_pane_that_has_the_keys_shows_it_to_whoever_came_by_keyboard(reader: Reader) -> None:
    text, comments = reader.pane(Side.TEXT), reader.pane(Side.COMMENTS)
    assert not text.ring
    while not comments.hasFocus():
        reader.key(Qt.Key.Key_Tab)
    assert comments.ring
    reader.click(text.view, QPoint(5, 5))
    assert not comments.ring
    assert not text.ring


def test_hovering_a_sign_says_how_we_know_it_and_from_where(reader: Reader) -> None:
    pane = reader.pane(Side.TEXT)
    cursor = pane.document().find("unsigned copy")
    at = pane.cursorRect(cursor).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, pane.view.mapToGlobal(at))
    QApplication.sendEvent(pane.view, event)
    assert "carries no signature" in QToolTip.text()
    assert "A copy without a signature" in QToolTip.text()
    reader.page.arrive("1.4")
    reader.key(Qt.Key.Key_H)
    assert "The Gazette, English edition" in QToolTip.text()
    QToolTip.hideText()


# Clicking and stepping.


def test_clicking_a_passage_lights_it_and_its_comments(reader: Reader) -> None:
    reader.click_text(Side.TEXT, "(1-3)")
    assert spot(reader) == ({"1.3"}, {"poita/r2", "poita/a2"}, "")
    pane = reader.pane(Side.COMMENTS)
    assert pane.scroll_value() == pane.track().scroll_to(reader.page.outline.index["1.3"])  # type: ignore[union-attr]


def test_clicking_a_comment_lights_its_passages(reader: Reader) -> None:
    reader.click_text(Side.COMMENTS, "These two belong together.")
    assert spot(reader) == ({"1.2", "1.5"}, {"poita/both"}, "poita/both")
    reader.key(Qt.Key.Key_Escape)
    assert spot(reader)[2] == ""


def test_clicking_where_a_comment_is_only_named_leads_to_it(reader: Reader) -> None:
    reader.click_text(Side.COMMENTS, "see 1.2")
    assert spot(reader)[2] == "poita/both"
    assert reader.current == "1.2"


def test_passages_and_comments_by_keys(reader: Reader) -> None:
    reader.key(Qt.Key.Key_N)
    reader.key(Qt.Key.Key_Down, ALT)
    assert reader.current == "1.2"
    reader.key(Qt.Key.Key_P)
    assert reader.current == "1.1"
    reader.key(Qt.Key.Key_N, SHIFT)
    assert spot(reader)[2] == "poita/r0"
    reader.key(Qt.Key.Key_Down, ALT | SHIFT)
    assert spot(reader)[2] == "poita/a0"
    reader.key(Qt.Key.Key_P, SHIFT)
    assert spot(reader)[2] == "poita/r0"


def test_the_contents_lead_to_chapters_and_follow_the_reader(reader: Reader) -> None:
    tree = reader.page.spread.contents.tree
    items = tree.findItems("3 Matter 3", Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    reader.click(tree.viewport(), tree.visualItemRect(items[0]).center())
    assert reader.current == "chapter 3"
    reader.page.arrive("2.9")
    assert tree.rows[tree.here].unit == reader.page.outline.index["2.6"]  # type: ignore[union-attr]
    tree.setFocus()
    reader.key(Qt.Key.Key_End)
    reader.key(Qt.Key.Key_Return)
    assert reader.current == "chapter 5"


# Going to a number, back and forward.


def test_going_to_a_number(reader: Reader) -> None:
    reader.key(Qt.Key.Key_G, CTRL)
    reader.type_text("3.2")
    reader.key(Qt.Key.Key_Return)
    assert reader.current == "3.2"
    assert reader.page.lookup.go_to_strip.isHidden()
    assert reader.pane(Side.TEXT).hasFocus()
    reader.key(Qt.Key.Key_Left, ALT)
    assert reader.current == "document"
    reader.key(Qt.Key.Key_Right, ALT)
    assert reader.current == "3.2"


def test_an_unknown_number_is_said_with_near_ones(reader: Reader) -> None:
    reader.key(Qt.Key.Key_G, CTRL)
    reader.type_text("3.20")
    reader.key(Qt.Key.Key_Return)
    strip = reader.page.lookup.go_to_strip
    assert strip.result.text() == "There is no passage 3.20. Near it: 3.11, 3.12, 3.13."
    assert reader.current == "document"
    reader.key(Qt.Key.Key_Escape)
    assert strip.isHidden()
    assert reader.pane(Side.TEXT).hasFocus()


def test_the_window_can_ask_for_a_passage(reader: Reader) -> None:
    reader.page.arrive("4.7")
    assert reader.current == "4.7"


# Finding.


def find(reader: Reader, words: str) -> str:
    """Open the line, type, and read what it says."""
    reader.key(Qt.Key.Key_F, CTRL)
    reader.type_text(words)
    return reader.page.lookup.find_strip.result.text()


@pytest.mark.parametrize(
    "words", ["стороны СОВМЕСТНО", "ӨЗЕНДЕРДІҢ суын ӘДІЛ", "ғалымдар ҚҰРҒАН", "joint OFFICE"]
)
def test_finding_in_any_script_and_case(reader: Reader, words: str) -> None:
    said = find(reader, words)
    count = reader.pane(Side.TEXT).toPlainText().casefold().count(words.casefold())
    count += reader.pane(Side.COMMENTS).toPlainText().casefold().count(words.casefold())
    assert said == f"1 of {count}"
    assert count > 1


def test_finding_goes_over_both_sides_and_round(reader: Reader) -> None:
    assert find(reader, "(1.2)") == "1 of 1"
    hit = reader.page.lookup.finder.hit
    assert hit is not None
    assert hit.side is Side.COMMENTS
    reader.page.lookup.find_strip.field.selectAll()
    reader.type_text("matter 3")
    strip = reader.page.lookup.find_strip
    assert strip.result.text() == "1 of 2"
    assert reader.current == "chapter 3"
    reader.key(Qt.Key.Key_Return)
    assert strip.result.text() == "2 of 2"
    reader.key(Qt.Key.Key_Return)
    assert strip.result.text() == "1 of 2"
    reader.key(Qt.Key.Key_Return, SHIFT)
    assert strip.result.text() == "2 of 2"
    reader.key(Qt.Key.Key_Escape)
    assert reader.pane(Side.TEXT).extraSelections() == []
    assert reader.pane(Side.TEXT).hasFocus()


def test_what_is_found_is_in_sight(reader: Reader) -> None:
    find(reader, "simple as it sounds")
    for _ in range(25):
        hit = reader.page.lookup.finder.hit
        assert hit is not None
        pane = reader.pane(hit.side)
        cursor = pane.textCursor()
        cursor.setPosition(hit.begin)
        assert pane.view.rect().contains(pane.cursorRect(cursor))
        reader.key(Qt.Key.Key_F3)


def test_nothing_found_is_said(reader: Reader) -> None:
    assert find(reader, "zebra") == "Not on this page."
    assert not reader.page.lookup.find_strip.down.isEnabled()
    reader.key(Qt.Key.Key_Return)


def test_letters_typed_into_a_field_are_letters(reader: Reader) -> None:
    reader.key(Qt.Key.Key_F, CTRL)
    QTest.keyClicks(reader.page.lookup.find_strip.field, "nph")
    assert reader.page.lookup.find_strip.field.text() == "nph"
    assert reader.current == "document"


# Copying.


def clipboard() -> str:
    """What was copied."""
    return QGuiApplication.clipboard().text()


def test_a_selection_carries_where_it_is_from(reader: Reader) -> None:
    pane = reader.pane(Side.TEXT)
    first = pane.document().find("(1-1)")
    last = pane.document().find("unsigned copy")
    first.setPosition(first.block().position())
    first.setPosition(last.selectionEnd(), first.MoveMode.KeepAnchor)
    pane.setTextCursor(first)
    reader.key(Qt.Key.Key_C, CTRL)
    lines = clipboard().splitlines()
    assert lines[0].startswith("Стороны совместно")
    assert lines[-1].startswith(
        "— Treaty of the Two Rivers, kzstudy paraphrase [1.1], A copy without a signature"
    )


def test_without_a_selection_the_current_passage_is_copied(reader: Reader) -> None:
    reader.page.arrive("1.4")
    with reader.bot.waitSignal(reader.page.message) as said:
        reader.key(Qt.Key.Key_C, CTRL)
    assert clipboard().endswith(
        "\n— Treaty of the Two Rivers, kzstudy paraphrase [1.4], The Gazette, English edition"
    )
    assert said.args is not None
    assert said.args[0] == "Copied passage 1.4, with where it is from."


def test_a_chosen_comment_is_copied_with_its_author(reader: Reader) -> None:
    reader.click_text(Side.COMMENTS, "These two belong together.")
    reader.key(Qt.Key.Key_C, CTRL | SHIFT)
    assert clipboard() == (
        "These two belong together.\n— Yuri Poita, “On the two rivers”, River Studies, 11\u00a0March\u00a02020, "
        "in kzstudy’s words, on [1.2, 1.5]"
    )


def test_a_selection_in_the_commentary_leaves_labels_out(reader: Reader) -> None:
    pane = reader.pane(Side.COMMENTS)
    pane.setFocus()
    cursor = pane.document().find("These two belong together.")
    begin = cursor.block().previous().position()
    end = cursor.selectionEnd()
    cursor.setPosition(begin)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    reader.key(Qt.Key.Key_C, CTRL)
    assert clipboard().splitlines()[-2] == "These two belong together."
    assert clipboard().splitlines()[-1].startswith("— Yuri Poita")


# Remembering.


def test_the_place_comes_back_exactly(open_page: Open) -> None:
    first = open_page()
    first.page.arrive("3.4")
    first.wheel(Side.TEXT, -1)
    first.wheel(Side.COMMENTS, -1)
    first.key(Qt.Key.Key_T, CTRL)
    first.wheel(Side.COMMENTS, -4)
    first.page.leave()
    kept = first.services.desk.kept
    assert set(kept) >= {
        "read.pack",
        "read.passage",
        "read.offset",
        "read.together",
        "read.contents",
        "read.sizes",
    }
    again = open_page(desk=kept)
    for side in Side:
        assert again.pane(side).scroll_value() == first.pane(side).scroll_value() > 0
    assert again.current == first.current
    assert not again.page.bar.together_button.isChecked()


def test_the_place_is_kept_a_moment_after_scrolling(reader: Reader) -> None:
    reader.wheel(Side.TEXT, -20)
    reader.bot.waitUntil(lambda: "read.passage" in reader.services.desk.kept, timeout=2_000)


def test_the_first_frame_is_already_at_the_place(open_page: Open, look: theme.Look) -> None:
    first = open_page()
    first.page.arrive("2.8")
    first.page.leave()

    page = ReadPage(look, Opening(pack=made_up_pack(), desk=first.services.desk.kept))
    first.bot.addWidget(page)
    page.resize(first.page.size())
    page.show()  # no event loop has run
    assert page.spread.text.scroll_value() == first.pane(Side.TEXT).scroll_value()
    assert page.spread.comments.scroll_value() == first.pane(Side.COMMENTS).scroll_value()


def test_widths_and_contents_come_back(open_page: Open) -> None:
    first = open_page()
    divider = first.page.spread.comments_divider
    was = divider.x()
    QTest.mousePress(divider, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 100))
    QTest.mouseMove(divider, QPoint(63, 100))
    QTest.mouseRelease(divider, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(3, 100))
    assert divider.x() == was + 60
    first.key(Qt.Key.Key_F9)
    assert not first.page.spread.contents.isVisible()
    first.page.leave()
    again = open_page(desk=first.services.desk.kept)
    assert not again.page.spread.contents.isVisible()
    assert abs(again.pane(Side.COMMENTS).width() - first.pane(Side.COMMENTS).width()) <= 1


def test_a_divider_moves_by_keys(reader: Reader) -> None:
    divider = reader.page.spread.contents_divider
    was = divider.x()
    divider.setFocus()
    reader.key(Qt.Key.Key_Right)
    assert divider.x() == was + 16
    QTest.mouseDClick(divider, Qt.MouseButton.LeftButton)
    assert divider.x() == was


# Narrow windows, other looks, other texts.


def test_narrow_windows_fold_the_contents_and_then_the_commentary(open_page: Open) -> None:
    reader = open_page(size=(1_000, 648))
    spread = reader.page.spread
    assert not spread.contents.isVisible()
    assert spread.comments.isVisible()
    reader.key(Qt.Key.Key_F9)
    assert spread.contents.isVisible()
    spread.contents.tree.setFocus()
    reader.key(Qt.Key.Key_Escape)
    assert not spread.contents.isVisible()
    assert spread.text.hasFocus()
    reader.window.resize(880, 648)
    assert not spread.comments.isVisible()
    button = reader.page.bar.commentary_button
    assert button.isVisible()
    reader.click(button)
    assert spread.comments.isVisible()
    reader.key(Qt.Key.Key_F10)
    assert not spread.comments.isVisible()


def test_choosing_in_the_drawer_closes_it(open_page: Open) -> None:
    reader = open_page(size=(1_000, 648))
    reader.key(Qt.Key.Key_F9)
    reader.key(Qt.Key.Key_Down)
    reader.key(Qt.Key.Key_Return)
    assert reader.current == "chapter 2"
    assert not reader.page.spread.contents.isVisible()


def test_another_text_size_and_theme_keep_the_place(reader: Reader) -> None:
    reader.page.arrive("3.6")
    tops = [reader.pane(side).place()[0] for side in Side]
    for tokens, percent in ((theme.DARK, 100), (theme.DARK, 140), (theme.LIGHT, 80), (theme.LIGHT, 100)):
        reader.page.look.tokens, reader.page.look.text_percent = tokens, percent
        reader.page.restyle()
        assert reader.current == "3.6"
        assert [reader.pane(side).place()[0] for side in Side] == tops
        assert spot(reader)[0] == {"3.6"}


def test_colours_keep_the_voices_apart(reader: Reader) -> None:
    from kzstudy.ui.read.comment_script import VOICE_COLOURS

    assert len({VOICE_COLOURS[voice] for voice in Voice}) == len(Voice)


def test_other_texts_are_shown_when_they_change(reader: Reader) -> None:
    reader.page.arrive("2.3")
    reader.services.reading.shown = made_up_pack(passages=9, digest="2")
    reader.page.changed(Changes.CONTENT)
    assert reader.page.outline is not None
    assert reader.page.outline.pack.info.digest == "2"
    assert reader.current == "2.3"


def test_the_same_texts_are_not_written_again(reader: Reader) -> None:
    before = reader.pane(Side.TEXT).document()
    reader.page.changed(Changes.EVERYTHING)
    assert reader.pane(Side.TEXT).document() is before


def test_without_a_text_the_page_says_so_until_there_is_one(look: theme.Look, reader: Reader) -> None:
    page = ReadPage(look)
    reader.bot.addWidget(page)
    page.resize(900, 600)
    page.show()
    for key in (Qt.Key.Key_N, Qt.Key.Key_H, Qt.Key.Key_F3):
        QTest.keyClick(page, key)
    page.arrive("1.2")
    page.restyle()
    page.leave()
    assert page.title_text() == "Read"
    page.attach(reader.services)
    page.arrive("1.2")
    assert page.outline is not None
    assert page.title_text() == "Read: Treaty of the Two Rivers"
    assert page.presenter is not None
    assert page.outline.units[page.presenter.current].key == "1.2"


def test_the_keys_go_to_the_text_as_soon_as_there_is_one(look: theme.Look, reader: Reader) -> None:
    page = ReadPage(look)
    reader.bot.addWidget(page)
    page.resize(1_200, 700)
    with reader.bot.waitActive(page):
        page.show()
        page.activateWindow()
    page.arrive()
    page.setFocus()
    page.attach(reader.services)
    reader.key(Qt.Key.Key_PageDown)
    assert page.spread.text.scroll_value() > 0


def test_a_page_behind_another_is_written_ahead_and_stands_at_its_place(
    open_page: Open, look: theme.Look
) -> None:
    first = open_page()
    first.page.arrive("3.3")
    first.wheel(Side.TEXT, -1)
    first.page.leave()
    stack = QStackedWidget()
    first.bot.addWidget(stack)
    stack.addWidget(QWidget())
    stack.resize(first.page.size())
    stack.show()
    page = ReadPage(look, Opening(pack=made_up_pack(), desk=first.services.desk.kept))
    stack.addWidget(page)
    text = page.spread.text
    first.bot.waitUntil(lambda: bool(text.script.entries))  # nobody has seen it yet
    written = text.document()
    stack.setCurrentWidget(page)
    page.arrive()
    for side, pane in ((Side.TEXT, text), (Side.COMMENTS, page.spread.comments)):
        assert pane.scroll_value() == first.pane(side).scroll_value() > 0
    assert text.document() is written
