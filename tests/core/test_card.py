"""Notes and their cards, and the marks of a cloze."""

from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.card import ClozePart, Element, Form, Note, cards_of, cloze_labels, cloze_parts

plain = st.text("ab {}:\n-", max_size=12).filter(lambda text: "{{" not in text and "}}" not in text)
words = st.text("abc .,\n", min_size=1, max_size=8).filter(str.strip)
idents = st.text("abc-19", min_size=1, max_size=4)
marks = st.builds(ClozePart, words, idents, st.just("") | words)


def written(part: ClozePart) -> str:
    if not part.label:
        return part.text
    return f"{{{{{part.label}::{part.text}{'::' + part.hint if part.hint else ''}}}}}"


def letters(text: str) -> str:
    return "".join(one for one in text if one not in "{}: \n\t")


@given(st.lists(marks | st.builds(ClozePart, words)))
def test_marks_are_read_as_they_were_written(parts: list[ClozePart]) -> None:
    whole = "".join(map(written, parts))
    found = cloze_parts(whole)
    joined: list[ClozePart] = []
    for part in parts:
        if not part.label and joined and not joined[-1].label:
            joined[-1] = ClozePart(joined[-1].text + part.text)
        else:
            joined.append(part)
    assert found == tuple(joined)
    assert cloze_labels(whole) == tuple(dict.fromkeys(part.label for part in parts if part.label))


@given(st.text("{}:c1 a\n", max_size=60) | st.text(max_size=60))
def test_no_word_is_lost_whatever_the_braces(text: str) -> None:
    parts = cloze_parts(text)
    assert letters("".join(part.label + part.text + part.hint for part in parts)) == letters(text)
    assert all(part.text for part in parts)
    if not cloze_labels(text):
        assert "".join(part.text for part in parts) == text


@given(plain, marks, plain)
def test_a_mark_is_found_between_any_words(before: str, mark: ClozePart, after: str) -> None:
    spaced = ClozePart(f" {before} "), mark, ClozePart(f" {after} ")
    assert cloze_parts("".join(map(written, spaced))) == spaced


def test_a_mark_that_cannot_be_read_hides_no_other() -> None:
    text = "In {{2020}} the {{c1::President}} signed {{ the {{c2::Decree"
    assert cloze_parts(text) == (
        ClozePart("In {{2020}} the "),
        ClozePart("President", "c1"),
        ClozePart(" signed {{ the {{c2::Decree"),
    )
    assert cloze_parts("{{::x}} {{c1::}} {{c1::::hint}}") == (ClozePart("{{::x}} {{c1::}} {{c1::::hint}}"),)
    assert cloze_parts("") == ()


def test_a_note_has_a_card_for_each_thing_to_recall() -> None:
    qa = Note("deck/a", Form.QA, "Q?", "A.")
    cloze = Note("deck/b", Form.CLOZE, "{{year::2020}}, {{day::6 March}}, again {{year::2020}}")
    listed = Note("deck/c", Form.LIST, "Which?", elements=(Element("one", "1"), Element("two", "2")))
    assert [card.card_id for card in cards_of(qa)] == ["deck/a:qa"]
    assert [card.card_id for card in cards_of(cloze)] == ["deck/b:cloze:year", "deck/b:cloze:day"]
    assert [card.card_id for card in cards_of(listed)] == ["deck/c:element:one", "deck/c:element:two"]
    for note in (qa, cloze, listed):
        assert {(card.note_id, card.siblings) for card in cards_of(note)} == {(note.note_id, note.note_id)}


def test_cards_of_one_key_point_are_siblings_within_their_deck() -> None:
    notes = [
        Note(f"{deck}/{name}", Form.QA, "?", "!", thesis="t1") for deck in ("one", "two") for name in "ab"
    ]
    assert [card.siblings for note in notes for card in cards_of(note)] == ["one/thesis:t1"] * 2 + [
        "two/thesis:t1"
    ] * 2
