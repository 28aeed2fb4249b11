"""What stands in the cells of tables: several values in one, labels, days, properties that are kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from relnote.domain.words import Channel
from relnote.importers.drafts import PropertyDraft
from relnote.importers.written_moments import Order, written_day

COLUMN = "X-COLUMN"
"""The property in which a cell is kept whose column has no field here; the name of the column stands beside."""

_SEVERAL = re.compile(r"\s*:::\s*")
_YEARLESS = re.compile(r"(?:--|1604-|0000-)(\d\d)-?(\d\d)", re.ASCII)
_PART_OF_DAY = re.compile(r"\d{4}(?:[-/.]\d\d?)?", re.ASCII)
_ORDERS: tuple[Order, ...] = ("dmy", "mdy", "ymd")
_SYSTEM = frozenset({"mycontacts", "my contacts"})
"""Groups of Google that everybody is in."""
_USUAL = frozenset(
    {"home", "work", "mobile", "other", "main", "pager", "work mobile", "work fax", "home fax", "fax"}
)
_OWN_POINT = re.compile(rf"(?:\A|;\s*)({'|'.join(each.value.replace('_', ' ') for each in Channel)}): ")
_TWO_DIGITS = re.compile(r"(?<!\d)\d\d?[./-]\d\d?[./-]\d\d(?!\d)")


def parts(cell: str) -> list[str]:
    """Give the values of a cell that Google joined with ` ::: `; empty ones are none."""
    if ":::" not in cell:
        return [cell] if cell else []
    return [part for part in map(str.strip, _SEVERAL.split(cell)) if part]


def mailboxes(cell: str) -> list[str]:
    """Give the e-mail addresses of a cell: several with anything between them if each is one."""
    found = parts(cell)
    if len(found) != 1:
        return found
    pieces = [piece for piece in re.split(r"[;,\s]+", cell) if piece]
    return pieces if len(pieces) > 1 and all("@" in piece and "<" not in piece for piece in pieces) else found


def numbers(cell: str) -> list[str]:
    """Give the telephone numbers of a cell; `;` stands in no number."""
    return [piece for part in parts(cell) for piece in map(str.strip, part.split(";")) if piece]


def tags(cell: str, sign: str = "") -> list[str]:
    """Give the tags of a cell, joined with `sign`, or if there is none with whatever sign; the group of all contacts is none."""
    found = parts(cell)
    if len(found) == 1:
        sign = sign or (";" if ";" in cell else ",")
        found = [piece.strip() for piece in cell.split(sign)]
    plain = (tag.removeprefix("* ").strip() for tag in found)
    return [tag for tag in plain if tag and tag.casefold() not in _SYSTEM]


def own_points(cell: str) -> list[tuple[Channel, str]]:
    """Give the contact points of a cell of ours, each with its channel: `fax: 1234; website: example.org`."""
    if not _OWN_POINT.match(cell):
        return []
    _, *pieces = _OWN_POINT.split(cell)
    return [
        (Channel(word.replace(" ", "_")), value.strip())
        for word, value in zip(pieces[::2], pieces[1::2], strict=True)
    ]


def label_of(cell: str) -> tuple[str, bool]:
    """Give a label as contacts have it, and whether it is the preferred one: `* Work` is `work`."""
    said = " ".join(cell.lstrip("* ").split())
    return said.lower() if said.lower() in _USUAL else said, cell.startswith("*")


def is_no_day(cell: str) -> bool:
    """Tell whether a cell is how a program writes that there is no date: `0/0/00`."""
    digits = [char for char in cell if char.isdigit()]
    return not digits or set(digits) == {"0"}


def is_no_date(cell: str, order: Order | None) -> bool:
    """Tell whether a cell is no day however days are written; with an `order`, that `born` reads none is enough."""
    if _PART_OF_DAY.fullmatch(cell.strip()):
        return False
    return not any(born(cell, each) for each in ((order,) if order else _ORDERS))


def born(cell: str, order: Order | None) -> str:
    """Give a day as `YYYY-MM-DD` or `--MM-DD`; empty if it is none, or if it needs an order that is not known."""
    text = cell.strip()
    if yearless := _YEARLESS.fullmatch(text):
        month, day = int(yearless[1]), int(yearless[2])
        return f"--{month:02}-{day:02}" if _is_day(month, day) else ""
    found = written_day(text, order)
    if found is None:
        return ""
    # Two digits of the year of a birthday are of the past.
    if found.year >= 2030 and _TWO_DIGITS.match(text):
        return f"{found.year - 100:04}-{found.month:02}-{found.day:02}"
    return found.isoformat()


def day_of(year: str, month: str, day: str) -> str:
    """Give a day of three numbers as `born` does; the year may be lacking."""
    if not (month.isdecimal() and day.isdecimal()) or not _is_day(int(month), int(day)):
        return ""
    whole = year.isdecimal() and len(year) == 4 and year != "0000"
    return f"{year if whole else '-'}-{int(month):02}-{int(day):02}"


def _is_day(month: int, day: int) -> bool:
    try:
        date(2000, month, day)
    except ValueError:
        return False
    return True


def escaped(text: str) -> str:
    """Write a text as the value of a property."""
    for sign, written in (
        ("\\", "\\\\"),
        (",", "\\,"),
        (";", "\\;"),
        ("\r\n", "\\n"),
        ("\n", "\\n"),
        ("\r", "\\n"),
    ):
        text = text.replace(sign, written)
    return text


def kept(name: str, text: str) -> PropertyDraft:
    """Keep a cell with the name of its column."""
    return PropertyDraft(name=COLUMN, parameters=(("NAME", (name,)),), value=escaped(text))


def structured(name: str, pieces: Sequence[str], where: str = "") -> PropertyDraft:
    """Make a property of several parts: a name, an address."""
    value = ";".join(map(escaped, pieces))
    return PropertyDraft(name=name, parameters=(("TYPE", (where,)),) if where else (), value=value)
