"""What a report shows and what can be done about it: the deciding, without a widget."""

from dataclasses import replace
from typing import Protocol

from kzstudy.core.changes import Changes
from kzstudy.core.quiz_rules import QuizRules
from kzstudy.core.response import ANSWER
from kzstudy.quiz.mark import Verdict
from kzstudy.quiz.report import Report
from kzstudy.ui.quiz.verbs import QuizVerbs


class ReportView(Protocol):
    """What the presenter asks of the page."""

    def show_report(self, report: Report, cards: int) -> None: ...

    def tell_ruled(self, place: int, key: str, *, counts: bool) -> None: ...

    def announce(self, changes: Changes) -> None: ...


class ReportPresenter:
    """One report at a time."""

    def __init__(self, view: ReportView, verbs: QuizVerbs) -> None:
        self._view = view
        self._verbs = verbs
        self.report: Report | None = None
        self.cards: tuple[str, ...] = ()

    def show(self, report: Report) -> None:
        """Show a report that has just been made."""
        self.report = report
        self.cards = self._verbs.cards_to_study(report.sitting.attempt.attempt_id)
        self._view.show_report(report, len(self.cards))

    def open(self, attempt_id: str) -> None:
        """Show the report of an earlier attempt."""
        self.show(self._verbs.report(attempt_id))

    def rule(self, place: int, key: str, *, counts: bool) -> None:
        """The person's last word on a part of an answer."""
        report = self.report
        if report is None:
            return
        sitting = report.sitting
        self._verbs.rule(sitting, place, ((key, counts),), sitting.used_ms)
        self.open(sitting.attempt.attempt_id)
        self._view.announce(Changes.MEMORY)
        self._view.tell_ruled(place, key, counts=counts)

    def turn_counting(self) -> None:
        """Let the answers say nothing about memory, or say it again."""
        report = self.report
        if report is None:
            return
        attempt_id = report.sitting.attempt.attempt_id
        verb = self._verbs.take_back if report.counted else self._verbs.count_again
        changes = verb(attempt_id)
        self.open(attempt_id)
        self._view.announce(changes)

    def again(self) -> QuizRules | None:
        """The same rules with another draw."""
        if self.report is None:
            return None
        return replace(self.report.sitting.attempt.rules, seed=self._verbs.new_seed())


def open_doubts(report: Report) -> tuple[tuple[int, str], ...]:
    """Each (place, key of `ruled`) that still needs the person's word, in order."""
    return tuple((place, key) for place in report.doubts for key in report.marks[place].doubts)


def may_overrule(report: Report, place: int) -> bool:
    """Whether the person may say that an answer in a single text was right after all, though nothing doubted that it was
    wrong; a list or blank page is ruled point by point."""
    question, mark = report.sitting.attempt.questions[place], report.marks[place]
    response = report.sitting.responses[place]
    return (
        bool(question.accepted)
        and not question.options
        and not response.is_blank
        and mark.verdict in (Verdict.WRONG, Verdict.PARTLY)
        and ANSWER not in mark.doubts
    )
