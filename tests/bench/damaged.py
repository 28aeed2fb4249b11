# ruff: noqa: T201 - printing is its work
"""Reads damaged copies of files of every kind that can be imported, and tells for each kind what came of them.

Usage: python tests/bench/damaged.py [FOLDER...] [--times 10000] [--only ldif] [--whole 10]

Bytes are changed, lines lost, doubled, shuffled and glued in samples of our own, and in the small files of the folders.
Each copy is read by the reader of its kind, and every tenth (`--whole`) imported as a file, without writing. Nothing may
be raised but a refusal; nothing may go unreported: what is counted in the copy by other means than the reader's has to be
among its records, and read = stored + merged + skipped; and nothing may take more than five seconds.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import re
import sys
import tempfile
import time
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from relnote.clock import fixed_clock
from relnote.domain.refusal import Refusal
from relnote.importers.csv_rows import cells_below
from relnote.importers.engagement import read_engagement
from relnote.importers.friends import read_friends
from relnote.importers.ics import read_ics
from relnote.importers.journal_json import JournalFile
from relnote.importers.jrnl import read_jrnl
from relnote.importers.ldif import read_ldif
from relnote.importers.linkedin_messages import read_linkedin_messages
from relnote.importers.mail import read_mbox
from relnote.importers.monica import read_monica
from relnote.importers.recognise import recognise
from relnote.importers.sms_backup import read_sms_backup
from relnote.importers.tables.contacts import read_contacts
from relnote.importers.tables.interactions import read_interactions
from relnote.importers.tables.layout import find_layout
from relnote.importers.tables.survey import survey
from relnote.importers.text_lines import text_lines
from relnote.importers.vcard import read_vcards
from relnote.importers.whatsapp import read_whatsapp
from relnote.services.history_report import HistoryReport
from relnote.services.importing import Answers
from relnote.services.relnote import Relnote
from tests.bench import damaged_samples as samples
from tests.bench.ics_corpus import event_lines
from tests.bench.vcard_corpus import adds_up, damaged

_SMALL = 20_000
_SLOW = 5.0
_ZONE, _COUNTRY = "Europe/Lisbon", "PT"
_HEADING = re.compile(r"#{1,6}\s*\w[\w ]*\s*:?\s*")
_ELEMENT = re.compile(rb"<(?:sms|mms|call) ")
_MESSAGE, _SIGN = re.compile(rb"^2-abc,", re.MULTILINE), re.compile(rb"^(?:ann|bo)@", re.MULTILINE)
_COUNTED = frozenset({"note", "call", "reminder", "task", "gift"})
"""What is one record of Monica each."""
_ODD: tuple[Any, ...] = (
    None,
    True,
    -1,
    10**30,
    1e308,
    "",
    "x",
    "2026-13-45",
    [],
    {},
    [[]],
    {"a": 1},
    "\ud800",
)
"""What stands in a JSON where something else is expected."""
_SAID = re.compile(
    rb"^(0[1-9]|1[012])/(0[1-9]|1[012])/202\d, (?:[01]\d|2[0-3]):[0-5]\d - [A-Za-z ]{1,20}: ", re.MULTILINE
)
_ENTRY = re.compile(
    rb"^\[202\d-(?:0[1-9]|1[012])-(?:0[1-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d\] (?=\S)", re.MULTILINE
)
_ANSWERS = Answers(me=(samples.ME, "Sam Berg"), who={"*": None}, order="dmy", channel="letter")


class UnreportedError(Exception):
    """Something of a file is in no record."""


def _vcard(data: bytes) -> Sequence[Any]:
    found = read_vcards(data, region=_COUNTRY)
    _see(adds_up(data, found), "bytes of cards")
    return [*found.drafts, *found.skipped]


def _table(data: bytes) -> Sequence[Any]:
    """Read a table of contacts or of interactions; one that is none any more has no records."""
    file = io.BytesIO(data)
    layout = find_layout(file)
    if layout is None:
        return []
    seen = survey(file, layout)
    rows = [row.line for row in cells_below(file, layout.sign, layout.above, len(layout.names))]
    if layout.mapping.is_of_interactions:
        mine = frozenset({"sam berg"})
        found: list[Any] = list(read_interactions(file, layout, seen.order or "dmy", mine, zone=_ZONE))
    else:
        found = list(read_contacts(file, layout, seen.order, region=_COUNTRY))
    _see([record.line for record in found] == rows, "rows")
    return found


def _ldif(data: bytes) -> Sequence[Any]:
    """Read an address book; whatever stands between blank lines and is no comment is at least one entry."""
    found = list(read_ldif(io.BytesIO(data), region=_COUNTRY))
    blocks, block = 0, False
    for text, _ in text_lines(io.BytesIO(data)):
        line = text.strip(" \t\0\r\n")
        block = block and bool(line)
        if line and not text.startswith(("#", " ", "\t")) and not line.lower().startswith("version:"):
            blocks, block = blocks + (not block), True
    _see(len(found) >= blocks, "entries")
    return found


def _mbox(data: bytes) -> Sequence[Any]:
    """Read a mailbox whose first and last messages are whole: both have to be there whatever the second is."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        found = list(read_mbox(Path(file.name), frozenset({samples.ME})))
    first, _, last = samples.mails()
    if data.startswith(first) and data.endswith(last):
        uids = {getattr(record, "uid", "") for record in found}
        _see(sum("1@bolt.example" in uid or "3@bolt.example" in uid for uid in uids) == 2, "whole messages")
    return found


