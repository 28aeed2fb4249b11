"""Commands about a person, wherever one is shown."""

from __future__ import annotations

from relnote.tui.commands.command import Command

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
