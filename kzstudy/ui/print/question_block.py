"""One printed question as a block that no page tears: number, what is asked, how to answer it, and room to do so."""

from collections.abc import Sequence
from dataclasses import dataclass

from kzstudy.core.question import GAP, Kind
from kzstudy.quiz.paper import PaperQuestion, Printed
from kzstudy.ui import theme
from kzstudy.ui.print.ink import MILLIMETRE, POINT, WRITING_SPACE, Ink, Piece, beside, indented, space, stack
from kzstudy.ui.print.paging import Block
from kzstudy.ui.print.paper_words import PaperWords

INDENT = 24 * POINT
_ABOVE = 16 * POINT
_CODE_WIDTH = 58 * POINT
_BOX_WIDTH = 15 * POINT
_LETTER_WIDTH = 17 * POINT
_NUMBER_BOX = 14 * POINT
_PRINTED_GAP = "_" * 14
"""As long for every answer."""

_RULES = {Kind.SHORT: (2, 1.0), Kind.CLOZE: (1, 0.62), Kind.NUMBER: (1, 0.36)}
"""How many rules to write on, and which part of the line they take."""


@dataclass(frozen=True, slots=True)
class QuestionPrinter:
    """Makes blocks of questions for a column of `width`; no piece of them is higher than `most`."""

    ink: Ink
    words: PaperWords
    width: float
    most: float

    @property
    def _room(self) -> float:
        return self.width - INDENT

    def block(self, question: PaperQuestion) -> Block[Piece]:
        """The whole question."""
        ink = self.ink
        stem = ink.texts(question.stem.replace(GAP, _PRINTED_GAP), self._room, self.most)
        pieces = [
            beside((0, ink.text(f"{question.number}.", INDENT, ink.serif(bold=True))), (INDENT, stem[0]))
        ]
        rest = stem[1:]
        if question.statement:
            rest += [space(3 * POINT), *ink.texts(question.statement, self._room, self.most)]
        rest += [space(2 * POINT), self._hint(question), space(4 * POINT), *self._answer(question)]
        return Block((*pieces, *(indented(piece, INDENT) for piece in rest)), above=_ABOVE)

    def _hint(self, question: PaperQuestion) -> Piece:
        ink = self.ink
        hint = ink.text(_hint_words(question, self.words), self._room - _CODE_WIDTH, ink.sans(), "soft")
        code = ink.text(question.code, _CODE_WIDTH, ink.sans(theme.PRINT_SMALL), "soft", right=True)
        return beside((0, hint), (self._room - _CODE_WIDTH, code))

    def _answer(self, question: PaperQuestion) -> list[Piece]:
        """Where the answer goes."""
        match question.kind:
            case Kind.ONE | Kind.SEVERAL:
                return self._choices(question.options)
            case Kind.WHO:
                return self._boxes(question.options)
            case Kind.TRUE_FALSE:
                return self._verdict(question)
            case Kind.MATCH:
                return [self._match(question)]
            case Kind.ORDER:
                return [piece for option in question.options for piece in self._to_number(option)]
            case _:
                return self._room_to_write(question)

    def _room_to_write(self, question: PaperQuestion) -> list[Piece]:
        """Rules to write on, as many and as long for every answer of a kind: they give nothing away."""
        ink, room = self.ink, self._room
        if question.kind is Kind.LIST:
            return [ink.rules(1, room, (f"{at}.",)) for at in range(1, max(1, question.wanted) + 1)]
        if question.kind is Kind.BLANK:
            return [ink.rules(int(self.most / 2 / WRITING_SPACE), room)]
        count, share = _RULES.get(question.kind, (2, 1.0))
        return [ink.rules(count, share * room)]

    def _choices(self, options: Sequence[Printed]) -> list[Piece]:
        """A box, a letter and the text for each."""
        ink = self.ink
        left = _BOX_WIDTH + _LETTER_WIDTH
        found = []
        for option in options:
            text, *more = ink.texts(option.text, self._room - left, self.most)
            letter = ink.text(option.label, _LETTER_WIDTH, ink.serif(bold=True))
            found.append(_tight(beside((0, ink.box()), (_BOX_WIDTH, letter), (left, text))))
            found += [indented(piece, left) for piece in more]
        return found

    def _boxes(self, options: Sequence[Printed]) -> list[Piece]:
        """A box and the text for each, beside each other where the line is long enough."""
        ink = self.ink
        each = self._room / max(3, len(options))
        texts = [ink.text(option.text, each - _BOX_WIDTH - 6 * POINT) for option in options]
        one_line = ink.text("x", each).height
        if any(text.height > one_line for text in texts):
            wide = [ink.text(option.text, self._room - _BOX_WIDTH) for option in options]
            return [_tight(beside((0, ink.box()), (_BOX_WIDTH, text))) for text in wide]
        parts = [
            part
            for at, text in enumerate(texts)
            for part in ((at * each, ink.box()), (at * each + _BOX_WIDTH, text))
        ]
        return [_tight(beside(*parts))]

    def _verdict(self, question: PaperQuestion) -> list[Piece]:
        """True or false, then the reason: to choose from, or to write where there is nothing to choose from."""
        ink = self.ink
        verdict = self._boxes(question.options)
        if not question.targets:
            return [*verdict, ink.rules(2, self._room)]
        because = ink.text(self.words.because, self._room, ink.sans(), "soft")
        return [*verdict, space(2 * POINT), because, space(2 * POINT), *self._choices(question.targets)]

    def _match(self, question: PaperQuestion) -> Piece:
        """Two lists: on the left a rule before each number for the letter, on the right the letters."""
        ink = self.ink
        half = 0.44 * self._room
        blank, number = 10 * MILLIMETRE, 16 * POINT
        left = stack(
            _tight(
                beside(
                    (0, ink.blank(blank - 4 * POINT)),
                    (blank, ink.text(f"{option.label}.", number, ink.serif(bold=True))),
                    (blank + number, ink.text(option.text, half - blank - number - 10 * POINT)),
                )
            )
            for option in question.options
        )
        right = stack(
            _tight(
                beside(
                    (0, ink.text(target.label, _LETTER_WIDTH, ink.serif(bold=True))),
                    (_LETTER_WIDTH, ink.text(target.text, self._room - half - _LETTER_WIDTH)),
                )
            )
            for target in question.targets
        )
        return beside((0, left), (half, right))

    def _to_number(self, option: Printed) -> list[Piece]:
        """A box for a number, and the text."""
        ink = self.ink
        left = _NUMBER_BOX + 8 * POINT
        text, *more = ink.texts(option.text, self._room - left, self.most)
        row = stack([beside((0, ink.box(_NUMBER_BOX)), (left, text)), space(6 * POINT)])
        return [row, *(indented(piece, left) for piece in more)]


def _tight(piece: Piece) -> Piece:
    """An option, with a little air below."""
    return stack([piece, space(2 * POINT)])


def _hint_words(question: PaperQuestion, words: PaperWords) -> str:
    """How to answer, in a sentence or two."""
    match question.kind:
        case Kind.TRUE_FALSE:
            return words.reason_from if question.targets else words.reason_free
        case Kind.MATCH:
            more = len(question.targets) > len(question.options)
            return f"{words.match} {words.left_over}" if more else words.match
        case Kind.ORDER:
            return words.order.format(most=len(question.options))
        case Kind.LIST:
            return words.list_ordered if question.ordered else words.list_any
        case Kind.SEVERAL:
            return words.several
        case Kind.ONE | Kind.WHO:
            return words.one
        case _:
            return {
                Kind.SHORT: words.short,
                Kind.CLOZE: words.cloze,
                Kind.NUMBER: words.number,
                Kind.BLANK: words.blank,
            }[question.kind]
