"""The concrete syntax tree: what a file of ours is made of, with every byte of it.

Each item keeps its own source text, so that writing an unchanged tree gives the same bytes: an editor, `--write-ids` and
an import can alter one card and leave an author's spacing, comments and line ends alone everywhere else.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple, TypeAlias

Place: TypeAlias = tuple[int, int]
"""Line and column, both from 1. A byte order mark takes no column, for no editor shows it."""

_MARK = re.compile(r"\{#([^{}]*)\}$")
_ANCHORS = re.compile(r"\[([^\[\]]*)\]$")
_BOX = re.compile(r"\[([^\[\]]?)\](?:\s+|$)")


class Run(NamedTuple):
    """The text on one line, trimmed. `gap`: an empty line stands before it, so it begins a paragraph."""

    text: str
    line: int
    column: int
    gap: bool = False


class Words(NamedTuple):
    """A text as it stands in the file, line by line. `line` and `column` say where it begins, also when it is empty."""

    line: int
    column: int
    runs: tuple[Run, ...]

    @property
    def place(self) -> Place:
        """Where the text begins, or would begin."""
        return (self.runs[0].line, self.runs[0].column) if self.runs else (self.line, self.column)

    @property
    def text(self) -> str:
        """The text as it is meant: a new line is a space, an empty line a new paragraph."""
        if len(self.runs) == 1:
            return self.runs[0].text
        joined = "".join(("\n\n" if run.gap else " ") + run.text for run in self.runs)
        return joined.lstrip(" \n")

    def at(self, offset: int) -> Place:
        """Where the character at `offset` of `text` stands in the file."""
        start = 0
        for index, run in enumerate(self.runs):
            start += 0 if not index else 2 if run.gap else 1
            if offset <= start + len(run.text):
                return run.line, run.column + max(0, offset - start)
            start += len(run.text)
        return self.place


class Field(NamedTuple):
    """`key: value`. `spaced` is False where the space after the colon was forgotten."""

    key: str
    line: int
    words: Words
    spaced: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """An element's id as it stands in `{#...}`."""

    slug: str
    place: Place


@dataclass(frozen=True, slots=True)
class Bullet:
    """`- element`. `mark` is its id, taken off the end of its first or last line; `end` is where a missing one belongs.

    `anchors` are its passages as they stand in `[...]` behind the id, in a file whose elements have any. `tick` is what stands in
    the box of an option ("x", " ", or something wrong), None where it has no box; `feedback` are the indented lines below it.
    """

    line: int
    words: Words
    mark: Mark | None
    end: Place
    anchors: Words | None = None
    tick: str | None = None
    feedback: Words | None = None


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty line."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Comment:
    """`<!-- ... -->`, one line or more."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Loose:
    """A line outside every block that means nothing."""

    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Heading:
    """`# title` or `## title`, with its fields in a document. `level` is 1 or 2."""

    source: str
    line: int
    level: int
    title: Words
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A card, a passage, a comment, a key point, a source. `name` is what stands in the brackets of a passage.

    `lines` counts the lines of its source; empty lines and comments after the last field are no part of it.
    """

    source: str
    line: int
    lines: int
    marker: str
    name: str
    words: Words
    bullets: tuple[Bullet, ...] = ()
    fields: tuple[Field, ...] = ()
    spaced: bool = True

    @property
    def place(self) -> Place:
        """Where the block begins."""
        return self.line, 1

    def field(self, key: str) -> Field | None:
        """The first field with this key."""
        return next((field for field in self.fields if field.key == key), None)


Item: TypeAlias = Blank | Comment | Loose | Heading | Block


@dataclass(frozen=True, slots=True)
class Front:
    """What stands between the two `---`. `stop` is the line after it; `closed` says whether the second `---` is there."""

    source: str
    stop: int
    closed: bool
    fields: tuple[Field, ...]


