"""What sitting a quiz decides at each key, without a window."""

from dataclasses import replace

import pytest

from kzstudy.core.question import Kind
from kzstudy.core.quiz_rules import Mode, QuizRules
from kzstudy.core.response import Response, Sure
from kzstudy.core.sitting import Attempt, Happened, Sitting, begun, replay
from kzstudy.quiz.mark import Verdict
from kzstudy.ui.quiz.sitting.presenter import Face, SittingPresenter
from kzstudy.ui.quiz.sitting.showing import Matter, State, Step
from kzstudy.ui.quiz.sitting.timing import LONGEST_STEP_S
from tests.quiz import samples
from tests.quiz.samples import BLANK, ONE, PACK, SEVERAL, SHORT
from tests.ui.quiz.fake_sitting import DISK_FULL, FakeQuizzes, FakeScreen, Watch, with_used

B = Response(chosen=("interdependence",))


class Play:
    """Screen, service and presenter together."""

    def __init__(self, sitting: Sitting) -> None:
        self.quizzes = FakeQuizzes(sitting)
        self.screen = FakeScreen()
        self.watch = Watch()
        self.presenter = SittingPresenter(self.screen, self.watch)
        self.presenter.attach(self.quizzes)
        self.presenter.begin(sitting)

    @property
    def sitting(self) -> Sitting:
        return self.quizzes.sitting

    @property
    def place(self) -> int:
        return self.screen.questions[-1].place

    def wait(self, seconds: float) -> None:
        """Time goes by in steps as the screen counts them."""
        while seconds > 0:
            self.watch.at_s += min(seconds, 0.25)
            seconds -= 0.25
            self.presenter.tick()


def quiz(*questions: object, **rules: object) -> Sitting:
    """A sitting over some of the samples."""
    wanted = QuizRules(pack_id=PACK, **rules)  # type: ignore[arg-type]
    return begun(Attempt("device:1", 0, 20_000, wanted, questions))  # type: ignore[arg-type]


def exam(**rules: object) -> Play:
    return Play(quiz(ONE, SHORT, SEVERAL, BLANK, mode=Mode.EXAM, **rules))


def practice(**rules: object) -> Play:
    return Play(quiz(ONE, SHORT, SEVERAL, **rules))


def test_a_chosen_answer_is_on_disk_at_once() -> None:
    play = exam()
    play.wait(3)

    play.presenter.change(B)

    assert play.quizzes.calls == ["answered"]
    assert play.sitting.responses[0] == replace(B, taken_ms=3000)
    assert play.screen.answered[-1].response.chosen == B.chosen
    assert play.screen.progress[-1].cells[0].state is State.ANSWERED


def test_the_same_answer_again_is_no_event() -> None:
    play = exam()
    play.presenter.change(B)
    play.presenter.change(B)

    assert play.quizzes.calls == ["answered"]


def test_an_answer_can_be_taken_back() -> None:
    play = exam()
    play.presenter.change(B)
    play.presenter.change(Response())

    assert play.sitting.unanswered == (0, 1, 2, 3)


def test_typing_is_written_after_a_pause_not_at_each_letter() -> None:
    play = exam()
    play.presenter.forward()
    for end in range(1, 8):
        play.presenter.change(Response(texts=("Tokayev"[:end],)))
        play.wait(0.25)
    assert play.quizzes.calls == ["moved"]
    assert play.screen.progress[-1].cells[1].answered

    play.wait(0.5)

    assert play.quizzes.calls == ["moved", "answered"]
    assert play.sitting.responses[1].texts == ("Tokayev",)


@pytest.mark.parametrize(
    "act",
    ["forward", "back", "flag", "open_overview", "open_hand_in", "hand_in", "give_up", "leave"],
)
def test_whatever_is_done_what_was_typed_is_written_first(act: str) -> None:
    play = exam()
    play.presenter.forward()
    play.presenter.change(Response(texts=("Tokay",)))

    getattr(play.presenter, act)()

    assert play.quizzes.calls[:2] == ["moved", "answered"]
    assert play.sitting.responses[1].texts == ("Tokay",)


def test_how_sure_is_written_with_what_was_typed() -> None:
    play = exam(ask_sure=True)
    play.presenter.forward()
    play.presenter.change(Response(texts=("Tokayev",)))
    play.presenter.say_sure(Sure.FAIRLY)
    assert play.quizzes.calls == ["moved", "answered"]
    assert (play.sitting.responses[1].texts, play.sitting.responses[1].sure) == (("Tokayev",), Sure.FAIRLY)

    play.presenter.say_sure(Sure.FAIRLY)
    assert play.sitting.responses[1].sure is None


