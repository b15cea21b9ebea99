"""Rules of good items that one card can break by itself.

They are rules of thumb: each is a warning with a remedy, and a card that has a reason to break one says it in the file.
"""

import re
from collections.abc import Iterator

from kzstudy.content.items import Facing, Item, Shelf
from kzstudy.content.mistakes import Code
from kzstudy.content.syntax import Place
from kzstudy.core.card import Form
from kzstudy.core.document import Pack
from kzstudy.core.wording import names, stems, without_quotations, words

LONGEST_ANSWER = 40
"""Words. A longer answer cannot be rated honestly: half of it is always forgotten."""

_LONG_ELEMENT = 8
_UNEVEN = 3

_SENTENCE_ENDS = re.compile(r"[^\W\d_]{3,}[.!?]\s+\S|;")
_BOLD = re.compile(r"\*\*[^*]+\*\*")


def check_item(item: Item, shelf: Shelf) -> None:
    """Report what is wrong with one card, and with its note."""
    _answer_length(item)
    _one_point(item)
    _negation(item)
    _absolutes(item)
    _clang(item, shelf.common)
    _evenness(item)
    _witness(item, shelf.pack)
    _unchecked_form(item, shelf.pack)


def _answer_length(item: Item) -> None:
    counted = len(item.note.answer.split())
    if counted > LONGEST_ANSWER:
        hint = f"Up to {LONGEST_ANSWER} can be recalled at once: make several cards, a list, or move part of it to `note:`."
        item.mistakes.warning(Code.ANSWER_LONG, item.answer_place, f"This answer has {counted} words.", hint)


def _one_point(item: Item) -> None:
    question = without_quotations(item.note.question)
    twice = question.count("?") > 1 or item.language.second_question.search(question)
    if twice and item.note.form is not Form.CLOZE:
        text = "This question asks two things."
        item.mistakes.warning(Code.POINTS_MANY, item.place, text, "Make two cards of it.")
    answer = without_quotations(item.note.answer)
    if _SENTENCE_ENDS.search(answer) or item.language.series.search(answer):
        text, hint = "This answer has several points.", "Make a list of it (`L:`), or a card for each point."
        item.mistakes.warning(Code.POINTS_MANY, item.answer_place, text, hint)


def _negation(item: Item) -> None:
    if item.note.form is Form.CLOZE:
        return
    found = item.language.negation.search(_BOLD.sub(" ", without_quotations(item.note.question)))
    if found:
        text = f"A hurried reader misses the `{found[0]}` in this question."
        hint = f"Ask for what is so, or make it stand out: `**{found[0]}**`."
        item.mistakes.warning(Code.NEGATION, item.place, text, hint)


def _absolutes(item: Item) -> None:
    texts = [(item.statement, item.place), (item.note.answer, item.answer_place)]
    texts += [
        (element.text, place) for element, place in zip(item.note.elements, _bullets(item), strict=True)
    ]
    for text, place in texts:
        found = item.language.absolute.search(without_quotations(text))
        if found:
            said = f"`{found[0]}` is seldom quite true, and gives an answer away."
            hint = "Say how far it holds; what the source itself says so stands in quotation marks."
            item.mistakes.warning(Code.ABSOLUTE, place, said, hint)
            return


def _clang(item: Item, common: frozenset[str]) -> None:
    """A word of the answer in the question. It is no clue where the question asks for it or offers it, nor is a mere name."""
    for facing in item.facings:
        told = set(stems(facing.back))
        heard = (told & set(stems(facing.front))) - common - _kinds(item, facing)
        if told - heard:
            heard -= names(facing.front) & names(facing.back)
        if item.note.form is Form.LIST and 2 * len(heard) < len(told):
            continue  # the matter of a list may well stand in its elements
        if heard and not item.offers(facing):
            word = next(each for each in words(facing.back) if set(stems(each)) & heard)
            text = f"The word `{word}` of the answer stands in the question."
            hint = "Word one of them otherwise, so that only knowing helps."
            item.mistakes.warning(Code.CLANG, item.place, text, hint)
            return


def _kinds(item: Item, facing: Facing) -> set[str]:
    """What a question asks for by its kind: "which year", "what is a policy called"."""
    found = item.language.kind.finditer(facing.front)
    return {word for match in found for text in match.groups() if text for word in stems(text)}


def _evenness(item: Item) -> None:
    """Elements of a list will stand side by side as options, where the odd one out shows."""
    lengths = [len(element.text.split()) for element in item.note.elements]
    if not lengths:
        return
    ends = [element.text[-1] in ".!?" for element in item.note.elements]
    middle = sorted(lengths)[len(lengths) // 2]
    if max(lengths) >= _LONG_ELEMENT and max(lengths) > _UNEVEN * middle:
        text = f"One element of this list has {max(lengths)} words, the others about {middle}."
        hint = "Bring them to one length; what more there is to say stands in `note:`."
        item.mistakes.warning(Code.ELEMENTS_UNEVEN, item.place, text, hint)
    elif any(ends) and not all(ends):
        text = "Some elements of this list end with a full stop and some do not."
        item.mistakes.warning(Code.ELEMENTS_UNEVEN, item.place, text, "Write all of them alike.")


def _bullets(item: Item) -> Iterator[Place]:
    return (bullet.words.place for bullet in item.block.bullets)


def _witness(item: Item, pack: Pack | None) -> None:
    note = item.note
    if item.deck.pack and not (note.passages or note.source or note.thesis):
        hint = "Name its `passages:`, or its `source:`."
        item.mistakes.warning(Code.SOURCE_NONE, item.block.place, "This card rests on nothing.", hint)
    thesis = next((each for each in pack.theses if each.thesis_id == note.thesis), None) if pack else None
    if thesis is not None and thesis.says and pack is not None:
        check_witness(item, pack, thesis.says)


def check_witness(item: Item, pack: Pack, commentary_id: str) -> None:
    """Report a card that does not name the commentator on whom alone its matter rests.

    Names are spelled otherwise in another language, so only a deck in the pack's own language is asked.
    """
    voice = next((each for each in pack.commentaries if each.commentary_id == commentary_id), None)
    if voice is None or item.deck.language != pack.info.language:
        return
    said = set(stems(item.statement)) | set(stems(item.note.answer))
    outlet = set(stems(voice.outlet.partition(",")[0]))
    if not said & set(stems(f"{voice.name} {voice.author}")) and not (outlet and outlet <= said):
        text = f"This rests on {voice.name} alone, and the question does not say so."
        hint = f"Add “according to {voice.name}”."
        item.mistakes.warning(Code.WITNESS_UNNAMED, item.place, text, hint)


def _unchecked_form(item: Item, pack: Pack | None) -> None:
    """A form in the glossary that is our own translation is never what a learner must know."""
    for term in pack.terms if pack else ():
        for language in term.unchecked:
            form = words(term.ru if language == "ru" else term.kk)
            if any(_holds(words(facing.back), form) for facing in item.facings):
                text = f"The answer holds `{' '.join(form)}`, an unchecked translation of ours."
                hint = "Ask for a form that a source has, or check it and say so in the glossary."
                item.mistakes.warning(Code.FORM_UNCHECKED, item.answer_place, text, hint)
                return


def _holds(row: list[str], run: list[str]) -> bool:
    starts = range(len(row) - len(run) + 1)
    return bool(run) and any(row[start : start + len(run)] == run for start in starts)
