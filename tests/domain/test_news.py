"""What people tell of new jobs and moves, and what of it could be kept."""

from __future__ import annotations

from datetime import date

import pytest

from relnote.domain.news import describe_news, newest_of, news_of, offers
from relnote.domain.records import Contact, DatedFact
from relnote.domain.words import FactKind

TODAY = date(2026, 11, 18)
MARY = Contact(name="Mary Chen", title="VP Operations", organisation="Acme", about="Sails.")
BOB = Contact(name="Bob Ortiz")
ZONES = ("Europe/Lisbon", "Europe/London", "America/New_York", "UTC", "Lisbon")


def job(text: str, day: str = "2026-11-12", number: int = 1) -> DatedFact:
    return DatedFact(id=number, contact_id=1, kind=FactKind.NEW_JOB, day=day, text=text)


def move(text: str) -> DatedFact:
    return DatedFact(id=5, contact_id=1, kind=FactKind.MOVED, day="2026-11-12", text=text)


def told(*facts: DatedFact, contact: Contact = MARY) -> list[tuple[str, str]]:
    return [(offer.said, offer.instead_of) for offer in offers(facts, contact, ZONES)]


@pytest.mark.parametrize(
    ("text", "said", "gone"),
    [
        ("head of purchasing", "head of purchasing, Acme", "VP Operations"),
        ("the head of purchasing", "head of purchasing, Acme", "VP Operations"),
        ("head of purchasing at Globex", "head of purchasing, Globex", "VP Operations, Acme"),
        ("head of purchasing @ Globex; from May", "head of purchasing, Globex", "VP Operations, Acme"),
        ("CTO, Globex. Starts in May.", "CTO, Globex", "VP Operations, Acme"),
        ("at Globex", "Globex", "VP Operations, Acme"),
        ("joined Globex as CTO", "CTO, Globex", "VP Operations, Acme"),
        ("V.P. Sales for Europe", "V.P. Sales for Europe, Acme", "VP Operations"),
        ("VP, Sales at Globex", "VP, Sales, Globex", "VP Operations, Acme"),
        ("VP, Sales", "VP, Sales, Acme", "VP Operations"),
        ("Director of R&D, EMEA @ Globex", "Director of R&D, EMEA, Globex", "VP Operations, Acme"),
        ("COO at Globex, Ltd.", "COO, Globex, Ltd", "VP Operations, Acme"),
        ("COO at Globex, from May", "COO, Globex", "VP Operations, Acme"),
        ("moves to Globex as the CTO", "CTO, Globex", "VP Operations, Acme"),
        ("promoted to president", "president, Acme", "VP Operations"),
        ("head of the port", "head of the port, Acme", "VP Operations"),
        # It may mean something else.
        ("left Acme", None, None),
        ("joined the team", None, None),
        ("joined as CTO", None, None),
        ("moved to Head of Sales", None, None),
        ("CTO at Globex, Berlin", None, None),
        ("CTO at Globex at their site", None, None),
        ("CTO at Globex in May", None, None),
        ("CTO?", None, None),
        ("wants to do something with ships", None, None),
        ("ninety percent of what she did at the port but elsewhere", None, None),
        ("at Acme", None, None),
        ("VP Operations", None, None),
    ],
)
def test_a_new_job_is_offered_as_title_and_organisation(text, said, gone):
    assert told(job(text)) == ([(said, gone)] if said else [])


def test_what_replaces_nothing_says_so():
    assert told(job("head of purchasing at Globex"), contact=BOB) == [("head of purchasing, Globex", "")]
    assert told(job("; soon"), contact=BOB) == []


def test_a_move_is_offered_as_a_line_about_them_and_as_the_time_zone_of_the_city():
    assert told(move("to Leeds")) == [("In Leeds since November 2026.", "")]
    found = offers([move("back to Lisbon, Portugal")], MARY, ZONES)
    assert [(offer.said, dict(offer.fields)) for offer in found] == [
        (
            "In Lisbon, Portugal since November 2026.",
            {"about": "Sails.\nIn Lisbon, Portugal since November 2026."},
        ),
        ("time zone Europe/Lisbon", {"zone": "Europe/Lisbon"}),
    ]
    assert told(move("house to Leeds")) == told(move("to Leeds"))
    assert told(move("New York"), contact=BOB)[1] == ("time zone America/New_York", "")
    there = Contact(name="Mary Chen", about="Sails.\nLives in Lisbon", zone="Europe/Lisbon")
    assert told(move("Lisbon"), contact=there) == []
    assert (
        told(move("to York"), contact=Contact(name="Mary", zone="Europe/London"))[0][0]
        == "In York since November 2026."
    )


@pytest.mark.parametrize(
    ("about", "text", "offered"),
    [
        ("In New York since May 2020.", "to York", True),
        ("Likes York", "to York", True),
        ("A nice person.", "to Nice", True),
        ("Yorkshire, England", "to York", True),
        ("In York since May 2020.", "to York", False),
        ("Home: York, England", "to York", False),
        ("", "a new house", False),
        ("", "house", False),
        ("", "House", False),
        ("", "to Leeds in May", False),
        ("", "to Leeds, from May", True),
        ("", "who knows where the wind will blow them in the end", False),
        ("", "to lisbon", True),
        ("", "; soon", False),
    ],
)
def test_a_place_is_offered_where_it_is_one_and_does_not_stand_there(about, text, offered):
    found = told(move(text), contact=Contact(name="Mary Chen", about=about, zone="Europe/Lisbon"))
    assert bool(found) == offered
    assert all(said.startswith("In ") for said, _ in found)


def test_the_newest_of_each_is_news_for_half_a_year():
    old, new, moved = job("clerk", "2026-01-10", 1), job("head", "2026-05-22", 2), move("to Leeds")
    assert newest_of([moved, new, old]) == (new, moved)
    assert news_of([new, old], TODAY) == (new,)
    assert news_of([job("x", "2026-05-21"), moved], TODAY) == (moved,)
    assert describe_news(moved, TODAY) == "moved: to Leeds (Thu 12 Nov)"
