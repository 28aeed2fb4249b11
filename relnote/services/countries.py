"""Where somebody lives, as far as it can be told, and the public holidays there."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from relnote.domain.words import Channel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from relnote.domain.records import ContactPoint


def country_of(zone: str, points: Sequence[ContactPoint]) -> str:
    """Tell the country of a contact by their zone, else by their numbers if these agree; empty if it cannot be told.

    Gives two letters (ISO 3166).
    """
    if zone:
        return _by_zone().get(zone, "")
    numbers = {
        point.normal for point in points if point.channel is not Channel.EMAIL and point.normal[:1] == "+"
    }
    countries = {_of_number(number) for number in numbers}
    return countries.pop() if len(countries) == 1 else ""


@lru_cache(maxsize=1)
def _by_zone() -> Mapping[str, str]:
    text = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows}


@lru_cache(maxsize=4096)
def _of_number(number: str) -> str:
    import phonenumbers

    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(number)) or ""
    except phonenumbers.NumberParseException:
        return ""


@lru_cache(maxsize=256)
def holidays_in(country: str, year: int) -> tuple[Mapping[date, str], frozenset[int] | None]:
    """Give the public holidays of a country from a year to the end of the next, and its days off in the week.

    A country nobody knows has none, and no days off that are known.
    """
    if not country:
        return {}, None
    import holidays

    try:
        found = holidays.country_holidays(country, years=(year, year + 1), language="en_US")
    except NotImplementedError:
        return {}, None
    # A single day off is what the law says where offices close on two: then those of the zone count.
    weekend = frozenset(found.weekend) if len(found.weekend) > 1 else None
    return {day: str(name) for day, name in found.items()}, weekend
