"""Where a card comes from: its passages with what is said about each, gathered from the packs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kzstudy.core.document import Comment, Pack, Passage, Voice

_ENDS = " .;:,!?\u2026\u201c\u201d\"'"


@dataclass(frozen=True, slots=True)
class Said:
    """One comment and the short name of who wrote it."""

    comment: Comment
    name: str


@dataclass(frozen=True, slots=True)
class SourcePassage:
    """One passage with its comments. `reference` is what Read opens; `known_from` names who only repeats it."""

    reference: str
    passage: Passage
    said: tuple[Said, ...]
    known_from: tuple[str, ...] = ()


def pack_and_passage(reference: str, own_pack: str) -> tuple[str, str]:
    """The pack and the passage that "1.3" or "other-pack:1.3" names."""
    pack_id, colon, passage_id = reference.rpartition(":")
    return (pack_id, passage_id) if colon else (own_pack, reference)


def gather(references: Iterable[str], own_pack: str, packs: Mapping[str, Pack]) -> tuple[SourcePassage, ...]:
    """The passages in the order of the card; a comment on several of them stands once, at the first.

    A passage that no pack has is left out: `check` reports it to the author.
    """
    found = []
    shown: set[tuple[str, str]] = set()
    for reference in references:
        pack_id, passage_id = pack_and_passage(reference, own_pack)
        pack = packs.get(pack_id)
        passage = next((one for one in pack.passages if one.passage_id == passage_id), None) if pack else None
        if pack is not None and passage is not None:
            found.append(_with_comments(reference, passage, pack, shown))
    return tuple(found)


def _with_comments(
    reference: str, passage: Passage, pack: Pack, shown: set[tuple[str, str]]
) -> SourcePassage:
    names = {one.commentary_id: one.name for one in pack.commentaries}
    said, known_from = [], []
    for comment in pack.comments:
        key = (pack.info.pack_id, comment.comment_id)
        if passage.passage_id not in comment.passages or key in shown:
            continue
        shown.add(key)
        name = names.get(comment.commentary_id, comment.commentary_id)
        if comment.same_as_passage and comment.voice is Voice.REPORTS:
            known_from.append(name)
        else:
            said.append(Said(comment, name))
    return SourcePassage(reference, passage, tuple(said), tuple(dict.fromkeys(known_from)))


def lit(text: str, sought: Sequence[str]) -> tuple[tuple[str, bool], ...]:
    """`text` in pieces, each with whether it is one of the words `sought`; letter case and end marks do not matter."""
    low = text.casefold()
    if len(low) != len(text):  # some letters fold to two: places would not fit
        low = text.lower() if len(text.lower()) == len(text) else text
    spans = []
    for words in sought:
        wanted = words.strip(_ENDS).casefold()
        at = low.find(wanted) if wanted else -1
        if at >= 0:
            spans.append((at, at + len(wanted)))
    pieces, end = [], 0
    for begin, stop in sorted(spans):
        if begin < end:
            continue
        pieces += [(text[end:begin], False), (text[begin:stop], True)]
        end = stop
    pieces.append((text[end:], False))
    return tuple(piece for piece in pieces if piece[0])
