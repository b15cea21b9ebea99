"""The pinned Qt binding does not eat None: PySide6 6.12.0 does on Python 3.11, and aborts after some thousand calls."""

import subprocess
import sys

PROGRAM = """
import sys
from PySide6.QtCore import QObject, Signal
class Sender(QObject):
    sent = Signal(int)
sender = Sender()
sender.sent.connect(lambda number: None)
for number in range(50_000):
    sender.setObjectName("x")
    sender.sent.emit(number)
"""


def test_many_calls_do_not_end_the_interpreter() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
