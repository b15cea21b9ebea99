"""`kzstudy paper`: what it may be told, what it writes, and what it says of it. `cli` parses and prints.

What the verb needs is imported when it runs; until then this costs nothing.
"""

import argparse
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kzstudy.core.errors import FileMessage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kzstudy.core.quiz_rules import QuizRules
    from kzstudy.quiz.paper import Variant
    from kzstudy.services.papers import PaperSource, PapersService

_QUESTIONS = 20


@dataclass(frozen=True, slots=True)
class PaperOutcome:
    """What became of it. With `refused` or `messages` nothing was written."""

    files: tuple[Path, ...] = ()
    variants: "tuple[Variant, ...]" = ()
    seed: int = 0
    refused: str = ""
    messages: list[FileMessage] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        """Whether the papers are there."""
        return not (self.refused or self.messages)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("source", metavar="PACK-OR-DECK", help="an id, such as kz-fpc-2020")
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="where the papers go; nothing is overwritten"
    )
    parser.add_argument(
        "--questions",
        type=_number,
        metavar="N",
        help=f"how many; default {_QUESTIONS}, or what --blueprint says",
    )
    parser.add_argument(
        "--kinds", type=_kinds, default=(), metavar="KIND,...", help="such as one,several,short"
    )
    parser.add_argument("--chapters", type=_names, default=(), metavar="NUMBER,...", help="such as D,1,4")
    parser.add_argument(
        "--variants",
        type=_variants,
        default=1,
        metavar="N",
        help="the same questions in N orders; at most 26",
    )
    parser.add_argument(
        "--seed", type=int, default=1, metavar="S", help="the same seed gives the same papers"
    )
    parser.add_argument(
        "--blueprint",
        type=Path,
        metavar="FILE",
        help="how many from which chapter: a line such as `1: 5` for each",
    )
    parser.add_argument(
        "--language",
        choices=("en", "ru", "kk"),
        default="",
        help="of the fixed words; that of the questions without it",
    )
    parser.add_argument(
        "--title", default="", metavar="TITLE", help="the title of the pack or deck without it"
    )


def write_papers(papers: "PapersService", options: argparse.Namespace) -> PaperOutcome:
    """Draw, print and keep the papers.

    Raises:
        KnownError: there is no such pack or deck; there are too few questions; a file cannot be written.
    """
    from string import ascii_uppercase

    from kzstudy.app import make_application
    from kzstudy.quiz.paper import PaperPlan
    from kzstudy.ui.print.press import paper_names, print_papers

    source = papers.source(options.source)
    known = [number for number, _ in source.chapters]
    strange = [number for number in options.chapters if number not in known]
    if strange:
        return PaperOutcome(refused=f"There is no chapter {strange[0]}. There are {', '.join(known)}.")
    standing = papers.standing(options.folder, paper_names(ascii_uppercase[: options.variants]))
    if standing:
        return PaperOutcome(
            refused=f"{standing[0]} is there already and was left as it is. Choose another folder, or move it away."
        )
    wanted: tuple[tuple[str, int], ...] = ()
    if options.blueprint is not None:
        wanted, messages = papers.per_chapter(options.blueprint, source)
        if messages:
            return PaperOutcome(messages=messages)
    plan = PaperPlan(
        title=options.title or source.title,
        language=options.language,
        variants=options.variants,
        seed=options.seed,
    )
    variants = papers.make(_rules(options, source, wanted), plan)
    make_application()
    files = print_papers(variants, papers.today())
    return PaperOutcome(papers.keep(options.folder, files), variants, options.seed)


def paper_lines(outcome: PaperOutcome) -> list[str]:
    """What was done, or why nothing was, for people."""
    if outcome.refused:
        return [f"kzstudy: {outcome.refused}"]
    if outcome.messages:
        return [str(one) for one in outcome.messages]
    variants, questions = len(outcome.variants), len(outcome.variants[0].paper.questions)
    papers = "one paper" if variants == 1 else f"{variants} papers"
    asked = "one question" if questions == 1 else f"{questions} questions"
    return [
        *map(str, outcome.files),
        f"{papers} with {asked}, seed {outcome.seed}; each key is in a file of its own, for you alone",
    ]


def paper_json(outcome: PaperOutcome) -> dict[str, object]:
    """The same for a script, with the id behind each item's code."""
    return {
        "written": outcome.sound,
        "files": [str(path) for path in outcome.files],
        "seed": outcome.seed,
        "errors": [str(one) for one in outcome.messages] or ([outcome.refused] if outcome.refused else []),
        "variants": [
            {
                "letter": one.paper.letter,
                "paper": one.paper.paper_id,
                "questions": [
                    {"number": line.number, "code": line.code, "id": line.question_id}
                    for line in one.key.lines
                ],
            }
            for one in outcome.variants
        ],
    }


def _rules(
    options: argparse.Namespace, source: "PaperSource", per_chapter: "Sequence[tuple[str, int]]"
) -> "QuizRules":
    from dataclasses import replace

    from kzstudy.core.question import Kind
    from kzstudy.core.quiz_rules import QuizRules

    count = options.questions or sum(number for _, number in per_chapter) or _QUESTIONS
    return QuizRules(
        pack_id=source.pack_id,
        scope=replace(source.scope, chapters=tuple(options.chapters)),
        count=count,
        kinds=tuple(kind for kind in Kind if not options.kinds or kind.value in options.kinds),
        per_chapter=tuple(per_chapter),
        seed=options.seed,
    )


def _number(text: str) -> int:
    """A whole number from 1."""
    if not (text.isascii() and text.isdecimal() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"{text} is no whole number from 1")
    return int(text)


def _variants(text: str) -> int:
    """A number of variants."""
    from kzstudy.quiz.paper import MOST_VARIANTS

    number = _number(text)
    if number > MOST_VARIANTS:
        raise argparse.ArgumentTypeError(f"there are letters for {MOST_VARIANTS} variants, not for {number}")
    return number


def _kinds(text: str) -> tuple[str, ...]:
    """Kinds of questions with commas between them."""
    from kzstudy.core.question import Kind

    known = [kind.value for kind in Kind]
    names = _names(text)
    for name in names:
        if name not in known:
            raise argparse.ArgumentTypeError(f"there is no kind {name}; there are {', '.join(known)}")
    return names


def _names(text: str) -> tuple[str, ...]:
    """Names with commas between them."""
    return tuple(name for part in text.split(",") if (name := part.strip()))
