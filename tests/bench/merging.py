# ruff: noqa: T201 - a benchmark prints its figures
"""Merges planted duplicates in many random journals: nothing may be missing, and undo must restore every row.

python -m tests.bench.merging 500
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from random import Random

from relnote.services.relnote import Relnote
from tests.services.planted import held, latest_answers, plant
from tests.store.journals import LISBON, Clock, derived_is_fresh, fingerprint, index_is_sound


def one(path: Path, seed: int) -> list[str]:
    """Plant, merge and undo in one journal; gives what was wrong."""
    with Relnote(path, Clock(), LISBON) as relnote:
        kept, gone, bob = plant(relnote, Random(seed))
        before, theirs = fingerprint(), held(bob)
        together, answers = held(kept, gone), latest_answers(kept, gone)
        relnote.duplicates.merge(kept, gone)
        found = {
            "something of the two is missing": held(kept) != together,
            "the later answer is missing": latest_answers(kept) != answers,
            "something of a third is other": held(bob) != theirs,
            "what is derived is stale": not derived_is_fresh(relnote),
            "the index is not sound": not index_is_sound(),
        }
        relnote.history.undo()
        found["undo restores not every row"] = fingerprint() != before
    return [what for what, wrong in found.items() if wrong]


def main() -> int:
    """Run as many as are asked for."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    began, wrong = time.perf_counter(), 0
    for seed in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            faults = one(Path(folder) / "journal.db", seed)
        for fault in faults:
            print(f"journal {seed}: {fault}")
        wrong += bool(faults)
    print(f"{rounds} journals, {wrong} with a fault, {time.perf_counter() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
