"""What the marks `bought:` and `born:` say: an amount with its currency and what was bought; a birthday.

An amount is the first number beside a currency (`46500 GBP Plover`, `€1,250.50 spares`, `film for 2.5k eur`). Without any
currency it is a number that begins the text, if it is in thousands (`2.5k spares`) or of at least three digits (`1,250
spares`). So `3 pallets of film` and `2 CNC lathes` have none, nor have days, ranges, shares and telephone numbers. Digits
are grouped by blanks, commas, points or apostrophes, in threes or as in India; one or two digits behind the last comma or
point are hundredths. What is left of the text is what was bought.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from relnote.domain.currencies import SIGNS, currency_of
from relnote.domain.dates import MONTH_NAMES, day_problem, parse_day

LARGEST = 10**13
"""Hundredths; a larger amount is no amount."""

LEAST_DIGITS = 3
"""So many digits an amount without a currency has at least."""

BORN_LIKE = "9 April 1983, 1983-04-09, or 9 April if the year is not known"

_CURRENCY = rf"(?:[A-Z]{{0,2}}[{''.join(sign for sign in SIGNS if len(sign) == 1)}]|[^\W\d_]{{1,7}}\.?)"
_NUMBER = (
    r"(?:\d{1,3}(?P<gap>[ \u00a0\u202f'’.,])\d{3}(?:(?P=gap)\d{3})*|\d{1,2}(?:,\d\d)+,\d{3}|\d{1,12})"
    r"(?:[.,]\d{1,2})?(?!\d)"
)
_AMOUNT = re.compile(
    # Neither in the middle of a word, a number, a day or a range, nor less than nothing.
    r"(?<![\w-])(?<!\d[.,:/–])"
    rf"(?:(?P<before>{_CURRENCY})(?P<apart>\s?))?(?P<number>{_NUMBER})(?!\s?%|[.,:/'’–-]\d)(?:[.,][-–—]{{1,2}})?"
    r"(?:\s?(?P<scale>[kK]|[mM](?:io|illion|ln|n)?)(?!\w))?"
    rf"(?:(?P<nearby>\s?)(?P<after>{_CURRENCY})(?!\w))?(?!\w)"
)
_EDGE = " \t,;:–—-"
_LINK_BEFORE = re.compile(r"(?:^|\s)(?:for|at)$")
_LINK_BEHIND = re.compile(r"^(?:for|of)\s")
_ISO = re.compile(r"(?:\d{4}|-)-\d{2}-\d{2}")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY_AND_MONTH = re.compile(rf"\d[./-]\d|(?:{'|'.join(MONTH_NAMES)})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bought:
    """A purchase as a note tells it."""

    amount: int | None
    """Hundredths of the currency; none if no amount is said."""
    currency: str
    """An ISO code, or as it was written; empty if none is said."""
    text: str
    """What was bought."""


def read_bought(text: str) -> Bought:
    """Read what stands behind `bought:`. What is no amount is what was bought."""
    found = [one for one in _AMOUNT.finditer(text) if not _is_a_name(one)]
    for one in found:
        currency = currency_of(one["before"] or "") or currency_of(one["after"] or "")
        if currency and (amount := _hundredths(one)) <= LARGEST:
            return Bought(amount, currency, _left(text, one))
    if found and _stands_alone(text, found[0]) and (amount := _hundredths(found[0])) <= LARGEST:
        return Bought(amount, "", _left(text, found[0]))
    return Bought(None, "", text.strip())


def _is_a_name(found: re.Match[str]) -> bool:
    """Tell whether a number belongs to the letters before it (`M2000`)."""
    return bool(found["before"]) and not found["apart"] and not currency_of(found["before"])


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """Tell whether a number is an amount although it has no currency."""
    glued = found["after"] and not found["nearby"]
    if found["before"] or glued or text[: found.start()].strip():
        return False
    if found["scale"]:
        return found["scale"] in "kK"
    digits = re.sub(r"\D", "", found["number"])
    # What begins with a nought is a telephone or an article number.
    return len(digits) >= LEAST_DIGITS and not re.match(r"0\d", found["number"])


def _hundredths(found: re.Match[str]) -> int:
    number, scale = found["number"], (found["scale"] or "")[:1].lower()
    head, tail = number, ""
    last = max(number.rfind("."), number.rfind(","))
    if last >= 0 and len(number) - last - 1 in (1, 2):
        head, tail = number[:last], number[last + 1 :]
    whole = int(re.sub(r"\D", "", head)) * 100 + int(tail.ljust(2, "0"))
    return whole * {"": 1, "k": 1000, "m": 1_000_000}[scale]


def _left(text: str, found: re.Match[str]) -> str:
    """Give what stands around an amount, without the words that led to it (`spares for £12`)."""
    start = found.start() if currency_of(found["before"] or "") else found.start("number")
    end = found.end()
    if found["after"] and not currency_of(found["after"]):
        end = found.start("after")
    before = _LINK_BEFORE.sub("", text[:start].rstrip(_EDGE))
    behind = _LINK_BEHIND.sub("", text[end:].lstrip(_EDGE))
    return f"{before} {behind}".strip(_EDGE)


def read_born(text: str, today: date) -> tuple[str, str]:
    """Read what stands behind `born:`.

    Args:
        text: What was typed.
        today: The day it was written on; nobody is born after it.

    Returns:
        The day as `YYYY-MM-DD`, or `--MM-DD` if no year was said; and what is wrong, in one sentence. One is empty.
    """
    said = text.strip()
    try:
        if _ISO.fullmatch(said):
            # In a leap year there is every day.
            day: date | None = date.fromisoformat(said if said[0] != "-" else f"2000-{said[2:]}")
        else:
            # Days that are told from today (`3 days ago`, `the 9th`) are nobody's birthday.
            day = parse_day(said, today, prefer="past") if _DAY_AND_MONTH.search(said) else None
    except ValueError:
        day = None
    if day is None:
        problem = "" if _ISO.fullmatch(said) else day_problem(said, today)
        return "", problem or f"Write when they were born: {BORN_LIKE}."
    if not _YEAR.search(said):
        return f"-{day:-%m-%d}", ""
    return (
        (day.isoformat(), "")
        if day <= today
        else ("", f"{day.isoformat()} is still to come; write {BORN_LIKE}.")
    )


def describe_born(day: str) -> str:
    """Say a birthday: `9 Apr 1983`, `9 Apr` where the year is not known."""
    month, number = MONTH_NAMES[int(day[-5:-3]) - 1], int(day[-2:])
    return f"{number} {month}" if day.startswith("--") else f"{number} {month} {day[:4]}"


def money(hundredths: int, currency: str) -> str:
    """Say an amount: `46,500 GBP`, `12.50 EUR`."""
    whole, rest = divmod(hundredths, 100)
    return f"{whole:,}{f'.{rest:02}' if rest else ''} {currency}".rstrip()
