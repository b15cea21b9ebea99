"""The front matter: what a whole file is, and the keys that every file asks for in the same way."""

from typing import TYPE_CHECKING

from kzstudy.content.mistakes import Code, Mistakes
from kzstudy.content.record import Record
from kzstudy.content.syntax import Tree

if TYPE_CHECKING:
    from kzstudy.content.grammar import Grammar

LANGUAGES = ("en", "ru", "kk")


def read_front(tree: Tree, grammar: "Grammar", mistakes: Mistakes, *, owner: str) -> Record:
    """The front matter of `tree`; every mistake in it is reported. `owner` is "this deck" or "this file"."""
    front = tree.front
    keys = (*grammar.front_needed, *grammar.front_optional)
    if front is None:
        mistakes.error(
            Code.FRONT_MISSING,
            (1, 1),
            "The file does not begin with front matter.",
            f"Its first line is `---`, then come {', '.join(grammar.front_needed)}, then `---` again.",
        )
        return Record((), keys, mistakes, owner=owner, place=(1, 1))
    if not front.closed:
        mistakes.error(
            Code.FRONT_MISSING,
            (front.stop - 1, 1),
            "The front matter has no second `---`.",
            "Put `---` on a line of its own below this one.",
        )
    return Record(front.fields, keys, mistakes, owner=owner, place=(1, 1), needed=grammar.front_needed)
