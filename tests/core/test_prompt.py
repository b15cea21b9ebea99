"""What is asked of a list, what the buttons say, and how long it will take."""

from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.card import Card, Element, Form, Note, cards_of
from kzstudy.core.counts import LEARN_AHEAD_MS, Counts, study_seconds
from kzstudy.core.memory import UNSEEN, Memory, Phase
from kzstudy.core.prompt import AskedCard, Prompt, Stage, asked_elements, stage_of
from kzstudy.core.rating import Rating
from kzstudy.core.scheduler import default_rules, outcomes

TODAY = 20_000
NOW_MS = TODAY * 86_400_000
LIST = Note("deck/list", Form.LIST, "Which?", elements=tuple(Element(slug, slug) for slug in "abcd"))
CARDS = cards_of(LIST)


def learning(in_ms: int, phase: Phase = Phase.LEARNING) -> Memory:
    return Memory(
        phase, 0, 1.0, 5.0, due_day=TODAY, due_at_ms=NOW_MS + in_ms, last_day=TODAY, last_review="r"
    )


def review(in_days: int) -> Memory:
    return Memory(Phase.REVIEW, None, 9.0, 5.0, due_day=TODAY + in_days, last_day=TODAY - 9, last_review="r")


def asked(*memories: Memory) -> str:
    pairs = list(zip(CARDS, memories, strict=False))
    return "".join(card.variant[-1] for card in asked_elements(pairs, TODAY, NOW_MS))


def test_a_new_list_is_asked_whole() -> None:
    assert asked(UNSEEN, UNSEEN, UNSEEN, UNSEEN) == "abcd"
    assert asked(review(30), UNSEEN, review(30), learning(60_000)) == "abcd"


def test_a_list_with_a_due_element_is_asked_whole() -> None:
    assert asked(review(0), review(5), review(9), review(1)) == "abcd"
    assert asked(review(-3), learning(60_000), review(9), review(1)) == "abcd"


def test_elements_missed_a_moment_ago_are_asked_alone() -> None:
    assert asked(learning(60_000), review(5), learning(-1, Phase.RELEARNING), review(1)) == "c"
    assert asked(learning(60_000), review(5), learning(90_000, Phase.RELEARNING), review(1)) == "ac"
    assert asked(learning(LEARN_AHEAD_MS), review(5), learning(LEARN_AHEAD_MS + 1), review(1)) == "a"


def test_a_list_shown_before_it_is_due_is_asked_whole() -> None:
    assert asked(review(5), review(6), review(7), review(8)) == "abcd"
    assert asked(learning(LEARN_AHEAD_MS + 1), review(6), review(7), review(8)) == "abcd"


one_memory = (
    st.just(UNSEEN)
    | st.builds(learning, st.integers(-9_000_000, 9_000_000))
    | st.builds(review, st.integers(-5, 5))
)


@given(st.lists(one_memory, min_size=1, max_size=4))
def test_something_is_always_asked_in_the_order_of_the_list(memories: list[Memory]) -> None:
    letters = asked(*memories)
    assert letters
    assert letters == "".join(sorted(letters))
    whole = "abcd"[: len(memories)]
    new_or_due = [one for one in memories if one.phase is Phase.NEW or one in map(review, range(-5, 1))]
    if new_or_due:
        assert letters == whole
    for letter, memory in zip(whole, memories, strict=True):
        if memory.due_at_ms is not None and memory.due_at_ms <= NOW_MS:
            assert letter in letters  # what is due is never left out


def prompt_of(*memories: Memory) -> Prompt:
    rules = default_rules()
    asked_cards = tuple(
        AskedCard(card, memory, outcomes(memory, card.card_id, TODAY, rules))
        for card, memory in zip(CARDS, memories, strict=False)
    )
    return Prompt(LIST, asked_cards, "pack", "Deck", Stage.REVIEW, TODAY, NOW_MS)


def test_a_button_says_what_comes_again_first() -> None:
    prompt = prompt_of(UNSEEN, review(0), review(-40))
    for rating in Rating:
        waits = [one.outcomes[rating - 1].wait_s for one in prompt.asked]
        assert prompt.soonest(rating).wait_s == min(waits)
        assert prompt.soonest(rating).rating is rating
    missed = prompt.soonest(Rating.EASY, missed=[prompt.asked[1].card.card_id])
    assert (missed.rating, missed.delay_s) == (Rating.AGAIN, 600)


def test_the_stage_is_that_of_the_memory() -> None:
    assert stage_of(UNSEEN) is Stage.NEW
    assert stage_of(learning(0)) is stage_of(learning(0, Phase.RELEARNING)) is Stage.LEARNING
    assert stage_of(review(0)) is Stage.REVIEW


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500), st.floats(2, 60))
def test_time_grows_with_every_card(new: int, in_learning: int, due: int, seconds: float) -> None:
    counts = Counts(new, in_learning, due)
    assert counts.total == new + in_learning + due
    here = study_seconds(counts, seconds)
    assert here >= round(seconds * counts.total)
    for more in (
        Counts(new + 1, in_learning, due),
        Counts(new, in_learning + 1, due),
        Counts(new, in_learning, due + 1),
    ):
        assert study_seconds(more, seconds) > here
    assert study_seconds(Counts()) == 0


def test_twenty_new_cards_take_about_eight_minutes() -> None:
    assert study_seconds(Counts(new=20)) == 8 * 60


def test_cards_of_the_list_are_its_elements() -> None:
    assert CARDS[0] == Card("deck/list:element:a", "deck/list", "element:a", "deck/list")