def _ics(data: bytes) -> Sequence[Any]:
    found = list(read_ics(data, frozenset({samples.ME}), samples.NOW, _ZONE))
    _see(set(event_lines(data)) <= {record.line for record in found}, "events")
    return found


def _whatsapp(data: bytes) -> Sequence[Any]:
    found = list(read_whatsapp(io.BytesIO(data), frozenset({"sam berg"}), order="dmy", zone=_ZONE))
    if data.startswith(b"12/03/2026"):
        _see(len(found) >= len(_SAID.findall(data)), "messages")
    return found


def _sms(data: bytes) -> Sequence[Any]:
    found = list(read_sms_backup(io.BytesIO(data), _COUNTRY))
    _see(len(found) >= _whole_ones(data, samples.SMS, _ELEMENT), "whole records")
    _see([record.line for record in found] == list(range(1, len(found) + 1)), "records")
    return found


def _friends(data: bytes) -> Sequence[Any]:
    found = list(read_friends(io.BytesIO(data), _ZONE))
    lines = (text.lstrip("\ufeff").strip() for text, _ in text_lines(io.BytesIO(data)))
    there = {number for number, line in enumerate(lines, 1) if line and not _HEADING.fullmatch(line)}
    _see(there <= {getattr(record, "draft", record).line for record in found}, "lines")
    return found


def _jrnl(data: bytes) -> Sequence[Any]:
    found = list(read_jrnl(io.BytesIO(data), _ZONE))
    _see(data.lstrip()[:1] == b"{" or len(found) >= len(_ENTRY.findall(data)), "entries")
    return found


