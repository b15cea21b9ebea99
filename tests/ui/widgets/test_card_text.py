"""Light Markdown: what is understood, what stays as written, and that nothing is lost or becomes markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument

from kzstudy.ui.widgets.card_text import Run, marked, paragraphs, plain, write


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("plain", (Run("plain"),)),
        ("a **bold** word", (Run("a "), Run("bold", bold=True), Run(" word"))),
        ("an *italic* word", (Run("an "), Run("italic", italic=True), Run(" word"))),
        ("***both***", (Run("both", bold=True, italic=True),)),
        ("*a **b** c*", (Run("a ", italic=True), Run("b", bold=True, italic=True), Run(" c", italic=True))),
        ("**a *b* c**", (Run("a ", bold=True), Run("b", bold=True, italic=True), Run(" c", bold=True))),
        ("5 * 3 * 2", (Run("5 * 3 * 2"),)),
        ("an open **mark", (Run("an open **mark"),)),
        ("** spaced **", (Run("** spaced **"),)),
        ("one\nline", (Run("one line"),)),
        ("**Қазақстан** и *ёлка*", (Run("Қазақстан", bold=True), Run(" и "), Run("ёлка", italic=True))),
    ],
)
def test_emphasis(text: str, runs: tuple[Run, ...]) -> None:
    assert paragraphs(text) == (runs,)


def test_an_empty_line_begins_a_paragraph() -> None:
    assert paragraphs("one\n\n  two\n \nthree\n") == ((Run("one"),), (Run("two"),), (Run("three"),))


def test_no_text_is_no_paragraph() -> None:
    assert paragraphs(" \n ") == ()


def test_marked_words_keep_their_emphasis_and_their_surroundings() -> None:
    text = f"**by Decree {marked('No. *280*')} of 2020**"

    assert paragraphs(text) == (
        (
            Run("by Decree ", bold=True),
            Run("No. ", bold=True, marked=True),
            Run("280", bold=True, italic=True, marked=True),
            Run(" of 2020", bold=True),
        ),
    )


def test_marked_words_may_go_over_paragraphs() -> None:
    assert paragraphs(marked("one\n\ntwo")) == ((Run("one", marked=True),), (Run("two", marked=True),))


def test_plain_is_one_line_without_marks() -> None:
    assert plain(f"**One** {marked('two')}\n\nthree") == "One two three"


@given(st.text(alphabet="ab *\n<&>\ue000\ue001", max_size=60))
def test_no_letter_is_lost(text: str) -> None:
    written = "".join(run.text for runs in paragraphs(text) for run in runs)

    assert re.sub(r"[\s*\ue000\ue001]", "", text) == re.sub(r"[\s*]", "", written)


@given(st.text(max_size=200))
def test_any_text_is_understood(text: str) -> None:
    for runs in paragraphs(text):
        assert runs
        assert all(run.text for run in runs)


def test_markup_of_others_is_shown_not_obeyed(qapp: object) -> None:
    document = QTextDocument()
    text = '<b>x</b> <img src="file:///etc/hostname"> <a href="https://example.org">y</a> &amp; <script>'

    write(QTextCursor(document), paragraphs(text)[0], QTextCharFormat())

    assert document.toPlainText() == text
    assert "<img src" not in document.toHtml()
    assert "<a href" not in document.toHtml()


def test_marked_runs_are_written_in_the_colour_of_the_mark(qapp: object) -> None:
    document = QTextDocument()
    mark = QTextCharFormat()
    mark.setForeground(QColor("#0F6E84"))

    write(QTextCursor(document), paragraphs(f"see **{marked('this')}**")[0], QTextCharFormat(), mark)

    found = document.find("this").charFormat()
    assert found.foreground().color() == QColor("#0F6E84")
    assert found.fontWeight() > 500
