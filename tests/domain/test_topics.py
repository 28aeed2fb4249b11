"""Somebody comes to one topic again and again: what a topic is, when it is told, and what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from relnote.domain.records import Flag
from relnote.domain.rules.topics import topic_interest
from relnote.domain.sentences import sentence, short, step
from relnote.domain.topics import LOOKED_AT, Touch, topics_of
from relnote.domain.verdicts import Verdicts
from relnote.domain.words import Channel, FlagKind
from tests.domain.tried import facts, moment, tries


def touches(*told: str, theirs: bool = True, first: int = 1) -> list[Touch]:
    """Tell of acts or offers, oldest first: `2026-10-01 newsletter roof insulation`."""
    found = []
    for number, line in enumerate(told, first):
        day, channel, text = line.split(" ", 2)
        at = moment(day if "T" in day else f"{day}T10:00")
        found.append(Touch(number, at, Channel(channel), theirs, text))
    return found


def flags(acts: Sequence[Touch], *lines: str) -> list[Flag]:
    newest_first = tuple(sorted(acts, key=lambda each: each.at, reverse=True))
    return list(topic_interest(facts(*lines, history=tries(*lines), touches=newest_first)))


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Roof insulation", {"roof insulation": "Roof insulation"}),
        ("  ROOF   insulation!\nmore below", {"roof insulation": "ROOF insulation"}),
        ("Asked about #pumps and #Solar-Roofs, see #1", {"pumps": "pumps", "solar-roofs": "Solar-Roofs"}),
        ("https://www.example.com/pumps?utm_source=mail", {"example.com/pumps": "example.com/pumps"}),
        ("/pricing#top", {"pricing": "pricing"}),
        ("C# for engineers", {"c# for engineers": "C# for engineers"}),
        ("", {}),
        ("\n — \n", {}),
        ("What is new?", {"what is new": "What is new"}),
    ],
)  # fmt: skip
def test_what_a_text_is_about(text: str, topics: dict[str, str]) -> None:
    assert topics_of(text) == topics


def test_three_times_in_ninety_days_on_one_topic() -> None:
    acts = touches(
        "2026-09-01 newsletter Roof insulation",
        "2026-09-20 website roof insulation",
        "2026-10-05 newsletter Roof insulation",
        "2026-10-06 newsletter Something else",
    )
    assert flags(acts[:2]) == []
    [flag] = flags(acts)
    assert (flag.kind, flag.key) == (FlagKind.SIGNAL_INTEREST, "topic:roof insulation")
    assert (flag.raised_at, flag.lapses_at) == (moment("2026-10-05T10:00"), moment("2026-11-04T10:00"))
    assert sentence(flag, flag.raised_at, "UTC") == (
        'They came to "Roof insulation" on 3 of 35 days, unasked: 2 newsletters opened and 1 visit.'
    )
    assert step(flag, flag.raised_at, "UTC", "Email them today.") == (
        'Be in touch about "Roof insulation". Email them today.'
    )
    assert short(flag, flag.raised_at, "UTC") == "interest"


def test_a_newsletter_opened_three_times_a_day_is_opened_once() -> None:
    acts = touches(*(f"2026-09-01T{hour:02}:00 newsletter Roofs" for hour in (9, 10, 18)))
    assert flags(acts) == []
    assert flags([*acts, *touches("2026-09-02 blog Roofs", first=4)]) == []
    [flag] = flags(
        [*acts, *touches("2026-09-02 blog Roofs", "2026-09-02 blog #roofs", "2026-09-03 blog Roofs")]
    )
    assert sentence(flag, flag.raised_at, "UTC") == (
        'They came to "Roofs" on 3 days in a row, unasked: 3 newsletters opened and 3 comments.'
    )


def test_three_times_in_more_than_ninety_days_are_no_interest() -> None:
    assert flags(touches("2026-05-01 blog Roofs", "2026-06-15 blog Roofs", "2026-07-31 blog Roofs")) == []
    # One that comes too late does not take away what was there.
    acts = touches(
        "2026-05-01 blog Roofs", "2026-05-02 blog Roofs", "2026-07-20 blog Roofs", "2026-08-15 blog Roofs"
    )
    assert [flag.raised_at for flag in flags(acts)] == [moment("2026-07-20T10:00")]


def test_who_always_comes_is_told_of_once_and_again_after_a_pause() -> None:
    weekly = touches(
        *(f"2026-0{month}-{day:02} newsletter Roofs" for month in range(3, 8) for day in (2, 9, 16, 23))
    )
    [flag] = flags(weekly)
    assert flag.raised_at == moment("2026-03-16T10:00")
    again = touches(
        "2027-02-01 newsletter Roofs", "2027-02-08 newsletter Roofs", "2027-02-15 newsletter Roofs", first=50
    )
    assert [each.raised_at for each in flags([*weekly, *again])] == [moment("2027-02-15T10:00")]


def test_who_begins_conversations_anyway_gives_no_sign() -> None:
    acts = touches("2026-09-01 blog Roofs", "2026-09-10 blog Roofs", "2026-09-20 blog Roofs")
    begun = [
        "2026-01-05T09:00 phone out reached",
        "2026-07-01T09:00 email in received",
        "2026-08-01T09:00 email in received",
    ]
    assert len(flags(acts, *begun[:2])) == 1
    assert flags(acts, *begun) == []
    # Half a year is looked back, not only the days within which they came to it.
    assert flags(acts, *(line.replace("2026-07", "2026-04") for line in begun)) == []
    assert (
        len(
            flags(acts, *(line.replace("2026-07", "2025-07").replace("2026-08", "2025-08") for line in begun))
        )
        == 1
    )


OTHERS = tuple(
    f"2026-0{month}-{day:02} newsletter Topic {month}{day}" for month in (6, 7, 8) for day in (5, 20)
)
ROOFS = ("2026-09-01 newsletter Roofs", "2026-09-10 newsletter Roofs", "2026-09-20 newsletter Roofs")


def opened(*lines: str) -> list[Touch]:
    """Each of these was opened two hours after it came."""
    return touches(*(line.replace(" ", "T12:00 ", 1) for line in lines), first=50)


def test_where_much_is_offered_they_must_take_up_the_topic_more_than_the_rest() -> None:
    offers = touches(*OTHERS, *ROOFS, theirs=False)
    assert len(flags([*offers, *opened(*ROOFS)])) == 1
    # Whoever opens everything opens this too.
    assert flags([*offers, *opened(*OTHERS, *ROOFS)]) == []
    # With less to compare with, coming three times is enough.
    assert len(flags([*offers[2:], *opened(*OTHERS[2:], *ROOFS)])) == 1
    assert len(flags([*offers[:-1], *opened(*OTHERS, *ROOFS)])) == 1


def test_earlier_offers_of_the_topic_are_compared_with_too() -> None:
    offers = touches("2026-07-01 newsletter Roofs", *OTHERS[:4], *ROOFS, theirs=False)
    acts = opened(*OTHERS[:4], *ROOFS)
    assert flags([*offers, *acts]) == []
    # Four are too few to compare with.
    assert len(flags([*offers[1:], *acts])) == 1


def test_what_they_came_to_weeks_later_was_not_taken_up() -> None:
    offers = touches(*OTHERS, *ROOFS, theirs=False)
    later = [replace(each, at=each.at + timedelta(days=15)) for each in opened(*OTHERS)]
    assert len(flags([*offers, *later, *opened(*ROOFS)])) == 1


def test_what_was_offered_later_or_long_before_does_not_count_as_taken_up() -> None:
    offers = touches(*OTHERS, *ROOFS, "2026-09-25 newsletter Roofs", theirs=False)
    assert len(flags([*offers, *opened(*ROOFS)])) == 1
    early = touches(*OTHERS, *(line.replace("-09-", "-05-") for line in ROOFS), theirs=False)
    assert flags([*early, *opened(*ROOFS)]) == []


def daily(times: int, topic: str, begin: str = "2026-01-05", first: int = 1) -> list[Touch]:
    """Tell of so many visits, two a day."""
    day = moment(f"{begin}T09:00")
    return touches(
        *(
            f"{day + timedelta(days=number // 2, hours=number % 2):%Y-%m-%dT%H:%M} website {topic}"
            for number in range(times)
        ),
        first=first,
    )


def test_whoever_has_come_for_longer_than_is_looked_back_is_no_news() -> None:
    visits = daily(LOOKED_AT, "Pumps")
    assert len(flags(visits[:-1])) == 1
    assert flags(visits) == []


def test_of_whoever_comes_for_much_a_topic_that_is_new_is_told() -> None:
    visits = daily(LOOKED_AT - 3, "Pumps")
    new = touches(
        "2026-06-01 website Roofs", "2026-06-02 website Roofs", "2026-06-03 website Roofs", first=500
    )
    assert [flag.evidence["topic"] for flag in flags([*visits, *new])] == ["Roofs"]
    begun_later = touches("2026-03-20 website Roofs", "2026-04-10 website Roofs", "2026-04-11 website Roofs")
    assert [flag.evidence["topic"] for flag in flags([*visits, *begun_later])] == ["Roofs"]
    # Had they come to it before what is looked at began, it would be nothing new.
    late = touches(
        "2026-01-20 website Roofs", "2026-02-20 website Roofs", "2026-03-20 website Roofs", first=500
    )
    assert [flag.evidence["topic"] for flag in flags([*visits, *late])] == []


def test_what_was_dismissed_does_not_come_back_while_they_go_on_coming() -> None:
    visits = daily(2 * LOOKED_AT, "Pumps")
    [flag] = flags(visits[:6])
    verdicts = Verdicts({}, {(7, flag.kind, flag.key): flag.evidence})
    for count in range(6, len(visits)):
        assert verdicts.applied(flags(visits[:count][-LOOKED_AT:])) == ()
    # One of those visits was noted by mistake: that is nothing new either.
    assert verdicts.applied(flags([*visits[:2], *visits[4:20]])) == ()
    again = daily(6, "Pumps", begin="2027-06-01", first=2000)
    [flag] = verdicts.applied(flags([*visits, *again][-LOOKED_AT:]))
    assert flag.raised_at == moment("2027-06-03T09:00")
