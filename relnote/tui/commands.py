"""The commands: key, footer, palette, help and remap id, each declared once."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something a key does."""

    id: str
    """Its name in `[keymap]`; the screen runs it as the action `verb`, the app as an action of its own."""
    keys: str
    """Separated by commas, as Textual names them."""
    label: str
    """One or two words, for the bottom line."""
    help: str
    """A sentence."""
    footer: bool = False
    """Whether the bottom line shows it."""
    priority: bool = False
    """Whether it comes before what the focused widget does with the key."""
    everywhere: bool = False
    """Whether the app runs it, whatever the screen."""

    @property
    def binding(self) -> Binding:
        """The binding of the framework."""
        return Binding(
            self.keys,
            f"{'app.' if self.everywhere else ''}verb('{self.id}')",
            self.label,
            show=self.footer,
            tooltip=self.help,
            priority=self.priority,
            id=self.id,
        )


APP = (
    Command(
        everywhere=True, id="today", keys="1", label="Today", help="Go to Today: who needs you now, and why."
    ),
    Command(everywhere=True, id="people", keys="2", label="People", help="Go to People: the journal itself."),
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
    Command(everywhere=True, id="import-file", keys="I", label="import", help="Import contacts from a file."),
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

BUMP = Command(
    id="bump",
    keys="b",
    label="bump",
    help="Move being in touch on by a whole cadence, without claiming that you were.",
)
PAUSE = Command(
    id="pause",
    keys="z",
    label="let be",
    help="Let this person be until they are heard of again; once more takes it back.",
)

PREPARE = Command(
    id="prepare",
    keys="p",
    label="prepare",
    help="Show the page before a call: how to reach them, what is open, what to ask.",
    footer=True,
)

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
        id="tag", keys="number_sign", label="tag", help="Add tags, or take them away with a minus: key -old."
    ),
    Command(
        id="archive",
        keys="x",
        label="archive",
        help="Put this contact away, or take them back; nothing is lost.",
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

TODAY = (
    # Before what the list does with the key, which the bottom line would not show.
    Command(id="open", keys="enter", label="open", help="Go to this person.", footer=True, priority=True),
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
    Command(id="note", keys="n", label="note", help="Write a note on this person.", footer=True),
    PREPARE,
    Command(id="log-line", keys="l", label="log", help="Log what happened in one line."),
    Command(
        id="everybody",
        keys="m",
        label="more",
        help="Show everybody who needs you, or only as many as a day can hold.",
        footer=True,
    ),
    BUMP,
    PAUSE,
    Command(
        id="checklist",
        keys="c",
        label="checklist",
        help="Ask this person the preference questions.",
        footer=True,
    ),
    Command(id="back", keys="escape", label="back", help="Go to People."),
)
"""On the Today screen."""

GROUPS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    ("Everywhere", APP),
    ("People", PEOPLE),
    ("Writing a note", NOTE),
    ("Today", TODAY),
)
"""All of them, for help and documentation."""


def bindings(commands: tuple[Command, ...]) -> list[Binding]:
    """Give the framework's bindings of commands."""
    return [command.binding for command in commands]
