"""A made-up pack of the size of a real one: fifty passages, over eighty comments, three scripts."""

from kzstudy.core.document import (
    Attestation,
    Chapter,
    Comment,
    Commentary,
    Pack,
    PackInfo,
    Passage,
    Source,
    Voice,
)

INFO = PackInfo(
    pack_id="made-up",
    title="Treaty of the Two Rivers",
    language="en",
    licence="CC-BY-4.0",
    version=1,
    notice="Our paraphrase, numbered by us; not the official wording.",
    citation="Treaty of the Two Rivers, kzstudy paraphrase",
    official="The official text is published in the Gazette under G-1.",
    digest="1",
)
SOURCES = (
    Source("GAZ", "The Gazette, English edition"),
    Source("COPY", "A copy without a signature"),
    Source("POI", "Poita, On the two rivers"),
)
_WORDS = (
    "The parties keep the water of both rivers clean and share what it yields",
    "Стороны совместно охраняют берега и не меняют русло без согласия соседа",
    "Өзендердің суын әділ бөлу үшін ғалымдар құрған кеңес жұмыс істейді, ұсынысы үшін һәм ішкі тәртібі бар",
    "A joint office measures the level each morning, and each side may read the book in which it is kept",
)
_KNOWN = (Attestation.PRIMARY, Attestation.REPRINT, Attestation.QUOTED, Attestation.SECONDARY)


def made_up_pack(chapters: int = 4, passages: int = 13, digest: str = "1") -> Pack:
    """A pack with two missing chapters at its end; each chapter but the first has two sections."""
    heads = [
        Chapter(
            str(n),
            f"Chapter about matter {n}",
            f"Matter {n}",
            f"What matter {n} is.",
            Attestation.PRIMARY,
            ("GAZ",),
        )
        for n in range(1, chapters + 1)
    ]
    heads += [Chapter(str(chapters + n), "", "", "", Attestation.MISSING) for n in (1, 2)]
    texts = [_passage(chapter, n) for chapter in range(1, chapters + 1) for n in range(1, passages + 1)]
    info = PackInfo(
        INFO.pack_id, INFO.title, "en", INFO.licence, 1, INFO.notice, INFO.citation, INFO.official, digest
    )
    return Pack(info, tuple(heads), tuple(texts), (_commentary(),), tuple(_comments(texts)), (), SOURCES)


def _passage(chapter: int, number: int) -> Passage:
    section = "" if chapter == 1 else f"Part {1 if number < 6 else 2} of {chapter}"
    words = _WORDS[number % len(_WORDS)]
    text = f"{words} ({chapter}-{number}). " + f"{_WORDS[(number + 1) % len(_WORDS)]}. " * (number % 3)
    known = _KNOWN[number % len(_KNOWN)]
    remark = "Its place here is inferred." if number % 5 == 0 else ""
    sources = ("GAZ",) if known is Attestation.PRIMARY else ("COPY", "POI")
    return Passage(f"{chapter}.{number}", str(chapter), section, text.strip(), known, sources, remark)


def _commentary() -> Commentary:
    return Commentary(
        "poita",
        "Yuri Poita",
        "Poita",
        "On the two rivers",
        "River Studies",
        "2020-03-11",
        "A view from afar.",
        "POI",
    )


def _comments(texts: list[Passage]) -> list[Comment]:
    found = [
        Comment("whole", "poita", Voice.ARGUES, "The treaty is shorter than one would expect."),
        Comment(
            "chapter-2", "poita", Voice.NOTE, "This chapter was added last.", chapter="2", sources=("GAZ",)
        ),
    ]
    for place, passage in enumerate(texts):
        if place % 7 == 3:
            continue  # these have no comment
        on = (passage.passage_id,)
        found.append(
            Comment(
                f"r{place}", "poita", Voice.REPORTS, passage.text[:60], on, same_as_passage=place % 3 == 0
            )
        )
        words = (
            f"Судя по всему, это о воде ({passage.passage_id}). "
            + "It may not be so simple as it sounds. " * (place % 4)
        )
        found.append(Comment(f"a{place}", "poita", Voice.ARGUES, words.strip(), on, point=f"C{place}"))
    found.append(Comment("both", "poita", Voice.ARGUES, "These two belong together.", ("1.2", "1.5")))
    return found
