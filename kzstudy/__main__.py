"""The start: `python3 -m kzstudy` from a checkout, or `kzstudy` where it is installed.

What is missing is set up first, then the command line has the word. Parses on old Pythons, which are told so by
bootstrap in a sentence instead of by a syntax error.
"""

import sys

from kzstudy import bootstrap


def main() -> int:
    """Run the command line and return its exit code."""
    _, argv = bootstrap.ensure("kzstudy", sys.argv[1:])
    try:
        from kzstudy.cli import main as run

        return run(argv)
    except ImportError as error:
        from kzstudy.machine import provision

        if provision.explain(error):
            return bootstrap.MACHINE_AT_FAULT
        raise


if __name__ == "__main__":
    sys.exit(main())
