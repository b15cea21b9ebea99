"""The key of a paper as a PDF file of its own: the answers first, then why, where it stands, and which item it is."""

from datetime import date

from kzstudy.core.question import Kind
from kzstudy.quiz.paper_key import Key, KeyLine
from kzstudy.ui import theme
from kzstudy.ui.print.ink import POINT, Ink, Piece, beside, indented, space
from kzstudy.ui.print.page_head import head, remark
from kzstudy.ui.print.pages import WIDTH, Document, Frame
from kzstudy.ui.print.paging import Block
from kzstudy.ui.print.paper_words import PaperWords, paper_words
from kzstudy.ui.print.pdf_file import pdf_file

_NUMBER = 24 * POINT
_MARKS = 84 * POINT
_LEFT = _NUMBER + _MARKS + 8 * POINT
_ROOM = WIDTH - _LEFT


def key_pdf(key: Key, made_on: date) -> bytes:
    """The bytes of the file, the same for the same key and day. Needs a QGuiApplication with our fonts."""
    return pdf_file(key_document(key), made_on)


def key_document(key: Key) -> Document:
    """The key on its pages."""
    ink, words = Ink(theme.print_look()), paper_words(key.language)
    variant = words.variant.format(letter=key.letter)
    title = f"{words.key}: {key.title}"
    document = Document(
        ink,
        words,
        Frame(
            title=f"{title} \u2013 {variant}",
            head=f"{title} \u00b7 {variant}",
            foot=(key.citation, words.paper.format(ident=key.paper_id)),
            ident=f"key {key.paper_id}",
        ),
    )
    below = [space(4 * POINT), remark(words.key_note, ink)]
    blocks = [head(title, variant, below, ink)]
    blocks += [_block(line, ink, words, document.room) for line in key.lines]
    document.fill(blocks)
    return document


def _block(line: KeyLine, ink: Ink, words: PaperWords, most: float) -> Block[Piece]:
    """One answer: its number, its letters, and all that is said of it."""
    texts = [piece for text in _answers(line, words) for piece in ink.texts(text, _ROOM, most)]
    small = ink.sans()
    if line.why:
        texts += [space(POINT), *ink.texts(line.why, _ROOM, most, small)]
    source = _passages(line, words)
    item = ink.text(
        " \u00b7 ".join(part for part in (source, line.code, line.question_id) if part), _ROOM, small, "soft"
    )
    first, *more = [*texts, item]
    row = beside(
        (0, ink.text(f"{line.number}.", _NUMBER, ink.serif(bold=True))),
        (_NUMBER, ink.text(_marks(line), _MARKS, ink.serif(bold=True))),
        (_LEFT, first),
    )
    return Block((row, *(indented(piece, _LEFT) for piece in more)), above=10 * POINT)


def _marks(line: KeyLine) -> str:
    return (" \u00b7 " if line.kind is Kind.TRUE_FALSE else ",  ").join(line.marks)


def _answers(line: KeyLine, words: PaperWords) -> list[str]:
    """The answer in words, a line for each part."""
    said = [
        f"{first} ({words.also.format(answers='; '.join(rest))})" if rest else first
        for first, *rest in line.words
    ]
    if line.kind is Kind.ORDER:
        said = [f"{at}. {text}" for at, text in enumerate(said, 1)]
    elif line.kind in (Kind.LIST, Kind.BLANK):
        said = [f"\u2013 {text}" for text in said]
    return [words.any_of.format(number=line.enough), *said] if line.enough else said


def _passages(line: KeyLine, words: PaperWords) -> str:
    if not line.passages:
        return ""
    form = words.passage if len(line.passages) == 1 else words.passages
    return form.format(which=", ".join(line.passages))
