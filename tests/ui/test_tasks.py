"""Work beside the window: results, faults and progress arrive in the main thread."""

import threading

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from kzstudy.core.errors import Fault, KnownError
from kzstudy.ui.tasks import Job, Tasks


def test_the_result_comes_back_into_the_main_thread(qtbot: QtBot) -> None:
    tasks = Tasks()
    seen: list[tuple[int, bool, bool]] = []
    main = QThread.currentThread()

    def work(_job: Job) -> tuple[int, bool]:
        return 42, QThread.currentThread() is not main

    tasks.run(work, lambda got: seen.append((*got, QThread.currentThread() is main)))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [(42, True, True)]
    tasks.close()


def test_a_known_fault_goes_to_whoever_asked(qtbot: QtBot) -> None:
    tasks = Tasks()
    seen: list[Fault] = []

    def work(_job: Job) -> None:
        raise KnownError(Fault.DISK_FULL)

    tasks.run(work, lambda _: seen.append(Fault.VALUE_BAD), lambda error: seen.append(error.fault))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [Fault.DISK_FULL]
    tasks.close()


def test_a_bug_is_raised_in_the_main_thread(qtbot: QtBot) -> None:
    tasks = Tasks()

    def work(_job: Job) -> None:
        raise ZeroDivisionError("a bug")

    with qtbot.captureExceptions() as raised:
        tasks.run(work, lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    tasks.close()


def test_progress_is_told_and_a_cancelled_job_delivers_nothing(qtbot: QtBot) -> None:
    tasks = Tasks()
    begin, go_on = threading.Event(), threading.Event()
    seen: list[object] = []

    def work(job: Job) -> str:
        begin.wait(10)
        job.report(0.5, "half")
        go_on.wait(10)
        return "whole" if not job.cancelled else "stopped early"

    job = tasks.run(work, seen.append)
    with qtbot.waitSignal(job.progressed) as told:
        begin.set()
    assert told.args == [0.5, "half"]
    job.cancel()
    with qtbot.waitSignal(job.ended):
        go_on.set()
    tasks.close()
    assert seen == []
