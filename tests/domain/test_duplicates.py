"""One contact made of two: nothing of either is lost, and the kept one's own words stand."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from relnote.domain.duplicates import Likeness, Suspect, made_one
from relnote.domain.records import Contact, ContactPoint
from relnote.domain.words import Channel, Tier

NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)


def point(value, normal="", channel=Channel.EMAIL):
    return ContactPoint(id=7, channel=channel, value=value, normal=normal)


def test_what_the_kept_one_says_stands_and_the_rest_is_added():
    kept = Contact(
        id=1, name="Mary Chen", organisation="Acme", points=(point("m@acme.example"),), tags=("Key",)
    )
    gone = Contact(
        id=2,
        name="Mary Chen",
        organisation="acme",
        title="VP",
        zone="Europe/Lisbon",
        born="--03-07",
        tier=Tier.KEY,
        cadence_days=30,
        points=(point("M@acme.example", "m@acme.example"), point("+351 1", "+3511", Channel.PHONE)),
        tags=("key", "fair"),
    )
    made = made_one(kept, gone)
    assert (made.id, made.organisation, made.title, made.zone, made.born) == (
        1,
        "Acme",
        "VP",
        "Europe/Lisbon",
        "--03-07",
    )
    assert (made.tier, made.cadence_days, set(made.tags)) == (Tier.KEY, 30, {"Key", "fair"})
    assert [(each.id, each.value) for each in made.points] == [(7, "m@acme.example"), (0, "+351 1")]
    assert made.about == ""


@pytest.mark.parametrize(
    ("mine", "theirs", "about"),
    [
        ({"about": "Likes tea."}, {"about": "Has a dog."}, "Likes tea.\nHas a dog."),
        ({"about": "Likes tea."}, {"about": "Likes tea."}, "Likes tea."),
        ({"about": "Met at MVP day."}, {"about": "VP"}, "Met at MVP day.\nVP"),
        ({"organisation": "Acme"}, {"organisation": "Globex", "title": "VP"}, "Also: Globex"),
        ({"title": "VP"}, {"name": "M. Chen", "title": "CEO"}, "Also: M. Chen, CEO"),
        (
            {"born": "--03-07", "zone": "Europe/Rome"},
            {"born": "1980-03-07", "zone": "Asia/Tokyo"},
            "Also: Asia/Tokyo, 1980-03-07",
        ),
    ],
)
def test_what_differs_is_kept_in_the_text_about_them(mine, theirs, about):
    made = made_one(Contact(**{"name": "Mary Chen"} | mine), Contact(**{"name": "Mary Chen"} | theirs))
    assert made.about == about


@pytest.mark.parametrize(
    ("mine", "theirs", "away"), [(NOON, NOON, True), (NOON, None, False), (None, NOON, False)]
)
def test_only_two_who_are_put_away_stay_so(mine, theirs, away):
    made = made_one(Contact(name="A", archived_at=mine), Contact(name="A", archived_at=theirs))
    assert (made.archived_at is not None) is away


@pytest.mark.parametrize(("mine", "theirs"), [({"paused_at": NOON}, {}), ({}, {"paused_at": NOON})])
def test_who_was_let_be_stays_so(mine, theirs):
    assert made_one(Contact(name="A", **mine), Contact(name="A", **theirs)).paused_at == NOON


def test_the_later_day_before_which_nothing_is_asked_stands():
    early, late = date(2026, 12, 1), date(2027, 1, 1)
    assert (
        made_one(Contact(name="A", not_before=early), Contact(name="A", not_before=late)).not_before == late
    )
    assert made_one(Contact(name="A", not_before=early), Contact(name="A")).not_before == early


def test_their_own_pace_stands_never_included():
    assert made_one(Contact(name="A", cadence_days=0), Contact(name="A", cadence_days=30)).cadence_days == 0


@pytest.mark.parametrize(
    ("likeness", "shared", "reason"),
    [
        (Likeness.ADDRESS, "m@acme.example", "Both have m@acme.example."),
        (Likeness.NAME, "Acme", "Both have the same name, and both are at Acme."),
        (Likeness.NAME, "", "Both have the same name."),
        (Likeness.LIKE_NAME, "Acme\x1b", "Their names are alike, and both are at Acme␛."),
    ],
)
def test_the_reason_is_said(likeness, shared, reason):
    assert Suspect(one=1, other=2, likeness=likeness, names=("A", "B"), shared=shared).reason == reason


def test_a_reason_ends_with_one_full_stop():
    at = Suspect(one=1, other=2, likeness=Likeness.NAME, names=("A", "A"), shared="Bolt Inc.")
    assert at.reason == "Both have the same name, and both are at Bolt Inc."
    assert replace(at, shared="Bolt").reason == "Both have the same name, and both are at Bolt."
