"""What is said beside a passage wherever one is shown with a card or a question."""

from collections.abc import Sequence

from kzstudy.ui.words import tr


def no_passage() -> str:
    """Instead of a passage, when none is named."""
    return tr("study", "This card names no passage.")


def passage_waits() -> str:
    """Instead of a passage, while the answer is hidden."""
    return tr("study", "The passage comes with the answer.")


def no_comment() -> str:
    """Below a passage about which nobody says anything."""
    return tr("study", "No comment on this passage.")


def known_from(names: Sequence[str]) -> str:
    """Behind the sign of a passage that a commentator repeats without adding to it."""
    return tr("study", "known from {names}").format(names=", ".join(names))
