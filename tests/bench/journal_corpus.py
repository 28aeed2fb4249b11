# ruff: noqa: T201 - printing is its work
"""Imports every file below folders into a fresh journal and prints, for each, its kind, what came of it and how long it took.

Usage: python tests/bench/journal_corpus.py FOLDER…

Nothing may be raised but a Refusal, and read = stored + merged + skipped.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from relnote.clock import fixed_clock
from relnote.config import Settings
from relnote.domain.refusal import Refusal
from relnote.importers.recognise import recognise
from relnote.services.history_report import HistoryReport
from relnote.services.relnote import Relnote

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
SETTINGS = Settings(zone="Europe/Lisbon", country="PT")
_LONGEST = 5.0


def main() -> None:
    """Import all files."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("folders", nargs="+", type=Path)
    asked = arguments.parse_args()
    paths = sorted(path for folder in asked.folders for path in folder.rglob("*") if path.is_file())
    with (
        tempfile.TemporaryDirectory() as folder,
        Relnote(Path(folder) / "a.db", fixed_clock(NOW), SETTINGS) as relnote,
    ):
        _import_all(relnote, paths)


def _import_all(relnote: Relnote, paths: list[Path]) -> None:
    totals: defaultdict[str, Counter[str]] = defaultdict(Counter)
    slowest = 0.0
    for path in paths:
        kind = recognise(path.read_bytes()).kind.value
        begun = time.perf_counter()
        try:
            counts = _import(relnote, path)
        except Refusal as refusal:
            counts = Counter({"refused": 1})
            print(f"         refused  {kind:10} {path.name}: {refusal}")
        except Exception as error:  # noqa: BLE001 - counting these is what this is for
            counts = Counter({"RAISED": 1})
            print(f"         RAISED   {kind:10} {path}: {error!r}")
        seconds = time.perf_counter() - begun
        slowest = max(slowest, seconds)
        totals[kind] += counts + Counter({"files": 1})
        print(f"{seconds:7.3f} s  {kind:10} {_said(counts)}  {path.name}")
        while relnote.history.undo():
            pass
    for kind, counts in sorted(totals.items()):
        print(f"{kind:10} {_said(counts)}")
    print(f"slowest {slowest:.3f} s{' TOO SLOW' if slowest > _LONGEST else ''}")


def _import(relnote: Relnote, path: Path) -> Counter[str]:
    [report] = relnote.importing.run(relnote.importing.look([path])).reports
    counts = Counter(read=report.read, stored=report.stored, skipped=len(report.skipped))
    if isinstance(report, HistoryReport):
        counts["merged"] = report.known + report.waiting + report.passed_over
    else:
        counts["merged"] = report.merged
    if counts["read"] != counts["stored"] + counts["merged"] + counts["skipped"]:
        counts["DOES NOT ADD UP"] += 1
    return counts


def _said(counts: Counter[str]) -> str:
    return "  ".join(f"{name} {count:,}" for name, count in counts.items())


if __name__ == "__main__":
    main()
