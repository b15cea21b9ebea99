"""Papers from the command line, as a teacher makes them: opened as PDF, read page by page, in three languages."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from kzstudy.core.question import GAP, Kind
from kzstudy.core.quiz_rules import QuizRules
from kzstudy.quiz.paper import PaperPlan, Variant
from kzstudy.ui.widgets.card_text import plain
from tests.journeys.backstage import services_on
from tests.journeys.screen import CHECKOUT

PICTURES = Path(__file__).parent / "pictures"
PACK = "kz-fpc-2020"
SEED = 5
RUSSIAN = """---
id: my-russian
title: Внешняя политика: пробный зачёт
language: ru
licence: private
version: 1
pack: kz-fpc-2020
---

Q: Кто подписал указ, утвердивший Концепцию внешней политики?
A: Президент Касым-Жомарт Токаев.
accept: Токаев | Президент Токаев
note: Указ дан в Акорде, в Нур-Султане.
passages: D.1
id: signatory

C: Концепция утверждена Указом № {{number::280}} от {{date::6 марта 2020 года}}.
passages: D.1
id: decree

L: Назовите два мировых течения, которые сталкиваются.
- Глобализм {#globalism}
- Национализм {#nationalism}
complete: yes
passages: 1.3
id: currents

M: Что Концепция относит к факторам, которые помогают?
- [ ] Обострение давно известных угроз {#threats}
  Это одна из пяти отрицательных черт (1.4).
- [x] Растущая взаимозависимость стран и регионов {#interdependence}
  Первый из четырёх факторов.
- [ ] Противостояние посредством санкций {#sanctions}
  Это относится к размыванию глобализации (1.6).
passages: 1.8
id: factor

Q: Какой принцип занимает ключевое место?
A: Преемственность курса Первого Президента.
accept: Преемственность
passages: 2.1
id: key-principle
"""
KAZAKH = """---
id: my-kazakh
title: Сыртқы саясат: сынақ жұмысы
language: kk
licence: private
version: 1
pack: kz-fpc-2020
---

Q: Қазақстанның сыртқы саясат тұжырымдамасын бекіткен Жарлыққа кім қол қойды?
A: Президент Қасым-Жомарт Тоқаев.
accept: Тоқаев | Президент Тоқаев
passages: D.1
id: signatory

C: Тұжырымдама 2020 жылғы {{date::6 наурыздағы}} № {{number::280}} Жарлықпен бекітілді.
passages: D.1
id: decree

L: Әлемде бір-біріне қайшы келетін екі ағымды атаңыз.
- Жаһандану {#globalism}
- Ұлтшылдық {#nationalism}
complete: yes
passages: 1.3
id: currents

M: Тұжырымдама қандай үрдісті көмектесетін фактор деп санайды?
- [ ] Бұрыннан белгілі қауіптердің өршуі {#threats}
  Бұл бес жағымсыз белгінің бірі (1.4).
- [x] Елдер мен өңірлердің өзара тәуелділігінің артуы {#interdependence}
  Төрт фактордың біріншісі.
- [ ] Санкциялар арқылы тайталасу {#sanctions}
  Бұл жаһанданудың әлсіреуіне жатады (1.6).
passages: 1.8
id: factor

Q: Негізгі орынды қандай қағидат алады?
A: Тұңғыш Президент бағытының сабақтастығы.
accept: Сабақтастық
passages: 2.1
id: key-principle
"""


def kzstudy(data: Path, *argv: object) -> str:
    """What the program says on the command line, on a machine without a display; it must succeed."""
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    command = [sys.executable, "-m", "kzstudy", "--data-dir", str(data), *map(str, argv)]
    done = subprocess.run(command, cwd=CHECKOUT, env=bare, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return done.stdout


def squeezed(text: str) -> str:
    """Without spaces: a reader of PDF may find one wherever a line ends."""
    return re.sub(r"\s+", "", text)


def pages(file: Path) -> list[str]:
    """The text of each page."""
    return [squeezed(page.extract_text()) for page in PdfReader(file, strict=True).pages]


def variants(data: Path, source: str, count: int) -> tuple[Variant, ...]:
    """What should stand on the papers: the same draw, without a printer."""
    with services_on(data) as services:
        found = services.papers.source(source)
        asked = QuizRules(pack_id=found.pack_id, scope=found.scope, count=count, kinds=tuple(Kind), seed=SEED)
        return services.papers.make(asked, PaperPlan(title=found.title, variants=2, seed=SEED))


def print_paper(data: Path, folder: Path, source: str, count: int) -> dict[str, Any]:
    """Two variants of a paper, and what the program says of them to a script; kept with the pictures to be looked at."""
    argv = ("--variants", 2, "--seed", SEED, "--questions", count, "--json")
    said = json.loads(kzstudy(data, "paper", source, folder, *argv))
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["key-A.pdf", "key-B.pdf", "paper-A.pdf", "paper-B.pdf"]
    PICTURES.mkdir(exist_ok=True)
    for name in names:
        shutil.copy(folder / name, PICTURES / f"quiz-{source}-{name}")
    return dict(said)


@pytest.mark.parametrize(
    ("source", "deck", "count", "words"),
    [
        (PACK, "", 40, ("Name", "Variant", "Choose one answer.")),
        ("my-russian", RUSSIAN, 5, ("Фамилия, имя", "Вариант", "пробный зачёт", "взаимозависимость стран")),
        ("my-kazakh", KAZAKH, 5, ("Аты-жөні", "нұсқасы", "сынақ жұмысы", "өңірлердің өзара тәуелділігінің")),
    ],
    ids=["shipped", "russian", "kazakh"],
)
def test_a_paper_and_its_key(
    tmp_path: Path, source: str, deck: str, count: int, words: tuple[str, ...]
) -> None:
    data = tmp_path / "data"
    if deck:
        file = tmp_path / f"{source}.md"
        file.write_text(deck, encoding="utf-8")
        kzstudy(data, "import", file)
    folder = tmp_path / "papers"
    said = print_paper(data, folder, source, count)
    wanted = variants(data, source, count)
    orders = []
    for variant, told in zip(wanted, said["variants"], strict=True):
        letter = variant.paper.letter
        paper, key = pages(folder / f"paper-{letter}.pdf"), pages(folder / f"key-{letter}.pdf")
        assert told["paper"] == variant.paper.paper_id
        whole = "".join(paper)
        for word in words:
            assert squeezed(word) in whole
        no_question_is_torn(variant, paper)
        no_answer_is_on_the_paper(variant, whole, (folder / f"paper-{letter}.pdf").read_bytes())
        the_key_answers(variant, "".join(key))
        orders.append([one["id"] for one in told["questions"]])
    assert sorted(orders[0]) == sorted(orders[1]), "the same questions"
    assert wanted[0].paper.sections != wanted[1].paper.sections, "they or their options in another order"
    assert len(orders[0]) == count


def printed(variant: Variant, number: int) -> list[str]:
    """Every text of a question that the class may see."""
    question = variant.paper.questions[number - 1]
    options = [one.text for one in (*question.options, *question.targets)]
    return [
        squeezed(plain(text)) for text in (*question.stem.split(GAP), question.statement, *options) if text
    ]


def no_question_is_torn(variant: Variant, paper: list[str]) -> None:
    """All of a question stands on the page that has its code, and nowhere else does the code stand."""
    for question in variant.paper.questions:
        on = [at for at, text in enumerate(paper) if question.code in text]
        assert len(on) == 1, question.code
        for text in printed(variant, question.number):
            assert text in paper[on[0]], f"{question.number}: {text}"
    for number, text in enumerate(paper, 1):
        assert str(number) in text
        assert variant.paper.paper_id in text


def no_answer_is_on_the_paper(variant: Variant, whole: str, data: bytes) -> None:
    """What is to be written, why it is right, and ids are not there, unless another question asks in the same words."""
    every = "".join(
        text for question in variant.paper.questions for text in printed(variant, question.number)
    )
    fixed = squeezed(f"{variant.paper.title}{variant.paper.citation}")
    titles = "".join(squeezed(section.title) for section in variant.paper.sections)
    for line in variant.key.lines:
        answers = (
            [line.why, line.question_id] if line.marks else [line.why, line.question_id, *sum(line.words, ())]
        )
        for answer in map(squeezed, filter(None, map(plain, answers))):
            if not answer.isdecimal():  # any number may be that of a question or a page
                assert answer not in whole or answer in every + fixed + titles, answer
        assert line.question_id.encode() not in data


def the_key_answers(variant: Variant, key: str) -> None:
    """For each question its number, code, id, and what is ticked or written."""
    assert [line.number for line in variant.key.lines] == [one.number for one in variant.paper.questions]
    for line in variant.key.lines:
        assert line.code in key
        assert line.question_id in key
        assert line.marks or line.words
        for words in line.words:
            assert squeezed(plain(words[0])) in key, words
