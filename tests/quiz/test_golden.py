"""What was answered from the texts alone, apart from the program, is what it calls right, for two hundred questions."""

from collections import Counter
from dataclasses import replace

import pytest

from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Scheme
from kzstudy.quiz.mark import Verdict
from kzstudy.quiz.marking import mark
from tests.quiz.golden import MANY, SHARES, Label, labels, shown
from tests.quiz.shipped import bank

LABELS = labels()


def test_the_sheet_is_whole() -> None:
    assert len(LABELS) == MANY
    assert len({label.question_id for label in LABELS}) == MANY
    assert Counter(Kind(label.shown["kind"]) for label in LABELS) == SHARES


@pytest.mark.parametrize("label", LABELS, ids=lambda label: f"{label.question_id}@{label.seed}")
def test_the_key_is_what_was_answered_without_it(label: Label) -> None:
    question = bank().question(label.question_id, label.seed)
    assert question is not None
    assert shown(question) == label.shown, "the question has changed since it was answered: answer it anew"
    assert label.also_right == ()
    assert label.unsound == ""
    if question.kind is not Kind.BLANK:  # a blank page has no one answer; the sheet says whether it is sound
        found = mark(question, label.response, Scheme())
        yes = tuple((key, True) for key in found.doubts)  # put in other words than ours, the person is asked
        assert mark(question, replace(label.response, ruled=yes), Scheme()).verdict is Verdict.RIGHT, found
        assert len(found.doubts) < 2 or question.kind is Kind.LIST
