"""Finds the time zone a calendar means: by an IANA name, a name of Windows, a label, or the rules it brings along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from relnote.domain import moments
from relnote.importers.ics import zone_rules
from relnote.importers.ics.times import Stamp

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}\Z", re.ASCII)
_IS_UTC = frozenset({"utc", "gmt", "z", "etc/utc", "etc/gmt", "etc/zulu", "coordinated universal time"})
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+-])\s*(\d{1,2})(?:[:.]?(\d\d))?(?!\d)", re.IGNORECASE)
_PLACE = re.compile(r"[^\W\d_]+(?:[ .'-]+[^\W\d_]+)*")
_AREA = re.compile(
    r"(?:\b|_)(eastern|central|mountain|pacific|alaska|hawaii|atlantic|greenwich)"
    r"(?: (?:standard |daylight |mean )?time\b|\Z)",
    re.IGNORECASE,
)
_AREAS = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "alaska": "America/Anchorage",
    "hawaii": "Pacific/Honolulu",
    "atlantic": "America/Halifax",
    "greenwich": "Europe/London",
}
"""How zones without a city in their label begin: `(UTC-05:00) Eastern Time (US & Canada)`."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone."""

    name: str
    """Its IANA name; empty if it has none, or is UTC, which tells nothing of a place."""
    rules: tzinfo


IN_UTC = Zone("", UTC)


class Zones:
    """The zones of a file; each is looked for once.

    Args:
        own: IANA name of the zone of the user, in which floating times are meant; UTC if it is unknown.
    """

    def __init__(self, own: str) -> None:
        self._own = Zone("", moments.zone_of(own) if _is_name(own) else UTC)
        self._brought: dict[tuple[int, str], list[bytes]] = {}
        self._said: dict[int, Zone] = {}
        self._found: dict[tuple[int, str], Zone] = {}

    def bring(self, calendar: int, name: str, lines: list[bytes]) -> None:
        """Take a zone that a calendar of the file brings along (the lines of a VTIMEZONE)."""
        self._brought.setdefault((calendar, name.strip()), lines)

    def say(self, calendar: int, name: str) -> None:
        """Take the zone that a calendar says is its own (X-WR-TIMEZONE)."""
        if zone := _by_name(name.strip()):
            self._said[calendar] = zone

    def said(self, calendar: int) -> str:
        """Give the IANA name of the zone that a calendar says is its own; empty if it says none."""
        return self._said[calendar].name if calendar in self._said else ""

    def of(self, stamp: Stamp, calendar: int) -> Zone:
        """Give the zone a time is meant in."""
        if stamp.offset is not None:
            return Zone(self.said(calendar), timezone(stamp.offset))
        return self._named(stamp.zone, calendar) if stamp.zone else self._own

    def moment(self, wall: datetime, zone: Zone) -> datetime:
        """Tell the moment in UTC at which the clock in `zone` shows `wall`; in a gap, as far after it.

        Raises:
            OverflowError: it is before the year 1 or after 9999.
        """
        try:
            return wall.replace(tzinfo=zone.rules, fold=0).astimezone(UTC)
        except ValueError as error:
            raise OverflowError from error

    def _named(self, name: str, calendar: int) -> Zone:
        key = (calendar, name)
        if key not in self._found:
            self._found[key] = self._look_for(name, calendar)
        return self._found[key]

    def _look_for(self, name: str, calendar: int) -> Zone:
        if zone := _by_name(name):
            return zone
        lines = self._brought.get((calendar, name)) or next(
            (lines for (_, brought), lines in self._brought.items() if brought == name), None
        )
        if lines:
            place = zone_rules.place(lines)
            if place and _is_name(place):
                return Zone(place, moments.zone_of(place))
            if rules := zone_rules.built(lines):
                return Zone("", rules)
        return _by_label(name) or self._said.get(calendar) or self._own


def _is_name(name: str) -> bool:
    # Only what looks like a name is looked up: a zone is a file, and this must not name another one.
    # `localtime` is that of this machine.
    sane = bool(_NAME.match(name)) and len(name) < 50 and name.lower() not in {"localtime", "posixrules"}
    return sane and moments.is_zone(name)


def _by_name(name: str) -> Zone | None:
    for candidate in _names(name.strip().strip('"').strip()):
        if candidate.lower() in _IS_UTC:
            return IN_UTC
        if _is_name(candidate):
            return Zone(candidate, moments.zone_of(candidate))
    return None


def _names(name: str) -> Iterator[str]:
    """Give what a name may mean, from the likeliest on."""
    plain = name.strip("/")
    yield plain
    if "/" in plain:
        # `/mozilla.org/20070129_1/America/New_York`, `tzone://Microsoft/Utc`
        parts = plain.split("/")[-3:]
        for at in range(len(parts) - 1):
            yield "/".join(parts[at:])
        yield parts[-1] if parts[-1].lower() in _IS_UTC else ""
    elif "_" in plain or "-" in plain:
        yield re.sub(r"[_-]", "/", plain, count=1)
    if "Time" in plain or "UTC" in plain:
        from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

        yield WINDOWS_TO_OLSON.get(plain, "")


def _by_label(label: str) -> Zone | None:
    """Find the zone of a label as Windows shows it: `(UTC+01:00) Amsterdam, Berlin, Bern`."""
    offset = _OFFSET.search(label[:200])
    ahead = _ahead(offset) if offset else None
    area = _AREA.search(label[:200])
    named = [_AREAS[area[1].lower()]] if area else []
    cities = [_cities().get(place.lower().replace(" ", "_"), "") for place in _PLACE.findall(label[:200])]
    for name in [*named, *cities]:
        if name and _is_name(name) and ahead in {None, _standard(name)}:
            return Zone(name, moments.zone_of(name))
    return Zone("", timezone(ahead)) if ahead is not None else None


def _ahead(found: re.Match[str]) -> timedelta | None:
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > 14 or minutes > 59:
        return None
    return timedelta(hours=hours, minutes=minutes) * (-1 if found[1] == "-" else 1)


def _standard(name: str) -> timedelta | None:
    """Tell how far a zone is ahead of UTC without daylight saving time."""
    zone = moments.zone_of(name)
    offsets = [datetime(2024, month, 1, tzinfo=zone).utcoffset() for month in (1, 7)]
    return min(offset for offset in offsets if offset is not None)


_CITIES: dict[str, str] = {}


def _cities() -> dict[str, str]:
    """Give the zones by the city they are named for, in lower case."""
    if not _CITIES:
        from zoneinfo import available_timezones

        for name in sorted(available_timezones()):
            area, _, city = name.rpartition("/")
            if area and not area.startswith(("Etc", "posix", "right", "SystemV", "US", "Canada")):
                _CITIES.setdefault(city.lower(), name)
    return _CITIES
