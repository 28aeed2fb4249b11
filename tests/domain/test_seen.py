"""What is shown beside the preference questions: counts of what was seen, and nothing where too little was."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from random import Random

from relnote.domain.records import DatedFact
from relnote.domain.seen import _days_apart, seen_so_far
from relnote.domain.words import FactKind
from tests.domain.test_rules_rhythm import exchanges
from tests.domain.tried import facts, tries


def seen(*lines: str, **more) -> dict[str, str]:
    return seen_so_far(facts(*lines, history=tries(*lines), **more))


def by_day(quick: dict[int, int], slow: dict[int, int], minutes: int = 20) -> list[str]:
    """An email a week on each day (Monday is 0): so many answered within some minutes, then so many two days later."""
    lines = []
    for day in range(7):
        for week in range(quick.get(day, 0) + slow.get(day, 0)):
            sent = datetime.fromisoformat("2026-01-05T09:00") + timedelta(days=7 * week + day)
            wait = timedelta(minutes=minutes) if week < quick.get(day, 0) else timedelta(days=2, hours=1)
            lines += [
                f"{sent:%Y-%m-%dT%H:%M} email out sent",
                f"{sent + wait:%Y-%m-%dT%H:%M} email in received {{}}",
            ]
    told = [(lines[place], lines[place + 1]) for place in range(0, len(lines), 2)]
    moments = sorted(line for pair in told for line in pair)
    numbers = {line: number for number, line in enumerate(moments, 1)}
    answers = {reply: numbers[sent] for sent, reply in told}
    return [line.format(answers[line]) if line in answers else line for line in moments]


def test_of_somebody_of_whom_little_is_known_nothing_is_said() -> None:
    assert seen() == {}
    assert seen(*exchanges(2)) == {}


def test_days_on_which_replies_come_fastest_or_slowest() -> None:
    told = seen(*by_day({1: 5, 2: 4}, {1: 2, 2: 3, 0: 5, 3: 5, 4: 5}))
    assert told["best_days"] == (
        "replies come fastest on Tue and Wed (9 of 14 within the hour; on other days 0 of 15)"
    )
    assert told["worst_days"].startswith("replies come slowest on Mon, Thu and Fri (0 of 15 within the hour")
    told = seen(*by_day({0: 0, 1: 5, 2: 5, 3: 5}, {0: 6, 1: 1, 2: 1, 3: 1}))
    assert (
        told["worst_days"] == "replies come slowest on Mon (0 of 6 within the hour; on other days 15 of 18)"
    )
    assert told["best_days"].startswith("replies come fastest on Tue, Wed and Thu (15 of 18 within the hour")


def test_an_absence_tells_nothing_of_the_day_on_which_somebody_was_written_to() -> None:
    # On Mondays they are always away until Wednesday, in which they answer; the other days are all alike.
    lines = by_day({1: 6, 2: 6, 3: 6}, {0: 6})
    assert "Mon (0 of 6 within the hour" in seen(*lines)["worst_days"]
    mondays = [datetime.fromisoformat("2026-01-05") + timedelta(weeks=week) for week in range(6)]
    away = tuple(
        DatedFact(
            contact_id=7,
            kind=FactKind.AWAY,
            day=f"{day:%Y-%m-%d}",
            last_day=f"{day + timedelta(days=1):%Y-%m-%d}",
        )
        for day in mondays
    )
    assert not {"best_days", "worst_days"} & set(seen(*lines, dated=away))


def test_how_soon_is_quick_goes_by_how_soon_they_answer_at_all() -> None:
    told = seen(*by_day({1: 6}, {0: 5, 3: 5}, minutes=180))
    assert told["best_days"] == "replies come fastest on Tue (6 of 6 within 4 hours; on other days 0 of 10)"
    assert not {"best_days", "worst_days"} & set(seen(*by_day({}, {0: 5, 1: 5, 3: 5})))


def test_days_that_hardly_differ_are_not_named() -> None:
    told = seen(*by_day({0: 3, 1: 4, 2: 3, 3: 3}, {0: 2, 1: 1, 2: 2, 3: 2}))
    assert not {"best_days", "worst_days"} & set(told)
    few = seen(*by_day({0: 2, 1: 2, 2: 2, 3: 2, 4: 1}, {0: 0, 4: 1}))
    assert not {"best_days", "worst_days"} & set(few)


def test_the_best_of_five_days_must_be_better_than_the_best_of_five_is_by_chance() -> None:
    others = {0: 1, 2: 1, 3: 1, 4: 1}
    slow = dict.fromkeys(others, 4)
    # One of five days is always the best; where days make no difference, it looks as good as this in 6 cases of 100.
    assert not {"best_days", "worst_days"} & set(seen(*by_day({1: 5, **others}, slow)))
    told = seen(*by_day({1: 6, **others}, slow))
    assert told["best_days"] == "replies come fastest on Tue (6 of 6 within the hour; on other days 4 of 20)"


def test_where_days_make_no_difference_hardly_any_are_named() -> None:
    chance = random.Random(7)
    named = 0
    for _ in range(100):
        quick = {day: sum(chance.random() < 0.5 for _ in range(12)) for day in range(5)}
        told = seen(*by_day(quick, {day: 12 - count for day, count in quick.items()}))
        named += bool({"best_days", "worst_days"} & set(told))
    assert named <= 5


def test_messages_that_nobody_answered_are_slow_and_those_answered_elsewhere_do_not_count() -> None:
    lines = by_day({1: 6}, {})
    mondays = [
        f"2026-{month:02}-{day:02}T09:00 email out sent"
        for month, day in ((3, 2), (3, 9), (3, 16), (3, 23), (3, 30))
    ]
    late = "2026-06-01T09:00 email out sent"
    told = seen(*lines, *mondays, late)
    assert told["best_days"] == "replies come fastest on Tue (6 of 6 within the hour; on other days 0 of 5)"
    called = seen(*lines, *mondays, "2026-04-01T09:00 phone in reached", late)
    assert "best_days" not in called


def test_hours_at_which_they_are_seen() -> None:
    told = seen(*exchanges(12))
    assert told["best_time"] == "they write or call most often at 11–1, 3–5 (6 of 12 times)"
    assert told["worst_time"] == "they never wrote or called before 8 (12 times seen)"
    evenings = [
        f"2026-07-{day:02}T18:30 email in received" for day in (1, 2, 3, 6, 7, 8, 9, 10, 13, 14, 15, 16)
    ]
    once = [f"2026-06-{day:02}T10:00 email in received" for day in (1, 2, 3, 4, 5, 8, 9, 10)]
    early = [f"2026-06-{day:02}T06:00 email in received" for day in (11, 12, 15)]
    told = seen(*once, *early[:1], *evenings)
    assert told["worst_time"] == "they hardly ever wrote or called before 8 (1 of 21 times)"
    assert "worst_time" not in seen(*once, *early, *evenings)
    weekends = [
        f"2026-{month:02}-{day:02}T20:10 email in received"
        for month in (2, 3)
        for day in (1, 7, 8, 14, 15, 21, 22)
    ]
    assert " at weekends (" in seen(*weekends)["best_time"]


def test_hours_that_hold_half_of_what_was_seen_at_most_are_not_where_they_mostly_are() -> None:
    working_days = [f"2026-06-{day:02}" for day in (1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15, 16)]
    hours = (8, 9, 9, 10, 12, 14, 16, 17, 18, 20, 21, 22)
    spread = [f"{day}T{hour:02}:10 email in received" for day, hour in zip(working_days, hours, strict=True)]
    assert seen(*spread)["best_time"] == "they write or call most often at 9–1 (4 of 12 times)"
    alike = [f"{day}T09:10 email in received" for day in working_days]
    assert seen(*alike)["best_time"].startswith("they write or call mostly at ")


def test_channels_with_how_often_and_how_fast() -> None:
    calls = [
        f"2026-05-{day:02}T10:00 phone out {'reached' if day < 19 else 'no_answer'}" for day in range(11, 22)
    ]
    emails = exchanges(12)
    told = seen(*calls, *emails)
    assert told["first_channel"] == (
        "email answered 12 of 12, usually in 15 min; phone reached them 8 of 11 times"
    )
    assert told["second_channel"] == told["first_channel"]
    stated = seen(*calls, *emails, says={"first_channel": "email"})
    assert stated["second_channel"] == "phone reached them 8 of 11 times"
    assert stated["first_channel"] == told["first_channel"]
    assert seen(*calls[:2]) == {}
    assert seen(*calls)["first_channel"] == "phone reached them 8 of 11 times"


def test_few_answers_that_all_came_are_worth_less_than_many_of_which_nearly_all_did() -> None:
    calls = [f"2026-05-{day:02}T10:00 phone out reached" for day in (11, 12, 13)]
    emails = [*exchanges(18), "2026-10-05T09:00 email out sent", "2026-11-16T09:00 email out sent"]
    assert seen(*calls, *emails)["first_channel"].startswith("email answered 18 of 19")


def test_what_brought_an_answer_elsewhere_says_nothing_for_a_channel() -> None:
    texts = [f"2026-0{month}-07T09:30 text out sent" for month in range(1, 6)]
    said = seen(*texts, *exchanges(12))["first_channel"]
    assert said == "email answered 12 of 12, usually in 15 min; text answered 0 of 5"


def test_how_long_they_take() -> None:
    assert seen(*exchanges(12))["wait"].startswith("they answer email in 15 min; 9 of 10 within ")
    assert "wait" not in seen(*exchanges(4))


def test_days_that_differ_by_chance_alone_are_hardly_ever_named() -> None:
    """Of people who answer any day alike, no more than one in twenty is said to have a fastest day."""
    random, named = Random(7), 0
    for _ in range(200):
        answered = [(number % 5, random.random() < 0.5) for number in range(60)]
        named += bool(_days_apart(answered, "within the hour", best=True))
    assert named <= 10
