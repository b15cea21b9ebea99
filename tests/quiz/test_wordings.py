"""Are titles, shapes, dates and likenesses read as a reader would?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.quiz.answers import can_be_typed, number_of, typed
from kzstudy.quiz.date_words import date_words, day_number
from kzstudy.quiz.heading import heading_of, list_stem
from kzstudy.quiz.resemblance import alike, plain, telling
from kzstudy.quiz.shape import Shape, measure, shape_of
from kzstudy.quiz.wording import counts_up, wording

SMALL = {"principles", "spaces", "items", "space", "positions", "terrorism"}


@pytest.mark.parametrize(
    ("title", "head", "tail", "counted"),
    [
        (
            "The four priority areas, as Poita lists them",
            "the four priority areas",
            "as Poita lists them",
            True,
        ),
        ("Familiar threats, some of them", "the Familiar threats", "", False),
        ("Principles of foreign policy", "the principles of foreign policy", "", False),
        ("Poita\u2019s two \u201cblack swans\u201d", "Poita\u2019s two \u201cblack swans\u201d", "", True),
        ("What worries us, according to Poita", "what worries us", "according to Poita", False),
        (
            "Spaces of the world, in a principle that Poita reports",
            "the spaces of the world",
            "in a principle that Poita reports",
            False,
        ),
        ("How it is adjusted", "how it is adjusted", "", False),
    ],
)
def test_a_title_within_a_sentence(title: str, head: str, tail: str, counted: bool) -> None:  # noqa: FBT001
    heading = heading_of(title, "en", SMALL)
    assert (heading.head, heading.tail, heading.counted) == (head, tail, counted)


@pytest.mark.parametrize(
    ("title", "wanted", "of", "whole", "stem"),
    [
        ("The five features of it", 4, 5, True, "Name **four of the five** features of it."),
        ("The two currents", 2, 2, True, "Name **both** currents."),
        ("The three groups", 3, 3, True, "Name **all** three groups."),
        ("Poita\u2019s two birds", 2, 2, True, "Name **both** of Poita\u2019s two birds."),
        ("Poita\u2019s five birds", 4, 5, True, "Name **four** of Poita\u2019s five birds."),
        ("What worries us", 2, 3, False, "Name **two** examples of what worries us."),
        (
            "Positions that are kept",
            3,
            4,
            False,
            "Name **three** from this list: the positions that are kept.",
        ),
    ],
)
def test_how_a_list_is_asked_for(title: str, wanted: int, of: int, whole: bool, stem: str) -> None:  # noqa: FBT001
    assert list_stem(heading_of(title, "en", SMALL), wanted, of, "", whole=whole) == stem


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("2019", Shape.YEAR),
        ("280", Shape.NUMBER),
        ("6 March 2020", Shape.DATE),
        ("наурыз 2020", Shape.DATE),
        ("Central Asia", Shape.NAME),
        ("Kazakhstan", Shape.NAME),
        ("Terrorism", Shape.PHRASE),
        ("The sharpening of familiar threats", Shape.PHRASE),
        ("National", Shape.QUALITY),
        ("Mutually beneficial", Shape.QUALITY),
        ("Национальные", Shape.QUALITY),
        ("It is over.", Shape.SENTENCE),
    ],
)
def test_what_kind_of_thing_it_is(text: str, shape: Shape) -> None:
    assert shape_of(text, SMALL) is shape


@pytest.mark.parametrize(
    ("date", "language", "words"),
    [
        ("2019", "en", "2019"),
        ("2019-05", "en", "May 2019"),
        ("2019-03-19/2019-03-20", "en", "19 March 2019 \u2013 20 March 2019"),
        ("2020-03-06", "ru", "6 марта 2020 года"),
        ("2020-03", "ru", "март 2020 года"),
        ("2020-03-06", "kk", "2020 жылғы 6 наурыз"),
        ("soon", "en", "soon"),
    ],
)
def test_dates_in_words(date: str, language: str, words: str) -> None:
    assert date_words(date, language) == words


@given(
    one=st.dates(),
    other=st.dates(),
    language=st.sampled_from(["en", "ru", "kk"]),
)
def test_dates_in_words_sort_as_dates_do(one: object, other: object, language: str) -> None:
    first, second = sorted([str(one), str(other)])
    if first >= "0100":
        assert day_number(date_words(first, language)) <= day_number(date_words(second, language))


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_numbers_sort_as_numbers_do(one: int, other: int) -> None:
    assert (measure(str(one)) < measure(str(other))) == (one < other)


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [
        ("In Adilet.", ("In Adilet", "Adilet")),
        ("The \u201clistening state\u201d.", ("The \u201clistening state\u201d", "listening state")),
        ("By sanctions.", ("By sanctions", "sanctions")),
        ("Oil.", ("Oil",)),
    ],
)
def test_ways_to_type_an_answer(answer: str, accepted: tuple[str, ...]) -> None:
    assert typed(answer, (), "en") == accepted


@pytest.mark.parametrize(
    ("question", "answer", "can"),
    [
        ("Who?", "President Tokayev.", True),
        ("How much time?", "Three months.", True),
        ("How does he judge it?", "As quite natural.", False),
        ("How much is achieved?", "Little.", False),
        ("What of finance?", "It is fragile.", False),
        ("Why?", "A chain of six or seven words.", False),
    ],
)
def test_what_can_be_typed(question: str, answer: str, can: bool) -> None:  # noqa: FBT001
    assert can_be_typed(question, answer, (), "en") is can


def test_numbers_among_answers() -> None:
    assert number_of("On 29 January 2014.", "en") == ("29 January 2014",)
    assert number_of("Seven.", "en") == ("7", "seven")
    assert number_of("In May 2019.", "en") == ()
    assert number_of("2020 жылғы 6 наурыз", "kk") == ("2020 жылғы 6 наурыз",)


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_mutual(one: str, other: str) -> None:
    assert alike(telling(one), telling(other)) == alike(telling(other), telling(one))
    assert plain(plain(one)) == plain(one)


def test_likeness() -> None:
    assert alike(telling("Sanctions"), telling("Confrontation by sanctions"))
    assert not alike(telling("Trade wars"), telling("Currency wars"))
    assert telling("goals") == telling("The goal")


def test_what_counts_up() -> None:
    assert counts_up(["the first point", "the second point"])
    assert not counts_up(["the second", "the first"])
    assert not counts_up(["Russia", "the second"])


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_every_language_fills_every_template(language: str) -> None:
    english, own = wording("en"), wording(language)
    for name in english.__dataclass_fields__:
        assert getattr(own, name), name
    assert wording("de") is english
