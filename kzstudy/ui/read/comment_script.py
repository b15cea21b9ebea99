"""The right of the page: the whole commentary, in the order of the document it is about, as one text.

Every unit has its group, also one without a comment, so that the two sides always know where the other belongs.
"""

from kzstudy.core.document import Comment, Voice
from kzstudy.ui.read.citation import date_in_words
from kzstudy.ui.read.commentators import caution, heading_of
from kzstudy.ui.read.outline import Kind, Outline, Unit, comment_key
from kzstudy.ui.read.script import Role, Script, Shape, Writer, ink
from kzstudy.ui.theme import COMMENT, INTERFACE, SMALL, Look
from kzstudy.ui.words import VOICE_SIGNS, tr, who_speaks

EDGE = 20  # from the pane's edge to headings and cards
BAR = 4  # the coloured bar of a card
INSIDE = 14  # from the bar to the text, and from the text to the card's right edge
PAD = 10  # above and below the text of a card
GAP = 12  # between cards
CHIP = 7  # around a label
PREVIEW_LETTERS = 26
SOURCES_NAMED = 2
VOICE_COLOURS = {Voice.REPORTS: "accent", Voice.ARGUES: "amber", Voice.NOTE: "soft"}
VOICE_GROUNDS = {Voice.REPORTS: "accent_bg", Voice.ARGUES: "amber_bg", Voice.NOTE: "panel"}


