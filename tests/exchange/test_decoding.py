"""Bytes of a table: read where the encoding cannot be mistaken, refused with a name where it can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.exchange.decoding import decode
from kzstudy.exchange.messages import Messages
from tests.exchange.fixtures import FOLDER, beside

RUSSIAN = "вопрос;ответ\nКто подписал указ о Концепции?;Президент Казахстана\n"
KAZAKH = "сұрақ;жауап\nЖарлыққа кім қол қойды?;Қазақстан Республикасының Президенті\n"


def said(data: bytes) -> tuple[str | None, list[str]]:
    messages = Messages("x.csv")
    text = decode(data, messages)
    return text, [str(each) for each in messages.all()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_is_read_without_a_word(encoding: str) -> None:
    assert said(RUSSIAN.encode(encoding)) == (RUSSIAN, [])


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (RUSSIAN, "cp1251", "not UTF-8; it was read as Windows-1251"),
        (KAZAKH, "kz1048", "not UTF-8; it was read as KZ-1048"),
        (RUSSIAN, "utf-16", "UTF-16; it was read as that"),
    ],
)
def test_what_cannot_be_mistaken_is_read_and_named(text: str, encoding: str, name: str) -> None:
    read, (message,) = said(text.encode(encoding))
    assert read == text
    assert message.startswith(f"x.csv:1:1: encoding: This file is {name}.")


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (RUSSIAN.encode("koi8-r"), "1:1"),
        (RUSSIAN.encode("cp866"), "1:1"),
        ("question,answer\nWo?,Überall, größer\n".encode("latin-1"), "2:5"),
        ("question,answer\nда,нет\n".encode("cp1251"), "2:1"),
        (RUSSIAN.encode("utf-16-le"), "1:14"),
        (b"\xff\xfea", "1:1"),
        ("question,answer\nа".encode() + b"\xd0", "2:2"),
    ],
)
def test_what_could_be_something_else_is_refused(data: bytes, place: str) -> None:
    text, (message,) = said(data)
    assert text is None
    assert message.startswith(f"x.csv:{place}: encoding: This file is not UTF-8.")
    assert message.endswith("Save it as “CSV UTF-8”.")


@given(st.binary())
def test_any_bytes_give_a_text_or_one_message_inside_the_file(data: bytes) -> None:
    messages = Messages("x.csv")
    text = decode(data, messages)
    assert text is not None or len(messages.all()) == 1
    for message in messages.all():
        assert message.column <= len(data.split(b"\n")[message.line - 1]) + 1


@beside
def test_real_files_in_other_encodings() -> None:
    russian = FOLDER / "encodings" / "windows-1251-russian__ude_1.txt"
    text, (message,) = said(russian.read_bytes())
    assert text == russian.read_bytes().decode("cp1251")
    assert "Windows-1251" in message
    wide = FOLDER / "encodings" / "UTF-16_bom-utf-16-le.srt"
    assert said(wide.read_bytes())[0] == wide.read_bytes().decode("utf-16")
