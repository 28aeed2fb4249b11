"""What is seen of people in a real journal: one of them, and everybody."""

from __future__ import annotations

import pytest

from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel, FlagKind
from relnote.services import insights as service
from relnote.services.insights import OF_RHYTHM
from relnote.store import counts, latest_flags
from relnote.store.database import connected
from tests.store.journals import NOON, note, person


def months(found):
    return {
        f"{month.first:%Y-%m}": (month.theirs, month.yours)
        for month in found.months
        if month.theirs or month.yours
    }


def test_months_are_those_of_the_user_and_only_of_what_addresses_somebody(journal, clock):
    mary, bob = person(journal, "Mary Chen"), person(journal, "Bob Ortiz")
    note(journal, mary, "email in 2026-10-31 23:59")
    note(journal, mary, "email out 2026-11-01 00:00")
    note(journal, mary, "call out no answer 2026-11-02 09:00")
    note(journal, mary, "newsletter opened 2026-11-03 09:00")
    note(journal, mary, "note 2026-11-03 09:00\nPrivate.")
    note(journal, mary, "email in 2024-11-30 23:00")
    note(journal, mary, "email in 2024-12-01 00:00")
    note(journal, bob, "email in 2026-11-05 09:00")
    assert months(journal.insights.of(mary)) == {"2024-12": (1, 0), "2026-10": (1, 0), "2026-11": (0, 2)}
    everybody = journal.insights.of_everybody()
    assert months(everybody.insights) == {"2024-12": (1, 0), "2026-10": (1, 0), "2026-11": (1, 2)}
    assert (everybody.of, everybody.insights.people, everybody.is_sample) == (2, 2, False)
    clock.move(days=30)
    assert len(journal.insights.of(mary).months) == 24
    assert months(journal.insights.of(mary)) == {"2026-10": (1, 0), "2026-11": (0, 2)}


def test_who_is_not_there_is_refused(journal):
    with pytest.raises(Refusal, match="no longer there"):
        journal.insights.of(7)


def test_of_an_empty_journal_nothing_is_seen(journal):
    found = journal.insights.of_everybody()
    assert (found.of, found.insights.people, found.changed) == (0, 0, ())
    assert months(found.insights) == {}


def test_of_many_those_are_looked_at_with_whom_you_were_in_touch_last(journal, monkeypatch):
    monkeypatch.setattr(service, "SAMPLE", 1)
    mary, bob = person(journal, "Mary Chen"), person(journal, "Bob Ortiz")
    person(journal, "Sue Park")
    note(journal, mary, "email in 3 days ago 10:00")
    note(journal, bob, "text in yesterday 10:00")
    found = journal.insights.of_everybody()
    assert (found.of, found.insights.people, found.is_sample) == (3, 1, True)
    assert found.insights.habits.seen == 1
    journal.contacts.archive(bob)
    with connected():
        assert counts.last_in_touch(9) == [mary]
        assert counts.people() == 2


def test_a_channel_is_counted_for_those_who_named_it(journal):
    for name, channel in (("Mary Chen", "email"), ("Bob Ortiz", "email"), ("Sue Park", "phone")):
        whom = person(journal, name)
        note(journal, whom, f"call in yesterday 10:00\nprefers: {channel}")
    assert journal.insights.of_everybody().insights.stated == (
        (Channel.EMAIL, "first for 2"),
        (Channel.PHONE, "first for 1"),
    )


def test_whose_rhythm_changed_stands_once_the_latest_first(journal, clock):
    late = []
    for name, day in (("Mary Chen", 6), ("Bob Ortiz", 4)):
        whom = person(journal, name)
        for back in range(60, 30, -3):
            note(journal, whom, f"email out {back} days ago 10:00")
            note(journal, whom, f"email in {back} days ago 10:20")
        note(journal, whom, f"email out {day} days ago 10:00")
        late.append(whom)
    found = journal.insights.of_everybody()
    assert sorted(row.flag.contact_id for row in found.changed) == sorted(late)
    moments = [row.flag.raised_at for row in found.changed]
    assert moments == sorted(moments, reverse=True)
    assert {row.flag.kind for row in found.changed} <= set(OF_RHYTHM)
    with connected():
        assert len(latest_flags.latest(OF_RHYTHM, NOON, 1)) == 1
        assert latest_flags.latest((FlagKind.RHYTHM_FAST,), NOON, 9) == []
