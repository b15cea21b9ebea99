"""A practice quiz by keyboard: one's own settings, right, wrong and doubtful answers, the passage, the report, taking back."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kzstudy.quiz.likeness import Likeness
from kzstudy.quiz.spelling import compare
from tests.journeys import quiz_keys
from tests.journeys.backstage import learn, problems
from tests.journeys.learner_file import Question, events, found, last_attempt, questions, rules, says
from tests.journeys.quiz_keys import open_quiz
from tests.journeys.screen import Program, Screen

PICTURES = Path(__file__).parent / "pictures"
MANY = 12
SEED = 4
TABS_TO_OWN_SETTINGS = 7  # three cards, each with Start and On paper
TABS_TO_KINDS = 8
TABS_TO_SEED = 10
"""From the last kind to the number of the draw."""
KINDS = ("one", "several", "true-false", "match", "order", "short", "cloze", "number", "list", "who", "blank")
WANTED = ("one", "short", "cloze", "list")
SKIPPED = MANY - 2


@dataclass
class Practice:
    """The attempt, and what was done in it: the place of each deed."""

    data: Path
    attempt: str
    questions: list[Question]
    deeds: dict[str, int] = field(default_factory=dict)

    def happened(self, place: int, what: str) -> bool:
        """Whether the file has such an event of this question."""
        return any(one.place == place for one in events(self.data, self.attempt, what))


def memory(data: Path) -> list[tuple[Any, ...]]:
    """What is known of every card; who wrote it last is another matter."""
    return found(
        data,
        "SELECT card_id, phase, stability_days, difficulty, due_day, reviews FROM memory ORDER BY card_id",
    )


def near_miss(question: Question) -> str:
    """An answer that the program can neither take nor refuse: it asks the person. "" where none was found."""
    accepted = question["accepted"]
    answer = quiz_keys.typeable(accepted[0])
    for at, letter in enumerate(answer):
        for other in ("", letter + letter, "x"):
            tried = answer[:at] + other + answer[at + 1 :]
            like = compare(tried, accepted, question.get("language", "en"), question["stem"].split())
            if letter.isalpha() and like is Likeness.NEAR:
                return tried
    return ""


@pytest.mark.window
def test_a_practice_quiz_by_keyboard(screen: Screen, tmp_path: Path) -> None:
    data = tmp_path / "data"
    learn(data, days_ago=10, answers=60)
    before = memory(data)
    with Program(screen, data) as program:
        practice = begin(program, data)
        for place in range(MANY):
            sit(program, practice, place)
        assert {"right", "wrong", "doubtful", "ticked", "read"} <= set(practice.deeds), practice.deeds
        finish(program, practice)
        moved = memory(data)
        assert moved != before
        take_back_and_undo(program, practice, before, moved)
        leave_and_come_back(program)
        assert program.close() == 0
    was_judged(practice)
    assert problems(data) == ()


def begin(program: Program, data: Path) -> Practice:
    """Own settings: the number of questions, fewer kinds, and the number of the draw; Enter starts."""
    open_quiz(program)
    program.act(*["Tab"] * TABS_TO_OWN_SETTINGS, "space")
    program.wait_still()
    program.save(PICTURES / "quiz-own-settings.png")
    program.type_text(str(MANY))
    program.act(*["Tab"] * TABS_TO_KINDS)
    for kind in KINDS:
        if kind not in WANTED:
            program.act("space")
        program.act("Tab")
    program.act(*["Tab"] * (TABS_TO_SEED - 1))
    program.type_text(str(SEED))
    program.wait_still()
    program.save(PICTURES / "quiz-own-settings-end.png")
    program.press("Return")
    program.wait_title(f"Question 1 of {MANY}")
    attempt = last_attempt(data)
    asked = rules(data, attempt)
    assert (asked["seed"], tuple(asked["kinds"]), asked["count"]) == (SEED, WANTED, MANY)
    return Practice(data, attempt, questions(data, attempt))


def sit(program: Program, practice: Practice, place: int) -> None:
    """Do with the question in view what has not been done yet, and go on."""
    program.wait_title(f"Question {place + 1} of {MANY} - ")
    question, deeds = practice.questions[place], practice.deeds
    if place == SKIPPED:
        program.press("alt+Right")
        return
    near = near_miss(question) if question["kind"] in ("short", "cloze") and "doubtful" not in deeds else ""
    if near:
        deeds["doubtful"] = place
        doubtful(program, practice, place, near)
    elif question["kind"] == "list" and "ticked" not in deeds:
        deeds["ticked"] = place
        tick(program, practice, place)
    elif question["kind"] == "one" and "wrong" not in deeds:
        deeds["wrong"] = place
        check(program, practice, place, right=False)
        program.wait_still()
        program.save(PICTURES / "quiz-practice-wrong.png")
    else:
        deeds.setdefault("right", place)
        check(program, practice, place, right=True)
        if "read" not in deeds and question.get("passages"):
            deeds["read"] = place
            to_the_passage(program, practice, place)
    if place < MANY - 1:
        program.press("Return")


def check(program: Program, practice: Practice, place: int, *, right: bool) -> None:
    """Answer, and Enter says at once whether it was right."""
    quiz_keys.answer(program, practice.questions[place], right=right)
    confirm(program, practice, place)


def confirm(program: Program, practice: Practice, place: int) -> None:
    """Whatever stands there is the answer."""
    program.press("ctrl+Return")
    program.wait(lambda: practice.happened(place, "shown"), "the answer to stand")


def doubtful(program: Program, practice: Practice, place: int, near: str) -> None:
    """Nearly right: the program asks, Y answers, and N turns it round; then Y again."""
    program.type_text(near)
    confirm(program, practice, place)
    program.wait_still()
    program.save(PICTURES / "quiz-practice-doubtful.png")
    for key, counts in (("y", True), ("n", False), ("y", True)):
        program.act(key)
        ruled = [one for one in events(practice.data, practice.attempt, "ruled") if one.place == place]
        assert ruled[-1].response["ruled"] == [["answer", counts]]
    program.wait_still()
    program.save(PICTURES / "quiz-practice-ruled.png")


def tick(program: Program, practice: Practice, place: int) -> None:
    """A list in words that the program does not know; the person ticks the first element all the same."""
    check(program, practice, place, right=False)
    program.act("a")
    program.wait(lambda: practice.happened(place, "ruled"), "the tick to be kept")
    first = practice.questions[place]["options"][0]["option_id"]
    (ruled,) = events(practice.data, practice.attempt, "ruled")[-1].response["ruled"]
    assert ruled == [first, True]
    program.wait_still()
    program.save(PICTURES / "quiz-practice-ticked.png")


def to_the_passage(program: Program, practice: Practice, place: int) -> None:
    """The passage stands beside the answer; S hides and shows it; O opens it in Read, and one comes back to the question."""
    program.wait_still()
    program.save(PICTURES / "quiz-practice-right.png")
    program.act("s", "s")
    program.press("o")
    program.wait_title("Read")
    passage = practice.questions[place]["passages"][0].rpartition(":")[2]
    at = "SELECT value FROM desk WHERE name = 'read.current'"
    program.wait(says(practice.data, at, passage), "the passage in Read")
    program.press("ctrl+4")
    program.wait_title("Quiz")
    program.wait_still()
    program.press("Return")
    program.wait_title(f"Question {place + 1} of {MANY} - ")
    program.wait_still()
    program.save(PICTURES / "quiz-practice-back.png")
    assert len([one for one in events(practice.data, practice.attempt, "shown") if one.place == place]) == 1


def finish(program: Program, practice: Practice) -> None:
    """What was passed over is named; Ctrl+Enter ends it all the same."""
    program.press("Return")
    program.wait_still()
    program.save(PICTURES / "quiz-practice-finish.png")
    program.press("Return")
    program.wait_title(f"Question {SKIPPED + 1} of {MANY}")
    program.press("ctrl+h")
    program.wait_still()
    program.press("ctrl+Return")
    program.wait_title("Report - Quiz")
    assert len(events(practice.data, practice.attempt, "handed-in")) == 1
    program.wait_still()
    program.save(PICTURES / "quiz-practice-report.png")


def take_back_and_undo(
    program: Program, practice: Practice, before: list[tuple[Any, ...]], moved: list[tuple[Any, ...]]
) -> None:
    """The fifth button: what the answers did to memory is taken back, and put again with the same key."""
    program.act(*["Tab"] * 5)
    program.act("space")
    program.wait(lambda: memory(practice.data) == before, "memory as it was")
    program.wait_still()
    program.save(PICTURES / "quiz-practice-taken-back.png")
    program.act("space")
    program.wait(lambda: memory(practice.data) == moved, "memory as the quiz left it")


def leave_and_come_back(program: Program) -> None:
    """Esc goes to the start; Enter on the line of the history opens the same report."""
    program.press("Escape")
    program.wait_title("Quiz - kzstudy")
    program.wait_still()
    program.act(*["Tab"] * 10)  # four cards with two buttons each, own settings, the list
    program.save(PICTURES / "quiz-history.png")
    program.press("Return")
    program.wait_title("Report - Quiz")


def was_judged(practice: Practice) -> None:
    """What each answer came to, as the file has it."""
    every = events(practice.data, practice.attempt)
    assert [one.number for one in every] == list(range(1, len(every) + 1))
    asked = {
        one["question_id"]: one.get("missed", False) for event in every for one in event.body.get("asked", ())
    }
    ids = [question["question_id"] for question in practice.questions]
    missed = {name: asked[ids[place]] for name, place in practice.deeds.items()}
    assert missed == {
        "right": False,
        "wrong": True,
        "doubtful": False,
        "ticked": len(practice.questions[practice.deeds["ticked"]]["options"]) > 1,
        "read": False,
    }
    assert ids[SKIPPED] not in asked
    assert sorted(one.place for one in every if one.what == "shown") == [
        place for place in range(MANY) if place != SKIPPED
    ]
