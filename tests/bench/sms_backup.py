# ruff: noqa: T201, SIM905 - printing is its work
"""Writes a large backup of calls and messages, reads it, and prints records a second and the peak of memory.

Usage: python tests/bench/sms_backup.py [--megabytes 1024]

A backup holds short messages, calls, and MMS with pictures, as telephones write them.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from relnote.importers.sms_backup import read_sms_backup

_BEGIN = 1_600_000_000_000
_WORDS = "the offer looks good to us can you send it again by Tuesday please thank you &#55357;&#56832; &amp; bye".split()


def main() -> None:
    """Write the file, read it, and print what it took."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--megabytes", type=int, default=1024)
    asked = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sms.xml"
        written = _write(path, asked.megabytes << 20)
        _measure(path, written)


def _measure(path: Path, written: int) -> None:
    before = _peak()
    started, used = time.perf_counter(), time.process_time()
    with path.open("rb") as file:
        found = Counter(type(each).__name__ for each in read_sms_backup(file, "GB"))
    seconds, used = time.perf_counter() - started, time.process_time() - used
    megabytes = path.stat().st_size / (1 << 20)
    print(
        f"{megabytes:,.0f} MB, {written:,} records written, {found.total():,} read in {seconds:.1f} s: "
        f"{found.total() / seconds:,.0f} records/s, {megabytes / seconds:.0f} MB/s "
        f"({used:.1f} s of processor, {found.total() / used:,.0f} records/s); {dict(found)}; "
        f"peak {_peak():.0f} MB, {_peak() - before:.0f} MB more than before"
    )


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _write(path: Path, size: int) -> int:
    chance = random.Random(1)
    picture = "QUJDREVG" * 40_000
    records = 0
    with path.open("w", encoding="utf-8") as file:
        file.write("<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"1\">\n")
        while file.tell() < size:
            for _ in range(1000):
                file.write(_record(chance, records, picture))
                records += 1
        file.write("</smses>\n")
    return records


def _record(chance: random.Random, number: int, picture: str) -> str:
    who = f"+4420718{chance.randrange(600):05}"
    at = _BEGIN + number * 1000
    kind = chance.random()
    if kind < 0.0005:
        return (
            f'  <mms msg_box="1" date="{at}" m_type="132" address="{who}" contact_name="Mary Chen">\n    <parts>\n'
            f'      <part seq="0" ct="image/jpeg" text="null" data="{picture}" />\n'
            f'      <part seq="0" ct="text/plain" text="Look" />\n    </parts>\n    <addrs>\n'
            f'      <addr address="{who}" type="137" charset="106" />\n    </addrs>\n  </mms>\n'
        )
    if kind < 0.2:
        return (
            f'  <call number="{who}" duration="{chance.randrange(900)}" date="{at}" type="{chance.randint(1, 3)}" '
            'presentation="1" readable_date="13 Sep 2020 14:26:40" contact_name="Mary Chen" />\n'
        )
    body = " ".join(chance.choices(_WORDS, k=chance.randint(1, 30)))
    return (
        f'  <sms protocol="0" address="{who}" date="{at}" type="{chance.randint(1, 2)}" subject="null" body="{body}" '
        'toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="0" sub_id="1" '
        'readable_date="13 Sep 2020 14:26:40" contact_name="(Unknown)" />\n'
    )


if __name__ == "__main__":
    main()
