"""An answer laid out for reading, for every kind of question."""

import pytest

from kzstudy.core.question import Kind, Question
from kzstudy.core.response import Response
from kzstudy.quiz.mark import Mark, Verdict
from kzstudy.ui.quiz import answers
from kzstudy.ui.quiz.answers import Line, Tone
from tests.quiz import samples
from tests.ui.quiz.fake_reports import ANSWERS, MARKS, right_mark, right_response

BY_ID = {one.question_id: one for one in samples.SAMPLES}


def lines_of(question: Question) -> list[tuple[str, str]]:
    key = question.question_id
    return [(line.label, line.text) for line in answers.lines(question, ANSWERS[key], MARKS[key])]


@pytest.mark.parametrize("question", samples.SAMPLES, ids=lambda one: one.question_id)
def test_a_right_answer_has_no_wrong_line(question: Question) -> None:
    lines = answers.lines(question, right_response(question), right_mark(question))
    assert Tone.WRONG not in {line.tone for line in lines}
    assert Tone.RIGHT in {line.tone for line in lines}


@pytest.mark.parametrize("question", samples.SAMPLES, ids=lambda one: one.question_id)
def test_a_blank_one_says_so_and_shows_what_is_right(question: Question) -> None:
    lines = answers.lines(question, Response(), Mark(Verdict.UNANSWERED, 0, 0, 1))
    assert lines[0] == Line("", "You left this blank.", Tone.WRONG)
    assert [line for line in lines[1:] if line.tone is Tone.WRONG] == []
    assert any(line.text and line.tone in (Tone.RIGHT, Tone.PLAIN) for line in lines[1:])
    assert not any("rightly" in line.label for line in lines)


@pytest.mark.parametrize("question", samples.SAMPLES, ids=lambda one: one.question_id)
def test_nothing_is_said_twice_about_why(question: Question) -> None:
    key = question.question_id
    why = [line.text for line in answers.lines(question, ANSWERS[key], MARKS[key]) if line.tone is Tone.WHY]
    assert len(why) == len(set(why))


def test_a_wrong_option_says_where_it_belongs() -> None:
    assert lines_of(samples.ONE) == [
        ("You answered:", "The sharpening of familiar threats"),
        ("Where that belongs:", "This is one of the five negative features."),
        ("Right answer:", "Countries and regions depend on each other more and more"),
        ("", "The first of the four factors."),
        ("", "Four factors help; interdependence is the first of them."),
    ]


def test_several_answers_say_each_for_itself() -> None:
    assert lines_of(samples.SEVERAL)[:4] == [
        ("You chose, rightly:", "Globalism"),
        ("Right as well:", "Nationalism"),
        ("You chose, wrongly:", "Extremism"),
        ("Where that belongs:", "One of the familiar threats."),
    ]


def test_a_verdict_comes_with_its_reason() -> None:
    assert lines_of(samples.TRUE_FALSE)[:2] == [
        ("You answered:", "False. That name is given to relations with the European Union."),
        ("Right answer:", "False. That name is given to relations with the United States."),
    ]


def test_pairs_show_mine_and_the_right_one() -> None:
    assert lines_of(samples.MATCH) == [
        ("You matched, rightly:", "Russia \u2192 allied relations"),
        ("You matched, wrongly:", "China \u2192 strategic relations"),
        ("Right answer:", "China \u2192 comprehensive strategic partnership"),
        ("You matched, rightly:", "United States \u2192 enhanced strategic partnership"),
    ]


def test_an_order_stands_beside_the_right_one() -> None:
    mine, right = lines_of(samples.ORDER)
    assert mine[0] == "Your order:"
    assert mine[1].startswith("1.\u00a0The Concept is approved; 2.\u00a0Oversight")
    assert right[1].startswith("1.\u00a0The Concept is approved; 2.\u00a0The Government")


def test_lists_and_blank_pages_say_what_was_found() -> None:
    labels = [label for label, _ in lines_of(samples.LIST)]
    assert labels == ["You wrote:", "Found:", "Found:", *["Not found in your answer:"] * 3]
    labels = [label for label, _ in lines_of(samples.BLANK)]
    assert labels == ["You wrote:", "Found:", "Found:", "Not found in your text:"]
    points = answers.points(samples.BLANK, MARKS[samples.BLANK.question_id])
    assert [point.found for point in points] == [True, True, False]
    assert answers.points(samples.ONE, right_mark(samples.ONE)) == ()


def test_words_stand_as_they_were_written() -> None:
    assert lines_of(samples.SHORT_KK) == [
        ("You wrote:", "Нұрсұлтан Назарбаев"),
        ("Right answer:", "Қасым-Жомарт Тоқаев"),
    ]


def test_the_passages_are_the_questions_and_those_of_the_wrong_choice() -> None:
    assert answers.passages(samples.ONE, ANSWERS[samples.ONE.question_id]) == ("1.7", "1.8", "1.4")
    assert answers.passages(samples.SHORT, Response()) == ("D.1",)


def test_the_statement_is_part_of_what_was_asked() -> None:
    assert answers.stem(samples.TRUE_FALSE) == (samples.TRUE_FALSE.stem, samples.TRUE_FALSE.statement)
    assert [one for one in samples.EACH if len(answers.stem(one)) > 1] == [samples.TRUE_FALSE]
    assert {one.kind for one in samples.EACH} == set(Kind)
