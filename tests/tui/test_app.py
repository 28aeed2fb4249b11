"""The program as a whole: starting, undo and redo, finding, drafts, other programs, themes, and leaving."""

from __future__ import annotations

import pytest

from relnote.domain.records import Draft
from relnote.domain.refusal import Refusal
from relnote.tui.run import DEMO_INSTEAD
from relnote.tui.widgets.bars import KeyBar
from tests.store.journals import finished, start
from tests.tui.program import LARGE, SMALL, WIDE, entries, note, person, running, set_to

GONE = "elsewhere-no-more:1:1"
"""The owner of a draft whose program is gone."""


async def test_a_change_is_taken_back_and_made_again(journal, people):
    async with running(journal) as program:
        await program.press("number_sign")
        await program.answer("roof")
        await program.press("u")
        assert program.said == "took back: tagged Bob Ortiz"
        assert "took back: tagged Bob Ortiz   U makes it again" in program.lines[-1]
        assert journal.contacts.get(people.bob).tags == ()
        assert "#roof" not in program.text
        await program.press("U")
        assert program.said == "made again: tagged Bob Ortiz"
        assert "#roof" in program.text
        assert journal.contacts.get(people.bob).tags == ("roof",)
        await program.press("U")
        assert program.said == "there is nothing to make again"


async def test_when_nothing_is_left_to_take_back_it_is_said(journal, people):
    async with running(journal) as program:
        for _ in range(3):
            await program.press("u")
            assert program.said.startswith("took back: added ")
        await program.press("u")
        assert program.said == "there is nothing to take back"
        assert "Nobody here yet." in program.text


async def test_words_are_found_anywhere_and_the_entry_stands_under_the_cursor(journal, people):
    note(journal, people.sue, "call in 3 days ago\nThe kiln is broken.")
    note(journal, people.sue, "call in\nThe kiln is mended again.")
    async with running(journal) as program:
        await program.press("F")
        await program.type("kiln broken")
        assert "Sue Park" in program.text
        await program.press("enter")
        assert "Sue Park · Park Ceramics" in program.text
        assert program.focused == "timeline"
        assert program.people.timeline.cursor_row.interaction.body == "The kiln is broken."
        await program.press("ctrl+f", "escape")
        assert program.focused == "timeline"


async def test_help_tells_every_key_and_closes_again(journal, people):
    async with running(journal) as program:
        await program.press("question_mark")
        await program.type("snooze")
        assert "Put off what is due until another day." in program.text
        await program.press("escape")
        assert program.app.screen is program.people
        await program.press("n", "f1")
        assert "Help" in program.text
        await program.press("escape")
        assert program.focused == "note"


def left(journal, contact_id, text="call in\nHalf a sen", **fields):
    """Leave a draft as a program does that was ended."""
    from relnote.store import database, drafts

    draft = Draft(key="k", contact_ids=(contact_id,), text=text, saved_at=journal.journal.now(), **fields)
    with database.transaction():
        drafts.keep(draft)
    return draft


async def test_what_was_not_saved_is_offered_at_the_next_start_and_gone_on_with(journal, people):
    left(journal, people.sue, replies_to_id=None)
    async with running(journal) as program:
        assert "This was not saved when relnote ended." in program.text
        assert "Sue Park: call in" in program.text
        await program.press("enter")
        assert "Note · Sue Park" in program.text
        assert program.note_text == "call in\nHalf a sen"
        assert program.focused == "note"
        await program.type("tence.")
        await program.press("ctrl+s")
    assert entries(journal, people.sue) == [("phone", "Half a sentence.")]
    assert journal.drafts.offered() == []


async def test_an_offer_that_is_declined_is_made_again_at_the_next_start(journal, people):
    left(journal, people.sue)
    for _ in range(2):
        async with running(journal) as program:
            assert "Go on with it?" in program.text
            await program.press("escape")
            assert program.app.screen is program.people


async def test_the_draft_of_an_edit_is_gone_on_with_as_an_edit(journal, people):
    saved = note(journal, people.sue, "call in\nThe kiln.").interaction
    left(journal, people.sue, "call in today 12:00\nThe kiln is mended.", interaction_id=saved.id)
    async with running(journal) as program:
        await program.press("enter")
        assert "Edit note · Sue Park" in program.text
        await program.press("ctrl+s")
    assert entries(journal, people.sue) == [("phone", "The kiln is mended.")]


async def test_an_empty_journal_offers_ways_to_begin(journal):
    async with running(journal) as program:
        assert "Welcome to relnote" in program.text
        await program.press("enter")
        assert "Nobody here yet." in program.text
        assert "a  add a person" in program.text


async def test_somebody_is_added_from_the_welcome(journal):
    async with running(journal) as program:
        await program.press("a")
        assert "Add a contact" in program.text
        await program.type("Ana Novák")
        await program.press("ctrl+s")
        assert program.said == "added Ana Novák"
        assert "Ana Novák" in program.line("▌Ana Novák")
    assert journal.contacts.count() == 1


async def test_the_demo_is_asked_for_by_the_way_the_program_ends(journal):
    async with running(journal) as program:
        await program.press("d")
    assert program.app.return_code == DEMO_INSTEAD
    assert journal.contacts.count() == 0


async def test_contacts_are_imported_and_shown(journal, people, tmp_path):
    cards = tmp_path / "people.vcf"
    cards.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Żak\r\nEMAIL:zoe@example.org\r\nEND:VCARD\r\n")
    async with running(journal) as program:
        await program.press("I")
        await program.type(str(cards))
        for _ in range(4):
            if program.app.screen is not program.people:
                await program.press("enter")
        assert "Zoë Żak" in program.text
    assert journal.contacts.count() == 4


