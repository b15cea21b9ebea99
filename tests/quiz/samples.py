"""A question of each kind, in English, Russian and Kazakh, for tests that need some and do not draw them."""

from dataclasses import replace

from kzstudy.core.document import Attestation
from kzstudy.core.question import FALSE, GAP, TRUE, Kind, Option, Question
from kzstudy.core.quiz_rules import Mode, QuizRules
from kzstudy.core.sitting import Attempt, Sitting, begun

PACK = "kz-fpc-2020"

ONE = Question(
    question_id="enumeration:four-factors:one:interdependence",
    kind=Kind.ONE,
    stem="Which of these does the Concept count among the factors that **steady** the world?",
    pack_id=PACK,
    chapter="1",
    options=(
        Option(
            "threats",
            "The sharpening of familiar threats",
            why="This is one of the five negative features.",
            passages=("1.4",),
        ),
        Option(
            "interdependence",
            "Countries and regions depend on each other more and more",
            right=True,
            why="The first of the four factors.",
            passages=("1.8",),
        ),
        Option("sanctions", "Confrontation by sanctions", why="It belongs to the dilution of globalisation."),
        Option("law", "The wearing away of the foundations of international law", why="A negative feature."),
    ),
    why="Four factors help; interdependence is the first of them.",
    passages=("1.7", "1.8"),
    thesis="four-factors",
    cards=("kz-fpc-2020-core/four-factors:element:interdependence",),
    known=Attestation.REPRINT,
)
SEVERAL = Question(
    question_id="enumeration:two-currents:several",
    kind=Kind.SEVERAL,
    stem="Which worldwide currents collide, according to the Concept?",
    pack_id=PACK,
    chapter="1",
    options=(
        Option("globalism", "Globalism", right=True, passages=("1.3",)),
        Option("pragmatism", "Pragmatism", why="A position that Kazakhstan keeps.", passages=("1.14",)),
        Option("nationalism", "Nationalism", right=True, passages=("1.3",)),
        Option("extremism", "Extremism", why="One of the familiar threats.", passages=("1.4",)),
    ),
    why="Globalism and nationalism.",
    passages=("1.3",),
    thesis="two-currents",
    known=Attestation.PRIMARY,
)
TRUE_FALSE = Question(
    question_id="pairs:partner-names:false:china",
    kind=Kind.TRUE_FALSE,
    stem="True or false, and why?",
    statement="The Concept, as Poita quotes it, calls relations with China an enhanced strategic partnership.",
    pack_id=PACK,
    chapter="4",
    options=(Option(TRUE, "True"), Option(FALSE, "False", right=True)),
    targets=(
        Option("united-states", "That name is given to relations with the United States.", right=True),
        Option("european-union", "That name is given to relations with the European Union."),
        Option("china", "That is the name for relations with China."),
    ),
    why="China: comprehensive strategic partnership.",
    passages=("4.4.2",),
    thesis="partners",
    known=Attestation.QUOTED,
    says="poita",
)
MATCH = Question(
    question_id="pairs:partner-names:match",
    kind=Kind.MATCH,
    stem="Match each partner with the name given to the relationship.",
    pack_id=PACK,
    chapter="4",
    options=(
        Option("russia", "Russia", partner="t-allied"),
        Option("china", "China", partner="t-comprehensive"),
        Option("united-states", "United States", partner="t-enhanced"),
    ),
    targets=(
        Option("t-comprehensive", "comprehensive strategic partnership"),
        Option("t-strategic", "strategic relations"),
        Option("t-enhanced", "enhanced strategic partnership"),
        Option("t-allied", "allied relations"),
    ),
    passages=("4.4.2",),
    thesis="partners",
    known=Attestation.QUOTED,
)
ORDER = Question(
    question_id="enumeration:decree-points:order",
    kind=Kind.ORDER,
    stem="Put the operative points of the decree in their order.",
    pack_id=PACK,
    chapter="D",
    options=(
        Option("oversight", "Oversight is assigned", rank=3),
        Option("approval", "The Concept is approved", rank=1),
        Option("force", "The day of entry into force is fixed", rank=5),
        Option("measures", "The Government is to adopt measures", rank=2),
        Option("annulment", "The decree of 2014 is annulled", rank=4),
    ),
    passages=("D.1", "D.2", "D.3", "D.4", "D.5"),
    thesis="decree-points",
    known=Attestation.PRIMARY,
)
SHORT = Question(
    question_id="card:kz-fpc-2020-core/decree-signatory",
    kind=Kind.SHORT,
    stem="Who signed the decree that approved Kazakhstan\u2019s Foreign Policy Concept in 2020?",
    pack_id=PACK,
    chapter="D",
    accepted=("President Kassym-Jomart Tokayev", "Tokayev", "President Tokayev"),
    passages=("D.1",),
    thesis="decree-signatory",
    cards=("kz-fpc-2020-core/decree-signatory:qa",),
    known=Attestation.PRIMARY,
)
CLOZE = Question(
    question_id="card:kz-fpc-2020-core/hybrid-wars:hybrid",
    kind=Kind.CLOZE,
    stem=f"Where it speaks of new forces, the Concept names {GAP} wars and cyber wars.",
    pack_id=PACK,
    chapter="1",
    accepted=("hybrid",),
    passages=("1.5",),
    thesis="hybrid-wars",
    cards=("kz-fpc-2020-core/hybrid-wars:cloze:hybrid",),
    known=Attestation.PRIMARY,
)
NUMBER = Question(
    question_id="card:kz-fpc-2020-core/decree-approval:number",
    kind=Kind.NUMBER,
    stem=f"Decree No. {GAP} of 6 March 2020 approved Kazakhstan\u2019s Foreign Policy Concept for 2020-2030.",
    pack_id=PACK,
    chapter="D",
    accepted=("280",),
    passages=("D.1",),
    thesis="decree-approval",
    cards=("kz-fpc-2020-core/decree-approval:cloze:number",),
    known=Attestation.PRIMARY,
)
LIST = Question(
    question_id="enumeration:five-features:list",
    kind=Kind.LIST,
    stem="Name **four of the five** negative features of the world situation.",
    pack_id=PACK,
    chapter="1",
    options=(
        Option(
            "trust",
            "A crisis of trust and growing conflict",
            passages=("1.2",),
            accepted=("crisis of trust",),
        ),
        Option("law", "The wearing away of the foundations of international law", passages=("1.3",)),
        Option("threats", "The sharpening of familiar threats", passages=("1.4",)),
        Option("forces", "New forces in geopolitics and geo-economics", passages=("1.5",)),
        Option(
            "globalisation", "The dilution of today\u2019s globalisation and world trade", passages=("1.6",)
        ),
    ),
    wanted=4,
    passages=("1.2", "1.3", "1.4", "1.5", "1.6"),
    thesis="five-features",
    known=Attestation.REPRINT,
)
WHO = Question(
    question_id="card:kz-fpc-2020-who-says-it/forecasts",
    kind=Kind.WHO,
    stem="Whose statement is this? Long-term forecasts may be worth nothing.",
    pack_id=PACK,
    chapter="1",
    options=(
        Option("document", "The document"),
        Option("poita", "Poita", right=True),
        Option("other", "Neither"),
    ),
    natural=True,
    why="Poita himself.",
    passages=("1.1",),
    thesis="black-swans",
    cards=("kz-fpc-2020-who-says-it/forecasts:qa",),
    says="poita",
)
BLANK = Question(
    question_id="blank:2",
    kind=Kind.BLANK,
    stem="Write down all you remember of chapter 2, **Basic principles of foreign policy**.",
    pack_id=PACK,
    chapter="2",
    options=(
        Option(
            "continuity",
            "First and most prominent among the principles is continuity with the First President\u2019s course.",
            passages=("2.1",),
        ),
        Option(
            "friendly-policy",
            "Foreign policy is multi-vector, pragmatic and friendly to every subject of international law.",
            passages=("2.2",),
        ),
        Option(
            "world-order",
            "Kazakhstan takes part in building a stable, just and democratic world order.",
            passages=("2.3",),
        ),
    ),
    passages=("2.1", "2.2", "2.3"),
    known=Attestation.QUOTED,
)
EACH = (ONE, SEVERAL, TRUE_FALSE, MATCH, ORDER, SHORT, CLOZE, NUMBER, LIST, WHO, BLANK)

