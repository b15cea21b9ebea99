"""What can be read: a pack for the reader, the same with its study edition, and both anew when the files change."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from kzstudy.core.errors import Fault, KnownError
from kzstudy.services.bundle import Services
from kzstudy.storage.look import FILE_NAME
from tests.content.golden import PACK, small_pack
from tests.services.learner import Learner


@pytest.fixture
def folder(services: Services, learner: Learner) -> Path:
    """The folder of a pack that the services have found."""
    copied = learner.decks / PACK.name
    shutil.copytree(PACK, copied)
    services.library.refresh()
    return copied


def test_a_pack_is_read_with_and_without_its_edition(services: Services, folder: Path) -> None:
    assert [info.pack_id for info in services.reading.packs()] == ["small-pack"]
    whole = services.reading.edition("small-pack")
    text = services.reading.pack("small-pack")
    assert whole == small_pack()
    assert (text.passages, text.terms) == (whole.passages, ())


@pytest.mark.parametrize("name", ["pack", "edition"])
def test_what_was_read_is_kept_until_the_files_change(services: Services, folder: Path, name: str) -> None:
    read = getattr(services.reading, name)
    kept = read("small-pack")
    assert read("small-pack") is kept
    document = folder / "document.md"
    document.write_text(document.read_text("utf-8").replace("1871", "1872"), "utf-8")
    services.library.refresh()
    assert "1872" in read("small-pack").passages[0].text


@pytest.mark.parametrize("name", ["pack", "edition"])
def test_a_pack_that_is_not_there_is_said(services: Services, name: str) -> None:
    with pytest.raises(KnownError) as caught:
        getattr(services.reading, name)("nowhere")
    assert caught.value.fault is Fault.CONTENT_UNREADABLE


def test_an_index_emptied_by_a_migration_is_made_again(
    services: Services, learner: Learner, folder: Path
) -> None:
    services.upkeep.close()
    connection = sqlite3.connect(learner.data / FILE_NAME)
    connection.execute("DELETE FROM pack_part")
    connection.execute("DELETE FROM content WHERE name = 'stamp'")
    connection.commit()
    connection.close()
    opened = learner.open()
    assert opened.reading.edition("small-pack") == small_pack()
    opened.upkeep.close()
