"""Commands of the Insights screen."""

from __future__ import annotations

from relnote.tui.commands.command import Command
from relnote.tui.commands.person import PREPARE

INSIGHTS = (
    # Before what the pane does with the key.
    Command(id="open", keys="enter", label="open", help="Go to this person.", footer=True, priority=True),
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
    Command(id="note", keys="n", label="note", help="Write a note on this person.", footer=True),
    Command(id="log-line", keys="l", label="log", help="Log what happened in one line.", footer=True),
    Command(
        id="checklist",
        keys="c",
        label="checklist",
        help="Ask this person the preference questions.",
        footer=True,
    ),
    PREPARE,
    Command(id="back", keys="escape", label="back", help="Back to where one came from.", footer=True),
)
"""On the Insights screen."""
