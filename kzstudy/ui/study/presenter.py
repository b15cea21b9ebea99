"""What Study does at each key: the deciding, without a widget.

The next card is asked for only after the service has said that the answer is on disk. What cannot be written leaves the
card where it is, with its rating buttons.

A sitting goes over what is due, or over cards that were picked, as those behind the mistakes of a quiz.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from kzstudy.core.changes import Changes
from kzstudy.core.counts import Counts, study_seconds
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.prompt import Finish, Prompt
from kzstudy.core.rating import Rating
from kzstudy.ui.study.practice import Practice
from kzstudy.ui.study.showing import Matter, Notice, Progress, Showing

LONGEST_MS = 60_000  # whoever left the table was not thinking about the card


class StudyVerbs(Protocol):
    """The part of the study service that the screen uses."""

    def counts(self) -> Counts: ...
    def next(self) -> Prompt | Finish: ...
    def practise(self, card_ids: Sequence[str]) -> Prompt | Finish: ...
    def answer(self, prompt: Prompt, ratings: Mapping[str, Rating], taken_ms: int) -> Changes: ...
    def undo(self) -> Prompt | None: ...
    def redo(self) -> Prompt | Finish | None: ...
    def can_undo(self) -> bool: ...


class StudyView(Protocol):
    """What the presenter needs of the screen."""

    def show_card(self, showing: Showing) -> None: ...
    def show_ticks(self, showing: Showing) -> None: ...
    def show_finish(self, finish: Finish) -> None: ...
    def show_practised(self, cards: int) -> None: ...
    def show_progress(self, progress: Progress) -> None: ...
    def tell(self, notice: Notice, remedy: Callable[[], None] | None = None) -> None: ...
    def announce(self, changes: Changes) -> None: ...
    def hush(self) -> None: ...


class StudyPresenter:
    """`seconds` is a clock that only goes forward, for the time that an answer took."""

    def __init__(self, view: StudyView, seconds: Callable[[], float]) -> None:
        self._view = view
        self._seconds = seconds
        self._study: StudyVerbs | None = None
        self._showing: Showing | None = None
        self._shown_at = 0.0
        self._most_left = 0
        self._is_stale = True
        self._waiting: Callable[[], None] | None = None
        self._practice: Practice | None = None
        self._practice_before: list[Practice] = []  # as it stood when answers were taken back, for redo

    @property
    def showing(self) -> Showing | None:
        """The card that stands there, if any."""
        return self._showing

    def open_with(self, prompt: Prompt, counts: Counts, *, can_undo: bool) -> None:
        """The first frame's card, before the service exists. It can be turned over; rating it waits for the service."""
        self._showing = Showing(prompt)
        self._shown_at = self._seconds()
        self._progress_of(prompt, counts, can_undo=can_undo)
        self._view.show_card(self._showing)

    def attach(self, study: StudyVerbs) -> None:
        """The service is there. Whoever was quicker has pressed one key that waits for it."""
        self._study = study
        self._is_stale = True
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.arrive()
            waiting()

    def arrive(self) -> None:
        """The screen is shown. A card that stands there stays, as it stands, unless something altered."""
        if self._study is None:
            return
        if self._showing is None:
            self._most_left = 0  # a new sitting begins
            self._fetch()
        elif self._is_stale:
            self._fetch()

    def practise(self, card_ids: Collection[str]) -> None:
        """Begin a sitting over just these cards."""
        self._practice = Practice.over(card_ids)
        self._practice_before.clear()
        self._waiting = None
        self._showing = None
        self.arrive()

    def leave(self) -> None:
        """The screen is left: a sitting over picked cards is over."""
        if self._practice is not None:
            self._practice = None
            self._showing = None
            self._is_stale = True

    def altered(self, *, in_view: bool) -> None:
        """Memory, settings or content are not what they were when the card was fetched.

        An answer that is being weighed does not vanish under the learner's eyes: the service refuses what is stale.
        """
        self._is_stale = True
        if in_view and (self._showing is None or not self._showing.revealed):
            self.arrive()

    def go_on(self) -> None:
        """The key for "next": shows the answer, or says Good once it stands there."""
        if self._showing is not None and self._showing.revealed:
            self.rate(Rating.GOOD)
        else:
            self.reveal()

    def reveal(self) -> None:
        """Show the answer."""
        if self._waiting is None and self._showing is not None and not self._showing.revealed:
            self._showing = replace(self._showing, revealed=True)
            self._view.show_card(self._showing)

    def toggle(self, letter: str) -> None:
        """An element of a list was missed after all, or known after all."""
        if self._showing is None or not self._showing.revealed:
            return
        card_id = next((row.card_id for row in self._showing.rows() if letter and row.letter == letter), "")
        if card_id:
            self.set_missed(card_id, missed=card_id not in self._showing.missed)

    def set_missed(self, card_id: str, *, missed: bool) -> None:
        """Say of one asked element whether it was missed."""
        if self._waiting is not None or self._showing is None or (card_id in self._showing.missed) == missed:
            return
        others = self._showing.missed - {card_id}
        self._showing = replace(self._showing, missed=others | {card_id} if missed else others)
        self._view.show_ticks(self._showing)

    def rate(self, rating: Rating) -> None:
        """The learner's word on the card. Nothing happens before the answer stands there."""
        showing, study = self._showing, self._study
        if showing is None or not showing.revealed:
            return
        if study is None:
            self._wait_with(lambda: self.rate(rating))
            return
        taken_ms = min(LONGEST_MS, max(0, round((self._seconds() - self._shown_at) * 1000)))
        try:
            changes = study.answer(showing.prompt, showing.ratings(rating), taken_ms)
        except KnownError as error:
            if error.fault is Fault.PROMPT_STALE:
                self._showing = None
                self._fetch()
                self._view.tell(Notice(Matter.CARD_CHANGED))
            else:
                self._view.tell(
                    Notice(Matter.NOT_SAVED, error=error), lambda: self._rate_again(showing, rating)
                )
            return
        self._view.hush()
        if self._practice is not None:
            self._practice = self._practice.after(showing.ratings(rating))
            self._practice_before.clear()
        self._fetch()
        self._view.announce(changes)

    def undo(self) -> None:
        """Take the last answer back; its card stands there again with its answer, since the word on it was wrong."""
        if self._study is None:
            self._wait_with(self.undo)
            return
        try:
            prompt = self._study.undo()
        except KnownError as error:
            self._view.tell(Notice(Matter.NOT_TAKEN_BACK, error=error), self.undo)
            return
        if prompt is None:
            self._view.tell(Notice(Matter.NOTHING_TO_TAKE_BACK))
            return
        if self._practice is not None:
            self._practice_before.append(self._practice)
            self._practice = self._practice.back(prompt)
        self._show(prompt, revealed=True)
        self._view.tell(Notice(Matter.TAKEN_BACK, prompt=prompt), self.redo)
        self._view.announce(Changes.MEMORY)

    def redo(self) -> None:
        """Put the answer again that was taken back."""
        if self._study is None:
            self._wait_with(self.redo)
            return
        try:
            following = self._study.redo()
        except KnownError as error:
            self._view.tell(Notice(Matter.NOT_SAVED, error=error), self.redo)
            return
        if following is None:
            self._view.tell(Notice(Matter.NOTHING_TO_PUT_AGAIN))
            return
        self._view.hush()
        if self._practice is None:
            self._show(following)
        else:
            self._practice = self._practice_before.pop() if self._practice_before else self._practice
            self._fetch()
        self._view.announce(Changes.MEMORY)

    def _wait_with(self, verb: Callable[[], None]) -> None:
        # Only the first: what comes after it was meant for a card that nobody has seen yet.
        if self._waiting is None and self._showing is not None:
            self._waiting = verb

    def _rate_again(self, showing: Showing, rating: Rating) -> None:
        if self._showing == showing:  # else the learner has moved on since the message appeared
            self.rate(rating)

    def _fetch(self) -> None:
        assert self._study is not None
        try:
            following = (
                self._study.next() if self._practice is None else self._study.practise(self._practice.left)
            )
        except KnownError as error:
            self._view.tell(Notice(Matter.NOT_READ, error=error), self._fetch)
            return
        if self._practice is not None:
            none = replace(self._practice, left=())
            self._practice = self._practice.at(following) if isinstance(following, Prompt) else none
        self._show(following)

    def _show(self, what: Prompt | Finish, *, revealed: bool = False) -> None:
        was_stale, self._is_stale = self._is_stale, False
        self._show_progress(what)
        if isinstance(what, Finish):
            self._showing = None
            if self._practice is not None and self._practice.known:
                self._view.show_practised(len(self._practice.known))
            else:
                self._view.show_finish(what)
            return
        if was_stale and self._showing is not None and _is_same_card(self._showing.prompt, what):
            self._showing = replace(self._showing, prompt=what)
        else:
            self._showing = Showing(what, revealed=revealed)
            self._shown_at = self._seconds()
        self._view.show_card(self._showing)

    def _show_progress(self, what: Prompt | Finish) -> None:
        assert self._study is not None
        can_undo = self._study.can_undo()
        if self._practice is None:
            self._progress_of(what, self._study.counts(), can_undo=can_undo)
            return
        left, cards = len(self._practice.left), len(self._practice.cards)
        self._view.show_progress(
            Progress(
                left=left,
                seconds=study_seconds(Counts(review=left)),
                share_done=1 - left / cards if cards else 1.0,
                can_undo=can_undo,
                practised=cards,
            )
        )

    def _progress_of(self, what: Prompt | Finish, counts: Counts, *, can_undo: bool) -> None:
        self._most_left = max(self._most_left, counts.total)
        self._view.show_progress(
            Progress(
                left=counts.total,
                seconds=study_seconds(counts),
                share_done=1 - counts.total / self._most_left if self._most_left else 1.0,
                can_undo=can_undo,
                deck_title=what.deck_title if isinstance(what, Prompt) else "",
            )
        )


def _is_same_card(one: Prompt, other: Prompt) -> bool:
    return one.note == other.note and one.asked == other.asked and one.study_day == other.study_day
