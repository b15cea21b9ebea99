"""What a copied text carries: whose words they are, and where they are from.

The wording of the passages is ours, not the document's, and the wording of the comments is ours, not the author's; a
quotation that leaves this window must say so.
"""

from collections.abc import Sequence

from kzstudy.core.document import Comment, Commentary, Voice
from kzstudy.ui.read.commentators import caution
from kzstudy.ui.read.outline import Outline, Unit
from kzstudy.ui.read.presenter import Spot
from kzstudy.ui.words import tr


def citation_of(outline: Outline, units: Sequence[Unit]) -> str:
    """The line below copied text of the document: "— Title, kzstudy paraphrase [1.5], source; source"."""
    ids = ", ".join(unit.passage.passage_id for unit in units if unit.passage is not None)
    codes: dict[str, None] = {}
    for unit in units:
        known_of = unit.passage or unit.chapter
        codes.update(dict.fromkeys(known_of.sources if known_of else ()))
    parts = [f"{outline.pack.info.citation} [{ids}]" if ids else outline.pack.info.citation]
    titles = "; ".join(outline.titles(codes))
    if titles:
        parts.append(titles)
    return "— " + ", ".join(parts)


def citation_of_comment(outline: Outline, comment: Comment) -> str:
    """The line below a copied comment: author, title, outlet, date; or that the note is ours."""
    place = target_of(comment)
    if comment.voice is Voice.NOTE:
        parts = [tr("read", "kzstudy, editor’s note {place}").format(place=place).rstrip()]
        titles = "; ".join(outline.titles(comment.sources))
        if titles:
            parts.append(titles)
        return "— " + ", ".join(parts)
    source = outline.commentaries.get(comment.commentary_id)
    if source is None:
        return "— " + comment.commentary_id
    words = tr("read", "in kzstudy’s words, {place}").format(place=place).rstrip(", ")
    return "— " + ", ".join(part for part in (*_about(source), words) if part)


def target_of(comment: Comment) -> str:
    """What a comment is on: "on [1.3, 1.4]", "on chapter 1", "on the whole document"."""
    if comment.passages:
        return tr("read", "on [{ids}]").format(ids=", ".join(comment.passages))
    if comment.chapter:
        return tr("read", "on chapter {number}").format(number=comment.chapter)
    return tr("read", "on the whole document")


def about_commentary(source: Commentary) -> str:
    """Author, title, outlet and date in one line."""
    return ", ".join(part for part in _about(source) if part)


def with_citations(text: str, citations: Sequence[str]) -> str:
    """A copied text and the lines that belong below it."""
    return "\n".join((text.strip(), *dict.fromkeys(citations)))


def lit_text(outline: Outline, spot: Spot) -> tuple[str, str]:
    """The chosen comment, or the current passage, as a copy carries it, and what it is called; empty for neither."""
    comment = outline.comments.get(spot.chosen)
    if comment is not None:
        return with_citations(comment.text, (citation_of_comment(outline, comment),)), tr(
            "read", "the comment"
        )
    unit = outline.units[spot.current]
    if unit.passage is None:
        return "", ""
    name = tr("read", "passage {number}").format(number=unit.key)
    return with_citations(unit.passage.text, (citation_of(outline, (unit,)),)), name


def date_in_words(date: str) -> str:
    """ "2020-03-11" as "11 March 2020", with its spaces unbreakable; a year, or anything else, as it stands."""
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    if not (month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
        return date
    return f"{int(day)}\u00a0{month_name(int(month))}\u00a0{year}"


def month_name(number: int) -> str:
    """The month's name; 1 is January."""
    return _months()[number - 1]


def _about(source: Commentary) -> tuple[str, ...]:
    return (
        source.author,
        f"“{source.title}”" if source.title else "",
        source.outlet,
        date_in_words(source.published_on),
        caution(source),
    )


def _months() -> tuple[str, ...]:
    return (
        tr("read", "January"),
        tr("read", "February"),
        tr("read", "March"),
        tr("read", "April"),
        tr("read", "May"),
        tr("read", "June"),
        tr("read", "July"),
        tr("read", "August"),
        tr("read", "September"),
        tr("read", "October"),
        tr("read", "November"),
        tr("read", "December"),
    )
