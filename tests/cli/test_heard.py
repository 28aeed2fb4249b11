"""`relnote heard` lists what people told you and moves it; a piped note is worth as much as one typed in the program."""

from __future__ import annotations

import pytest

from relnote.clock import fixed_clock
from relnote.config import Settings
from relnote.services.notes import NoteInput
from relnote.services.relnote import Relnote
from tests.cli.conftest import NOW

BODY = """She sounded pleased.
complaint: the loader jams every Monday
praise: your support is the best we know
new use: they dry herbs with it
told: nothing of the sort
new job: head of operations
"""


@pytest.fixture
def said(shell):
    assert shell.with_input(BODY.encode(), "log", "mary", "call", "in", "22m").code == 0
    return shell


def test_what_is_not_told_yet_is_listed_with_its_number(said):
    done = said("heard")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0].startswith("3    they dry herbs with it")
    assert "the loader jams every Monday  complaint · Mary Chen · today · heard" in done.out


def test_the_list_is_narrowed_and_says_what_it_did_not_understand(said):
    assert [each["text"] for each in said("heard", "kind:praise", "--json").json] == [
        "your support is the best we know"
    ]
    for typed in ("kind:joy", "state:open", "colour:red loader"):
        refused = said("heard", typed)
        assert (refused.code, refused.out) == (2, ""), "a typo lists nothing"
    assert 'After "kind:" type' in said("heard", "kind:joy").err
    nothing = said("heard", "zebra")
    assert (nothing.code, "Nothing was found" in nothing.err) == (1, True)
    assert (said("heard", "zebra", "--json").code, said("heard", "zebra", "--json").json) == (1, [])


def test_what_the_columns_are_called_finds_what_stands_in_them(said):
    said("heard", "--will-not", "1")
    assert [each["id"] for each in said("heard", "state:decided", "--json").json] == [1]
    said("heard", "--told", "1")
    assert said("heard", "state:decided").code == 1
    assert [each["id"] for each in said("heard", "state:told", "--json").json] == [1]
    assert [each["id"] for each in said("heard", "state:will_not", "--json").json] == [1]
    assert [each["id"] for each in said("heard", "state:told state:heard", "--json").json] == [3, 2, 1]


def test_a_word_begins_words_of_what_was_said(said):
    assert [each["id"] for each in said("heard", "load", "--json").json] == [1]
    assert said("heard", "oad").code == 1


def test_a_piece_is_done_told_and_taken_back(said):
    assert 'done, not told: "the loader jams every Monday"' in said("heard", "--done", "1").err
    assert "They complained today" in said("due", "-n", "0").out
    assert 'told: "the loader jams every Monday"' in said("heard", "--told", "1").err
    assert "loader" not in said("heard").out
    assert "loader" in said("heard", "--all").out
    said("undo")
    assert said("heard", "loader", "--json").json[0]["stage"] == "done"


@pytest.mark.parametrize(
    ("argv", "why"),
    [
        (("--done", "9"), "There is no feedback 9; relnote heard lists what there is."),
        (("--told", "99"), "There is no feedback 99;"),
        (("--done", "1", "--told", "2"), "one thing at a time"),
        (("--told", "1", "loader"), "one thing at a time"),
    ],
)
def test_what_cannot_be_done_is_refused(said, argv, why):
    refused = said("heard", *argv)
    assert refused.code == 2
    assert why in refused.err


def test_a_piped_note_and_one_typed_in_the_program_come_to_the_same(said):
    with Relnote(said.database, fixed_clock(NOW), Settings(zone="Europe/Lisbon")) as relnote:
        mary = relnote.contacts.the_one("mary").id
        typed = relnote.notes.save(NoteInput(text=f"call in 22m\n{BODY}", contact_ids=(mary,)))
        piped, written = (relnote.listening.heard_in(key) for key in (1, typed.interaction.id))
    assert [(each.kind, each.text) for each in piped] == [(each.kind, each.text) for each in written]
    assert [each.line - piped[0].line for each in piped] == [each.line - written[0].line for each in written]
    assert len(piped) == 3


def test_a_note_written_in_an_editor_comes_to_the_same(shell, tmp_path, monkeypatch):
    editor = tmp_path / "editor.sh"
    editor.write_text(f"#!/bin/sh\nprintf 'call in 22m\\n{BODY.replace(chr(10), chr(92) + 'n')}' > \"$1\"\n")
    editor.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(editor))
    done = shell("log", "mary", "--edit")
    assert done.code == 0, done.err
    assert [each["text"] for each in reversed(shell("heard", "--json").json)] == [
        "the loader jams every Monday",
        "your support is the best we know",
        "they dry herbs with it",
    ]


def test_testimonials_are_written_as_markdown(said):
    said("heard", "--told", "1")
    with Relnote(said.database, fixed_clock(NOW), Settings(zone="Europe/Lisbon")) as relnote:
        mary = relnote.contacts.the_one("mary").id
        asked = relnote.testimonials.ask(mary, 2)
        relnote.testimonials.grant(asked.id, "Their support is the *best* we know.")
    done = said("export", "--format", "testimonials")
    assert (done.code, done.err) == (0, "")
    assert (
        "## May be quoted\n\n> Their support is the \\*best\\* we know.\n>\n> — Mary Chen, Acme Robotics\n"
        in done.out
    )
    assert "asked today, granted today." in done.out
