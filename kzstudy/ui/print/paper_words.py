"""The fixed words of a printed paper, in the paper's own language.

They do not go through `tr`: the class reads them, whatever language the teacher's window speaks. Answers bear Latin letters in
every language, as they do in the tests that are sat in Kazakhstan.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperWords:
    """One language. Braces are filled in by whoever prints."""

    variant: str
    name: str
    date: str
    points: str
    page: str
    paper: str
    before: str
    chapter: str
    one: str
    several: str
    reason_from: str
    reason_free: str
    because: str
    match: str
    left_over: str
    order: str
    short: str
    cloze: str
    number: str
    list_any: str
    list_ordered: str
    blank: str
    key: str
    key_note: str
    also: str
    any_of: str
    passage: str
    passages: str


_ENGLISH = PaperWords(
    variant="Variant {letter}",
    name="Name",
    date="Date",
    points="Points",
    page="Page {page} of {pages}",
    paper="Paper {ident}",
    before="Read each question to its end before you answer. Put a cross in the box beside your answer; write words on the lines. "
    "To change an answer, cross out the old one clearly.",
    chapter="Chapter {number}",
    one="Choose one answer.",
    several="Choose every right answer.",
    reason_from="Mark true or false, then the reason.",
    reason_free="Mark true or false, and write down the reason.",
    because="Because:",
    match="Write the letter that belongs to each number.",
    left_over="Not every letter is needed.",
    order="Number them in their order, from 1 to {most}.",
    short="Answer in a few words.",
    cloze="Write what is missing.",
    number="Write the number or the year.",
    list_any="One on each line.",
    list_ordered="One on each line, in their order.",
    blank="Write in sentences or in notes.",
    key="Key",
    key_note="For the teacher. Do not hand it out with the paper.",
    also="also: {answers}",
    any_of="Any {number} of these:",
    passage="Passage {which}",
    passages="Passages {which}",
)
_RUSSIAN = PaperWords(
    variant="Вариант {letter}",
    name="Фамилия, имя",
    date="Дата",
    points="Баллы",
    page="Страница {page} из {pages}",
    paper="Код работы {ident}",
    before="Прочитайте вопрос до конца и только потом отвечайте. Рядом с выбранным ответом поставьте крестик в квадрате; слова пишите "
    "на линейках. Чтобы исправить ответ, чётко зачеркните прежний.",
    chapter="Глава {number}",
    one="Выберите один ответ.",
    several="Выберите все правильные ответы.",
    reason_from="Отметьте, верно это или неверно, затем отметьте обоснование.",
    reason_free="Отметьте, верно это или неверно, и напишите почему.",
    because="Обоснование:",
    match="К каждому номеру впишите подходящую букву.",
    left_over="Не все буквы понадобятся.",
    order="Пронумеруйте по порядку, от 1 до {most}.",
    short="Ответьте в нескольких словах.",
    cloze="Впишите пропущенное.",
    number="Впишите число или год.",
    list_any="По одному на строке.",
    list_ordered="По одному на строке, по порядку.",
    blank="Можно писать предложениями или тезисами.",
    key="Ключ",
    key_note="Для преподавателя. Не раздавайте вместе с работой.",
    also="также: {answers}",
    any_of="Любые из перечисленных, всего {number}:",
    passage="Пункт {which}",
    passages="Пункты {which}",
)
_KAZAKH = PaperWords(
    variant="{letter} нұсқасы",
    name="Аты-жөні",
    date="Күні",
    points="Ұпай",
    page="{page}-бет, барлығы {pages}",
    paper="Жұмыс коды {ident}",
    before="Әр сұрақты соңына дейін оқып шығып, содан кейін жауап беріңіз. Таңдаған жауабыңыздың жанындағы шаршыға \u00d7 белгісін қойыңыз; "
    "сөздерді сызықтарға жазыңыз. Жауапты өзгерту үшін бұрынғысын анық сызып тастаңыз.",
    chapter="{number}-тарау",
    one="Бір жауапты таңдаңыз.",
    several="Дұрыс жауаптардың бәрін таңдаңыз.",
    reason_from="Дұрыс не бұрыс екенін, содан кейін негіздемесін белгілеңіз.",
    reason_free="Дұрыс не бұрыс екенін белгілеп, себебін жазыңыз.",
    because="Негіздемесі:",
    match="Әр нөмірге сәйкес келетін әріпті жазыңыз.",
    left_over="Әріптердің бәрі бірдей қажет емес.",
    order="Ретімен нөмірлеңіз (1\u2013{most}).",
    short="Бірнеше сөзбен жауап беріңіз.",
    cloze="Түсіп қалған сөздерді жазыңыз.",
    number="Санды немесе жылды жазыңыз.",
    list_any="Әр жолға біреуін жазыңыз.",
    list_ordered="Әр жолға біреуін, ретімен жазыңыз.",
    blank="Сөйлеммен немесе тезистермен жазуға болады.",
    key="Жауап кілті",
    key_note="Оқытушыға арналған. Жұмыспен бірге таратпаңыз.",
    also="сондай-ақ: {answers}",
    any_of="Осылардың кез келгені, саны {number}:",
    passage="{which}-тармақ",
    passages="Тармақтар: {which}",
)
_LANGUAGES = {"en": _ENGLISH, "ru": _RUSSIAN, "kk": _KAZAKH}


def paper_words(language: str) -> PaperWords:
    """The words of `language` ("ru", also "ru-KZ"); English where there are none."""
    return _LANGUAGES.get(language.partition("-")[0].casefold(), _ENGLISH)
