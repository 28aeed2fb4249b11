"""`relnote review`."""

from __future__ import annotations


def test_the_week_is_told_section_by_section(shell) -> None:
    shell("log", "mary", "call", "in", "22m", "-m", "promise: quote by tue")
    told = shell("review")
    assert (told.code, told.err) == (0, "")
    titles = [
        "Promises",
        "Complaints",
        "News to bring",
        "Slipping away",
        "Still to ask",
        "The steps of this week",
    ]
    assert [line for line in told.out.splitlines() if line in titles] == titles
    assert '!  Mary Chen  You promised "quote" for Tue 24 Nov, in 3 days.' in told.out.replace(
        "! Mary", "!  Mary"
    )
    assert "No complaint waits for you.\n" in told.out
    assert (
        '1. Mary Chen  You promised "quote" for Tue 24 Nov, in 3 days. Keep it, or tell them when.\n'
        in told.out
    )
    data = shell("review", "--json").json
    assert [each["section"] for each in data["sections"]] == [
        "promises",
        "complaints",
        "news",
        "slipping",
        "asking",
    ]
    assert data["steps"][0]["contact"]["name"] == "Mary Chen"


def test_nothing_presses(shell) -> None:
    told = shell("review").out
    assert "Nothing that was promised, or is to be done, is due within a week.\n" in told
