"""A small made-up pack, in a language of one's choice, for tests that need to know every question there is."""

from dataclasses import replace

from kzstudy.core.card import Choice, Deck, DeckInfo, Element, Form, Note
from kzstudy.core.document import (
    Attestation,
    Chapter,
    Comment,
    Commentary,
    Pack,
    PackInfo,
    Passage,
    Source,
    Thesis,
    Voice,
)
from kzstudy.core.edition import Enumeration, EnumerationElement, Event, Pair, Pairs
from kzstudy.core.term import Term

PRIMARY, QUOTED = Attestation.PRIMARY, Attestation.QUOTED


def passage(name: str, text: str, known: Attestation = PRIMARY) -> Passage:
    sources = ("EYE",) if known is QUOTED else ("TXT",)
    return Passage(name, name.partition(".")[0], "", text, known, sources)


def enumeration(name: str, title: str, passages: str, *texts: str, **more: object) -> Enumeration:
    """A list that is known in full, all lists of one kind; its elements stand on the first of `passages`."""
    elements = tuple(
        EnumerationElement(f"e{at}", text, (passages.split(", ")[0],)) for at, text in enumerate(texts, 1)
    )
    made = Enumeration(
        name,
        title,
        "document",
        complete=True,
        ordered=False,
        elements=elements,
        passages=tuple(passages.split(", ")),
        kinds=("wind",),
    )
    return replace(made, **more)  # type: ignore[arg-type]


TABLE = Pairs(
    "ties",
    "The names of the ties",
    "document",
    "What name have the ties with {left}?",
    "The ties with {left} are called {right}.",
    (
        Pair("north", "Northland", "close friendship", ("2.1",)),
        Pair("south", "Southland", "distant friendship", ("2.1",)),
        Pair("west", "Westland", "growing trade", ("2.1",), accepted=("trade that grows",)),
        Pair("east", "Eastland", "plain neighbourhood", ("2.1",), also_true_for="Northland"),
        Pair("isles", "the Isles", "shared waters", ("2.1",)),
    ),
    ask_back="With whom are the ties called {right}?",
    passages=("2.1",),
    thesis="ties",
)
PACK = Pack(
    info=PackInfo("small", "The Small Charter", "en", "CC0", 1, "", ""),
    chapters=(Chapter("1", "Winds", "", "", PRIMARY), Chapter("2", "Ties", "", "", PRIMARY)),
    passages=(
        passage("1.1", "Warm winds bring rain, mist and thunder."),
        passage("1.2", "Cold winds bring frost and snow and clear nights."),
        passage("2.1", "The ties with the neighbours have names."),
        passage("2.2", "A council watches over roads and wells and the ties.", QUOTED),
    ),
    commentaries=(Commentary("eye", "Ada Eyewitness", "Eyewitness", "", "", "2020", "", "EYE"),),
    comments=(Comment("c1", "eye", Voice.ARGUES, "It will rain."),),
    theses=(
        Thesis("warm", "key thesis", "The Charter says that warm air brings water.", ("1.1",), PRIMARY),
        Thesis("cold", "key thesis", "The Charter says that cold air brings ice.", ("1.2",), PRIMARY),
        Thesis("ties", "key thesis", "The Charter names what binds neighbours.", ("2.1",), PRIMARY, 3),
        Thesis("council", "key thesis", "A council watches.", ("2.2",), QUOTED, says="eye"),
    ),
    sources=(Source("TXT", "The text"), Source("EYE", "Eyewitness, a report")),
    terms=(
        Term("mist", "term", "Mist", "Water that hangs low in the air.", passages=("1.1",)),
        Term("frost", "term", "Frost", "White ice upon grass and stones.", ru="иней", passages=("1.2",)),
        Term("snow", "term", "Snow", "Flakes that fall in winter months.", passages=("1.2",)),
        Term("thunder", "term", "Thunder", "The noise that follows lightning.", passages=("1.1",)),
    ),
    events=(
        Event("flood", "1990", "The river leaves its bed.", PRIMARY, ("TXT",), ("1.1",)),
        Event("treaty", "1995-03", "The neighbours sign.", PRIMARY, ("TXT",), ("2.1",)),
        Event("council", "1999-05-06", "The council meets.", PRIMARY, ("TXT",), ("2.1",)),
        Event("bridge", "2004", "The bridge opens.", PRIMARY, ("TXT",), ("2.1",)),
        Event("doubted", "2001", "The mill burns.", PRIMARY, ("TXT",), ("2.1",), doubt="Or was it 2002?"),
    ),
    enumerations=(
        enumeration(
            "warm",
            "The three gifts of warm winds",
            "1.1",
            "Rain",
            "Mist",
            "Thunder",
            thesis="warm",
            ordered=True,
        ),
        enumeration(
            "cold",
            "The three gifts of cold winds",
            "1.2",
            "Frost",
            "Snow",
            "Nights of clear sky",
            thesis="cold",
            exclusive_within=("warm",),
        ),
        enumeration("watched", "What the council watches, as Eyewitness lists it", "2.2", "Roads", "Wells"),
    ),
    pairs=(TABLE,),
)


def note(name: str, form: Form = Form.QA, **more: object) -> Note:
    made = Note(f"small-deck/{name}", form, "", passages=("1.1",))
    return replace(made, **more)  # type: ignore[arg-type]


NOTES = (
    note(
        "who",
        question="Who counts the clouds?",
        answer="The keeper.",
        accept=("cloud keeper",),
        thesis="warm",
    ),
    note("year", question="In which year did it begin?", answer="In 1990.", tags=("dates",)),
    note(
        "long", question="Why?", answer="Because of a long chain of things that nobody can put in five words."
    ),
    note("manner", question="How is it judged?", answer="Quite natural."),
    note("gap", Form.CLOZE, question="Winds bring {{a::rain::water}} on {{d::6 March 2020}}."),
    note("given", Form.CLOZE, question="Rain is {{a::rain}}."),
    note("list", Form.LIST, question="Name two.", elements=(Element("a", "One."), Element("b", "Two."))),
    note(
        "choice",
        Form.CHOICE,
        question="Which one?",
        thesis="cold",
        choices=(
            Choice("x", "Snow", right=True, feedback="Cold."),
            Choice("y", "Rain", feedback="Warm."),
            Choice("z", "Sand", feedback="Neither."),
        ),
    ),
    note("his", question="Whose statement is this? It rains.", answer="Eyewitness.", whose="eye"),
    note("text", question="Whose statement is this? It blows.", answer="The document.", whose="document"),
    note("none", question="Whose statement is this? It burns.", answer="Others.", whose="other"),
    note(
        "hidden",
        question="Whose statement is this? It ends.",
        answer="Others.",
        whose="other",
        thesis="council",
    ),
)
DECK = Deck(DeckInfo("small-deck", "Small", "en", "CC0", 1, pack="small"), NOTES)
