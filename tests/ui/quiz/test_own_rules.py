"""One's own settings: what is asked, what is missing, what is remembered."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode, QuizRules, Scheme, Scope
from kzstudy.ui.quiz.kept_rules import from_text, to_text
from kzstudy.ui.quiz.own_rules import Draft, shortage, supply
from tests.quiz.samples import PACK
from tests.ui.quiz.fake_reports import FakeQuizzes

EVERY = ("D", "1", "2", "4")
DEFAULT = Draft(QuizRules(PACK, count=20, minutes=40), EVERY)

words = st.text(max_size=8)
schemes = st.builds(
    Scheme,
    partial=st.booleans(),
    negative=st.booleans(),
    by_sureness=st.booleans(),
    pass_percent=st.integers(0, 100),
)
kept_rules = st.builds(
    QuizRules,
    st.just(PACK),
    scope=st.builds(
        Scope,
        decks=st.lists(words, unique=True, max_size=3).map(tuple),
        tags=st.lists(words, unique=True, max_size=3).map(tuple),
    ),
    count=st.integers(1, 500),
    kinds=st.sets(st.sampled_from(list(Kind))).map(lambda some: tuple(kind for kind in Kind if kind in some)),
    per_chapter=st.dictionaries(st.sampled_from(EVERY), st.integers(1, 50)).map(
        lambda one: tuple(one.items())
    ),
    mode=st.sampled_from(list(Mode)),
    minutes=st.integers(0, 600),
    may_go_back=st.booleans(),
    sections=st.booleans(),
    ask_sure=st.booleans(),
    scheme=schemes,
    counts_for_memory=st.booleans(),
)
drafts = st.builds(
    Draft, kept_rules, st.sets(st.sampled_from(EVERY)).map(lambda one: tuple(sorted(one))), st.booleans()
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(draft=drafts)
def test_what_is_remembered_comes_back(draft: Draft) -> None:
    assert from_text(to_text(draft), DEFAULT) == draft


@given(text=st.text(max_size=30))
def test_no_text_harms(text: str) -> None:
    assert from_text(text, DEFAULT).rules.pack_id == PACK


@given(
    kept=st.dictionaries(
        st.sampled_from(
            [
                "pack",
                "chapters",
                "spread",
                "per_chapter",
                "decks",
                "tags",
                "count",
                "kinds",
                "mode",
                "minutes",
                "pass",
            ]
        ),
        json_values,
    )
)
def test_wrong_types_fall_back(kept: dict[str, object]) -> None:
    import json

    draft = from_text(json.dumps(kept), DEFAULT)
    assert 1 <= draft.rules.count <= 500
    assert 0 <= draft.rules.scheme.pass_percent <= 100
    assert set(draft.rules.kinds) <= set(Kind)


def test_another_text_keeps_no_chapters() -> None:
    mine = replace(
        DEFAULT, rules=replace(DEFAULT.rules, count=33, scope=Scope(decks=("dates",))), chapters=("1",)
    )
    other = Draft(QuizRules("another", count=20), ("a", "b"))
    found = from_text(to_text(mine), other)
    assert (found.rules.count, found.chapters, found.rules.scope, found.rules.pack_id) == (
        33,
        ("a", "b"),
        Scope(),
        "another",
    )


@given(draft=drafts)
def test_what_is_asked_is_sound(draft: Draft) -> None:
    rules = draft.asked(EVERY)
    assert rules.preset == ""
    assert set(rules.scope.chapters) < set(EVERY)
    assert not (rules.scheme.negative and rules.scheme.by_sureness)
    if rules.mode is Mode.PRACTICE:
        assert (rules.minutes, rules.may_go_back, rules.sections) == (0, True, False)
    if rules.scheme.by_sureness:
        assert rules.ask_sure
    if draft.chapters:
        assert {name for name, _ in rules.per_chapter} <= set(draft.chapters)


def test_all_chapters_ticked_is_no_choice() -> None:
    assert DEFAULT.asked(EVERY).scope.chapters == ()
    assert replace(DEFAULT, chapters=("4", "1")).asked(EVERY).scope.chapters == ("1", "4")


def missing_of(draft: Draft) -> object:
    return shortage(draft, EVERY, supply(draft, EVERY, FakeQuizzes().stock))


def test_enough_is_no_shortage() -> None:
    assert missing_of(DEFAULT) is None


def test_a_shortage_names_chapters_and_kinds_that_have_more() -> None:
    few = replace(DEFAULT, chapters=("1",), rules=replace(DEFAULT.rules, kinds=(Kind.ONE,)))
    found = shortage(few, EVERY, supply(few, EVERY, FakeQuizzes().stock))
    assert found is not None
    assert (found.wanted, found.there) == (20, 9)
    assert found.chapters == (("2", 5), ("D", 4))
    assert found.kinds == ((Kind.TRUE_FALSE, 6), (Kind.LIST, 3))


def test_a_narrower_choice_of_decks_is_named() -> None:
    narrow = replace(DEFAULT, rules=replace(DEFAULT.rules, count=40, scope=Scope(decks=("dates",))))
    found = shortage(narrow, EVERY, supply(narrow, EVERY, FakeQuizzes().stock))
    assert found is not None
    assert found.unnarrowed == 45
    assert found.there < 40


def test_questions_per_chapter_may_not_be_more_than_there_are() -> None:
    spread = DEFAULT.with_per_chapter("2", 9).with_per_chapter("1", 12)
    assert missing_of(spread) is None, "the switch is off"
    found = shortage(
        replace(spread, spread=True), EVERY, supply(replace(spread, spread=True), EVERY, FakeQuizzes().stock)
    )
    assert found is not None
    assert (found.short, found.spread) == ((("2", 9, 8),), 21)


def test_nothing_ticked_is_said_as_such() -> None:
    no_chapter = replace(DEFAULT, chapters=())
    no_kind = replace(DEFAULT, rules=replace(DEFAULT.rules, kinds=()))
    for draft, chapter, kind in ((no_chapter, True, False), (no_kind, False, True)):
        found = shortage(draft, EVERY, supply(draft, EVERY, FakeQuizzes().stock))
        assert found is not None
        assert (found.no_chapter, found.no_kind) == (chapter, kind)
