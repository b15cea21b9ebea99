"""A small learner's file as SQL, for each schema that was released.

`python -m tests.storage.golden` writes that of the present schema. A released one is never written again.
"""

import shutil
import sqlite3
import tempfile
from pathlib import Path

from kzstudy.storage import schema
from kzstudy.storage.look import FILE_NAME
from tests.content.golden import PACK
from tests.services.learner import Learner, prompt_of, rate

FOLDER = Path(__file__).parents[1] / "golden" / "schemas"


def dump(folder: Path) -> str:
    """The file of somebody who studied, took an answer back, changed a setting, and has a pack; made in `folder`."""
    learner = Learner(folder)
    learner.write_deck()
    shutil.copytree(PACK, learner.decks / PACK.name)
    services = learner.open()
    for _ in range(6):
        learner.clock.at_ms += 5000
        rate(services, prompt_of(services))
    services.study.undo()
    services.settings.change("theme", "dark")
    services.upkeep.close()
    connection = sqlite3.connect(learner.data / FILE_NAME)
    connection.execute("UPDATE content SET value = 'x'")  # the stamp and the messages name the folder
    lines = list(connection.iterdump())
    connection.close()
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the dump of the present schema."""
    with tempfile.TemporaryDirectory() as folder:
        (FOLDER / f"{schema.HEAD}.sql").write_text(dump(Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
