# ruff: noqa: T201 - printing is its work
"""Reads every calendar below a folder and prints, for each, how long it took and what came of it.

Usage: python tests/bench/ics_corpus.py FOLDER [--mine me@example.org] [--now 2026-01-01] [--list] [--compare]

Nothing may be raised, and the events counted by their `BEGIN:VEVENT` lines alone must be those that records were given
for. With --compare the times of events that happen once are held against those that the icalendar library
gives, wherever it reads the file.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from relnote.importers import wide
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver
from relnote.importers.ics import read_ics
from relnote.importers.recognise import Kind, recognise
from tests.bench.ics_library import differences

_SLOW = 5.0
_EVENT = re.compile(rb"(?:\xef\xbb\xbf)?BEGIN[ \t]*:[ \t]*VEVENT[ \t\x00\x1a]*", re.IGNORECASE)
_END = re.compile(rb"\r?\r\n|\n|\r")


@dataclass
class Totals:
    files: int = 0
    raised: int = 0
    unaccounted: int = 0
    unrecognised: int = 0
    events: int = 0
    slowest: tuple[float, str] = (0.0, "")
    came: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)

    def take(self, records: Iterable[HistoryRecord]) -> None:
        for record in records:
            if isinstance(record, InteractionDraft):
                self.came["interactions"] += 1
            elif isinstance(record, PassedOver):
                self.came[record.reason] += 1
            else:
                self.skipped[record.reason] += 1

    def say(self, what: str) -> None:
        held, skipped = self.came["interactions"], self.skipped.total()
        passed = self.came.total() - held
        print(
            f"{self.files} {what}, {self.raised} raised, {self.unaccounted} did not add up, "
            f"slowest {self.slowest[0]:.3f} s ({self.slowest[1]}), {self.unrecognised} not recognised as calendars",
        )
        print(
            f"{self.events} events; read {held + passed + skipped} = {held} interactions + {passed} passed over + "
            f"{skipped} skipped"
        )
        for reason, number in [*self.came.most_common(), *self.skipped.most_common()]:
            print(f"  {number:7}  {reason}")


def main() -> None:
    """Read all files and print a line for each, then the totals."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--mine", nargs="*", default=[], help="addresses of the user")
    arguments.add_argument("--now", default="2026-01-01", help="day up to which events are over")
    arguments.add_argument("--list", action="store_true", help="list what was read")
    arguments.add_argument("--compare", action="store_true", help="compare times with the icalendar library")
    asked = arguments.parse_args()
    warnings.simplefilter("ignore")
    mine, now = frozenset(asked.mine), datetime.fromisoformat(asked.now).replace(tzinfo=UTC)
    paths = sorted(path for path in asked.folder.rglob("*") if path.is_file())
    whole = Totals()
    for path in paths:
        data, name = path.read_bytes(), str(path.relative_to(asked.folder))
        one = Totals()
        records = _read(data, name, mine, now, (one, whole))
        print(f"{one.slowest[0]:7.3f} s  {dict(one.came + one.skipped)}  {name}"[:200])
        for record in records if asked.list else ():
            print("     ", str(record)[:600])
    whole.say("files")
    if asked.compare:
        print(differences([path.read_bytes() for path in paths], now))
    if whole.raised or whole.unaccounted or whole.slowest[0] > _SLOW:
        sys.exit(1)


def _read(
    data: bytes, name: str, mine: frozenset[str], now: datetime, totals: tuple[Totals, ...]
) -> list[HistoryRecord]:
    started = time.perf_counter()
    records: list[HistoryRecord] = []
    raised = ""
    try:
        records = list(read_ics(data, mine, now, "Europe/Lisbon"))
    except Exception as error:  # noqa: BLE001 - counting these is what this is for
        raised = repr(error)
        print(f"RAISED {raised} on {name} {data[:300]!r}")
    seconds = time.perf_counter() - started
    lines = event_lines(data)
    missing = [] if raised else sorted(set(lines) - {record.line for record in records})
    if missing:
        print(f"NO RECORD for the events on lines {missing[:10]} of {name}")
    for total in totals:
        total.files += 1
        total.raised += bool(raised)
        total.unaccounted += bool(missing)
        total.events += len(lines)
        total.unrecognised += recognise(data).kind is not Kind.ICS
        total.slowest = max(total.slowest, (seconds, name))
        total.take(records)
    return records


def event_lines(data: bytes) -> list[int]:
    """Give the numbers of the lines on which events begin, counted from 1."""
    encoding = wide.encoding_of(data)
    plain = wide.as_utf8(data, encoding) if encoding else data.removeprefix(wide.UTF8_MARK)
    return [number for number, line in enumerate(_END.split(plain), 1) if _EVENT.fullmatch(line)]


if __name__ == "__main__":
    main()
