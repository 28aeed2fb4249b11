"""The calendar of a journal: the same event for the same thing, however often it is exported."""

from __future__ import annotations

import re
from datetime import date

import icalendar

from relnote.domain.words import Tier
from relnote.services import exports
from tests.store.journals import NOON, note, person


def events(journal) -> dict[str, icalendar.Event]:
    found = icalendar.Calendar.from_ical(journal.exports.calendar()).walk("VEVENT")
    assert len({str(each["uid"]) for each in found}) == len(found)
    return {str(each["summary"]): each for each in found}


def test_nobody_is_tried_who_was_let_be_or_put_away(journal, clock) -> None:
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    note(journal, mary, "email out bounced\nHere is the plan.")
    note(journal, bob, "email out 8 days ago\nHere is the plan.\ntodo: paint by 1 Dec")
    assert len(events(journal)) == 3
    clock.move(hours=1)
    journal.attention.pause(mary)
    journal.contacts.archive(bob)
    found = events(journal)
    assert set(found) == {"Bob Ortiz: paint"}
    assert found["Bob Ortiz: paint"]["status"] == "CANCELLED"


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
    assert re.fullmatch(r"follow-up-\d+-[0-9a-f]{32}@relnote", uids["Mary Chen: paint"])
    assert re.fullmatch(r"next-.{8,}@relnote", uids["Email Bob Ortiz"])
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


def test_a_birthday_that_is_nearly_over_is_told_of_too(journal) -> None:
    # Its flag lapses before the week does.
    person(journal, email="mary@acme.example", born="1983-11-18", tier=Tier.KEY)
    assert "Their birthday is today" in str(events(journal)["Email Mary Chen"]["description"])


def test_what_only_waits_for_you_hides_nobody_who_is_to_be_tried(journal, monkeypatch) -> None:
    monkeypatch.setattr(exports, "MOST", 1)
    mary, bob = person(journal), person(journal, "Bob Ortiz")
    for _ in range(9):
        journal.follow_ups.add(mary, "promise: quote by Fri")
    note(journal, bob, "email out 8 days ago\nShall I hold the pump?")
    note(journal, mary, "email out 7 days ago\nShall I hold the pump?")
    assert {summary for summary in events(journal) if summary.startswith("Email")} == {"Email Bob Ortiz"}


def test_nobody_is_tried_before_it_is_due(journal, clock) -> None:
    note(journal, person(journal), "email in\nbought: 46500 GBP Plover")
    bob = person(journal, "Bob Ortiz", tier=Tier.KEY, born="1983-11-18")
    note(journal, bob, "email in\nbought: 46500 GBP Plover")
    found = events(journal)
    asking = found["Email Mary Chen"]
    assert asking.decoded("dtstart").date() == date(2026, 11, 25)
    assert "They bought Plover (46,500 GBP) on Wed 18 Nov" in str(asking["description"])
    # What is due now comes before what is worse and still to come.
    assert found["Email Bob Ortiz"].decoded("dtstart") == NOON
    assert "Their birthday is today" in str(found["Email Bob Ortiz"]["description"])
    clock.move(days=6, hours=20)
    assert events(journal)["Email Mary Chen"].decoded("dtstart") == asking.decoded("dtstart")


def test_a_next_attempt_begins_on_the_minute(journal, clock) -> None:
    note(journal, person(journal), "email out 8 days ago\nShall I hold the pump?")
    clock.move(seconds=17)
    event = events(journal)["Email Mary Chen"]
    assert (event.decoded("dtstart"), event.decoded("dtend") > event.decoded("dtstart")) == (NOON, True)


def test_hostile_names_and_texts_are_told_and_harmless(journal) -> None:
    mary = person(journal, "Mary\x1b]0;x\x07\r\nEND:VEVENT\ud800 Chen")
    journal.follow_ups.add(mary, "promise: BEGIN:VEVENT,; \\n quote by 31 Dec 9999")
    [summary] = events(journal)
    assert summary.startswith("Promise to Mary")
    assert "BEGIN:VEVENT,; \\n quote" in summary


def test_the_same_journal_gives_the_same_bytes(journal) -> None:
    journal.follow_ups.add(person(journal), "call by Fri")
    assert journal.exports.calendar() == journal.exports.calendar()
