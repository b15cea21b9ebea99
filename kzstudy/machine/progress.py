"""What the set-up says while it works, on standard error: sentences, and one line that moves.

Plain ASCII, since a bare machine may have no locale. Where nobody watches (a log, CI) the moving line becomes a line
now and then.
"""

import sys
import time
from typing import TextIO

_SILENCE_S = 10.0  # in a log, how long until the same step is worth another line


class SetUpError(Exception):
    """The set-up cannot go on. Its arguments are the sentences to end with: what happened, then what to do."""


class Progress:
    """The set-up's voice. `step` may be called as often as one likes; it prints only what is news."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or sys.stderr
        self._moving = self._out.isatty()
        self._width = 0
        self._said_at = 0.0
        self._step = ""

    def say(self, *sentences: str) -> None:
        """Whole sentences, each on a line of its own."""
        self._clear()
        for number, sentence in enumerate(sentences):
            self._out.write(("         " if number else "kzstudy: ") + sentence + "\n")
        self._out.flush()

    def step(self, name: str, detail: str = "", *, now: float | None = None) -> None:
        """What is being done and how far it is. `now` is seconds on any steady clock."""
        now = time.monotonic() if now is None else now
        line = f"         {name} {detail}".rstrip()
        if self._moving:
            line = line[:100]
            self._out.write("\r" + line.ljust(self._width))
            self._width = len(line)
        elif name != self._step or now - self._said_at >= _SILENCE_S:
            self._out.write(line + "\n")
            self._said_at = now
        self._step = name
        self._out.flush()

    def _clear(self) -> None:
        if self._width:
            self._out.write("\r" + " " * self._width + "\r")
            self._width = 0
