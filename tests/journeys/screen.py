"""A screen of our own and the program on it, seen and used from outside: pixels, title, keys, mouse.

Nothing here looks into the program. It runs on an Xvfb display with a free number and without a window manager.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from Xlib import XK, X, display, error
from Xlib.ext import xtest

CHECKOUT = Path(__file__).resolve().parents[2]
_MODIFIERS = {"ctrl": "Control_L", "alt": "Alt_L", "shift": "Shift_L"}
PATIENCE_S = 20


class Screen:
    """An Xvfb display; `with` ends it."""

    def __init__(self, width: int = 1440, height: int = 1000) -> None:
        read, write = os.pipe()
        self._server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(write),
                "-screen",
                "0",
                f"{width}x{height}x24",
                "-nolisten",
                "tcp",
                "-noreset",
            ],
            pass_fds=(write,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read, encoding="ascii") as numbers:
            self.name = ":" + numbers.readline().strip()

    def __enter__(self) -> "Screen":
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait(10)


def _mend_errors(connection: Any) -> None:  # noqa: ANN401 - Xlib ships no types
    """Read every extension's errors as plain ones: python-xlib's own classes for those of RandR cannot be read at all, and they
    take the place of three of the core's as well."""
    classes = connection.display.error_classes
    for code in [code for code, kind in classes.items() if kind.__module__.startswith("Xlib.ext.")]:
        del classes[code]


