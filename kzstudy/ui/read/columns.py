"""How the page's width is shared out, and what folds away when there is too little of it."""

from typing import NamedTuple

from kzstudy.ui.read.place import DEFAULT_SIZES

CONTENTS_LEAST, CONTENTS_MOST = 160, 420
TEXT_LEAST, COMMENTS_LEAST = 360, 260
DRAWER_MOST = 400


class Span(NamedTuple):
    """Pixels from the page's left edge."""

    left: int
    width: int

    @property
    def right(self) -> int:
        """The first pixel beyond."""
        return self.left + self.width


class Columns(NamedTuple):
    """Where the three parts stand. None: not shown. A part that is `over` lies on top of the text as a drawer."""

    contents: Span | None
    text: Span
    comments: Span | None
    contents_over: bool = False
    comments_over: bool = False


class Wishes(NamedTuple):
    """What the reader wants. `drawer` is the part pulled out where it does not fit: "contents", "comments" or ""."""

    sizes: tuple[int, int, int] = DEFAULT_SIZES
    contents: bool = True
    drawer: str = ""


def share_out(
    width: int, wishes: Wishes, *, contents_fit: bool, comments_fit: bool, scale: float = 1.0
) -> Columns:
    """The columns of a page `width` pixels wide, its letters `scale` times as large as usual.

    The contents keep their width, which grows with the letters; text and commentary keep their ratio.
    """
    wide, text, comments = wishes.sizes
    most = max(CONTENTS_LEAST, width - TEXT_LEAST - COMMENTS_LEAST)
    wide = min(max(round(wide * scale), CONTENTS_LEAST), CONTENTS_MOST, most)
    beside = contents_fit and wishes.contents
    left = wide if beside else 0
    rest = width - left
    contents = Span(0, wide) if beside or (not contents_fit and wishes.drawer == "contents") else None
    over = contents is not None and not beside
    if not comments_fit:
        shown = drawer_span(width) if wishes.drawer == "comments" else None
        return Columns(contents, Span(left, rest), shown, over, shown is not None)
    most = max(COMMENTS_LEAST, rest - TEXT_LEAST)
    side = min(max(round(rest * comments / (text + comments)), COMMENTS_LEAST), most)
    return Columns(contents, Span(left, rest - side), Span(width - side, side), over)


def drawer_span(width: int) -> Span:
    """Where the commentary lies as a drawer."""
    wide = min(DRAWER_MOST, width * 4 // 5)
    return Span(width - wide, wide)


def dragged(
    width: int, columns: Columns, sizes: tuple[int, int, int], divider: str, to: int, *, scale: float = 1.0
) -> tuple[int, int, int]:
    """The sizes after the divider "contents" or "comments" was drawn to `to`, pixels from the page's left edge."""
    if divider == "contents":
        contents = min(max(to, CONTENTS_LEAST), CONTENTS_MOST)
        return round(contents / scale), sizes[1], sizes[2]
    left = columns.text.left
    to = min(max(to, left + TEXT_LEAST), width - COMMENTS_LEAST)
    return sizes[0], max(1, to - left), max(1, width - to)
