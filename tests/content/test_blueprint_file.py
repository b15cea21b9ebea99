"""The file that says how many questions come from which chapter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.content.blueprint_file import read_blueprint

CHAPTERS = ("D", "1", "2", "10")


def test_each_line_names_a_chapter_and_a_number() -> None:
    text = "# the winter exam\n1: 5\n\n  D :2\r\n10:  3  \n"
    assert read_blueprint("b.txt", text, CHAPTERS) == ((("1", 5), ("D", 2), ("10", 3)), [])
    assert read_blueprint("b.txt", "\ufeff1: 5", CHAPTERS) == ((("1", 5),), [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1: 5\n  two", "b.txt:2:3: text-stray: `two` cannot be read."),
        ("1: 5\n9: 1", "b.txt:2:1: chapter-unknown: There is no chapter `9`. There are D, 1, 2, 10."),
        (" d: 1", "b.txt:1:2: chapter-unknown: There is no chapter `d`."),
        ("100: 1", "b.txt:1:1: chapter-unknown: There is no chapter `100`. Did you mean `10`?"),
        ("1: 5\n2: 1\n1: 2", "b.txt:3:1: key-twice: Chapter `1` is named twice. Keep one of the lines."),
        ("1: five", "b.txt:1:4: value-bad: `five` is no number of questions."),
        ("1: 0", "b.txt:1:4: value-bad: `0` is no number of questions."),
        ("1: 501", "b.txt:1:4: value-bad: `501` is no number of questions."),
        ("1: -2", "b.txt:1:4: value-bad: `-2` is no number of questions."),
        ("1: \u0665", "b.txt:1:4: value-bad"),
        ("1:", "b.txt:1:3: value-bad: The number of questions is missing."),
        (": 5", "b.txt:1:1: text-stray: `: 5` cannot be read."),
        ("", "b.txt:1:1: text-empty: This file names no chapter."),
        ("# only a remark", "b.txt:1:1: text-empty: This file names no chapter."),
    ],
)
def test_a_mistake_is_named_with_line_and_column(text: str, said: str) -> None:
    _, (message,) = read_blueprint("b.txt", text, CHAPTERS)
    assert str(message).startswith(said)
    assert message.hint


@given(st.text(alphabet="D12: \n#0é\t\r", max_size=60))
def test_any_text_is_read_and_messages_point_into_it(text: str) -> None:
    found, messages = read_blueprint("b.txt", text, CHAPTERS)
    assert all(chapter in CHAPTERS and number > 0 for chapter, number in found)
    assert len({chapter for chapter, _ in found}) == len(found)
    assert found or messages
    lines = text.splitlines() or [""]
    for message in messages:
        assert 1 <= message.line <= len(lines)
        assert 1 <= message.column <= len(lines[message.line - 1]) + 1
