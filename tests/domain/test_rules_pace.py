"""Cadence, calls after a purchase, too many conversations, and the days of the year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.pace import PACES
from relnote.domain.records import DatedFact
from relnote.domain.rules.dates import YEARS, birthday, dated_fact
from relnote.domain.rules.pace import cadence_due, purchase_call, too_often
from relnote.domain.words import FactKind, FlagKind, Tier
from tests.domain.tried import FACTS, facts, moment

SPOKE = "2026-05-04T10:00 phone out reached"


def bought(day: str, amount: int | None = 60_000, **fields: object) -> DatedFact:
    made = {
        "id": 3,
        "contact_id": 7,
        "interaction_id": 1,
        "kind": FactKind.BOUGHT,
        "day": day,
        "text": "Plover",
    }
    return DatedFact(**(made | {"amount": amount, "currency": "GBP"} | fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "fields", "due_on"),
    [
        ((SPOKE,), {}, "2026-10-31"),
        ((SPOKE,), {"pace": PACES[Tier.KEY]}, "2026-08-02"),
        ((SPOKE,), {"pace": PACES[Tier.LIGHT]}, "2027-05-04"),
        ((SPOKE,), {"cadence_days": 30}, "2026-06-03"),
        ((SPOKE,), {"pace": PACES[Tier.NONE], "cadence_days": 30}, "2026-06-03"),
        # An attempt does not reset it, a mail of theirs does.
        ((SPOKE, "2026-06-01T10:00 phone out voicemail"), {}, "2026-10-31"),
        ((SPOKE, "2026-06-01T10:00 email in received"), {}, "2026-11-28"),
        # Bumped or spread: not before a day; a day that has long passed changes nothing.
        ((SPOKE,), {"not_before": date(2026, 12, 7)}, "2026-12-07"),
        ((SPOKE,), {"not_before": date(2026, 7, 1)}, "2026-10-31"),
        # Nobody has spoken yet: from the day they were added, or the day that was set.
        ((), {}, "2026-07-04"),
        ((), {"not_before": date(2026, 2, 2)}, "2026-02-02"),
    ],
)
def test_it_is_time_to_be_in_touch(told, fields, due_on) -> None:
    (flag,) = cadence_due(facts(*told, **fields))
    assert flag.kind is FlagKind.CADENCE_DUE
    assert flag.evidence["due_on"] == due_on
    assert flag.raised_at in (moment(f"{due_on}T00:00"), moment(f"{due_on}T00:00") - timedelta(hours=1))
    assert flag.key == (flag.evidence["last_at"] or "never")


@pytest.mark.parametrize(
    "fields",
    [
        {"pace": PACES[Tier.NONE]},
        {"cadence_days": 0},
        {"cadence_days": 4_000_000},
        {"created_at": moment("9999-12-30T00:00"), "last_reached_at": None},
    ],
    ids=["no tier", "never", "beyond the calendar", "at its end"],
)
def test_some_have_no_cadence(fields) -> None:
    assert cadence_due(replace(facts(SPOKE), **fields)) == ()


@given(st.lists(st.integers(0, 900), min_size=1, max_size=8))
def test_back_dated_talks_never_move_it_backwards(days) -> None:
    told = sorted(moment("2024-01-01T10:00") + timedelta(days=each) for each in days)
    known = [f"{at:%Y-%m-%dT%H:%M} phone in reached" for at in told]
    (before,) = cadence_due(facts(known[-1]))
    (after,) = cadence_due(facts(*known))
    assert after.raised_at >= before.raised_at


@pytest.mark.parametrize(
    ("fact", "told", "raised_at"),
    [
        (bought("2026-11-10"), ("2026-11-10T10:00 phone in reached",), "2026-11-17T00:00"),
        # Another talk the same day, before it was bought or after.
        (bought("2026-11-10", interaction_id=2),
         ("2026-11-10T09:00 phone in reached", "2026-11-10T15:00 email in received"), "2026-11-17T00:00"),
        (bought("2026-11-10"), ("2026-11-10T10:00 phone in reached", "2026-11-12T10:00 phone out voicemail"), "2026-11-17T00:00"),
        # Not in a note that is known: the next day counts as after it.
        (bought("2026-11-10", interaction_id=None), ("2026-11-10T18:00 phone in reached",), "2026-11-17T00:00"),
    ],
)  # fmt: skip
def test_a_purchase_is_asked_after_in_a_week(fact, told, raised_at) -> None:
    (flag,) = purchase_call(facts(*told, dated=(fact,)))
    assert (flag.kind, flag.key, flag.raised_at) == (FlagKind.PURCHASE_CALL, "3", moment(raised_at))
    assert flag.lapses_at == flag.raised_at + timedelta(days=60)
    assert (flag.evidence["text"], flag.evidence["amount"], flag.evidence["currency"]) == (
        "Plover",
        60_000,
        "GBP",
    )


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        (bought("2026-11-10"), ("2026-11-10T10:00 phone in reached", "2026-11-12T10:00 phone out reached")),
        (bought("2026-11-10"), ("2026-11-10T10:00 phone in reached", "2026-11-10T15:00 email in received")),
        (bought("2026-11-10", amount=49_999), ()),
        (bought("2026-11-10", amount=None), ()),
        (bought("2026-11-10", kind=FactKind.ANNIVERSARY), ()),
    ],
    ids=["spoken to", "written to us", "too small", "no amount", "no purchase"],
)
def test_a_purchase_needs_no_call(fact, told) -> None:
    assert purchase_call(facts(*told, dated=(fact,))) == ()


def test_of_several_purchases_the_last_counts_and_key_contacts_have_no_least() -> None:
    two = (bought("2026-11-10", id=4, amount=None), bought("2026-11-02", id=5))
    (flag,) = purchase_call(facts(dated=two, pace=PACES[Tier.KEY]))
    assert flag.key == "4"


def begun(*days: int) -> tuple[str, ...]:
    return tuple(f"2026-10-{day:02}T10:00 email out sent" for day in days)


def test_five_conversations_in_a_month_are_too_many() -> None:
    (flag,) = too_often(facts(*begun(1, 8, 15, 22, 29), answered=(1, 2)))
    # It stands from the fifth on, until the first is more than 30 days ago.
    assert (flag.raised_at, flag.lapses_at) == (moment("2026-10-29T10:00"), moment("2026-10-31T10:00"))
    assert flag.evidence == {"begun": 5, "answered": 2, "allowed": 4, "interactions": [1, 2, 3, 4, 5]}


def test_it_was_too_often_from_the_fifth_on_until_no_more_than_four_are_left() -> None:
    (flag,) = too_often(facts(*begun(1, 8, 15, 22, 26, 29)))
    assert (flag.raised_at, flag.lapses_at) == (moment("2026-10-26T10:00"), moment("2026-11-07T10:00"))


def test_what_they_wrote_is_answered_once() -> None:
    told = ("2026-10-27T10:00 email in received", "2026-10-27T12:00 email out sent", *begun(28))
    (flag,) = too_often(facts(*begun(1, 8, 15, 22), *told))
    assert flag.evidence["interactions"] == [1, 2, 3, 4, 7]


@pytest.mark.parametrize(
    ("told", "answered"),
    [
        ((), ()),
        (begun(1, 8, 15, 22), ()),
        (begun(1, 8, 15, 22, 29), (1, 2, 3)),
        (("2026-09-20T10:00 email out sent", *begun(8, 15, 22, 29)), ()),
        # What answers them, what came back, and what belongs to a conversation is not begun.
        (
            (*begun(1, 8, 15, 22), "2026-10-28T10:00 email in received", "2026-10-29T10:00 email out sent"),
            (1,),
        ),
        ((*begun(1, 8, 15, 22), "2026-10-29T10:00 email out sent 1"), ()),
        ((*begun(1, 8, 15, 22), "2026-10-29T10:00 email out bounced"), ()),
        ((*begun(1, 8, 15, 22), "2026-10-22T10:30 text out sent"), ()),
    ],
    ids=["nothing", "four", "answered", "in 40 days", "their turn", "a reply", "came back", "one session"],
)
def test_that_is_not_too_often(told, answered) -> None:
    assert too_often(facts(*told, answered=answered)) == ()


def test_who_called_in_between_was_not_silent() -> None:
    theirs = (
        "2026-10-04T10:00 phone in reached",
        "2026-10-12T10:00 phone in reached",
        "2026-10-12T11:00 email in received",
    )
    (flag,) = too_often(facts(*begun(1), theirs[0], *begun(8), *theirs[1:], *begun(16, 22, 29)))
    assert (flag.evidence["begun"], flag.evidence["answered"]) == (5, 2)
    # A call after the last one counts, too.
    assert (
        too_often(
            facts(
                *begun(1),
                theirs[0],
                *begun(8),
                *theirs[1:],
                *begun(16, 22, 29),
                "2026-10-29T12:00 phone in reached",
            )
        )
        == ()
    )


def test_what_they_wrote_days_ago_is_no_longer_answered_by_it() -> None:
    told = (*begun(1, 8, 15, 22), "2026-10-24T10:00 email in received", "2026-10-29T10:00 email out sent")
    (flag,) = too_often(facts(*told))
    assert (flag.evidence["begun"], flag.evidence["answered"]) == (5, 1)


@pytest.mark.parametrize(
    ("born", "heard", "days", "turns"),
    [
        ("1980-11-26", "2026-11-18T10:00", ["2026-11-26", "2027-11-26", "2028-11-26"], [46, 47, 48]),
        # It was yesterday: still to be told; a week ago: next year's.
        ("1980-11-17", "2026-11-18T10:00", ["2026-11-17", "2027-11-17", "2028-11-17"], [46, 47, 48]),
        ("1980-11-11", "2026-11-18T10:00", ["2027-11-11", "2028-11-11", "2029-11-11"], [47, 48, 49]),
        # Logged in the first days of January, it is last year's that was.
        ("1980-12-30", "2027-01-02T10:00", ["2026-12-30", "2027-12-30", "2028-12-30"], [46, 47, 48]),
        ("1980-12-30", "2027-01-03T10:00", ["2027-12-30", "2028-12-30", "2029-12-30"], [47, 48, 49]),
        ("--02-29", "2026-11-18T10:00", ["2027-02-28", "2028-02-29", "2029-02-28"], [None] * 3),
        # Nobody has a birthday in the year they were born.
        ("2026-12-01", "2026-11-18T10:00", ["2027-12-01", "2028-12-01", "2029-12-01"], [1, 2, 3]),
    ],
)  # fmt: skip
def test_birthdays_are_a_reason_to_be_in_touch(born, heard, days, turns) -> None:
    found = birthday(facts(f"{heard} email in received", born=born))
    assert [flag.evidence["on"] for flag in found] == days
    assert [flag.evidence.get("years") for flag in found] == turns
    assert len(found) == YEARS
    first = date.fromisoformat(days[0])
    assert found[0].raised_at == moment(f"{first - timedelta(days=7)}T00:00")
    assert found[0].lapses_at == moment(f"{first + timedelta(days=4)}T00:00")
    assert found[0].key == days[0][:4]


@pytest.mark.parametrize("born", ["", "1985-03", "soon", "--13-01", "1980-00-10"])
def test_no_day_no_birthday(born) -> None:
    assert birthday(replace(FACTS, born=born)) == ()
    assert birthday(replace(FACTS, born="1980-11-26", tier=Tier.NONE)) == ()


def test_what_a_note_says_of_a_birthday_counts() -> None:
    said = bought("1983-04-09", kind=FactKind.BORN)
    (first, *_) = birthday(replace(FACTS, born="1980-11-26", dated=(said,)))
    assert first.evidence["on"] == "2026-04-09"


def test_other_days_come_every_year_too() -> None:
    wedding = bought("2001-06-02", kind=FactKind.ANNIVERSARY, text="anniversary", id=9)
    (first, *_) = dated_fact(replace(FACTS, dated=(wedding, bought("2026-01-01"))))
    assert (first.kind, first.key) == (FlagKind.DATED_FACT, "9:2026")
    assert first.evidence == {"on": "2026-06-02", "years": 25, "text": "anniversary"}


def test_the_end_of_the_calendar_is_no_fault() -> None:
    assert [flag.evidence["on"] for flag in birthday(replace(FACTS, born="--05-05", created_at=moment("9997-01-05T09:00")))] == [
        "9997-05-05", "9998-05-05",
    ]  # fmt: skip
