"""Adding and changing a contact, and what stands in their header."""

from __future__ import annotations

from dataclasses import replace

from relnote.domain.records import ContactPoint
from relnote.domain.words import Channel
from tests.tui.program import SMALL, Program, note, running


async def test_somebody_is_added_and_stands_under_the_cursor(journal, people):
    async with running(journal) as program:
        await program.press("slash")
        await program.type("mary")
        await program.press("enter", "a")
        await program.type("Ana Novák")
        await program.press("tab")
        await program.type("Novák Timber")
        await program.press("ctrl+s")
        assert program.said == "added Ana Novák"
        assert "▌Ana Novák" in program.text
        assert "Ana Novák · Novák Timber" in program.text
        assert program.people.filter_input.value == ""
        await program.press("n")
        assert "Note · Ana Novák" in program.text
        await program.press("escape", "u")
        assert "Ana Novák" not in "\n".join(program.lines[:-1])
    assert journal.contacts.count() == 3


async def test_a_form_that_was_left_is_as_it_was(journal, people):
    async with running(journal) as program:
        await program.press("a")
        await program.type("Ana No")
        await program.press("escape", "a")
        assert "Ana No" in program.text
        await program.press("ctrl+s")
    assert journal.contacts.count() == 4


async def test_a_contact_without_a_name_is_refused_in_the_form(journal, people):
    async with running(journal) as program:
        await program.press("a", "ctrl+s")
        assert "A contact needs a name." in program.text
        assert program.app.screen is not program.people
    assert journal.contacts.count() == 3


async def test_a_contact_is_changed_and_drawn_again(journal, people):
    async with running(journal) as program:
        await program.press("E")
        await program.press("end")
        await program.type(" Lima")
        await program.press("ctrl+s")
        assert program.said == "changed Bob Ortiz Lima"
        assert "▌Bob Ortiz Lima" in program.text
        assert "Bob Ortiz Lima · Ortiz & Sons" in program.text
    assert journal.contacts.get(people.bob).name == "Bob Ortiz Lima"


async def test_in_a_small_terminal_who_was_added_is_shown(journal, people):
    async with running(journal, SMALL) as program:
        await program.press("a")
        await program.type("Ana Novák")
        await program.press("ctrl+s")
        assert "Ana Novák" in program.text
        assert program.app.focused.region.width
        await program.press("n")
        assert program.focused == "note"


async def header_of(program: Program, key: str = "") -> dict[str, str]:
    """The lines of the header by their labels."""
    if key:
        await program.press(key)
    rows = [line.partition("││ ")[2].rstrip("│ ") for line in program.lines[2:]]
    return {row[:8].strip(): row[8:].strip() for row in rows[:7] if row[:8].strip()}


async def test_the_header_tells_how_to_reach_them_and_what_is_between_you(journal, people):
    note(journal, people.sue, "email out 3 hours ago\nWill the kiln do?\nask next: the daughter's exam")
    note(journal, people.sue, "call in 2 days ago\nprefers: text after 5pm\npromise: glaze by 2 days ago")
    journal.follow_ups.add(people.sue, "send tiles by next Tue")
    async with running(journal) as program:
        assert program.people.wanted == people.sue
        header = await header_of(program)
        assert "text" in header["Reach"]
        assert header["Reach"].endswith("07:00 there")
        assert 'promised "glaze"' in header["Due"]
        assert header["Open"].startswith(("2 to do", "1 more due · 2 to do"))
        assert "1 to ask next time" in header["Open"]
        assert "waiting 3 h for an answer" in header["Open"]
        assert (await header_of(program, "down"))["Reach"] == "not asked yet; c asks"


async def test_the_header_says_how_and_when_to_try_them_next(journal, people):
    contact = journal.contacts.get(people.bob)
    journal.contacts.change(
        replace(contact, points=(ContactPoint(channel=Channel.PHONE, value="+351912345678"),))
    )
    note(journal, people.sue, "call in 2 days ago\nprefers: text after 5pm")
    async with running(journal) as program:
        program.people.show_person(people.sue)
        await program.settled()
        assert (await header_of(program))["Next"].startswith("Text them")
        program.people.show_person(people.bob)
        await program.settled()
        assert (await header_of(program))["Next"].startswith(
            "Call them now, until 17:00  how they can be reached"
        )
        # In a small window too, and on both ways back.
        program.people.show_person(people.sue)
        program.people.show_person(people.bob)
        await program.settled()
        assert "Call them" in program.text
        assert "Text them" not in program.text
        # Nobody is planned for who is archived, and nothing stays there of somebody else.
        journal.contacts.archive(people.mary)
        program.people.show_person(people.mary)
        await program.settled()
        assert "archived" in program.text
        assert "Next" not in await header_of(program)


async def test_of_many_addresses_whole_ones_are_shown_and_the_rest_counted(journal, people):
    bob = journal.contacts.get(people.bob)
    points = tuple(ContactPoint(channel=Channel.EMAIL, value=f"bob{n}@ortiz.example") for n in range(9))
    journal.contacts.change(type(bob)(id=bob.id, name=bob.name, points=points, tags=("key",)))
    async with running(journal) as program:
        at = (await header_of(program))["At"].split()
        shown, counted = at[:-1], at[-1]
        assert shown == [point.value for point in points][: len(shown)]
        assert counted == f"+{10 - len(shown)}"
