"""Plans from a real journal: where somebody lives, what is a holiday there, and what is known of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from relnote.domain.plan import ReasonKind
from relnote.domain.records import Contact, ContactPoint
from relnote.domain.words import Channel
from relnote.services.countries import country_of, holidays_in
from tests.store.journals import note


def added(journal, *numbers: str, zone: str = "", **fields: object) -> int:
    points = tuple(ContactPoint(channel=Channel.PHONE, value=number) for number in numbers)
    return journal.contacts.add(Contact(name="Mary Chen", zone=zone, points=points, **fields))


def window(plan) -> tuple[str, str]:
    return tuple(f"{at.astimezone(UTC):%a %d %b %H:%M}" for at in (plan.earliest, plan.latest))


@pytest.mark.parametrize(
    ("zone", "numbers", "country"),
    [
        ("Asia/Tokyo", ("+351912345678",), "JP"),
        ("Asia/Calcutta", (), "IN"),
        ("US/Eastern", (), "US"),
        ("", ("+81312345678",), "JP"),
        ("", ("+81312345678", "+81312345679"), "JP"),
        ("", ("+81312345678", "+442071838750"), ""),
        # Two countries share +1.
        ("", ("+14165550143",), "CA"),
        # A zone of no country says nothing.
        ("UTC", ("+81312345678",), "JP"),
        ("Etc/GMT+5", (), ""),
        ("", (), ""),
        ("", ("+80012345678",), "001"),
    ],
)
def test_the_country_is_that_of_their_zone_or_of_their_numbers(zone, numbers, country) -> None:
    points = [ContactPoint(channel=Channel.PHONE, value=each, normal=each) for each in numbers]
    points.append(ContactPoint(channel=Channel.EMAIL, value="m@x.example", normal="m@x.example"))
    assert country_of(zone, points) == country


@pytest.mark.parametrize("country", ["", "001", "XX"])
def test_a_country_nobody_knows_has_no_holidays(country) -> None:
    assert holidays_in(country, 2026) == ({}, None)


@pytest.mark.parametrize(
    ("zone", "numbers"), [("Asia/Tokyo", ()), ("", ("+81 3 1234 5678",))], ids=["by zone", "by number"]
)
def test_a_holiday_of_their_country_is_passed_over(journal, clock, zone, numbers) -> None:
    mary = added(journal, *numbers, zone=zone)
    clock.moment = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)  # Friday evening in Lisbon, Saturday in Tokyo
    plan = journal.plans.next_attempt(mary)
    expected = ("Mon 23 Nov 23:00", "Tue 24 Nov 08:00") if zone else ("Tue 24 Nov 08:00", "Tue 24 Nov 17:00")
    assert window(plan) == expected
    [holiday] = [each.facts for each in plan.reasons if each.kind is ReasonKind.HOLIDAY]
    assert holiday == {"name": "Labor Thanksgiving Day", "day": "2026-11-23"}


@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("Europe/Lisbon", "Mon 23 Nov 08:00"),
        ("Asia/Riyadh", "Sun 22 Nov 05:00"),
        ("Asia/Jerusalem", "Sun 22 Nov 06:00"),
        # The package does not know that they work on Sunday; the zone does.
        ("Asia/Kathmandu", "Sun 22 Nov 02:15"),
    ],
)
def test_days_off_are_those_of_their_country(journal, clock, zone, first) -> None:
    mary = added(journal, zone=zone)
    clock.moment = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
    assert window(journal.plans.next_attempt(mary))[0] == first


def test_what_they_said_and_what_was_tried_is_in_the_plan(journal, clock) -> None:
    mary = added(journal, "+351 912 345 678")
    note(
        journal,
        mary,
        "email out 17 nov\n\nWill the kiln do?\nprefers: email, then phone, best on Friday 10-12, wait 1 day",
    )
    plan = journal.plans.next_attempt(mary)
    assert plan.channel is Channel.PHONE
    assert window(plan) == ("Fri 20 Nov 10:00", "Fri 20 Nov 12:00")
    kinds = [each.kind for each in plan.reasons]
    assert kinds[:2] == [ReasonKind.SECOND_CHANNEL, ReasonKind.UNANSWERED]


def test_many_at_once(journal) -> None:
    mary, sue = added(journal, zone="Asia/Tokyo"), added(journal)
    plans = journal.plans.next_attempts([mary, sue, 999])
    assert set(plans) == {mary, sue}
    assert plans[mary] == journal.plans.next_attempt(mary)
    assert journal.plans.next_attempt(999) is None
    assert journal.plans.next_attempts([]) == {}


def test_the_countries_with_other_days_off_are_all_known() -> None:
    import holidays
    import phonenumbers

    from relnote.services.countries import _CALLED

    found = {
        country
        for country in holidays.list_supported_countries(include_aliases=False)
        if len(days := set(holidays.country_holidays(country).weekend)) > 1 and days != {5, 6}
    }
    assert {country: f"+{phonenumbers.country_code_for_region(country)}" for country in found} == _CALLED
