"""A file that cannot be opened: said plainly, left as it is, and the ways out work."""

import sqlite3
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kzstudy.core.rating import Rating
from kzstudy.storage.look import FILE_NAME
from tests.services.learner import study_all
from tests.ui.conftest import Hands


def words(hands: Hands) -> str:
    return "\n".join(label.text() for label in hands.window.findChildren(QLabel) if label.isVisible())


def studied(hands: Hands) -> int:
    study_all(hands.services, hands.clock, Rating.GOOD)
    hands.services.upkeep.backup_now()
    answered = hands.services.today.numbers().answered_today
    hands.close()
    return answered


def test_a_damaged_file_is_left_alone_and_a_backup_brings_everything_back(
    hands: Hands, open_window: Callable[[], Hands]
) -> None:
    answered = studied(hands)
    file = hands.folder / FILE_NAME
    file.write_bytes(b"this is no database at all " * 400)
    broken = file.read_bytes()

    again = open_window()
    assert "damaged" in words(again)
    assert not again.window.rail.isVisible()
    assert file.read_bytes() == broken
    again.ctrl(Qt.Key.Key_2)
    assert "damaged" in words(again)

    with again.bot.waitSignal(again.session.ready, timeout=20_000):
        again.key(Qt.Key.Key_Return)
    assert again.services.today.numbers().answered_today == answered
    assert again.window.rail.isVisible()
    assert "damaged" not in words(again)
    assert any(one.read_bytes() == broken for one in hands.folder.iterdir() if one.is_file())


def test_a_file_of_a_newer_program_is_refused_and_kept(
    hands: Hands, open_window: Callable[[], Hands]
) -> None:
    studied(hands)
    file = hands.folder / FILE_NAME
    with sqlite3.connect(file) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    kept = file.read_bytes()
    again = open_window()
    assert "newer kzstudy" in words(again)
    assert again.window.windowTitle() == "Cannot open - kzstudy"
    assert file.read_bytes() == kept
