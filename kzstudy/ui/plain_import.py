"""Takes away what PySide6 hangs onto Python's import.

Its hook reads the source of every module imported afterwards, to see whether it wants `from __feature__`, and the sources
stay in memory: measured with what we import, 24 MB and a tenth of the time. We use no features.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - hangs the hook in; afterwards it can be taken away for good


def keep_import_plain() -> None:
    """Call before the modules that are worth it are imported. Does nothing where there is no such hook."""
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        vars(builtins)["__import__"] = plain
