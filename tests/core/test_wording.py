"""Words that count as the same, and words that tell nothing."""

import pytest

from kzstudy.core.wording import names, stem, stems, without_quotations


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("state", "states"),
        ("policy", "policies"),
        ("region", "regional"),
        ("integration", "integrated"),
        ("partner", "partnership"),
        ("war", "wars"),
        ("sign", "signed"),
        ("trade", "trading"),
        ("reduce", "reduced"),
        ("europe", "european"),
        ("сосед", "соседи"),
        ("политика", "политики"),
        ("экономика", "экономический"),
        ("держава", "державы"),
        ("мемлекет", "мемлекеттер"),
        ("саясат", "саясаты"),
    ],
)
def test_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("2014", "2020"), ("national", "global"), ("china", "chapter"), ("право", "страна")]
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_small_words_tell_nothing() -> None:
    assert stems("What is it that the Concept says of the UN’s work?") == ["concep", "un", "work"]
    assert stems("Что об этом говорит Концепция?") == ["этом", "говори", "концеп"]
    assert stems("Тұжырымдама бұл туралы не дейді?") == ["тұжыры", "дейд"]


def test_a_span_of_years_is_one_word() -> None:
    assert stems("2020-2030, 2014–2020 and 2020") == ["2020-2030", "2014–2020", "2020"]


def test_names_are_written_with_a_capital_within_the_text() -> None:
    assert names("Which union did Russia and the UN found?") == {"russia", "un"}
    assert names("UN agencies") == {"un"}


def test_quotations_are_left_out() -> None:
    assert without_quotations('They say “all” and «все» and "every" only').split() == [
        "They",
        "say",
        "and",
        "and",
        "only",
    ]
