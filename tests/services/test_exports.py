"""The calendar of a journal: the same event for the same thing, however often it is exported."""

from __future__ import annotations

from datetime import date

import icalendar

from tests.store.journals import note, person


def events(journal) -> dict[str, icalendar.Event]:
    found = icalendar.Calendar.from_ical(journal.exports.calendar()).walk("VEVENT")
    assert len({str(each["uid"]) for each in found}) == len(found)
    return {str(each["summary"]): each for each in found}


def test_follow_ups_and_next_attempts(journal, clock) -> None:
    mary = person(journal)
    saved = note(
        journal,
        mary,
        "call in\npromise: quote by Fri\nthey promise: plan by Mon\ntodo: paint by 1 Dec\nask next: who signs",
    )
    note(journal, mary, "email out 8 days ago\nShall I hold the pump?")
    bob = person(journal, "Bob Ortiz")
    note(journal, bob, "email out 8 days ago\nShall I hold the other pump?")
    found = events(journal)
    assert set(found) == {
        "Promise to Mary Chen: quote",
        "Mary Chen promised: plan",
        "Mary Chen: paint",
        "Email Bob Ortiz",
        "Call Mary Chen",
    }
    assert found["Mary Chen: paint"].decoded("dtstart") == date(2026, 12, 1)
    assert "No answer to your email" in str(found["Email Bob Ortiz"]["description"])
    uids = {summary: str(event["uid"]) for summary, event in found.items()}
    sequence = int(found["Mary Chen: paint"]["sequence"])
    # A day later, with the promise kept and its words changed: the same events, higher sequence.
    clock.move(days=1)
    journal.follow_ups.finish(saved.follow_ups[0].id)
    text = journal.notes.text_of(saved.interaction.id).replace("paint by", "paint the gate by")
    note(journal, mary, text, interaction_id=saved.interaction.id)
    again = events(journal)
    assert str(again["Mary Chen: paint the gate"]["uid"]) == uids["Mary Chen: paint"]
    assert str(again["Promise to Mary Chen: quote"]["status"]) == "CANCELLED"
    assert str(again["Email Bob Ortiz"]["uid"]) == uids["Email Bob Ortiz"]
    assert int(again["Mary Chen: paint the gate"]["sequence"]) > sequence
    # What ended long ago is no longer told of.
    clock.move(days=70)
    assert "Promise to Mary Chen: quote" not in events(journal)


def test_the_same_journal_gives_the_same_bytes(journal) -> None:
    journal.follow_ups.add(person(journal), "call by Fri")
    assert journal.exports.calendar() == journal.exports.calendar()
