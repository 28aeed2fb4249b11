# ruff: noqa: T201 - printing is its work
"""Reads every table below a folder into an empty journal, without writing, and prints what came of each.

Usage: python tests/bench/csv_corpus.py FOLDER... [--me NAME] [--channel letter]

For each file: its kind, read = stored + merged + skipped (of interactions: stored + known + waiting + passed over +
skipped), seconds. Nothing may be raised but a refusal, and the numbers must add up.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from relnote.config import Settings
from relnote.domain.refusal import Refusal
from relnote.services.history_report import HistoryReport
from relnote.services.importing import Answers
from relnote.services.relnote import Relnote

_SLOW = 5.0
_NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


def main() -> None:
    """Read everything, print figures, and end with 1 if something was raised, did not add up or was slow."""
    asked = _arguments()
    paths = [
        path
        for folder in asked.folder
        for path in ([folder] if folder.is_file() else sorted(folder.rglob("*")))
        if path.suffix.lower() in {".csv", ".txt", ".tsv", ".ldif", ".ldi"}
    ]
    raised = bad = 0
    slowest = (0.0, "")
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            started = time.perf_counter()
            try:
                said, adds_up = _import(path, Path(folder) / "journal.db", asked)
            except Exception as error:  # noqa: BLE001 - counting these is what this is for
                said, adds_up = f"RAISED {error!r}", True
                raised += 1
            seconds = time.perf_counter() - started
            bad += not adds_up
            slowest = max(slowest, (seconds, path.name))
            print(f"{seconds:7.3f} s  {path.parent.name}/{path.name}  {said}"[:220])
    print(
        f"{len(paths)} files, {raised} raised, {bad} did not add up, slowest {slowest[0]:.3f} s ({slowest[1]})"
    )
    if raised or bad or slowest[0] > _SLOW:
        sys.exit(1)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="+")
    parser.add_argument("--me", action="append", default=[])
    parser.add_argument("--channel", default="")
    return parser.parse_args()


def _import(path: Path, journal: Path, asked: argparse.Namespace) -> tuple[str, bool]:
    answers = Answers(me=tuple(asked.me), who={"*": None}, channel=asked.channel)
    with Relnote(journal, lambda: _NOW, Settings(zone="Europe/Lisbon")) as relnote:
        try:
            files = relnote.importing.look([path], answers)
            (report,) = relnote.importing.run(files, answers, dry=True).reports
        except Refusal as refusal:
            return f"refused: {refusal}", True
    skips = len(report.skipped)
    if isinstance(report, HistoryReport):
        came = report.stored + report.known + report.waiting + report.passed_over
        said = (
            f"{report.read} = {report.stored} stored + {report.known} known + {report.waiting} waiting + "
            f"{report.passed_over} passed over + {skips} skipped"
        )
    else:
        came = report.stored + report.merged
        said = f"{report.read} = {report.stored} stored + {report.merged} merged + {skips} skipped"
    return f"{files[0].seems}: {said}", report.read == came + skips


if __name__ == "__main__":
    main()
