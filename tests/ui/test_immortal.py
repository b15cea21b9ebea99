"""Python 3.11 survives more Qt calls than None and True had references."""

import subprocess
import sys

PROGRAM = """
from PySide6.QtCore import QObject, Signal
from kzstudy.ui.immortal import make_immortal
class Sender(QObject):
    sent = Signal(int)
make_immortal()
sender = Sender()
sender.sent.connect(lambda number: None)
for number in range(50_000):
    sender.setObjectName("x")
    sender.sent.emit(number)
"""


def test_many_calls_do_not_end_the_interpreter() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
