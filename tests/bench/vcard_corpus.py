# ruff: noqa: T201 - printing is its work
"""Reads every vCard file below a folder and prints, for each, how long it took and what came of it.

Usage: python tests/bench/vcard_corpus.py FOLDER [--region GB] [--skipped] [--drafts]
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from relnote.importers.vcard import read_vcards


def main() -> None:
    """Read all files and print a line for each, then the totals."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--region", default="")
    arguments.add_argument("--skipped", action="store_true", help="list what was skipped")
    arguments.add_argument("--drafts", action="store_true", help="list what was read")
    asked = arguments.parse_args()
    files = read = stored = skipped = failed = 0
    slowest = 0.0
    for path in sorted(path for path in asked.folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        files += 1
        started = time.perf_counter()
        try:
            found = read_vcards(data, region=asked.region)
        except Exception as error:  # noqa: BLE001 - counting these is what this is for
            failed += 1
            print(f"{path.relative_to(asked.folder)}: RAISED {error!r}")
            continue
        seconds = time.perf_counter() - started
        slowest = max(slowest, seconds)
        read, stored, skipped = read + found.read, stored + len(found.drafts), skipped + len(found.skipped)
        print(
            f"{seconds:7.3f} s  read {found.read:5}  stored {len(found.drafts):5}  skipped {len(found.skipped):3}"
            f"  {path.relative_to(asked.folder)}",
        )
        for draft in found.drafts if asked.drafts else ():
            points = ", ".join(
                f"{point.channel}:{point.value}[{point.label}]{point.normal}" for point in draft.points[:9]
            )
            print(
                f"      {draft.line}: {draft.name!r} | {draft.organisation!r} | {draft.title!r} | {draft.born} | {points!r}"
            )
            print(
                f"         {[(p.group, p.name, p.value[:30]) for p in draft.properties[:14]]!r} {draft.tags!r} {draft.about[:60]!r}"
            )
        for gone in found.skipped if asked.skipped else ():
            print(f"      line {gone.line}: {gone.reason} ({len(gone.raw)} bytes)")
    print(
        f"{files} files, {failed} raised, slowest {slowest:.3f} s; cards read {read} = {stored} stored + {skipped} skipped",
    )


if __name__ == "__main__":
    main()
