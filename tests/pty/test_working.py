"""Working in the running program: notes, undo after a restart, two programs, the own editor."""

from __future__ import annotations

import signal
import sqlite3
import stat
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.pty.notes import begin_note

if TYPE_CHECKING:
    from pathlib import Path

    from tests.pty.conftest import Desk
    from tests.pty.terminal import Terminal

WITHIN = 2.0
"""Seconds in which an open window shows what another program wrote."""
MARGIN = 4.0
"""Seconds that a busy machine may add."""


class Keys:
    """Counts the keys that are pressed; what is typed as words of the note is not counted."""

    def __init__(self, window: Terminal) -> None:
        self._window = window
        self.pressed: list[str] = []

    def press(self, *keys: str) -> None:
        self.pressed += keys
        self._window.press(*keys)

    def words(self, text: str) -> None:
        self._window.type(text)


def test_a_note_takes_eight_keys_besides_its_words(desk: Desk) -> None:
    window = desk.people()
    keys = Keys(window)
    keys.press("n")
    window.wait("Note · ")
    keys.words("call in 22m")
    keys.press("enter")
    keys.words("She called.")
    keys.press("enter")
    keys.words("they promise: a quote by Friday")
    keys.press("ctrl+s")
    window.wait("saved a note with")
    assert len(keys.pressed) <= 8
    assert desk.notes == ["She called.\nthey promise: a quote by Friday"]
    window.wait(lambda: window.shows("phone 22m", "She called."))
    with closing(sqlite3.connect(desk.journal)) as file:
        [(kind, text, due)] = file.execute("SELECT kind, text, due_on FROM follow_up").fetchall()
        [(channel, direction, duration)] = file.execute(
            "SELECT channel, direction, duration FROM interaction"
        )
    assert (channel, direction, duration) == ("phone", "in", 22 * 60)
    assert (kind, text) == ("promise_theirs", "a quote")
    assert time.strptime(due, "%Y-%m-%d").tm_wday == 4


def test_a_save_is_taken_back_after_a_restart(desk: Desk) -> None:
    window = desk.people()
    begin_note(window)
    window.type("call in 22m\rShe called about violet")
    window.press("ctrl+s")
    window.wait("saved a note with")
    window.press("q")
    assert window.ended() == 0
    assert window.is_restored()
    assert desk.notes == ["She called about violet"]
    again = desk.people()
    again.wait("She called about violet")
    again.press("u")
    again.wait("took back: saved a note with")
    again.wait_without("She called about violet")
    assert desk.notes == []
    again.press("U")
    again.wait("made again: saved a note with")
    again.wait("She called about violet")
    assert desk.notes == ["She called about violet"]


def test_what_the_shell_logs_shows_in_an_open_window_by_itself(desk: Desk) -> None:
    window = desk.people()
    name = "Mary Chen" if "▌Mary Chen" in window.text else "Bob Ortiz"
    desk.shell("log", name, "call", "in", "22m", "--", "she asked for violet")
    logged = time.monotonic()
    window.wait("she asked for violet", WITHIN + MARGIN)
    assert time.monotonic() - logged < WITHIN + MARGIN
    assert "lock" not in window.text


def test_two_windows_and_the_shell_write_at_once_and_lose_nothing(desk: Desk) -> None:
    windows = [desk.people(), desk.people()]
    for number, window in enumerate(windows):
        begin_note(window)
        window.type(f"call in 5m\rfrom window {number}")
    for window in windows:
        window.press("ctrl+s")
    desk.shell("log", "Mary Chen", "email", "out", "--", "from the shell")
    for window in windows:
        window.wait("saved a note with")
        assert "lock" not in window.text
    assert sorted(desk.notes) == ["from the shell", "from window 0", "from window 1"]
    assert desk.drafts == []


