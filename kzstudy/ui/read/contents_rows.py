"""The lines of the contents: where they lead, which page they open, whose comments they switch."""

from collections.abc import Iterator
from typing import NamedTuple

from kzstudy.core.document import Attestation
from kzstudy.ui.read.commentators import caution, heading_of
from kzstudy.ui.read.outline import Kind, Outline
from kzstudy.ui.read.views import views_of
from kzstudy.ui.words import NBSP, how_we_know, how_we_know_in_full, tr

NOWHERE = -1


class Row(NamedTuple):
    """One line.

    Of the document: `unit` is where it leads, `last` the last unit it covers. A page about it: `view` is its name. A
    commentator: `voice` is their id, and `is_on` says whether they are heard. A heading has none of these.
    """

    number: str
    title: str
    unit: int = NOWHERE
    last: int = NOWHERE
    hint: str = ""
    missing: bool = False
    section: bool = False
    view: str = ""
    voice: str = ""
    is_on: bool = False
    aside: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it only names what follows."""
        return self.unit == NOWHERE and not self.view and not self.voice


def rows_of(outline: Outline) -> Iterator[Row]:
    """Chapters and sections; chapters in a row that are missing share one."""
    units = outline.units
    starts = [
        n for n, unit in enumerate(units) if unit.kind is not Kind.PASSAGE and unit.kind is not Kind.DOCUMENT
    ]
    starts += [n for n, unit in enumerate(units) if unit.section]
    starts.sort()
    missing: list[int] = []
    for place, unit_number in enumerate(starts):
        unit = units[unit_number]
        last = (starts[place + 1] if place + 1 < len(starts) else len(units)) - 1
        if unit.kind is Kind.MISSING:
            missing.append(unit_number)
            follows = place + 1 < len(starts) and units[starts[place + 1]].kind is Kind.MISSING
            if not follows:
                yield _missing_row(outline, missing)
                missing = []
        elif unit.section:
            yield Row("", unit.section, unit_number, last, unit.section, section=True)
        elif unit.chapter is not None:
            short = unit.chapter.short or unit.chapter.title
            yield Row(unit.chapter.number, short, unit_number, last, unit.chapter.title)


def more_rows(outline: Outline) -> Iterator[Row]:
    """The pages about the document, and the commentators."""
    views = views_of(outline.pack)
    if views:
        yield Row("", tr("read", "About this document"))
        for each in views:
            title = tr("read", each.title)
            yield Row("", title, hint=title, view=each.name)
    if len(outline.voices) > 1:
        yield Row("", tr("read", "Commentators"))
        yield from voice_rows(outline)


def voice_rows(outline: Outline) -> Iterator[Row]:
    """Each commentator, with the year and the number of comments."""
    for each in outline.voices:
        name, year = each.name, each.published_on[:4]
        count = outline.count_of(each.commentary_id)
        lines = [
            ", ".join(filter(None, (*heading_of(each), each.outlet))),
            caution(each),
            each.stance,
            tr("read", "%n\u00a0comment(s)", count),
        ]
        yield Row(
            "",
            f"{name},{NBSP}{year}" if year else name,
            hint="\n".join(filter(None, lines)),
            voice=each.commentary_id,
            is_on=each.commentary_id in outline.shown,
            aside=str(count),
        )


def _missing_row(outline: Outline, numbers: list[int]) -> Row:
    chapters = [outline.units[each].chapter for each in numbers]
    first, last = chapters[0], chapters[-1]
    number = first.number if first else ""
    if last is not None and last is not first:
        number += f"–{last.number}"
    hint = how_we_know_in_full(Attestation.MISSING)
    return Row(number, how_we_know(Attestation.MISSING), numbers[0], numbers[-1], hint, missing=True)
