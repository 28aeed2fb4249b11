"""Where somebody lives, as far as it can be told, and the public holidays there."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from relnote.domain.words import Channel
from relnote.domain.working_time import SATURDAY_SUNDAY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from relnote.domain.records import ContactPoint


def country_of(zone: str, points: Sequence[ContactPoint]) -> str:
    """Tell the country of a contact by their zone, else by their numbers if these agree; empty if it cannot be told.

    Gives two letters (ISO 3166).
    """
    if found := _of_zone(zone):
        return found
    numbers = {
        point.normal for point in points if point.channel is not Channel.EMAIL and point.normal[:1] == "+"
    }
    countries = {_of_number(number) for number in numbers}
    return countries.pop() if len(countries) == 1 else ""


def _of_zone(zone: str) -> str:
    """Tell the country of a zone, whichever of its names is given; empty for one of no country, such as UTC."""
    if not zone:
        return ""
    by_zone = _by_zone()
    return by_zone.get(zone) or by_zone.get(_other_names().get(zone, ""), "")


@lru_cache(maxsize=1)
def _by_zone() -> Mapping[str, str]:
    text = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0] for row in rows}


@lru_cache(maxsize=1)
def _other_names() -> Mapping[str, str]:
    """Give the zones that older names mean, by these names: `US/Eastern`, `Asia/Calcutta`."""
    text = files("tzdata").joinpath("zoneinfo", "tzdata.zi").read_text(encoding="utf-8")
    links = (line.split() for line in text.splitlines() if line.startswith("L "))
    return {name: zone for _, zone, name in links}


@lru_cache(maxsize=4096)
def _of_number(number: str) -> str:
    import phonenumbers

    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(number)) or ""
    except phonenumbers.NumberParseException:
        return ""


@lru_cache(maxsize=256)
def holidays_in(country: str, year: int) -> tuple[Mapping[date, str], frozenset[int] | None]:
    """Give the public holidays of a country from a year to the end of the second after it, and its days off in the week.

    A country nobody knows has none, and no days off that are known: then those of the zone count.
    """
    if not country:
        return {}, None
    import holidays

    try:
        found = holidays.country_holidays(country, years=range(year, year + 3), language="en_US")
    except NotImplementedError:
        return {}, None
    # Saturday and Sunday are given where nobody looked, and a single day is what the law says where offices close on two.
    weekend = frozenset(found.weekend)
    known = len(weekend) > 1 and weekend != SATURDAY_SUNDAY
    return {day: str(name) for day, name in found.items()}, weekend if known else None
