"""`relnote next`: the plan as a sentence and as data."""

from __future__ import annotations

from datetime import timedelta

from relnote.clock import fixed_clock
from relnote.config import Settings
from relnote.services.relnote import Relnote
from tests.cli.conftest import NOW


def test_how_and_when_to_try_somebody(shell):
    shell("ask", "Mary Chen", "best days", "tue", "thu")
    shell("ask", "Mary Chen", "first channel", "email")
    shell("log", "mary", "email", "out", "today 10:00", "-m", "Will the kiln do?")
    done = shell("next", "mary")
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "Mary Chen  Call them Thu 26 Nov 8:00–17:00: how they can be reached, after 1 email without an answer since "
        "today, one of their best days, in office hours there, not before two working days have passed.\n"
    )


def test_as_data(shell):
    plan = shell("next", "mary", "--json").json
    assert (plan["channel"], plan["zone"]) == ("phone", "Europe/Lisbon")
    assert (plan["earliest"], plan["latest"]) == ("2026-11-23T08:00:00Z", "2026-11-23T17:00:00Z")
    assert plan["sentence"].startswith("Call them Mon 23 Nov 8:00–17:00: ")
    assert [reason["kind"] for reason in plan["reasons"]] == ["only_channel", "office_hours"]


def test_where_no_time_is_left(shell):
    shell("ask", "mary", "worst days", "any day")
    done = shell("next", "mary")
    assert (done.code, done.out) == (0, "")
    assert "no time left for Mary Chen" in done.err
    assert shell("next", "mary", "--json").json is None


def test_who_is_let_be_is_said_to_be_until_heard_of_again(shell):
    with Relnote(shell.database, fixed_clock(NOW), Settings(zone="Europe/Lisbon")) as relnote:
        relnote.attention.pause(relnote.contacts.the_one("mary").id)
    later = NOW + timedelta(hours=3)
    assert shell("next", "mary", clock=later).err == "Mary Chen is let be since today.\n"
    shell("log", "mary", "call", "in", "5m", clock=later)
    assert shell("next", "mary", clock=later).err == ""


def test_nobody_of_that_name_is_refused(shell):
    refused = shell("next", "zzz")
    assert refused.code
    assert "Nobody is called" in refused.err
