"""`make bench-rhythm`: what the rhythm engine costs over a generated journal, in time on the wall and of the processor.

`rhythm_bench.py [CONTACTS INTERACTIONS] [--file FILE]`: 20,000 and 1,000,000 unless told otherwise. The journal is built in
`.bench/`, or in FILE, and kept there; what is measured is written into a copy.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles

import build

from relnote.clock import system_clock
from relnote.config import Settings
from relnote.domain.rules.facts import Facts
from relnote.services.derivation import CHUNK
from relnote.services.in_chunks import nothing_collected
from relnote.services.notes import NoteInput
from relnote.services.relnote import Relnote
from relnote.services.usual_replies import learn, usual_replies
from relnote.store import database, facts
from relnote.store.migrations.runner import migrate

ZONE = "Europe/Lisbon"
SAVES = 300
BUDGET_RHYTHMS, BUDGET_SAVE = 60.0, 0.020
"""Seconds."""


def journal(contacts: int, interactions: int, path: Path) -> Path:
    """Give the journal, and build it if it is not there."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        migrate(part, system_clock())
        build.load(part, build.Maker(contacts, interactions))
        part.rename(path)
    return path


def timed(what: str, work: Callable[[], object], budget: str = "") -> object:
    """Do something, and say how long it took."""
    wall, processor = time.perf_counter(), time.process_time()
    made = work()
    took = (time.perf_counter() - wall, time.process_time() - processor)
    _say(f"{what:44} {took[0]:8.2f} s   {took[1]:8.2f} s   {budget}")
    return made


def rhythms(relnote: Relnote) -> int:
    """Work out the rhythm of everybody: reading, fitting, and every moment at which a wait tells something."""
    done = 0
    for ids in facts.all_ids(CHUNK):
        with nothing_collected():
            for each in relnote.journal.derivation.facts_of(ids):
                _told(each)
                done += 1
    return done


def _told(known: Facts) -> None:
    rhythm = known.rhythm
    rhythm.silent_at()
    for pair in rhythm.pairs.values():
        if pair.is_known:
            _ = pair.slower, pair.faster, pair.expected if pair.pending else None


def saves(relnote: Relnote, contacts: int) -> list[tuple[float, float]]:
    """Save one message each for contacts all over the journal; gives the seconds of each, on the wall and of the processor."""
    took = []
    for place in range(SAVES):
        # The busiest have the lowest numbers; one in ten of the saves is theirs.
        who = 1 + place // 10 if place % 10 == 0 else 1 + (place * 7919) % contacts
        text = ("email out\nMay I send the drawings on Friday?", "email in\nYes, please do.")[place % 2]
        begun, processor = time.perf_counter(), time.process_time()
        relnote.notes.save(NoteInput(text=text, contact_ids=(who,)))
        took.append((time.perf_counter() - begun, time.process_time() - processor))
    return took


def measure(path: Path, contacts: int) -> None:
    """Measure, in a copy of the journal."""
    copy = path.with_name(f"copy-{path.name}")
    shutil.copyfile(path, copy)
    _say(f"{'':44} {'wall':>8}     {'processor':>8}     budget")
    with Relnote(copy, system_clock, Settings(zone=ZONE)) as relnote:
        journal_of = relnote.journal
        timed("learning what is usual", lambda: learn(ZONE, journal_of.today()))
        with database.connected():
            kept = usual_replies()
        _say(f"  {kept.wait}\n  {kept.rate}")
        with database.connected():
            timed("the rhythms of all", lambda: rhythms(relnote), f"{BUDGET_RHYTHMS:.0f} s")

        def everything() -> None:
            with database.transaction():
                journal_of.derivation.refresh_all(lambda _: None)

        timed("all flags of all, written", everything)
        relnote.upkeep.mark()
        for clock, took in zip(
            ("wall", "processor"), zip(*saves(relnote, contacts), strict=True), strict=True
        ):
            shares = [1e3 * share for share in quantiles(took, n=20)]
            _say(
                f"one new message, {clock}: median {shares[9]:.1f} ms, 95 % within {shares[18]:.1f} ms, "
                f"the longest {1e3 * max(took):.1f} ms; budget {1e3 * BUDGET_SAVE:.0f} ms"
            )


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> None:
    """Read what is wished, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=(20_000, 1_000_000))
    parser.add_argument("--file", type=Path)
    wished = parser.parse_args()
    contacts, interactions = wished.sizes
    path = wished.file or build.FOLDER / f"rhythm-{contacts}-{interactions}.db"
    _say(f"{contacts:,} contacts, {interactions:,} interactions: {path.name}")
    measure(journal(contacts, interactions, path), contacts)


if __name__ == "__main__":
    main()