async def test_what_another_program_wrote_appears_with_the_cursor_where_it_was(journal, people, journal_file):
    async with running(journal) as program:
        await program.press("down")
        assert "▌Mary Chen" in program.text
        script = """
import sys
from pathlib import Path
from relnote.domain.records import Contact
from tests.store.journals import note, opened
with opened(Path(sys.argv[1])) as relnote:
    relnote.contacts.add(Contact(name="Ann Abel"))
    note(relnote, int(sys.argv[2]), "call in 22m\\nFrom the shell.")
"""
        finished(start(script, journal_file, people.mary))
        program.app._look()
        await program.settled()
        assert "Ann Abel" in program.text
        assert "From the shell." in program.text
        assert program.people.contacts.cursor_id == people.mary
        assert program.focused == "contacts"


async def test_the_clock_and_the_count_in_the_top_line_go_on(journal, people, clock):
    journal.follow_ups.add(people.bob, "send drawings by tomorrow")
    async with running(journal) as program:
        assert "Wed 18 Nov 12:00" in program.lines[0]
        assert "1 Today  " in program.lines[0]
        clock.move(days=1)
        program.app._look()
        await program.settled()
        assert "Thu 19 Nov 12:00" in program.lines[0]
        assert "1 Today 1" in program.lines[0]


async def test_what_was_said_gives_way_to_the_keys(journal, people):
    async with running(journal) as program:
        await program.press("D", "d")
        assert "Nothing is open here" in program.lines[-1]
        program.app.place.query_one(KeyBar).rest()
        await program.settled()
        assert "n note" in program.lines[-1]


@pytest.mark.parametrize("size", [SMALL, LARGE, WIDE])
async def test_every_screen_fits_its_terminal(journal, people, size):
    note(journal, people.bob, "call in 22m\nAsked about bulk pricing.\npromise: quote by Friday")
    journal.follow_ups.add(people.bob, "send drawings by today")
    async with running(journal, size, start="today") as program:
        for keys in ((), ("enter",), ("n",), ("escape", "escape", "question_mark"), ("escape", "F")):
            await program.press(*keys) if keys else None
            assert len(program.lines) == size[1]


async def test_the_light_theme_is_taken_from_the_settings(journal, people):
    async with running(set_to(journal, theme="relnote-light")) as program:
        assert program.app.theme == "relnote-light"
        assert not program.app.current_theme.dark
        light = program.people.styles.background
    async with running(set_to(journal, theme="no such theme")) as program:
        assert program.app.theme == "relnote-dark"
        assert program.people.styles.background != light


async def test_ascii_draws_no_sign_of_its_own_outside_of_ascii(journal, people):
    note(journal, people.bob, "call in 22m\nAsked.\npromise: quote by yesterday")
    note(journal, people.bob, "email out yesterday 15:00\nSent.")
    async with running(set_to(journal, glyphs="ascii")) as program:
        await program.press("enter")
        rows = [line.strip("│╭╮╰╯─ ") for line in program.lines[3:-2]]
        rows = [part for row in rows for part in row.split("││")]
        odd = {sign for row in rows for sign in row if not sign.isascii()} - set("─│╭╮╰╯·")
        assert odd == set(), rows
        assert ">Bob Ortiz" in program.text


@pytest.mark.parametrize("variable", [("NO_COLOR", "1"), ("TERM", "dumb"), ("COLORTERM", "")])
async def test_it_runs_without_colours(journal, people, monkeypatch, variable):
    monkeypatch.setenv(*variable)
    note(journal, people.bob, "call in 22m\nAsked.\ntodo: quote by today")
    async with running(journal) as program:
        assert "▌Bob Ortiz" in program.text
        strips = program.app.screen._compositor.render_strips()
        assert len(strips) == 36
        if variable[0] == "NO_COLOR":
            assert program.app.no_color
        await program.press("n", "x", "escape", "1")
        assert "Today" in program.text


async def test_leaving_ends_with_nothing_lost(journal, people):
    async with running(journal) as program:
        await program.press("q")
        assert not program.app.is_running or program.app._exit
    assert program.app.return_code == 0


async def test_a_person_nobody_knows_any_more_is_no_fault(journal, people):
    """Another program took a contact away while it was on the screen."""
    new = person(journal, "Aaron Abel")
    async with running(journal) as program:
        assert program.people.wanted == new
        journal.history.undo()
        await program.press("n")
        await program.type("call in\nKeep this.")
        await program.press("ctrl+s")
        assert program.said == "What this is about was taken back meanwhile; nothing was written."
        assert program.note_text == "call in\nKeep this."
        program.app._look()
        await program.settled()
        assert "Aaron Abel" not in program.text.replace("Note · Aaron Abel", "")
        assert program.people.wanted == people.bob


@pytest.mark.parametrize(
    ("service", "call"),
    [
        ("contacts", "listing"),
        ("contacts", "page"),
        ("contacts", "rows"),
        ("timelines", "ids"),
        ("timelines", "entries"),
        ("attention", "today"),
        ("attention", "pressing"),
        ("drafts", "offered"),
        ("contacts", "matching"),
    ],
)
async def test_what_cannot_be_read_is_said_and_the_program_goes_on(
    journal, people, monkeypatch, service, call
):
    note(journal, people.bob, "call in\nThe roof.")
    async with running(journal) as program:
        await program.press("n")

        def refuse(*_args, **_fields):
            raise Refusal("The journal cannot be read just now; try again.")

        monkeypatch.setattr(getattr(journal, service), call, refuse)
        await program.press("@", "m", "escape", "escape", "down", "up", "1", "2")
        program.people.read_again()
        program.app._offer_drafts()
        await program.settled()
        assert "The journal cannot be read just now; try again." in [
            each.sentence for each in program.sayings
        ]
        monkeypatch.undo()
        await program.press("n")
        assert program.focused == "note"
