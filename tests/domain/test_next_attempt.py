"""The next attempt: channel, window, reasons; and what holds of every plan whatever is known."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relnote.domain.answer_words import WEEKDAYS
from relnote.domain.attempts import Attempt, unanswered
from relnote.domain.hours import ALWAYS, merged, without
from relnote.domain.moments import local
from relnote.domain.next_attempt import Observed, PlanFacts, next_attempt
from relnote.domain.next_attempt.channel import choose_channel
from relnote.domain.plan import ReasonKind
from relnote.domain.plan_words import plan_reasons, plan_sentence, plan_short
from relnote.domain.records import FollowUp
from relnote.domain.words import ADDRESSED, Channel, Direction, FollowUpKind, Outcome
from relnote.domain.working_time import after_wait, hours_of, weekdays_of, working_week
from tests.domain.tried import moment, tries

NOW = moment("2026-11-18T12:00")
"""A Wednesday."""
LISBON = "Europe/Lisbon"


def plan(
    now: str = "2026-11-18T12:00", *, zone: str = LISBON, told: tuple[str, ...] = (), answered=(), **fields
):
    facts = PlanFacts(
        contact_id=7, zone=zone, user_zone=LISBON, recent=tries(*told, answered=answered), **fields
    )
    return next_attempt(facts, moment(now))


def window(found) -> tuple[str, str]:
    return tuple(f"{at.astimezone(UTC):%a %d %b %H:%M}" for at in (found.earliest, found.latest))


SAYS = {"best_days": "tue,thu", "best_time": "10:00-12:00"}


@pytest.mark.parametrize(
    ("zone", "now", "stated", "expected"),
    [
        # Nothing said: what is left of today's office hours, or the next working day.
        (LISBON, "2026-11-18T12:00", {}, ("Wed 18 Nov 12:00", "Wed 18 Nov 17:00")),
        (LISBON, "2026-11-18T16:50", {}, ("Thu 19 Nov 08:00", "Thu 19 Nov 17:00")),
        (LISBON, "2026-11-20T18:00", {}, ("Mon 23 Nov 08:00", "Mon 23 Nov 17:00")),
        # A best day, in a best time.
        (LISBON, "2026-11-18T12:00", SAYS, ("Thu 19 Nov 10:00", "Thu 19 Nov 12:00")),
        (LISBON, "2026-11-19T11:00", SAYS, ("Thu 19 Nov 11:00", "Thu 19 Nov 12:00")),
        (LISBON, "2026-11-19T11:50", SAYS, ("Tue 24 Nov 10:00", "Tue 24 Nov 12:00")),
        # Never on a worst one: not even where the worst takes a part of the best.
        (LISBON, "2026-11-18T12:00", {"worst_days": "wed,thu"}, ("Fri 20 Nov 08:00", "Fri 20 Nov 17:00")),
        (LISBON, "2026-11-18T12:00", {"best_days": "wed,sat", "worst_days": "wed"}, ("Sat 21 Nov 08:00", "Sat 21 Nov 17:00")),
        (LISBON, "2026-11-18T12:00", {"worst_time": "11:00-15:00"}, ("Wed 18 Nov 15:00", "Wed 18 Nov 17:00")),
        # Before 8 and after 5 are said by people who sleep.
        (LISBON, "2026-11-18T22:30", {"best_time": "00:00-08:00"}, ("Thu 19 Nov 06:00", "Thu 19 Nov 08:00")),
        (LISBON, "2026-11-18T12:00", {"best_time": "17:00-24:00"}, ("Wed 18 Nov 17:00", "Wed 18 Nov 22:00")),
        (LISBON, "2026-11-18T12:00", {"worst_time": "06:00-22:00"}, ("Wed 18 Nov 22:00", "Thu 19 Nov 00:00")),
        # On both sides of the date line.
        ("Pacific/Kiritimati", "2026-11-18T12:00", {}, ("Wed 18 Nov 18:00", "Thu 19 Nov 03:00")),
        ("Pacific/Pago_Pago", "2026-11-18T12:00", {}, ("Wed 18 Nov 19:00", "Thu 19 Nov 04:00")),
        # The week starts on Sunday, Friday is off.
        ("Asia/Jerusalem", "2026-11-20T06:00", {}, ("Sun 22 Nov 06:00", "Sun 22 Nov 15:00")),
        # The clock is set back at 2:00 in the night of 25 October, forward on 29 March; in Beirut at midnight.
        (LISBON, "2026-10-24T22:30", {"best_days": "sun"}, ("Sun 25 Oct 08:00", "Sun 25 Oct 17:00")),
        (LISBON, "2026-03-28T22:30", {"best_days": "sun"}, ("Sun 29 Mar 07:00", "Sun 29 Mar 16:00")),
        ("America/Sao_Paulo", "2018-11-03T23:00", {"best_days": "sun"}, ("Sun 04 Nov 10:00", "Sun 04 Nov 19:00")),
        ("Asia/Beirut", "2026-03-28T20:00", {"best_days": "sun"}, ("Sun 29 Mar 05:00", "Sun 29 Mar 14:00")),
    ],
)  # fmt: skip
def test_the_first_window_that_suits_them(zone, now, stated, expected) -> None:
    assert window(plan(now, zone=zone, stated=stated)) == expected


WORK = "mon,tue,wed,thu,fri"


@pytest.mark.parametrize(
    ("now", "fields", "expected"),
    [
        # No office hour is left: still a best day, no weekend, no holiday, and not the night.
        ("2026-11-18T12:00", {"stated": {"best_days": "tue", "worst_time": "08:00-17:00"}}, ("Tue 24 Nov 06:00", "Tue 24 Nov 08:00")),
        ("2026-11-20T23:00", {"stated": {"worst_time": "08:00-17:00"}}, ("Mon 23 Nov 06:00", "Mon 23 Nov 08:00")),
        ("2026-11-18T12:00", {"stated": {"worst_time": "08:00-17:00"}}, ("Wed 18 Nov 17:00", "Wed 18 Nov 22:00")),
        ("2026-11-18T12:00", {"stated": {"worst_time": "08:00-17:00"}, "holidays": {date(2026, 11, 18): "Feast"}},
         ("Thu 19 Nov 06:00", "Thu 19 Nov 08:00")),
        # No working day is left: still their best time.
        ("2026-11-18T12:00", {"stated": {"worst_days": WORK, "best_time": "10:00-12:00"}}, ("Sat 21 Nov 10:00", "Sat 21 Nov 12:00")),
        ("2026-11-18T12:00", {"stated": {"worst_days": WORK}, "holidays": {date(2026, 11, 21): "Feast"}},
         ("Sun 22 Nov 08:00", "Sun 22 Nov 17:00")),
        # Best and worst are the same: as if neither were best.
        ("2026-11-18T12:00", {"stated": {"best_days": "thu", "worst_days": "thu", "best_time": "09:00-10:00", "worst_time": "09:00-10:00"}},
         ("Wed 18 Nov 12:00", "Wed 18 Nov 17:00")),
        # Best days that are all holidays for weeks are given up, and their best time is first.
        ("2026-11-18T12:00", {"stated": {"best_days": "thu"}, "holidays": {date(2026, 11, 19) + timedelta(days=7 * n): "Feast" for n in range(9)}},
         ("Wed 18 Nov 12:00", "Wed 18 Nov 17:00")),
        # A best time shorter than what is worth it is taken whole, but not a rest of it.
        ("2026-11-18T09:00", {"stated": {"best_time": "10:00-10:10"}}, ("Wed 18 Nov 10:00", "Wed 18 Nov 10:10")),
        ("2026-11-18T10:05", {"stated": {"best_time": "10:00-10:10"}}, ("Thu 19 Nov 10:00", "Thu 19 Nov 10:10")),
        # A best time that the clock leaves out that week.
        ("2026-03-28T12:00", {"stated": {"best_days": "sun", "best_time": "01:00-01:30"}}, ("Sun 05 Apr 00:00", "Sun 05 Apr 00:30")),
    ],
)  # fmt: skip
def test_a_wish_is_dropped_only_if_it_must_be(now, fields, expected) -> None:
    assert window(plan(now, **fields)) == expected


def test_a_holiday_that_was_over_anyway_is_no_reason() -> None:
    found = plan("2026-11-18T18:00", holidays={date(2026, 11, 18): "Feast"})
    assert window(found) == ("Thu 19 Nov 08:00", "Thu 19 Nov 17:00")
    assert ReasonKind.HOLIDAY not in {each.kind for each in found.reasons}


def test_what_is_worst_is_a_reason_only_if_it_mattered() -> None:
    def kept_clear(**stated: str) -> list[object]:
        found = plan("2026-11-20T18:00", stated=stated)
        return [each.facts for each in found.reasons if each.kind is ReasonKind.NOT_WORST]

    assert kept_clear(worst_days="mon") == [{"days": "mon"}]
    assert kept_clear(worst_time="12:00-13:00") == [{"hours": "12:00-13:00"}]
    assert kept_clear(worst_days="sat,wed", worst_time="20:00-24:00") == []
    assert kept_clear(worst_days="mon", best_days="wed") == []


def test_a_holiday_is_passed_over_and_named() -> None:
    found = plan(stated=SAYS, holidays={date(2026, 11, 19): "Founders' Day", date(2026, 11, 20): "Rest"})
    assert window(found) == ("Tue 24 Nov 10:00", "Tue 24 Nov 12:00")
    [reason] = [each for each in found.reasons if each.kind is ReasonKind.HOLIDAY]
    assert reason.facts == {"name": "Founders' Day", "day": "2026-11-19"}
    # Where every day is one, they no longer count.
    every = {date(2026, 11, 1) + timedelta(days=n): "Feast" for n in range(90)}
    assert window(plan(holidays=every)) == ("Wed 18 Nov 12:00", "Wed 18 Nov 17:00")


def test_days_off_are_those_of_their_country() -> None:
    assert window(plan("2026-11-20T06:00", zone="Asia/Jerusalem", weekend=frozenset({0, 6}))) == (
        "Fri 20 Nov 06:00", "Fri 20 Nov 15:00",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "sent", "expected"),
    [
        ({}, "2026-11-18T09:00", ("Fri 20 Nov 09:00", "Fri 20 Nov 17:00")),
        ({"wait": "1w"}, "2026-11-18T09:00", ("Wed 25 Nov 09:00", "Wed 25 Nov 17:00")),
        ({"wait": "30m"}, "2026-11-18T11:00", ("Wed 18 Nov 15:00", "Wed 18 Nov 17:00")),
        # The wait has passed: now.
        ({}, "2026-11-02T09:00", ("Wed 18 Nov 12:00", "Wed 18 Nov 17:00")),
    ],
)
def test_never_before_their_wait_has_passed(stated, sent, expected) -> None:
    found = plan(stated=stated, told=(f"{sent} email out sent",))
    assert window(found) == expected
    assert (ReasonKind.WAIT in {each.kind for each in found.reasons}) is (sent > "2026-11-10")


def promise(kind: FollowUpKind, due_on: str) -> FollowUp:
    return FollowUp(id=3, contact_id=7, kind=kind, text="the plan", due_on=date.fromisoformat(due_on))


def test_what_was_promised_is_respected() -> None:
    theirs = promise(FollowUpKind.PROMISE_THEIRS, "2026-11-20")
    found = plan(follow_ups=(theirs,))
    assert window(found) == ("Mon 23 Nov 08:00", "Mon 23 Nov 17:00")
    assert ReasonKind.THEIR_PROMISE in {each.kind for each in found.reasons}
    # One that is far off, or late, holds nobody up; nor while you owe them something sooner.
    for due_on in ("2027-01-20", "2026-11-16"):
        assert (
            window(plan(follow_ups=(promise(FollowUpKind.PROMISE_THEIRS, due_on),)))[0] == "Wed 18 Nov 12:00"
        )
    mine = promise(FollowUpKind.PROMISE_MINE, "2026-11-19")
    found = plan(follow_ups=(theirs, mine))
    assert window(found)[0] == "Wed 18 Nov 12:00"
    assert found.reasons[-1].kind is ReasonKind.MY_PROMISE


def test_a_promise_of_yours_is_kept_if_that_is_possible() -> None:
    by_thursday = (promise(FollowUpKind.PROMISE_MINE, "2026-11-19"),)
    # Sooner than their best day or their best time.
    found = plan(stated={"best_days": "mon"}, follow_ups=by_thursday)
    assert window(found) == ("Wed 18 Nov 12:00", "Wed 18 Nov 17:00")
    assert {ReasonKind.MY_PROMISE} == {each.kind for each in found.reasons} - {
        ReasonKind.NO_CHANNEL,
        ReasonKind.OFFICE_HOURS,
    }
    found = plan("2026-11-19T12:00", stated={"best_time": "09:00-10:00"}, follow_ups=by_thursday)
    assert window(found) == ("Thu 19 Nov 12:00", "Thu 19 Nov 17:00")
    # Not on a worst day, a holiday or before their wait.
    for fields in (
        {"stated": {"best_days": "mon", "worst_days": "wed,thu"}},
        {
            "stated": {"best_days": "mon"},
            "holidays": {date(2026, 11, 18): "Eve", date(2026, 11, 19): "Feast"},
        },
        {"stated": {"best_days": "mon", "wait": "1w"}, "told": ("2026-11-13T10:00 email out sent",)},
    ):
        found = plan(follow_ups=by_thursday, **fields)
        assert window(found)[0].startswith("Mon 23 Nov")
        assert ReasonKind.MY_PROMISE not in {each.kind for each in found.reasons}
        # That there is a promise before then is not forgotten.
        assert found.reasons[-1].kind is ReasonKind.PROMISE_FIRST
    # One that is late or far off changes nothing.
    for due_on in ("2026-11-17", "2027-02-01", "9999-12-31"):
        late = (promise(FollowUpKind.PROMISE_MINE, due_on),)
        assert plan(stated={"best_days": "mon"}, follow_ups=late) == plan(stated={"best_days": "mon"})


def test_a_promise_is_kept_before_a_wait_that_nobody_asked_for_has_passed() -> None:
    told = ("2026-11-18T10:00 email out sent",)
    assert window(plan(told=told))[0] == "Fri 20 Nov 10:00"
    found = plan(told=told, follow_ups=(promise(FollowUpKind.PROMISE_MINE, "2026-11-19"),))
    assert window(found) == ("Wed 18 Nov 12:00", "Wed 18 Nov 17:00")
    kinds = [each.kind for each in found.reasons]
    assert kinds[-1] is ReasonKind.MY_PROMISE
    assert ReasonKind.WAIT not in kinds
    # One of after the wait is kept then.
    found = plan(told=told, follow_ups=(promise(FollowUpKind.PROMISE_MINE, "2026-11-20"),))
    assert window(found)[0] == "Fri 20 Nov 10:00"
    # What they asked for holds, and the promise is named.
    found = plan(
        told=told, stated={"wait": "1w"}, follow_ups=(promise(FollowUpKind.PROMISE_MINE, "2026-11-19"),)
    )
    assert window(found)[0] == "Wed 25 Nov 10:00"
    assert found.reasons[-1].kind is ReasonKind.PROMISE_FIRST


def test_after_a_promise_of_theirs_comes_a_working_day_of_theirs() -> None:
    theirs = promise(FollowUpKind.PROMISE_THEIRS, "2026-11-19")
    # Friday and Saturday are off; nobody works where every day is.
    assert window(plan(zone="Asia/Riyadh", follow_ups=(theirs,)))[0] == "Sun 22 Nov 05:00"
    assert window(plan(weekend=frozenset(range(7)), follow_ups=(theirs,)))[0] == "Fri 20 Nov 08:00"
    # It begins by their clock: on the other side of the date line that is the evening before.
    assert window(plan(zone="Pacific/Kiritimati", follow_ups=(theirs,)))[0] == "Thu 19 Nov 18:00"
    # A longer wait counts.
    found = plan(follow_ups=(theirs,), stated={"wait": "1w"}, told=("2026-11-18T10:00 email out sent",))
    assert window(found)[0] == "Wed 25 Nov 10:00"
    assert ReasonKind.THEIR_PROMISE not in {each.kind for each in found.reasons}


def test_a_promise_of_theirs_that_comes_before_the_wait_has_passed_changes_nothing() -> None:
    theirs = promise(FollowUpKind.PROMISE_THEIRS, "2026-11-19")
    found = plan(stated={"wait": "2w"}, told=("2026-11-18T09:00 email out sent",), follow_ups=(theirs,))
    assert window(found)[0] == "Wed 02 Dec 09:00"
    assert ReasonKind.THEIR_PROMISE not in {each.kind for each in found.reasons}


def test_a_window_ends_with_the_day_of_your_promise() -> None:
    mine = promise(FollowUpKind.PROMISE_MINE, "2026-11-18")
    found = plan(
        "2026-11-18T17:30",
        zone="America/Los_Angeles",
        follow_ups=(mine,),
        told=("2026-11-01T09:00 email in received",),
    )
    assert window(found) == ("Wed 18 Nov 17:30", "Thu 19 Nov 00:00")


def test_for_a_call_both_should_be_awake() -> None:
    stated = {"first_channel": "phone"}
    found = plan(zone="Australia/Sydney", stated=stated)
    assert window(found) == ("Wed 18 Nov 21:00", "Wed 18 Nov 22:00")
    assert ReasonKind.YOUR_HOURS in {each.kind for each in found.reasons}
    # Where theirs are yours as well it is not worth a word.
    found = plan(zone="Europe/Madrid", stated=stated)
    assert ReasonKind.YOUR_HOURS not in {each.kind for each in found.reasons}
    # If that never comes, theirs count; a mail may go at any hour of yours.
    found = plan(zone="Pacific/Honolulu", stated=stated | {"best_time": "12:30-13:30"})
    assert window(found) == ("Wed 18 Nov 22:30", "Wed 18 Nov 23:30")
    assert window(plan(zone="Australia/Sydney"))[1] == "Thu 19 Nov 06:00"
    # Their window reaches into your next morning.
    found = plan("2026-11-18T22:30", zone="Asia/Tokyo", stated=stated | {"best_time": "15:00-20:00"})
    assert window(found) == ("Thu 19 Nov 07:00", "Thu 19 Nov 11:00")


CALL, MAIL = "2026-11-03T10:00 phone out no_answer", "2026-11-02T10:00 email out sent"
BOTH = {"first_channel": "email", "second_channel": "phone"}


@pytest.mark.parametrize(
    ("stated", "told", "answered", "has", "channel", "kind"),
    [
        (BOTH, (), (), (), Channel.EMAIL, ReasonKind.FIRST_CHANNEL),
        (BOTH, (MAIL,), (), (), Channel.PHONE, ReasonKind.SECOND_CHANNEL),
        (BOTH, (MAIL, CALL), (), ("text",), Channel.TEXT, ReasonKind.ONLY_CHANNEL),
        (BOTH, ("2026-06-02T10:00 social out sent", "2026-06-03T10:00 social in received", MAIL, CALL), (1,), ("text",),
         Channel.SOCIAL, ReasonKind.ANSWERS_MOST),
        # All were tried: the first again.
        (BOTH, (MAIL, CALL), (), ("email",), Channel.EMAIL, ReasonKind.FIRST_CHANNEL),
        # Tried elsewhere than they said: still the first.
        (BOTH, ("2026-11-03T10:00 text out sent",), (), (), Channel.EMAIL, ReasonKind.FIRST_CHANNEL),
        # It came back: another, if there is one.
        (BOTH, ("2026-11-02T10:00 email out bounced",), (), (), Channel.PHONE, ReasonKind.SECOND_CHANNEL),
        ({"first_channel": "email"}, ("2026-11-02T10:00 email out bounced",), (), (), Channel.EMAIL, ReasonKind.FIRST_CHANNEL),
        # Nothing said.
        ({}, (), (), ("phone", "email"), Channel.EMAIL, ReasonKind.ONLY_CHANNEL),
        ({}, (), (), ("letter",), Channel.LETTER, ReasonKind.ONLY_CHANNEL),
        ({}, (), (), (), Channel.EMAIL, ReasonKind.NO_CHANNEL),
        # They came to you; 9 of 10 say more than 1 of 1.
        ({}, ("2026-06-02T10:00 text in received",), (), ("email",), Channel.TEXT, ReasonKind.THEY_BEGIN),
        ({}, ("2026-06-02T10:00 newsletter in opened",), (), ("email",), Channel.EMAIL, ReasonKind.ONLY_CHANNEL),
        ({}, ("2026-06-01T10:00 text out reached", *(f"2026-06-{day:02}T10:00 phone out reached" for day in range(2, 11)),
              "2026-06-11T10:00 phone out no_answer", "2026-06-12T10:00 email in received"), (), (),
         Channel.PHONE, ReasonKind.ANSWERS_MOST),
        # The one they answer most was tried; of the next it is not said.
        ({}, (*(f"2026-06-{day:02}T10:00 phone out reached" for day in range(2, 11)), "2026-06-11T10:00 text out sent",
              "2026-06-12T10:00 text out reached", CALL), (), (), Channel.TEXT, ReasonKind.ANSWERED),
        # Once all were tried they take turns.
        (BOTH, (MAIL, CALL, "2026-11-04T10:00 email out sent"), (), (), Channel.PHONE, ReasonKind.SECOND_CHANNEL),
        # It came back everywhere: the first all the same.
        (BOTH, ("2026-11-02T10:00 email out bounced", "2026-11-02T10:00 phone out bounced"), (), (), Channel.EMAIL, ReasonKind.FIRST_CHANNEL),
        ({"first_channel": "in_person"}, (), (), ("email",), Channel.IN_PERSON, ReasonKind.FIRST_CHANNEL),
        ({}, ("2026-06-02T10:00 in_person out reached",), (), ("email",), Channel.EMAIL, ReasonKind.ONLY_CHANNEL),
    ],
)  # fmt: skip
def test_the_channel(stated, told, answered, has, channel, kind) -> None:  # noqa: PLR0917
    chosen = choose_channel(
        PlanFacts(
            contact_id=7,
            zone=LISBON,
            user_zone=LISBON,
            stated=stated,
            recent=tries(*told, answered=answered),
            channels=[Channel(each) for each in has],
        )
    )
    assert (chosen.channel, chosen.reasons[0].kind) == (channel, kind)


CALLED = "2026-11-03T10:00 phone out reached"


@pytest.mark.parametrize(
    ("stated", "told", "has", "channel", "missing"),
    [
        # They took a call, but only an address is on record.
        ({}, (CALLED,), ("email",), Channel.EMAIL, ""),
        ({}, (CALLED, "2026-11-04T10:00 email out sent"), ("email",), Channel.PHONE, "no number on record"),
        # They came by it; nobody keeps anything of theirs; the number they are written to can be called.
        ({}, (CALLED, "2026-11-04T10:00 phone in reached"), ("email",), Channel.PHONE, ""),
        ({}, (CALLED,), (), Channel.PHONE, ""),
        ({}, (CALLED,), ("email", "text"), Channel.PHONE, ""),
        # They named it themselves.
        ({"first_channel": "phone"}, (), ("email",), Channel.PHONE, "no number on record"),
        ({"first_channel": "in_person"}, (), ("email",), Channel.IN_PERSON, ""),
    ],
)  # fmt: skip
def test_what_nobody_has_an_address_of_comes_after_what_they_can_be_reached_by(
    stated, told, has, channel, missing
) -> None:
    found = plan(stated=stated, told=told, channels=[Channel(each) for each in has])
    said = plan_sentence(found, NOW, LISBON)
    assert found.channel is channel
    assert ("on record" in said) is bool(missing)
    assert missing in said


def test_what_is_observed_stands_behind_what_was_stated() -> None:
    seen = Observed(channel=Channel.TEXT, days=frozenset({4}), hours=((9 * 60, 10 * 60),))
    found = plan(observed=seen)
    assert (found.channel, window(found)) == (Channel.TEXT, ("Fri 20 Nov 09:00", "Fri 20 Nov 10:00"))
    assert [each.facts.get("stated") for each in found.reasons] == [None, False, False]
    found = plan(observed=seen, stated=SAYS | {"first_channel": "email"})
    assert (found.channel, window(found)[0]) == (Channel.EMAIL, "Thu 19 Nov 10:00")


def test_there_is_no_plan_where_no_time_is_left() -> None:
    assert plan(stated={"worst_days": ",".join(WEEKDAYS)}) is None
    assert plan(stated={"worst_time": "00:00-24:00"}) is None
    # A few minutes are better than nothing.
    found = plan(stated={"worst_time": "00:00-12:05,12:10-24:00"})
    assert window(found) == ("Wed 18 Nov 12:05", "Wed 18 Nov 12:10")


def test_a_plan_is_said_as_a_person_would() -> None:
    told = ("2026-11-02T10:00 email out sent", "2026-11-09T10:00 email out sent")
    found = plan(
        zone="Asia/Tokyo",
        stated=BOTH | SAYS | {"wait": "3d"},
        told=told,
        holidays={date(2026, 11, 19): "Labour Thanksgiving"},
    )
    assert plan_short(found, NOW, LISBON) == "Call them 24 Nov 1:00–3:00.".replace("24 Nov", "Tue 24 Nov")
    assert plan_sentence(found, NOW, LISBON) == (
        "Call them Tue 24 Nov 10:00–12:00 their time (1:00–3:00 yours): their second channel, after 2 emails without an "
        "answer since Mon 2 Nov, one of their best days, in their best time, tomorrow is a holiday there (Labour Thanksgiving)."
    )


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Email them now, until 17:00: as nothing better is known, in office hours there."),
        ({"zone": "Asia/Tokyo", "stated": {"first_channel": "letter"}}, "Write them a letter tomorrow: their best channel"),
        ({"stated": {"worst_days": "wed"}}, "clear of their worst time"),
        ({"stated": {"wait": "1d"}, "told": ("2026-11-18T11:00 email out sent",)}, "not before the 1 day they asked for has passed"),
        ({"told": ("2026-11-18T11:00 email out sent",)}, "not before two working days have passed"),
        ({"stated": {"wait": "30m"}, "told": ("2026-11-18T11:00 email out sent",)}, "not before four working hours have passed"),
        ({"stated": BOTH, "told": ("2026-11-18T11:00 email out bounced",)}, "email came back"),
        ({"told": ("2026-06-01T10:00 text out reached", "2026-06-01T11:00 text out reached", "2026-06-02T10:00 phone out no_answer", "2026-06-03T10:00 phone out reached",
                   "2026-11-16T10:00 text out sent")}, "they answered 1 of 2 calls, after 1 text"),
        ({"follow_ups": (promise(FollowUpKind.PROMISE_THEIRS, "2026-11-19"),)}, 'after the day of their promise "the plan" (tomorrow)'),
        ({"follow_ups": (promise(FollowUpKind.PROMISE_MINE, "2026-11-19"),)}, 'with your promise "the plan" for tomorrow'),
        ({"follow_ups": (promise(FollowUpKind.PROMISE_MINE, "2026-11-19"),), "stated": {"worst_days": "wed,thu"}},
         'your promise "the plan" is due tomorrow, before that'),
        ({"follow_ups": (promise(FollowUpKind.PROMISE_MINE, "2026-11-26"),), "stated": {"worst_days": "tue,wed,thu", "wait": "3w"},
          "told": ("2026-11-18T10:00 email out sent",)}, 'your promise "the plan" is due on Thu 26 Nov, before that'),
        ({"observed": Observed(days=frozenset({3}))}, "a day they usually answer on"),
        ({"zone": "Asia/Tokyo", "stated": {"best_time": "17:00-24:00"}}, "Email them now, until 22:00 their time (13:00 yours)"),
        ({"stated": {"worst_time": "00:00-23:30"}}, "Email them today 23:30–24:00: as nothing better is known"),
        ({"zone": "America/New_York", "now": "2026-11-18T23:30", "stated": {"best_time": "18:00-21:00"}},
         "Email them now, until 21:00 their time (now, until tomorrow 2:00 yours)"),
        ({"zone": "Asia/Tokyo", "now": "2026-11-18T17:30", "stated": {"best_time": "06:00-22:00"}},
         "Email them today 6:00–22:00 their time (today 21:00 – tomorrow 13:00 yours)"),
    ],
)  # fmt: skip
def test_each_reason_is_said(fields, said) -> None:
    found = plan(fields.pop("now", "2026-11-18T12:00"), **fields)
    now = (
        NOW
        if said.find("until tomorrow") < 0 and "today 6" not in said
        else found.earliest.replace(hour=23, minute=30)
    )
    now = moment("2026-11-18T17:30") if "today 6" in said else now
    assert said in plan_sentence(found, now, LISBON)


def test_every_reason_has_words() -> None:
    from relnote.domain.plan_words import _REASONS

    assert _REASONS.keys() == set(ReasonKind)
    assert (
        plan_reasons(plan(observed=Observed(channel=Channel.TEXT)), NOW, LISBON)[0]
        == "what is seen to work best"
    )


ZONES = (
    LISBON,
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "America/Sao_Paulo",
    "Asia/Beirut",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
)
DAYS = st.sets(st.sampled_from(WEEKDAYS)).map(lambda days: ",".join(day for day in WEEKDAYS if day in days))


@st.composite
def hours(draw) -> str:
    cuts = sorted(draw(st.sets(st.integers(0, 96), min_size=0, max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return ",".join(
        f"{a * 15 // 60:02}:{a * 15 % 60:02}-{b * 15 // 60:02}:{b * 15 % 60:02}" for a, b in pairs
    )


@st.composite
def plan_facts(draw) -> tuple[PlanFacts, datetime]:
    at = draw(
        st.datetimes(datetime(2018, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
        | st.sampled_from(
            [
                moment(f"{day}T00:00")
                for day in (
                    "2018-11-04",
                    "2026-03-28",
                    "2026-03-29",
                    "2026-10-24",
                    "2026-10-25",
                    "2018-02-17",
                )
            ]
        )
    )
    stated = {
        "best_days": draw(DAYS), "worst_days": draw(DAYS), "best_time": draw(hours()), "worst_time": draw(hours()),
        "wait": draw(st.sampled_from(["30m", "4h", "2d", "1w"])), "first_channel": draw(st.sampled_from(["email", "phone", "none"])),
    }  # fmt: skip
    recent = [
        Attempt(
            id=n,
            started_at=at - timedelta(minutes=draw(st.integers(0, 20000))),
            channel=draw(st.sampled_from(sorted(ADDRESSED))),
            direction=draw(st.sampled_from(Direction)),
            outcome=draw(st.sampled_from(Outcome)),
            answered=draw(st.booleans()),
        )
        for n in range(draw(st.integers(0, 4)))
    ]
    facts = PlanFacts(
        contact_id=7,
        zone=draw(st.sampled_from(ZONES)),
        user_zone=draw(st.sampled_from(ZONES)),
        stated={key: value for key, value in stated.items() if value and value != "none"},
        recent=tuple(sorted(recent, key=lambda each: each.started_at, reverse=True)),
        holidays={
            at.date() + timedelta(days=n): "Feast" for n in draw(st.just(set()) | st.sets(st.integers(0, 40)))
        },
    )
    return facts, at


@settings(max_examples=400, deadline=None)
@given(plan_facts())
def test_a_plan_keeps_clear_of_the_worst_and_of_the_wait_and_exists_while_any_time_is_left(drawn) -> None:
    facts, now = drawn
    found = next_attempt(facts, now)
    worst_days = weekdays_of(facts.stated.get("worst_days", ""))
    worst = hours_of(facts.stated.get("worst_time", ""))
    covered = sum(stop - start for start, stop in worst)
    assert (found is None) is (len(worst_days) == 7 or covered == 24 * 60)
    if found is None:
        return
    assert now <= found.earliest < found.latest
    at = found.earliest
    while at < found.latest:
        clock = local(at, facts.zone)
        minutes = clock.hour * 60 + clock.minute
        assert clock.weekday() not in worst_days
        assert not any(start <= minutes < stop for start, stop in worst)
        at += timedelta(minutes=1)
    best = weekdays_of(facts.stated.get("best_days", "")) - worst_days
    if best and not facts.holidays:
        assert local(found.earliest, facts.zone).weekday() in best
    night = ((0, 6 * 60), (22 * 60, 24 * 60))
    if "best_time" not in facts.stated and without(ALWAYS, merged((*worst, *night))):
        assert 6 <= local(found.earliest, facts.zone).hour < 22
    tried = [each for each in unanswered(facts.recent) if each.outcome is not Outcome.BOUNCED]
    if tried:
        week = working_week(facts.stated, facts.zone)
        assert found.earliest >= after_wait(week, tried[-1].started_at, facts.stated["wait"])
        assert found.earliest >= after_wait(week, tried[-1].started_at, "4h")
    assert plan_sentence(found, now, facts.user_zone).endswith(".")
