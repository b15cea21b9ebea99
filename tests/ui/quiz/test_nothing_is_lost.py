"""Whatever somebody does in a sitting, in whatever order, on a disk that fails now and then: no answer is lost."""

from hypothesis import given
from hypothesis import strategies as st

from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.quiz_rules import Mode
from kzstudy.core.response import Response, Sure
from kzstudy.core.sitting import replay
from kzstudy.ui.quiz.sitting.showing import TYPED
from tests.quiz.samples import BLANK, ONE, SEVERAL, SHORT
from tests.ui.quiz.sitting_stage import quiz
from tests.ui.quiz.test_sitting_presenter import Play

ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            (
                "answer",
                "answer",
                "answer",
                "forward",
                "back",
                "press_next",
                "go_to",
                "open_overview",
                "open_hand_in",
                "stay",
                "flag",
                "sure",
                "wait",
                "leave",
                "fail",
                "stale",
            )
        ),
        st.integers(0, 3),
    ),
    max_size=40,
)


def _answer(play: Play, number: int) -> Response:
    question = play.sitting.attempt.questions[play.sitting.place]
    if question.kind in TYPED:
        return Response(texts=("word " * number,) if number else ())
    return Response(chosen=(question.options[number].option_id,))


def _act(play: Play, what: str, number: int) -> None:
    does = play.presenter
    if what == "go_to":
        does.go_to(number, confirmed=bool(number % 2))
    elif what == "sure":
        does.say_sure(Sure(1 + number % 3))
    elif what == "wait":
        play.wait(number)
    elif what == "leave":
        does.leave()
        does.go_on()
    elif what == "fail":
        play.quizzes.fail = KnownError(Fault.DISK_FULL)
    elif what == "stale":  # another window wrote an event
        play.quizzes.fail = None
        sitting = play.sitting
        if sitting.attempt.rules.may_go_back and not sitting.attempt.rules.sections:
            play.quizzes.move(sitting, number, sitting.used_ms)
        else:
            play.quizzes.flag(sitting, 0, sitting.used_ms, on=bool(number % 2))
    else:
        getattr(does, what)()


@given(acts=ACTS, mode=st.sampled_from(tuple(Mode)), back=st.booleans(), sections=st.booleans())
def test_no_answer_is_lost(acts: list[tuple[str, int]], mode: Mode, *, back: bool, sections: bool) -> None:
    play = Play(
        quiz(ONE, SHORT, SEVERAL, BLANK, mode=mode, may_go_back=back, sections=sections, ask_sure=True)
    )
    wanted: dict[int, Response] = {}
    for what, number in acts:
        if play.presenter.sitting is None:
            break
        if what == "answer":
            place = play.presenter.sitting.place
            answer = _answer(play, number)
            if play.presenter.sitting.is_open(place):
                wanted[place] = answer
            play.presenter.change(answer)
        else:
            _act(play, what, number)

    play.quizzes.fail = None
    play.presenter.leave()

    kept = replay(play.sitting.attempt, play.quizzes.events)
    assert kept == play.sitting
    for place, answer in wanted.items():
        assert (kept.responses[place].chosen, kept.responses[place].texts) == (answer.chosen, answer.texts)