def test_nobody_is_asked_how_sure_unless_the_rules_say_so() -> None:
    play = exam()
    play.presenter.say_sure(Sure.SURE)

    assert play.quizzes.calls == []


def test_what_cannot_be_written_stays_on_the_screen_with_a_remedy() -> None:
    play = exam()
    play.presenter.forward()
    play.presenter.change(Response(texts=("Tokayev",)))
    play.quizzes.fail = DISK_FULL
    play.presenter.forward()

    assert play.place == 1
    assert play.screen.notices[-1].matter is Matter.NOT_SAVED
    assert play.screen.notices[-1].error is DISK_FULL
    assert play.screen.answered[-1].response.texts == ("Tokayev",)

    again = play.screen.remedies[-1]
    assert again is not None
    again()
    assert play.sitting.responses[1].texts == ("Tokayev",)
    assert play.screen.hushed > 0


def test_a_failing_disk_is_not_tried_at_every_tick() -> None:
    play = exam()
    play.presenter.forward()
    play.presenter.change(Response(texts=("x",)))
    play.quizzes.fail = DISK_FULL
    play.wait(2)
    assert len(play.screen.notices) == 1

    play.wait(5)
    assert play.sitting.responses[1].texts == ("x",)


def test_a_step_that_cannot_be_written_is_not_taken() -> None:
    play = exam()
    play.quizzes.fail = DISK_FULL
    play.presenter.forward()
    assert (play.place, play.sitting.place) == (0, 0)

    again = play.screen.remedies[-1]
    assert again is not None
    again()
    assert (play.place, play.sitting.place) == (1, 1)


def test_somebody_else_went_on_and_the_answer_stays() -> None:
    play = exam()
    play.presenter.forward()
    play.quizzes.answer(play.sitting, 0, B, 10)  # from another window
    play.presenter.change(Response(texts=("Tokayev",)))
    play.wait(1)

    assert play.screen.notices[-1].matter is Matter.CONTINUED_ELSEWHERE
    assert play.screen.questions[-1].response.texts == ("Tokayev",)
    assert play.sitting.responses[0].chosen == B.chosen

    play.presenter.forward()
    assert play.sitting.responses[1].texts == ("Tokayev",)


def test_somebody_else_moved_on_and_the_answer_goes_where_it_belongs() -> None:
    play = exam()
    play.presenter.forward()
    play.quizzes.move(play.sitting, 2, 10)
    play.presenter.change(Response(texts=("Tokayev",)))
    play.presenter.leave()

    assert play.sitting.responses[1].texts == ("Tokayev",)
    assert play.sitting.responses[2].is_blank
    assert play.place == 2


def test_handed_in_elsewhere_leads_to_the_report() -> None:
    play = exam()
    play.quizzes.hand_in(play.sitting, 10)
    play.presenter.change(B)

    assert play.screen.ends[0] is not None
    assert play.presenter.sitting is None


def test_given_up_elsewhere_leads_to_no_report() -> None:
    play = exam()
    play.quizzes.give_up(play.sitting, 10)
    play.presenter.change(B)

    assert play.screen.ends == [None]


def test_flag_is_one_event_each_way() -> None:
    play = exam()
    play.presenter.flag()
    assert play.screen.progress[-1].cells[0].flagged
    play.presenter.flag()

    assert play.quizzes.calls == ["flagged", "unflagged"]
    assert not play.screen.progress[-1].cells[0].flagged


def test_looking_counts_even_where_nothing_is_answered() -> None:
    play = exam()
    play.wait(12)
    play.presenter.forward()
    play.wait(2)
    play.presenter.back()
    play.wait(5)
    play.presenter.forward()

    assert play.sitting.responses[0].taken_ms == 17_000
    assert play.sitting.responses[1].taken_ms == 2_000
    assert play.sitting.used_ms == 19_000


def test_the_overview_is_no_time_at_a_question() -> None:
    play = exam()
    play.wait(4)
    play.presenter.open_overview()
    play.wait(60)
    play.presenter.open_overview()
    play.wait(1)
    play.presenter.forward()

    assert play.sitting.responses[0].taken_ms == 5_000
    assert play.sitting.used_ms == 65_000


def test_the_clock_beats_every_five_seconds_and_stands_still_while_away() -> None:
    play = exam(minutes=40)
    play.wait(11)
    assert play.quizzes.beats == [5_000, 10_000]

    play.presenter.leave()
    play.watch.at_s += 3600
    play.presenter.tick()
    play.presenter.go_on()
    assert play.screen.notices[-1].matter is Matter.CAME_BACK
    play.wait(1)
    play.presenter.flag()

    assert play.quizzes.beats == [5_000, 10_000, 11_000]
    assert play.sitting.used_ms == 12_000


