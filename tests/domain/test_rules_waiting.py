"""Waiting, no response with its three causes, and addresses that do not work."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.attempts import Attempt, unanswered
from relnote.domain.rules import derive_flags
from relnote.domain.rules.no_response import no_response
from relnote.domain.rules.waiting import LAPSES, bad_contact_point, waiting
from relnote.domain.words import ADDRESSED, Channel, Direction, FlagKind, Outcome
from tests.domain.tried import facts, moment

ASKED = "2026-11-16T10:00 email out sent"  # a Monday
HEARD = "2026-11-01T10:00 email in received"


@pytest.mark.parametrize(
    ("zone", "says", "sent", "raised_at"),
    [
        # Nobody said: two working days.
        ("Europe/Lisbon", {}, "2026-11-16T10:00", "2026-11-18T10:00"),
        ("Europe/Lisbon", {}, "2026-11-19T10:00", "2026-11-23T10:00"),
        # Sent at night or on a Saturday, the wait begins when they next open.
        ("Europe/Lisbon", {}, "2026-11-16T21:00", "2026-11-19T08:00"),
        ("Europe/Lisbon", {}, "2026-11-21T12:00", "2026-11-25T08:00"),
        # They said how long; never before four working hours.
        ("Europe/Lisbon", {"wait": "1d"}, "2026-11-16T10:00", "2026-11-17T10:00"),
        ("Europe/Lisbon", {"wait": "30m"}, "2026-11-16T10:00", "2026-11-16T14:00"),
        ("Europe/Lisbon", {"wait": "4h"}, "2026-11-16T15:00", "2026-11-17T10:00"),
        ("Europe/Lisbon", {"wait": "1w"}, "2026-11-16T10:00", "2026-11-23T10:00"),
        # Their hours and days, in their zone, on both sides of the date line.
        ("Pacific/Kiritimati", {"wait": "1d"}, "2026-11-15T20:00", "2026-11-16T20:00"),
        ("Pacific/Pago_Pago", {"wait": "1d"}, "2026-11-16T20:00", "2026-11-17T20:00"),
        ("Europe/Lisbon", {"best_time": "17:00-24:00", "worst_time": "08:00-17:00", "wait": "4h"},
         "2026-11-16T10:00", "2026-11-16T21:00"),
        ("Europe/Lisbon", {"worst_days": "tue,wed", "wait": "1d"}, "2026-11-16T10:00", "2026-11-19T10:00"),
        # The week starts on Sunday, and Friday is off.
        ("Asia/Jerusalem", {"wait": "1d"}, "2026-11-19T10:00", "2026-11-22T10:00"),
        ("Asia/Riyadh", {"wait": "1d"}, "2026-11-20T10:00", "2026-11-23T05:00"),
        # The clocks change on the day between.
        ("Europe/Lisbon", {"wait": "1d"}, "2026-10-23T09:00", "2026-10-26T10:00"),
        ("Europe/Lisbon", {"best_days": "sun", "wait": "1d"}, "2026-03-28T12:00", "2026-03-30T07:00"),
    ],
)  # fmt: skip
def test_an_answer_is_due_when_their_wait_has_passed(zone, says, sent, raised_at) -> None:
    (flag,) = waiting(facts(HEARD, f"{sent} email out sent", says=says, their_zone=zone))
    assert (flag.kind, flag.key) == (FlagKind.WAITING, "2")
    assert flag.raised_at == moment(raised_at)
    assert flag.lapses_at == flag.raised_at + LAPSES
    assert flag.evidence["interaction"] == 2
    assert flag.evidence["stated"] is ("wait" in says)


@pytest.mark.parametrize(
    "told",
    [
        (),
        (HEARD,),
        (ASKED, "2026-11-16T12:00 email in received"),
        (ASKED, "2026-11-17T12:00 phone out reached"),
        (ASKED, "2026-11-17T12:00 phone in voicemail"),
        ("2026-11-16T10:00 email out bounced",),
        ("2026-11-16T10:00 phone out no_answer",),
    ],
    ids=[
        "nothing",
        "heard",
        "answered",
        "reached elsewhere",
        "they left word",
        "came back",
        "a call nobody took",
    ],
)
def test_nothing_is_waited_for(told) -> None:
    assert waiting(facts(*told)) == ()


def test_the_days_off_of_their_country_count_before_those_of_their_zone() -> None:
    asked = "2026-11-19T10:00 email out sent"  # a Thursday
    (flag,) = waiting(facts(asked, says={"wait": "1d"}, weekend=frozenset({4, 5})))
    assert flag.raised_at == moment("2026-11-22T10:00")


def test_the_wait_begins_with_the_last_try_and_counts_them() -> None:
    (flag,) = waiting(
        facts(ASKED, "2026-11-18T10:00 phone out voicemail", "2026-11-20T10:00 phone out no_answer")
    )
    assert (flag.key, flag.raised_at) == ("3", moment("2026-11-24T10:00"))
    assert flag.evidence["attempts"] == 3


def test_a_message_that_came_back_is_no_try() -> None:
    (flag,) = waiting(facts(ASKED, "2026-11-18T10:00 email out bounced"))
    assert (flag.key, flag.evidence["attempts"]) == ("1", 1)


def test_an_address_is_bad_until_something_goes_through() -> None:
    told = ("2026-11-02T10:00 email out sent", "2026-11-16T10:00 email out bounced")
    (flag,) = bad_contact_point(facts(*told, "2026-11-17T10:00 phone out voicemail"))
    assert (flag.key, flag.raised_at) == ("2", moment("2026-11-16T10:00"))
    assert flag.evidence == {"interaction": 2, "channel": "email", "bounced_on": "2026-11-16"}
    assert bad_contact_point(facts(*told, "2026-11-18T10:00 email out sent")) == ()
    assert bad_contact_point(facts(*told, "2026-11-18T10:00 email in received")) == ()


CALLS = ("2026-11-03T10:00 phone out no_answer", "2026-11-09T10:00 phone out voicemail")
MAILS = ("2026-11-03T10:00 email out sent", "2026-11-09T10:00 email out sent")


def test_the_channels_they_named_were_not_tried() -> None:
    (flag,) = no_response(facts(*CALLS, says={"first_channel": "text", "second_channel": "email"}))
    assert flag.raised_at == moment("2026-11-11T10:00")
    assert flag.evidence == {
        "interactions": [1, 2],
        "tried": {"phone": 2},
        "since": "2026-11-03T10:00:00+00:00",
        "cause": "wrong_channel",
        "other": "text",
        "named": True,
    }


def test_another_channel_is_answered_markedly_more() -> None:
    mails = tuple(f"2026-0{month}-06T10:00 email out sent" for month in (6, 7, 8, 9))
    mails = (*mails, "2026-09-20T10:00 email in received")
    (flag,) = no_response(facts(*mails, "2026-10-05T10:00 phone out no_answer", *CALLS, answered=(1, 2, 3)))
    assert flag.evidence["cause"] == "wrong_channel"
    assert flag.evidence["named"] is False
    assert (flag.evidence["other"], flag.evidence["other_answered"], flag.evidence["other_tries"]) == (
        "email",
        3,
        4,
    )
    assert (flag.evidence["answered"], flag.evidence["tries"]) == (0, 3)
    # A little more is not markedly more, and two tries tell nothing.
    assert no_response(facts(*mails, "2026-10-05T10:00 phone out no_answer", *CALLS, answered=(1,))) == ()
    assert no_response(facts(*mails, *CALLS, answered=(1, 2, 3))) == ()
    # On the other channel two tell nothing either.
    told = (*mails[2:], "2026-10-05T10:00 phone out no_answer", *CALLS)
    assert no_response(facts(*told, answered=(1, 2))) == ()


@pytest.mark.parametrize("channel", ["in_person", "video"])
def test_a_meeting_is_not_a_channel_that_is_answered_more(channel) -> None:
    met = tuple(f"2026-0{month}-06T10:00 {channel} out reached" for month in (6, 7, 8, 9))
    assert no_response(facts(*met, "2026-10-05T10:00 phone out no_answer", *CALLS)) == ()


BOUNCED = "2026-10-06T10:00 email out bounced"


def test_the_other_channel_is_one_on_which_nothing_came_back() -> None:
    mails = tuple(f"2026-0{month}-06T10:00 email out sent" for month in (6, 7, 8, 9))
    told = (*mails, BOUNCED, "2026-10-07T10:00 phone out no_answer", *CALLS)
    assert no_response(facts(*told, answered=(1, 2, 3, 4))) == ()
    (flag,) = no_response(facts(BOUNCED, *CALLS, says={"first_channel": "email", "second_channel": "text"}))
    assert flag.evidence["other"] == "text"
    assert no_response(facts(BOUNCED, *CALLS, says={"first_channel": "email"})) == ()


def test_texts_that_gave_them_nothing() -> None:
    (flag,) = no_response(facts(*MAILS, gives={1: False, 2: False}))
    assert (flag.evidence["cause"], flag.evidence["empty"]) == ("information_free", 2)
    assert no_response(facts(*MAILS, gives={1: False, 2: True})) == ()
    assert no_response(facts(*MAILS, gives={1: False})) == ()


THREE = (*MAILS, "2026-11-16T10:00 email out sent")


@pytest.mark.parametrize(
    ("told", "says", "gives", "perhaps"),
    [
        (THREE, {"first_channel": "email"}, {1: True, 2: True, 3: True}, True),
        # Of texts that nobody noted down nothing is known.
        (THREE, {}, {}, False),
        (THREE, {}, {1: True, 3: True}, False),
        # One said nothing, one was elsewhere, one nobody took: not three chances.
        (THREE, {}, {1: False, 2: True, 3: True}, False),
        ((*MAILS, "2026-11-16T10:00 text out sent"), {"first_channel": "email"}, {1: True, 2: True, 3: True}, False),
        ((*MAILS, "2026-11-16T10:00 phone out no_answer"), {}, {1: True, 2: True, 3: True}, False),
        # Three in a week are not three of their waits.
        (("2026-11-02T10:00 email out sent", "2026-11-03T10:00 email out sent", "2026-11-04T10:00 email out sent"),
         {"wait": "1w"}, {1: True, 2: True, 3: True}, False),
        (THREE, {"wait": "1w"}, {1: True, 2: True, 3: True}, False),
        (THREE, {"wait": "4d"}, {1: True, 2: True, 3: True}, True),
    ],
)  # fmt: skip
def test_perhaps_they_do_not_want_to(told, says, gives, perhaps) -> None:
    found = no_response(facts(*told, says=says, gives=gives))
    assert [flag.evidence["cause"] for flag in found] == ["not_interested"] * perhaps


def test_the_causes_are_tested_in_order() -> None:
    says = {"first_channel": "text"}
    (flag,) = no_response(facts(*THREE, says=says, gives={1: False, 2: False, 3: False}))
    assert flag.evidence["cause"] == "wrong_channel"
    (flag,) = no_response(facts(*THREE, gives={1: False, 2: False, 3: False}))
    assert flag.evidence["cause"] == "information_free"


def test_what_is_tried_on_one_day_is_one_effort() -> None:
    told = ("2026-11-09T10:00 phone out no_answer", "2026-11-09T10:02 phone out voicemail")
    assert no_response(facts(*told, says={"first_channel": "text"})) == ()


def test_a_diagnosis_stands_in_place_of_the_wait() -> None:
    kinds = {flag.kind for flag in derive_flags(facts(*CALLS, says={"first_channel": "text"}))}
    assert FlagKind.NO_RESPONSE in kinds
    assert FlagKind.WAITING not in kinds
    kinds = {flag.kind for flag in derive_flags(facts(*CALLS, says={"first_channel": "phone"}))}
    assert FlagKind.WAITING in kinds


def test_who_is_let_be_is_not_waited_for_until_they_are_heard_of() -> None:
    told = (HEARD, *MAILS, "2026-11-16T10:00 email out bounced")
    paused = derive_flags(facts(*told, paused_at=moment("2026-11-17T10:00")))
    assert {flag.kind for flag in paused} == {FlagKind.BAD_CONTACT_POINT}
    again = facts(*told, "2026-11-20T10:00 email in received", paused_at=moment("2026-11-17T10:00"))
    assert FlagKind.CADENCE_DUE in {flag.kind for flag in derive_flags(again)}


ATTEMPTS = st.builds(
    Attempt,
    started_at=st.integers(0, 60 * 24 * 120).map(
        lambda minutes: moment("2026-08-01T00:00") + timedelta(minutes=minutes)
    ),
    channel=st.sampled_from(sorted(ADDRESSED)),
    direction=st.sampled_from(Direction),
    outcome=st.sampled_from(Outcome),
    answered=st.booleans(),
)


@given(st.lists(ATTEMPTS, max_size=20), st.sampled_from(["30m", "4h", "2d", "1w"]), st.booleans())
def test_no_flag_is_raised_before_four_hours_and_all_are_plain(made, wait, gives) -> None:
    recent = tuple(sorted(made, key=lambda each: each.started_at, reverse=True))
    found = facts(says={"wait": wait}, their_zone="America/Sao_Paulo")
    object.__setattr__(found, "recent", recent)
    object.__setattr__(found, "gives", {0: gives})
    for flag in waiting(found) + no_response(found) + bad_contact_point(found):
        assert json.loads(json.dumps(flag.evidence)) == flag.evidence
        last = unanswered(recent)
        if flag.kind is not FlagKind.BAD_CONTACT_POINT:
            assert last
            assert not any(each.reached for each in last)
            tried = [each for each in last if each.outcome is not Outcome.BOUNCED]
            assert flag.raised_at >= tried[-1].started_at + timedelta(hours=4)


def test_only_addressed_channels_are_attempts() -> None:
    note = Attempt(
        started_at=moment(ASKED[:16]),
        channel=Channel.NEWSLETTER,
        direction=Direction.IN,
        outcome=Outcome.OPENED,
        answered=False,
    )
    assert (note.is_ours, note.reached, note.awaits) == (False, False, False)
    assert unanswered((note,)) == ()
