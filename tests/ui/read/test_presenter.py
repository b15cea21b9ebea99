"""What follows what: the other side moves by passage, once, with the hand, and never answers itself."""

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from kzstudy.core.document import Comment, Voice
from kzstudy.ui.read.alignment import Side, Track
from kzstudy.ui.read.outline import Kind, Outline, comment_key
from kzstudy.ui.read.presenter import ReadPresenter, Spot
from tests.ui.read.packs import made_up_pack

OUTLINE = Outline(made_up_pack())
COUNT = len(OUTLINE.units)


@dataclass
class EchoView:
    """Two sides that answer every movement, as scroll bars do."""

    tracks: dict[Side, Track]
    scrolls: dict[Side, int] = field(default_factory=lambda: {Side.TEXT: 0, Side.COMMENTS: 0})
    moves: list[tuple[Side, int]] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    views: list[tuple[str, str]] = field(default_factory=list)
    mark: str = ""
    revealed: list[str] = field(default_factory=list)
    presenter: ReadPresenter | None = None

    def track(self, side: Side) -> Track:
        """As it was made."""
        return self.tracks[side]

    def scroll_of(self, side: Side) -> int:
        """Where it stands."""
        return self.scrolls[side]

    def move(self, side: Side, scroll: int) -> None:
        """Move, and say so like a scroll bar."""
        self._scroll(side, scroll)
        self.moves.append((side, scroll))

    def by_hand(self, side: Side, by: int) -> int:
        """Scroll as a person does; the distance that was left to go."""
        before = self.scrolls[side]
        self.moves.clear()
        self._scroll(side, min(max(0, before + by), self.tracks[side].reach))
        return self.scrolls[side] - before

    def _scroll(self, side: Side, scroll: int) -> None:
        before, self.scrolls[side] = self.scrolls[side], scroll
        if before != scroll and self.presenter is not None:
            self.presenter.scrolled(side, before, scroll)

    def reveal_comment(self, key: str) -> None:
        """Remember."""
        self.revealed.append(key)

    def show_spot(self, spot: Spot) -> None:
        """Remember."""
        self.spots.append(spot)

    def show_view(self, name: str, mark: str) -> None:
        """Remember."""
        self.views.append((name, mark))

    def view_mark(self) -> str:
        """As it was set."""
        return self.mark


def opened(
    text_heights: list[int], comment_heights: list[int], view: int = 700
) -> tuple[EchoView, ReadPresenter]:
    """A reader at the beginning."""
    tops = {
        Side.TEXT: tuple(sum(text_heights[:n]) for n in range(COUNT)),
        Side.COMMENTS: tuple(sum(comment_heights[:n]) for n in range(COUNT)),
    }
    tracks = {
        Side.TEXT: Track(tops[Side.TEXT], max(0, sum(text_heights) - view), view, round(view * 0.3), view),
        Side.COMMENTS: Track(tops[Side.COMMENTS], tops[Side.COMMENTS][-1], view),
    }
    view_ = EchoView(tracks)
    view_.presenter = presenter = ReadPresenter(OUTLINE, view_)
    return view_, presenter


def usual() -> tuple[EchoView, ReadPresenter]:
    """Passages of 150 pixels, groups of 260."""
    return opened([150] * COUNT, [260] * COUNT)


heights = st.lists(st.integers(4, 900), min_size=COUNT, max_size=COUNT)
hands = st.lists(st.tuples(st.sampled_from(Side), st.integers(-2_500, 2_500)), max_size=30)
clicks = st.one_of(
    st.tuples(st.just("passage"), st.integers(0, COUNT - 1)),
    st.tuples(st.just("step"), st.sampled_from((-1, 1))),
    st.tuples(st.just("go"), st.integers(0, COUNT - 1)),
)


@settings(max_examples=60, deadline=None)
@given(
    heights,
    heights,
    st.integers(100, 1_200),
    st.lists(st.one_of(st.tuples(st.sampled_from(Side), st.integers(-2_500, 2_500)), clicks), max_size=25),
)
def test_the_other_side_moves_once_at_most_and_with_the_hand(
    text: list[int], comments: list[int], view: int, deeds: list[tuple[Side | str, int]]
) -> None:
    page, presenter = opened(text, comments, view)
    for what, how in deeds:
        if not isinstance(what, Side):
            deed = {
                "passage": presenter.choose_passage,
                "step": presenter.step_passage,
                "go": presenter.go_to,
            }
            deed[what](how)
            continue
        was_current, other = presenter.current, page.scroll_of(what.other)
        gone = page.by_hand(what, how)
        moved = [scroll - other for side, scroll in page.moves if side is what.other]
        assert [side for side, _ in page.moves] == [what.other] * len(moved)
        assert len(moved) <= 1
        assert all(by * gone > 0 for by in moved)
        if moved:
            assert (presenter.current - was_current) * gone > 0