def test_nobody_is_told_of_a_clock_that_is_not_there() -> None:
    play = exam()
    play.presenter.leave()
    play.presenter.go_on()

    assert play.screen.notices == []


def test_leaving_twice_or_coming_twice_does_nothing_more() -> None:
    play = exam(minutes=40)
    play.presenter.leave()
    play.presenter.leave()
    play.presenter.go_on()
    play.presenter.go_on()

    assert len(play.quizzes.beats) == 1
    assert len(play.screen.notices) == 1


def test_a_machine_that_slept_costs_little_time() -> None:
    play = exam(minutes=40)
    play.watch.at_s += 8 * 3600
    play.presenter.tick()

    assert play.screen.left[-1] == 40 * 60_000 - LONGEST_STEP_S * 1000
    assert play.screen.ends == []


def test_time_left_is_told_twice_and_time_up_hands_in() -> None:
    play = exam(minutes=10)
    play.presenter.forward()
    play.presenter.change(Response(texts=("Tok",)))
    play.wait(10 * 60)

    told = [(one.matter, one.minutes) for one in play.screen.notices]
    assert told == [(Matter.TIME_LEFT, 5), (Matter.TIME_LEFT, 1), (Matter.TIME_UP, 0)]
    report = play.screen.ends[0]
    assert report is not None
    assert report.sitting.responses[1].texts == ("Tok",)
    assert report.sitting.used_ms == 600_000
    assert play.quizzes.calls[-1] == "handed-in"


def test_time_up_on_a_full_disk_keeps_asking_to_hand_in() -> None:
    play = Play(with_used(quiz(ONE, SHORT, mode=Mode.EXAM, minutes=10), 599_000))
    play.quizzes.fail = DISK_FULL
    play.wait(3)
    assert play.screen.hand_ins[-1][1]
    assert play.screen.notices[-1].matter is Matter.NOT_HANDED_IN
    play.presenter.change(B)
    play.presenter.stay()
    play.presenter.go_to(1)
    assert play.presenter.face is Face.HAND_IN

    play.presenter.hand_in()
    assert play.screen.ends[0] is not None
    assert play.screen.ends[0].sitting.responses[0].is_blank


def test_a_resumed_sitting_warns_only_of_what_is_to_come() -> None:
    sitting = with_used(quiz(ONE, mode=Mode.EXAM, minutes=10), 400_000)
    play = Play(replace(sitting, resumed=1))
    assert [one.matter for one in play.screen.notices] == [Matter.RESUMED]

    play.wait(2)
    assert play.screen.left == [200_000, 200_000, 199_000, 198_000]
    assert len(play.screen.notices) == 1


def test_practice_marks_at_once_and_then_goes_on() -> None:
    play = practice()
    assert play.screen.questions[-1].step is Step.SHOW_ME
    play.presenter.change(B)
    assert play.screen.answered[-1].step is Step.CHECK

    play.presenter.press_next()
    shown = play.screen.questions[-1]
    assert (shown.place, shown.step, shown.can_answer) == (0, Step.NEXT, False)
    assert shown.mark is not None
    assert shown.mark.verdict is Verdict.RIGHT
    assert play.screen.progress[-1].cells[0].state is State.RIGHT
    play.presenter.change(Response())
    assert play.sitting.responses[0].chosen == B.chosen

    play.presenter.press_next()
    assert play.place == 1


def test_practice_ends_when_all_was_checked() -> None:
    play = practice()
    for _ in range(6):
        play.presenter.press_next()

    assert play.screen.ends[0] is not None
    assert play.screen.hand_ins == []


def test_practice_asks_before_it_ends_when_something_was_skipped() -> None:
    play = practice()
    play.presenter.forward()
    for _ in range(4):
        play.presenter.press_next()
    assert play.screen.ends == []
    assert [cell.place for cell in play.screen.hand_ins[-1][0].unanswered] == [0, 1, 2]

    play.presenter.go_to(0)
    assert (play.place, play.presenter.face) == (0, Face.QUESTION)


def test_a_doubtful_answer_is_the_persons_to_judge() -> None:
    play = practice()
    play.presenter.forward()
    play.presenter.change(Response(texts=("Tokaev?",)))
    play.presenter.press_next()
    assert play.screen.questions[-1].doubt == "answer"

    play.presenter.rule("answer", counts=True)

    shown = play.screen.marked[-1]
    assert shown.doubt == ""
    assert shown.mark is not None
    assert shown.mark.verdict is Verdict.RIGHT
    assert play.screen.progress[-1].cells[1].state is State.RIGHT


def test_nothing_can_be_ruled_before_it_was_shown() -> None:
    play = practice()
    play.presenter.rule("answer", counts=True)

    assert play.quizzes.calls == []


