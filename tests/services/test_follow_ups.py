from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from relnote.domain.refusal import Refusal
from relnote.domain.words import FlagKind, FollowUpKind, FollowUpState, Tier
from relnote.services.follow_ups import OF_FOLLOW_UPS, follow_up_of
from tests.store.journals import derive_anew, fingerprint, note, person


def kinds(journal, until: date | None = None) -> list[tuple[str, FlagKind]]:
    return [(row.name, row.flag.kind) for row in journal.attention.due(until)]


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
    assert [flag for flag in journal.contacts.page(contact).flags if flag.kind in OF_FOLLOW_UPS] == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("call by Fri", FollowUpState.DROPPED),
        ("ask next: the exam", FollowUpState.DROPPED),
        ("promise: quote by Fri", FollowUpState.BROKEN),
        ("they promise: plan by Fri", FollowUpState.BROKEN),
    ],
)
def test_what_will_not_be_done_is_given_up(journal, clock, text, state) -> None:
    contact = person(journal)
    made = journal.follow_ups.add(contact, text)
    clock.move(days=4)
    derive_anew(journal)
    before = fingerprint()
    ended = journal.follow_ups.give_up(made.id)
    assert (ended.state, ended.ended_on) == (state, date(2026, 11, 22))
    assert journal.follow_ups.of_contact(contact, still_open=False) == [ended]
    assert [flag for flag in journal.contacts.page(contact).flags if flag.kind in OF_FOLLOW_UPS] == []
    assert journal.history.recent(1)[0].label == f'{state.value}: "{made.text}"'
    # Once it has ended, another window cannot end it in another way.
    for verb in (journal.follow_ups.finish, journal.follow_ups.give_up):
        with pytest.raises(Refusal, match="has ended meanwhile"):
            verb(made.id)
    journal.history.undo()
    assert fingerprint() == before


def test_what_was_given_up_stays_so_when_its_note_is_edited(journal) -> None:
    contact = person(journal)
    saved = note(journal, contact, "call\npromise: quote by Friday\ntodo: send drawings")
    for made in saved.follow_ups:
        journal.follow_ups.give_up(made.id)
    text = journal.notes.text_of(saved.interaction.id)
    note(journal, contact, f"{text}\nMore.", interaction_id=saved.interaction.id)
    found = journal.follow_ups.of_contact(contact, still_open=False)
    assert {made.state for made in found} == {FollowUpState.BROKEN, FollowUpState.DROPPED}
    assert len(found) == 2


def test_today_has_a_row_for_each_contact_however_many_flags_one_has(journal, clock) -> None:
    busy, mary, sue = person(journal, "Busy Bee"), person(journal), person(journal, "Sue Park")
    note(journal, busy, "call\n" + "\n".join(f"promise: thing {n} by today" for n in range(60)))
    clock.move(days=1)
    journal.follow_ups.add(mary, "call by today")
    journal.follow_ups.add(mary, "promise: quote by today")
    journal.follow_ups.add(sue, "call by today")
    rows = journal.attention.today(3)
    assert [(row.name, row.flag.kind) for row in rows] == [
        ("Busy Bee", FlagKind.PROMISE_MINE_DUE),
        ("Mary Chen", FlagKind.PROMISE_MINE_DUE),
        ("Sue Park", FlagKind.FOLLOW_UP_DUE),
    ]
    # The 59 other promises and what to ask; the other follow-up; nothing.
    assert [row.more for row in rows] == [60, 1, 0]
    assert [row.flag.key[-5:] for row in rows[:2]] == [":late", ":soon"]
    assert journal.attention.today(2) == rows[:2]


def test_today_goes_by_severity_then_late_then_tier_then_how_late(journal, clock) -> None:
    people = [
        ("Coming Key", Tier.KEY, "promise: quote by Fri"),
        ("Later Regular", Tier.REGULAR, "promise: quote by yesterday"),
        ("Earlier Regular", Tier.REGULAR, "promise: quote by 12 Nov 2026"),
        ("Earlier Light", Tier.LIGHT, "promise: quote by 9 Nov 2026"),
        ("Late Key", Tier.KEY, "promise: quote by yesterday"),
        ("Follow Up", Tier.KEY, "call by 2 Nov 2026"),
    ]
    for name, tier, text in people:
        journal.follow_ups.add(person(journal, name, tier=tier), text)
    clock.move(days=1)
    wanted = ["Late Key", "Earlier Regular", "Later Regular", "Earlier Light", "Coming Key", "Follow Up"]
    for limit in range(1, 7):
        assert [row.name for row in journal.attention.today(limit)] == wanted[:limit]


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
    assert journal.attention.pressing() == 2
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
    assert [row.flag.key for row in journal.attention.due()] == ["1:soon"]
    clock.move(days=2)
    assert [row.flag.key for row in journal.attention.due()] == ["1:late"]


def test_a_snooze_moves_the_flag_and_not_the_day(journal, clock) -> None:
    contact = person(journal)
    made = journal.follow_ups.add(contact, "call by today")
    [row] = journal.attention.due()
    assert follow_up_of(row.flag) == made.id
    assert journal.attention.snooze(row.flag, "in 3 days") == date(2026, 11, 21)
    assert journal.attention.due() == []
    [there] = journal.follow_ups.of_contact(contact)
    assert there.due_on == date(2026, 11, 18)
    assert journal.contacts.rows([contact])[0].next_due_at == datetime(2026, 11, 21, tzinfo=UTC)
    clock.moment = datetime(2026, 11, 21, tzinfo=UTC)
    assert len(journal.attention.due()) == 1
    assert journal.history.recent(1)[0].label == "put something off until Sat 21 Nov"


def questions_to_ask(journal, contact):
    flags = journal.contacts.page(contact).flags
    return [flag for flag in flags if flag.kind is FlagKind.MISSING_PREFERENCES]


def test_a_flag_without_a_follow_up_can_be_put_off_again_and_again(journal, clock) -> None:
    contact = person(journal)
    spoken = note(journal, contact, "call in 5m\nSpoke.").interaction.started_at
    for days in (2, 5):
        [flag] = questions_to_ask(journal, contact)
        assert follow_up_of(flag) is None
        journal.attention.snooze(flag, f"in {days} days")
        [flag] = questions_to_ask(journal, contact)
        assert flag.raised_at == datetime(2026, 11, 18 + days, tzinfo=UTC)
    journal.history.undo()
    journal.history.undo()
    assert questions_to_ask(journal, contact)[0].raised_at == spoken


@pytest.mark.parametrize("when", ["yesterday", "today", "roof", "", "12 Nov 2026"])
def test_a_snooze_needs_a_day_to_come(journal, when) -> None:
    contact = person(journal)
    journal.follow_ups.add(contact, "call by today")
    [row] = journal.attention.due()
    before = fingerprint()
    with pytest.raises(Refusal, match="is no day to come"):
        journal.attention.snooze(row.flag, when)
    assert fingerprint() == before


def test_what_is_no_longer_there_is_refused(journal) -> None:
    contact = person(journal)
    made = journal.follow_ups.add(contact, "call by today")
    [row] = journal.attention.due()
    journal.history.undo()
    before = fingerprint()
    for verb in (
        lambda: journal.follow_ups.finish(made.id),
        lambda: journal.attention.snooze(row.flag, "tomorrow"),
        lambda: journal.follow_ups.add(99, "call"),
    ):
        with pytest.raises(Refusal):
            verb()
    assert fingerprint() == before
