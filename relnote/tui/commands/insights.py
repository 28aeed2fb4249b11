"""Commands of the Insights screen."""

from __future__ import annotations

from dataclasses import replace

from relnote.tui.commands.command import Command
from relnote.tui.commands.person import CHECKLIST, LOG_LINE, NOTE_ON, OPEN, PREPARE

INSIGHTS = (
    OPEN,
    Command(
        id="whose",
        keys="i",
        label="theirs/all",
        help="Go between the pictures of one person and those of everybody.",
        footer=True,
    ),
    Command(
        id="previous-person",
        keys="left_square_bracket",
        label="previous",
        help="Go to the person before this one in the list one came from.",
        footer=True,
    ),
    Command(
        id="next-person",
        keys="right_square_bracket",
        label="next",
        help="Go to the person after this one in the list one came from.",
        footer=True,
    ),
    NOTE_ON,
    replace(LOG_LINE, footer=True),
    CHECKLIST,
    PREPARE,
    Command(id="back", keys="escape", label="back", help="Back to where one came from.", footer=True),
)
"""On the Insights screen."""
