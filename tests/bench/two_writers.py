# ruff: noqa: T201 - a benchmark prints its figures
"""Two programs write to one journal at once, and read meanwhile: `python -m tests.bench.two_writers [writes]`.

Each writes 2000 notes unless told otherwise; the suite does the same with 200 (`tests/store/test_two_programs.py`).
Run it by hand after every change to `relnote/store/database.py` or `changes.py`. Prints how long it took, the longest
save, and what was lost (nothing may be); it ends with 1 if anything was.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.store.journals import derived_is_fresh, finished, index_is_sound, opened, person, start

WRITER = """
import sys, time
from pathlib import Path
from tests.store.journals import note, opened
path, name, writes = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
longest = 0.0
with opened(path) as relnote:
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(writes):
        began = time.perf_counter()
        saved = note(relnote, 1 + number % 50, f"call in 5m\\n{name} wrote {number}\\ntodo: {name} {number} by Fri")
        longest = max(longest, time.perf_counter() - began)
        print(saved.interaction.id, name, number)
        relnote.contacts.rows(relnote.contacts.listing(limit=50).ids)
        relnote.timelines.latest(1 + number % 50, 20)
print("longest", longest)
"""


def main(writes: int) -> int:
    """Run two writers; gives how many acknowledged notes are lost."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.db"
        with opened(path) as relnote:
            for number in range(50):
                person(relnote, f"Person {number}")
        programs = [start(WRITER, path, name, writes) for name in ("one", "two")]
        for program in programs:
            program.stdout.readline()
        began = time.perf_counter()
        for program in programs:
            program.stdin.write("\n")
            program.stdin.flush()
        told = [finished(program, timeout=3600).splitlines() for program in programs]
        took = time.perf_counter() - began
        lost = 0
        with opened(path) as relnote:
            bodies = {
                entry.interaction.id: entry.interaction.body
                for contact in range(1, 51)
                for entry in relnote.timelines.latest(contact, 2 * writes)
            }
            for line in (line for lines in told for line in lines[:-1]):
                row, name, number = line.split()
                lost += not bodies.get(int(row), "").startswith(f"{name} wrote {number}\n")
            sound = index_is_sound() and derived_is_fresh(relnote)
        print(
            f"2 x {writes} notes in {took:.1f} s, {2 * writes / took:.0f} a second; lost {lost}; sound {sound}"
        )
        print("longest save of each:", *(f"{float(lines[-1].split()[1]) * 1000:.0f} ms" for lines in told))
    return lost


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000) > 0)
