"""A quiz on paper from the Quiz screen: real services on the shipped texts, keys, clicks, and files in a folder."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.opening import Opening
from kzstudy.core.settings import Settings, Theme
from kzstudy.quiz.paper import PaperPlan, Variant
from kzstudy.services.bundle import Services
from kzstudy.services.papers import PapersService
from kzstudy.services.quiz_bank import QuizBanks
from kzstudy.ui import theme
from kzstudy.ui.main_window import MainWindow, Screen
from kzstudy.ui.page import Page
from kzstudy.ui.print.hand_out import FOLDER
from kzstudy.ui.quiz.page import QuizPage
from kzstudy.ui.quiz.paper_face import PaperFace
from kzstudy.ui.tasks import Tasks
from tests.quiz import samples
from tests.services.paper_bank import FewQuestions, services_on_shipped_texts
from tests.ui.quiz.fake_reports import PRESETS, FakeQuizzes, moments

Key = Qt.Key
FILES = ["key-A.pdf", "paper-A.pdf"]


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """On the shipped texts; what can be asked is a question of each kind."""
    made = services_on_shipped_texts(tmp_path_factory.mktemp("data"))
    banks = QuizBanks(made.papers._workplace, FewQuestions())
    papers = PapersService(made.papers._workplace, made.reading, banks)
    presets = tuple(replace(rules, pack_id=samples.PACK, count=5) for rules in PRESETS)
    yield replace(made, papers=papers, quizzes=FakeQuizzes(ready=presets))  # type: ignore[arg-type]
    made.upkeep.close()


class Desk:
    """The window with the Quiz screen, and hands."""

    def __init__(self, services: Services, look: theme.Look, bot: QtBot) -> None:
        self.bot = bot
        self.asked_for_tasks = 0
        self.tasks: Tasks | None = None
        self.page = QuizPage(look, Opening(), moments(), lambda: 0.0, tasks=self._make_tasks)
        other = Page(look)
        self.window = MainWindow(
            look,
            Settings(theme=Theme.LIGHT),
            {},
            [Screen("quiz", lambda: self.page), *(Screen(name, lambda: other) for name in ("read", "decks"))],
        )
        bot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.page.attach(services)
        self.window.show_screen("quiz")
        with bot.waitActive(self.window):
            self.window.show()
        QApplication.processEvents()

    def _make_tasks(self) -> Tasks:
        self.asked_for_tasks += 1
        self.tasks = Tasks(self.window)
        return self.tasks

    @property
    def paper(self) -> PaperFace:
        return self.page.findChildren(PaperFace)[0]

    @property
    def said(self) -> str:
        bar = self.window.message_bar
        return bar.text.text() if bar.isVisible() else ""

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def choose(self, folder: Path) -> None:
        """Answer the window that asks for a folder as its button does."""
        (dialog,) = [one for one in self.page.findChildren(QFileDialog) if one.isVisible()]
        dialog.fileSelected.emit(str(folder))
        dialog.done(1)

    def wait_for_start(self) -> None:
        self.bot.waitUntil(self.page.start.isVisible, timeout=20_000)


@pytest.fixture
def desk(services: Services, look: theme.Look, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(services, look, qtbot)
    yield made
    if made.tasks is not None:
        made.tasks.close()


@pytest.fixture
def held(services: Services, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Drawing takes until this is called."""
    from threading import Event

    let_go = Event()
    make = PapersService.make

    def wait(papers: PapersService, rules: object, plan: PaperPlan) -> tuple[Variant, ...]:
        let_go.wait(20)
        return make(papers, rules, plan)  # type: ignore[arg-type]

    monkeypatch.setattr(PapersService, "make", wait)
    yield let_go.set
    let_go.set()


def test_a_ready_made_quiz_is_printed_by_keys_alone(desk: Desk, services: Services, tmp_path: Path) -> None:
    assert desk.asked_for_tasks == 0
    cards = desk.page.start.cards
    cards[0].button.setFocus()
    desk.press(Key.Key_Tab)
    assert cards[0].paper_button.hasFocus()
    assert cards[0].paper_button.accessibleName().startswith("On paper: 10\u00a0minutes, ")
    desk.press(Key.Key_Return)
    assert desk.asked_for_tasks == 1
    assert desk.window.windowTitle().startswith("On paper - Quiz")
    form = desk.paper.form
    assert form.title.hasFocus()
    assert form.title.text() == services.reading.packs()[0].title
    form.title.selectAll()
    QTest.keyClicks(form.title, "Winter exam")
    desk.press(Key.Key_Return)
    desk.choose(tmp_path / "papers")
    desk.wait_for_start()
    assert sorted(path.name for path in (tmp_path / "papers").iterdir()) == FILES
    assert (tmp_path / "papers" / "paper-A.pdf").read_bytes().startswith(b"%PDF")
    assert desk.said.startswith(f"The paper and its key are in {tmp_path / 'papers'}")
    assert services.desk.values()[FOLDER] == str(tmp_path / "papers")


