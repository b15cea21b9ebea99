"""A quiz on paper: the same questions in several orders, and for each order a key that stands apart.

What is printed for the class is a value that holds no answer at all, so that nothing which draws it can give one away.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from string import ascii_uppercase

from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind, Question
from kzstudy.quiz.paper_key import Key, key_line
from kzstudy.quiz.paper_order import Labelled, LaidOut, lay_out, short_code, shuffled

MOST_VARIANTS = len(ascii_uppercase)
_WRITTEN = frozenset({Kind.SHORT, Kind.CLOZE, Kind.NUMBER, Kind.LIST, Kind.BLANK})


@dataclass(frozen=True, slots=True)
class PaperPlan:
    """What a paper is made with. `chapters` are numbers and titles in the document's order; `variants` is 1 to 26.

    `language` is that of the fixed words ("Name", "Choose one answer."), "" for that of most questions.
    """

    title: str
    citation: str = ""
    chapters: tuple[tuple[str, str], ...] = ()
    language: str = ""
    variants: int = 1
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Printed:
    """An option as it is printed. `label` is its letter or number, "" where it has none."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """A question as it is printed. `code` stands for its id, which may say too much."""

    number: int
    code: str
    kind: Kind
    stem: str
    statement: str = ""
    options: tuple[Printed, ...] = ()
    targets: tuple[Printed, ...] = ()
    wanted: int = 0
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """The questions of one chapter. `chapter` and `title` may be empty."""

    chapter: str
    title: str
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """One variant as the class gets it. `paper_id` names this order of these questions."""

    title: str
    letter: str
    paper_id: str
    language: str
    citation: str
    sections: tuple[Section, ...]

    @property
    def questions(self) -> tuple[PaperQuestion, ...]:
        """All of them, in order."""
        return tuple(question for section in self.sections for question in section.questions)


@dataclass(frozen=True, slots=True)
class Variant:
    """One paper, and its key for the teacher alone."""

    paper: Paper
    key: Key


def make_papers(questions: Sequence[Question], plan: PaperPlan) -> tuple[Variant, ...]:
    """As many variants as `plan` says, A first: chapters in the document's order, the rest shuffled by seed and letter.

    Raises:
        KnownError: TOO_FEW_QUESTIONS where there is none, VALUE_BAD for a number of variants that cannot be.
    """
    if not questions:
        raise KnownError(Fault.TOO_FEW_QUESTIONS, detail="there is none")
    if not 1 <= plan.variants <= MOST_VARIANTS:
        raise KnownError(Fault.VALUE_BAD, "variants", str(plan.variants))
    return tuple(_variant(questions, plan, letter) for letter in ascii_uppercase[: plan.variants])


def _variant(questions: Sequence[Question], plan: PaperPlan, letter: str) -> Variant:
    order = f"{plan.seed}:{letter}"
    language = plan.language or _usual_language(questions)
    paper_id = f"{short_code(f'{order}:{sorted(one.question_id for one in questions)}', 6)}-{letter}"
    sections = []
    everything: list[LaidOut] = []
    for chapter, title in _chapters(questions, plan):
        theirs = [one for one in questions if one.chapter == chapter]
        laid = [
            lay_out(question, number, Random(f"{order}:question:{question.question_id}"))
            for number, question in enumerate(
                shuffled(theirs, Random(f"{order}:chapter:{chapter}")), len(everything) + 1
            )
        ]
        everything += laid
        sections.append(Section(chapter, title, tuple(_printed(one) for one in laid)))
    return Variant(
        Paper(plan.title, letter, paper_id, language, plan.citation, tuple(sections)),
        Key(
            plan.title, letter, paper_id, language, plan.citation, tuple(key_line(one) for one in everything)
        ),
    )


def _usual_language(questions: Iterable[Question]) -> str:
    """The language of most of them; of the first, where two are even."""
    found = [one.language for one in questions]
    return max(found, key=found.count)


def _chapters(questions: Sequence[Question], plan: PaperPlan) -> list[tuple[str, str]]:
    """The chapters that are asked about: those of the document in its order, then whatever else a question names."""
    asked = dict.fromkeys(one.chapter for one in questions)
    known = [(number, title) for number, title in plan.chapters if number in asked]
    names = {number for number, _ in known}
    return [*known, *((number, "") for number in asked if number not in names)]


def _printed(laid: LaidOut) -> PaperQuestion:
    """What the class may see of a question. What is to be written stands among its options, so those stay behind."""
    question = laid.question
    return PaperQuestion(
        number=laid.number,
        code=laid.code,
        kind=question.kind,
        stem=question.stem,
        statement=question.statement,
        options=() if question.kind in _WRITTEN else _texts(laid.options),
        targets=_texts(laid.targets),
        wanted=question.wanted,
        ordered=question.ordered,
    )


def _texts(options: Iterable[Labelled]) -> tuple[Printed, ...]:
    return tuple(Printed(label, option.text) for label, option in options)
