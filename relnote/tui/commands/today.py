"""Commands of the Today screen."""

from __future__ import annotations

from relnote.tui.commands.command import Command
from relnote.tui.commands.person import (
    BUMP,
    CHECKLIST,
    INSIGHTS_OF,
    LEDGER,
    LOG_LINE,
    NOTE_ON,
    OPEN,
    PAUSE,
    PREPARE,
)

TODAY = (
    OPEN,
    Command(id="done", keys="d,space", label="done", help="Mark it done.", footer=True),
    Command(id="snooze", keys="s", label="snooze", help="Put it off until another day.", footer=True),
    Command(
        id="why", keys="w", label="why", help="Show what it stands on, and how it came about.", footer=True
    ),
    Command(
        id="dismiss",
        keys="x",
        label="dismiss",
        help="Dismiss this one for good; only something new brings it back.",
        footer=True,
    ),
    Command(
        id="mute", keys="X", label="mute", help="Never be told this kind of thing about this person again."
    ),
    NOTE_ON,
    PREPARE,
    LEDGER,
    INSIGHTS_OF,
    LOG_LINE,
    Command(
        id="everybody",
        keys="m",
        label="more",
        help="Show everybody who needs you, or only as many as a day can hold.",
        footer=True,
    ),
    BUMP,
    PAUSE,
    CHECKLIST,
    Command(id="back", keys="escape", label="back", help="Go to People."),
)
"""On the Today screen."""
