"""What somebody sends never reaches the terminal as it came: every byte the program writes is looked at."""

from __future__ import annotations

import re
import signal
from typing import TYPE_CHECKING

from relnote.clock import system_clock
from tests.store.journals import note, opened, person

if TYPE_CHECKING:
    from tests.pty.conftest import Desk
    from tests.pty.terminal import Terminal

EVIL = "\x1b]0;own\x07\x1b]52;c;aGk=\x07\x1b[31mr\x1bPq\x1b\\\x9b31m\x9d0;own\x9c\x00\u202en\u2066\ud800[@click=app.leave]x[/]"
ACTS = (
    "\x1b]0;",
    "\x1b]52;",
    "\x1b[31mr",
    "\x1bPq",
    "\x9b",
    "\x9c",
    "\x9d",
    "\x00",
    "\x07",
    "\u202e",
    "\u2066",
)
"""What must not be among the bytes."""

DIALOGS = {
    "c": "1 of 7",
    "f": "Follow-up · ",
    "d": "Which is done?",
    "#": "Tags · ",
    "E": "Works",
    "ctrl+p": "Go to Today",
    "?": "Help",
    "F": "Find",
}
"""What a key shows."""


def check_harmless(window: Terminal) -> None:
    # Textual itself names the shape of the pointer, and nothing else of this kind.
    written = re.sub(r"\x1b]22;[a-z]+\x07", "", bytes(window.raw).decode("utf-8"))
    for sign in ACTS:
        assert sign not in written
    assert window.title == ""
    assert window.status is None


def look(window: Terminal, keys: str, *shows: str) -> None:
    window.press(*keys.split())
    window.wait(lambda: window.shows(*shows))
    check_harmless(window)


def look_and_leave(window: Terminal, key: str, title: str, *shows: str) -> None:
    assert title not in window.text
    look(window, key, title, *shows)
    # A key that came at once would make another key of it.
    window.press("escape")
    window.wait_without(title)
    check_harmless(window)


def test_no_byte_of_hostile_data_reaches_the_terminal(desk: Desk) -> None:
    body = f"call in 22m\n{EVIL} she said\ntodo: {EVIL} by today\npromise: {EVIL} by today"
    with opened(desk.journal, system_clock) as relnote:
        evil = person(relnote, f"{EVIL} Chen", organisation=f"{EVIL} Works", title=EVIL, tags=(f"a{EVIL}",))
        note(relnote, evil, body)
    window = desk.window()
    window.wait("]52;c;aGk=")
    check_harmless(window)
    look(window, "2", "she said", "␛]0;own␇␛]52;c;aGk=", "[@click=app.leave]x[/]")
    corner = (window.lines[1].rindex("╭"), 1)
    blurred = window.colour(*corner)
    window.press("enter")
    window.wait(lambda: window.colour(*corner) != blurred)
    look_and_leave(window, "e", "Edit note · ", "she said")
    for key, title in DIALOGS.items():
        look_and_leave(window, key, title)
    look(window, "1", "0;own")
    look(window, "2", "she said")
    look(window, "n", "Note · ")
    window.paste("call\n[@click=app.leave]x[/] \u202e\x9b31m")
    window.wait("[@click=app.leave]x[/] ")
    window.wait(lambda: len(desk.drafts) == 1 and desk.drafts[0].endswith("\u202e\x9b31m"))
    check_harmless(window)
    window.signal(signal.SIGKILL)
    assert window.ended() == -signal.SIGKILL
    again = desk.window()
    again.wait("This was not saved")
    again.wait("[@click=app.leave]x[")
    check_harmless(again)
    again.press("enter")
    again.wait("Note · ")
    again.press("ctrl+s")
    again.wait("saved a note with")
    check_harmless(again)
    again.press("q")
    assert again.ended() == 0
    with opened(desk.journal, system_clock) as relnote:
        assert relnote.contacts.get(evil).name == f"{EVIL} Chen"
        bodies = [entry.interaction.body for entry in relnote.timelines.latest(evil, 9)]
    assert sorted(bodies) == sorted([body.partition("\n")[2], "[@click=app.leave]x[/] \u202e\x9b31m"])
