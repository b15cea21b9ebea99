"""Printed papers for people to look at: one of the shipped text with its key, and one each in Russian and in Kazakh.

The shipped texts are English, so the other two are drawn from small decks of an author's own.
"""

from functools import partial

from PySide6.QtGui import QImage

from kzstudy.core.quiz_rules import QuizRules
from kzstudy.quiz.paper import PaperPlan, Variant
from kzstudy.services.bundle import Services
from kzstudy.tour_guide import Sheet
from kzstudy.ui.print.key_pdf import key_document
from kzstudy.ui.print.page_picture import page_pictures
from kzstudy.ui.print.paper_pdf import paper_document

_WIDTH = 1000
_QUESTIONS = 14
_SEED = 4
_HEAD = """---
id: {deck_id}
title: {title}
language: {language}
licence: private
version: 1
pack: {pack}
---
"""
_RUSSIAN = """
Q: Кто подписал указ, которым утверждена Концепция внешней политики Казахстана?
A: Касым-Жомарт Токаев
accept: Токаев | Президент Токаев
passages: D.1
id: signatory

C: Концепция внешней политики утверждена Указом № {{number::280}} от 6 марта 2020 года.
passages: D.1
id: decree

M: Какой из этих факторов Концепция относит к тем, что **придают миру устойчивость**?
- [ ] Обострение уже известных угроз: терроризма, экстремизма и гонки вооружений {#threats}
  Это одна из пяти негативных черт.
- [x] Растущая взаимозависимость стран и регионов {#interdependence}
  Первый из четырёх факторов.
- [ ] Санкционное противостояние {#sanctions}
  Это относится к размыванию глобализации.
- [ ] Размывание основ международного права {#law}
  Это одна из пяти негативных черт.
passages: 1.8
id: factor

L: Какие два мировых течения сталкиваются, согласно Концепции?
- Глобализм {#globalism}
- Национализм {#nationalism}
complete: yes
passages: 1.3
id: currents
"""
_KAZAKH = """
Q: Қазақстанның сыртқы саясат тұжырымдамасын бекіткен Жарлыққа кім қол қойды?
A: Қасым-Жомарт Тоқаев
accept: Тоқаев | Президент Тоқаев
passages: D.1
id: signatory

C: Сыртқы саясат тұжырымдамасы 2020 жылғы 6 наурыздағы № {{number::280}} Жарлықпен бекітілді.
passages: D.1
id: decree

M: Тұжырымдама **әлемге орнықтылық беретін** факторларға мыналардың қайсысын жатқызады?
- [ ] Белгілі қатерлердің: терроризмнің, экстремизмнің және қарулану жарысының өршуі {#threats}
  Бұл бес жағымсыз белгінің бірі.
- [x] Елдер мен өңірлердің өзара тәуелділігінің өсуі {#interdependence}
  Төрт фактордың біріншісі.
- [ ] Санкциялар арқылы қарсы тұру {#sanctions}
  Бұл жаһанданудың әлсіреуіне қатысты.
- [ ] Халықаралық құқық негіздерінің шайылуы {#law}
  Бұл бес жағымсыз белгінің бірі.
passages: 1.8
id: factor

L: Тұжырымдамаға сәйкес әлемдегі қандай екі ағым қақтығысады?
- Глобализм {#globalism}
- Ұлтшылдық {#nationalism}
complete: yes
passages: 1.3
id: currents
"""
_DECKS = {
    "ru": ("Внешняя политика: проверочная работа", _RUSSIAN),
    "kk": ("Сыртқы саясат: бақылау жұмысы", _KAZAKH),
}


def _pack_id(services: Services) -> str:
    return services.reading.packs()[0].pack_id


def _english(services: Services) -> Variant:
    rules = QuizRules(_pack_id(services), count=_QUESTIONS, seed=_SEED)
    return services.papers.make(rules, PaperPlan(title="", variants=2, seed=_SEED))[0]


def _own(services: Services, language: str) -> Variant:
    """A paper of a deck in `language` that an author wrote."""
    title, cards = _DECKS[language]
    deck_id = f"own-{language}"
    head = _HEAD.format(deck_id=deck_id, title=title, language=language, pack=_pack_id(services))
    folder = services.decks.folder
    folder.mkdir(exist_ok=True)
    (folder / f"{deck_id}.md").write_text(head + cards, encoding="utf-8")
    services.decks.reload()
    source = services.papers.source(deck_id)
    plain = QuizRules(source.pack_id, scope=source.scope)
    rules = QuizRules(source.pack_id, scope=source.scope, count=services.quizzes.stock(plain).total)
    return services.papers.make(rules, PaperPlan(title=source.title, language=language))[0]


def _draw_paper(services: Services, language: str) -> list[QImage]:
    variant = _own(services, language) if language in _DECKS else _english(services)
    return page_pictures(paper_document(variant.paper), _WIDTH)


def _draw_key(services: Services, language: str) -> list[QImage]:
    variant = _own(services, language) if language in _DECKS else _english(services)
    return page_pictures(key_document(variant.key), _WIDTH)


SHEETS = (
    Sheet("paper", "new", partial(_draw_paper, language="en")),
    Sheet("paper-key", "new", partial(_draw_key, language="en")),
    Sheet("paper-russian", "new", partial(_draw_paper, language="ru")),
    Sheet("paper-key-russian", "new", partial(_draw_key, language="ru")),
    Sheet("paper-kazakh", "new", partial(_draw_paper, language="kk")),
    Sheet("paper-key-kazakh", "new", partial(_draw_key, language="kk")),
)