class CommentWriter:
    """Writes the commentary's side."""

    def __init__(self, outline: Outline, look: Look) -> None:
        self._outline = outline
        self._look = look
        self._writer = Writer(look.serif(COMMENT))
        inner = EDGE + BAR + INSIDE
        plain, small = round(look.px(INTERFACE) * 1.5), round(look.px(SMALL) * 1.6)
        body = round(look.px(COMMENT) * 1.55)
        self._formats = {
            "about": Shape(plain, EDGE, EDGE, 0, 4).format(),
            "author": Shape(plain, EDGE, EDGE, 24, 4).format(),
            "stance": Shape(small, EDGE, EDGE, 0, 4).format(),
            "chapter": Shape(plain, EDGE, EDGE, 44, 2).format(),
            "group": Shape(plain, EDGE, EDGE, 36, 2).format(),
            "label": Shape(small + 4, inner + CHIP, EDGE + INSIDE, GAP + 2 * PAD, 6).format(),
            "first label": Shape(small + 4, inner + CHIP, EDGE + INSIDE, 8 + PAD, 6).format(),
            "comment": Shape(body, inner, EDGE + INSIDE, 0, PAD).format(),
            "sources": Shape(small, inner, EDGE + INSIDE, 0, PAD).format(),
            "line": Shape(small + 2, EDGE, EDGE, 8, 2).format(),
        }
        soft = look.colour("soft")
        self._inks = {
            "author": ink(look.sans(INTERFACE, bold=True), look.colour("ink")),
            "title": ink(look.serif(COMMENT, italic=True), look.colour("ink")),
            "group": ink(look.sans(INTERFACE, bold=True), look.colour("ink")),
            "plain": ink(look.sans(), soft),
            "small": ink(look.sans(SMALL), soft),
            "comment": ink(look.serif(COMMENT), look.colour("ink")),
        }
        self._labels = {
            voice: ink(look.sans(SMALL, bold=True), look.colour("soft" if voice is Voice.NOTE else colour))
            for voice, colour in VOICE_COLOURS.items()
        }

    def write(self) -> Script:
        """The whole commentary."""
        for unit in self._outline.units:
            self._writer.begin_unit()
            if unit.kind is Kind.DOCUMENT:
                self._authors()
            self._heading(unit)
            for comment in unit.comments:
                self._comment(unit, comment)
            for comment in unit.elsewhere:
                self._elsewhere(comment)
        self._writer.block(Role.TAIL, Shape(24).format(), [("", self._inks["small"])])
        return self._writer.finish()

    def _authors(self) -> None:
        """Who is heard on this side, each with a line on where they stand."""
        heard = [each for each in self._outline.voices if each.commentary_id in self._outline.shown]
        for each in heard:
            name, author = heading_of(each)
            self._line("author", Role.APPARATUS, (name, "author"))
            if each.title:
                self._line("about", Role.APPARATUS, (each.title, "title"))
            origin = ", ".join(filter(None, (author, each.outlet, date_in_words(each.published_on))))
            seen = caution(each)
            if origin or seen:
                words = "\u2003".join(filter(None, (origin, seen)))
                self._line("stance", Role.APPARATUS, (words, "small"))
            if each.stance:
                self._line("stance", Role.APPARATUS, (each.stance, "small"))
        if self._outline.voices and not heard:
            self._line(
                "author",
                Role.APPARATUS,
                (tr("read", "No commentator is shown. The contents list them."), "plain"),
            )

    def _heading(self, unit: Unit) -> None:
        if unit.kind is Kind.PASSAGE:
            words = tr("read", "On passage {number}").format(number=unit.key)
            nothing = tr("read", "No comment on this passage.")
        elif unit.kind is Kind.MISSING and unit.chapter is not None:
            words = tr("read", "On chapter {number}").format(number=unit.chapter.number)
            nothing = tr("read", "Not in our sources, and no comment.")
        elif unit.chapter is not None:
            words = tr("read", "On chapter {number}").format(number=unit.chapter.number)
            nothing = tr("read", "No comment on the chapter as a whole.")
        else:
            words = tr("read", "On the whole document")
            nothing = tr("read", "No comment on the document as a whole.")
        if unit.hidden and not unit.comment_count:
            nothing = tr("read", "%n\u00a0comment(s) not shown.", unit.hidden)
        told = tr("read", "%n\u00a0comment(s)", unit.comment_count) if unit.comment_count else nothing
        shape = "group" if unit.kind is Kind.PASSAGE else "chapter"
        self._line(shape, Role.GROUP, (words, "group"), (f"\u2002{told}", "plain"))

    def _comment(self, unit: Unit, comment: Comment) -> None:
        key = comment_key(comment)
        name = self._outline.name_of(comment)
        sign = VOICE_SIGNS[comment.voice]
        label = self._labels[comment.voice]
        if comment.same_as_passage and comment.voice is Voice.REPORTS and unit.kind is Kind.PASSAGE:
            words = tr("read", "known from {name}").format(name=name)
            runs = ((f"{sign}\u00a0", label), (words, self._inks["small"]))
            self._writer.block(Role.KNOWN_FROM, self._formats["line"], runs, key=key)
            return
        speaker = f"{sign}\u00a0{who_speaks(comment.voice, name)}"
        when = self._beside(comment, name)
        runs = ((speaker, label), (f"\u2003{when}" if when else "", self._inks["small"]))
        follows_card = self._writer.script.entries[-1].key != ""
        shape = self._formats["label" if follows_card else "first label"]
        self._writer.block(Role.LABEL, shape, runs, key=key, mute=len(speaker))
        self._writer.block(
            Role.COMMENT, self._formats["comment"], ((comment.text, self._inks["comment"]),), key=key
        )
        if comment.sources:
            words = self._sources(self._outline.titles(comment.sources))
            self._writer.block(
                Role.SOURCES, self._formats["sources"], ((words, self._inks["small"]),), key=key
            )

    def _beside(self, comment: Comment, name: str) -> str:
        """What stands beside who speaks: when, and what to be careful about; for a note, whose comments it is on."""
        source = self._outline.commentaries.get(comment.commentary_id)
        if source is None:
            return ""
        if comment.voice is Voice.NOTE:
            first = self._outline.voices[0].commentary_id
            return tr("read", "to {name}").format(name=name) if source.commentary_id != first else ""
        careful = caution(
            source
        )  # then the year must do, or the line would break; the head has the whole date
        when = source.published_on[:4] if careful else date_in_words(source.published_on)
        return "\u2003".join(filter(None, (when, careful)))

    def _sources(self, titles: tuple[str, ...]) -> str:
        """The first few by title; the hover has them all."""
        named, more = titles[:SOURCES_NAMED], len(titles) - SOURCES_NAMED
        words = tr("read", "Sources: {titles}").format(titles="; ".join(named))
        return words + (tr("read", "; and %n more", more) if more > 0 else "")

    def _elsewhere(self, comment: Comment) -> None:
        key = comment_key(comment)
        first = self._outline.units[self._outline.places(key)[0]]
        speaker = who_speaks(comment.voice, self._outline.name_of(comment))
        words = tr("read", "{speaker}, see {place}: {beginning}").format(
            speaker=speaker, place=first.key, beginning=_beginning(comment.text)
        )
        runs = (("\u2191\u00a0", self._labels[comment.voice]), (words, self._inks["small"]))
        self._writer.block(Role.ELSEWHERE, self._formats["line"], runs, key=key)

    def _line(self, shape: str, role: Role, *runs: tuple[str, str]) -> None:
        self._writer.block(role, self._formats[shape], [(text, self._inks[name]) for text, name in runs])


def _beginning(text: str) -> str:
    if len(text) <= PREVIEW_LETTERS:
        return text
    return text[:PREVIEW_LETTERS].rpartition(" ")[0].rstrip(",;:") + "…"
