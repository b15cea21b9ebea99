"""A reader of keys: from what a key says of a paper to the answer that somebody with the key in hand would give."""

from kzstudy.core.question import Kind, Question
from kzstudy.core.response import Response
from kzstudy.quiz.paper import PaperPlan, PaperQuestion, Printed
from kzstudy.quiz.paper_key import KeyLine

PLAN = PaperPlan(
    title="Foreign Policy Concept 2020-2030",
    citation="Foreign Policy Concept 2020-2030, kzstudy paraphrase",
    chapters=(("D", "The decree"), ("1", "Present situation"), ("2", "Principles"), ("4", "Priorities")),
    variants=3,
    seed=7,
)


def answered_by_key(question: Question, printed: PaperQuestion, line: KeyLine) -> Response:
    """The answer that `line` gives to `printed`: letters and places are looked up on the paper, as a person would."""
    ids = {option.text: option.option_id for option in (*question.options, *question.targets)}
    on_left = {one.label or one.text: ids[one.text] for one in printed.options}
    on_right = {one.label: ids[one.text] for one in printed.targets}
    match line.kind:
        case Kind.ONE | Kind.SEVERAL | Kind.WHO:
            return Response(chosen=tuple(on_left[mark] for mark in line.marks))
        case Kind.TRUE_FALSE:
            verdict, *reason = line.marks
            return Response(chosen=(on_left[verdict], *(on_right[mark] for mark in reason)))
        case Kind.MATCH:
            pairs = (mark.split("\u2013") for mark in line.marks)
            return Response(pairs=tuple((on_left[number], on_right[letter]) for number, letter in pairs))
        case Kind.ORDER:
            boxes = zip(line.marks, printed.options, strict=True)
            return Response(chosen=tuple(ids[one.text] for _, one in sorted(boxes, key=_number)))
        case Kind.LIST:
            needed = line.enough or len(line.words)
            return Response(texts=("\n".join(words[0] for words in line.words[:needed]),))
        case Kind.BLANK:
            return Response(texts=(" ".join(words[0] for words in line.words),))
        case _:
            return Response(texts=(line.words[0][-1],))


def _number(box: tuple[str, Printed]) -> int:
    return int(box[0])
