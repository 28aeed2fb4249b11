"""Who is meant in a file: by address, by number, never by a name alone unless the user said so."""

from __future__ import annotations

import pytest

from relnote.domain.records import Contact, ContactPoint
from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel
from relnote.importers.drafts import PersonDraft
from relnote.services.exported_tables import contacts_table
from relnote.services.history_report import NEVER_WRITTEN_TO, ONLY_YOU, Ambiguous, sentences
from relnote.store.database import connected
from tests.services.histories import IN, OUT, bring, draft, mailbox, number, only_name
from tests.store.journals import fingerprint, person

NUMBER = "+351912345678"
PROFILE = "https://www.linkedin.com/in/mary"


def handle(value: str = PROFILE, name: str = "Mary Chen") -> PersonDraft:
    return PersonDraft(name=name, channel=Channel.SOCIAL, value=value)


def known(relnote, channel: Channel, value: str, name: str = "Mary Chen") -> int:
    return relnote.contacts.add(Contact(name=name, points=(ContactPoint(channel=channel, value=value),)))


@pytest.mark.parametrize(
    ("channel", "value", "named", "met"),
    [
        (Channel.EMAIL, "Mary@Example.org", mailbox("mary@example.org", "somebody else"), True),
        (Channel.EMAIL, "mary@example.org", mailbox("mary@example.com"), False),
        (Channel.EMAIL, "mary@example.org", only_name("Mary Chen"), False),
        (Channel.PHONE, "912 345 678", number(NUMBER), True),
        (Channel.TEXT, NUMBER, number(NUMBER, channel=Channel.PHONE), True),
        (Channel.PHONE, "12345", PersonDraft(channel=Channel.TEXT, value="123-45"), True),
        (Channel.PHONE, "12345", PersonDraft(channel=Channel.TEXT, value="12346"), False),
        (Channel.SOCIAL, PROFILE.upper(), handle(), True),
        (Channel.SOCIAL, "Mary Chen", only_name("Mary Chen"), False),
        (Channel.EMAIL, "mary chen", only_name("mary chen"), False),
    ],
)
def test_who_is_met_by_what(journal, channel, value, named, met) -> None:
    known(journal, channel, value)
    report = bring(journal, draft("in", IN, named))
    assert (report.stored, report.created) == (int(met), 0)
    assert len(journal.timelines.ids(1)) == report.stored


def test_whoever_was_written_to_becomes_a_contact_and_nobody_else(journal) -> None:
    report = bring(
        journal,
        draft("before", IN, mailbox("ana@example.org", "ana"), days=9),
        draft("to", OUT, mailbox("ana@example.org", "Ana Silva"), handle(name="Rui Costa"), days=8),
        draft("spam", IN, mailbox("spam@example.org", "Win"), days=7),
        draft("copied", IN, mailbox("spam@example.org", "Win"), mailbox("ana@example.org", ""), days=6),
        draft("met", None, mailbox("guest@example.org", "Guest"), mailbox("ana@example.org", ""), days=5),
    )
    assert report.passed == {NEVER_WRITTEN_TO: 2}
    assert (report.stored, report.created, report.ambiguous) == (3, 2, ())
    made = [journal.contacts.get(contact) for contact in (1, 2)]
    assert [(each.name, each.points[0].value) for each in made] == [
        ("Ana Silva", "ana@example.org"),
        ("Rui Costa", PROFILE),
    ]
    assert [len(journal.timelines.ids(contact)) for contact in (1, 2)] == [3, 1]


@pytest.mark.parametrize(
    ("names", "best"),
    [
        (("mary@example.org", "Mary"), "Mary"),
        (("Mary", "Mary Chen", "Mary"), "Mary Chen"),
        (("M Chen", "Mary Chen", "Mary Chen", "Mary X. Chen"), "Mary Chen"),
        (("'Mary Chen'",), "Mary Chen"),
        (("",), "mary@example.org"),
        (("+351 912",), "+351 912"),
        (("x" * 900,), "x" * 200),
        (("Mary\r\n\tChen",), "Mary Chen"),
    ],
)
def test_a_new_contact_gets_the_best_name(journal, names, best) -> None:
    bring(journal, *(draft(f"m{n}", OUT, mailbox(name=name)) for n, name in enumerate(names)))
    assert journal.contacts.get(1).name == best


@pytest.mark.parametrize(
    ("own", "me"),
    [
        ("ME@example.org", mailbox("me@example.org")),
        ("912 345 678", number(NUMBER)),
        ("Me Myself", only_name("me  myself")),
    ],
)
def test_the_user_is_nobody_in_a_file(journal, own, me) -> None:
    report = bring(journal, draft("self", OUT, me), draft("both", OUT, me, mailbox()), mine=[own])
    assert report.passed == {ONLY_YOU: 1}
    assert (report.stored, report.created) == (1, 1)
    assert journal.contacts.get(1).name == "Mary Chen"


