"""What the engine costs, and that it needs nothing but the standard library: G15."""

from __future__ import annotations

import subprocess
import sys
from random import Random
from statistics import median
from time import perf_counter

from relnote.domain.rhythm.change import Pending, chance_of_silence
from relnote.domain.rhythm.model import LOOKED_AT

from .goals import Goals
from .history import known_of
from .ratio import Figure
from .reading import Exchange
from .table import Row

ROUNDS, CHECKS = 200, 1000
HEAVY = ("numpy", "scipy", "pandas")
MODULES = ("change", "channels", "clock", "distribution", "hours", "model", "signals")


def rows_of(goals: Goals) -> list[Row]:
    """Measure, and give the lines of the table."""
    draw = Random(1)
    begins = sorted(draw.uniform(0, 3e7) for _ in range(LOOKED_AT))
    answered = [Exchange(begin, begin + draw.lognormvariate(9.4, 1.8)) for begin in begins]
    fit = _seconds(lambda: known_of(answered), ROUNDS)
    known = known_of(answered)
    pending = Pending(begins[-1], known.model, 0.8)
    check = _seconds(lambda: chance_of_silence(pending, known.clock, begins[-1] + 1e5), CHECKS)
    return [
        Row("G15", f"clock and model of {LOOKED_AT} exchanges, ms", Figure(1e3 * fit), goals["G15 fit"]),
        Row("G15", "check of one pending message, µs", Figure(1e6 * check), goals["G15 check"]),
        Row("G15", f"of {', '.join(HEAVY)} imported", Figure(_heavy()), goals["G15 heavy"]),
    ]


def _seconds(work: object, rounds: int) -> float:
    assert callable(work)
    times = []
    for _ in range(rounds):
        begin = perf_counter()
        work()
        times.append(perf_counter() - begin)
    return median(times)


def _heavy() -> int:
    names = ", ".join(f"relnote.domain.rhythm.{name}" for name in MODULES)
    code = f"import sys, {names}; print(sum(name in sys.modules for name in {HEAVY}))"
    found = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return int(found.stdout)
