"""Papers: every variant asks the same, the key answers its own paper, and the paper says nothing of the key."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind, Option, Question
from kzstudy.quiz.paper import MOST_VARIANTS, PaperPlan, Variant, make_papers
from kzstudy.quiz.paper_order import CODE_LETTERS
from tests.quiz.papers import PLAN, answered_by_key
from tests.quiz.samples import BLANK, EACH, LIST, MATCH, MATCH_KK, ONE, ONE_RU, ORDER, SAMPLES, SHORT_KK

BY_ID = {question.question_id: question for question in SAMPLES}
seeds = st.integers(min_value=0, max_value=2**40)


def papers(seed: int = 7, **wanted: object) -> tuple[Variant, ...]:
    return make_papers(SAMPLES, replace(PLAN, seed=seed, **wanted))  # type: ignore[arg-type]


@given(seeds)
def test_every_variant_asks_the_same_questions_with_the_same_options(seed: int) -> None:
    asked = []
    for variant in papers(seed):
        printed = variant.paper.questions
        assert [one.number for one in printed] == list(range(1, len(SAMPLES) + 1))
        asked.append(
            {
                one.code: (
                    one.stem,
                    Counter(option.text for option in one.options),
                    Counter(target.text for target in one.targets),
                )
                for one in printed
            }
        )
    assert asked[0] == asked[1] == asked[2]
    assert len(asked[0]) == len(SAMPLES)


@given(seeds)
def test_the_key_answers_its_own_paper(seed: int) -> None:
    for paper, key in ((one.paper, one.key) for one in papers(seed)):
        assert (paper.paper_id, paper.letter) == (key.paper_id, key.letter)
        for printed, line in zip(paper.questions, key.lines, strict=True):
            assert (printed.number, printed.code) == (line.number, line.code)
            assert is_right(BY_ID[line.question_id], answered_by_key(BY_ID[line.question_id], printed, line))


def is_right(question: Question, response: object) -> bool:
    """Whether an answer is all that is right of a question, found from the question alone."""
    chosen, pairs, texts = response.chosen, response.pairs, response.texts  # type: ignore[attr-defined]
    match question.kind:
        case Kind.ONE | Kind.SEVERAL | Kind.WHO:
            return set(chosen) == set(question.right()) and len(chosen) == len(question.right())
        case Kind.TRUE_FALSE:
            reasons = [one.option_id for one in question.targets if one.right]
            return list(chosen) == [*question.right(), *reasons]
        case Kind.MATCH:
            return dict(pairs) == {one.option_id: one.partner for one in question.options}
        case Kind.ORDER:
            return list(chosen) == [
                one.option_id for one in sorted(question.options, key=lambda one: one.rank)
            ]
        case Kind.LIST:
            named = set(texts[0].split("\n"))
            return len(named) == question.wanted and named <= {one.text for one in question.options}
        case Kind.BLANK:
            return all(one.text in texts[0] for one in question.options)
        case _:
            return texts[0] in question.accepted


@given(seeds)
def test_the_same_seed_gives_the_same_paper(seed: int) -> None:
    assert papers(seed) == papers(seed)
    assert papers(seed, variants=1) == papers(seed)[:1]


def test_another_seed_gives_another_paper() -> None:
    orders = {tuple(one.code for one in papers(seed)[0].paper.questions) for seed in range(20)}
    assert len(orders) > 10
    names = {variant.paper.paper_id for seed in range(20) for variant in papers(seed)}
    assert len(names) == 60


def test_chapters_come_in_the_order_of_the_document() -> None:
    for variant in papers():
        assert [section.chapter for section in variant.paper.sections] == ["D", "1", "2", "4"]
        assert [section.title for section in variant.paper.sections][:2] == [
            "The decree",
            "Present situation",
        ]


def test_a_chapter_that_nobody_named_comes_last() -> None:
    made = make_papers((replace(ONE, chapter="9"), BLANK, ORDER), PLAN)[0].paper
    assert [(one.chapter, one.title) for one in made.sections] == [
        ("D", "The decree"),
        ("2", "Principles"),
        ("9", ""),
    ]


@given(seeds)
def test_a_natural_order_stays(seed: int) -> None:
    years = tuple(Option(f"y{year}", str(year), right=year == 2020) for year in (2005, 2014, 2020, 2030))
    by_year = replace(ONE, options=years, natural=True)
    for variant in make_papers((by_year,), replace(PLAN, seed=seed)):
        assert [one.text for one in variant.paper.questions[0].options] == ["2005", "2014", "2020", "2030"]


def test_a_natural_order_on_both_sides_of_a_match_is_broken_on_one() -> None:
    years = ("2001", "2002", "2003", "2004", "2005")
    match = replace(
        MATCH,
        natural=True,
        options=tuple(Option(f"e{year}", f"Event of {year}", partner=f"t{year}") for year in years),
        targets=tuple(Option(f"t{year}", year) for year in years),
    )
    straight = 0
    for seed in range(40):
        printed = make_papers((match,), replace(PLAN, seed=seed, variants=1))[0].paper.questions[0]
        assert [one.text for one in printed.targets] == list(years)
        straight += [one.text for one in printed.options] == [f"Event of {year}" for year in years]
    assert straight <= 2


@given(seeds)
def test_an_ordering_is_never_printed_in_its_order(seed: int) -> None:
    right = [one.text for one in sorted(ORDER.options, key=lambda one: one.rank)]
    for variant in make_papers((ORDER, replace(ORDER, question_id="three", options=ORDER.options[:3])), PLAN):
        for printed in variant.paper.questions:
            assert [one.text for one in printed.options] != [
                text for text in right if text in {one.text for one in printed.options}
            ]


def test_two_things_may_stand_in_their_order() -> None:
    two = replace(ORDER, options=tuple(replace(one, rank=at) for at, one in enumerate(ORDER.options[:2], 1)))
    seen = {
        tuple(one.text for one in make_papers((two,), replace(PLAN, seed=seed))[0].paper.questions[0].options)
        for seed in range(20)
    }
    assert len(seen) == 2


@pytest.mark.parametrize("question", SAMPLES, ids=lambda one: one.question_id)
def test_nothing_of_the_answer_is_in_what_is_printed(question: Question) -> None:
    """Each question alone, for one question may well name what another asks for."""
    said = str(make_papers((question,), PLAN)[0].paper)
    assert question.question_id not in said
    assert not question.why or question.why not in said
    assert not any(answer in said for answer in question.accepted)
    assert not any(option.why and option.why in said for option in question.options)
    if question.kind in (Kind.LIST, Kind.BLANK):
        assert not any(option.text in said for option in question.options)
    alike = replace(question, options=tuple(replace(one, right=not one.right) for one in question.options))
    assert str(make_papers((alike,), PLAN)[0].paper) == said


@given(st.text(min_size=1), seeds)
def test_a_code_is_short_and_says_nothing_of_the_id(question_id: str, seed: int) -> None:
    asked = replace(ONE, question_id=question_id)
    code = make_papers((asked,), PLAN)[0].paper.questions[0].code
    assert len(code) == 9
    assert set(code) <= {*CODE_LETTERS, "-"}
    assert code == make_papers((asked,), replace(PLAN, seed=seed))[2].paper.questions[0].code


def test_codes_of_a_large_bank_differ() -> None:
    bank = tuple(replace(ONE, question_id=f"enumeration:e{at}:one:x") for at in range(5000))
    codes = [one.code for one in make_papers(bank, replace(PLAN, variants=1))[0].paper.questions]
    assert len(set(codes)) == len(codes)


def test_the_right_letter_is_not_told_by_its_place() -> None:
    """Over many questions every letter is right about as often, whatever the place of the right option was."""
    bank = tuple(replace(ONE, question_id=f"q{at}") for at in range(2000))
    letters = Counter(line.marks for line in make_papers(bank, replace(PLAN, variants=1))[0].key.lines)
    assert {marks for (marks,) in letters} == {"A", "B", "C", "D"}
    assert all(400 < count < 600 for count in letters.values())


def test_the_paper_speaks_the_language_of_its_questions() -> None:
    assert make_papers((ONE_RU, SHORT_KK, MATCH_KK), PLAN)[0].paper.language == "kk"
    assert make_papers(EACH, PLAN)[0].paper.language == "en"
    assert make_papers((ONE_RU, ONE), PLAN)[0].paper.language == "ru"
    assert make_papers(EACH, replace(PLAN, language="ru"))[0].key.language == "ru"


def test_a_paper_needs_a_question_and_a_possible_number_of_variants() -> None:
    with pytest.raises(KnownError) as none:
        make_papers((), PLAN)
    assert none.value.fault is Fault.TOO_FEW_QUESTIONS
    for number in (0, -1, MOST_VARIANTS + 1):
        with pytest.raises(KnownError) as bad:
            make_papers(EACH, replace(PLAN, variants=number))
        assert bad.value.fault is Fault.VALUE_BAD
    assert make_papers(EACH, PaperPlan("T", variants=MOST_VARIANTS))[-1].paper.letter == "Z"


def test_the_key_says_what_is_enough_and_why() -> None:
    lines = {line.question_id: line for line in papers()[0].key.lines}
    listed = lines[LIST.question_id]
    assert (listed.enough, len(listed.words)) == (4, 5)
    assert listed.words[0] == ("A crisis of trust and growing conflict", "crisis of trust")
    assert lines[ONE.question_id].why == ONE.why
    assert lines[ONE.question_id].passages == ("1.7", "1.8")
    again = replace(ONE, why=f"{next(one.text for one in ONE.options if one.right)}.")
    assert make_papers((again,), PLAN)[0].key.lines[0].why == ""
    whole = make_papers((replace(LIST, wanted=5),), PLAN)[0].key.lines[0]
    assert whole.enough == 0