class Misfit(Enum):
    """Why a line could not be understood."""

    TEXT = "text"
    FIELD = "field"
    BULLET = "bullet"
    RULE = "rule"
    HEADING = "heading"
    FRONT = "front"
    COMMENT_OPEN = "comment-open"
    COMMENT_TAIL = "comment-tail"


@dataclass(frozen=True, slots=True)
class Stray:
    """A line that means nothing where it stands."""

    misfit: Misfit
    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A whole file. `strays` names what was not understood, wherever it stands."""

    bom: str
    front: Front | None
    items: tuple[Item, ...]
    strays: tuple[Stray, ...]


def write(tree: Tree) -> str:
    """The text of `tree`, with every character that was read."""
    front = tree.front.source if tree.front else ""
    return tree.bom + front + "".join(item.source for item in tree.items)


def bullet(line: int, words: Words, *, anchored: bool = False) -> Bullet:
    """An element from its text as it stands, with the id taken off, and the passages where it is `anchored`."""
    anchors, words = _without_anchors(words) if anchored else (None, words)
    runs = words.runs
    if not runs:
        return Bullet(line, words, None, words.place, anchors)
    end = (runs[0].line, runs[0].column + len(runs[0].text))
    for index in dict.fromkeys((0, len(runs) - 1)):
        run = runs[index]
        found = _MARK.search(run.text)
        if found is not None:
            mark = Mark(found[1], (run.line, run.column + found.start(1)))
            words = _cut(words, index, found.start())
            if anchored and anchors is None:  # they stand before the id
                anchors, words = _without_anchors(words)
            return Bullet(line, words, mark, end, anchors)
    return Bullet(line, words, None, end, anchors)


def option(line: int, words: Words) -> Bullet:
    """An option of a choice from its text as it stands: its box, its words, and the indented lines below them as feedback.

    An id on a line of the feedback is taken for the option's, so that it is never given a second one; its place tells.
    """
    runs = words.runs
    stop = next((at for at, run in enumerate(runs) if run.line > line and run.column > 1), len(runs))
    below = runs[stop:]
    tick, head = _without_box(Words(words.line, words.column, runs[:stop]))
    found = bullet(line, head)
    feedback = Words(below[0].line, below[0].column, below) if below else None
    for at, run in enumerate(below if found.mark is None else ()):
        mark = _MARK.search(run.text)
        if feedback is not None and mark is not None:
            feedback = _cut(feedback, at, mark.start())
            found = replace(found, mark=Mark(mark[1], (run.line, run.column + mark.start(1))))
            break
    return replace(found, tick=tick, feedback=feedback if feedback and feedback.runs else None)


def _without_box(words: Words) -> tuple[str | None, Words]:
    """What stands in the box, None where there is none, and `words` without it."""
    first = words.runs[0] if words.runs else None
    box = _BOX.match(first.text) if first else None
    if first is None or box is None:
        return None, words
    left = first._replace(text=first.text[box.end() :], column=first.column + box.end())
    kept = (left, *words.runs[1:]) if left.text else words.runs[1:]
    return box[1], Words(words.line, words.column, kept)


def _without_anchors(words: Words) -> tuple[Words | None, Words]:
    """The passages at the end of the first or last line, and what is left of `words`."""
    for index in dict.fromkeys((0, len(words.runs) - 1)) if words.runs else ():
        run = words.runs[index]
        found = _ANCHORS.search(run.text)
        if found is not None:
            column = run.column + found.start(1)
            inside = (Run(found[1], run.line, column),) if found[1] else ()
            return Words(run.line, column, inside), _cut(words, index, found.start())
    return None, words


def _cut(words: Words, index: int, stop: int) -> Words:
    """`words` with one line cut at `stop`; a line of which nothing is left is no longer there."""
    run = words.runs[index]
    left = run._replace(text=run.text[:stop].rstrip())
    runs = (*words.runs[:index], left, *words.runs[index + 1 :])
    return Words(words.line, words.column, tuple(each for each in runs if each.text))
