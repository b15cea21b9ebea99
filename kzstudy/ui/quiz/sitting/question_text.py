"""What is asked, and once it was marked what is right and why."""

from kzstudy.core.question import GAP, Kind, Question
from kzstudy.ui.quiz.sitting import mark_words, wording
from kzstudy.ui.quiz.sitting.set_text import SetText
from kzstudy.ui.theme import ANSWER, INTERFACE, QUESTION, READING, SMALL, Look
from kzstudy.ui.widgets.card_text import Run, marked, paragraphs, plain
from kzstudy.ui.widgets.text_view import shape
from kzstudy.ui.words import NBSP, tr

_GAP_SPACES = 26


class Stem(SetText):
    """The question; in the gap stands what was typed into it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._question: Question | None = None
        self._in_gap = ""

    def show_question(self, question: Question, in_gap: str) -> None:
        """Set it anew."""
        self._question, self._in_gap = question, in_gap
        self.restyle()

    def fill_gap(self, text: str) -> None:
        """Other words stand in the gap."""
        if self._question is not None and GAP in self._question.stem and text != self._in_gap:
            self._in_gap = text
            self.restyle()

    def spoken(self) -> str:
        """What a screen reader says."""
        question = self._question
        if question is None:
            return ""
        return " ".join(
            part for part in (wording.spoken_gap(question.stem), plain(question.statement)) if part
        )

    def restyle(self) -> None:
        """Colours or sizes may be others now."""
        question, look = self._question, self._look
        if question is None:
            return
        ink, accent, ground = (look.colour(name) for name in ("ink", "accent", "accent_bg"))
        large = shape(look.serif(QUESTION), ink, 1.42, mark_ink=accent, mark_ground=ground)
        small = shape(look.serif(READING), look.colour("soft"), 1.45)
        with self.scribe() as scribe:
            how = small if question.kind is Kind.TRUE_FALSE and question.statement else large
            for number, runs in enumerate(paragraphs(question.stem.replace(GAP, marked("gap")))):
                filled = tuple(
                    Run(self._gap(), run.bold, run.italic, marked=True) if run.marked else run for run in runs
                )
                scribe.paragraph(filled, how, above=8 if number else 0)
            for runs in paragraphs(question.statement):
                scribe.paragraph(runs, large, above=12)
        self.settle()
        self.setAccessibleName(self.spoken())

    def _gap(self) -> str:
        inside = " ".join(self._in_gap.split())
        missing = max(0, _GAP_SPACES - 2 * len(inside))
        return f"{NBSP}{inside.replace(' ', NBSP)}{NBSP * missing}{NBSP}"


def _why(question: Question) -> str:
    """The reason, where no option says it already: below an option, or as a reason that was to be chosen."""
    options = (*question.options, *question.targets)
    said = {text for one in options for text in (one.why, one.text if one.right else "")}
    return "" if {question.why, question.why.rstrip(".")} & said else question.why


class Explanation(SetText):
    """Below an answer that was marked: the right answer of a kind that is typed, the reason, and how we know."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def show_question(self, question: Question) -> None:
        """Set it anew."""
        look = self._look
        label = shape(look.sans(SMALL, bold=True), look.colour("soft"), 1.5)
        right = shape(look.serif(ANSWER), look.colour("good"), 1.4)
        body = shape(look.serif(READING), look.colour("ink"), 1.5)
        line = shape(look.sans(INTERFACE), look.colour("soft"), 1.5)
        answer, others = mark_words.right_answer(question)
        with self.scribe() as scribe:
            if answer:
                scribe.paragraph((Run(tr("sitting", "Right answer")),), label)
                for runs in paragraphs(answer):
                    scribe.paragraph(runs, right, above=2)
                also = mark_words.also_accepted(answer, others)
                if also:
                    scribe.paragraph((Run(also),), line, above=2)
            for number, runs in enumerate(paragraphs(_why(question))):
                if not number:
                    scribe.paragraph((Run(tr("sitting", "Why")),), label, above=18 if answer else 0)
                scribe.paragraph(runs, body, above=2)
            known = mark_words.known(question)
            if known:
                scribe.paragraph((Run(known),), line, above=14)
        self.settle()
