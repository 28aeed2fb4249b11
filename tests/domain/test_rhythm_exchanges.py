"""Which messages open an exchange, and what answers each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.rhythm.contact import rhythm_of
from relnote.domain.rhythm.exchanges import exchanges_of, heard_of
from relnote.domain.words import Channel
from tests.domain.tried import moment, tries

DAY = "2026-11-16T"


def told(*lines: str, zone: str = "UTC") -> list[tuple[int, float | None, int]]:
    """Exchanges as (id, hours until the reply, id of the reply)."""
    return [
        (each.id, None if each.replied is None else (each.replied - each.sent) / 3600, each.reply_id)
        for each in exchanges_of(tries(*lines), zone)
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((f"{DAY}09:00 email out sent", f"{DAY}11:00 email in received"), [(1, 2.0, 2)]),
        # A second message within the hour belongs to the first.
        (
            (f"{DAY}09:00 email out sent", f"{DAY}09:40 email out sent", f"{DAY}11:00 email in received"),
            [(1, 2.0, 3)],
        ),
        # What is said within an hour of their last word belongs to that conversation.
        ((f"{DAY}09:00 email in received", f"{DAY}09:30 email out sent"), []),
        # Without a link, their next word answers all that stands open.
        (
            (f"{DAY}09:00 email out sent", f"{DAY}12:00 email out sent", f"{DAY}15:00 email in received"),
            [(1, 6.0, 3), (2, 3.0, 3)],
        ),
        # With one, only what it answers.
        (
            (f"{DAY}09:00 email out sent", f"{DAY}12:00 email out sent", f"{DAY}15:00 email in received 1"),
            [(1, 6.0, 3), (2, None, 0)],
        ),
        # On another channel it is an answer, but no reply time.
        ((f"{DAY}09:00 email out sent", f"{DAY}10:00 phone in reached"), [(1, None, 0)]),
        ((f"{DAY}09:00 email out sent", f"{DAY}10:00 phone out reached"), [(1, None, 0)]),
        # Their next word after more than a month is no answer, unless it says so; to a letter it is for half a year.
        (("2026-01-05T09:00 email out sent", "2026-02-10T09:00 email in received"), [(1, None, 0)]),
        (("2026-01-05T09:00 email out sent", "2026-02-10T09:00 email in received 1"), [(1, 36 * 24.0, 2)]),
        (("2026-01-05T09:00 letter out sent", "2026-05-05T09:00 letter in received"), [(1, 120 * 24.0, 2)]),
        (("2026-01-05T09:00 letter out sent", "2026-08-05T09:00 letter in received 1"), [(1, None, 0)]),
        # Calls have no reply times, and what came back was not sent to them.
        ((f"{DAY}09:00 phone out voicemail", f"{DAY}10:00 phone in reached"), []),
        ((f"{DAY}09:00 email out bounced", f"{DAY}11:00 email in received"), []),
        ((), []),
    ],
)
def test_exchanges(lines, expected) -> None:
    assert told(*lines) == expected


def test_each_channel_has_its_own_sessions() -> None:
    found = told(f"{DAY}09:00 email out sent", f"{DAY}09:10 text out sent", f"{DAY}11:00 text in received")
    assert found == [(1, None, 0), (2, pytest.approx(110 / 60), 3)]
    both = exchanges_of(tries(f"{DAY}09:00 email out sent", f"{DAY}11:00 text in received"), "UTC")
    assert both[0].answered_at == moment(f"{DAY}11:00")


def test_a_call_of_yours_that_reaches_them_closes_what_is_open_and_answers_nothing() -> None:
    sent, spoke = f"{DAY}09:00 email out sent", f"{DAY}10:00 phone out reached"
    [closed] = exchanges_of(tries(sent, spoke, f"{DAY}11:00 email in received"), "UTC")
    assert (closed.answered_at, closed.let_go) == (None, True)
    # What says that it answers the message still does.
    [answered] = exchanges_of(tries(sent, spoke, f"{DAY}11:00 email in received 1"), "UTC")
    assert (answered.answered_at, answered.let_go) == (moment(f"{DAY}11:00"), False)
    [elsewhere] = exchanges_of(tries(sent, spoke, f"{DAY}11:00 text in received 1"), "UTC")
    assert (elsewhere.answered_at, elsewhere.let_go) == (moment(f"{DAY}11:00"), False)


def test_a_second_answer_to_the_same_message_closes_what_else_is_open() -> None:
    lines = (f"{DAY}09:00 email out sent", f"{DAY}11:00 email in received 1", f"{DAY}13:00 email out sent")
    assert told(*lines, f"{DAY}15:00 email in received 1") == [(1, 2.0, 2), (3, 2.0, 4)]


def test_what_is_known_at_a_moment() -> None:
    [open_one] = exchanges_of(tries("2026-11-01T09:00 email out sent"), "UTC")
    assert not open_one.is_known(moment("2026-11-10T09:00"))
    assert open_one.is_known(moment("2026-11-16T09:00"))
    assert not open_one.is_answered(moment("2026-11-16T09:00"))
    [answered] = exchanges_of(
        tries("2026-11-01T09:00 email out sent", "2026-11-02T09:00 email in received"), "UTC"
    )
    assert not answered.is_known(moment("2026-11-01T10:00"))
    assert answered.is_answered(moment("2026-11-02T09:00"))


def test_they_are_heard_of_once_a_session() -> None:
    history = tries(
        f"{DAY}09:00 email in received", f"{DAY}09:20 email in received", f"{DAY}14:00 phone in reached",
        f"{DAY}16:00 phone in voicemail", f"{DAY}17:00 phone in no_answer", f"{DAY}18:00 email out sent",
    )  # fmt: skip
    assert [local % 86400 / 3600 for local in heard_of(history, "UTC")] == [9.0, 14.0, 16.0]


LINES = st.lists(
    st.tuples(st.integers(0, 500), st.sampled_from(["email out sent", "email in received", "text out sent", "phone in reached"])),
    max_size=30,
)  # fmt: skip


@given(LINES)
def test_every_wait_is_a_wait_and_the_order_is_that_of_sending(found) -> None:
    ordered = sorted(found, key=lambda each: each[0])
    lines = [f"2026-{1 + at // 240:02}-{1 + at // 24 % 10:02}T{at % 24:02}:00 {what}" for at, what in ordered]
    rhythm = rhythm_of(tries(*lines), "Europe/Lisbon")
    for channel, pair in rhythm.pairs.items():
        assert channel in (Channel.EMAIL, Channel.TEXT)
        assert all(wait >= 0 for wait in pair.waits)
        sent = [each.sent_at for each in pair.exchanges]
        assert sent == sorted(sent)
        assert all(each.answered_at is None or each.answered_at >= each.sent_at for each in pair.exchanges)
        assert {each.id for each in pair.pending} <= {each.id for each in pair.exchanges}


def test_nothing_is_waited_for_once_they_were_heard_of_much_later() -> None:
    late = ("2026-01-05T09:00 email out sent", "2026-03-10T09:00 email in received")
    pair = rhythm_of(tries(*late), "UTC").pairs[Channel.EMAIL]
    assert pair.pending == ()
    assert pair.replies_and_misses() == [None]


def test_letters_tell_of_days_and_not_of_hours() -> None:
    lines = [
        f"2026-0{month}-05T12:00 letter {way}" for month in range(1, 7) for way in ("out sent", "in received")
    ]
    rhythm = rhythm_of(tries(*lines), "UTC")
    assert rhythm.heard == ()
    assert rhythm.pairs[Channel.LETTER].waits == (rhythm.clock.day / 2,) * 6