def test_after_a_restart_the_mark_is_fetched_without_an_event() -> None:
    play = practice()
    play.presenter.change(B)
    play.presenter.press_next()
    again = Play(replay(play.sitting.attempt, play.quizzes.events))

    shown = again.screen.questions[-1]
    assert shown.mark is not None
    assert shown.mark.verdict is Verdict.RIGHT
    assert again.quizzes.calls == []


def test_after_a_restart_every_question_says_how_it_was_marked() -> None:
    play = practice()
    play.presenter.change(Response(chosen=("threats",)))
    play.presenter.press_next()
    play.presenter.press_next()
    play.presenter.change(Response(texts=("Tokayev",)))
    play.presenter.press_next()
    before = [cell.state for cell in play.screen.progress[-1].cells]
    assert before == [State.WRONG, State.RIGHT, State.UNANSWERED]
    again = Play(replace(replay(play.sitting.attempt, play.quizzes.events), resumed=1))

    assert [cell.state for cell in again.screen.progress[-1].cells] == before
    assert again.quizzes.calls == []
    assert again.screen.notices[-1].matter is Matter.RESUMED
    assert again.screen.hushed == 0, "where one stopped is still said"


def test_no_way_back_says_so_and_holds() -> None:
    play = exam(may_go_back=False)
    assert play.screen.questions[-1].step is Step.NEXT_FOR_GOOD
    play.presenter.forward()
    assert not play.screen.questions[-1].can_go_back

    play.presenter.back()
    play.presenter.go_to(0)
    assert play.place == 1
    assert [one.matter for one in play.screen.notices] == [Matter.CLOSED, Matter.CLOSED]
    assert play.screen.progress[-1].cells[0].state is State.CLOSED


def test_a_leap_with_no_way_back_is_asked_first() -> None:
    play = exam(may_go_back=False)
    play.presenter.open_overview()
    play.presenter.go_to(3)
    asked = play.screen.leaving[-1]
    assert asked is not None
    assert (asked.to, asked.first, asked.last, asked.unanswered) == (3, 0, 2, 3)
    assert play.presenter.face is Face.QUESTION
    assert play.place == 0

    play.presenter.stay()
    assert play.screen.leaving[-1] is None
    play.presenter.go_to(3, confirmed=True)
    assert play.place == 3


def test_leaving_a_section_is_asked_first() -> None:
    play = exam(sections=True)  # chapters 1, D, 1, 2
    play.presenter.forward()
    assert play.place == 1, "a section of one question closes like a question with no way back"

    two = Play(quiz(ONE, SEVERAL, SHORT, mode=Mode.EXAM, sections=True))
    two.presenter.change(B)
    two.presenter.forward()
    assert two.screen.leaving == []
    two.presenter.forward()
    asked = two.screen.leaving[-1]
    assert asked is not None
    assert (asked.section, asked.first, asked.last, asked.unanswered) == ("1", 0, 1, 1)

    two.presenter.go_to(asked.to, confirmed=True)
    assert two.place == 2
    two.presenter.back()
    assert two.place == 2


def test_the_last_question_leads_to_handing_in() -> None:
    play = exam()
    play.presenter.go_to(3)
    assert play.screen.questions[-1].step is Step.HAND_IN
    play.presenter.flag()
    play.presenter.press_next()
    progress, is_up = play.screen.hand_ins[-1]
    assert not is_up
    assert [cell.place for cell in progress.unanswered] == [0, 1, 2, 3]
    assert [cell.place for cell in progress.flagged] == [3]

    play.presenter.hand_in()
    assert play.screen.ends[0] is not None
    assert play.quizzes.calls == ["moved", "flagged", "handed-in"]


def test_giving_up_has_no_report() -> None:
    play = exam()
    play.presenter.give_up()

    assert play.screen.ends == [None]
    assert play.sitting.given_up


def test_what_the_screen_shows_is_what_the_log_says() -> None:
    play = Play(samples.sitting(**samples.EXAM))
    answers = {
        Kind.ONE: B,
        Kind.MATCH: Response(pairs=(("russia", "t-allied"),)),
        Kind.SHORT: Response(texts=("Tokayev",)),
        Kind.LIST: Response(texts=("a", "b")),
    }
    for question in play.sitting.attempt.questions:
        if question.kind in answers:
            play.presenter.change(answers[question.kind])
        if question.kind is Kind.LIST:
            play.presenter.flag()
        play.presenter.press_next()

    replayed = replay(play.sitting.attempt, play.quizzes.events)
    assert play.presenter.sitting == replayed
    assert [cell.answered for cell in play.screen.progress[-1].cells] == [
        not one.is_blank for one in replayed.responses
    ]
    assert Happened.ANSWERED in {event.what for event in play.quizzes.events}
