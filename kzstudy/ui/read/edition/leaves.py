"""The pages about the document: digests and questions, two comparisons, timeline, glossary, revision sheet."""

from collections.abc import Callable, Iterator

from kzstudy.core.document import Attestation, Chapter
from kzstudy.core.edition import Comparison, OpenQuestion, SheetPoint
from kzstudy.core.term import Term
from kzstudy.ui.read.edition.leaf import (
    Block,
    Cell,
    Leaf,
    Run,
    Table,
    according_to,
    head,
    known_runs,
    passage_runs,
    small_line,
    source_runs,
    when_in_words,
)
from kzstudy.ui.read.outline import Outline, chapter_key
from kzstudy.ui.read.terms import other_languages
from kzstudy.ui.read.views import title_of
from kzstudy.ui.words import tr

KINDS = ("term", "person", "body", "place", "event")


def make_leaf(
    outline: Outline, name: str, opened: frozenset[str] = frozenset(), *, wide: bool = True
) -> Leaf:
    """The page `name` of the edition that `outline.pack` holds. `opened`: questions whose outline is asked for."""
    makers: dict[str, Callable[[], Leaf]] = {
        "guide": lambda: _guide(outline, opened),
        "compared": lambda: _comparison(outline, "compared", "2014"),
        "draft": lambda: _comparison(outline, "draft", "draft"),
        "timeline": lambda: _timeline(outline),
        "glossary": lambda: _glossary(outline),
        "sheet": lambda: _sheet(outline, wide=wide),
    }
    return makers[name]()


# Digests and questions.


def _guide(outline: Outline, opened: frozenset[str]) -> Leaf:
    title = title_of("guide")
    lead = tr(
        "read",
        "What each chapter does, what it says in brief, and three questions as a written exam would ask them.",
    )
    parts: list[Block | Table] = [*head(title, lead)]
    without = []
    for chapter in outline.pack.chapters:
        about = tuple(_chapter(outline, chapter, opened))
        if about:
            parts += about
        elif chapter.attestation is Attestation.MISSING:
            without.append(chapter.number)
    if without:
        numbers = without[0] if len(without) == 1 else f"{without[0]}\u2013{without[-1]}"
        words = tr("read", "Chapters {numbers}: not in our sources, so nothing is said about them.")
        parts.append(Block("note", (Run(words.format(numbers=numbers), "small"),)))
    return Leaf(title, tuple(parts))


def _chapter(outline: Outline, chapter: Chapter, opened: frozenset[str]) -> Iterator[Block]:
    guide = next((each for each in outline.pack.guides if each.chapter == chapter.number), None)
    questions = [each for each in outline.pack.questions if each.chapter == chapter.number]
    if guide is None and not questions:
        return
    number = Run(f"{chapter.number}\t", "heading number")
    yield Block("heading", (number, Run(chapter.title, "heading")), mark=chapter_key(chapter.number))
    if guide is not None:
        yield Block("role", (Run(guide.role, "role"),))
        for paragraph in guide.digest.split("\n\n"):
            yield Block("body", (Run(" ".join(paragraph.split())),))
    if questions:
        yield Block("label", (Run(tr("read", "Exam questions"), "label"),))
    for place, question in enumerate(questions, start=1):
        yield from _question(place, question, is_open=question.question_id in opened)


def _question(place: int, question: OpenQuestion, *, is_open: bool) -> Iterator[Block]:
    mark = f"question {question.question_id}"
    yield Block("question", (Run(f"{place}\t", "number"), Run(question.text)), mark=mark)
    words = tr("read", "Hide the outline") if is_open else tr("read", "Show an outline of an answer")
    yield Block("action", (Run(words, "link", f"outline:{question.question_id}"),))
    if is_open:
        for each in question.outline:
            runs = (Run("\u2022\t", "soft"), Run(f"{each.text} ", "comment"), *passage_runs(each.passages))
            yield Block("point", runs)


# Comparisons.


def _comparison(outline: Outline, name: str, table: str) -> Leaf:
    before, now = {
        "2014": (tr("read", "Concept for 2014\u20132020"), tr("read", "Concept for 2020\u20132030")),
        "draft": (tr("read", "Draft of December 2019"), tr("read", "As adopted in March 2020")),
    }[table]
    leads = {
        "2014": tr(
            "read",
            "We have not seen the Concept of 2014; below each statement stands who says so.",
        ),
        "draft": tr(
            "read",
            "The draft is known from reports only; below each statement stands who says so.",
        ),
    }
    heads: tuple[Cell, ...] = tuple(
        (Block("cell head", (Run(words, "label"),)),) for words in ("", before, now)
    )
    rows = [_comparison_row(outline, each) for each in outline.pack.comparisons if each.table == table]
    title = title_of(name)
    return Leaf(title, (*head(title, leads[table]), Table((18, 41, 41), (heads, *rows))), wide=True)


