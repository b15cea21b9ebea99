"""A small text and a small deck as files, for tests of the window: the shipped ones grow, and these do not."""

from pathlib import Path

from kzstudy import paths

CARDS = 24

_DOCUMENT = """---
id: small-text
title: A small text
language: en
licence: CC-BY-4.0
version: 1
notice: Made up for tests.
citation: A small text
official: It is published nowhere.
---

# D. The decree
short: Decree
summary: It puts the text into force.
known: primary
sources: ONE

[D.1] The decree approves the text.
known: primary
sources: ONE

# 1. The situation
short: Situation
summary: What there is, in short.
known: primary
sources: ONE

"""
_SOURCES = """---
pack: small-text
language: en
licence: CC-BY-4.0
---

source: A source
code: ONE
"""
_DECK = """---
id: small-deck
title: A small deck
language: en
licence: CC-BY-4.0
version: 1
pack: small-text
---

"""


def write_content(folder: Path) -> paths.Shipped:
    """Write both below `folder`, beside the program's own icons."""
    pack, decks = folder / "resources" / "small-text", folder / "decks"
    pack.mkdir(parents=True)
    decks.mkdir()
    (folder / "resources" / "icons").symlink_to(paths.shipped().icons, target_is_directory=True)
    passages = "".join(
        f"[1.{number}] This is passage {number} of the first chapter, and it says something.\nknown: primary\nsources: ONE\n\n"
        for number in range(1, 13)
    )
    (pack / "document.md").write_text(_DOCUMENT + passages, encoding="utf-8")
    (pack / "sources.md").write_text(_SOURCES, encoding="utf-8")
    cards = "".join(
        f"Q: What is question {number}?\nA: It is number {number}.\nid: q{number}\npassages: 1.{number % 12 + 1}\n\n"
        for number in range(CARDS)
    )
    (decks / "small-deck.md").write_text(_DECK + cards, encoding="utf-8")
    return paths.Shipped(folder / "resources", decks)
