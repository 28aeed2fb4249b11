"""Reads the dates of messages, which programs write in many ways and sometimes wrongly."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_MONTH = rb"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_TIME = rb"(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:\.\d+)?)?"
_ZONE = rb"(?:\s*(?:(?:gmt|utc)(?=[+-]))?([+-]\d{1,2}:?\d\d|[a-z]{1,5})\b)?"
_MAIL = re.compile(rb"(\d{1,2})[\s-]+" + _MONTH + rb"[\s-]+(\d{2,4})[\s,]+" + _TIME + _ZONE, re.IGNORECASE)
"""`Thu, 26 Nov 2026 15:39:00 +0100`"""
_ASCTIME = re.compile(
    _MONTH + rb"\s+(\d{1,2}),?\s+" + _TIME + _ZONE + rb"\s+(\d{2,4})" + _ZONE, re.IGNORECASE
)
"""`Thu Nov 26 15:39:00 2026`, with a zone before or behind the year"""
_ISO = re.compile(rb"(\d{4})-(\d\d)-(\d\d)[T\s]+" + _TIME + _ZONE, re.IGNORECASE)
_LONGEST = 200
_HOURS = {
    b"est": -5, b"edt": -4, b"cst": -6, b"cdt": -5, b"mst": -7, b"mdt": -6, b"pst": -8, b"pdt": -7,
    b"bst": 1, b"west": 1, b"cet": 1, b"met": 1, b"mez": 1, b"cest": 2, b"mest": 2, b"mesz": 2,
    b"eet": 2, b"eest": 3, b"msk": 3, b"jst": 9, b"kst": 9,
}  # fmt: skip
"""Abbreviations that mean one thing in mail; any other counts as UTC, as the standard has it."""


def moment(value: bytes) -> datetime | None:
    """Read a date and time as an aware one in UTC; None if there is none, or no such day or hour."""
    raw = value[:_LONGEST]
    if found := _MAIL.search(raw):
        day, month, year, hour, minute, second, zone = found.groups()
        return _moment((_year(year), _MONTHS[month.lower().decode()], int(day)), (hour, minute, second), zone)
    if found := _ASCTIME.search(raw):
        month, day, hour, minute, second, before, year, behind = found.groups()
        date = (_year(year), _MONTHS[month.lower().decode()], int(day))
        return _moment(date, (hour, minute, second), before or behind)
    if found := _ISO.search(raw):
        year, month, day, hour, minute, second, zone = found.groups()
        return _moment((int(year), int(month), int(day)), (hour, minute, second), zone)
    return None


def received(value: bytes) -> datetime | None:
    """Read the date of a Received header, which stands behind its last semicolon."""
    return moment(value.rpartition(b";")[2].strip())


def _year(digits: bytes) -> int:
    """Tell the year; with two or three digits it is one of 1950 to 2049, or counted from 1900."""
    year = int(digits)
    if len(digits) == 2:
        return year + (2000 if year < 50 else 1900)
    return year + 1900 if len(digits) == 3 else year


def _moment(
    date: tuple[int, int, int], time: tuple[bytes, bytes, bytes | None], zone: bytes | None
) -> datetime | None:
    hour, minute, second = int(time[0]), int(time[1]), int(time[2] or 0)
    offset = _offset(zone)
    if offset is None or second > 60:
        return None
    try:
        # A leap second belongs to the minute it ends.
        return datetime(*date, hour, minute, min(second, 59), tzinfo=UTC) - offset
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=256)
def _offset(zone: bytes | None) -> timedelta | None:
    """Tell how far a zone is ahead of UTC; None if nowhere on earth is."""
    if not zone:
        return timedelta()
    if zone[:1] not in b"+-":
        return timedelta(hours=_HOURS.get(zone.lower(), 0))
    digits = zone[1:].replace(b":", b"").zfill(4)
    hours, minutes = int(digits[:2]), int(digits[2:])
    if hours > 15 or minutes > 59:
        return None
    offset = timedelta(hours=hours, minutes=minutes)
    return -offset if zone[:1] == b"-" else offset
