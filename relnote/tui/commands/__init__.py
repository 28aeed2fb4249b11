"""The commands, each declared once, by the screen they belong to."""

from __future__ import annotations

from relnote.tui.commands.command import Command, bindings
from relnote.tui.commands.everywhere import APP
from relnote.tui.commands.insights import INSIGHTS
from relnote.tui.commands.listening import LISTENING
from relnote.tui.commands.people import NOTE, PEOPLE
from relnote.tui.commands.today import TODAY

__all__ = ["APP", "GROUPS", "INSIGHTS", "LISTENING", "NOTE", "PEOPLE", "TODAY", "Command", "bindings"]

GROUPS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    ("Everywhere", APP),
    ("People", PEOPLE),
    ("Writing a note", NOTE),
    ("Today", TODAY),
    ("Listening", LISTENING),
    ("Insights", INSIGHTS),
)
"""All of them, for help and documentation."""
