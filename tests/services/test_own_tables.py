"""Tables that relnote wrote for spreadsheets come back as they went out."""

from __future__ import annotations

from pathlib import Path

import pytest

from relnote.domain.records import Contact, ContactPoint
from relnote.domain.refusal import Refusal
from relnote.domain.words import Channel, Tier
from relnote.services.importing import Answers
from relnote.store import database
from tests.store.journals import note, opened, person

PEOPLE = "SELECT name, organisation, title, zone, born, about FROM contact ORDER BY id"
TAGS = "SELECT name FROM contact_tag ORDER BY name"
# Whom a name of a history means is remembered as an address of theirs.
POINTS = "SELECT channel, value, normal FROM contact_point WHERE channel <> 'social' ORDER BY id"
HAPPENED = (
    "SELECT channel, direction, outcome, duration, started_at, body FROM interaction ORDER BY started_at, id"
)
WITH_WHOM = (
    "SELECT interaction.body, contact.name FROM participation JOIN contact ON contact.id = contact_id "
    "JOIN interaction ON interaction.id = interaction_id ORDER BY 1, 2"
)


def rows(*queries: str) -> list[list[tuple]]:
    with database.connected():
        return [database.database.execute_sql(query).fetchall() for query in queries]


@pytest.fixture
def tables(tmp_path) -> tuple[Path, Path]:
    """A table of contacts and one of interactions."""
    return tmp_path / "people.csv", tmp_path / "happened.csv"


def fill(relnote) -> None:
    points = (
        ContactPoint(channel=Channel.EMAIL, value="mary@example.org", normal="mary@example.org"),
        ContactPoint(channel=Channel.PHONE, value="+44 20 7183 8750", normal="+442071838750"),
    )
    mary = relnote.contacts.add(
        Contact(
            name="=Mary +Chen",
            organisation="-Acme",
            title='VP, "Ops"; Sales',
            zone="Europe/Lisbon",
            born="--04-09",
            about="'=met\nat the fair",
            tags=("=e", "c,d", "'tis"),
            points=points,
        )
    )
    bob = person(relnote, "Bob Ortiz", tags=("one, two",))
    note(relnote, mary, "call in 22m yesterday 10:00 @Bob Ortiz\n-we spoke")
    note(relnote, bob, "note yesterday 11:00\nprivate")
    note(relnote, bob, "email out opened yesterday 12:00\n=cmd()")
    note(relnote, bob, "in person yesterday 13:00\n@home")


def test_contacts_and_interactions_come_back_as_they_were(tmp_path, tables) -> None:
    contacts, interactions = tables
    with opened(tmp_path / "a.db") as relnote:
        fill(relnote)
        contacts.write_bytes(b"".join(relnote.exports.contacts(lossless=False)))
        interactions.write_bytes(b"".join(relnote.exports.interactions(lossless=False)))
        before = rows(PEOPLE, TAGS, POINTS, HAPPENED, WITH_WHOM)
    with opened(tmp_path / "b.db") as relnote:
        relnote.importing.run(relnote.importing.look([contacts]))
        said = Answers(who={"*": None})
        relnote.importing.run(relnote.importing.look([interactions], said), said)
        assert rows(PEOPLE, TAGS, POINTS, HAPPENED, WITH_WHOM) == before


def test_what_relnote_wrote_makes_no_doubles_where_it_came_from(tmp_path, tables) -> None:
    contacts, interactions = tables
    with opened(tmp_path / "a.db") as relnote:
        fill(relnote)
        points = (
            ContactPoint(channel=Channel.TEXT, value="+351 210 123 456", normal="+351210123456"),
            ContactPoint(channel=Channel.LETTER, value="Kiln Lane 1\nBath; UK"),
            ContactPoint(channel=Channel.WEBSITE, value="https://example.org/a"),
        )
        relnote.contacts.add(Contact(name="Ana Key", organisation="Acme", tier=Tier.KEY, points=points[1:]))
        relnote.contacts.add(Contact(name="Tex Ting", points=points[:1]))
        note(relnote, 2, "call in 30m yesterday 14:00 40%\n<b>bold</b> &amp; more")
        contacts.write_bytes(b"".join(relnote.exports.contacts(lossless=False)))
        interactions.write_bytes(b"".join(relnote.exports.interactions(lossless=False)))
        before = rows(PEOPLE, POINTS, HAPPENED, WITH_WHOM)
        for file, known in ((contacts, 4), (interactions, 5)):
            (report,) = relnote.importing.run(relnote.importing.look([file]), dry=True).reports
            assert (report.changed, report.read) == (0, known), file
            relnote.importing.run(relnote.importing.look([file]))
        assert rows(PEOPLE, POINTS, HAPPENED, WITH_WHOM) == before
    with opened(tmp_path / "b.db") as relnote:
        relnote.importing.run(relnote.importing.look([contacts]))
        ana = relnote.contacts.the_one("Ana Key")
        assert ana.tier is Tier.KEY
        assert {(each.channel, each.value) for each in ana.points} == {
            (Channel.LETTER, "Kiln Lane 1 Bath; UK"),
            (Channel.WEBSITE, "https://example.org/a"),
        }
        said = Answers(same_names=True)
        relnote.importing.run(relnote.importing.look([interactions], said), said)
        assert rows("SELECT talk_share, body FROM interaction WHERE talk_share IS NOT NULL") == [
            [(40, "<b>bold</b> &amp; more")]
        ]


def test_an_exact_table_is_refused_with_what_is_read_back_instead(tmp_path, tables) -> None:
    with opened(tmp_path / "a.db") as relnote:
        fill(relnote)
        tables[0].write_bytes(b"".join(relnote.exports.contacts(lossless=True)))
        tables[1].write_bytes(b"".join(relnote.exports.interactions(lossless=True)))
        for file in tables:
            with pytest.raises(Refusal, match=r"exact table .* reads back what export --format json writes"):
                relnote.importing.run(relnote.importing.look([file]))


def test_an_apostrophe_in_the_table_of_another_program_stays(tmp_path, tables) -> None:
    tables[0].write_text("Name,Email\n'-Mary Chen,mary@example.org\n", encoding="utf-8")
    with opened(tmp_path / "a.db") as relnote:
        relnote.importing.run(relnote.importing.look([tables[0]]))
        assert rows("SELECT name FROM contact") == [[("'-Mary Chen",)]]
