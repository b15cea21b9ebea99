"""glossary.md: terms, people, bodies, places and events, with their Russian and Kazakh forms where these are known."""

from typing import TYPE_CHECKING

from kzstudy.content.mistakes import Code
from kzstudy.core.term import Term

if TYPE_CHECKING:
    from kzstudy.content.pack_file import PackFile, PackIndex
    from kzstudy.content.record import Record
    from kzstudy.content.syntax import Block

KINDS = ("term", "person", "body", "place", "event")
FORMS = ("ru", "kk")


def read_glossary(file: "PackFile", index: "PackIndex") -> list[Term]:
    """The entries in the order of the file."""
    found = [_term(block, file, index) for block in file.blocks()]
    return [term for term in found if term is not None]


def _term(block: "Block", file: "PackFile", index: "PackIndex") -> Term | None:
    record = file.record(block, ("kind", "means"))
    term = Term(
        term_id=file.ident(block, record),
        kind=record.one_of("kind", KINDS),
        word=block.words.text,
        means=record.text("means"),
        ru=record.text("ru"),
        kk=record.text("kk"),
        unchecked=_unchecked(record, file),
        also=tuple(part.text for part in record.parts("also")),
        passages=index.anchors(record.parts("passages"), Code.PASSAGE_UNKNOWN, file.mistakes),
        sources=index.codes(record.parts("sources"), file.mistakes),
    )
    _check_witness(term, record, block, file)
    return term if record.sound and term.term_id else None


def _unchecked(record: "Record", file: "PackFile") -> tuple[str, ...]:
    """The languages whose form is our own translation."""
    for part in record.parts("unchecked"):
        if part.text not in FORMS:
            file.mistakes.error(Code.VALUE_BAD, part.place, "`unchecked` is `ru`, `kk` or both.")
        elif not record.has(part.text):
            text = f"There is no `{part.text}:` in this entry that could be unchecked."
            file.mistakes.error(Code.VALUE_BAD, part.place, text)
    return tuple(part.text for part in record.parts("unchecked"))


def _check_witness(term: Term, record: "Record", block: "Block", file: "PackFile") -> None:
    """Report an entry that rests on nothing, and a form of which nobody says where it was read."""
    if not record.has("sources") and not record.has("passages"):
        hint = "Name its `sources:`, or the `passages:` where it stands."
        file.mistakes.error(Code.KEY_NEEDED, block.place, "This entry rests on nothing.", hint)
    for form in FORMS:
        if record.has(form) and form not in term.unchecked and not record.has("sources"):
            hint = f"Name its `sources:`, or write `unchecked: {form}` where the translation is ours."
            record.bad(form, f"Nothing says where the form `{form}` was read.", hint, Code.KEY_NEEDED)