def test_of_those_who_share_an_address_the_one_with_the_name_is_meant(journal) -> None:
    person(journal, "Anna Berg", "info@example.org")
    person(journal, "Ben Smith", "info@example.org")
    bring(
        journal,
        draft("a", IN, mailbox("info@example.org", "Dr. Ben Smith"), days=2),
    )
    bring(journal, draft("b", IN, mailbox("info@example.org", "Reception"), days=1))
    assert [len(journal.timelines.ids(contact)) for contact in (1, 2)] == [1, 1]


CHAT = (
    draft("1", IN, only_name("Mary"), days=3),
    draft("2", OUT, only_name("Mary"), days=2),
    draft("3", OUT, only_name("Tom"), days=1),
)


def test_a_name_alone_waits_until_it_is_said_whom_it_means(journal) -> None:
    person(journal, "Mary Chen", organisation="Acme")
    person(journal, "Mary Ortiz")
    before = fingerprint()
    report = bring(journal, *CHAT)
    assert (report.waiting, report.stored) == (3, 0)
    assert report.ambiguous == (
        Ambiguous(name="Mary", interactions=2, candidates=((1, "Mary Chen", "Acme"), (2, "Mary Ortiz", ""))),
        Ambiguous(name="Tom", interactions=1),
    )
    assert fingerprint() == before
    chosen = bring(journal, *CHAT, choices={"mary": 2, "Nobody": 1})
    assert (chosen.stored, chosen.waiting, chosen.created) == (2, 1, 0)
    assert chosen.notes == ["Nobody in the file is called Nobody without an address."]
    assert len(journal.timelines.ids(2)) == 2
    assert [(p.channel, p.value, p.label) for p in journal.contacts.get(2).points] == [
        (Channel.SOCIAL, "Mary", "known as")
    ]
    later = bring(journal, *CHAT, draft("4", IN, only_name("MARY"), days=0.5))
    assert (later.stored, later.known, later.waiting) == (1, 2, 1)
    new = bring(journal, *CHAT, choices={"Tom": None})
    assert (new.stored, new.created, new.waiting) == (1, 1, 0)
    assert journal.contacts.the_one("Tom").points[0].label == "known as"
    before = fingerprint()
    assert bring(journal, *CHAT, choices={"Tom": None, "Mary": 2}).changed == 0
    assert fingerprint() == before


def test_a_name_said_to_mean_somebody_is_no_way_to_reach_them(journal) -> None:
    mary = person(journal, "Mary Chen", "mary@acme.example")
    bring(journal, *CHAT, choices={"Mary": mary, "Tom": None})
    for contact, addresses, name in ((mary, ["mary@acme.example"], "Mary"), (mary + 1, [], "Tom")):
        there = journal.contacts.get(contact)
        assert [each.value for each in there.addresses] == addresses
        assert there.known_as == (name,)
    assert b"Mary;" not in b"".join(contacts_table(lossless=False))
    with connected():
        plan = journal.plans.next_attempt(mary)
    assert plan is not None
    assert plan.channel is Channel.EMAIL


def test_new_contacts_are_people_you_met_or_wrote_to(journal) -> None:
    met = draft("met", OUT, mailbox("a@example.org", "Ana"), channel=Channel.IN_PERSON)
    assert "1 new contact: people you spoke with." in sentences(bring(journal, met))
    called = draft("called", OUT, number(channel=Channel.PHONE), channel=Channel.PHONE)
    both = bring(journal, called, draft("to", OUT, mailbox("b@example.org", "Bo")))
    assert "2 new contacts: people you wrote to or spoke with." in sentences(both)


def test_a_choice_of_nobody_is_refused(journal) -> None:
    with pytest.raises(Refusal, match="was said to be is not there"):
        bring(journal, *CHAT, choices={"Mary": 9})


def test_a_choice_counts_in_a_dry_run_too(journal) -> None:
    person(journal, "Mary Chen")
    before = fingerprint()
    dry = bring(journal, *CHAT, choices={"Mary": 1, "Tom": None}, dry=True)
    assert fingerprint() == before
    assert dry == bring(journal, *CHAT, choices={"Mary": 1, "Tom": None})
    assert (dry.stored, dry.created) == (3, 1)


def test_in_a_group_what_somebody_known_wrote_is_theirs(journal) -> None:
    mary = known(journal, Channel.EMAIL, "mary@example.org")
    group = (only_name("Tom"), only_name("Sue"))
    report = bring(
        journal, draft("theirs", IN, mailbox(), *group), draft("toms", IN, *group, mailbox(), days=2)
    )
    assert (report.stored, report.waiting) == (1, 1)
    assert [(each.name, each.interactions) for each in report.ambiguous] == [("Tom", 1), ("Sue", 1)]
    assert len(journal.timelines.ids(mary)) == 1


def test_an_archived_contact_is_met_too(journal) -> None:
    mary = known(journal, Channel.EMAIL, "mary@example.org")
    journal.contacts.archive(mary)
    assert bring(journal, draft("a", OUT)).created == 0
    assert len(journal.timelines.ids(mary)) == 1
