"""Two hundred generated questions that a person answered from the passages alone, without seeing the program's key.

`python -m tests.quiz.golden FILE` writes them as a sheet to be answered: what is asked, the options, the passages, no key. The
answered sheet is `tests/golden/quiz/labelled.json`; a line of it has the question as it was shown, the answer, the ids of any
further option that is right as well (`also_right`), and what is wrong with the wording (`unsound`), "" if nothing.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kzstudy.core.question import Kind, Question
from kzstudy.core.quiz_rules import QuizRules
from kzstudy.core.response import Response
from tests.quiz.shipped import PACK_ID, bank, content

FILE = Path(__file__).parents[1] / "golden" / "quiz" / "labelled.json"
MANY = 200
# A quiz draws kinds evenly; a sheet has more of those in which a second right answer can hide.
SHARES = {
    Kind.ONE: 70,
    Kind.TRUE_FALSE: 30,
    Kind.SEVERAL: 16,
    Kind.MATCH: 16,
    Kind.ORDER: 10,
    Kind.WHO: 14,
    Kind.SHORT: 12,
    Kind.CLOZE: 12,
    Kind.NUMBER: 10,
    Kind.LIST: 7,
    Kind.BLANK: 3,
}


@dataclass(frozen=True, slots=True)
class Label:
    """One line of the answered sheet."""

    question_id: str
    seed: int
    shown: dict[str, Any]
    response: Response
    also_right: tuple[str, ...]
    unsound: str


def labels() -> list[Label]:
    """The answered sheet."""
    return [
        Label(
            one["question_id"],
            one["seed"],
            one["shown"],
            Response(
                chosen=tuple(one["answer"].get("chosen", ())),
                pairs=tuple((left, right) for left, right in one["answer"].get("pairs", ())),
                texts=tuple(one["answer"].get("texts", ())),
            ),
            tuple(one["also_right"]),
            one["unsound"],
        )
        for one in json.loads(FILE.read_text(encoding="utf-8"))
    ]


def shown(question: Question) -> dict[str, Any]:
    """What a person sees of a question, without its key."""
    return {
        "kind": question.kind.value,
        "stem": question.stem,
        **({"statement": question.statement} if question.statement else {}),
        **({"wanted": question.wanted} if question.wanted else {}),
        **_texts("options", question),
        **_texts("targets", question),
    }


def _texts(field: str, question: Question) -> dict[str, Any]:
    found = getattr(question, field)
    recalled = question.kind in (Kind.LIST, Kind.BLANK)  # their options are the answer
    return {field: {one.option_id: one.text for one in found}} if found and not recalled else {}


def drawn() -> list[tuple[int, Question]]:
    """The questions of the sheet with the seeds that drew them, no question twice."""
    found: list[tuple[int, Question]] = []
    taken: set[str] = set()
    for kind, many in SHARES.items():
        questions: list[tuple[int, Question]] = []
        for seed in range(1, 400):
            if len(questions) == many:
                break
            for question_id in _ids(kind, seed):
                question = bank().question(question_id, seed)
                if question is not None and question_id not in taken:
                    taken.add(question_id)
                    questions.append((seed, question))
                    break
        found += questions
    return found[:MANY]


def _ids(kind: Kind, seed: int) -> list[str]:
    rules = QuizRules(PACK_ID, count=1, kinds=(kind,), seed=seed)
    return [question.question_id for question in bank().draw(rules)]


def main() -> None:
    """Write the sheet."""
    pack, _ = content()
    texts = {passage.passage_id: passage.text for passage in pack.passages}
    sheet = [
        {
            "question_id": question.question_id,
            "seed": seed,
            "shown": shown(question),
            "passages": {name: texts.get(name, "") for name in question.passages},
            "answer": {},
            "also_right": [],
            "unsound": "",
        }
        for seed, question in drawn()
    ]
    Path(sys.argv[1]).write_text(json.dumps(sheet, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
