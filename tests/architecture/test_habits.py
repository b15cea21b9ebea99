"""What the layers below the start may not reach for: the clock, chance, the environment, a colour of their own."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.source_files import CHECKOUT, dotted, modules, place, tree

# These stand at the top and hand things down; the set-up runs before there is anything to hand.
TOP = {
    "__main__.py",
    "app.py",
    "bootstrap.py",
    "cli.py",
    "display.py",
    "local_time.py",
    "paths.py",
    "tour.py",
    "tour_guide.py",
}

CLOCKS = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "time.time_ns",
    "time.localtime",
}
ENVIRONMENT = {"os.environ", "os.getenv", "os.putenv"}
# `secrets` may name a device: an identity is drawn once, and nobody wants to draw the same again.
GLOBAL_CHANCE = re.compile(r"random\.(?!Random$)\w+|uuid\.uuid[14]")


def below_the_top() -> Iterator[tuple[str, str]]:
    """Each dotted name used in the layers, with its place. `datetime.datetime.now` counts as `datetime.now`."""
    for path in modules("kzstudy"):
        inner = path.relative_to(CHECKOUT / "kzstudy")
        if inner.parts[0] in TOP or inner.parts[0] == "machine":
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Attribute):
                name = dotted(node)
                yield (
                    place(path, node.lineno),
                    name.removeprefix("datetime.") if name.count(".") > 1 else name,
                )


def test_only_the_top_reads_the_clock() -> None:
    assert [where for where, name in below_the_top() if name in CLOCKS] == []


def test_only_the_top_reads_the_environment() -> None:
    assert [where for where, name in below_the_top() if name in ENVIRONMENT] == []


def test_chance_is_handed_down() -> None:
    assert [(where, name) for where, name in below_the_top() if GLOBAL_CHANCE.fullmatch(name)] == []


def test_colours_stand_in_the_theme_only() -> None:
    colour = re.compile(r"#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?|#[0-9a-fA-F]{3}\b")
    named = re.compile(r"\b(?:white|black|red|green|blue|gray|grey|yellow)\b\s*;")
    theme = CHECKOUT / "kzstudy" / "ui" / "theme.py"
    literal = [
        place(path, node.lineno)
        for path in modules("kzstudy/ui")
        if path != theme
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if colour.fullmatch(node.value.strip())
        or re.search(r":\s*#[0-9a-fA-F]{3,8}\b", node.value)
        or named.search(node.value)
    ]
    assert literal == []


def test_tables_are_made_by_migrations_only() -> None:
    made = [
        place(path, node.lineno)
        for path in modules("kzstudy")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr == "create_all"
    ]
    assert made == []


def test_only_the_top_enters_the_event_loop() -> None:
    calls = {
        place(path, node.lineno): node.func.attr
        for path in modules("kzstudy")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr == "processEvents" or (node.func.attr == "exec" and path.name not in TOP)
    }
    assert calls == {}
