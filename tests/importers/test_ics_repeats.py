"""Events that come again: each time that is over is an interaction, and nothing ever hangs."""

from __future__ import annotations

import random
import time
from collections import Counter
from datetime import datetime, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr

from relnote.importers.drafts import InteractionDraft, PassedOver
from relnote.importers.ics import rules
from tests.importers.ics_samples import event, read, reason, starts


def day(text: str, hour: int = 0) -> datetime:
    year, month, number = map(int, text.split("-"))
    return datetime(year, month, number, hour)  # noqa: DTZ001 - rules go by the clock on the wall


WEEKLY = ["DTSTART:20250106T090000Z", "RRULE:FREQ=WEEKLY;COUNT=4"]


@pytest.mark.parametrize(
    ("old", "expected"),
    [
        ("D2 #3", ["01-06", "01-08", "01-10"]),
        ("D1 20250108T090000Z", ["01-06", "01-07", "01-08"]),
        ("W1 MO TH #4", ["01-06", "01-09", "01-13", "01-16"]),
        ("W1", ["01-06", "01-13"]),
        ("MP1 1+ 1- MO #4", ["01-06", "01-27", "02-03", "02-24"]),
        ("MD1 6 LD #3", ["01-06", "01-31", "02-06"]),
        ("YM1 1 3 #2", ["01-06", "03-06"]),
        ("YD1 6 40 #2", ["01-06", "02-09"]),
        ("M5 #3", ["01-06"]),
    ],
)
def test_rules_of_version_1_are_read(old: str, expected: list[str]) -> None:
    assert [day[5:10] for day in starts(event(WEEKLY[0], f"RRULE:{old}"))] == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (WEEKLY, ["01-06", "01-13", "01-20", "01-27"]),
        ([*WEEKLY, "EXDATE:20250113T090000Z"], ["01-06", "01-20", "01-27"]),
        ([*WEEKLY, "EXDATE;TZID=Europe/Berlin:20250113T100000"], ["01-06", "01-20", "01-27"]),
        ([*WEEKLY, "EXDATE;VALUE=DATE:20250113,20250120"], ["01-06", "01-27"]),
        ([*WEEKLY, "RDATE:20250108T090000Z,20250109T090000Z"], ["01-06", "01-08", "01-09", "01-13", "01-20", "01-27"]),
        ([*WEEKLY, "RDATE;VALUE=PERIOD:20250108T090000Z/PT1H"], ["01-06", "01-08", "01-13", "01-20", "01-27"]),
        ([*WEEKLY, "EXRULE:FREQ=WEEKLY;INTERVAL=2"], ["01-13", "01-27"]),
        ([WEEKLY[0], "RRULE:FREQ=DAILY;UNTIL=20250108T090000Z"], ["01-06", "01-07", "01-08"]),
        ([WEEKLY[0], "RRULE:FREQ=DAILY;UNTIL=20250108"], ["01-06", "01-07", "01-08"]),
        ([WEEKLY[0], "RRULE:FREQ=DAILY;UNTIL=20241231T000000Z"], ["01-06"]),
        ([WEEKLY[0], "RRULE:FREQ=DAILY;INTERVAL=0;COUNT=2"], ["01-06", "01-07"]),
        ([WEEKLY[0], "RRULE:FREQ=NEVER"], ["01-06"]),
        ([WEEKLY[0], "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"], ["01-06"]),
        ([WEEKLY[0], "RRULE:FREQ=MONTHLY;BYDAY=1WE;COUNT=3"], ["01-06", "02-05", "03-05"]),
    ],
)  # fmt: skip
def test_every_time_is_given(lines: list[str], expected: list[str]) -> None:
    assert [day[5:10] for day in starts(event(*lines))] == expected


def test_repeats_follow_the_clock_of_their_zone() -> None:
    found = starts(event("DTSTART;TZID=Europe/Berlin:20250327T090000", "RRULE:FREQ=WEEKLY;COUNT=2"))
    assert found == ["2025-03-27 08:00", "2025-04-03 07:00"]


def test_only_what_is_over_is_given_and_the_rest_is_no_record() -> None:
    lines = ["DTSTART:20260108T115900Z", "DURATION:PT1M", "RRULE:FREQ=DAILY"]
    assert starts(event(*lines)) == ["2026-01-08 11:59", "2026-01-09 11:59", "2026-01-10 11:59"]
    assert len(read(event(*lines))) == 3


@pytest.mark.parametrize("first", [True, False])
def test_an_event_in_place_of_one_repeat_takes_its_identity(first: bool) -> None:
    moved = event("RECURRENCE-ID:20250113T090000Z", "DTSTART:20250114T100000Z", "SUMMARY:Moved")
    off = event(
        "RECURRENCE-ID;TZID=Europe/Berlin:20250120T100000", "DTSTART:20250120T090000Z", "STATUS:CANCELLED"
    )
    parts = [moved, off, event(*WEEKLY)] if first else [event(*WEEKLY), moved, off]
    found = [record for record in read(*parts) if isinstance(record, InteractionDraft)]
    assert sorted((record.uid[-25:-15], f"{record.started_at:%m-%d}", record.body) for record in found) == [
        ("2025-01-06", "01-06", ""),
        ("2025-01-13", "01-14", "Moved"),
        ("2025-01-27", "01-27", ""),
    ]


