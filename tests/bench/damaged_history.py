# ruff: noqa: T201 - printing is its work
"""Reads damaged backups, conversations and tables; nothing may be raised, and every record has a place of its own.

Usage: python tests/bench/damaged_history.py [--times 10000]

Each time a small file of every kind has bytes changed, lost, doubled and glued, and is read.
"""

from __future__ import annotations

import argparse
import io
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

sys.path.insert(0, str(Path(__file__).parents[2]))

from relnote.importers.drafts import HistoryRecord
from relnote.importers.engagement import read_engagement
from relnote.importers.linkedin_messages import read_linkedin_messages
from relnote.importers.recognise import recognise
from relnote.importers.sms_backup import read_sms_backup
from relnote.importers.whatsapp import read_whatsapp

_BACKUP = (
    "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"3\">\n"
    '  <sms address="+442071838750" date="1773306922000" type="1" body="Hi &#55357;&#56832; &amp; bye" contact_name="Mary" />\n'
    '  <sms address="+442071838750" date="1773306923000" type="2" body=\'say "hi"\' contact_name="(Unknown)" />\n'
    '  <call number="02071838750" duration="65" date="1773306924000" type="2" contact_name="Mary Chen" />\n'
    '  <mms msg_box="1" date="1773306925000" m_type="132" address="+442071838750"><parts><part ct="image/jpeg" data="QUJD" />'
    '<part ct="text/plain" text="Look" /></parts><addrs><addr address="+442071838750" type="137" /></addrs></mms>\n</smses>\n'
)
_CHAT = (
    "12/03/2026, 09:14 - Messages and calls are end-to-end encrypted.\n12/03/2026, 09:15 - Mary Chen: Can you?\nMary\n"
    "\u200e[13/03/26, 10:15:32\u202fAM] Sam Berg: \u200eimage omitted\r\n13.03.2026, 10:01 - Mary Chen: <Media omitted>\n"
)
_MESSAGES = (
    "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    '2-abc,Mary Chen,https://www.linkedin.com/in/mary,Sam Berg,,2026-03-12 09:15:22 UTC,,"<p>Hello,</p>\n\nSam",INBOX\n'
    "2-abc,Sam Berg,,Mary Chen,,2026-03-13 09:15:22 UTC,Re: x,Hi &amp; bye,INBOX\n"
)
_TABLE = (
    "sep=;\nE-Mail;Datum;Uhrzeit;Was;Betreff\nann@bolt.example;12.03.2026;09:15;open;News\n"
    'bo@bolt.example;"13 Mar 2026";9:15 PM;comment;"On ""prices"""\n'
)
_BITS = (
    b"<",
    b">",
    b'"',
    b"'",
    b"&",
    b"&#",
    b"/>",
    b"\n",
    b"\r",
    b"\x00",
    b"\xff",
    b"\xe2\x80\x8e",
    b",",
    b";",
    b"\t",
    b":",
    b"[",
    b"]",
    b"9",
    b"- ",
)

Reader = Callable[[BinaryIO], Iterator[HistoryRecord]]
KINDS: dict[str, tuple[bytes, Reader]] = {
    "backup": (_BACKUP.encode(), lambda file: read_sms_backup(file, "GB")),
    "conversation": (
        _CHAT.encode(),
        lambda file: read_whatsapp(file, frozenset({"sam berg"}), zone="Europe/Berlin"),
    ),
    "messages": (_MESSAGES.encode(), lambda file: read_linkedin_messages(file, frozenset({"sam berg"}))),
    "table": (_TABLE.encode(), lambda file: read_engagement(file, zone="Europe/Berlin")),
}


def main() -> None:
    """Read that many damaged files of every kind, and print what came of them."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("--times", type=int, default=10_000)
    times = arguments.parse_args().times
    for kind, (whole, reader) in KINDS.items():
        chance = random.Random(kind)
        slowest, came = 0.0, Counter[str]()
        for _ in range(times):
            data = _damaged(whole, chance)
            started = time.perf_counter()
            recognise(data)
            found = list(reader(io.BytesIO(data)))
            slowest = max(slowest, time.perf_counter() - started)
            lines = [each.line for each in found]
            assert lines == sorted(set(lines)), data
            came.update(type(each).__name__ for each in found)
        print(f"{kind}: {times:,} read, nothing raised, slowest {slowest:.3f} s; {dict(came)}")


def _damaged(whole: bytes, chance: random.Random) -> bytes:
    data = bytearray(whole)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(data)) if data else 0
        way = chance.randrange(4)
        if way == 0:
            data[at : at + 1] = chance.choice(_BITS)
        elif way == 1:
            del data[at : at + chance.randint(1, 40)]
        elif way == 2:
            data[at:at] = data[at : at + chance.randint(1, 80)]
        else:
            data[at:at] = chance.choice(_BITS)
    return bytes(data) if chance.random() < 0.9 else data.decode("utf-8", "replace").encode("utf-16")


if __name__ == "__main__":
    main()
