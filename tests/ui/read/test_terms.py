"""Which words the glossary explains."""

from kzstudy.core.term import Term
from kzstudy.ui.read.terms import Matcher, next_mark, other_languages

TERMS = (
    Term("multi-vector", "term", "Multi-vector policy", "", also=("multi-vector",)),
    Term("policy", "term", "Policy", ""),
    Term("eaeu", "body", "Eurasian Economic Union", "", also=("EAEU", "Union")),
    Term("tokayev", "person", "Kassym-Jomart Tokayev", "", also=("Tokayev",)),
)


def found(text: str) -> list[tuple[str, str]]:
    """The terms and the words they are found in."""
    return [(mark.term.term_id, text[mark.begin : mark.end]) for mark in Matcher(TERMS).marks(text)]


def test_a_longer_term_wins_over_one_inside_it() -> None:
    assert found("The multi-vector policy goes on.") == [("multi-vector", "multi-vector policy")]
    assert found("A policy that is Multi-vector.") == [("policy", "policy"), ("multi-vector", "Multi-vector")]


def test_names_are_found_as_they_are_written() -> None:
    assert found("The Union and a union of eaeu.") == [("eaeu", "Union")]
    assert found("tokayev") == []


def test_only_the_first_place_and_only_whole_words() -> None:
    assert found("Policy after policy; policymakers.") == [("policy", "Policy")]
    assert found("policymakers") == []


def test_a_glossary_without_terms_finds_nothing() -> None:
    assert Matcher(()).marks("policy") == ()


def test_forms_nobody_checked_say_so() -> None:
    term = Term("a", "term", "A", "", "а", "ә", ("kk",))
    words = "".join(words for words, _ in other_languages(term))
    assert words == "Russian\u00a0а\u2003Kazakh\u00a0ә (our\u00a0translation,\u00a0unchecked)"
    assert other_languages(TERMS[0]) == ()


def test_the_key_goes_round() -> None:
    marks = Matcher(TERMS).marks("Policy of the Union")
    assert next_mark(marks, None) is marks[0]
    assert next_mark(marks, marks[0]) is marks[1]
    assert next_mark(marks, marks[1]) is marks[0]
    assert next_mark((), None) is None
