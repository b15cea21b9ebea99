"""Is every wrong option wrong? Read from the records anew, without anything that the makers of questions use."""

from kzstudy.core.edition import Enumeration, EnumerationElement
from kzstudy.core.question import FALSE, Kind, Question
from tests.quiz.shipped import content, ten_thousand


def bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def holders(text: str) -> list[tuple[Enumeration, EnumerationElement]]:
    """Every list that has this text as an element."""
    pack, _ = content()
    return [
        (each, element)
        for each in pack.enumerations
        for element in each.elements
        if bare(element.text) == bare(text)
    ]


def exclude_each_other(one: Enumeration, other: Enumeration) -> bool:
    return other.enumeration_id in one.exclusive_within or one.enumeration_id in other.exclusive_within


def is_foreign(text: str, asked: Enumeration) -> bool:
    """Whether the records prove that `text` is no element of `asked`."""
    found = holders(text)
    if any(owner is asked or element.also_true_for for owner, element in found):
        return False
    for owner, element in found:
        places = set(element.passages or owner.passages)
        apart = not places & {*asked.passages, *(each for own in asked.elements for each in own.passages)}
        if exclude_each_other(owner, asked) or (asked.complete and apart):
            return True
    return False


def asked_list(question: Question) -> Enumeration | None:
    pack, _ = content()
    name = question.question_id.split(":")[1]
    return next((each for each in pack.enumerations if each.enumeration_id == name), None)


def of_lists(*kinds: Kind) -> list[tuple[Question, Enumeration]]:
    found = []
    for question in ten_thousand():
        if question.question_id.startswith("enumeration:") and question.kind in kinds:
            asked = asked_list(question)
            assert asked is not None
            found.append((question, asked))
    return found


def test_what_does_not_belong_is_proven_foreign() -> None:
    questions = [pair for pair in of_lists(Kind.ONE, Kind.SEVERAL) if ":place:" not in pair[0].question_id]
    assert questions
    for question, asked in questions:
        for option in question.options:
            own = any(bare(element.text) == bare(option.text) for element in asked.elements)
            assert option.right == own, question.question_id
            assert option.right or is_foreign(option.text, asked), (question.question_id, option.text)


def test_no_passage_of_the_list_has_the_words_of_a_wrong_option() -> None:
    pack, _ = content()
    texts = {each.passage_id: each.text.casefold() for each in pack.passages}
    for question, asked in of_lists(Kind.ONE, Kind.SEVERAL):
        if ":place:" in question.question_id:
            continue
        for option in question.options:
            if not option.right:
                said = any(option.text.casefold() in texts[each] for each in asked.passages)
                assert not said, (question.question_id, option.text)


def test_the_place_is_that_of_the_record() -> None:
    for question, asked in of_lists(Kind.ONE):
        if ":place:" in question.question_id:
            assert asked.ordered
            slugs = [element.slug for element in asked.elements]
            place = slugs.index(question.question_id.split(":")[3])
            names = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"]
            last = asked.complete and place == len(slugs) - 1
            assert f"**{'last' if last else names[place]}**" in question.stem
            assert question.right() == (slugs[place],)


def test_orders_are_those_of_the_record() -> None:
    for question, asked in of_lists(Kind.ORDER):
        assert asked.ordered
        slugs = [element.slug for element in asked.elements]
        shown = sorted(question.options, key=lambda option: option.rank)
        assert [option.option_id for option in shown] == [
            slug for slug in slugs if slug in {option.option_id for option in shown}
        ]


def test_only_a_whole_list_is_counted() -> None:
    for question, asked in of_lists(Kind.LIST):
        counts = ("all", "both", " of the ")
        head = question.stem.split("**")[1]
        assert asked.complete or not any(word.strip() in head.split() for word in counts), question.stem


def test_statements_on_lists_are_judged_as_the_record_does() -> None:
    judged = of_lists(Kind.TRUE_FALSE)
    assert judged
    pack, _ = content()
    lists = {each.enumeration_id: each for each in pack.enumerations}
    for question, asked in judged:
        text = question.statement.partition("\u201c")[2].partition("\u201d is ")[0]
        text = text.partition("\u201d belongs ")[0].partition("\u201d tells ")[0]
        own = any(bare(element.text) == bare(text) for element in asked.elements)
        assert (question.right() == (FALSE,)) == (not own), question.question_id
        assert own or is_foreign(text, asked), question.question_id
        for reason in question.targets:
            home = lists[reason.option_id]
            holds = any(bare(element.text) == bare(text) for element in home.elements)
            assert reason.right == holds, (question.question_id, reason.text)
            assert holds or is_foreign(text, home), (question.question_id, reason.text)


def test_pairs_are_wrong_only_where_they_hold_for_nothing_else() -> None:
    pack, _ = content()
    tables = {each.pairs_id: {pair.slug: pair for pair in each.pairs} for each in pack.pairs}
    for question in ten_thousand():
        if not question.question_id.startswith("pairs:"):
            continue
        name, kind, key = (
            question.question_id.split(":")[1:4] if question.kind is not Kind.MATCH else ("", "", "")
        )
        if question.kind is Kind.ONE and kind == "one":
            for option in question.options:
                pair = tables[name][option.option_id]
                assert bare(pair.right) == bare(option.text)
                assert option.right == (option.option_id == key)
                assert option.right or not pair.also_true_for
        if question.kind is Kind.ONE and kind == "back":
            assert not tables[name][key].also_true_for
            assert all(option.right == (option.option_id == key) for option in question.options)
        if question.kind is Kind.TRUE_FALSE:
            other = question.question_id.split(":")[4] if kind == "false" else key
            assert not tables[name][other].also_true_for
            assert [target.option_id for target in question.targets if target.right] == [other]


def test_years_are_those_of_undoubted_events() -> None:
    pack, _ = content()
    events = {each.event_id: each for each in pack.events}
    seen = 0
    for question in ten_thousand():
        parts = question.question_id.split(":")
        if parts[0] == "event":
            event = events[parts[1]]
            assert not event.doubt
            years = {each[:4] for each in event.date.split("/")}
            key = question.accepted or tuple(option.text for option in question.options if option.right)
            assert set(key) == years
            seen += 1
    assert seen


def test_meanings_are_those_of_their_words() -> None:
    pack, _ = content()
    means = {each.term_id: each for each in pack.terms}
    for question in ten_thousand():
        if question.question_id.startswith("term:") and question.kind is Kind.ONE:
            key = question.question_id.split(":")[1]
            form = question.question_id.split(":")[2]
            for option in question.options:
                term = means[option.option_id]
                assert option.right == (term.term_id == key)
                assert term.kind == means[key].kind
                assert (
                    option.text == term.word if form in ("ru", "kk") else term.means.startswith(option.text)
                )
            assert form not in means[key].unchecked
