"""Words for the lines that the parser could not place."""

from typing import TYPE_CHECKING

from kzstudy.content.mistakes import Code, Mistakes, shown
from kzstudy.content.syntax import Misfit, Tree

if TYPE_CHECKING:
    from kzstudy.content.grammar import Grammar

_KEEP_AS_TEXT = "Two spaces before it make it text."


def report_strays(tree: Tree, grammar: "Grammar", mistakes: Mistakes) -> None:
    """Name every line of `tree` that means nothing where it stands."""
    for stray in tree.strays:
        code, text, hint = _words(stray.misfit, stray.text, grammar.noun)
        mistakes.error(code, stray.place, text, hint)


def _words(misfit: Misfit, line: str, noun: str) -> tuple[Code, str, str]:
    quoted = f"`{shown(line)}`"
    stray = Code.TEXT_STRAY
    match misfit:
        case Misfit.FIELD:
            return (
                stray,
                f"The line {quoted} belongs to no {noun}.",
                f"A field stands below the {noun} it belongs to.",
            )
        case Misfit.BULLET:
            return (
                stray,
                f"The element {quoted} belongs to no list.",
                "A list begins with `L:`, a choice with `M:`.",
            )
        case Misfit.RULE:
            return (
                stray,
                "`---` means nothing below the front matter.",
                "An empty line is enough between two blocks.",
            )
        case Misfit.HEADING:
            return (
                stray,
                f"{quoted} is no heading.",
                f"A heading is `# ` or `## ` and a title. {_KEEP_AS_TEXT}",
            )
        case Misfit.FRONT:
            return (
                stray,
                f"{quoted} is no `key: value`.",
                "Each value of the front matter stands on one line.",
            )
        case Misfit.COMMENT_OPEN:
            return Code.COMMENT_OPEN, "This comment has no `-->`.", "The lines below it are read as usual."
        case Misfit.COMMENT_TAIL:
            return stray, f"{quoted} stands after the end of a comment.", "Put it on a line of its own."
        case _:
            hint = f"A text after an empty line goes on only where the line above is text. {_KEEP_AS_TEXT}"
            return stray, f"The line {quoted} belongs to no {noun}.", hint if noun != "card" else ""
