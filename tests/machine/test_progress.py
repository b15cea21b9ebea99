"""A line that moves where somebody watches, and a line now and then in a log."""

import io

from kzstudy.machine.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_each_step_once_and_a_sign_of_life() -> None:
    out = io.StringIO()
    progress = Progress(out)
    for second in range(0, 25, 5):
        progress.step("downloading", f"{second} of 95 MB", now=second)
    progress.step("unpacking", now=25)
    progress.say("ready.")
    assert [line.strip() for line in out.getvalue().splitlines()] == [
        "downloading 0 of 95 MB",
        "downloading 10 of 95 MB",
        "downloading 20 of 95 MB",
        "unpacking",
        "kzstudy: ready.",
    ]


def test_on_a_terminal_the_line_moves_and_leaves_nothing_behind() -> None:
    out = Terminal()
    progress = Progress(out)
    progress.step("downloading", "100 of 100 MB", now=0)
    progress.step("unpacking", now=1)
    progress.say("ready.", "Now go and read.")
    screen = ""
    for part in out.getvalue().split("\r"):
        screen = part + screen[len(part) :]
    assert screen.startswith("kzstudy: ready.\n         Now go and read.\n")
    assert "downloading" not in screen
    assert "unpacking" not in screen