def test_own_settings_can_be_printed(desk: Desk, tmp_path: Path) -> None:
    start = desk.page.start
    QTest.mouseClick(start.own_fold.button, Qt.MouseButton.LeftButton)
    start.own.count.number.setValue(3)
    QTest.mouseClick(start.foot.paper_button, Qt.MouseButton.LeftButton)
    assert desk.paper.what.text() == "3\u00a0questions"
    desk.paper.form.variants.setValue(2)
    QTest.mouseClick(desk.paper.form.folder_button, Qt.MouseButton.LeftButton)
    desk.choose(tmp_path)
    desk.wait_for_start()
    assert len(list(tmp_path.iterdir())) == 4
    assert desk.said.startswith("2 papers and their keys are in ")
    assert start.own.isVisible(), "what was set is still there"


def test_what_cannot_be_asked_cannot_be_printed(desk: Desk) -> None:
    start = desk.page.start
    QTest.mouseClick(start.own_fold.button, Qt.MouseButton.LeftButton)
    start.own.count.number.setValue(500)
    assert not start.foot.button.isEnabled()
    assert not start.foot.paper_button.isEnabled()


def test_esc_goes_back_to_the_start_and_nothing_is_written(desk: Desk, tmp_path: Path) -> None:
    card = desk.page.start.cards[2]
    QTest.mouseClick(card.paper_button, Qt.MouseButton.LeftButton)
    assert desk.page.primary() is desk.paper.form.folder_button
    assert desk.paper.what.text() == "5\u00a0questions for 40\u00a0minutes"
    desk.press(Key.Key_Escape)
    assert desk.page.start.isVisible()
    assert card.paper_button.hasFocus(), "where one came from"
    assert list(tmp_path.iterdir()) == []


def test_a_fault_is_said_and_the_form_is_there_to_mend_it(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "key-A.pdf").write_bytes(b"mine")
    QTest.mouseClick(desk.page.start.cards[0].paper_button, Qt.MouseButton.LeftButton)
    desk.press(Key.Key_Return)
    desk.choose(tmp_path)
    assert "key-A.pdf is in this folder already" in desk.said
    assert desk.paper.form.isVisible()
    desk.press(Key.Key_Return)
    desk.choose(tmp_path / "other")
    desk.wait_for_start()
    assert (tmp_path / "key-A.pdf").read_bytes() == b"mine"


def test_printing_shows_how_far_it_is_and_can_be_stopped(
    desk: Desk, held: Callable[[], None], tmp_path: Path
) -> None:
    QTest.mouseClick(desk.page.start.cards[0].paper_button, Qt.MouseButton.LeftButton)
    desk.press(Key.Key_Return)
    desk.choose(tmp_path / "papers")
    assert desk.paper.working.isVisible()
    assert desk.page.primary() is None
    assert desk.paper.share.text() == "0\u00a0% of it is done."
    desk.bot.waitUntil(desk.paper.stop_button.hasFocus)
    desk.press(Key.Key_Escape)
    assert desk.paper.form.isVisible()
    held()
    assert desk.tasks is not None
    desk.tasks.close()
    assert not (tmp_path / "papers").exists()


def test_papers_are_made_while_one_reads(desk: Desk, held: Callable[[], None], tmp_path: Path) -> None:
    QTest.mouseClick(desk.page.start.cards[0].paper_button, Qt.MouseButton.LeftButton)
    desk.press(Key.Key_Return)
    desk.choose(tmp_path)
    desk.window.show_screen("read")
    desk.window.show_screen("quiz")
    assert desk.paper.working.isVisible()
    desk.window.show_screen("read")
    held()
    desk.bot.waitUntil(lambda: "are in" in desk.said, timeout=20_000)
    assert desk.window.windowTitle() == "kzstudy", "nobody is taken away from what is read"
    desk.window.show_screen("quiz")
    assert desk.page.start.isVisible()


def test_closing_while_papers_are_made_leaves_none(
    desk: Desk, held: Callable[[], None], tmp_path: Path
) -> None:
    QTest.mouseClick(desk.page.start.cards[0].paper_button, Qt.MouseButton.LeftButton)
    desk.press(Key.Key_Return)
    desk.choose(tmp_path)
    desk.window.close()
    assert desk.tasks is not None
    for job in desk.tasks._jobs:
        job.cancel()  # as `close` does, which then waits
    held()
    desk.tasks.close()
    assert list(tmp_path.iterdir()) == []


def test_too_few_questions_after_all_is_said(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise KnownError(Fault.TOO_FEW_QUESTIONS)

    monkeypatch.setattr(PapersService, "make", refuse)
    QTest.mouseClick(desk.page.start.cards[0].paper_button, Qt.MouseButton.LeftButton)
    desk.press(Key.Key_Return)
    desk.choose(tmp_path)
    desk.bot.waitUntil(lambda: "not enough questions" in desk.said, timeout=20_000)
    assert desk.paper.form.isVisible()


def test_large_text_in_a_small_window_cuts_nothing(desk: Desk) -> None:
    desk.window.resize(640, 480)
    desk.window.look.text_percent = 160
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, desk.window.look)
    desk.page.restyle()
    QTest.qWait(50)
    card = desk.page.start.cards[0]
    assert card.rect().contains(card.paper_button.geometry())
    card.paper_button.click()
    QTest.qWait(50)
    form = desk.paper.form
    inside = desk.paper._column.widget()
    assert inside is not None
    assert inside.width() <= desk.paper._column.viewport().width()
    for button in (*form.languages.values(), form.folder_button, form.leave_button):
        assert button.width() >= button.minimumSizeHint().width()
