"""Time keys on the board of feedback with 50 and with 10,000 pieces, the real program over real files in a terminal.

Usage: `python -m tests.bench.board` prints the median of each key by the number of pieces, and how they compare.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from relnote.clock import fixed_clock
from relnote.config import Settings
from relnote.domain.records import Contact
from relnote.services.notes import NoteInput
from relnote.services.relnote import Relnote
from tests.bench.terminal import Program

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
SIZES = (50, 10_000)
A_NOTE = 10
"""Pieces that a note holds."""
KEYS = {"DOWN": 35, "space": 10}
"""Keys, and how often each is pressed."""
KINDS = ("heard", "suggestion", "complaint", "praise", "request", "new use")


def fill(path: Path, pieces: int) -> None:
    """Make a journal of so many pieces of feedback, said by a tenth as many people."""
    with Relnote(path, fixed_clock(NOW), Settings(zone="UTC")) as relnote:
        for number in range(max(1, pieces // 100)):
            contact_id = relnote.contacts.add(Contact(name=f"Mary Chen {number}"))
            for _ in range(0, min(100, pieces), A_NOTE):
                lines = (f"{KINDS[each % 6]}: the belt {number} slips at {each}" for each in range(A_NOTE))
                text = "\n".join(("call in 5m", *lines))
                relnote.notes.save(NoteInput(text=text, contact_ids=(contact_id,)))


def _timed(program: Program, key: str) -> float:
    took = program.key(key)
    program.rest(0.3)
    return took


def main() -> None:
    """Print the medians."""
    found: dict[tuple[str, int], float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for pieces in SIZES:
            path = Path(folder, f"{pieces}.db")
            fill(path, pieces)
            with Relnote(path, fixed_clock(NOW), Settings(zone="UTC")) as relnote:
                begun = perf_counter()
                board = relnote.listening.board()
                sys.stdout.write(
                    f"{sum(map(len, board.columns.values())):6} pieces: board read in {(perf_counter() - begun) * 1000:.1f} ms\n"
                )
            program = Program([sys.executable, "-m", "relnote", "--database", str(path), "--people"])
            program.until("Mary Chen")
            program.press("3")
            program.until("Heard")
            program.rest(1.5)
            for key, times in KEYS.items():
                pressed = " " if key == "space" else key
                found[key, pieces] = statistics.median(_timed(program, pressed) for _ in range(times))
            program.end()
    few, many = SIZES
    for key in KEYS:
        ratio = found[key, many] / found[key, few]
        sys.stdout.write(f"{key:9} {found[key, few]:6.1f} ms  {found[key, many]:6.1f} ms  {ratio:4.2f} x\n")


if __name__ == "__main__":
    main()
