"""The entry point: `relnote`, and `python -m relnote`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line, which opens the program when no verb is named; gives the exit code."""
    if sys.argv[1:2] == ["due"] and "--count" in sys.argv:
        from relnote.cli import quick

        code = quick.main(sys.argv[1:])
        if code is not None:
            return code
    from relnote.cli.entry import main as run_process

    return run_process(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
