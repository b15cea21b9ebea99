"""The Read page in a window, on a made-up pack, and hands to use it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kzstudy.core.document import Pack, PackInfo
from kzstudy.core.opening import Opening
from kzstudy.ui import theme
from kzstudy.ui.read.alignment import Side
from kzstudy.ui.read.page import ReadPage
from kzstudy.ui.read.pane import Pane
from tests.ui.read.packs import made_up_pack


@dataclass
class FakeReading:
    """One pack."""

    shown: Pack = field(default_factory=made_up_pack)
    whole: Pack | None = None
    editions_read: int = 0

    def packs(self) -> tuple[PackInfo, ...]:
        """Its head."""
        return (self.shown.info,)

    def pack(self, pack_id: str) -> Pack:
        """The whole."""
        assert pack_id == self.shown.info.pack_id
        return self.shown

    def edition(self, pack_id: str) -> Pack:
        """The whole, with its study edition."""
        assert pack_id == self.shown.info.pack_id
        self.editions_read += 1
        return self.whole or self.shown


@dataclass
class FakeDesk:
    """Remembers in a dictionary."""

    kept: dict[str, str] = field(default_factory=dict)

    def values(self) -> dict[str, str]:
        """All."""
        return dict(self.kept)

    def put(self, values: Mapping[str, str]) -> None:
        """More."""
        self.kept.update(values)


class FakeServices:
    """What Read uses of the services."""

    def __init__(self) -> None:
        self.reading = FakeReading()
        self.desk = FakeDesk()


@dataclass
class Reader:
    """A person at the page."""

    window: QWidget
    page: ReadPage
    services: Any
    bot: QtBot
    moves: list[tuple[Side, int]] = field(default_factory=list)

    def pane(self, side: Side) -> Pane:
        """One side."""
        return self.page.spread.text if side is Side.TEXT else self.page.spread.comments

    @property
    def current(self) -> str:
        """The key of the unit being read."""
        presenter, outline = self.page.presenter, self.page.outline
        assert presenter is not None
        assert outline is not None
        return outline.units[presenter.current].key

    def watch(self) -> None:
        """Write down every movement from now on, as (side, pixels down)."""
        self.moves.clear()
        for side in Side:
            self.pane(side).scrolled.connect(
                lambda before, after, side=side: self.moves.append((side, after - before))
            )

    def wheel(
        self, side: Side, notches: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Turn the wheel over a side; up is positive."""
        view = self.pane(side).view
        middle = view.rect().center()
        event = QWheelEvent(
            QPointF(middle),
            QPointF(view.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, notches * 120),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - not inverted; Qt takes no name here
        )
        QApplication.sendEvent(view, event)

    def key(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        target: QWidget | None = None,
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(target or QApplication.focusWidget() or self.page, key, modifiers)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a widget, in its middle unless said otherwise."""
        middle = widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or middle)

    def type_text(self, text: str) -> None:
        """Letters of any script into the field with the focus; QTest knows ASCII only."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget() or self.page, event)

    def click_text(self, side: Side, words: str) -> None:
        """Click on the first place where these words stand, scrolling there before by hand if need be."""
        pane = self.pane(side)
        cursor = pane.document().find(words)
        assert not cursor.isNull(), words
        area = pane.cursorRect(cursor)
        if not pane.view.rect().contains(area.center()):
            pane.verticalScrollBar().setValue(pane.scroll_value() + area.top() - pane.height() // 2)
            area = pane.cursorRect(cursor)
        self.click(pane.view, area.center() - QPoint(6, 0))


Open = Callable[..., Reader]


@pytest.fixture
def look(qapp: QApplication) -> Iterator[theme.Look]:
    """The light theme on the application."""
    from kzstudy import paths

    qapp.setStyle("Fusion")
    theme.load_fonts(paths.font_files())
    result = theme.Look()
    theme.apply(qapp, result)
    yield result
    qapp.setStyleSheet("")


@pytest.fixture
def open_page(look: theme.Look, qtbot: QtBot) -> Open:
    """Open the page in a window of its own, as it would be from what the desk remembers."""

    def open_it(
        *,
        desk: Mapping[str, str] | None = None,
        size: tuple[int, int] = (1196, 748),
        pack: Pack | None = None,
        whole: Pack | None = None,
    ) -> Reader:
        window = QWidget()
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        services = FakeServices()
        services.desk.kept.update(desk or {})
        services.reading.shown = pack or services.reading.shown
        services.reading.whole = whole
        page = ReadPage(look, Opening(pack=pack or services.reading.shown, desk=desk or {}))
        bar = page.top_bar()
        assert bar is not None
        column.addWidget(bar)
        column.addWidget(page, 1)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        page.attach(services)  # type: ignore[arg-type]
        page.arrive()
        return Reader(window, page, services, qtbot)

    return open_it


@pytest.fixture
def reader(open_page: Open) -> Reader:
    """A person at a page just opened."""
    return open_page()
