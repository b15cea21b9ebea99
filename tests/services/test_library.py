"""The index follows the files, and no change to a file costs a memory."""

from kzstudy.core.changes import Changes
from kzstudy.core.rating import Rating
from kzstudy.services.bundle import Services
from tests.services.learner import CARDS, Learner, prompt_of, rate, study_all


def reviewed(services: Services) -> int:
    return services.today.numbers().seen


def test_unchanged_files_are_not_read_again(services: Services) -> None:
    assert services.library.refresh() is Changes.NOTHING


def test_a_new_wording_keeps_the_memory(services: Services, learner: Learner) -> None:
    study_all(services, learner.clock, Rating.EASY)
    before = reviewed(services)
    learner.write_deck(CARDS.replace("Which two currents collide?", "Which currents run against each other?"))
    assert services.library.refresh() & Changes.CONTENT
    assert reviewed(services) == before
    assert services.upkeep.doctor().sound


def test_a_removed_card_is_put_aside_and_comes_back_with_its_memory(
    services: Services, learner: Learner
) -> None:
    study_all(services, learner.clock, Rating.EASY)
    before = services.today.numbers()
    learner.write_deck(CARDS[CARDS.index("C: Decree") :])
    services.library.refresh()
    assert services.today.numbers().seen == before.seen - 1
    learner.write_deck()
    services.library.refresh()
    assert services.today.numbers() == before


def test_another_meaning_is_learned_afresh_and_the_log_stays(services: Services, learner: Learner) -> None:
    rate(services, prompt_of(services), Rating.EASY)
    learner.write_deck(CARDS.replace("A: Globalism and nationalism.", "A: Two others.\nmeaning: 2"))
    services.library.refresh()
    assert reviewed(services) == 0
    report = services.upkeep.doctor()
    assert (report.reviews, report.sound) == (1, True)
    rate(services, prompt_of(services), Rating.EASY)
    assert services.upkeep.doctor().sound


def test_a_broken_card_is_named_and_the_rest_opens(services: Services, learner: Learner) -> None:
    learner.write_deck(CARDS.replace("A: Two.", "answer: Two."))
    services.library.refresh()
    assert services.today.numbers().cards == 6
    messages = services.library.messages()
    assert messages
    assert messages[0].line > 1
    assert "small.md" in messages[0].file


def test_undoing_an_answer_on_a_card_that_has_gone(services: Services, learner: Learner) -> None:
    rate(services, prompt_of(services), Rating.EASY)
    learner.write_deck(CARDS[CARDS.index("C: Decree") :])
    services.library.refresh()
    shown = services.study.undo()
    assert shown is not None
    assert shown.note.note_id == "small/decree"
    assert services.upkeep.doctor().sound
