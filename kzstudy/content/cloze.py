"""Whether the marks of a cloze text can be read: `{{label::words}}` or `{{label::words::hint}}`."""

from kzstudy.content.mistakes import Code, Mistakes, shown
from kzstudy.content.record import ident_is_good
from kzstudy.content.syntax import Words

_EXAMPLE = "Write `{{c1::hidden words}}`."


def check_cloze(words: Words, mistakes: Mistakes) -> None:
    """Report what is wrong with the marks in `words`, each where it stands."""
    text = words.text
    start = 0
    marks = 0
    while (opened := text.find("{{", start)) >= 0:
        _check_outside(words, text, start, opened, mistakes)
        closed = text.find("}}", opened)
        again = text.find("{{", opened + 2)
        if closed < 0 or 0 <= again < closed:
            mistakes.error(Code.CLOZE_OPEN, words.at(opened), "This `{{` has no `}}`.", _EXAMPLE)
            return
        _check_inside(words, text, opened + 2, closed, mistakes)
        marks += 1
        start = closed + 2
    _check_outside(words, text, start, len(text), mistakes)
    if not marks and text:
        mistakes.error(Code.CLOZE_NONE, words.place, "This `C:` card hides nothing.", _EXAMPLE)


def _check_outside(words: Words, text: str, start: int, stop: int, mistakes: Mistakes) -> None:
    stray = text.find("}}", start, stop)
    if stray >= 0:
        mistakes.error(Code.CLOZE_OPEN, words.at(stray), "This `}}` has no `{{`.", _EXAMPLE)


def _check_inside(words: Words, text: str, start: int, stop: int, mistakes: Mistakes) -> None:
    label, colons, rest = text[start:stop].partition("::")
    if not colons:
        problem = f"`{shown(text[start:stop])}` has no label."
        mistakes.error(Code.VALUE_BAD, words.at(start), problem, _EXAMPLE)
        return
    at = start + len(label) - len(label.lstrip())
    ident_is_good(label.strip(), lambda offset: words.at(at + offset), mistakes)
    if not rest.partition("::")[0].strip():
        mistakes.error(Code.TEXT_EMPTY, words.at(start), "This mark hides no words.", _EXAMPLE)
