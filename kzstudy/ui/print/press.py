"""All files of a set of papers, one after the other, with a word on how far it is. Runs in a thread as well."""

from collections.abc import Callable, Sequence
from datetime import date

from kzstudy.quiz.paper import Variant
from kzstudy.ui.print.key_pdf import key_pdf
from kzstudy.ui.print.paper_pdf import paper_pdf


def paper_names(letters: Sequence[str]) -> list[str]:
    """The files of these variants; a name says nothing but which variant it is."""
    return [name for letter in letters for name in (f"paper-{letter}.pdf", f"key-{letter}.pdf")]


def print_papers(
    variants: Sequence[Variant],
    made_on: date,
    progressed: Callable[[float], None] = lambda _: None,
    unwanted: Callable[[], bool] = lambda: False,
) -> dict[str, bytes]:
    """The files by name. `progressed` is told a share from 0 to 1; once `unwanted` says so, no more are made.

    Needs a QGuiApplication with our fonts.
    """
    files: dict[str, bytes] = {}
    for number, variant in enumerate(variants, 1):
        if unwanted():
            break
        paper, key = paper_names([variant.paper.letter])
        files[paper] = paper_pdf(variant.paper, made_on)
        progressed((number - 0.5) / len(variants))
        files[key] = key_pdf(variant.key, made_on)
        progressed(number / len(variants))
    return files