@settings(max_examples=60, deadline=None)
@given(heights, heights, st.sampled_from(Side), st.lists(st.integers(1, 900), max_size=30))
def test_scrolling_on_in_one_direction_never_goes_back(
    text: list[int], comments: list[int], side: Side, steps: list[int]
) -> None:
    page, presenter = opened(text, comments)
    last = presenter.current, page.scroll_of(side.other)
    for step in steps:
        page.by_hand(side, step)
        assert presenter.current >= last[0]
        assert page.scroll_of(side.other) >= last[1]
        last = presenter.current, page.scroll_of(side.other)


@settings(max_examples=40, deadline=None)
@given(heights, heights, hands)
def test_apart_neither_side_moves_the_other(
    text: list[int], comments: list[int], moves: list[tuple[Side, int]]
) -> None:
    page, presenter = opened(text, comments)
    presenter.couple(together=False)
    for side, by in moves:
        page.by_hand(side, by)
        assert page.moves == []


def test_the_commentary_stands_at_the_group_of_the_passage_being_read() -> None:
    page, presenter = usual()
    page.by_hand(Side.TEXT, 1_500)
    unit = presenter.current
    assert page.scroll_of(Side.COMMENTS) == page.track(Side.COMMENTS).tops[unit]
    assert page.track(Side.TEXT).unit_at(1_500) == unit


def test_scrolling_within_a_passage_moves_nothing() -> None:
    page, _ = usual()
    page.by_hand(Side.TEXT, 1_500)
    page.by_hand(Side.TEXT, 1)
    assert page.moves == []


def test_scrolling_the_commentary_brings_its_passage_to_the_reading_line() -> None:
    page, presenter = usual()
    page.by_hand(Side.COMMENTS, 260 * 12 + 5)
    assert presenter.current == 12
    assert page.track(Side.TEXT).unit_at(page.scroll_of(Side.TEXT)) == 12


def test_a_clicked_passage_stays_current_until_it_is_passed() -> None:
    page, presenter = usual()
    page.by_hand(Side.TEXT, 1_500)
    clicked = presenter.current + 2
    presenter.choose_passage(clicked)
    page.by_hand(Side.TEXT, 60)
    assert presenter.current == clicked
    page.by_hand(Side.TEXT, 600)
    assert presenter.current > clicked


def test_clicking_a_passage_lights_its_comments_and_leaves_the_text_alone() -> None:
    page, presenter = usual()
    unit = OUTLINE.index["1.2"]
    presenter.choose_passage(unit)
    wanted = {comment_key(each) for each in OUTLINE.units[unit].comments}
    assert presenter.spot == Spot(unit, frozenset({unit}), frozenset(wanted))
    assert [side for side, _ in page.moves] == [Side.COMMENTS]


def test_clicking_a_comment_lights_all_its_passages() -> None:
    _, presenter = usual()
    presenter.choose_comment("poita/both")
    units = {OUTLINE.index["1.2"], OUTLINE.index["1.5"]}
    assert presenter.spot.passages == units
    assert presenter.spot.comments == {"poita/both"}
    assert presenter.spot.chosen == "poita/both"
    presenter.let_go()
    assert presenter.spot.chosen == ""


def test_clicking_a_comment_whose_passage_is_far_away_brings_the_passage() -> None:
    page, presenter = usual()
    unit = OUTLINE.index["3.9"]
    key = comment_key(OUTLINE.units[unit].comments[0])
    presenter.choose_comment(key, unit)
    assert [side for side, _ in page.moves] == [Side.TEXT]
    assert page.track(Side.TEXT).touches_view(unit, page.scroll_of(Side.TEXT))


def test_stepping_goes_through_passages_and_missing_chapters() -> None:
    _, presenter = usual()
    seen = []
    for _ in range(COUNT):
        presenter.step_passage(1)
        seen.append(presenter.current)
    kinds = [OUTLINE.units[each].kind for each in dict.fromkeys(seen)]
    assert kinds.count(Kind.PASSAGE) == 52
    assert kinds[-2:] == [Kind.MISSING, Kind.MISSING]
    presenter.step_passage(-1)
    presenter.step_passage(-1)
    assert OUTLINE.units[presenter.current].key == "4.13"


