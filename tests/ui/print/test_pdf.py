"""The files, opened by a reader that is not ours: pages, words, fonts, and nothing that is not to be read."""

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication, QPalette

from kzstudy.core.question import GAP, Kind, Option, Question
from kzstudy.quiz.paper import Paper, Variant, make_papers
from kzstudy.ui import theme
from kzstudy.ui.print.key_pdf import key_pdf
from kzstudy.ui.print.paper_pdf import paper_pdf
from kzstudy.ui.print.paper_words import PaperWords, paper_words
from kzstudy.ui.widgets.card_text import plain
from tests.quiz.papers import PLAN
from tests.quiz.samples import BLANK, LIST, MATCH_KK, ONE, ONE_RU, ORDER, SAMPLES, SHORT, SHORT_KK

DAY = date(2026, 3, 6)


def pages_of(data: bytes) -> list[str]:
    """The text of each page, in one line."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data), strict=True).pages]


def paper_of(*questions: Question, **wanted: object) -> Paper:
    return make_papers(questions, replace(PLAN, **wanted))[0].paper  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def variant() -> Variant:
    return make_papers(SAMPLES, PLAN)[0]


@pytest.fixture(scope="module")
def printed(variant: Variant) -> bytes:
    return paper_pdf(variant.paper, DAY)


def squeezed(text: str) -> str:
    """Without spaces, for a reader may find one where a line ends, or where a bold word begins."""
    return re.sub(r"\s+", "", text)


def test_every_question_is_on_the_paper_word_for_word(printed: bytes) -> None:
    whole = squeezed("".join(pages_of(printed)))
    for question in SAMPLES:
        before, _, after = plain(question.stem).partition(GAP)
        assert squeezed(before) in whole
        assert squeezed(after) in whole
        assert squeezed(question.statement) in whole
        if question.kind not in (Kind.LIST, Kind.BLANK):
            for option in (*question.options, *question.targets):
                assert squeezed(option.text) in whole


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Name", "Date", "Variant A", "Choose one answer.", "Page 1 of 1")),
        ("ru", ("Фамилия, имя", "Дата", "Вариант A", "Выберите один ответ.", "Страница 1 из 1")),
        ("kk", ("Аты-жөні", "Күні", "A нұсқасы", "Бір жауапты таңдаңыз.", "1-бет, барлығы 1")),
    ],
)
def test_it_speaks_three_languages(language: str, words: tuple[str, ...]) -> None:
    (page,) = pages_of(paper_pdf(paper_of(ONE_RU, SHORT_KK, MATCH_KK, language=language), DAY))
    for word in words:
        assert squeezed(word) in squeezed(page)
    assert "Қазақстанның сыртқы саясат тұжырымдамасын бекіткен Жарлыққа кім қол қойды?" in page
    assert "Растущая взаимозависимость стран и регионов" in page
    assert "Өңірлік хаб" in page


@pytest.mark.parametrize("bold", [False, True])
def test_every_letter_of_the_three_languages_comes_out_as_itself(*, bold: bool) -> None:
    letters = (
        "AaBb fi ffi fl office, „«»“”’–— 1234567890 No. № ₸ + = % "
        "АаӘәБбВвГгҒғДдЕеЁёЖжЗзИиЙйКкҚқЛлМмНнҢңОоӨөПпРрСсТтУуҰұҮүФфХхҺһЦцЧчШшЩщЪъЫыІіЬьЭэЮюЯя"
    )
    asked = replace(SHORT, stem=f"**{letters}**" if bold else letters)
    (page,) = pages_of(paper_pdf(paper_of(asked), DAY))
    assert squeezed(letters) in squeezed(page)


def test_only_our_fonts_are_used_and_all_are_embedded(printed: bytes) -> None:
    names, files = set(), 0
    for page in PdfReader(io.BytesIO(printed)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            (inner,) = font.get_object()["/DescendantFonts"]
            names.add(str(font.get_object()["/BaseFont"]).lstrip("/").rpartition("+")[2])
            files += "/FontFile2" in inner.get_object()["/FontDescriptor"]
    assert files
    assert {name.partition("-")[0].partition("_")[0] for name in names} <= {"Literata", "Inter"}


def test_pages_are_a4_and_numbered(printed: bytes, variant: Variant) -> None:
    reader = PdfReader(io.BytesIO(printed))
    texts = pages_of(printed)
    assert len(texts) > 2
    for number, page in enumerate(reader.pages, 1):
        assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)
        assert f"Page {number} of {len(texts)}" in texts[number - 1]
        assert variant.paper.paper_id in texts[number - 1]
        assert variant.paper.citation in texts[number - 1]
        assert f"{variant.paper.title}" in texts[number - 1]


def test_margins_are_kept(printed: bytes) -> None:
    """No text begins outside of 20 mm on any side."""
    margin = 20 / 25.4 * 72 - 0.5
    for page in PdfReader(io.BytesIO(printed)).pages:
        places: list[tuple[float, float]] = []

        def visit(
            text: str,
            cm: list[float],
            tm: list[float],
            *_: object,
            to: list[tuple[float, float]] = places,
        ) -> None:
            if text.strip():
                to.append((tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]))

        page.extract_text(visitor_text=visit)
        inside = [(x, y) for x, y in places if (x, y) != (0, 0)]
        assert len(inside) > 10
        assert all(margin <= x <= 595 - margin and margin <= y <= 842 - margin for x, y in inside)


def many(count: int) -> list[Question]:
    """Questions of all kinds, each with a first and a last word of its own."""
    made = []
    for at in range(count):
        question = SAMPLES[at % len(SAMPLES)]
        last = Option(
            f"last{at}", f"omega{at}z", partner=question.targets[0].option_id if question.targets else ""
        )
        made.append(
            replace(
                question,
                question_id=f"q{at}",
                stem=f"alpha{at}a {question.stem}",
                options=(*question.options, replace(last, rank=len(question.options) + 1)),
                natural=question.kind in (Kind.ONE, Kind.SEVERAL, Kind.WHO),
            )
        )
    return made


@settings(max_examples=6)
@given(st.integers(min_value=0, max_value=10_000))
def test_no_question_is_torn(seed: int) -> None:
    made = many(33)
    texts = pages_of(paper_pdf(make_papers(made, replace(PLAN, seed=seed))[0].paper, DAY))
    assert len(texts) > 5
    for at, question in enumerate(made):
        begins = [number for number, text in enumerate(texts) if f"alpha{at}a" in text]
        assert len(begins) == 1
        if question.kind not in (Kind.LIST, Kind.BLANK, Kind.SHORT, Kind.CLOZE, Kind.NUMBER):
            assert [number for number, text in enumerate(texts) if f"omega{at}z" in text] == begins


def test_no_heading_ends_a_page() -> None:
    for seed in range(8):
        paper = make_papers(many(33), replace(PLAN, seed=seed))[0].paper
        texts = pages_of(paper_pdf(paper, DAY))
        for section in paper.sections:
            begins = [at for at, text in enumerate(texts) if f"{section.chapter}. {section.title}" in text]
            first = plain(section.questions[0].stem).split()[0]
            assert begins
            assert any(first in texts[at] for at in begins)


def test_a_question_taller_than_a_page_loses_nothing() -> None:
    words = [f"w{at}o" for at in range(4000)]
    tall = replace(
        ONE,
        stem=" ".join(words[:1500]),
        options=tuple(
            Option(f"o{at}", " ".join(words[begin : begin + 500]), right=not at)
            for at, begin in enumerate(range(1500, 4000, 500))
        ),
    )
    texts = pages_of(paper_pdf(paper_of(ORDER, tall, SHORT), DAY))
    assert len(texts) > 4
    found = re.findall(r"w\d+o", " ".join(texts))
    assert sorted(found) == sorted(words)


def answers(question: Question) -> list[str]:
    """What must not stand on a paper that asks this alone."""
    listed = [one.text for one in question.options] if question.kind in (Kind.LIST, Kind.BLANK) else []
    whys = [one.why for one in (*question.options, *question.targets) if one.why]
    return [text for text in (*listed, *whys, *question.accepted, question.why, question.question_id) if text]


@pytest.mark.parametrize("question", SAMPLES, ids=lambda one: one.question_id)
def test_no_answer_is_in_the_file_of_a_paper(question: Question) -> None:
    data = paper_pdf(paper_of(question), DAY)
    reader = PdfReader(io.BytesIO(data))
    said = squeezed("".join(pages_of(data)) + str(reader.metadata))
    for answer in answers(question):
        assert squeezed(answer) not in said
        if len(answer) > 5:  # shorter ones may be any number in the file's own bookkeeping
            assert answer.encode() not in data
            assert answer.encode("utf-16-be") not in data
    assert not reader.attachments
    assert reader.outline == []
    assert not reader.get_fields()


def test_what_is_right_alters_no_byte_of_a_paper() -> None:
    for question in SAMPLES:
        other = replace(
            question,
            options=tuple(
                replace(one, right=not one.right, why="Another reason.", accepted=("x",))
                for one in question.options
            ),
            targets=tuple(replace(one, right=not one.right) for one in question.targets),
            accepted=("Something else that is much longer than it was",) if question.accepted else (),
            why="It is not so.",
        )
        assert paper_pdf(paper_of(question), DAY) == paper_pdf(paper_of(other), DAY)


def test_the_same_paper_is_the_same_file(variant: Variant, printed: bytes) -> None:
    assert paper_pdf(variant.paper, DAY) == printed
    assert paper_pdf(variant.paper, date(2026, 3, 7)) != printed
    meta = PdfReader(io.BytesIO(printed)).metadata
    assert meta is not None
    assert [str(meta[name]) for name in ("/CreationDate", "/ModDate")] == ["D:20260306000000Z"] * 2
    assert str(meta.get("/Author", "")) == ""


def test_a_dark_window_prints_black_on_white(qapp: QGuiApplication) -> None:
    before = QPalette(qapp.palette())
    light = paper_pdf(paper_of(ONE), DAY)
    qapp.setPalette(theme.palette(theme.DARK))
    try:
        assert paper_pdf(paper_of(ONE), DAY) == light
    finally:
        qapp.setPalette(before)


def test_the_key_names_answers_reasons_passages_and_items(variant: Variant) -> None:
    data = key_pdf(variant.key, DAY)
    texts = pages_of(data)
    whole = squeezed(" ".join(texts))
    assert "Key: Foreign Policy Concept 2020-2030" in texts[0]
    for line in variant.key.lines:
        assert squeezed(line.why) in whole
        assert line.code in whole
        assert line.question_id in whole
        for answer in (text for words in line.words for text in words):
            assert squeezed(plain(answer)) in whole
        if len(line.marks) == 1:
            assert f"{line.number}.{line.marks[0]}" in whole
    assert "Passages 1.7, 1.8" in " ".join(texts)
    assert f"Page 1 of {len(texts)}" in texts[0]


def test_the_number_of_rules_says_nothing_of_the_answer() -> None:
    short = replace(LIST, options=LIST.options[:4], wanted=4)
    assert paper_pdf(paper_of(replace(short, options=LIST.options)), DAY) == paper_pdf(paper_of(short), DAY)
    assert paper_pdf(paper_of(BLANK), DAY) == paper_pdf(
        paper_of(replace(BLANK, options=BLANK.options[:1])), DAY
    )


def test_every_language_has_every_word() -> None:
    english = paper_words("en")
    for language in ("ru", "kk"):
        theirs = paper_words(language)
        for name in PaperWords.__dataclass_fields__:
            assert getattr(theirs, name) != getattr(english, name)
            assert re.findall(r"{\w+}", getattr(theirs, name)) == re.findall(r"{\w+}", getattr(english, name))
    assert paper_words("ru-KZ") is paper_words("ru")
    assert paper_words("de") is english
