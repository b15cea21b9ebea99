"""Where things are: the learner's folder, what is shipped with the program, the fonts.

Called by `app` and `cli` only; everybody else is handed paths.
"""

import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_FONT_PACKAGES = ("fontpkg_inter", "fontpkg_literata")


@dataclass(frozen=True, slots=True)
class Shipped:
    """The folders that come with the program; nothing is ever written there."""

    resources: Path
    decks: Path

    @property
    def icons(self) -> Path:
        """The drawings."""
        return self.resources / "icons"


def default_data_folder() -> Path:
    """Where a learner's data is on this system when nobody says otherwise."""
    from platformdirs import user_data_dir  # only needed without --data-dir

    return Path(user_data_dir("kzstudy", appauthor=False))


def shipped() -> Shipped:
    """The shipped folders: inside the package once installed, beside it in a checkout."""
    inside = _PACKAGE / "bundled"
    root = inside if inside.is_dir() else _PACKAGE.parent
    return Shipped(root / "resources", root / "decks")


def font_files() -> list[Path]:
    """The files of the two families, upright ones first; empty where their packages are absent.

    The packages are looked up and not imported: they would read their own catalogue.
    """
    found: list[Path] = []
    for name in _FONT_PACKAGES:
        spec = find_spec(name) if name not in sys.modules else sys.modules[name].__spec__
        if spec is not None and spec.origin is not None:
            found += (Path(spec.origin).parent / "files").glob("*.ttf")
    return sorted(found, key=lambda file: ("Italic" in file.name, file.name))
