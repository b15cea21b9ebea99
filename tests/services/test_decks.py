"""Decks: switched, written, reloaded and taken back, on real files and a real database."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.content.check import check
from kzstudy.content.deck import read_deck
from kzstudy.core.card import Form
from kzstudy.core.changes import Changes
from kzstudy.core.counts import NO_COUNTS
from kzstudy.core.deck_change import Kind
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.rating import Rating
from kzstudy.paths import shipped
from kzstudy.services.bundle import Services
from kzstudy.services.deck_template import template
from kzstudy.services.decks import DeckLine
from tests.services.learner import CARDS, FRONT, Learner, prompt_of, rate, study_all


def write_own(services: Services, cards: str = CARDS, deck_id: str = "mine") -> Path:
    """Write an own deck's file, as an editor would."""
    services.decks.folder.mkdir(parents=True, exist_ok=True)
    path = services.decks.folder / f"{deck_id}.md"
    path.write_text(FRONT.format(deck_id=deck_id) + cards, encoding="utf-8")
    return path


def line(services: Services, deck_id: str) -> DeckLine:
    return next(one for one in services.decks.lines() if one.deck_id == deck_id)


def reopened(services: Services, learner: Learner) -> Services:
    services.upkeep.close()
    return learner.open()


# -- the list and the switch


def test_shipped_decks_come_first_and_each_says_what_is_in_it(services: Services) -> None:
    path = write_own(services)
    services.decks.reload()
    small, mine = services.decks.lines()
    assert (small.deck_id, small.is_own, small.path, small.is_on) == ("small", False, None, True)
    assert (mine.deck_id, mine.is_own, mine.path) == ("mine", True, path)
    assert (small.cards, small.counts.new) == (7, 7)


def test_an_optional_deck_starts_off_and_is_asked_once_it_is_on(learner: Learner) -> None:
    extra = FRONT.format(deck_id="extra").replace("version: 1", "version: 1\noptional: yes")
    (learner.decks / "extra.md").write_text(extra + CARDS, encoding="utf-8")
    services = learner.open()
    assert not line(services, "extra").is_on
    assert (line(services, "extra").cards, line(services, "extra").counts) == (7, NO_COUNTS)
    assert services.today.numbers().cards == 7
    assert services.decks.switch("extra", on=True) & Changes.MEMORY
    assert services.today.numbers().cards == 14
    services.upkeep.close()


def test_a_deck_that_is_off_is_not_asked_and_keeps_its_memory(services: Services, learner: Learner) -> None:
    study_all(services, learner.clock, Rating.EASY)
    before = services.today.numbers()
    services.decks.switch("small", on=False)
    assert services.today.numbers().cards == 0
    assert services.study.counts() == NO_COUNTS
    services = reopened(services, learner)
    assert not line(services, "small").is_on
    learner.write_deck(CARDS.replace("Which two currents", "Which currents"))
    services.library.refresh()
    assert services.today.numbers().cards == 0, "a new version of its file does not switch it on"
    services.decks.switch("small", on=True)
    assert services.today.numbers() == before
    assert services.upkeep.doctor().sound
    services.upkeep.close()


def test_an_answer_to_a_card_whose_deck_was_switched_off_is_refused(services: Services) -> None:
    prompt = prompt_of(services)
    services.decks.switch("small", on=False)
    with pytest.raises(KnownError) as error:
        rate(services, prompt)
    assert error.value.fault is Fault.PROMPT_STALE


def test_a_card_that_is_gone_does_not_come_back_with_the_switch(services: Services, learner: Learner) -> None:
    learner.write_deck(CARDS[CARDS.index("C: Decree") :])
    services.library.refresh()
    cards = services.today.numbers().cards
    services.decks.switch("small", on=False)
    services.decks.switch("small", on=True)
    assert services.today.numbers().cards == cards


def test_switching_to_what_is_changes_nothing_and_leaves_no_operation(services: Services) -> None:
    assert services.decks.switch("small", on=True) is Changes.NOTHING
    assert not services.decks.can_undo()


def test_a_deck_that_is_none_cannot_be_switched(services: Services) -> None:
    with pytest.raises(KnownError) as error:
        services.decks.switch("nothing", on=True)
    assert error.value.fault is Fault.VALUE_BAD


def test_a_switch_is_taken_back_also_after_a_restart(services: Services, learner: Learner) -> None:
    services.decks.switch("small", on=False)
    services = reopened(services, learner)
    assert services.decks.undo() is not None
    assert line(services, "small").is_on
    assert services.today.numbers().cards == 7
    assert services.decks.undo() is None
    services.upkeep.close()


def test_settings_and_decks_each_take_back_their_own(services: Services) -> None:
    services.settings.change("new_per_day", "7")
    services.decks.switch("small", on=False)
    assert services.settings.undo() is not None
    assert services.settings.settings().new_per_day == 20
    assert not line(services, "small").is_on
    services.decks.undo()
    assert line(services, "small").is_on


