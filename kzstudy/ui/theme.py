"""Colours, sizes and fonts: the only place that knows them.

Fusion with an explicit palette looks the same everywhere; the system's own colour scheme is only asked which of the two
themes to use.
"""

from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from kzstudy.core.settings import Theme
from kzstudy.ui.assets import tinted


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as #RRGGBB. See the README for what each is used for."""

    dark: bool
    paper: str
    panel: str
    ink: str
    soft: str
    line: str
    accent: str
    accent_bg: str
    accent_hover: str
    on_accent: str
    amber: str
    amber_bg: str
    good: str
    bad: str
    hover: str


LIGHT = Tokens(
    dark=False,
    paper="#FBFAF6",
    panel="#F3F1EA",
    ink="#20242B",
    soft="#62666D",
    line="#E2DED3",
    accent="#0F6E84",
    accent_bg="#E1F0F2",
    accent_hover="#0B5C70",
    on_accent="#FFFFFF",
    amber="#8A5810",
    amber_bg="#F8EDD8",
    good="#2B754A",
    bad="#B2433B",
    hover="#EAE7DD",
)
DARK = Tokens(
    dark=True,
    paper="#171A1F",
    panel="#1E2228",
    ink="#E6E2D8",
    soft="#9A9FA6",
    line="#2C3138",
    accent="#5FB7C9",
    accent_bg="#1F3238",
    accent_hover="#7AC7D7",
    on_accent="#10161A",
    amber="#D9A75A",
    amber_bg="#352B1B",
    good="#6FBF8E",
    bad="#E08379",
    hover="#262B32",
)
# Paper is white and comes out of printers that know no colour.
PRINT = Tokens(
    dark=False,
    paper="#FFFFFF",
    panel="#FFFFFF",
    ink="#000000",
    soft="#4D4D4D",
    line="#8C8C8C",
    accent="#000000",
    accent_bg="#FFFFFF",
    accent_hover="#000000",
    on_accent="#FFFFFF",
    amber="#000000",
    amber_bg="#FFFFFF",
    good="#000000",
    bad="#000000",
    hover="#FFFFFF",
)

# Text sizes in pixels at 100 %.
READING = 17
QUESTION = 24
ANSWER = 22
COMMENT = 15
INTERFACE = 13
SMALL = 11.5
TITLE = 24
LINE_HEIGHT_PERCENT = 158

# Sizes on paper, in points.
PRINT_TEXT = 10.5
PRINT_HEADING = 12
PRINT_TITLE = 17
PRINT_HINT = 8
PRINT_SMALL = 7

# Sizes in pixels; spacing goes in steps of 4.
STEP = 4
CORNER = 10
RAIL_WIDTH = 84
CONTENTS_WIDTH = 226
TOP_BAR_HEIGHT = 52
FOLD_CONTENTS_BELOW = 1100
DRAWER_BELOW = 900

SERIF = "Literata"
SANS = "Inter"
SERIF_FAMILIES = (SERIF, "Noto Serif", "DejaVu Serif", "serif")
SANS_FAMILIES = (SANS, "Noto Sans", "DejaVu Sans", "sans-serif")


def tokens_for(theme: Theme) -> Tokens:
    """The colours for a setting. The system is told, for the frames it draws; SYSTEM lets it have its way and asks."""
    schemes = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(schemes.get(theme, Qt.ColorScheme.Unknown))
    if theme is Theme.SYSTEM:
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
    return DARK if theme is Theme.DARK else LIGHT


def load_fonts(files: list[Path]) -> None:
    """Make the bundled families known to Qt. A file that cannot be read leaves the system's serif and sans."""
    for file in files:
        QFontDatabase.addApplicationFont(str(file))


PRINT_UNITS = 10
"""How many units of a print look make a point."""


def print_look() -> "Look":
    """The look of what is printed: black on white, and a size in points comes out in tenths of a point."""
    return Look(PRINT, 100 * PRINT_UNITS)


