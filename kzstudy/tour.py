"""The tour: a picture of every screen and state, for people to look at. Needs no display.

It opens the real window on throw-away data, acts as a person does, and saves what is seen. `STOPS` is the list; a screen
that gains a state gains a line there, and one in tests/tour/CHECKLIST.md.
"""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kzstudy.tour_guide import Guide, Sheet, Size, Stop  # isort: skip - it names the platform before Qt is imported

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QAbstractButton

from kzstudy import paths
from kzstudy.app import make_application
from kzstudy.core.card import Form
from kzstudy.core.changes import Changes
from kzstudy.core.errors import Fault, KnownError
from kzstudy.storage.look import FILE_NAME
from kzstudy.tour_learner import PlayedClock, Profiles
from kzstudy.tour_paper import SHEETS
from kzstudy.tour_quiz import QUIZ_STOPS
from kzstudy.ui.read.contents_tree import ContentsTree
from kzstudy.ui.read.edition.view import EditionView


def _read_comment(guide: Guide) -> None:
    guide.go("read", "1.3")
    guide.act("read.next_comment")


def _find(guide: Guide) -> None:
    guide.go("read")
    guide.act("read.find")
    guide.type_text("trade")
    guide.key("Return")


def _go_to(guide: Guide) -> None:
    guide.go("read")
    guide.act("read.go_to")
    guide.type_text("3.2")


def _line(guide: Guide, **line: str) -> None:
    """Press a line of the contents of Read: a page about the document, or a commentator."""
    tree = guide.window.findChildren(ContentsTree)[0]
    tree.itemActivated.emit(tree.item_of(**line), 0)
    guide.settle()


def _three_voices(guide: Guide) -> None:
    guide.go("read", "2.2")
    _line(guide, voice="news-front")


def _hover(guide: Guide) -> None:
    guide.go("read", "1.14")
    guide.act("read.term")


def _view(guide: Guide, name: str) -> None:
    guide.go("read")
    _line(guide, view=name)


def _digest(guide: Guide) -> None:
    _view(guide, "guide")
    view = guide.window.findChildren(EditionView)[0]
    view.anchorClicked.emit(QUrl("outline:decree-points"))
    guide.settle()


def _answer(guide: Guide, form: Form) -> None:
    guide.study_until(form)
    guide.act("study.show")


def _source(guide: Guide) -> None:
    _answer(guide, Form.QA)
    guide.act("study.side")


def _undone(guide: Guide) -> None:
    _answer(guide, Form.QA)
    guide.act("study.good")
    guide.act("study.undo")


def _change_setting(guide: Guide) -> None:
    guide.go("settings")
    guide.press("New cards a day: more")


def _ask_restore(guide: Guide) -> None:
    guide.go("settings", "data")
    next(b for b in guide.window.findChildren(QAbstractButton) if b.text() == "Go back to this").click()


def _backed_up(guide: Guide) -> None:
    guide.go("settings", "data")
    guide.press("Back up now")


def _settings_end(guide: Guide) -> None:
    guide.go("settings")
    guide.scroll_to_end()


def _own_deck(guide: Guide, *, tail: str = "") -> None:
    """An author's deck, taken in, and then edited further."""
    file = guide.services.decks.new_deck("Negotiation basics")
    guide.services.decks.reload()
    text = file.read_text(encoding="utf-8")
    if tail:
        text = text.replace("Its form, at the start of a line.", "Its form: a capital letter and a colon.")
        text = text.replace("- list {#list}\n", "") + tail
    file.write_text(text, encoding="utf-8")


def _decks(guide: Guide) -> None:
    _own_deck(guide)
    guide.services.decks.switch("kz-fpc-2020-dates", on=True)
    guide.window.hub.changed.emit(Changes.EVERYTHING)
    guide.go("decks")


def _decks_new(guide: Guide) -> None:
    guide.go("decks")
    guide.act("decks.new")
    guide.type_text("Negotiation basics")


def _decks_reload(guide: Guide, tail: str) -> None:
    _own_deck(guide, tail=tail)
    guide.go("decks")
    guide.act("decks.reload")


_NEW_CARDS = """
Q: What does a mandate say?
A: How far a delegation may go.
id: mandate

C: The fallback when talks fail is called the {{c1::best alternative}}.
id: alternative
"""
_BROKEN_CARD = """
Q: What does a mandate say?
answer: How far a delegation may go.
id: mandate

C: Nothing is hidden here.
id: nothing-hidden
"""


def _large(guide: Guide, screen: str) -> None:
    guide.window.hub.changed.emit(guide.services.settings.change("text_percent", "160"))
    guide.go(screen)


def _fault(guide: Guide, fault: Fault) -> None:
    guide.session.show_fault(KnownError(fault, str(guide.folder / FILE_NAME)))


