"""The table of every shortcut and menu item: what it is called, its keys, its icon.

An action belongs to the widget it is built for, and acts only while that widget is shown; so two screens may give one key
different meanings, and no key acts on a screen that nobody sees.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kzstudy.ui.words import tr


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """`name` is "place.verb"; `keys` in Qt's portable form, the first is the one that is shown."""

    name: str
    text: str
    keys: tuple[str, ...]
    icon: str = ""

    @property
    def place(self) -> str:
        """The screen it acts on, or "window"."""
        return self.name.partition(".")[0]


# The elements of a list while its answer stands there. S and O are missing: they lead to the passage.
ELEMENT_LETTERS = "ABCDEFGHIJKLMNPQRTUVWXYZ"
# What can be chosen in a quiz. S and O lead to the passage, Y and N say whether an answer counts. While a question is answered
# a plain key is always an answer; what acts on the sitting has Ctrl, Alt or a function key, and so works while one types.
OPTION_LETTERS = "ABCDEFGHIJKLMPQRTUVWXZ"
PICK_DIGITS = "123456789"

SPECS = (
    ActionSpec("window.today", "Today", ("Ctrl+1",), "today"),
    ActionSpec("window.read", "Read", ("Ctrl+2",), "read"),
    ActionSpec("window.study", "Study", ("Ctrl+3",), "study"),
    ActionSpec("window.quiz", "Quiz", ("Ctrl+4",), "quiz"),
    ActionSpec("window.decks", "Decks", ("Ctrl+5",), "decks"),
    ActionSpec("window.settings", "Settings", ("Ctrl+7",), "settings"),
    ActionSpec("window.larger", "Larger text", ("Ctrl++", "Ctrl+="), "plus"),
    ActionSpec("window.smaller", "Smaller text", ("Ctrl+-",), "minus"),
    ActionSpec("window.normal", "Text at its normal size", ("Ctrl+0",)),
    ActionSpec("window.quit", "Quit", ("Ctrl+Q",)),
    ActionSpec("read.find", "Find on the page", ("Ctrl+F",), "search"),
    ActionSpec("read.find_next", "Next place found", ("F3", "Ctrl+Shift+G"), "down"),
    ActionSpec("read.find_previous", "Previous place found", ("Shift+F3",), "up"),
    ActionSpec("read.go_to", "Go to a passage", ("Ctrl+G",)),
    ActionSpec("read.next", "Next passage", ("Alt+Down", "N")),
    ActionSpec("read.previous", "Previous passage", ("Alt+Up", "P")),
    ActionSpec("read.next_comment", "Next comment", ("Alt+Shift+Down", "Shift+N")),
    ActionSpec("read.previous_comment", "Previous comment", ("Alt+Shift+Up", "Shift+P")),
    ActionSpec("read.how", "How we know this", ("H",)),
    ActionSpec("read.term", "Explain a term of the passage", ("T",)),
    ActionSpec("read.back", "Back to where you were", ("Alt+Left",), "back"),
    ActionSpec("read.forward", "Forward again", ("Alt+Right",), "forward"),
    ActionSpec("read.together", "Scroll together", ("Ctrl+T",), "together"),
    ActionSpec("read.contents", "Show the contents", ("F9",), "contents"),
    ActionSpec("read.commentary", "Show the commentary", ("F10",), "commentary"),
    ActionSpec("read.copy", "Copy with where it is from", ("Ctrl+Shift+C",), "copy"),
    ActionSpec("study.show", "Show the answer", ("Space",)),
    ActionSpec("study.again", "Didn\u2019t know", ("1",)),
    ActionSpec("study.hard", "Hard", ("2",)),
    ActionSpec("study.good", "Good", ("3",)),
    ActionSpec("study.easy", "Easy", ("4",)),
    ActionSpec("study.side", "Where this comes from", ("S",), "commentary"),
    ActionSpec("study.open", "Open in Read", ("O",), "read"),
    ActionSpec("study.undo", "Take the last answer back", ("Ctrl+Z",), "undo"),
    ActionSpec("study.redo", "Put it again", ("Ctrl+Shift+Z", "Ctrl+Y")),
    *(ActionSpec(f"element.{letter}", "Known or missed", (letter,)) for letter in ELEMENT_LETTERS),
    ActionSpec("sitting.flag", "Flag this question, to look at it again", ("Ctrl+F",)),
    ActionSpec("sitting.overview", "All questions at a glance", ("Ctrl+O",)),
    ActionSpec("sitting.hand_in", "Hand in", ("Ctrl+H",)),
    ActionSpec("question.next", "What the filled button says", ("Ctrl+Enter", "Ctrl+Return")),
    ActionSpec("question.back", "The question before", ("Alt+Left",)),
    ActionSpec("question.forward", "The question after", ("Alt+Right",)),
    ActionSpec("question.guess", "A guess", ("F2",)),
    ActionSpec("question.fairly", "Fairly sure", ("F3",)),
    ActionSpec("question.sure", "Sure", ("F4",)),
    ActionSpec("question.up", "Move up", ("Alt+Up",)),
    ActionSpec("question.down", "Move down", ("Alt+Down",)),
    ActionSpec("question.keep", "This order is my answer", ("Space",)),
    ActionSpec("question.side", "Where this comes from", ("S",), "commentary"),
    ActionSpec("question.open", "Open in Read", ("O",), "read"),
    ActionSpec("question.yes", "It counts", ("Y",)),
    ActionSpec("question.no", "It does not count", ("N",)),
    *(ActionSpec(f"option.{letter}", "Choose", (letter,)) for letter in OPTION_LETTERS),
    *(ActionSpec(f"pick.{digit}", "Go to this line", (digit,)) for digit in PICK_DIGITS),
    ActionSpec("handing.now", "Hand in now", ("Ctrl+Enter", "Ctrl+Return")),
    ActionSpec("report.next", "Next mistake", ("Alt+Down",), "down"),
    ActionSpec("report.previous", "Previous mistake", ("Alt+Up",), "up"),
    ActionSpec("report.side", "Where this comes from", ("S",), "commentary"),
    ActionSpec("report.open", "Open in Read", ("O",), "read"),
    ActionSpec("report.yes", "Yes, this answer counts", ("Y",)),
    ActionSpec("report.no", "No, it does not count", ("N",)),
    ActionSpec("report.export", "Save the report as a file", ("Ctrl+S",)),
    ActionSpec("decks.new", "New deck", ("Ctrl+N",)),
    ActionSpec("decks.reload", "Reload your own decks", ("F5", "Ctrl+R")),
    ActionSpec("decks.undo", "Take the last switch or reload back", ("Ctrl+Z",), "undo"),
    ActionSpec("settings.undo", "Take the last change back", ("Ctrl+Z",), "undo"),
)
_BY_NAME = {spec.name: spec for spec in SPECS}


def spec(name: str) -> ActionSpec:
    """The row of the table called `name`."""
    return _BY_NAME[name]


def key_text(name: str) -> str:
    """The first key of an action as this system writes it: "Ctrl+Z"."""
    return QKeySequence(spec(name).keys[0]).toString(QKeySequence.SequenceFormat.NativeText)


def build(owner: QWidget, place: str) -> dict[str, QAction]:
    """The actions of `place`, put onto `owner`, by full name. They act while `owner` is shown in the active window."""
    return {row.name: _build_one(owner, row) for row in SPECS if row.place == place}


def _build_one(owner: QWidget, row: ActionSpec) -> QAction:
    action = QAction(tr("actions", row.text), owner)
    action.setObjectName(row.name)
    action.setShortcuts([QKeySequence(key) for key in row.keys])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    owner.addAction(action)
    return action
