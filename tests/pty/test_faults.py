"""Faults of our own, and terminals and journals that relnote cannot work with: a sentence, and nothing garbled."""

from __future__ import annotations

import sqlite3
import stat
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.pty.notes import begin_note
from tests.pty.terminal import SOON

if TYPE_CHECKING:
    from tests.pty.conftest import Desk
    from tests.pty.terminal import Terminal

SECRET = "violet"
REFUSED = 2

FAULTY = """
import sys
from pathlib import Path
from relnote.cli.entry import run
from relnote.tui import run as program

def fault(*_args, **_more):
    diary = "violet in a variable"
    raise RuntimeError("violet in a message: " + diary)

async def fault_later(*_args, **_more):
    fault()

{patch}
sys.exit(run(["--database", sys.argv[1]]))
"""
"""The program with one part that fails."""

DRAWING = """
from relnote.tui.widgets.note_text import NoteText
drawn = NoteText.render_line
NoteText.render_line = lambda self, y: fault() if "~" in self.text else drawn(self, y)
"""
SETTING = """
from relnote.store import database
settings = database.connection_settings
database.connection_settings = lambda version: {{**settings(version), "{name}": "{value}"}}
"""

FAULTS = {
    "in a verb": (
        "from relnote.tui.screens.people_keys import PeopleKeys; PeopleKeys.do_template = fault_later",
        "ctrl+t",
    ),
    "in an action": ("program.RelnoteApp.action_verb = fault", "f1"),
    "while drawing": (
        DRAWING,
        "~",
    ),
    "in a service": (
        "from relnote.services.notes import Notes; Notes.save = fault",
        "ctrl+s",
    ),
}


def last_words(window: Terminal) -> str:
    """What stands on the terminal once the program has given the screen back."""
    return bytes(window.raw).rpartition(b"\x1b[?1049l")[2].decode()


@pytest.mark.parametrize("where", FAULTS)
def test_a_fault_of_ours_ends_in_a_sentence_and_keeps_what_was_typed(desk: Desk, where: str) -> None:
    patch, key = FAULTS[where]
    window = desk.window(sys.executable, "-c", FAULTY.format(patch=patch), str(desk.journal))
    window.wait(lambda: window.shows("Mary Chen", "Bob Ortiz"))
    begin_note(window)
    window.type("call in 5m\rshe likes")
    window.wait(lambda: desk.drafts == ["call in 5m\nshe likes"])
    window.type(" violet")
    window.wait("she likes violet")
    assert desk.drafts == ["call in 5m\nshe likes"]
    window.press(key)
    assert window.ended() not in (0, 127)
    assert window.is_restored()
    typed = "call in 5m\nshe likes violet"
    assert desk.drafts in ([typed], [typed + key])
    said = last_words(window)
    assert "relnote hit a fault of its own" in said
    assert "offered at the next start" in said
    assert SECRET not in said
    assert "Traceback" not in said
    [report] = (desk.journal.parent / "reports").iterdir()
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert "RuntimeError" in report.read_text()
    assert "in fault" in report.read_text()
    assert SECRET not in report.read_text().replace('diary = "violet', "").replace('("violet', "")


def check_refused(window: Terminal, *said: str) -> None:
    assert window.ended() == REFUSED
    # Never drawn upon: nothing has to be put back.
    assert b"\x1b[?1049h" not in window.raw
    assert window.is_restored()
    lines = bytes(window.raw).decode().strip().splitlines()
    sentence = " ".join(lines)
    for words in said:
        assert words in sentence
    assert "Traceback" not in sentence
    assert len(sentence) < 400


def test_a_terminal_that_cannot_draw_is_refused(desk: Desk) -> None:
    check_refused(desk.window(TERM="dumb"), "TERM is dumb", "relnote --help")


def test_without_a_terminal_it_is_refused(desk: Desk) -> None:
    window = desk.window("sh", "-c", '"$@" </dev/null', "sh", *desk.command)
    check_refused(window, "needs a terminal")
    window = desk.window("sh", "-c", '"$@" | cat; exit 2', "sh", *desk.command)
    check_refused(window, "needs a terminal")


@pytest.mark.parametrize("size", [(40, 10), (59, 16), (60, 15)])
def test_a_terminal_too_small_to_begin_with_is_refused(desk: Desk, size: tuple[int, int]) -> None:
    check_refused(desk.window(size=size), f"{size[0]}×{size[1]}", "60×16")


def test_a_locked_journal_is_refused(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.journal, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        check_refused(desk.window(), "journal.db", "in use by another program")


def test_a_file_that_is_no_journal_is_refused_and_left_alone(desk: Desk) -> None:
    desk.journal.write_bytes(b"Dear diary, \x1b]0;owned\x07" * 500)
    before = desk.journal.read_bytes()
    window = desk.window()
    check_refused(window, "journal.db")
    assert desk.journal.read_bytes() == before


def test_a_journal_of_a_newer_relnote_is_refused_and_left_alone(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.journal)) as file:
        file.execute("PRAGMA user_version = 99")
        file.commit()
    before = desk.journal.read_bytes()
    check_refused(desk.window(), "newer")
    assert desk.journal.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("query_only", "ON", "read-only"), ("max_page_count", "1", "disk that holds journal.db is full")],
)
def test_what_cannot_be_written_is_said_and_stays_on_the_screen(
    desk: Desk, name: str, value: str, said: str
) -> None:
    patch = SETTING.format(name=name, value=value)
    window = desk.window(sys.executable, "-c", FAULTY.format(patch=patch), str(desk.journal))
    window.wait(lambda: window.shows("Mary Chen", "Bob Ortiz"))
    begin_note(window)
    window.type("call in 5m\rshe likes violet\r")
    # More than there are free pages for.
    window.paste("and more of the same. " * 4000)
    window.wait(lambda: window.shows("draft NOT kept", said))
    window.press("ctrl+q")
    window.wait("leave again to lose it")
    window.press("ctrl+s")
    window.wait_without("leave again to lose it")
    assert window.shows(said, "and more of the same.")
    assert desk.notes == []
    window.press("ctrl+q")
    assert window.ended() == REFUSED
    assert window.is_restored()
    assert said in " ".join(last_words(window).split())


def test_a_terminal_that_takes_nothing_more_and_then_closes_loses_nothing(desk: Desk) -> None:
    patch = "from textual.drivers import _writer_thread; _writer_thread.MAX_QUEUED_WRITES = 2"
    window = desk.window(sys.executable, "-c", FAULTY.format(patch=patch), str(desk.journal))
    window.wait(lambda: window.shows("Mary Chen", "Bob Ortiz"))
    begin_note(window)
    text = "call in 5m\nshe likes violet"
    window.paste(text)
    window.wait(lambda: desk.drafts == [text])
    # From here on nothing is read. A frame as large as the window is drawn for every key, until none goes through.
    width = 200
    while desk.keeps(text):
        text += "."
        window.resize(width := width ^ 1, 60)
        window.type(".")
    window.hang_up()
    assert window.ended(SOON) > 0
    assert desk.drafts == [text]
