"""What is usual when people reply is learnt from a real journal, once a day, and is part of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from relnote.domain.rhythm.contact import SHIPPED
from relnote.services.usual_replies import USUAL_REPLIES, usual_replies
from relnote.store import meta
from relnote.store.database import connected, transaction
from tests.store.journals import derived_is_fresh, everything, fingerprint, note, opened, person

PEOPLE, MESSAGES = 8, 6


@pytest.fixture
def answered(journal):
    """A journal of people who answer within the half hour."""
    for number in range(PEOPLE):
        contact = person(journal, f"Person {number}")
        for week in range(MESSAGES, 0, -1):
            day = datetime(2026, 11, 17, tzinfo=UTC) - timedelta(weeks=week)
            note(journal, contact, f"email out {day:%Y-%m-%d} 10:00\nHow is it?")
            note(journal, contact, f"email in {day:%Y-%m-%d} 10:{20 + (number + week) % 9}\nWell.")
    return journal


def usual():
    with connected():
        return usual_replies()


def test_it_is_learnt_once_a_day(answered, clock) -> None:
    before = fingerprint()
    assert usual() == SHIPPED
    answered.upkeep.learn()
    learnt = usual()
    assert learnt.wait.mean < SHIPPED.wait.mean
    assert learnt.wait.variance < SHIPPED.wait.variance
    with transaction():
        meta.put(USUAL_REPLIES, "")
    answered.upkeep.learn()
    assert usual() == SHIPPED
    clock.move(days=1)
    answered.upkeep.learn()
    assert usual() == learnt
    # Nobody is derived again for it, and there is nothing to undo.
    assert fingerprint() == before


def test_a_wait_over_an_absence_is_not_taken_for_what_is_usual(answered, clock) -> None:
    answered.upkeep.learn()
    before = usual().wait
    for contact in range(1, PEOPLE + 1):
        note(answered, contact, "email out 2026-10-02 18:00\nHow is it?")
        note(answered, contact, "note 2026-10-02 19:00\naway: 3 Oct - 18 Oct")
        note(answered, contact, "email in 2026-10-19 08:20\nWell.")
    clock.move(days=1)
    answered.upkeep.learn()
    # A fortnight of working hours would be more than a hundred times what they take else.
    assert usual().wait.mean == pytest.approx(before.mean, abs=0.3)
    assert usual().wait.variance == pytest.approx(before.variance, rel=0.2)


def test_learning_that_is_stopped_leaves_what_there_was(answered) -> None:
    answered.upkeep.learn(lambda: False)
    assert usual() == SHIPPED
    answered.upkeep.learn()
    assert usual() != SHIPPED


def test_flags_follow_with_the_next_change_and_are_the_same_whoever_derives(
    answered, journal_file, clock
) -> None:
    note(answered, 1, "email out now\nDo you want the drawings?")
    slow = {flag.kind: flag.raised_at for flag in answered.contacts.page(1).flags}
    answered.upkeep.learn()
    assert {flag.kind: flag.raised_at for flag in answered.contacts.page(1).flags} == slow
    answered.follow_ups.add(1, "call by Fri")
    sooner = {flag.kind: flag.raised_at for flag in answered.contacts.page(1).flags}
    assert sooner["rhythm_drift"] < slow["rhythm_drift"]
    # Another program, another day: it derives by what the journal holds.
    answered.health.mend(lambda _: None)
    told = everything()
    with opened(journal_file, clock) as other:
        assert derived_is_fresh(other)
        assert everything() == told


@pytest.mark.parametrize("kept", ["[]", "{", "5", '{"mean": null}'])
def test_what_cannot_be_read_is_left_aside(answered, kept) -> None:
    with transaction():
        meta.put(USUAL_REPLIES, kept)
    assert usual() == SHIPPED
