"""Reads journals of jrnl, as text or as JSON: every entry is a private note about the people it names after an `@`."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO

from relnote.domain.words import Channel
from relnote.importers.drafts import HistoryRecord, InteractionDraft, PassedOver, PersonDraft, Skipped
from relnote.importers.text_lines import text_lines
from relnote.importers.written_moments import Order, OrderTally, written_moment

_BRACKETED = re.compile(r"\ufeff?\[([^\[\]\n]{6,40})\][ \t]+(?=\S)")
_BARE = re.compile(r"\ufeff?(\d{4}-\d\d-\d\d \d\d:\d\d)[ \t]+(?=\S)", re.ASCII)
_NAME = re.compile(r"(?<![\w.@+\-])@([^\W\d_][\w'’\-]*(?:[._][^\W\d_][\w'’\-]*)*)")
_PARTS = re.compile(r"[._]|(?<=[a-zß-ÿ])(?=[A-Z])")
_ENTRIES = re.compile(r"\"entries\"\s*:\s*\[\s*")
_BETWEEN = re.compile(r"[\s,]*")
_STAR = re.compile(r"[ \t]*\*[ \t]*\Z")
_NOBODY = "with no @name in it"
_MOST = 5
"""People of one entry; one that names more is about none of them."""


def begins_jrnl(start: str) -> bool:
    """Tell whether a text begins as a journal of jrnl does."""
    if re.match(r"\s*\{\s*\"tags\"\s*:\s*\{\s*(?:\"[^\"]{1,200}\"\s*:\s*\d+|\}\s*,\s*\"entries\")", start):
        return True
    first = next((line for line in start.lstrip("\ufeff").splitlines() if line.strip()), "")
    return _stamp(first) is not None and _moment_in_any_order(_stamp(first) or "")


def read_jrnl(file: BinaryIO, zone: str, order: Order | None = None) -> Iterator[HistoryRecord]:
    """Read a journal, which must be seekable, entry by entry; times without a zone are of `zone`.

    `order` is how its days are written where they do not tell it themselves. Nothing a file may hold is raised.
    """
    reading = _Reading(zone, order)
    if _is_json(file):
        yield from _json_entries(file.read(), reading)
    else:
        reading.order = _order(_stamps(file)) or order
        yield from _text_entries(file, reading)


def is_unsure(file: BinaryIO) -> bool:
    """Tell whether the days of a journal, which must be seekable, can be read in two ways."""
    if _is_json(file) or _order(_stamps(file)):
        return False
    return any(
        not written_moment(stamp, None, "UTC") and _moment_in_any_order(stamp) for stamp in _stamps(file)
    )


def name_after_at(written: str) -> str:
    """Give the name that stands after an `@`: `Mary_Chen`, `mary.chen` and `MaryChen` are of two words."""
    return " ".join(_PARTS.split(written.lstrip("@")))


def _is_json(file: BinaryIO) -> bool:
    file.seek(0)
    start = file.read(64).lstrip(b"\xef\xbb\xbf \t\r\n")
    file.seek(0)
    return start.startswith(b"{")


def _stamps(file: BinaryIO) -> Iterator[str]:
    return (stamp for line, _ in text_lines(file) if (stamp := _stamp(line)))


def _order(stamps: Iterable[str]) -> Order | None:
    """Tell how days are written, by all of them together."""
    tally = OrderTally(sorted_by_time=False)
    for stamp in stamps:
        tally.look(stamp.split(" ")[0].rstrip(","))
    return tally.order()


@dataclass(slots=True)
class _Reading:
    zone: str
    order: Order | None = None
    same: Counter[str] = field(default_factory=Counter)

    def record(self, line: int, written: str, text: str, raw: bytes) -> HistoryRecord:
        """Give what an entry is."""
        moment = written_moment(written, self.order, self.zone)
        if moment is None:
            return Skipped(line=line, reason="The date of this entry cannot be read.", raw=raw)
        names = dict.fromkeys(map(name_after_at, _NAME.findall(text)))
        if not names:
            return PassedOver(line=line, reason=_NOBODY)
        if len(names) > _MOST:
            return PassedOver(line=line, reason="naming a crowd")
        return InteractionDraft(
            line=line,
            uid=self._identity(int(moment.moment.timestamp()) // 60, text),
            channel=Channel.NOTE,
            direction=None,
            outcome=None,
            started_at=moment.moment,
            zone=self.zone,
            body=text,
            people=tuple(PersonDraft(name=name, channel=Channel.NOTE) for name in names),
            is_note=True,
        )

    def _identity(self, minute: int, text: str) -> str:
        """Give an identity that is the same for text and JSON; an entry written twice is told apart by its count."""
        said = f"{minute}\n{' '.join(text.replace('*', ' ').split())}"
        digest = hashlib.blake2s(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        self.same[digest] += 1
        return f"jrnl:{digest}" if self.same[digest] == 1 else f"jrnl:{digest}:{self.same[digest]}"


def _stamp(line: str) -> str | None:
    found = _BRACKETED.match(line) or _BARE.match(line)
    return found[1] if found else None


def _moment_in_any_order(stamp: str) -> bool:
    orders: tuple[Order | None, ...] = (None, "dmy", "mdy")
    return any(written_moment(stamp, order, "UTC") for order in orders)


def _text_entries(file: BinaryIO, reading: _Reading) -> Iterator[HistoryRecord]:
    """Give the entries of a text; a line in brackets that is no date belongs to the entry before it."""
    begun, stamp, held, raw = 1, "", [""], [b""]
    for number, (line, data) in enumerate(text_lines(file), 1):
        said = _stamp(line)
        if said is not None and _moment_in_any_order(said):
            yield from _entry(begun, stamp, held, raw, reading)
            found = _BRACKETED.match(line) or _BARE.match(line)
            begun, stamp, held, raw = number, said, [line[found.end() :] if found else ""], []
        else:
            held.append(line)
        raw.append(data)
    yield from _entry(begun, stamp, held, raw, reading)


def _entry(
    line: int, stamp: str, held: Iterable[str], raw: Iterable[bytes], reading: _Reading
) -> Iterator[HistoryRecord]:
    text = "".join(held).replace("\r\n", "\n").strip()
    if stamp:
        yield reading.record(line, stamp, text, b"".join(raw))
    elif text:
        yield Skipped(line=line, reason="This text stands before the first entry.", raw=b"".join(raw))


def _json_entries(data: bytes, reading: _Reading) -> Iterator[HistoryRecord]:
    text = data.decode("utf-8-sig", "replace")
    try:
        entries = json.loads(text)["entries"]
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        line = fault.lineno if isinstance(fault, json.JSONDecodeError) else 1
        yield Skipped(line=line, reason="This is not the JSON that jrnl writes, or it is damaged.", raw=data)
        return
    lines = _lines_of_entries(text)
    for entry in entries if isinstance(entries, list) else [entries]:
        yield _json_entry(next(lines, 1), entry, reading)


def _lines_of_entries(text: str) -> Iterator[int]:
    """Give the line on which each entry of a JSON begins; no more of them once something else stands there."""
    found = _ENTRIES.search(text)
    decoder, at, line, counted = json.JSONDecoder(), found.end() if found else len(text), 1, 0
    while at < len(text) and text[at] != "]":
        line, counted = line + text.count("\n", counted, at), at
        yield line
        _, at = decoder.raw_decode(text, at)
        at = _BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing too


def _json_entry(line: int, entry: Any, reading: _Reading) -> HistoryRecord:
    raw = json.dumps(entry).encode("ascii")
    if not isinstance(entry, dict):
        return Skipped(line=line, reason="This is not an entry of jrnl.", raw=raw)
    title, body = (entry.get(name) or "" for name in ("title", "body"))
    at = " ".join(str(entry[name]) for name in ("date", "time") if entry.get(name))
    if not isinstance(title, str) or not isinstance(body, str) or not (title + body).strip():
        return Skipped(line=line, reason="This entry has no text.", raw=raw)
    star = " *" if entry.get("starred") is True and not _STAR.search(title) else ""
    return reading.record(line, at, f"{title}{star}\n{body}".strip(), raw)
