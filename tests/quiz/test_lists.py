"""Which elements and key points are found in somebody's own words, and which are put to them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.question import Kind, Option, Question
from kzstudy.core.quiz_rules import Scheme
from kzstudy.core.response import Response
from kzstudy.quiz.lists import named_elements, named_points
from kzstudy.quiz.mark import Verdict
from kzstudy.quiz.marking import mark
from tests.quiz.samples import BLANK, LIST
from tests.quiz.strategies import questions

AREAS = replace(
    LIST,
    stem="Name the four priority areas.",
    options=(
        Option("peace", "International peace and security"),
        Option("economy", "Economic diplomacy"),
        Option("rights", "Human rights, humanitarian diplomacy and environment"),
        Option("region", "Regional and multilateral diplomacy"),
    ),
    wanted=4,
)
NAMES = replace(
    LIST,
    stem="Which names does the Concept give to relationships?",
    options=(
        Option("plain", "Strategic partnership"),
        Option("enhanced", "Enhanced strategic partnership"),
        Option("comprehensive", "Comprehensive strategic partnership"),
    ),
    wanted=3,
)
FACTORS_RU = replace(
    LIST,
    language="ru",
    stem="Назовите факторы устойчивости.",
    options=(
        Option("dependence", "Растущая взаимозависимость стран и регионов"),
        Option("experience", "Накопленный опыт совместного решения проблем"),
        Option("ideology", "Отсутствие острого идеологического противостояния"),
        Option("market", "Безальтернативность рыночной экономики"),
    ),
    wanted=4,
)
POSITIONS_KK = replace(
    LIST,
    language="kk",
    stem="Қазақстанның ұстанымдарын атаңыз.",
    options=(
        Option("peace", "Бейбітшілік сүйгіштік"),
        Option("vector", "Көпвекторлы саясат"),
        Option("pragmatism", "Прагматизм"),
    ),
    wanted=3,
)
POINTS = replace(LIST, options=tuple(Option(str(number), text) for number, text in enumerate(
    ("The Concept is approved", "The Government is to adopt measures", "Oversight is assigned", "The decree of 2014 is annulled"), start=1,
)), wanted=4, ordered=True)  # fmt: skip


def said(question: Question, *lines: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    named = named_elements(question, lines)
    return named.found, named.doubts


@pytest.mark.parametrize(
    ("question", "lines", "found", "doubts"),
    [
        (LIST, ["a crisis of trust", "- familiar threats"], ("trust", "threats"), ()),
        (LIST, ["Crisis of thrust"], ("trust",), ()),
        (LIST, ["conflicts grow, trust is in crisis"], ("trust",), ()),
        (LIST, ["law"], (), ("law",)),
        (LIST, ["1. international law is being worn away", "2) new geopolitical forces"], ("law", "forces"), ()),
        (LIST, ["no crisis of trust"], (), ("trust",)),
        (LIST, ["football", "the weather"], (), ()),
        (AREAS, ["diplomacy"], (), ()),
        (AREAS, ["economic diplomacy", "economic diplomacy"], ("economy",), ()),
        (AREAS, ["peace, economic diplomacy, multilateral diplomacy"], ("economy", "region"), ("peace",)),
        (AREAS, ["human rights, humanitarian diplomacy and environment"], ("rights",), ()),
        (AREAS, ["peace and security\neconomic diplomacy"], ("peace", "economy"), ()),
        (AREAS, ["regional & multilateral diplomacy; peace & security"], ("peace", "region"), ()),
        (NAMES, ["enhanced strategic partnership", "strategic partnership"], ("plain", "enhanced"), ()),
        (NAMES, ["comprehensive strategic partnership"], ("comprehensive",), ()),
        (NAMES, ["strategic partnership"], ("plain",), ()),
        (FACTORS_RU, ["взаимозависимость стран", "опыт решения проблем"], ("dependence", "experience"), ()),
        (FACTORS_RU, ["рыночная экономика без альтернативы"], (), ("market",)),
        (FACTORS_RU, ["идеологическое противостояние"], ("ideology",), ()),
        (POSITIONS_KK, ["прагматизм", "копвекторлы саясат"], ("vector", "pragmatism"), ()),
        (POSITIONS_KK, ["бейбитшилик"], (), ("peace",)),
    ],
)  # fmt: skip
def test_elements_in_own_words(
    question: Question, lines: list[str], found: tuple[str, ...], doubts: tuple[str, ...]
) -> None:
    assert said(question, *lines) == (found, doubts)


def test_one_line_may_make_room_for_another() -> None:
    """Both lines fit the first element, one of them fits the second as well: both are found."""
    question = replace(
        LIST,
        options=(Option("a", "Trade wars", accepted=("sanctions",)), Option("b", "Currency wars", accepted=("sanctions",))),
    )  # fmt: skip
    assert set(said(question, "sanctions", "trade wars")[0]) == {"a", "b"}


def test_a_wrong_number_is_never_certain() -> None:
    question = replace(LIST, options=(Option("old", "Decree No. 741 of 21 January 2014 is annulled"),))
    assert said(question, "Decree 741 is annulled") == (("old",), ())
    assert said(question, "Decree 714 is annulled") == ((), ("old",))


def test_where_the_order_counts_those_in_it_are_found() -> None:
    lines = [one.text for one in POINTS.options]
    assert said(POINTS, *lines)[0] == ("1", "2", "3", "4")
    assert said(POINTS, lines[3], *lines[:3])[0] == ("1", "2", "3")
    assert mark(POINTS, Response(texts=(lines[3], *lines[:3])), Scheme()).share == 0.75


def test_more_than_was_asked_for_earns_no_more() -> None:
    every = tuple(one.text for one in LIST.options)
    assert mark(LIST, Response(texts=every), Scheme()).points == 1
    four = mark(LIST, Response(texts=every[:4]), Scheme())
    assert (four.verdict, four.doubts) == (Verdict.RIGHT, ())
    three = mark(LIST, Response(texts=(*every[:3], "nonsense")), Scheme())
    assert (three.verdict, three.share) == (Verdict.PARTLY, 0.75)


def test_the_person_has_the_last_word_on_each_element() -> None:
    lines = ("crisis of trust", "law")
    asked = mark(LIST, Response(texts=lines), Scheme())
    assert (asked.found, asked.doubts, asked.share) == (("trust",), ("law",), 0.25)
    granted = mark(LIST, Response(texts=lines, ruled=(("law", True),)), Scheme())
    assert (granted.found, granted.doubts, granted.share) == (("trust", "law"), (), 0.5)
    denied = mark(LIST, Response(texts=lines, ruled=(("law", False), ("trust", False))), Scheme())
    assert (denied.verdict, denied.found, denied.doubts) == (Verdict.WRONG, (), ())


@pytest.mark.parametrize(
    ("text", "found", "doubts"),
    [
        ("Foreign policy is pragmatic, multi-vector and friendly.", ("friendly-policy",), ()),
        ("Continuity with the course of the First President.", ("continuity",), ()),
        ("Continuity. It is the course of the first president", ("continuity",), ()),
        ("A just world order", (), ("world-order",)),
        ("A stable, just, democratic world order, which Kazakhstan helps to build", ("world-order",), ()),
        ("Kazakhstan does not take part in building a stable, just and democratic world order", (), ("world-order",)),
        ("I remember nothing at all", (), ()),
        ("Bananas.\nStable bananas.\n" * 30, (), ()),
    ],
)  # fmt: skip
def test_key_points_on_a_blank_page(text: str, found: tuple[str, ...], doubts: tuple[str, ...]) -> None:
    named = named_points(BLANK, [text])
    assert (named.found, named.doubts) == (found, doubts)


def test_words_of_a_key_point_must_stand_together() -> None:
    apart = ("Multi-vector." + " Something else was said here." * 3 + " Pragmatic." + " And more was said." * 3 + " Friendly.")  # fmt: skip
    assert "friendly-policy" not in named_points(BLANK, [apart]).found
    run_on = apart.replace(".", "").replace(" Something", " and something " + "of course " * 30)
    assert "friendly-policy" not in named_points(BLANK, [run_on]).found


def test_a_sentence_without_end_is_read_in_stretches() -> None:
    run_on = (
        "so then and so on " * 15
        + "policy is multi-vector pragmatic and friendly "
        + "and so on and on " * 15
    )
    assert named_points(BLANK, [run_on]).found == ("friendly-policy",)


@given(questions([Kind.LIST, Kind.BLANK]), st.data())
def test_nothing_is_named_that_was_not_written(question: Question, data: st.DataObject) -> None:
    texts = [one.text for one in question.options]
    written = data.draw(st.lists(st.sampled_from(texts), unique=True))
    if question.kind is Kind.BLANK:
        named = named_points(question, ["\n".join(written)])
        missing = [one for one in question.options if one.text not in written]
        assert not {one.option_id for one in missing} & set(named.found)
    else:
        named = named_elements(question, written)
        by_text = {one.text: one.option_id for one in question.options}
        assert set(named.found) <= {by_text[text] for text in written}
        if not question.ordered:
            assert set(named.found) == {by_text[text] for text in written}
    assert not set(named.found) & set(named.doubts)
