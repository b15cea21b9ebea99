"""Rules, questions and answers of a quiz as text: compact JSON with a format number, which later versions must go on reading.

What has its default is left out, and what is missing has its default; so a field that is added later costs nothing. A name that is
not known is passed over. What cannot be read is a KnownError that names the attempt.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from enum import Enum
from typing import Any, TypeVar

from kzstudy.core.document import Attestation
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind, Option, Question
from kzstudy.core.quiz_rules import Mode, QuizRules, Scheme, Scope
from kzstudy.core.response import Response, Sure

FORMAT = 1
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """How a question that was answered came out: `missed` when not all of it was right. `chose` are wrong options that were
    chosen."""

    question_id: str
    missed: bool
    chose: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """What the history says of an attempt, so that it need not be marked again. `chapters`: chapter, points, most."""

    questions: int
    points: float
    most: float
    chapters: tuple[tuple[str, float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """What an event says besides when and where. `entries` are (place, id) of the entries of the review log that it wrote; the id
    is "" where the answer at that place says nothing any more. Of several events on one place the last one holds."""

    response: Response | None = None
    away_ms: int = 0
    entries: tuple[tuple[int, str], ...] = ()
    asked: tuple[Asked, ...] = ()
    score: Score | None = None


@dataclass(frozen=True, slots=True)
class _Questions:
    questions: tuple[Question, ...] = field(default=())


def to_text(value: QuizRules | Body) -> str:
    """Rules or the body of an event as text."""
    return json.dumps({"format": FORMAT, **_plain(value)}, ensure_ascii=False, separators=(",", ":"))


def questions_to_text(questions: Sequence[Question]) -> str:
    """Questions as text."""
    written = {"format": FORMAT, "questions": [_plain(one) for one in questions]}
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


def rules_from(text: str, attempt_id: str) -> QuizRules:
    """Rules from their text. Raises KnownError ATTEMPT_UNREADABLE."""
    return _read(QuizRules, text, attempt_id)


def questions_from(text: str, attempt_id: str) -> tuple[Question, ...]:
    """Questions from their text. Raises KnownError ATTEMPT_UNREADABLE."""
    return _read(_Questions, text, attempt_id).questions


def body_from(text: str, attempt_id: str) -> Body:
    """The body of an event from its text. Raises KnownError ATTEMPT_UNREADABLE."""
    return _read(Body, text, attempt_id)


def score_from(text: str, attempt_id: str) -> Score:
    """The score alone, which stands in a body. Raises KnownError ATTEMPT_UNREADABLE."""
    return _read(Score, text, attempt_id)


def unreadable(attempt_id: str, detail: object) -> KnownError:
    """The error for an attempt of which something cannot be read."""
    return KnownError(Fault.ATTEMPT_UNREADABLE, attempt_id, str(detail))


def _read(kind: type[T], text: str, attempt_id: str) -> T:
    try:
        values = json.loads(text)
        if isinstance(values, dict) and values.get("format", FORMAT) != FORMAT:
            raise ValueError(f"format {values['format']}")
        return _made(kind, values)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise unreadable(attempt_id, error) from error


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value that a quiz is made of
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return {
            one.name: _plain(now)
            for one in fields(value)
            for now in [getattr(value, one.name)]
            if not _is_default(one, now)
        }
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _is_default(one: "Field[Any]", now: object) -> bool:
    if one.default is not MISSING:
        return bool(now == one.default)
    return one.default_factory is not MISSING and bool(now == one.default_factory())


def _made(kind: type[T], values: Mapping[str, Any]) -> T:
    if not isinstance(values, dict):
        raise TypeError(f"{kind.__name__}: {type(values).__name__}")
    readers = _READERS[kind]
    found = {}
    for one in fields(kind):  # type: ignore[arg-type]
        if one.name in values:
            value = values[one.name]
            found[one.name] = (
                readers[one.name](value) if one.name in readers else _checked(value, one.type, one.name)
            )
    return kind(**found)


def _checked(value: object, kind: object, name: str) -> object:
    wanted = (int, float) if kind is float else kind
    if not isinstance(value, wanted):  # type: ignore[arg-type]
        raise TypeError(f"{name}: {type(value).__name__}")
    return value


def _texts(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - what json.loads gave
    if not isinstance(value, list):
        raise TypeError("a list of texts was expected")
    return tuple(str(_checked(one, str, "text")) for one in value)


def _rows(*kinds: type[Any]) -> Callable[[Any], tuple[tuple[Any, ...], ...]]:
    def read(value: Any) -> tuple[tuple[Any, ...], ...]:  # noqa: ANN401 - what json.loads gave
        return tuple(
            tuple(_checked(one, kind, "row") for one, kind in zip(row, kinds, strict=True)) for row in value
        )

    return read


def _each(kind: type[T]) -> Callable[[Any], tuple[T, ...]]:
    return lambda value: tuple(_made(kind, one) for one in value)


def _one(kind: type[T]) -> Callable[[Any], T | None]:
    return lambda value: None if value is None else _made(kind, value)


def _maybe(kind: Callable[[Any], T]) -> Callable[[Any], T | None]:
    return lambda value: None if value is None else kind(value)


_READERS: dict[type[Any], dict[str, Callable[[Any], Any]]] = {
    Option: {"passages": _texts, "cards": _texts, "accepted": _texts},
    Question: {
        "kind": Kind,
        "options": _each(Option),
        "targets": _each(Option),
        "accepted": _texts,
        "passages": _texts,
        "cards": _texts,
        "known": _maybe(Attestation),
    },
    Response: {
        "chosen": _texts,
        "texts": _texts,
        "pairs": _rows(str, str),
        "ruled": _rows(str, bool),
        "sure": _maybe(Sure),
    },
    Scope: dict.fromkeys(("chapters", "decks", "tags", "questions"), _texts),
    Scheme: {},
    QuizRules: {
        "scope": _one(Scope),
        "kinds": lambda value: tuple(Kind(one) for one in value),
        "per_chapter": _rows(str, int),
        "mode": Mode,
        "scheme": _one(Scheme),
    },
    Asked: {"chose": _texts},
    Score: {"chapters": _rows(str, float, float)},
    Body: {
        "response": _one(Response),
        "entries": _rows(int, str),
        "asked": _each(Asked),
        "score": _one(Score),
    },
    _Questions: {"questions": _each(Question)},
}
"""How the fields of each kind of value are read that are not single values."""
