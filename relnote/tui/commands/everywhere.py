"""Commands that work on every screen."""

from __future__ import annotations

from relnote.tui.commands.command import Command

APP = (
    Command(
        everywhere=True, id="today", keys="1", label="Today", help="Go to Today: who needs you now, and why."
    ),
    Command(everywhere=True, id="people", keys="2", label="People", help="Go to People: the journal itself."),
    Command(
        everywhere=True,
        id="listening",
        keys="3",
        label="Listening",
        help="Go to Listening: what people told you, and what becomes of it.",
    ),
    Command(
        everywhere=True,
        id="insights",
        keys="4",
        label="Insights",
        help="Go to Insights: how people usually reply, as pictures.",
    ),
    Command(
        id="find", keys="F,ctrl+f", label="find", help="Find words in everything ever typed.", footer=True
    ),
    Command(
        id="undo",
        keys="u",
        label="undo",
        help="Take the last change back; works after a restart too.",
        footer=True,
    ),
    Command(
        everywhere=True,
        id="redo",
        keys="U,ctrl+r",
        label="redo",
        help="Make the change again that was taken back.",
    ),
    Command(
        everywhere=True,
        id="import-file",
        keys="I",
        label="import",
        help="Import files: contacts, messages, calls, meetings.",
    ),
    Command(
        everywhere=True,
        id="sync",
        keys="A",
        label="in step",
        help="Bring the folders of cards that are kept in step (relnote sync FOLDER) into step again.",
    ),
    Command(
        everywhere=True,
        id="duplicates",
        keys="equals_sign",
        label="duplicates",
        help="Show contacts that may be one person, side by side, and make one of them.",
    ),
    Command(
        everywhere=True,
        id="save-thing",
        keys="S",
        label="to give",
        help="Keep something to give to somebody one day: article on line automation #automation.",
    ),
    Command(
        everywhere=True,
        id="saved",
        keys="K",
        label="kept",
        help="List what is kept to be given, and take things away from there.",
    ),
    Command(
        everywhere=True,
        id="review",
        keys="W",
        label="review",
        help="Go through the week: promises, complaints, news to bring, who slips away, what was never asked.",
    ),
    Command(
        everywhere=True,
        id="style",
        keys="Y",
        label="your style",
        help="Show how you talk, listen, give and keep your word, beside the 13 weeks before.",
    ),
    Command(
        id="help",
        keys="question_mark,f1",
        label="help",
        help="What can be done here, key by key.",
        footer=True,
    ),
    Command(
        id="palette",
        keys="ctrl+p",
        label="palette",
        help="Every command by name.",
        footer=True,
        priority=True,
    ),
    Command(
        id="leave", keys="q,ctrl+q", label="quit", help="Leave; a text not yet saved is kept as a draft."
    ),
)
"""Everywhere."""
