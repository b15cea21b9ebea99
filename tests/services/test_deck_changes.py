"""A deck that changes while it is studied: what an author did and what a learner did must not get into each other's way."""

import pytest

from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.rating import Rating
from kzstudy.services.bundle import Services
from tests.services.learner import CARDS, Learner, prompt_of, rate


def refused(services: Services, learner: Learner, deck: str) -> None:
    """The card shown now is answered after its deck has become `deck`: nothing may be written."""
    prompt = prompt_of(services)
    learner.write_deck(deck)
    services.library.refresh()
    with pytest.raises(KnownError) as error:
        rate(services, prompt)
    assert error.value.fault is Fault.PROMPT_STALE
    report = services.upkeep.doctor()
    assert (report.entries, report.reviews, report.problems) == (0, 0, ())
    rate(services, prompt_of(services))


def test_an_answer_to_what_the_card_used_to_mean_is_refused(services: Services, learner: Learner) -> None:
    refused(services, learner, CARDS.replace("id: currents\n", "meaning: 2\nid: currents\n"))


def test_an_answer_to_a_card_that_has_gone_is_refused(services: Services, learner: Learner) -> None:
    refused(services, learner, CARDS[CARDS.index("C:") :])


def test_another_meaning_forgets_the_parts_that_went_with_it(services: Services, learner: Learner) -> None:
    for _ in range(2):
        rate(services, prompt_of(services), Rating.EASY)
    first = "small/decree:cloze:number"
    assert services.upkeep.doctor().cards == 2
    without = CARDS.replace("{{number::280}}", "280").replace("id: decree", "meaning: 2\nid: decree")
    learner.write_deck(without)
    services.library.refresh()
    report = services.upkeep.doctor()
    assert (report.cards, report.problems) == (1, ())
    learner.write_deck(CARDS.replace("id: decree", "meaning: 2\nid: decree"))
    services.library.refresh()
    shown = prompt_of(services)
    assert shown.asked[0].card.card_id == first, "it is new again"
