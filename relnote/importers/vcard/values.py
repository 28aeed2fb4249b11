"""Reads the values of properties: escapes, lists, days, zones."""

from __future__ import annotations

import re
from datetime import date

from relnote.domain import moments
from relnote.importers.vcard.lines import Property

OLD = "2.1"
"""The version in which a backslash before an `n` is no line break: there, line breaks are quoted-printable."""

LEAST = 100
"""The weakest preference a property can declare."""

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_LITERAL = frozenset("\\,;:\"'")
_FULL_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?\Z", re.ASCII | re.DOTALL)
_YEARLESS = re.compile(r"--(\d\d)-?(\d\d)(?:T.*)?\Z", re.ASCII | re.DOTALL)
_PART_OF_DAY = re.compile(r"(?:\d{4}(?:-?\d\d)?|--\d\d|---\d\d)?(?:T.*)?\Z", re.ASCII | re.DOTALL)
_NO_YEAR = frozenset({"1604", "0000"})
"""Years that stand for none: Apple writes 1604, a leap year; others write zeros."""
_ZONE = re.compile(r"(?:[A-Za-z_]{2,20}/){1,2}[A-Za-z0-9_+-]{2,30}\Z|UTC\Z", re.ASCII)
_BREAKS = re.compile(r"\r\n?")
_SPACE = re.compile(r"\s+")


def unescaped(value: str, version: str) -> str:
    """Take the escapes away; a backslash before anything that needs none is a backslash."""
    if "\\" not in value:
        return value

    def plain(found: re.Match[str]) -> str:
        char = found[1]
        if char in "nN" and version != OLD:
            return "\n"
        return char if char in _LITERAL else found[0]

    return _ESCAPE.sub(plain, value)


def split(value: str, separator: str) -> list[str]:
    """Split at a separator that no backslash escapes; escapes stay."""
    if "\\" not in value:
        return value.split(separator)
    parts: list[str] = []
    start = at = 0
    while (at := _next(value, separator, at)) >= 0:
        parts.append(value[start:at])
        at = start = at + 1
    return [*parts, value[start:]]


def _next(value: str, separator: str, at: int) -> int:
    while at < len(value):
        if value[at] == "\\":
            at += 2
        elif value[at] == separator:
            return at
        else:
            at += 1
    return -1


def text(prop: Property, version: str) -> str:
    """Give the value of a property that is one text, without blanks around it."""
    return _BREAKS.sub("\n", unescaped(prop.value, version)).strip()


def one_line(value: str) -> str:
    """Fold all white space of a name or a title to single blanks."""
    return _SPACE.sub(" ", value).strip()


def parts(prop: Property, version: str, separator: str = ";") -> list[str]:
    """Give the components of a structured value, or the members of a list, unescaped."""
    return [one_line(unescaped(part, version)) for part in split(prop.value, separator)]


def born(prop: Property) -> str:
    """Give a birthday as `YYYY-MM-DD` or `--MM-DD`; empty if the property does not give a full day."""
    if "text" in {value.lower() for value in prop.given("VALUE")}:
        return ""
    value = prop.value.strip()
    full = _FULL_DAY.match(value)
    if not full:
        yearless = _YEARLESS.match(value)
        return _yearless(yearless[1], yearless[2]) if yearless else ""
    year, month, day = full[1], full[2], full[3]
    if year in {*_NO_YEAR, *prop.given("X-APPLE-OMIT-YEAR")}:
        return _yearless(month, day)
    return f"{year}-{month}-{day}" if _is_day(int(year), int(month), int(day)) else ""


def is_none(prop: Property) -> bool:
    """Tell whether a property that has to be a day is none: no part of one, no text, and not left empty."""
    value = prop.value.strip()
    if _PART_OF_DAY.match(value) or set(filter(str.isdigit, value)) == {"0"}:
        return False
    return not born(prop) and "text" not in {each.lower() for each in prop.given("VALUE")}


def _yearless(month: str, day: str) -> str:
    return f"--{month}-{day}" if _is_day(2000, int(month), int(day)) else ""


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def zone(prop: Property, version: str) -> str:
    """Give the IANA name a TZ property holds; empty if it holds none that is known here."""
    for part in parts(prop, version):
        # Only what looks like a name is looked up: a zone is a file, and this must not name another one.
        if _ZONE.match(part) and moments.is_zone(part):
            return part
    return ""


def preference(prop: Property) -> int:
    """Tell how strongly a property is preferred: 1 most, `LEAST` least, one more for not at all."""
    for value in prop.given("PREF"):
        if value.isascii() and value.isdigit() and len(value) < 4:
            return max(1, min(int(value), LEAST))
    return 1 if any(value.lower() == "pref" for value in prop.given("TYPE")) else LEAST + 1
