"""Words that an answer may gain or lose without becoming another, and those that turn it round, language by language."""

from dataclasses import dataclass

from kzstudy.quiz.letters import folded


@dataclass(frozen=True, slots=True)
class SmallWords:
    """Words as `letters.folded` gives them. `articles` say nothing; `slight` little (prepositions, "it is"); `titles` stand before
    a name; `denials` turn an answer round; `joints` join equals; `hedges` join two answers of which one might be right."""

    articles: frozenset[str]
    slight: frozenset[str]
    titles: frozenset[str]
    denials: frozenset[str]
    joints: frozenset[str]
    hedges: frozenset[str]


def _set(words: str) -> frozenset[str]:
    return frozenset(folded(words).split())


def _small(
    slight: str, titles: str, denials: str, joints: str, hedges: str, articles: str = ""
) -> SmallWords:
    return SmallWords(
        _set(articles), _set(f"{slight} {joints}"), _set(titles), _set(denials), _set(joints), _set(hedges)
    )


_ENGLISH = _small(
    articles="a an the",
    slight="""
        as at between by for from in into it its of on that this to toward towards with is are was were be been has
        have had do does did will would they their them he she his her there these those
    """,
    titles="president mr mrs ms dr sir minister chairman professor",
    denials="""
        no not non never neither nor none without cannot cant dont doesnt didnt isnt arent wasnt werent wont
        hasnt havent hadnt wouldnt shouldnt couldnt nobody nothing except
    """,
    joints="and plus &",
    hedges="or either maybe perhaps",
)
_RUSSIAN = _small(
    slight="""
        в во на о об по с со к ко из за для у от до при между это этот эта эти он она оно они его её их был была было
        были г год года году
    """,
    titles="президент господин госпожа министр председатель",
    denials="не нет ни без никогда никто ничто нельзя кроме",
    joints="и а также плюс &",
    hedges="или либо может возможно",
)
_KAZAKH = _small(
    slight="бұл ол олар осы сол туралы үшін болды болып еді деген дейді ж жыл жылы жылғы",
    titles="президент мырза ханым министр төраға",
    denials="емес жоқ ешқашан ешкім ештеңе басқа онсыз",
    joints="және мен бен пен &",
    hedges="немесе әлде мүмкін",
)
_LANGUAGES = {"en": _ENGLISH, "ru": _RUSSIAN, "kk": _KAZAKH}


def small_words(language: str) -> SmallWords:
    """The small words of `language`; those of English for one that we do not know."""
    return _LANGUAGES.get(language, _ENGLISH)
