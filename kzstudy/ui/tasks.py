"""Long work beside the window: plain values go in and come out, progress and an end can be asked for.

What the work raises comes back into the main thread: a known fault to whoever asked, anything else to the report.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from kzstudy.core.errors import KnownError

T = TypeVar("T")


class Job(QObject):
    """One piece of work. Its thread calls `report` and looks at `cancelled`; all else is for the main thread."""

    progressed = Signal(float, str)  # a share from 0 to 1, and what is being done
    ended = Signal(object)  # the job itself

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()
        self._done: Callable[[Any], None] = lambda _: None
        self._failed: Callable[[KnownError], None] | None = None
        self._future: Future[Any] | None = None

    @property
    def cancelled(self) -> bool:
        """Whether the work is no longer wanted."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to end early; its result is thrown away."""
        self._stop.set()

    def report(self, share: float, doing: str = "") -> None:
        """How far the work is."""
        self.progressed.emit(share, doing)

    def start(
        self,
        threads: ThreadPoolExecutor,
        work: Callable[["Job"], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None,
    ) -> None:
        """Put the work into `threads`."""
        self._done, self._failed = done, failed
        self._future = threads.submit(work, self)
        self._future.add_done_callback(lambda _: self.ended.emit(self))

    def deliver(self) -> None:
        """In the main thread: hand over the result, or raise what the work raised."""
        if self.cancelled or self._future is None or self._future.cancelled():
            return
        try:
            result = self._future.result()
        except KnownError as error:
            if self._failed is None:
                raise
            self._failed(error)
        else:
            self._done(result)


class Tasks(QObject):
    """Runs work in threads. One instance lives as long as the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="task")
        self._jobs: set[Job] = set()

    def run(
        self,
        work: Callable[[Job], T],
        done: Callable[[T], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> Job:
        """Start `work`; `done` or `failed` is called in the main thread, neither after a cancel."""
        job = Job(self)
        job.ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._jobs.add(job)
        job.start(self._threads, work, done, failed)
        return job

    def _finish(self, job: Job) -> None:
        self._jobs.discard(job)
        try:
            job.deliver()
        finally:
            job.deleteLater()

    def close(self) -> None:
        """The window closes: ask everything to end, and wait for it."""
        for job in self._jobs:
            job.cancel()
        self._threads.shutdown(wait=True, cancel_futures=True)
