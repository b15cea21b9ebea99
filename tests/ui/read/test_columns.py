"""How the width is shared out."""

from hypothesis import given
from hypothesis import strategies as st

from kzstudy.ui.read.columns import TEXT_LEAST, Columns, Wishes, dragged, share_out

sizes = st.tuples(*[st.integers(1, 4_000)] * 3)


def wide(width: int, wishes: Wishes | None = None) -> Columns:
    """With room for everything."""
    return share_out(width, wishes or Wishes(), contents_fit=True, comments_fit=True)


def test_at_1280_the_text_has_three_fifths_of_what_the_contents_leave() -> None:
    columns = wide(1196)
    assert columns.contents is not None
    assert columns.comments is not None
    assert columns.contents.width == 226
    assert (columns.text.width, columns.comments.width) == (600, 370)


@given(st.integers(640, 4_000), sizes, st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_columns_touch_and_fill_the_page(
    width: int, wished: tuple[int, int, int], switches: tuple[bool, bool, bool]
) -> None:
    contents, contents_fit, comments_fit = switches
    columns = share_out(width, Wishes(wished, contents), contents_fit=contents_fit, comments_fit=comments_fit)
    assert columns.text.left == (columns.contents.right if columns.contents else 0)
    assert columns.text.right == (columns.comments.left if columns.comments else width)
    assert columns.comments is None or columns.comments.right == width
    assert columns.text.width > 0


def test_what_does_not_fit_is_a_drawer_over_the_text() -> None:
    shut = share_out(796, Wishes(), contents_fit=False, comments_fit=False)
    assert (shut.contents, shut.comments, shut.text.width) == (None, None, 796)
    left = share_out(796, Wishes(drawer="contents"), contents_fit=False, comments_fit=False)
    assert left.contents is not None
    assert left.contents_over
    right = share_out(796, Wishes(drawer="comments"), contents_fit=False, comments_fit=False)
    assert right.comments is not None
    assert right.comments_over
    assert (right.comments.width, right.text.width) == (400, 796)


@given(st.integers(1_016, 3_000), sizes, st.sampled_from(("contents", "comments")), st.integers(-100, 3_200))
def test_a_divider_goes_where_it_is_drawn_as_far_as_it_may(
    width: int, wished: tuple[int, int, int], divider: str, to: int
) -> None:
    before = wide(width, Wishes(wished))
    after = wide(width, Wishes(dragged(width, before, wished, divider, to)))
    assert after.contents is not None
    assert after.comments is not None
    assert after.text.width >= min(TEXT_LEAST, width - after.contents.width - 260)
    edge = after.contents.right if divider == "contents" else after.comments.left
    inside = (
        before.text.left + TEXT_LEAST <= to <= width - 260
        if divider == "comments"
        else 160 <= to <= min(420, width - TEXT_LEAST - 260)
    )
    if inside:
        assert abs(edge - to) <= 1


def test_large_letters_widen_the_contents() -> None:
    columns = share_out(1196, Wishes(), contents_fit=True, comments_fit=True, scale=1.4)
    assert columns.contents is not None
    assert columns.contents.width == 316
