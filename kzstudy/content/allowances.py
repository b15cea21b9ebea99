"""Exceptions from the rules of good items, explained in the file: `<!-- check: allow CODE because REASON -->`.

One stands on the line above the block that it is for. It must have a reason and must silence something, so that a file never
gathers exceptions that nobody needs any more.
"""

import re
from typing import NamedTuple

from kzstudy.content.mistakes import ALLOWABLE, Code, Mistakes, did_you_mean, shown
from kzstudy.content.syntax import Block, Comment, Item, Tree
from kzstudy.core.errors import FileMessage

_MEANT = re.compile(r"<!--\s*check:")
_ALLOW = re.compile(
    r"<!--\s*check:\s*allow\s+(?P<code>\S+?)\s*(?:\bbecause\b(?P<reason>.*?))?-->\s*", re.DOTALL
)
_FORM = "An exception is `<!-- check: allow CODE because REASON -->`, right above its block."

_WHICH = "decks/README.md says which warnings have exceptions."


class _Allowance(NamedTuple):
    line: int
    code: str
    lines: range


def allowed(name: str, tree: Tree, messages: list[FileMessage]) -> list[FileMessage]:
    """`messages` of the file `name` without those that it gives a reason for, and with what is wrong with its exceptions."""
    mistakes = Mistakes(name)
    found = _allowances(tree, mistakes)
    kept = []
    used = set()
    for message in messages:
        by = {each for each in found if each.code == message.code and message.line in each.lines}
        used |= by
        if not by:
            kept.append(message)
    for each in found:
        if each not in used:
            text = f"There is no `{each.code}` below this exception any more."
            mistakes.warning(Code.ALLOW_UNUSED, (each.line, 1), text, "Take the comment out.")
    return [*kept, *mistakes.messages()]


def _allowances(tree: Tree, mistakes: Mistakes) -> list[_Allowance]:
    found = []
    for at, item in enumerate(tree.items):
        if isinstance(item, Comment) and _MEANT.match(item.source):
            code = _code(item, mistakes)
            block = _below(tree.items, at)
            if code and block is None:
                mistakes.warning(
                    Code.ALLOW_BAD, (item.line, 1), "This exception stands above no block.", _FORM
                )
            elif code and block is not None:
                found.append(_Allowance(item.line, code, range(block.line, block.line + block.lines)))
        elif isinstance(item, Block):
            for offset, line in enumerate(item.source.split("\n")):
                if _MEANT.match(line):
                    text = "This exception stands within a block."
                    mistakes.warning(Code.ALLOW_BAD, (item.line + offset, 1), text, _FORM)
    return found


def _code(comment: Comment, mistakes: Mistakes) -> str:
    """The code that `comment` allows; empty, and reported, where it is no exception."""
    place = (comment.line, 1)
    match = _ALLOW.fullmatch(comment.source.rstrip())
    if match is None:
        mistakes.warning(Code.ALLOW_BAD, place, "This is no exception.", _FORM)
        return ""
    code = match["code"]
    if code not in ALLOWABLE:
        what = f"`{shown(code)}` cannot be allowed" if code in set(Code) else f"There is no `{shown(code)}`"
        mistakes.warning(Code.ALLOW_BAD, place, f"{what}.", did_you_mean(code, ALLOWABLE, _WHICH))
        return ""
    if not (match["reason"] or "").strip():
        text = "This exception gives no reason."
        mistakes.warning(Code.ALLOW_BAD, place, text, f"Write `allow {code} because …`.")
        return ""
    return code


def _below(items: tuple[Item, ...], at: int) -> Block | None:
    """The block right below the item at `at`, with nothing but comments between."""
    for item in items[at + 1 :]:
        if isinstance(item, Block):
            return item
        if not isinstance(item, Comment):
            return None
    return None
