from __future__ import annotations

from dataclasses import replace

from relnote.config import Settings
from relnote.domain.records import Contact, ContactPoint
from relnote.domain.words import Channel, FlagKind
from relnote.services import derivation
from relnote.store.database import transaction
from tests.store.journals import derived_is_fresh, everything, note, opened, person


def test_nothing_but_the_contact_concerned_is_derived_again(journal, clock, monkeypatch) -> None:
    people = [person(journal, f"Person {number}") for number in range(5)]
    derived = []
    inner = derivation.Derivation._derive
    monkeypatch.setattr(
        derivation.Derivation, "_derive", lambda self, ids: derived.append(list(ids)) or inner(self, ids)
    )
    note(journal, people[2])
    journal.follow_ups.add(people[3], "call by Fri")
    assert derived == [[people[2]], [people[3]]]


def test_many_contacts_are_derived_in_chunks(journal, monkeypatch) -> None:
    monkeypatch.setattr(derivation, "CHUNK", 4)
    for number in range(10):
        contact = person(journal, f"Person {number}")
        note(journal, contact, "call in 5m\ntodo: call by Fri")
    told = []
    with transaction():
        assert journal.journal.derivation.refresh_all(told.append) == 10
    assert told == [4, 8, 10]
    assert derived_is_fresh(journal)


def test_a_statement_goes_stale_by_the_users_patience(tmp_path, clock) -> None:
    path = tmp_path / "j.db"
    for months, raised in ((12, "2027-11-18"), (3, "2027-02-18")):
        with opened(
            path, clock, replace(Settings(zone="Europe/Lisbon"), stale_after_months=months)
        ) as relnote:
            if not relnote.contacts.count():
                relnote.checklists.answer(person(relnote), relnote.checklists.question("wait"), "3 days")
            relnote.health.mend(lambda _done: None)
            [flag] = [f for f in relnote.contacts.page(1).flags if f.kind is FlagKind.STALE_PREFERENCE]
            assert flag.raised_at.date().isoformat() == raised


def test_what_is_derived_of_a_contact_goes_with_them(journal) -> None:
    note(journal, person(journal), "call in 5m\ntodo: call by Fri")
    journal.history.undo()
    journal.history.undo()
    assert {name: rows for name, rows in everything().items() if rows} == {}


def test_every_text_that_stands_unanswered_is_judged(journal) -> None:
    mary = person(journal)
    note(journal, mary, "email out 16 days ago\nShall I hold the pump for you until Friday?")
    for days in range(8, 15):
        note(journal, mary, f"email out {days} days ago\nJust touching base.")
    kinds = {flag.kind for flag in journal.contacts.page(mary).flags}
    assert FlagKind.WAITING in kinds
    assert FlagKind.NO_RESPONSE not in kinds


def test_a_wait_goes_by_the_days_off_where_they_live(journal) -> None:
    """The clock stands on a Wednesday: two working days end on Friday, or on Sunday where Friday is off."""

    def due_on(contact_id: int) -> str:
        [raised] = [
            flag.raised_at
            for flag in journal.contacts.page(contact_id).flags
            if flag.kind is FlagKind.WAITING
        ]
        return f"{raised:%a %d %b}"

    days = {}
    for zone, number in (
        ("", ""),
        ("", "+351 912 345 678"),
        ("", "+966 11 234 5678"),
        ("Europe/Lisbon", "+966 11 234 5678"),
        ("Africa/Nouakchott", ""),
    ):
        points = (ContactPoint(channel=Channel.PHONE, value=number),) if number else ()
        contact = journal.contacts.add(Contact(name="Mary Chen", zone=zone, points=points))
        note(journal, contact, "email out\nShall I hold the pump for you?")
        days[zone, number[:4]] = due_on(contact)
    assert days == {
        ("", ""): "Fri 20 Nov",
        ("", "+351"): "Fri 20 Nov",
        ("", "+966"): "Sun 22 Nov",
        ("Europe/Lisbon", "+966"): "Fri 20 Nov",
        ("Africa/Nouakchott", ""): "Sun 22 Nov",
    }
    assert derived_is_fresh(journal)