ONE_RU = replace(
    ONE,
    question_id="ru:one",
    language="ru",
    stem="Какой из этих факторов Концепция относит к тем, что **придают миру устойчивость**?",
    options=(
        Option("threats", "Обострение уже известных угроз: терроризма, экстремизма и гонки вооружений"),
        Option("interdependence", "Растущая взаимозависимость стран и регионов", right=True),
        Option("sanctions", "Санкционное противостояние"),
        Option("law", "Размывание основ международного права"),
    ),
    why="Взаимозависимость стоит первой среди четырёх факторов.",
)
SHORT_KK = replace(
    SHORT,
    question_id="kk:short",
    language="kk",
    stem="Қазақстанның сыртқы саясат тұжырымдамасын бекіткен Жарлыққа кім қол қойды?",
    accepted=("Қасым-Жомарт Тоқаев", "Тоқаев"),
)
MATCH_KK = replace(
    MATCH,
    question_id="kk:match",
    language="kk",
    stem="Әр ұғымды оның мағынасымен сәйкестендіріңіз.",
    options=(
        Option("hub", "Өңірлік хаб", partner="t-hub"),
        Option("vector", "Көпвекторлы саясат", partner="t-vector"),
    ),
    targets=(
        Option("t-vector", "Бірнеше күш орталығымен тең достық қатынас ұстау"),
        Option("t-hub", "Бірнеше елге қызмет ететін ұйымдардың ортақ орны"),
        Option("t-none", "Бір одақтасқа ғана сүйену"),
    ),
)
SAMPLES = (*EACH, ONE_RU, SHORT_KK, MATCH_KK)


def attempt(**rules: object) -> Attempt:
    """An attempt over one question of each kind."""
    wanted = QuizRules(pack_id=PACK, count=len(SAMPLES), seed=7, **rules)  # type: ignore[arg-type]
    return Attempt("device:1", 1_794_837_600_000, 20_773, wanted, SAMPLES)


def sitting(**rules: object) -> Sitting:
    """A sitting that has just begun."""
    return begun(attempt(**rules))


EXAM = {"mode": Mode.EXAM, "minutes": 20, "preset": "mock-exam"}
