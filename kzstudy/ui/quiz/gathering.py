"""What is shown until the questions are there: they are gathered from the texts once, in a thread, and a large pack takes a second."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kzstudy.ui.words import tr

if TYPE_CHECKING:
    from kzstudy.ui.quiz.verbs import QuizVerbs
    from kzstudy.ui.tasks import Job, Tasks


class Gathering(QWidget):
    """One calm sentence. It is there from the first frame, for the services come after it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(tr("quiz", "One moment: the questions are being gathered."))
        self.words.setProperty("role", "soft")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        self._job: Job | None = None
        self._then: Callable[[], object] = lambda: None

    def gather(self, verbs: "QuizVerbs", tasks: "Tasks", then: Callable[[], object]) -> None:
        """Do `then` once the questions are there; asked again while they are gathered, only the last wish counts."""
        self._then = then
        if self._job is None:
            self._job = tasks.run(lambda _: verbs.make_ready(), self._done, lambda _: self._done(None))

    def _done(self, _: object) -> None:
        # Whatever could not be read says so itself when it is asked for.
        self._job = None
        self._then()
