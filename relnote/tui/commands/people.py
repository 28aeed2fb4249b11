"""Commands of the People screen."""

from __future__ import annotations

from relnote.tui.commands.command import Command
from relnote.tui.commands.person import BUMP, INSIGHTS_OF, LEDGER, PAUSE, PREPARE

PEOPLE = (
    Command(id="note", keys="n", label="note", help="Write a note on this contact.", footer=True),
    Command(
        id="log-line",
        keys="l",
        label="log",
        help="Log what happened in one line, without leaving the list.",
        footer=True,
    ),
    Command(
        id="checklist",
        keys="c",
        label="checklist",
        help="Ask this contact the preference questions.",
        footer=True,
    ),
    PREPARE,
    LEDGER,
    INSIGHTS_OF,
    Command(
        id="checklist-all",
        keys="C",
        label="ask all",
        help="Run the checklist over everybody with missing answers.",
    ),
    Command(
        id="follow-up",
        keys="f",
        label="follow-up",
        help="Add something to do, with a day: send drawings by Tue.",
        footer=True,
    ),
    Command(id="done", keys="d", label="done", help="Mark a follow-up done or a promise kept.", footer=True),
    Command(
        id="give-up",
        keys="B",
        label="give up",
        help="A promise was broken, or a follow-up is not to be done any more.",
    ),
    Command(
        id="snooze", keys="s", label="snooze", help="Put off what is due until another day.", footer=True
    ),
    BUMP,
    PAUSE,
    Command(
        id="timer", keys="t", label="timer", help="Start the call timer; again stops it and opens the note."
    ),
    Command(
        id="to-board",
        keys="L",
        label="feedback",
        help="Go to Listening, to what was heard in this entry and what became of it.",
    ),
    Command(
        id="filter",
        keys="slash",
        label="filter",
        help="Narrow the list, or search the timeline.",
        footer=True,
    ),
    Command(id="order", keys="o", label="order", help="Sort by what needs you, by name, or by last contact."),
    Command(id="edit", keys="e", label="edit", help="Edit the note under the cursor."),
    Command(
        id="move", keys="m", label="move", help="Move the note under the cursor to the time it happened."
    ),
    Command(id="reply", keys="r", label="reply", help="Note an answer to the entry under the cursor."),
    Command(
        id="remove",
        keys="D,delete",
        label="remove",
        help="Remove the note under the cursor; undo brings it back.",
    ),
    Command(id="channel", keys="v", label="channel", help="Show the timeline of one channel only."),
    Command(id="copy", keys="y", label="copy", help="Copy the text of the entry under the cursor."),
    Command(id="add", keys="a", label="add", help="Add a contact."),
    Command(id="edit-contact", keys="E", label="contact", help="Edit this contact."),
    Command(
        id="news",
        keys="N",
        label="keep news",
        help="Keep what they told of a new job or a move as title, organisation, place or time zone.",
    ),
    Command(
        id="tag", keys="number_sign", label="tag", help="Add tags, or take them away with a minus: key -old."
    ),
    Command(
        id="archive",
        keys="x",
        label="archive",
        help="Put this contact away, or take them back; nothing is lost.",
    ),
    Command(
        id="erase",
        keys="X",
        label="erase",
        help="Erase this contact for good, so that no trace is left; their name has to be typed.",
    ),
    Command(id="back", keys="escape", label="back", help="Back out one step; nothing typed is lost."),
)
"""On the People screen."""

NOTE = (
    Command(id="save", keys="ctrl+s", label="save", help="Save the note.", footer=True, priority=True),
    Command(
        id="new-note",
        keys="ctrl+n",
        label="another",
        help="Keep this text as a draft and start another note.",
    ),
    Command(id="tick", keys="f2", label="tick", help="Tick the question on this line: it was asked."),
    Command(id="editor", keys="f4", label="$EDITOR", help="Write on in your own editor.", footer=True),
    Command(
        id="template",
        keys="ctrl+t",
        label="template",
        help="Begin with a template from the configuration.",
        footer=True,
    ),
    Command(
        id="leave-note",
        keys="escape",
        label="leave",
        help="Leave the text as it is; it stays a draft.",
        footer=True,
    ),
)
"""While a note is written."""
