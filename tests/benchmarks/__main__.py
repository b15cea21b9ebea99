"""`python -m tests.benchmarks`: sets up what is missing, as the tests do, then measures."""

import sys

from kzstudy import bootstrap


def main() -> int:
    """Measure what was asked for."""
    _, arguments = bootstrap.ensure("tests.benchmarks", sys.argv[1:], tests=True)
    from tests.benchmarks.command import main as measure

    return measure(arguments)


if __name__ == "__main__":
    sys.exit(main())
