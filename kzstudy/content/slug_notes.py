"""Values that say something of single elements of their block: `slug = note, slug = note`."""

from typing import TYPE_CHECKING

from kzstudy.content.grammar import IDENT
from kzstudy.content.mistakes import Code, Mistakes, did_you_mean, shown

if TYPE_CHECKING:
    from collections.abc import Collection

    from kzstudy.content.record import Part


def notes_by_slug(
    parts: "list[Part]", slugs: "Collection[str]", mistakes: Mistakes, *, element: str, note: str
) -> dict[str, str]:
    """The notes by element. A note may have commas: what begins with no slug goes on with the note before it.

    `element` says in messages what a slug should name ("element of this enumeration"), `note` what belongs behind the `=`.
    """
    notes: dict[str, str] = {}
    slug = ""
    for part in parts:
        name, equals, said = (each.strip() for each in part.text.partition("="))
        if equals and IDENT.fullmatch(name):
            slug = name
            if slug not in slugs:
                text = f"There is no {element.replace(' ', f' `{shown(slug)}` ', 1)}."
                mistakes.error(Code.VALUE_BAD, part.place, text, did_you_mean(slug, slugs))
            elif not said or slug in notes:
                mistakes.error(Code.VALUE_BAD, part.place, f"`{slug}` needs one note, behind its `=`.")
            notes[slug] = said
        elif slug:
            notes[slug] = f"{notes[slug]}, {part.text}"
        else:
            hint = f"Write `slug = {note}`."
            mistakes.error(Code.VALUE_BAD, part.place, "This begins with no element.", hint)
    return notes