class Program:
    """The program on a screen, on a data folder, in a window of a given size; `with` ends it."""

    def __init__(self, screen: Screen, data: Path, *more: str) -> None:
        self.screen = screen
        self.data = data
        self.x = display.Display(screen.name)
        _mend_errors(self.x)
        self.x.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self.x.sync()
        environment = {
            **os.environ,
            "DISPLAY": screen.name,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QPA_PLATFORMTHEME": "",
        }
        self.errors = data.parent / "stderr.txt"
        with self.errors.open("ab") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "kzstudy", "--data-dir", str(data), *more],
                cwd=CHECKOUT,
                env=environment,
                stdout=said,
                stderr=said,
            )
        self.window = self._window()
        self.focus()

    def __enter__(self) -> "Program":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(PATIENCE_S)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(10)
        self.x.close()

    def kill(self) -> None:
        """End the program as a power cut would."""
        self.process.kill()
        self.process.wait(10)

    def close(self) -> int:
        """Ask the window to close, as the button in its frame does, and return the exit code."""
        from Xlib.protocol import event

        atoms = [self.x.intern_atom(name) for name in ("WM_PROTOCOLS", "WM_DELETE_WINDOW")]
        message = event.ClientMessage(
            window=self.window, client_type=atoms[0], data=(32, [atoms[1], X.CurrentTime, 0, 0, 0])
        )
        self.window.send_event(message, event_mask=0)
        self.x.sync()
        return self.process.wait(PATIENCE_S)

    def focus(self) -> None:
        """Give the window the keyboard, and put the mouse where it lights nothing."""
        xtest.fake_input(self.x, X.MotionNotify, x=0, y=self.x.screen().height_in_pixels - 1)
        self.window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self.x.sync()
        time.sleep(0.2)  # the X server tells Qt; there is nothing to wait on from outside

    def press(self, *keys: str) -> None:
        """Press keys one after another: "space", "ctrl+3", "Next"."""
        for key in keys:
            names = [_MODIFIERS.get(part, part) for part in key.split("+")]
            codes = [self.x.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
            assert all(codes), f"no such key: {key}"
            self._strike(*codes)

    def type_text(self, text: str) -> None:
        """Type Latin letters of either case, digits and the signs that a US keyboard has."""
        shift = self.x.keysym_to_keycode(XK.XK_Shift_L)
        for letter in text:
            keysym = ord(letter)  # X calls each sign of ASCII by its number
            code = self.x.keysym_to_keycode(keysym)
            assert code, f"no key writes {letter!r}"
            is_plain = self.x.keycode_to_keysym(code, 0) == keysym
            self._strike(*([code] if is_plain else [shift, code]))

    def _strike(self, *codes: int) -> None:
        for code in codes:
            xtest.fake_input(self.x, X.KeyPress, code)
        for code in reversed(codes):
            xtest.fake_input(self.x, X.KeyRelease, code)
        self.x.sync()

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click at a place in the window."""
        place = self.window.translate_coords(self.x.screen().root, 0, 0)
        xtest.fake_input(self.x, X.MotionNotify, x=x - place.x, y=y - place.y)
        xtest.fake_input(self.x, X.ButtonPress, button)
        xtest.fake_input(self.x, X.ButtonRelease, button)
        self.x.sync()

    def title(self) -> str:
        """What stands in the window's frame."""
        name = self.window.get_full_text_property(self.x.intern_atom("_NET_WM_NAME"))
        return str(name or "")

    def picture(self) -> bytes:
        """Every pixel of the window."""
        size = self.window.get_geometry()
        return bytes(self.window.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF).data)

    def colours(self) -> int:
        """How many colours the window shows."""
        return len(set(memoryview(self.picture()).cast("I")))

    def inked(self, left: int = 84) -> float:
        """How much of the window, from `left` on, is not of the colour in its corner: 0 while a page is empty."""
        size = self.window.get_geometry()
        pixels = memoryview(self.picture()).cast("I").tolist()
        rows = [pixels[at * size.width + left : (at + 1) * size.width] for at in range(size.height)]
        empty: int = sum(row.count(pixels[-1]) for row in rows)
        return 1 - empty / sum(map(len, rows))

    def save(self, file: Path) -> None:
        """Save what the window shows as a picture."""
        size = self.window.get_geometry()
        image = QImage(self.picture(), size.width, size.height, size.width * 4, QImage.Format.Format_RGB32)
        file.parent.mkdir(parents=True, exist_ok=True)
        assert image.save(str(file))

    def wait(self, holds: Callable[[], Any], what: str) -> None:
        """Wait until `holds()` is true; the test fails, naming `what`, when it does not come."""
        until = time.monotonic() + PATIENCE_S
        while not holds():
            assert self.process.poll() is None, f"the program ended while waiting for {what}: {self._said()}"
            assert time.monotonic() < until, f"waited in vain for {what}; the title is {self.title()!r}"
            time.sleep(0.01)

    def wait_title(self, part: str) -> None:
        """Wait until `part` stands in the title."""
        self.wait(lambda: part in self.title(), f"the title to say {part!r}")

    def wait_still(self, still_s: float = 0.4) -> None:
        """Wait until nothing has moved for a while."""
        last, since = self.picture(), time.monotonic()

        def still() -> bool:
            nonlocal last, since
            now = self.picture()
            if now != last:
                last, since = now, time.monotonic()
            return time.monotonic() - since > still_s

        self.wait(still, "the window to stand still")

    def act(self, *keys: str) -> None:
        """Press keys, each until it shows in the window."""
        for key in keys:
            self._act(key)

    def _act(self, key: str) -> None:
        before = self.picture()
        self.press(key)
        self.wait(lambda: self.picture() != before, f"{key} to change the window")

    def _window(self) -> Any:  # noqa: ANN401 - Xlib ships no types
        until = time.monotonic() + 60
        while time.monotonic() < until:
            assert self.process.poll() is None, f"the program ended before a window showed: {self._said()}"
            if not self.x.pending_events():
                time.sleep(0.005)
                continue
            event = self.x.next_event()
            if event.type == X.MapNotify:
                try:
                    size = event.window.get_geometry()
                except error.XError:
                    continue
                if size.width >= 300 and size.height >= 200:
                    return event.window
        raise AssertionError("no window within 60 s")

    def _said(self) -> str:
        return self.errors.read_text(encoding="utf-8", errors="replace")[-2000:]
