"""commentary-NAME.md: one commentator's layer, each block in one of three voices and anchored to what it speaks of."""

from typing import TYPE_CHECKING

from kzstudy.content.dates import is_day, is_year
from kzstudy.content.mistakes import Code, did_you_mean, shown
from kzstudy.core.document import Comment, Commentary, Voice

if TYPE_CHECKING:
    from kzstudy.content.pack_file import PackFile, PackIndex
    from kzstudy.content.record import Record
    from kzstudy.content.syntax import Block

SEEN = ("full", "excerpt", "abstract")
LABELS = ("partisan",)
_TARGETS = "Write passages (`1.3`, `1.3, 1.4`), `chapter 1` or `document`."


def read_commentary(file: "PackFile", index: "PackIndex") -> tuple[Commentary | None, list[Comment]]:
    """The commentary and its comments; (None, []) where it has no usable id, or one that another file has."""
    front = file.front
    commentary_id = front.ident("id")
    if commentary_id in index.commentaries:
        text = f"Another commentary of this pack has the id `{commentary_id}`."
        front.bad("id", text, "Give this one an id of its own.", Code.ID_TWICE)
        commentary_id = ""
    source = front.text("source")
    if source and index.sources is not None and source not in index.sources:
        text = f"There is no source `{shown(source)}` in this pack."
        front.bad("source", text, did_you_mean(source, index.sources), Code.SOURCE_UNKNOWN)
        source = ""
    published_on = front.text("date")
    if published_on and not (is_day(published_on) or is_year(published_on)):
        front.bad("date", f"`{shown(published_on)}` is no date.", "Write `2020-03-11`, or the year alone.")
        published_on = ""
    label = front.one_of("label", LABELS)
    if label and not front.has("stance"):
        hint = "Add `stance:`, one neutral line."
        front.bad("label", f"A {label} commentary says whose side it takes.", hint, Code.KEY_NEEDED)
    author = front.text("author")
    commentary = Commentary(
        commentary_id=commentary_id,
        author=author,
        name=front.text("name", author),
        title=front.text("title"),
        outlet=front.text("outlet"),
        published_on=published_on,
        stance=front.text("stance"),
        source=source,
        seen=front.one_of("seen", SEEN),
        label=label,
    )
    found = [_comment(block, file, index, commentary_id) for block in file.blocks()]
    if not commentary_id:
        return None, []
    return commentary, [comment for comment in found if comment is not None]


def _comment(block: "Block", file: "PackFile", index: "PackIndex", commentary_id: str) -> Comment | None:
    record = file.record(block, ("on",))
    passages, chapter = _targets(record, file, index)
    comment_id = file.ident(block, record)
    comment = Comment(
        comment_id=comment_id,
        commentary_id=commentary_id,
        voice=Voice(block.marker),
        text=block.words.text,
        passages=passages,
        chapter=chapter,
        point=record.text("point"),
        same_as_passage=record.yes("same"),
        sources=index.codes(record.parts("sources"), file.mistakes),
    )
    return comment if record.sound and comment_id else None


def _targets(record: "Record", file: "PackFile", index: "PackIndex") -> tuple[tuple[str, ...], str]:
    """The passages, or else the chapter, that a comment is on; neither for the whole document."""
    value = record.text("on")
    if value in ("", "document"):
        return (), ""
    word, _, number = value.partition(" ")
    if word != "chapter":
        return index.anchors(record.parts("on"), Code.VOICE_TARGET, file.mistakes), ""
    number = number.strip().removesuffix(".")
    if number not in index.chapters:
        known = f"The chapters are {', '.join(index.chapters)}." if index.chapters else _TARGETS
        record.bad("on", f"There is no chapter `{shown(number)}` in this pack.", known, Code.VOICE_TARGET)
    return (), number
