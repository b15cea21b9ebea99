"""Decks imported and exported, on real files."""

from pathlib import Path

import pytest

from kzstudy.core.deck_change import Kind
from kzstudy.core.errors import Fault, KnownError, Severity
from kzstudy.core.rating import Rating
from kzstudy.services.bundle import Services
from tests.services.learner import CARDS, FRONT, Learner, study_all


def coming(learner: Learner, cards: str = CARDS, deck_id: str = "guest", name: str = "guest.md") -> Path:
    """A deck's file from somewhere else."""
    path = learner.folder / name
    path.write_text(FRONT.format(deck_id=deck_id) + cards, encoding="utf-8")
    return path


def own_files(services: Services) -> list[str]:
    folder = services.decks.folder
    return sorted(each.name for each in folder.iterdir()) if folder.exists() else []


def test_a_deck_is_taken_in_byte_for_byte_and_studied(services: Services, learner: Learner) -> None:
    file = coming(learner)
    report = services.exchange.import_deck(file)
    assert (report.sound, report.deck_id, report.cards, report.kept) == (True, "guest", 7, None)
    assert report.target == services.decks.folder / "guest.md"
    assert report.target.read_bytes() == file.read_bytes()
    assert [one.deck_id for one in services.decks.lines()] == ["small", "guest"]
    assert services.today.numbers().cards == 14
    assert services.decks.waiting() == ()


def test_a_dry_run_says_the_same_and_writes_nothing(services: Services, learner: Learner) -> None:
    file = coming(learner)
    told = services.exchange.import_deck(file, dry_run=True)
    assert own_files(services) == []
    assert len(services.decks.lines()) == 1
    done = services.exchange.import_deck(file)
    assert (told.change, told.cards, told.target) == (done.change, done.cards, done.target)


def test_an_update_keeps_memory_and_the_old_file(services: Services, learner: Learner) -> None:
    first = coming(learner).read_bytes()
    services.exchange.import_deck(coming(learner))
    study_all(services, learner.clock, Rating.EASY)
    seen = services.today.numbers().seen
    report = services.exchange.import_deck(coming(learner, CARDS.replace("Which two", "Which")))
    assert report.change is not None
    assert [one.kind for one in report.change.cards] == [Kind.WORDING]
    assert report.kept is not None
    assert report.kept.read_bytes() == first
    assert own_files(services) == ["guest.md", "guest.md.bak"]
    assert services.today.numbers().seen == seen
    again = services.exchange.import_deck(coming(learner))
    assert again.kept == services.decks.folder / "guest.md.bak2"


def test_the_same_file_twice_changes_nothing(services: Services, learner: Learner) -> None:
    services.exchange.import_deck(coming(learner))
    report = services.exchange.import_deck(coming(learner))
    assert (report.change, report.kept) == (None, None)
    assert own_files(services) == ["guest.md"]


def test_an_import_is_taken_back_by_the_same_undo(services: Services, learner: Learner) -> None:
    services.exchange.import_deck(coming(learner))
    services.decks.undo()
    assert len(services.decks.lines()) == 1
    assert own_files(services) == ["guest.md"], "the file stays; a reload would take it in again"


def test_other_files_that_were_saved_meanwhile_are_left_for_the_reload(
    services: Services, learner: Learner
) -> None:
    mine = services.decks.new_deck("Mine")
    services.exchange.import_deck(coming(learner))
    assert [one.deck_id for one in services.decks.lines()] == ["small", "guest"]
    assert services.decks.waiting() == (mine,)


def test_a_deck_with_an_error_is_left_where_it_is(services: Services, learner: Learner) -> None:
    report = services.exchange.import_deck(coming(learner, CARDS.replace("A: Two.", "answer: Two.")))
    assert not report.sound
    assert any(one.code == "key-unknown" and one.line > 1 for one in report.messages)
    assert own_files(services) == []


def test_a_shipped_id_is_refused(services: Services, learner: Learner) -> None:
    report = services.exchange.import_deck(coming(learner, deck_id="small"))
    assert [(one.code, one.line) for one in report.messages] == [("id-twice", 2)]
    assert own_files(services) == []


def test_missing_ids_are_added_in_the_copy_alone_and_stay_the_same(
    services: Services, learner: Learner
) -> None:
    file = coming(learner, "Q: Who are you?\nA: Me.\n")
    before = file.read_bytes()
    report = services.exchange.import_deck(file)
    assert (report.ids, report.cards) == (1, 1)
    assert file.read_bytes() == before
    assert services.exchange.import_deck(file).change is None