def test_stepping_through_comments_lights_one_after_another() -> None:
    page, presenter = usual()
    presenter.step_comment(1)
    assert presenter.spot.chosen == "poita/whole"
    presenter.step_comment(1)
    presenter.step_comment(1)
    assert page.revealed == ["poita/whole", presenter_key(1), presenter_key(2)]
    presenter.step_comment(-1)
    assert presenter.spot.chosen == presenter_key(1)


def presenter_key(place: int) -> str:
    """The key of the comment told at this place of the whole commentary."""
    return [comment_key(each) for unit in OUTLINE.units for each in unit.comments][place]


def test_back_and_forward_after_jumps() -> None:
    _, presenter = usual()
    places = [OUTLINE.index[key] for key in ("1.3", "3.2", "2.1")]
    for unit in places:
        presenter.go_to(unit)
    presenter.back()
    assert presenter.current == places[1]
    presenter.back()
    presenter.back()
    assert presenter.current == 0
    assert not presenter.can_go_back
    presenter.forward()
    presenter.forward()
    assert presenter.current == places[1]
    presenter.go_to(places[0])
    assert not presenter.can_go_forward


def test_a_jump_to_a_chapter_shows_its_head_at_the_top() -> None:
    page, presenter = usual()
    unit = OUTLINE.index["chapter 3"]
    presenter.go_to(unit)
    assert page.scroll_of(Side.TEXT) == page.track(Side.TEXT).tops[unit]
    assert page.scroll_of(Side.COMMENTS) == page.track(Side.COMMENTS).tops[unit]


def test_coming_together_again_brings_the_commentary_to_the_text() -> None:
    page, presenter = usual()
    presenter.couple(together=False)
    page.by_hand(Side.TEXT, 3_000)
    presenter.couple(together=True)
    assert page.scroll_of(Side.COMMENTS) == page.track(Side.COMMENTS).tops[presenter.current]


def test_settling_moves_nothing() -> None:
    page, presenter = usual()
    presenter.settle(7)
    assert presenter.current == 7
    assert page.moves == []


def test_comments_of_places_that_are_gone_are_told_at_the_head() -> None:
    pack = made_up_pack()
    lost = Comment("lost", "poita", Voice.NOTE, "On nothing.", ("9.9",))
    outline = Outline(type(pack)(pack.info, pack.chapters, pack.passages, pack.commentaries, (lost,)))
    assert outline.units[0].comments == (lost,)


# Pages about the document.


def test_a_page_is_a_place_on_the_way_back() -> None:
    view, presenter = opened([100] * COUNT, [100] * COUNT)
    presenter.go_to(5)
    presenter.open_view("timeline")
    view.mark = "event signing"
    presenter.go_to(9)
    assert view.views == [("timeline", ""), ("", "")]
    assert (presenter.current, presenter.shown) == (9, "")
    presenter.back()
    assert view.views[-1] == ("timeline", "event signing")
    assert presenter.shown == "timeline"
    presenter.back()
    assert view.views[-1] == ("", "")
    assert presenter.current == 5
    presenter.forward()
    presenter.forward()
    assert (presenter.current, presenter.shown) == (9, "")


def test_opening_the_same_page_again_is_no_step() -> None:
    view, presenter = opened([100] * COUNT, [100] * COUNT)
    presenter.open_view("sheet")
    presenter.open_view("sheet")
    assert view.views == [("sheet", "")]
    presenter.open_view("")
    presenter.back()
    presenter.back()
    assert not presenter.can_go_back


def test_closing_a_page_moves_neither_side() -> None:
    view, presenter = opened([100] * COUNT, [100] * COUNT)
    presenter.go_to(7)
    scrolls = dict(view.scrolls)
    presenter.open_view("sheet")
    presenter.open_view("")
    assert view.scrolls == scrolls


def test_a_remembered_page_leads_back_to_the_text() -> None:
    view, presenter = opened([100] * COUNT, [100] * COUNT)
    presenter.settle_view("sheet", "top")
    assert view.views == [("sheet", "top")]
    presenter.back()
    assert presenter.shown == ""


def test_other_commentators_leave_the_reader_where_they_are() -> None:
    view, presenter = opened([100] * COUNT, [100] * COUNT)
    presenter.go_to(4)
    key = comment_key(OUTLINE.units[4].comments[0])
    presenter.choose_comment(key)
    scrolls = dict(view.scrolls)
    presenter.take_outline(Outline(made_up_pack(), frozenset()))
    assert presenter.spot == Spot(4, frozenset({4}))
    assert view.scrolls == scrolls
