"""A paper as a PDF file. It is made of what the class may see, and of nothing else."""

from datetime import date

from kzstudy.quiz.paper import Paper
from kzstudy.ui import theme
from kzstudy.ui.print.ink import POINT, Ink, space
from kzstudy.ui.print.page_head import fields, head, remark, section_heading
from kzstudy.ui.print.pages import WIDTH, Document, Frame
from kzstudy.ui.print.paper_words import paper_words
from kzstudy.ui.print.pdf_file import pdf_file
from kzstudy.ui.print.question_block import QuestionPrinter


def paper_pdf(paper: Paper, made_on: date) -> bytes:
    """The bytes of the file, the same for the same paper and day. Needs a QGuiApplication with our fonts."""
    return pdf_file(paper_document(paper), made_on)


def paper_document(paper: Paper) -> Document:
    """The paper on its pages."""
    ink, words = Ink(theme.print_look()), paper_words(paper.language)
    variant = words.variant.format(letter=paper.letter)
    document = Document(
        ink,
        words,
        Frame(
            title=f"{paper.title} \u2013 {variant}",
            head=f"{paper.title} \u00b7 {variant}",
            foot=(paper.citation, words.paper.format(ident=paper.paper_id)),
            ident=paper.paper_id,
        ),
    )
    below = [
        space(12 * POINT),
        fields(len(paper.questions), ink, words),
        space(9 * POINT),
        remark(words.before, ink),
    ]
    printer = QuestionPrinter(ink, words, WIDTH, document.room)
    blocks = [head(paper.title, variant, below, ink)]
    for section in paper.sections:
        blocks += section_heading(section, ink, words)
        blocks += [printer.block(question) for question in section.questions]
    document.fill(blocks)
    return document
