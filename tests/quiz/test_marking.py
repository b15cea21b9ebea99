"""What each kind of answer is worth, and what no scheme may do."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.question import Kind, Question
from kzstudy.core.quiz_rules import Scheme
from kzstudy.core.response import ANSWER, UNANSWERED, Response, Sure
from kzstudy.quiz.mark import Verdict
from kzstudy.quiz.marking import mark
from kzstudy.quiz.points import least_points, most_points
from kzstudy.quiz.rise import longest_rise
from tests.quiz.samples import (
    CLOZE,
    EACH,
    MATCH,
    NUMBER,
    ONE,
    ORDER,
    SAMPLES,
    SEVERAL,
    SHORT,
    SHORT_KK,
    TRUE_FALSE,
    WHO,
)
from tests.quiz.strategies import questions, responses, right_response, schemes

PLAIN = Scheme()
NEGATIVE = Scheme(negative=True)
BY_SURENESS = Scheme(by_sureness=True)
WHOLE = Scheme(partial=False)


def chosen(*ids: str, sure: Sure | None = None) -> Response:
    return Response(chosen=ids, sure=sure)


def typed(*texts: str, ruled: bool | None = None) -> Response:
    return Response(texts=texts, ruled=() if ruled is None else ((ANSWER, ruled),))


@pytest.mark.parametrize(
    ("question", "response", "share", "found"),
    [
        (ONE, chosen("interdependence"), 1, ("interdependence",)),
        (ONE, chosen("law"), 0, ()),
        (WHO, chosen("poita"), 1, ("poita",)),
        (WHO, chosen("document"), 0, ()),
        (SEVERAL, chosen("nationalism", "globalism"), 1, ("globalism", "nationalism")),
        (SEVERAL, chosen("globalism"), 0.5, ("globalism",)),
        (SEVERAL, chosen("globalism", "nationalism", "extremism"), 0.5, ("globalism", "nationalism")),
        (SEVERAL, chosen("globalism", "nationalism", "extremism", "pragmatism"), 0, ("globalism", "nationalism")),
        (SEVERAL, chosen("extremism", "pragmatism"), 0, ()),
        (TRUE_FALSE, chosen("false", "united-states"), 1, ("false", "united-states")),
        (TRUE_FALSE, chosen("false", "china"), 0.5, ("false",)),
        (TRUE_FALSE, chosen("false"), 0.5, ("false",)),
        (TRUE_FALSE, chosen("true", "united-states"), 0, ()),
        (MATCH, Response(pairs=(("china", "t-comprehensive"), ("russia", "t-allied"))), 2 / 3, ("russia", "china")),
        (MATCH, Response(pairs=(("china", "t-allied"),)), 0, ()),
        (MATCH, Response(pairs=(("china", "t-comprehensive"), ("china", "t-allied"))), 0, ()),
        (ORDER, chosen("approval", "measures", "oversight", "annulment", "force"), 1, None),
        (ORDER, chosen("force", "approval", "measures", "oversight", "annulment"), 0.75, ("oversight", "approval", "measures", "annulment")),
        (ORDER, chosen("force", "annulment", "oversight", "measures", "approval"), 0, ()),
        (NUMBER, typed("No. 280"), 1, ()),
        (NUMBER, typed("208"), 0, ()),
        (CLOZE, typed("Hybrid"), 1, ()),
        (SHORT, typed("Tokaev"), 1, ()),
        (SHORT_KK, typed("Касым-Жомарт Токаев"), 1, ()),
    ],
)  # fmt: skip
def test_how_much_is_right(
    question: Question, response: Response, share: float, found: tuple[str, ...] | None
) -> None:
    worth = mark(question, response, PLAIN)
    assert worth.share == pytest.approx(share)
    assert worth.points == pytest.approx(share)
    assert found is None or worth.found == found
    assert worth.verdict is (Verdict.RIGHT if share == 1 else Verdict.PARTLY if share else Verdict.WRONG)


def test_a_doubtful_answer_costs_nothing_until_the_person_has_spoken() -> None:
    said = "it was signed by Tokayev"
    for scheme in (PLAIN, NEGATIVE, BY_SURENESS, WHOLE):
        asked = mark(SHORT, replace(typed(said), sure=Sure.SURE), scheme)
        assert (asked.verdict, asked.points, asked.doubts) == (Verdict.DOUBTFUL, 0, (ANSWER,))
    accepted = mark(SHORT, typed(said, ruled=True), PLAIN)
    assert (accepted.verdict, accepted.points, accepted.doubts) == (Verdict.RIGHT, 1, ())
    refused = mark(SHORT, typed(said, ruled=False), PLAIN)
    assert (refused.verdict, refused.points, refused.doubts) == (Verdict.WRONG, 0, ())


def test_the_person_may_overrule_what_was_no_doubt() -> None:
    assert mark(NUMBER, typed("208", ruled=True), PLAIN).verdict is Verdict.RIGHT
    assert mark(SHORT, typed("Tokayev", ruled=False), PLAIN).verdict is Verdict.WRONG


def test_a_word_of_the_stem_is_no_slip() -> None:
    cloze = replace(CLOZE, stem="The nationalist parties speak of ____.", accepted=("nationalism",))
    assert mark(cloze, typed("nationalisn"), PLAIN).verdict is Verdict.RIGHT
    assert mark(cloze, typed("nationalist"), PLAIN).verdict is Verdict.DOUBTFUL


@pytest.mark.parametrize(
    ("question", "response", "points"),
    [
        (ONE, chosen("law"), -1 / 3),
        (WHO, chosen("document"), -1 / 2),
        (TRUE_FALSE, chosen("true"), -1),
        (TRUE_FALSE, chosen("false", "china"), 0.5),
        (SEVERAL, chosen("extremism"), 0),
        (MATCH, Response(pairs=(("china", "t-allied"),)), 0),
        (SHORT, typed("Nazarbayev"), 0),
        (ONE, UNANSWERED, 0),
    ],
)
def test_a_wrong_choice_costs_what_guessing_would_gain(
    question: Question, response: Response, points: float
) -> None:
    assert mark(question, response, NEGATIVE).points == pytest.approx(points)


@pytest.mark.parametrize(
    ("sure", "right", "wrong", "half"),
    [(Sure.GUESS, 1, 0, 0.5), (Sure.FAIRLY, 2, -2, 1), (Sure.SURE, 3, -6, 1.5), (None, 1, 0, 0.5)],
)
def test_marking_by_sureness(sure: Sure | None, right: float, wrong: float, half: float) -> None:
    both = Scheme(by_sureness=True, negative=True)
    for scheme in (BY_SURENESS, both):
        assert mark(ONE, chosen("interdependence", sure=sure), scheme).points == right
        assert mark(ONE, chosen("law", sure=sure), scheme).points == wrong
        assert mark(SEVERAL, chosen("globalism", sure=sure), scheme).points == half
        assert mark(ONE, replace(UNANSWERED, sure=sure), scheme).points == 0
        assert mark(ONE, UNANSWERED, scheme).most == 3
    assert mark(SEVERAL, chosen("globalism", sure=sure), replace(both, partial=False)).points == 0


def test_without_partial_credit_it_is_all_or_nothing() -> None:
    half = mark(SEVERAL, chosen("globalism"), WHOLE)
    assert (half.verdict, half.share, half.points) == (Verdict.PARTLY, 0.5, 0)
    assert mark(SEVERAL, chosen("globalism", "nationalism"), WHOLE).points == 1


@pytest.mark.parametrize("question", SAMPLES, ids=lambda question: question.question_id)
def test_the_right_answer_to_each_sample_is_right(question: Question) -> None:
    for sure in (None, *Sure):
        worth = mark(question, right_response(question, sure), PLAIN)
        assert (worth.verdict, worth.points, worth.doubts) == (Verdict.RIGHT, 1, ())


def test_there_is_a_sample_of_every_kind() -> None:
    assert {one.kind for one in EACH} == set(Kind)


answered = questions().flatmap(lambda question: st.tuples(st.just(question), responses(question)))


@given(answered, schemes)
def test_marks_stay_within_bounds(case: tuple[Question, Response], scheme: Scheme) -> None:
    question, response = case
    worth = mark(question, response, scheme)
    assert 0 <= worth.share <= 1
    assert least_points(question, scheme) <= worth.points <= worth.most == most_points(scheme)
    assert (worth.verdict is Verdict.RIGHT) == (worth.share == 1)
    assert worth.points >= 0 or worth.verdict is Verdict.WRONG
    known = {one.option_id for one in (*question.options, *question.targets)}
    assert set(worth.found) <= known
    assert set(worth.doubts) <= {ANSWER, *known} - set(worth.found)


@given(questions(), schemes)
def test_right_earns_most_and_blank_nothing(question: Question, scheme: Scheme) -> None:
    worth = mark(question, right_response(question, Sure.SURE), scheme)
    assert (worth.verdict, worth.points) == (Verdict.RIGHT, worth.most)
    blank = mark(question, Response(texts=("  ",), sure=Sure.SURE, ruled=((ANSWER, True),)), scheme)
    assert (blank.verdict, blank.share, blank.points) == (Verdict.UNANSWERED, 0, 0)


@given(answered, schemes, st.data())
def test_the_order_of_showing_and_picking_does_not_count(
    case: tuple[Question, Response], scheme: Scheme, data: st.DataObject
) -> None:
    question, response = case
    shown, picked = question, response
    if question.kind is not Kind.LIST or not question.ordered:
        options = data.draw(st.permutations(question.options))
        shown = replace(question, options=tuple(options), targets=tuple(reversed(question.targets)))
        picked = replace(response, pairs=tuple(reversed(response.pairs)))
    if question.kind is Kind.SEVERAL:
        picked = replace(picked, chosen=tuple(data.draw(st.permutations(response.chosen))))
    if question.kind is Kind.LIST and not question.ordered:
        picked = replace(picked, texts=tuple(data.draw(st.permutations(response.texts))))
    one, other = mark(question, response, scheme), mark(shown, picked, scheme)
    assert (one.verdict, one.share, one.points) == (other.verdict, other.share, other.points)
    assert (set(one.found), set(one.doubts)) == (set(other.found), set(other.doubts))


@given(answered, schemes, st.data())
def test_a_ruling_in_favour_never_lowers(
    case: tuple[Question, Response], scheme: Scheme, data: st.DataObject
) -> None:
    question, response = case
    key = data.draw(st.sampled_from([ANSWER, *(one.option_id for one in question.options)]))
    ruled = tuple(sorted((dict(response.ruled) | {key: True}).items()))
    before, after = mark(question, response, scheme), mark(question, replace(response, ruled=ruled), scheme)
    assert after.share >= before.share
    assert after.points >= before.points


@given(answered, schemes)
def test_how_long_it_took_does_not_count(case: tuple[Question, Response], scheme: Scheme) -> None:
    question, response = case
    assert mark(question, response, scheme) == mark(question, replace(response, taken_ms=1), scheme)


@given(st.lists(st.integers(0, 9), max_size=9))
def test_the_longest_rise_rises_and_none_is_longer(ranks: list[int]) -> None:
    run = longest_rise(ranks)
    values = [ranks[place] for place in run]
    assert list(run) == sorted(set(run))
    assert values == sorted(values)
    lengths = [1] * len(ranks)
    for at in range(len(ranks)):
        lengths[at] += max((lengths[to] for to in range(at) if ranks[to] <= ranks[at]), default=0)
    assert len(run) == max(lengths, default=0)
