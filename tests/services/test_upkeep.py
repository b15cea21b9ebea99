"""Backups that are opened before they count, going back to one, and the doctor."""

import sqlite3
from pathlib import Path

import pytest

from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.rating import Rating
from kzstudy.services.bundle import Services
from kzstudy.services.rescue import backups_in, restore_file
from tests.services.learner import DAY_MS, Learner, prompt_of, rate, study_all
from tests.services.quizzed import EXAM, KnownBank, quizzes_over


def test_a_backup_holds_what_was_answered(services: Services, learner: Learner) -> None:
    study_all(services, learner.clock)
    made = services.upkeep.backup_now()
    connection = sqlite3.connect(made.path)
    assert connection.execute("SELECT count(*) FROM review").fetchone()[0] == made.reviews > 0
    connection.close()
    assert [one.path for one in services.upkeep.backups()] == [made.path]


def test_going_back_keeps_the_replaced_file_and_starts_a_log_of_its_own(
    services: Services, learner: Learner
) -> None:
    rate(services, prompt_of(services))
    made = services.upkeep.backup_now()
    rate(services, prompt_of(services))
    services.upkeep.restore(made.path)
    assert services.upkeep.doctor().reviews == 1
    kept = list(learner.data.glob("kzstudy-replaced-*.sqlite3"))
    assert len(kept) == 1
    connection = sqlite3.connect(kept[0])
    assert connection.execute("SELECT count(*) FROM review").fetchone()[0] == 2
    rate(services, prompt_of(services), Rating.EASY)
    ids = {row[0] for row in connection.execute("SELECT entry_id FROM entry")}
    connection.close()
    now = sqlite3.connect(services.upkeep.file)
    mine = [row[0] for row in now.execute("SELECT entry_id FROM entry ORDER BY sequence")]
    now.close()
    assert mine[0] in ids
    assert mine[1] not in ids, "the restored file must not give an id that the replaced one gave"
    assert services.upkeep.doctor().sound


def test_an_unsound_backup_changes_nothing(services: Services, learner: Learner, tmp_path: Path) -> None:
    rate(services, prompt_of(services))
    bad = tmp_path / "bad.sqlite3"
    bad.write_bytes(b"SQLite format 3\0" + b"\1" * 5000)
    with pytest.raises(KnownError) as caught:
        services.upkeep.restore(bad)
    assert caught.value.fault is Fault.BACKUP_BAD
    with pytest.raises(KnownError) as caught:
        services.upkeep.restore(tmp_path / "none.sqlite3")
    assert caught.value.fault is Fault.BACKUP_MISSING
    assert services.upkeep.doctor().reviews == 1
    assert not list(learner.data.glob("*.incoming"))
    assert not list(learner.data.glob("*replaced*"))


def test_a_backup_is_made_once_a_study_day_and_not_of_nothing(services: Services, learner: Learner) -> None:
    assert services.upkeep.daily_backup() is None
    rate(services, prompt_of(services))
    assert services.upkeep.daily_backup() is not None
    assert services.upkeep.daily_backup() is None
    learner.clock.at_ms += DAY_MS
    assert services.upkeep.daily_backup() is not None


def test_a_quiz_is_something_to_keep(services: Services) -> None:
    quizzes_over(services.study._workplace, KnownBank()).start(EXAM)
    assert services.upkeep.daily_backup() is not None


def test_the_doctor_finds_and_mends_a_memory_that_the_log_does_not_give(
    services: Services, learner: Learner
) -> None:
    study_all(services, learner.clock)
    before = services.upkeep.doctor()
    assert before.sound
    connection = sqlite3.connect(services.upkeep.file)
    connection.execute("UPDATE memory SET stability_days = 99 WHERE card_id = 'small/currents:qa'")
    connection.commit()
    connection.close()
    found = services.upkeep.doctor(repair=True)
    assert found.differing == ("small/currents:qa",)
    assert services.upkeep.doctor().sound


def test_rescue_works_without_opening_the_damaged_file(services: Services, learner: Learner) -> None:
    rate(services, prompt_of(services))
    services.upkeep.backup_now()
    path = services.upkeep.file
    services.upkeep.close()
    path.write_bytes(b"not a database at all, but long enough to be looked at as one" * 40)
    broken = path.read_bytes()
    with pytest.raises(KnownError) as caught:
        learner.open()
    assert caught.value.fault is Fault.DATABASE_DAMAGED
    assert path.read_bytes() == broken, "a damaged file is left as it is"
    kept = restore_file(learner.data, backups_in(learner.data)[0].path, learner.clock.now_ms())
    assert kept is not None
    assert kept.read_bytes() == broken
    again = learner.open()
    assert again.upkeep.doctor().reviews == 1
    again.upkeep.close()


def test_settings_can_be_undone_after_a_restart(services: Services, learner: Learner) -> None:
    services.settings.change("theme", "dark")
    services.settings.change("new_per_day", "5")
    services.upkeep.close()
    services = learner.open()
    services.settings.undo()
    assert (services.settings.settings().new_per_day, services.settings.settings().theme) == (20, "dark")
    services.settings.undo()
    assert services.settings.settings().theme == "system"
    assert services.settings.undo() is None
    with pytest.raises(KnownError):
        services.settings.change("new_per_day", "-3")
    with pytest.raises(KnownError):
        services.settings.change("nonsense", "1")
    services.upkeep.close()
