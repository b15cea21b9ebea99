"""What is forgiven in a typed answer, what is asked about, and what never passes, in three languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzstudy.quiz.letters import distance
from kzstudy.quiz.numbers import compare_number
from kzstudy.quiz.spelling import Likeness, compare

SAME = """
en | tokayev | Tokayev
en | “Tokayev”. | Tokayev
en |   Kassym - Jomart   Tokayev | President Kassym-Jomart Tokayev
en | Kassym Jomart Tokayev | Kassym-Jomart Tokayev
en | Kassymjomart Tokayev | Kassym-Jomart Tokayev
en | President Tokayev | Tokayev
en | Tokaev | Tokayev
en | Toakyev | Tokayev
en | multi vector policy | Multi-vector policy
en | multivector policy | Multi-vector policy
en | the Military Doctrine | Military Doctrine
en | Presidents Administration | The President’s Administration.
en | the President's administration | The President’s Administration
en | **hybrid** | hybrid
en | hybird | hybrid
en | globalization | globalisation
en | centre for sustainable development | An inter-regional centre for sustainable development | centre for sustainable development
en | nationalism and globalism | Globalism and nationalism
en | globalism, nationalism | Globalism and nationalism
en | globalism & nationalism | Globalism and nationalism
en | Russia & Belarus | Russia and Belarus
en | cyberwars | cyber wars
en | Nazarbaev | Nazarbayev
en | three months | 3 months
en | 3 months | Three months.
en | twenty | 20
en | Decree no. 280 | Decree No. 280
en | decree 280 | Decree No. 280
en | Decree № 280 | Decree No. 280
en | Kyiv | In Kyiv.
en | in Kyiv | Kyiv
en | it is fragile | Fragile
en | Dec. 2019 | In December 2019.
en | December 2019 | In December 2019.
en | 12/2019 | December 2019
en | 6th of March, 2020 | 6 March 2020
en | March 6, 2020 | 6 March 2020
en | 6.3.2020 | 6 March 2020
en | 2020-03-06 | 6 March 2020
en | from 2020 to 2030 | 2020-2030
en | 2020–2030 | 2020-2030
en | 1,500 | 1500
en | café diplomacy | cafe diplomacy
en | OPEC + | OPEC+
en | between China and Russia | between Russia and China
ru | токаев | Токаев
ru | Президент Токаев | Токаев
ru | «Токаев» | Токаев
ru | ещё растет | еще растёт
ru | многовекторныи курс | многовекторный курс
ru | много-векторный курс | многовекторный курс
ru | глобализм и национализм | Национализм и глобализм
ru | взаимозависимсоть | взаимозависимость
ru | прагматзм | прагматизм
ru | пять | 5
ru | пяти | пять
ru | 6 марта 2020 г. | 06.03.2020
ru | 6-го марта 2020 года | 6 марта 2020
ru | Указ № 280 | Указ №280
ru | в Киеве | Киеве
ru | России | Россия
ru | войны | война
kk | Токаев | Тоқаев
kk | касым жомарт токаев | Қасым-Жомарт Тоқаев
kk | онирлик хаб | өңірлік хаб
kk | улттык мудде | ұлттық мүдде
kk | сыртки саясат | сыртқы саясат
kk | Азия жане Еуропа | Еуропа және Азия
kk | глобализм пен ұлтшылдық | ұлтшылдық пен глобализм
kk | он бір | 11
kk | үш ай | 3 ай
kk | 2020 жылғы 6 наурыз | 6 March 2020
kk | 6 наурыз 2020 ж. | 2020 жылғы 6 наурыз
kk | қорғаныс доктринасы | корганыс доктринасы
"""
NEAR = """
en | it was signed by Tokayev | Tokayev
en | Tokayev, I believe | Tokayev
en | Tokayev Kassym-Jomart | Kassym-Jomart Tokayev
en | strategic partnership | comprehensive strategic partnership
en | interdependence growing | growing interdependence
en | protektsionism | protectionism
en | Minister Tokayev | President Tokayev
en | cooperation | corporation
en | Pragmatic | Pragmatism
en | wars | war games | war
en | Chin | China
en | 6 March 2020 | 2020
en | 06.03.2020 | March 2020
en | 3/6/2020 | 6 March 2020
en | President of Kazakhstan | Kazakhstan
en | from Russia | to Russia
en | some 280 | 280
ru | подписал Токаев | Токаев
ru | Токаевым | Токаев
ru | взаимозависмсоть | взаимозависимость
ru | Ирана | Ирака
ru | прагматизмом | прагматизм
kk | Тоқаевтың | Тоқаев
kk | Тоқаев қол қойды | Тоқаев
kk | өңірлік хабы | өңірлік хаб
"""
OTHER = """
en | | Tokayev
en | . | Tokayev
en | Nazarbayev | Tokayev
en | not Tokayev | Tokayev
en | Tokayev | not Tokayev
en | it wasn't Tokayev | Tokayev
en | Tokayev or Nazarbayev | Tokayev
en | 208 | 280
en | decree 208 | Decree 280
en | decree | Decree 280
en | 7 March 2020 | 6 March 2020
en | 6 April 2020 | 6 March 2020
en | June | July
en | 2014-2020 | 2020-2014
en | 1980s | 1980
en | XX | 20
en | Iran | Iraq
en | Mali | Malta
en | Austria | Australasia
en | Zambia | Gambia
en | stable | unstable
en | unstable | stable
en | symmetric | asymmetric
en | legal | illegal
en | dependent | independent
en | enhanced strategic partnership | comprehensive strategic partnership
en | partnership | comprehensive strategic partnership
en | Kazakhstan | President of Kazakhstan
en | war in Iran | war in Iraq
en | export | import
en | deglobalisation | globalisation
en | Globalism not nationalism | Globalism and nationalism
en | Strategy-2030 | Strategy-2050
en | Eurasian Economic Union | European Economic Union
en | northern | southern
en | with allies | without allies
en | no progress | progress
en | visible progress | No visible progress.
en | 280 or 281 | 280
en | G7 | G20
en | 5 million | 6 million
ru | не Токаев | Токаев
ru | зависимость | независимость
ru | стабильный | нестабильный
ru | с союзниками | без союзников
ru | он | 10
ru | 7 марта 2020 | 6 марта 2020
ru | июня | июля
ru | опасность | безопасность
ru | внешний | внутренний
ru | Иран | Ирак
ru | Токаев или Назарбаев | Токаев
kk | Тоқаев емес | Тоқаев
kk | ішкі саясат | сыртқы саясат
kk | қолдайды | қолдамайды
kk | тұрақсыз | тұрақты
kk | тәуелді | тәуелсіз
kk | он | 11
kk | Назарбаев | Тоқаев
kk | Тоқаев немесе Назарбаев | Тоқаев
"""


NUMBER_SAME = """
en | 280 | 280
en | No. 280 | 280
en | № 280 | 280
en | Decree No. 280 | 280
en | in the year 2020 | 2020
en | 1 500 | 1500
en | 1,500 | 1500
en | 12 000 | 12,000
en | seven | 7
en | Seven chapters | 7
en | 7 | Seven.
en | 6 March 2020 | 06.03.2020
en | 2020-03-06 | 6 March 2020
en | 5 million | 5 million
en | 0.5 | 0,5
ru | 5 млн | 5 миллионов
ru | 3 тысяча | 3 тысячи
kk | 5 миллион | 5 млн
en | March 2020 | March 2020
en | 03.2020 | March 2020
ru | 2020 г. | 2020
ru | в 2020-м году | 2020
ru | 2020год | 2020
ru | 6 марта 2020 | 6 March 2020
kk | 2020 жылы | 2020
kk | 2020-шы жыл | 2020
kk | 2020 жылғы 6 наурыз | 6 марта 2020
kk | жеті | 7
"""
NUMBER_NEAR = """
en | about 280 | 280
en | before 2020 | 2020
en | 6 March 2020 | 2020
en | March 2020 | 2020
en | 2020 | March 2020
en | 3/6/2020 | 6 March 2020
en | 5 | 5 million
ru | около 280 | 280
ru | до 2020 года | 2020
kk | 2020 жылға дейін | 2020
"""
NUMBER_OTHER = """
en | | 280
en | many | 280
en | 208 | 280
en | 28 | 280
en | 2800 | 280
en | 280 281 | 280
en | 280 or 281 | 280
en | not 280 | 280
en | -5 | 5
en | 5 | -5
en | 5.1 | 51
en | 5 million | 5 billion
en | 1990s | 1990
en | XX | 20
en | April 2020 | March 2020
en | 7 March 2020 | 6 March 2020
en | 6 March 2021 | 2020
en | 2020-2030 | 2020
ru | 1990-е | 1990
ru | не 280 | 280
ru | 5 млрд | 5 миллионов
kk | 280 емес | 280
"""


def rows(table: str) -> list[tuple[str, str, list[str]]]:
    """Language, what was typed, the accepted answers."""
    parts = [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]
    return [(language, typed, accepted) for language, typed, *accepted in parts]


@pytest.mark.parametrize(("language", "typed", "accepted"), rows(SAME))
def test_is_the_answer(language: str, typed: str, accepted: list[str]) -> None:
    assert compare(typed, accepted, language) is Likeness.SAME


@pytest.mark.parametrize(("language", "typed", "accepted"), rows(NEAR))
def test_is_put_to_the_person(language: str, typed: str, accepted: list[str]) -> None:
    assert compare(typed, accepted, language) is Likeness.NEAR


@pytest.mark.parametrize(("language", "typed", "accepted"), rows(OTHER))
def test_is_another_answer(language: str, typed: str, accepted: list[str]) -> None:
    assert compare(typed, accepted, language) is Likeness.OTHER


@pytest.mark.parametrize(
    ("likeness", "table"),
    [(Likeness.SAME, NUMBER_SAME), (Likeness.NEAR, NUMBER_NEAR), (Likeness.OTHER, NUMBER_OTHER)],
)
def test_a_number_is_told_by_its_figures(likeness: Likeness, table: str) -> None:
    judged = [
        (typed, accepted, compare_number(typed, accepted, language))
        for language, typed, accepted in rows(table)
    ]
    assert judged == [(typed, accepted, likeness) for _, typed, accepted in rows(table)]


def test_the_closest_of_several_answers_counts() -> None:
    assert compare("Tokaev", ("President", "Tokayev")) is Likeness.SAME
    assert compare("Tokayev", ()) is Likeness.OTHER


def test_what_makes_another_known_word_is_put_to_the_person() -> None:
    assert compare("nationalist", ["nationalism"]) is Likeness.SAME
    assert compare("nationalist", ["nationalism"], others=["nationalist"]) is Likeness.NEAR
    assert compare("nationalism", ["nationalism"], others=["nationalism"]) is Likeness.SAME
    assert compare("кол", ["қол"], "kk") is Likeness.SAME
    assert compare("кол", ["қол"], "kk", others=["кол"]) is Likeness.NEAR


texts = st.text(st.sampled_from("abcdnot 012.,-/&№қёій«»*жылмартаMay"), max_size=30)
languages = st.sampled_from(["en", "ru", "kk", "de"])


@given(texts.filter(lambda text: any(letter.isalnum() for letter in text)), languages)
def test_an_answer_is_like_itself(text: str, language: str) -> None:
    assert compare(text, [text], language) is Likeness.SAME
    assert compare(f"  {text.upper().lower()} ", [text], language) is Likeness.SAME
    assert compare_number(text, [text], language) is Likeness.SAME


@given(texts, st.lists(texts, max_size=3), languages)
def test_another_accepted_answer_never_makes_it_less_like(
    typed: str, accepted: list[str], language: str
) -> None:
    assert compare(typed, [*accepted, "tokayev"], language) >= compare(typed, accepted, language)


@given(st.integers(1, 99_999), st.integers(1, 99_999), languages)
def test_other_digits_never_pass(one: int, other: int, language: str) -> None:
    for pattern in ("{}", "decree {}", "{} states of the world"):
        found = compare(pattern.format(one), [pattern.format(other)], language)
        assert found is (Likeness.SAME if one == other else Likeness.OTHER)
        found = compare_number(pattern.format(one), [pattern.format(other)], language)
        assert found is (Likeness.SAME if one == other else Likeness.OTHER)


@given(st.text("abcde", max_size=8), st.text("abcde", max_size=8))
def test_distance_is_even_handed_and_bounded(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert distance(one, other) >= min(3, abs(len(one) - len(other)))


@given(st.text("abcdefgh", min_size=5, max_size=12), st.data())
def test_one_slip_in_a_long_word_is_forgiven(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    assert compare(word[:at] + "x" + word[at:], [word]) is Likeness.SAME
    assert compare(word[:at] + "x" + word[at + 1 :], [word]) is Likeness.SAME
