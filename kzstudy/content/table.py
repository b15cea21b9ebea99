"""The table of a pack that anybody can read on the web: every passage, how we know it, and what there is about it.

It is made from the pack and the decks and kept beside them as README.md; a test holds it to what they say. To make it anew, from
the checkout: `python -m kzstudy.content.table resources/kz-fpc-2020 decks`.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kzstudy.content.shelf import load_content
from kzstudy.core.card import Deck, cards_of
from kzstudy.core.document import Attestation, Chapter, Comment, Pack

_KNOWN = {
    Attestation.PRIMARY: "the text itself",
    Attestation.REPRINT: "an unsigned copy",
    Attestation.QUOTED: "quoted by a commentator",
    Attestation.SECONDARY: "another page",
    Attestation.MISSING: "not in our sources",
}
_SEEN = {"full": "read in full", "excerpt": "excerpts", "abstract": "abstract"}


def table_of(pack: Pack, decks: Iterable[Deck], command: str) -> str:
    """The text of README.md; its first line says that `command` made it."""
    taught = [deck for deck in decks if deck.info.pack == pack.info.pack_id]
    lines = [
        f"<!-- Made by `{command}`; an edit here is lost. -->",
        "",
        f"# {pack.info.title}: what we know, and from where",
        "",
        f"{pack.info.notice} {pack.info.official}".rstrip(),
        "Comments, key points, pairs and cards are counted where they name the passage; the codes of the sources stand in `sources.md`.",
        *_passages(pack, taught),
        *_voices(pack),
        *_decks(taught),
        "",
        f"Licence of these texts: {pack.info.licence}.",
    ]
    return "\n".join(lines) + "\n"


def _passages(pack: Pack, decks: Sequence[Deck]) -> Iterator[str]:
    names = {each.commentary_id: each.name for each in pack.commentaries}
    theses = Counter(passage for thesis in pack.theses for passage in thesis.passages)
    pairs = Counter(passage for table in pack.pairs for pair in table.pairs for passage in pair.passages)
    cards: Counter[str] = Counter()
    for deck in decks:
        for note in deck.notes:
            cards.update({passage: len(cards_of(note)) for passage in note.passages})
    for chapter in pack.chapters:
        yield from ("", f"## {chapter.number}. {chapter.title}".rstrip(), "", _about(chapter, pack, names))
        mine = [each for each in pack.passages if each.chapter == chapter.number]
        if mine:
            yield from _head(
                "passage", "how we know it", "sources", "comments", "key points", "pairs", "cards"
            )
        for passage in mine:
            ident = passage.passage_id
            said = _counted((each for each in pack.comments if ident in each.passages), names)
            known, sources = _KNOWN[passage.attestation], ", ".join(passage.sources)
            yield _row(ident, known, sources, said, theses[ident], pairs[ident], cards[ident])


def _about(chapter: Chapter, pack: Pack, names: dict[str, str]) -> str:
    known = f"{_KNOWN[chapter.attestation][:1].upper()}{_KNOWN[chapter.attestation][1:]}"
    sources = f": {', '.join(chapter.sources)}" if chapter.sources else ""
    said = _counted((each for each in pack.comments if each.chapter == chapter.number), names)
    return f"{known}{sources}.{f' Comments on the whole chapter: {said}.' if said else ''}"


def _counted(comments: Iterable[Comment], names: dict[str, str]) -> str:
    counted = Counter(names[each.commentary_id] for each in comments)
    return ", ".join(f"{name} {times}" for name, times in counted.items())


def _voices(pack: Pack) -> Iterator[str]:
    counted = Counter(each.commentary_id for each in pack.comments)
    if pack.commentaries:
        yield from ("", "## Commentaries", *_head("who", "where and when", "what we saw", "comments"))
    for each in pack.commentaries:
        where = ", ".join(filter(None, (each.outlet, each.published_on)))
        seen = ", ".join(filter(None, (_SEEN.get(each.seen, ""), each.label)))
        yield _row(each.name, where, seen, counted[each.commentary_id])


def _decks(decks: Sequence[Deck]) -> Iterator[str]:
    if decks:
        yield from ("", "## Decks", *_head("deck", "notes", "cards", "at first"))
    for deck in decks:
        cards = sum(len(cards_of(note)) for note in deck.notes)
        yield _row(deck.info.title, len(deck.notes), cards, "off" if deck.info.optional else "on")


def _head(*names: str) -> tuple[str, str, str]:
    return "", _row(*names), _row(*("---" for _ in names))


def _row(*cells: str | int) -> str:
    return f"| {' | '.join(str(cell).replace('|', '&#124;') for cell in cells)} |"


def main(arguments: Sequence[str]) -> None:
    """Write README.md into the pack's folder; `arguments` are that folder, then the folders of decks."""
    folder = Path(arguments[0])
    content = load_content([Path(each) for each in arguments])
    command = f"python -m kzstudy.content.table {' '.join(arguments)}"
    (folder / "README.md").write_text(table_of(content.packs[0], content.decks, command), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
