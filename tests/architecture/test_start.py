"""What the start may cost: nothing heavy is imported before the first paint."""

import subprocess
import sys

from tests.architecture.source_files import CHECKOUT

HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "alembic", "fsrs", "numpy", "hypothesis")


def modules_by(statement: str) -> set[str]:
    """The modules in memory after a statement, in a Python of its own."""
    show = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", show], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def loaded_by(statement: str) -> set[str]:
    """The top-level packages among them."""
    return {name.partition(".")[0] for name in modules_by(statement)}


def test_the_window_comes_before_the_heavy_libraries() -> None:
    loaded = loaded_by(
        "import kzstudy.app, kzstudy.ui.main_window, kzstudy.ui.today.page, kzstudy.ui.read.page"
    )
    assert "PySide6" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_the_command_line_waits_for_no_library() -> None:
    assert loaded_by("import kzstudy.cli").isdisjoint({*HEAVY, "PySide6"})


def test_the_usual_start_imports_nothing_of_the_set_up() -> None:
    assert loaded_by("import kzstudy.bootstrap").isdisjoint(
        {"pathlib", "subprocess", "tomllib", "importlib.metadata"}
    )


def test_the_first_frame_does_without_quizzes() -> None:
    loaded = modules_by("import kzstudy.app, kzstudy.ui.today.page")
    of_quizzes = ("kzstudy.quiz", "kzstudy.ui.quiz", "kzstudy.core.sitting", "kzstudy.ui.print")
    assert [name for name in loaded if name.startswith(of_quizzes)] == []


def test_the_quiz_screen_waits_for_nothing_that_prints() -> None:
    loaded = modules_by("import kzstudy.ui.quiz.page")
    assert [name for name in loaded if name.startswith("kzstudy.ui.print")] == []
