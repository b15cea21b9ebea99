"""The options of a choice: lines with a box, a tick in it where the option is right, and what is said of each below it.

An option without an id is left out with its card: a quiz and its report name options by their ids.
"""

from kzstudy.content.elements import sound_bullets
from kzstudy.content.mistakes import Code, Mistakes, shown
from kzstudy.content.syntax import Block, Bullet, Words
from kzstudy.core.card import Choice

_TICKS = {"x": True, "X": True, " ": False}
_CYRILLIC = "хХ"
_EXAMPLE = "Write `- [x] ` before a right option and `- [ ] ` before a wrong one."


def sound_choices(block: Block, mistakes: Mistakes) -> tuple[Choice, ...]:
    """The options of `block` that are sound; what is wrong with them is reported, and what is wrong with all of them together."""
    _check_together(block, mistakes)
    for bullet in block.bullets:
        _check_text(bullet, mistakes)
    return tuple(
        Choice(
            slug,
            bullet.words.text,
            right=_TICKS.get(bullet.tick or "", False),
            feedback=bullet.feedback.text if bullet.feedback else "",
        )
        for slug, bullet in sound_bullets(block, mistakes, "its card cannot be learned", "option")
    )


def _check_together(block: Block, mistakes: Mistakes) -> None:
    """Boxes, number of options, and whether there is something to choose."""
    ticks = [bullet.tick for bullet in block.bullets]
    for bullet in block.bullets:
        if bullet.tick not in _TICKS:
            mistakes.error(Code.CHOICE_BOX, (bullet.line, 1), *_box_words(bullet.tick))
    if len(ticks) < 2:
        text = "This choice has fewer than two options."
        mistakes.error(Code.CHOICE_SHORT, block.place, text, _EXAMPLE)
    elif all(tick in _TICKS for tick in ticks):
        right = [_TICKS[tick or ""] for tick in ticks]
        if not any(right):
            text, hint = "No option of this choice is right.", "Put an `x` into the box of each right one."
            mistakes.error(Code.CHOICE_NONE_RIGHT, block.place, text, hint)
        elif all(right):
            text = "Every option of this choice is right, so there is nothing to choose."
            mistakes.error(
                Code.CHOICE_ALL_RIGHT, block.place, text, "Add a wrong one, or make it a list (`L:`)."
            )


def _box_words(tick: str | None) -> tuple[str, str]:
    if tick is None:
        return "This option has no box.", _EXAMPLE
    if not tick:
        return "`[]` is no box.", "A space stands in an empty box: `- [ ] `."
    if tick in _CYRILLIC:
        return f"The `{tick}` in this box is a Cyrillic letter.", "Type the Latin `x`."
    return f"`[{shown(tick)}]` is no box.", _EXAMPLE


def _check_text(bullet: Bullet, mistakes: Mistakes) -> None:
    """One paragraph each, with the id at the end of the option and not of its feedback."""
    for words in (bullet.words, bullet.feedback):
        for run in words.runs[1:] if words else ():
            if run.gap:
                text = "An option is one paragraph, and its feedback another."
                hint = "Leave the empty line out; what more there is to say stands in `note:`."
                mistakes.error(Code.VALUE_BAD, (run.line, run.column), text, hint)
    if bullet.mark and bullet.feedback and _ends(bullet.words) < bullet.mark.place[0]:
        text = "This id stands in the feedback of its option."
        hint = "Put it at the end of the option: an indented line is feedback, and an option goes on without spaces before it."
        mistakes.error(Code.VALUE_BAD, bullet.mark.place, text, hint)


def _ends(words: Words) -> int:
    """The last line of a text."""
    return words.runs[-1].line if words.runs else words.line
