"""`relnote stats`: how somebody usually replies."""

from __future__ import annotations


def test_how_somebody_replies(shell):
    for days in (40, 35, 30, 25, 20, 15):
        shell("log", "mary", "email", "out", f"{days} days ago 10:00", "-m", "Will the kiln do?")
        shell("log", "mary", "email", "in", f"{days} days ago 10:30", "-m", "Yes.")
    done = shell("stats", "mary")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "Mary Chen"
    assert lines[1].startswith("email   They answered 6 of 6 emails; usually in ")
    assert lines[2].startswith("hours   Mostly weekdays ")
    assert lines[3] == "begins  They began 0 of 5 conversations, you the others."
    habits = shell("stats", "mary", "--json").json
    assert habits["channels"][0]["replies"] == 6


def test_of_whom_nothing_is_known(shell):
    assert shell("stats", "bob").out == "Bob Ortiz\nNothing is known yet of how they reply.\n"
