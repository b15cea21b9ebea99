"""Does a quiz come out as its rules want it, and always the same?"""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzstudy.core.card import Deck, DeckInfo, Form
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Scope
from kzstudy.core.sitting import Attempt, section_of
from kzstudy.quiz.bank import bank_of
from tests.quiz.shipped import bank, content, rules
from tests.quiz.small_pack import DECK, PACK, note


@settings(max_examples=6, deadline=None)
@given(seed=st.integers(0, 2**40), count=st.integers(1, 60))
def test_the_same_rules_give_the_same_quiz(seed: int, count: int) -> None:
    quiz = bank().draw(rules(seed, count))
    assert repr(quiz) == repr(bank_of(*content()).draw(rules(seed, count)))
    assert len(quiz) == count
    assert len({each.question_id for each in quiz}) == count


def test_seeds_give_different_quizzes() -> None:
    drawn = {tuple(each.question_id for each in bank().draw(rules(seed, 20))) for seed in range(20)}
    assert len(drawn) == 20


@settings(max_examples=12, deadline=None)
@given(
    seed=st.integers(0, 1000),
    kinds=st.sets(st.sampled_from(list(Kind)), min_size=1),
    chapters=st.sets(st.sampled_from(["D", "1", "2", "3", "4", "5"])),
)
def test_stock_says_what_can_be_drawn(seed: int, kinds: set[Kind], chapters: set[str]) -> None:
    asked = replace(rules(seed, 1), kinds=tuple(sorted(kinds)), scope=Scope(chapters=tuple(sorted(chapters))))
    stock = bank().stock(asked)
    assert stock.total == sum(number for _, number in stock.kinds)
    if not stock.total:
        with pytest.raises(KnownError):
            bank().draw(asked)
        return
    count = min(stock.total, 40)
    quiz = bank().draw(replace(asked, count=count))
    assert len(quiz) == count
    assert {each.kind for each in quiz} <= kinds
    assert not chapters or {each.chapter for each in quiz} <= chapters


def test_the_whole_stock_can_be_drawn() -> None:
    small = bank_of(PACK, [DECK])
    total = small.stock(rules()).total
    assert len(small.draw(rules(1, total))) == total
    with pytest.raises(KnownError) as error:
        small.draw(rules(1, total + 5))
    assert error.value.fault is Fault.TOO_FEW_QUESTIONS
    assert error.value.detail.startswith(f"{total} of {total + 5}")


def test_so_many_from_each_chapter() -> None:
    quiz = bank().draw(rules(3, 12, per_chapter=(("2", 4), ("D", 3))))
    counts = Counter(each.chapter for each in quiz)
    assert counts["2"] >= 4
    assert counts["D"] >= 3
    assert len(quiz) == 12


def test_a_chapter_that_has_too_few_is_named() -> None:
    asked = rules(1, 10, per_chapter=(("6", 2), ("1", 3)))
    assert bank().stock(asked).short == (("6", 2, 0),)
    with pytest.raises(KnownError) as error:
        bank().draw(asked)
    assert "0 of 2 in chapter 6" in error.value.detail


def test_scope_by_deck_tag_and_question() -> None:
    small = bank_of(PACK, [DECK])
    tagged = small.draw(rules(1, 1, scope=Scope(tags=("dates",))))
    assert [each.question_id for each in tagged] == ["card:small-deck/year"]
    named = ("card:small-deck/who", "event:flood:year", "gone:for:good")
    assert {each.question_id for each in small.draw(rules(1, 2, scope=Scope(questions=named)))} == set(
        named[:2]
    )
    assert small.stock(rules(scope=Scope(decks=("another-deck",)))).total == 0
    decked = small.stock(rules(scope=Scope(decks=("small-deck",)), kinds=(Kind.LIST,)))
    assert decked.total == 3  # the list card, and the two lists whose key points have cards


def test_one_question_to_a_key_point_while_there_are_others() -> None:
    for seed in range(10):
        theses = Counter(each.thesis for each in bank().draw(rules(seed, 30)) if each.thesis)
        assert max(theses.values()) == 1


def test_no_answer_is_asked_for_twice() -> None:
    for seed in range(10):
        recalled = [
            each
            for each in bank().draw(rules(seed, 60))
            if each.kind in (Kind.SHORT, Kind.CLOZE, Kind.NUMBER)
        ]
        keys = Counter(
            (each.accepted[0].casefold(), passage) for each in recalled for passage in each.passages
        )
        assert max(keys.values()) == 1


def test_a_quiz_is_spread_over_chapters_and_kinds() -> None:
    for seed in range(10):
        quiz = bank().draw(rules(seed, 30))
        assert len({each.chapter for each in quiz}) >= 4
        kinds = Counter(each.kind for each in quiz)
        assert len(kinds) >= 8
        assert max(kinds.values()) <= 10
        assert kinds[Kind.BLANK] <= 1


def test_blank_pages_come_before_what_would_fill_them() -> None:
    quiz = bank().draw(rules(4, 60))
    blanks = [place for place, each in enumerate(quiz) if each.kind is Kind.BLANK]
    assert blanks == list(range(len(blanks)))
    assert blanks


def test_sections_go_chapter_by_chapter() -> None:
    asked = rules(4, 30, sections=True)
    quiz = bank().draw(asked)
    runs = [
        each.chapter
        for place, each in enumerate(quiz)
        if not place or quiz[place - 1].chapter != each.chapter
    ]
    assert runs == [number for number in ("D", "1", "2", "3", "4") if number in runs]
    assert section_of(Attempt("a", 0, 0, asked, quiz), len(quiz) - 1) == len(runs) - 1


def test_what_was_confused_comes_again() -> None:
    small = bank_of(PACK, [DECK])
    name = "enumeration:warm:one:e1"
    scope = Scope(questions=(name,))
    for seed in range(30):
        (drawn,) = small.draw(rules(seed, 1, scope=scope), {name: ("watched.e2", "no-such-option")})
        assert "watched.e2" in {option.option_id for option in drawn.options}


def test_a_written_choice_goes_before_made_up_ones() -> None:
    small = bank_of(PACK, [DECK])
    for seed in range(30):
        quiz = small.draw(
            rules(seed, 1, kinds=(Kind.ONE,), scope=Scope(decks=("small-deck",), chapters=("1",)))
        )
        assert quiz[0].thesis != "cold" or quiz[0].question_id == "card:small-deck/choice"


def test_many_cards_do_not_make_it_slow_in_steps() -> None:
    """Ten thousand cards give ten thousand questions, each once, and drawing looks at few of them."""
    notes = tuple(
        note(f"n{at}", Form.QA, question=f"What is number {at}?", answer=f"Word{at}.", thesis="")
        for at in range(10_000)
    )
    many = bank_of(PACK, [Deck(DeckInfo("small-deck", "Many", "en", "CC0", 1, pack="small"), notes)])
    assert many.stock(rules(kinds=(Kind.SHORT,))).total >= 10_000
    assert len(many.draw(rules(1, 100))) == 100
