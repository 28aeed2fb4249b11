# ruff: noqa: T201 - a benchmark prints its figures
"""Imports a table of invented people into an empty journal, and tells seconds, processor and memory of every step.

Usage: python -m tests.bench.import_speed [PEOPLE] [--file FILE]

The table (100,000 people in 15 columns unless told otherwise) is made in a temporary folder and removed again; `--file`
imports a file that is there. Each step runs in a program of its own, so that its peak of memory is its own: reading the
file alone, a dry run, the import, the same file again, undo and redo; then, but for a file of yours, a table that tells
something new of each of these people, and its undo. It ends with an error unless undo restores what was there before, redo
what the import made of it, and the second time changes nothing.

The goal is a minute for 100,000 people, and memory that does not grow with the file.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
import tempfile
from pathlib import Path

PEOPLE = 100_000

COLUMNS = (
    "First Name", "Middle Name", "Last Name", "Organization Name", "Organization Title", "Birthday", "Notes", "Labels",
    "E-mail 1 - Label", "E-mail 1 - Value", "Phone 1 - Label", "Phone 1 - Value", "Address 1 - Label",
    "Address 1 - Street", "Address 1 - City",
)  # fmt: skip

STEPS = {
    "read": "done = sum(1 for _ in find(relnote.journal, file).records)",
    "dry run": "done = relnote.imports.run(file, dry=True).changed",
    "import": "done = relnote.imports.run(file).changed",
    "again": "done = relnote.imports.run(file).changed",
    "undo": "done = int(bool(relnote.history.undo()))",
    "redo": "done = int(bool(relnote.history.redo()))",
}
COMPLETING = {"complete": STEPS["import"], "take back": STEPS["undo"]}
"""What is done with a second table, of the same people."""
AROUND = """
import json, resource, sys, time
from pathlib import Path
from relnote.clock import system_clock
from relnote.config import Settings
from relnote.services.contact_readers import find
from relnote.services.relnote import Relnote
from relnote.store import database
from relnote.store.whole.hashing import logical_hash
file = Path(sys.argv[2])
with Relnote(Path(sys.argv[1]), system_clock, Settings(zone="Europe/Lisbon", country="PT")) as relnote:
    began, used = time.perf_counter(), time.process_time()
    {}
    took, used = time.perf_counter() - began, time.process_time() - used
    # Both in kilobytes; what is said of the journal afterwards is no part of it.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with database.connected():
        print(json.dumps([done, took, used, peak, logical_hash()]))
"""


def main() -> int:
    """Make the file, run every step, and print what it took; 1 if the journal does not say what it should."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("people", type=int, nargs="?", default=PEOPLE)
    arguments.add_argument("--file", type=Path, help="import this file")
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = asked.file or table(Path(folder) / "people.csv", asked.people)
        print(f"{file.name}: {file.stat().st_size / 1e6:,.0f} MB")
        journal = Path(folder) / "journal.db"
        hashes = {name: step(name, code, journal, file.resolve()) for name, code in STEPS.items()}
        if asked.file is None:
            more = completing(Path(folder) / "more.csv", asked.people)
            hashes |= {name: step(name, code, journal, more) for name, code in COMPLETING.items()}
    before, made = hashes["read"], hashes["import"]
    wanted = {"dry run": before, "again": made, "undo": before, "redo": made, "take back": made}
    wrong = [name for name, found in hashes.items() if found != wanted.get(name, found)]
    print(
        f"The journal is not what it should be after: {', '.join(wrong)}"
        if wrong
        else "The journal is right."
    )
    return bool(wrong)


def step(name: str, code: str, journal: Path, file: Path) -> str:
    """Run a step in a program of its own, and print what it took; gives the hash of what the journal says then."""
    told = subprocess.run(
        [sys.executable, "-c", AROUND.format(code), str(journal), str(file)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True,
    )  # fmt: skip
    done, took, used, peak, said = json.loads(told.stdout)
    print(
        f"{name:9} {done:>9,}  {took:6.1f} s ({used:5.1f} s of the processor)  peak {peak / 1024:4.0f} MB",
        flush=True,
    )
    return str(said)


def table(path: Path, people: int) -> Path:
    """Write a table of invented people, as Google exports them; gives its path."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for number in range(people):
            rows.writerow(
                (
                    *(f"Ann{number}", "", f"Berg{number}", f"Firm {number // 3}", "Buyer"),
                    *(f"19{number % 50 + 50}-{number % 12 + 1:02}-{number % 28 + 1:02}", "Met at the fair"),
                    *("* myContacts ::: Club", "* Work", f"p{number}@firm.example", "Mobile"),
                    *(f"+44 7700 {900000 + number}", "Home", f"Street {number}", "Bath"),
                )
            )
    return path


def completing(path: Path, people: int) -> Path:
    """Write a table of the same people by their addresses, each with something that is not known yet; gives its path."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("Name", "Email", "Nickname", "Phone"))
        rows.writerows(
            (f"Dr. Ann{number} Berg{number}", f"p{number}@firm.example", "Nan", f"+44 20 7{number:07}")
            for number in range(people)
        )
    return path


if __name__ == "__main__":
    sys.exit(main())
