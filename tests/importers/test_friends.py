"""friends.md: a sample of our own in the form the program keeps."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from relnote.domain.words import Channel, Outcome
from relnote.importers.drafts import PassedOver, Skipped
from relnote.importers.friends import read_friends
from relnote.importers.journal_drafts import Happening, Someone
from relnote.importers.recognise import Kind, recognise

SAMPLE = """### Activities:
- 2024-05-04: **Mary Chen** and I met **Bob Ortiz** at _Lisbon_. @work:fair
- 2024-02-30: **Mary Chen** again.
- 2024-05-01: Alone at home.

### Notes:
- 2024-04-01: **Mary Chen** changes firms. @job

### Friends:
- Mary Chen (a.k.a. May a.k.a. The Boss) [Porto] @client @work:fair
- @nameless

### Locations:
- Lisbon (a.k.a. Lx)
"""


def read(text: str):
    return list(read_friends(io.BytesIO(text.encode("utf-8", "surrogatepass")), "Europe/Lisbon"))


def test_people_activities_and_notes() -> None:
    assert recognise(SAMPLE.encode()).kind is Kind.FRIENDS
    mary, nameless, bob, met, impossible, alone, note, place = read(SAMPLE)
    assert isinstance(mary, Someone)
    assert (mary.draft.name, mary.draft.tags) == ("Mary Chen", ("client", "work:fair"))
    assert [(each.name, each.value) for each in mary.draft.properties] == [
        ("NICKNAME", "May,The Boss"),
        ("ADR", ";;;Porto;;;"),
    ]
    assert nameless == Skipped(line=11, reason="There is no name in this line.", raw=b"- @nameless\n")
    assert (bob.draft.name, bob.draft.line) == ("Bob Ortiz", 2)
    assert isinstance(met, Happening)
    assert (met.channel, met.outcome) == (Channel.IN_PERSON, Outcome.REACHED)
    assert met.started_at == datetime(2024, 5, 4, 11, tzinfo=UTC)
    assert met.people == (mary.key, bob.key)
    assert met.body == "**Mary Chen** and I met **Bob Ortiz** at _Lisbon_. @work:fair"
    assert (impossible.reason, alone.reason) == (
        "There is no such date.",
        "It names nobody: names stand in bold, **Ana Silva**.",
    )
    assert (note.channel, note.outcome, note.people) == (Channel.NOTE, None, (mary.key,))
    assert place == PassedOver(line=14, reason="places")


def test_sections_may_repeat_and_lines_may_stand_nowhere() -> None:
    found = read("### Notes:\nlost\n### Notes\n- 2024-01-01: **A**\n### Other:\n- what\n")
    assert [type(each).__name__ for each in found] == ["Skipped", "Someone", "Happening", "Skipped"]


@given(st.text(max_size=200))
def test_nothing_is_raised_whatever_comes(text) -> None:
    for start in ("### Friends:\n- ", "### Activities:\n- 2024-01-01: **", ""):
        read(start + text)


def test_sections_come_in_any_order_below_a_heading_of_ones_own() -> None:
    text = "# My friends\n\n## Events\n\n- 2026-10-01: Lunch with **Lars Vik**.\n\n## Friends\n\n- Lars Vik [Oslo]\n"
    assert recognise(text.encode()).kind is Kind.FRIENDS
    lars, met = read(text)
    assert lars.draft.name == "Lars Vik"
    assert met.people == (lars.key,)
    assert recognise(b"# Notes\n\nFriends are coming.\n").kind is Kind.UNKNOWN
