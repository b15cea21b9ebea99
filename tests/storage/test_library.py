"""The file: made, opened, refused, and never harmed."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from kzstudy.core.errors import Fault, KnownError
from kzstudy.storage import schema, tables
from kzstudy.storage.library import Library, open_library
from kzstudy.storage.look import version_of

GOLDEN = Path(__file__).parents[1] / "golden" / "schemas"
PARAMETERS = ("fsrs6-default", (0.5,))


def opened(path: Path) -> Library:
    return open_library(path, now_ms=1, parameters=PARAMETERS, before_migration=lambda: None)


def shape(connection: sqlite3.Connection) -> dict[str, object]:
    """Tables with columns, keys, strictness; and indexes with their columns."""
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'"
        )
    ]
    result: dict[str, object] = {}
    for name in sorted(names):
        result[name] = {
            "columns": connection.execute(f"PRAGMA table_xinfo({name})").fetchall(),
            "keys": sorted(row[2:5] for row in connection.execute(f"PRAGMA foreign_key_list({name})")),
            "strict": connection.execute(f"SELECT strict FROM pragma_table_list('{name}')").fetchone()[0],
            "indexes": sorted(
                (row[1], tuple(connection.execute(f"PRAGMA index_info({row[1]})").fetchall()))
                for row in connection.execute(f"PRAGMA index_list({name})")
                if row[3] == "c"
            ),
        }
    return result


def test_migrations_make_what_the_models_say(tmp_path: Path) -> None:
    library = opened(tmp_path / "a.sqlite3")
    library.close()
    migrated = sqlite3.connect(tmp_path / "a.sqlite3")
    engine = create_engine(f"sqlite:///{tmp_path / 'b.sqlite3'}")
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    modelled = sqlite3.connect(tmp_path / "b.sqlite3")
    assert tables.ReviewRow.__tablename__ in shape(migrated)
    assert shape(migrated) == shape(modelled)
    assert all(table["strict"] for table in shape(migrated).values())  # type: ignore[index]
    migrated.close()
    modelled.close()


def test_the_log_cannot_be_changed(tmp_path: Path) -> None:
    opened(tmp_path / "a.sqlite3").close()
    connection = sqlite3.connect(tmp_path / "a.sqlite3")
    connection.execute("INSERT INTO entry VALUES ('d:1', 'd', 1, 1, NULL)")
    for statement in ("UPDATE entry SET at_ms = 2", "DELETE FROM entry"):
        with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
            connection.execute(statement)
    connection.close()


def test_writes_are_synchronous_and_logged_ahead(tmp_path: Path) -> None:
    library = opened(tmp_path / "a.sqlite3")
    with library.reading() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in _PRAGMAS]
    library.close()
    assert found == ["wal", 2, 1]


_PRAGMAS = ("journal_mode", "synchronous", "foreign_keys")


def test_a_newer_file_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    opened(path).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(KnownError) as caught:
        opened(path)
    assert caught.value.fault is Fault.DATABASE_NEWER
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [b"plain text, no database" * 100, b"SQLite format 3\0" + b"\xff" * 4096, b"x"],
    ids=["text", "torn", "byte"],
)
def test_a_damaged_file_is_refused_and_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.sqlite3"
    path.write_bytes(content)
    with pytest.raises(KnownError) as caught:
        opened(path)
    assert caught.value.fault is Fault.DATABASE_DAMAGED
    assert path.read_bytes() == content


def test_another_programs_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (a)")
    connection.close()
    with pytest.raises(KnownError) as caught:
        opened(path)
    assert caught.value.fault is Fault.DATABASE_DAMAGED


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(KnownError) as caught:
        opened(tmp_path / "file" / "a.sqlite3")
    assert caught.value.fault is Fault.FOLDER_READ_ONLY


def test_a_locked_file_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kzstudy.storage.library.BUSY_MS", 50)
    path = tmp_path / "a.sqlite3"
    library = opened(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(KnownError) as caught, library.transaction():
        pass
    assert caught.value.fault is Fault.DATABASE_LOCKED
    other.execute("ROLLBACK")
    other.close()
    library.close()


def test_what_fails_inside_a_transaction_leaves_nothing(tmp_path: Path) -> None:
    library = opened(tmp_path / "a.sqlite3")

    def fail() -> None:
        with library.transaction() as connection:
            connection.exec_driver_sql("INSERT INTO setting VALUES ('a', 'b')")
            raise ValueError("on purpose")

    with pytest.raises(ValueError, match="on purpose"):
        fail()
    with library.transaction() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM setting").scalar_one() == 0
    library.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.sqlite3"
    real = schema.migrate

    def failing(connection: object) -> None:
        real(connection)  # type: ignore[arg-type]
        raise RuntimeError("half way")

    monkeypatch.setattr(schema, "migrate", failing)
    with pytest.raises(RuntimeError, match="half way"):
        opened(path)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    connection.close()
    monkeypatch.undo()
    opened(path).close()
    assert version_of(path) == schema.HEAD


@pytest.mark.parametrize("dump", sorted(GOLDEN.glob("*.sql")), ids=lambda path: path.stem)
def test_every_released_schema_opens(tmp_path: Path, dump: Path) -> None:
    path = tmp_path / "a.sqlite3"
    connection = sqlite3.connect(path)
    connection.executescript(dump.read_text(encoding="utf-8"))
    connection.close()
    library = opened(path)
    with library.reading() as looked:
        assert looked.exec_driver_sql("SELECT count(*) FROM review").scalar_one() > 0
    library.close()
    assert version_of(path) == schema.HEAD


def test_the_present_schema_is_among_the_released_ones() -> None:
    assert (GOLDEN / f"{schema.HEAD}.sql").is_file()
