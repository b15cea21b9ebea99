"""Drawing questions, opening a mock exam and answering in it, with 10,000 cards in the pack.

The peer of the drawing picks wrong answers blindly, as a quiz over a plain list of cards does; the peer of opening and answering is
raw sqlite3 that reads the same notes, or writes the same rows, with synchronous=FULL.
"""

import shutil
import sqlite3
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from random import Random

from kzstudy.core.question import Question
from kzstudy.core.quiz_rules import Mode, QuizRules
from kzstudy.core.response import Response, Sure
from kzstudy.services.bundle import Services
from tests.benchmarks.rows import Row, compared, timed
from tests.quiz.shipped import CHECKOUT, PACK_ID, bank
from tests.services.learner import FRONT, Learner

CARDS = 10_000
DECKS = 4
QUIZZES = 100
LENGTH = 100
OPENINGS = 20
ANSWERS = 300
DRAW_LIMIT = 100.0
FIRST_LIMIT = 40.0
OPEN_LIMIT = 100.0
ANSWER_LIMIT = 2.0
PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON")


def measure(folder: Path) -> list[Row]:
    """10,000 questions from the shipped pack, then the exam and its answers with 10,000 cards more."""
    rows = _drawing()
    learner = _big_pack(folder)
    services = learner.open()
    rows += _opening(learner, services)
    rows += _answering(learner, services)
    services.upkeep.close()
    return rows


def _rules(seed: int, **more: object) -> QuizRules:
    return QuizRules(PACK_ID, count=LENGTH, seed=seed, **more)  # type: ignore[arg-type]


def _drawing() -> list[Row]:
    shipped = bank()
    names = list(shipped.questions())
    ours, plain = [], []
    for seed in range(1, QUIZZES + 1):
        ours.append(timed(lambda: shipped.draw(_rules(seed))))  # noqa: B023 - called at once
        plain.append(timed(lambda: _blindly(names, Random(seed))))  # noqa: B023
    tracemalloc.start()
    shipped.draw(_rules(1))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return [
        Row(
            f"{QUIZZES * LENGTH} questions of the shipped pack / picked blindly",
            sum(ours),
            sum(plain),
            DRAW_LIMIT,
        ),
        *compared(f"drawing {LENGTH} questions / picked blindly", ours, plain),
        Row(f"peak memory of drawing {LENGTH} questions, in kB", peak / 1000),
    ]


def _blindly(names: list[str], chance: Random) -> list[tuple[str, list[str]]]:
    """What a quiz does that knows nothing of the document: a key and three others, shuffled."""
    found = []
    for name in chance.sample(names, LENGTH):
        options = [name, *chance.sample(names, 3)]
        chance.shuffle(options)
        found.append((name, options))
    return found


