"""What Today says of quizzes, from values alone."""

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.quiz_rules import Mode, QuizRules
from kzstudy.core.sitting import PastAttempt, Sitting
from kzstudy.quiz.report import Report
from kzstudy.ui.today import quiz_news
from kzstudy.ui.today.quiz_news import Mistakes, QuizReader, Way
from kzstudy.ui.words import NBSP
from tests.ui.quiz.fake_reports import pack, report_with, unfinished_exam

RULES = QuizRules("p", preset="mock-exam", mode=Mode.EXAM, minutes=40)
PAST = PastAttempt("device:7", 0, RULES, 24, 17, 24, {"D": (4, 5), "1": (8, 9), "4": (5, 10)})
CARDS = ("core/a:qa", "core/b:qa")


@dataclass
class Verbs:
    """A quiz service that counts what is asked of it."""

    begun: Sitting | None = None
    past: tuple[PastAttempt, ...] = ()
    cards: tuple[str, ...] = CARDS
    fails: bool = False
    marked: list[str] = field(default_factory=list)

    def unfinished(self) -> Sitting | None:
        return self.begun

    def history(self) -> tuple[PastAttempt, ...]:
        return self.past

    def report(self, attempt_id: str) -> Report:
        self.marked.append(attempt_id)
        if self.fails:
            raise KnownError(Fault.ATTEMPT_UNREADABLE, attempt_id)
        return report_with()

    def cards_to_study(self, attempt_id: str) -> tuple[str, ...]:
        return self.cards


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_what_was_begun_comes_before_everything() -> None:
    news = QuizReader(Verbs(unfinished_exam(), (PAST,))).news(None)
    assert plain(news.head) == "Mock exam: question 9 of 24, 18:42 left"
    assert news.text == "The clock stands still until you go on."
    assert news.first == Way("Go on with the mock exam", "quiz", ("start",))
    assert news.second is None


def test_practice_has_no_clock() -> None:
    exam = unfinished_exam()
    rules = replace(exam.attempt.rules, mode=Mode.PRACTICE, preset="ten-minutes")
    news = quiz_news.of_unfinished(replace(exam, attempt=replace(exam.attempt, rules=rules)))
    assert (plain(news.head), news.text) == ("10 minutes: question 9 of 24", "")


def test_the_last_mock_exam_says_what_cost_most_and_leads_to_its_mistakes() -> None:
    news = quiz_news.of_past(PAST, Mistakes(7, CARDS), pack())
    assert (news.label, plain(news.head)) == ("Last mock exam", "17 of 24 points, 71 %")
    assert plain(news.text) == "Chapter 4 cost most."
    assert news.first is not None
    assert plain(news.first.words) == "Practise the 7 mistakes"
    assert (news.first.screen, news.first.argument) == ("study", CARDS)
    assert news.second == Way("See the report", "quiz", ("report", "device:7"))
    one = quiz_news.of_past(PAST, Mistakes(1, CARDS), None).first
    assert one is not None
    assert one.words == "Practise the mistake"


@pytest.mark.parametrize(
    ("chapters", "said"),
    [
        ({"D": (1, 9), "1": (5, 6)}, "The decree cost most."),
        ({"1": (3, 6), "4": (3, 6)}, ""),
        ({"1": (3, 6)}, ""),
        ({"": (1, 6), "4": (5, 6)}, ""),
        ({}, ""),
    ],
)
def test_which_chapter_cost_most_is_said_where_it_is_one(
    chapters: dict[str, tuple[float, float]], said: str
) -> None:
    assert quiz_news.cost_most(replace(PAST, chapters=chapters), pack()) == said


def test_an_exam_without_a_mistake() -> None:
    news = quiz_news.of_past(replace(PAST, points=24), Mistakes(), pack())
    assert (news.text, news.first) == ("Nothing was wrong.", None)
    assert news.second is not None


def test_mistakes_without_a_card_lead_to_the_report_only() -> None:
    news = QuizReader(Verbs(past=(PAST,), cards=())).news(None)
    assert news.first is None
    assert news.second == Way("See the report", "quiz", ("report", "device:7"))


def test_without_a_quiz_there_is_one_to_try() -> None:
    news = QuizReader(Verbs()).news(pack())
    assert news.first == Way("Try a ten-minute quiz", "quiz", ("preset", "ten-minutes"))
    assert not news.is_any


def test_an_exam_is_marked_again_only_when_it_is_another() -> None:
    verbs = Verbs(past=(PAST,))
    reader = QuizReader(verbs)
    assert reader.news(None) == reader.news(None)
    assert verbs.marked == ["device:7"]
    reader.forget()
    reader.news(None)
    verbs.past = (replace(PAST, points=18),)
    reader.news(None)
    assert verbs.marked == ["device:7"] * 3


def test_a_damaged_exam_keeps_its_mark() -> None:
    news = QuizReader(Verbs(past=(PAST,), fails=True)).news(None)
    assert plain(news.head).startswith("17 of 24 points")
    assert news.first is None


@given(
    kinds=st.lists(
        st.sampled_from([RULES, replace(RULES, preset=""), QuizRules("p", preset="ten-minutes")]), max_size=6
    )
)
def test_a_mock_exam_is_preferred_then_any_exam_then_the_youngest(kinds: list[QuizRules]) -> None:
    history = [replace(PAST, attempt_id=str(at), rules=rules) for at, rules in enumerate(kinds)]
    found = quiz_news.last_one(history)
    if found is None:
        assert history == []
        return
    rank = {"mock-exam": 0, "": 1, "ten-minutes": 2}
    assert all(
        (rank[found.rules.preset], int(found.attempt_id)) <= (rank[one.rules.preset], int(one.attempt_id))
        for one in history
    )
