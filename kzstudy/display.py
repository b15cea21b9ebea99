"""Whether a window can be opened here, and if not, why not.

Qt answers a missing display by aborting the process, which no code can catch; so it is asked beforehand, with the same
libraries and the same handshake as Qt's own. Standard library only, a few milliseconds.
"""

import ctypes
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kzstudy.machine.libraries import FOR_WAYLAND, FOR_X11, missing


class Reason(StrEnum):
    """Why there can be no window, as a key for words."""

    NO_DISPLAY = "no-display"
    DEAD_DISPLAY = "dead-display"
    MISSING_LIBRARY = "missing-library"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands between us and a window. `detail` is the display's name, or the first library that does not load."""

    reason: Reason
    detail: str = ""


def why_no_window(environ: Mapping[str, str], system: str = sys.platform) -> Obstacle | None:
    """None if a window can be opened (or if Qt was told to draw elsewhere), otherwise the reason to tell the person.

    Several ways to a screen are tried as Qt tries them; one that works is enough. Of several obstacles the one that
    says most is reported: a display that is named but fails, rather than one that is not named at all.
    """
    if system in ("darwin", "win32", "cygwin"):
        return None
    ways = _ways(environ)
    if ways is None:
        return None
    found = Obstacle(Reason.NO_DISPLAY)
    for way in ways:
        obstacle = _x11(environ) if way == "xcb" else _wayland(environ)
        if obstacle is None:
            return None
        if found.reason is Reason.NO_DISPLAY:
            found = obstacle
    return found


def _ways(environ: Mapping[str, str]) -> list[str] | None:
    """Platform plugins in Qt's order; None when one of them needs no display."""
    asked = environ.get("QT_QPA_PLATFORM", "")
    if asked:
        names = [part.split(":")[0].strip() for part in asked.split(";")]
        ways = [
            "xcb" if name == "xcb" else "wayland"
            for name in names
            if name == "xcb" or name.startswith("wayland")
        ]
        return ways if len(ways) == len(names) else None
    ways = ["xcb"] if environ.get("DISPLAY") else []
    if environ.get("WAYLAND_DISPLAY") or environ.get("XDG_SESSION_TYPE") == "wayland":
        ways.append("wayland")
    return ways


def _x11(environ: Mapping[str, str]) -> Obstacle | None:
    name = environ.get("DISPLAY", "")
    if not name:
        return Obstacle(Reason.NO_DISPLAY)
    lacking = missing(FOR_X11)
    if "libxcb.so.1" not in lacking and not _x11_answers(name):
        return Obstacle(Reason.DEAD_DISPLAY, name)
    return Obstacle(Reason.MISSING_LIBRARY, lacking[0]) if lacking else None


def _x11_answers(name: str) -> bool:
    """Whether the X server lets us in: the whole handshake, since a socket that answers may still refuse our cookie."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(name.encode(), None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland(environ: Mapping[str, str]) -> Obstacle | None:
    import socket  # ten milliseconds that only a Wayland session should pay

    name = environ.get("WAYLAND_DISPLAY") or "wayland-0"
    folder = environ.get("XDG_RUNTIME_DIR", "")
    if not folder and not name.startswith("/"):
        return Obstacle(Reason.NO_DISPLAY)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as knock:
        try:
            knock.connect(str(Path(folder) / name))
        except OSError:
            return Obstacle(Reason.DEAD_DISPLAY, name)
    lacking = missing(FOR_WAYLAND)
    return Obstacle(Reason.MISSING_LIBRARY, lacking[0]) if lacking else None
