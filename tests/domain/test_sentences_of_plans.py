"""What is said of waiting, silence, staying in touch and days of the year."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from relnote.domain.dated_facts import money
from relnote.domain.records import Flag
from relnote.domain.sentences import CALLS_FOR_AN_ATTEMPT, sentence, short, step
from relnote.domain.words import FlagKind

ZONE = "Europe/Lisbon"
NOW = datetime(2026, 11, 21, 14, 22, tzinfo=UTC)
PLAN = "Call them Mon 23 Nov 9:00–12:00."


def flag(kind: FlagKind, /, **evidence: object) -> Flag:
    return Flag(contact_id=7, kind=kind, raised_at=NOW, evidence=evidence)


def waits(**evidence: object) -> Flag:
    told = {
        "channel": "email",
        "outcome": "sent",
        "since": "2026-11-17T10:00:00+00:00",
        "wait": "2d",
        "stated": False,
        "attempts": 1,
    }
    return flag(FlagKind.WAITING, **(told | evidence))


def silent(cause: str, /, **evidence: object) -> Flag:
    told = {"tried": {"email": 2}, "since": "2026-11-03T10:00:00+00:00", "cause": cause}
    return flag(FlagKind.NO_RESPONSE, **(told | evidence))


def cadence(last: str | None, days: int = 90) -> Flag:
    return flag(FlagKind.CADENCE_DUE, days=days, last=last, due_on="2026-11-20")


def bought(**evidence: object) -> Flag:
    told = {"text": "Plover labeller", "amount": 4_650_000, "currency": "GBP", "bought_on": "2026-11-10"}
    return flag(FlagKind.PURCHASE_CALL, **(told | evidence))


@pytest.mark.parametrize(
    ("raised", "said", "badge"),
    [
        (waits(), "No answer to your email from Tue 17 Nov; two working days have passed.", "waits 4d"),
        (waits(wait="1d", stated=True), "No answer to your email from Tue 17 Nov; their 1 day has passed.", "waits 4d"),
        (waits(wait="4h", stated=True, attempts=3, channel="phone", outcome="voicemail"),
         "No answer to your voicemail from Tue 17 Nov, your 3rd try; their 4 hours have passed.", "waits 4d"),
        (waits(attempts=11, channel="phone", outcome="no_answer", since="2026-05-01T10:00:00+00:00"),
         "No answer to your call from 1 May 2026, your 11th try; two working days have passed.", "waits 99d"),
        (silent("wrong_channel", named=True, other="text", tried={"phone": 3}), "No answer to 3 calls; they said text is best.", "waits 18d"),
        (silent("wrong_channel", named=False, other="email", other_answered=9, other_tries=10, answered=1, tries=8, tried={"phone": 2, "text": 1}),
         "No answer to 2 calls and 1 text; they answered 9 of 10 emails, but 1 of 8 of these.", "waits 18d"),
        (silent("information_free", empty=2), "No answer to 2 emails, which gave them nothing to answer.", "waits 18d"),
        (silent("information_free", empty=2, tried={"email": 4, "phone": 1}),
         "No answer to 4 emails and 1 call; the 2 that were noted down gave them nothing to answer.", "waits 18d"),
        (silent("not_interested", sent=3, tried={"email": 5, "phone": 1}),
         "No answer to 5 emails and 1 call, 3 of them with something in them; perhaps they are not interested.", "waits 18d"),
        (silent("not_interested", sent=3, tried={"email": 3}),
         "3 emails with something in them, and no answer; perhaps they are not interested.", "waits 18d"),
        (flag(FlagKind.BAD_CONTACT_POINT, channel="email", bounced_on="2026-11-20"), "Your email from yesterday came back.", "came back"),
        (cadence("2026-08-12"), "You were last in touch on Wed 12 Aug, 101 days ago; you meant to be every 90 days.", "101d ago"),
        (cadence("2020-08-12", 1), "You were last in touch on 12 Aug 2020, 2292 days ago; you meant to be every 1 day.", "long ago"),
        (cadence(None), "You have not been in touch yet; you meant to be every 90 days.", "never yet"),
        (bought(), "They bought Plover labeller (46,500 GBP) on Tue 10 Nov, and you have not spoken since.", "11d ago"),
        (bought(amount=None, text=""), "They bought something on Tue 10 Nov, and you have not spoken since.", "11d ago"),
        (flag(FlagKind.BIRTHDAY, on="2026-11-26", years=46), "Their birthday is on Thu 26 Nov, in 5 days; they turn 46.", "in 5d"),
        (flag(FlagKind.BIRTHDAY, on="2026-11-21"), "Their birthday is today.", "today"),
        (flag(FlagKind.BIRTHDAY, on="2026-11-22"), "Their birthday is tomorrow.", "tomorrow"),
        (flag(FlagKind.BIRTHDAY, on="2026-11-20", years=30), "Their birthday was yesterday; they turn 30.", "1d ago"),
        (flag(FlagKind.BIRTHDAY, on="2026-11-19"), "Their birthday was on Thu 19 Nov.", "2d ago"),
        (flag(FlagKind.DATED_FACT, on="2026-11-26", years=25, text="anniversary"), "Their anniversary is on Thu 26 Nov, in 5 days; 25 years.", "in 5d"),
        (flag(FlagKind.DATED_FACT, on="2026-11-22"), "Their day is tomorrow.", "tomorrow"),
        (flag(FlagKind.TOO_OFTEN, begun=6, answered=2, allowed=4), "You began 6 conversations within 30 days and heard back after 2; 4 are enough.", "6 in 30d"),
        (flag(FlagKind.TOO_OFTEN, begun=5, answered=0, allowed=4), "You began 5 conversations within 30 days and heard back after none; 4 are enough.", "5 in 30d"),
    ],
)  # fmt: skip
def test_a_flag_is_said_with_its_numbers(raised, said, badge) -> None:
    assert sentence(raised, NOW, ZONE) == said
    assert short(raised, NOW, ZONE) == badge
    assert len(badge) <= 9


@pytest.mark.parametrize(
    ("raised", "alone", "planned"),
    [
        (waits(), "Try again.", PLAN),
        (silent("wrong_channel", named=True, other="in_person"), "Try in person instead.", PLAN),
        (silent("information_free"), "Say why it is worth their time.", f"Say why it is worth their time. {PLAN}"),
        (silent("not_interested"), "Your decision: pause, keep, or one last letter.", "Your decision: pause, keep, or one last letter."),
        (cadence(None), "Be in touch, with something in it for them.", f"Be in touch, with something in it for them. {PLAN}"),
        (flag(FlagKind.TOO_OFTEN), "Let them be until something is worth their time.", "Let them be until something is worth their time."),
    ],
)  # fmt: skip
def test_the_step_says_how_and_when_where_it_is_to_get_in_touch(raised, alone, planned) -> None:
    assert step(raised, NOW, ZONE) == alone
    assert step(raised, NOW, ZONE, PLAN) == planned


def test_all_that_is_silent_or_due_calls_for_an_attempt() -> None:
    quiet = set(FlagKind) - CALLS_FOR_AN_ATTEMPT
    assert quiet == {
        FlagKind.PROMISE_MINE_DUE, FlagKind.FOLLOW_UP_DUE, FlagKind.STALE_PREFERENCE, FlagKind.MISSING_PREFERENCES, FlagKind.TOO_OFTEN, FlagKind.RHYTHM_FAST,
        FlagKind.CHANNEL_SHIFT, FlagKind.TESTIMONIAL, FlagKind.ASK_HEAVY, FlagKind.ONE_WAY, FlagKind.LONG_CALLS,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("hundredths", "currency", "said"),
    [(1250, "EUR", "12.50 EUR"), (100_000, "", "1,000"), (5, "$", "0.05 $")],
)
def test_money(hundredths, currency, said) -> None:
    assert money(hundredths, currency) == said
