"""Where things are, in a checkout and without fonts."""

import pytest

from kzstudy import paths


def test_the_shipped_folders_are_there() -> None:
    shipped = paths.shipped()
    assert (shipped.resources / "README.md").is_file()
    assert (shipped.decks / "README.md").is_file()
    assert (shipped.icons / "today.svg").is_file()


def test_the_two_families_are_found_upright_first() -> None:
    names = [file.name for file in paths.font_files()]
    assert [name.partition("[")[0] for name in names] == [
        "Inter",
        "Literata",
        "Inter-Italic",
        "Literata-Italic",
    ]


def test_absent_fonts_are_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "_FONT_PACKAGES", ("fontpkg_of_nobody",))
    assert paths.font_files() == []


def test_the_data_folder_bears_our_name() -> None:
    assert paths.default_data_folder().name == "kzstudy"
