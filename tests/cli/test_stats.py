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
    assert lines[3] == "begins  You began all 6 conversations."
    assert lines[4].startswith("months  In the last 12 months 6 came from them and 6 from you; this month ")
    habits = shell("stats", "mary", "--json").json
    assert habits["channels"][0]["replies"] == 6


def test_of_whom_nothing_is_known(shell):
    assert shell("stats", "bob").out == "Bob Ortiz\nNothing is known yet of how they reply.\n"


def test_your_own_style(shell):
    shell("log", "mary", "call", "in", "22m", "70%", "-m", "gave: an idea")
    told = shell("stats", "--style")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("Your style 23 Aug to 21 Nov 2026, beside the 13 weeks before\n")
    assert "Talk        70 % of the talk was yours in 1 talk.\n" in told.out
    assert "Mary Chen  1 talk  you 70 %  22 min  began 0 of 1  gave 1, asked 0" in told.out
    alone = shell("stats", "mary", "--style")
    assert alone.out.startswith("Your style with Mary Chen 23 Aug")
    assert "With whom" not in alone.out
    data = shell("stats", "--style", "--json").json
    assert {figure["kind"]: figure["values"][-1] for figure in data["figures"]}["talk_share"] == 70
    assert (data["people"][0]["contact"]["name"], data["until"]) == ("Mary Chen", "2026-11-22")


def test_the_current_wait_is_told(shell):
    shell("log", "mary", "email", "out", "3 days ago 10:00", "-m", "Will the kiln do?")
    assert " Waiting " in shell("stats", "mary").out


def test_everybody_with_whose_rhythm_changed(shell):
    for days in range(60, 30, -3):
        shell("log", "mary", "email", "out", f"{days} days ago 10:00", "-m", "Will the kiln do?")
        shell("log", "mary", "email", "in", f"{days} days ago 10:30", "-m", "Yes.")
    shell("log", "mary", "email", "out", "9 days ago 10:00", "-m", "And this one?")
    done = shell("stats")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0].startswith("Everybody: ")
    assert lines[1].startswith("email   They answered 10 of ")
    place = lines.index("Changed lately")
    assert lines[place + 1].startswith("Mary Chen  ")
    found = shell("stats", "--json").json
    assert found["changed"][0]["name"] == "Mary Chen"
    assert found["channels"][0]["replies"] == 10
    assert sum(month["theirs"] for month in found["months"]) == 10


def test_where_nothing_passed_nothing_is_known(shell):
    done = shell("stats")
    assert done.out.splitlines()[0].startswith("Everybody: ")
    assert done.out.splitlines()[1:] == ["Nothing is known yet of how they reply."]
