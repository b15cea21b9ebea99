"""What quiz mode says: sentences for somebody who never took an exam at a computer."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode, QuizRules, Scheme, Scope
from kzstudy.core.response import Sure
from kzstudy.quiz.mark import Verdict
from kzstudy.ui import quiz_words
from kzstudy.ui.quiz import wording, wording_report, wording_start
from kzstudy.ui.quiz.own_rules import Shortage
from kzstudy.ui.words import NBSP
from tests.quiz import samples
from tests.quiz.samples import PACK
from tests.ui.quiz.fake_reports import (
    PRESETS,
    moments,
    pack,
    past_attempt,
    report_with,
    unfinished_exam,
)

CHAPTERS = wording.chapters_of(pack())


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def test_every_kind_has_words_of_its_own() -> None:
    for words in (wording.kind_name, wording.kind_help, wording.kind_questions):
        assert len({words(kind) for kind in Kind}) == len(Kind)
    assert all(wording.verdict_word(verdict) for verdict in Verdict)
    assert [wording.sure_words(sure) for sure in (None, Sure.GUESS)] == ["", "you guessed"]


@pytest.mark.parametrize(
    ("value", "line", "said"),
    [
        (71.4, 60, "71 %"),
        (59.6, 60, "59.6 %"),
        (59.97, 60, "59.9 %"),
        (60.0, 60, "60 %"),
        (100.0, 60, "100 %"),
        (0.0, 60, "0 %"),
    ],
)
def test_a_mark_is_rounded_but_never_over_the_pass_line(value: float, line: int, said: str) -> None:
    assert plain(quiz_words.percent(value, line)) == said


@given(value=st.floats(0, 100), line=st.integers(0, 100))
def test_a_mark_in_words_agrees_with_passed(value: float, line: int) -> None:
    said = float(plain(quiz_words.percent(value, line)).removesuffix(" %"))
    assert (said >= line) == (value >= line)


def test_points_have_a_tenth_at_most_and_a_real_minus() -> None:
    assert [quiz_words.number(one) for one in (17, 16.5, 2 / 3, -2, -0.04)] == [
        "17",
        "16.5",
        "0.7",
        "\u22122",
        "0",
    ]
    assert plain(quiz_words.points_of(1, 1)) == "1 of 1 point"


@pytest.mark.parametrize(
    ("span_ms", "said"),
    [
        (36_000, "36 s"),
        (60_000, "1 min"),
        (860_000, "14 min 20 s"),
        (7_800_000, "2 h 10 min"),
        (260_000_000, "3 days"),
    ],
)
def test_durations(span_ms: int, said: str) -> None:
    assert plain(wording.duration(span_ms)) == said


def test_chapters_stand_in_a_sentence() -> None:
    assert plain(wording.in_sentence(("D", "1", "4"), CHAPTERS)) == "the decree and chapters 1 and 4"
    assert plain(wording.in_sentence(("2",), CHAPTERS)) == "chapter 2"
    assert plain(wording.chapter_full("1", CHAPTERS)) == "Chapter 1 \u00b7 The current situation"
    assert wording.chapter_full("D", CHAPTERS) == "The decree"
    assert plain(wording.chapter_name("9", {})) == "Chapter 9"


def test_what_it_will_be_is_one_sentence() -> None:
    rules = QuizRules(PACK, count=24, mode=Mode.EXAM, minutes=40, scope=Scope(chapters=("1", "4")))
    assert plain(wording_start.will_be(rules, CHAPTERS)) == (
        "24 questions from chapters 1 and 4, 40 minutes, wrong answers cost nothing."
    )
    closed = replace(
        rules, may_go_back=False, scheme=Scheme(negative=True), kinds=(Kind.TRUE_FALSE,), minutes=0
    )
    assert plain(wording_start.will_be(closed, CHAPTERS)) == (
        "24 questions from chapters 1 and 4, true-or-false questions, no time limit, no way back to a question, "
        "wrong answers cost points."
    )
    assert "all chapters" in wording_start.will_be(QuizRules(PACK), CHAPTERS)


def test_marking_is_said_before_the_start() -> None:
    plainly = plain(wording_start.marking(QuizRules(PACK)))
    assert plainly == (
        "A right answer earns 1 point; a wrong one costs nothing. Part of an answer earns part of the points. "
        "You pass with 60 % of the points."
    )
    sure = plain(wording_start.marking(QuizRules(PACK, scheme=Scheme(by_sureness=True, partial=False))))
    assert "3 if you are sure" in sure
    assert "6 if you are sure" in sure
    assert "only partly right earns nothing" in sure
    assert "leave blank" in sure
    assert "a third of a point among four answers" in wording_start.marking(
        QuizRules(PACK, scheme=Scheme(negative=True))
    )
    for rules in PRESETS:
        assert plain(wording_start.marking_in_short(rules)).endswith("; you pass with 60 %.")


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        (
            Shortage(20, 12, chapters=(("2", 7),), kinds=((Kind.TRUE_FALSE, 9),)),
            "Only 12 questions fit. You can add chapter 2 (7 more) or true-or-false questions (9 more).",
        ),
        (
            Shortage(20, 12, kinds=((Kind.BLANK, 1),)),
            "Only 12 questions fit. You can add blank pages (1 more).",
        ),
        (Shortage(20, 1), "Only one question fits. Ask for fewer."),
        (Shortage(20, 0, chapters=(("D", 3),)), "No question fits. You can add the decree (3 more)."),
        (
            Shortage(20, 5, unnarrowed=30),
            "Only 5 questions fit. With all decks and tags there are 30.",
        ),
        (
            Shortage(10, 40, short=(("2", 5, 3),)),
            "Chapter 2 has only 3 of the 5 questions that you want from it.",
        ),
        (
            Shortage(10, 40, spread=14),
            "The single chapters add up to 14 questions, but there are to be 10 in all: take more in all, or fewer from a chapter.",
        ),
        (Shortage(10, 0, no_kind=True), "No kind of question is chosen. Tick at least one."),
        (Shortage(10, 0, no_chapter=True), "No chapter is chosen. Tick at least one."),
    ],
)
def test_what_is_missing_is_said_with_what_would_help(missing: Shortage, said: str) -> None:
    assert plain(wording_start.too_few(missing, CHAPTERS)) == said


def test_an_unfinished_one_says_where_it_stands() -> None:
    sitting = unfinished_exam()
    assert plain(wording_start.unfinished_place(sitting)).startswith("Question 9 of 24, 18:42 left.")
    assert wording_start.go_on(sitting) == "Go on with the mock exam"
    practice = replace(sitting, attempt=replace(sitting.attempt, rules=PRESETS[0]))
    assert plain(wording_start.unfinished_place(practice)) == "Question 9 of 24."


def test_a_line_of_the_history() -> None:
    past = past_attempt("device:1", 70.83)
    assert plain(wording_start.mark_words(past)) == "17 of 24 points, 71 %, passed"
    assert plain(wording_start.what(past, CHAPTERS)) == "Mock exam, 24 questions"
    chapter = past_attempt("device:2", 30, rules=PRESETS[1])
    assert plain(wording_start.what(chapter, CHAPTERS)) == "Chapter 1, 24 questions"
    assert wording_start.mark_words(chapter).endswith("not passed")


# -- the report


def test_the_mark_in_a_sentence() -> None:
    report = report_with(bad=(samples.ONE, samples.LIST), doubts=False)
    assert plain(wording_report.mark_sentence(report)) == "12.5 of 14 points: passed. The pass line is 60 %."
    assert plain(wording_report.mark_percent(report)) == "89 %"
    assert wording_report.doubts_note(report) == ""
    doubtful = report_with()
    assert wording_report.doubts_note(doubtful) == "The mark may rise: two answers need your word."
    assert "not passed" in wording_report.mark_sentence(doubtful)


@pytest.mark.parametrize(
    ("earlier", "said"),
    [
        ((), "This is the first time. The next one will be compared with it."),
        ((95.0,), "Last time: 95 %. This one is not as good as the last."),
        ((61.0, 54.0), "Last time: 61 %. Before that: 54 %. This one is your best so far."),
        (
            (80.0, 95.0),
            "Last time: 80 %. Before that: 95 %. This one is better than the last.",
        ),
        ((89.4, 95.0), "Last time: 89 %. Before that: 95 %. This one is as good as the last."),
    ],
)
def test_the_comparison_in_words(earlier: tuple[float, ...], said: str) -> None:
    report = report_with(bad=(samples.ONE, samples.LIST), doubts=False, earlier=earlier)
    assert plain(wording_report.earlier(report)) == said
    marks = wording_report.past_marks(report, moments())
    assert [one.is_this for one in marks] == [False] * len(earlier) + [True]


def test_time_says_what_lay_between() -> None:
    lines = [plain(line) for line in wording_report.time_lines(report_with(resumed=2))]
    assert lines == [
        "58 s a question.",
        "Question 11 took longest: 4 min.",
        "You stopped twice, for 2 h 10 min in all; the clock stood still meanwhile.",
        "6 min 24 s of the time was left.",
    ]
    assert plain(wording_report.time_head(report_with())) == "13 min 36 s"


def test_chapters_stand_in_the_documents_order_and_say_their_numbers() -> None:
    lines = wording_report.chapter_lines(report_with(), CHAPTERS)
    assert [plain(line.name).split(" \u00b7 ")[0] for line in lines] == [
        "The decree",
        "Chapter 1",
        "Chapter 2",
        "Chapter 4",
    ]
    assert plain(lines[1].words) == "1.5 of 6 points"
    assert plain(lines[1].detail) == "1 of 6 wholly right, 45 s a question"
    assert all(0 <= line.share <= 1 for line in lines)


def test_a_negative_tally_is_an_empty_bar() -> None:
    report = report_with()
    below = replace(report, chapters=(replace(report.chapters[0], points=-2.5),))
    (line,) = wording_report.chapter_lines(below, CHAPTERS)
    assert line.share == 0
    assert "\u22122.5" in line.words


def test_what_the_answers_counted_for() -> None:
    report = report_with()
    assert plain(wording_report.counted_words(report)) == "These answers counted for 18 cards in Study."
    assert wording_report.counted_button(report) == "Undo"
    taken = replace(report, counted=False)
    assert "do not count" in wording_report.counted_words(taken)
    assert wording_report.counted_words(replace(report, cards_moved=0)) == ""


def test_one_doubt_and_several_are_spoken_of_rightly() -> None:
    assert wording_report.doubts_lead(1).startswith("It comes close")
    assert wording_report.doubts_lead(2).startswith("These come close")


def test_where_all_was_right_it_says_what_would_have_earned_more() -> None:
    flawless = replace(report_with(), doubts=(), mistakes=(), points=14.0, most=14.0)
    assert wording_report.no_mistakes(flawless) == "No mistakes: everything was right."
    unsure = replace(flawless, points=20.0, most=42.0)
    assert "Surer answers would have earned more" in wording_report.no_mistakes(unsure)
