"""Words that more than one screen says: durations, numbers, how we know a thing, who speaks.

Every visible string goes through `tr`, with numbers as %n, so that a translation can decline them.
"""

import re

from PySide6.QtCore import QCoreApplication

from kzstudy.core.document import Attestation, Voice
from kzstudy.core.outcome import Outcome

NBSP = "\u00a0"


def tr(context: str, text: str, count: int = -1) -> str:
    """`text` in the interface's language; `count` stands for %n and picks the plural form.

    English has no translation file to pick from, so "(s)" is resolved here.
    """
    result = QCoreApplication.translate(context, text, None, count)
    return result.replace("(s)", "" if count == 1 else "s") if count >= 0 else result


def minutes(seconds: int) -> str:
    """A rough duration: "less than a minute", "about 8 min"."""
    if seconds < 60:
        return tr("words", "less than a minute")
    return tr("words", "about %n\u00a0min", max(1, round(seconds / 60)))


def again_in(outcome: Outcome) -> str:
    """When a card comes again: "in 10 minutes", "in 9 days", "in 4 months"."""
    if outcome.delay_s is not None:
        return span_of_seconds(outcome.delay_s)
    return span_of_days(outcome.interval_days or 1)


def span_of_seconds(seconds: int) -> str:
    """ "in 45 seconds", "in 10 min", "in 3 h"."""
    if seconds < 60:
        return tr("words", "in %n\u00a0second(s)", seconds)
    if seconds < 3600:
        return tr("words", "in %n\u00a0min", max(1, round(seconds / 60)))
    return tr("words", "in %n\u00a0hour(s)", round(seconds / 3600))


def span_of_days(days: int) -> str:
    """ "tomorrow", "in 9 days", "in 4 months", "in 2 years"."""
    if days == 1:
        return tr("words", "tomorrow")
    if days < 60:
        return tr("words", "in %n\u00a0day(s)", days)
    if days < 700:
        return tr("words", "in %n\u00a0month(s)", round(days / 30.4))
    return tr("words", "in %n\u00a0year(s)", round(days / 365.25))


def how_we_know(attestation: Attestation) -> str:
    """The short form beside a passage's sign."""
    return {
        Attestation.PRIMARY: tr("words", "primary text"),
        Attestation.REPRINT: tr("words", "unsigned copy"),
        Attestation.QUOTED: tr("words", "quoted by the commentator"),
        Attestation.SECONDARY: tr("words", "reported elsewhere"),
        Attestation.MISSING: tr("words", "not in our sources"),
    }[attestation]


def how_we_know_in_full(attestation: Attestation) -> str:
    """One sentence for the hover and the legend."""
    return {
        Attestation.PRIMARY: tr(
            "words", "We read this in the text of the decree itself, in English translation."
        ),
        Attestation.REPRINT: tr("words", "We read this in a copy of the text that carries no signature."),
        Attestation.QUOTED: tr(
            "words", "A commentator quotes or reports this; we have not seen the original."
        ),
        Attestation.SECONDARY: tr(
            "words", "Another publication reports this; we have not seen the original."
        ),
        Attestation.MISSING: tr("words", "None of our sources gives this."),
    }[attestation]


# Only signs that Inter draws: another font's would differ from machine to machine, and cost a search at the first paint.
# A diamond is what we read ourselves, a circle what others tell; filled is the better witness.
ATTESTATION_SIGNS = {
    Attestation.PRIMARY: "\u25c6",
    Attestation.REPRINT: "\u25c7",
    Attestation.QUOTED: "\u25cf",
    Attestation.SECONDARY: "\u25cb",
    Attestation.MISSING: "\u2013",
}

VOICE_SIGNS = {Voice.REPORTS: "\u201c", Voice.ARGUES: "\u2192", Voice.NOTE: "\u2020"}


def who_speaks(voice: Voice, name: str) -> str:
    """The label of a comment: "Poita reports", "Poita argues", "Editor's note"."""
    if voice is Voice.REPORTS:
        return tr("words", "{name} reports").format(name=name)
    if voice is Voice.ARGUES:
        return tr("words", "{name} argues").format(name=name)
    return tr("words", "Editor\u2019s note")


def file_size(size: int) -> str:
    """A number of bytes: "480 kB", "2.1 MB"."""
    if size < 1_000_000:
        return tr("words", "%n\u00a0kB", max(1, round(size / 1000)))
    return tr("words", "{size}\u00a0MB").format(size=f"{size / 1_000_000:.1f}")


_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
_HOLDS_ON = re.compile(
    rf"(?<=\d) (?=(?:{_MONTHS})\b)|(?<=\bNo\.) (?=\d)|(?<=№) (?=\d)|(?<=\b[A-ZА-Я]\.) (?=[A-ZА-Я])"
)


def kept_together(text: str) -> str:
    """`text` with spaces that no line may break at: "6 March", "No. 280", "K. Tokayev". As long as before."""
    return _HOLDS_ON.sub(NBSP, text)
