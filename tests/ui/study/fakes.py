"""A learner in memory: the study service's verbs on the real scheduler, without a file; and cards to show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC
from types import SimpleNamespace

from kzstudy.core.card import Card, Choice, Element, Form, Note, cards_of
from kzstudy.core.changes import Changes
from kzstudy.core.counts import LEARN_AHEAD_MS, Counts
from kzstudy.core.day import DayRule
from kzstudy.core.document import (
    Attestation,
    Chapter,
    Comment,
    Commentary,
    Pack,
    PackInfo,
    Passage,
    Voice,
)
from kzstudy.core.errors import Fault, KnownError
from kzstudy.core.memory import UNSEEN, Memory, Phase
from kzstudy.core.prompt import AskedCard, Finish, Prompt, Stage, asked_elements, stage_of
from kzstudy.core.rating import Rating
from kzstudy.core.scheduler import after, default_rules, outcomes
from kzstudy.ui.moments import Moments

START_MS = 1_764_000_000_000  # 24 November 2025, 16:00 UTC
RULES = default_rules()
RULE = DayRule(UTC)

CHINA = Note(
    "core/china",
    Form.QA,
    "Which formula does the Concept use for relations with **China**?",
    "Comprehensive strategic partnership.",
    remark="Russia: allied relations. United States: enhanced strategic partnership. As quoted by Poita, 2020.",
    passages=("4.4.2",),
    section="Chapter 4 \u00b7 partners and their formulas",
)
DECREE = Note(
    "core/decree",
    Form.CLOZE,
    "The Concept was approved by Decree No. {{c1::280}} on {{c2::6 March 2020::day}}.",
    passages=("D.1",),
    section="The decree",
)
FACTORS = Note(
    "core/factors",
    Form.LIST,
    "Which four factors speak for a sturdier world order?",
    elements=(
        Element("interdependence", "Countries and regions depend on each other more and more."),
        Element("experience", "Experience has been gathered in solving problems together."),
        Element("ideology", "No sharp ideological confrontation between leading states."),
        Element("market", "The market economy is seen to have no alternative."),
    ),
    passages=("1.8", "1.9"),
    section="Chapter 1",
    complete=True,
)
HELPS = Note(
    "core/helps",
    Form.CHOICE,
    "Which development does the Concept count among the factors that **help**?",
    choices=(
        Choice(
            "threats",
            "The sharpening of familiar threats",
            feedback="One of the five negative features (1.4).",
        ),
        Choice(
            "interdependence",
            "Countries and regions depend on each other more and more",
            right=True,
            feedback="The *first* of the four factors.",
        ),
        Choice(
            "sanctions", "Confrontation by sanctions", feedback="It belongs to the dilution of globalisation."
        ),
        Choice("law", "The wearing away of the foundations of international law"),
    ),
    remark="Four factors help; interdependence is the first of them.",
    passages=("1.8",),
    section="Chapter 1",
)
CHOICE_RUSSIAN = Note(
    "core/choice-ru",
    Form.CHOICE,
    "Какие из этих обстоятельств, по мнению авторов Концепции, свидетельствуют о том, что система международных "
    "отношений **может** прийти к более устойчивому миропорядку?",
    choices=(
        Choice(
            "threats",
            "Обострение уже известных угроз: терроризма, экстремизма, незаконной миграции, гонки вооружений и изменения "
            "климата, которые всё чаще выходят за границы отдельных регионов",
            feedback="Это третья из пяти негативных черт современной ситуации; она названа в том же ряду, что и кризис "
            "доверия, и ничего устойчивого в ней нет.",
        ),
        Choice(
            "interdependence",
            "Растущая взаимозависимость стран и регионов, при которой ни одно государство не может решать общие "
            "задачи в одиночку",
            right=True,
            feedback="Взаимозависимость стоит первой среди четырёх факторов, придающих миру устойчивость.",
        ),
        Choice("market", "Безальтернативность рыночной экономики", right=True, feedback="Четвёртый фактор."),
        Choice(
            "sanctions", "Санкционное противостояние", feedback="Оно относится к размыванию глобализации."
        ),
    ),
    passages=("1.8",),
    section="Глава 1 \u00b7 Анализ современной ситуации",
)
CHOICE_KAZAKH = Note(
    "core/choice-kk",
    Form.CHOICE,
    "Қазақстан Республикасының сыртқы саясатының тұжырымдамасында көпвекторлы саясат қандай ұстаным ретінде сипатталған?",
    choices=(
        Choice(
            "friendly",
            "Әлемнің барлық мемлекеттерімен достық, болжамды және өзара тиімді қарым-қатынасты дамыту ұстанымы",
            right=True,
            feedback="Бұл екінші тараудағы негізгі қағидаттардың бірі.",
        ),
        Choice(
            "ally",
            "Бір ғана одақтасқа сүйену",
            feedback="Құжатта мұндай ұстаным жоқ; ол Пойтаның түсіндірмесінде де айтылмайды.",
        ),
        Choice(
            "neutral",
            "Халықаралық ұйымдардан тыс қалу",
            feedback="Керісінше, ұйымдарға қатысу басымдық болып саналады.",
        ),
    ),
    remark="Көпвекторлық үш ұстаныммен бірге аталады: прагматизм, белсенділік, ұлттық мүдде.",
    passages=("2.2",),
    section="2-тарау",
)
LONG_RUSSIAN = Note(
    "core/long",
    Form.QA,
    "Какие обстоятельства, по мнению авторов Концепции, свидетельствуют о том, что система международных отношений "
    "нуждается в **более устойчивом** миропорядке, и почему это особенно важно для средних и малых государств? "
    "Қазақстан Республикасының сыртқы саясатының тұжырымдамасында көрсетілген негізгі қағидаттарды атаңыз.",
    "Взаимозависимость стран и регионов, накопленный опыт совместного решения проблем, отсутствие острого "
    "идеологического противостояния и безальтернативность рыночной экономики.\n\nБұл факторлар туралы толығырақ: "
    "*көпвекторлы*, прагматикалық және белсенді сыртқы саясат.",
    remark="Достопримечательности и высокопревосходительства: очень длинные слова должны переноситься правильно.",
    passages=("1.8",),
    section="Глава 1 \u00b7 Анализ современной ситуации",
)
HOSTILE = Note(
    "core/hostile",
    Form.QA,
    '<b>not bold</b> & <img src="x"> **bold**',
    "<script>alert(1)</script>",
    passages=(),
    section="<i>Section</i>",
)


def pack() -> Pack:
    """A small pack with every voice and a passage without comment."""
    known = Attestation
    return Pack(
        PackInfo(
            "kz",
            "Foreign Policy Concept",
            "en",
            "CC-BY-4.0",
            1,
            "Our paraphrase, numbered by us; not the official wording.",
            "Concept",
        ),
        (Chapter("1", "Analysis", "Analysis", "", known.PRIMARY),),
        (
            Passage("D.1", "D", "", "Decree No. 280 of 6 March 2020 approves the Concept.", known.PRIMARY),
            Passage(
                "1.8",
                "1",
                "",
                "First, countries and regions depend on one another more and more.",
                known.REPRINT,
            ),
            Passage(
                "1.9",
                "1",
                "",
                "Second, experience has been gathered.",
                known.QUOTED,
                remark="Its place is inferred.",
            ),
            Passage(
                "4.4.2",
                "4",
                "",
                "One item for all main partners: allied relations with Russia, a comprehensive strategic partnership "
                "with China, an enhanced strategic partnership with the United States, strategic relations with "
                "Central Asia.",
                known.QUOTED,
            ),
        ),
        (Commentary("poita", "Yuri Poita", "Poita", "Title", "Outlet", "2020-03-11", ""),),
        (
            Comment("c1", "poita", Voice.REPORTS, "China is named second.", ("4.4.2",)),
            Comment(
                "c2",
                "poita",
                Voice.ARGUES,
                "The new order of the \u201cgeographical\u201d priorities is the most interesting part: in 2014 Russia "
                "came first, alone.",
                ("4.4.2",),
            ),
            Comment("c3", "poita", Voice.NOTE, "Inside the joint list Russia still comes first.", ("4.4.2",)),
            Comment("c4", "poita", Voice.REPORTS, "Experience.", ("1.9",), same_as_passage=True),
            Comment("c5", "poita", Voice.ARGUES, "On both.", ("1.8", "1.9")),
        ),
    )


@dataclass
class FakeClock:
    """Time that goes on when told."""

    ms: int = START_MS

    def now_ms(self) -> int:
        """This instant."""
        return self.ms

    def seconds(self) -> float:
        """The same, going forward."""
        return self.ms / 1000


@dataclass
class FakeStudy:
    """Notes in order, new ones first come first; undo and redo keep whole states."""

    notes: tuple[Note, ...] = (CHINA, DECREE, FACTORS)
    clock: FakeClock = field(default_factory=FakeClock)
    answers: list[tuple[str, dict[str, Rating], int]] = field(default_factory=list)
    fails: list[KnownError] = field(default_factory=list)  # the next verbs raise these

    def __post_init__(self) -> None:
        self.memories: dict[str, Memory] = {
            card.card_id: UNSEEN for note in self.notes for card in cards_of(note)
        }
        self._done: list[tuple[dict[str, Memory], Prompt, int]] = []
        self._undone: list[tuple[dict[str, Memory], Prompt, int]] = []

    def counts(self) -> Counts:
        phases = [memory.phase for memory in self.memories.values()]
        learning = sum(phase in (Phase.LEARNING, Phase.RELEARNING) for phase in phases)
        due = sum(
            one.phase is Phase.REVIEW and (one.due_day or 0) <= self._day() for one in self.memories.values()
        )
        return Counts(phases.count(Phase.NEW), learning, due)

    def next(self) -> Prompt | Finish:
        self._fail()
        now = self.clock.ms
        waiting = [
            (memory.due_at_ms, card_id)
            for card_id, memory in self.memories.items()
            if memory.due_at_ms is not None and memory.due_at_ms <= now + LEARN_AHEAD_MS
        ]
        new = [card_id for card_id, memory in self.memories.items() if memory.phase is Phase.NEW]
        ripe = [card_id for due, card_id in waiting if due <= now]
        for card_id in [*ripe, *new, *(card_id for _, card_id in sorted(waiting))]:
            return self._prompt(card_id)
        return Finish(len(self.memories), 0, 0, 60_000, now + 86_400_000, self._tomorrow(), 0)

    def practise(self, card_ids: Sequence[str]) -> Prompt | Finish:
        self._fail()
        here = [card for card in card_ids if card in self.memories]
        if not here:
            return Finish(0, 0, 0, 0, None, Counts(), 0)
        of_list = f"{here[0].rpartition(':')[0]}:" if ":element:" in here[0] else ""
        together = [card for card in here if of_list and card.startswith(of_list)]
        return self._prompt(here[0], together or here[:1])

    def answer(self, prompt: Prompt, ratings: Mapping[str, Rating], taken_ms: int) -> Changes:
        self._fail()
        if any(self.memories[one.card.card_id] != one.memory for one in prompt.asked):
            raise KnownError(Fault.PROMPT_STALE)
        self._done.append((dict(self.memories), prompt, len(self.answers)))
        self._undone.clear()
        self.answers.append((prompt.note.note_id, dict(ratings), taken_ms))
        for one in prompt.asked:
            outcome = one.outcomes[ratings[one.card.card_id] - 1]
            self.memories[one.card.card_id] = after(
                one.memory,
                outcome,
                answered_at_ms=self.clock.ms,
                study_day=prompt.study_day,
                review_id=str(len(self.answers)),
            )
        return Changes.MEMORY

    def undo(self) -> Prompt | None:
        self._fail()
        if not self._done:
            return None
        before, prompt, count = self._done.pop()
        self._undone.append((dict(self.memories), prompt, count))
        self.memories = dict(before)
        return prompt

    def redo(self) -> Prompt | Finish | None:
        if not self._undone:
            return None
        later, prompt, count = self._undone.pop()
        self._done.append((dict(self.memories), prompt, count))
        self.memories = dict(later)
        return self.next()

    def can_undo(self) -> bool:
        return bool(self._done)

    def can_redo(self) -> bool:
        return bool(self._undone)

    def change_elsewhere(self, card_id: str) -> None:
        """As if another program had answered this card."""
        self.memories[card_id] = replace(self.memories[card_id], last_review="elsewhere")

    def _fail(self) -> None:
        if self.fails:
            raise self.fails.pop(0)

    def _day(self) -> int:
        return RULE.day_of(self.clock.ms)

    def _tomorrow(self) -> Counts:
        due = sum((one.due_day or 0) == self._day() + 1 for one in self.memories.values())
        return Counts(review=due)

    def _prompt(self, card_id: str, only: Sequence[str] = ()) -> Prompt:
        note = next(one for one in self.notes if card_id.startswith(f"{one.note_id}:"))
        cards = cards_of(note)
        shown: tuple[Card, ...] = tuple(card for card in cards if card.card_id == card_id)
        if only:
            shown = tuple(card for card in cards if card.card_id in only)
        elif note.form is Form.LIST:
            shown = asked_elements(
                [(card, self.memories[card.card_id]) for card in cards], self._day(), self.clock.ms
            )
        asked = tuple(
            AskedCard(
                card,
                self.memories[card.card_id],
                outcomes(self.memories[card.card_id], card.card_id, self._day(), RULES),
            )
            for card in shown
        )
        return Prompt(
            note,
            asked,
            "kz",
            "Foreign Policy Concept",
            stage_of(self.memories[card_id]),
            self._day(),
            self.clock.ms,
        )


def prompt_of(
    note: Note, *, asked: tuple[str, ...] = (), memory: Memory = UNSEEN, stage: Stage = Stage.NEW
) -> Prompt:
    """A prompt for `note`; `asked` names variants, all when empty."""
    day = RULE.day_of(START_MS)
    cards = [card for card in cards_of(note) if not asked or card.variant in asked]
    return Prompt(
        note,
        tuple(AskedCard(card, memory, outcomes(memory, card.card_id, day, RULES)) for card in cards),
        "kz",
        "Foreign Policy Concept",
        stage,
        day,
        START_MS,
    )


@dataclass
class FakeDesk:
    """Furniture in memory."""

    kept: dict[str, str] = field(default_factory=dict)

    def values(self) -> dict[str, str]:
        return dict(self.kept)

    def put(self, values: Mapping[str, str]) -> None:
        self.kept.update(values)


class FakeReading:
    """One pack."""

    def pack(self, pack_id: str) -> Pack:
        if pack_id != "kz":
            raise KnownError(Fault.CONTENT_UNREADABLE, pack_id)
        return pack()


def services(study: FakeStudy, desk: FakeDesk | None = None) -> SimpleNamespace:
    """What StudyPage.attach takes."""
    return SimpleNamespace(study=study, desk=desk or FakeDesk(), reading=FakeReading())


def moments(clock: FakeClock) -> Moments:
    """The learner's time."""
    return Moments(clock, RULE)
