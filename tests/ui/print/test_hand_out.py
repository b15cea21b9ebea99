"""From the window: the form, the folder, papers made in a thread, and every way in which it may not work."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from kzstudy.core.quiz_rules import QuizRules
from kzstudy.quiz.paper import PaperPlan
from kzstudy.services.bundle import Services
from kzstudy.services.papers import PapersService
from kzstudy.services.quiz_bank import QuizBanks
from kzstudy.ui.print.hand_out import FOLDER, HandOut
from kzstudy.ui.print.page_picture import page_pictures
from kzstudy.ui.print.paper_form import PaperForm
from kzstudy.ui.print.paper_pdf import paper_document
from kzstudy.ui.tasks import Tasks
from kzstudy.ui.theme import Look
from tests.quiz.samples import PACK
from tests.services.paper_bank import FewQuestions, services_on_shipped_texts

RULES = QuizRules(pack_id=PACK, count=11, seed=7)
PLAN = PaperPlan(title="Winter exam", variants=2)


class Said:
    """What a page would have shown."""

    def __init__(self, hand_out: HandOut) -> None:
        self.sentences: list[str] = []
        self.buttons: list[str] = []
        self.actions: list[object] = []
        self.shares: list[float] = []
        hand_out.message.connect(self._say)
        hand_out.progressed.connect(self.shares.append)

    def _say(self, sentence: str, button: str, act: object) -> None:
        self.sentences.append(sentence)
        self.buttons.append(button)
        self.actions.append(act)


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    made = services_on_shipped_texts(tmp_path_factory.mktemp("data"))
    yield made
    made.upkeep.close()


@pytest.fixture
def bank() -> FewQuestions:
    return FewQuestions()


@pytest.fixture
def hand_out(services: Services, bank: FewQuestions, qapp: object) -> Iterator[HandOut]:
    tasks = Tasks()
    papers = PapersService(
        services.papers._workplace, services.reading, QuizBanks(services.papers._workplace, bank)
    )
    yield HandOut(papers, services.desk, tasks)
    tasks.close()


def test_papers_are_made_in_a_thread_and_the_folder_is_remembered(
    hand_out: HandOut,
    services: Services,
    bank: FewQuestions,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    said = Said(hand_out)
    with qtbot.waitSignal(hand_out.written, timeout=20_000):
        hand_out.write(RULES, PLAN, tmp_path)
        assert hand_out.busy
        hand_out.write(RULES, PLAN, tmp_path / "twice")
    assert not hand_out.busy
    assert bank.rules == RULES
    names = ["key-A.pdf", "key-B.pdf", "paper-A.pdf", "paper-B.pdf"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    assert said.sentences == [
        f"2 papers and their keys are in {tmp_path}: print the papers, keep the keys to yourself."
    ]
    assert (said.buttons, said.actions) == ([""], [None]), "nothing shows a folder without a screen"
    assert said.shares[-1] == 1
    assert services.desk.values()[FOLDER] == str(tmp_path)


def test_the_folder_is_shown_where_the_system_can(
    hand_out: HandOut, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kzstudy.ui.print.hand_out.can_show_folders", lambda: True)
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    said = Said(hand_out)
    with qtbot.waitSignal(hand_out.written, timeout=20_000):
        hand_out.write(RULES, replace(PLAN, variants=1), tmp_path)
    assert (
        said.sentences[0]
        == f"The paper and its key are in {tmp_path}: print the paper, keep the key to yourself."
    )
    assert said.buttons == ["Show the folder"]
    act = said.actions[0]
    assert callable(act)
    act()
    assert [Path(one.toLocalFile()) for one in opened] == [tmp_path]


def test_nothing_is_overwritten(hand_out: HandOut, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "key-B.pdf").write_bytes(b"mine")
    said = Said(hand_out)
    with qtbot.waitSignal(hand_out.ended):
        hand_out.write(RULES, PLAN, tmp_path)
    assert "key-B.pdf is in this folder already" in said.sentences[0]
    assert [path.name for path in tmp_path.iterdir()] == ["key-B.pdf"]
    assert (tmp_path / "key-B.pdf").read_bytes() == b"mine"


def test_too_few_questions_and_a_shut_folder_are_said(
    hand_out: HandOut, tmp_path: Path, qtbot: QtBot
) -> None:
    said = Said(hand_out)
    with qtbot.waitSignal(hand_out.ended, timeout=20_000):
        hand_out.write(QuizRules(pack_id=PACK, count=50), PLAN, tmp_path / "a")
    (tmp_path / "file").write_bytes(b"")
    with qtbot.waitSignal(hand_out.ended, timeout=20_000):
        hand_out.write(RULES, PLAN, tmp_path / "file")
    assert "not enough questions" in said.sentences[0]
    assert "Choose another folder." in said.sentences[1]
    assert not (tmp_path / "a").exists()
    assert not hand_out.busy


def test_a_cancel_leaves_no_file(
    hand_out: HandOut, bank: FewQuestions, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw = bank.draw

    def draw_and_cancel(rules: QuizRules) -> object:
        hand_out._job.cancel()  # type: ignore[union-attr]
        return draw(rules)

    monkeypatch.setattr(bank, "draw", draw_and_cancel)
    hand_out.write(RULES, PLAN, tmp_path / "a")
    with qtbot.waitSignal(hand_out.ended):
        hand_out.cancel()
    hand_out._tasks.close()
    assert not (tmp_path / "a").exists()
    assert not hand_out.busy


def test_the_folder_is_chosen_where_papers_went_last(
    hand_out: HandOut,
    services: Services,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    services.desk.put({FOLDER: str(tmp_path)})
    dialog = hand_out.ask_folder(RULES, PLAN, window)
    assert dialog.isVisible()
    assert Path(dialog.directory().absolutePath()) == tmp_path
    with qtbot.waitSignal(hand_out.written, timeout=20_000):
        dialog.fileSelected.emit(str(tmp_path / "here"))
    dialog.reject()
    assert (tmp_path / "here" / "paper-A.pdf").is_file()
    services.desk.put({FOLDER: str(tmp_path / "gone")})
    other = hand_out.ask_folder(RULES, PLAN, window)
    assert isinstance(other, QFileDialog)
    other.reject()


@pytest.fixture
def form(look: Look, qtbot: QtBot) -> PaperForm:
    made = PaperForm(look)
    qtbot.addWidget(made)
    made.resize(560, made.sizeHint().height())
    made.ask("Foreign Policy Concept")
    qtbot.waitExposed(made)
    return made


def test_the_form_says_what_is_wanted_of_the_paper(form: PaperForm, qtbot: QtBot) -> None:
    form.title.selectAll()
    QTest.keyClicks(form.title, " Winter exam ")
    form.variants.setValue(3)
    QTest.mouseClick(form.languages["kk"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(form.wanted) as wanted:
        QTest.mouseClick(form.folder_button, Qt.MouseButton.LeftButton)
    assert wanted.args == [PaperPlan(title="Winter exam", language="kk", variants=3)]


def test_the_form_begins_with_one_variant_in_the_language_of_the_questions(form: PaperForm) -> None:
    assert form.plan() == PaperPlan(title="Foreign Policy Concept")
    assert (form.variants.minimum(), form.variants.maximum()) == (1, 26)
    names = [field.accessibleName() for field in (form.title, form.variants, form.languages["ru"])]
    assert names == ["Title", "Variants", "Language of the instructions: Русский"]


def test_the_languages_stand_below_each_other_where_there_is_no_room(form: PaperForm, qtbot: QtBot) -> None:
    form.fit(900)
    qtbot.waitUntil(lambda: form.languages["kk"].y() == form.languages[""].y())
    form.fit(320)
    qtbot.waitUntil(lambda: form.languages["kk"].y() > form.languages["ru"].y() > form.languages[""].y())


def test_esc_leaves_the_form(form: PaperForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.left):
        QTest.keyClick(form.title, Qt.Key.Key_Escape)


def test_pages_can_be_looked_at_before_they_are_printed(hand_out: HandOut) -> None:
    paper = hand_out._papers.make(RULES, PLAN)[0].paper
    document = paper_document(paper)
    pictures = page_pictures(document, 420)
    assert len(pictures) == len(document) > 1
    for picture in pictures:
        assert (picture.width(), picture.height()) == (420, 594)
        assert picture.pixelColor(2, 2).lightness() == 255
        dark = sum(
            picture.pixelColor(x, y).lightness() < 100 for x in range(0, 420, 2) for y in range(0, 594, 2)
        )
        assert dark > 100
        assert all(
            picture.pixelColor(x, y).saturation() == 0 for x in range(0, 420, 5) for y in range(0, 594, 5)
        )
