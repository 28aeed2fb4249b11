from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from relnote.config import Settings
from relnote.domain.moments import start_of
from relnote.domain.records import Contact, ContactPoint
from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel, FlagKind, Tier
from tests.store.journals import Clock, derive_anew, fingerprint, note, opened, person, set_tier


def names(journal, words: str = "", sort: str = "name", limit: int | None = None) -> list[str]:
    ids = journal.contacts.listing(words, sort, limit).ids
    rows = {row.id: row.name for row in journal.contacts.rows(ids)}
    return [rows[contact] for contact in ids]


@pytest.fixture
def people(journal, clock) -> dict[str, int]:
    """Five people, each with a story of their own."""
    ids = {
        "Anna": person(
            journal, "Anna Berg", tier=Tier.KEY, tags=("Board", "met"), organisation="Acme Dächer"
        ),
        "Bob": person(journal, "Bob Ortiz", "bob@example.org", tags=("board",)),
        "Émile": person(journal, "Émile Żak", organisation="Acme", tier=Tier.LIGHT),
        "Sue": person(journal, "Sue Park"),
        "Zoë": person(journal, "Zoë Novák"),
    }
    clock.move(days=-60)
    note(journal, ids["Bob"], "call in 5m\nSpoke.")
    clock.move(days=50)
    note(journal, ids["Émile"], "mail out\nAny news?\ntodo: call by 30 Nov")
    clock.move(days=10)
    note(journal, ids["Sue"], "met\nSpoke.\nprefers: Tue, by phone\npromise: quote by today")
    return ids


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ["Anna", "Bob", "Émile", "Sue", "Zoë"]),
        ("   ", ["Anna", "Bob", "Émile", "Sue", "Zoë"]),
        ("acme", ["Anna", "Émile"]),
        ("acme zak", ["Émile"]),
        ("EMILE", ["Émile"]),
        ("example.org", ["Bob"]),
        ("tag:board", ["Anna", "Bob"]),
        ("tag:board tag:met", ["Anna"]),
        ("tier:key", ["Anna"]),
        ("tier:light", ["Émile"]),
        ("last:never", ["Anna", "Zoë"]),
        ("last:>30d", ["Anna", "Bob", "Zoë"]),
        ("last:<30d", ["Émile", "Sue"]),
        ("due:today", ["Émile", "Sue"]),
        ("due:month", ["Émile", "Sue"]),
        ("missing:days", ["Anna", "Bob", "Émile", "Zoë"]),
        ("channel:phone", ["Sue"]),
        ("channel:email", ["Bob"]),
        ("acme last:never", ["Anna"]),
        ("nobody", []),
        ("%", []),
        ("_", []),
        ("'", []),
    ],
)
def test_the_list_is_filtered_by_every_term(journal, people, words, expected) -> None:
    listed = journal.contacts.listing(words, "name")
    assert listed.problems == ()
    assert list(listed.ids) == [people[name] for name in expected]


def test_the_list_is_sorted_three_ways(journal, people) -> None:
    by_name = ["Anna Berg", "Bob Ortiz", "Émile Żak", "Sue Park", "Zoë Novák"]
    assert names(journal) == by_name
    assert names(journal, sort="contact") == [by_name[i] for i in (3, 2, 1, 0, 4)]
    # Sue: a promise for today; Émile: a follow-up in twelve days; Anna and Bob: questions for a month or more;
    # Zoë: nothing at all.
    needs = names(journal, sort="need")
    assert needs[-1] == "Zoë Novák"
    assert needs.index("Sue Park") < needs.index("Émile Żak")
    for sort in ("name", "contact", "need"):
        everybody = names(journal, sort=sort)
        filtered = names(journal, "tier:key tier:regular tier:light", sort=sort)
        assert filtered == everybody


def test_the_first_screen_is_the_head_of_the_whole(journal, people) -> None:
    for sort in ("need", "name", "contact"):
        whole = journal.contacts.listing(sort=sort)
        first = journal.contacts.listing(sort=sort, limit=3)
        assert first.ids == whole.ids[:3]
        assert (first.whole, whole.whole) == (False, True)
        assert journal.contacts.listing(sort=sort, limit=9).whole