def test_the_last_500_are_kept_and_the_older_ones_counted() -> None:
    found = read(event("DTSTART:20230101T090000Z", "RRULE:FREQ=DAILY"))
    kept = [record for record in found if isinstance(record, InteractionDraft)]
    older = [record for record in found if isinstance(record, PassedOver)]
    days = (day("2026-1-10") - day("2023-1-1")).days + 1
    assert (len(kept), len(older)) == (500, days - 500)
    assert f"{kept[-1].started_at:%Y-%m-%d}" == "2026-01-10"
    assert {record.reason for record in older} == {"older repeat"}


TIMES = "BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=" + ",".join(map(str, range(60)))


@pytest.mark.parametrize(
    ("start", "rule"),
    [
        ("20000101T000000Z", "FREQ=SECONDLY"),
        ("20000101T000000Z", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"),
        ("20000101T000000Z", "FREQ=MINUTELY;COUNT=99999999"),
        ("00010101T000000Z", "FREQ=DAILY"),
        ("00010101T000000Z", f"FREQ=YEARLY;BYDAY=MO;{TIMES}"),
        ("00010101T000000Z", f"FREQ=YEARLY;BYDAY=MO;{TIMES};BYSECOND=1,2,3;BYSETPOS=-1"),
    ],
)
def test_a_rule_that_gives_too_much_is_left(start: str, rule: str) -> None:
    began = time.process_time()
    assert reason(f"DTSTART:{start}", f"RRULE:{rule}") == "repeats too often"
    assert time.process_time() - began < 5


def test_a_zone_full_of_rules_does_not_hang() -> None:
    rule = "BEGIN:STANDARD\nDTSTART:00010101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nRRULE:{}\nEND:STANDARD\n"
    every = [rule.format(f"FREQ=YEARLY;BYMONTH={n % 12 + 1};BYDAY={n % 4 + 1}MO") for n in range(200)]
    zone = "\n".join(
        ["BEGIN:VTIMEZONE", "TZID:Bomb", *every, rule.format("FREQ=SECONDLY"), "END:VTIMEZONE", ""]
    )
    meeting = event("DTSTART;TZID=Bomb:20250106T090000", "RRULE:FREQ=DAILY;COUNT=300")
    began = time.process_time()
    assert len(read(zone.encode(), meeting)) == 300
    assert time.process_time() - began < 10


def test_repeats_that_are_all_left_out_are_one_record() -> None:
    assert (
        reason(WEEKLY[0], "RRULE:FREQ=WEEKLY;COUNT=1", "EXDATE:20250106T090000Z")
        == "moved or left out each time"
    )


def made_rule(chance: random.Random) -> str:
    """Give a rule that dateutil reads as RFC 5545 has it, at random."""
    frequency = chance.choice(["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"])
    parts = [f"FREQ={frequency}"]

    def say(name: str, values: list[int], likely: float) -> None:
        if chance.random() < likely:
            chosen = chance.sample(values, chance.randint(1, 3))
            parts.append(f"{name}={','.join(map(str, chosen))}")

    say("BYMONTH", [*range(1, 13)], 0.3)
    if chance.random() < 0.5:
        counted = frequency in {"YEARLY", "MONTHLY"} and chance.random() < 0.5
        nth = [chance.choice(["1", "2", "-1", "+3"]) if counted else "" for _ in range(2)]
        parts.append(f"BYDAY={nth[0]}MO,{nth[1]}TH")
    if frequency != "WEEKLY":
        say("BYMONTHDAY", [*range(1, 32), -1, -2], 0.25)
    if frequency == "YEARLY":
        say("BYYEARDAY", [1, 60, 200, 366, -1], 0.15)
    say("BYHOUR", [*range(24)], 0.2)
    say("BYMINUTE", [*range(60)], 0.1)
    if len(parts) > 2 and frequency in {"YEARLY", "MONTHLY"}:
        say("BYSETPOS", [1, 2, -1, -2], 0.3)
    return ";".join([*parts, f"INTERVAL={chance.randint(1, 4)}", f"WKST={chance.choice(['MO', 'SU'])}"])


def test_rules_give_what_dateutil_gives() -> None:
    chance = random.Random(7)
    seen: Counter[bool] = Counter()
    for _ in range(400):
        text = made_rule(chance)
        start = day(f"2010-{chance.randint(1, 12)}-{chance.randint(1, 28)}", chance.randint(0, 23))
        rule = rules.parse(text)
        assert rule
        steps = islice(rules.walk(rule, start, start + timedelta(days=1500)), 20_000)
        ours = list(islice(filter(None, steps), 60))
        # Where a rule gives nothing at all, dateutil would search on up to the year 9999.
        theirs = list(islice(rrulestr(text, dtstart=start), len(ours))) if ours else []
        assert ours == theirs, (text, start)
        seen[bool(ours)] += 1
    assert seen[True] > 300


def test_the_days_of_a_week_of_the_year() -> None:
    rule = rules.parse("FREQ=YEARLY;BYWEEKNO=20,-1;BYDAY=MO")
    assert rule
    found = filter(None, rules.walk(rule, day("2024-1-1"), day("2026-1-1")))
    theirs = rrulestr("FREQ=YEARLY;BYWEEKNO=20,-1;BYDAY=MO", dtstart=day("2024-1-1"))
    assert list(found) == theirs.between(day("2023-1-1"), day("2026-1-1"))


def test_a_file_of_repeats_adds_up() -> None:
    found = read(event(*WEEKLY), event("UID:two", "DTSTART:20250106T090000Z"), event("STATUS:CANCELLED"))
    assert [record.line for record in found] == [3, 3, 3, 3, 9, 14]