def _big_pack(folder: Path) -> Learner:
    learner = Learner(folder)
    shutil.copytree(CHECKOUT / "resources" / PACK_ID, learner.decks / PACK_ID)
    chance = Random(20_200_306)
    for deck in range(DECKS):
        name = f"deck-{deck}"
        front = FRONT.format(deck_id=name).replace("version: 1\n", f"version: 1\npack: {PACK_ID}\n")
        cards = (_note(deck, number, chance) for number in range(CARDS // DECKS))
        (learner.decks / f"{name}.md").write_text(front + "\n".join(cards), encoding="utf-8")
    return learner


def _note(deck: int, number: int, chance: Random) -> str:
    words = " ".join(chance.choices(["treaty", "corridor", "region", "partner", "balance", "summit"], k=10))
    answer = " ".join(chance.choices(["north", "river", "accord", "council", "border", "market"], k=2))
    passage = f"1.{chance.randint(1, 18)}"
    return f"Q: Question {deck}-{number} of {words}?\nA: {answer.capitalize()}.\npassages: {passage}\nid: n-{number}\n"


def _opening(learner: Learner, services: Services) -> list[Row]:
    """From the key to the first question: the draw and the attempt on disk; the first time the bank is made as well."""
    rules = {"mode": Mode.EXAM, "minutes": 60}
    cold = timed(lambda: services.quizzes.start(_rules(1, **rules)))
    file = services.upkeep.file
    look = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    copy = _copy(services, learner, "opening")
    raw_cold = timed(lambda: _all_notes(look))
    ours, raw = [], []
    for seed in range(2, OPENINGS + 2):
        learner.clock.at_ms += 60_000
        ours.append(timed(lambda: services.quizzes.start(_rules(seed, **rules))))  # noqa: B023
        raw.append(timed(_same_attempt(look, copy)))
    look.close()
    copy.close()
    return [
        Row(
            f"the first {LENGTH}-question exam, {CARDS} cards / reading the notes",
            cold,
            raw_cold,
            FIRST_LIMIT,
        ),
        *compared(f"opening a {LENGTH}-question exam, {CARDS} cards / the same row", ours, raw, OPEN_LIMIT),
    ]


def _all_notes(look: sqlite3.Connection) -> list[tuple[object, ...]]:
    return look.execute("SELECT * FROM note WHERE retired = 0 ORDER BY deck_id, position").fetchall()


def _same_attempt(look: sqlite3.Connection, peer: sqlite3.Connection) -> Callable[[], None]:
    row = look.execute("SELECT * FROM attempt ORDER BY sequence DESC LIMIT 1").fetchone()
    return lambda: _write(peer, "attempt", row)


def _answering(learner: Learner, services: Services) -> list[Row]:
    sitting = services.quizzes.start(_rules(999, mode=Mode.EXAM, minutes=60, ask_sure=True))
    services.upkeep.close()  # everything is in the one file then
    services = learner.open()
    look = sqlite3.connect(f"{services.upkeep.file.as_uri()}?mode=ro", uri=True)
    peer = _copy(services, learner, "answering")
    ours, raw = [], []
    for turn in range(ANSWERS):
        learner.clock.at_ms += 4000
        place = turn % LENGTH
        before = sitting
        response = _response(before.attempt.questions[place], turn)

        def answer(at: int = place, given: Response = response, now: int = turn) -> None:
            nonlocal sitting
            sitting = services.quizzes.answer(before, at, given, 4000 * now)  # noqa: B023 - called at once

        ours.append(timed(answer))
        row = look.execute("SELECT * FROM attempt_event ORDER BY rowid DESC LIMIT 1").fetchone()
        raw.append(timed(lambda: _write(peer, "attempt_event", row)))  # noqa: B023
    look.close()
    peer.close()
    handed_in = timed(lambda: services.quizzes.hand_in(sitting, 4000 * ANSWERS))
    services.upkeep.close()
    return [
        *compared("one durable answer in an exam / raw sqlite3", ours, raw, ANSWER_LIMIT),
        Row(f"handing in {LENGTH} answers: marks, report and memory", handed_in),
    ]


def _response(question: Question, turn: int) -> Response:
    if question.options and not question.wanted:
        return Response(chosen=(question.options[turn % len(question.options)].option_id,), sure=Sure.FAIRLY)
    return Response(texts=(question.accepted[0] if question.accepted else "one",), sure=Sure.SURE)


def _copy(services: Services, learner: Learner, name: str) -> sqlite3.Connection:
    file = learner.folder / f"peer-{name}.sqlite3"
    source = sqlite3.connect(services.upkeep.file)
    peer = sqlite3.connect(file, isolation_level=None)
    source.backup(peer)
    source.close()
    for pragma in PRAGMAS:
        peer.execute(f"PRAGMA {pragma}")
    return peer


def _write(peer: sqlite3.Connection, table: str, row: tuple[object, ...]) -> None:
    peer.execute("BEGIN IMMEDIATE")
    peer.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    peer.execute("COMMIT")