class Look:
    """The theme in force: colours and text size. One instance is handed to every page; it is changed, then announced."""

    def __init__(
        self, tokens: Tokens = LIGHT, text_percent: int = 100, icon_folder: Path | None = None
    ) -> None:
        self.tokens = tokens
        self.text_percent = text_percent
        self._icon_folder = icon_folder

    def px(self, size: float) -> int:
        """A text size in pixels, scaled by the learner's setting."""
        return max(8, round(size * self.text_percent / 100))

    def serif(self, size: float = READING, *, bold: bool = False, italic: bool = False) -> QFont:
        """The reading face."""
        return self._font(SERIF_FAMILIES, size, bold=bold, italic=italic)

    def sans(self, size: float = INTERFACE, *, bold: bool = False, italic: bool = False) -> QFont:
        """The interface face."""
        return self._font(SANS_FAMILIES, size, bold=bold, italic=italic)

    def _font(self, families: tuple[str, ...], size: float, *, bold: bool, italic: bool) -> QFont:
        font = QFont(list(families))
        font.setPixelSize(self.px(size))
        if bold:  # the axis of the variable font; asked for by weight, Qt would only smear the regular one
            font.setWeight(QFont.Weight.DemiBold)
            font.setVariableAxis(QFont.Tag("wght"), 600)
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def colour(self, name: str) -> QColor:
        """A token as a QColor."""
        return QColor(str(getattr(self.tokens, name)))

    def icon(self, name: str, colour: str = "soft", size: int = 18) -> QIcon:
        """The drawing `name`, tinted with the token `colour`; ask again after a restyle."""
        return QIcon(self.pixmap(name, colour, size))

    def pixmap(self, name: str, colour: str = "soft", size: int = 18) -> QPixmap:
        """The same as a picture of `size` pixels at 100 %."""
        return tinted(self._icon_folder, name, self.colour(colour), self.px(size))


def palette(tokens: Tokens) -> QPalette:
    """The palette for Qt's own widgets."""
    result = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: tokens.paper,
        role.WindowText: tokens.ink,
        role.Base: tokens.paper,
        role.AlternateBase: tokens.panel,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.soft,
        role.Button: tokens.paper,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.bad,
        role.ToolTipBase: tokens.panel,
        role.ToolTipText: tokens.ink,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.panel,
        role.Midlight: tokens.line,
        role.Mid: tokens.line,
        role.Dark: tokens.soft,
        role.Shadow: tokens.line,
    }
    for which, colour in pairs.items():
        result.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.soft))
    return result


def style_sheet(look: Look) -> str:
    """The few rules that a palette and the application's font cannot say.

    No rule says how bold a text is: only `Look.sans` and `Look.serif` reach the real bold of a variable font.

    QPushButton: property `kind` is "primary", "plain", "quiet" or "fold". QLabel: property `role` is "soft", "small", "title",
    "big", "heading", "serif", "key", "accent", "good" or "bad". There is no rule for all widgets: it would win over every setFont.
    """
    words = {field.name: getattr(look.tokens, field.name) for field in fields(Tokens)}
    words |= {
        "interface": look.px(INTERFACE),
        "small": look.px(SMALL),
        "key": look.px(10.5),
        "number": look.px(56),
        "title": look.px(28),
        "big": look.px(25),
        "heading": look.px(20),
        "reading": look.px(READING),
        "corner": CORNER,
        "serif": ", ".join(f'"{name}"' for name in SERIF_FAMILIES),
    }
    return _SHEET % words