def test_a_save_that_has_to_wait_happens_once_and_loses_no_key(desk: Desk) -> None:
    window = desk.people()
    begin_note(window)
    window.type("call in 5m\rfirst")
    window.wait(lambda: desk.drafts == ["call in 5m\nfirst"])
    with closing(sqlite3.connect(desk.journal, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        window.press("ctrl+s", "ctrl+s")
        window.type(" and then")
        window.wait("first and then")
        assert desk.notes == []
        other.execute("COMMIT")
    window.wait(lambda: desk.notes == ["first"])
    window.wait("Edit note · ")
    assert window.shows("first and then")
    window.wait(lambda: desk.drafts == ["call in 5m\nfirst and then"])
    window.press("ctrl+s")
    window.wait(lambda: desk.notes == ["first and then"])
    window.wait(lambda: desk.drafts == [])


def editor(folder: Path, name: str, script: str) -> str:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o700)
    return str(file)


def test_the_own_editor_gives_its_text_back(desk: Desk) -> None:
    looks = 'ls -ld "$(dirname "$1")" > looks; printf "\\nfrom my editor\\n" >> "$1"'
    window = desk.people(EDITOR=editor(desk.folder, "appends", looks))
    begin_note(window)
    window.type("call in 5m\rtyped here")
    window.wait("typed here")
    window.press("f4")
    window.wait("from my editor")
    window.press("ctrl+s")
    window.wait("saved a note with")
    assert desk.notes == ["typed here\nfrom my editor"]
    assert (desk.folder / "looks").read_text().startswith("drwx------")
    assert desk.left_over == []


@pytest.mark.parametrize("script", ['echo lost > "$1"; exit 1', 'rm "$1"; exit 1', "kill -9 $$"])
def test_an_editor_that_fails_leaves_the_text_as_it_was(desk: Desk, script: str) -> None:
    window = desk.people(EDITOR=editor(desk.folder, "fails", script))
    check_text_is_as_it_was(desk, window, "ended with an error")


@pytest.mark.parametrize("command", ["/nowhere/editor", "'unclosed", " "])
def test_an_editor_that_is_not_there_leaves_the_text_as_it_was(desk: Desk, command: str) -> None:
    window = desk.people(EDITOR=command)
    check_text_is_as_it_was(desk, window, "could not be started")


def check_text_is_as_it_was(desk: Desk, window: Terminal, said: str) -> None:
    begin_note(window)
    window.type("call in 5m\rtyped here")
    window.wait("typed here")
    window.press("f4")
    window.wait(said)
    assert window.shows("typed here")
    window.type("!")
    window.wait("typed here!")
    window.press("ctrl+s")
    window.wait("saved a note with")
    assert desk.notes == ["typed here!"]


def test_what_was_saved_in_an_editor_that_was_killed_is_not_lost(desk: Desk) -> None:
    window = desk.people(
        EDITOR=editor(desk.folder, "killed", 'printf "\\nwritten there" >> "$1"; kill -9 $$')
    )
    begin_note(window)
    window.type("call in 5m\rtyped here")
    window.wait("typed here")
    window.press("f4")
    window.wait("written there")
    window.wait(lambda: desk.drafts == ["call in 5m\ntyped here\nwritten there"])


def test_an_interrupt_in_the_editor_is_the_editors_own(desk: Desk) -> None:
    script = 'trap "echo interrupted >> \\"$1\\"; exit 0" INT; echo waiting; while :; do sleep 0.05; done'
    window = desk.people(EDITOR=editor(desk.folder, "waits", script))
    begin_note(window)
    window.type("call in 5m\rtyped here\r")
    window.wait("typed here")
    window.press("f4")
    window.wait("waiting")
    window.press("ctrl+c")
    window.wait("interrupted")
    window.wait(lambda: desk.drafts == ["call in 5m\ntyped here\ninterrupted\n"])


def test_only_its_owner_can_read_what_is_kept(desk: Desk) -> None:
    window = desk.people()
    begin_note(window)
    window.type("call in 5m\rsecret")
    window.wait(lambda: desk.drafts == ["call in 5m\nsecret"])
    files = list(desk.journal.parent.rglob("*"))
    assert {file.name for file in files} >= {"journal.db"}
    for file in (*files, desk.journal.parent):
        assert not stat.S_IMODE(file.stat().st_mode) & 0o077, file


def test_the_seven_questions_take_twenty_keys(desk: Desk) -> None:
    window = desk.people()
    keys = Keys(window)
    keys.press("c")
    window.wait("1 of 7")
    # Tuesday to Thursday; not Monday; between 8 and 5; not before 8; e-mail, then phone; three days.
    for answer in ("t w h enter", "m enter", "d enter", "b enter", "e", "p", "3"):
        keys.press(*answer.split())
    window.wait("That is all")
    keys.press("enter")
    window.wait_without("That is all")
    window.wait("Tue Wed Thu")
    assert len(keys.pressed) <= 20
    with closing(sqlite3.connect(desk.journal)) as file:
        given = file.execute("SELECT count(DISTINCT question) FROM answer WHERE source = 'stated'").fetchone()
    assert given == (7,)
    window.press("u")
    window.wait("took back")


@pytest.mark.parametrize("number", [0, signal.SIGTERM])
def test_the_demo_leaves_nothing_behind(desk: Desk, number: int) -> None:
    window = desk.window(sys.executable, "-m", "relnote", "demo")
    window.wait(" relnote demo ")
    assert len(desk.left_over) == 1
    if number:
        window.signal(number)
    else:
        window.press("q")
    assert window.ended() == (128 + number if number else 0)
    assert window.is_restored()
    assert desk.left_over == []
