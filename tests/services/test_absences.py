"""Absences over a real journal: told in a note, kept with it, and what is due around them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from relnote.domain.words import FlagKind
from relnote.services.derivation import Derivation
from relnote.store import dated_facts
from relnote.store.database import connected
from tests.store.journals import derived_is_fresh, fingerprint, note, person

TOLD = "call in 5m\nAway until 27 Nov, fair."
"""Until Friday of next week, on which the clock of the tests begins to be told."""
BACK = datetime(2026, 11, 28, tzinfo=UTC)


def absences(journal, contact: int) -> dict[int, tuple[str, str, str]]:
    with connected():
        found = dated_facts.of_contacts([contact])
    return {each.id: (each.day, each.last_day, each.text) for each in found}


def away(journal, contact: int) -> list[tuple[str, str]]:
    """The absences on the page of a contact, by their first and last days."""
    return [(f"{each.first}", f"{each.last}") for each in journal.contacts.page(contact).away]


def due(journal, contact_id: int) -> set[FlagKind]:
    """The kinds of flag that are due for a contact."""
    return {row.flag.kind for row in journal.attention.due() if row.flag.contact_id == contact_id}


def test_it_is_kept_while_the_note_is_edited_and_goes_with_its_line(journal) -> None:
    mary = person(journal)
    saved = note(journal, mary, TOLD)
    key = saved.interaction.id
    assert absences(journal, mary) == {1: ("2026-11-18", "2026-11-27", "fair")}
    before = fingerprint()
    note(
        journal,
        mary,
        TOLD.replace("Away until 27 Nov", "She sounded well.\naway: until 4 Dec"),
        interaction_id=key,
    )
    assert absences(journal, mary) == {1: ("2026-11-18", "2026-12-04", "fair")}
    journal.history.undo()
    assert fingerprint() == before
    note(journal, mary, "call in 5m\nShe sounded well.", interaction_id=key)
    assert absences(journal, mary) == {}
    journal.history.undo()
    assert fingerprint() == before
    assert derived_is_fresh(journal)


def test_the_page_of_a_contact_tells_it(journal) -> None:
    mary = person(journal)
    note(journal, mary, TOLD)
    assert away(journal, mary) == [("2026-11-18", "2026-11-27")]
    plan = journal.plans.next_attempt(mary)
    assert plan.earliest > BACK


def test_what_was_told_last_holds_by_the_days_on_which_it_happened(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, TOLD)
    # Written down later, told before: what the clock of the note says counts.
    earlier = note(journal, mary, "call in yesterday\naway: until 4 Dec")
    assert away(journal, mary) == [("2026-11-17", "2026-11-27")]
    clock.move(days=5)
    later = note(journal, mary, "note\naway: until 25 Nov")
    assert away(journal, mary) == [("2026-11-17", "2026-11-25")]
    note(journal, mary, "note\nSpoke of nothing.", interaction_id=later.interaction.id)
    assert away(journal, mary) == [("2026-11-17", "2026-11-27")]
    note(journal, mary, "call in today 11:00\naway: until 4 Dec", interaction_id=earlier.interaction.id)
    assert away(journal, mary) == [("2026-11-18", "2026-12-04")]
    assert derived_is_fresh(journal)


def test_who_is_back_early_is_waited_for_again(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, TOLD)
    clock.move(days=1)
    note(journal, mary, "note\naway: back")
    note(journal, mary, "email out\nShall I hold the pump for you?")
    assert away(journal, mary) == [("2026-11-18", "2026-11-18")]
    before = fingerprint()
    clock.move(days=4, hours=1)
    assert FlagKind.WAITING in due(journal, mary)
    note(journal, mary, "note\naway: until 27 Nov")
    assert FlagKind.WAITING not in due(journal, mary)
    journal.history.undo()
    assert FlagKind.WAITING in due(journal, mary)
    assert fingerprint() == before


def test_who_writes_while_they_are_away_is_waited_for_again(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, "email in\naway: until 27 Nov")
    clock.move(hours=1)
    note(journal, mary, "email out\nShall I hold the pump for you?")
    clock.moment = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    assert FlagKind.WAITING not in due(journal, mary)
    assert journal.contacts.page(mary).away[0].wrote_at is None
    note(journal, mary, "email in\nNo, thank you.")
    note(journal, mary, "email out\nIs there anything else that you need?")
    [absence] = journal.contacts.page(mary).away
    assert absence.wrote_at == clock.moment
    assert journal.plans.next_attempt(mary).earliest < BACK
    clock.move(days=2, hours=1)
    assert FlagKind.WAITING in due(journal, mary)
    assert derived_is_fresh(journal)


def test_an_absence_moves_what_is_waited_for(journal, clock) -> None:
    mary = person(journal)
    note(journal, mary, "email out\nShall I hold the pump for you?")
    clock.move(days=2, hours=1)
    assert due(journal, mary) == {FlagKind.WAITING}
    note(journal, mary, "note\naway until 27 Nov")
    assert due(journal, mary) == set()
    clock.moment = BACK - timedelta(seconds=1)
    assert due(journal, mary) == set()
    # It was Wednesday: two working days were not over when she left on Friday.
    clock.moment = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
    assert due(journal, mary) == {FlagKind.WAITING}


@pytest.mark.parametrize("decide", ["dismiss", "snooze"])
def test_what_is_decided_holds_before_and_behind(journal, clock, decide) -> None:
    mary = person(journal)
    note(journal, mary, "email out\nShall I hold the pump for you?")
    note(journal, mary, "note\naway: 23-27 Nov")
    clock.moment = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
    note(journal, person(journal, "Bob"))
    [row] = [row for row in journal.attention.due() if row.flag.kind is FlagKind.WAITING]
    if decide == "dismiss":
        journal.attention.dismiss(row.flag)
    else:
        journal.attention.snooze(row.flag, "in 3 days")
    assert FlagKind.WAITING not in due(journal, mary)
    assert derived_is_fresh(journal)
    clock.move(days=4)
    assert (FlagKind.WAITING in due(journal, mary)) == (decide == "snooze")


WEEKS = 25
TUESDAY = datetime(2026, 11, 17, 9, 30, tzinfo=UTC)


def ask_as_ever(journal, contact: int) -> None:
    """Tell of weeks in which they answered each Tuesday's email within the hour or so; and of three of now, unanswered."""
    for week in range(WEEKS, 0, -1):
        day = TUESDAY - timedelta(weeks=week)
        note(journal, contact, f"email out {day:%Y-%m-%d} 09:00\nHow is the line?")
        note(journal, contact, f"email in {day:%Y-%m-%d} {10 + week % 2}:{20 + week}\nWell.")
    for at in ("07:00", "08:10", "09:20"):
        note(
            journal,
            contact,
            f"email out today {at}\nWhat do you say to the offer? It stands until Christmas.",
        )


