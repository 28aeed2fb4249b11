# ruff: noqa: T201 - printing is its work
"""Imports every file below folders into a fresh journal and prints, for each, its kind, what came of it and how long it took.

Usage: python tests/bench/journal_corpus.py FOLDER… [--damage 10000]

With --damage each reader of another journal (Monica, friends.md, jrnl as text and as JSON, relnote's own JSON) then reads
that many damaged copies of the smaller files: bytes changed, pieces lost, doubled or swapped. Nothing may be raised but a
Refusal, and for whole imports read = stored + merged + skipped.
"""

from __future__ import annotations

import argparse
import io
import json
import random
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
from relnote.services.demo_journal import load_demo
from relnote.services.history_report import HistoryReport
from relnote.services.relnote import Relnote

NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
SETTINGS = Settings(zone="Europe/Lisbon", country="PT")
_SMALL = 60_000
_LONGEST = 5.0
_BITS = (
    b"{",
    b"}",
    b"[",
    b"]",
    b'"',
    b":",
    b",",
    b"\\",
    b"\n",
    b"\x00",
    b"\xff",
    b"- ",
    b"### ",
    b"null",
    b"1e999",
    b"[[",
)


def main() -> None:
    """Import all files, then read damaged ones."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument("--damage", type=int, default=0, help="how many damaged copies each reader reads")
    arguments.add_argument("--seed", type=int, default=1)
    asked = arguments.parse_args()
    paths = sorted(path for folder in asked.folders for path in folder.rglob("*") if path.is_file())
    with (
        tempfile.TemporaryDirectory() as folder,
        Relnote(Path(folder) / "a.db", fixed_clock(NOW), SETTINGS) as relnote,
    ):
        _import_all(relnote, paths)
        if asked.damage:
            _damage(paths, asked.damage, random.Random(asked.seed))


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


def _own_sample() -> bytes:
    """Give a few records of each section of the demo as relnote's own JSON."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Relnote(Path(folder) / "a.db", fixed_clock(NOW), SETTINGS) as relnote,
    ):
        load_demo(relnote)
        whole = json.loads(b"".join(relnote.exports.journal()))
    few = {name: value[:5] if isinstance(value, list) else value for name, value in whole.items()}
    return json.dumps(few, indent=1).encode("ascii")


def _readers() -> dict[str, object]:
    from relnote.importers.friends import read_friends
    from relnote.importers.journal_json import JournalFile
    from relnote.importers.jrnl import read_jrnl
    from relnote.importers.monica import read_monica

    return {
        "monica": lambda file: read_monica(file, "Europe/Lisbon", "PT", "2026-11-21"),
        "friends": lambda file: read_friends(file, "Europe/Lisbon"),
        "jrnl": lambda file: read_jrnl(file, "Europe/Lisbon"),
        "relnote": lambda file: JournalFile(file).records(),
    }


def _damage(paths: list[Path], count: int, dice: random.Random) -> None:
    by_kind: defaultdict[str, list[bytes]] = defaultdict(list)
    for path in paths:
        data = path.read_bytes()
        if 0 < len(data) < _SMALL:
            by_kind[recognise(data).kind.value].append(data)
    by_kind["relnote"].append(_own_sample())
    for kind, read in _readers().items():
        outcomes: Counter[str] = Counter()
        slowest = 0.0
        for _ in range(count if by_kind[kind] else 0):
            data = _damaged(dice.choice(by_kind[kind]), dice)
            begun = time.perf_counter()
            try:
                for record in read(io.BytesIO(data)):  # type: ignore[operator]
                    outcomes[type(record).__name__] += 1
                outcomes["files"] += 1
            except Refusal:
                outcomes["refused"] += 1
            except Exception as error:  # noqa: BLE001 - counting these is what this is for
                outcomes[f"RAISED {error!r}"[:100]] += 1
            slowest = max(slowest, time.perf_counter() - begun)
        print(f"damaged {kind:10} {_said(outcomes)}  slowest {slowest:.3f} s")


def _damaged(data: bytes, dice: random.Random) -> bytes:
    for _ in range(dice.randint(1, 6)):
        at, to = sorted(dice.randrange(len(data) + 1) for _ in range(2))
        to = min(to, at + dice.choice((1, 1, 8, 80)))
        what = dice.randrange(4)
        piece = data[at:to]
        if what == 0:
            data = data[:at] + data[to:]
        elif what == 1:
            data = data[:at] + piece + piece + data[to:]
        elif what == 2:
            data = data[:at] + dice.choice(_BITS) + data[to:]
        else:
            data = data[:at] + piece[::-1] + data[to:]
    return data


if __name__ == "__main__":
    main()
