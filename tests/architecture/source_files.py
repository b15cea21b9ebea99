"""The files of the checkout, for rules that look at all of them."""

import ast
import shutil
import subprocess
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
_BY_PRODUCTS = {"build", "dist", "tour", "__pycache__"}


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that git would hand on; without git (an unpacked archive), every file that is not a by-product."""
    if shutil.which("git") and (CHECKOUT / ".git").exists():
        listed = subprocess.run(
            ["git", "-c", "safe.directory=*", "ls-files", "-z"],
            cwd=CHECKOUT,
            capture_output=True,
            check=False,
        )
        if listed.returncode == 0:
            names = listed.stdout.decode("utf-8").split("\0")
            return tuple(path for name in names if name and (path := CHECKOUT / name).is_file())
    return tuple(path for path in CHECKOUT.rglob("*") if path.is_file() and not _by_product(path))


def _by_product(path: Path) -> bool:
    folders = path.relative_to(CHECKOUT).parts[:-1]
    return any(name in _BY_PRODUCTS or (name.startswith(".") and name != ".ci") for name in folders)


def modules(*folders: str) -> list[Path]:
    """The Python files among them that lie below these folders of the checkout."""
    roots = [CHECKOUT / folder for folder in folders]
    return [
        path
        for path in tracked()
        if path.suffix == ".py" and any(path.is_relative_to(root) for root in roots)
    ]


@cache
def tree(path: Path) -> ast.Module:
    """A module, parsed."""
    return ast.parse(path.read_text("utf-8"), str(path))


def place(path: Path, line: int) -> str:
    """Where something stands, as one can click on it."""
    return f"{path.relative_to(CHECKOUT)}:{line}"


def dotted(node: ast.expr) -> str:
    """`a.b.c` for the expression of that shape, "" for any other."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = dotted(node.value)
        return f"{inner}.{node.attr}" if inner else ""
    return ""