_SHEET = """
QToolTip { background: %(panel)s; color: %(ink)s; border: 1px solid %(line)s; padding: 6px; font-size: %(small)dpx; }
QPushButton { background: %(paper)s; color: %(ink)s; border: 1px solid %(line)s; border-radius: %(corner)dpx; padding: 8px 14px; }
QPushButton:hover { background: %(hover)s; }
QPushButton:focus { border: 2px solid %(accent)s; padding: 7px 13px; outline: none; }
QPushButton:disabled { color: %(soft)s; }
QPushButton:checked { color: %(accent)s; border-color: %(accent)s; }
QPushButton[kind="primary"] { background: %(accent)s; color: %(on_accent)s; border: 1px solid %(accent)s; padding: 11px 24px; }
QPushButton[kind="primary"]:hover { background: %(accent_hover)s; border-color: %(accent_hover)s; }
QPushButton[kind="primary"]:focus { border: 2px solid %(ink)s; padding: 10px 23px; }
QPushButton[kind="primary"]:disabled { background: %(line)s; color: %(soft)s; border-color: %(line)s; }
QPushButton[kind="quiet"] { background: transparent; border: 1px solid transparent; color: %(soft)s; }
QPushButton[kind="quiet"]:hover { color: %(ink)s; background: %(hover)s; }
QPushButton[kind="quiet"]:focus { border: 2px solid %(accent)s; }
QPushButton[kind="fold"] { background: transparent; border: 1px solid transparent; text-align: left; padding: 7px 6px; }
QPushButton[kind="fold"]:checked { border-color: transparent; color: %(ink)s; }
QPushButton[kind="fold"]:hover { background: %(hover)s; }
QPushButton[kind="fold"]:focus { border: 2px solid %(accent)s; padding: 6px 5px; }
QLabel[role="soft"] { color: %(soft)s; }
QLabel[role="accent"] { color: %(accent)s; }
QLabel[role="good"] { color: %(good)s; }
QLabel[role="bad"] { color: %(bad)s; }
QLabel[role="small"] { color: %(soft)s; font-size: %(small)dpx; }
QLabel[role="title"] { font-family: %(serif)s; font-size: %(title)dpx; }
QLabel[role="heading"] { font-family: %(serif)s; font-size: %(heading)dpx; }
QLabel[role="big"] { font-family: %(serif)s; font-size: %(big)dpx; }
QLabel[role="serif"] { font-family: %(serif)s; font-size: %(reading)dpx; }
QLabel[role="key"] { color: %(soft)s; font-size: %(key)dpx; border: 1px solid %(line)s; border-bottom-width: 2px; border-radius: 4px; padding: 1px 5px; }
QLineEdit { background: %(paper)s; color: %(ink)s; border: 1px solid %(line)s; border-radius: 8px; padding: 7px 10px; selection-background-color: %(accent)s; selection-color: %(on_accent)s; }
QLineEdit:focus { border: 2px solid %(accent)s; padding: 6px 9px; }
QSpinBox { background: %(paper)s; color: %(ink)s; border: 1px solid %(line)s; border-radius: 8px; padding: 7px 6px; min-width: %(number)dpx; selection-background-color: %(accent)s; selection-color: %(on_accent)s; }
QSpinBox:focus { border: 2px solid %(accent)s; padding: 6px 5px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QSpinBox QLineEdit { background: transparent; border: none; padding: 0; }
QPlainTextEdit { background: %(panel)s; color: %(ink)s; border: 1px solid %(line)s; border-radius: 8px; padding: 6px; }
QFrame#rail { background: %(panel)s; border: none; border-right: 1px solid %(line)s; }
QFrame#rail QToolButton { background: transparent; border: 2px solid transparent; border-radius: %(corner)dpx; color: %(soft)s; padding: 2px 0; }
QFrame#rail QToolButton:hover { background: %(hover)s; }
QFrame#rail QToolButton:checked { background: %(accent_bg)s; color: %(accent)s; }
QFrame#rail QToolButton:focus { border-color: %(accent)s; }
QFrame#message-bar { background: %(panel)s; border: none; border-top: 1px solid %(line)s; }
QFrame[shape="hairline"] { background: %(line)s; border: none; }
QFrame[shape="framed"] { background: %(paper)s; border: 1px solid %(line)s; border-radius: 12px; }
QFrame[shape="raised"] { background: %(panel)s; border: 1px solid %(line)s; border-radius: 12px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: %(line)s; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: %(soft)s; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }
QScrollBar:horizontal { height: 0; }
QSplitter::handle { background: %(line)s; }
"""


def apply(app: QApplication, look: Look) -> None:
    """Put `look` onto the whole application."""
    app.setPalette(palette(look.tokens))
    app.setFont(look.sans())
    app.setStyleSheet(style_sheet(look))
