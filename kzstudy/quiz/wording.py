"""The sentences in which questions are put, in the language of the text they are about.

They are part of the content, not of the window: a pack in Russian is asked about in Russian, whatever language the window has.
Russian and Kazakh name a list by its title in quotation marks, so that nothing has to be declined.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Wording:
    """Templates. `{list}` is a heading, `{tail}` says who tells it and brings its own comma, space or bracket."""

    belongs: str
    several: str
    order: str
    place: str
    last: str
    list_all: str
    list_some: str
    list_open: str
    says_belongs: str
    why_belongs: str
    why_place: str
    true_or_false: str
    true: str
    false: str
    match: str
    pair_reason: str
    term_short: str
    term_form: str
    event_year: str
    events_order: str
    blank: str
    blank_part: str
    by_document: str
    by_copy: str
    by_part_copy: str
    by_reporter: str
    by_reporters: str
    by_part_reporter: str
    by_part_reporters: str
    in_view: str
    beside: str
    the_document: str
    the_author: str
    neither: str
    form_names: Mapping[str, str]


_ENGLISH = Wording(
    belongs="Which of these {belongs}{tail}?",
    several="Which of these {belong}{tail}? Choose all of them.",
    order="Put these in their order: {list}{tail}.",
    place="Which of these comes **{place}** {among}{tail}?",
    last="Which of these comes **last** {among}{tail}?",
    list_all="Name **{all}** {list}{tail}.",
    list_some="Name **{wanted} of the {of}** {list}{tail}.",
    list_open="Name **{wanted}** {list}{tail}.",
    says_belongs="\u201c{text}\u201d {belongs}{tail}.",
    why_belongs="It {belongs}{tail}.",
    why_place="It comes {place} {among}.",
    true_or_false="True or false, and why?",
    true="True",
    false="False",
    match="Match what belongs together: **{title}**{tail}.",
    pair_reason="That is true of {left}.",
    term_short="Which entry of the glossary is explained like this? {means}",
    term_form="Which entry of the glossary is called \u201c{form}\u201d in {language}?",
    event_year="In which year did this happen? {text}",
    events_order="Put these events in the order of time, the earliest first.",
    blank="Write down all you remember of chapter {number}, **{title}**{tail}.",
    blank_part="Write down all you remember of **{title}**{tail}.",
    by_document=", according to {document}",
    by_copy=", in an unsigned copy of {document}",
    by_part_copy=", according to {document} (in part from an unsigned copy)",
    by_reporter=", in {document} as {name} reports it",
    by_reporters=", in {document} as commentators report it",
    by_part_reporter=", according to {document} (in part as {name} reports it)",
    by_part_reporters=", according to {document} (in part as commentators report it)",
    in_view=", in {name}\u2019s view",
    beside=" ({text})",
    the_document="The document (also where somebody quotes it)",
    the_author="{name} (a view of the author\u2019s own)",
    neither="Neither of them",
    form_names={"ru": "Russian", "kk": "Kazakh"},
)
_RUSSIAN = Wording(
    belongs="Что из этого входит в перечень «{list}»{tail}?",
    several="Что из этого входит в перечень «{list}»{tail}? Отметьте всё, что входит.",
    order="Расположите по порядку: «{list}»{tail}.",
    place="Что стоит на {place}-м месте в перечне «{list}»{tail}?",
    last="Что стоит последним в перечне «{list}»{tail}?",
    list_all="Назовите все пункты перечня «{list}»{tail}. Всего их {of}.",
    list_some="Назовите {wanted} из {of} пунктов перечня «{list}»{tail}.",
    list_open="Назовите {wanted} пункта из перечня «{list}»{tail}.",
    says_belongs="В перечень «{list}»{tail} входит: «{text}».",
    why_belongs="Это входит в перечень «{list}»{tail}.",
    why_place="Это {place}-й пункт перечня «{list}».",
    true_or_false="Верно или неверно, и почему?",
    true="Верно",
    false="Неверно",
    match="Соедините то, что относится друг к другу: «{title}»{tail}.",
    pair_reason="Это верно вот о чём: {left}.",
    term_short="Что глоссарий объясняет так? {means}",
    term_form="Какая статья глоссария {language} называется «{form}»?",
    event_year="В каком году это произошло? {text}",
    events_order="Расположите события по времени, начиная с самого раннего.",
    blank="Напишите всё, что помните о главе {number} «{title}»{tail}.",
    blank_part="Напишите всё, что помните о части «{title}»{tail}.",
    by_document=", согласно документу",
    by_copy=", согласно неподписанной копии документа",
    by_part_copy=", согласно документу (частично по неподписанной копии)",
    by_reporter=", как сообщает о документе {name}",
    by_reporters=", как сообщают о документе комментаторы",
    by_part_reporter=", согласно документу (частично его передаёт {name})",
    by_part_reporters=", согласно документу (частично его передают комментаторы)",
    in_view=" (мнение автора: {name})",
    beside=" ({text})",
    the_document="Документ (в том числе в чужом изложении)",
    the_author="{name} (собственное мнение автора)",
    neither="Никто из них",
    form_names={"en": "по-английски", "ru": "по-русски", "kk": "по-казахски"},
)
_KAZAKH = Wording(
    belongs="Мыналардың қайсысы «{list}» тізіміне кіреді{tail}?",
    several="Мыналардың қайсылары «{list}» тізіміне кіреді{tail}? Кіретінінің бәрін белгілеңіз.",
    order="Ретімен орналастырыңыз: «{list}»{tail}.",
    place="«{list}» тізімінде {place}-орында не тұр{tail}?",
    last="«{list}» тізімінің соңында не тұр{tail}?",
    list_all="«{list}» тізіміндегі {of} тармақтың бәрін атаңыз{tail}.",
    list_some="«{list}» тізіміндегі {of} тармақтың {wanted} тармағын атаңыз{tail}.",
    list_open="«{list}» тізімінен {wanted} тармақ атаңыз{tail}.",
    says_belongs="«{list}» тізіміне мынау кіреді{tail}: «{text}».",
    why_belongs="Бұл «{list}» тізіміне кіреді{tail}.",
    why_place="Бұл «{list}» тізіміндегі {place}-тармақ.",
    true_or_false="Дұрыс па, бұрыс па және неге?",
    true="Дұрыс",
    false="Бұрыс",
    match="Бір-біріне қатыстыларын сәйкестендіріңіз: «{title}»{tail}.",
    pair_reason="Бұл мынаған қатысты дұрыс: {left}.",
    term_short="Глоссарий нені былай түсіндіреді? {means}",
    term_form="Глоссарийдегі қай ұғым {language} «{form}» деп аталады?",
    event_year="Бұл қай жылы болды? {text}",
    events_order="Оқиғаларды ең ертесінен бастап уақыт ретімен орналастырыңыз.",
    blank="{number}-тарау, «{title}»: есіңізде қалғанның бәрін жазыңыз{tail}.",
    blank_part="«{title}»: есіңізде қалғанның бәрін жазыңыз{tail}.",
    by_document=" (құжат бойынша)",
    by_copy=" (құжаттың қол қойылмаған көшірмесі бойынша)",
    by_part_copy=" (құжат бойынша, ішінара қол қойылмаған көшірмеден)",
    by_reporter=" (құжат туралы хабарлаған: {name})",
    by_reporters=" (түсіндірмешілердің құжат туралы хабары бойынша)",
    by_part_reporter=" (құжат бойынша, ішінара хабарлаған: {name})",
    by_part_reporters=" (құжат бойынша, ішінара түсіндірмешілердің хабарынан)",
    in_view=" (пікір иесі: {name})",
    beside=" ({text})",
    the_document="Құжат (біреу келтірген болса да)",
    the_author="{name} (автордың өз пікірі)",
    neither="Екеуі де емес",
    form_names={"en": "ағылшынша", "ru": "орысша", "kk": "қазақша"},
)
_BY_LANGUAGE = {"en": _ENGLISH, "ru": _RUSSIAN, "kk": _KAZAKH}

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def wording(language: str) -> Wording:
    """The sentences for texts in `language` ("en", "ru-RU"); English where there are none of its own."""
    return _BY_LANGUAGE.get(language.partition("-")[0], _ENGLISH)


def number_word(number: int, language: str) -> str:
    """A small number as it is written within a sentence: in words in English, in digits elsewhere."""
    return NUMBERS[number] if _is_english(language) and number < len(NUMBERS) else str(number)


def ordinal(number: int, language: str) -> str:
    """The place with this number, as the templates of the language want it."""
    return ORDINALS[number] if _is_english(language) and number < len(ORDINALS) else str(number)


def counts_up(texts: Sequence[str]) -> bool:
    """Whether each of `texts` names a place (an English ordinal, or a number) and they stand in that order."""
    places = [_place_of(text) for text in texts]
    return all(places) and all(one < other for one, other in pairwise(places))


def _place_of(text: str) -> int:
    words = text.casefold().split()
    found = next((ORDINALS.index(word) for word in words if word in ORDINALS[1:]), 0)
    digits = re.search(r"\d+", text)
    return found or (int(digits[0]) if digits else 0)


def _is_english(language: str) -> bool:
    return wording(language) is _ENGLISH
