"""Pages end between blocks; a block is torn only where no page could hold it, and a heading keeps what follows it."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from kzstudy.ui.print.paging import Block, pages_of

FIRST, REST = 80.0, 100.0


@dataclass(frozen=True)
class Slip:
    """Something with a height, and a name to find it by."""

    height: float
    name: str = ""


def room(page: int) -> float:
    return REST if page else FIRST


heights = st.floats(min_value=1, max_value=REST)
blocks = st.builds(
    lambda sizes, above, heading: Block(tuple(Slip(size) for size in sizes), above, heading),
    st.lists(heights, min_size=1, max_size=6),
    st.floats(min_value=0, max_value=20),
    st.just(value=False),
)
headings = st.builds(
    lambda size, above: Block((Slip(size, "heading"),), above, heading=True),
    st.floats(min_value=1, max_value=10),
    st.floats(min_value=0, max_value=20),
)


@given(st.lists(blocks | headings, max_size=20))
def test_every_piece_comes_once_in_order_and_inside_its_page(given_blocks: list[Block[Slip]]) -> None:
    pages = pages_of(given_blocks, room)
    placed = [one.piece for page in pages for one in page]
    assert [id(one) for one in placed] == [id(one) for block in given_blocks for one in block.pieces]
    for number, page in enumerate(pages):
        below = 0.0
        for one in page:
            assert one.top >= below - 1e-6
            below = one.top + one.piece.height
        if len(page) > 1:
            assert below <= room(number) + 1e-6


@given(st.lists(st.tuples(st.none() | headings, blocks), min_size=1, max_size=20))
def test_what_fits_on_a_page_is_not_torn_nor_parted_from_its_heading(
    units: list[tuple[Block[Slip] | None, Block[Slip]]],
) -> None:
    together = [[block for block in unit if block is not None] for unit in units]
    pages = pages_of([block for unit in together for block in unit], room)
    page_of = {id(one.piece): at for at, page in enumerate(pages) for one in page}
    for unit in together:
        height = unit[0].height + sum(block.above + block.height for block in unit[1:])
        if height <= FIRST:
            assert len({page_of[id(piece)] for block in unit for piece in block.pieces}) == 1


@given(st.lists(st.floats(min_value=1, max_value=60), min_size=4, max_size=12), headings, blocks)
def test_a_heading_is_not_left_alone_before_a_block_that_is_torn(
    sizes: list[float], heading: Block[Slip], before: Block[Slip]
) -> None:
    torn = Block(tuple(Slip(size) for size in sizes))
    pages = pages_of([before, heading, torn], room)
    page_of = {id(one.piece): at for at, page in enumerate(pages) for one in page}
    if heading.height + torn.pieces[0].height <= FIRST:
        assert page_of[id(heading.pieces[0])] == page_of[id(torn.pieces[0])]


def test_a_block_that_no_page_holds_begins_where_there_is_room_for_its_beginning() -> None:
    tall = Block(tuple(Slip(20) for _ in range(10)))
    assert [len(page) for page in pages_of([Block((Slip(10),)), tall], room)] == [4, 5, 2]
    assert [len(page) for page in pages_of([Block((Slip(50),)), tall], room)] == [1, 5, 5]


def test_the_space_above_falls_away_at_the_top_of_a_page() -> None:
    pages = pages_of([Block((Slip(70),)), Block((Slip(50),), above=30), Block((Slip(20),), above=30)], room)
    assert [[one.top for one in page] for page in pages] == [[0], [0, 80]]


def test_nothing_is_one_empty_page() -> None:
    assert pages_of([], room) == ((),)
