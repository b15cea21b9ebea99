"""Quizzes that are ready to start, made to fit what there is to ask."""

from collections.abc import Sequence
from dataclasses import replace

from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode, QuizRules, Scope
from kzstudy.services.quiz_bank import Bank

TEN_MINUTES, CHAPTER, MOCK_EXAM, MISTAKES = "ten-minutes", "chapter", "mock-exam", "mistakes"
_EXAM_MINUTES = 40
_MOST_MISTAKES = 20
_QUICK = tuple(kind for kind in Kind if kind is not Kind.BLANK)


def presets(bank: Bank, plain: QuizRules, *, chapter: str, mistakes: Sequence[str]) -> tuple[QuizRules, ...]:
    """Those of which there is at least one question. `plain` has what they share; `chapter` is the one read last, `mistakes` are ids
    of questions.

    A count is never above what there is, so that each can be started as it stands.
    """
    chapters = [number for number, _, _ in bank.stock(plain).chapters]
    if chapter not in chapters:
        chapter = chapters[0] if chapters else ""
    wanted = [
        replace(plain, preset=TEN_MINUTES, count=10, kinds=_QUICK),
        replace(plain, preset=CHAPTER, count=12, scope=Scope(chapters=(chapter,) if chapter else ())),
        replace(plain, preset=MOCK_EXAM, count=30, mode=Mode.EXAM, minutes=_EXAM_MINUTES, ask_sure=True),
    ]
    if mistakes:
        scope = Scope(questions=tuple(mistakes))
        wanted.append(replace(plain, preset=MISTAKES, count=_MOST_MISTAKES, scope=scope))
    found = [(rules, bank.stock(rules).total) for rules in wanted]
    return tuple(replace(rules, count=min(rules.count, there)) for rules, there in found if there)
