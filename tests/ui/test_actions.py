"""The table of keys says each thing once."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from kzstudy.ui import actions

# Places whose keys act while those of another one do: parts of one screen.
TOGETHER = {
    "element": ("study",),
    "question": ("sitting", "option", "pick"),
    "handing": ("sitting",),
}


def test_names_are_unique() -> None:
    assert [name for name, times in Counter(row.name for row in actions.SPECS).items() if times > 1] == []


def test_no_key_means_two_things_in_one_place() -> None:
    for place in {row.place for row in actions.SPECS} - {"window"}:
        here = [row for row in actions.SPECS if row.place in ("window", place)]
        here += [row for row in actions.SPECS if row.place in TOGETHER.get(place, ())]
        keys = Counter(key for row in here for key in row.keys)
        assert [key for key, times in keys.items() if times > 1] == [], place


def test_every_key_is_one_that_qt_knows() -> None:
    for row in actions.SPECS:
        for key in row.keys:
            assert QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText) == key
