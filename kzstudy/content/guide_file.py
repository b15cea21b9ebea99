"""guide.md: what each chapter does in the whole, a digest of it, and open questions with the outline of an answer."""

from typing import TYPE_CHECKING

from kzstudy.content.mistakes import Code
from kzstudy.core.edition import Guide, OpenQuestion, OutlinePoint

if TYPE_CHECKING:
    from kzstudy.content.pack_file import PackFile, PackIndex
    from kzstudy.content.syntax import Block


def read_guide(file: "PackFile", index: "PackIndex") -> tuple[list[Guide], list[OpenQuestion]]:
    """The guides, in the order of the chapters, and the open questions, in the order of the file."""
    guides: dict[str, Guide] = {}
    questions = []
    lines: dict[str, int] = {}
    for block in file.blocks():
        if block.marker == "ask":
            question = _question(block, file, index)
            if question is not None:
                questions.append(question)
        else:
            guide = _guide(block, file, index, lines)
            if guide is not None:
                guides[guide.chapter] = guide
    return [guides[number] for number in index.chapters if number in guides], questions


def _guide(block: "Block", file: "PackFile", index: "PackIndex", lines: dict[str, int]) -> Guide | None:
    record = file.record(block, ("role", "digest"))
    file.elements(block, "")
    number = index.chapter(block.words, file.mistakes)
    if number and lines.setdefault(number, block.line) != block.line:
        text = f"The guide to chapter {number} stands already in line {lines[number]}."
        file.mistakes.error(Code.ID_TWICE, block.words.place, text, "A chapter has one guide.")
    guide = Guide(number, record.text("role"), record.text("digest"))
    return guide if record.sound else None


def _question(block: "Block", file: "PackFile", index: "PackIndex") -> OpenQuestion | None:
    record = file.record(block, ("chapter",))
    question_id = file.ident(block, record)
    named = block.field("chapter")
    chapter = index.chapter(named.words, file.mistakes) if named else ""
    outline = []
    for slug, text, parts in file.elements(block, "its question is left out"):
        passages = index.anchors(parts, Code.PASSAGE_UNKNOWN, file.mistakes)
        outline.append(OutlinePoint(slug, text, passages))
    for bullet in block.bullets:
        if bullet.mark is not None and (bullet.anchors is None or not bullet.anchors.runs):
            hint = "Write them behind the id: `{#slug} [1.2]`, or `[1.2, 1.3]` for several."
            file.mistakes.error(Code.KEY_NEEDED, (bullet.line, 1), "This point names no passages.", hint)
    question = OpenQuestion(question_id, chapter, block.words.text, tuple(outline))
    whole = len(outline) == len(block.bullets)
    return question if record.sound and question_id and whole else None
