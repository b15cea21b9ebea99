"""Faults that belong to the way of things here, such as a quiz that was continued in another window."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kzstudy.core.errors import Fault, KnownError
from kzstudy.ui.faults import explain


@contextmanager
def or_else(fault: Fault, then: Callable[[], object], say: Callable[[str], object]) -> Iterator[None]:
    """Where the block meets `fault`: show how things stand now (`then`), and `say` what happened."""
    try:
        yield
    except KnownError as error:
        if error.fault is not fault:
            raise
        then()
        say(str(explain(error)))
