"""theses.md: the key points, each with the passages it rests on and how well it is known."""

from typing import TYPE_CHECKING

from kzstudy.content.document_file import weakest
from kzstudy.content.mistakes import Code
from kzstudy.content.pack_file import KNOWN
from kzstudy.core.document import Attestation, Thesis

if TYPE_CHECKING:
    from kzstudy.content.pack_file import PackFile, PackIndex
    from kzstudy.content.syntax import Block, Place

KINDS = ("key thesis", "priority", "principle", "goal", "change", "argument", "term", "person", "date")


def read_theses(file: "PackFile", index: "PackIndex") -> "dict[str, tuple[Thesis, Place]]":
    """The key points by id, each with where it stands."""
    theses = {}
    for block in file.blocks():
        thesis = _thesis(block, file, index)
        if thesis is not None:
            theses[thesis.thesis_id] = thesis, block.place
    return theses


def _thesis(block: "Block", file: "PackFile", index: "PackIndex") -> Thesis | None:
    record = file.record(block, ("kind",))
    thesis_id = file.ident(block, record)
    passages = index.anchors(record.parts("passages"), Code.PASSAGE_UNKNOWN, file.mistakes)
    known = record.one_of("known", KNOWN)
    if not known and not record.has("passages"):
        hint = "A key point names its passages, or says by `known:` how it is known."
        file.mistakes.error(Code.KEY_NEEDED, block.place, "This key point has no `passages:`.", hint)
    thesis = Thesis(
        thesis_id=thesis_id,
        kind=record.one_of("kind", KINDS),
        text=block.words.text,
        passages=passages,
        attestation=Attestation(known)
        if known
        else weakest(index.passages[each].attestation for each in passages),
        difficulty=record.whole("difficulty", 2, highest=3),
        sources=index.codes(record.parts("sources"), file.mistakes),
        says=index.witness(record, "says"),
    )
    return thesis if record.sound and thesis_id else None