def test_a_file_of_another_kind_or_none_at_all(services: Services, learner: Learner) -> None:
    with pytest.raises(KnownError) as error:
        services.exchange.import_deck(learner.folder / "deck.docx")
    assert error.value.fault is Fault.VALUE_BAD
    report = services.exchange.import_deck(learner.folder / "absent.md")
    assert [one.code for one in report.messages] == ["file-unreadable"]


def test_a_name_that_is_taken_by_another_deck_gets_a_number(services: Services, learner: Learner) -> None:
    services.decks.folder.mkdir(parents=True)
    (services.decks.folder / "guest.md").write_text("not a deck", encoding="utf-8")
    report = services.exchange.import_deck(coming(learner))
    assert report.target is not None
    assert report.target.name == "guest-2.md"


def test_shipped_and_own_decks_are_written_as_their_files_are(services: Services, learner: Learner) -> None:
    own = coming(learner, "<!-- Only for me. -->\n\n" + CARDS)
    services.exchange.import_deck(own)
    for deck_id, source in (("small", learner.decks / "small.md"), ("guest", own)):
        target = learner.folder / f"out-{deck_id}.md"
        assert services.exchange.export_deck(deck_id, target) == 7
        assert target.read_bytes() == source.read_bytes()


def test_an_export_overwrites_nothing_and_knows_its_decks(services: Services, learner: Learner) -> None:
    target = learner.folder / "out.md"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(KnownError):
        services.exchange.export_deck("small", target)
    assert target.read_text(encoding="utf-8") == "mine"
    with pytest.raises(KnownError) as error:
        services.exchange.export_deck("nothing", learner.folder / "new.md")
    assert error.value.fault is Fault.VALUE_BAD


# -- tables

TABLE = 'id,question,answer\nriver,Which river?,The Syr Darya\nlake,Which lake?,"The Aral Sea, once"\n'


def table(learner: Learner, text: str = TABLE, name: str = "Water talks.csv") -> Path:
    path = learner.folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_becomes_a_deck_named_after_its_file(services: Services, learner: Learner) -> None:
    report = services.exchange.import_deck(table(learner))
    assert (report.sound, report.deck_id, report.title, report.cards) == (
        True,
        "water-talks",
        "Water talks",
        2,
    )
    assert report.target == services.decks.folder / "water-talks.md"
    assert "A: The Aral Sea, once\n" in report.target.read_text(encoding="utf-8")
    assert services.decks.preview().messages == ()
    assert services.decks.waiting() == ()


def test_a_table_updates_a_deck_and_leaves_what_it_does_not_say(services: Services, learner: Learner) -> None:
    services.exchange.import_deck(coming(learner))
    study_all(services, learner.clock, Rating.EASY)
    rows = "id,question,answer\ncurrents,Which currents collide?,Globalism and nationalism.\n"
    report = services.exchange.import_deck(table(learner, rows), deck_id="guest")
    assert report.title == "A small deck"
    assert report.change is not None
    assert report.change.count(Kind.WORDING) == 1
    assert report.change.count(Kind.RETIRED) == 6
    assert report.kept is not None


def test_a_table_may_be_told_what_it_is(services: Services, learner: Learner) -> None:
    report = services.exchange.import_deck(table(learner), deck_id="talks", title="Talks about water")
    assert (report.deck_id, report.title) == ("talks", "Talks about water")
    with pytest.raises(KnownError) as error:
        services.exchange.import_deck(table(learner), deck_id="Talks!")
    assert error.value.fault is Fault.VALUE_BAD


def test_a_broken_row_is_named_and_nothing_is_imported(services: Services, learner: Learner) -> None:
    report = services.exchange.import_deck(table(learner, TABLE + "x,Which dam?,\n"))
    assert [one.line for one in report.messages if one.severity is Severity.ERROR] == [4]
    assert own_files(services) == []


def test_every_form_comes_back_from_a_table(services: Services, learner: Learner) -> None:
    services.exchange.import_deck(coming(learner))
    for suffix in ("csv", "tsv"):
        target = learner.folder / f"guest.{suffix}"
        assert services.exchange.export_deck("guest", target) == 7
        report = services.exchange.import_deck(target)
        assert (report.sound, report.change) == (True, None)
