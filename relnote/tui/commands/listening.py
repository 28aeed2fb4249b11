"""Commands of the Listening screen."""

from __future__ import annotations

from relnote.tui.commands.command import Command

LISTENING = (
    # Before what the list does with the key, which the bottom line would not show.
    Command(
        id="open-note",
        keys="enter",
        label="note",
        help="Go to the note in which this was heard.",
        footer=True,
        priority=True,
    ),
    Command(
        id="on",
        keys="space,d",
        label="on",
        help="Move it on: it will be done, it is done, they were told. Praise asks for thanks only.",
        footer=True,
    ),
    Command(
        id="back-again",
        keys="b,backspace",
        label="back",
        help="Take its last step back: told, done, decided.",
        footer=True,
    ),
    Command(id="against", keys="x", label="will not", help="It will not be done.", footer=True),
    Command(
        id="tell",
        keys="t",
        label="tell",
        help="Write to one of those who said it and do not know yet what became of it.",
        footer=True,
    ),
    Command(id="merge", keys="M", label="merge", help="Make one piece of this one and others.", footer=True),
    Command(id="left", keys="left,h", label="left", help="Go to the column at the left.", priority=True),
    Command(id="right", keys="right,l", label="right", help="Go to the column at the right.", priority=True),
    Command(
        id="filter-board",
        keys="slash",
        label="filter",
        help="Narrow the board: words, kind:complaint, state:will_do, tag:key, age:>90d.",
        footer=True,
    ),
    Command(
        id="quotes",
        keys="Q",
        label="quotes",
        help="Words that may be quoted: ask for them, and write down what is allowed.",
        footer=True,
    ),
    Command(id="back", keys="escape", label="back", help="Show everything again, then go to People."),
)
"""On the Listening screen."""
