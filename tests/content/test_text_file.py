"""Bytes that are no UTF-8 are named by line, with what they look like."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.content.text_file import decode, read_text

_RUSSIAN = "---\nid: a\ntitle: Внешняя политика\n"


@pytest.mark.parametrize(
    ("data", "place", "looks"),
    [
        (_RUSSIAN.encode("cp1251"), (3, 8), "It looks like Windows-1251. "),
        (_RUSSIAN.encode("utf-16"), (1, 1), "It looks like UTF-16. "),
        (_RUSSIAN.encode("utf-16-be"), (1, 1), "It holds zero bytes and looks like UTF-16. "),
        ("---\nid: plain\n".encode("utf-16-le"), (1, 2), "It holds zero bytes and looks like UTF-16. "),
        ("ok\nсыр\n".encode() + b"\xd0", (3, 1), ""),
        ("one\nсы\xe9".encode()[:-1], (2, 3), ""),
    ],
)
def test_other_encodings_are_named(data: bytes, place: tuple[int, int], looks: str) -> None:
    text, (message,) = decode("x.md", data)
    assert text is None
    assert (message.file, message.code) == ("x.md", "encoding")
    assert (message.line, message.column) == place
    assert message.hint == f"{looks}Save it as UTF-8 in your editor."


@given(st.text())
def test_any_text_comes_through_with_all_its_bytes(text: str) -> None:
    data = text.encode("utf-8")
    read, messages = decode("x.md", data)
    if "\0" in text:
        assert read is None
    else:
        assert (read, messages) == (text, [])


@given(st.binary())
def test_any_bytes_give_a_text_or_one_message_inside_the_file(data: bytes) -> None:
    text, messages = decode("x.md", data)
    if text is None:
        (message,) = messages
        rows = data.split(b"\n")
        assert 1 <= message.column <= len(rows[message.line - 1]) + 1
    else:
        assert text.encode("utf-8") == data


def test_line_ends_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_text(path, "x.md") == ("\ufeffa\r\nb\rc\n", [])


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    text, (message,) = read_text(tmp_path / "x.md", "x.md")
    assert text is None
    assert str(message) == "x.md:1:1: file-unreadable: This file cannot be read. No such file or directory."