# -- a new deck


def test_a_new_deck_is_whole_and_in_use_after_the_reload(services: Services) -> None:
    file = services.decks.new_deck("My first deck")
    assert file == services.decks.folder / "my-first-deck.md"
    assert services.decks.waiting() == (file,)
    seen = services.decks.preview()
    assert (seen.messages, seen.count(Kind.NEW)) == ((), 8)
    assert len(services.decks.lines()) == 1
    services.decks.reload()
    made = line(services, "my-first-deck")
    assert (made.title, made.cards, made.is_on, made.is_own) == ("My first deck", 8, True, True)
    assert services.decks.waiting() == ()


def test_a_new_deck_overwrites_nothing_and_takes_no_id_twice(services: Services) -> None:
    first = services.decks.new_deck("Small")
    second = services.decks.new_deck("small!")
    assert [first.name, second.name] == ["small-2.md", "small-3.md"]


def test_a_title_without_a_letter_is_refused(services: Services) -> None:
    with pytest.raises(KnownError) as error:
        services.decks.new_deck("  ... ")
    assert error.value.fault is Fault.VALUE_BAD


def test_a_folder_that_cannot_be_written_is_named(services: Services) -> None:
    services.decks.folder.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(KnownError) as error:
        services.decks.new_deck("My deck")
    assert error.value.fault is Fault.FOLDER_READ_ONLY


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=40))
def test_the_template_is_valid_whatever_the_title(words: str) -> None:
    title = " ".join(f"My {words}".split())
    deck, messages = read_deck("new.md", template("my-deck", title, ""), pack=None)
    assert deck is not None
    assert (messages, [note.form for note in deck.notes]) == ([], list(Form))


def test_the_template_is_a_model_of_its_kind(tmp_path: Path) -> None:
    file = tmp_path / "new.md"
    file.write_text(template("my-deck", "My deck", "kz-fpc-2020"), encoding="utf-8")
    assert check([file], shipped=[shipped().resources]).messages == ()


# -- reload


def test_the_preview_says_what_becomes_of_each_card(services: Services) -> None:
    write_own(services)
    services.decks.reload()
    changed = CARDS.replace("Which two currents collide?", "Which currents collide?")
    changed = changed.replace("id: decree", "meaning: 2\nid: decree").replace("- Two {#two}\n", "")
    changed = changed.replace("id: currents-again", "tags: again\nid: currents-again")
    write_own(services, changed + "\nQ: New?\nA: Yes.\nid: new\n")
    seen = services.decks.preview()
    assert seen.messages == ()
    (deck,) = seen.decks
    kinds = {one.card_id.partition("/")[2]: one.kind for one in deck.cards}
    assert kinds == {
        "currents:qa": Kind.WORDING,
        "decree:cloze:number": Kind.MEANING,
        "decree:cloze:date": Kind.MEANING,
        "three:element:two": Kind.RETIRED,
        "currents-again:qa": Kind.DETAILS,
        "new:qa": Kind.NEW,
    }
    wording = next(one for one in deck.cards if one.kind is Kind.WORDING)
    assert wording.before.startswith("Which two currents collide?")
    assert wording.after == "Which currents collide? \u2192 Globalism and nationalism."
    assert line(services, "mine").cards == 7, "looking alters nothing"


def test_memory_follows_the_id_and_what_is_gone_is_put_aside(services: Services, learner: Learner) -> None:
    write_own(services)
    services.decks.reload()
    study_all(services, learner.clock, Rating.EASY)
    before = services.today.numbers()
    write_own(services, CARDS[CARDS.index("C: Decree") :].replace("Decree {{", "The decree {{"))
    assert services.decks.reload() & Changes.CONTENT
    assert services.today.numbers().seen == before.seen - 1
    write_own(services)
    services.decks.reload()
    assert services.today.numbers() == before
    assert services.upkeep.doctor().sound


def test_an_own_file_is_followed_when_its_author_says_so_and_not_before(
    services: Services, learner: Learner
) -> None:
    path = write_own(services)
    services = reopened(services, learner)
    assert line(services, "mine").cards == 7, "seen for the first time it is taken in"
    write_own(services, "Q: One?\nA: One.\nid: one\n")
    services = reopened(services, learner)
    assert line(services, "mine").cards == 7
    assert services.decks.waiting() == (path,)
    services.decks.reload()
    assert line(services, "mine").cards == 1
    assert services.decks.reload() is Changes.NOTHING
    services.upkeep.close()


def test_a_shipped_deck_that_changes_leaves_own_ones_as_they_are(
    services: Services, learner: Learner
) -> None:
    write_own(services)
    services.decks.reload()
    write_own(services, "Q: One?\nA: One.\nid: one\n")
    learner.write_deck("Q: One?\nA: One.\nid: one\n")
    services.library.refresh()
    assert [one.cards for one in services.decks.lines()] == [1, 7]


