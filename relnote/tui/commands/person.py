"""Commands about a person, wherever one is shown."""

from __future__ import annotations

from relnote.tui.commands.command import Command

# Before what a list or a pane does with the key, which the bottom line would not show.
OPEN = Command(id="open", keys="enter", label="open", help="Go to this person.", footer=True, priority=True)
NOTE_ON = Command(id="note", keys="n", label="note", help="Write a note on this person.", footer=True)
LOG_LINE = Command(id="log-line", keys="l", label="log", help="Log what happened in one line.")
CHECKLIST = Command(
    id="checklist",
    keys="c",
    label="checklist",
    help="Ask this person the preference questions.",
    footer=True,
)
BUMP = Command(
    id="bump",
    keys="b",
    label="bump",
    help="Move being in touch on by a whole cadence, without claiming that you were.",
)
INSIGHTS_OF = Command(
    id="insights-of",
    keys="i",
    label="insights",
    help="Show how this person usually replies, as pictures.",
    footer=True,
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
LEDGER = Command(
    id="ledger",
    keys="V",
    label="given",
    help="Show what you gave this person and asked of them, and what there is to give.",
)
