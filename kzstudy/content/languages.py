"""What the rules of good items listen for, language by language.

A word may be harmless in one language and telling in the next: `не` denies in Russian and asks in Kazakh.
"""

import re
from dataclasses import dataclass

_WORDS = r"\s+((?:[^\s,;:?]+\s*){1,4})"
"""The few words behind a question word, which say what kind of thing is asked for."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language's patterns. `kind` has the words that say what is asked for as a group.

    `verdict` and `catch_all` are whole options: "True", and "All of the above".
    """

    second_question: re.Pattern[str]
    series: re.Pattern[str]
    negation: re.Pattern[str]
    absolute: re.Pattern[str]
    kind: re.Pattern[str]
    offer: re.Pattern[str]
    counting: re.Pattern[str]
    verdict: re.Pattern[str]
    catch_all: re.Pattern[str]


def _language(
    *,
    asking: str,
    second: str,
    series: str,
    negation: str,
    absolute: str,
    kind: str,
    offer: str,
    counting: str,
    verdict: str,
    catch_all: str,
) -> Language:
    """The patterns from their parts; `negation` alone minds capitals, for `NOT` cannot be missed."""
    return Language(
        second_question=re.compile(rf"\b(?:{second})\s+(?:{asking})\b", re.IGNORECASE),
        series=re.compile(rf",\s[^,]+?,?\s(?:{series})\s", re.IGNORECASE),
        negation=re.compile(negation),
        absolute=re.compile(rf"\b(?:{absolute})\b", re.IGNORECASE),
        kind=re.compile(kind, re.IGNORECASE),
        offer=re.compile(rf"\b(?:{offer})\b", re.IGNORECASE),
        counting=re.compile(rf"^(?:{counting})\b", re.IGNORECASE),
        verdict=re.compile(verdict, re.IGNORECASE),
        catch_all=re.compile(catch_all, re.IGNORECASE),
    )


_ENGLISH = _language(
    asking="who|whom|whose|what|which|when|where|why|how",
    second="and|or",
    series="and|or",
    # `and not`, `or not` and the like set one thing against another and ask for nothing
    negation=r"(?<!\band )(?<!\bor )(?<!\bbut )(?<!\bas )(?<!\bwhether )\b(?:not(?!\s+only\b)|cannot|except|\w+n['’]t)\b",
    absolute=r"always|never|(?<!\bnot )only|all(?!\s+(?:two|three|four|five|six|seven|eight|nine|ten)\b)|every|everything"
    r"|everyone|entirely|completely|solely|invariably",
    kind=r"\b(?:which|whose|how\s+(?:many|much)|what(?!\s+(?:is|are|was|were|do|does|did|has|have|had|will|can|may|must)\b))"
    rf"{_WORDS}|\bwhat\s+(?:is|are|do\s+we\s+call){_WORDS}(?=.*\bcalled\b)",
    offer="or",
    counting="how many",
    verdict="true|false|yes|no|right|wrong|correct|incorrect",
    catch_all=r"(?:all|both|none|neither|any)(?: of)?(?: the| these| them| those)?(?: other)?(?: two| three| four)?"
    r"(?: options| answers| statements)?(?: above| listed| named| mentioned| given)?(?: is| are)?(?: right| true| correct| wrong)?",
)
_RUSSIAN = _language(
    asking="кто|кого|кому|что|чего|чему|какой|какая|какое|какие|когда|где|куда|почему|зачем|как|сколько",
    second="и|или",
    series="и|или",
    negation=r"(?<!\bи )(?<!\bили )(?<!\bа )\b(?:не(?!\s+только\b)|кроме|за исключением)\b",
    absolute=r"всегда|никогда|(?<!\bне )только|исключительно|полностью|каждый|каждая|каждое",
    kind=rf"\b(?:какой|какая|какое|какие|какую|каких|каким|каком|чей|чья|чьё|сколько){_WORDS}",
    offer="или|либо",
    counting="сколько",
    verdict="верно|неверно|правда|неправда|да|нет|правильно|неправильно",
    catch_all=r"(?:верны |правильны )?(?:все|всё|оба|обе|ничего|ничто|никто|ни один|ни одно|ни одна|ни одного)"
    r"(?: вариант\w*| ответ\w*)?(?: из)?(?: выше)?"
    r"(?: (?:выше)?(?:перечислен|назван|указан|упомянут|сказан)\w*| этого| этих| них)?(?: выше)?"
    r"(?: вариант\w*| ответ\w*)?(?: верн\w+| правильн\w+)?|нет (?:верн|правильн)\w+ ответа",
)
_KAZAKH = _language(
    asking="кім|кімнің|кімге|не|нені|қай|қандай|қашан|қайда|неге|қалай|қанша",
    second="және|әлде|немесе",
    series="және|мен|бен|пен|немесе",
    negation=r"\b(?:емес|басқа)\b",
    absolute=r"әрқашан|әрдайым|ешқашан|тек|барлық",
    kind=rf"\b(?:қай|қандай|қанша|неше){_WORDS}",
    offer="әлде|немесе",
    counting="қанша|неше",
    verdict="дұрыс|бұрыс|қате|ақиқат|жалған|иә|жоқ|рас|өтірік",
    catch_all=r"(?:(?:жоғарыда|аталған|көрсетілген|айтылған|осы)\w* )*(?:жауап\w* |нұсқа\w* )?"
    r"(?:барлығы|бәрі|ешқайсысы|ешбірі|екеуі де)(?: да| де)?(?: дұрыс)?(?: емес)?|дұрыс жауап жоқ",
)
LANGUAGES = {"en": _ENGLISH, "ru": _RUSSIAN, "kk": _KAZAKH}
