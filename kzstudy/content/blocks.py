"""From text to the concrete syntax tree, for decks and for packs.

Any text at all gives a tree, and the tree gives back the same text: what cannot be understood is kept as a stray line, so
one broken card never hides the rest of a file, and no edit ever loses what an author wrote.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kzstudy.content.grammar import BRACKET, HEADING, LATIN_TWINS, LINE, Grammar
from kzstudy.content.syntax import (
    Blank,
    Block,
    Bullet,
    Comment,
    Field,
    Front,
    Heading,
    Item,
    Loose,
    Misfit,
    Run,
    Stray,
    Tree,
    Words,
    bullet,
    option,
)

if TYPE_CHECKING:
    import re

_BOM = "\ufeff"


def parse(text: str, grammar: Grammar) -> Tree:
    """The tree of `text`. Never raises; `write(parse(text, grammar)) == text` for every text."""
    bom = _BOM if text.startswith(_BOM) else ""
    lines = text[len(bom) :].split("\n")
    last = lines.pop()
    sources = [line + "\n" for line in lines]
    if last:
        sources.append(last)
    return _Parser(sources, grammar).tree(bom)


def is_text(line: str, grammar: Grammar) -> bool:
    """Whether a trimmed, non-empty line goes on with the text above it, rather than starting something."""
    found = LINE.match(line)
    if found is None:
        return not line.startswith("\\")
    if found.lastgroup == "bullet":
        return not grammar.bulleted
    if found.lastgroup == "bracket":
        return not grammar.bracketed
    if found.lastgroup in ("capital", "key"):
        return not (_is_spaced(found) or _is_known(found, grammar))
    return False


def _is_spaced(found: "re.Match[str]") -> bool:
    after = found.string[found.end() : found.end() + 1]
    return not after or after.isspace()


def _is_known(found: "re.Match[str]", grammar: Grammar) -> bool:
    word = found[found.lastgroup or 0]
    return word in grammar.markers or grammar.knows(word)


class _Text:
    """A text that is still growing. `index` and `column` say where it begins, `text` is what stands on that line."""

    __slots__ = ("column", "line", "runs")

    def __init__(self, index: int, column: int, text: str) -> None:
        self.line = index + 1
        self.column = column
        self.runs = [Run(text, index + 1, column)] if text else []

    def words(self) -> Words:
        return Words(self.line, self.column, tuple(self.runs))


@dataclass(slots=True)
class _Open:
    """A heading or block that is still growing. `start` and `stop` are indices of lines; `into` takes further text."""

    start: int
    stop: int
    marker: str
    name: str
    text: _Text
    level: int = 0
    spaced: bool = True
    into: _Text | None = None
    paragraphs: bool = True
    bullets: list[tuple[int, _Text]] = field(default_factory=list)
    fields: list[tuple[str, _Text, bool]] = field(default_factory=list)


class _Parser:
    def __init__(self, sources: list[str], grammar: Grammar) -> None:
        self._sources = sources
        self._grammar = grammar
        self._items: list[Item] = []
        self._strays: list[Stray] = []
        self._open: _Open | None = None
        self._trivia: list[Blank | Comment] = []
        self._gap = False
        self._lost = False
        self._no_comment_ends = False
        self._steps = {
            "comment": self._comment,
            "rule": self._rule,
            "heading": self._heading,
            "bullet": self._bullet,
            "bracket": self._bracket,
            "capital": self._capital,
            "key": self._key,
        }

    def tree(self, bom: str) -> Tree:
        front = self._front()
        index = front.stop - 1 if front else 0
        while index < len(self._sources):
            index = self._step(index)
        self._close()
        return Tree(bom, front, tuple(self._items), tuple(self._strays))

    def _step(self, index: int) -> int:
        """Take the line at `index`, or the comment that begins there; the index of what follows."""
        raw = self._sources[index].rstrip()
        if not raw:
            self._trivia.append(Blank(self._sources[index], index + 1))
            self._gap = True
            return index + 1
        found = LINE.match(raw)
        if found is None or found.lastgroup is None:
            self._more(index, raw)
            return index + 1
        if found.lastgroup != "comment":
            self._lost = False
        return self._steps[found.lastgroup](index, found)

    # --- the front matter

    def _front(self) -> Front | None:
        if not self._sources or self._sources[0].rstrip() != "---":
            return None
        stop, closed = self._front_end()
        fields = []
        for index in range(1, stop - closed):
            raw = self._sources[index].rstrip()
            found = LINE.match(raw)
            if found is not None and found.lastgroup == "key":
                fields.append(_field(*_key_parts(index, found)))
            elif raw:
                self._stray(Misfit.FRONT, index, raw)
        return Front("".join(self._sources[:stop]), stop + 1, closed, tuple(fields))

    def _front_end(self) -> tuple[int, bool]:
        """How many lines the front matter takes. One that is never closed ends at its last `key: value`."""
        last_field = 1
        unbroken = True
        for index in range(1, len(self._sources)):
            found = LINE.match(self._sources[index].rstrip())
            kind = found.lastgroup if found else ""
            if kind == "rule":
                return index + 1, True
            if kind in ("heading", "bracket", "capital"):
                break
            unbroken = unbroken and kind == "key"
            if unbroken:
                last_field = index + 1
        return last_field, False

    # --- one method for each kind of line; each gives the index of the line that follows

    def _comment(self, index: int, found: "re.Match[str]") -> int:
        stop = self._comment_end(index, found.end())
        if stop is None:
            stop = index
            self._no_comment_ends = True
            self._stray(Misfit.COMMENT_OPEN, index, found.string)
        self._trivia.append(Comment("".join(self._sources[index : stop + 1]), index + 1))
        return stop + 1

    def _comment_end(self, index: int, start: int) -> int | None:
        """The index of the line with the `-->`; None where there is none, and then no later comment ends either."""
        for stop in range(index, 0 if self._no_comment_ends else len(self._sources)):
            end = self._sources[stop].find("-->", start)
            if end >= 0:
                tail = self._sources[stop][end + 3 :]
                if tail.strip():
                    column = end + 4 + len(tail) - len(tail.lstrip())
                    self._strays.append(Stray(Misfit.COMMENT_TAIL, (stop + 1, column), tail.strip()))
                return stop
            start = 0
        return None

    def _rule(self, index: int, found: "re.Match[str]") -> int:
        self._stray(Misfit.RULE, index, found.string)
        self._keep(index)
        return index + 1

    def _heading(self, index: int, found: "re.Match[str]") -> int:
        parts = HEADING.match(found.string)
        if parts is None:
            self._stray(Misfit.HEADING, index, found.string)
            self._keep(index)
            return index + 1
        self._close()
        title = parts[2] or ""
        text = _Text(index, len(found.string) - len(title) + 1, title)
        self._open = _Open(index, index + 1, "", "", text, level=len(parts[1]))
        if not self._grammar.heading_keys:
            self._close()
        return index + 1

    def _bullet(self, index: int, found: "re.Match[str]") -> int:
        if not self._grammar.bulleted:
            self._more(index, found.string)
        elif self._open is None:
            self._stray(Misfit.BULLET, index, found.string)
            self._keep(index)
        else:
            text = _first_text(index, found)
            self._open.bullets.append((index + 1, text))
            self._grow(text, paragraphs=True, stop=index + 1)
        return index + 1

    def _bracket(self, index: int, found: "re.Match[str]") -> int:
        if self._grammar.bracketed:
            self._begin(index, BRACKET, found["bracket"], _first_text(index, found), spaced=True)
        else:
            self._more(index, found.string)
        return index + 1

    def _capital(self, index: int, found: "re.Match[str]") -> int:
        letter = found["capital"]
        if self._grammar.knows(LATIN_TWINS.get(letter, letter)):
            return self._key(index, found)
        spaced = _is_spaced(found)
        if spaced or letter in self._grammar.markers:
            self._begin(index, letter, "", _first_text(index, found), spaced=spaced)
        else:
            self._more(index, found.string)
        return index + 1

    def _key(self, index: int, found: "re.Match[str]") -> int:
        key, text, spaced = _key_parts(index, found)
        if not spaced and not _is_known(found, self._grammar):
            self._more(index, found.string)
        elif key in self._grammar.markers:
            self._begin(index, key, "", text, spaced=spaced)
        elif self._open is None:
            self._stray(Misfit.FIELD, index, found.string)
            self._keep(index)
        else:
            self._open.fields.append((key, text, spaced))
            self._grow(text, paragraphs=self._grammar.takes_paragraphs(key), stop=index + 1)
        return index + 1

    def _more(self, index: int, raw: str) -> None:
        """A line of plain text: it goes on with what is above it, or it is stray."""
        place = self._open
        if place is None or place.into is None or (self._gap and not place.paragraphs):
            if not self._lost:
                self._stray(Misfit.TEXT, index, raw)
            self._lost = True
            self._keep(index)
            return
        text = raw.lstrip()
        column = len(raw) - len(text) + 1
        if text.startswith("\\") and column == 1:
            text = text[1:].lstrip()
            column = len(raw) - len(text) + 1
        if text:
            place.into.runs.append(Run(text, index + 1, column, self._gap and bool(place.into.runs)))
        self._grow(place.into, paragraphs=place.paragraphs, stop=index + 1)

    # --- what is open

    def _begin(self, index: int, marker: str, name: str, text: _Text, *, spaced: bool) -> None:
        self._close()
        self._open = _Open(index, index + 1, marker, name, text, spaced=spaced)
        self._grow(text, paragraphs=True, stop=index + 1)

    def _grow(self, text: _Text, *, paragraphs: bool, stop: int) -> None:
        if self._open is not None:
            self._open.into, self._open.paragraphs, self._open.stop = text, paragraphs, stop
        self._trivia.clear()
        self._gap = False

    def _keep(self, index: int) -> None:
        """Keep a stray line: within what is open, else by itself."""
        if self._open is None:
            self._items.extend(self._trivia)
            self._items.append(Loose(self._sources[index], index + 1))
        else:
            self._open.stop = index + 1
        self._trivia.clear()

    def _stray(self, misfit: Misfit, index: int, raw: str) -> None:
        text = raw.strip()
        self._strays.append(Stray(misfit, (index + 1, len(raw) - len(text) + 1), text))

    def _close(self) -> None:
        if self._open is not None:
            self._items.append(_finished(self._open, self._sources, self._grammar))
            self._open = None
        self._items.extend(self._trivia)
        self._trivia.clear()
        self._gap = False
        self._lost = False


def _finished(grown: _Open, sources: list[str], grammar: Grammar) -> Heading | Block:
    source = "".join(sources[grown.start : grown.stop])
    fields = tuple(_field(*parts) for parts in grown.fields)
    line = grown.start + 1
    if grown.level:
        return Heading(source, line, grown.level, grown.text.words(), fields)
    bullets: tuple[Bullet, ...] = tuple(
        option(at, text.words())
        if grown.marker in grammar.ticked
        else bullet(at, text.words(), anchored=grammar.anchored)
        for at, text in grown.bullets
    )
    lines = grown.stop - grown.start
    words = grown.text.words()
    return Block(source, line, lines, grown.marker, grown.name, words, bullets, fields, grown.spaced)


def _field(key: str, text: _Text, spaced: bool) -> Field:  # noqa: FBT001 - it takes a tuple apart
    return Field(key, text.line, text.words(), spaced)


def _key_parts(index: int, found: "re.Match[str]") -> tuple[str, _Text, bool]:
    return found[found.lastgroup or 0], _first_text(index, found), _is_spaced(found)


def _first_text(index: int, found: "re.Match[str]") -> _Text:
    """The text that stands on the same line as its marker or key."""
    line = found.string
    rest = line[found.end() :].lstrip()
    return _Text(index, len(line) - len(rest) + 1, rest)
