"""What the marks `bought:` and `born:` say: an amount with its currency and what was bought; a birthday.

An amount is a number beside a currency (`46500 GBP Plover`, `€1,250.50 spares`), one in thousands (`2.5k spares`), or
one of at least three digits that begins the text (`1,250 spares`); `3 pallets of film` has none. Of the separators of
several lands the last is the decimal point if one or two digits follow it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from relnote.domain.dates import MONTH_NAMES, day_problem, parse_day

SYMBOLS: dict[str, str] = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
}
"""What a sign in front of or behind an amount stands for; a currency of another dollar is written out."""

LARGEST = 10**13
"""Hundredths; a larger amount is no amount."""

LEAST_DIGITS = 3
"""So many digits an amount without a currency has at least."""

BORN_LIKE = "9 April 1983, 1983-04-09, or 9 April if the year is not known"

_SIGN = "[" + "".join(SYMBOLS) + "]"
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f'’.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,12}(?:[.,]\d{1,2})?(?!\d)"
_AMOUNT = re.compile(
    rf"(?<!\w)(?P<before>{_SIGN}|[A-Z]{{3}}(?![A-Za-z]))?\s?(?P<number>{_NUMBER})\s?(?P<scale>[kK]|[mM](?![\w]))?(?![\w.,]*\d)"
    rf"(?:\s?(?P<after>{_SIGN}|[A-Z]{{3}}(?![A-Za-z])))?(?!\w)",
)
_EDGE = " \t,;:–—-"
_ISO = re.compile(r"(?:\d{4}|-)-\d{2}-\d{2}")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Bought:
    """A purchase as a note tells it."""

    amount: int | None
    """Hundredths of the currency; none if no amount is said."""
    currency: str
    text: str
    """What was bought."""


def read_bought(text: str) -> Bought:
    """Read what stands behind `bought:`. What is no amount is what was bought."""
    for found in _AMOUNT.finditer(text):
        sign = found["before"] or found["after"] or ""
        digits = re.sub(r"\D", "", found["number"])
        begins = not text[: found.start()].strip() and len(digits) >= LEAST_DIGITS
        if not sign and not found["scale"] and not begins:
            continue
        amount = (
            _hundredths(found["number"]) * {"": 1, "k": 1000, "m": 1_000_000}[(found["scale"] or "").lower()]
        )
        if amount > LARGEST:
            continue
        left = f"{text[: found.start()].rstrip(_EDGE)} {text[found.end() :].lstrip(_EDGE)}"
        return Bought(amount, SYMBOLS.get(sign, sign), left.strip(_EDGE))
    return Bought(None, "", text.strip())


def _hundredths(number: str) -> int:
    head, point, tail = number, "", ""
    last = max(number.rfind("."), number.rfind(","))
    if last >= 0 and len(number) - last - 1 in (1, 2):
        head, point, tail = number[:last], number[last], number[last + 1 :]
    whole = int(re.sub(r"\D", "", head))
    return whole * 100 + (int(tail.ljust(2, "0")) if point else 0)


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
            day = parse_day(said, today, prefer="past") if any(char.isdigit() for char in said) else None
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