def _comparison_row(outline: Outline, row: Comparison) -> tuple[Cell, ...]:
    aspect: list[Block] = [Block("cell", (Run(row.aspect, "aspect"),), mark=f"row {row.row_id}")]
    if row.passages:
        aspect.append(Block("cell small", passage_runs(row.passages)))
    return tuple(aspect), *(
        _said(outline, text, codes)
        for text, codes in ((row.before, row.before_sources), (row.now, row.now_sources))
    )


def _said(outline: Outline, text: str, codes: tuple[str, ...]) -> Cell:
    words = Block("cell", (Run(text, "comment"),), sources=codes)
    return words, Block("cell small", source_runs(outline, codes), sources=codes)


# Timeline.


def _timeline(outline: Outline) -> Leaf:
    title = title_of("timeline")
    lead = tr("read", "Dates around the document, oldest first, with how we know each.")
    rows = []
    for each in outline.pack.events:
        line = small_line(
            known_runs(each.attestation), source_runs(outline, each.sources), passage_runs(each.passages)
        )
        told = [
            Block("cell", (Run(each.text, "comment"),), sources=each.sources),
            Block("cell small", line, sources=each.sources),
        ]
        if each.doubt:
            told.append(Block("cell small", (Run(each.doubt, "remark"),)))
        date = Block("cell", (Run(when_in_words(each.date), "date"),), mark=f"event {each.event_id}")
        rows.append(((date,), tuple(told)))
    return Leaf(title, (*head(title, lead), Table((24, 76), tuple(rows))))


# Glossary.


def _glossary(outline: Outline) -> Leaf:
    title = title_of("glossary")
    lead = tr(
        "read",
        "Forms marked as unchecked are our own translation; no source of ours shows them in use.",
    )
    names = {
        "term": tr("read", "Terms"),
        "person": tr("read", "People"),
        "body": tr("read", "Bodies and agreements"),
        "place": tr("read", "Places"),
        "event": tr("read", "Events"),
    }
    parts: list[Block | Table] = [*head(title, lead)]
    for kind in KINDS:
        terms = sorted(
            (each for each in outline.pack.terms if each.kind == kind), key=lambda each: each.word.casefold()
        )
        if terms:
            parts.append(Block("heading plain", (Run(names[kind], "heading"),), mark=f"kind {kind}"))
        for each in terms:
            parts += _term(outline, each)
    return Leaf(title, tuple(parts))


def _term(outline: Outline, term: Term) -> Iterator[Block]:
    yield Block("word", (Run(term.word, "word"),), mark=f"term {term.term_id}")
    yield Block("meaning", (Run(term.means, "comment"),), sources=term.sources)
    languages = other_languages(term)
    if languages:
        yield Block("meaning small", tuple(Run(words, ink) for words, ink in languages))
    line = small_line(passage_runs(term.passages), source_runs(outline, term.sources))
    if line:
        yield Block("meaning small", line, sources=term.sources)


# Revision sheet.


def _sheet(outline: Outline, *, wide: bool) -> Leaf:
    title = title_of("sheet")
    lead = outline.pack.info.notice
    sections: dict[str, list[SheetPoint]] = {}
    for each in outline.pack.sheet:
        sections.setdefault(each.section, []).append(each)
    cells = [tuple(_section(outline, name, points)) for name, points in sections.items()]
    parts: tuple[Block | Table, ...]
    if wide:
        parts = (Table((50, 50), (_halves(cells),), ruled=False),)
    else:
        parts = tuple(block for cell in cells for block in cell)
    return Leaf(title, (*head(title, lead), *parts), wide=wide)


def _section(outline: Outline, name: str, points: list[SheetPoint]) -> Iterator[Block]:
    if name:
        yield Block("section", (Run(name, "section"),), mark=f"section {name}")
    for each in points:
        line = small_line(passage_runs(each.passages), according_to(outline, each.says))
        yield Block("item", (Run("\u2022\t", "soft"), Run(f"{each.text} ", "comment"), *line))


def _halves(cells: list[Cell]) -> tuple[Cell, Cell]:
    """Sections in two columns, parted where the columns come out most alike."""
    lengths = [sum(len(run.text) + 40 for block in cell for run in block.runs[1:2]) for cell in cells]
    best = min(range(len(cells) + 1), key=lambda cut: abs(sum(lengths[:cut]) - sum(lengths[cut:])), default=0)
    left = tuple(block for cell in cells[:best] for block in cell)
    return left, tuple(block for cell in cells[best:] for block in cell)
