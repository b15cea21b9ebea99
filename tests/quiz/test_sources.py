"""What is made of a small pack whose every question can be told beforehand?"""

from dataclasses import replace

from kzstudy.core.document import Attestation
from kzstudy.core.question import FALSE, GAP, TRUE, Kind, Question
from kzstudy.quiz.bank import Bank, bank_of
from tests.quiz.small_pack import DECK, PACK, TABLE

BANK = bank_of(PACK, [DECK])


def question(question_id: str, bank: Bank = BANK, seed: int = 1) -> Question:
    found = bank.question(question_id, seed)
    assert found is not None, question_id
    return found


def test_a_card_is_asked_for_its_answer() -> None:
    asked = question("card:small-deck/who")
    assert asked.kind is Kind.SHORT
    assert asked.accepted == ("The keeper", "cloud keeper", "keeper")
    assert asked.cards == ("small-deck/who:qa",)
    assert asked.known is Attestation.PRIMARY


def test_a_year_is_a_number() -> None:
    asked = question("card:small-deck/year")
    assert (asked.kind, asked.accepted) == (Kind.NUMBER, ("1990",))


def test_what_could_be_put_in_many_ways_is_not_asked() -> None:
    assert not {"card:small-deck/long", "card:small-deck/manner"} & set(BANK.questions())


def test_a_gap_shows_the_other_words_and_its_hint() -> None:
    rain = question("card:small-deck/gap:a")
    assert rain.stem == f"Winds bring {GAP} (water) on 6 March 2020."
    assert (rain.kind, rain.accepted, rain.cards) == (Kind.CLOZE, ("rain",), ("small-deck/gap:cloze:a",))
    day = question("card:small-deck/gap:d")
    assert (day.kind, day.accepted) == (Kind.NUMBER, ("6 March 2020",))


def test_a_gap_whose_words_stand_beside_it_is_none() -> None:
    assert "card:small-deck/given:a" not in BANK.questions()


def test_a_list_card_has_a_card_for_each_element() -> None:
    asked = question("card:small-deck/list")
    assert asked.wanted == 2
    assert [option.cards for option in asked.options] == [
        ("small-deck/list:element:a",),
        ("small-deck/list:element:b",),
    ]


def test_written_options_stay_as_they_are_written() -> None:
    asked = question("card:small-deck/choice")
    assert asked.kind is Kind.ONE
    assert {option.option_id: option.why for option in asked.options} == {
        "x": "Cold.",
        "y": "Warm.",
        "z": "Neither.",
    }
    assert asked.right() == ("x",)


def test_who_says_it_has_three_answers_in_their_order() -> None:
    for name, right in (("his", "eye"), ("text", "document"), ("none", "other")):
        asked = question(f"card:small-deck/{name}")
        assert asked.kind is Kind.WHO
        assert [option.text for option in asked.options] == [
            "The document (also where somebody quotes it)",
            "Eyewitness (a view of the author\u2019s own)",
            "Neither of them",
        ]
        assert asked.natural
        assert asked.right() == (right,)


def test_nobody_stands_beside_neither_whose_statement_it_may_be() -> None:
    assert "card:small-deck/hidden" not in BANK.questions()


def test_what_belongs_to_a_list() -> None:
    asked = question("enumeration:warm:one:e1")
    assert (
        asked.stem == "Which of these is one of **the three gifts of warm winds**, according to the Charter?"
    )
    assert asked.right() == ("e1",)
    wrong = {option.text: option.why for option in asked.options if not option.right}
    assert set(wrong) <= {"Frost", "Snow", "Nights of clear sky", "Roads", "Wells"}
    assert wrong["Snow"] == "It is one of the three gifts of cold winds, according to the Charter."


def test_a_list_of_another_kind_lends_nothing() -> None:
    lists = tuple(replace(each, kinds=(each.enumeration_id,)) for each in PACK.enumerations)
    asked = bank_of(replace(PACK, enumerations=lists), []).questions()
    kinds = {each.split(":")[2] for each in asked if each.startswith("enumeration:warm")}
    assert kinds == {"order", "place", "list"}


def test_a_list_without_a_false_statement_has_no_true_one() -> None:
    asked = [each.split(":") for each in BANK.questions() if each.startswith("enumeration:")]
    true = {each[1] for each in asked if each[2] == "true"}
    assert true
    assert true == {each[1] for each in asked if each[2] == "false"}


def test_a_list_known_in_part_proves_nothing_foreign() -> None:
    in_part = replace(PACK.enumerations[0], complete=False)
    alone = replace(PACK, enumerations=(in_part, replace(PACK.enumerations[2], complete=False)))
    kinds = {
        each.split(":")[2] for each in bank_of(alone, []).questions() if each.startswith("enumeration:warm")
    }
    assert kinds == {"order", "place", "list"}


def test_what_is_true_elsewhere_is_no_wrong_option() -> None:
    cold = PACK.enumerations[1]
    elements = tuple(replace(each, also_true_for="warm winds, too") for each in cold.elements)
    pack = replace(PACK, enumerations=(PACK.enumerations[0], replace(cold, elements=elements)))
    assert "enumeration:warm:one:e1" not in bank_of(pack, []).questions()


