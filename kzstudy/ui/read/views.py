"""The pages about the document that Read can show in its place: their names, in the order of the contents."""

from kzstudy.core.document import Pack
from kzstudy.ui.words import tr


class ViewKind:
    """`name` is remembered; `part` is the kind of part of the study edition without which there is no such page."""

    def __init__(self, name: str, part: str, title: str) -> None:
        self.name = name
        self.part = part
        self.title = title


VIEWS = (
    ViewKind("guide", "guide", "Digests and questions"),
    ViewKind("compared", "comparison", "Compared with 2014\u20132020"),
    ViewKind("draft", "comparison", "Draft and adopted text"),
    ViewKind("timeline", "event", "Timeline"),
    ViewKind("glossary", "term", "Glossary"),
    ViewKind("sheet", "sheet", "Revision sheet"),
)


def views_of(pack: Pack) -> tuple[ViewKind, ...]:
    """The pages that this pack fills."""
    parts = parts_of(pack)
    return tuple(each for each in VIEWS if each.part in parts)


def title_of(name: str) -> str:
    """What a page is called; "" when there is no such page."""
    return next((tr("read", each.title) for each in VIEWS if each.name == name), "")


def has_edition(pack: Pack) -> bool:
    """Whether the pack came with its study edition, or has none to come with."""
    return not pack.waiting


def parts_of(pack: Pack) -> frozenset[str]:
    """The kinds of parts that the pack holds, or that wait in the index."""
    held = {
        "guide": pack.guides,
        "comparison": pack.comparisons,
        "event": pack.events,
        "term": pack.terms,
        "sheet": pack.sheet,
    }
    return frozenset(pack.waiting) | {kind for kind, parts in held.items() if parts}
