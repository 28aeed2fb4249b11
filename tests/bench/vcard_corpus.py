# ruff: noqa: T201 - printing is its work
"""Reads every vCard file below a folder and prints, for each, how long it took and what came of it.

Usage: python tests/bench/vcard_corpus.py FOLDER [--region GB] [--skipped] [--drafts]

Nothing may be raised.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from relnote.importers import wide
from relnote.importers.drafts import ContactFile
from relnote.importers.vcard import cards, read_vcards

_BITS = (
    b"BEGIN:VCARD\r\n",
    b"END:VCARD\r\n",
    b"AGENT:\r\n",
    b"=\r\n",
    b"\r",
    b"\x00",
    b'"',
    b":",
    b";",
    b"\\",
    b" ",
    b"\xff",
    b"^n",
)


def main() -> None:
    """Read all files and print a line for each, then the totals."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--region", default="", help="country of telephone numbers without a country code")
    arguments.add_argument("--skipped", action="store_true", help="list what was skipped")
    arguments.add_argument("--drafts", action="store_true", help="list what was read")
    asked = arguments.parse_args()
    files = read = stored = skipped = failed = 0
    slowest = 0.0
    paths = sorted(path for path in asked.folder.rglob("*") if path.is_file())
    for path in paths:
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
        print(f"{seconds:7.3f} s  {_sum(found)}  {path.relative_to(asked.folder)}")
        _list(found, drafts=asked.drafts, skipped=asked.skipped)
    print(
        f"{files} files, {failed} raised, slowest {slowest:.3f} s; read {read} = {stored} stored + {skipped} skipped",
    )


def _sum(found: ContactFile) -> str:
    return f"read {found.read:5}  stored {len(found.drafts):5}  skipped {len(found.skipped):3}"


def _list(found: ContactFile, *, drafts: bool, skipped: bool) -> None:
    for draft in found.drafts if drafts else ():
        points = [f"{point.channel}:{point.value}[{point.label}]{point.normal}" for point in draft.points[:9]]
        print(
            f"      line {draft.line}: {draft.name!r} {draft.organisation!r} {draft.title!r} {draft.born} {points!r}"
        )
        left = [(prop.group, prop.name, prop.value[:30]) for prop in draft.properties[:14]]
        print(f"         {left!r} {draft.tags!r} {draft.about[:60]!r}")
    for gone in found.skipped if skipped else ():
        print(f"      line {gone.line}: {gone.reason} ({len(gone.raw)} bytes)")


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Give a copy of a file with one to eight things broken in it."""
    copy = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at, kind = chance.randrange(len(copy) + 1), chance.randrange(8)
        if kind == 0 and copy:
            copy[at % len(copy)] = chance.randrange(256)
        elif kind == 1:
            del copy[at : at + chance.randint(1, 40)]
        elif kind == 2:
            copy[at:at] = chance.choice(_BITS)
        elif kind == 3:
            copy[at:at] = copy[at : at + chance.randint(1, 200)]
        elif kind == 4:
            lines = copy.splitlines(keepends=True)
            chance.shuffle(lines)
            copy = bytearray(b"".join(lines))
        elif kind == 5:
            del copy[at:]
        elif kind == 6:
            copy = copy.replace(b"\r\n", chance.choice((b"\n", b"\r", b"\r\r\n", b"", b"\r\n\r\n")))
        else:
            copy[at:at] = chance.randbytes(chance.randint(1, 30))
    return bytes(copy)


def adds_up(data: bytes, found: ContactFile) -> bool:
    """Tell whether everything that is not blank belongs to exactly one record, and every record to the result."""
    encoding = wide.encoding_of(data)
    plain = wide.as_utf8(data, encoding) if encoding else data.removeprefix(wide.UTF8_MARK)
    records = cards.split_cards(plain)
    if all(record.stray for record in records):
        return found.read == (1 if plain.strip() else 0)
    kept = b"".join(line for record in records for line in record.raw)
    return found.read == len(records) and _weighed(kept) == _weighed(plain)


def _weighed(data: bytes) -> Counter[int]:
    return Counter(data.translate(None, b" \t\r\n\x00\x1a"))


if __name__ == "__main__":
    main()