STORY = (FlagKind.RHYTHM_SLOW, FlagKind.WAITING, FlagKind.RHYTHM_DRIFT, FlagKind.RHYTHM_SILENT)


@pytest.mark.parametrize("away", [None, ("2026-11-18", "2026-12-01"), ("2026-11-23", "2026-11-29")])
def test_what_is_due_changes_at_its_moments_and_nobody_derives_between(
    journal, clock, monkeypatch, away
) -> None:
    mary = person(journal)
    clock.moment = TUESDAY
    ask_as_ever(journal, mary)
    if away:
        note(journal, mary, f"note\naway: {away[0]} - {away[1]}")
    flags = [flag for flag in journal.contacts.page(mary).flags if flag.kind in STORY]
    assert {flag.kind for flag in flags} == set(STORY)
    monkeypatch.setattr(Derivation, "refresh", lambda *_: pytest.fail("derived between"))
    turns = sorted({at for flag in flags for at in (flag.raised_at, flag.lapses_at)})
    assert turns[0] > clock.moment
    for turn in turns:
        for moment in (turn - timedelta(seconds=1), turn):
            clock.moment = moment
            expected = {flag.kind for flag in flags if flag.raised_at <= moment < flag.lapses_at}
            assert due(journal, mary) & set(STORY) == expected
            if away and f"{away[0]}T00" <= moment.isoformat() <= f"{away[1]}T24":
                assert expected == set()
    if away:
        clock.moment = datetime.fromisoformat(f"{away[0]}T12:00+00:00") + timedelta(days=3)
        assert due(journal, mary) & set(STORY) == set()
        assert sum(flag.raised_at > BACK for flag in flags) >= 1


def test_the_moments_lie_so_much_later_as_they_are_away(journal, clock) -> None:
    raised = {}
    clock.moment = TUESDAY
    for name, line in (("Mary Chen", ""), ("Bob", "note\naway: 18 Nov - 1 Dec")):
        contact = person(journal, name)
        ask_as_ever(journal, contact)
        if line:
            note(journal, contact, line)
        raised[name] = {flag.kind: flag.raised_at for flag in journal.contacts.page(contact).flags}
    mary, bob = raised["Mary Chen"], raised["Bob"]
    later = {kind: (bob[kind] - mary[kind]).days for kind in (FlagKind.RHYTHM_DRIFT, FlagKind.RHYTHM_SILENT)}
    # Fourteen days, to which a weekend is nothing.
    assert all(13 <= days <= 15 for days in later.values()), later