STOPS = (
    Stop("today-first", "new", lambda guide: guide.go("today")),
    Stop("today", "mid", lambda guide: guide.go("today")),
    Stop("today-done", "done", lambda guide: guide.go("today")),
    Stop("today-large-text", "mid", lambda guide: _large(guide, "today")),
    Stop("read", "mid", lambda guide: guide.go("read", "1.3")),
    Stop("read-start", "new", lambda guide: guide.go("read")),
    Stop("read-comment-selected", "mid", _read_comment),
    Stop("read-find", "mid", _find),
    Stop("read-goto", "mid", _go_to),
    Stop("read-missing", "mid", lambda guide: guide.go("read", "5")),
    Stop("read-narrow", "mid", lambda guide: guide.go("read", "1.3"), (860, 700)),
    Stop("read-three-commentators", "mid", _three_voices),
    Stop("read-glossary-hover", "mid", _hover),
    Stop("read-digest", "mid", _digest),
    Stop("read-comparison", "mid", lambda guide: _view(guide, "compared")),
    Stop("read-draft", "mid", lambda guide: _view(guide, "draft")),
    Stop("read-timeline", "mid", lambda guide: _view(guide, "timeline")),
    Stop("read-glossary", "mid", lambda guide: _view(guide, "glossary")),
    Stop("read-sheet", "mid", lambda guide: _view(guide, "sheet")),
    Stop("read-large-text", "mid", lambda guide: _large(guide, "read")),
    Stop("study-question", "mid", lambda guide: guide.study_until(Form.QA)),
    Stop("study-answer", "mid", lambda guide: _answer(guide, Form.QA)),
    Stop("study-source", "mid", _source),
    Stop("study-cloze", "mid", lambda guide: _answer(guide, Form.CLOZE)),
    Stop("study-list", "mid", lambda guide: _answer(guide, Form.LIST)),
    Stop("study-undone", "mid", _undone),
    Stop("study-finish", "done", lambda guide: guide.go("study")),
    *QUIZ_STOPS,
    Stop("decks", "mid", _decks),
    Stop("decks-first", "new", lambda guide: guide.go("decks")),
    Stop("decks-new", "mid", _decks_new),
    Stop("decks-error", "mid", lambda guide: _decks_reload(guide, _BROKEN_CARD)),
    Stop("decks-reload", "mid", lambda guide: _decks_reload(guide, _NEW_CARDS)),
    Stop("settings", "mid", lambda guide: guide.go("settings")),
    Stop("settings-changed", "mid", _change_setting),
    Stop("settings-backup", "mid", _backed_up),
    Stop("settings-restore", "mid", _ask_restore),
    Stop("settings-about", "mid", _settings_end),
    Stop("fault-damaged", "mid", lambda guide: _fault(guide, Fault.DATABASE_DAMAGED)),
    Stop("fault-newer", "mid", lambda guide: _fault(guide, Fault.DATABASE_NEWER)),
    Stop("fault-read-only", "new", lambda guide: _fault(guide, Fault.FOLDER_READ_ONLY)),
)
EVERYTHING: tuple[Stop | Sheet, ...] = (*STOPS, *SHEETS)


def write_tour(
    folder: Path, themes: Sequence[str], sizes: Sequence[Size], stops: Sequence[Stop | Sheet] = EVERYTHING
) -> list[Path]:
    """Write each stop in each theme and size as `folder`/NAME-THEME-WIDTHxHEIGHT.png, each sheet once, as NAME-PAGE.png.

    Returns the files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    make_application()
    shipped = paths.shipped()
    written: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="kzstudy-tour-", ignore_cleanup_errors=True) as throw_away:
        profiles = Profiles(Path(throw_away), [shipped.resources, shipped.decks])
        profiles.make()
        for run in _runs([stop for stop in stops if isinstance(stop, Stop)]):
            for theme in themes:
                for size in [run[0].size] if run[0].size else sizes:
                    written += _visit(run, stops, profiles, theme, size, folder)
        for sheet in stops:
            if isinstance(sheet, Sheet):
                written += _print(sheet, profiles, folder)
    return written


def _runs(stops: Sequence[Stop]) -> list[list[Stop]]:
    """Stops that go on from each other in one window; what lies on the way to the first is in it too."""
    runs: list[list[Stop]] = []
    for stop in stops:
        if stop.after and runs and runs[-1][-1].name == stop.after:
            runs[-1].append(stop)
        else:
            runs.append(_way_to(stop))
    return runs


def _way_to(stop: Stop) -> list[Stop]:
    before = [one for one in STOPS if stop.after and one.name == stop.after]
    return [*(way for one in before for way in _way_to(one)), stop]


def _visit(
    run: Sequence[Stop],
    wanted: Sequence[Stop | Sheet],
    profiles: Profiles,
    theme: str,
    size: Size,
    folder: Path,
) -> Iterator[Path]:
    first = run[0]
    clock = PlayedClock(profiles.done_ms if first.profile == "done" else profiles.evening_ms + 3_600_000)
    guide = Guide(profiles.copy(first.profile), clock, theme, size)
    try:
        for stop in run:
            stop.act(guide)
            if stop in wanted:
                yield guide.save(folder / f"{stop.name}-{theme}-{size[0]}x{size[1]}.png")
    finally:
        guide.close()


def _print(sheet: Sheet, profiles: Profiles, folder: Path) -> Iterator[Path]:
    services = profiles.open_copy(sheet.profile)
    try:
        for number, page in enumerate(sheet.draw(services), 1):
            file = folder / f"{sheet.name}-{number}.png"
            page.save(str(file))
            yield file
    finally:
        services.upkeep.close()
