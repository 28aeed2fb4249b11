"""How somebody usually replies, as facts and in rows."""

from __future__ import annotations

import pytest

from relnote.domain.habits import habits_of, told
from relnote.domain.words import Channel
from tests.domain.test_rules_rhythm import exchanges
from tests.domain.tried import facts, moment, tries


def habits(*lines: str, now: str = "2026-11-20T09:00"):
    return habits_of(facts(*lines, history=tries(*lines)), moment(now))


def test_of_somebody_nobody_wrote_to_nothing_is_known() -> None:
    found = habits()
    assert (found.channels, found.seen, found.begun_by_them, found.begun_by_you) == ((), 0, 0, 0)
    assert told(found) == [("", "Nothing is known yet of how they reply.")]


def test_channels_with_how_fast_and_how_sure() -> None:
    texts = [f"2026-0{month}-07T09:30 text out sent" for month in range(1, 6)]
    found = habits(*texts, *exchanges(12))
    assert [each.channel for each in found.channels] == [Channel.EMAIL, Channel.TEXT]
    email, text = found.channels
    assert (email.asked, email.answered, email.replies, text.median) == (12, 12, 12, None)
    assert email.first_quarter < email.median < email.third_quarter < email.nine_of_ten
    rows = dict(told(found))
    assert rows["email"].startswith(
        "They answered 12 of 12 emails; usually in 15 min, half of the time between 12 min and "
    )
    assert rows["email"].endswith(" They prefer it.")
    # Whoever was written to by text and answered by email within the month has answered, but not there.
    assert (
        rows["text"]
        == "They answered 1 of 5 texts, 1 on another channel; 0 replies, too few to tell how fast."
    )
    assert rows["hours"] == "Most often weekdays 11–1, 3–5 where they are (6 of 12 times)."
    assert rows["begins"] == "You began all 7 conversations."


def test_one_channel_alone_is_not_preferred_and_little_seen_is_a_guess() -> None:
    found = habits(*exchanges(6))
    rows = dict(told(found))
    assert "prefer" not in rows["email"]
    assert rows["hours"].endswith(" of 6 times; a guess still).")


def test_hours_are_those_where_they_mostly_are_only_if_most_was_seen_there() -> None:
    alike = [f"2026-06-{day:02}T09:10 email in received" for day in range(1, 6)]
    assert dict(told(habits(*alike)))["hours"].startswith("Mostly weekdays ")


def test_who_writes_at_weekends_and_begins() -> None:
    begun = [
        f"2026-0{month}-{day:02}T20:10 email in received"
        for month in (2, 3)
        for day in (1, 7, 8, 14, 15, 21, 22)
    ]
    found = habits(*begun)
    assert found.weekend
    assert not found.weekdays
    assert "weekends " in dict(told(found))["hours"]
    assert found.begun_by_them == 8


def test_leaning_is_less_than_preferring() -> None:
    lines = [*exchanges(5, minutes=(300,)), *exchanges(5, channel="text", minutes=(900,), begin="2026-08-03")]
    said = dict(told(habits(*lines)))
    assert said["email"].endswith((" They lean to it.", " They prefer it."))
    assert "They" not in said["text"].removeprefix("They answered")


def test_what_is_sent_and_not_answered_yet() -> None:
    said = dict(told(habits("2026-11-16T09:00 email out sent", now="2026-11-16T11:00")))
    assert said == {"email": "Nothing has come of it yet. Waiting 2.5 h."}


def test_a_call_of_yours_is_no_answer_of_theirs() -> None:
    found = habits("2026-11-16T09:00 text out sent", "2026-11-16T11:00 phone out reached")
    assert dict(told(found))["text"] == "They answered 0 of 1 text; 0 replies, too few to tell how fast."
    assert found.channels[0].waiting is None


def test_the_current_wait_stands_beside_the_replies_before() -> None:
    sent = "2026-11-16T10:00 email out sent"
    known = exchanges(8)
    late = dict(told(habits(*known, sent, now="2026-11-16T15:00")))["email"]
    assert late.endswith(" Waiting 6 h, longer than all 8 replies.")
    early = dict(told(habits(*known, sent, now="2026-11-16T10:12")))["email"]
    assert early.endswith(" Waiting 13 min, longer than 3 of 8 replies.")
    at_once = dict(told(habits(*known, sent, now="2026-11-16T10:02")))["email"]
    assert at_once.endswith(" 9 of 10 within 4 h. Waiting 2 min.")
    one = habits(*exchanges(1, minutes=(30,)), sent, now="2026-11-16T10:10")
    assert dict(told(one))["email"].endswith(" Waiting 15 min.")
    one = habits(*exchanges(1, minutes=(30,)), sent, now="2026-11-16T12:00")
    assert dict(told(one))["email"].endswith(" Waiting 2.9 h, longer than the one reply.")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["2026-09-01T10:00 phone in reached"], "They began the one conversation."),
        (["2026-09-01T10:00 phone in reached", "2026-09-21T10:00 phone out reached"],
         "They began 1 of 2 conversations, you the other."),
        (["2026-09-01T10:00 phone in reached", "2026-09-11T10:00 email out sent", "2026-09-21T10:00 phone out reached"],
         "They began 1 of 3 conversations, you the others."),
        (["2026-09-01T10:00 phone in reached", "2026-09-11T10:00 phone in reached"], "They began both conversations."),
    ],
)  # fmt: skip
def test_who_began(lines, said) -> None:
    assert dict(told(habits(*lines)))["begins"] == said


def test_what_still_waits_is_told_where_the_wait_is_not() -> None:
    answered = [
        f"2026-0{month}-07T{hour}:00 email {what}"
        for month in (6, 7)
        for hour, what in ((10, "out sent"), (12, "in received"))
    ]
    old, late = "2026-09-07T10:00 email out sent", "2026-11-16T10:00 email out sent"
    assert dict(told(habits(*answered, old)))["email"].startswith(
        "They answered 2 of 2 emails, and 1 waits; "
    )
    now = dict(told(habits(*answered, late)))["email"]
    assert now.startswith("They answered 2 of 2 emails; ")
    assert ". Waiting " in now
    two = dict(told(habits(*answered, late, "2026-11-17T10:00 email out sent")))["email"]
    assert two.startswith("They answered 2 of 2 emails, and 2 wait; ")


def test_nobody_leans_to_what_they_never_answered() -> None:
    lines = ["2026-11-16T09:00 text out sent", "2026-11-17T09:00 email out sent"]
    assert not any("lean" in said for said in dict(told(habits(*lines))).values())


def test_a_wait_is_over_after_two_months() -> None:
    sent = "2026-06-16T10:00 email out sent"
    assert habits(sent, now="2026-08-10T10:00").channels[0].waiting is not None
    assert habits(sent, now="2026-09-10T10:00").channels[0].waiting is None