def _jrnl_json(data: bytes) -> Sequence[Any]:
    found = list(read_jrnl(io.BytesIO(data), _ZONE))
    try:
        entries = json.loads(data.decode("utf-8-sig", "replace"))["entries"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return found
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        _see(len(found) == (len(entries) if isinstance(entries, list) else 1), "entries")
    return found


def _monica(data: bytes) -> Sequence[Any]:
    found = list(read_monica(io.BytesIO(data), _ZONE, _COUNTRY, "2026-11-21"))
    try:
        sections = json.loads(data)["account"]["data"]
        contacts = [
            each
            for part in sections
            if part["type"] in {"contact", "contacts"}
            for each in (part["values"] if isinstance(part["values"], list) else [part["values"]])
        ]
        parts = [part for each in contacts for part in each["data"] if part["type"] in _COUNTED]
        count = len(contacts) + sum(len(part["values"]) for part in parts)
    except (ValueError, KeyError, TypeError, RecursionError):
        return found
    _see(len(found) >= count, "contacts and what is theirs")
    return found


def _own(data: bytes) -> Sequence[Any]:
    found = list(JournalFile(io.BytesIO(data)).records())
    whole = json.loads(data)
    _see(len(found) >= sum(len(part) for part in whole.values() if isinstance(part, list)), "records")
    return found


def _whole_ones(data: bytes, sample: str, begin: re.Pattern[bytes]) -> int:
    """Count the records of a sample before the first byte that is damaged; the last of them may not be whole."""
    whole = sample.encode()
    same = next(
        (at for at, (one, other) in enumerate(zip(data, whole, strict=False)) if one != other), len(data)
    )
    return max(0, len(begin.findall(whole, 0, same)) - 1)


def _rows(
    read: Callable[[io.BytesIO], Any], sample: str, begin: re.Pattern[bytes]
) -> Callable[[bytes], Sequence[Any]]:
    def reader(data: bytes) -> Sequence[Any]:
        found = list(read(io.BytesIO(data)))
        lines = [record.line for record in found]
        _see(lines == sorted(set(lines)), "a place for each record")
        _see(len(found) >= _whole_ones(data, sample, begin), "whole rows")
        return found

    return reader


def _see(right: bool, what: str) -> None:
    if not right:
        raise UnreportedError(what)


READERS: dict[str, tuple[Callable[[bytes], Sequence[Any]], tuple[str | bytes, ...]]] = {
    "vcard": (_vcard, (samples.VCARD,)),
    "contacts": (_table, (samples.CONTACTS,)),
    "interactions": (_table, (samples.INTERACTIONS,)),
    "ldif": (_ldif, (samples.ldif(),)),
    "monica": (_monica, (samples.monica(),)),
    "friends": (_friends, (samples.FRIENDS,)),
    "jrnl": (_jrnl, (samples.JRNL,)),
    "jrnl_json": (_jrnl_json, (samples.JRNL_JSON,)),
    "relnote": (_own, ()),
    "mbox": (_mbox, ()),
    "ics": (_ics, (samples.ICS,)),
    "sms_backup": (_sms, (samples.SMS,)),
    "whatsapp": (_whatsapp, (samples.WHATSAPP, samples.WHATSAPP_OF_IPHONE)),
    "linkedin_messages": (
        _rows(lambda file: read_linkedin_messages(file, frozenset({"sam berg"})), samples.LINKEDIN, _MESSAGE),
        (samples.LINKEDIN,),
    ),
    "engagement": (
        _rows(lambda file: read_engagement(file, zone=_ZONE), samples.ENGAGEMENT, _SIGN),
        (samples.ENGAGEMENT,),
    ),
}
"""What reads a kind and sees that nothing goes unreported, with samples of it."""


def main() -> None:
    """Read damaged copies of every kind, print a line for each, and end with 1 if something is wrong."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("folders", nargs="*", type=Path)
    arguments.add_argument("--times", type=int, default=10_000, help="how many copies of each kind")
    arguments.add_argument("--only", action="append", choices=READERS, help="only this kind")
    arguments.add_argument("--whole", type=int, default=10, help="every which copy is imported as a file")
    asked = arguments.parse_args()
    warnings.simplefilter("ignore")
    found = _small_files(asked.folders)
    # It is made in a journal of its own, and one is open at a time.
    found["relnote"].append(samples.own())
    wrong = False
    with (
        tempfile.TemporaryDirectory() as folder,
        Relnote(Path(folder) / "a.db", fixed_clock(samples.NOW), samples.SETTINGS) as relnote,
    ):
        for kind in asked.only or READERS:
            wrong |= _damage(kind, found[kind], asked.times, asked.whole, relnote)
    sys.exit(wrong)


def _small_files(folders: Sequence[Path]) -> defaultdict[str, list[bytes]]:
    found: defaultdict[str, list[bytes]] = defaultdict(list)
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        if 0 < len(data) < _SMALL:
            kind = recognise(data).kind.value
            found["jrnl_json" if kind == "jrnl" and data.lstrip()[:1] == b"{" else kind].append(data)
    return found


def _damage(kind: str, files: list[bytes], times: int, whole: int, relnote: Relnote) -> bool:
    reader, own = READERS[kind]
    texts = [each.encode() if isinstance(each, str) else each for each in own]
    chance = random.Random(f"{kind} 20261126")
    came: Counter[str] = Counter()
    bad: Counter[str] = Counter()
    slowest = 0.0
    for number in range(times):
        # Half of the copies are of our own samples: those are counted most closely.
        data = _copy(
            kind,
            chance.choice(texts if texts and (not files or chance.random() < 0.5) else files or [b""]),
            chance,
        )
        begun = time.perf_counter()
        bad.update(_tried(lambda data=data: came.update(type(each).__name__ for each in reader(data)), data))  # type: ignore[misc]
        if number % whole == 0:
            bad.update(_tried(lambda data=data: came.update(_imported(relnote, data)), data))  # type: ignore[misc]
        slowest = max(slowest, time.perf_counter() - begun)
    said = ", ".join(f"{count:,} {name}" for name, count in sorted(came.items()))
    print(
        f"{kind:18} {times:,} damaged, {bad['raised']} raised, {bad['unreported']} unreported, "
        f"slowest {slowest:.2f} s; {said}",
        flush=True,
    )
    return bool(bad) or slowest > _SLOW


def _copy(kind: str, data: bytes, chance: random.Random) -> bytes:
    if kind == "mbox" and not data:
        first, middle, last = samples.mails()
        # What is damaged ends as a message does, so that the next is one.
        return first + damaged(middle, chance) + b"\n\n" + last
    if data.lstrip()[:1] == b"{" and chance.random() < 0.5:
        return _misshapen(data, chance)
    return damaged(data, chance)


def _misshapen(data: bytes, chance: random.Random) -> bytes:
    """Give a JSON in which one to four values are others, missing or there twice."""
    try:
        whole = json.loads(data)
    except ValueError:
        return damaged(data, chance)
    for _ in range(chance.randint(1, 4)):
        place: Any = whole
        while place and isinstance(place, dict | list):
            key = chance.choice([*place] if isinstance(place, dict) else range(len(place)))
            inner = place[key]
            if not isinstance(inner, dict | list) or not inner or chance.random() < 0.15:
                break
            place = inner
        if not place or not isinstance(place, dict | list):
            break
        way = chance.randrange(4)
        if way == 0:
            del place[key]
        elif way == 1 and isinstance(place, list):
            place.append(deepcopy(place[key]))
        else:
            place[key] = deepcopy(chance.choice(_ODD))
    return json.dumps(whole, indent=1).encode("ascii")


def _tried(read: Callable[[], object], data: bytes) -> list[str]:
    try:
        read()
    except Refusal:
        return []
    except UnreportedError as what:
        print(f"UNREPORTED {what} in {data[:2000]!r}")
        return ["unreported"]
    except Exception as error:  # noqa: BLE001 - counting these is what this is for
        print(f"RAISED {error!r} on {data[:600]!r}")
        return ["raised"]
    return []


def _imported(relnote: Relnote, data: bytes) -> Counter[str]:
    """Import a copy as a file without writing; gives how many were refused or came in."""
    path = relnote.journal.path.with_name("copy")
    path.write_bytes(data)
    importing = relnote.importing
    try:
        (report,) = importing.run(importing.look([path], _ANSWERS), _ANSWERS, dry=True).reports
    except Refusal:
        return Counter({"refused as files": 1})
    came = report.stored + len(report.skipped)
    if isinstance(report, HistoryReport):
        came += report.known + report.waiting + report.passed_over
    else:
        came += report.merged
    _see(report.read == came, "records of the import")
    return Counter({"imported as files": 1})


if __name__ == "__main__":
    main()
