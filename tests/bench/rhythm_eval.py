"""`make rhythm-eval FILE=…`: measure the rhythm engine on a file of exchanges, and print the goals beside what came out."""

from __future__ import annotations

import sys
from pathlib import Path

from rhythm.calibrate import Calibration
from rhythm.goals import SEEN
from rhythm.history import judged
from rhythm.reading import read
from rhythm.table import in_order, table


def main() -> None:
    """Measure and print."""
    calibration = Calibration()
    for series in read(Path(sys.argv[1])):
        calibration.add(series, judged(series.exchanges))
    sys.stdout.write(table(in_order(calibration.rows(SEEN))) + "\n")


if __name__ == "__main__":
    main()
