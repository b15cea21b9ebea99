"""The made-up pack with a study edition and three commentators, one of them partisan."""

from dataclasses import replace
from typing import Any

from kzstudy.core.document import Attestation, Comment, Commentary, Pack, Voice
from kzstudy.core.edition import Comparison, Event, Guide, OpenQuestion, OutlinePoint, SheetPoint
from kzstudy.core.term import Term
from tests.ui.read.packs import made_up_pack

VOICES = (
    Commentary(
        "ardak",
        "Ardak Ospanov",
        "Ospanov",
        "Rivers again",
        "The Journal",
        "2021",
        "A hydrologist.",
        "COPY",
        "excerpt",
    ),
    Commentary(
        "herald",
        "author not visible",
        "Herald",
        "Ours alone",
        "The Herald",
        "2019-12-24",
        "Speaks for one of the parties.",
        "",
        "abstract",
        "partisan",
    ),
)
COMMENTS = (
    Comment("meters", "ardak", Voice.ARGUES, "The meters were never read.", ("1.1",)),
    Comment("meters-note", "ardak", Voice.NOTE, "They were, twice.", ("1.1",)),
    Comment("ours", "herald", Voice.ARGUES, "The water is ours.", ("1.1", "1.2")),
)
EDITION: dict[str, Any] = {
    "guides": (
        Guide("1", "It opens the treaty.", "Both rivers are kept clean.\n\nA joint office measures."),
    ),
    "questions": (
        OpenQuestion(
            "why-clean",
            "1",
            "Why are the rivers kept clean?",
            (OutlinePoint("yield", "They yield something.", ("1.1", "1.2")),),
        ),
        OpenQuestion(
            "who-measures", "1", "Who measures?", (OutlinePoint("office", "The joint office.", ("1.4",)),)
        ),
    ),
    "sheet": (
        SheetPoint("keep", "Chapter one", "The water is kept clean.", ("1.1",)),
        SheetPoint("office", "Chapter two", "An office measures.", ("2.1",), "poita"),
    ),
    "terms": (
        Term(
            "joint-office",
            "body",
            "joint office",
            "Measures the level each morning.",
            "совместное бюро",
            "бірлескен кеңсе",
            ("kk",),
            ("level",),
            ("1.4",),
            ("POI",),
        ),
        Term(
            "water", "term", "Water of both rivers", "What is shared.", also=("the water",), sources=("GAZ",)
        ),
    ),
    "events": (
        Event("signing", "2019-12", "The treaty is signed.", Attestation.PRIMARY, ("GAZ",), ("1.1",)),
        Event(
            "force",
            "2020-03-06/2020-03-09",
            "It is in force.",
            Attestation.SECONDARY,
            ("POI",),
            (),
            "Or later.",
        ),
    ),
    "comparisons": (
        Comparison(
            "clean",
            "2014",
            "Cleanness",
            "It was hoped for.",
            ("POI",),
            "It is promised.",
            ("GAZ", "COPY"),
            ("1.1",),
        ),
        Comparison(
            "office", "draft", "The office", "Two offices.", ("COPY",), "One office.", ("GAZ",), ("1.4",)
        ),
    ),
}


def whole_pack() -> Pack:
    """With its study edition."""
    pack = made_up_pack()
    return replace(
        pack,
        commentaries=(*VOICES, *pack.commentaries),
        comments=(*COMMENTS, *pack.comments),
        **EDITION,
    )


def waiting_pack() -> Pack:
    """As the first frame has it: but for the glossary the edition waits in the index."""
    kinds = ("guide", "question", "sheet", "event", "comparison")
    nothing: dict[str, Any] = {name: () for name in EDITION if name != "terms"}
    return replace(whole_pack(), **nothing, waiting=kinds)