def test_errors_are_named_and_the_rest_is_taken(services: Services) -> None:
    path = write_own(services, CARDS.replace("A: Two.", "answer: Two."))
    seen = services.decks.preview()
    assert seen.errors
    assert {one.file for one in seen.errors} == {str(path)}
    assert seen.count(Kind.NEW) == 6
    services.decks.reload()
    assert line(services, "mine").cards == 6
    assert services.library.messages() == seen.messages
    write_own(services)
    services.decks.reload()
    assert services.library.messages() == ()


def test_a_file_that_cannot_be_read_at_all_puts_nothing_aside(services: Services) -> None:
    path = write_own(services)
    services.decks.reload()
    for broken in (b"\xff\xfe", b"id: mine, but no front\n"):
        path.write_bytes(broken)
        seen = services.decks.preview()
        assert seen.errors
        assert seen.decks == ()
        services.decks.reload()
        assert line(services, "mine").cards == 7


def test_a_file_that_is_gone_puts_its_deck_aside_until_it_is_back(
    services: Services, learner: Learner
) -> None:
    path = write_own(services)
    services.decks.reload()
    study_all(services, learner.clock, Rating.EASY)
    seen = services.today.numbers().seen
    path.unlink()
    assert services.decks.waiting() == (path,)
    (deck,) = services.decks.preview().decks
    assert deck.is_gone
    services.decks.reload()
    assert [one.deck_id for one in services.decks.lines()] == ["small"]
    write_own(services)
    services.decks.reload()
    assert services.today.numbers().seen == seen


def test_a_deck_that_takes_a_shipped_id_is_left_out(services: Services) -> None:
    write_own(services, "Q: One?\nA: One.\nid: one\n", deck_id="small")
    seen = services.decks.preview()
    assert [one.code for one in seen.errors] == ["id-twice"]
    services.decks.reload()
    assert [(one.deck_id, one.cards) for one in services.decks.lines()] == [("small", 7)]


def test_another_order_alone_is_a_change(services: Services) -> None:
    write_own(services)
    services.decks.reload()
    at = CARDS.index("C: Decree")
    write_own(services, CARDS[at:] + "\n" + CARDS[:at])
    (deck,) = services.decks.preview().decks
    assert (deck.front, deck.cards) == (True, ())
    services.decks.reload()
    assert services.decks.preview().decks == ()


def test_an_id_that_a_card_once_had_is_never_given_again(services: Services) -> None:
    write_own(services)
    services.decks.reload()
    path = write_own(services, CARDS[CARDS.index("C: Decree") :] + "\nQ: Currents?\nA: None.\n")
    before = path.read_text(encoding="utf-8")
    services.decks.reload()
    assert services.decks.add_ids() == 1
    assert path.read_text(encoding="utf-8") == before + "id: currents-2\n"
    assert services.decks.add_ids() == 0


# -- taking a reload back


@pytest.mark.parametrize("restart", [False, True])
def test_a_reload_is_taken_back_and_offered_again(
    services: Services, learner: Learner, *, restart: bool
) -> None:
    write_own(services)
    services.decks.reload()
    study_all(services, learner.clock, Rating.EASY)
    before, lines = services.today.numbers(), services.decks.lines()
    path = write_own(
        services, CARDS.replace("id: decree", "meaning: 2\nid: decree").replace("- Two {#two}\n", "")
    )
    text, offered = path.read_bytes(), services.decks.preview()
    services.decks.reload()
    assert services.today.numbers() != before
    if restart:
        services = reopened(services, learner)
    assert services.decks.undo() is not None
    if restart:
        services = reopened(services, learner)
    assert (services.today.numbers(), services.decks.lines()) == (before, lines)
    assert path.read_bytes() == text
    assert services.decks.waiting() == (path,)
    assert services.decks.preview() == offered
    assert services.upkeep.doctor().sound
    services.decks.reload()
    assert line(services, "mine").cards == 6
    services.upkeep.close()


def test_a_new_deck_taken_back_stays_away_after_a_restart(services: Services, learner: Learner) -> None:
    file = services.decks.new_deck("Mine")
    services.decks.reload()
    services.decks.undo()
    services = reopened(services, learner)
    assert [one.deck_id for one in services.decks.lines()] == ["small"]
    assert services.decks.waiting() == (file,)
    services.upkeep.close()


def test_an_id_that_is_shipped_by_now_stays_the_shipped_deck(services: Services, learner: Learner) -> None:
    write_own(services)
    services.decks.reload()
    write_own(services, "Q: One?\nA: One.\nid: one\n")
    services.decks.reload()
    learner.write_deck("Q: Shipped?\nA: Yes.\nid: shipped\n", deck_id="mine")
    services.library.refresh()
    services.decks.undo()
    assert [(one.deck_id, one.is_own, one.cards) for one in services.decks.lines()] == [
        ("mine", False, 1),
        ("small", False, 7),
    ]
