"""Which system libraries Qt will ask for, and which of them are not there.

The wheel brings Qt itself but not the system's own libraries, and without them an import fails in one place and the
whole process aborts in another. They are asked for by loading, never through a package database: what loads is there,
however it came.
"""

import ctypes
from collections.abc import Iterable

# file name -> Debian's package. Importing QtGui and drawing into a picture need these, window or not.
FOR_PICTURES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libX11.so.6": "libx11-6",
}

# What the X11 platform plugin is linked against; one that is missing makes Qt abort, naming no library.
FOR_X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

FOR_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def missing(names: Iterable[str]) -> list[str]:
    """Those of the libraries that do not load here, in the order given."""
    return [name for name in names if not _loads(name)]


def packages(names: Iterable[str]) -> list[str]:
    """Debian's packages for these libraries, each once, in the order given; a library we do not know is left out."""
    known = FOR_PICTURES | FOR_X11 | FOR_WAYLAND
    return list(dict.fromkeys(known[name] for name in names if name in known))


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
