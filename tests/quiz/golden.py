"""Two hundred generated questions, answered apart from the program: from the texts alone, without seeing its key.

`python -m tests.quiz.golden FILE` writes a sheet to be answered: what is asked, the options, the passages, no key. Lines that were
answered and still hold are kept. The answered sheet is `tests/golden/quiz/labelled.json`; a line of it has the question as it was shown, the answer, the ids of any
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
_FIRST_SEED = 1
# A quiz draws kinds evenly; a sheet has more of those in which a second right answer can hide.
SHARES = {
    Kind.ONE: 76,
    Kind.TRUE_FALSE: 30,
    Kind.SEVERAL: 10,
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
    """What is seen of a question, without its key."""
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


def still_holds(line: dict[str, Any]) -> bool:
    """Whether a line was found sound, and its question is still put in the same words."""
    question = bank().question(line["question_id"], line["seed"])
    is_sound = not line["unsound"] and not line["also_right"]
    return is_sound and question is not None and shown(question) == line["shown"]


def sheet(answered: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those of `answered` that hold, and new questions to be answered, by `SHARES`; no question stands twice."""
    found: list[dict[str, Any]] = []
    held = [line for line in answered if still_holds(line)]
    taken = {line["question_id"] for line in held}
    for kind, many in SHARES.items():
        of_kind = [line for line in held if line["shown"]["kind"] == kind][:many]
        for seed in range(_FIRST_SEED, _FIRST_SEED + 40 * many):
            if len(of_kind) == many:
                break
            new = next((each for each in _drawn(kind, seed) if each.question_id not in taken), None)
            if new is not None:
                taken.add(new.question_id)
                of_kind.append(_line(new, seed))
        found += of_kind
    return found


def _drawn(kind: Kind, seed: int) -> list[Question]:
    rules = QuizRules(PACK_ID, count=1, kinds=(kind,), seed=seed)
    ids = [question.question_id for question in bank().draw(rules)]
    return [question for each in ids if (question := bank().question(each, seed)) is not None]


def _line(question: Question, seed: int) -> dict[str, Any]:
    pack, _ = content()
    texts = {passage.passage_id: passage.text for passage in pack.passages}
    return {
        "question_id": question.question_id,
        "seed": seed,
        "shown": shown(question),
        "passages": {name: texts.get(name, "") for name in question.passages},
        "answer": {},
        "also_right": [],
        "unsound": "",
    }


def main() -> None:
    """Write the sheet."""
    answered = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else []
    text = json.dumps(sheet(answered), ensure_ascii=False, indent=1)
    Path(sys.argv[1]).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
