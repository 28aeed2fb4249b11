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

_CALLED: dict[str, str] = {
    "AF": "+93", "BD": "+880", "BH": "+973", "BN": "+673", "DJ": "+253", "DZ": "+213", "EG": "+20", "IL": "+972",
    "IQ": "+964", "JO": "+962", "KW": "+965", "MR": "+222", "MV": "+960", "OM": "+968", "QA": "+974", "SA": "+966",
    "SD": "+249", "SY": "+963", "YE": "+967",
}  # fmt: skip
"""The countries of which the package of holidays knows other days off than the usual ones, and how they are called.

Of the others it gives Saturday and Sunday, also where nobody looked, or a single day: that is what the law says where
offices close on two.
"""

_CODES = tuple(_CALLED.values())


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


def weekend_of(zone: str, points: Sequence[ContactPoint]) -> frozenset[int] | None:
    """Give the days off in the week where a contact lives; none where those of their zone count.

    It is asked for very many contacts: a number is only looked up if it may make a difference.
    """
    if not _of_zone(zone) and not any(point.normal.startswith(_CODES) for point in points):
        return None
    return _weekend_in(country_of(zone, points))


@lru_cache(maxsize=256)
def _weekend_in(country: str) -> frozenset[int] | None:
    if country not in _CALLED:
        return None
    import holidays

    return frozenset(holidays.country_holidays(country).weekend)


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
    return {day: str(name) for day, name in found.items()}, _weekend_in(country)
