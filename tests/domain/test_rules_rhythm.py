"""What is flagged of a contact's rhythm, said with its numbers: the stories the engine is there for."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from relnote.domain.next_attempt import PlanFacts, next_attempt
from relnote.domain.next_attempt.observed import channel_scores, observed_of, preferred_channel
from relnote.domain.plan_words import plan_reasons
from relnote.domain.records import Flag
from relnote.domain.rules import derive_flags
from relnote.domain.rules.waiting import wait_ends
from relnote.domain.sentences import sentence, short, step
from relnote.domain.sentences.rhythm import lasting
from relnote.domain.values import Value
from relnote.domain.words import Channel, FlagKind, ValueWay
from tests.domain.tried import facts, moment, tries

WITHIN_THE_HOUR = (5, 20, 10, 55, 8, 15, 30, 12)
"""Minutes."""
HOURS = (9, 14, 11, 16, 10, 13, 15, 12)


def exchanges(count: int, minutes=WITHIN_THE_HOUR, channel="email", begin="2026-06-01") -> list[str]:
    """Tell of so many exchanges, one a working day, at different hours; the replies take so many minutes by turns."""
    day, lines = datetime.fromisoformat(begin), []
    for number in range(count):
        while day.weekday() > 4:
            day += timedelta(days=1)
        sent = day + timedelta(hours=HOURS[number % len(HOURS)])
        came = sent + timedelta(minutes=minutes[number % len(minutes)])
        lines += [f"{sent:%Y-%m-%dT%H:%M} {channel} out sent", f"{came:%Y-%m-%dT%H:%M} {channel} in received"]
        day += timedelta(days=1)
    return lines


def next_monday(lines: list[str]) -> datetime:
    day = datetime.fromisoformat(lines[-1].split()[0]).replace(hour=0, minute=0) + timedelta(days=1)
    return day + timedelta(days=-day.weekday() % 7)


def of(*lines: str, **more) -> dict[FlagKind, Flag]:
    """The flags of somebody with whom that happened, by kind."""
    found = facts(*lines, history=tries(*lines), **more)
    return {flag.kind: flag for flag in derive_flags(found)}


def sent_after(lines: list[str], at: str = "09:00") -> tuple[list[str], datetime]:
    """Send one more message, on the next Monday; gives all, and when that was."""
    monday = next_monday(lines)
    line = f"{monday:%Y-%m-%d}T{at} email out sent"
    return [*lines, line], moment(line.split(maxsplit=1)[0])


def test_who_always_answers_within_the_hour_is_amber_that_day_and_red_after_a_full_one() -> None:
    lines, sent = sent_after(exchanges(12))
    flags = of(*lines)
    amber = flags[FlagKind.RHYTHM_SLOW]
    assert timedelta(hours=3) < amber.raised_at - sent < timedelta(hours=8)
    assert sentence(amber, amber.raised_at, "UTC") == (
        "No answer yet to your email from today, longer than all 12 before; usually 15 min "
        "(12 replies, half between 12 min and 29 min)."
    )
    assert short(amber, amber.raised_at, "UTC") == "waits 0d"
    quick = (3, 10, 6, 25, 4, 8, 45, 7)
    lines, sent = sent_after(exchanges(20, minutes=quick))
    flags = of(*lines)
    assert flags[FlagKind.RHYTHM_SLOW].raised_at - sent < timedelta(hours=3)
    red = flags[FlagKind.RHYTHM_DRIFT]
    # A whole working day has passed without an answer: it tells in the morning of the next.
    assert timedelta(hours=8) < red.raised_at - sent < timedelta(hours=27)
    longer, sent_later = sent_after(exchanges(30, minutes=quick))
    assert of(*longer)[FlagKind.RHYTHM_DRIFT].raised_at - sent_later < timedelta(hours=8)
    assert sentence(red, red.raised_at, "UTC").startswith("Your email from ")
    assert "has waited far longer than their answers take: usually " in sentence(red, red.raised_at, "UTC")
    assert step(red, red.raised_at, "UTC").startswith("Ask how they are")
    assert short(red, red.raised_at, "UTC") == "slower"


def test_with_few_replies_nothing_is_said() -> None:
    lines, _ = sent_after(exchanges(4))
    assert not {FlagKind.RHYTHM_SLOW, FlagKind.RHYTHM_DRIFT, FlagKind.RHYTHM_SILENT} & set(of(*lines))
    assert "two working days have passed" in sentence(
        of(*lines)[FlagKind.WAITING], moment("2026-06-20T09:00"), "UTC"
    )


def test_an_answer_is_due_when_most_would_have_come() -> None:
    lines, sent = sent_after(exchanges(20))
    flag = of(*lines)[FlagKind.WAITING]
    assert timedelta(hours=4) <= flag.raised_at - sent < timedelta(hours=9)
    assert "they usually take 15 min (20 replies" in sentence(flag, flag.raised_at, "UTC")
    assert flag.evidence["stated"] is False


@pytest.mark.parametrize(("wait", "hours"), [("4h", 4), ("5d", 4)])
def test_the_sooner_of_what_they_said_and_what_is_usual_counts(wait: str, hours: int) -> None:
    lines, sent = sent_after(exchanges(20))
    flag = of(*lines, says={"wait": wait})[FlagKind.WAITING]
    assert flag.raised_at - sent == timedelta(hours=hours)
    said = sentence(flag, flag.raised_at, "UTC")
    assert ("their 4 hours have passed" in said) == (wait == "4h")


def test_however_slow_somebody_is_they_may_be_asked_after_ten_working_days() -> None:
    lines, sent = sent_after(slow_ones())
    flag = of(*lines)[FlagKind.WAITING]
    assert flag.raised_at - sent <= timedelta(days=15)


def slow_ones() -> list[str]:
    day, lines = datetime(2024, 1, 1, 9), []  # noqa: DTZ001 - told as people would
    for number in range(8):
        lines += [
            f"{day:%Y-%m-%dT%H:%M} email out sent",
            f"{day + timedelta(days=20 + number):%Y-%m-%dT%H:%M} email in received",
        ]
        day += timedelta(days=60)
    return lines


def test_a_late_answer_is_told_for_a_week() -> None:
    lines, sent = sent_after(exchanges(16))
    came = f"{sent + timedelta(hours=7):%Y-%m-%dT%H:%M} email in received"
    flag = of(*lines, came)[FlagKind.RHYTHM_SLOW]
    assert flag.lapses_at == flag.raised_at + timedelta(days=7)
    said = sentence(flag, flag.raised_at, "UTC")
    assert said.startswith("Their answer to your email from today took ")
    assert "of their working time, longer than all 16 before; usually 16 min (16 replies" in said
    assert short(flag, flag.raised_at, "UTC") == "late"


def flagged(kind: FlagKind, lines: list[str], minutes: list[int]) -> tuple[list[str], Flag]:
    """Add mails of every day at nine, answered after so many minutes, until there is such a flag; gives both."""
    day = next_monday(lines)
    for number, wait in enumerate(minutes):
        sent = day + timedelta(days=number, hours=9)
        lines += [
            f"{sent:%Y-%m-%dT%H:%M} email out sent",
            f"{sent + timedelta(minutes=wait):%Y-%m-%dT%H:%M} email in received",
        ]
        if kind in of(*lines):
            break
    return lines, of(*lines)[kind]


def test_several_slower_answers_show_a_change_and_say_which() -> None:
    lines, flag = flagged(FlagKind.RHYTHM_DRIFT, exchanges(16), [60 * hours for hours in (5, 6, 5, 7)])
    said = sentence(flag, flag.raised_at, "UTC")
    assert said.startswith(f"The last {len(flag.evidence['took'])} answers by email took ")
    assert "; later than their usual 15 min (16 replies" in said
    assert flag.raised_at == moment(lines[-1].split()[0])


def test_one_more_that_waits_adds_to_what_came_late() -> None:
    lines = exchanges(16)
    day = next_monday(lines)
    late = [f"{day:%Y-%m-%d}T09:00 email out sent", f"{day:%Y-%m-%d}T13:00 email in received"]
    waits = f"{day + timedelta(days=1):%Y-%m-%d}T09:00 email out sent"
    flag = of(*lines, *late, waits)[FlagKind.RHYTHM_DRIFT]
    said = sentence(flag, flag.raised_at, "UTC")
    assert said.startswith("The last answer by email took ")
    assert ", and one is still to come; later than" in said


def test_faster_answers_are_a_good_sign() -> None:
    _, flag = flagged(FlagKind.RHYTHM_FAST, exchanges(20, minutes=(900, 1200, 700, 1100)), [3] * 6)
    said = sentence(flag, flag.raised_at, "UTC")
    assert "; sooner than their usual " in said
    assert step(flag, flag.raised_at, "UTC").startswith("A good moment")
    assert short(flag, flag.raised_at, "UTC") == "faster"


def test_who_was_asked_more_than_given_is_not_to_be_asked_again() -> None:
    lines = exchanges(20, minutes=(900, 1200, 700, 1100))
    at = next_monday(lines)
    for _ in range(6):
        lines += [f"{at:%Y-%m-%d}T09:00 email out sent", f"{at:%Y-%m-%d}T09:03 email in received"]
        at = next_monday(lines)
    asked = Value(contact_id=7, interaction_id=1, way=ValueWay.ASKED, day=at.date(), text="a referral")
    gave = replace(asked, way=ValueWay.GAVE)
    said = {
        values: step(of(*lines, values=values)[FlagKind.RHYTHM_FAST], moment("2026-09-01T09:00"), "UTC")
        for values in ((), (asked,), (asked, gave))
    }
    assert said[asked,] == "A good moment to give something: you asked more of them than you gave."
    assert said[()] == said[asked, gave] == "A good moment to ask for something, or to give."


def test_silence_is_told_with_how_often_they_answered() -> None:
    lines = exchanges(20)
    day = next_monday(lines)
    lines += [f"{day + timedelta(days=3 * number):%Y-%m-%d}T09:00 email out sent" for number in range(4)]
    flag = of(*lines)[FlagKind.RHYTHM_SILENT]
    assert day.replace(tzinfo=flag.raised_at.tzinfo) < flag.raised_at < moment("2026-08-30T00:00")
    said = sentence(flag, flag.raised_at, "UTC")
    assert said.startswith("4 messages since ")
    assert said.endswith(" have no answer; before, they answered 20 of 20.")
    assert short(flag, flag.raised_at, "UTC").startswith("waits ")


def test_another_channel_than_before() -> None:
    lines = exchanges(8)
    day = next_monday(lines)
    lines += [f"{day + timedelta(days=number):%Y-%m-%d}T10:00 text in received" for number in range(4)]
    flag = of(*lines)[FlagKind.CHANNEL_SHIFT]
    assert flag.raised_at == moment(f"{day + timedelta(days=3):%Y-%m-%d}T10:00")
    assert sentence(flag, flag.raised_at, "UTC") == (
        "The last 4 times they came to you by text; before, by email (8 of 8)."
    )
    assert FlagKind.CHANNEL_SHIFT not in of(
        *lines, f"{day + timedelta(days=5):%Y-%m-%d}T10:00 email in received"
    )
    in_person = [line.replace("text in received", "in_person in reached") for line in lines]
    flag = of(*in_person)[FlagKind.CHANNEL_SHIFT]
    assert "came to you in person" in sentence(flag, flag.raised_at, "UTC")


def test_one_of_the_eight_before_may_have_been_there_but_no_more() -> None:
    lines = exchanges(7)
    day = next_monday(lines)
    texts = [f"{day + timedelta(days=number):%Y-%m-%d}T10:00 text in received" for number in range(6)]
    assert FlagKind.CHANNEL_SHIFT in of(*lines, *texts[:5])
    assert FlagKind.CHANNEL_SHIFT not in of(*lines, *texts)


def test_who_begins_conversations_unasked() -> None:
    lines = [f"2026-0{month}-10T09:00 phone out reached" for month in range(1, 9)]
    begun = [f"2026-09-{day:02}T10:00 email in received" for day in (1, 9, 16)]
    flag = of(*lines, *begun)[FlagKind.SIGNAL_INTEREST]
    assert flag.raised_at == moment("2026-09-16T10:00")
    assert sentence(flag, flag.raised_at, "UTC") == (
        "They began 3 conversations within 28 days; in the 221 days before, none."
    )
    assert FlagKind.SIGNAL_INTEREST not in of(*lines, begun[0])
    assert FlagKind.SIGNAL_INTEREST not in of(*lines)
    assert FlagKind.SIGNAL_INTEREST not in of(*begun)


def test_what_is_observed_stands_in_the_plan() -> None:
    emails = exchanges(12)
    texts = [f"2026-0{month}-07T09:30 text out sent" for month in range(1, 6)]
    found = facts(*texts, *emails, history=tries(*texts, *emails))
    assert preferred_channel(found) is Channel.EMAIL
    assert channel_scores(found)[Channel.EMAIL].tries == 12
    observed = observed_of(found)
    assert observed.channel is Channel.EMAIL
    assert observed.hours
    assert all(6 * 60 <= begin < end <= 20 * 60 for begin, end in observed.hours)
    assert observed.wait_ends is None
    waiting, sent = sent_after(exchanges(12))
    ends = observed_of(facts(*waiting, history=tries(*waiting))).wait_ends
    assert ends is not None
    assert ends > sent


def test_little_seen_is_nothing_observed() -> None:
    few = exchanges(2)
    observed = observed_of(facts(*few, history=tries(*few)))
    assert (observed.channel, observed.hours, observed.wait_ends) == (None, (), None)
    two = [*exchanges(2), *exchanges(2, channel="text", begin="2026-07-01")]
    assert preferred_channel(facts(*two, history=tries(*two))) is None


def test_letters_take_their_time() -> None:
    lines = exchanges(6, channel="letter", minutes=(60 * 24 * 5,) * 6)
    pair = facts(*lines, history=tries(*lines)).rhythm.pairs[Channel.LETTER]
    assert pair.priors.of(Channel.LETTER).mean == 12.0


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (20, "a minute"), (89, "a minute"), (95, "2 min"), (2400, "40 min"), (3569, "59 min"), (3600, "1 h"), (5500, "1.5 h"),
        (4 * 3600, "4 h"), (40_000, "1 day"), (60_000, "1.5 days"), (90_000, "2 days"),
    ],
)  # fmt: skip
def test_working_time_is_told_plainly(seconds: float, said: str) -> None:
    assert lasting(seconds, 43_000) == said


def test_more_waits_than_are_told_one_by_one() -> None:
    evidence = {
        "channel": "text", "took": [3600] * 6, "waits": 0, "day": 43_000, "median": 600, "first_quarter": 600,
        "third_quarter": 600, "replies": 9, "since": "2026-11-16T10:00:00+00:00",
    }  # fmt: skip
    flag = Flag(
        contact_id=7, kind=FlagKind.RHYTHM_DRIFT, raised_at=moment("2026-11-17T09:00"), evidence=evidence
    )
    assert sentence(flag, flag.raised_at, "UTC") == (
        "The last 6 answers by text took …, 1 h, 1 h, 1 h and 1 h; later than their usual 10 min (9 replies)."
    )


def test_a_plan_says_that_it_waits_for_their_usual_time() -> None:
    lines, sent = sent_after(exchanges(20))
    known = facts(*lines, history=tries(*lines))
    plan = next_attempt(
        PlanFacts(
            contact_id=7, zone="UTC", user_zone="UTC", recent=known.recent, observed=observed_of(known)
        ),
        sent,
    )
    assert plan is not None
    assert plan.earliest >= sent + timedelta(hours=4)
    said = plan_reasons(plan, sent, "UTC")
    assert {
        "not before four working hours have passed",
        "not before most of their answers would have come",
    } & set(said)
    slow, sent = sent_after(slow_ones())
    known = facts(*slow, history=tries(*slow))
    plan = next_attempt(
        PlanFacts(
            contact_id=7, zone="UTC", user_zone="UTC", recent=known.recent, observed=observed_of(known)
        ),
        sent,
    )
    assert plan is not None
    assert "not before most of their answers would have come" in plan_reasons(plan, sent, "UTC")


def test_a_message_alone_that_waits_far_too_long_is_said_so() -> None:
    lines, _ = sent_after(exchanges(20))
    flag = of(*lines)[FlagKind.RHYTHM_DRIFT]
    assert flag.evidence["took"] == []
    assert flag.evidence["waits"] == 1
    assert "replies, half between " in sentence(flag, flag.raised_at, "UTC")


@pytest.mark.parametrize("kind", [FlagKind.WAITING, FlagKind.RHYTHM_SLOW, FlagKind.RHYTHM_DRIFT])
def test_before_it_comes_about_nothing_is_said_to_have_passed(kind: FlagKind) -> None:
    lines, sent = sent_after(exchanges(20))
    flag = of(*lines)[kind]
    assert sentence(flag, sent, "UTC").startswith("If no answer comes by ")
    assert sentence(flag, sent, "UTC").endswith(", it is time to try again.")


def test_nobody_is_tried_before_the_wait_they_asked_for_however_fast_they_usually_are() -> None:
    lines, sent = sent_after(exchanges(20))
    known = facts(*lines, history=tries(*lines), says={"wait": "3d"})
    plan = next_attempt(
        PlanFacts(
            contact_id=7,
            zone="UTC",
            user_zone="UTC",
            stated=known.stated,
            recent=known.recent,
            observed=observed_of(known),
        ),
        sent,
    )
    assert plan is not None
    assert plan.earliest >= sent + timedelta(days=3)
    assert "not before the 3 days they asked for have passed" in plan_reasons(plan, sent, "UTC")
    # The flag tells it sooner all the same.
    assert of(*lines, says={"wait": "3d"})[FlagKind.WAITING].raised_at < sent + timedelta(days=1)


def test_silence_is_diagnosed_after_the_wait_they_asked_for() -> None:
    lines, sent = sent_after(exchanges(20))
    again = sent + timedelta(days=1)
    lines += [f"{again:%Y-%m-%dT%H:%M} email out sent"]
    found = facts(*lines, history=tries(*lines), says={"wait": "3d"})
    assert wait_ends(found, found.pending[-1]) >= again + timedelta(days=3)
    unsaid = facts(*lines, history=tries(*lines))
    assert wait_ends(unsaid, unsaid.pending[-1]) < again + timedelta(days=1)