def test_rows_say_how_things_stand(journal, people, clock) -> None:
    rows = {row.id: row for row in journal.contacts.rows(journal.contacts.listing().ids)}
    sue, emile, zoe = rows[people["Sue"]], rows[people["Émile"]], rows[people["Zoë"]]
    assert (sue.flag, sue.last_reached_at, sue.waiting_since) == (FlagKind.PROMISE_MINE_DUE, clock(), None)
    assert sue.missing == 5
    assert emile.waiting_since == emile.last_contact_at
    assert emile.last_reached_at is None
    assert (zoe.flag, zoe.last_contact_at, zoe.missing) == (None, None, 7)
    assert zoe.next_due_at == start_of(journal.journal.today() + timedelta(days=180), "Europe/Lisbon")
    assert journal.contacts.rows([people["Zoë"], 999])[0].id == people["Zoë"]
    assert len(journal.contacts.rows([people["Zoë"], 999])) == 1


def test_what_a_filter_does_not_understand_is_said(journal, people) -> None:
    listed = journal.contacts.listing("tier:golden", "name")
    assert listed.problems == ('After "tier:" type key, regular, light or none.',)
    assert len(listed.ids) == 5


def test_a_form_undoes_nothing_that_another_window_did_meanwhile(journal, people, clock) -> None:
    form = journal.contacts.get(people["Sue"])
    journal.attention.pause(form.id)
    journal.attention.bump(form.id)
    journal.contacts.change(replace(form, title="VP"))
    there = journal.contacts.get(form.id)
    assert there.title == "VP"
    assert there.paused_at == clock()
    assert there.not_before is not None


def test_archived_people_leave_the_lists_and_keep_everything(journal, people, clock) -> None:
    sue = people["Sue"]
    clock.move(days=1)
    assert sue in {row.flag.contact_id for row in journal.attention.due()}
    derive_anew(journal)
    before = fingerprint()
    journal.contacts.archive(sue)
    assert sue not in journal.contacts.listing().ids
    assert list(journal.contacts.listing("is:archived").ids) == [sue]
    assert sue not in {row.flag.contact_id for row in journal.attention.due()}
    assert journal.contacts.matching("sue") == []
    assert len(journal.timelines.ids(sue)) == 1
    journal.contacts.archive(sue, back=True)
    assert fingerprint() == before
    assert [change.label for change in journal.history.recent(2)] == [
        "took Sue Park back from the archive",
        "archived Sue Park",
    ]


def test_a_contact_is_kept_as_given_with_its_points_told_apart(journal) -> None:
    made = Contact(
        name="Mary Chen",
        organisation="Acme",
        title="Head of roofs",
        tier=Tier.KEY,
        zone="Asia/Tokyo",
        born="--02-29",
        about="Likes sailing",
        points=(
            ContactPoint(channel=Channel.EMAIL, value="Mary@Example.org", label="work", preferred=True),
            ContactPoint(channel=Channel.PHONE, value="21 012 3456"),
            ContactPoint(channel=Channel.SOCIAL, value="@mary"),
            ContactPoint(channel=Channel.FAX, value="   "),
        ),
        tags=("Board", "board", "été"),
    )
    contact = journal.contacts.add(made)
    there = journal.contacts.get(contact)
    assert [(p.value, p.normal, p.preferred) for p in there.points] == [
        ("Mary@Example.org", "mary@example.org", True),
        ("21 012 3456", "+351210123456", False),
        ("@mary", "", False),
    ]
    assert sorted(there.tags) == ["board", "été"]
    bare = {"id": 0, "uid": "", "points": (), "tags": (), "created_at": None, "updated_at": None}
    assert replace(there, **bare) == replace(made, **bare)
    assert there.uid


def test_an_edit_keeps_what_was_not_edited(journal, clock) -> None:
    contact = person(journal, "Mary Chen", "mary@example.org", tags=("board",))
    before = journal.contacts.get(contact)
    clock.move(days=1)
    second = ContactPoint(channel=Channel.PHONE, value="+351210123456")
    journal.contacts.change(replace(before, name="Mary Chen-Ortiz", points=(*before.points, second)))
    there = journal.contacts.get(contact)
    assert (there.name, there.uid, there.tags) == ("Mary Chen-Ortiz", before.uid, ("board",))
    assert there.points[0] == before.points[0]
    assert (there.created_at, there.updated_at) == (before.created_at, clock())
    journal.contacts.change(replace(there, points=there.points[1:]))
    assert [p.id for p in journal.contacts.get(contact).points] == [there.points[1].id]
    assert list(journal.contacts.listing("ortiz").ids) == [contact]


