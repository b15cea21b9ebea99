"""What Hypothesis draws for the content: any text, decks as values, and decks whose text has been damaged."""

from hypothesis import strategies as st

from kzstudy.content.deck_writer import write_deck
from kzstudy.content.grammar import COMMENTARY, DECK, PACK_FILES
from kzstudy.core.card import Choice, Deck, DeckInfo, Element, Form, Note, cloze_labels
from tests.content.golden import FOLDER

grammars = st.sampled_from([DECK, COMMENTARY, *PACK_FILES.values()])
idents = st.text("ab1-", min_size=1, max_size=6).map(lambda text: text if text[0] != "-" else f"c{text}")

_STARTS = (
    "---", "- ", "-", "# ", "## ", "#", "### ", "<!-- ", "-->", "\\", "\\\\", "Q: ", "A: ", "C: ", "L: ", "M: ", "X: ", "А: ", "М: ",
    "- [ ] ", "- [x] ", "[x] ", "- [", "  ", "accept: ", "whose: ", " | ",
    "С: ", "T: ", "note: ", "note:", "id: ", "known: ", "[1.5] ", "[", "{{", "}}", "{{c1::", "::", "{#x}", "reports: ",
    "source: ", "on: ", "guide: ", "ask: ", "term: ", "event: ", "aspect: ", "enumeration: ", "pairs: ", " = ", "{left}", "chapter: ", "[1.1]", "{#x} [1.1]",
    "\ufeff", "\r", "\x85", "\u2028", "\x0b", "\0",
)  # fmt: skip
_pieces = st.sampled_from(_STARTS) | st.text(max_size=6) | st.sampled_from(["\n", "\r\n", "\n\n", "  ", " "])
any_text = st.lists(_pieces, max_size=25).map("".join)


def _plain(text: str) -> str:
    return text.replace("\n", " ").strip()


lines = (
    st.lists(st.sampled_from(_STARTS) | st.text(max_size=8), min_size=1, max_size=4)
    .map("".join)
    .map(_plain)
    .filter(bool)
)
"""One line of text as a value: trimmed, and often looking like something it is not."""

texts = st.lists(lines, min_size=1, max_size=2).map("\n\n".join)
_words = (
    st.text(max_size=10)
    .map(_plain)
    .map(lambda text: "".join(each for each in text if each not in "{}:"))
    .map(str.strip)
)
_hidden = _words.filter(bool)
_references = st.sampled_from(["1.1", "1.2", "2.1", "far-pack:3.3.1"])


@st.composite
def cloze_texts(draw: st.DrawFn) -> str:
    text = draw(_words)
    for _ in range(draw(st.integers(1, 3))):
        hint = draw(st.just("") | _hidden.map("::{}".format))
        text += f" {{{{{draw(idents)}::{draw(_hidden)}{hint}}}}} {draw(_words)}"
    return text.strip()


@st.composite
def choice_lists(draw: st.DrawFn) -> tuple[Choice, ...]:
    slugs = draw(st.lists(idents, min_size=2, max_size=4, unique=True))
    ticks = draw(
        st.lists(st.booleans(), min_size=len(slugs), max_size=len(slugs)).filter(
            lambda all_: 0 < sum(all_) < len(all_)
        )
    )
    feedback = st.just("") | lines
    return tuple(
        Choice(slug, draw(lines), right, draw(feedback)) for slug, right in zip(slugs, ticks, strict=True)
    )


@st.composite
def notes(draw: st.DrawFn, deck_id: str, block_id: str, section: str) -> Note:
    form = draw(st.sampled_from(Form))
    slugs = draw(st.lists(idents, min_size=2, max_size=3, unique=True)) if form is Form.LIST else []
    tags = lines.map(lambda text: text.replace(",", "").strip()).filter(bool)
    others = lines.map(lambda text: text.replace("|", "").strip()).filter(bool)
    question = draw(cloze_texts() if form is Form.CLOZE else texts)
    may_accept = form is Form.QA or (form is Form.CLOZE and len(cloze_labels(question)) == 1)
    return Note(
        note_id=f"{deck_id}/{block_id}",
        form=form,
        question=question,
        answer=draw(texts) if form is Form.QA else "",
        elements=tuple(Element(slug, draw(texts)) for slug in slugs),
        remark=draw(st.just("") | texts),
        passages=tuple(draw(st.lists(_references, max_size=2, unique=True))),
        thesis=draw(st.just("") | idents),
        source=draw(st.just("") | texts),
        tags=tuple(draw(st.lists(tags, max_size=2, unique=True))),
        difficulty=draw(st.integers(1, 3)),
        section=section,
        complete=form is Form.LIST and draw(st.booleans()),
        ordered=form is Form.LIST and draw(st.booleans()),
        meaning=draw(st.integers(1, 9)),
        choices=draw(choice_lists()) if form is Form.CHOICE else (),
        accept=tuple(draw(st.lists(others, max_size=2, unique=True))) if may_accept else (),
        whose=draw(st.sampled_from(["", "document", "other"]) | idents) if form is Form.QA else "",
    )


@st.composite
def decks(draw: st.DrawFn) -> Deck:
    info = DeckInfo(
        deck_id=draw(idents),
        title=draw(lines),
        language=draw(st.sampled_from(["en", "ru", "kk"])),
        licence=draw(lines),
        version=draw(st.integers(1, 999)),
        pack="home-pack",
        optional=draw(st.booleans()),
        summary=draw(st.just("") | lines),
    )
    section = ""
    drawn = []
    for block_id in draw(st.lists(idents, max_size=3, unique=True)):
        section = draw(st.just(section) | lines)
        drawn.append(draw(notes(info.deck_id, block_id, section)))
    return Deck(info, tuple(drawn))


_GOOD = [
    path.read_text("utf-8") for path in sorted(FOLDER.glob("**/*.md")) if path.name != "11-windows-1251.md"
]


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """The text of a good or a golden deck or pack file, with some lines lost, doubled, moved or marred."""
    text = draw(decks().map(write_deck) | st.sampled_from(_GOOD))
    rows = text.split("\n")
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(rows) - 1))
        match draw(st.sampled_from(["lose", "double", "move", "mar", "cut"])):
            case "lose":
                del rows[at]
            case "double":
                rows.insert(at, rows[at])
            case "move":
                rows.append(rows.pop(at))
            case "mar":
                column = draw(st.integers(0, len(rows[at])))
                rows[at] = rows[at][:column] + draw(_pieces) + rows[at][column:]
            case _:
                rows = rows[: at + 1]
        rows = rows or [""]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return draw(st.sampled_from(["", "\ufeff"])) + end.join(rows)
