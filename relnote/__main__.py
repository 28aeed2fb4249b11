"""The entry point: `relnote`, and `python -m relnote`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line, which opens the program when no verb is named; gives the exit code."""
    from relnote.cli.entry import main as run_process

    return run_process(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