def test_a_wrong_option_that_the_passage_bears_is_none() -> None:
    text = "Warm winds bring rain, mist and thunder, and now and then frost and snow and roads and wells."
    passages = (replace(PACK.passages[0], text=text), *PACK.passages[1:])
    pack = replace(PACK, passages=passages)
    assert "enumeration:warm:one:e1" not in bank_of(pack, []).questions()


def test_places_of_a_list() -> None:
    second = question("enumeration:warm:place:e2")
    assert "comes **second** among" in second.stem
    assert second.right() == ("e2",)
    assert "comes **last** among" in question("enumeration:warm:place:e3").stem


def test_naming_a_list() -> None:
    whole = question("enumeration:warm:list")
    assert whole.stem == "Name **all** three gifts of warm winds, according to the Charter."
    part = replace(PACK.enumerations[2], complete=False)
    bank = bank_of(replace(PACK, enumerations=(part,)), [])
    told = question("enumeration:watched:list", bank)
    assert (
        told.stem
        == "Name **two** examples of what the council watches, in the Charter as Eyewitness lists it."
    )
    assert told.says == "eye"


def test_a_pair_is_asked_both_ways() -> None:
    there = question("pairs:ties:one:north")
    assert there.stem == "What name have the ties with Northland?"
    assert {option.option_id for option in there.options} <= {"north", "south", "west", "isles"}
    back = question("pairs:ties:back:south")
    assert back.stem == "With whom are the ties called distant friendship?"
    assert back.right() == ("south",)
    assert "pairs:ties:back:east" not in BANK.questions()


def test_a_pair_is_recalled() -> None:
    asked = question("pairs:ties:short:west")
    assert asked.accepted == ("growing trade", "trade that grows")


def test_a_swapped_pair_is_false_and_the_reason_says_whose_it_is() -> None:
    asked = question("pairs:ties:false:north:south")
    assert asked.statement == "The ties with Northland are called distant friendship."
    assert asked.right() == (FALSE,)
    assert [target.text for target in asked.targets if target.right] == ["That is true of Southland."]
    assert question("pairs:ties:true:north").right() == (TRUE,)


def test_a_match_has_one_target_too_many() -> None:
    asked = question("pairs:ties:match")
    assert len(asked.options) == 3
    assert len(asked.targets) == 4
    rights = {pair.slug: pair.right for pair in TABLE.pairs}
    for option in asked.options:
        target = asked.option(option.partner)
        assert target is not None
        assert target.text.casefold() == rights[option.option_id]


def test_only_undoubted_events_are_asked() -> None:
    assert question("event:flood:year").accepted == ("1990",)
    assert "event:doubted:year" not in BANK.questions()
    ordered = question("events:flood+treaty+council+bridge")
    assert {option.why for option in ordered.options} == {"1990", "March 1995", "6 May 1999", "2004"}


def test_the_word_for_a_meaning() -> None:
    assert question("term:mist:short").accepted == ("Mist",)
    form = question("term:frost:ru")
    assert form.stem == "Which entry of the glossary is called \u201cиней\u201d in Russian?"
    unchecked = replace(PACK.terms[1], unchecked=("ru",))
    bank = bank_of(replace(PACK, terms=(PACK.terms[0], unchecked, *PACK.terms[2:])), [])
    assert "term:frost:ru" not in bank.questions()


def test_a_blank_page_has_the_key_points_of_its_chapter() -> None:
    third = replace(PACK.theses[0], thesis_id="third")
    bank = bank_of(replace(PACK, theses=(*PACK.theses, third)), [])
    asked = question("blank:1", bank)
    assert asked.stem == "Write down all you remember of chapter 1, **Winds**."
    assert [option.option_id for option in asked.options] == ["warm", "third", "cold"]
    assert "blank:2" not in bank.questions()


def test_what_was_hung_on_a_passage_stands_in_no_part() -> None:
    hung = replace(PACK.theses[0], attestation=Attestation.SECONDARY)
    assert "thesis:warm:true" not in bank_of(replace(PACK, theses=(hung,)), []).questions()


def in_language(language: str) -> Bank:
    return bank_of(replace(PACK, info=replace(PACK.info, language=language)), [])


def test_a_russian_pack_is_asked_about_in_russian() -> None:
    asked = question("enumeration:warm:one:e1", in_language("ru"))
    title = "«**The three gifts of warm winds**»"
    assert asked.stem == f"Что из этого входит в перечень {title}, согласно документу?"
    assert question("enumeration:warm:place:e2", in_language("ru")).stem.startswith("Что стоит на 2-м месте")
    assert question("event:council:year", in_language("ru")).why.startswith("6 мая 1999 года:")


def test_a_kazakh_pack_is_asked_about_in_kazakh() -> None:
    asked = question("enumeration:warm:one:e1", in_language("kk"))
    title = "«**The three gifts of warm winds**»"
    assert asked.stem == f"Мыналардың қайсысы {title} тізіміне кіреді (құжат бойынша)?"
    assert question("event:council:year", in_language("kk")).why.startswith("1999 жылғы 6 мамыр:")
    assert [option.text for option in question("pairs:ties:true:north", in_language("kk")).options] == [
        "Дұрыс",
        "Бұрыс",
    ]
