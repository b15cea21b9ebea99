"""Names, sizes and places of the files, and what no file may say."""

import ast
import re

from tests.architecture.source_files import CHECKOUT, modules, place, tracked, tree

VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}
LONGEST = 400

# Written in pieces, so that this file does not say what it forbids.
MACHINE_PATHS = re.compile(
    r"(?<![\w.~}/-])/(?:"
    + "|".join(["work", "root", "far" + "m", "home/(?!somebody)[a-z]+", "tmp/[a-z]+"])
    + ")/"
)
REGISTRIES = re.compile(
    "|".join(["py" + r"pi\.org", "python" + r"hosted\.org", "deb" + r"\.debian\.org", "npmjs" + r"\.org"])
)
BINARY = {".png", ".jpg", ".ico", ".icns", ".ttf", ".otf", ".sqlite", ".db"}


def texts() -> list[tuple[str, str]]:
    """Every tracked text, with its name in the checkout."""
    return [
        (str(path.relative_to(CHECKOUT)), path.read_text("utf-8", "replace"))
        for path in tracked()
        if path.suffix not in BINARY
    ]


def found(pattern: re.Pattern[str], *, but: str = "") -> list[str]:
    """Each line where the pattern stands."""
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in texts()
        if not (but and name.startswith(but))
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_has_a_name_that_says_nothing() -> None:
    assert [path.name for path in modules("kzstudy", "tests") if path.stem in VAGUE_NAMES] == []


def test_no_file_is_so_long_that_it_has_a_second_subject() -> None:
    lengths = {place(path, 1): len(path.read_text("utf-8").splitlines()) for path in modules("kzstudy")}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_a_package_file_holds_a_docstring_only() -> None:
    for path in modules("kzstudy", "tests"):
        if path.name == "__init__.py" and path.parent != CHECKOUT / "kzstudy":
            body = tree(path).body
            assert len(body) == 1, place(path, 1)
            assert ast.get_docstring(tree(path)), place(path, 1)


def test_every_folder_of_modules_is_a_package() -> None:
    folders = {path.parent for path in modules("kzstudy", "tests")}
    assert {str(folder) for folder in folders if not (folder / "__init__.py").is_file()} == set()


def test_every_module_says_what_it_answers() -> None:
    silent = [place(path, 1) for path in modules("kzstudy", "tests") if not ast.get_docstring(tree(path))]
    assert silent == []


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    assert found(MACHINE_PATHS, but="tests/architecture/") == []


def test_no_file_names_a_package_registry() -> None:
    assert found(REGISTRIES) == []


def test_no_lock_file_is_kept() -> None:
    kept = {path.name for path in tracked()}
    assert kept.isdisjoint({"uv.lock", "poetry.lock", "pylock.toml", "requirements.txt"})
