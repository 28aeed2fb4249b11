from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from relnote.domain.refusal import Refusal
from relnote.domain.words import FlagKind, FollowUpKind, FollowUpState
from relnote.services.follow_ups import follow_up_of
from tests.store.journals import fingerprint, note, person


def kinds(journal, until: date | None = None) -> list[tuple[str, FlagKind]]:
    return [(row.name, row.flag.kind) for row in journal.follow_ups.due(until)]


def test_a_follow_up_is_added_as_typed(journal, clock) -> None:
    contact = person(journal)
    made = journal.follow_ups.add(contact, "send drawings by Tue")
    assert (made.text, made.kind, made.due_on) == (
        "send drawings",
        FollowUpKind.FOLLOW_UP,
        date(2026, 11, 24),
    )
    promise = journal.follow_ups.add(contact, "promise: a quote by Fri")
    assert (promise.kind, promise.due_on) == (FollowUpKind.PROMISE_MINE, date(2026, 11, 20))
    someday = journal.follow_ups.add(contact, "ask for a reference")
    assert someday.due_on is None
    assert journal.follow_ups.of_contact(contact) == [promise, made, someday]
    assert made.created_at == clock()
    assert journal.history.recent(1)[0].label == "added a follow-up for Mary Chen"


@pytest.mark.parametrize("text", ["", "   ", "todo:"])
def test_nothing_to_do_is_refused(journal, text) -> None:
    contact = person(journal)
    before = fingerprint()
    with pytest.raises(Refusal, match="Say what is to be done"):
        journal.follow_ups.add(contact, text)
    assert fingerprint() == before


@pytest.mark.parametrize(
    ("text", "days", "states"),
    [
        ("call by Fri", 0, (FollowUpState.DONE, FollowUpState.DONE)),
        ("call by Fri", 9, (FollowUpState.DONE, FollowUpState.DONE)),
        ("promise: quote by Fri", 2, (FollowUpState.DONE, FollowUpState.KEPT)),
        ("promise: quote by Fri", 3, (FollowUpState.DONE, FollowUpState.KEPT_LATE)),
        ("promise: quote", 90, (FollowUpState.DONE, FollowUpState.KEPT)),
        ("they promise: plan by Fri", 3, (FollowUpState.BROKEN, FollowUpState.BROKEN)),
        ("they promise: plan by Fri", 1, (FollowUpState.DONE, FollowUpState.KEPT)),
        ("call by Fri", 1, (FollowUpState.DROPPED, FollowUpState.DROPPED)),
    ],
)
def test_a_follow_up_ends_as_it_was(journal, clock, text, days, states) -> None:
    contact = person(journal)
    made = journal.follow_ups.add(contact, text)
    clock.move(days=days)
    state, ended = states
    journal.follow_ups.finish(made.id, state)
    [there] = journal.follow_ups.of_contact(contact, still_open=False)
    assert (there.state, there.ended_on) == (ended, journal.journal.today())
    assert journal.follow_ups.of_contact(contact) == []
    assert journal.contacts.page(contact).flags == ()


def test_what_is_due_is_listed_worst_first_and_counted_by_contact(journal, clock) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    journal.follow_ups.add(bob, "call by today")
    journal.follow_ups.add(bob, "write by today")
    journal.follow_ups.add(mary, "promise: quote by yesterday")
    journal.follow_ups.add(mary, "they promise: plan by today")
    journal.follow_ups.add(mary, "visit by 30 Nov")
    due = [("Mary Chen", FlagKind.PROMISE_MINE_DUE)] + [("Bob Ortiz", FlagKind.FOLLOW_UP_DUE)] * 2
    promised = [("Mary Chen", FlagKind.PROMISE_THEIRS_DUE)]
    visit = [("Mary Chen", FlagKind.FOLLOW_UP_DUE)]
    assert kinds(journal) == due
    assert journal.follow_ups.count_due() == 2
    assert kinds(journal, date(2026, 11, 19)) == due + promised
    assert sorted(kinds(journal, date(2026, 11, 30))) == sorted(due + promised + visit)
    # The days of the list are the user's: just before midnight in Lisbon nothing new is due.
    clock.moment = datetime(2026, 11, 29, 23, 59, tzinfo=UTC)
    assert visit[0] not in kinds(journal)
    clock.moment = datetime(2026, 11, 30, 0, 0, tzinfo=UTC)
    assert visit[0] in kinds(journal)


def test_a_soon_flag_gives_way_to_the_late_one(journal, clock) -> None:
    contact = person(journal)
    journal.follow_ups.add(contact, "promise: quote by Fri")
    assert kinds(journal) == []
    clock.move(days=1)
    assert [row.flag.key for row in journal.follow_ups.due()] == ["1:soon"]
    clock.move(days=2)
    assert [row.flag.key for row in journal.follow_ups.due()] == ["1:late"]


def test_a_snooze_moves_the_flag_and_not_the_day(journal, clock) -> None:
    contact = person(journal)
    made = journal.follow_ups.add(contact, "call by today")
    [row] = journal.follow_ups.due()
    assert follow_up_of(row.flag) == made.id
    assert journal.follow_ups.snooze(row.flag, "in 3 days") == date(2026, 11, 21)
    assert journal.follow_ups.due() == []
    [there] = journal.follow_ups.of_contact(contact)
    assert there.due_on == date(2026, 11, 18)
    assert journal.contacts.rows([contact])[0].next_due_at == datetime(2026, 11, 21, tzinfo=UTC)
    clock.moment = datetime(2026, 11, 21, tzinfo=UTC)
    assert len(journal.follow_ups.due()) == 1
    assert journal.history.recent(1)[0].label == "put something off until Sat 21 Nov"


def test_a_flag_without_a_follow_up_can_be_put_off_again_and_again(journal, clock) -> None:
    contact = person(journal)
    spoken = note(journal, contact, "call in 5m\nSpoke.").interaction.started_at
    for days in (2, 5):
        [flag] = journal.contacts.page(contact).flags
        assert flag.kind is FlagKind.MISSING_PREFERENCES
        assert follow_up_of(flag) is None
        journal.follow_ups.snooze(flag, f"in {days} days")
        [flag] = journal.contacts.page(contact).flags
        assert flag.raised_at == datetime(2026, 11, 18 + days, tzinfo=UTC)
    journal.history.undo()
    journal.history.undo()
    assert journal.contacts.page(contact).flags[0].raised_at == spoken


@pytest.mark.parametrize("when", ["yesterday", "today", "roof", "", "12 Nov 2026"])
def test_a_snooze_needs_a_day_to_come(journal, when) -> None:
    contact = person(journal)
    journal.follow_ups.add(contact, "call by today")
    [row] = journal.follow_ups.due()
    before = fingerprint()
    with pytest.raises(Refusal, match="is no day to come"):
        journal.follow_ups.snooze(row.flag, when)
    assert fingerprint() == before


def test_what_is_no_longer_there_is_refused(journal) -> None:
    contact = person(journal)
    made = journal.follow_ups.add(contact, "call by today")
    [row] = journal.follow_ups.due()
    journal.history.undo()
    before = fingerprint()
    for verb in (
        lambda: journal.follow_ups.finish(made.id),
        lambda: journal.follow_ups.snooze(row.flag, "tomorrow"),
        lambda: journal.follow_ups.add(99, "call"),
    ):
        with pytest.raises(Refusal):
            verb()
    assert fingerprint() == before
