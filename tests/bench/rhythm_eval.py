"""`make rhythm-eval FILE=…`: measure the rhythm engine on a file of exchanges, and print the goals beside what came out.

`--json PATH` writes the same as JSON; `--held-out` compares with the goals of data that was kept apart.
"""

from __future__ import annotations

import argparse
import json
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from time import perf_counter

from rhythm import channel, signals, speed, thoroughness
from rhythm.calibrate import Calibration
from rhythm.goals import HELD_OUT, SEEN, Goals
from rhythm.history import judged
from rhythm.hours import Hours
from rhythm.power import Power, plain_limit
from rhythm.reading import on_weekends, read
from rhythm.silence_power import SilencePower
from rhythm.table import Row, as_values, in_order, table
from rhythm.wait import Article, Censoring, Coverage

ASK = "Say which file of exchanges to measure on: make rhythm-eval FILE=exchanges.csv.gz\n"


def untouched(path: Path, goals: Goals) -> list[Row]:
    """Measure on sequences as they are."""
    measures = (Calibration(), Coverage(), Article(), Censoring())
    for series in read(path):
        seen = judged(series.exchanges)
        for measure in measures:
            measure.add(series, seen)
    return [row for measure in measures for row in measure.rows(goals)]


def changed(path: Path, goals: Goals) -> list[Row]:
    """Measure on sequences that something was done to, and what does not need every exchange judged."""
    all_series = read(path)
    measures = (Power(plain_limit(all_series)), SilencePower(), Hours())
    for series in all_series:
        for measure in measures:
            measure.add(series)
    rows = [row for measure in measures for row in measure.rows(goals)]
    return [
        *rows,
        *(row for part in (channel, signals, thoroughness) for row in part.rows_of(all_series, goals)),
    ]


def measured(path: Path, goals: Goals) -> list[Row]:
    """Measure everything, in two processes; the speed afterwards, when nothing else runs."""
    with ProcessPoolExecutor(2) as pool:
        parts = [pool.submit(work, path, goals) for work in (untouched, changed)]
        rows = [row for part in parts for row in part.result()]
    return in_order([*rows, *speed.rows_of(goals)])


def main() -> None:
    """Measure, print, and write what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--held-out", action="store_true")
    asked = parser.parse_args()
    if asked.file is None:
        sys.exit(ASK)
    begin = perf_counter()
    try:
        all_series = read(asked.file)
    except (OSError, ValueError) as error:
        sys.exit(f"The exchanges cannot be read: {error}")
    sys.stdout.write(
        f"{sum(len(series.exchanges) for series in all_series):,} exchanges of {len(all_series):,} series; "
        f"{100 * on_weekends(all_series):.0f} of 100 replies by email came at weekends\n\n"
    )
    sys.stdout.flush()
    rows = measured(asked.file, HELD_OUT if asked.held_out else SEEN)
    missed = sorted({row.goal for row in rows if row.met is False}, key=lambda goal: int(goal[1:]))
    sys.stdout.write(f"{table(rows)}\n\nNot met: {', '.join(missed) or 'none'}. ")
    sys.stdout.write(f"Took {perf_counter() - begin:.0f} s.\n")
    if asked.json:
        text = json.dumps([as_values(row) for row in rows], ensure_ascii=False, indent=1)
        asked.json.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