def test_an_edit_without_a_change_is_no_step(journal, clock) -> None:
    contact = person(journal, "Mary Chen", "mary@example.org", tags=("board",))
    before = fingerprint()
    clock.move(days=1)
    journal.contacts.change(journal.contacts.get(contact))
    journal.contacts.tag(contact, "Board -nothing")
    set_tier(journal, contact, Tier.REGULAR)
    assert fingerprint() == before
    assert len(journal.history.recent()) == 1


def test_tags_are_added_and_taken_away(journal) -> None:
    contact = person(journal, tags=("Board",))
    assert sorted(journal.contacts.tag(contact, "#key, met -BOARD")) == ["key", "met"]
    assert sorted(journal.contacts.get(contact).tags) == ["key", "met"]
    assert journal.contacts.tag(contact, "# - -#met") == ("key",)
    assert journal.contacts.tags() == ["key"]


def test_what_is_no_contact_is_refused(journal) -> None:
    contact = person(journal)
    before = fingerprint()
    there = journal.contacts.get(contact)
    for verb in (
        lambda: journal.contacts.add(Contact(name="  ")),
        lambda: journal.contacts.add(Contact(name="Bob", zone="Mars/Base")),
        lambda: journal.contacts.change(replace(there, name="\t")),
        lambda: journal.contacts.change(replace(there, id=99)),
        lambda: journal.contacts.get(99),
        lambda: journal.contacts.archive(99),
        lambda: set_tier(journal, 99, Tier.KEY),
        lambda: journal.contacts.tag(99, "x"),
    ):
        with pytest.raises(Refusal):
            verb()
    assert journal.contacts.page(99) is None
    assert fingerprint() == before


def test_a_name_means_one_person_or_says_who_it_could_be(journal) -> None:
    with pytest.raises(Refusal, match="nobody in the journal yet"):
        journal.contacts.the_one("Mary")
    mary = person(journal, "Mary Chen", organisation="Acme")
    other = person(journal, "Mary Chen Ortiz")
    person(journal, "Bob Ortiz")
    assert journal.contacts.the_one("mary chen").id == mary
    assert journal.contacts.the_one("chen ort").id == other
    with pytest.raises(Refusal, match="could be Mary Chen, Acme; Mary Chen Ortiz: say more"):
        journal.contacts.the_one("mary")
    with pytest.raises(Refusal, match="did you mean Bob Ortiz"):
        journal.contacts.the_one("Bob Ortis")
    with pytest.raises(Refusal):
        journal.contacts.the_one(" ")


def test_namesakes_are_told_apart_by_hand(journal) -> None:
    person(journal, "Mary Chen", organisation="Acme")
    person(journal, "Mary Chen", organisation="Works")
    with pytest.raises(Refusal, match="Mary Chen, Acme; Mary Chen, Works"):
        journal.contacts.the_one("mary chen")
    assert journal.contacts.the_one("mary works").organisation == "Works"


def test_words_with_signs_of_sql_match_only_themselves(journal) -> None:
    percent = person(journal, "100% Roofs_Ltd")
    person(journal, "1000 Roofs Ltd")
    assert [row[0] for row in journal.contacts.matching("100%")] == [percent]
    assert [row[0] for row in journal.contacts.matching("roofs_")] == [percent]


def test_the_page_holds_all_that_a_header_shows(journal, people) -> None:
    page = journal.contacts.page(people["Sue"])
    assert "phone" in page.reach.lower()
    assert "Tue" in page.reach
    assert {question.key for question in page.missing}.isdisjoint(
        {answer.question for answer in page.answers}
    )
    assert [f.text for f in page.follow_ups] == ["quote"]
    assert page.flags[0].kind is FlagKind.PROMISE_MINE_DUE
    assert journal.contacts.page(people["Zoë"]).reach == ""


def test_numbers_are_read_as_of_the_users_country(tmp_path) -> None:
    with opened(tmp_path / "j.db", Clock(), Settings(zone="UTC", country="GB")) as relnote:
        contact = relnote.contacts.add(
            Contact(name="X", points=(ContactPoint(channel=Channel.PHONE, value="020 7946 0018"),))
        )
        assert relnote.contacts.get(contact).points[0].normal == "+442079460018"
