"""Whether a typed year, number or date is the accepted one: only the figures count, and a wrong one is never nearly right."""

import re
from collections.abc import Sequence

from kzstudy.quiz.letters import folded, plain
from kzstudy.quiz.likeness import Likeness
from kzstudy.quiz.numerals import is_date, is_number, month_first, without_dates
from kzstudy.quiz.spelling import compare, denials, words_in, words_of

_MINUS = re.compile(r"^\W*-\s?\d")
_SCALES = {
    word: line.partition("/")[0]
    for line in folded("""
        hundred/hundreds/сто/сотни/сотен/жүз
        thousand/thousands/тысяча/тысячи/тысяч/тыс/мың
        million/millions/mln/миллион/миллиона/миллионов/млн
        billion/billions/bln/миллиард/миллиарда/миллиардов/млрд
        percent/процент/процента/процентов/пайыз
    """).split()
    for word in line.split("/")
}
_BOUNDS = frozenset(
    folded("""
        before after until till since over under above below more less fewer least most about around nearly almost
        approximately bc bce до после около более менее больше меньше примерно почти свыше дейін кейін шамамен жуық
        астам артық кем бұрын
    """).split()
)


def compare_number(given: str, accepted: Sequence[str], language: str = "en") -> Likeness:
    """How like `given` is to the closest of `accepted`, by its figures.

    Words round them do not count, except those that make another number of it ("million") or only bound it ("before"): these are
    doubtful. So is a whole date where its year was asked for. An accepted answer without a figure is compared as a text.
    """
    return max((_like(given, one, language) for one in accepted), default=Likeness.OTHER)


def _like(given: str, accepted: str, language: str) -> Likeness:
    wanted = words_of(accepted, language)
    if not any(map(is_number, wanted)):
        return compare(given, [accepted], language)
    text = folded(plain(given))
    if bool(_MINUS.search(text)) != bool(_MINUS.search(plain(accepted))):
        return Likeness.OTHER
    found = _like_words(words_in(text, language), wanted, language)
    if found is Likeness.OTHER:
        return min(Likeness.NEAR, _like_words(words_in(month_first(text), language), wanted, language))
    return found


def _like_words(given: Sequence[str], wanted: Sequence[str], language: str) -> Likeness:
    if denials(given, language) != denials(wanted, language):
        return Likeness.OTHER
    dated = any(map(is_date, given)) and not any(map(is_date, wanted))
    figures = [word for word in (without_dates(given) if dated else given) if is_number(word)]
    if dated:
        figures = figures[-1:]
    if figures != [word for word in wanted if is_number(word)]:
        return Likeness.OTHER
    for had, needed in ((_scales(given), _scales(wanted)), (_months(given), _months(wanted))):
        if had and needed and had != needed:
            return Likeness.OTHER
        if had != needed:
            return Likeness.NEAR
    return Likeness.NEAR if dated or _BOUNDS & set(given) != _BOUNDS & set(wanted) else Likeness.SAME


def _scales(words: Sequence[str]) -> set[str]:
    return {_SCALES[word] for word in words if word in _SCALES}


def _months(words: Sequence[str]) -> set[str]:
    return {word for word in words if word.startswith("~")}
